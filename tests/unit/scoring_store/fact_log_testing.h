#ifndef KLOUT_TESTS_UNIT_SCORING_STORE_FACT_LOG_TESTING_H_
#define KLOUT_TESTS_UNIT_SCORING_STORE_FACT_LOG_TESTING_H_

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "services/scoring/store/fact_log.h"

namespace klout::scoring {

inline LogEntry Entry(const std::string& id, const std::string& bytes) { return {id, bytes, DigestOf(bytes)}; }

// Batches of a log by sequence.
using Rows = std::vector<std::pair<uint64_t, std::string>>;

inline Rows Contents(const FactLog& log, uint64_t first = 1) {
  Rows all;
  const absl::Status status = log.Visit(first, [&](uint64_t sequence, std::string_view bytes) -> absl::StatusOr<bool> {
    all.emplace_back(sequence, bytes);
    return true;
  });
  EXPECT_TRUE(status.ok()) << status;
  return all;
}

}  // namespace klout::scoring

#endif  // KLOUT_TESTS_UNIT_SCORING_STORE_FACT_LOG_TESTING_H_
