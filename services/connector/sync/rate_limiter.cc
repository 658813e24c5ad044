#include "services/connector/sync/rate_limiter.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "absl/strings/numbers.h"
#include "absl/strings/ascii.h"
#include "common/string_view.h"
#include "services/connector/domain/network_time.h"

namespace klout::connector {
namespace {

// Of X-App-Usage and its kin: from here on the network begins to refuse.
constexpr double kFullUsagePercent = 95;
constexpr absl::Duration kUsageWait = absl::Minutes(6);
// No network means more; a number that says so is not a time.
constexpr absl::Duration kLongestWait = absl::Hours(48);

std::string_view Header(const RateLimiter::Headers& headers, std::string_view name) {
  const auto found = headers.find(absl::AsciiStrToLower(ToAbsl(name)));
  return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

// The first number of a value: `899`, `10, 10;w=1`.
std::optional<double> Number(std::string_view text) {
  const size_t end = std::min(text.find_first_not_of("0123456789."), text.size());
  double value = 0;
  if (end == 0 || !absl::SimpleAtod(ToAbsl(text.substr(0, end)), &value)) return std::nullopt;
  return value;
}

absl::Time Bounded(absl::Time time, absl::Time now) { return std::clamp(time, now, now + kLongestWait); }

absl::Time ResetTime(const v1::RateLimit& limit, const RateLimiter::Headers& headers, absl::Time now) {
  const std::string_view text = limit.reset_header().empty() ? "" : Header(headers, limit.reset_header());
  if (text.empty()) return absl::InfinitePast();
  if (limit.reset() == v1::RateLimit::RESET_SECONDS_LEFT) {
    const std::optional<double> seconds = Number(text);
    return seconds ? Bounded(now + absl::Seconds(*seconds), now) : absl::InfinitePast();
  }
  const std::optional<int64_t> time = ParseNetworkTime(text);
  return time ? Bounded(absl::FromUnixSeconds(*time), now) : absl::InfinitePast();
}

// The largest number in JSON such as {"call_count":28,"total_time":25}.
double LargestNumber(std::string_view json) {
  double largest = 0;
  for (size_t i = json.find_first_of("0123456789"); i != std::string_view::npos; i = json.find_first_of("0123456789", i)) {
    const std::string_view rest = json.substr(i);
    const size_t length = std::min(rest.find_first_not_of("0123456789."), rest.size());
    // Digits in a key, such as an account's number, are no percentages.
    const bool is_value = i > 0 && (json[i - 1] == ':' || json[i - 1] == ' ');
    double value = 0;
    if (is_value && absl::SimpleAtod(ToAbsl(rest.substr(0, length)), &value)) largest = std::max(largest, value);
    i += length;
  }
  return largest;
}

}  // namespace

RateLimiter::Budget& RateLimiter::Find(std::string_view name, absl::Time now) {
  if (budgets_.size() >= kMaxBudgets) {
    absl::erase_if(budgets_, [&](const auto& entry) {
      return entry.second.blocked_until < now && entry.second.window_start + kLongestWait < now;
    });
  }
  return budgets_[std::string(name)];
}

absl::Time RateLimiter::Take(std::string_view name, const v1::RateLimit& limit, absl::Time now) {
  MutexLock lock(&mutex_);
  Budget& budget = Find(name, now);
  absl::Time at = std::max(now, budget.blocked_until);
  if (limit.requests() == 0) return at;
  const absl::Duration window = absl::Seconds(std::max(1u, limit.window_seconds()));
  if (at >= budget.window_start + window) {
    budget.window_start = at;
    budget.taken = 0;
  } else if (budget.taken >= limit.requests()) {
    budget.window_start += window;
    budget.taken = 0;
  }
  ++budget.taken;
  return std::max(at, budget.window_start);
}

void RateLimiter::Learn(std::string_view name, const v1::RateLimit& limit, const Headers& headers, absl::Time now) {
  absl::Time until = absl::InfinitePast();
  if (!limit.remaining_header().empty()) {
    const std::optional<double> remaining = Number(Header(headers, limit.remaining_header()));
    if (remaining && *remaining < 1) until = ResetTime(limit, headers, now);
  }
  if (!limit.usage_header().empty() && LargestNumber(Header(headers, limit.usage_header())) >= kFullUsagePercent)
    until = std::max(until, now + kUsageWait);
  if (until > now) Block(name, until);
}

void RateLimiter::Block(std::string_view name, absl::Time until) {
  MutexLock lock(&mutex_);
  Budget& budget = Find(name, until);
  budget.blocked_until = std::max(budget.blocked_until, until);
}

absl::Time RateLimiter::RetryTime(const v1::RateLimit& limit, const Headers& headers, absl::Time now) {
  if (const std::string_view text = Header(headers, "retry-after"); !text.empty()) {
    if (const std::optional<double> seconds = Number(text)) return Bounded(now + absl::Seconds(*seconds), now);
    if (const std::optional<int64_t> time = ParseNetworkTime(text)) return Bounded(absl::FromUnixSeconds(*time), now);
  }
  // A window with requests left is not what the network complains of.
  const std::optional<double> remaining =
      limit.remaining_header().empty() ? std::nullopt : Number(Header(headers, limit.remaining_header()));
  return remaining && *remaining >= 1 ? absl::InfinitePast() : ResetTime(limit, headers, now);
}

}  // namespace klout::connector
