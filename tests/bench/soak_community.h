#ifndef KLOUT_TESTS_BENCH_SOAK_COMMUNITY_H_
#define KLOUT_TESTS_BENCH_SOAK_COMMUNITY_H_

#include <cstdint>
#include <random>
#include <string>

#include "klout/fact/v1/fact.pb.h"

namespace klout::bench {

// A community that is as large on every day: the same accounts, who act on each other's posts along the same
// edges for ever. Half of the edges are in use at a time, each for half a year, and then not for half a year:
// longer than facts are remembered, so all are forgotten and come back. Everybody publishes every ten days,
// and nobody acts on an older post than somebody's last. Not thread-safe.
class SoakCommunity {
 public:
  static constexpr uint32_t kAccounts = 4'000, kPersons = 2'000;
  // Ever in use.
  static constexpr uint32_t kEdges = 100'000;
  static constexpr int64_t kDay = 86'400;

  // The first persons' accounts, linked.
  fact::v1::FactBatch Links(int64_t time) const;
  // What was published after `from` until `to`, in Unix seconds, and so many acts of that time.
  fact::v1::FactBatch Next(int64_t from, int64_t to, int acts);

  static std::string AccountId(uint32_t account) { return "u" + std::to_string(account); }
  // `person:` is not part of it.
  static std::string PersonId(uint32_t person) { return "p" + std::to_string(person); }
  // What posts are about.
  static constexpr const char* kTopics[] = {"espresso", "coffee", "cycling",   "football", "photography",
                                            "jazz",     "wine",   "gardening", "politics", "travel"};

 private:
  std::mt19937_64 random_{20261130};
  uint64_t batches_ = 0;
};

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_SOAK_COMMUNITY_H_
