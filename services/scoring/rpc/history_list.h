#ifndef KLOUT_SERVICES_SCORING_RPC_HISTORY_LIST_H_
#define KLOUT_SERVICES_SCORING_RPC_HISTORY_LIST_H_

#include <string>

#include "absl/status/status.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/scoring/store/history.h"
#include "services/scoring/store/snapshot.h"

namespace klout::scoring {

inline constexpr int kDefaultHistoryPage = 90;
inline constexpr int kMaxHistoryPage = 366;

// ScoringService.ListScoreHistory. `serving` may be null (UNAVAILABLE). A page token is a day, not a place in
// a snapshot: history is never rewritten, so it holds across publishes. Changes are against the serving
// snapshot; they are unset where there is no score now or no point on that very day. Thread-safe; reads
// files.
absl::Status ListScoreHistory(const std::shared_ptr<const Snapshot>& serving, const ScoreHistory& history,
                              const v1::ListScoreHistoryRequest& request,
                              v1::ListScoreHistoryResponse* response);

// `2012-07-04` for days since 1970-01-01.
std::string DayText(uint32_t day);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_HISTORY_LIST_H_
