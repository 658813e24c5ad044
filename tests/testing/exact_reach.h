#ifndef KLOUT_TESTS_TESTING_EXACT_REACH_H_
#define KLOUT_TESTS_TESTING_EXACT_REACH_H_

#include <algorithm>
#include <cstdint>
#include <vector>

#include "services/scoring/domain/cascade.h"

namespace klout::scoring::testing {

// Expected weight of those whom `chosen` reach, by looking at every way in which the cascade can run: each edge is dead, carries the
// first step only, or carries on. For at most 12 edges.
inline double ExactReach(uint32_t nodes, const std::vector<CascadeEdge>& edges, double onward, const std::vector<float>& weights,
                         const std::vector<NodeIndex>& chosen, bool counts_chosen) {
  uint64_t ways = 1;
  for (size_t e = 0; e < edges.size(); ++e) ways *= 3;
  double expected = 0;
  for (uint64_t way = 0; way < ways; ++way) {
    double chance = 1;
    std::vector<int> state;
    for (uint64_t rest = way; state.size() < edges.size(); rest /= 3) state.push_back(static_cast<int>(rest % 3));
    for (size_t e = 0; e < edges.size(); ++e) {
      const double part = edges[e].chance;
      chance *= state[e] == 0 ? 1 - part : state[e] == 1 ? part * (1 - onward) : part * onward;
    }
    if (chance == 0) continue;
    // Nobody is reached by themselves, whatever comes back to them.
    const auto is_reached = [&](NodeIndex target) -> bool {
      std::vector<bool> moved(nodes);
      for (const NodeIndex node : chosen) {
        for (size_t e = 0; e < edges.size(); ++e) {
          if (node != target && state[e] > 0 && edges[e].from == node) moved[edges[e].to] = true;
        }
      }
      for (uint32_t round = 0; round < nodes; ++round) {
        for (size_t e = 0; e < edges.size(); ++e) {
          if (state[e] == 2 && moved[edges[e].from] && edges[e].from != target) moved[edges[e].to] = true;
        }
      }
      return moved[target];
    };
    for (NodeIndex v = 0; v < nodes; ++v) {
      const bool is_chosen = std::find(chosen.begin(), chosen.end(), v) != chosen.end();
      if ((counts_chosen && is_chosen) || is_reached(v)) expected += chance * weights[v];
    }
  }
  return expected;
}

}  // namespace klout::scoring::testing

#endif  // KLOUT_TESTS_TESTING_EXACT_REACH_H_
