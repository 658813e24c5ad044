#include "services/connector/store/rocks_connector_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rocksdb/db.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <unistd.h>

#include <optional>
#include <string>

#include "common/status.h"
#include "tests/unit/connector_store/store_rows.h"
#include "tests/unit/connector_store/temp_dir.h"

// What only a store on disk does. What all stores do: connector_store_test.cc.
namespace klout::connector {
namespace {

using ::testing::ElementsAre;

std::unique_ptr<RocksConnectorStore> OpenStore(const std::string& dir) {
  auto store = RocksConnectorStore::Open(dir);
  EXPECT_TRUE(store.ok()) << store.status();
  return store.ok() ? *std::move(store) : nullptr;
}

TEST(RocksConnectorStoreTest, KeepsEverythingOverARestart) {
  TempDir dir;
  {
    const auto store = OpenStore(dir.path());
    v1::StoredAccount account = StoredAccountOf(Twitter("1"), "ann");
    account.set_handle("annie");
    ASSERT_TRUE(store->PutAccount(account).ok());
    v1::PendingLink link;
    link.set_state("s");
    ASSERT_TRUE(store->PutPendingLink("id", link).ok());
    PageChange page = PageOf(Twitter("1"), "place");
    page.sent = {{1, 2}};
    page.marks = {{"m", "7"}};
    page.batch = BatchOf("b1");
    ASSERT_TRUE(store->CommitPage(page).ok());
  }
  const auto store = OpenStore(dir.path());
  EXPECT_EQ(store->FindAccount(Twitter("1"))->person_id(), "ann");
  EXPECT_EQ(store->FindByHandle(fact::v1::NETWORK_TWITTER, "annie")->person_id(), "ann");
  EXPECT_EQ(store->TakePendingLink("id")->state(), "s");
  EXPECT_EQ(store->ReadProgress(Twitter("1"))->page().next(), "place");
  EXPECT_EQ(*store->AreSent({FactKey{1, 2}}), std::vector<bool>{true});
  EXPECT_EQ(*store->Mark(Twitter("1"), "m"), "7");
  EXPECT_THAT(BatchIds(*store->Outbox(kAll)), ElementsAre("b1"));
}

TEST(RocksConnectorStoreTest, OutboxNumbersRiseOverRestartsThoughTheOutboxWasEmpty) {
  TempDir dir;
  uint64_t last = 0;
  for (int run = 0; run < 4; ++run) {
    const auto store = OpenStore(dir.path());
    for (int i = 0; i < 3; ++i) {
      PageChange page = PageOf(Twitter("1"), "place");
      page.batch = BatchOf("b");
      ASSERT_TRUE(store->CommitPage(page).ok());
      const auto outbox = *store->Outbox(kAll);
      ASSERT_EQ(outbox.size(), 1);
      EXPECT_GT(outbox[0].first, last);
      last = outbox[0].first;
      ASSERT_TRUE(store->RemoveFromOutbox({last}).ok());
    }
  }
}

TEST(RocksConnectorStoreTest, AProcessKilledRightAfterACommitLosesNothing) {
  // The child is the whole program anew (threads cannot be started after a fork under the thread sanitizer), and comes here
  // with the parent's folder.
  constexpr char kFolder[] = "KLOUT_TEST_KILLED_STORE";
  std::optional<TempDir> own;
  if (getenv(kFolder) == nullptr) setenv(kFolder, own.emplace().path().c_str(), 0);
  const std::string dir = getenv(kFolder);
  const auto commit_and_die = [&] {
    auto store = RocksConnectorStore::Open(dir);
    PageChange page = PageOf(Twitter("1"), "place");
    page.sent = {{1, 2}};
    page.batch = BatchOf("b1");
    if (!store.ok() || !(*store)->CommitPage(page).ok()) _exit(1);
    kill(getpid(), SIGKILL);
  };
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_EXIT(commit_and_die(), testing::KilledBySignal(SIGKILL), "");
  unsetenv(kFolder);
  const auto store = OpenStore(dir);
  EXPECT_EQ(store->ReadProgress(Twitter("1"))->page().next(), "place");
  EXPECT_EQ(*store->AreSent({FactKey{1, 2}}), std::vector<bool>{true});
  EXPECT_THAT(BatchIds(*store->Outbox(kAll)), ElementsAre("b1"));
}

TEST(RocksConnectorStoreTest, RefusesASecondProcessOnTheSameFolder) {
  TempDir dir;
  const auto store = OpenStore(dir.path());
  const auto second = RocksConnectorStore::Open(dir.path());
  EXPECT_EQ(second.status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(ErrorReason(second.status()), "DATA_DIR_LOCKED");
  EXPECT_EQ(ErrorField(second.status()), "data_dir");
}

TEST(RocksConnectorStoreTest, RefusesWhatANewerReleaseWrote) {
  TempDir dir;
  const auto write_format = [&dir](const std::string& format) {
    rocksdb::DB* database = nullptr;
    std::vector<rocksdb::ColumnFamilyHandle*> families;
    ASSERT_TRUE(rocksdb::DB::Open({}, dir.path(), {{"default", {}}, {"sent", {}}, {"outbox", {}}}, &families, &database).ok());
    ASSERT_TRUE(database->Put({}, families[0], "v", format).ok());
    for (rocksdb::ColumnFamilyHandle* family : families) ASSERT_TRUE(database->DestroyColumnFamilyHandle(family).ok());
    delete database;
  };
  OpenStore(dir.path());
  ASSERT_NO_FATAL_FAILURE(write_format(std::string(7, '\0') + '\1'));
  OpenStore(dir.path());
  ASSERT_NO_FATAL_FAILURE(write_format(std::string(7, '\0') + '\7'));
  const auto newer = RocksConnectorStore::Open(dir.path());
  EXPECT_EQ(newer.status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(ErrorReason(newer.status()), "NEWER_FORMAT");
  EXPECT_EQ(ErrorField(newer.status()), "data_dir");
  EXPECT_EQ(newer.status().message(), "the connector's data has format 7, this program knows formats up to 1: a newer release wrote it");
}

TEST(RocksConnectorStoreTest, RefusesAFolderThatCannotBeMade) {
  const auto store = RocksConnectorStore::Open("/proc/none/here");
  EXPECT_EQ(store.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ErrorField(store.status()), "data_dir");
}

TEST(RocksConnectorStoreTest, AFullDiskRefusesAPageAsAWhole) {
  TempDir dir;
  if (mount("tmpfs", dir.path().c_str(), "tmpfs", 0, "size=72m") != 0) {
    GTEST_SKIP() << "mounting a small disk needs root";
  }
  {
    const auto store = OpenStore(dir.path() + "/state");
    const std::string megabyte(1 << 20, 'x');
    absl::Status status;
    uint64_t acknowledged = 0;
    for (uint64_t i = 0; i < 200 && status.ok(); ++i) {
      PageChange page = PageOf(Twitter("1"), std::to_string(i));
      page.sent = {{i, i}};
      page.batch = BatchOf(megabyte + std::to_string(i));
      status = store->CommitPage(page);
      acknowledged += status.ok();
    }
    EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted) << status;
    EXPECT_EQ(ErrorReason(status), "DISK_FULL");
    EXPECT_GT(acknowledged, 0);
    EXPECT_EQ(store->ReadProgress(Twitter("1"))->page().next(), std::to_string(acknowledged - 1));
    EXPECT_EQ(*store->AreSent({FactKey{acknowledged, acknowledged}}), std::vector<bool>{false});
    EXPECT_EQ(store->Outbox(kAll)->size(), acknowledged);
  }
  umount2(dir.path().c_str(), MNT_DETACH);
}

}  // namespace
}  // namespace klout::connector
