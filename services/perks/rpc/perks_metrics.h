#ifndef KLOUT_SERVICES_PERKS_RPC_PERKS_METRICS_H_
#define KLOUT_SERVICES_PERKS_RPC_PERKS_METRICS_H_

#include <vector>

#include "common/metrics.h"
#include "services/perks/engine/post_search.h"
#include "services/perks/engine/sweep.h"
#include "services/perks/rpc/perks_service.h"
#include "services/perks/store/readers.h"
#include "services/perks/store/writer.h"

namespace klout::perks {

// Shows what the service does, until the registration is gone. All must outlive it. The sums of stock are asked of the database at each scrape.
std::vector<Metrics::Registration> ExposePerks(const PerksService& service, const Writer& writer, const Sweep& sweep,
                                               const PostSearch& search, Readers& readers, Metrics& metrics);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_RPC_PERKS_METRICS_H_
