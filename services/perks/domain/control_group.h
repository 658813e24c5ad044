#ifndef KLOUT_SERVICES_PERKS_DOMAIN_CONTROL_GROUP_H_
#define KLOUT_SERVICES_PERKS_DOMAIN_CONTROL_GROUP_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace klout::perks {

// Who of `people` is held back, so that a campaign can be compared with no campaign: indexes in rising order, `share` of them,
// rounded; with a share above 0 at least 1 and at most all but 1, if there are 2. Each group of that size is equally likely; the same
// seed draws the same.
std::vector<size_t> ChooseControl(size_t people, double share, uint64_t seed);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_DOMAIN_CONTROL_GROUP_H_
