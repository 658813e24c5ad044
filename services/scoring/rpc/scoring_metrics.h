#ifndef KLOUT_SERVICES_SCORING_RPC_SCORING_METRICS_H_
#define KLOUT_SERVICES_SCORING_RPC_SCORING_METRICS_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "common/executor.h"
#include "common/metrics.h"
#include "services/scoring/engine/score_engine.h"

namespace klout::scoring {

// What the rpc layer itself counts.
struct ServingFigures {
  struct Queue {
    std::string name;
    std::function<BoundedExecutor::Stats()> stats;
  };
  std::vector<Queue> queues;
  // Batches that Ingest could not read; the engine never saw them.
  std::function<uint64_t()> no_messages;
  std::function<size_t()> ingest_streams;
  std::function<size_t()> watch_streams;
  std::function<uint64_t()> bad_cache_entries;
};

// Shows the engine's counters and these figures as klout_scoring_*, read at each scrape; the names are pinned
// by tests/contract/metrics.golden. Keep the answer; destroy it before the engine and what `figures` reads.
[[nodiscard]] std::vector<Metrics::Registration> ExposeScoring(const ScoreEngine& engine,
                                                               ServingFigures figures, Metrics& metrics);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_SCORING_METRICS_H_
