#ifndef KLOUT_SERVICES_SCORING_RPC_ERASURES_H_
#define KLOUT_SERVICES_SCORING_RPC_ERASURES_H_

#include <functional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "common/clock.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/scoring/engine/score_engine.h"
#include "services/scoring/rpc/cached_scores.h"
#include "services/scoring/rpc/open_snapshots.h"

namespace klout::scoring {

// What ScoringService does for people who want to be gone. Each blocks, up to a rewrite of the log and a whole scoring. Thread-safe.

// Somebody is being erased: whoever else keeps these names, as Find takes them, forgets them. Called before and after the facts go.
using OnRemoval = std::function<absl::Status(const std::vector<std::string>& names)>;

// Erases in the engine, then in the cache, which may be null; `on_removal` may be empty. The erasure stands if only the cache failed
// (UNAVAILABLE, reason CACHE_NOT_ERASED).
absl::Status RemovePerson(ScoreEngine& engine, OpenSnapshots& snapshots, CachedScores* cached, const OnRemoval& on_removal, absl::Time now,
                          const v1::RemovePersonRequest& request, v1::RemovePersonResponse* response);

absl::Status VerifyErasure(ScoreEngine& engine, const v1::VerifyErasureRequest& request, const std::function<bool()>& cancelled,
                           v1::VerifyErasureResponse* response);

absl::Status GetDoNotScore(ScoreEngine& engine, const v1::GetDoNotScoreRequest& request, v1::GetDoNotScoreResponse* response);
absl::Status AllowScoring(ScoreEngine& engine, const v1::AllowScoringRequest& request);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_ERASURES_H_
