#ifndef KLOUT_SERVICES_SCORING_DOMAIN_FEED_VOLUME_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_FEED_VOLUME_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "services/scoring/domain/graph.h"
#include "services/scoring/domain/ids.h"

namespace klout::scoring {

// Fifteen days and the hour under way: a day, and the same hours of each of the fourteen days before it.
inline constexpr uint32_t kFeedHours = 15 * 24 + 1;
inline constexpr uint32_t kSecondsPerHour = 3600;

inline uint64_t FeedHourKey(Network network, UnixSeconds time) { return uint64_t{network} << 32 | time / kSecondsPerHour; }

// The base's hours and the acts by FeedHourKey, without what is over by the time of the newest fact.
std::vector<FeedHour> MergeFeedHours(absl::Span<const FeedHour> base, const absl::flat_hash_map<uint64_t, uint64_t>& acts,
                                     UnixSeconds as_of);

// How much a network brought of late. A feed from which half is missing shrinks no graph of 90 days: it shows only here.
struct FeedVolume {
  Network network = 0;
  // Acts in the 24 whole hours before the newest fact of all networks.
  double last_day = 0;
  // The median of the seven days before that, as far as the network was fed then, or the better of the same days one and two weeks ago, whichever
  // is less: a network that rests on Sundays is not missed on one, and a fault of last week hides none of this week.
  double usual = 0;
};

// Networks that brought something in the last day and are known for three days before it at least. Who was silent for longer is
// no half feed: its people keep their values (DESIGN.md 3.6). In ascending order of network.
std::vector<FeedVolume> MeasureFeeds(const GraphView& graph);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_FEED_VOLUME_H_
