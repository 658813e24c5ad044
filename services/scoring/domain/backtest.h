#ifndef KLOUT_SERVICES_SCORING_DOMAIN_BACKTEST_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_BACKTEST_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "services/scoring/domain/facts.h"
#include "services/scoring/domain/scores.h"
#include "services/scoring/domain/stability.h"

namespace klout::scoring {

// Who a forecast is for: person p of a graph is subject p; an account that nobody linked comes after all
// persons.
using SubjectIndex = uint32_t;

// What happened to the subjects of one graph after it. Not thread-safe.
class Outcomes {
 public:
  // `graph` is the log as of `cut`; what it views must outlive this. Looks at [cut, end); acts of `hostile_percent` and
  // more are heat, not acts.
  Outcomes(const GraphView& graph, UnixSeconds cut, UnixSeconds end, uint32_t hostile_percent);

  // A batch, of any time. Some 20 ns a fact after the cut.
  void Add(const Facts& facts);

  // How many distinct people acted on a subject on a network. Nobody acts on themselves.
  struct SeenOn {
    SubjectIndex subject;
    Network network;
    uint32_t people;
  };
  // Ascending; who was not acted on has no row. To be called once, after the last Add.
  std::vector<SeenOn> TakeSeenOn();
  // The sum over networks, per subject. Likewise, in the place of the other.
  std::vector<double> TakeSeen();
  // Per subject: they posted, acted, or were acted on.
  const std::vector<bool>& active() const { return active_; }

  UnixSeconds cut() const { return cut_; }
  UnixSeconds end() const { return end_; }
  size_t subject_count() const { return active_.size(); }
  SubjectIndex SubjectOf(AccountIndex account) const {
    return graph_.person[account] != kNone ? graph_.person[account] : graph_.persons.size() + account;
  }

 private:
  // One who acted on a subject. Who was not there at the cut is known by a hash of their name.
  struct Seen {
    SubjectIndex subject;
    Network network;
    uint64_t actor;
    auto operator<=>(const Seen&) const = default;
  };

  void AddActs(const Facts& facts, const std::vector<AccountIndex>& accounts);

  const GraphView graph_;
  const UnixSeconds cut_, end_;
  const uint32_t hostile_percent_;
  std::vector<Seen> seen_;
  std::vector<bool> active_;
};

struct RankingQuality {
  std::string name;
  double spearman = 0, ndcg_100 = 0, ndcg_1000 = 0;
};

// People per week, of active subjects with forecasts about as high.
struct CalibrationBin {
  uint64_t subjects = 0;
  double least_forecast = 0, mean_forecast = 0, greatest_forecast = 0;
  double mean_seen = 0, median_seen = 0, low_seen = 0, high_seen = 0;
};

// Parts of a group's active subjects, of whom as many were seen as the 90 % interval says, fewer, more.
struct IntervalCoverage {
  // `all`, `size:small` and so on, or `network`, which is `network` then.
  std::string group;
  Network network = 0;
  uint64_t subjects = 0;
  double held = 0, below = 0, above = 0;
  // What the forecasts themselves say would be held: more than 0.9 where counts are so low that a whole one holds more.
  double foretold = 0;
  // As `held`, a count on an end of the exact nine tenths divided between inside and outside: 0.9 if forecasts are right, where counts are low too.
  double held_divided = 0;
};

// Groups as of IntervalCoverage, of all subjects with a score, active or not.
struct GroupRankings {
  std::string group;
  Network network = 0;
  uint64_t subjects = 0;
  std::vector<RankingQuality> rankings;
};

struct Backtest {
  UnixSeconds cut = 0, end = 0;
  // On whom anybody acted before the cut; of them, those with a score and active after it.
  uint64_t subjects = 0, active = 0;
  std::vector<RankingQuality> rankings = {};
  std::vector<CalibrationBin> calibration = {};
  std::vector<IntervalCoverage> coverage = {};
  std::vector<GroupRankings> group_rankings = {};
  // From a day before the cut to the cut; nullopt: the log does not reach so far. Not set by MeasureBacktest.
  std::optional<Stability> stability = {};
};

// Compares the scores of a graph with what happened after it. As klout.scoring.v1.Backtest says.
Backtest MeasureBacktest(const GraphView& graph, const ScoresView& scores, const Model& model,
                         Outcomes& outcomes, int threads);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_BACKTEST_H_
