#include "tests/bench/cascade_graphs.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "absl/container/flat_hash_map.h"
#include "common/facts/activity_reader.h"

namespace klout::bench {
namespace {

double Uniform(std::mt19937_64& random) { return static_cast<double>(random() >> 11) * 0x1p-53; }

// People drawn in proportion to weights that fall off as a power.
class PowerLaw {
 public:
  PowerLaw(uint32_t people, double exponent, double most, std::mt19937_64& random) {
    for (uint32_t i = 0; i < people; ++i) {
      sum_ += std::min(std::pow(1 - Uniform(random), -1 / exponent), most);
      sums_.push_back(sum_);
    }
  }
  uint32_t Draw(std::mt19937_64& random) const {
    const auto at = std::upper_bound(sums_.begin(), sums_.end(), Uniform(random) * sum_);
    return static_cast<uint32_t>(std::min<ptrdiff_t>(at - sums_.begin(), static_cast<ptrdiff_t>(sums_.size()) - 1));
  }

 private:
  double sum_ = 0;
  std::vector<double> sums_;
};

}  // namespace

absl::StatusOr<ActivityGraph> ReadActivityGraph(const std::string& path) {
  absl::StatusOr<std::unique_ptr<ActivityReader>> reader = ActivityReader::Open(path, {});
  if (!reader.ok()) return reader.status();
  ActivityGraph graph;
  absl::flat_hash_map<std::string, uint32_t> numbers;
  fact::v1::FactBatch batch;
  while (true) {
    const absl::StatusOr<bool> more = (*reader)->NextBatch(&batch);
    if (!more.ok()) return more.status();
    if (!*more) break;
    std::vector<uint32_t> nodes;
    for (const std::string& id : batch.accounts().ids()) {
      nodes.push_back(numbers.try_emplace(id, static_cast<uint32_t>(numbers.size())).first->second);
    }
    const fact::v1::InteractionColumns& acts = batch.interactions();
    for (int i = 0; i < acts.actors_size(); ++i) graph.edges.push_back({nodes[acts.authors(i)], nodes[acts.actors(i)], 1});
  }
  graph.nodes = static_cast<uint32_t>(numbers.size());
  return graph;
}

std::vector<scoring::CascadeEdge> SimulatedPeople(uint32_t people, uint32_t degree, uint64_t seed) {
  std::mt19937_64 random(seed);
  const PowerLaw moves(people, 1.2, 20'000, random), moved(people, 1.5, 3'000, random);
  const size_t wanted = size_t{people} * degree;
  std::vector<uint64_t> pairs;
  while (pairs.size() < wanted) {
    while (pairs.size() < wanted) {
      const uint64_t from = moves.Draw(random), to = moved.Draw(random);
      if (from != to) pairs.push_back(from << 32 | to);
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  }
  std::vector<scoring::CascadeEdge> edges;
  edges.reserve(pairs.size());
  for (const uint64_t pair : pairs) edges.push_back({static_cast<uint32_t>(pair >> 32), static_cast<uint32_t>(pair), 1});
  return edges;
}

}  // namespace klout::bench
