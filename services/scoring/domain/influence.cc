#include "services/scoring/domain/influence.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"

namespace klout::scoring {
namespace {

// Edges looked at together: the compiler counts the hits of a block in all lanes at once, and hits are rare.
constexpr uint64_t kBlock = 1024;

// All votes between the subject and one other person.
struct Tie {
  AccountIndex account = kNone;
  double account_votes = 0;
  double votes = 0;
  UnixSeconds last_act = 0;
};

class Ties {
 public:
  explicit Ties(const Evidence& evidence) : evidence_(evidence), graph_(evidence.graph()) {}

  // Adds the edge to the tie with the person of `other`, which is one of its ends.
  void Add(const Edge& edge, AccountIndex other) {
    const double votes = evidence_.ShareOf(edge) * evidence_.standing().vote_sum[edge.actor];
    if (!(votes > 0)) return;
    by_account_[other] += votes;
    const uint32_t person = graph_.person[other];
    Tie& tie = ties_[person == kNone ? other : evidence_.AccountsOf(person)[0]];
    tie.votes += votes;
    tie.last_act = std::max(tie.last_act, SeenSeconds(graph_.edges.seen(edge.place)));
  }

  // `vote_sum_of(tie)`: all votes of the acting side.
  template <typename VoteSumOf>
  std::vector<Influence> Ranked(const VoteSumOf& vote_sum_of) {
    NameStrongestAccounts();
    std::vector<Influence> ranked;
    ranked.reserve(ties_.size());
    for (const auto& [first_account, tie] : ties_) {
      ranked.push_back({tie.account, std::min(1.0, tie.votes / vote_sum_of(first_account)), tie.last_act});
    }
    std::sort(ranked.begin(), ranked.end(), [&](const Influence& a, const Influence& b) {
      return a.share != b.share ? a.share > b.share : graph_.accounts[a.account] < graph_.accounts[b.account];
    });
    return ranked;
  }

 private:
  void NameStrongestAccounts() {
    for (const auto& [account, votes] : by_account_) {
      const uint32_t person = graph_.person[account];
      Tie& tie = ties_[person == kNone ? account : evidence_.AccountsOf(person)[0]];
      const bool stronger =
          tie.account == kNone || votes > tie.account_votes ||
          (votes == tie.account_votes && graph_.accounts[account] < graph_.accounts[tie.account]);
      if (!stronger) continue;
      tie.account = account;
      tie.account_votes = votes;
    }
  }

  const Evidence& evidence_;
  const GraphView& graph_;
  absl::flat_hash_map<AccountIndex, Tie> ties_;
  absl::flat_hash_map<AccountIndex, double> by_account_;
};

// Calls use(edge, author) for each vote of the actor.
template <typename Use>
void ForEachVoteBy(const GraphView& graph, AccountIndex actor, const Use& use) {
  const uint16_t* const lows = graph.edges.actor_low.data();
  const auto low = static_cast<uint16_t>(actor);
  for (uint64_t begin = 0; begin < graph.edge_count(); begin += kBlock) {
    const uint64_t end = std::min<uint64_t>(begin + kBlock, graph.edge_count());
    // No block has more.
    uint16_t hits = 0;
    for (uint64_t e = begin; e < end; ++e) hits += lows[e] == low;
    for (uint64_t e = begin; hits > 0; ++e) {
      if (lows[e] != low) continue;
      --hits;
      const auto row = std::upper_bound(graph.rows.begin(), graph.rows.end(), e) - graph.rows.begin();
      const AccountIndex author = static_cast<AccountIndex>(row - 1);
      const bool self = graph.person[author] != kNone && graph.person[author] == graph.person[actor];
      // One in 65,536 of the others has the same lower bits.
      if (!self && graph.row(author).Find(actor) == e) use(Edge{e, actor}, author);
    }
  }
}

}  // namespace

std::vector<Influence> InfluencedBy(const Evidence& evidence, AccountSet subject) {
  const GraphView& graph = evidence.graph();
  Ties ties(evidence);
  for (AccountIndex author : subject) {
    ForEachVote(graph, author, [&](const Edge& edge) { ties.Add(edge, edge.actor); });
  }
  return ties.Ranked([&](AccountIndex actor) {
    if (graph.person[actor] == kNone) return static_cast<double>(evidence.standing().vote_sum[actor]);
    double sum = 0;
    for (AccountIndex account : evidence.AccountsOf(graph.person[actor]))
      sum += evidence.standing().vote_sum[account];
    return sum;
  });
}

std::vector<Influence> InfluencersOf(const Evidence& evidence, AccountSet subject) {
  const GraphView& graph = evidence.graph();
  Ties ties(evidence);
  double sum = 0;
  for (AccountIndex actor : subject) {
    sum += evidence.standing().vote_sum[actor];
    if (evidence.standing().vote_sum[actor] == 0) continue;
    ForEachVoteBy(graph, actor, [&](const Edge& edge, AccountIndex author) { ties.Add(edge, author); });
  }
  return ties.Ranked([&](AccountIndex) { return sum; });
}

}  // namespace klout::scoring
