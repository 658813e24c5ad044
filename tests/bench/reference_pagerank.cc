#include "tests/bench/reference_pagerank.h"

#include <cmath>
#include <numeric>

#include "services/scoring/domain/parallel.h"

namespace klout::bench {
namespace {

constexpr size_t kRowsPerChunk = 16384;

}  // namespace

PageRankRun ReferencePageRank(absl::Span<const uint64_t> rows, absl::Span<const uint32_t> columns, absl::Span<const uint32_t> degree, double damping,
                              Sweep sweep, double tolerance, int most_sweeps, int threads) {
  const size_t size = degree.size();
  const float kept = static_cast<float>(damping), base = static_cast<float>((1 - damping) / static_cast<double>(size));
  PageRankRun run;
  run.score.assign(size, 1 / static_cast<float>(size));
  std::vector<float> share(size);
  const auto share_out = [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) share[i] = degree[i] > 0 ? run.score[i] / static_cast<float>(degree[i]) : 0;
  };
  scoring::ParallelFor(threads, size, kRowsPerChunk, share_out);
  std::vector<double> changes((size + kRowsPerChunk - 1) / kRowsPerChunk);
  double change = 2 * tolerance;
  while (change >= tolerance && run.sweeps < most_sweeps) {
    scoring::ParallelFor(threads, size, kRowsPerChunk, [&](size_t begin, size_t end) {
      double changed = 0;
      for (size_t row = begin; row < end; ++row) {
        float inflow = 0;
        for (uint64_t e = rows[row]; e < rows[row + 1]; ++e) inflow += share[columns[e]];
        const float score = base + kept * inflow;
        changed += std::abs(score - run.score[row]);
        run.score[row] = score;
        if (sweep == Sweep::kGaussSeidel) share[row] = degree[row] > 0 ? score / static_cast<float>(degree[row]) : 0;
      }
      changes[begin / kRowsPerChunk] = changed;
    });
    change = std::accumulate(changes.begin(), changes.end(), 0.0);
    ++run.sweeps;
    if (sweep == Sweep::kJacobi) scoring::ParallelFor(threads, size, kRowsPerChunk, share_out);
  }
  return run;
}

std::vector<double> WeightedPageRank(const PlainMatrix& matrix, double damping, int iterations) {
  const size_t size = matrix.rows.size() - 1;
  std::vector<double> mass(size, 1), next(size);
  for (int iteration = 0; iteration < iterations; ++iteration) {
    double returned = 0;
    for (size_t i = 0; i < size; ++i) {
      if (matrix.only_receives[i]) returned += mass[i];
    }
    const double base = 1 - damping + damping * returned / static_cast<double>(matrix.participants);
    for (size_t row = 0; row < size; ++row) {
      double inflow = 0;
      for (uint64_t e = matrix.rows[row]; e < matrix.rows[row + 1]; ++e) inflow += matrix.weights[e] * mass[matrix.columns[e]];
      next[row] = base + damping * inflow;
    }
    mass.swap(next);
  }
  return mass;
}

}  // namespace klout::bench
