#ifndef KLOUT_TESTS_BENCH_CASCADE_GRAPHS_H_
#define KLOUT_TESTS_BENCH_CASCADE_GRAPHS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "services/scoring/domain/cascade.h"

namespace klout::bench {

// Graphs for planners: who moves whom, chances to be set. The same on every machine.

struct ActivityGraph {
  uint32_t nodes = 0;
  std::vector<scoring::CascadeEdge> edges;
};
// From a file of acts (`actor author unix_time kind`): an author moves whoever acted on them. Errors of ActivityReader.
absl::StatusOr<ActivityGraph> ReadActivityGraph(const std::string& path);

// `degree` times as many different edges as people. How many somebody moves, and by how many they are moved, fall off as powers
// (exponents 1.2 and 1.5, up to 20,000 and 3,000 times the least), as in real networks; who is random.
std::vector<scoring::CascadeEdge> SimulatedPeople(uint32_t people, uint32_t degree, uint64_t seed);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_CASCADE_GRAPHS_H_
