#include "services/gateway/legacy/klout_ids.h"

#include <gtest/gtest.h>
#include <sodium.h>
#include <stdlib.h>

#include <filesystem>
#include <future>
#include <optional>

#include "services/gateway/legacy/v2_names.h"

namespace klout::gateway {
namespace {

class KloutIdsTest : public ::testing::Test {
 protected:
  KloutIdsTest() {
    EXPECT_GE(sodium_init(), 0);
    std::string pattern = (std::filesystem::temp_directory_path() / "klout-ids-XXXXXX").string();
    dir_ = mkdtemp(pattern.data());
    Open();
  }
  ~KloutIdsTest() override { std::filesystem::remove_all(dir_); }

  // As after a restart.
  void Open() {
    ids_.reset();
    work_.reset();
    store_ = OpenSqlDoorStore("sqlite:" + dir_ + "/door.db").value();
    work_ = std::make_unique<BoundedExecutor>(2, 100, "ids");
    ids_ = std::make_unique<KloutIds>(*store_, *work_, /*max_cached=*/3);
  }
  uint64_t IdOf(const std::string& subject) {
    std::promise<absl::StatusOr<uint64_t>> answer;
    ids_->IdOf(subject, [&answer](absl::StatusOr<uint64_t> id) { answer.set_value(id); });
    return answer.get_future().get().value();
  }
  absl::StatusOr<std::string> SubjectOf(uint64_t id) {
    std::promise<absl::StatusOr<std::string>> answer;
    ids_->SubjectOf(id, [&answer](absl::StatusOr<std::string> subject) { answer.set_value(std::move(subject)); });
    return answer.get_future().get();
  }

  std::string dir_;
  std::unique_ptr<DoorStore> store_;
  std::unique_ptr<BoundedExecutor> work_;
  std::unique_ptr<KloutIds> ids_;
};

TEST_F(KloutIdsTest, ASubjectHasOneNumberBothWaysOverRestarts) {
  const uint64_t ann = IdOf("person:ann");
  EXPECT_EQ(ann, FirstKloutId("person:ann"));
  EXPECT_EQ(IdOf("person:ann"), ann);
  EXPECT_EQ(*SubjectOf(ann), "person:ann");
  Open();
  EXPECT_EQ(*SubjectOf(ann), "person:ann");
  EXPECT_EQ(IdOf("person:ann"), ann);
}

TEST_F(KloutIdsTest, ANumberThatIsTakenMakesWayForTheNextFreeOne) {
  const uint64_t ann = FirstKloutId("person:ann");
  ASSERT_EQ(*store_->KloutId("person:first", ann), ann);
  ASSERT_EQ(*store_->KloutId("person:second", ann), ann + 1);
  EXPECT_EQ(IdOf("person:ann"), ann + 2);
  EXPECT_EQ(*SubjectOf(ann), "person:first");
  EXPECT_EQ(*SubjectOf(ann + 1), "person:second");
  EXPECT_EQ(*SubjectOf(ann + 2), "person:ann");
}

TEST_F(KloutIdsTest, ANumberThatNobodyHasIsNotFound) {
  EXPECT_TRUE(absl::IsNotFound(SubjectOf(12345).status()));
}

TEST_F(KloutIdsTest, MoreSubjectsThanAreHeldInMemoryKeepTheirNumbers) {
  std::vector<uint64_t> ids;
  for (int i = 0; i < 10; ++i) ids.push_back(IdOf("person:" + std::to_string(i)));
  for (int i = 0; i < 10; ++i) {
    EXPECT_EQ(IdOf("person:" + std::to_string(i)), ids[i]);
    EXPECT_EQ(*SubjectOf(ids[i]), "person:" + std::to_string(i));
  }
}

TEST_F(KloutIdsTest, WhoIsErasedHasNoNumber) {
  const uint64_t ann = IdOf("person:ann");
  ASSERT_TRUE(store_->DeleteKloutId("person:ann").ok());
  Open();
  EXPECT_TRUE(absl::IsNotFound(SubjectOf(ann).status()));
}

TEST_F(KloutIdsTest, ALookupThatFindsNoPlaceIsRefused) {
  work_->Drain(absl::InfiniteFuture());
  std::optional<absl::Status> refused;
  ids_->IdOf("person:ann", [&refused](absl::StatusOr<uint64_t> id) { refused = id.status(); });
  ASSERT_TRUE(refused.has_value());
  EXPECT_TRUE(absl::IsResourceExhausted(*refused));
  ids_->SubjectOf(7, [&refused](absl::StatusOr<std::string> subject) { refused = subject.status(); });
  EXPECT_TRUE(absl::IsResourceExhausted(*refused));
}

}  // namespace
}  // namespace klout::gateway
