#include "services/perks/domain/age.h"

#include <utility>

namespace klout::perks {
namespace {

constexpr int kFirstYear = 1900;
// Of `1990-05-17`.
constexpr size_t kDateBytes = 10;

// The number in `digits`; below 0 if there is anything else.
int Number(std::string_view digits) {
  int number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

}  // namespace

std::optional<absl::CivilDay> ParseBirthDate(std::string_view text) {
  if (text.size() != kDateBytes || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = Number(text.substr(0, 4)), month = Number(text.substr(5, 2)), day = Number(text.substr(8, 2));
  if (year < kFirstYear || month < 1 || day < 1) return std::nullopt;
  // The calendar carries 31 April over to 1 May.
  const absl::CivilDay date(year, month, day);
  if (date.month() != month || date.day() != day) return std::nullopt;
  return date;
}

int AgeOn(absl::CivilDay birth, absl::CivilDay day) {
  const bool before_birthday =
      std::pair(day.month(), day.day()) < std::pair(birth.month(), birth.day());
  return static_cast<int>(day.year() - birth.year()) - (before_birthday ? 1 : 0);
}

}  // namespace klout::perks
