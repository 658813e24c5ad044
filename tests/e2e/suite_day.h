#ifndef KLOUT_TESTS_E2E_SUITE_DAY_H_
#define KLOUT_TESTS_E2E_SUITE_DAY_H_

#include <gtest/gtest.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "tests/e2e/bad_day_flows.h"
#include "tests/e2e/bad_day_suite.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout {

// A day of the whole suite, on real processes, while facts, archives and claims are written and scores are read without a pause. What happens to the suite
// meanwhile is the test's own; what must hold whatever happens is here.
class SuiteDay : public testing::Test {
 protected:
  static constexpr absl::Duration kPatience = BadDaySuite::kPatience;

  // Returns when all flows go. Skips the test without PostgreSQL.
  void Begin(const BadDaySuite::Options& options);
  // Everything that is done all day is done again with what begins from `since` on; then the ledgers hold.
  void ExpectAllWell(const std::string& step, absl::Time since);
  // While something is broken, what does not need it goes on.
  void ExpectGoesOn(const std::vector<std::string>& names);
  // Stops the flows, then the services in good order.
  void End();
  // After the end: nothing that was acknowledged is lost or doubled, and each score that was answered has the bits of a run to which nothing happened.
  void ExpectNothingLostOrDoubledOrWrong();

  std::map<std::string, SteadyFlow*> Flows();
  // Until where each snapshot has read the log.
  void NoteSnapshots();
  // "after N s: "
  std::string Passed() const;

  std::string folder() const { return dir_.path(); }
  BadDaySuite& suite() { return *suite_; }
  scoring::v1::ScoringService::Stub& scoring_stub() { return *scoring_; }
  Wrongs& wrongs() { return wrongs_; }
  FactFlow& facts() { return *facts_; }
  ReadFlow& reads() { return *reads_; }
  const scoring::v1::Snapshot& newest() const { return newest_; }

 private:
  // Scoring has the last archive, and with it all: the connector sends in order.
  void AwaitLastArchive(int64_t time);

  const absl::Time begin_ = absl::Now();
  const scoring::TempDir dir_;
  Wrongs wrongs_;
  std::unique_ptr<BadDaySuite> suite_;
  std::unique_ptr<scoring::v1::ScoringService::Stub> scoring_;
  std::unique_ptr<perks::v1::PerksService::Stub> perks_;
  std::unique_ptr<FactFlow> facts_;
  std::unique_ptr<ArchiveFlow> archives_;
  std::unique_ptr<ClaimFlow> claims_;
  std::unique_ptr<ReadFlow> reads_;
  scoring::v1::Snapshot newest_;
  std::map<uint64_t, uint64_t> watermarks_;
};

}  // namespace klout

#endif  // KLOUT_TESTS_E2E_SUITE_DAY_H_
