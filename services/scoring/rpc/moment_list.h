#ifndef KLOUT_SERVICES_SCORING_RPC_MOMENT_LIST_H_
#define KLOUT_SERVICES_SCORING_RPC_MOMENT_LIST_H_

#include "absl/status/status.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/scoring/rpc/open_snapshots.h"

namespace klout::scoring {

inline constexpr int kMaxMomentsPage = 100;

// ScoringService.ListMoments. Thread-safe. A page costs what the whole list costs (domain/moments.h).
absl::Status ListMoments(OpenSnapshots& snapshots, const v1::ListMomentsRequest& request,
                         v1::ListMomentsResponse* response);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_MOMENT_LIST_H_
