#include "services/scoring/domain/feed_volume.h"

#include <algorithm>
#include <array>

namespace klout::scoring {
namespace {

constexpr uint32_t kDays = 15, kHoursPerDay = 24;
constexpr size_t kLeastDays = 3, kWeek = 7;

// The days before `end`, newest first, of one network; as many as the network was fed in from their first hour on.
std::vector<double> DaysOf(absl::Span<const FeedHour> hours, uint32_t end) {
  std::array<double, kDays> acts = {};
  for (const FeedHour& hour : hours) {
    if (hour.hour >= end) continue;
    if (const uint32_t day = (end - 1 - hour.hour) / kHoursPerDay; day < kDays) acts[day] += static_cast<double>(hour.acts);
  }
  const uint32_t known = (end - std::min(end, hours.front().hour)) / kHoursPerDay;
  return {acts.begin(), acts.begin() + std::min(known, kDays)};
}

double Median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

}  // namespace

std::vector<FeedHour> MergeFeedHours(absl::Span<const FeedHour> base, const absl::flat_hash_map<uint64_t, uint64_t>& acts,
                                     UnixSeconds as_of) {
  const uint32_t now = as_of / kSecondsPerHour;
  std::vector<FeedHour> merged(base.begin(), base.end());
  for (const auto& [key, count] : acts) merged.push_back({static_cast<uint32_t>(key >> 32), static_cast<uint32_t>(key), count});
  std::erase_if(merged, [&](const FeedHour& hour) { return hour.hour + kFeedHours <= now; });
  std::sort(merged.begin(), merged.end(), [](const FeedHour& a, const FeedHour& b) {
    return a.network != b.network ? a.network < b.network : a.hour < b.hour;
  });
  size_t kept = 0;
  for (size_t i = 0; i < merged.size(); ++i) {
    FeedHour* last = kept > 0 ? &merged[kept - 1] : nullptr;
    if (last != nullptr && last->network == merged[i].network && last->hour == merged[i].hour) {
      last->acts += merged[i].acts;
    } else {
      merged[kept++] = merged[i];
    }
  }
  merged.resize(kept);
  return merged;
}

std::vector<FeedVolume> MeasureFeeds(const GraphView& graph) {
  std::vector<FeedVolume> feeds;
  const absl::Span<const FeedHour> all = graph.feed_hours;
  const uint32_t end = graph.as_of / kSecondsPerHour;
  for (size_t first = 0, last = 0; first < all.size(); first = last) {
    while (last < all.size() && all[last].network == all[first].network) ++last;
    const absl::Span<const FeedHour> hours = all.subspan(first, last - first);
    const std::vector<double> days = DaysOf(hours, end);
    if (days.size() < 1 + kLeastDays || days[0] == 0) continue;
    double usual = Median({days.begin() + 1, days.begin() + std::min(days.size(), 1 + kWeek)});
    if (days.size() > kWeek) usual = std::min(usual, std::max(days[kWeek], days.size() > 2 * kWeek ? days[2 * kWeek] : 0));
    feeds.push_back({static_cast<Network>(all[first].network), days[0], usual});
  }
  return feeds;
}

}  // namespace klout::scoring
