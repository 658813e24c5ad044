#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/store/file_appeal_store.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

v1::Appeal AppealOf(const std::string& subject, const std::string& topic, const std::string& request_id) {
  v1::Appeal appeal;
  appeal.set_subject(subject);
  appeal.mutable_about()->set_topic(topic);
  appeal.set_text("not mine");
  appeal.set_request_id(request_id);
  appeal.set_state(v1::APPEAL_STATE_OPEN);
  return appeal;
}

class AppealStoreTest : public testing::Test {
 protected:
  // As after a restart.
  void Reopen() {
    store_.reset();
    auto store = FileAppealStore::Open(dir_.path() + "/appeals");
    ASSERT_TRUE(store.ok()) << store.status();
    store_ = *std::move(store);
  }
  void SetUp() override { Reopen(); }
  v1::Appeal Add(const v1::Appeal& appeal) {
    const auto added = store_->Add(appeal);
    EXPECT_TRUE(added.ok()) << added.status();
    return added.ok() ? *added : v1::Appeal();
  }
  // `3 2 1`.
  std::string Ids(const AppealStore::Filter& filter, size_t limit = 100) {
    const auto page = store_->List(filter, limit);
    EXPECT_TRUE(page.ok()) << page.status();
    std::string ids;
    for (const v1::Appeal& appeal : *page) absl::StrAppend(&ids, ids.empty() ? "" : " ", appeal.id());
    return ids;
  }

  const TempDir dir_;
  std::unique_ptr<FileAppealStore> store_;
};

TEST_F(AppealStoreTest, KeepsWhatWasAddedAndReplacedOverARestart) {
  v1::Appeal appeal = Add(AppealOf("person:ann", "espresso", "r1"));
  EXPECT_EQ(appeal.id(), "1");
  appeal.set_state(v1::APPEAL_STATE_REJECTED);
  appeal.set_reason("it is");
  ASSERT_TRUE(store_->Replace(appeal).ok());
  Add(AppealOf("person:bob", "tea", "r1"));
  Reopen();
  EXPECT_EQ(store_->Get("1")->SerializeAsString(), appeal.SerializeAsString());
  EXPECT_EQ(Ids({}), "2 1");
  EXPECT_EQ(Ids({.state = v1::APPEAL_STATE_REJECTED}), "1");
  EXPECT_EQ(Ids({.state = v1::APPEAL_STATE_OPEN}), "2");
  EXPECT_EQ(store_->open_count(), 1);
}

TEST_F(AppealStoreTest, ListsNewestFirstByFilterInPages) {
  for (int i = 1; i <= 6; ++i) Add(AppealOf(i % 2 == 0 ? "person:ann" : "person:bob", absl::StrCat("topic-", i), absl::StrCat("r", i)));
  EXPECT_EQ(Ids({.subject = "person:ann"}), "6 4 2");
  EXPECT_EQ(Ids({.subject = "person:ann"}, 2), "6 4");
  EXPECT_EQ(Ids({.subject = "person:ann", .before = 4}), "2");
  EXPECT_EQ(Ids({.state = v1::APPEAL_STATE_OPEN, .before = 3}), "2 1");
  EXPECT_EQ(Ids({.before = 3}, 1), "2");
  EXPECT_EQ(Ids({.subject = "person:cy"}), "");
  EXPECT_EQ(Ids({.subject = "person:ann", .state = v1::APPEAL_STATE_UPHELD}), "");
}

TEST_F(AppealStoreTest, ARequestIdOfASubjectCountsOnce) {
  const v1::Appeal appeal = AppealOf("person:ann", "espresso", "r1");
  Add(appeal);
  EXPECT_EQ(store_->Check(appeal)->id(), "1");
  EXPECT_EQ(Add(appeal).id(), "1");
  EXPECT_EQ(ErrorReason(store_->Add(AppealOf("person:ann", "tea", "r1")).status()), "REQUEST_ID_REUSED");
  EXPECT_EQ(Add(AppealOf("person:bob", "tea", "r1")).id(), "2");
}

TEST_F(AppealStoreTest, OneOpenAppealAboutOneThing) {
  v1::Appeal first = Add(AppealOf("person:ann", "espresso", "r1"));
  EXPECT_EQ(ErrorReason(store_->Add(AppealOf("person:ann", "espresso", "r2")).status()), "APPEAL_OPEN");
  first.set_state(v1::APPEAL_STATE_WITHDRAWN);
  ASSERT_TRUE(store_->Replace(first).ok());
  EXPECT_EQ(Add(AppealOf("person:ann", "espresso", "r2")).id(), "2");
}

TEST_F(AppealStoreTest, TwentyOpenAppealsOfASubjectAndNoMore) {
  for (int i = 1; i <= AppealStore::kMaxOpen; ++i) Add(AppealOf("person:ann", absl::StrCat("topic-", i), absl::StrCat("r", i)));
  const absl::Status status = store_->Add(AppealOf("person:ann", "one-more", "r21")).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(ErrorReason(status), "TOO_MANY_APPEALS");
  Add(AppealOf("person:bob", "one-more", "r21"));
  v1::Appeal decided = *store_->Get("7");
  decided.set_state(v1::APPEAL_STATE_REJECTED);
  ASSERT_TRUE(store_->Replace(decided).ok());
  EXPECT_EQ(Add(AppealOf("person:ann", "one-more", "r21")).id(), "22");
}

TEST_F(AppealStoreTest, ErasesWhoIsNamedToTheLastByteAndGivesNoIdTwice) {
  Add(AppealOf("person:ann", "espresso", "r1"));
  v1::Appeal about = AppealOf("person:bob", "", "r2");
  about.mutable_about()->set_acts_of("twitter:eve-of-old");
  Add(about);
  about.set_request_id("r3");
  about.mutable_about()->set_linked_account("twitter:ann-of-old");
  Add(about);
  ASSERT_FALSE(FilesWith(dir_.path(), "-of-old").empty());

  ASSERT_TRUE(store_->Erase({"twitter:eve-of-old", "twitter:ann-of-old"}).ok());

  EXPECT_TRUE(FilesWith(dir_.path(), "-of-old").empty());
  EXPECT_EQ(Ids({}), "1");
  EXPECT_EQ(Ids({.subject = "person:bob"}), "");
  EXPECT_EQ(store_->Get("3").status().code(), absl::StatusCode::kNotFound);
  about.set_id("3");
  EXPECT_EQ(store_->Replace(about).code(), absl::StatusCode::kNotFound);
  Reopen();
  EXPECT_EQ(Add(AppealOf("person:bob", "tea", "r4")).id(), "4");
}

TEST_F(AppealStoreTest, ATornFileStopsTheStart) {
  Add(AppealOf("person:ann", "espresso", "r1"));
  std::ofstream(dir_.path() + "/appeals/0/1.appeal") << "\xff\xff";
  EXPECT_EQ(FileAppealStore::Open(dir_.path() + "/appeals").status().code(), absl::StatusCode::kDataLoss);
}

TEST_F(AppealStoreTest, IdsThatAreNoneAreNotFound) {
  Add(AppealOf("person:ann", "espresso", "r1"));
  for (const char* id : {"", "0", "2", "01x", "-1", "../1", "99999999999999999999"}) {
    EXPECT_EQ(store_->Get(id).status().code(), absl::StatusCode::kNotFound) << id;
  }
}

}  // namespace
}  // namespace klout::scoring
