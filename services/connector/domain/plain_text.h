#ifndef KLOUT_SERVICES_CONNECTOR_DOMAIN_PLAIN_TEXT_H_
#define KLOUT_SERVICES_CONNECTOR_DOMAIN_PLAIN_TEXT_H_

#include <string>
#include <string_view>

namespace klout::connector {

// The words of a text that may be HTML, for the topics service: tags become spaces (what <script> and <style> hold goes
// with them), character references become what they stand for. A `<` that begins no tag stays ("I <3 you"). Bytes
// that are not UTF-8 stay as they are. Linear in the length.
std::string PlainText(std::string_view text);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_DOMAIN_PLAIN_TEXT_H_
