#ifndef KLOUT_COMMON_FACTS_TEXT_H_
#define KLOUT_COMMON_FACTS_TEXT_H_

#include <string>
#include <string_view>

namespace klout {

// True if `text` is well-formed UTF-8 (Unicode 15, table 3-7: no overlong forms, no surrogates, nothing above
// U+10FFFF). Plain ASCII is checked eight bytes at a time.
bool IsUtf8(std::string_view text);

// `text` in double quotes for an error message: cut after 40 bytes, unprintable bytes as \xNN, so that
// a hostile file cannot write to the reader's terminal.
std::string Quoted(std::string_view text);

}  // namespace klout

#endif  // KLOUT_COMMON_FACTS_TEXT_H_
