#ifndef KLOUT_TESTS_BENCH_TREND_H_
#define KLOUT_TESTS_BENCH_TREND_H_

#include <cstddef>
#include <vector>

namespace klout::bench {

// How fast something grows, by measurements at even distances in time, and how sure that is.
struct Trend {
  // Median of the measurements.
  double level = 0;
  // Per step from one measurement to the next: the median of the slopes of all pairs (Theil 1950, Sen 1968).
  // A few outliers, such as the peak of a publish, do not move it.
  double slope = 0;
  // 99 in 100 slopes of series like this one, made of its line and blocks of its residuals (moving block
  // bootstrap, Kuensch 1989), lie in here: what follows from a neighbour is not taken for news.
  double low = 0, high = 0;
};
// `block`: measurements that depend on each other, at least 1; less than half as many as there are. Fewer
// than four measurements have no slope and no band. Always the same for the same values. Takes O(n²) a
// replicate, of 400: 0.1 s for 180 values.
Trend TrendOf(const std::vector<double>& values, size_t block);

// What counts as growth. All three must hold: it cannot be told from noise otherwise, or it matters to
// nobody.
struct GrowthRule {
  // The least growth from the first to the last measurement that counts, as a part of the level and in its
  // unit: the greater of both.
  double part = 0;
  double absolute = 0;
  // Measurements that depend on each other.
  size_t block = 1;
};
// True if the band lies above 0, the growth from the first measurement to the last is as large as the rule
// says, and it still goes on: the band of the second half lies above 0 too. What fills up and then stays is
// not growth.
bool Grows(const std::vector<double>& values, const GrowthRule& rule);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_TREND_H_
