#ifndef KLOUT_TESTS_BENCH_SOAK_REPORT_H_
#define KLOUT_TESTS_BENCH_SOAK_REPORT_H_

#include <map>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "tests/bench/latency_book.h"
#include "tests/bench/process_sample.h"

namespace klout::bench {

// From one sample of the processes to the next.
inline constexpr absl::Duration kSampleEvery = absl::Seconds(5);

// What was measured, and what follows.
struct SoakResult {
  // By program, each sampled every kSampleEvery, at the same moments.
  std::map<std::string, std::vector<ProcessSample>> samples;
  // Ten seconds after the load ended.
  std::map<std::string, ProcessSample> at_rest;
  // Per minute.
  std::map<std::string, LatencyBook::Series> latencies;
  std::map<std::string, LatencyBook::Errors> errors;
};

// One thing that should be flat.
struct Finding {
  std::string of, what, unit;
  double level = 0;
  // Of the level, by the hour, and its band.
  double slope = 0, low = 0, high = 0;
  bool grows = false;
  // What it is, if it grows with what is kept and so is not judged; else empty.
  std::string kept = {};
};
// Memory, descriptors and threads of each process, then latencies of each kind of call. What counts as
// growth, and why, is written beside the rules in the source.
std::vector<Finding> FindingsOf(const SoakResult& result);

// For people: a table of the findings, what each process used of the processors and held at rest, and the
// calls by kind.
std::string SoakTable(const SoakResult& result, const std::vector<Finding>& findings);
// All samples and minutes, one line each: `process,NAME,SECONDS,...` and `calls,KIND,MINUTE,...`.
std::string SoakCsv(const SoakResult& result);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_SOAK_REPORT_H_
