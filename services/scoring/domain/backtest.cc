#include "services/scoring/domain/backtest.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

#include "services/scoring/domain/act_effect.h"
#include "services/scoring/domain/baselines.h"
#include "services/scoring/domain/predictive.h"
#include "services/scoring/domain/rank_quality.h"
#include "services/scoring/domain/stable_hash.h"

namespace klout::scoring {
namespace {

constexpr size_t kBins = 10;
// Fewer than this many are no bin and no third of their own.
constexpr size_t kLeastBin = 20;
constexpr uint64_t kLeastOfGroup = 100;
constexpr double kWeek = 7.0 * kSecondsPerDay;
constexpr size_t kFewPlaces = 100, kManyPlaces = 1000;

// One with a score at the cut.
struct Judged {
  SubjectIndex subject;
  const ScoreRow* row;
  bool active;
  // People seen in the time that was looked at, and what that is a week.
  double count;
  double seen;
};

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

RankingQuality QualityOf(std::string name, const std::vector<double>& ranking,
                         const std::vector<double>& seen) {
  return {std::move(name), SpearmanOf(ranking, seen), NdcgOf(ranking, seen, kFewPlaces),
          NdcgOf(ranking, seen, kManyPlaces)};
}

std::vector<RankingQuality> Rankings(const GraphView& graph, const Model& model, const Outcomes& outcomes,
                                     const std::vector<Judged>& judged, int threads) {
  std::vector<double> seen, ours;
  for (const Judged& one : judged) {
    seen.push_back(one.seen);
    // Without a score they are all the last.
    ours.push_back(one.row->score > 0 ? one.row->people_per_week : 0);
  }
  std::vector<RankingQuality> rankings = {QualityOf("score", ours, seen)};
  for (const Baseline& baseline : ScoreBaselines(graph, model.folding, threads)) {
    std::vector<double> by_subject(outcomes.subject_count());
    for (AccountIndex a = 0; a < graph.account_count(); ++a)
      by_subject[outcomes.SubjectOf(a)] += baseline.by_account[a];
    std::vector<double> theirs;
    for (const Judged& one : judged) theirs.push_back(by_subject[one.subject]);
    rankings.push_back(QualityOf(baseline.name, theirs, seen));
  }
  return rankings;
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

class CoverageCount {
 public:
  // `weeks`: how long was looked.
  explicit CoverageCount(double weeks) : weeks_(weeks) {}

  void Add(const Judged& one) {
    // The interval of so many weeks: a day's count is not a seventh of a week's noise.
    const Interval interval = PredictCount(one.row->people_per_week * weeks_, one.row->log_sd());
    ++subjects_;
    below_ += one.count < interval.low;
    above_ += one.count > interval.high;
  }
  uint64_t subjects() const { return subjects_; }
  IntervalCoverage Of(std::string group, Network network = 0) const {
    const double all = std::max<double>(1, static_cast<double>(subjects_));
    const double below = static_cast<double>(below_) / all, above = static_cast<double>(above_) / all;
    return {std::move(group), network, subjects_, 1 - below - above, below, above};
  }

 private:
  const double weeks_;
  uint64_t subjects_ = 0, below_ = 0, above_ = 0;
};

// Of whom all accounts are on one network; nullopt: on several.
std::vector<std::optional<Network>> NetworksOf(const GraphView& graph, const Outcomes& outcomes) {
  constexpr Network kNobody = kMaxNetworks;
  std::vector<std::optional<Network>> networks(outcomes.subject_count(), kNobody);
  for (AccountIndex a = 0; a < graph.account_count(); ++a) {
    auto& network = networks[outcomes.SubjectOf(a)];
    if (network == kNobody) {
      network = graph.network(a);
    } else if (network != graph.network(a)) {
      network = std::nullopt;
    }
  }
  return networks;
}

// 1 + index into words: what the subject's accounts mostly post in, if all that post say the same; else 0.
std::vector<uint32_t> LanguagesOf(const GraphView& graph, absl::Span<const Traits> traits, const Outcomes& outcomes) {
  std::vector<uint32_t> languages(outcomes.subject_count());
  std::vector<bool> differ(outcomes.subject_count());
  for (AccountIndex a = 0; a < graph.account_count(); ++a) {
    const uint32_t language = traits[a].language;
    if (language == 0) continue;
    uint32_t& of = languages[outcomes.SubjectOf(a)];
    if (of != 0 && of != language) differ[outcomes.SubjectOf(a)] = true;
    of = language;
  }
  for (size_t i = 0; i < languages.size(); ++i) languages[i] = differ[i] ? 0 : languages[i];
  return languages;
}

std::vector<IntervalCoverage> Coverage(const GraphView& graph, absl::Span<const Traits> traits, const Outcomes& outcomes,
                                       std::vector<Judged> active) {
  const double weeks = (outcomes.end() - outcomes.cut()) / kWeek;
  std::vector<IntervalCoverage> coverage;
  CoverageCount all(weeks);
  for (const Judged& one : active) all.Add(one);
  coverage.push_back(all.Of("all"));
  std::sort(active.begin(), active.end(), [](const Judged& a, const Judged& b) {
    return a.row->people != b.row->people ? a.row->people < b.row->people : a.subject < b.subject;
  });
  constexpr std::array<const char*, 3> kSizes = {"size:small", "size:middle", "size:large"};
  for (size_t third = 0; third < kSizes.size() && active.size() >= kSizes.size() * kLeastBin; ++third) {
    CoverageCount count(weeks);
    for (size_t i = third * active.size() / 3; i < (third + 1) * active.size() / 3; ++i) count.Add(active[i]);
    coverage.push_back(count.Of(kSizes[third]));
  }
  const std::vector<std::optional<Network>> networks = NetworksOf(graph, outcomes);
  std::map<Network, CoverageCount> by_network;
  for (const Judged& one : active) {
    if (const auto network = networks[one.subject])
      by_network.try_emplace(*network, weeks).first->second.Add(one);
  }
  for (const auto& [network, count] : by_network) {
    if (count.subjects() >= kLeastOfGroup) coverage.push_back(count.Of("network", network));
  }
  const std::vector<uint32_t> languages = LanguagesOf(graph, traits, outcomes);
  std::map<uint32_t, CoverageCount> by_language;
  for (const Judged& one : active) {
    if (languages[one.subject] != 0) by_language.try_emplace(languages[one.subject], weeks).first->second.Add(one);
  }
  for (const auto& [word, count] : by_language) {
    if (count.subjects() >= kLeastOfGroup) coverage.push_back(count.Of("language:" + std::string(graph.words[word - 1])));
  }
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
  backtest.rankings = Rankings(graph, model, outcomes, judged, threads);
  backtest.calibration = Calibration(active);
  backtest.coverage = Coverage(graph, scores.traits, outcomes, std::move(active));
  return backtest;
}

}  // namespace klout::scoring
