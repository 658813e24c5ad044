#include "services/gateway/session/caller_book.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sodium.h>

#include <functional>
#include <memory>
#include <optional>

#include "common/status.h"
#include "klout/gateway/v1/gateway.pb.h"
#include "services/gateway/domain/secret_token.h"
#include "services/gateway/session/day_quota.h"
#include "services/gateway/store/door_store.h"
#include "tests/testing/postgres_server.h"
#include "tests/testing/redis_server.h"

namespace klout::gateway {
namespace {

KeyRow FindKeyRow(const std::string& name = "finder") {
  KeyRow row;
  row.name = name;
  row.scopes = 1u << v1::SCOPE_FIND;
  row.rate = 5;
  row.daily_quota = 100;
  return row;
}

HttpRequest With(const std::string& header, const std::string& value) {
  HttpRequest request;
  request.address = "10.0.0.1";
  request.headers = {{header, value}};
  return request;
}

// The same suite on both databases.
class DoorStoreTest : public testing::TestWithParam<bool> {
 protected:
  void SetUp() override {
    ASSERT_GE(sodium_init(), 0);
    std::string url = "sqlite::memory:";
    if (GetParam()) {
      if (!PostgresServer::IsInstalled()) GTEST_SKIP() << "postgresql-15 is not installed";
      auto server = PostgresServer::Start({"fsync=off"});
      ASSERT_TRUE(server.ok()) << server.status();
      postgres_ = *std::move(server);
      url = postgres_->url();
    }
    auto store = OpenSqlDoorStore(url);
    ASSERT_TRUE(store.ok()) << store.status();
    store_ = *std::move(store);
    book_ = std::make_unique<CallerBook>(*store_, lookups_, clock_);
    ASSERT_TRUE(book_->Load().ok());
  }

  absl::StatusOr<Caller> Find(const HttpRequest& request, CallerBook& book) {
    std::optional<absl::StatusOr<Caller>> found;
    Mutex mutex;
    CondVar changed;
    book.Find(request, [&](absl::StatusOr<Caller> caller) {
      MutexLock lock(&mutex);
      found = std::move(caller);
      changed.NotifyAll();
    });
    MutexLock lock(&mutex);
    while (!found.has_value()) changed.Wait(&mutex);
    return *found;
  }
  absl::StatusOr<Caller> Find(const HttpRequest& request) { return Find(request, *book_); }
  HttpRequest Bearer(const std::string& secret) { return With("authorization", "Bearer " + secret); }
  HttpRequest Cookie(const std::string& token) { return With("cookie", std::string(kSessionCookie) + "=" + token); }

  std::unique_ptr<PostgresServer> postgres_;
  std::unique_ptr<DoorStore> store_;
  FakeClock clock_;
  std::unique_ptr<CallerBook> book_;
  // Goes first: what it still runs uses the book.
  BoundedExecutor lookups_{2, 100, "lookups"};
};

TEST_P(DoorStoreTest, KnowsNobodyWithoutKeyOrCookie) {
  const auto caller = Find({.method = "GET", .address = "10.0.0.1"});
  ASSERT_TRUE(caller.ok());
  EXPECT_EQ(caller->who, uint32_t{kAnyone});
  EXPECT_EQ(caller->name, "address:10.0.0.1");
  EXPECT_FALSE(caller->by_cookie);
}

TEST_P(DoorStoreTest, KnowsTheHolderOfAKeyUntilItIsRevoked) {
  const auto secret = book_->CreateKey(FindKeyRow());
  ASSERT_TRUE(secret.ok()) << secret.status();
  const auto caller = Find(Bearer(*secret));
  ASSERT_TRUE(caller.ok());
  EXPECT_EQ(caller->who, uint32_t{kAnyone | kFind});
  EXPECT_EQ(caller->rate, 5u);
  ASSERT_TRUE(book_->RevokeKey(caller->key_id).ok());
  EXPECT_EQ(ErrorReason(Find(Bearer(*secret)).status()), "BAD_KEY");
  EXPECT_TRUE(absl::IsNotFound(book_->RevokeKey("nobody's")));
}

TEST_P(DoorStoreTest, KeepsNoSecret) {
  const auto secret = book_->CreateKey(FindKeyRow());
  const auto keys = store_->Keys();
  ASSERT_TRUE(keys.ok());
  ASSERT_EQ(keys->size(), 1u);
  EXPECT_EQ(keys->front().hash, SecretHash(*secret));
  EXPECT_EQ(keys->front().hash.find(secret->substr(4)), std::string::npos);
}

TEST_P(DoorStoreTest, RefusesKeysThatAreOverOrNone) {
  KeyRow row = FindKeyRow();
  row.expires = clock_.Now() + absl::Hours(1);
  const auto secret = book_->CreateKey(row);
  EXPECT_TRUE(Find(Bearer(*secret)).ok());
  clock_.Advance(absl::Hours(1));
  EXPECT_EQ(ErrorReason(Find(Bearer(*secret)).status()), "BAD_KEY");
  EXPECT_EQ(ErrorReason(Find(Bearer("klk_nothing")).status()), "BAD_KEY");
  EXPECT_EQ(ErrorReason(Find(With("authorization", "Basic abc")).status()), "BAD_KEY");
}

TEST_P(DoorStoreTest, OpensASessionForAKeyThatEndsWithIt) {
  const auto secret = book_->CreateKey(FindKeyRow());
  const auto session = book_->SignIn(*secret);
  ASSERT_TRUE(session.ok()) << session.status();
  const auto caller = Find(Cookie(session->token));
  ASSERT_TRUE(caller.ok());
  EXPECT_TRUE(caller->by_cookie);
  EXPECT_TRUE(caller->Is(kFind));
  EXPECT_EQ(caller->csrf_token, session->caller.csrf_token);
  ASSERT_TRUE(book_->RevokeKey(caller->key_id).ok());
  EXPECT_EQ(Find(Cookie(session->token))->who, uint32_t{kAnyone});
}

TEST_P(DoorStoreTest, AnotherDoorKnowsTheSessionAndTheKey) {
  const auto secret = book_->CreateKey(FindKeyRow());
  const auto session = book_->SignInPerson("person:ada");
  BoundedExecutor lookups(1, 10, "others");
  CallerBook other(*store_, lookups, clock_);
  ASSERT_TRUE(other.Load().ok());
  EXPECT_EQ(Find(Cookie(session->token), other)->person, "person:ada");
  EXPECT_TRUE(Find(Bearer(*secret), other).ok());
}

TEST_P(DoorStoreTest, EndsSessions) {
  const auto first = book_->SignInPerson("person:ada"), second = book_->SignInPerson("person:ada");
  const auto ben = book_->SignInPerson("person:ben");
  ASSERT_TRUE(book_->SignOut(first->caller.session_hash).ok());
  EXPECT_EQ(Find(Cookie(first->token))->who, uint32_t{kAnyone});
  EXPECT_TRUE(Find(Cookie(second->token))->Is(kPerson));
  ASSERT_TRUE(book_->SignOutPerson("person:ada").ok());
  EXPECT_EQ(Find(Cookie(second->token))->who, uint32_t{kAnyone});
  EXPECT_TRUE(Find(Cookie(ben->token))->Is(kPerson));
  clock_.Advance(absl::Hours(24 * 14));
  EXPECT_EQ(Find(Cookie(ben->token))->who, uint32_t{kAnyone});
}

TEST_P(DoorStoreTest, ATicketServesOnceAndNotForever) {
  const std::string ticket = book_->NewTicket("", ""), late = book_->NewTicket("person:ada", "");
  const auto operates = book_->SignIn(ticket);
  ASSERT_TRUE(operates.ok());
  EXPECT_TRUE(operates->caller.is_operator());
  EXPECT_EQ(ErrorReason(book_->SignIn(ticket).status()), "BAD_KEY");
  const auto brand = book_->SignIn(book_->NewTicket("", "b-1"));
  EXPECT_EQ(brand->caller.brand_id, "b-1");
  EXPECT_FALSE(brand->caller.is_operator());
  clock_.Advance(absl::Hours(2));
  EXPECT_EQ(ErrorReason(book_->SignIn(late).status()), "BAD_KEY");
}

TEST_P(DoorStoreTest, ListsTheAuditLogNewestFirstInPages) {
  for (int i = 0; i < 5; ++i) {
    ASSERT_TRUE(store_->AppendAudit({.time = clock_.Now(), .caller = "operator:x", .method = std::string(1, static_cast<char>('a' + i))}).ok());
  }
  const auto page = store_->ListAudit(0, 3);
  ASSERT_TRUE(page.ok());
  ASSERT_EQ(page->size(), 3u);
  EXPECT_EQ(page->front().method, "e");
  const auto rest = store_->ListAudit(page->back().sequence, 3);
  ASSERT_EQ(rest->size(), 2u);
  EXPECT_EQ(rest->back().method, "a");
}

TEST_P(DoorStoreTest, CountsADaysCallsOverAllDoors) {
  DayQuota here(NewStoreDayCounter(*store_), clock_, absl::ZeroDuration()), there(NewStoreDayCounter(*store_), clock_, absl::ZeroDuration());
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(here.Take("k", 5));
  EXPECT_TRUE(there.Take("k", 5));
  ASSERT_TRUE(here.SyncNow().ok());
  ASSERT_TRUE(there.SyncNow().ok());
  EXPECT_EQ(there.CallsToday("k"), 4u);
  EXPECT_TRUE(there.Take("k", 5));
  EXPECT_FALSE(there.Take("k", 5));
  ASSERT_TRUE(there.SyncNow().ok());
  ASSERT_TRUE(here.SyncNow().ok());
  EXPECT_FALSE(here.Take("k", 5));
  clock_.Advance(absl::Hours(24));
  EXPECT_TRUE(here.Take("k", 5));
  EXPECT_EQ(here.CallsToday("k"), 1u);
}

INSTANTIATE_TEST_SUITE_P(Databases, DoorStoreTest, testing::Bool(), [](const auto& info) { return info.param ? "PostgreSQL" : "SQLite"; });

TEST(DayQuotaTest, CountsInRedisAndGoesOnWhileItIsAway) {
  auto redis = RedisServer::Start();
  ASSERT_TRUE(redis.ok()) << redis.status();
  FakeClock clock;
  DayQuota here(NewRedisDayCounter((*redis)->address()), clock, absl::ZeroDuration());
  DayQuota there(NewRedisDayCounter((*redis)->address()), clock, absl::ZeroDuration());
  EXPECT_TRUE(here.Take("k", 3));
  EXPECT_TRUE(there.Take("k", 3));
  ASSERT_TRUE(here.SyncNow().ok());
  ASSERT_TRUE(there.SyncNow().ok());
  EXPECT_EQ(there.CallsToday("k"), 2u);
  (*redis)->Stop();
  EXPECT_FALSE(there.SyncNow().ok());
  EXPECT_TRUE(there.Take("k", 3));
  EXPECT_FALSE(there.Take("k", 3));
  ASSERT_TRUE((*redis)->Restart().ok());
  EXPECT_TRUE(there.SyncNow().ok());
}

}  // namespace
}  // namespace klout::gateway
