#ifndef KLOUT_TESTS_BENCH_SETTLED_LOG_H_
#define KLOUT_TESTS_BENCH_SETTLED_LOG_H_

#include <cstdint>
#include <string>

#include "absl/status/statusor.h"
#include "absl/time/time.h"

namespace klout::bench {

// What a log looks like that has been kept for a while: interactions over sixty days, a quarter of their posts announced, each with one of two hundred topics,
// and one account in ten linked to a person of two.
struct SettledLog {
  // The first moment after its newest fact; a day begins.
  absl::Time end;
  uint64_t accounts = 0, edges = 0, posts = 0;
};
// In a new data folder of klout-scoring, scored and published. `batches` of 65,536 interactions.
absl::StatusOr<SettledLog> MakeSettledLog(const std::string& folder, uint32_t accounts, uint32_t batches);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_SETTLED_LOG_H_
