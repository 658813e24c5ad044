#include "services/scoring/domain/stability.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "services/scoring/domain/rank_quality.h"

namespace klout::scoring {
namespace {

constexpr double kNotablePoints = 5;

class Meter {
 public:
  // 0: no score.
  void Add(float before, float after) {
    stability_.lost += before > 0 && after == 0;
    stability_.gained += before == 0 && after > 0;
    if (before == 0 || after == 0) return;
    before_.push_back(before);
    after_.push_back(after);
  }

  Stability Finish() {
    stability_.subjects = before_.size();
    if (before_.empty()) return stability_;
    std::vector<double> moves(before_.size());
    for (size_t i = 0; i < moves.size(); ++i) moves[i] = std::abs(after_[i] - before_[i]);
    std::sort(moves.begin(), moves.end());
    const auto at = [&](double part) { return moves[static_cast<size_t>(part * static_cast<double>(moves.size() - 1))]; };
    stability_.median_move = at(0.5);
    stability_.move_95 = at(0.95);
    stability_.greatest_move = moves.back();
    const auto notable = moves.end() - std::upper_bound(moves.begin(), moves.end(), kNotablePoints);
    stability_.notable = static_cast<double>(notable) / static_cast<double>(moves.size());
    stability_.spearman = SpearmanOf(before_, after_);
    return stability_;
  }

 private:
  Stability stability_;
  std::vector<double> before_, after_;
};

}  // namespace

Stability MeasureStability(const GraphView& graph_before, const ScoresView& before, const GraphView& graph_after, const ScoresView& after) {
  Meter meter;
  std::vector<bool> was_there(graph_after.persons.size());
  for (PersonIndex p = 0; p < graph_before.persons.size(); ++p) {
    const auto now = graph_after.persons.Find(graph_before.persons[p]);
    if (now) was_there[*now] = true;
    meter.Add(before.persons[p].score, now ? after.persons[*now].score : 0);
  }
  for (PersonIndex p = 0; p < was_there.size(); ++p) {
    if (!was_there[p]) meter.Add(0, after.persons[p].score);
  }
  const auto score_alone = [](const GraphView& graph, const ScoresView& scores, AccountIndex account) {
    return graph.person[account] == kNone ? scores.accounts[account].score : 0;
  };
  was_there.assign(graph_after.account_count(), false);
  for (AccountIndex a = 0; a < graph_before.account_count(); ++a) {
    const auto now = graph_after.accounts.Find(graph_before.accounts[a]);
    if (now) was_there[*now] = true;
    meter.Add(score_alone(graph_before, before, a), now ? score_alone(graph_after, after, *now) : 0);
  }
  for (AccountIndex a = 0; a < was_there.size(); ++a) {
    if (!was_there[a]) meter.Add(0, score_alone(graph_after, after, a));
  }
  return meter.Finish();
}

}  // namespace klout::scoring
