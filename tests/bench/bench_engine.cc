#include "tests/bench/bench_engine.h"

#include <algorithm>

#include "common/clock.h"
#include "services/cli/simulator/load_generator.h"

namespace klout::bench {
namespace {

// Making batches begins with a table of all accounts; each takes 2 MB.
constexpr uint32_t kAtOnce = 4;

}  // namespace

absl::StatusOr<BenchEngine> NewBenchEngine(absl::Duration publish_every) {
  absl::StatusOr<std::unique_ptr<TempFolder>> folder = TempFolder::Create();
  if (!folder.ok()) return folder.status();
  scoring::ScoreEngineOptions options;
  options.data_dir = (*folder)->path();
  options.publish_every = publish_every;
  auto engine = scoring::ScoreEngine::Create(options, RealClock());
  if (!engine.ok()) return engine.status();
  return BenchEngine{*std::move(folder), *std::move(engine)};
}

absl::Status FillEngine(scoring::ScoreEngine& engine, uint32_t accounts, uint32_t batches, bool with_posts) {
  for (uint32_t done = 0; done < batches; done += kAtOnce) {
    const simulator::LoadGenerator load({.seed = done + 1,
                                         .accounts = accounts,
                                         .batches = std::min(kAtOnce, batches - done),
                                         .rows_per_batch = kRowsPerBatch,
                                         .with_posts = with_posts});
    for (const fact::v1::FactBatch& batch : load.batches()) {
      if (absl::Status status = engine.AppendAndWait(batch).status(); !status.ok()) return status;
    }
  }
  return engine.Publish(true).status();
}

}  // namespace klout::bench
