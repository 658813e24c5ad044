#ifndef KLOUT_CLI_MONEY_H_
#define KLOUT_CLI_MONEY_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace klout::cli {

// Money as people write it. The services count in the smallest unit of the currency: cents, yen, fils.

// Digits after the point in ISO 4217: 2 for most, 0 for JPY, 3 for KWD.
int DecimalsOf(std::string_view currency);

// 480000 EUR -> `4,800.00`; 1200 JPY -> `1,200`.
std::string AmountText(int64_t units, std::string_view currency);
// The same with `EUR ` before it.
std::string MoneyText(int64_t units, std::string_view currency);
// Parts of a unit, such as what one of many people costs: `0.25`; two digits more below a tenth, `0.0042`.
std::string FractionText(double units, std::string_view currency);

// `4800`, `4,800.5`, `4800.00` -> 480000. UsageError if it is no amount, has more digits after the point than the currency, is below zero or above
// 9e15 units.
absl::StatusOr<int64_t> ParseMoney(std::string_view text, std::string_view currency);

}  // namespace klout::cli

#endif  // KLOUT_CLI_MONEY_H_
