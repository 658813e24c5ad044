#include "services/scoring/domain/scores.h"

#include "services/scoring/domain/parallel.h"
#include "services/scoring/domain/score_pass.h"

namespace klout::scoring {
namespace {

constexpr size_t kAccountsPerChunk = 1024;

}  // namespace

Scores ScoreGraph(const GraphView& graph, const Model& model, int threads, absl::Span<const double> start, Intervals intervals) {
  Scores scores;
  scores.standing = ComputeStanding(graph, model.trust, threads, start);
  const StandingView standing = scores.standing.View();
  const BootstrapDraws draws = intervals == Intervals::kMade ? DrawBootstrap(graph, threads) : BootstrapDraws();
  const ScorePass pass(graph, standing, draws, model);
  scores.accounts.resize(graph.account_count());
  ParallelFor(threads, scores.accounts.size(), kAccountsPerChunk, [&](size_t begin, size_t end) {
    std::vector<Voice> voices;
    for (size_t i = begin; i < end; ++i) {
      const auto account = static_cast<AccountIndex>(i);
      scores.accounts[i] = pass.ScoreSet(AccountSet(&account, 1), voices).row;
    }
  });

  const size_t persons = graph.persons.size();
  scores.persons.resize(persons);
  std::vector<std::vector<NetworkRow>> networks(persons);
  ParallelFor(threads, persons, kAccountsPerChunk, [&](size_t begin, size_t end) {
    std::vector<Voice> voices;
    for (size_t i = begin; i < end; ++i) {
      const auto add_network = [&](AccountSet accounts, const PartScore& part) {
        networks[i].push_back({graph.network(accounts[0]), pass.evidence().ClockOf(accounts), part.row});
      };
      scores.persons[i] = pass.ScorePerson(static_cast<PersonIndex>(i), voices, add_network).row;
    }
  });
  scores.person_rows.assign(1, 0);
  for (const auto& rows : networks) {
    scores.person_networks.insert(scores.person_networks.end(), rows.begin(), rows.end());
    scores.person_rows.push_back(scores.person_networks.size());
  }
  scores.traits = ComputeTraits(graph, threads);
  scores.topical = ScoreTopics(pass.forecaster(), draws, scores.traits, threads);
  return scores;
}

}  // namespace klout::scoring
