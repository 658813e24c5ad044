// An upgrade of the whole suite, service by service, while facts, archives and claims are written and scores are read without a pause: old and new programs
// side by side over the data that the old ones wrote. Then back, and once more in the other order, so that each new service also has met older ones that it
// calls. Nothing that was acknowledged may be lost or doubled, no answer may be wrong.
//
// KLOUT_OLD_BIN names the folder of the older programs (tests/e2e/old_release.sh makes one). Without it the present ones play both, which still shows that
// services may be restarted in turn.

#include <gtest/gtest.h>
#include <signal.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "tests/e2e/suite_day.h"

namespace klout {
namespace {

// Where this build has its programs.
const std::string kNew;

// Those whom others call first: a new client may ask for what an older server does not know.
const std::vector<std::string> kCalledFirst = {"topics", "scoring", "connector", "perks", "gateway"};
const std::vector<std::string> kCallersFirst(kCalledFirst.rbegin(), kCalledFirst.rend());

class RollingUpgradeTest : public SuiteDay {
 protected:
  void SetUp() override {
    const char* const old = getenv("KLOUT_OLD_BIN");
    if (old != nullptr) old_ = old;
    if (old != nullptr) wrongs().AcceptCancelled();
    std::cout << "old programs: " << (old_.empty() ? "none, KLOUT_OLD_BIN is not set; the present ones play both" : old_) << "\n";
    Begin({.folder = folder(), .programs = old_, .is_watched = false});
  }

  const std::string& old() const { return old_; }

  // In good order: what is under way is answered.
  void Stop(const std::string& service) {
    suite().process(service).Signal(SIGTERM);
    ASSERT_EQ(suite().process(service).AwaitExit(absl::Now() + kPatience).value_or(-1), 0) << service << suite().process(service).err();
  }

  void Replace(const std::string& service, const std::string& programs, const std::string& step) {
    SCOPED_TRACE(absl::StrCat(service, ", ", step));
    if (service == "scoring") formats_[suite().programs(service)] = FormatOfNewestSnapshot();
    ASSERT_NO_FATAL_FAILURE(Stop(service));
    // Of the same format or not, as the files say.
    if (service == "scoring" && formats_.contains(programs) && formats_[programs] != FormatOfNewestSnapshot()) reads().AcceptOlderSnapshot();
    suite().SetPrograms(service, programs);
    const absl::Time back = absl::Now();
    absl::StatusOr<absl::Duration> start = suite().Launch(service);
    if (!start.ok() && SaysThatDataIsNewer(start.status())) {
      // No way back, and it says so; the new one goes on over data that the older one left as they were.
      std::cout << service << " cannot go back: " << start.status().message() << "\n";
      suite().SetPrograms(service, kNew);
      start = suite().Launch(service);
    }
    ASSERT_TRUE(start.ok()) << start.status();
    ExpectAllWell(absl::StrCat(service, " ", step, " (serves after ", absl::FormatDuration(absl::Trunc(*start, absl::Milliseconds(1))), ")"), back);
  }

 private:
  std::string FormatOfNewestSnapshot() {
    uint64_t newest = 0;
    std::string format(8, '\0');
    for (const auto& entry : std::filesystem::directory_iterator(suite().data_dir("scoring") + "/snapshots")) {
      uint64_t id = 0;
      if (entry.path().extension() != ".snapshot" || !absl::SimpleAtoi(entry.path().stem().string(), &id) || id < newest) continue;
      newest = id;
      std::ifstream(entry.path(), std::ios::binary).read(format.data(), static_cast<std::streamsize>(format.size()));
    }
    return format;
  }
  static bool SaysThatDataIsNewer(const absl::Status& status) {
    return absl::StrContains(status.message(), "NEWER_FORMAT") || absl::StrContains(status.message(), "this program knows");
  }

  std::string old_;
  // Of the snapshots that scoring of a release writes.
  std::map<std::string, std::string> formats_;
};

TEST_F(RollingUpgradeTest, OldAndNewProgramsServeTogetherAndLoseNothing) {
  for (const std::string& service : kCalledFirst) ASSERT_NO_FATAL_FAILURE(Replace(service, kNew, "is new"));
  for (const std::string& service : kCallersFirst) ASSERT_NO_FATAL_FAILURE(Replace(service, old(), "is old again"));
  // Against the advice of docs/operations.md.
  for (const std::string& service : kCallersFirst) ASSERT_NO_FATAL_FAILURE(Replace(service, kNew, "is new, before those that it calls"));
  ASSERT_NO_FATAL_FAILURE(End());
  ExpectNothingLostOrDoubledOrWrong();
}

}  // namespace
}  // namespace klout
