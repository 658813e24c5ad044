#include "services/connector/store/connector_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "common/status.h"
#include "services/connector/store/memory_connector_store.h"
#include "services/connector/store/rocks_connector_store.h"
#include "tests/unit/connector_store/store_rows.h"
#include "tests/unit/connector_store/temp_dir.h"

// One suite for every ConnectorStore: what it shows of the one on disk holds for the one in memory, which
// other tests use in its place.
namespace klout::connector {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ConnectorStoreTest : public ::testing::TestWithParam<bool> {
 protected:
  void SetUp() override {
    if (!GetParam()) {
      store_ = std::make_unique<MemoryConnectorStore>();
      return;
    }
    auto rocks = RocksConnectorStore::Open(dir_.path() + "/state");
    ASSERT_TRUE(rocks.ok()) << rocks.status();
    store_ = *std::move(rocks);
  }
  std::vector<std::string> Names(const std::optional<AccountName>& after, size_t limit) {
    std::vector<std::string> names;
    const auto accounts = store_->ListAccounts(after, limit);
    EXPECT_TRUE(accounts.ok()) << accounts.status();
    for (const auto& account : *accounts) {
      names.push_back(AccountText(account.account().network(), account.account().id()));
    }
    return names;
  }
  std::string PlaceOf(const AccountName& name) { return store_->ReadProgress(name)->page().next(); }

  TempDir dir_;
  std::unique_ptr<ConnectorStore> store_;
};

INSTANTIATE_TEST_SUITE_P(All, ConnectorStoreTest, ::testing::Bool(),
                         [](const auto& info) { return info.param ? "Rocks" : "Memory"; });

TEST_P(ConnectorStoreTest, KeepsAnAccountAsItWasPutLast) {
  v1::StoredAccount account = StoredAccountOf(Twitter("12"));
  ASSERT_TRUE(store_->PutAccount(account).ok());
  account.set_handle("jack");
  account.set_sealed_credentials(std::string("\0\xff", 2));
  ASSERT_TRUE(store_->PutAccount(account).ok());
  const auto found = store_->FindAccount(Twitter("12"));
  ASSERT_TRUE(found.ok()) << found.status();
  EXPECT_EQ(found->SerializeAsString(), account.SerializeAsString());
}

TEST_P(ConnectorStoreTest, AnUnknownAccountIsNotFound) {
  ASSERT_TRUE(store_->PutAccount(StoredAccountOf(Twitter("12"))).ok());
  for (const AccountName& name : {Twitter("1"), Twitter("123"), Mastodon("12")}) {
    const auto found = store_->FindAccount(name);
    EXPECT_EQ(found.status().code(), absl::StatusCode::kNotFound);
    EXPECT_EQ(ErrorField(found.status()), "account");
  }
}

TEST_P(ConnectorStoreTest, FindsAnAccountByTheNameThatPeopleWrite) {
  v1::StoredAccount account = StoredAccountOf(Twitter("12"));
  account.set_handle("@JackD");
  ASSERT_TRUE(store_->PutAccount(account).ok());
  for (const char* handle : {"JackD", "jackd", "@jackd", "@JACKD"}) {
    const auto found = store_->FindByHandle(fact::v1::NETWORK_TWITTER, handle);
    ASSERT_TRUE(found.ok()) << handle << ": " << found.status();
    EXPECT_EQ(found->account().id(), "12");
  }
  for (const char* handle : {"jack", "@@jackd", "jackd ", "12", "", "@"}) {
    const auto found = store_->FindByHandle(fact::v1::NETWORK_TWITTER, handle);
    EXPECT_EQ(found.status().code(), absl::StatusCode::kNotFound) << handle;
    EXPECT_EQ(ErrorField(found.status()), "handle");
  }
  EXPECT_TRUE(absl::IsNotFound(store_->FindByHandle(fact::v1::NETWORK_MASTODON, "jackd").status()));
}

TEST_P(ConnectorStoreTest, ANameThatIsGivenUpLeadsNowhere) {
  v1::StoredAccount account = StoredAccountOf(Twitter("12"));
  account.set_handle("old");
  ASSERT_TRUE(store_->PutAccount(account).ok());
  account.set_handle("new");
  ASSERT_TRUE(store_->PutAccount(account).ok());
  EXPECT_TRUE(absl::IsNotFound(store_->FindByHandle(fact::v1::NETWORK_TWITTER, "old").status()));
  EXPECT_TRUE(store_->FindByHandle(fact::v1::NETWORK_TWITTER, "new").ok());
  ASSERT_TRUE(store_->RemoveAccount(Twitter("12")).ok());
  EXPECT_TRUE(absl::IsNotFound(store_->FindByHandle(fact::v1::NETWORK_TWITTER, "new").status()));
}

TEST_P(ConnectorStoreTest, OfAccountsWithOneNameTheFirstIdIsFound) {
  for (const char* id : {"b", "a", "c"}) {
    v1::StoredAccount account = StoredAccountOf(Mastodon(id));
    account.set_handle("ann");
    ASSERT_TRUE(store_->PutAccount(account).ok());
  }
  EXPECT_EQ(store_->FindByHandle(fact::v1::NETWORK_MASTODON, "ann")->account().id(), "a");
  ASSERT_TRUE(store_->RemoveAccount(Mastodon("a")).ok());
  EXPECT_EQ(store_->FindByHandle(fact::v1::NETWORK_MASTODON, "ann")->account().id(), "b");
}

TEST_P(ConnectorStoreTest, ListsAccountsByNetworkAndIdInPages) {
  for (const AccountName& name :
       {Mastodon("1"), Twitter("b"), Twitter("\xc3\xa9"), Twitter("ab"), Twitter("a")}) {
    ASSERT_TRUE(store_->PutAccount(StoredAccountOf(name)).ok());
  }
  EXPECT_THAT(Names(std::nullopt, 2), ElementsAre("twitter:a", "twitter:ab"));
  EXPECT_THAT(Names(Twitter("ab"), 2), ElementsAre("twitter:b", "twitter:\xc3\xa9"));
  EXPECT_THAT(Names(Twitter("\xc3\xa9"), 2), ElementsAre("mastodon:1"));
  EXPECT_THAT(Names(Mastodon("1"), 2), IsEmpty());
  // After an account that is gone since.
  EXPECT_THAT(Names(Twitter("aa"), 1), ElementsAre("twitter:ab"));
  EXPECT_THAT(Names(std::nullopt, 0), IsEmpty());
}

TEST_P(ConnectorStoreTest, OtherEntriesAreNotListedAsAccounts) {
  ASSERT_TRUE(store_->PutPendingLink("x", v1::PendingLink()).ok());
  PageChange page = PageOf(Twitter("1"), "p");
  page.marks = {{"m", "1"}};
  ASSERT_TRUE(store_->CommitPage(page).ok());
  EXPECT_THAT(Names(std::nullopt, 10), IsEmpty());
}

TEST_P(ConnectorStoreTest, APendingLinkServesOnce) {
  v1::PendingLink link;
  link.set_state("s");
  ASSERT_TRUE(store_->PutPendingLink("id", link).ok());
  const auto taken = store_->TakePendingLink("id");
  ASSERT_TRUE(taken.ok()) << taken.status();
  EXPECT_EQ(taken->state(), "s");
  const auto again = store_->TakePendingLink("id");
  EXPECT_EQ(again.status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(ErrorField(again.status()), "link_id");
}

TEST_P(ConnectorStoreTest, APendingLinkIsTakenByOneOfManyThreads) {
  ASSERT_TRUE(store_->PutPendingLink("id", v1::PendingLink()).ok());
  std::atomic<int> taken = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) threads.emplace_back([&] { taken += store_->TakePendingLink("id").ok(); });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(taken, 1);
}

TEST_P(ConnectorStoreTest, RemovesPendingLinksThatBeganBefore) {
  for (int i = 0; i < 250; ++i) {
    v1::PendingLink link;
    link.mutable_started_at()->set_seconds(i < 220 ? 99 : 100);
    ASSERT_TRUE(store_->PutPendingLink(std::to_string(i), link).ok());
  }
  ASSERT_TRUE(store_->RemovePendingLinks(100).ok());
  EXPECT_FALSE(store_->TakePendingLink("0").ok());
  EXPECT_FALSE(store_->TakePendingLink("219").ok());
  EXPECT_TRUE(store_->TakePendingLink("220").ok());
  EXPECT_TRUE(store_->TakePendingLink("249").ok());
}

TEST_P(ConnectorStoreTest, AnAccountNeverReadHasEmptyProgress) {
  const auto progress = store_->ReadProgress(Twitter("1"));
  ASSERT_TRUE(progress.ok());
  EXPECT_EQ(progress->ByteSizeLong(), 0);
  EXPECT_EQ(*store_->Mark(Twitter("1"), "m"), "");
  EXPECT_EQ(*store_->AreSent({FactKey{1, 2}}), std::vector<bool>{false});
}

TEST_P(ConnectorStoreTest, CommitsAllOfAPage) {
  PageChange page = PageOf(Twitter("1"), "cursor");
  page.sent = {{1, 2}, {~uint64_t{0}, 0}};
  page.marks = {{"comments/7", "3"}, {"comments/8", "1"}};
  page.batch = BatchOf("b1");
  ASSERT_TRUE(store_->CommitPage(page).ok());
  EXPECT_EQ(PlaceOf(Twitter("1")), "cursor");
  EXPECT_EQ(*store_->AreSent({FactKey{1, 2}, FactKey{2, 1}, FactKey{~uint64_t{0}, 0}}),
            (std::vector<bool>{true, false, true}));
  EXPECT_EQ(*store_->Mark(Twitter("1"), "comments/7"), "3");
  EXPECT_EQ(*store_->Mark(Twitter("1"), "comments"), "");
  EXPECT_THAT(BatchIds(*store_->Outbox(kAll)), ElementsAre("b1"));
}

TEST_P(ConnectorStoreTest, ALaterPageReplacesProgressAndMarksAndAddsKeys) {
  PageChange page = PageOf(Twitter("1"), "1");
  page.sent = {{1, 1}};
  page.marks = {{"m", "1"}, {"n", "1"}};
  ASSERT_TRUE(store_->CommitPage(page).ok());
  page = PageOf(Twitter("1"), "2");
  page.sent = {{2, 2}};
  page.marks = {{"m", "2"}};
  ASSERT_TRUE(store_->CommitPage(page).ok());
  EXPECT_EQ(PlaceOf(Twitter("1")), "2");
  EXPECT_EQ(*store_->Mark(Twitter("1"), "m"), "2");
  EXPECT_EQ(*store_->Mark(Twitter("1"), "n"), "1");
  EXPECT_EQ(*store_->AreSent({FactKey{1, 1}, FactKey{2, 2}}), (std::vector<bool>{true, true}));
}

TEST_P(ConnectorStoreTest, AccountsDoNotSeeEachOthersMarks) {
  // "1" begins "12", and an id may look like the end of another's key.
  PageChange page = PageOf(Twitter("1"), "one");
  page.marks = {{"2m", "1"}};
  ASSERT_TRUE(store_->CommitPage(page).ok());
  for (const AccountName& other : {Twitter("12"), Twitter(""), Mastodon("1")}) {
    EXPECT_EQ(PlaceOf(other), "");
    EXPECT_EQ(*store_->Mark(other, "m"), "");
  }
}

TEST_P(ConnectorStoreTest, RemovingAnAccountForgetsAllButWhatWasSent) {
  // The last of all characters.
  const std::string kLast = "\xf4\x8f\xbf\xbf";
  for (const std::string& id : {std::string("1"), std::string("12"), kLast, kLast + kLast}) {
    ASSERT_TRUE(store_->PutAccount(StoredAccountOf(Twitter(id))).ok());
    PageChange page = PageOf(Twitter(id), "place");
    page.sent = {{0, 0}, {~uint64_t{0}, ~uint64_t{0}}};
    page.marks = {{"m", "1"}, {"\xff", "1"}};
    page.batch = BatchOf("batch " + id);
    ASSERT_TRUE(store_->CommitPage(page).ok());
  }
  const std::vector<FactKey> keys = {{0, 0}, {~uint64_t{0}, ~uint64_t{0}}};
  for (const std::string& id : {std::string("1"), kLast}) {
    ASSERT_TRUE(store_->RemoveAccount(Twitter(id)).ok());
    EXPECT_EQ(store_->FindAccount(Twitter(id)).status().code(), absl::StatusCode::kNotFound);
    EXPECT_EQ(PlaceOf(Twitter(id)), "");
    EXPECT_EQ(*store_->Mark(Twitter(id), "m"), "");
    EXPECT_EQ(*store_->Mark(Twitter(id), "\xff"), "");
  }
  for (const std::string& id : {std::string("12"), kLast + kLast}) {
    EXPECT_TRUE(store_->FindAccount(Twitter(id)).ok());
    EXPECT_EQ(PlaceOf(Twitter(id)), "place");
    EXPECT_EQ(*store_->Mark(Twitter(id), "\xff"), "1");
  }
  EXPECT_EQ(*store_->AreSent(keys), (std::vector<bool>{true, true}));
  EXPECT_EQ(store_->Outbox(kAll)->size(), 4);
}

TEST_P(ConnectorStoreTest, RemovingAnAccountThatIsNotThereIsNoError) {
  EXPECT_TRUE(store_->RemoveAccount(Twitter("1")).ok());
}

TEST_P(ConnectorStoreTest, APageWithoutFactsLeavesNothingInTheOutbox) {
  PageChange page = PageOf(Twitter("1"), "place");
  page.batch.set_batch_id("empty");
  page.batch.mutable_accounts()->add_ids("1");
  ASSERT_TRUE(store_->CommitPage(page).ok());
  EXPECT_THAT(*store_->Outbox(kAll), IsEmpty());
}

TEST_P(ConnectorStoreTest, TheOutboxGivesTheOldestFirstUpToItsBound) {
  for (const std::string id : {"b1", "b2", "b3"}) {
    PageChange page = PageOf(Twitter("1"), id);
    page.batch = BatchOf(id);
    ASSERT_TRUE(store_->CommitPage(page).ok());
  }
  const size_t one = BatchOf("b1").ByteSizeLong();
  EXPECT_THAT(BatchIds(*store_->Outbox(kAll)), ElementsAre("b1", "b2", "b3"));
  EXPECT_THAT(BatchIds(*store_->Outbox(2 * one)), ElementsAre("b1", "b2"));
  EXPECT_THAT(BatchIds(*store_->Outbox(2 * one - 1)), ElementsAre("b1"));
  EXPECT_THAT(BatchIds(*store_->Outbox(0)), ElementsAre("b1"));
}

TEST_P(ConnectorStoreTest, WhatScoringHasLeavesTheOutbox) {
  for (const std::string id : {"b1", "b2", "b3"}) {
    PageChange page = PageOf(Twitter("1"), id);
    page.batch = BatchOf(id);
    ASSERT_TRUE(store_->CommitPage(page).ok());
  }
  const auto outbox = *store_->Outbox(kAll);
  // Out of order, and once more than it is there.
  ASSERT_TRUE(store_->RemoveFromOutbox({outbox[1].first}).ok());
  EXPECT_THAT(BatchIds(*store_->Outbox(kAll)), ElementsAre("b1", "b3"));
  ASSERT_TRUE(store_->RemoveFromOutbox({outbox[0].first, outbox[1].first}).ok());
  EXPECT_THAT(BatchIds(*store_->Outbox(kAll)), ElementsAre("b3"));
  ASSERT_TRUE(store_->RemoveFromOutbox({outbox[2].first}).ok());
  EXPECT_THAT(*store_->Outbox(kAll), IsEmpty());
  PageChange page = PageOf(Twitter("1"), "4");
  page.batch = BatchOf("b4");
  ASSERT_TRUE(store_->CommitPage(page).ok());
  const auto later = *store_->Outbox(kAll);
  EXPECT_THAT(BatchIds(later), ElementsAre("b4"));
  EXPECT_GT(later[0].first, outbox[2].first);
}

TEST_P(ConnectorStoreTest, NoBatchIsLostBetweenWritersAndAReader) {
  constexpr int kWriters = 4, kPages = 25;
  std::atomic<int> writing = kWriters;
  std::vector<std::thread> writers;
  for (int w = 0; w < kWriters; ++w) {
    writers.emplace_back([&, w] {
      for (int i = 0; i < kPages; ++i) {
        PageChange page = PageOf(Twitter(std::to_string(w)), std::to_string(i));
        page.batch = BatchOf(std::to_string(w) + "/" + std::to_string(i));
        EXPECT_TRUE(store_->CommitPage(page).ok());
      }
      --writing;
    });
  }
  std::set<std::string> seen;
  std::set<uint64_t> numbers;
  for (bool last = false; !last;) {
    last = writing == 0;
    for (auto outbox = *store_->Outbox(1000); !outbox.empty(); outbox = *store_->Outbox(1000)) {
      std::vector<uint64_t> done;
      for (const auto& [number, batch] : outbox) {
        EXPECT_TRUE(seen.insert(batch.batch_id()).second) << batch.batch_id() << " was given twice";
        done.push_back(number);
      }
      numbers.insert(done.begin(), done.end());
      ASSERT_TRUE(store_->RemoveFromOutbox(done).ok());
    }
  }
  for (std::thread& writer : writers) writer.join();
  EXPECT_EQ(seen.size(), kWriters * kPages);
  EXPECT_EQ(numbers.size(), kWriters * kPages);
}

}  // namespace
}  // namespace klout::connector
