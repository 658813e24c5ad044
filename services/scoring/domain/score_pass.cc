#include "services/scoring/domain/score_pass.h"

#include <algorithm>

#include "services/scoring/domain/whole_score.h"

namespace klout::scoring {

ScorePass::ScorePass(const GraphView& graph, const StandingView& standing, const BootstrapDraws& draws, const Model& model)
    : graph_(graph), draws_(draws), model_(model), evidence_(graph, standing, model), forecaster_(evidence_) {}

PartScore ScorePass::ScoreSet(AccountSet accounts, std::vector<Voice>& voices) const {
  const Forecast forecast = forecaster_.Of(accounts, voices);
  double trust = 0;
  for (AccountIndex account : accounts) trust = std::max(trust, evidence_.TrustOfActor(account));
  if (forecast.people == 0) return {MakeScoreRow(forecast, {}, trust, model_)};
  const Replicates replicates = forecaster_.Replicate(voices, forecast, draws_);
  return {MakeScoreRow(forecast, replicates, trust, model_), replicates, forecast.people_per_week};
}

PartScore ScorePass::ScorePerson(PersonIndex person, std::vector<Voice>& voices,
                                 absl::FunctionRef<void(AccountSet accounts, const PartScore& part)> each) const {
  std::vector<AccountIndex> accounts(evidence_.AccountsOf(person).begin(), evidence_.AccountsOf(person).end());
  std::stable_sort(accounts.begin(), accounts.end(), [&](AccountIndex a, AccountIndex b) { return graph_.network(a) < graph_.network(b); });
  WholeScore whole;
  PartScore score;
  float trust = 0;
  for (size_t begin = 0, end = 0; begin < accounts.size(); begin = end) {
    const Network network = graph_.network(accounts[begin]);
    while (end < accounts.size() && graph_.network(accounts[end]) == network) ++end;
    const AccountSet set = absl::MakeConstSpan(accounts).subspan(begin, end - begin);
    const PartScore part = ScoreSet(set, voices);
    whole.Add(part.row, part.replicates);
    score.people_per_week += part.people_per_week;
    trust = std::max(trust, part.row.trust);
    each(set, part);
  }
  score.row = whole.Finish(model_);
  score.row.trust = trust;
  return score;
}

}  // namespace klout::scoring
