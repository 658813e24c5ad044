#ifndef KLOUT_SERVICES_CLI_SIMULATOR_LOAD_GENERATOR_H_
#define KLOUT_SERVICES_CLI_SIMULATOR_LOAD_GENERATOR_H_

#include <cstdint>
#include <vector>

#include "absl/time/time.h"
#include "klout/fact/v1/fact.pb.h"

namespace klout::simulator {

struct LoadOptions {
  // The same options give the same batches on every machine.
  uint64_t seed = 1;
  // 2 or more.
  uint32_t accounts = 100'000;
  // Each is kept in memory: about 2 MB with 65,536 rows.
  uint32_t batches = 64;
  // 1 to 1,048,576.
  uint32_t rows_per_batch = 65'536;
  // Time of the first interaction; they are a millisecond apart.
  absl::Time start_time = absl::FromUnixSeconds(1'760'000'000);
  // Whether interactions name posts: four per author.
  bool with_posts = true;
};

// A plain stream of interactions, built ahead in memory so that a benchmark of ingest does not measure
// its own load: accounts `u` and a number in base 36 on one network, with power-law popularity (the k-th most popular
// of V authors gets a share near k^(-2/3)) and actors of mild skew, nobody acting on themselves.
// Immutable but for Rename.
class LoadGenerator {
 public:
  explicit LoadGenerator(const LoadOptions& options);

  const std::vector<klout::fact::v1::FactBatch>& batches() const { return batches_; }
  uint64_t interactions() const { return interactions_; }
  // Names the batches `load-SEED-ROUND-N`, so that the same rows can be sent once more as new ones. Round 0
  // at first.
  void Rename(uint64_t round);

 private:
  const uint64_t seed_;
  uint64_t interactions_ = 0;
  std::vector<klout::fact::v1::FactBatch> batches_;
};

}  // namespace klout::simulator

#endif  // KLOUT_SERVICES_CLI_SIMULATOR_LOAD_GENERATOR_H_
