#ifndef KLOUT_TESTS_BENCH_REPORT_H_
#define KLOUT_TESTS_BENCH_REPORT_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "tests/bench/machine.h"

namespace klout::bench {

// What must hold of the median.
struct Mark {
  enum class Of { kOurs, kRatio };
  enum class Bound { kAtLeast, kAtMost };
  Of of;
  Bound bound;
  double value;
};

// One figure, measured several times in turn with its baseline: ours[i] and baseline[i] were taken one after
// the other, so ours[i] / baseline[i] means something on a machine that others use too.
struct Row {
  // Which benchmark it is of: what --only takes.
  std::string bench;
  std::string what;
  std::string unit;
  std::vector<double> ours;
  // Empty `baseline`: none. One value: a constant.
  std::string baseline_name = {};
  std::vector<double> baseline = {};
  std::optional<Mark> mark = {};
  // How it was computed, and what else a reader should know.
  std::string note = {};
};

struct Spread {
  double median = 0, low = 0, high = 0;
};
// Of one or more values: median, least, greatest.
Spread SpreadOf(std::vector<double> values);
// Of ours[i] / baseline[i]; nullopt without a baseline.
std::optional<Spread> RatioOf(const Row& row);
// nullopt without a mark.
std::optional<bool> IsMet(const Row& row);

// For people: the machine, one line per row, then the notes and the marks that were missed.
std::string TableOf(const Machine& machine, const std::vector<Row>& rows, double seconds);
// The same and every single measurement, for programs.
std::string JsonOf(const Machine& machine, const std::vector<Row>& rows, double seconds);
absl::Status WriteFile(const std::string& path, const std::string& text);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_REPORT_H_
