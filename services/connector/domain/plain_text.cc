#include "services/connector/domain/plain_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "absl/strings/ascii.h"

namespace klout::connector {
namespace {

constexpr size_t kMaxReferenceBytes = 10;
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kNamed = {{{"amp", "&"},
                                                                                  {"lt", "<"},
                                                                                  {"gt", ">"},
                                                                                  {"quot", "\""},
                                                                                  {"apos", "'"},
                                                                                  {"nbsp", " "},
                                                                                  {"hellip", "\u2026"},
                                                                                  {"rsquo", "\u2019"},
                                                                                  {"lsquo", "\u2018"}}};

void AppendUtf8(uint32_t c, std::string& out) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

// Appends what the reference at the start of `text` (`&amp;...`) stands for; answers its length, 0 if it is none.
size_t AppendReference(std::string_view text, std::string& out) {
  const size_t end = text.substr(0, kMaxReferenceBytes + 2).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  const std::string_view name = text.substr(1, end - 1);
  if (name[0] == '#') {
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const std::string_view digits = name.substr(hex ? 2 : 1);
    uint32_t value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    const bool whole = !digits.empty() && result.ec == std::errc() && result.ptr == digits.data() + digits.size();
    if (!whole || value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return 0;
    AppendUtf8(value, out);
    return end + 1;
  }
  const auto* known = std::find_if(kNamed.begin(), kNamed.end(), [&](const auto& one) { return one.first == name; });
  if (known == kNamed.end()) return 0;
  out += known->second;
  return end + 1;
}

// Whether `text` is one byte, `<` or the `/` of an end tag, and then the element's name.
bool IsTagOf(std::string_view text, std::string_view name) {
  if (text.size() <= name.size() + 1) return false;
  for (size_t i = 0; i < name.size(); ++i) {
    if ((text[i + 1] | 0x20) != name[i]) return false;
  }
  return !absl::ascii_isalpha(static_cast<unsigned char>(text[name.size() + 1]));
}

// The length of the tag at the start of `text`, with what a script or style holds; 0 if there is none.
size_t TagLength(std::string_view text) {
  if (text.size() < 2 || !(absl::ascii_isalpha(static_cast<unsigned char>(text[1])) || text[1] == '/' || text[1] == '!')) return 0;
  const size_t end = text.find('>');
  if (end == std::string_view::npos) return 0;
  for (const std::string_view hidden : {"script", "style"}) {
    if (!IsTagOf(text, hidden)) continue;
    for (size_t close = text.find("</", end); close != std::string_view::npos; close = text.find("</", close + 2)) {
      if (!IsTagOf(text.substr(close + 1), hidden)) continue;
      const size_t close_end = text.find('>', close);
      return close_end == std::string_view::npos ? text.size() : close_end + 1;
    }
    return text.size();
  }
  return end + 1;
}

}  // namespace

std::string PlainText(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  // Once no `>` follows, no tag does: keeps many `<` from being searched each to the end.
  const size_t last_close = text.rfind('>');
  for (size_t i = 0; i < text.size();) {
    size_t plain = i;
    while (plain < text.size() && text[plain] != '<' && text[plain] != '&') ++plain;
    out.append(text, i, plain - i);
    i = plain;
    if (i == text.size()) break;
    size_t taken = 0;
    if (text[i] == '&') {
      taken = AppendReference(text.substr(i), out);
    } else if (last_close != std::string_view::npos && i < last_close) {
      taken = TagLength(text.substr(i));
      if (taken > 0) out += ' ';
    }
    if (taken == 0) out += text[i];
    i += std::max<size_t>(taken, 1);
  }
  return out;
}

}  // namespace klout::connector
