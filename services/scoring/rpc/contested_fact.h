#ifndef KLOUT_SERVICES_SCORING_RPC_CONTESTED_FACT_H_
#define KLOUT_SERVICES_SCORING_RPC_CONTESTED_FACT_H_

#include <optional>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "klout/fact/v1/fact.pb.h"
#include "klout/scoring/v1/appeals.pb.h"
#include "services/scoring/store/batch_removal.h"
#include "services/scoring/store/snapshot.h"

namespace klout::scoring {

// What upholding an appeal does to the log: takes facts out, or adds one that says otherwise. Neither: there is nothing left to do.
struct Correction {
  std::optional<Erasure> take_out;
  std::optional<fact::v1::FactBatch> add;
};

// INVALID_ARGUMENT if a field is missing, too long or malformed.
absl::Status CheckAbout(const v1::AppealAbout& about);

// Whether the snapshot has the fact, and the subject may contest it: NOT_FOUND or INVALID_ARGUMENT, with the field, if not. `about` passed CheckAbout.
absl::Status CheckContested(const Snapshot& snapshot, const Subject& subject, const v1::AppealAbout& about);

// `time` is that of facts to add. `about` passed CheckAbout; what the snapshot no longer has is taken for corrected.
Correction CorrectionOf(const Snapshot& snapshot, const Subject& subject, const v1::AppealAbout& about, absl::Time time);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_CONTESTED_FACT_H_
