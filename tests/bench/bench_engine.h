#ifndef KLOUT_TESTS_BENCH_BENCH_ENGINE_H_
#define KLOUT_TESTS_BENCH_BENCH_ENGINE_H_

#include <cstdint>
#include <memory>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "services/scoring/engine/score_engine.h"
#include "tests/bench/temp_folder.h"

namespace klout::bench {

// An engine on a folder that goes with it.
struct BenchEngine {
  std::unique_ptr<TempFolder> folder;
  std::unique_ptr<scoring::ScoreEngine> engine;
};
// `publish_every` zero: only on command.
absl::StatusOr<BenchEngine> NewBenchEngine(absl::Duration publish_every);

inline constexpr uint32_t kRowsPerBatch = 65'536;

// Appends so many batches and publishes. A few are made at a time, so that they do not stay in memory.
absl::Status FillEngine(scoring::ScoreEngine& engine, uint32_t accounts, uint32_t batches, bool with_posts);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_BENCH_ENGINE_H_
