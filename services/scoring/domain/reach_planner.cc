#include "services/scoring/domain/reach_planner.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <utility>

#include "services/scoring/domain/stable_hash.h"
#include "services/scoring/domain/strength.h"

namespace klout::scoring {
namespace {

constexpr uint64_t kFirstSamples = 3 << 12;
// Fewer if they are large, where each tells much: as many as have about so many nodes, judged by the first few.
constexpr uint64_t kFirstNodes = 1 << 21, kFewSamples = 1 << 8;
// Samples that judge, per sample that chooses.
constexpr uint64_t kChecksPerSample = 1;
constexpr double kLeastGrowth = 1.4, kMostGrowth = 8;
// Where chance moves the bounds by less than this part, limits keep the certificate down, not samples.
constexpr double kSettled = 0.02;
// Where as many samples meet no candidate, hardly anybody can be reached.
constexpr uint64_t kMostInVain = 1 << 21;
// Bounds of one assessment: the best from above, the plan from below and above, and the same of a plan to compare with.
constexpr double kBoundsAtOnce = 5;
// What stands for gain per cost where the cost is 0, in order of gain.
constexpr double kFree = 1e18;

double OneMinusInverseE() { return 1 - StableExp(-1); }

}  // namespace

ReachPlanner::ReachPlanner(const Cascade& cascade, const WeightedNodes& audience,
                           std::vector<ReachCandidate> candidates, std::vector<NodeIndex> chosen,
                           const ReachLimits& limits, const ReachPrecision& precision)
    : audience_(audience),
      nodes_(cascade.nodes()),
      candidates_(std::move(candidates)),
      chosen_(std::move(chosen)),
      limits_(limits),
      precision_(precision),
      target_(OneMinusInverseE() - precision.epsilon),
      choosing_(cascade, audience, {Mix64(precision.seed ^ 1), precision.counts_chosen}),
      checking_(cascade, audience, {Mix64(precision.seed ^ 2), precision.counts_chosen}),
      measuring_(cascade, audience, {Mix64(precision.seed ^ 3), precision.counts_chosen}),
      kept_(cascade.nodes()),
      sketch_(cascade.nodes()),
      checks_(std::make_unique<ReachChecks>(checking_, kept_)),
      is_out_(candidates_.size()),
      is_picked_(candidates_.size()) {
  for (uint32_t i = 0; i < candidates_.size(); ++i) sketch_.SetLabel(candidates_[i].node, i);
  kept_.InsertAll(nodes_, [&](NodeIndex node) { return sketch_.HasLabel(node); });
  for (const NodeIndex node : chosen_) kept_.Insert(node);
}

PlannedReach ReachPlanner::Plan() {
  Grow(1);
  Assessment assessment;
  while (true) {
    Fill();
    assessment = Assess(/*may_grow=*/true);
    if (assessment.growth == 0) break;
    Grow(assessment.growth);
  }
  return Answer(assessment);
}

// More samples, and nothing picked.
void ReachPlanner::Grow(double factor) {
  SampleColumns& samples = sketch_.samples();
  const bool is_first = samples.size() == 0;
  if (is_first) choosing_.Collect(0, kFewSamples, kept_, precision_.threads, samples);
  const uint64_t before = samples.size();
  const uint64_t for_nodes = kFirstNodes * before / (samples.drawn + 1);
  uint64_t after = is_first ? std::clamp(for_nodes, kFewSamples, kFirstSamples)
                            : static_cast<uint64_t>(std::ceil(static_cast<double>(before) * factor));
  if (!samples.nodes.empty()) {
    const double nodes_each = static_cast<double>(samples.nodes.size()) / static_cast<double>(before);
    after = std::min<uint64_t>(after, static_cast<uint64_t>(static_cast<double>(precision_.max_nodes) / nodes_each) + 1);
  }
  // Samples that no candidate is in take memory as well.
  after = std::max(before, std::min(after, precision_.max_nodes));
  is_checked_ = false;
  choosing_.Collect(before, after - before, kept_, precision_.threads, samples);
  sketch_.Prepare();
  SortUseful();
  picks_.clear();
  is_picked_.assign(candidates_.size(), false);
  group_people_.assign(limits_.quotas.size(), 0);
  spent_ = 0;
  for (const NodeIndex node : chosen_) sketch_.Choose(node);
}

void ReachPlanner::SortUseful() {
  const absl::Span<const uint32_t> labels = sketch_.labels();
  std::vector<Useful> found;
  found.reserve(labels.size());
  std::vector<uint32_t> begins;
  for (uint32_t place = 1; place < labels.size(); ++place) {
    const uint32_t count = sketch_.gain_at(place);
    if (labels[place] == ReachSketch::kNoLabel) continue;
    found.push_back({labels[place], place, count});
    if (count >= begins.size()) begins.resize(count + 1);
    ++begins[count];
  }
  uint32_t begin = 0;
  for (size_t count = begins.size(); count-- > 0;) begin += std::exchange(begins[count], begin);
  useful_.resize(begin);
  for (const Useful& one : found) useful_[begins[one.count]++] = one;
}

void ReachPlanner::Pick(uint32_t candidate) {
  const ReachCandidate& of = candidates_[candidate];
  sketch_.Choose(of.node);
  is_picked_[candidate] = true;
  picks_.push_back(candidate);
  spent_ += of.cost;
  if (of.group < group_people_.size()) ++group_people_[of.group];
}

void ReachPlanner::Unpick(uint32_t candidate) {
  const ReachCandidate& of = candidates_[candidate];
  sketch_.Leave(of.node);
  is_picked_[candidate] = false;
  picks_.erase(std::find(picks_.begin(), picks_.end(), candidate));
  spent_ -= of.cost;
  if (of.group < group_people_.size()) --group_people_[of.group];
}

bool ReachPlanner::Fits(const ReachCandidate& candidate) const {
  return candidate.cost <= limits_.budget - spent_ &&
         (candidate.group >= limits_.quotas.size() || group_people_[candidate.group] < limits_.quotas[candidate.group]);
}

double ReachPlanner::KeyOf(uint32_t candidate, uint32_t place, Order order) const {
  const double gain = sketch_.gain_at(place);
  if (order == Order::kGain) return gain;
  return candidates_[candidate].cost == 0 ? gain * kFree : gain / static_cast<double>(candidates_[candidate].cost);
}

std::vector<ReachPlanner::Entry> ReachPlanner::Entries(Order order) const {
  std::vector<Entry> entries;
  entries.reserve(useful_.size());
  for (const Useful& one : useful_) {
    if (IsFree(one)) entries.push_back({KeyOf(one.candidate, one.place, order), one.candidate, one.place});
  }
  return entries;
}

void ReachPlanner::Fill() {
  if (limits_.budget == ReachLimits::kAnyMoney) {
    FillBy(Order::kGain);
    return;
  }
  const std::vector<uint32_t> by_cost = FillBy(Order::kGainPerCost);
  const uint64_t met_by_cost = sketch_.met();
  for (const uint32_t pick : by_cost) Unpick(pick);
  const std::vector<uint32_t> by_gain = FillBy(Order::kGain);
  if (sketch_.met() >= met_by_cost) return;
  for (const uint32_t pick : by_gain) Unpick(pick);
  for (const uint32_t pick : by_cost) Pick(pick);
}

// Lazy greedy (Minoux 1978): a key can only have fallen since it was computed, so the first that has not is the greatest. By gain,
// candidates join in the order of their counts, which no gain exceeds: few of many are ever looked at.
std::vector<uint32_t> ReachPlanner::FillBy(Order order) {
  const auto below = [](const Entry& a, const Entry& b) {
    return a.key != b.key ? a.key < b.key : a.candidate > b.candidate;
  };
  std::priority_queue<Entry, std::vector<Entry>, decltype(below)> queue(
      below, order == Order::kGain ? std::vector<Entry>() : Entries(order));
  auto next = order == Order::kGain ? useful_.begin() : useful_.end();
  std::vector<uint32_t> added;
  while (!IsFull()) {
    while (next != useful_.end() && (queue.empty() || next->count >= queue.top().key)) {
      if (IsFree(*next)) queue.push({KeyOf(next->candidate, next->place, order), next->candidate, next->place});
      ++next;
    }
    if (queue.empty()) break;
    const Entry best = queue.top();
    queue.pop();
    if (!Fits(candidates_[best.candidate])) continue;
    const double key = KeyOf(best.candidate, best.place, order);
    if (key < best.key && key > 0) queue.push({key, best.candidate, best.place});
    if (key < best.key || key == 0) continue;
    Pick(best.candidate);
    added.push_back(best.candidate);
  }
  return added;
}

double ReachPlanner::MostByPeople() const {
  // The greatest gains so far, of as many people as are wanted; least on top.
  std::priority_queue<uint32_t, std::vector<uint32_t>, std::greater<>> best;
  double most = 0;
  for (const Useful& one : useful_) {
    const bool is_full = best.size() >= limits_.max_people;
    if (is_full && (best.empty() || one.count <= best.top())) break;
    const uint32_t gain = sketch_.gain_at(one.place);
    if (!IsFree(one) || (is_full && gain <= best.top())) continue;
    best.push(gain);
    most += gain;
    if (!is_full) continue;
    most -= best.top();
    best.pop();
  }
  return most;
}

double ReachPlanner::MostByQuotas() const {
  std::vector<Entry> free = Entries(Order::kGain);
  std::sort(free.begin(), free.end(), [](const Entry& a, const Entry& b) { return a.key > b.key; });
  std::vector<uint32_t> of_group(limits_.quotas.size());
  double most = 0;
  size_t taken = 0;
  for (const Entry& entry : free) {
    const uint32_t group = candidates_[entry.candidate].group;
    if (group < of_group.size() && of_group[group]++ >= limits_.quotas[group]) continue;
    if (taken++ == limits_.max_people) break;
    most += entry.key;
  }
  return most;
}

double ReachPlanner::MostByBudget() const {
  std::vector<Entry> free = Entries(Order::kGainPerCost);
  std::sort(free.begin(), free.end(), [](const Entry& a, const Entry& b) { return a.key > b.key; });
  double most = 0;
  double left = static_cast<double>(limits_.budget);
  for (const Entry& entry : free) {
    const ReachCandidate& of = candidates_[entry.candidate];
    if (of.cost > limits_.budget) continue;
    const double cost = static_cast<double>(of.cost);
    const double part = cost <= left ? 1 : left / cost;
    most += part * sketch_.gain(of.node);
    left -= part * cost;
    if (part < 1) break;
  }
  return most;
}

double ReachPlanner::MostPossible() const {
  double most = limits_.quotas.empty() ? MostByPeople() : MostByQuotas();
  if (limits_.budget != ReachLimits::kAnyMoney) most = std::min(most, MostByBudget());
  return static_cast<double>(sketch_.met()) + most;
}

double ReachPlanner::NextEta() {
  ++bounds_made_;
  return StableLog(kBoundsAtOnce * bounds_made_ * (bounds_made_ + 1.0) / precision_.failure);
}

// Tang et al. 2018, lemmas 4.2 and 4.3, from concentration of martingales.
ReachBounds ReachPlanner::BoundsOf(double met, uint64_t samples, double eta) const {
  const double each = audience_.total() / static_cast<double>(samples);
  const double from_below = std::sqrt(met + 2 * eta / 9) - std::sqrt(eta / 2);
  const double from_above = std::sqrt(met + eta / 2) + std::sqrt(eta / 2);
  return {met * each, std::max(0.0, from_below * from_below * (from_below > 0) - eta / 18) * each,
          std::min(audience_.total(), from_above * from_above * each)};
}

ReachPlanner::Assessment ReachPlanner::Assess(bool may_grow) {
  const double eta = NextEta();
  const double most = MostPossible();
  const double met = static_cast<double>(sketch_.met()), each = audience_.total() / static_cast<double>(sketch_.size());
  const double best = std::min(audience_.total(), BoundsOf(most, sketch_.size(), eta).high);
  may_grow = may_grow && CanGrow(met, most, eta);
  Assessment assessment;
  // What chose them judges them too well, so this is hopeless.
  if (may_grow && met * each < target_ * best) {
    assessment.growth = GrowthFor(most, eta);
    return assessment;
  }
  if (!is_checked_) checks_->Draw(kChecksPerSample * sketch_.size(), Reaching(), precision_.threads);
  is_checked_ = true;
  assessment.reach = BoundsOf(static_cast<double>(checks_->hits()), checks_->count(), eta);
  assessment.certificate = best > 0 ? assessment.reach.low / best : 0;
  if (may_grow && assessment.certificate < target_) assessment.growth = GrowthFor(most, eta);
  return assessment;
}

// Whether more samples could do anything for the certificate.
bool ReachPlanner::CanGrow(double met, double most, double eta) const {
  const uint64_t nodes = sketch_.samples().nodes.size(), size = sketch_.size();
  if (useful_.empty() && (candidates_.empty() || size >= kMostInVain)) return false;
  if (nodes >= precision_.max_nodes || size >= precision_.max_nodes) return false;
  const ReachBounds of_met = BoundsOf(met, size, eta), of_most = BoundsOf(most, size, eta);
  return of_met.low < (1 - kSettled) * of_met.people || of_most.high > (1 + kSettled) * of_most.people;
}

// How much more samples would do if all counts grew with them.
double ReachPlanner::GrowthFor(double most, double eta) const {
  const double met = static_cast<double>(sketch_.met());
  for (double growth = kLeastGrowth; growth < kMostGrowth; growth *= 1.1) {
    const double below = std::sqrt(met * growth * kChecksPerSample) - std::sqrt(eta / 2);
    const double above = std::sqrt(most * growth + eta / 2) + std::sqrt(eta / 2);
    if (below > 0 && below * below / kChecksPerSample >= target_ * above * above) return growth;
  }
  return kMostGrowth;
}

NodeSet ReachPlanner::Reaching() const {
  NodeSet reaching(nodes_);
  for (const NodeIndex node : chosen_) reaching.Insert(node);
  for (const uint32_t pick : picks_) reaching.Insert(candidates_[pick].node);
  return reaching;
}

PlannedReach ReachPlanner::Replan(absl::Span<const uint32_t> declined) {
  std::vector<NodeIndex> gone, come;
  for (const uint32_t candidate : declined) {
    is_out_[candidate] = true;
    if (!is_picked_[candidate]) continue;
    Unpick(candidate);
    gone.push_back(candidates_[candidate].node);
  }
  const std::vector<bool> before = is_picked_;
  Fill();
  for (const uint32_t pick : picks_) {
    if (!before[pick]) come.push_back(candidates_[pick].node);
  }
  checks_->Change(gone, come, Reaching());
  return Answer(Assess(/*may_grow=*/false));
}

ReachBounds ReachPlanner::Measure(absl::Span<const NodeIndex> nodes) {
  NodeSet met(nodes_);
  for (const NodeIndex node : chosen_) met.Insert(node);
  for (const NodeIndex node : nodes) met.Insert(node);
  HitColumns checked;
  const uint64_t count = std::max<uint64_t>(checks_->count(), kFirstSamples);
  measuring_.Check(0, count, met, NodeSet(nodes_), precision_.threads, checked);
  return BoundsOf(static_cast<double>(checked.hits.size()), count, NextEta());
}

PlannedReach ReachPlanner::Answer(const Assessment& assessment) const {
  PlannedReach plan;
  plan.reach = assessment.reach;
  plan.certificate = assessment.certificate;
  plan.certified = assessment.certificate >= target_;
  plan.cost = spent_;
  plan.samples = sketch_.size();
  plan.checks = checks_->count();
  // The samples that chose flatter the choice: what they say is scaled to what the others say.
  const double met = static_cast<double>(sketch_.met());
  const double each = met > 0 ? plan.reach.people / met : 0;
  for (const ReachSketch::Share& share : sketch_.Shares(chosen_, NodesOf(picks_))) {
    plan.picks.push_back({picks_[share.place], each * share.added, each * sketch_.count(candidates_[picks_[share.place]].node)});
  }
  return plan;
}

std::vector<NodeIndex> ReachPlanner::NodesOf(absl::Span<const uint32_t> picks) const {
  std::vector<NodeIndex> nodes;
  for (const uint32_t pick : picks) nodes.push_back(candidates_[pick].node);
  return nodes;
}

}  // namespace klout::scoring
