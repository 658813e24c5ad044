#ifndef KLOUT_SERVICES_SCORING_RPC_MODEL_CHANGES_H_
#define KLOUT_SERVICES_SCORING_RPC_MODEL_CHANGES_H_

#include <functional>

#include "absl/status/status.h"
#include "klout/scoring/v1/model.pb.h"
#include "services/scoring/engine/score_engine.h"
#include "services/scoring/rpc/public_accounts.h"

namespace klout::scoring {

// What ModelService says of models that come into service, as klout/scoring/v1/model_change.proto has it. Thread-safe.

// UNAVAILABLE if it was withdrawn since.
absl::Status WriteCandidate(const ScoreEngine& engine, v1::Candidate* candidate);
absl::Status ListModels(const ScoreEngine& engine, v1::ListModelsResponse* response);
// Two receipts for each person listed.
absl::Status GetDrift(const ScoreEngine& engine, const v1::GetDriftRequest& request, v1::GetDriftResponse* response);
absl::Status GetScoreAsOf(ScoreEngine& engine, PublicAccounts policy, const v1::GetScoreAsOfRequest& request,
                          const std::function<bool()>& cancelled, v1::GetScoreAsOfResponse* response);

absl::Status RecomputeReceipt(ScoreEngine& engine, PublicAccounts policy, const v1::RecomputeReceiptRequest& request,
                              const std::function<bool()>& cancelled, v1::RecomputeReceiptResponse* response);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_MODEL_CHANGES_H_
