#include "common/facts/fact_batch_builder.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "common/facts/fact_reader.h"

namespace klout::cli {
namespace {

using namespace ::klout::fact::v1;  // NOLINT(google-build-using-namespace)

template <typename Column>
std::vector<uint32_t> Values(const Column& column) {
  return {column.begin(), column.end()};
}

TEST(FactBatchBuilder, WritesEachAccountOnce) {
  FactBatchBuilder builder;
  builder.AddInteraction(NETWORK_TWITTER, "ann", "bob", INTERACTION_KIND_RESHARE, 10);
  builder.AddInteraction(NETWORK_TWITTER, "bob", "ann", INTERACTION_KIND_REPLY, 11);
  builder.AddInteraction(NETWORK_TWITTER, "ann", "ann", INTERACTION_KIND_LIKE, 12);
  EXPECT_EQ(builder.rows(), 3u);
  const FactBatch batch = builder.Take("b1");
  EXPECT_EQ(batch.batch_id(), "b1");
  EXPECT_EQ(std::vector<std::string>(batch.accounts().ids().begin(), batch.accounts().ids().end()),
            (std::vector<std::string>{"ann", "bob"}));
  EXPECT_EQ(Values(batch.accounts().networks()), (std::vector<uint32_t>{NETWORK_TWITTER}));
  EXPECT_EQ(Values(batch.interactions().actors()), (std::vector<uint32_t>{0, 1, 0}));
  EXPECT_EQ(Values(batch.interactions().authors()), (std::vector<uint32_t>{1, 0, 0}));
  EXPECT_EQ(Values(batch.interactions().kinds()), (std::vector<uint32_t>{1, 2, 5}));
  EXPECT_EQ(Values(batch.interactions().times()), (std::vector<uint32_t>{10, 11, 12}));
  EXPECT_TRUE(batch.interactions().posts().empty());
  EXPECT_TRUE(batch.interactions().hostility_percents().empty());
}

TEST(FactBatchBuilder, OneIdOnTwoNetworksIsTwoAccounts) {
  FactBatchBuilder builder;
  builder.AddEndorsement(NETWORK_TWITTER, "ann", NETWORK_FLICKR, "ann", "espresso", 5);
  const FactBatch batch = builder.Take("b");
  EXPECT_EQ(batch.accounts().ids_size(), 2);
  EXPECT_EQ(Values(batch.accounts().networks()), (std::vector<uint32_t>{NETWORK_TWITTER, NETWORK_FLICKR}));
  EXPECT_EQ(Values(batch.endorsements().givers()), std::vector<uint32_t>{0});
  EXPECT_EQ(Values(batch.endorsements().receivers()), std::vector<uint32_t>{1});
}

TEST(FactBatchBuilder, FillsSparseColumnsFromTheFirstKnownValueOn) {
  FactBatchBuilder builder;
  builder.AddInteraction(NETWORK_TWITTER, "a", "b", INTERACTION_KIND_LIKE, 1);
  builder.AddInteraction(NETWORK_TWITTER, "a", "b", INTERACTION_KIND_LIKE, 2, "p1");
  builder.AddInteraction(NETWORK_TWITTER, "a", "b", INTERACTION_KIND_LIKE, 3, "", 80);
  builder.AddInteraction(NETWORK_TWITTER, "a", "b", INTERACTION_KIND_LIKE, 4, "p1");
  builder.AddPost(NETWORK_TWITTER, "b", "p0", 1);
  builder.AddPost(NETWORK_TWITTER, "b", "p1", 1, "it");
  builder.AddLink(NETWORK_TWITTER, "a", "ann", 1);
  builder.AddLink(NETWORK_TWITTER, "a", "ann", 2, true);
  const FactBatch batch = builder.Take("b");
  EXPECT_EQ(Values(batch.interactions().posts()), (std::vector<uint32_t>{0, 1, 0, 1}));
  EXPECT_EQ(Values(batch.interactions().hostility_percents()), (std::vector<uint32_t>{0, 0, 80, 0}));
  EXPECT_EQ(Values(batch.posts().posts()), (std::vector<uint32_t>{1, 0}));
  EXPECT_EQ(Values(batch.posts().languages()), (std::vector<uint32_t>{0, 1}));
  EXPECT_EQ(Values(batch.links().unlinks()), (std::vector<uint32_t>{0, 1}));
}

TEST(FactBatchBuilder, StartsAnewAfterTake) {
  FactBatchBuilder builder;
  builder.AddInteraction(NETWORK_TWITTER, "ann", "bob", INTERACTION_KIND_LIKE, 1, "p");
  builder.AddEndorsement(NETWORK_TWITTER, "ann", NETWORK_FLICKR, "bob", "tea", 1);
  const FactBatch first = builder.Take("b1");
  EXPECT_TRUE(builder.empty());
  builder.AddInteraction(NETWORK_TWITTER, "cid", "bob", INTERACTION_KIND_LIKE, 1, "q");
  const FactBatch second = builder.Take("b2");
  EXPECT_EQ(first.accounts().ids(1), "bob");
  EXPECT_EQ(second.accounts().ids(0), "cid");
  EXPECT_EQ(second.accounts().networks_size(), 1);
  EXPECT_EQ(second.post_ids(0), "q");
  EXPECT_EQ(second.endorsements().givers_size(), 0);
}

TEST(FactBatchBuilder, IsFullAtItsRows) {
  FactBatchBuilder builder(2);
  builder.AddProfileMetrics(ProfileMetrics());
  EXPECT_FALSE(builder.full());
  builder.AddLink(NETWORK_TWITTER, "a", "ann", 1);
  EXPECT_TRUE(builder.full());
  builder.Take("b");
  EXPECT_FALSE(builder.full());
}

TEST(FactBatchBuilder, IsFullBeforeABatchOutgrowsTheWire) {
  FactBatchBuilder builder(1'000'000);
  for (int i = 0; !builder.full(); ++i) {
    const std::string number = std::to_string(i);
    const std::string pad(256 - number.size() - 1, 'x');
    builder.AddInteraction(NETWORK_TWITTER, "a" + pad + number, "b" + pad + number, INTERACTION_KIND_LIKE, 1,
                           "c" + pad + number, 100);
  }
  const size_t bytes = builder.Take("b").ByteSizeLong();
  EXPECT_GT(bytes, FactBatchBuilder::kMaxBatchBytes * 9 / 10);
  EXPECT_LT(bytes, FactBatchBuilder::kMaxBatchBytes + 2048);
}

TEST(ContentBatchId, TellsContentAndPlaceApart) {
  FactBatchBuilder builder;
  builder.AddLink(NETWORK_TWITTER, "a", "ann", 1);
  const FactBatch one = builder.Take("");
  builder.AddLink(NETWORK_TWITTER, "a", "ann", 2);
  const FactBatch other = builder.Take("");
  EXPECT_EQ(ContentBatchId("p", 1, one), ContentBatchId("p", 1, one));
  EXPECT_NE(ContentBatchId("p", 1, one), ContentBatchId("p", 2, one));
  EXPECT_NE(ContentBatchId("p", 1, one), ContentBatchId("p", 1, other));
  EXPECT_EQ(ContentBatchId("p", 1, one).substr(0, 4), "p-1-");
  EXPECT_EQ(ContentBatchId("p", 1, one).size(), 4u + 32);
}

}  // namespace
}  // namespace klout::cli
