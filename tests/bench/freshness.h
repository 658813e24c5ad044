#ifndef KLOUT_TESTS_BENCH_FRESHNESS_H_
#define KLOUT_TESTS_BENCH_FRESHNESS_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "tests/bench/report.h"

namespace klout::bench {

// Seconds from an interaction to a served score that rests on it, while 100,000 a second come and a million accounts are there: long.
absl::StatusOr<std::vector<Row>> BenchFreshness(bool quick);

// What further processes do for it; their figures go to stdout. For main.
//   DIR ACCOUNTS BATCHES: makes the log that is there before.
absl::Status RunSettledLog(const std::vector<std::string>& arguments);
//   ADDRESS RATE ROWS ACCOUNTS START WARM WINDOW WINDOWS: sends RATE interactions a second, ROWS a batch, with facts from the moment START on, and says for
//   each of WINDOWS windows of WINDOW seconds, after WARM seconds, how long it took until a score rested on them.
absl::Status RunFreshnessLoad(const std::vector<std::string>& arguments);
//   DIR ACCOUNTS BATCHES ROWS START: publishes after the newest snapshot that is there, with so many further batches, and says what it took.
absl::Status RunPublishStages(const std::vector<std::string>& arguments);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_FRESHNESS_H_
