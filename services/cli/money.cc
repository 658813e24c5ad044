#include "services/cli/money.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "common/facts/text.h"
#include "common/string_view.h"
#include "services/cli/console.h"
#include "services/cli/verb.h"

namespace klout::cli {
namespace {

// The other currencies have two.
constexpr std::string_view kNoDecimals[] = {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG",
                                            "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"};
constexpr std::string_view kThreeDecimals[] = {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
constexpr int64_t kMostUnits = 9'000'000'000'000'000;
// A fraction below this part of the currency is shown with more digits.
constexpr double kSmall = 0.1;

int64_t UnitsIn(std::string_view currency) {
  int64_t units = 1;
  for (int i = 0; i < DecimalsOf(currency); ++i) units *= 10;
  return units;
}

}  // namespace

int DecimalsOf(std::string_view currency) {
  const auto has = [currency](const auto& list) { return std::find(std::begin(list), std::end(list), currency) != std::end(list); };
  return has(kNoDecimals) ? 0 : has(kThreeDecimals) ? 3 : 2;
}

std::string AmountText(int64_t units, std::string_view currency) {
  const auto in_one = static_cast<uint64_t>(UnitsIn(currency));
  const uint64_t size = units < 0 ? uint64_t{0} - static_cast<uint64_t>(units) : static_cast<uint64_t>(units);
  std::string text = absl::StrCat(units < 0 ? "-" : "", Grouped(size / in_one));
  if (in_one > 1) absl::StrAppendFormat(&text, ".%0*d", DecimalsOf(currency), size % in_one);
  return text;
}

std::string MoneyText(int64_t units, std::string_view currency) {
  return absl::StrCat(Printable(currency), currency.empty() ? "" : " ", AmountText(units, currency));
}

std::string FractionText(double units, std::string_view currency) {
  if (!std::isfinite(units)) return "–";
  const double amount = units / static_cast<double>(UnitsIn(currency));
  if (std::abs(amount) >= 1) return AmountText(static_cast<int64_t>(std::llround(std::clamp(units, -9e15, 9e15))), currency);
  const int decimals = std::max(DecimalsOf(currency), 2) + (std::abs(amount) < kSmall && amount != 0 ? 2 : 0);
  return absl::StrFormat("%.*f", decimals, amount);
}

absl::StatusOr<int64_t> ParseMoney(std::string_view text, std::string_view currency) {
  const auto wrong = [text](std::string_view why) { return UsageError(absl::StrCat(Quoted(text), " is no amount of money: ", ToAbsl(why))); };
  const size_t point = std::min(text.find('.'), text.size());
  const std::string whole = absl::StrReplaceAll(ToAbsl(text.substr(0, point)), {{",", ""}});
  std::string part(text.substr(std::min(point + 1, text.size())));
  const auto all_digits = [](std::string_view digits) { return digits.find_first_not_of("0123456789") == digits.npos; };
  if (whole.empty() || !all_digits(whole) || !all_digits(part)) return wrong("write 4800 or 4800.00");
  const auto decimals = static_cast<size_t>(DecimalsOf(currency));
  if (part.size() > decimals) return wrong(absl::StrCat(ToAbsl(currency), " has ", decimals, " digits after the point"));
  part.append(decimals - part.size(), '0');
  int64_t units = 0;
  if (!absl::SimpleAtoi(whole + part, &units) || units > kMostUnits) return wrong("it is too large");
  return units;
}

}  // namespace klout::cli
