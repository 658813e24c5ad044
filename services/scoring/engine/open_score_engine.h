#ifndef KLOUT_SERVICES_SCORING_ENGINE_OPEN_SCORE_ENGINE_H_
#define KLOUT_SERVICES_SCORING_ENGINE_OPEN_SCORE_ENGINE_H_

#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/clock.h"
#include "services/scoring/engine/score_engine.h"

namespace klout::scoring {

// What a process is to the fact log.
enum class LogRole {
  // Takes facts, publishes, and keeps what lies in the data folder only: appeals, the do-not-score list, models, history.
  kWriter,
  // Makes each snapshot that the writer serves again from the log, under the same id and with the same bits, and answers from it.
  kReader,
};

struct ReplicaOptions {
  LogRole role = LogRole::kWriter;
  // Of a reader: told to callers that send it what only the writer does, such as "klout-scoring:7400". May be empty.
  std::string writer = {};
  // A reader looks this often for what the writer published.
  absl::Duration look_every = absl::Milliseconds(500);
  // A reader that could not look for so long serves nothing until it has: it could not know of an erasure. A writer of a shared log answers an erasure only when
  // so much time has passed since readers could know of it. The same for all processes of a log.
  absl::Duration blind_for = absl::Seconds(10);
};

// The engine in its role. As ScoreEngine::Create, which is that of a writer with the defaults, and
//   INVALID_ARGUMENT      (fact_log) a reader of a log that has none: only one on ClickHouse has
//   FAILED_PRECONDITION   DATA_DIR_ROLE: the folder is that of the other role. A reader's has neither do-not-score list nor appeals, so nobody may write with it
//                         LOG_OTHER: the log's last writer had a do-not-score list that is not in this folder
//
// A reader serves nothing (NO_SNAPSHOT) until it has made the first snapshot, while it is blind, and from the moment it hears of an erasure until it has
// made the snapshot without that person; listeners are then called with null: whoever keeps older snapshots must drop them. It never serves other scores
// than the writer: what differs in one bit (DigestOfScores) is logged and not served. What changes something, and what only the writer's folder tells, is
// NotTheWriter. History and a candidate model it does not have. Simulations, measures and scores of past days it makes itself, from the log.
absl::StatusOr<std::unique_ptr<ScoreEngine>> OpenScoreEngine(const ScoreEngineOptions& options, const ReplicaOptions& replica, Clock& clock);

// UNAVAILABLE, reason NOT_THE_WRITER: the same call may be right elsewhere, and who sends facts must keep them.
absl::Status NotTheWriter(const std::string& writer);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_ENGINE_OPEN_SCORE_ENGINE_H_
