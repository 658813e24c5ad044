#include "services/connector/domain/network_time.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

#include "absl/strings/ascii.h"

namespace klout::connector {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

struct Parts {
  int64_t year = 0;
  int month = 0, day = 0, hour = 0, minute = 0, second = 0;
  int offset_seconds = 0;
};

std::optional<int64_t> SecondsOf(const Parts& parts) {
  using std::chrono::day, std::chrono::month, std::chrono::year;
  const std::chrono::year_month_day date{year(static_cast<int>(parts.year)), month(static_cast<unsigned>(parts.month)),
                                         day(static_cast<unsigned>(parts.day))};
  // 60 is a leap second.
  if (!date.ok() || parts.hour > 23 || parts.minute > 59 || parts.second > 60) return std::nullopt;
  const int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
  return days * 86'400 + parts.hour * 3600 + parts.minute * 60 + parts.second - parts.offset_seconds;
}

// Takes a time apart from the front.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool AtEnd() const { return text_.empty(); }
  char Peek(size_t ahead = 0) const { return ahead < text_.size() ? text_[ahead] : '\0'; }
  bool Take(char c) {
    if (Peek() != c) return false;
    text_.remove_prefix(1);
    return true;
  }
  void SkipSpace() {
    while (Take(' ')) {
    }
  }
  // A number of `min` to `max` digits.
  bool Number(size_t min, size_t max, int* value) {
    size_t digits = 0;
    *value = 0;
    while (digits < max && IsDigit(Peek(digits))) *value = *value * 10 + (text_[digits++] - '0');
    if (digits < min || IsDigit(Peek(digits))) return false;
    text_.remove_prefix(digits);
    return true;
  }
  // The first letters of a word, lower case; the rest of it is passed over.
  std::array<char, 3> Word() {
    std::array<char, 3> start = {};
    size_t letters = 0;
    for (; absl::ascii_isalpha(static_cast<unsigned char>(Peek(letters))); ++letters) {
      if (letters < start.size()) start[letters] = Lower(text_[letters]);
    }
    text_.remove_prefix(letters);
    return start;
  }
  bool Month(int* month) {
    const std::array<char, 3> word = Word();
    for (size_t i = 0; i < kMonths.size(); ++i) {
      if (std::string_view(word.data(), word.size()) != kMonths[i]) continue;
      *month = static_cast<int>(i) + 1;
      return true;
    }
    return false;
  }
  // 13:13, 13:13:18, 13:13:18.25, 01:13 PM.
  bool Clock(Parts& parts) {
    if (!Number(1, 2, &parts.hour) || !Take(':') || !Number(2, 2, &parts.minute)) return false;
    if (Take(':')) {
      if (!Number(2, 2, &parts.second)) return false;
      if (Peek() == '.' || Peek() == ',') {
        if (!IsDigit(Peek(1))) return false;
        text_.remove_prefix(1);
        while (IsDigit(Peek())) text_.remove_prefix(1);
      }
    }
    const size_t space = Peek() == ' ' ? 1 : 0;
    const char half = Lower(Peek(space));
    if ((half == 'a' || half == 'p') && Lower(Peek(space + 1)) == 'm') {
      if (parts.hour < 1 || parts.hour > 12) return false;
      parts.hour = parts.hour % 12 + (half == 'p' ? 12 : 0);
      text_.remove_prefix(space + 2);
    }
    return true;
  }
  // Z, GMT, UTC, +02:00, +0200, +02, or nothing.
  bool Offset(Parts& parts) {
    SkipSpace();
    if (Peek() == '+' || Peek() == '-') {
      const int sign = Peek() == '+' ? 1 : -1;
      text_.remove_prefix(1);
      int hours = 0, minutes = 0;
      if (!IsDigit(Peek()) || !IsDigit(Peek(1))) return false;
      hours = (Peek() - '0') * 10 + (Peek(1) - '0');
      text_.remove_prefix(2);
      Take(':');
      if (IsDigit(Peek()) && !Number(2, 2, &minutes)) return false;
      if (hours > 18 || minutes > 59) return false;
      parts.offset_seconds = sign * (hours * 3600 + minutes * 60);
      return true;
    }
    const std::array<char, 3> word = Word();
    const std::string_view zone(word.data(), word.size());
    return zone[0] == '\0' || (zone[0] == 'z' && zone[1] == '\0') || zone == "gmt" || zone == "utc" ||
           (zone[0] == 'u' && zone[1] == 't' && zone[2] == '\0');
  }

 private:
  std::string_view text_;
};

// 2012-08-27T13:13:18Z and 2012-08-27T13:13:18.250Z, which most networks write; ReadYearFirst reads its kin.
bool ReadUtc(std::string_view text, Parts& parts) {
  constexpr std::string_view kShape = "0000-00-00T00:00:00";
  if (text.size() <= kShape.size() || text.back() != 'Z') return false;
  for (size_t i = 0; i < kShape.size(); ++i) {
    if (kShape[i] == '0' ? !IsDigit(text[i]) : text[i] != kShape[i]) return false;
  }
  const std::string_view fraction = text.substr(kShape.size(), text.size() - kShape.size() - 1);
  if (!fraction.empty() && (fraction.size() < 2 || fraction[0] != '.')) return false;
  for (const char c : fraction.substr(std::min<size_t>(fraction.size(), 1))) {
    if (!IsDigit(c)) return false;
  }
  const auto two = [text](size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
  parts = {.year = two(0) * 100 + two(2), .month = two(5), .day = two(8), .hour = two(11), .minute = two(14), .second = two(17)};
  return true;
}

// 1346073198, also with fractions or in milliseconds or microseconds.
std::optional<int64_t> ParseCount(std::string_view text) {
  int64_t value = 0;
  size_t digits = 0;
  for (; digits < text.size() && IsDigit(text[digits]); ++digits) {
    if (digits == 18) return std::nullopt;
    value = value * 10 + (text[digits] - '0');
  }
  if (digits < text.size()) {
    if (text[digits] != '.') return std::nullopt;
    for (size_t i = digits + 1; i < text.size(); ++i) {
      if (!IsDigit(text[i])) return std::nullopt;
    }
  }
  constexpr int64_t kMaxSeconds = 100'000'000'000, kMaxMilliseconds = kMaxSeconds * 1000;
  if (value >= kMaxMilliseconds) return value / 1'000'000;
  if (value >= kMaxSeconds) return value / 1000;
  return value;
}

// 2012-08-27T13:13:18Z and its kin.
bool ReadYearFirst(Reader reader, Parts& parts) {
  int year = 0;
  if (!reader.Number(4, 4, &year)) return false;
  const char between = reader.Peek();
  if ((between != '-' && between != '/') || !reader.Take(between)) return false;
  if (!reader.Number(1, 2, &parts.month) || !reader.Take(between) || !reader.Number(1, 2, &parts.day)) return false;
  parts.year = year;
  if (reader.AtEnd()) return true;
  if (!reader.Take('T') && !reader.Take('t') && !reader.Take(' ')) return false;
  return reader.Clock(parts) && reader.Offset(parts) && reader.AtEnd();
}

// Mon, 27 Aug 2012 13:13:18 GMT; the weekday may be absent.
bool ReadMail(Reader reader, Parts& parts) {
  if (absl::ascii_isalpha(static_cast<unsigned char>(reader.Peek()))) {
    reader.Word();
    if (!reader.Take(',')) return false;
    reader.SkipSpace();
  }
  int year = 0;
  if (!reader.Number(1, 2, &parts.day)) return false;
  reader.SkipSpace();
  if (!reader.Month(&parts.month)) return false;
  reader.SkipSpace();
  if (!reader.Number(4, 4, &year)) return false;
  parts.year = year;
  reader.Take(',');
  reader.SkipSpace();
  return reader.Clock(parts) && reader.Offset(parts) && reader.AtEnd();
}

// Mon Aug 27 13:13:18 +0000 2012, or without the offset.
bool ReadTwitter(Reader reader, Parts& parts) {
  reader.Word();
  reader.SkipSpace();
  int year = 0;
  if (!reader.Month(&parts.month)) return false;
  reader.SkipSpace();
  if (!reader.Number(1, 2, &parts.day)) return false;
  reader.SkipSpace();
  if (!reader.Clock(parts)) return false;
  reader.SkipSpace();
  if (!IsDigit(reader.Peek()) && !reader.Offset(parts)) return false;
  reader.SkipSpace();
  if (!reader.Number(4, 4, &year) || !reader.AtEnd()) return false;
  parts.year = year;
  return true;
}

// 8/27/12, 1:13 PM.
bool ReadMonthFirst(Reader reader, Parts& parts) {
  int year = 0;
  if (!reader.Number(1, 2, &parts.month) || !reader.Take('/') || !reader.Number(1, 2, &parts.day) ||
      !reader.Take('/') || !reader.Number(2, 4, &year)) {
    return false;
  }
  parts.year = year < 100 ? 2000 + year : year;
  if (reader.AtEnd()) return true;
  reader.Take(',');
  reader.SkipSpace();
  return reader.Clock(parts) && reader.Offset(parts) && reader.AtEnd();
}

}  // namespace

std::optional<int64_t> ParseNetworkTime(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  if (text.empty()) return std::nullopt;
  if (Parts parts; ReadUtc(text, parts)) return SecondsOf(parts);
  if (IsDigit(text[0])) {
    if (const std::optional<int64_t> count = ParseCount(text)) return count;
  }
  for (const auto read : {ReadYearFirst, ReadTwitter, ReadMail, ReadMonthFirst}) {
    Parts parts;
    if (read(Reader(text), parts)) return SecondsOf(parts);
  }
  return std::nullopt;
}

std::string IsoTime(int64_t unix_seconds) {
  const int64_t day_number = unix_seconds >= 0 ? unix_seconds / 86'400 : -((-unix_seconds + 86'399) / 86'400);
  const int64_t in_day = unix_seconds - day_number * 86'400;
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day_number))};
  std::string out;
  const auto add = [&out](int64_t number, size_t digits, char after) {
    const std::string text = std::to_string(number);
    if (text.size() < digits) out.append(digits - text.size(), '0');
    out += text;
    out += after;
  };
  add(static_cast<int>(date.year()), 4, '-');
  add(static_cast<unsigned>(date.month()), 2, '-');
  add(static_cast<unsigned>(date.day()), 2, 'T');
  add(in_day / 3600, 2, ':');
  add(in_day / 60 % 60, 2, ':');
  add(in_day % 60, 2, 'Z');
  return out;
}

}  // namespace klout::connector
