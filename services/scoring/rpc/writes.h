#ifndef KLOUT_SERVICES_SCORING_RPC_WRITES_H_
#define KLOUT_SERVICES_SCORING_RPC_WRITES_H_

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/clock.h"
#include "klout/fact/v1/fact.pb.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/scoring/engine/score_engine.h"

namespace klout::scoring {

// The calls of ScoringService that change something, and Simulate. Each checks the request, asks the engine
// and fills the answer. They block, for a disk or for a whole scoring; those that give a batch block for neither, and
// leave the writing to the caller. Thread-safe.

absl::Status Endorse(ScoreEngine& engine, const v1::EndorseRequest& request, v1::EndorseResponse* response);

// One batch with a new id. The fact's time is `now`, or that of the newest fact served if it is earlier.
absl::StatusOr<fact::v1::FactBatch> LinkAccount(ScoreEngine& engine, absl::Time now, const v1::LinkAccountRequest& request);
absl::StatusOr<fact::v1::FactBatch> UnlinkAccount(const ScoreEngine& engine, absl::Time now, const v1::UnlinkAccountRequest& request);

// One batch with a new id, dated likewise: for all accounts of the subject.
absl::StatusOr<fact::v1::FactBatch> HideTopic(const ScoreEngine& engine, absl::Time now, const v1::HideTopicRequest& request);
absl::StatusOr<fact::v1::FactBatch> RestoreTopic(const ScoreEngine& engine, absl::Time now, const v1::RestoreTopicRequest& request);

absl::Status PublishSnapshot(ScoreEngine& engine, const v1::PublishSnapshotRequest& request,
                             v1::PublishSnapshotResponse* response);
absl::Status RollbackSnapshot(ScoreEngine& engine, const v1::RollbackSnapshotRequest& request,
                              v1::RollbackSnapshotResponse* response);
absl::Status Simulate(ScoreEngine& engine, const v1::SimulateRequest& request,
                      v1::SimulateResponse* response);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_WRITES_H_
