#ifndef KLOUT_SERVICES_SCORING_RPC_SCORE_READS_H_
#define KLOUT_SERVICES_SCORING_RPC_SCORE_READS_H_

#include "absl/status/status.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/scoring/store/snapshot.h"

namespace klout::scoring {

// ScoringService.GetScore and BatchGetScores, straight from the mapped snapshot, which may be null
// (UNAVAILABLE). No lock, no I/O but page faults: fit for a gRPC reaction. Thread-safe; about 300 ns a
// subject.
absl::Status GetScore(const Snapshot* snapshot, const v1::GetScoreRequest& request,
                      v1::GetScoreResponse* response);
absl::Status BatchGetScores(const Snapshot* snapshot, const v1::BatchGetScoresRequest& request,
                            v1::BatchGetScoresResponse* response);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_SCORE_READS_H_
