#ifndef KLOUT_TESTS_BENCH_FILL_ENGINE_H_
#define KLOUT_TESTS_BENCH_FILL_ENGINE_H_

#include <cstdint>

#include "absl/status/status.h"
#include "services/scoring/engine/score_engine.h"

namespace klout::bench {

inline constexpr uint32_t kRowsPerBatch = 65'536;

// Appends so many batches and publishes. A few are made at a time, so that they do not stay in memory.
absl::Status FillEngine(scoring::ScoreEngine& engine, uint32_t accounts, uint32_t batches, bool with_posts);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_FILL_ENGINE_H_
