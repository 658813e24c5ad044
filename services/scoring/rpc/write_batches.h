#ifndef KLOUT_SERVICES_SCORING_RPC_WRITE_BATCHES_H_
#define KLOUT_SERVICES_SCORING_RPC_WRITE_BATCHES_H_

#include <string>

#include "absl/time/time.h"
#include "klout/fact/v1/fact.pb.h"
#include "services/scoring/engine/score_engine.h"

namespace klout::scoring {

// Facts that calls state, each as one batch with a new id. Thread-safe.

// When a fact stated at `now` is: now, or the newest fact's time if that is earlier. Where the log is an archive, a fact of today would make
// all others years old.
absl::Time TimeOfFact(const ScoreEngine& engine, absl::Time now);

// `account` is `network:id` of a known network; `person_id` is without `person:`.
fact::v1::FactBatch LinkBatch(const std::string& account, const std::string& person_id, absl::Time time);
fact::v1::FactBatch UnlinkBatch(const std::string& account, absl::Time time);

// For all accounts of the subject.
fact::v1::FactBatch TopicChoiceBatch(const Snapshot& snapshot, const Subject& subject, const std::string& topic, bool hide, absl::Time time);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_WRITE_BATCHES_H_
