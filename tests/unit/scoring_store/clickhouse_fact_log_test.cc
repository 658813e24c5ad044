#include "services/scoring/store/clickhouse_fact_log.h"

#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <random>
#include <set>
#include <thread>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/status.h"
#include "services/scoring/store/clickhouse_address.h"
#include "services/scoring/store/clickhouse_fact_table.h"
#include "services/scoring/store/row_binary.h"
#include "tests/testing/clickhouse_server.h"
#include "tests/testing/http_call.h"
#include "tests/unit/scoring_store/fact_log_testing.h"

namespace klout::scoring {
namespace {

// What is ClickHouse's own: servers that go away, answers that do not come, writers that do not know of each other. What every fact log promises:
// fact_log_test.cc.

constexpr char kDatabase[] = "facts_of_test";

class ClickHouseFactLogTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!ClickHouseServer::IsInstalled()) GTEST_SKIP() << "clickhouse-server is not installed";
  }

  // Servers of this test's own, since it may kill them.
  void StartServers(int count) {
    for (int i = 0; i < count; ++i) {
      auto server = ClickHouseServer::Start();
      ASSERT_TRUE(server.ok()) << server.status();
      servers_.push_back(*std::move(server));
    }
    std::vector<int> order;
    for (int i = 0; i < count; ++i) order.push_back(i);
    options_.url = Url(order);
    options_.wait_for_lease = absl::ZeroDuration();
  }
  std::string Url(const std::vector<int>& order) const {
    std::string url;
    for (const int i : order) absl::StrAppend(&url, url.empty() ? "clickhouse://" : ",", servers_[i]->address());
    return absl::StrCat(url, "/", kDatabase);
  }
  std::unique_ptr<ClickHouseFactLog> Open() {
    auto log = ClickHouseFactLog::Open(options_);
    EXPECT_TRUE(log.ok()) << log.status();
    return log.ok() ? *std::move(log) : nullptr;
  }
  // A statement on a server, as its operator would run it; what it says.
  std::string Say(int server, const std::string& statement) const {
    const HttpAnswer answer = HttpCall(servers_[server]->port(), "POST", "/", {}, statement);
    EXPECT_EQ(answer.status, 200) << answer.body;
    return answer.body;
  }
  std::string TableOfFacts(int server) const {
    std::string names = Say(server, absl::StrCat("SELECT name FROM system.tables WHERE database = '", kDatabase, "' AND name LIKE 'facts%'"));
    while (names.ends_with('\n')) names.pop_back();
    return names;
  }
  std::string RowsOn(int server) const { return Say(server, absl::StrCat("SELECT count() FROM ", kDatabase, ".", TableOfFacts(server))); }

  std::vector<std::unique_ptr<ClickHouseServer>> servers_;
  ClickHouseFactLogOptions options_;
};

TEST(ClickHouseAddressTest, ReadsServersDatabaseAndLogin) {
  const auto address = ParseClickHouseAddress("clickhouse://klout:se:cr@et@one:8123,10.0.0.2:18123,[::1]:8123/facts_1");
  ASSERT_TRUE(address.ok()) << address.status();
  EXPECT_EQ(address->servers, (std::vector<std::string>{"one:8123", "10.0.0.2:18123", "[::1]:8123"}));
  EXPECT_EQ(address->database, "facts_1");
  EXPECT_EQ(address->user, "klout");
  EXPECT_EQ(address->password, "se:cr@et");
  EXPECT_EQ(ClickHouseUrlToShow("clickhouse://klout:se:cr@et@one:8123/facts"), "clickhouse://klout:***@one:8123/facts");
  EXPECT_EQ(ClickHouseUrlToShow("clickhouse://one:8123/facts"), "clickhouse://one:8123/facts");
}

TEST(ClickHouseAddressTest, RefusesWhatIsNone) {
  for (const char* url : {"", "http://a:1/b", "clickhouse://a:1", "clickhouse://a/b", "clickhouse://a:1/", "clickhouse://a:0/b", "clickhouse://a:65536/b",
                          "clickhouse://:1/b", "clickhouse://a:1,/b", "clickhouse://a:1,a:1/b", "clickhouse://a:1/b-c", "clickhouse://a:1/1b",
                          "clickhouse://a:1/b c", "clickhouse://@a:1/b", "clickhouse://a?x:1/b", "clickhouse://a:1/b/c"}) {
    const auto address = ParseClickHouseAddress(url);
    EXPECT_EQ(address.status().code(), absl::StatusCode::kInvalidArgument) << url;
    EXPECT_EQ(ErrorField(address.status()), "fact_log") << url;
  }
}

TEST(LogFencesTest, TheNewestFenceBeforeASequenceSaysWhichEpochCounts) {
  const std::vector<LogFence> fences = {{1, 10}, {5, 20}, {6, 40}};
  EXPECT_EQ(EpochAt(fences, 0), 0);
  EXPECT_EQ(EpochAt(fences, 1), 10);
  EXPECT_EQ(EpochAt(fences, 4), 10);
  EXPECT_EQ(EpochAt(fences, 5), 20);
  EXPECT_EQ(EpochAt(fences, 6), 40);
  EXPECT_EQ(EpochAt(fences, ~uint64_t{0}), 40);
  EXPECT_EQ(EpochAt({}, 7), 0);
}

TEST_F(ClickHouseFactLogTest, SpreadsAppendsOverServers) {
  StartServers(2);
  const auto log = Open();
  for (int i = 1; i <= 6; ++i) ASSERT_TRUE(log->Append({Entry(absl::StrCat(i), absl::StrCat(i))}).ok());
  EXPECT_EQ(RowsOn(0), "3\n");
  EXPECT_EQ(RowsOn(1), "3\n");
  EXPECT_EQ(Contents(*log).size(), 6);
}

TEST_F(ClickHouseFactLogTest, AKilledShardLosesNothingThatWasAcknowledgedAndDoublesNothing) {
  StartServers(2);
  options_.resolve_for = absl::Milliseconds(300);
  std::vector<std::string> acknowledged;
  auto log = Open();
  std::mt19937 random(11);
  for (int round = 0; round < 6; ++round) {
    // In turn the one that also says who writes, and the other one; at a moment that the log does not know.
    ClickHouseServer& victim = *servers_[round % 2];
    std::atomic<int> done{0};
    std::atomic<bool> is_killed{false};
    const int kill_after = 5 + static_cast<int>(random() % 10);
    std::thread killer([&] {
      while (done < kill_after) std::this_thread::yield();
      victim.Stop();
      is_killed = true;
    });
    int refused = 0;
    for (int i = 0, without = 0; without < 10 && refused < 2; ++i) {
      without += is_killed;
      const std::string first = absl::StrCat("r", round, "-", i, "a"), second = absl::StrCat("r", round, "-", i, "b");
      const absl::Status status = log->Append({Entry(first, first), Entry(second, second)});
      ++done;
      if (status.ok()) {
        acknowledged.push_back(first);
        acknowledged.push_back(second);
      } else {
        EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable) << status;
        EXPECT_EQ(ErrorReason(status), "LOG_UNREACHABLE");
        ++refused;
      }
    }
    killer.join();
    // Without the second server the log goes on; the first one it needs.
    EXPECT_EQ(refused > 0, round % 2 == 0) << round;
    EXPECT_EQ(log->Visit(1, [](uint64_t, std::string_view) -> absl::StatusOr<bool> { return true; }).code(), absl::StatusCode::kUnavailable);
    ASSERT_TRUE(victim.Restart().ok());
    if (round >= 4) {
      log.reset();
      log = Open();
    }
    Rows expected;
    for (size_t i = 0; i < acknowledged.size(); ++i) expected.emplace_back(i + 1, acknowledged[i]);
    const Rows rows = Contents(*log);
    if (round < 4) {
      // What was refused is not there.
      ASSERT_EQ(rows, expected) << round;
    } else {
      // After a new start an Append that nobody was told of may be there, all of it.
      ASSERT_GE(rows.size(), expected.size());
      std::set<std::string> unique;
      for (const auto& [sequence, bytes] : rows) EXPECT_TRUE(unique.insert(bytes).second) << bytes;
      for (const std::string& bytes : acknowledged) EXPECT_TRUE(unique.contains(bytes)) << bytes;
      acknowledged.clear();
      for (const auto& [sequence, bytes] : rows) acknowledged.push_back(bytes);
    }
    EXPECT_EQ(log->last_sequence(), rows.size());
  }
}

TEST_F(ClickHouseFactLogTest, AnInsertThatLandsAfterItWasGivenUpIsNotInTheLog) {
  StartServers(1);
  options_.request_timeout = absl::Milliseconds(300);
  options_.resolve_for = absl::Milliseconds(100);
  const auto log = Open();
  ASSERT_TRUE(log->Append({Entry("a", "1")}).ok());
  servers_[0]->Pause();
  // The kernel takes the bytes, and the server reads them when it goes on.
  const absl::Status given_up = log->Append({Entry("late", "late")});
  EXPECT_EQ(ErrorReason(given_up), "LOG_UNREACHABLE") << given_up;
  EXPECT_EQ(log->last_sequence(), 1);
  servers_[0]->Resume();
  const absl::Time until = absl::Now() + absl::Seconds(20);
  while (RowsOn(0) == "1\n" && absl::Now() < until) absl::SleepFor(absl::Milliseconds(10));
  EXPECT_EQ(RowsOn(0), "2\n");
  EXPECT_EQ(Contents(*log), (Rows{{1, "1"}}));
  EXPECT_FALSE(log->Find("late")->has_value());
  ASSERT_TRUE(log->Append({Entry("b", "2")}).ok());
  EXPECT_EQ(Contents(*log), (Rows{{1, "1"}, {2, "2"}}));
}

TEST_F(ClickHouseFactLogTest, AServerThatDoesNotAnswerIsPassedOverAndDoublesNothing) {
  StartServers(2);
  options_.request_timeout = absl::Milliseconds(400);
  auto log = Open();
  ASSERT_TRUE(log->Append({Entry("a", "1")}).ok());
  servers_[1]->Pause();
  ASSERT_TRUE(log->Append({Entry("b", "2"), Entry("c", "3")}).ok());
  servers_[1]->Resume();
  const absl::Time until = absl::Now() + absl::Seconds(20);
  while (RowsOn(1) == "0\n" && absl::Now() < until) absl::SleepFor(absl::Milliseconds(10));
  // There twice, and counted once.
  EXPECT_EQ(RowsOn(1), "2\n");
  EXPECT_EQ(RowsOn(0), "3\n");
  EXPECT_EQ(Contents(*log), (Rows{{1, "1"}, {2, "2"}, {3, "3"}}));
  log.reset();
  log = Open();
  EXPECT_EQ(Contents(*log), (Rows{{1, "1"}, {2, "2"}, {3, "3"}}));
  EXPECT_EQ((*log->Find("c"))->sequence, 3);
  EXPECT_EQ(*log->Rewrite([](std::string&) -> absl::StatusOr<uint64_t> { return 0; }), 0);
  EXPECT_EQ(RowsOn(0).size() + RowsOn(1).size(), 4);
  EXPECT_EQ(Contents(*log), (Rows{{1, "1"}, {2, "2"}, {3, "3"}}));
}

TEST_F(ClickHouseFactLogTest, AnAppendOfWhichAPartArrivedIsNotInTheLog) {
  StartServers(2);
  {
    const auto log = Open();
    ASSERT_TRUE(log->Append({Entry("a", "1"), Entry("b", "2")}).ok());
  }
  // A writer that dies while it sends three rows. 18.16 reads half a body, cut between two rows, as all of it.
  std::string epoch = Say(0, absl::StrCat("SELECT max(epoch) FROM ", kDatabase, ".log_epochs"));
  RowBinaryWriter rows;
  for (const uint64_t sequence : {3, 4}) {
    ClickHouseFactTable::Write({.sequence = sequence, .epoch = std::stoull(epoch), .append_first = 3, .append_rows = 3, .batch_id = "torn", .bytes = "torn"}, 1, rows);
  }
  {
    HttpClient writer(servers_[1]->port());
    ASSERT_TRUE(writer.Send(absl::StrCat("POST /?query=INSERT%20INTO%20", kDatabase, ".", TableOfFacts(1), "%20FORMAT%20RowBinary HTTP/1.1\r\nHost: test\r\nContent-Length: ",
                                         rows.bytes().size() + 100, "\r\n\r\n", rows.bytes())));
  }
  const absl::Time until = absl::Now() + absl::Seconds(20);
  while (RowsOn(1) == "0\n" && absl::Now() < until) absl::SleepFor(absl::Milliseconds(10));
  // A newer server may refuse it: then there is nothing to leave out.
  if (RowsOn(1) == "0\n") GTEST_SKIP() << "this ClickHouse takes no half bodies";
  auto log = Open();
  EXPECT_EQ(Contents(*log), (Rows{{1, "1"}, {2, "2"}}));
  EXPECT_FALSE(log->Find("torn")->has_value());
  ASSERT_TRUE(log->Append({Entry("f", "6")}).ok());
  log.reset();
  EXPECT_EQ(Contents(*Open()), (Rows{{1, "1"}, {2, "2"}, {3, "6"}}));
}

TEST_F(ClickHouseFactLogTest, AMissingBatchOrServerIsALossAndNoShorterLog) {
  StartServers(3);
  options_.url = Url({0, 1});
  {
    const auto log = Open();
    for (int i = 1; i <= 4; ++i) ASSERT_TRUE(log->Append({Entry(absl::StrCat(i), absl::StrCat(i))}).ok());
  }
  options_.url = Url({0});
  EXPECT_EQ(ClickHouseFactLog::Open(options_).status().code(), absl::StatusCode::kDataLoss);
  options_.url = Url({1, 0});
  EXPECT_EQ(ClickHouseFactLog::Open(options_).status().code(), absl::StatusCode::kDataLoss);
  options_.url = Url({0, 2});
  EXPECT_EQ(ClickHouseFactLog::Open(options_).status().code(), absl::StatusCode::kDataLoss);
  // One more, at the end, is welcome.
  options_.url = Url({0, 1, 2});
  {
    const auto log = Open();
    for (int i = 5; i <= 7; ++i) ASSERT_TRUE(log->Append({Entry(absl::StrCat(i), absl::StrCat(i))}).ok());
    EXPECT_EQ(RowsOn(2), "1\n");
    EXPECT_EQ(Contents(*log).size(), 7);
  }
  options_.url = Url({0, 1});
  EXPECT_EQ(ClickHouseFactLog::Open(options_).status().code(), absl::StatusCode::kDataLoss);
  options_.url = Url({0, 1, 2});
  const std::string table = absl::StrCat(kDatabase, ".", TableOfFacts(1));
  Say(1, absl::StrCat("CREATE TABLE ", table, "_kept AS ", table, " ENGINE = MergeTree PARTITION BY chunk ORDER BY sequence"));
  Say(1, absl::StrCat("DROP TABLE ", table));
  Say(1, absl::StrCat("RENAME TABLE ", table, "_kept TO ", table));
  EXPECT_EQ(ClickHouseFactLog::Open(options_).status().code(), absl::StatusCode::kDataLoss);
}

TEST_F(ClickHouseFactLogTest, WhoeverWasFollowedAcknowledgesNothingMore) {
  StartServers(2);
  const auto first = Open();
  ASSERT_TRUE(first->Append({Entry("a", "1")}).ok());
  EXPECT_EQ(ErrorReason(ClickHouseFactLog::Open(options_).status()), "LOG_HELD");
  // As if the lease had run out.
  Say(0, absl::StrCat("INSERT INTO ", kDatabase, ".log_leases SELECT epoch, 18446744073709551615, 0, 0 FROM ", kDatabase, ".log_epochs"));
  const auto second = Open();
  EXPECT_EQ(Contents(*second), (Rows{{1, "1"}}));
  for (int i = 0; i < 2; ++i) {
    const absl::Status status = first->Append({Entry("lost", "lost")});
    // Senders keep what they have: it is for the other one.
    EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable);
    EXPECT_EQ(ErrorReason(status), "LOG_TAKEN_OVER");
  }
  EXPECT_EQ(first->last_sequence(), 1);
  ASSERT_TRUE(second->Append({Entry("b", "2")}).ok());
  EXPECT_EQ(ErrorReason(first->Rewrite([](std::string& bytes) -> absl::StatusOr<uint64_t> {
                               bytes.clear();
                               return 1;
                             }).status()),
            "LOG_TAKEN_OVER");
  EXPECT_EQ(Contents(*second), (Rows{{1, "1"}, {2, "2"}}));
  EXPECT_EQ(Contents(*first), (Rows{{1, "1"}}));
}

TEST_F(ClickHouseFactLogTest, ARewriteThatAnotherWriterOvertakesChangesNothing) {
  StartServers(2);
  const auto first = Open();
  ASSERT_TRUE(first->Append({Entry("a", "1"), Entry("b", "2")}).ok());
  std::unique_ptr<ClickHouseFactLog> second;
  const auto rewritten = first->Rewrite([&](std::string& bytes) -> absl::StatusOr<uint64_t> {
    if (second == nullptr) {
      Say(0, absl::StrCat("INSERT INTO ", kDatabase, ".log_leases SELECT epoch, 18446744073709551615, 0, 0 FROM ", kDatabase, ".log_epochs"));
      second = Open();
      EXPECT_TRUE(second->Append({Entry("c", "3")}).ok());
    }
    bytes.clear();
    return 1;
  });
  EXPECT_FALSE(rewritten.ok());
  EXPECT_EQ(Contents(*second), (Rows{{1, "1"}, {2, "2"}, {3, "3"}}));
  second.reset();
  EXPECT_EQ(Contents(*Open()), (Rows{{1, "1"}, {2, "2"}, {3, "3"}}));
}

TEST_F(ClickHouseFactLogTest, ARewriteThatIsOvertakenAtItsEndDropsNothing) {
  StartServers(1);
  auto log = Open();
  ASSERT_TRUE(log->Append({Entry("a", "1")}).ok());
  const std::string old_table = TableOfFacts(0);
  const auto rewritten = log->Rewrite([&](std::string& bytes) -> absl::StatusOr<uint64_t> {
    // Another writer has claimed the log, and has not looked yet which table it is.
    Say(0, absl::StrCat("INSERT INTO ", kDatabase, ".log_epochs SELECT max(epoch) + 4294967296, 0, 0, 18446744073709551615, 0, '' FROM ", kDatabase, ".log_epochs"));
    bytes = "one";
    return 1;
  });
  EXPECT_EQ(ErrorReason(rewritten.status()), "LOG_TAKEN_OVER") << rewritten.status();
  EXPECT_NE(TableOfFacts(0).find(old_table), std::string::npos);
  log.reset();
  // It finds one of the two, whole.
  EXPECT_EQ(Contents(*Open()), (Rows{{1, "one"}}));
  EXPECT_EQ(TableOfFacts(0).find('\n'), std::string::npos);
}

TEST_F(ClickHouseFactLogTest, ALeaseIsRenewedAndEndsWithItsWriter) {
  StartServers(1);
  options_.lease = absl::Seconds(2);
  {
    const auto log = Open();
    // Longer than the lease.
    options_.wait_for_lease = absl::Seconds(4);
    EXPECT_EQ(ErrorReason(ClickHouseFactLog::Open(options_).status()), "LOG_HELD");
    ASSERT_TRUE(log->Append({Entry("a", "1")}).ok());
    options_.wait_for_lease = absl::ZeroDuration();
  }
  EXPECT_EQ(Contents(*Open()), (Rows{{1, "1"}}));
}

TEST_F(ClickHouseFactLogTest, ARewriteThatLosesAServerLeavesTheOldLog) {
  StartServers(2);
  options_.resolve_for = absl::Milliseconds(200);
  auto log = Open();
  ASSERT_TRUE(log->Append({Entry("a", "1")}).ok());
  ASSERT_TRUE(log->Append({Entry("b", "2")}).ok());
  const FactLog::Editor clear = [](std::string& bytes) -> absl::StatusOr<uint64_t> {
    bytes.clear();
    return 1;
  };
  bool is_killed = false;
  EXPECT_EQ(log->Rewrite([&](std::string& bytes) {
                 if (!is_killed) servers_[1]->Stop();
                 is_killed = true;
                 return clear(bytes);
               }).status().code(),
            absl::StatusCode::kUnavailable);
  ASSERT_TRUE(servers_[1]->Restart().ok());
  EXPECT_EQ(Contents(*log), (Rows{{1, "1"}, {2, "2"}}));
  ASSERT_TRUE(log->Append({Entry("c", "3")}).ok());
  // What it left behind is gone after the next start.
  log.reset();
  log = Open();
  EXPECT_EQ(Contents(*log), (Rows{{1, "1"}, {2, "2"}, {3, "3"}}));
  for (int server = 0; server < 2; ++server) EXPECT_EQ(TableOfFacts(server).find('\n'), std::string::npos) << TableOfFacts(server);
  EXPECT_EQ(*log->Rewrite(clear), 3);
  EXPECT_EQ(Contents(*log), (Rows{{1, ""}, {2, ""}, {3, ""}}));
  EXPECT_EQ((*log->Find("b"))->digest, DigestOf("2"));
}

TEST_F(ClickHouseFactLogTest, AReaderFollowsWhatWasAcknowledged) {
  StartServers(2);
  ClickHouseFactLogOptions reading = options_;
  reading.is_reader = true;
  reading.resolve_for = absl::Milliseconds(100);
  EXPECT_EQ(ClickHouseFactLog::Open(reading).status().code(), absl::StatusCode::kUnavailable);
  const auto log = Open();
  ASSERT_TRUE(log->Append({Entry("a", "1")}).ok());
  auto reader = ClickHouseFactLog::Open(reading);
  ASSERT_TRUE(reader.ok()) << reader.status();
  EXPECT_EQ(ErrorReason((*reader)->Append({Entry("b", "2")})), "LOG_READER");
  ASSERT_TRUE(log->Append({Entry("b", "2")}).ok());
  const auto follow = [&](uint64_t last) {
    const absl::Time until = absl::Now() + absl::Seconds(20);
    while ((*reader)->last_sequence() < last && absl::Now() < until) {
      ASSERT_TRUE((*reader)->Refresh().ok());
      absl::SleepFor(absl::Milliseconds(20));
    }
  };
  follow(2);
  EXPECT_EQ(Contents(**reader), (Rows{{1, "1"}, {2, "2"}}));
  EXPECT_EQ((*(*reader)->Find("b"))->sequence, 2);
  ASSERT_TRUE(log->Rewrite([](std::string& bytes) -> absl::StatusOr<uint64_t> {
                   bytes += "!";
                   return 0;
                 }).ok());
  EXPECT_EQ((*reader)->Visit(1, [](uint64_t, std::string_view) -> absl::StatusOr<bool> { return true; }).code(), absl::StatusCode::kUnavailable);
  ASSERT_TRUE((*reader)->Refresh().ok());
  EXPECT_EQ(Contents(**reader), (Rows{{1, "1!"}, {2, "2!"}}));
}

TEST_F(ClickHouseFactLogTest, RefusesABadLoginAndTooMuchAtOnce) {
  auto server = ClickHouseServer::Start({.password = "secret"});
  ASSERT_TRUE(server.ok()) << server.status();
  options_.url = absl::StrCat("clickhouse://default:guess@", (*server)->address(), "/facts");
  const absl::Status refused = ClickHouseFactLog::Open(options_).status();
  EXPECT_EQ(refused.code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(ErrorReason(refused), "LOG_LOGIN") << refused;
  options_.url = absl::StrCat("clickhouse://default:secret@", (*server)->address(), "/facts");
  const auto log = Open();
  const std::vector<LogEntry> many(ClickHouseFactLog::kMaxAppendRows + 1);
  EXPECT_EQ(log->Append(many).code(), absl::StatusCode::kInvalidArgument);
  EXPECT_TRUE(log->Append({}).ok());
  EXPECT_EQ(log->last_sequence(), 0);
  options_.lease = absl::Milliseconds(10);
  EXPECT_EQ(ErrorField(ClickHouseFactLog::Open(options_).status()), "lease");
}

}  // namespace
}  // namespace klout::scoring
