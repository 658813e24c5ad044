#include <gtest/gtest.h>

#include "services/scoring/store/batch_removal.h"
#include "services/scoring/store/fact_batch_view.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

Erasure ErasureOfUser(int user) {
  Erasure erasure;
  erasure.accounts.insert(AccountKey(klout::fact::v1::NETWORK_TWITTER, UserName(user)));
  return erasure;
}

TEST(EraseFromBatchTest, LeavesBatchesAloneThatNameNobody) {
  auto batch = BatchOf("b", {{1, 2}, {2, 3}});
  const std::string before = batch.SerializeAsString();
  EXPECT_EQ(EraseFromBatch(ErasureOfUser(9), batch), 0);
  EXPECT_EQ(batch.SerializeAsString(), before);
}

TEST(EraseFromBatchTest, TakesOutFactsAndNamesThatOnlyTheyUsed) {
  auto batch = BatchOf("b", {{1, 2}, {2, 3}, {4, 5}, {5, 4}});
  EXPECT_EQ(EraseFromBatch(ErasureOfUser(2), batch), 2);
  EXPECT_EQ(batch.interactions().actors_size(), 2);
  ASSERT_EQ(batch.accounts().ids_size(), 2);
  EXPECT_EQ(batch.accounts().ids(0), UserName(4));
  EXPECT_EQ(batch.accounts().ids(1), UserName(5));
  EXPECT_TRUE(CheckFactBatch(batch, absl::FromUnixSeconds(kStart)).ok());
}

TEST(EraseFromBatchTest, TakesOutPostsLinksEndorsementsAndMetrics) {
  auto batch = LinkBatch("b", 1, "ann");
  batch.add_post_ids("ann-post");
  batch.mutable_posts()->add_posts(0);
  batch.mutable_posts()->add_authors(0);
  batch.mutable_posts()->add_times(kStart);
  batch.mutable_accounts()->add_ids(UserName(2));
  batch.mutable_accounts()->add_networks(klout::fact::v1::NETWORK_TWITTER);
  batch.add_words("espresso");
  batch.mutable_endorsements()->add_givers(1);
  batch.mutable_endorsements()->add_receivers(0);
  batch.mutable_endorsements()->add_topics(0);
  batch.mutable_endorsements()->add_times(kStart);
  auto* row = batch.add_profile_metrics();
  row->mutable_account()->set_network(klout::fact::v1::NETWORK_TWITTER);
  row->mutable_account()->set_id(UserName(1));
  Erasure erasure = ErasureOfUser(1);
  erasure.persons.insert("ann");

  EXPECT_EQ(EraseFromBatch(erasure, batch), 4);

  const std::string rest = batch.SerializeAsString();
  for (const char* name : {"user-1", "ann", "ann-post"}) EXPECT_EQ(rest.find(name), std::string::npos) << name;
}

TEST(EraseFromBatchTest, KeepsTheTopicsOfThoseWhoStay) {
  klout::fact::v1::FactBatch batch;
  batch.set_batch_id("b");
  batch.mutable_accounts()->add_networks(klout::fact::v1::NETWORK_TWITTER);
  auto* posts = batch.mutable_posts();
  auto* choices = batch.mutable_topic_choices();
  // User n has a post about n topics, and hides the n-th.
  for (int user = 1; user <= 3; ++user) {
    batch.mutable_accounts()->add_ids(UserName(user));
    batch.add_post_ids("post-" + std::to_string(user));
    batch.add_words("topic-" + std::to_string(user));
  }
  for (uint32_t user = 0; user < 3; ++user) {
    posts->add_posts(user);
    posts->add_authors(user);
    posts->add_times(kStart);
    posts->add_sentiment_percents(static_cast<int>(10 * user));
    posts->add_topic_counts(user + 1);
    for (uint32_t topic = 0; topic <= user; ++topic) {
      posts->add_topics(topic);
      posts->add_topic_percents(50 + topic);
    }
    choices->add_accounts(user);
    choices->add_topics(user);
    choices->add_times(kStart);
    choices->add_hides(user == 2);
    batch.mutable_feed_statuses()->add_accounts(user);
    batch.mutable_feed_statuses()->add_times(kStart);
    batch.mutable_feed_statuses()->add_failing_since(kStart - user);
  }
  ASSERT_TRUE(CheckFactBatch(batch, absl::FromUnixSeconds(kStart)).ok());
  EXPECT_EQ(EraseFromBatch(ErasureOfUser(2), batch), 3);

  ASSERT_TRUE(CheckFactBatch(batch, absl::FromUnixSeconds(kStart)).ok());
  ASSERT_EQ(batch.feed_statuses().accounts_size(), 2);
  EXPECT_EQ(batch.feed_statuses().failing_since(1), kStart - 2);
  ASSERT_EQ(batch.posts().posts_size(), 2);
  EXPECT_EQ(batch.posts().topic_counts(0), 1u);
  EXPECT_EQ(batch.posts().topic_counts(1), 3u);
  EXPECT_EQ(batch.posts().sentiment_percents(1), 20);
  std::string topics;
  for (const uint32_t topic : batch.posts().topics()) topics += batch.words(static_cast<int>(topic)) + " ";
  EXPECT_EQ(topics, "topic-1 topic-1 topic-2 topic-3 ");
  ASSERT_EQ(batch.topic_choices().accounts_size(), 2);
  EXPECT_EQ(batch.words(static_cast<int>(batch.topic_choices().topics(1))), "topic-3");
  EXPECT_TRUE(batch.topic_choices().hides(1));
}

std::string KeyOfUser(int user) { return AccountKey(klout::fact::v1::NETWORK_TWITTER, UserName(user)); }

TEST(EraseFromBatchTest, TakesOutWhatOneDidToAnotherAndNothingElse) {
  auto batch = BatchOf("b", {{1, 2}, {2, 1}, {1, 3}, {4, 2}, {1, 2}});
  for (int give = 0; give < 2; ++give) {
    batch.mutable_endorsements()->add_givers(give);  // Users 1 and 2.
    batch.mutable_endorsements()->add_receivers(1 - give);
    batch.mutable_endorsements()->add_topics(0);
    batch.mutable_endorsements()->add_times(kStart);
  }
  batch.add_words("espresso");
  Erasure erasure;
  erasure.actors = {KeyOfUser(1)};
  erasure.authors = {KeyOfUser(2)};
  EXPECT_EQ(EraseFromBatch(erasure, batch), 3);
  EXPECT_EQ(BatchOf("b", {{2, 1}, {1, 3}, {4, 2}}).interactions().SerializeAsString(), batch.interactions().SerializeAsString());
  ASSERT_EQ(batch.endorsements().givers_size(), 1);
  EXPECT_EQ(batch.accounts().ids(static_cast<int>(batch.endorsements().givers(0))), UserName(2));
  EXPECT_TRUE(CheckFactBatch(batch, absl::FromUnixSeconds(kStart)).ok());
}

TEST(EraseFromBatchTest, LeavesABatchAloneWhereOnlyOneOfTheTwoIs) {
  auto batch = BatchOf("b", {{1, 3}, {4, 1}});
  const std::string before = batch.SerializeAsString();
  Erasure erasure;
  erasure.actors = {KeyOfUser(1)};
  erasure.authors = {KeyOfUser(2)};
  EXPECT_EQ(EraseFromBatch(erasure, batch), 0);
  EXPECT_EQ(batch.SerializeAsString(), before);
}

TEST(EraseFromBatchTest, TakesOutAPostAndTheActsOnIt) {
  // Two acts on post one, one on post two, one on none; both posts are user 2's.
  auto batch = BatchOf("b", {{1, 2}, {3, 2}, {1, 2}, {3, 2}});
  batch.add_post_ids("one");
  batch.add_post_ids("two");
  for (const uint32_t post : {1, 1, 2, 0}) batch.mutable_interactions()->add_posts(post);
  for (uint32_t post = 0; post < 2; ++post) {
    batch.mutable_posts()->add_posts(post);
    batch.mutable_posts()->add_authors(1);
    batch.mutable_posts()->add_times(kStart);
  }
  Erasure erasure;
  erasure.posts = {AccountKey(klout::fact::v1::NETWORK_TWITTER, "one")};
  EXPECT_EQ(EraseFromBatch(erasure, batch), 3);
  ASSERT_EQ(batch.post_ids_size(), 1);
  EXPECT_EQ(batch.post_ids(0), "two");
  ASSERT_EQ(batch.interactions().posts_size(), 2);
  EXPECT_EQ(batch.interactions().posts(0), 1);
  EXPECT_EQ(batch.interactions().posts(1), 0);
  EXPECT_EQ(batch.posts().posts_size(), 1);
}

TEST(EraseFromBatchTest, APostOfTheSameIdOnAnotherNetworkStays) {
  auto batch = BatchOf("b", {{1, 2}});
  batch.add_post_ids("one");
  batch.mutable_interactions()->add_posts(1);
  Erasure erasure;
  erasure.posts = {AccountKey(klout::fact::v1::NETWORK_FACEBOOK, "one")};
  EXPECT_EQ(EraseFromBatch(erasure, batch), 0);
  EXPECT_EQ(batch.interactions().actors_size(), 1);
}

}  // namespace
}  // namespace klout::scoring
