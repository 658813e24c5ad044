#include "services/scoring/domain/merge.h"

#include "services/scoring/domain/feed_volume.h"
#include "services/scoring/domain/merge_accounts.h"
#include "services/scoring/domain/merge_edges.h"
#include "services/scoring/domain/merge_posts.h"
#include "services/scoring/domain/parallel.h"

namespace klout::scoring {
namespace {

// Endorsements outlast the retention by more than the span their rules look back.
constexpr uint32_t kEndorsementSlackSeconds = kEndorsementRepeatSeconds + kSecondsPerDay;

}  // namespace

Graph Merge(const Delta& delta, const FoldingModel& model, int threads, const Without* without) {
  Graph graph;
  graph.as_of = delta.as_of();
  graph.first_fact = delta.first_fact();
  graph.log_watermark = delta.log_watermark();
  // Either is one thread's work, and they share nothing.
  ParallelFor(threads, 2, 1, [&](size_t part, size_t) {
    if (part == 0) return MergePosts(delta, model, without, graph);
    graph.accounts = delta.accounts().Merge();
    graph.persons = delta.persons().Merge();
    graph.words = delta.words().Merge();
    MergeAccounts(delta, model, graph);
  });
  MergeEdges(delta, model, threads, without, graph);
  graph.feed_hours = MergeFeedHours(delta.base().feed_hours, delta.feed_hours(), graph.as_of);
  const uint64_t keep = uint64_t{model.retention_seconds} + kEndorsementSlackSeconds;
  for (const Endorsement& endorsement : delta.endorsements()) {
    if (endorsement.time + keep >= graph.as_of) graph.endorsements.push_back(endorsement);
  }
  return graph;
}

}  // namespace klout::scoring
