#ifndef KLOUT_TESTS_BENCH_PUBLISH_STAGES_H_
#define KLOUT_TESTS_BENCH_PUBLISH_STAGES_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"

namespace klout::bench {

// Name and seconds of what a publish does, in its order, and `all`: after the newest snapshot in `folder`, with so many further batches of `rows`
// interactions. Runs in this process what the engine would.
using PublishStages = std::vector<std::pair<std::string, double>>;
absl::StatusOr<PublishStages> MeasurePublishStages(const std::string& folder, uint32_t accounts, uint32_t batches, uint32_t rows, absl::Time start, int threads);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_PUBLISH_STAGES_H_
