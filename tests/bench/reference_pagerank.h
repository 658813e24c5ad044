#ifndef KLOUT_TESTS_BENCH_REFERENCE_PAGERANK_H_
#define KLOUT_TESTS_BENCH_REFERENCE_PAGERANK_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"

namespace klout::bench {

// PageRank as the GAP benchmark suite (Beamer, Asanović, Patterson 2015) does it: by pulling, without weights, each column's score divided by its degree
// once a sweep, scores in float that begin at 1/n, and what columns without edges hold is lost. In place (Gauss and Seidel), a row sees what the
// sweep has computed already; after Jacobi it does not.
struct PageRankRun {
  std::vector<float> score;
  int sweeps = 0;
};
enum class Sweep { kJacobi, kGaussSeidel };
// Row i has the columns [rows[i], rows[i + 1]). `degree`: of each column. Ends when the scores change by less than `tolerance` in all (L1), or after
// `most_sweeps`.
PageRankRun ReferencePageRank(absl::Span<const uint64_t> rows, absl::Span<const uint32_t> columns, absl::Span<const uint32_t> degree, double damping,
                              Sweep sweep, double tolerance, int most_sweeps, int threads);

// What the kernel of domain/votes.h computes, in the plainest way: one thread, weights ready made, masses in double with mean 1.
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
std::vector<double> WeightedPageRank(const PlainMatrix& matrix, double damping, int iterations);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_REFERENCE_PAGERANK_H_
