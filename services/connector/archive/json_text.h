#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_JSON_TEXT_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_JSON_TEXT_H_

#include <string>
#include <string_view>

namespace klout::connector {

// `text`, which is UTF-8, as a JSON string with its quotes behind `json`. Escaped is only what RFC 8259
// (section 7) asks for: quote, backslash and control signs.
void AppendJsonString(std::string_view text, std::string* json);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_JSON_TEXT_H_
