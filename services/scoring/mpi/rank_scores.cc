#include "services/scoring/mpi/rank_scores.h"

#include "services/scoring/domain/score_pass.h"

namespace klout::scoring {

RankScores ScoreOwn(const GraphView& graph, const StandingView& standing, const BootstrapDraws& draws, const Model& model, const RowBlocks& blocks,
                    const PersonHomes& homes, int rank) {
  const ScorePass pass(graph, standing, draws, model);
  std::vector<Voice> voices;
  RankScores scores;
  for (AccountIndex account = blocks.begin(rank); account < blocks.end(rank); ++account) {
    const PartScore score = pass.ScoreSet(AccountSet(&account, 1), voices);
    scores.accounts.push_back(score.row);
    scores.exact_accounts.push_back(ScoreOf(score.people_per_week, model.scale));
  }
  for (PersonIndex person = 0; person < graph.persons.size(); ++person) {
    const AccountIndex first = homes.FirstAccountOf(person);
    if (first == kNone || !blocks.Holds(rank, first)) continue;
    const PartScore score = pass.ScorePerson(person, voices, [](AccountSet, const PartScore&) {});
    scores.persons.push_back(person);
    scores.person_rows.push_back(score.row);
    scores.exact_persons.push_back(ScoreOf(score.people_per_week, model.scale));
  }
  return scores;
}

}  // namespace klout::scoring
