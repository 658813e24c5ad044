#include "services/scoring/store/snapshot.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "services/scoring/domain/merge.h"
#include "services/scoring/store/fact_batch_view.h"
#include "services/scoring/store/snapshot_folder.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

struct World {
  Graph graph;
  Scores scores;
  klout::scoring::v1::Snapshot description;
};

World MakeWorld() {
  Graph empty;
  Delta delta(empty.View(), Model().folding);
  const auto acts = BatchOf("b", RandomActs(1, 2000, 100));
  delta.Fold(1, ViewFactBatch(acts));
  const auto link = LinkBatch("l", 3, "ann");
  delta.Fold(2, ViewFactBatch(link));
  World world;
  world.graph = Merge(delta, Model().folding, 1);
  world.scores = ScoreGraph(world.graph.View(), Model(), 1);
  world.description.mutable_ref()->set_id(7);
  world.description.mutable_ref()->set_model(Model().name);
  world.description.mutable_ref()->mutable_as_of()->set_seconds(world.graph.as_of);
  world.description.set_log_watermark(2);
  return world;
}

TEST(SnapshotTest, AnswersAfterMappingWhatWasWritten) {
  TempDir dir;
  const World world = MakeWorld();
  const std::string path = dir.path() + "/7.snapshot";
  ASSERT_TRUE(WriteSnapshot(path, world.description, world.graph.View(), world.scores).ok());
  const auto snapshot = Snapshot::Open(path, Model());
  ASSERT_TRUE(snapshot.ok()) << snapshot.status();
  EXPECT_EQ((*snapshot)->id(), 7);
  EXPECT_EQ((*snapshot)->graph().as_of, world.graph.as_of);
  EXPECT_EQ((*snapshot)->graph().edge_count(), world.graph.View().edge_count());
  for (AccountIndex a = 0; a < world.graph.View().account_count(); ++a) {
    const std::string name = (*snapshot)->NameOf(a);
    const auto found = (*snapshot)->Find(name);
    ASSERT_TRUE(found.ok() && found->has_value()) << name;
    EXPECT_EQ((*snapshot)->RowOf(**found).score, world.scores.accounts[a].score) << name;
  }
  const auto person = (*snapshot)->Find("person:ann");
  ASSERT_TRUE(person.ok() && person->has_value());
  EXPECT_EQ((*snapshot)->RowOf(**person).score, world.scores.persons[0].score);
}

TEST(SnapshotTest, FindTellsUnknownFromMalformed) {
  TempDir dir;
  const World world = MakeWorld();
  const std::string path = dir.path() + "/7.snapshot";
  ASSERT_TRUE(WriteSnapshot(path, world.description, world.graph.View(), world.scores).ok());
  const auto snapshot = *Snapshot::Open(path, Model());
  EXPECT_FALSE((*snapshot->Find("twitter:nobody")).has_value());
  EXPECT_FALSE((*snapshot->Find("person:nobody")).has_value());
  for (const char* text : {"", "twitter", "twitter:", ":x", "myspace:x"}) {
    EXPECT_EQ(snapshot->Find(text).status().code(), absl::StatusCode::kInvalidArgument) << text;
  }
}

TEST(SnapshotTest, RefusesTornFiles) {
  TempDir dir;
  const World world = MakeWorld();
  const std::string path = dir.path() + "/7.snapshot";
  ASSERT_TRUE(WriteSnapshot(path, world.description, world.graph.View(), world.scores).ok());
  std::ifstream file(path, std::ios::binary);
  const std::string good((std::istreambuf_iterator<char>(file)), {});
  for (const size_t size : {size_t{0}, size_t{10}, size_t{500}, good.size() / 2, good.size() - 1}) {
    std::ofstream(path, std::ios::binary) << good.substr(0, size);
    EXPECT_EQ(Snapshot::Open(path, Model()).status().code(), absl::StatusCode::kDataLoss) << size;
  }
  for (const size_t place : {size_t{0}, size_t{9}, size_t{40}, size_t{200}}) {
    std::string bad = good;
    bad[place] = static_cast<char>(bad[place] ^ 0x40);
    std::ofstream(path, std::ios::binary) << bad;
    EXPECT_EQ(Snapshot::Open(path, Model()).status().code(), absl::StatusCode::kDataLoss) << place;
  }
}

TEST(SnapshotTest, RefusesAnotherModelsWork) {
  TempDir dir;
  const World world = MakeWorld();
  const std::string path = dir.path() + "/7.snapshot";
  ASSERT_TRUE(WriteSnapshot(path, world.description, world.graph.View(), world.scores).ok());
  Model other;
  other.name = "another";
  EXPECT_EQ(Snapshot::Open(path, other).status().code(), absl::StatusCode::kFailedPrecondition);
}

TEST(SnapshotTest, RanksBestFirst) {
  TempDir dir;
  const World world = MakeWorld();
  const std::string path = dir.path() + "/7.snapshot";
  ASSERT_TRUE(WriteSnapshot(path, world.description, world.graph.View(), world.scores).ok());
  const auto snapshot = *Snapshot::Open(path, Model());
  const std::vector<Subject>& ranked = snapshot->Ranked(RankKey::kScore);
  ASSERT_GT(ranked.size(), 50);
  for (size_t i = 1; i < ranked.size(); ++i) {
    EXPECT_GE(snapshot->RowOf(ranked[i - 1]).score, snapshot->RowOf(ranked[i]).score);
    // A linked account stands as its person only.
    EXPECT_TRUE(ranked[i].is_person() || !snapshot->IsLinked(ranked[i].account));
  }
}

TEST(SnapshotFolderTest, KeepsTheServingOneAndPrunesTheOldest) {
  TempDir dir;
  const World world = MakeWorld();
  const Model model;
  auto folder = SnapshotFolder::Open(dir.path(), [&](std::string_view) { return &model; });
  for (int i = 0; i < 6; ++i) {
    auto added = (*folder)->Add(world.description, world.graph.View(), world.scores);
    ASSERT_TRUE(added.ok()) << added.status();
    ASSERT_TRUE((*folder)->Release((*added)->id()).ok());
  }
  ASSERT_TRUE((*folder)->SetServing({2, true}).ok());
  (*folder)->Prune(2);
  std::vector<uint64_t> ids;
  for (const auto& snapshot : (*folder)->List()) ids.push_back(snapshot.ref().id());
  EXPECT_EQ(ids, (std::vector<uint64_t>{6, 5, 4, 2}));

  const auto again = SnapshotFolder::Open(dir.path(), [&](std::string_view) { return &model; });
  EXPECT_EQ((*again)->serving().id, 2);
  EXPECT_TRUE((*again)->serving().held);
  EXPECT_EQ((*again)->NextId(), 7);
}

TEST(SnapshotFolderTest, KeepsWhatItCannotReadUntilItHasAsManyOfItsOwn) {
  TempDir dir;
  const World world = MakeWorld();
  const Model model;
  for (const char* name : {"/4.snapshot", "/5.quarantined"}) std::ofstream(dir.path() + name) << "KLSNAP00, as another release has it";
  auto folder = SnapshotFolder::Open(dir.path(), [&](std::string_view) { return &model; });
  for (int i = 0; i < 3; ++i) {
    EXPECT_TRUE(std::filesystem::exists(dir.path() + "/4.snapshot")) << i;
    EXPECT_TRUE(std::filesystem::exists(dir.path() + "/5.quarantined")) << i;
    auto added = (*folder)->Add(world.description, world.graph.View(), world.scores);
    ASSERT_TRUE(added.ok()) << added.status();
    EXPECT_EQ((*added)->id(), 6 + i);
    ASSERT_TRUE((*folder)->Release((*added)->id()).ok());
    (*folder)->Prune(2);
  }
  EXPECT_FALSE(std::filesystem::exists(dir.path() + "/4.snapshot"));
  EXPECT_FALSE(std::filesystem::exists(dir.path() + "/5.quarantined"));
  EXPECT_EQ((*folder)->List().size(), 3);
}

}  // namespace
}  // namespace klout::scoring
