#ifndef KLOUT_SERVICES_SCORING_STORE_FACT_BATCH_VIEW_H_
#define KLOUT_SERVICES_SCORING_STORE_FACT_BATCH_VIEW_H_

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "klout/fact/v1/fact.pb.h"
#include "services/scoring/domain/facts.h"

namespace klout::scoring {

// Bounds of klout.fact.v1.FactBatch.
inline constexpr size_t kMaxRows = 1 << 20;
inline constexpr size_t kMaxBatchBytes = 32 << 20;
inline constexpr size_t kMaxAccountIdBytes = 256;
inline constexpr size_t kMaxPostIdBytes = 256;
inline constexpr size_t kMaxPersonIdBytes = 128;
inline constexpr size_t kMaxWordBytes = 128;
inline constexpr size_t kMaxBatchIdBytes = 128;
inline constexpr uint32_t kMaxPostTopics = 16;
inline constexpr int kMaxProfileTopics = 64;
inline constexpr double kMaxRatePerWeek = 1e12;
inline constexpr absl::Duration kMaxAhead = absl::Minutes(10);

// OK, or INVALID_ARGUMENT with the field at fault, such as `interactions.actors[17]`. About 2 ns a row.
absl::Status CheckFactBatch(const klout::fact::v1::FactBatch& batch, absl::Time now);

// Views of a batch that passed CheckFactBatch; the batch must outlive them. No copy of columns.
Facts ViewFactBatch(const klout::fact::v1::FactBatch& batch);

// Of an entry in the batch's dictionary of accounts.
klout::fact::v1::Network NetworkOfAccount(const klout::fact::v1::FactBatch& batch, int account);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_FACT_BATCH_VIEW_H_
