#include <cstdio>
#include <memory>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "services/cli/simulator/load_generator.h"
#include "services/scoring/domain/delta.h"
#include "services/scoring/domain/merge.h"
#include "services/scoring/domain/scores.h"
#include "services/scoring/store/fact_batch_view.h"
#include "services/scoring/store/snapshot.h"
#include "tests/bench/benches.h"
#include "tests/bench/temp_folder.h"

namespace klout::bench {
namespace {

constexpr int kRounds = 16, kThreads = 2;
// Intervals may add two fifths to a publish: issue 7.
constexpr double kMark = 1.4;

struct Size {
  uint32_t accounts;
  uint32_t batches;
};
constexpr Size kFull = {290'000, 40}, kQuick = {20'000, 4};

// What an engine does when it publishes: what came is merged into the graph, all is scored and written.
absl::StatusOr<double> PublishSeconds(const scoring::Delta& delta, const scoring::Model& model, scoring::Intervals intervals,
                                      const std::string& path) {
  const absl::Time start = absl::Now();
  const scoring::Graph graph = scoring::Merge(delta, model.folding, kThreads);
  const scoring::Scores scores = scoring::ScoreGraph(graph.View(), model, kThreads, {}, intervals);
  if (absl::Status status = scoring::WriteSnapshot(path, scoring::v1::Snapshot(), graph.View(), scores); !status.ok()) return status;
  return absl::ToDoubleSeconds(absl::Now() - start);
}

void Fold(uint32_t seed, const Size& size, uint64_t& sequence, scoring::Delta& delta) {
  for (uint32_t i = 0; i < size.batches; ++i) {
    const simulator::LoadGenerator load({.seed = seed + i, .accounts = size.accounts, .batches = 1, .with_posts = true});
    delta.Fold(++sequence, scoring::ViewFactBatch(load.batches()[0]));
  }
}

}  // namespace

absl::StatusOr<std::vector<Row>> BenchPublish(bool quick) {
  absl::StatusOr<std::unique_ptr<TempFolder>> folder = TempFolder::Create();
  if (!folder.ok()) return folder.status();
  const Size size = quick ? kQuick : kFull;
  const scoring::Model model;
  const scoring::Graph nothing;
  uint64_t sequence = 0;
  scoring::Delta all(nothing.View(), model.folding);
  Fold(1, size, sequence, all);
  const scoring::Graph base = scoring::Merge(all, model.folding, kThreads);
  scoring::Delta more(base.View(), model.folding);
  Fold(1'000'000, {size.accounts, 1}, sequence, more);

  Row row = {.bench = "publish",
             .what = "publish with intervals",
             .unit = "s",
             .ours = {},
             .baseline_name = "the same without them",
             .mark = Mark{Mark::Of::kRatio, Mark::Bound::kAtMost, kMark},
             .note = absl::StrCat(size.accounts, " accounts, ", base.View().edge_count(),
                                  " edges, posts: merging one batch, scoring, writing the snapshot, on two threads")};
  for (int round = 0; round < kRounds; ++round) {
    // Who writes second waits for the disk of who wrote first: each is first every other time.
    for (const bool made : {round % 2 == 0, round % 2 != 0}) {
      const absl::StatusOr<double> seconds = PublishSeconds(more, model, made ? scoring::Intervals::kMade : scoring::Intervals::kLeftOut,
                                                            (*folder)->path() + (made ? "/with" : "/without"));
      if (!seconds.ok()) return seconds.status();
      (made ? row.ours : row.baseline).push_back(*seconds);
    }
  }
  return std::vector<Row>{std::move(row)};
}

}  // namespace klout::bench
