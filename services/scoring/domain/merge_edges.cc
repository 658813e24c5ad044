#include "services/scoring/domain/merge_edges.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "services/scoring/domain/act_effect.h"
#include "services/scoring/domain/edge_writer.h"
#include "services/scoring/domain/parallel.h"

namespace klout::scoring {
namespace {

constexpr size_t kRowsPerChunk = 4096;

// What is older than the retention is no edge, so the minutes of those that remain have room.
static_assert(FoldingModel().retention_seconds / 60 + 1 < kEdgeMinutes);

struct MergedEdge {
  AccountIndex actor;
  StrengthCode strength;
  Seen seen;
};

double WeightOf(const Delta::Act& act, const FoldingModel& model) {
  const double hostility = static_cast<double>(act.hostility_percent) / model.hostile_percent;
  return model.kind_weight[static_cast<int>(act.kind)] * (1 - hostility);
}

// Adds `weight` at `time` to a decayed sum that is valid at `at`, and moves `at` forward.
void AddDecayed(StrengthCode& sum, UnixSeconds& at, double weight, UnixSeconds time, double half_life) {
  if (time >= at) {
    const double kept = sum == 0 ? 0 : DecodeStrength(sum) * StableExp2(-(double{1} * time - at) / half_life);
    sum = EncodeStrength(kept + weight);
    at = time;
  } else {
    sum = EncodeStrength(DecodeStrength(sum) + weight * StableExp2(-(double{1} * at - time) / half_life));
  }
}

void AddAct(MergedEdge& edge, const Delta::Act& act, const FoldingModel& model) {
  if (SeenSeconds(edge.seen) < act.forgotten_before) edge = {edge.actor, 0, 0};
  // A view or a follow is no vote: it must neither age one nor keep one young.
  if (GroupOf(act.kind) == kGroupRelation && edge.strength != 0) {
    edge.seen |= kGroupRelation;
    return;
  }
  UnixSeconds at = SeenSeconds(edge.seen);
  const UnixSeconds time = act.time / 60 * 60;
  const StrengthCode before = edge.strength;
  AddDecayed(edge.strength, at, WeightOf(act, model), time, model.half_life_seconds);
  // Votes are as of the last act: one more act must not shrink what earlier ones made.
  edge.strength = std::max(edge.strength, before);
  edge.seen = MakeSeen(at, SeenGroups(edge.seen) | GroupOf(act.kind));
}

// Indices of acts, those of one author together and in log order within: a counting sort.
struct ActsByAuthor {
  std::vector<uint64_t> first;  // Per account, and one more.
  std::vector<uint32_t> order;

  ActsByAuthor(const std::vector<Delta::Act>& acts, size_t accounts) : first(accounts + 1), order(acts.size()) {
    for (const Delta::Act& act : acts) ++first[act.author + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    std::vector<uint64_t> next(first.begin(), first.end() - 1);
    for (uint32_t i = 0; i < acts.size(); ++i) order[next[acts[i].author]++] = i;
  }
};

class EdgeMerge {
 public:
  EdgeMerge(const Delta& delta, const FoldingModel& model, const Without* without)
      : delta_(delta),
        model_(model),
        without_(without),
        forgotten_before_(delta.as_of() > model.retention_seconds ? delta.as_of() - model.retention_seconds
                                                                  : 0),
        by_author_(delta.acts(), delta.accounts().size()) {}

  void Run(Graph& graph, int threads) {
    const size_t accounts = delta_.accounts().size();
    const size_t chunks = (accounts + kRowsPerChunk - 1) / kRowsPerChunk;
    std::vector<std::vector<MergedEdge>> out(chunks);
    graph.rows.assign(accounts + 1, 0);
    graph.heat.assign(accounts, 0);
    graph.heat_time.assign(accounts, 0);
    graph.attention.assign(accounts, 0);
    graph.attention_time.assign(accounts, 0);
    ParallelFor(threads, accounts, kRowsPerChunk, [&](size_t begin, size_t end) {
      std::vector<MergedEdge>& edges = out[begin / kRowsPerChunk];
      for (size_t author = begin; author < end; ++author) {
        const size_t before = edges.size();
        MergeRow(static_cast<AccountIndex>(author), edges);
        graph.rows[author + 1] = edges.size() - before;
        MergeSums(static_cast<AccountIndex>(author), graph);
      }
    });
    std::partial_sum(graph.rows.begin(), graph.rows.end(), graph.rows.begin());
    Scatter(out, graph, forgotten_before_ / 60, threads);
  }

 private:
  bool Skips(const Delta::Act& act) const { return without_ && without_->actors.contains(act.actor); }

  // Appends the author's merged row.
  void MergeRow(AccountIndex author, std::vector<MergedEdge>& out) {
    if (without_ && without_->authors.contains(author)) return;
    const GraphView& base = delta_.base();
    const EdgeRow row = author < base.account_count() ? base.row(author) : EdgeRow(base.edges, author, 0, 0);
    EdgeRow::Iterator old = row.begin();
    const EdgeRow::Iterator old_end = row.end();
    uint32_t* next = by_author_.order.data() + by_author_.first[author];
    uint32_t* const end = by_author_.order.data() + by_author_.first[author + 1];
    // By actor only here: MergeSums goes back to log order.
    std::sort(next, end, [&](uint32_t a, uint32_t b) {
      const auto &x = delta_.acts()[a], &y = delta_.acts()[b];
      return x.actor != y.actor ? x.actor < y.actor : a < b;
    });
    while (old != old_end || next < end) {
      const AccountIndex new_actor = next < end ? delta_.acts()[*next].actor : kNone;
      MergedEdge edge{new_actor, 0, 0};
      if (old != old_end) {
        if (const Edge kept = *old; kept.actor <= new_actor) {
          edge = {kept.actor, base.edges.strength[kept.place], base.edges.seen(kept.place)};
          ++old;
        }
      }
      for (; next < end && delta_.acts()[*next].actor == edge.actor; ++next) {
        const Delta::Act& act = delta_.acts()[*next];
        if (!IsHostile(act, model_)) AddAct(edge, act, model_);
      }
      if (edge.seen == 0 || SeenSeconds(edge.seen) + 59 < forgotten_before_) continue;
      if (without_ && without_->actors.contains(edge.actor)) continue;
      out.push_back(edge);
    }
  }

  // The sums that go over a whole row, in log order.
  void MergeSums(AccountIndex author, Graph& graph) {
    const GraphView& base = delta_.base();
    StrengthCode heat = 0, attention = 0;
    UnixSeconds heat_at = 0, attention_at = 0;
    if (author < base.account_count()) {
      heat = base.heat[author];
      heat_at = base.heat_time[author];
      attention = base.attention[author];
      attention_at = base.attention_time[author];
    }
    uint32_t* const first = by_author_.order.data() + by_author_.first[author];
    uint32_t* const last = by_author_.order.data() + by_author_.first[author + 1];
    std::sort(first, last);
    for (const uint32_t* i = first; i < last; ++i) {
      const Delta::Act& act = delta_.acts()[*i];
      if (Skips(act)) continue;
      const UnixSeconds hour = act.time - act.time % 3600;
      if (IsHostile(act, model_)) {
        AddDecayed(heat, heat_at, 1, act.time, model_.half_life_seconds);
      } else if (GroupOf(act.kind) != kGroupRelation && (attention == 0 || hour > attention_at)) {
        AddDecayed(attention, attention_at, 1, hour, model_.attention_half_life_seconds);
      }
    }
    graph.heat[author] = heat;
    graph.heat_time[author] = heat_at;
    graph.attention[author] = attention;
    graph.attention_time[author] = attention_at;
  }

  static void Scatter(const std::vector<std::vector<MergedEdge>>& chunks, Graph& graph, uint32_t first_minute, int threads) {
    const uint64_t accounts = graph.rows.size() - 1, edges = graph.rows.back();
    graph.edges = EdgeColumns(EdgeForm::For(accounts, edges, first_minute), accounts, edges);
    ParallelFor(threads, chunks.size(), 1, [&](size_t chunk, size_t) {
      size_t author = chunk * kRowsPerChunk;
      uint64_t place = graph.rows[author];
      EdgeWriter writer(graph.edges, place);
      for (const MergedEdge& edge : chunks[chunk]) {
        while (graph.rows[author + 1] <= place) ++author;
        writer.Add(static_cast<AccountIndex>(author), edge.actor, edge.strength, edge.seen);
        ++place;
      }
    });
  }

  const Delta& delta_;
  const FoldingModel& model_;
  const Without* without_;
  const UnixSeconds forgotten_before_;
  ActsByAuthor by_author_;
};

}  // namespace

void MergeEdges(const Delta& delta, const FoldingModel& model, int threads, const Without* without, Graph& graph) {
  EdgeMerge(delta, model, without).Run(graph, threads);
}

}  // namespace klout::scoring
