#include "services/scoring/domain/drift.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "services/scoring/domain/rank_quality.h"

namespace klout::scoring {
namespace {

constexpr int kBands = 5;
constexpr double kBandPoints = 20;
constexpr size_t kMaxLanguages = 12;

class Tally {
 public:
  explicit Tally(double notable) : notable_(notable) {}

  void Add(DriftCohort& cohort, double move) const {
    ++cohort.subjects;
    cohort.up += move > notable_;
    cohort.down += move < -notable_;
    cohort.mean_move += move;
    cohort.mean_size += std::abs(move);
  }

 private:
  const double notable_;
};

void Close(DriftCohort& cohort) {
  if (cohort.subjects == 0) return;
  cohort.mean_move /= static_cast<double>(cohort.subjects);
  cohort.mean_size /= static_cast<double>(cohort.subjects);
}

void Take(std::vector<DriftCohort> from, std::vector<DriftCohort>& to) {
  for (DriftCohort& cohort : from) {
    if (cohort.subjects == 0) continue;
    Close(cohort);
    to.push_back(std::move(cohort));
  }
}

std::vector<DriftCohort> Named(std::initializer_list<const char*> names) {
  std::vector<DriftCohort> cohorts;
  for (const char* name : names) cohorts.push_back({.name = name});
  return cohorts;
}

class Meter {
 public:
  Meter(const GraphView& graph, const ScoresView& before, const ScoresView& after, double notable)
      : graph_(graph), before_(before), after_(after), notable_(notable), tally_(notable), networks_(kMaxNetworks) {
    for (int n = 0; n < kMaxNetworks; ++n) networks_[n] = {.name = "network", .network = static_cast<Network>(n)};
  }

  Drift Measure(size_t most_movers) {
    std::vector<uint32_t> first_account(graph_.persons.size(), kNone);
    for (AccountIndex a = graph_.account_count(); a-- > 0;) {
      if (graph_.person[a] != kNone) first_account[graph_.person[a]] = a;
    }
    for (PersonIndex p = 0; p < first_account.size(); ++p) {
      if (first_account[p] != kNone) Add({.person = p}, before_.persons[p], after_.persons[p], first_account[p]);
    }
    for (AccountIndex a = 0; a < graph_.account_count(); ++a) {
      if (graph_.person[a] == kNone) Add({.account = a}, before_.accounts[a], after_.accounts[a], a);
    }
    Finish(most_movers);
    return std::move(drift_);
  }

 private:
  // `account`: the one, or the person's first, whose language theirs is taken to be.
  void Add(DriftMover mover, const ScoreRow& before, const ScoreRow& after, AccountIndex account) {
    if (before.score == 0 || after.score == 0) {
      drift_.gained += before.score == 0 && after.score > 0;
      drift_.lost += before.score > 0 && after.score == 0;
      return;
    }
    mover.before = before.score;
    mover.after = after.score;
    const double move = double{after.score} - before.score;
    scores_before_.push_back(before.score);
    scores_after_.push_back(after.score);
    tally_.Add(all_, move);
    tally_.Add(bands_[std::min(kBands - 1, static_cast<int>(before.score / kBandPoints))], move);
    tally_.Add(evidence_[before.people >= kStrongPeople ? 1 : 0], move);
    AddNetworks(mover, account, move);
    tally_.Add(languages_[before_.traits[account].language], move);
    if (std::abs(move) > notable_) drift_.movers.push_back(mover);
  }

  void AddNetworks(const DriftMover& mover, AccountIndex account, double move) {
    if (mover.person == kNone) {
      tally_.Add(networks_[graph_.network(account)], move);
      return;
    }
    for (uint64_t i = before_.person_rows[mover.person]; i < before_.person_rows[mover.person + 1]; ++i) {
      tally_.Add(networks_[before_.person_networks[i].network], move);
    }
  }

  void Finish(size_t most_movers) {
    drift_.spearman = scores_before_.size() < 2 ? 0 : SpearmanOf(scores_before_, scores_after_);
    std::vector<double> moves(scores_before_.size());
    for (size_t i = 0; i < moves.size(); ++i) moves[i] = scores_after_[i] - scores_before_[i];
    std::sort(moves.begin(), moves.end());
    if (!moves.empty()) {
      drift_.low_move = moves[moves.size() / 20];
      drift_.high_move = moves[moves.size() - 1 - moves.size() / 20];
    }
    Close(all_);
    drift_.cohorts.push_back(all_);
    Take(std::move(bands_), drift_.cohorts);
    Take(std::move(evidence_), drift_.cohorts);
    Take(std::move(networks_), drift_.cohorts);
    Take(Languages(), drift_.cohorts);
    std::stable_sort(drift_.movers.begin(), drift_.movers.end(), [](const DriftMover& a, const DriftMover& b) {
      return std::abs(a.after - a.before) > std::abs(b.after - b.before);
    });
    if (drift_.movers.size() > most_movers) drift_.movers.resize(most_movers);
  }

  std::vector<DriftCohort> Languages() {
    std::vector<DriftCohort> languages;
    for (auto& [word, cohort] : languages_) {
      cohort.name = word == 0 ? "language:unknown" : "language:" + std::string(graph_.words[word - 1]);
      languages.push_back(std::move(cohort));
    }
    std::stable_sort(languages.begin(), languages.end(), [](const DriftCohort& a, const DriftCohort& b) { return a.subjects > b.subjects; });
    if (languages.size() > kMaxLanguages) languages.resize(kMaxLanguages);
    return languages;
  }

  const GraphView& graph_;
  const ScoresView& before_;
  const ScoresView& after_;
  const double notable_;
  const Tally tally_;
  Drift drift_;
  DriftCohort all_ = {.name = "all"};
  std::vector<DriftCohort> bands_ = Named({"score:0-20", "score:20-40", "score:40-60", "score:60-80", "score:80-100"});
  std::vector<DriftCohort> evidence_ = Named({"evidence:fair", "evidence:strong"});
  std::vector<DriftCohort> networks_;
  // By 1 + index into words.
  std::map<uint32_t, DriftCohort> languages_;
  std::vector<double> scores_before_, scores_after_;
};

}  // namespace

Drift MeasureDrift(const GraphView& graph, const ScoresView& before, const ScoresView& after, double notable_points, size_t most_movers) {
  return Meter(graph, before, after, notable_points).Measure(most_movers);
}

}  // namespace klout::scoring
