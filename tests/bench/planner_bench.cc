#include <time.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <memory>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "services/scoring/domain/reach_planner.h"
#include "tests/bench/cascade_graphs.h"
#include "tests/bench/benches.h"
#include "tests/bench/forward_spread.h"
#include "tests/bench/reference_opim.h"

namespace klout::bench {
namespace {

constexpr char kHiggs[] = KLOUT_SOURCE_DIR "/../shared/data/higgs-activity-first5days.txt.gz";
constexpr double kEpsilon = 0.1;
constexpr uint32_t kPeople[] = {10, 50, 200};
constexpr size_t kPlans = 9;
// With the reference's, as many sets for three numbers of people as one simulation takes.
constexpr size_t kSpreadPlans = 10;
static_assert(2 * kSpreadPlans * std::size(kPeople) <= kMostSets);
constexpr uint32_t kForwardRuns = 10'000;
constexpr uint32_t kSeed = 1;

struct Case {
  std::string name;
  scoring::Cascade cascade;
  PlainCascade plain;
  std::vector<scoring::ReachCandidate> candidates;
};

std::unique_ptr<Case> MakeCase(std::string name, uint32_t nodes, std::vector<scoring::CascadeEdge> edges) {
  auto made = std::make_unique<Case>();
  made->name = std::move(name);
  made->cascade = scoring::Cascade::Weighted(nodes, std::move(edges));
  const scoring::Cascade& cascade = made->cascade;
  made->plain.from.assign(cascade.from(), cascade.from() + cascade.edges());
  made->plain.rows.push_back(0);
  for (uint32_t v = 0; v < nodes; ++v) {
    made->plain.rows.push_back(made->plain.rows.back() + cascade.row(v).degree);
    made->plain.chance.insert(made->plain.chance.end(), cascade.row(v).degree, cascade.row(v).chance);
    made->candidates.push_back({v, 0, 0});
  }
  return made;
}

absl::StatusOr<std::vector<std::unique_ptr<Case>>> MakeCases(bool quick) {
  std::vector<std::unique_ptr<Case>> cases;
  // Without the data, which lies beside the project, the simulated graph alone is measured.
  if (absl::StatusOr<ActivityGraph> higgs = ReadActivityGraph(kHiggs); higgs.ok()) {
    cases.push_back(MakeCase("Higgs", higgs->nodes, std::move(higgs->edges)));
  }
  const uint32_t people = quick ? 50'000 : 1'000'000;
  cases.push_back(MakeCase(absl::StrCat("simulated ", people), people, SimulatedPeople(people, 20, kSeed)));
  return cases;
}

// Processor time of this thread, which does all the work: the machine is shared, and a plan is shorter than a turn on it.
double SecondsOf(const std::function<void()>& work) {
  const auto now = [] {
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
  };
  const double start = now();
  work();
  return now() - start;
}

// Both planners on one graph, several times with other seeds.
struct Measured {
  std::vector<double> ours, reference, replan;
  std::vector<std::vector<uint32_t>> our_picks, reference_picks;
  double least_certificate = 1, least_replan_certificate = 1;
};

Measured Measure(const Case& of, uint32_t people, size_t plans) {
  const double failure = 1.0 / of.cascade.nodes();
  const scoring::WeightedNodes audience(std::vector<float>(of.cascade.nodes(), 1));
  Measured measured;
  for (size_t i = 0; i < plans; ++i) {
    ReferencePlan reference;
    measured.reference.push_back(
        SecondsOf([&] { reference = ReferenceOpimC(of.plain, people, kEpsilon, failure, 100 + 2 * i); }));
    measured.reference_picks.push_back(reference.picks);
    scoring::ReachLimits limits;
    limits.max_people = people;
    const scoring::ReachPrecision precision = {.epsilon = kEpsilon, .failure = failure, .seed = i, .counts_chosen = true};
    std::vector<scoring::ReachCandidate> candidates = of.candidates;
    std::unique_ptr<scoring::ReachPlanner> planner;
    scoring::PlannedReach plan, changed;
    measured.ours.push_back(SecondsOf([&] {
      planner = std::make_unique<scoring::ReachPlanner>(of.cascade, audience, std::move(candidates), std::vector<scoring::NodeIndex>(), limits, precision);
      plan = planner->Plan();
    }));
    std::vector<uint32_t>& picks = measured.our_picks.emplace_back();
    for (const scoring::PlannedPick& pick : plan.picks) picks.push_back(of.candidates[pick.candidate].node);
    const uint32_t declined = plan.picks[i * 2 % people].candidate;
    measured.replan.push_back(SecondsOf([&] { changed = planner->Replan({&declined, 1}); }));
    measured.least_certificate = std::min(measured.least_certificate, plan.certificate);
    measured.least_replan_certificate = std::min(measured.least_replan_certificate, changed.certificate);
  }
  return measured;
}

constexpr Mark kHalfTheTime = {Mark::Of::kRatio, Mark::Bound::kAtMost, 0.5};
constexpr Mark kTwentieth = {Mark::Of::kRatio, Mark::Bound::kAtMost, 0.05};
constexpr Mark kNoLess = {Mark::Of::kRatio, Mark::Bound::kAtLeast, 1};

std::vector<Row> RowsOf(const Case& of, uint32_t people, const Measured& measured) {
  const std::string what = absl::StrCat(of.name, ", ", people, " people");
  const std::string note = absl::StrFormat(
      "%d nodes, %d edges, weighted cascade, epsilon %.1f, one thread, processor time; ours with the copy of samples that a replan needs. Least "
      "certificate %.4f (mark %.4f), after a refusal %.4f",
      of.cascade.nodes(), of.cascade.edges(), kEpsilon, measured.least_certificate, 1 - std::exp(-1.0) - kEpsilon,
      measured.least_replan_certificate);
  return {{"planner", what, "s", measured.ours, "plain OPIM-C", measured.reference, kHalfTheTime, note},
          {"planner", absl::StrCat(what, ", replan"), "s", measured.replan, "first plan", measured.ours, kTwentieth}};
}

// By how many people, run by run, the first set reaches more than the second.
std::vector<double> Differences(const std::vector<uint32_t>& reached, const std::vector<uint32_t>& than) {
  std::vector<double> differences;
  for (size_t run = 0; run < reached.size(); ++run) differences.push_back(static_cast<double>(reached[run]) - than[run]);
  return differences;
}

double MeanReached(const std::vector<uint32_t>& reached) { return MeanOf(std::vector<double>(reached.begin(), reached.end())).mean; }

// `reached`: of our plan i at [2 i], of the reference's at [2 i + 1].
Row SpreadRow(const std::string& what, absl::Span<const std::vector<uint32_t>> reached) {
  Row row = {"planner_spread", what, "people", {}, "plain OPIM-C", {}, kNoLess};
  std::vector<double> by_plan, by_run(reached[0].size());
  for (size_t i = 0; i < reached.size(); i += 2) {
    row.ours.push_back(MeanReached(reached[i]));
    row.baseline.push_back(MeanReached(reached[i + 1]));
    const std::vector<double> differences = Differences(reached[i], reached[i + 1]);
    by_plan.push_back(MeanOf(differences).mean);
    for (size_t run = 0; run < by_run.size(); ++run) by_run[run] += differences[run] / static_cast<double>(reached.size() / 2);
  }
  const double whole = MeanOf(row.baseline).mean / 100;
  row.note = absl::StrFormat(
      "%d forward runs, the same for all; ours reach %+.1f people more on average, %+.3f %%, with a standard error of %.3f %% by the runs and "
      "%.3f %% by the %d pairs of plans",
      by_run.size(), MeanOf(by_plan).mean, MeanOf(by_plan).mean / whole, MeanOf(by_run).standard_error / whole,
      MeanOf(by_plan).standard_error / whole, by_plan.size());
  return row;
}

std::vector<Row> SpreadRowsOf(const Case& of, uint32_t runs) {
  std::vector<std::vector<uint32_t>> sets;
  for (const uint32_t people : kPeople) {
    Measured measured = Measure(of, people, kSpreadPlans);
    for (size_t i = 0; i < kSpreadPlans; ++i) {
      sets.push_back(std::move(measured.our_picks[i]));
      sets.push_back(std::move(measured.reference_picks[i]));
    }
  }
  const std::vector<std::vector<uint32_t>> reached = SimulateForward(of.plain, sets, runs, kSeed);
  std::vector<Row> rows;
  for (size_t i = 0; i < std::size(kPeople); ++i) {
    rows.push_back(SpreadRow(absl::StrCat(of.name, ", ", kPeople[i], " people"),
                             absl::MakeConstSpan(reached).subspan(i * 2 * kSpreadPlans, 2 * kSpreadPlans)));
  }
  return rows;
}

}  // namespace

absl::StatusOr<std::vector<Row>> BenchPlanner(bool quick) {
  absl::StatusOr<std::vector<std::unique_ptr<Case>>> cases = MakeCases(quick);
  if (!cases.ok()) return cases.status();
  std::vector<Row> rows;
  for (const std::unique_ptr<Case>& of : *cases) {
    for (const uint32_t people : kPeople) {
      for (Row& row : RowsOf(*of, people, Measure(*of, people, kPlans))) rows.push_back(std::move(row));
    }
  }
  return rows;
}

absl::StatusOr<std::vector<Row>> BenchPlannerSpread(bool quick) {
  absl::StatusOr<std::vector<std::unique_ptr<Case>>> cases = MakeCases(quick);
  if (!cases.ok()) return cases.status();
  std::vector<Row> rows;
  for (const std::unique_ptr<Case>& of : *cases) {
    for (Row& row : SpreadRowsOf(*of, quick ? 500 : kForwardRuns)) rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace klout::bench
