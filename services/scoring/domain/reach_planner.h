#ifndef KLOUT_SERVICES_SCORING_DOMAIN_REACH_PLANNER_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_REACH_PLANNER_H_

#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

#include "absl/types/span.h"
#include "services/scoring/domain/reach_checks.h"
#include "services/scoring/domain/reach_sketch.h"

namespace klout::scoring {

// Who may be chosen, each node once, which quota counts it, and for what.
struct ReachCandidate {
  NodeIndex node = 0;
  uint32_t group = 0;
  // >= 0.
  int64_t cost = 0;
};

struct ReachLimits {
  static constexpr uint32_t kAnyNumber = std::numeric_limits<uint32_t>::max();
  static constexpr int64_t kAnyMoney = std::numeric_limits<int64_t>::max();
  uint32_t max_people = kAnyNumber;
  int64_t budget = kAnyMoney;
  // At most so many of each group; groups beyond the list have no quota.
  std::vector<uint32_t> quotas;
};

// When to stop sampling.
struct ReachPrecision {
  // The plan is sought until it is certified 1 - 1/e - epsilon of the best one.
  double epsilon = 0.1;
  // Chance that any of the bounds is wrong.
  double failure = 1e-3;
  // Nodes that samples keep, and samples, at most as many of each; together with what checks them some 50 bytes. Sampling stops there,
  // certified or not.
  uint64_t max_nodes = uint64_t{16} << 20;
  uint64_t seed = 0;
  bool counts_chosen = false;
  int threads = 1;
};

// In weighted people, with bounds.
struct ReachBounds {
  double people = 0;
  double low = 0;
  double high = 0;
};

struct PlannedPick {
  // Index into the candidates.
  uint32_t candidate = 0;
  // What it adds to those before it, and what it reaches alone.
  double marginal = 0;
  double alone = 0;
};

struct PlannedReach {
  // By falling marginal.
  std::vector<PlannedPick> picks;
  ReachBounds reach;
  int64_t cost = 0;
  // Lower bound of the plan's reach over an upper bound of the best one's.
  double certificate = 0;
  bool certified = false;
  uint64_t samples = 0;
  uint64_t checks = 0;
};

// Chooses candidates that together reach most, under limits: greedy choice on reverse-reachable samples, with the online stopping rule
// of OPIM-C (Tang et al. 2018). One set of samples chooses and bounds the best plan from above, another, that the choice has not seen,
// bounds the plan from below; both grow until the ratio is good enough.
//
// The choice: by gain; under a budget by gain per cost as well, and the better of both stands. The bound from above: what is met, and
// the best that remaining gains could add under people, quotas, and budget (fractions of a candidate allowed), each alone. The second
// set's samples stop at the first chosen node, so they cost a part of the first's.
//
// Deterministic by seed, on any number of threads. Not thread-safe.
class ReachPlanner {
 public:
  // `cascade` and `audience` must outlive it. `chosen` reach whom they reach, and are no candidates. audience.total() > 0.
  ReachPlanner(const Cascade& cascade, const WeightedNodes& audience, std::vector<ReachCandidate> candidates,
               std::vector<NodeIndex> chosen, const ReachLimits& limits, const ReachPrecision& precision);
  // Its parts refer to each other.
  ReachPlanner(const ReachPlanner&) = delete;
  ReachPlanner& operator=(const ReachPlanner&) = delete;

  PlannedReach Plan();
  // After Plan: the plan without the candidates at `declined`, which are out for good; the others stay, and the best that can be had for
  // what is free comes in. Costs some passes over the candidates and what of the samples comes and goes.
  PlannedReach Replan(absl::Span<const uint32_t> declined);
  // What other nodes would reach with `chosen`, on samples of its own.
  ReachBounds Measure(absl::Span<const NodeIndex> nodes);

  const std::vector<ReachCandidate>& candidates() const { return candidates_; }
  size_t memory_bytes() const {
    return sketch_.memory_bytes() + checks_->memory_bytes() + candidates_.capacity() * sizeof(ReachCandidate);
  }

 private:
  enum class Order { kGain, kGainPerCost };
  // With its place in the sketch.
  struct Entry {
    double key;
    uint32_t candidate;
    uint32_t place;
  };
  struct Useful {
    uint32_t candidate;
    uint32_t place;
    // Samples that it is in.
    uint32_t count;
  };

  // How far the samples carry: a plan's certificate, and how much they must grow for the target (0: enough).
  struct Assessment {
    ReachBounds reach;
    double certificate = 0;
    double growth = 0;
  };

  void Grow(double factor);
  void SortUseful();
  // Adds to the picks until nothing fits or gains.
  void Fill();
  std::vector<uint32_t> FillBy(Order order);
  std::vector<Entry> Entries(Order order) const;
  double KeyOf(uint32_t candidate, uint32_t place, Order order) const;
  void Pick(uint32_t candidate);
  void Unpick(uint32_t candidate);
  bool Fits(const ReachCandidate& candidate) const;
  // Neither picked nor out, and worth something still.
  bool IsFree(const Useful& one) const {
    return sketch_.gain_at(one.place) > 0 && !is_picked_[one.candidate] && !is_out_[one.candidate];
  }
  bool IsFull() const { return picks_.size() >= limits_.max_people; }
  // Upper bounds of the samples that any plan meets, from the present gains.
  double MostPossible() const;
  double MostByPeople() const;
  double MostByQuotas() const;
  double MostByBudget() const;
  Assessment Assess(bool may_grow);
  bool CanGrow(double met, double most, double eta) const;
  double GrowthFor(double most, double eta) const;
  // Logarithm of the inverse of a bound's chance to fail: all bounds ever made keep to precision_.failure together.
  double NextEta();
  NodeSet Reaching() const;
  std::vector<NodeIndex> NodesOf(absl::Span<const uint32_t> picks) const;
  ReachBounds BoundsOf(double met, uint64_t samples, double eta) const;
  PlannedReach Answer(const Assessment& assessment) const;

  const WeightedNodes& audience_;
  const uint32_t nodes_;
  const std::vector<ReachCandidate> candidates_;
  const std::vector<NodeIndex> chosen_;
  const ReachLimits limits_;
  const ReachPrecision precision_;
  const double target_;
  const ReverseSampler choosing_, checking_, measuring_;
  NodeSet kept_;
  ReachSketch sketch_;
  std::unique_ptr<ReachChecks> checks_;
  bool is_checked_ = false;
  int bounds_made_ = 0;
  // Candidates that any sample has, most samples first.
  std::vector<Useful> useful_;
  std::vector<bool> is_out_, is_picked_;
  std::vector<uint32_t> picks_;
  int64_t spent_ = 0;
  std::vector<uint32_t> group_people_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_REACH_PLANNER_H_
