#ifndef KLOUT_SERVICES_SCORING_RPC_POST_READS_H_
#define KLOUT_SERVICES_SCORING_RPC_POST_READS_H_

#include "absl/status/status.h"
#include "klout/scoring/v1/planning.pb.h"
#include "services/scoring/rpc/open_snapshots.h"

namespace klout::scoring {

// PlanningService.MeasureReach and ListPosts. Thread-safe. Cost what the acts on the posts cost.
absl::Status MeasureReach(const Snapshot* snapshot, const v1::MeasureReachRequest& request, v1::MeasureReachResponse* response);
absl::Status ListPosts(OpenSnapshots& snapshots, const v1::ListPostsRequest& request, v1::ListPostsResponse* response);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_POST_READS_H_
