#ifndef KLOUT_SERVICES_SCORING_RPC_SNAPSHOT_LIST_H_
#define KLOUT_SERVICES_SCORING_RPC_SNAPSHOT_LIST_H_

#include "absl/status/status.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/scoring/engine/score_engine.h"

namespace klout::scoring {

inline constexpr int kMaxSnapshotsPage = 100;

// ScoringService.ListSnapshots. A page token is a snapshot's id, so publishes between pages do no harm.
// Thread-safe.
absl::Status ListSnapshots(const ScoreEngine& engine, const v1::ListSnapshotsRequest& request,
                           v1::ListSnapshotsResponse* response);

// ScoringService.GetModelReport of the serving snapshot, which may be null (UNAVAILABLE). Sorts the
// snapshot's people if nobody did yet. Thread-safe.
absl::Status GetModelReport(const std::shared_ptr<const Snapshot>& serving,
                            v1::GetModelReportResponse* response);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_SNAPSHOT_LIST_H_
