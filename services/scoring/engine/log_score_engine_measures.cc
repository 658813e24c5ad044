// What the engine measures of the model: what the log foretold of itself, and what attacks on its community cost.

#include <algorithm>
#include <shared_mutex>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/domain/scores.h"
#include "services/scoring/engine/log_score_engine.h"
#include "services/scoring/store/fact_batch_view.h"

namespace klout::scoring {
namespace {

constexpr int kDefaultCuts = 4;

}  // namespace

absl::StatusOr<std::vector<Backtest>> LogScoreEngine::RunBacktests(int cuts, int days,
                                                                   const std::function<bool()>& cancelled) {
  const std::shared_ptr<const Snapshot> now = serving();
  if (now == nullptr) return Unavailable("NO_SNAPSHOT", "no snapshot is published yet", absl::Seconds(1));
  const GraphView& graph = now->graph();
  const uint64_t window = uint64_t{kSecondsPerDay} * static_cast<uint64_t>(days);
  const uint64_t end = uint64_t{graph.as_of} + 1;
  const uint64_t log = graph.first_fact == kNoFacts ? 0 : end - graph.first_fact;
  if (cuts == 0) cuts = static_cast<int>(std::clamp<uint64_t>(log / 2 / window, 1, kDefaultCuts));
  // Before the first cut there must be something to score.
  if (log < (static_cast<uint64_t>(cuts) + 1) * window) {
    return FailedPrecondition("LOG_TOO_SHORT", "",
                              absl::StrCat("the log covers ", log / kSecondsPerDay, " days; ", cuts,
                                           " cuts of ", days, " days need ", (cuts + 1) * days));
  }
  std::vector<Backtest> backtests;
  for (int i = cuts; i > 0; --i) {
    const uint64_t cut = end - static_cast<uint64_t>(i) * window;
    absl::StatusOr<Backtest> one =
        RunBacktest(static_cast<UnixSeconds>(cut), static_cast<UnixSeconds>(cut + window),
                    graph.log_watermark, cancelled);
    if (!one.ok()) return one.status();
    backtests.push_back(*std::move(one));
  }
  return backtests;
}

absl::StatusOr<AttackMeasure> LogScoreEngine::MeasureAttack(AttackKind kind, uint64_t seed, uint32_t max_helpers,
                                                            const std::function<bool()>& cancelled) {
  const std::shared_ptr<const Snapshot> now = serving();
  if (now == nullptr) return Unavailable("NO_SNAPSHOT", "no snapshot is published yet", absl::Seconds(1));
  const AttackRange range(now->graph(), options_.model, threads_);
  const std::optional<AttackMeasure> measure = range.Measure(kind, seed, max_helpers, cancelled);
  if (!measure) return absl::CancelledError("the caller gave up");
  return *measure;
}

absl::StatusOr<Backtest> LogScoreEngine::RunBacktest(UnixSeconds cut, UnixSeconds end, uint64_t last,
                                                     const std::function<bool()>& cancelled) {
  Erasure later;
  later.since = cut;
  const absl::StatusOr<Graph> graph = FoldWithout(later, last, cancelled);
  if (!graph.ok()) return graph.status();
  const GraphView view = graph->View();
  const Scores scores = ScoreGraph(view, options_.model, threads_);
  Outcomes outcomes(view, cut, end, options_.model.folding.hostile_percent);
  std::shared_lock no_rewrite(rewriting_);
  absl::Status read = VisitBatches(1, last, [&](uint64_t sequence, klout::fact::v1::FactBatch& batch) -> absl::StatusOr<bool> {
    if (cancelled()) return absl::CancelledError("the caller gave up");
    outcomes.Add(ViewFactBatch(batch));
    return true;
  });
  if (!read.ok()) return read;
  no_rewrite.unlock();
  return MeasureBacktest(view, scores.View(), options_.model, outcomes, threads_);
}

}  // namespace klout::scoring
