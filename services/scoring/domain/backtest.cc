#include "services/scoring/domain/backtest.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "services/scoring/domain/act_effect.h"
#include "services/scoring/domain/backtest_groups.h"
#include "services/scoring/domain/baselines.h"
#include "services/scoring/domain/predictive.h"
#include "services/scoring/domain/rank_quality.h"
#include "services/scoring/domain/stable_hash.h"

namespace klout::scoring {
namespace {

constexpr size_t kBins = 10;
// Fewer than this many are no bin of their own.
constexpr size_t kLeastBin = 20;
constexpr double kWeek = 7.0 * kSecondsPerDay;
constexpr size_t kFewPlaces = 100, kManyPlaces = 1000;

std::vector<Judged> JudgedOf(const GraphView& graph, const ScoresView& scores, Outcomes& outcomes) {
  const double per_week = kWeek / (outcomes.end() - outcomes.cut());
  const std::vector<double> seen = outcomes.TakeSeen();
  std::vector<Judged> judged;
  const auto add = [&](SubjectIndex subject, const ScoreRow& row) {
    if (row.people > 0)
      judged.push_back({subject, &row, outcomes.active()[subject], seen[subject], seen[subject] * per_week});
  };
  for (PersonIndex p = 0; p < graph.persons.size(); ++p) add(p, scores.persons[p]);
  for (AccountIndex a = 0; a < graph.account_count(); ++a) {
    if (graph.person[a] == kNone) add(outcomes.SubjectOf(a), scores.accounts[a]);
  }
  return judged;
}

// A ranking that ours is compared with, or ours.
struct Ranking {
  std::string name;
  // By place in the list of the judged.
  std::vector<double> value;
};

std::vector<Ranking> AllRankings(const GraphView& graph, const Model& model, const Outcomes& outcomes, const std::vector<Judged>& judged, int threads) {
  std::vector<Ranking> rankings(1);
  rankings[0].name = "score";
  // Without a score they are all the last.
  for (const Judged& one : judged) rankings[0].value.push_back(one.row->score > 0 ? one.row->people_per_week : 0);
  for (const Baseline& baseline : ScoreBaselines(graph, model.folding, threads)) {
    std::vector<double> by_subject(outcomes.subject_count());
    for (AccountIndex a = 0; a < graph.account_count(); ++a)
      by_subject[outcomes.SubjectOf(a)] += baseline.by_account[a];
    Ranking theirs = {baseline.name, {}};
    for (const Judged& one : judged) theirs.value.push_back(by_subject[one.subject]);
    rankings.push_back(std::move(theirs));
  }
  return rankings;
}

std::vector<RankingQuality> QualitiesOf(const std::vector<Ranking>& rankings, const std::vector<Judged>& judged, const std::vector<size_t>& members) {
  std::vector<double> seen, value;
  for (const size_t i : members) seen.push_back(judged[i].seen);
  std::vector<RankingQuality> qualities;
  for (const Ranking& ranking : rankings) {
    value.clear();
    for (const size_t i : members) value.push_back(ranking.value[i]);
    qualities.push_back({ranking.name, SpearmanOf(value, seen), NdcgOf(value, seen, kFewPlaces), NdcgOf(value, seen, kManyPlaces)});
  }
  return qualities;
}

void AddRankings(const GraphView& graph, const ScoresView& scores, const Model& model, const Outcomes& outcomes, const std::vector<Judged>& judged,
                 int threads, Backtest& backtest) {
  const std::vector<Ranking> rankings = AllRankings(graph, model, outcomes, judged, threads);
  std::vector<size_t> all(judged.size());
  std::iota(all.begin(), all.end(), size_t{0});
  backtest.rankings = QualitiesOf(rankings, judged, all);
  // Who has no score is in no group: on a young log that is nearly everybody, and between them it says nothing.
  std::vector<size_t> places;
  std::copy_if(all.begin(), all.end(), std::back_inserter(places), [&](size_t i) { return judged[i].row->score > 0; });
  std::vector<Judged> scored;
  for (const size_t place : places) scored.push_back(judged[place]);
  std::vector<SubjectGroup> groups = GroupSubjects(graph, scores.traits, outcomes, scored);
  for (SubjectGroup& group : groups) {
    for (size_t& member : group.members) member = places[member];
    backtest.group_rankings.push_back({group.name, group.network, group.members.size(), QualitiesOf(rankings, judged, group.members)});
  }
}

// The value that the part `part` of the ascending values does not exceed.
double QuantileOf(const std::vector<double>& ascending, double part) {
  const auto place = static_cast<size_t>(std::ceil(part * static_cast<double>(ascending.size())));
  return ascending[std::clamp<size_t>(place, 1, ascending.size()) - 1];
}

// `active` by ascending forecast.
std::vector<CalibrationBin> Calibration(const std::vector<Judged>& active) {
  std::vector<CalibrationBin> bins;
  const size_t count = std::clamp<size_t>(active.size() / kLeastBin, 1, kBins);
  for (size_t b = 0; b < count; ++b) {
    const size_t begin = b * active.size() / count, end = (b + 1) * active.size() / count;
    if (begin == end) continue;
    CalibrationBin bin = {.subjects = end - begin,
                          .least_forecast = active[begin].row->people_per_week,
                          .greatest_forecast = active[end - 1].row->people_per_week};
    std::vector<double> seen;
    for (size_t i = begin; i < end; ++i) {
      bin.mean_forecast += active[i].row->people_per_week / static_cast<double>(bin.subjects);
      bin.mean_seen += active[i].seen / static_cast<double>(bin.subjects);
      seen.push_back(active[i].seen);
    }
    std::sort(seen.begin(), seen.end());
    bin.median_seen = QuantileOf(seen, 0.5);
    bin.low_seen = QuantileOf(seen, 0.05);
    bin.high_seen = QuantileOf(seen, 0.95);
    bins.push_back(bin);
  }
  return bins;
}

// `weeks`: how long was looked.
IntervalCoverage CoverageOf(const SubjectGroup& group, const std::vector<Judged>& judged, double weeks) {
  IntervalCoverage coverage = {.group = group.name, .network = group.network, .subjects = group.members.size()};
  for (const size_t i : group.members) {
    // The interval of so many weeks: a day's count is not a seventh of a week's noise.
    const double mean = judged[i].row->people_per_week * weeks, log_sd = judged[i].row->log_sd();
    const Interval interval = PredictCount(mean, log_sd);
    coverage.below += judged[i].count < interval.low;
    coverage.above += judged[i].count > interval.high;
    coverage.foretold += ProbabilityWithin(interval, mean, log_sd);
    coverage.held_divided += PartWithin(judged[i].count, mean, log_sd);
  }
  const double all = std::max<double>(1, static_cast<double>(coverage.subjects));
  for (double* part : {&coverage.below, &coverage.above, &coverage.foretold, &coverage.held_divided}) *part /= all;
  coverage.held = 1 - coverage.below - coverage.above;
  return coverage;
}

}  // namespace

Outcomes::Outcomes(const GraphView& graph, UnixSeconds cut, UnixSeconds end, uint32_t hostile_percent)
    : graph_(graph),
      cut_(cut),
      end_(end),
      hostile_percent_(hostile_percent),
      active_(graph.persons.size() + graph.account_count()) {}

void Outcomes::Add(const Facts& facts) {
  const auto within = [this](UnixSeconds time) { return time >= cut_ && time < end_; };
  if (std::none_of(facts.interactions.times.begin(), facts.interactions.times.end(), within) &&
      std::none_of(facts.posts.times.begin(), facts.posts.times.end(), within)) {
    return;
  }
  std::vector<AccountIndex> accounts;
  for (size_t i = 0; i < facts.account_ids.size(); ++i) {
    accounts.push_back(
        graph_.accounts.Find(AccountKey(facts.account_networks[i], facts.account_ids[i])).value_or(kNone));
  }
  for (size_t i = 0; i < facts.posts.times.size(); ++i) {
    const AccountIndex author = accounts[facts.posts.authors[i]];
    if (author != kNone && within(facts.posts.times[i])) active_[SubjectOf(author)] = true;
  }
  AddActs(facts, accounts);
}

void Outcomes::AddActs(const Facts& facts, const std::vector<AccountIndex>& accounts) {
  const auto& acts = facts.interactions;
  for (size_t i = 0; i < acts.times.size(); ++i) {
    if (acts.times[i] < cut_ || acts.times[i] >= end_) continue;
    if (GroupOf(static_cast<ActKind>(acts.kinds[i])) == kGroupRelation) continue;
    const AccountIndex author = accounts[acts.authors[i]], actor = accounts[acts.actors[i]];
    if (actor != kNone) active_[SubjectOf(actor)] = true;
    if (author == kNone || (!acts.hostility.empty() && acts.hostility[i] >= hostile_percent_)) continue;
    if (acts.actors[i] == acts.authors[i] || (actor != kNone && SubjectOf(actor) == SubjectOf(author)))
      continue;
    active_[SubjectOf(author)] = true;
    const uint64_t who = actor != kNone ? SubjectOf(actor)
                                        : StableHash64(AccountKey(facts.account_networks[acts.actors[i]],
                                                                  facts.account_ids[acts.actors[i]])) |
                                              uint64_t{1} << 63;
    seen_.push_back({SubjectOf(author), graph_.network(author), who});
  }
}

std::vector<Outcomes::SeenOn> Outcomes::TakeSeenOn() {
  std::sort(seen_.begin(), seen_.end());
  seen_.erase(std::unique(seen_.begin(), seen_.end()), seen_.end());
  std::vector<SeenOn> seen_on;
  for (const Seen& one : seen_) {
    if (seen_on.empty() || seen_on.back().subject != one.subject || seen_on.back().network != one.network)
      seen_on.push_back({one.subject, one.network, 0});
    ++seen_on.back().people;
  }
  seen_ = {};
  return seen_on;
}

std::vector<double> Outcomes::TakeSeen() {
  std::vector<double> people(active_.size());
  for (const SeenOn& one : TakeSeenOn()) people[one.subject] += one.people;
  return people;
}

Backtest MeasureBacktest(const GraphView& graph, const ScoresView& scores, const Model& model,
                         Outcomes& outcomes, int threads) {
  Backtest backtest = {.cut = outcomes.cut(), .end = outcomes.end()};
  const std::vector<Judged> judged = JudgedOf(graph, scores, outcomes);
  std::vector<Judged> active;
  std::copy_if(judged.begin(), judged.end(), std::back_inserter(active),
               [](const Judged& one) { return one.active && one.row->score > 0; });
  std::sort(active.begin(), active.end(), [](const Judged& a, const Judged& b) {
    return a.row->people_per_week != b.row->people_per_week ? a.row->people_per_week < b.row->people_per_week
                                                            : a.subject < b.subject;
  });
  backtest.subjects = judged.size();
  backtest.active = active.size();
  AddRankings(graph, scores, model, outcomes, judged, threads, backtest);
  backtest.calibration = Calibration(active);
  const double weeks = (outcomes.end() - outcomes.cut()) / kWeek;
  for (const SubjectGroup& group : GroupSubjects(graph, scores.traits, outcomes, active))
    backtest.coverage.push_back(CoverageOf(group, active, weeks));
  return backtest;
}

}  // namespace klout::scoring
