#include "tests/bench/fill_engine.h"

#include "services/cli/simulator/load_generator.h"

namespace klout::bench {

absl::Status FillEngine(scoring::ScoreEngine& engine, uint32_t accounts, uint32_t batches, bool with_posts) {
  for (uint32_t i = 0; i < batches; ++i) {
    const simulator::LoadGenerator load(
        {.seed = i + 1, .accounts = accounts, .batches = 1, .rows_per_batch = kRowsPerBatch, .with_posts = with_posts});
    if (absl::Status status = engine.AppendAndWait(load.batches()[0]).status(); !status.ok()) return status;
  }
  return engine.Publish(true).status();
}

}  // namespace klout::bench
