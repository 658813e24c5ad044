#include "services/perks/domain/disclosure_letters.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <string>
#include <vector>

namespace klout::perks {
namespace {

// Letters, digits and what looks like them lie below: the first plane, and the mathematical letters after it.
constexpr char32_t kTableEnd = 0x1F000;
constexpr char32_t kReplacement = 0xFFFD;

bool IsMark(UChar32 c) { return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0; }

// Letters without a decomposition, and those of other scripts that nobody can tell from Latin ones.
UChar32 Plain(UChar32 c) {
  switch (c) {
    case 0x142: return 'l';                // ł
    case 0xF8: return 'o';                 // ø
    case 0x111: return 'd';                // đ
    case 0x131: return 'i';                // ı
    case 0x430: case 0x3B1: return 'a';    // Cyrillic and Greek
    case 0x435: return 'e';
    case 0x456: case 0x3B9: return 'i';
    case 0x458: return 'j';
    case 0x43E: case 0x3BF: return 'o';
    case 0x440: case 0x3C1: return 'p';
    case 0x441: return 'c';
    case 0x443: return 'y';
    case 0x445: return 'x';
    case 0x455: return 's';
    case 0x501: return 'd';
    default: return c;
  }
}

std::string Fold(UChar32 c) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* compose = icu::Normalizer2::getNFKCCasefoldInstance(error);
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(error);
  if (U_FAILURE(error)) return {};
  const icu::UnicodeString parts = decompose->normalize(compose->normalize(icu::UnicodeString(c), error), error);
  icu::UnicodeString kept;
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    if (!IsMark(parts.char32At(i))) kept.append(Plain(parts.char32At(i)));
  }
  std::string bytes;
  if (U_SUCCESS(error)) kept.toUTF8String(bytes);
  return bytes;
}

Letter MakeLetter(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  Letter letter;
  if (c == '\n' || c == 0x2028 || c == 0x2029) {
    letter.letter_class = LetterClass::kLineBreak;
  } else if (u_isUWhiteSpace(c)) {
    letter.letter_class = LetterClass::kSpace;
  } else if (IsMark(c) || u_charType(c) == U_FORMAT_CHAR || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) {
    letter.letter_class = LetterClass::kUnseen;
  } else if (u_isalnum(c)) {
    const std::string folded = Fold(c);
    letter.letter_class = folded.empty() ? LetterClass::kUnseen : LetterClass::kLetter;
    // Signs that stand for a whole sentence are no part of a word of ours.
    if (folded.size() <= sizeof(letter.bytes)) letter.size = static_cast<uint8_t>(folded.copy(letter.bytes, folded.size()));
    letter.is_capital = u_isUUppercase(c);
  }
  return letter;
}

}  // namespace

const Letter& LetterOf(char32_t c) {
  static const std::vector<Letter>& table = *[] {
    auto* made = new std::vector<Letter>(kTableEnd);
    for (char32_t i = 0; i < kTableEnd; ++i) {
      if (!U_IS_SURROGATE(i)) (*made)[i] = MakeLetter(i);
    }
    return made;
  }();
  static const Letter& picture = *new Letter;
  static const Letter& unseen = *new Letter{.letter_class = LetterClass::kUnseen};
  if (c < kTableEnd) return table[c];
  // Skin tones, and the tags that make flags.
  const bool is_unseen = (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0000 && c <= 0xE0FFF);
  return is_unseen ? unseen : picture;
}

char32_t NextCharacter(std::string_view text, size_t* at) {
  UChar32 c = 0;
  auto i = static_cast<int32_t>(*at);
  U8_NEXT(reinterpret_cast<const uint8_t*>(text.data()), i, static_cast<int32_t>(text.size()), c);
  *at = static_cast<size_t>(i);
  return c < 0 ? kReplacement : static_cast<char32_t>(c);
}

}  // namespace klout::perks
