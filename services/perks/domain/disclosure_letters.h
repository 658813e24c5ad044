#ifndef KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_LETTERS_H_
#define KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_LETTERS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace klout::perks {

enum class LetterClass : uint8_t {
  kLetter,  // letters and digits
  kUnseen,  // as if it were not there
  kSpace,
  kLineBreak,
  kOther,
};

// What a character is, and what it becomes: lower case, without accents, width and look-alikes.
struct Letter {
  LetterClass letter_class = LetterClass::kOther;
  bool is_capital = false;
  // UTF-8; of letters only.
  uint8_t size = 0;
  char bytes[12] = {};

  std::string_view folded() const { return {bytes, size}; }
};
// From ICU, by a table that is made at the first use: 2 MiB.
const Letter& LetterOf(char32_t c);

// The character at `at`, which is moved behind it. U+FFFD where the bytes are no UTF-8.
char32_t NextCharacter(std::string_view text, size_t* at);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_LETTERS_H_
