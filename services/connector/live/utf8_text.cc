#include "services/connector/live/utf8_text.h"

#include <simdjson.h>

#include <cstddef>
#include <string_view>
#include <utility>

namespace klout::connector {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// How many bytes a character that starts with `lead` has, and what its second byte may be; others are 80 to
// BF.
struct Lead {
  size_t length = 0;
  unsigned char low = 0x80, high = 0xBF;
};

Lead LeadOf(unsigned char lead) {
  if (lead < 0x80) return {1};
  if (lead < 0xC2) return {0};
  if (lead < 0xE0) return {2};
  if (lead == 0xE0) return {3, 0xA0, 0xBF};
  if (lead == 0xED) return {3, 0x80, 0x9F};
  if (lead < 0xF0) return {3};
  if (lead == 0xF0) return {4, 0x90, 0xBF};
  if (lead < 0xF4) return {4};
  if (lead == 0xF4) return {4, 0x80, 0x8F};
  return {0};
}

}  // namespace

void MakeUtf8(std::string& text) {
  if (simdjson::validate_utf8(text)) return;
  std::string made;
  made.reserve(text.size() + text.size() / 2);
  for (size_t at = 0; at < text.size();) {
    const Lead lead = LeadOf(static_cast<unsigned char>(text[at]));
    size_t length = 1;
    for (unsigned char low = lead.low, high = lead.high; length < lead.length && at + length < text.size();
         ++length, low = 0x80, high = 0xBF) {
      const auto next = static_cast<unsigned char>(text[at + length]);
      if (next < low || next > high) break;
    }
    made += length == lead.length ? std::string_view(text).substr(at, length) : kReplacement;
    at += length;
  }
  text = std::move(made);
}

}  // namespace klout::connector
