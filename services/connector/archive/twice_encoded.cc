#include "services/connector/archive/twice_encoded.h"

#include <algorithm>

#include "common/facts/text.h"
#include "services/connector/archive/json_text.h"

namespace klout::connector {
namespace {

constexpr int kNone = -1;

int HexDigit(char sign) {
  if (sign >= '0' && sign <= '9') return sign - '0';
  if (sign >= 'a' && sign <= 'f') return sign - 'a' + 10;
  if (sign >= 'A' && sign <= 'F') return sign - 'A' + 10;
  return kNone;
}

// The number of the escape `\uXXXX` whose digits start at `at`.
int HexNumber(std::string_view text, size_t at) {
  if (at + 4 > text.size()) return kNone;
  int number = 0;
  for (size_t i = at; i < at + 4; ++i) {
    const int digit = HexDigit(text[i]);
    if (digit == kNone) return kNone;
    number = number * 16 + digit;
  }
  return number;
}

int ShortEscape(char sign) {
  switch (sign) {
    case '"':
    case '\\':
    case '/':
      return sign;
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return kNone;
  }
}

// A character at `*at`, which moves behind it; kNone if it is above U+00FF or no character.
int TakeCharacter(std::string_view text, size_t* at) {
  const auto first = static_cast<unsigned char>(text[*at]);
  if (first == '\\') {
    if (*at + 1 >= text.size()) return kNone;
    const bool number = text[*at + 1] == 'u';
    const int character = number ? HexNumber(text, *at + 2) : ShortEscape(text[*at + 1]);
    *at += number ? 6 : 2;
    return character > 0xFF ? kNone : character;
  }
  // No JSON: it would have to be escaped.
  if (first < 0x20) return kNone;
  if (first < 0x80) return text[(*at)++];
  // UTF-8 of U+0080 to U+00FF.
  if ((first != 0xC2 && first != 0xC3) || *at + 1 >= text.size()) return kNone;
  const auto second = static_cast<unsigned char>(text[*at + 1]);
  if ((second & 0xC0) != 0x80) return kNone;
  *at += 2;
  return (first & 3) << 6 | (second & 0x3F);
}

// The inside of a string, decoded into `bytes`. False if it was not written twice.
bool Decode(std::string_view inside, std::string* bytes) {
  bytes->clear();
  for (size_t at = 0; at < inside.size();) {
    const int character = TakeCharacter(inside, &at);
    if (character == kNone) return false;
    bytes->push_back(static_cast<char>(character));
  }
  return IsUtf8(*bytes);
}

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char sign) { return static_cast<unsigned char>(sign) < 0x80; });
}

struct Inside {
  size_t end;
  // It has a character above U+007F, or may have.
  bool high;
};

// Where the string whose inside starts at `begin` ends: at its closing quote, or the end of the text.
Inside FindEnd(std::string_view json, size_t begin) {
  bool high = false;
  size_t at = begin;
  for (; at < json.size() && json[at] != '"'; ++at) {
    const auto sign = static_cast<unsigned char>(json[at]);
    if (sign == '\\') {
      high |= at + 1 < json.size() && json[at + 1] == 'u';
      ++at;
    } else {
      high |= sign >= 0x80;
    }
  }
  return {std::min(at, json.size()), high};
}

}  // namespace

std::string DecodeTwiceEncoded(std::string_view json) {
  std::string decoded, bytes;
  decoded.reserve(json.size());
  size_t kept = 0;
  for (size_t quote = json.find('"'); quote < json.size(); quote = json.find('"', quote)) {
    const Inside inside = FindEnd(json, quote + 1);
    const std::string_view text = json.substr(quote + 1, inside.end - quote - 1);
    const bool closed = inside.end < json.size();
    const bool mended = closed && inside.high && Decode(text, &bytes) && !IsAscii(bytes);
    if (mended) {
      decoded.append(json, kept, quote - kept);
      AppendJsonString(bytes, &decoded);
      kept = inside.end + 1;
    }
    quote = std::min(inside.end + 1, json.size());
  }
  decoded.append(json, kept, json.size() - kept);
  return decoded;
}

}  // namespace klout::connector
