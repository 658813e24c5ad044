#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_FOLDING_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_FOLDING_H_

#include <cstdint>
#include <string_view>

namespace klout::topics {

enum class CharClass : uint8_t {
  kGap,     // between words
  kLetter,  // letters and digits, which make words
  kSkip,    // combining marks, joiners, soft hyphens: as if they were not there
  kAlone,   // a word by itself: Han, kana, Thai and other scripts without spaces
  kEmoji,
};

// What a character becomes: lower case, without accents and compatibility forms.
struct Folded {
  CharClass char_class = CharClass::kGap;
  uint8_t size = 0;
  // UTF-8.
  char bytes[6] = {};
};

// From ICU: compatibility decomposition, case folding, marks taken off; and the letters that have no
// decomposition (ł, ø, đ, ı). A table that is built at the first use: 25 ms and 1 MiB.
const Folded& FoldOf(char32_t code_point);

struct Decoded {
  char32_t code_point = 0;
  // Bytes read, 1 or more. Where the bytes are not UTF-8 (also surrogates, overlong forms) it is one byte, and
  // the code point U+FFFD, which is a gap.
  uint32_t size = 1;
};
// Of the character at `position`, which is inside the text.
Decoded DecodeUtf8(std::string_view text, size_t position);

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_FOLDING_H_
