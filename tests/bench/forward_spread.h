#ifndef KLOUT_TESTS_BENCH_FORWARD_SPREAD_H_
#define KLOUT_TESTS_BENCH_FORWARD_SPREAD_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "tests/bench/reference_opim.h"

namespace klout::bench {

// Most sets that one simulation takes: one bit of a word each.
inline constexpr size_t kMostSets = 64;

// How many nodes each set reaches, its own among them, in random runs of the cascade: [set][run]. Forward from the sets, along edges by who
// moves, with a generator and skips of its own: nothing of what planners are made of.
//
// In one run each edge is tossed at most once and lives for all sets or for none. So every set sees a run of the plain cascade, and the
// difference between two sets, run by run, has far less variance than two simulations have. At most kMostSets sets. One thread.
std::vector<std::vector<uint32_t>> SimulateForward(const PlainCascade& graph, absl::Span<const std::vector<uint32_t>> sets, uint32_t runs,
                                                   uint64_t seed);

struct MeanAndError {
  double mean = 0;
  double standard_error = 0;
};
// Of values drawn independently; at least two.
MeanAndError MeanOf(absl::Span<const double> values);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_FORWARD_SPREAD_H_
