#ifndef KLOUT_SERVICES_SCORING_STORE_BATCH_REMOVAL_H_
#define KLOUT_SERVICES_SCORING_STORE_BATCH_REMOVAL_H_

#include <string>

#include "absl/container/flat_hash_set.h"
#include "klout/fact/v1/fact.pb.h"

namespace klout::scoring {

// Names to be removed from a log.
struct Erasure {
  // Keys as AccountKey makes them.
  absl::flat_hash_set<std::string> accounts;
  absl::flat_hash_set<std::string> persons;
};

// Takes every fact out of the batch that names one of them, and every dictionary entry that no fact uses
// any more. What stays keeps its order, so folding it gives what a log without those names gives. Returns
// how many facts went. Cheap for batches that name nobody: the dictionaries are read, nothing is copied.
uint64_t EraseFromBatch(const Erasure& erasure, klout::fact::v1::FactBatch& batch);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_BATCH_REMOVAL_H_
