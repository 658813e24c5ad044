#include "tests/bench/reference_opim.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>

namespace klout::bench {
namespace {

constexpr double kOneMinusInverseE = 0.63212055882855767;

// The samples of one collection, and which of them each node is in.
class Collection {
 public:
  Collection(const PlainCascade& graph, uint64_t seed)
      : graph_(graph), nodes_(static_cast<uint32_t>(graph.rows.size() - 1)), random_(seed), seen_(nodes_), in_(nodes_) {}

  void GrowTo(uint64_t size) {
    while (samples_.size() < size) Draw();
  }
  uint64_t size() const { return samples_.size(); }
  const std::vector<uint32_t>& in(uint32_t node) const { return in_[node]; }
  const std::vector<uint32_t>& sample(uint32_t i) const { return samples_[i]; }

  uint64_t Met(const std::vector<uint32_t>& picks) const {
    std::vector<char> met(samples_.size());
    uint64_t count = 0;
    for (const uint32_t pick : picks) {
      for (const uint32_t sample : in_[pick]) count += !std::exchange(met[sample], 1);
    }
    return count;
  }

 private:
  void Draw() {
    std::vector<uint32_t> sample = {std::uniform_int_distribution<uint32_t>(0, nodes_ - 1)(random_)};
    seen_[sample[0]] = 1;
    for (size_t next = 0; next < sample.size(); ++next) {
      const uint32_t node = sample[next];
      for (uint64_t e = graph_.rows[node]; e < graph_.rows[node + 1]; ++e) {
        const uint32_t from = graph_.from[e];
        if (seen_[from] || static_cast<float>(random_() >> 40) * 0x1p-24f >= graph_.chance[e]) continue;
        seen_[from] = 1;
        sample.push_back(from);
      }
    }
    for (const uint32_t node : sample) {
      seen_[node] = 0;
      in_[node].push_back(static_cast<uint32_t>(samples_.size()));
    }
    samples_.push_back(std::move(sample));
  }

  const PlainCascade& graph_;
  const uint32_t nodes_;
  std::mt19937_64 random_;
  std::vector<char> seen_;
  std::vector<std::vector<uint32_t>> samples_;
  std::vector<std::vector<uint32_t>> in_;
};

struct Greedy {
  std::vector<uint32_t> picks;
  uint64_t met = 0;
  // Upper bound of what any plan meets.
  uint64_t most = 0;
};

Greedy Choose(const Collection& of, uint32_t nodes, uint32_t people) {
  std::vector<uint32_t> gain(nodes), order(nodes);
  for (uint32_t v = 0; v < nodes; ++v) gain[v] = static_cast<uint32_t>(of.in(v).size());
  std::vector<char> met(of.size());
  Greedy greedy;
  greedy.most = UINT64_MAX;
  const auto bound = [&] {
    order = gain;
    std::nth_element(order.begin(), order.begin() + people, order.end(), std::greater<>());
    uint64_t most = greedy.met;
    for (uint32_t i = 0; i < people; ++i) most += order[i];
    greedy.most = std::min(greedy.most, most);
  };
  // Lists of nodes by gain, walked down; a node found below its place moves down.
  uint32_t greatest = *std::max_element(gain.begin(), gain.end());
  std::vector<std::vector<uint32_t>> by_gain(greatest + 1);
  for (uint32_t v = 0; v < nodes; ++v) by_gain[gain[v]].push_back(v);
  for (uint32_t at = greatest; at > 0 && greedy.picks.size() < people; --at) {
    for (size_t i = 0; i < by_gain[at].size() && greedy.picks.size() < people; ++i) {
      const uint32_t node = by_gain[at][i];
      if (gain[node] < at) {
        by_gain[gain[node]].push_back(node);
        continue;
      }
      greedy.picks.push_back(node);
      greedy.met += gain[node];
      for (const uint32_t sample : of.in(node)) {
        if (std::exchange(met[sample], 1)) continue;
        for (const uint32_t other : of.sample(sample)) --gain[other];
      }
    }
  }
  bound();
  return greedy;
}

double LogBinomial(double n, double k) { return std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1); }

}  // namespace

ReferencePlan ReferenceOpimC(const PlainCascade& graph, uint32_t people, double epsilon, double failure, uint64_t seed) {
  const auto nodes = static_cast<uint32_t>(graph.rows.size() - 1);
  const double n = nodes;
  const double log_failure = std::log(6 / failure);
  const double root = kOneMinusInverseE * std::sqrt(log_failure) +
                      std::sqrt(kOneMinusInverseE * (LogBinomial(n, people) + log_failure));
  const double most_samples = 2 * n * root * root / (epsilon * epsilon * people);
  uint64_t samples = static_cast<uint64_t>(most_samples * epsilon * epsilon * people / n) + 1;
  const double rounds = std::max(1.0, std::ceil(std::log2(most_samples / static_cast<double>(samples))));
  const double a = std::log(3 * rounds / failure);
  Collection choosing(graph, seed), checking(graph, seed + 1);
  ReferencePlan plan;
  while (true) {
    choosing.GrowTo(samples);
    checking.GrowTo(samples);
    const Greedy greedy = Choose(choosing, nodes, people);
    const double met = static_cast<double>(checking.Met(greedy.picks));
    const double below = std::pow(std::sqrt(met + 2 * a / 9) - std::sqrt(a / 2), 2) - a / 18;
    const double above = std::pow(std::sqrt(static_cast<double>(greedy.most) + a / 2) + std::sqrt(a / 2), 2);
    plan = {greedy.picks, below / above, samples};
    if (plan.certificate >= kOneMinusInverseE - epsilon || static_cast<double>(samples) >= most_samples) return plan;
    samples *= 2;
  }
}

}  // namespace klout::bench
