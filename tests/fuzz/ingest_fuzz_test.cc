#include <gtest/gtest.h>

#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "common/facts/text.h"
#include "services/scoring/store/fact_batch_view.h"
#include "tests/fuzz/ingest_fold.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

using fact::v1::FactBatch;

constexpr uint32_t kSeed = 20120704;
constexpr int kByteMutations = 5'000;
constexpr int kColumnMutations = 400;
constexpr int kIdMutations = 400;

// A batch with rows in every table.
FactBatch FullBatch() {
  FactBatch batch = BatchOf("full", RandomActs(kSeed, 40, 12));
  batch.add_post_ids("post-1");
  batch.add_post_ids("post-2");
  batch.add_person_ids("ann");
  batch.add_words("espresso");
  batch.add_words("it");
  const int rows = batch.interactions().times_size();
  for (int i = 0; i < rows; ++i) {
    batch.mutable_interactions()->add_posts(i % 3);
    batch.mutable_interactions()->add_hostility_percents(i % 7 == 0 ? 100 : 0);
  }
  for (int i = 0; i < 2; ++i) {
    batch.mutable_posts()->add_posts(i);
    batch.mutable_posts()->add_authors(i);
    batch.mutable_posts()->add_times(kStart + i);
    batch.mutable_posts()->add_languages(i * 2);
    batch.mutable_links()->add_accounts(i);
    batch.mutable_links()->add_persons(0);
    batch.mutable_links()->add_times(kStart);
    batch.mutable_links()->add_unlinks(i == 1);
    batch.mutable_endorsements()->add_givers(i);
    batch.mutable_endorsements()->add_receivers(1 - i);
    batch.mutable_endorsements()->add_topics(0);
    batch.mutable_endorsements()->add_times(kStart + i);
  }
  auto& metrics = *batch.add_profile_metrics();
  metrics.mutable_account()->set_id(UserName(1));
  metrics.mutable_account()->set_network(fact::v1::NETWORK_TWITTER);
  metrics.mutable_time()->set_seconds(kStart);
  metrics.set_followers(12345);
  return batch;
}

// std distributions differ between libraries; the remainder does not.
size_t Below(std::mt19937& random, size_t limit) { return limit == 0 ? 0 : random() % limit; }

void MutateBytes(std::mt19937& random, std::string& bytes) {
  const size_t at = Below(random, bytes.size() + 1);
  switch (Below(random, 4)) {
    case 0:
      if (at < bytes.size()) bytes[at] = static_cast<char>(random());
      break;
    case 1:
      bytes.erase(at, Below(random, 9));
      break;
    case 2:
      bytes.insert(at, bytes.substr(Below(random, bytes.size()), Below(random, 64)));
      break;
    default:
      if (at < bytes.size()) bytes[at] = static_cast<char>(bytes[at] ^ (1 << Below(random, 8)));
  }
}

// Changes that often stay valid, so that the fold is reached: other indices, times, kinds, fewer columns.
void MutateColumns(std::mt19937& random, FactBatch& batch) {
  auto& acts = *batch.mutable_interactions();
  const int row = static_cast<int>(Below(random, acts.times_size()));
  const auto account = static_cast<uint32_t>(Below(random, batch.accounts().ids_size()));
  switch (Below(random, 9)) {
    case 0:
      acts.set_actors(row, account);
      break;
    case 1:
      acts.set_authors(row, account);
      break;
    case 2:
      acts.set_times(
          row, static_cast<uint32_t>(Below(random, 4) == 0 ? random() : kStart - Below(random, 200 * 86400)));
      break;
    case 3:
      acts.set_kinds(row, static_cast<fact::v1::InteractionKind>(1 + Below(random, 9)));
      break;
    case 4:
      acts.clear_posts();
      break;
    case 5:
      batch.mutable_accounts()->set_ids(static_cast<int>(account), batch.accounts().ids(0));
      break;
    case 6:
      batch.mutable_posts()->set_authors(0, account);
      break;
    case 7:
      batch.mutable_links()->set_accounts(0, account);
      break;
    default:
      batch.mutable_endorsements()->set_givers(0, account);
  }
}

TEST(IngestFuzz, TakesOrRefusesAnyBytes) {
  std::cout << "seed " << kSeed << std::endl;
  const std::string seed = FullBatch().SerializeAsString();
  ASSERT_TRUE(IngestBytes(seed));
  std::mt19937 random(kSeed);
  int accepted = 0;
  for (int i = 0; i < kByteMutations; ++i) {
    std::string bytes = seed;
    for (size_t times = 1 + Below(random, 6); times > 0; --times) MutateBytes(random, bytes);
    accepted += IngestBytes(bytes);
  }
  EXPECT_GT(accepted, 0);
  EXPECT_LT(accepted, kByteMutations);
}

TEST(IngestFuzz, TakesABatchIdIfItIsUtf8AndOfItsLengthOnly) {
  std::cout << "seed " << kSeed << std::endl;
  std::mt19937 random(kSeed);
  int accepted = 0;
  for (int i = 0; i < kIdMutations; ++i) {
    FactBatch batch = FullBatch();
    batch.set_batch_id(std::string(100, 'b') + "caff\xc3\xa8 \xe2\x98\x95");
    for (size_t times = Below(random, 6); times > 0; --times) MutateBytes(random, *batch.mutable_batch_id());
    const std::string& id = batch.batch_id();
    const bool valid = !id.empty() && id.size() <= kMaxBatchIdBytes && IsUtf8(id);
    EXPECT_EQ(IngestBytes(batch.SerializeAsString()), valid) << testing::PrintToString(id);
    accepted += valid;
  }
  EXPECT_GT(accepted, 0);
  EXPECT_LT(accepted, kIdMutations);
}

TEST(IngestFuzz, ScoresWhateverItAccepts) {
  std::cout << "seed " << kSeed << std::endl;
  std::mt19937 random(kSeed);
  int accepted = 0;
  for (int i = 0; i < kColumnMutations; ++i) {
    FactBatch batch = FullBatch();
    for (size_t times = 1 + Below(random, 40); times > 0; --times) MutateColumns(random, batch);
    accepted += IngestBytes(batch.SerializeAsString());
  }
  EXPECT_GT(accepted, kColumnMutations / 10);
}

}  // namespace
}  // namespace klout::scoring
