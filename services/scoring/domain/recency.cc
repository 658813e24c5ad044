#include "services/scoring/domain/recency.h"

#include <algorithm>
#include <numeric>

namespace klout::scoring {
namespace {

constexpr uint32_t kMinutesPerDay = kSecondsPerDay / 60;
constexpr uint32_t kLongestSpanMinutes = 90 * kMinutesPerDay;

}  // namespace

RecencyRanks::RecencyRanks(absl::Span<const uint32_t> last_act, UnixSeconds first_fact, const TrustModel& model) {
  // The minute of the last vote, not of the newest fact: time that passes without votes must change nothing.
  const uint32_t now = last_act.empty() ? 0 : *std::max_element(last_act.begin(), last_act.end());
  const uint32_t longest_ago = now > kLongestSpanMinutes ? now - kLongestSpanMinutes : 0;
  const uint32_t first = std::max(longest_ago, std::min(first_fact / 60, now));
  const double span = now - first, part = span / kLongestSpanMinutes;
  step_ = static_cast<uint32_t>(std::max(model.recency_days * kMinutesPerDay * part * part, span * model.recency_fraction));
  oldest_ = now;
  for (uint32_t minute : last_act) {
    if (minute > 0) oldest_ = std::min(oldest_, std::max(minute, longest_ago));
  }
  not_after_.resize(now - oldest_ + 1);
  for (uint32_t minute : last_act) {
    if (minute == 0) continue;
    ++actors_;
    ++not_after_[std::max(minute, oldest_) - oldest_];
  }
  std::partial_sum(not_after_.begin(), not_after_.end(), not_after_.begin());
}

uint16_t RecencyRanks::RankOf(uint32_t last_act, absl::Span<const uint32_t> own) const {
  if (last_act == 0) return 0;
  const uint32_t newest = oldest_ + static_cast<uint32_t>(not_after_.size()) - 1;
  const uint32_t until = std::clamp(last_act + step_ / 2, oldest_, newest);
  // Own accounts that acted before are in the count already.
  const uint64_t own_after = own.end() - std::upper_bound(own.begin(), own.end(), until);
  return static_cast<uint16_t>((not_after_[until - oldest_] + own_after) * kRecencySteps / actors_);
}

}  // namespace klout::scoring
