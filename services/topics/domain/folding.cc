#include "services/topics/domain/folding.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <vector>

namespace klout::topics {
namespace {

// The planes with letters and emoji; what lies above is a gap.
constexpr char32_t kTableEnd = 0x20000;
// Emoji that modify the one before: skin tones.
constexpr char32_t kFirstSkinTone = 0x1F3FB, kLastSkinTone = 0x1F3FF;
constexpr char32_t kReplacement = 0xFFFD;

bool IsEmoji(char32_t c) {
  return (c >= 0x1F000 && c < 0x1FB00) || (c >= 0x2600 && c < 0x27C0) || (c >= 0x231A && c < 0x2400) ||
         c == 0x2B50 || c == 0x2B55;
}

bool StandsAlone(char32_t c) {
  UErrorCode error = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &error)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

char32_t WithoutStroke(char32_t c) {
  switch (c) {
    case 0x142: return 'l';  // ł
    case 0xF8: return 'o';   // ø
    case 0x111: return 'd';  // đ
    case 0x131: return 'i';  // ı
    default: return c;
  }
}

bool IsMark(char32_t c) { return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0; }

Folded MakeFolded(const icu::Normalizer2& nfkd, char32_t c) {
  Folded folded;
  if (IsEmoji(c)) {
    folded.char_class = c >= kFirstSkinTone && c <= kLastSkinTone ? CharClass::kSkip : CharClass::kEmoji;
  } else if (IsMark(c) || u_charType(static_cast<UChar32>(c)) == U_FORMAT_CHAR || c == 0x640) {
    // U+0640 lengthens Arabic words and means nothing.
    folded.char_class = CharClass::kSkip;
    return folded;
  } else if (u_isalnum(static_cast<UChar32>(c))) {
    folded.char_class = StandsAlone(c) ? CharClass::kAlone : CharClass::kLetter;
  } else {
    return folded;
  }
  UErrorCode error = U_ZERO_ERROR;
  const icu::UnicodeString decomposed =
      nfkd.normalize(nfkd.normalize(icu::UnicodeString(static_cast<UChar32>(c)), error).foldCase(), error);
  icu::UnicodeString kept;
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const char32_t part = WithoutStroke(static_cast<char32_t>(decomposed.char32At(i)));
    if (!IsMark(part)) kept.append(static_cast<UChar32>(part));
  }
  std::string bytes;
  kept.toUTF8String(bytes);
  if (bytes.empty() || bytes.size() > sizeof(folded.bytes) || U_FAILURE(error)) return {};
  folded.size = static_cast<uint8_t>(bytes.size());
  bytes.copy(folded.bytes, bytes.size());
  return folded;
}

std::vector<Folded> MakeTable() {
  std::vector<Folded> table(kTableEnd);
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(error);
  if (U_FAILURE(error)) return table;
  for (char32_t c = 0; c < kTableEnd; ++c) {
    if (!U_IS_SURROGATE(c)) table[c] = MakeFolded(*nfkd, c);
  }
  return table;
}

}  // namespace

const Folded& FoldOf(char32_t code_point) {
  static const std::vector<Folded>& table = *new std::vector<Folded>(MakeTable());
  return table[code_point < kTableEnd ? code_point : kReplacement];
}

Decoded DecodeUtf8(std::string_view text, size_t position) {
  const auto byte = [&](size_t i) {
    return position + i < text.size() ? static_cast<uint8_t>(text[position + i]) : 0u;
  };
  const auto is_tail = [&](size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const uint32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  if (first >= 0xC2 && first < 0xE0 && is_tail(1)) return {(first & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (first >= 0xE0 && first < 0xF0 && is_tail(1) && is_tail(2)) {
    const char32_t c = (first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    if (c >= 0x800 && !U_IS_SURROGATE(c)) return {c, 3};
  }
  if (first >= 0xF0 && first < 0xF5 && is_tail(1) && is_tail(2) && is_tail(3)) {
    const char32_t c =
        (first & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
    if (c >= 0x10000 && c <= 0x10FFFF) return {c, 4};
  }
  return {kReplacement, 1};
}

}  // namespace klout::topics
