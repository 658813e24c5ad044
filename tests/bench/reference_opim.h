#ifndef KLOUT_TESTS_BENCH_REFERENCE_OPIM_H_
#define KLOUT_TESTS_BENCH_REFERENCE_OPIM_H_

#include <cstdint>
#include <vector>

namespace klout::bench {

// A graph in plain columns: those who move v, with their chances, are at [rows[v], rows[v + 1]).
struct PlainCascade {
  std::vector<uint64_t> rows;
  std::vector<uint32_t> from;
  std::vector<float> chance;
};

struct ReferencePlan {
  std::vector<uint32_t> picks;
  double certificate = 0;
  uint64_t samples = 0;
};

// OPIM-C as published (Tang, Tang, Xiao, Yuan, SIGMOD 2018, algorithm 2 with the bound of OPIM+), in plain code on one thread: a coin per
// edge, a vector per sample, lists of samples per node, two equal collections that double. For comparison only.
ReferencePlan ReferenceOpimC(const PlainCascade& graph, uint32_t people, double epsilon, double failure, uint64_t seed);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_REFERENCE_OPIM_H_
