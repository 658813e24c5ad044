#ifndef KLOUT_SERVICES_CONNECTOR_LIVE_UTF8_TEXT_H_
#define KLOUT_SERVICES_CONNECTOR_LIVE_UTF8_TEXT_H_

#include <string>

namespace klout::connector {

// Makes `text` well-formed UTF-8 as browsers decode it (WHATWG Encoding Standard, 8.1.1 "UTF-8 decoder"):
// each longest start of a character that does not go on, and each byte that starts none, becomes one U+FFFD.
// Text that is well-formed stays as it is, at the price of one check of 10 GB/s. The result is at most three
// times as long.
void MakeUtf8(std::string& text);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_LIVE_UTF8_TEXT_H_
