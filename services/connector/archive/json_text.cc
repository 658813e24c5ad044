#include "services/connector/archive/json_text.h"

#include <cstdint>
#include <cstring>

namespace klout::connector {
namespace {

constexpr uint64_t kOnes = 0x0101010101010101ull;
constexpr uint64_t kTops = 0x8080808080808080ull;

// The top bit of every byte that is zero (and perhaps of some after the first such).
constexpr uint64_t ZeroBytes(uint64_t word) { return (word - kOnes) & ~word & kTops; }

bool NeedsEscape(char sign) { return static_cast<unsigned char>(sign) < 0x20 || sign == '"' || sign == '\\'; }

// How many bytes from the front need no escape. Eight at a time while none of them does.
size_t PlainPrefix(std::string_view text) {
  size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    uint64_t word;
    std::memcpy(&word, text.data() + at, 8);
    const uint64_t control = (word - 0x20 * kOnes) & ~word & kTops;
    if ((control | ZeroBytes(word ^ '"' * kOnes) | ZeroBytes(word ^ '\\' * kOnes)) != 0) break;
  }
  while (at < text.size() && !NeedsEscape(text[at])) ++at;
  return at;
}

void AppendEscaped(char sign, std::string* json) {
  constexpr char kHex[] = "0123456789abcdef";
  switch (sign) {
    case '"':
      json->append("\\\"");
      return;
    case '\\':
      json->append("\\\\");
      return;
    case '\n':
      json->append("\\n");
      return;
    case '\r':
      json->append("\\r");
      return;
    case '\t':
      json->append("\\t");
      return;
    default:
      break;
  }
  json->append("\\u00");
  json->push_back(kHex[static_cast<unsigned char>(sign) >> 4]);
  json->push_back(kHex[sign & 15]);
}

}  // namespace

void AppendJsonString(std::string_view text, std::string* json) {
  json->push_back('"');
  for (;;) {
    const size_t plain = PlainPrefix(text);
    json->append(text.data(), plain);
    if (plain == text.size()) break;
    AppendEscaped(text[plain], json);
    text.remove_prefix(plain + 1);
  }
  json->push_back('"');
}

}  // namespace klout::connector
