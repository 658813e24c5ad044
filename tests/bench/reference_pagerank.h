#ifndef KLOUT_TESTS_BENCH_REFERENCE_PAGERANK_H_
#define KLOUT_TESTS_BENCH_REFERENCE_PAGERANK_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace klout::bench {

// A weighted matrix in rows, as in a textbook: 8 bytes an edge.
struct PlainMatrix {
  std::vector<uint64_t> rows;
  std::vector<uint32_t> columns;
  // Of each edge: its part of the weight that its column gives. A column sums to 1, or to 0 if it gives none.
  std::vector<float> weights;
  // Rows that receive but give nothing: their mass returns to all, shared as if only `participants` were
  // there.
  std::vector<uint8_t> only_receives;
  size_t participants = 0;
};

// What the kernel of domain/votes.h computes, in the plainest way: PageRank by pulling, one thread, weights
// ready made, masses in `Mass` (float or double) with mean 1.
template <typename Mass>
std::vector<Mass> ReferencePageRank(const PlainMatrix& matrix, double damping, int iterations);

extern template std::vector<float> ReferencePageRank(const PlainMatrix&, double, int);
extern template std::vector<double> ReferencePageRank(const PlainMatrix&, double, int);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_REFERENCE_PAGERANK_H_
