#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <simdjson.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <functional>
#include <latch>
#include <memory>
#include <mutex>
#include <optional>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/status.h"
#include "services/connector/store/memory_connector_store.h"
#include "services/connector/store/rocks_connector_store.h"
#include "tests/connector/network_fixture.h"
#include "tests/connector/reshaped_json.h"
#include "tests/connector/sync_stage.h"
#include "tests/e2e/process.h"
#include "tests/testing/http_server.h"

namespace klout::connector {
namespace {

using ::testing::ElementsAreArray;
using ::testing::IsEmpty;

constexpr size_t kMaxFaultPlaces = 12;
constexpr absl::Duration kPatience = absl::Seconds(60);

std::vector<std::string> Sorted(std::vector<std::string> a, const std::vector<std::string>& b) {
  a.insert(a.end(), b.begin(), b.end());
  std::sort(a.begin(), a.end());
  return a;
}

// A network that plays its fixture. Faults are put in the way of one request, counted from 0.
class PlayedNetwork {
 public:
  // Instead of the answer to request number `at`; nothing: the answer after all.
  using Fault = std::function<std::optional<HttpReply>(const HttpReply& answer)>;

  explicit PlayedNetwork(const NetworkFixture& fixture) : fixture_(fixture) {
    server_ = HttpServer::Start([this](const HttpRequestSeen& request) { return Answer(request); }).value();
  }

  std::string url() const { return server_->url(); }
  void PlayLater() {
    std::lock_guard lock(mutex_);
    is_later_ = true;
  }
  void PutFault(size_t at, Fault fault) {
    std::lock_guard lock(mutex_);
    fault_at_ = at;
    fault_ = std::move(fault);
    requests_ = 0;
  }
  // Every answer's body is changed so.
  void Reshape(std::function<std::string(const std::string&)> reshape) {
    std::lock_guard lock(mutex_);
    reshape_ = std::move(reshape);
  }
  void ExpireOldToken() {
    std::lock_guard lock(mutex_);
    expires_old_token_ = true;
  }
  size_t requests() const {
    std::lock_guard lock(mutex_);
    return requests_;
  }
  // What was asked that the fixture does not know.
  std::vector<std::string> unknown() const {
    std::lock_guard lock(mutex_);
    return unknown_;
  }

 private:
  bool ShowsToken(const HttpRequestSeen& request, const std::string& token) const {
    for (const auto& [name, value] : request.headers) {
      if (value.find(token) != std::string::npos) return true;
    }
    return request.target.find(token) != std::string::npos;
  }

  HttpReply Answer(const HttpRequestSeen& request) {
    std::lock_guard lock(mutex_);
    const NetworkFixture::Exchange* exchange = fixture_.Find(request, is_later_);
    const size_t number = requests_++;
    if (exchange == nullptr) {
      unknown_.push_back(request.method + " " + request.target + " " + request.body);
      return HttpReply::Json(R"({"error":"the fixture does not know this request"})", 418);
    }
    const bool needs_token = !fixture_.auth.empty() && fixture_.auth != "KIND_OAUTH1";
    if (needs_token && !ShowsToken(request, fixture_.token)) {
      unknown_.push_back("without the token: " + request.target);
      return HttpReply::Json("{}", 418);
    }
    if (expires_old_token_ && !ShowsToken(request, SyncStage::RefreshedToken(fixture_.token))) return fixture_.expired;
    HttpReply reply = exchange->reply;
    if (reshape_ && !reply.body.empty()) reply.body = reshape_(reply.body);
    if (fault_ && number == fault_at_) {
      if (std::optional<HttpReply> fault = fault_(reply)) return *std::move(fault);
    }
    return reply;
  }

  const NetworkFixture& fixture_;
  // The server calls on threads of its own, and a process that was killed may leave a call behind.
  mutable std::mutex mutex_;
  bool is_later_ = false, expires_old_token_ = false;
  size_t requests_ = 0, fault_at_ = 0;
  Fault fault_;
  std::function<std::string(const std::string&)> reshape_;
  std::vector<std::string> unknown_;
  // Before what its threads use goes, it ends.
  std::unique_ptr<HttpServer> server_;
};

class NetworkSyncTest : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    fixture_ = ReadNetworkFixture(GetParam());
    if (fixture_.requests.empty()) GTEST_SKIP() << "read from archives only";
    network_ = std::make_unique<PlayedNetwork>(fixture_);
    store_ = std::make_unique<MemoryConnectorStore>();
    stage_ = std::make_unique<SyncStage>(fixture_, network_->url(), *store_);
  }

  void TearDown() override {
    if (!network_) return;
    EXPECT_THAT(network_->unknown(), IsEmpty()) << "requests that the fixture does not answer";
  }

  void StartAnew() {
    store_ = std::make_unique<MemoryConnectorStore>();
    stage_ = std::make_unique<SyncStage>(fixture_, network_->url(), *store_);
  }
  // Requests of a first run without faults.
  size_t CountRequests() {
    network_->PutFault(0, nullptr);
    EXPECT_TRUE(stage_->Run(fixture_.now).ok());
    const size_t count = network_->requests();
    StartAnew();
    return count;
  }
  // Runs once for each place at which the fault can be; all must end with the facts of the fixture.
  void RunWithFaultEverywhere(const PlayedNetwork::Fault& fault, const std::function<void(size_t at)>& check = nullptr) {
    const size_t count = std::min(CountRequests(), kMaxFaultPlaces);
    for (size_t at = 0; at < count; ++at) {
      StartAnew();
      bool met = false;
      network_->PutFault(at, [&](const HttpReply& answer) -> std::optional<HttpReply> {
        met = true;
        return fault(answer);
      });
      const absl::Status status = stage_->Run(fixture_.now);
      ASSERT_TRUE(status.ok()) << "fault at request " << at << ": " << status;
      EXPECT_TRUE(met);
      EXPECT_THAT(stage_->TakeFacts(), ElementsAreArray(fixture_.first_facts)) << "fault at request " << at;
      if (check) check(at);
    }
  }

  NetworkFixture fixture_;
  std::unique_ptr<PlayedNetwork> network_;
  std::unique_ptr<MemoryConnectorStore> store_;
  std::unique_ptr<SyncStage> stage_;
};

TEST_P(NetworkSyncTest, TheFirstRunGivesExactlyTheFacts) {
  const absl::Status status = stage_->Run(fixture_.now);
  EXPECT_TRUE(status.ok()) << status;
  EXPECT_THAT(stage_->TakeFacts(), ElementsAreArray(fixture_.first_facts));
  EXPECT_EQ(stage_->status().state(), v1::SYNC_STATE_COMPLETE);
  EXPECT_FALSE(fixture_.first_facts.empty());
}

TEST_P(NetworkSyncTest, AnIncrementalRunGivesWhatIsNew) {
  ASSERT_TRUE(stage_->Run(fixture_.now).ok());
  stage_->TakeFacts();
  network_->PlayLater();
  const absl::Status status = stage_->Run(fixture_.later_now);
  EXPECT_TRUE(status.ok()) << status;
  EXPECT_THAT(stage_->TakeFacts(), ElementsAreArray(fixture_.later_facts));
  EXPECT_FALSE(fixture_.later_facts.empty());
}

TEST_P(NetworkSyncTest, NothingNewGivesNothing) {
  ASSERT_TRUE(stage_->Run(fixture_.now).ok());
  stage_->TakeFacts();
  ASSERT_TRUE(stage_->Run(fixture_.now + 60).ok());
  EXPECT_THAT(stage_->TakeFacts(), IsEmpty());
}

TEST_P(NetworkSyncTest, AThrottledRequestWaitsAsToldAndGoesOn) {
  absl::Duration waited_before;
  RunWithFaultEverywhere([&](const HttpReply&) { return fixture_.throttled; },
                         [&](size_t) { EXPECT_GE(stage_->waited(), absl::Seconds(fixture_.throttle_seconds)); });
}

TEST_P(NetworkSyncTest, AnExpiredTokenIsRefreshedOnce) {
  if (!fixture_.has_expired) GTEST_SKIP() << "no token";
  network_->ExpireOldToken();
  const absl::Status status = stage_->Run(fixture_.now);
  if (fixture_.auth == "KIND_API_KEY") {
    EXPECT_EQ(ErrorReason(status), "RELINK") << status;
    EXPECT_EQ(stage_->status().state(), v1::SYNC_STATE_RELINK);
    stage_->TakeFacts();
    return;
  }
  EXPECT_TRUE(status.ok()) << status;
  EXPECT_EQ(stage_->refreshes(), 1);
  EXPECT_THAT(stage_->TakeFacts(), ElementsAreArray(fixture_.first_facts));
}

TEST_P(NetworkSyncTest, ABodyCutShortIsAskedForAgain) {
  RunWithFaultEverywhere([](const HttpReply& answer) -> std::optional<HttpReply> {
    if (answer.body.empty()) return std::nullopt;
    HttpReply cut = answer;
    cut.cut_after = answer.body.size() / 2;
    return cut;
  });
}

TEST_P(NetworkSyncTest, ASlowBodyIsAskedForAgain) {
  // Each costs the client's time limit.
  CountRequests();
  network_->PutFault(0, [](const HttpReply& answer) {
    HttpReply slow = answer;
    slow.stall_after = answer.body.size() / 2;
    return slow;
  });
  const absl::Status status = stage_->Run(fixture_.now);
  EXPECT_TRUE(status.ok()) << status;
  EXPECT_THAT(stage_->TakeFacts(), ElementsAreArray(fixture_.first_facts));
}

TEST_P(NetworkSyncTest, AServerErrorIsAskedAgain) {
  RunWithFaultEverywhere([](const HttpReply&) { return HttpReply::Json(R"({"error":"internal"})", 500); });
}

TEST_P(NetworkSyncTest, ANetworkThatFailsKeepsItsFactsAndGoesOnLater) {
  const size_t count = CountRequests();
  for (size_t at = 0; at < std::min(count, kMaxFaultPlaces); ++at) {
    StartAnew();
    bool is_down = true;
    size_t seen = 0;
    network_->PutFault(0, nullptr);
    // Down from request `at` on.
    network_->Reshape([&](const std::string& body) { return is_down && seen++ >= at ? std::string("<html>down") : body; });
    const absl::Status status = stage_->Run(fixture_.now);
    EXPECT_EQ(ErrorReason(status), "NETWORK_FAILS") << status;
    EXPECT_EQ(stage_->status().state(), v1::SYNC_STATE_INTERRUPTED);
    EXPECT_TRUE(stage_->status().has_failing_since());
    std::vector<std::string> facts = stage_->TakeFacts();
    const auto is_feed = [](const std::string& line) { return line.starts_with("feed "); };
    EXPECT_EQ(std::erase_if(facts, is_feed), 1u) << "scoring is told once that the feed fails";
    is_down = false;
    // At the same time of the sync: acts without a time are dated as in a run that was not broken off.
    ASSERT_TRUE(stage_->Run(fixture_.now).ok());
    EXPECT_FALSE(stage_->status().has_failing_since());
    std::vector<std::string> rest = stage_->TakeFacts();
    EXPECT_EQ(std::erase_if(rest, is_feed), 1u) << "and that it works again";
    EXPECT_THAT(Sorted(facts, rest), ElementsAreArray(fixture_.first_facts)) << "down from request " << at;
  }
  network_->Reshape(nullptr);
}

TEST_P(NetworkSyncTest, FieldsThatNobodyKnowsChangeNothing) {
  network_->Reshape(WithUnknownFields);
  ASSERT_TRUE(stage_->Run(fixture_.now).ok());
  EXPECT_THAT(stage_->TakeFacts(), ElementsAreArray(fixture_.first_facts));
}

TEST_P(NetworkSyncTest, NumbersAsTextsChangeNothing) {
  network_->Reshape(WithNumbersAsTexts);
  const absl::Status status = stage_->Run(fixture_.now);
  ASSERT_TRUE(status.ok()) << status;
  EXPECT_THAT(stage_->TakeFacts(), ElementsAreArray(fixture_.first_facts));
}

TEST_P(NetworkSyncTest, RubbishBetweenItemsIsLeftOut) {
  network_->Reshape(WithRubbishInArrays);
  const absl::Status status = stage_->Run(fixture_.now);
  ASSERT_TRUE(status.ok()) << status;
  EXPECT_THAT(stage_->TakeFacts(), ElementsAreArray(fixture_.first_facts));
}

TEST_P(NetworkSyncTest, AMissingOrNullFieldLosesNoMoreThanItsItem) {
  // Each field in turn is null, and is gone, everywhere: the run must come to an end that is known, and fail only where
  // nothing can be read any more.
  for (const std::string& field : FieldNames(fixture_)) {
    for (const bool is_null : {true, false}) {
      StartAnew();
      network_->Reshape([&](const std::string& body) { return WithoutField(body, field, is_null); });
      const absl::Status status = stage_->Run(fixture_.now);
      const bool is_well = status.ok() || ErrorReason(status) == "NETWORK_FAILS" || ErrorReason(status) == "NOT_FOUND";
      EXPECT_TRUE(is_well) << field << (is_null ? " null: " : " missing: ") << status;
      stage_->TakeFacts();
    }
  }
}

TEST_P(NetworkSyncTest, ARunThatIsKilledGoesOnAndSendsNothingTwice) {
  const size_t count = CountRequests();
  const std::string root = testing::TempDir() + "/killed-" + GetParam();
  // The first requests, and some of the rest.
  for (size_t at = 0; at < count; at += at < 4 ? 1 : std::max<size_t>(1, count / 4)) {
    std::filesystem::remove_all(root);
    std::filesystem::create_directories(root);
    std::unique_ptr<Process> process;
    // The server's thread may be asked before this one has the process in hand.
    std::latch is_started(1);
    network_->PutFault(at, [&](const HttpReply&) {
      is_started.wait();
      process->Signal(SIGKILL);
      return HttpReply{.hold = true};
    });
    const std::vector<std::string> words = {KLOUT_SYNC_ONCE, GetParam(), network_->url(), root, absl::StrCat(fixture_.now)};
    auto started = Process::Start(words);
    ASSERT_TRUE(started.ok()) << started.status();
    process = *std::move(started);
    is_started.count_down();
    const std::optional<int> exit = process->AwaitExit(absl::Now() + kPatience);
    ASSERT_TRUE(exit.has_value());
    EXPECT_EQ(*exit, 128 + SIGKILL) << process->err();
    network_->PutFault(0, nullptr);
    auto store = RocksConnectorStore::Open(root);
    ASSERT_TRUE(store.ok()) << store.status();
    SyncStage stage(fixture_, network_->url(), **store);
    const absl::Status status = stage.Run(fixture_.now);
    EXPECT_TRUE(status.ok()) << status;
    EXPECT_THAT(stage.TakeFacts(), ElementsAreArray(fixture_.first_facts)) << "killed at request " << at;
  }
  std::filesystem::remove_all(root);
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(NetworkSyncTest);
INSTANTIATE_TEST_SUITE_P(All, NetworkSyncTest, testing::ValuesIn(AllFixtureNames()),
                         [](const testing::TestParamInfo<std::string>& info) { return info.param; });

}  // namespace
}  // namespace klout::connector
