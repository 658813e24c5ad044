#ifndef KLOUT_SERVICES_SCORING_STORE_BATCH_REMOVAL_H_
#define KLOUT_SERVICES_SCORING_STORE_BATCH_REMOVAL_H_

#include <string>

#include "absl/container/flat_hash_set.h"
#include "klout/fact/v1/fact.pb.h"
#include "services/scoring/domain/ids.h"

namespace klout::scoring {

// What is to go out of a log. All that is set goes.
struct Erasure {
  // Every fact that names one of them. Keys as AccountKey makes them.
  absl::flat_hash_set<std::string> accounts;
  absl::flat_hash_set<std::string> persons;
  // These posts and every act on them. Keys as AccountKey makes them, of the author's network and the post's id.
  absl::flat_hash_set<std::string> posts;
  // What one of `actors` did to one of `authors`, and the +K it gave them. Keys as AccountKey makes them.
  absl::flat_hash_set<std::string> actors;
  absl::flat_hash_set<std::string> authors;
  // Every fact of this second and later.
  UnixSeconds since = UINT32_MAX;
};

// Takes what is to go out of the batch, and every dictionary entry that no fact uses any more. What stays keeps
// its order, so folding it gives what a log that never held the rest gives. Returns how many facts went. Cheap
// for batches that are not concerned: the dictionaries are read, nothing is copied.
uint64_t EraseFromBatch(const Erasure& erasure, klout::fact::v1::FactBatch& batch);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_BATCH_REMOVAL_H_
