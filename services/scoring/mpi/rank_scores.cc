#include "services/scoring/mpi/rank_scores.h"

#include <algorithm>

#include "services/scoring/domain/whole_score.h"

namespace klout::scoring {
namespace {

// A score, and what its row does not have.
struct PartScore {
  ScoreRow row;
  Replicates replicates = {};
  double people_per_week = 0;
};

// The steps of ScorePass in domain/scores.cc, with the unrounded people per week beside.
class OwnPass {
 public:
  OwnPass(const GraphView& graph, const StandingView& standing, const BootstrapDraws& draws, const Model& model)
      : graph_(graph), draws_(draws), model_(model), evidence_(graph, standing, model), forecaster_(evidence_) {}

  PartScore ScoreSetOf(AccountSet accounts) {
    const Forecast forecast = forecaster_.Of(accounts, voices_);
    double trust = 0;
    for (AccountIndex account : accounts) trust = std::max(trust, evidence_.TrustOfActor(account));
    if (forecast.people == 0) return {MakeScoreRow(forecast, {}, trust, model_)};
    const Replicates replicates = forecaster_.Replicate(voices_, forecast, draws_);
    return {MakeScoreRow(forecast, replicates, trust, model_), replicates, forecast.people_per_week};
  }

  PartScore ScorePerson(PersonIndex person) {
    std::vector<AccountIndex> accounts(evidence_.AccountsOf(person).begin(), evidence_.AccountsOf(person).end());
    std::stable_sort(accounts.begin(), accounts.end(), [&](AccountIndex a, AccountIndex b) { return graph_.network(a) < graph_.network(b); });
    WholeScore whole;
    double people_per_week = 0;
    float trust = 0;
    for (size_t begin = 0, end = 0; begin < accounts.size(); begin = end) {
      const Network network = graph_.network(accounts[begin]);
      while (end < accounts.size() && graph_.network(accounts[end]) == network) ++end;
      const PartScore part = ScoreSetOf(absl::MakeConstSpan(accounts).subspan(begin, end - begin));
      whole.Add(part.row, part.replicates);
      people_per_week += part.people_per_week;
      trust = std::max(trust, part.row.trust);
    }
    PartScore score{whole.Finish(model_), {}, people_per_week};
    score.row.trust = trust;
    return score;
  }

 private:
  const GraphView& graph_;
  const BootstrapDraws& draws_;
  const Model& model_;
  const Evidence evidence_;
  const Forecaster forecaster_;
  std::vector<Voice> voices_;
};

}  // namespace

RankScores ScoreOwn(const GraphView& graph, const StandingView& standing, const BootstrapDraws& draws, const Model& model, const RowBlocks& blocks,
                    const PersonHomes& homes, int rank) {
  OwnPass pass(graph, standing, draws, model);
  RankScores scores;
  for (AccountIndex account = blocks.begin(rank); account < blocks.end(rank); ++account) {
    const PartScore score = pass.ScoreSetOf(AccountSet(&account, 1));
    scores.accounts.push_back(score.row);
    scores.exact_accounts.push_back(ScoreOf(score.people_per_week, model.scale));
  }
  for (PersonIndex person = 0; person < graph.persons.size(); ++person) {
    const AccountIndex first = homes.FirstAccountOf(person);
    if (first == kNone || !blocks.Holds(rank, first)) continue;
    const PartScore score = pass.ScorePerson(person);
    scores.persons.push_back(person);
    scores.person_rows.push_back(score.row);
    scores.exact_persons.push_back(ScoreOf(score.people_per_week, model.scale));
  }
  return scores;
}

}  // namespace klout::scoring
