// The promises of the store, on every database that it runs on.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/clock.h"
#include "common/log.h"
#include "common/status.h"
#include "services/perks/store/readers.h"
#include "services/perks/store/writer.h"
#include "tests/unit/perks/test_database.h"

namespace klout::perks {
namespace {

using ::testing::HasSubstr;

class StoreTest : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    SKIP_WITHOUT_POSTGRES(GetParam());
    database_ = std::make_unique<TestDatabase>(GetParam());
    readers_ = std::make_unique<Readers>(database_->url(), 2);
    MakeWriter();
  }
  void MakeWriter() {
    writer_ = std::make_unique<Writer>(database_->url(), WriterOptions{}, clock_, [](Workspace&, const std::string&, absl::Time) {});
  }

  // A write that makes a brand of this name.
  static Write MakeBrand(const std::string& request_id, const std::string& name, const std::string& fingerprint = "f") {
    Write write;
    write.request_id = request_id;
    write.fingerprint = fingerprint;
    write.run = [=](Workspace& rows, absl::Time now) -> absl::StatusOr<Write::Answer> {
      rows.brands.Insert({.id = name, .name = name, .created = absl::ToUnixMicros(now)});
      LedgerEntry entry;
      entry.event = "brand.created";
      entry.brand_id = name;
      rows.Append(std::move(entry));
      return Write::Answer{.bytes = "made " + name};
    };
    return write;
  }
  int64_t Number(const std::string& sql) {
    int64_t number = -1;
    EXPECT_TRUE(readers_->Read([&](Workspace& rows) {
                  number = rows.Number(sql, {});
                  return absl::OkStatus();
                }).ok());
    return number;
  }

  FakeClock clock_;
  std::unique_ptr<TestDatabase> database_;
  std::unique_ptr<Readers> readers_;
  std::unique_ptr<Writer> writer_;
};

TEST_P(StoreTest, MigratesOnce) {
  Connection connection(database_->url());
  Migrate(connection);
  EXPECT_EQ(Number("SELECT COUNT(*) FROM schema_version"), 3);
}

TEST_P(StoreTest, RefusesADatabaseThatIsNewerThanTheProgram) {
  Connection connection(database_->url());
  connection.Run("INSERT INTO schema_version (version) VALUES (:p0)", {999LL});
  EXPECT_THROW(Migrate(connection), std::runtime_error);
}

TEST_P(StoreTest, TimesAtWhichOffersEndSurviveTheMigrationToATableOfTheirOwn) {
  Connection connection(database_->url());
  // As the first version had it.
  connection.Execute("DROP TABLE seen_posts");
  connection.Execute("DROP INDEX open_disclosures");
  connection.Execute("DROP TABLE offer_ends");
  connection.Execute("CREATE INDEX offers_expiring ON offers (expires) WHERE expires > 0");
  connection.Execute("DELETE FROM schema_version WHERE version > 1");
  for (const long long expires : {0LL, 77LL}) {
    connection.Run("INSERT INTO offers (id, perk_id, campaign_id, brand_id, person, state, offered, expires, unit, code, household, wait_place, terms_hash, "
                   "post_due, opened, reserved, claimed, redeemed, version) VALUES (:p0, '', '', '', '', 1, 1, :p1, 0, '', '', 0, '', 0, 0, 0, 0, 0, 3)",
                   {absl::StrCat("o", expires), expires});
  }
  Migrate(connection);
  EXPECT_EQ(Number("SELECT COUNT(*) FROM offer_ends"), 1);
  EXPECT_EQ(Number("SELECT COUNT(*) FROM offer_ends WHERE time = 77 AND offer_id = 'o77' AND state = 1"), 1);
}

TEST_P(StoreTest, KeepsEveryKindOfValue) {
  Write write;
  const std::string text = "è ' \" \\ : :p0 $1 日本\n";
  write.run = [&](Workspace& rows, absl::Time) -> absl::StatusOr<Write::Answer> {
    rows.campaigns.Insert({.id = "c", .brand_id = text, .state = 1, .starts = INT64_MAX, .ends = INT64_MIN, .control_share = 0.1});
    return Write::Answer{};
  };
  ASSERT_TRUE(writer_->Do(std::move(write)).ok());
  ASSERT_TRUE(readers_->Read([&](Workspace& rows) {
                const CampaignRow* campaign = rows.campaigns.Find({.id = "c"});
                EXPECT_EQ(campaign->brand_id, text);
                EXPECT_EQ(campaign->starts, INT64_MAX);
                EXPECT_EQ(campaign->ends, INT64_MIN);
                EXPECT_EQ(campaign->control_share, 0.1);
                return absl::OkStatus();
              }).ok());
}

TEST_P(StoreTest, DoesAWriteOnceForEachId) {
  EXPECT_EQ(*writer_->Do(MakeBrand("r1", "acme")), "made acme");
  EXPECT_EQ(*writer_->Do(MakeBrand("r1", "acme")), "made acme");
  MakeWriter();
  EXPECT_EQ(*writer_->Do(MakeBrand("r1", "acme")), "made acme");
  EXPECT_EQ(Number("SELECT COUNT(*) FROM brands"), 1);
  EXPECT_EQ(Number("SELECT COUNT(*) FROM ledger"), 1);
  EXPECT_EQ(writer_->stats().repeated, 1);
}

TEST_P(StoreTest, RefusesAnIdThatWasUsedForSomethingElse) {
  ASSERT_TRUE(writer_->Do(MakeBrand("r1", "acme", "f1")).ok());
  const absl::Status status = writer_->Do(MakeBrand("r1", "other", "f2")).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kAlreadyExists);
  EXPECT_EQ(ErrorReason(status), "REQUEST_ID");
  EXPECT_EQ(Number("SELECT COUNT(*) FROM brands"), 1);
}

TEST_P(StoreTest, ARefusedWriteLeavesNoTraceAndMayBeTriedAgain) {
  Write refused = MakeBrand("r1", "acme");
  refused.run = [run = refused.run](Workspace& rows, absl::Time now) -> absl::StatusOr<Write::Answer> {
    run(rows, now).IgnoreError();
    return FailedPrecondition("NOT_NOW", "", "not now");
  };
  EXPECT_EQ(ErrorReason(writer_->Do(std::move(refused)).status()), "NOT_NOW");
  EXPECT_EQ(Number("SELECT COUNT(*) FROM brands"), 0);
  EXPECT_EQ(Number("SELECT COUNT(*) FROM ledger"), 0);
  EXPECT_EQ(*writer_->Do(MakeBrand("r1", "acme")), "made acme");
}

TEST_P(StoreTest, OneWriteThatFailsTakesNobodyAlong) {
  ScopedLogCapture log;
  std::atomic<int> done = 0, failed = 0;
  // Held up, so that the others meet in one group behind it.
  Write first = MakeBrand("r0", "brand0");
  std::atomic<bool> go = false;
  first.run = [&, run = first.run](Workspace& rows, absl::Time now) {
    while (!go) std::this_thread::yield();
    return run(rows, now);
  };
  first.done = [&](absl::StatusOr<std::string>) { ++done; };
  writer_->Submit(std::move(first));
  for (int i = 1; i <= 20; ++i) {
    // The 7th breaks a rule of the schema.
    Write write = MakeBrand(absl::StrCat("r", i), absl::StrCat("brand", i));
    if (i == 7) {
      write.run = [](Workspace& rows, absl::Time) -> absl::StatusOr<Write::Answer> {
        rows.perks.Insert({.id = "p", .total = 1, .available = 2});
        return Write::Answer{};
      };
    }
    write.done = [&, i](absl::StatusOr<std::string> answer) {
      if (!answer.ok()) {
        EXPECT_EQ(i, 7);
        EXPECT_EQ(answer.status().code(), absl::StatusCode::kInternal);
        ++failed;
      }
      ++done;
    };
    writer_->Submit(std::move(write));
  }
  go = true;
  writer_.reset();
  EXPECT_EQ(done, 21);
  EXPECT_EQ(failed, 1);
  EXPECT_EQ(Number("SELECT COUNT(*) FROM brands"), 20);
  EXPECT_EQ(log.Count("perks_write_failed"), 1);
}

TEST_P(StoreTest, TheLedgerHasNoGaps) {
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(writer_->Do(MakeBrand(absl::StrCat("r", i), absl::StrCat("b", i))).ok());
  EXPECT_EQ(Number("SELECT MIN(sequence) FROM ledger"), 1);
  EXPECT_EQ(Number("SELECT MAX(sequence) FROM ledger"), 5);
  EXPECT_EQ(Number("SELECT COUNT(*) FROM ledger"), 5);
}

TEST_P(StoreTest, TwoWritersOnOneDatabaseLoseNothing) {
  Write make;
  make.run = [](Workspace& rows, absl::Time) -> absl::StatusOr<Write::Answer> {
    rows.perks.Insert({.id = "p"});
    return Write::Answer{};
  };
  ASSERT_TRUE(writer_->Do(std::move(make)).ok());
  Writer other(database_->url(), WriterOptions{}, clock_, [](Workspace&, const std::string&, absl::Time) {});
  constexpr int kAdds = 100;
  const auto add = [&](Writer& writer) {
    for (int i = 0; i < kAdds; ++i) {
      Write write;
      write.run = [](Workspace& rows, absl::Time) -> absl::StatusOr<Write::Answer> {
        PerkRow& perk = rows.perks.Change(*rows.perks.Find({.id = "p"}));
        ++perk.total;
        ++perk.available;
        rows.Append({});
        return Write::Answer{};
      };
      EXPECT_TRUE(writer.Do(std::move(write)).ok());
    }
  };
  std::thread first([&] { add(*writer_); });
  std::thread second([&] { add(other); });
  first.join();
  second.join();
  EXPECT_EQ(Number("SELECT available FROM perks"), 2 * kAdds);
  EXPECT_EQ(Number("SELECT COUNT(*) FROM ledger"), 2 * kAdds);
  EXPECT_EQ(Number("SELECT MAX(sequence) FROM ledger"), 2 * kAdds);
}

TEST_P(StoreTest, ARowThatChangedSinceItWasReadIsNotOverwritten) {
  Connection connection(database_->url());
  connection.Execute("INSERT INTO brands (id, name, created, version) VALUES ('b', 'before', 0, 7)");
  Journal journal;
  // Without locks, as a reader would.
  RowSet<BrandRow> brands(connection, journal, /*locks=*/false);
  brands.Change(*brands.Find({.id = "b"})).name = "mine";
  connection.Execute("UPDATE brands SET name = 'theirs', version = 8");
  EXPECT_THROW(brands.Flush(), Conflict);
  EXPECT_EQ(Number("SELECT COUNT(*) FROM brands WHERE name = 'theirs'"), 1);
}

TEST_P(StoreTest, AWriteThatWaitedTooLongIsNotBegun) {
  Write write = MakeBrand("r1", "acme");
  write.deadline = absl::UnixEpoch();
  EXPECT_EQ(writer_->Do(std::move(write)).status().code(), absl::StatusCode::kDeadlineExceeded);
  EXPECT_EQ(Number("SELECT COUNT(*) FROM brands"), 0);
}

TEST_P(StoreTest, AfterADrainNothingIsTaken) {
  writer_->Drain();
  EXPECT_EQ(ErrorReason(writer_->Do(MakeBrand("r1", "acme")).status()), "DRAINING");
}

TEST_P(StoreTest, ADatabaseThatIsAwayIsUnavailableAndItsTextStaysInTheLog) {
  ScopedLogCapture log;
  Readers readers("postgresql:///nowhere?host=/nonexistent", 1);
  const absl::Status status = readers.Read([](Workspace&) { return absl::OkStatus(); });
  EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(ErrorReason(status), "DATABASE");
  EXPECT_THAT(std::string(status.message()), testing::Not(HasSubstr("nonexistent")));
  EXPECT_EQ(log.Count("nonexistent"), 3);
}

TEST_P(StoreTest, AConnectionThatBreaksIsReplacedAndTheWriteIsDone) {
  if (GetParam() == Engine::kSqlite) GTEST_SKIP() << "SQLite has no connections";
  ScopedLogCapture log;
  ASSERT_TRUE(writer_->Do(MakeBrand("r1", "acme")).ok());
  const auto break_all = [&] {
    Connection(SharedPostgres()->url())
        .Execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname LIKE 'perks%'");
  };
  break_all();
  EXPECT_EQ(*writer_->Do(MakeBrand("r2", "other")), "made other");
  EXPECT_EQ(writer_->stats().reconnects, 1);
  // In the middle of a transaction, once.
  Write write = MakeBrand("r3", "third");
  bool broken = false;
  write.run = [&, run = write.run](Workspace& rows, absl::Time now) {
    if (!broken) break_all();
    broken = true;
    return run(rows, now);
  };
  EXPECT_EQ(*writer_->Do(std::move(write)), "made third");
  EXPECT_EQ(Number("SELECT COUNT(*) FROM brands"), 3);
  EXPECT_EQ(Number("SELECT COUNT(*) FROM ledger"), 3);
}

INSTANTIATE_TEST_SUITE_P(Databases, StoreTest, testing::Values(Engine::kSqlite, Engine::kPostgres), EngineName);

}  // namespace
}  // namespace klout::perks
