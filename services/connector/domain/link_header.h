#ifndef KLOUT_SERVICES_CONNECTOR_DOMAIN_LINK_HEADER_H_
#define KLOUT_SERVICES_CONNECTOR_DOMAIN_LINK_HEADER_H_

#include <string>
#include <string_view>

namespace klout::connector {

// The target of rel="next" in the value of a Link header (RFC 8288); empty if there is none. Several headers may be joined
// by commas.
std::string NextLink(std::string_view header);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_DOMAIN_LINK_HEADER_H_
