#include "services/perks/domain/place.h"

#include <algorithm>

namespace klout::perks {
namespace {

constexpr size_t kCountrySize = 2, kMaxPartSize = 3;

bool IsLetter(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLetterOrDigit(char c) { return IsLetter(c) || (c >= '0' && c <= '9'); }
std::string_view CountryOf(std::string_view place) { return place.substr(0, kCountrySize); }

bool Covers(std::string_view rule, std::string_view place) {
  return rule == place || rule == CountryOf(place);
}
bool MayLieIn(std::string_view rule, std::string_view place) {
  return Covers(rule, place) || (place.size() == kCountrySize && CountryOf(rule) == place);
}

}  // namespace

bool IsPlace(std::string_view text) {
  if (text.size() < kCountrySize || !IsLetter(text[0]) || !IsLetter(text[1])) return false;
  if (text.size() == kCountrySize) return true;
  const std::string_view part = text.substr(kCountrySize + 1);
  return text[kCountrySize] == '-' && !part.empty() && part.size() <= kMaxPartSize &&
         std::all_of(part.begin(), part.end(), IsLetterOrDigit);
}

bool MaySendTo(std::string_view place, const std::vector<std::string>& places, const std::vector<std::string>& excluded) {
  for (const std::string& rule : excluded) {
    if (MayLieIn(rule, place)) return false;
  }
  if (places.empty()) return true;
  return std::any_of(places.begin(), places.end(), [&](const std::string& rule) { return Covers(rule, place); });
}

}  // namespace klout::perks
