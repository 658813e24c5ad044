#include "services/scoring/domain/scores.h"

#include <algorithm>

#include "services/scoring/domain/parallel.h"
#include "services/scoring/domain/whole_score.h"

namespace klout::scoring {
namespace {

constexpr size_t kAccountsPerChunk = 1024;

class ScorePass {
 public:
  ScorePass(const GraphView& graph, const Model& model, const Standing& standing, Intervals intervals, int threads)
      : graph_(graph),
        model_(model),
        evidence_(graph, standing.View(), model),
        forecaster_(evidence_),
        draws_(intervals == Intervals::kMade ? DrawBootstrap(graph, threads) : BootstrapDraws()) {}

  ScoreRow ScoreAccount(AccountIndex account, std::vector<Voice>& voices) const {
    return ScoreSet(AccountSet(&account, 1), voices).first;
  }

  // The person's networks are appended to `networks`; the whole is returned.
  ScoreRow ScorePerson(PersonIndex person, absl::Span<const ScoreRow> account_rows, std::vector<Voice>& voices,
                       std::vector<NetworkRow>& networks) const {
    std::vector<AccountIndex> accounts(evidence_.AccountsOf(person).begin(), evidence_.AccountsOf(person).end());
    std::stable_sort(accounts.begin(), accounts.end(), [&](AccountIndex a, AccountIndex b) {
      return graph_.network(a) < graph_.network(b);
    });
    WholeScore whole;
    for (size_t begin = 0, end = 0; begin < accounts.size(); begin = end) {
      const Network network = graph_.network(accounts[begin]);
      while (end < accounts.size() && graph_.network(accounts[end]) == network) ++end;
      const AccountSet set = absl::MakeConstSpan(accounts).subspan(begin, end - begin);
      const auto [row, replicates] = ScoreSet(set, voices);
      networks.push_back({network, evidence_.ClockOf(set), row});
      whole.Add(row, replicates);
    }
    ScoreRow row = whole.Finish(model_);
    for (AccountIndex account : accounts) row.trust = std::max(row.trust, account_rows[account].trust);
    return row;
  }

  TopicalScores ScoreTopics(absl::Span<const Traits> traits, int threads) const {
    return scoring::ScoreTopics(forecaster_, draws_, traits, threads);
  }

 private:
  std::pair<ScoreRow, Replicates> ScoreSet(AccountSet accounts, std::vector<Voice>& voices) const {
    const Forecast forecast = forecaster_.Of(accounts, voices);
    double trust = 0;
    for (AccountIndex account : accounts) trust = std::max(trust, evidence_.TrustOfActor(account));
    if (forecast.people == 0) return {MakeScoreRow(forecast, {}, trust, model_), Replicates{}};
    const Replicates replicates = forecaster_.Replicate(voices, forecast, draws_);
    return {MakeScoreRow(forecast, replicates, trust, model_), replicates};
  }

  const GraphView& graph_;
  const Model& model_;
  const Evidence evidence_;
  const Forecaster forecaster_;
  const BootstrapDraws draws_;
};

}  // namespace

Scores ScoreGraph(const GraphView& graph, const Model& model, int threads, absl::Span<const double> start, Intervals intervals) {
  Scores scores;
  scores.standing = ComputeStanding(graph, model.trust, threads, start);
  const ScorePass pass(graph, model, scores.standing, intervals, threads);
  scores.accounts.resize(graph.account_count());
  ParallelFor(threads, scores.accounts.size(), kAccountsPerChunk, [&](size_t begin, size_t end) {
    std::vector<Voice> voices;
    for (size_t i = begin; i < end; ++i) {
      scores.accounts[i] = pass.ScoreAccount(static_cast<AccountIndex>(i), voices);
    }
  });

  const size_t persons = graph.persons.size();
  scores.persons.resize(persons);
  std::vector<std::vector<NetworkRow>> networks(persons);
  ParallelFor(threads, persons, kAccountsPerChunk, [&](size_t begin, size_t end) {
    std::vector<Voice> voices;
    for (size_t i = begin; i < end; ++i) {
      scores.persons[i] = pass.ScorePerson(static_cast<PersonIndex>(i), scores.accounts, voices, networks[i]);
    }
  });
  scores.person_rows.assign(1, 0);
  for (const auto& rows : networks) {
    scores.person_networks.insert(scores.person_networks.end(), rows.begin(), rows.end());
    scores.person_rows.push_back(scores.person_networks.size());
  }
  scores.traits = ComputeTraits(graph, threads);
  scores.topical = pass.ScoreTopics(scores.traits, threads);
  return scores;
}

}  // namespace klout::scoring
