#ifndef KLOUT_TESTS_TESTING_EXACT_REACH_H_
#define KLOUT_TESTS_TESTING_EXACT_REACH_H_

#include <algorithm>
#include <cstdint>
#include <vector>

#include "services/scoring/domain/cascade.h"

namespace klout::scoring::testing {

// What may become of one edge, and with which chance.
struct EdgeOutcome {
  double chance;
  // Moves if `from` is chosen; if `from` passed something on; and then `to` passes it on.
  bool moves, moves_on, passes;
};

inline std::vector<EdgeOutcome> OutcomesOf(const CascadeEdge& edge) {
  std::vector<EdgeOutcome> outcomes;
  const auto add = [&](double chance, bool moves, bool moves_on, bool passes) {
    if (chance > 0) outcomes.push_back({chance, moves, moves_on, passes});
  };
  const double chance = edge.chance, onward = edge.onward, passes = edge.passes;
  add(1 - chance, false, false, false);
  add(chance * (1 - onward) * passes, true, false, true);
  add(chance * (1 - onward) * (1 - passes), true, false, false);
  add(chance * onward * passes, true, true, true);
  add(chance * onward * (1 - passes), true, true, false);
  return outcomes;
}

// Whether the target is moved in one run of the cascade. Nobody is moved by themselves, whatever comes back to them.
inline bool IsReached(uint32_t nodes, const std::vector<CascadeEdge>& edges, const std::vector<EdgeOutcome>& outcomes,
                      const std::vector<NodeIndex>& chosen, NodeIndex target) {
  std::vector<bool> is_chosen(nodes), moved(nodes), passing(nodes);
  for (const NodeIndex node : chosen) is_chosen[node] = node != target;
  for (uint32_t round = 0; round <= nodes; ++round) {
    for (size_t e = 0; e < edges.size(); ++e) {
      const CascadeEdge& edge = edges[e];
      const bool moves = edge.from != target && ((is_chosen[edge.from] && outcomes[e].moves) || (passing[edge.from] && outcomes[e].moves_on));
      if (!moves) continue;
      moved[edge.to] = true;
      if (outcomes[e].passes) passing[edge.to] = true;
    }
  }
  return moved[target];
}

// Expected weight of those whom `chosen` reach, by looking at every way in which the cascade can run. For few edges.
inline double ExactReach(uint32_t nodes, const std::vector<CascadeEdge>& edges, const std::vector<float>& weights,
                         const std::vector<NodeIndex>& chosen, bool counts_chosen) {
  std::vector<std::vector<EdgeOutcome>> outcomes;
  for (const CascadeEdge& edge : edges) outcomes.push_back(OutcomesOf(edge));
  std::vector<size_t> way(edges.size());
  std::vector<EdgeOutcome> run(edges.size());
  double expected = 0;
  while (true) {
    double chance = 1;
    for (size_t e = 0; e < edges.size(); ++e) {
      run[e] = outcomes[e][way[e]];
      chance *= run[e].chance;
    }
    for (NodeIndex v = 0; v < nodes; ++v) {
      const bool is_chosen = std::find(chosen.begin(), chosen.end(), v) != chosen.end();
      if ((counts_chosen && is_chosen) || IsReached(nodes, edges, run, chosen, v)) expected += chance * weights[v];
    }
    size_t e = 0;
    while (e < edges.size() && ++way[e] == outcomes[e].size()) way[e++] = 0;
    if (e == edges.size()) return expected;
  }
}

}  // namespace klout::scoring::testing

#endif  // KLOUT_TESTS_TESTING_EXACT_REACH_H_
