#include "services/connector/archive/utf8_text.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "common/facts/text.h"
#include "common/status.h"

namespace klout::connector {
namespace {

constexpr size_t kChunkBytes = 64 << 10;
constexpr char32_t kReplacementCharacter = 0xFFFD;
// What Windows-1252 has at 0x80 to 0x9F; the rest is Latin-1. 0: nothing.
constexpr char16_t kWindows1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                       0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

absl::Status NotText(std::string_view message) {
  return Error(absl::StatusCode::kInvalidArgument, "NOT_TEXT", "", message);
}

bool IsHigh(char sign) { return static_cast<unsigned char>(sign) >= 0x80; }

bool IsUndefined(char sign) {
  const auto byte = static_cast<unsigned char>(sign);
  return byte >= 0x80 && byte < 0xA0 && kWindows1252[byte - 0x80] == 0;
}

void AppendUtf8(char32_t character, std::string* out) {
  const auto push = [out](char32_t byte) { out->push_back(static_cast<char>(byte)); };
  if (character < 0x80) return push(character);
  if (character < 0x800) {
    push(0xC0 | character >> 6);
  } else {
    if (character < 0x10000) {
      push(0xE0 | character >> 12);
    } else {
      push(0xF0 | character >> 18);
      push(0x80 | (character >> 12 & 0x3F));
    }
    push(0x80 | (character >> 6 & 0x3F));
  }
  push(0x80 | (character & 0x3F));
}

// Bytes of the UTF-8 character at the front of `text`, which is high; 0 if there is none. A character cut by
// the end of the text counts as whole.
size_t CharacterBytes(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  const size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  if (bytes <= text.size()) return IsUtf8(text.substr(0, bytes)) ? bytes : 0;
  const bool cut = std::all_of(text.begin() + 1, text.end(),
                               [](char sign) { return (static_cast<unsigned char>(sign) & 0xC0) == 0x80; });
  return cut ? text.size() : 0;
}

bool MostlyUtf8(std::string_view text) {
  size_t characters = 0, others = 0;
  while (!text.empty()) {
    const size_t bytes = IsHigh(text[0]) ? CharacterBytes(text) : 1;
    if (IsHigh(text[0])) ++(bytes > 0 ? characters : others);
    text.remove_prefix(std::max<size_t>(bytes, 1));
  }
  return characters >= others;
}

}  // namespace

absl::StatusOr<size_t> Utf8Text::Read(char* out, size_t size) {
  while (given_ == ready_.size()) {
    ready_.clear();
    given_ = 0;
    if (error_.ok()) error_ = FillRaw();
    // What came before the error is still given.
    if (raw_.empty() && !error_.ok()) return error_;
    if (raw_.empty()) return 0;
    if (absl::Status status = Convert(); !status.ok()) {
      error_ = std::move(status);
      raw_.clear();
    }
  }
  const size_t given = std::min(size, ready_.size() - given_);
  std::memcpy(out, ready_.data() + given_, given);
  given_ += given;
  return given;
}

absl::Status Utf8Text::FillRaw() {
  size_t filled = raw_.size();
  raw_.resize(kChunkBytes);
  absl::Status status;
  while (!raw_ended_ && filled < kChunkBytes) {
    absl::StatusOr<size_t> got = bytes_.Read(raw_.data() + filled, kChunkBytes - filled);
    if (!got.ok()) status = got.status();
    raw_ended_ = !got.ok() || *got == 0;
    if (got.ok()) filled += *got;
  }
  raw_.resize(filled);
  return status;
}

absl::Status Utf8Text::Convert() {
  if (!std::exchange(started_, true)) {
    if (absl::Status status = Start(); !status.ok()) return status;
  }
  switch (encoding_) {
    case Encoding::kAscii:
    case Encoding::kUtf8:
      return ConvertPlain();
    case Encoding::kUtf16Le:
    case Encoding::kUtf16Be:
      ConvertUtf16();
      return absl::OkStatus();
    case Encoding::kWindows1252:
      ConvertWindows1252();
      return absl::OkStatus();
  }
  return absl::OkStatus();
}

absl::Status Utf8Text::Start() {
  const auto starts = [this](std::string_view mark) { return raw_.compare(0, mark.size(), mark) == 0; };
  using namespace std::string_view_literals;
  if (starts("\xFF\xFE\x00\x00"sv) || starts("\x00\x00\xFE\xFF"sv)) return NotText("written as UTF-32");
  const std::pair<std::string_view, Encoding> marks[] = {
      {"\xEF\xBB\xBF", Encoding::kUtf8}, {"\xFF\xFE", Encoding::kUtf16Le}, {"\xFE\xFF", Encoding::kUtf16Be}};
  for (const auto& [mark, encoding] : marks) {
    if (!starts(mark)) continue;
    encoding_ = encoding;
    raw_.erase(0, mark.size());
  }
  return absl::OkStatus();
}

// ASCII, and UTF-8 once it is known.
absl::Status Utf8Text::ConvertPlain() {
  if (encoding_ == Encoding::kAscii) {
    const auto high = std::find_if(raw_.begin(), raw_.end(), IsHigh);
    if (high != raw_.begin()) {
      ready_.assign(raw_.begin(), high);
      raw_.erase(raw_.begin(), high);
    } else if (high != raw_.end()) {
      return TellEncoding();
    }
  } else {
    ready_.swap(raw_);
    raw_.clear();
  }
  const size_t zero = ready_.find('\0');
  if (zero == std::string::npos) return absl::OkStatus();
  ready_.resize(zero);
  return NotText("holds a zero byte: a binary file, or UTF-16 without a byte order mark");
}

// At the first byte that is not ASCII, with up to a chunk behind it to judge by.
absl::Status Utf8Text::TellEncoding() {
  if (MostlyUtf8(raw_)) {
    encoding_ = Encoding::kUtf8;
    return absl::OkStatus();
  }
  if (std::any_of(raw_.begin(), raw_.end(), IsUndefined)) return NotText("neither UTF-8 nor Windows-1252");
  encoding_ = Encoding::kWindows1252;
  return absl::OkStatus();
}

void Utf8Text::ConvertUtf16() {
  const size_t high = encoding_ == Encoding::kUtf16Be ? 0 : 1;
  size_t at = 0;
  for (; at + 2 <= raw_.size(); at += 2) {
    const char16_t unit =
        static_cast<unsigned char>(raw_[at + high]) << 8 | static_cast<unsigned char>(raw_[at + 1 - high]);
    const bool second_half = (unit & 0xFC00) == 0xDC00;
    const char16_t lead = std::exchange(lead_, 0);
    if (lead != 0 && second_half) {
      AppendUtf8(0x10000 + ((lead & 0x3FF) << 10 | (unit & 0x3FF)), &ready_);
      continue;
    }
    if (lead != 0) AppendUtf8(kReplacementCharacter, &ready_);
    if ((unit & 0xFC00) == 0xD800) {
      lead_ = unit;
    } else {
      AppendUtf8(second_half || unit == 0 ? kReplacementCharacter : unit, &ready_);
    }
  }
  raw_.erase(0, at);
  if (!raw_ended_) return;
  // Half a pair or half a unit at the end of a cut file.
  if (std::exchange(lead_, 0) != 0 || !raw_.empty()) AppendUtf8(kReplacementCharacter, &ready_);
  raw_.clear();
}

void Utf8Text::ConvertWindows1252() {
  for (const char sign : raw_) {
    const auto byte = static_cast<unsigned char>(sign);
    if (byte == 0 || IsUndefined(sign)) {
      AppendUtf8(kReplacementCharacter, &ready_);
    } else {
      AppendUtf8(byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte, &ready_);
    }
  }
  raw_.clear();
}

}  // namespace klout::connector
