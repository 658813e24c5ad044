// What the engine measures of the model: what the log foretold of itself, what is learned from that, and what attacks on its community cost.

#include <algorithm>
#include <shared_mutex>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/domain/scores.h"
#include "services/scoring/engine/log_score_engine.h"
#include "services/scoring/store/fact_batch_view.h"

namespace klout::scoring {
namespace {

constexpr int kBacktestCuts = 4, kLeastBacktestCuts = 1;
// To learn from, to choose by, and to be judged on.
constexpr int kFitCuts = 5, kLeastFitCuts = 3;

absl::Status NoSnapshot() { return Unavailable("NO_SNAPSHOT", "no snapshot is published yet", absl::Seconds(1)); }

}  // namespace

absl::StatusOr<LogScoreEngine::Cuts> LogScoreEngine::CutsOf(int cuts, int otherwise, int least, int days) const {
  const std::shared_ptr<const Snapshot> now = serving();
  if (now == nullptr) return NoSnapshot();
  const GraphView& graph = now->graph();
  const uint64_t window = uint64_t{kSecondsPerDay} * static_cast<uint64_t>(days);
  const uint64_t end = uint64_t{graph.as_of} + 1;
  const uint64_t log = graph.first_fact == kNoFacts ? 0 : end - graph.first_fact;
  if (cuts == 0) cuts = std::max(least, static_cast<int>(std::min<uint64_t>(log / 2 / window, otherwise)));
  // Before the first cut there must be something to score.
  if (log < (static_cast<uint64_t>(cuts) + 1) * window) {
    return FailedPrecondition("LOG_TOO_SHORT", "",
                              absl::StrCat("the log covers ", log / kSecondsPerDay, " days; ", cuts,
                                           " cuts of ", days, " days need ", (cuts + 1) * days));
  }
  Cuts made = {.windows = {}, .last = graph.log_watermark};
  for (int i = cuts; i > 0; --i) {
    const uint64_t cut = end - static_cast<uint64_t>(i) * window;
    made.windows.push_back({static_cast<UnixSeconds>(cut), static_cast<UnixSeconds>(cut + window)});
  }
  return made;
}

absl::StatusOr<std::vector<Backtest>> LogScoreEngine::RunBacktests(int cuts, int days,
                                                                   const std::function<bool()>& cancelled) {
  const absl::StatusOr<Cuts> made = CutsOf(cuts, kBacktestCuts, kLeastBacktestCuts, days);
  if (!made.ok()) return made.status();
  // One for all cuts, whatever is promoted meanwhile.
  const Model& live = model();
  std::vector<Backtest> backtests;
  for (const auto& [cut, end] : made->windows) {
    absl::StatusOr<Backtest> one = RunBacktest(live, cut, end, made->last, cancelled);
    if (!one.ok()) return one.status();
    backtests.push_back(*std::move(one));
  }
  return backtests;
}

absl::StatusOr<FittedModel> LogScoreEngine::FitModel(int cuts, int days, const std::function<bool()>& cancelled) {
  const absl::StatusOr<Cuts> made = CutsOf(cuts, kFitCuts, kLeastFitCuts, days);
  if (!made.ok()) return made.status();
  const auto& windows = made->windows;
  const Model& live = model();
  // The last is kept out.
  const size_t learned = windows.size() - 1;
  std::vector<std::vector<FitRow>> cut_rows;
  for (size_t i = 0; i < learned; ++i) {
    LookBack back;
    absl::Status status = LookBackTo(windows[i].first, windows[i].second, made->last, cancelled, back);
    if (!status.ok()) return status;
    cut_rows.push_back(CollectFitRows(back.graph.View(), live, *back.outcomes, threads_));
  }
  FittedModel fitted = ChooseFit(cut_rows, live);
  fitted.from = windows.front().first;
  fitted.until = windows[learned - 1].second;
  std::vector<std::vector<SpreadRow>> spreads;
  for (size_t i = 0; i < learned; ++i) {
    LookBack back;
    absl::Status status = LookBackTo(windows[i].first, windows[i].second, made->last, cancelled, back);
    if (!status.ok()) return status;
    // By a model that did not see this cut: how one time differs from another is part of what a forecast is off by.
    std::vector<std::vector<FitRow>> others = cut_rows;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    Model certain = FitAcrossTimes(others, live, fitted.ridge, fitted.variance);
    certain.forecast.residual_sigma.fill(0);
    const GraphView graph = back.graph.View();
    const Scores scores = ScoreGraph(graph, certain, threads_);
    spreads.push_back(CollectSpreadRows(graph, scores.View(), certain.forecast.least_people, *back.outcomes));
  }
  fitted.model.forecast.residual_sigma = FitResiduals(spreads);
  for (Backtest* judged : {&fitted.before, &fitted.after}) {
    absl::StatusOr<Backtest> one = RunBacktest(judged == &fitted.before ? live : fitted.model, windows.back().first,
                                               windows.back().second, made->last, cancelled);
    if (!one.ok()) return one.status();
    *judged = *std::move(one);
  }
  return fitted;
}

absl::StatusOr<AttackMeasure> LogScoreEngine::MeasureAttack(AttackKind kind, uint64_t seed, uint32_t max_helpers,
                                                            const std::function<bool()>& cancelled) {
  const std::shared_ptr<const Snapshot> now = serving();
  if (now == nullptr) return NoSnapshot();
  const AttackRange range(now->graph(), model(), threads_);
  const std::optional<AttackMeasure> measure = range.Measure(kind, seed, max_helpers, cancelled);
  if (!measure) return absl::CancelledError("the caller gave up");
  return *measure;
}

absl::Status LogScoreEngine::LookBackTo(UnixSeconds cut, UnixSeconds end, uint64_t last, const std::function<bool()>& cancelled,
                                        LookBack& back) {
  Erasure later;
  later.since = cut;
  absl::StatusOr<Graph> graph = FoldWithout(later, last, cancelled);
  if (!graph.ok()) return graph.status();
  back.graph = *std::move(graph);
  back.outcomes = std::make_unique<Outcomes>(back.graph.View(), cut, end, options_.model.folding.hostile_percent);
  std::shared_lock no_rewrite(rewriting_);
  return VisitBatches(1, last, [&](uint64_t sequence, klout::fact::v1::FactBatch& batch) -> absl::StatusOr<bool> {
    if (cancelled()) return absl::CancelledError("the caller gave up");
    back.outcomes->Add(ViewFactBatch(batch));
    return true;
  });
}

absl::StatusOr<Backtest> LogScoreEngine::RunBacktest(const Model& model, UnixSeconds cut, UnixSeconds end, uint64_t last,
                                                     const std::function<bool()>& cancelled) {
  LookBack back;
  absl::Status status = LookBackTo(cut, end, last, cancelled, back);
  if (!status.ok()) return status;
  const GraphView graph = back.graph.View();
  const Scores scores = ScoreGraph(graph, model, threads_);
  Backtest backtest = MeasureBacktest(graph, scores.View(), model, *back.outcomes, threads_);
  if (cut - graph.first_fact <= 2 * kSecondsPerDay) return backtest;
  Erasure last_day;
  last_day.since = cut - kSecondsPerDay;
  const absl::StatusOr<Graph> day_before = FoldWithout(last_day, last, cancelled);
  if (!day_before.ok()) return day_before.status();
  const GraphView graph_before = day_before->View();
  const Scores before = ScoreGraph(graph_before, model, threads_, {}, Intervals::kLeftOut);
  backtest.stability = MeasureStability(graph_before, before.View(), graph, scores.View());
  return backtest;
}

}  // namespace klout::scoring
