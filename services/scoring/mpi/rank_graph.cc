#include "services/scoring/mpi/rank_graph.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "services/scoring/domain/edge_writer.h"

namespace klout::scoring {
namespace {

// Edges that all ranks together send in one round, each to two others at most.
constexpr uint64_t kEdgesPerRound = 1 << 20;

// An edge on its way. 16 bytes, all of them set.
struct SentEdge {
  AccountIndex author;
  AccountIndex actor;
  Seen seen;
  uint32_t strength;

  std::pair<AccountIndex, AccountIndex> place() const { return {author, actor}; }
};

bool InOrder(const SentEdge& a, const SentEdge& b) { return a.place() < b.place(); }

class Borrower {
 public:
  Borrower(const Ranks& ranks, const RowBlocks& blocks, const PersonHomes& homes, const GraphView& mapped)
      : ranks_(ranks), blocks_(blocks), homes_(homes), mapped_(mapped), begin_(blocks.begin(ranks.rank())), end_(blocks.end(ranks.rank())) {}

  // In order.
  std::vector<SentEdge> Borrow() {
    std::vector<SentEdge> borrowed;
    const int own = ranks_.rank();
    ForEachReceived([&](const SentEdge& edge, const auto& send) { send(homes_.Of(edge.author)); },
                    [&](const SentEdge& edge) { borrowed.push_back(edge); });
    std::sort(borrowed.begin(), borrowed.end(), InOrder);
    const size_t linked = borrowed.size();
    ForEachReceived(
        [&](const SentEdge& edge, const auto& send) {
          const int holder = blocks_.OwnerOf(edge.actor), scorer = homes_.Of(edge.actor);
          send(holder);
          if (scorer != holder) send(scorer);
        },
        [&](const SentEdge& edge) {
          // Of a row that is here as a whole.
          if (homes_.Of(edge.author) == own) return;
          if (ActsOn(edge.author, edge.actor, {borrowed.data(), linked})) borrowed.push_back(edge);
        });
    std::sort(borrowed.begin(), borrowed.end(), InOrder);
    return borrowed;
  }

 private:
  // In rounds, so that what is on its way has a bound: calls route(edge, send) for each own edge, send(rank) sends it there if that is another rank, and
  // keep(edge) for each edge that came. Collective.
  template <typename Route, typename Keep>
  void ForEachReceived(const Route& route, const Keep& keep) const {
    const uint64_t first = mapped_.rows[begin_], last = mapped_.rows[end_];
    const uint64_t a_round = std::max<uint64_t>(1, kEdgesPerRound / ranks_.size());
    const uint64_t rounds = ranks_.Max((last - first + a_round - 1) / a_round);
    // The next row, and what is left of the one before it.
    AccountIndex next = begin_;
    EdgeRow::Iterator edge, end;
    for (uint64_t round = 0; round < rounds; ++round) {
      std::vector<std::vector<SentEdge>> to(ranks_.size());
      const uint64_t until = std::min(last, first + (round + 1) * a_round);
      for (uint64_t e = std::min(last, first + round * a_round); e < until; ++e, ++edge) {
        for (; edge == end; ++next) {
          edge = mapped_.row(next).begin();
          end = mapped_.row(next).end();
        }
        const SentEdge sent{next - 1, (*edge).actor, mapped_.edges.seen(e), mapped_.edges.strength[e]};
        route(sent, [&](int rank) {
          if (rank != ranks_.rank()) to[rank].push_back(sent);
        });
      }
      for (const SentEdge& received : ranks_.Exchange(to)) keep(received);
    }
  }

  // Whether the row of `author` that is here, own or linked, has the actor.
  bool ActsOn(AccountIndex actor, AccountIndex author, absl::Span<const SentEdge> linked) const {
    if (author >= begin_ && author < end_) {
      return mapped_.row(author).Find(actor).has_value();
    }
    return std::binary_search(linked.begin(), linked.end(), SentEdge{author, actor, 0, 0}, InOrder);
  }

  const Ranks& ranks_;
  const RowBlocks& blocks_;
  const PersonHomes& homes_;
  const GraphView& mapped_;
  const AccountIndex begin_, end_;
};

}  // namespace

RankGraph::RankGraph(const Ranks& ranks, const RowBlocks& blocks, const PersonHomes& homes, const GraphView& mapped) : view_(mapped) {
  const std::vector<SentEdge> borrowed = Borrower(ranks, blocks, homes, mapped).Borrow();
  borrowed_edges_ = borrowed.size();
  const AccountIndex begin = blocks.begin(ranks.rank()), end = blocks.end(ranks.rank());

  rows_.resize(mapped.account_count() + 1);
  for (const SentEdge& edge : borrowed) ++rows_[edge.author + 1];
  for (AccountIndex author = begin; author < end; ++author) rows_[author + 1] += mapped.rows[author + 1] - mapped.rows[author];
  std::partial_sum(rows_.begin(), rows_.end(), rows_.begin());

  edges_ = EdgeColumns(EdgeForm::For(mapped.account_count(), rows_.back(), mapped.edges.form.first_minute), mapped.account_count(), rows_.back());
  {
    EdgeWriter writer(edges_, 0);
    const auto append = [&](auto from, auto to) {
      for (; from != to; ++from) writer.Add(from->author, from->actor, static_cast<StrengthCode>(from->strength), from->seen);
    };
    const auto after = std::lower_bound(borrowed.begin(), borrowed.end(), SentEdge{begin, 0, 0, 0}, InOrder);
    append(borrowed.begin(), after);
    for (AccountIndex author = begin; author < end; ++author) {
      for (const Edge edge : mapped.row(author)) writer.Add(author, edge.actor, mapped.edges.strength[edge.place], mapped.edges.seen(edge.place));
    }
    append(after, borrowed.end());
  }
  view_.rows = rows_;
  view_.edges = edges_.View();
}

}  // namespace klout::scoring
