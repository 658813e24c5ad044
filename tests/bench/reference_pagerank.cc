#include "tests/bench/reference_pagerank.h"

#include <cmath>

namespace klout::bench {

template <typename Mass>
std::vector<Mass> ReferencePageRank(const PlainMatrix& matrix, double damping, int iterations) {
  const size_t size = matrix.rows.size() - 1;
  std::vector<Mass> mass(size, 1), next(size);
  double change = 0;
  for (int iteration = 0; iteration < iterations; ++iteration) {
    double returned = 0;
    for (size_t i = 0; i < size; ++i) {
      if (matrix.only_receives[i]) returned += mass[i];
    }
    const double base = 1 - damping + damping * returned / static_cast<double>(matrix.participants);
    change = 0;
    for (size_t row = 0; row < size; ++row) {
      Mass inflow = 0;
      for (uint64_t e = matrix.rows[row]; e < matrix.rows[row + 1]; ++e) {
        inflow += matrix.weights[e] * mass[matrix.columns[e]];
      }
      next[row] = static_cast<Mass>(base + damping * inflow);
      change += std::abs(next[row] - mass[row]);
    }
    mass.swap(next);
    // As ours: a caller could stop here. Reading it keeps the compiler from leaving it out.
    if (change < 0) break;
  }
  return mass;
}

template std::vector<float> ReferencePageRank(const PlainMatrix&, double, int);
template std::vector<double> ReferencePageRank(const PlainMatrix&, double, int);

}  // namespace klout::bench
