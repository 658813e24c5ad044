#ifndef KLOUT_TESTS_BENCH_OVERLOAD_LOAD_H_
#define KLOUT_TESTS_BENCH_OVERLOAD_LOAD_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace klout::bench {

// Loads that come at their own rate, answered or not (open loops): waiting for the server makes nothing smaller. One process each, beside the server's.

// How long a caller waits, from when a call was due; then it hangs up.
inline constexpr double kCallSeconds = 1;

struct Offer {
  // host:port.
  std::string address;
  // A second. 0: a closed loop with a few under way, which finds out how many the server does.
  double rate = 0;
  double seconds = 0;
  // A key of the gateway for OfferRequests, else a number that no earlier load with facts had.
  std::string key;
  // Whether the callers' channels hold back what the server refuses (common/throttle_interceptor.h).
  bool throttle = false;
};

// Counted until the time is over; what ends later is in none but `due`.
struct Outcome {
  uint64_t due = 0;
  uint64_t good = 0;
  // RESOURCE_EXHAUSTED, held back included; and those of them that say when to come again.
  uint64_t refused = 0, hinted = 0;
  // The caller had hung up, or there was none to send it.
  uint64_t late = 0;
  uint64_t failed = 0;
  // From when it was due to its answer, of the good ones and of the refused.
  std::vector<double> good_seconds, refused_seconds;
};

// GetScore as Connect JSON, over as many connections as there are callers.
absl::StatusOr<Outcome> OfferRequests(const Offer& offer);
// RankPeople: a read that works for its answer.
absl::StatusOr<Outcome> OfferRanks(const Offer& offer);
// LinkAccount: a write that waits for the disk.
absl::StatusOr<Outcome> OfferLinks(const Offer& offer);

inline constexpr uint32_t kOfferedRows = 65'536;
// Batches of kOfferedRows interactions on several Ingest streams. An acknowledgement is good however late.
absl::StatusOr<Outcome> OfferBatches(const Offer& offer);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_OVERLOAD_LOAD_H_
