#ifndef KLOUT_TESTS_BENCH_BENCH_GRAPHS_H_
#define KLOUT_TESTS_BENCH_BENCH_GRAPHS_H_

#include <cstdint>
#include <vector>

#include "services/scoring/domain/graph.h"

namespace klout::bench {

// Graphs with the columns that votes need, and no names. The same on every machine.

// A graph of acts, each its author's number times 2^32 and its actor's. Repeated acts are one edge of more strength.
scoring::Graph GraphOfActs(uint32_t accounts, std::vector<uint64_t> acts);

// A Kronecker graph with the parameters of Graph500 (A 0.57, B 0.19, C 0.19): 2^scale accounts with shuffled
// numbers, `degree` times as many acts. Repeated acts are one edge of more strength, self acts are left out.
scoring::Graph KroneckerGraph(int scale, int degree, uint64_t seed);

// As large as the Higgs set (290,000 accounts, 508,776 acts), with its kind of skew: few authors draw most
// acts.
scoring::Graph HiggsSizedGraph(uint64_t seed);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_BENCH_GRAPHS_H_
