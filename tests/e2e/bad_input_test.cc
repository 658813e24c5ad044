// What comes in broken: it is named and refused, the stream goes on, and nothing that was acknowledged is
// lost.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "tests/e2e/activity_files.h"
#include "tests/e2e/scoring_process.h"
#include "tests/e2e/small_disk.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

using fact::v1::FactBatch;
using testing::HasSubstr;

constexpr int kInvalid = grpc::StatusCode::INVALID_ARGUMENT;

FactBatch GoodBatch(const std::string& id) { return BatchOf(id, {{1, 2}, {3, 2}, {4, 5}}); }

struct BadBatch {
  std::string name;
  std::function<void(FactBatch&)> spoil;
  std::string field;
  int code = kInvalid;
  std::string reason = "INVALID_FIELD";
};

void MakeTooManyRows(FactBatch& batch) {
  auto& acts = *batch.mutable_interactions();
  constexpr int kRows = 1'048'577;
  acts.mutable_actors()->Resize(kRows, 0);
  acts.mutable_authors()->Resize(kRows, 1);
  acts.mutable_kinds()->Resize(kRows, fact::v1::INTERACTION_KIND_LIKE);
  acts.mutable_times()->Resize(kRows, kStart);
}

void MakeTooManyBytes(FactBatch& batch) {
  constexpr int kIds = 131'500;
  for (int i = 0; i < kIds; ++i)
    batch.add_post_ids(std::string(250, 'p') + absl::StrCat(100000 + i % 900000));
}

fact::v1::ProfileReport* AddReport(FactBatch& batch) {
  fact::v1::ProfileReport* report = batch.add_profile_metrics();
  report->mutable_account()->set_network(fact::v1::NETWORK_TWITTER);
  report->mutable_account()->set_id("user-1");
  report->mutable_time()->set_seconds(kStart);
  return report;
}

std::vector<BadBatch> BadBatches() {
  return {
      {"no batch id", [](FactBatch& b) { b.clear_batch_id(); }, "batch_id"},
      {"batch id of 129 bytes", [](FactBatch& b) { b.set_batch_id(std::string(129, 'x')); }, "batch_id"},
      {"batch id of 8 MiB", [](FactBatch& b) { b.set_batch_id(std::string(8 << 20, 'x')); },
       "batch_id"},
      {"batch id that is not UTF-8", [](FactBatch& b) { b.set_batch_id("caf\xe9"); }, "batch_id"},
      {"batch id of zero bytes and a cut character", [](FactBatch& b) { b.set_batch_id(std::string("\0\0\xe2\x82", 4)); },
       "batch_id"},
      {"no rows", [](FactBatch& b) { b.clear_interactions(); }, "interactions"},
      {"too many rows", MakeTooManyRows, "interactions"},
      {"more than 32 MiB", MakeTooManyBytes, "batch"},
      {"actor out of the dictionary", [](FactBatch& b) { b.mutable_interactions()->set_actors(1, 99); },
       "interactions.actors[1]"},
      {"author out of the dictionary", [](FactBatch& b) { b.mutable_interactions()->set_authors(2, 5); },
       "interactions.authors[2]"},
      {"post out of the dictionary",
       [](FactBatch& b) { b.mutable_interactions()->mutable_posts()->Resize(3, 1); },
       "interactions.posts[0]"},
      {"a column too short", [](FactBatch& b) { b.mutable_interactions()->mutable_times()->RemoveLast(); },
       "interactions.times"},
      {"unknown network",
       [](FactBatch& b) { b.mutable_accounts()->set_networks(0, static_cast<fact::v1::Network>(99)); },
       "accounts.networks[0]"},
      {"network not set",
       [](FactBatch& b) { b.mutable_accounts()->set_networks(0, fact::v1::NETWORK_UNSPECIFIED); },
       "accounts.networks[0]"},
      {"unknown kind",
       [](FactBatch& b) {
         b.mutable_interactions()->set_kinds(1, static_cast<fact::v1::InteractionKind>(77));
       },
       "interactions.kinds[1]"},
      {"kind not set",
       [](FactBatch& b) { b.mutable_interactions()->set_kinds(0, fact::v1::INTERACTION_KIND_UNSPECIFIED); },
       "interactions.kinds[0]"},
      {"an hour in the future",
       [](FactBatch& b) {
         b.mutable_interactions()->set_times(2,
                                             static_cast<uint32_t>(absl::ToUnixSeconds(absl::Now()) + 3600));
       },
       "interactions.times[2]"},
      {"id that is not UTF-8", [](FactBatch& b) { b.mutable_accounts()->set_ids(3, "caf\xe9"); },
       "accounts.ids[3]"},
      {"empty id", [](FactBatch& b) { b.mutable_accounts()->set_ids(0, ""); }, "accounts.ids[0]"},
      {"id of 257 bytes", [](FactBatch& b) { b.mutable_accounts()->set_ids(2, std::string(257, 'a')); },
       "accounts.ids[2]"},
      {"reported account that is not UTF-8", [](FactBatch& b) { AddReport(b)->mutable_account()->set_id("caf\xe9"); },
       "profile_metrics.account.id[0]"},
      {"reported country that is not UTF-8", [](FactBatch& b) { AddReport(b)->set_country("\xff\xfe"); },
       "profile_metrics[0]"},
      {"reported topic that is not UTF-8", [](FactBatch& b) { AddReport(b)->add_topics()->set_topic("caf\xe9"); },
       "profile_metrics.topics[0]"},
      {"hostility of 101 %",
       [](FactBatch& b) { b.mutable_interactions()->mutable_hostility_percents()->Resize(3, 101); },
       "interactions.hostility_percents[0]"},
      {"an id used for other content", [](FactBatch& b) { b.set_batch_id("first"); }, "batch_id",
       grpc::StatusCode::ALREADY_EXISTS, "BATCH_ID_REUSED"},
  };
}

class BadInputTest : public testing::Test {
 protected:
  void Start(const std::string& data_dir) {
    auto scoring = ScoringProcess::Start({.data_dir = data_dir});
    ASSERT_TRUE(scoring.ok()) << scoring.status();
    scoring_ = *std::move(scoring);
  }
  std::string path(const std::string& name) const { return dir_.path() + "/" + name; }

  TempDir dir_;
  std::unique_ptr<ScoringProcess> scoring_;
};

TEST_F(BadInputTest, EachBadBatchIsNamedAndTheStreamGoesOn) {
  Start(path("data"));
  std::vector<FactBatch> batches = {BatchOf("first", {{1, 2}})};
  const std::vector<BadBatch> table = BadBatches();
  for (size_t i = 0; i < table.size(); ++i) {
    batches.push_back(GoodBatch(absl::StrCat("bad-", i)));
    table[i].spoil(batches.back());
    batches.push_back(GoodBatch(absl::StrCat("good-", i)));
  }
  const Answers answers = Ingest(scoring_->stub(), batches);
  ASSERT_TRUE(answers.end.ok()) << answers.end.error_message();
  ASSERT_EQ(answers.responses.size(), batches.size());
  EXPECT_EQ(answers.responses[0].code(), 0);
  for (size_t i = 0; i < table.size(); ++i) {
    SCOPED_TRACE(table[i].name);
    const v1::IngestResponse& bad = answers.responses[1 + 2 * i];
    EXPECT_EQ(bad.batch_id(), batches[1 + 2 * i].batch_id().substr(0, 128));
    EXPECT_EQ(bad.code(), table[i].code) << bad.message();
    EXPECT_EQ(bad.error().reason(), table[i].reason);
    EXPECT_EQ(bad.error().field(), table[i].field) << bad.message();
    EXPECT_EQ(bad.sequence(), 0u);
    EXPECT_FALSE(bad.message().empty());
    const v1::IngestResponse& good = answers.responses[2 + 2 * i];
    EXPECT_EQ(good.code(), 0) << good.message();
    EXPECT_EQ(good.sequence(), i + 2);
  }
  const auto snapshot = Publish(scoring_->stub());
  ASSERT_TRUE(snapshot.ok()) << snapshot.status();
  EXPECT_EQ(snapshot->log_watermark(), table.size() + 1);
}

TEST_F(BadInputTest, AMessageOverTheLimitEndsItsStreamOnlyAndNothingAcknowledgedIsLost) {
  Start(path("data"));
  FactBatch huge = GoodBatch("huge");
  for (int i = 0; i < 140'000; ++i) huge.add_post_ids(std::string(256, 'p'));
  const Answers broken = Ingest(scoring_->stub(), {GoodBatch("before"), huge});
  EXPECT_EQ(broken.end.error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED) << broken.end.error_message();
  const Answers after = Ingest(scoring_->stub(), {GoodBatch("before"), GoodBatch("after")});
  ASSERT_EQ(after.responses.size(), 2u) << after.end.error_message();
  EXPECT_TRUE(broken.responses.empty() || after.responses[0].duplicate());
  EXPECT_EQ(after.responses[0].sequence(), 1u);
  EXPECT_EQ(after.responses[1].sequence(), 2u);
}

TEST_F(BadInputTest, TheImporterNamesFileAndLineAndKeepsWhatWasComplete) {
  Start(path("data"));
  const std::string good = ActivityText(1, 70'000);
  WriteGzip(path("whole.gz"), good);
  std::filesystem::copy(path("whole.gz"), path("cut.gz"));
  std::filesystem::resize_file(path("cut.gz"), std::filesystem::file_size(path("cut.gz")) * 19 / 20);
  std::string binary =
      "\x7f"
      "ELF";
  binary.resize(5000, '\0');
  WriteText(path("binary"), binary);
  WriteText(path("bad-kind.txt"), good + "ann bob 1341100800 XX\n");
  WriteText(path("bad-time.txt"), "ann bob 1341100800 RT\nann bob yesterday RT\n");
  std::filesystem::create_directory(path("folder"));
  struct Case {
    std::string file;
    std::vector<std::string> says;
  };
  const std::vector<Case> table = {{"cut.gz", {"cut.gz", "truncated"}},
                                   {"binary", {"binary", "line 1"}},
                                   {"folder", {"folder", "is a directory"}},
                                   {"missing", {"missing", "cannot open"}},
                                   {"bad-kind.txt", {"bad-kind.txt", "line 70001", "kind"}},
                                   {"bad-time.txt", {"bad-time.txt", "line 2", "time"}}};
  for (const Case& one : table) {
    SCOPED_TRACE(one.file);
    const Outcome outcome = RunProgram({KLOUT_PROGRAM, "import", path(one.file), "--format=activity",
                                        "--no-publish", "--server=" + scoring_->address()});
    EXPECT_EQ(outcome.exit_code, 1) << outcome.err;
    for (const std::string& text : one.says) EXPECT_THAT(outcome.err, HasSubstr(text));
  }
  // The first whole batch of the cut file is in; so of the mended one only the rest is new.
  const Outcome mended = RunProgram(
      {KLOUT_PROGRAM, "import", path("whole.gz"), "--no-publish", "--server=" + scoring_->address()});
  EXPECT_EQ(mended.exit_code, 0) << mended.err;
  EXPECT_THAT(mended.out, HasSubstr("imported 70,000 facts"));
  EXPECT_THAT(mended.out, HasSubstr("were known from an earlier import"));
}

FactBatch LargeBatch(int number) {
  return BatchOf(absl::StrCat("large-", number), RandomActs(number, 40'000, 500));
}

TEST_F(BadInputTest, AFullDiskRefusesAndLosesNothingAndAfterItIsFreedItGoesOn) {
  // RocksDB lays out 70 MiB of its log ahead, and the service keeps 32 MiB free.
  SmallDisk disk(path("disk"), 192);
  if (!disk.mounted()) GTEST_SKIP() << "needs the right to mount a tmpfs (root)";
  Start(path("disk") + "/data");
  int acknowledged = 0;
  for (; acknowledged < 5; ++acknowledged) {
    const Answers answers = Ingest(scoring_->stub(), {LargeBatch(acknowledged)});
    ASSERT_EQ(answers.responses.size(), 1u);
    ASSERT_EQ(answers.responses[0].code(), 0) << answers.responses[0].message();
  }
  ASSERT_TRUE(Publish(scoring_->stub()).ok());
  disk.Fill();
  const Answers full = Ingest(scoring_->stub(), {LargeBatch(acknowledged), LargeBatch(acknowledged + 1)});
  ASSERT_TRUE(full.end.ok()) << full.end.error_message();
  ASSERT_EQ(full.responses.size(), 2u);
  for (const v1::IngestResponse& refused : full.responses) {
    EXPECT_EQ(refused.code(), grpc::StatusCode::RESOURCE_EXHAUSTED) << refused.message();
    EXPECT_EQ(refused.error().reason(), "DISK_FULL");
    EXPECT_GT(refused.error().retry_after_ms(), 0u);
  }
  // Reads go on; a publish cannot be written, which must break nothing.
  EXPECT_TRUE(ExportAll(scoring_->stub()).ok());
  (void)Publish(scoring_->stub());
  disk.Free();
  const Answers freed = Ingest(scoring_->stub(), {LargeBatch(acknowledged), LargeBatch(acknowledged + 1)});
  ASSERT_EQ(freed.responses.size(), 2u);
  for (const v1::IngestResponse& taken : freed.responses) {
    EXPECT_EQ(taken.code(), 0) << taken.message();
    EXPECT_EQ(taken.sequence(), static_cast<uint64_t>(++acknowledged));
  }
  scoring_->process().Kill();
  Start(path("disk") + "/data");
  std::vector<FactBatch> all;
  for (int i = 0; i < acknowledged; ++i) all.push_back(LargeBatch(i));
  const Answers again = Ingest(scoring_->stub(), all);
  ASSERT_EQ(again.responses.size(), all.size());
  for (const v1::IngestResponse& known : again.responses) EXPECT_TRUE(known.duplicate()) << known.batch_id();
  const auto snapshot = Publish(scoring_->stub());
  ASSERT_TRUE(snapshot.ok()) << snapshot.status();
  EXPECT_EQ(snapshot->log_watermark(), static_cast<uint64_t>(acknowledged));
  EXPECT_EQ(scoring_->Terminate(), 0);
}

}  // namespace
}  // namespace klout::scoring
