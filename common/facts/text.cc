#include "common/facts/text.h"

#include <cstdint>
#include <cstring>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "common/string_view.h"

namespace klout {
namespace {

constexpr size_t kMaxQuotedBytes = 40;

size_t AsciiPrefix(std::string_view text) {
  size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    uint64_t word;
    std::memcpy(&word, text.data() + at, 8);
    if ((word & 0x8080808080808080ull) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

// Bytes of the character that starts with `lead`, and the range its second byte must be in. 0 bytes: no
// character starts so.
struct Form {
  size_t bytes;
  unsigned char low, high;
};
Form FormOf(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return {2, 0x80, 0xBF};
  if (lead == 0xE0) return {3, 0xA0, 0xBF};
  if (lead == 0xED) return {3, 0x80, 0x9F};
  if (lead >= 0xE1 && lead <= 0xEF) return {3, 0x80, 0xBF};
  if (lead == 0xF0) return {4, 0x90, 0xBF};
  if (lead >= 0xF1 && lead <= 0xF3) return {4, 0x80, 0xBF};
  if (lead == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

}  // namespace

bool IsUtf8(std::string_view text) {
  for (;;) {
    text.remove_prefix(AsciiPrefix(text));
    if (text.empty()) return true;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    const Form form = FormOf(bytes[0]);
    if (form.bytes == 0 || text.size() < form.bytes) return false;
    if (bytes[1] < form.low || bytes[1] > form.high) return false;
    for (size_t i = 2; i < form.bytes; ++i) {
      if ((bytes[i] & 0xC0) != 0x80) return false;
    }
    text.remove_prefix(form.bytes);
  }
}

std::string Quoted(std::string_view text) {
  const bool cut = text.size() > kMaxQuotedBytes;
  const std::string_view shown = text.substr(0, kMaxQuotedBytes);
  const absl::string_view piece = ToAbsl(shown);
  return absl::StrCat("\"", !cut && IsUtf8(text) ? absl::Utf8SafeCHexEscape(piece) : absl::CHexEscape(piece),
                      cut ? "\"..." : "\"");
}

}  // namespace klout
