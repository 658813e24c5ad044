#include <gtest/gtest.h>

#include <functional>
#include <random>

#include "common/status.h"
#include "services/scoring/domain/delta.h"
#include "services/scoring/store/fact_batch_view.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

using klout::fact::v1::FactBatch;

const absl::Time kNow = absl::FromUnixSeconds(kStart + 86400);

FactBatch GoodBatch() {
  FactBatch batch = BatchOf("b1", {{1, 2}, {2, 3}, {3, 1}});
  batch.add_post_ids("p1");
  for (int i = 0; i < 3; ++i) batch.mutable_interactions()->add_posts(i == 0 ? 1 : 0);
  for (int i = 0; i < 3; ++i) batch.mutable_interactions()->add_hostility_percents(10);
  // Two posts, the first about two topics.
  auto* posts = batch.mutable_posts();
  for (int i = 0; i < 2; ++i) {
    posts->add_posts(0);
    posts->add_authors(0);
    posts->add_times(kStart);
    posts->add_sentiment_percents(i == 0 ? -100 : 100);
    posts->add_topic_counts(i == 0 ? 2 : 0);
  }
  for (const char* topic : {"espresso", "coffee"}) {
    posts->add_topics(batch.words_size());
    posts->add_topic_percents(80);
    batch.add_words(topic);
  }
  auto* choices = batch.mutable_topic_choices();
  choices->add_accounts(1);
  choices->add_topics(1);
  choices->add_times(kStart);
  choices->add_hides(true);
  auto* feeds = batch.mutable_feed_statuses();
  feeds->add_accounts(1);
  feeds->add_times(kStart);
  feeds->add_failing_since(kStart - 60);
  auto* profile = batch.add_profile_metrics();
  profile->mutable_account()->set_network(klout::fact::v1::NETWORK_TWITTER);
  profile->mutable_account()->set_id("user-1");
  profile->mutable_time()->set_seconds(kStart);
  profile->set_kind(klout::fact::v1::ACCOUNT_KIND_PERSON);
  profile->set_country("IT");
  profile->add_topics()->set_topic("espresso");
  return batch;
}

struct BadBatch {
  std::string name;
  std::string field;
  std::function<void(FactBatch&)> spoil;
};

class BatchCheckTest : public testing::TestWithParam<BadBatch> {};

TEST_P(BatchCheckTest, RefusesAndNamesTheField) {
  FactBatch batch = GoodBatch();
  ASSERT_TRUE(CheckFactBatch(batch, kNow).ok());
  GetParam().spoil(batch);
  const absl::Status status = CheckFactBatch(batch, kNow);
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << status;
  EXPECT_EQ(ErrorField(status), GetParam().field) << status;
}

INSTANTIATE_TEST_SUITE_P(
    BadInput, BatchCheckTest,
    testing::Values(
        BadBatch{"NoBatchId", "batch_id", [](FactBatch& b) { b.clear_batch_id(); }},
        BadBatch{"LongBatchId", "batch_id", [](FactBatch& b) { b.set_batch_id(std::string(129, 'x')); }},
        BadBatch{"BatchIdNotUtf8", "batch_id", [](FactBatch& b) { b.set_batch_id("caf\xe9"); }},
        BadBatch{"Empty", "interactions", [](FactBatch& b) {
                   b.clear_interactions();
                   b.clear_posts();
                   b.clear_topic_choices();
                   b.clear_feed_statuses();
                   b.clear_profile_metrics();
                 }},
        BadBatch{"TooManyRows", "interactions",
                 [](FactBatch& b) {
                   auto* in = b.mutable_interactions();
                   for (size_t i = 0; i <= kMaxRows; ++i) in->add_actors(0);
                 }},
        BadBatch{"ActorOutsideDictionary", "interactions.actors[1]",
                 [](FactBatch& b) { b.mutable_interactions()->set_actors(1, 3); }},
        BadBatch{"AuthorOutsideDictionary", "interactions.authors[2]",
                 [](FactBatch& b) { b.mutable_interactions()->set_authors(2, 4000000000u); }},
        BadBatch{"PostOutsideDictionary", "interactions.posts[0]",
                 [](FactBatch& b) { b.mutable_interactions()->set_posts(0, 2); }},
        BadBatch{"TopicOutsideDictionary", "posts.topics[1]",
                 [](FactBatch& b) { b.mutable_posts()->set_topics(1, 2); }},
        BadBatch{"FewerTopicsThanCounted", "posts.topics",
                 [](FactBatch& b) { b.mutable_posts()->set_topic_counts(1, 1); }},
        BadBatch{"TooManyTopics", "posts.topic_counts[0]",
                 [](FactBatch& b) { b.mutable_posts()->set_topic_counts(0, 17); }},
        BadBatch{"TopicCountsOfSomePosts", "posts.topic_counts",
                 [](FactBatch& b) { b.mutable_posts()->mutable_topic_counts()->Truncate(1); }},
        BadBatch{"NoTopicPercent", "posts.topic_percents[0]",
                 [](FactBatch& b) { b.mutable_posts()->set_topic_percents(0, 0); }},
        BadBatch{"MissingTopicPercents", "posts.topic_percents",
                 [](FactBatch& b) { b.mutable_posts()->clear_topic_percents(); }},
        BadBatch{"SentimentBeyond100", "posts.sentiment_percents[1]",
                 [](FactBatch& b) { b.mutable_posts()->set_sentiment_percents(1, 101); }},
        BadBatch{"ChoiceOfNobody", "topic_choices.accounts[0]",
                 [](FactBatch& b) { b.mutable_topic_choices()->set_accounts(0, 3); }},
        BadBatch{"ChoiceOfNothing", "topic_choices.topics[0]",
                 [](FactBatch& b) { b.mutable_topic_choices()->set_topics(0, 2); }},
        BadBatch{"FeedOfNobody", "feed_statuses.accounts[0]",
                 [](FactBatch& b) { b.mutable_feed_statuses()->set_accounts(0, 3); }},
        BadBatch{"FeedWithoutTime", "feed_statuses.times",
                 [](FactBatch& b) { b.mutable_feed_statuses()->clear_times(); }},
        BadBatch{"FeedInTheFuture", "feed_statuses.failing_since[0]",
                 [](FactBatch& b) { b.mutable_feed_statuses()->set_failing_since(0, kStart + 1'000'000'000); }},
        BadBatch{"ChoiceWithoutTime", "topic_choices.times",
                 [](FactBatch& b) { b.mutable_topic_choices()->clear_times(); }},
        BadBatch{"ProfileIdNotUtf8", "profile_metrics.account.id[0]",
                 [](FactBatch& b) { b.mutable_profile_metrics(0)->mutable_account()->set_id("caf\xe9"); }},
        BadBatch{"ProfileTopicNotUtf8", "profile_metrics.topics[0]",
                 [](FactBatch& b) { b.mutable_profile_metrics(0)->mutable_topics(0)->set_topic("caf\xe9"); }},
        BadBatch{"CountryInWords", "profile_metrics[0]",
                 [](FactBatch& b) { b.mutable_profile_metrics(0)->set_country("Italy"); }},
        BadBatch{"UnknownAccountKind", "profile_metrics[0]",
                 [](FactBatch& b) {
                   b.mutable_profile_metrics(0)->set_kind(static_cast<klout::fact::v1::AccountKind>(9));
                 }},
        BadBatch{"EmptyProfileTopic", "profile_metrics.topics[0]",
                 [](FactBatch& b) { b.mutable_profile_metrics(0)->mutable_topics(0)->clear_topic(); }},
        BadBatch{"UnknownNetwork", "accounts.networks[0]",
                 [](FactBatch& b) {
                   b.mutable_accounts()->set_networks(0, static_cast<klout::fact::v1::Network>(99));
                 }},
        BadBatch{"NoNetwork", "accounts.networks", [](FactBatch& b) { b.mutable_accounts()->clear_networks(); }},
        BadBatch{"UnknownKind", "interactions.kinds[1]",
                 [](FactBatch& b) {
                   b.mutable_interactions()->set_kinds(1, static_cast<klout::fact::v1::InteractionKind>(77));
                 }},
        BadBatch{"KindUnspecified", "interactions.kinds[0]",
                 [](FactBatch& b) {
                   b.mutable_interactions()->set_kinds(0, klout::fact::v1::INTERACTION_KIND_UNSPECIFIED);
                 }},
        BadBatch{"TimeInTheFuture", "interactions.times[2]",
                 [](FactBatch& b) {
                   b.mutable_interactions()->set_times(2, static_cast<uint32_t>(absl::ToUnixSeconds(kNow)) + 601);
                 }},
        BadBatch{"IdNotUtf8", "accounts.ids[1]",
                 [](FactBatch& b) { b.mutable_accounts()->set_ids(1, std::string("a\xc3\x28")); }},
        BadBatch{"IdSurrogate", "accounts.ids[1]",
                 [](FactBatch& b) { b.mutable_accounts()->set_ids(1, std::string("\xed\xa0\x80")); }},
        BadBatch{"IdCutInTheMiddle", "accounts.ids[2]",
                 [](FactBatch& b) { b.mutable_accounts()->set_ids(2, std::string("caf\xc3")); }},
        BadBatch{"IdTooLong", "accounts.ids[0]",
                 [](FactBatch& b) { b.mutable_accounts()->set_ids(0, std::string(257, 'x')); }},
        BadBatch{"IdEmpty", "accounts.ids[0]", [](FactBatch& b) { b.mutable_accounts()->set_ids(0, ""); }},
        BadBatch{"PostIdEmpty", "post_ids[0]", [](FactBatch& b) { b.set_post_ids(0, ""); }},
        BadBatch{"ColumnsOfOtherLength", "interactions.times",
                 [](FactBatch& b) { b.mutable_interactions()->mutable_times()->RemoveLast(); }},
        BadBatch{"HostilityBeyond100", "interactions.hostility_percents[2]",
                 [](FactBatch& b) { b.mutable_interactions()->set_hostility_percents(2, 101); }},
        BadBatch{"ActorAndAuthorOnDifferentNetworks", "interactions.authors[0]",
                 [](FactBatch& b) {
                   b.mutable_accounts()->clear_networks();
                   for (int network : {1, 2, 1}) b.mutable_accounts()->add_networks(static_cast<klout::fact::v1::Network>(network));
                 }},
        BadBatch{"LinkWithoutPerson", "links.persons",
                 [](FactBatch& b) {
                   b.mutable_links()->add_accounts(0);
                   b.mutable_links()->add_times(kStart);
                 }},
        BadBatch{"PersonOutsideDictionary", "links.persons[0]",
                 [](FactBatch& b) {
                   b.mutable_links()->add_accounts(0);
                   b.mutable_links()->add_persons(0);
                   b.mutable_links()->add_times(kStart);
                 }},
        BadBatch{"MetricsOfNobody", "profile_metrics.account.id[1]",
                 [](FactBatch& b) { b.add_profile_metrics()->mutable_account()->set_network(klout::fact::v1::NETWORK_TWITTER); }},
        BadBatch{"MetricsBefore1970", "profile_metrics.time[1]",
                 [](FactBatch& b) {
                   auto* row = b.add_profile_metrics();
                   row->mutable_account()->set_network(klout::fact::v1::NETWORK_TWITTER);
                   row->mutable_account()->set_id("x");
                   row->mutable_time()->set_seconds(-1);
                 }}),
    [](const auto& info) { return info.param.name; });

TEST(BatchCheckTest, AcceptsIdsOf256BytesInAnyScript) {
  FactBatch batch = GoodBatch();
  batch.mutable_accounts()->set_ids(0, std::string(256, 'x'));
  batch.mutable_accounts()->set_ids(1, "Ωλμπία-日本-😀");
  EXPECT_TRUE(CheckFactBatch(batch, kNow).ok());
}

// Any bytes: either the check refuses, or viewing and folding stays inside the columns (sanitizers watch).
TEST(BatchCheckTest, SurvivesMutatedBytes) {
  const std::string good = GoodBatch().SerializeAsString();
  std::mt19937 random(7);
  int folded = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string bytes = good;
    for (int flips = 1 + static_cast<int>(random() % 4); flips > 0; --flips) {
      bytes[random() % bytes.size()] = static_cast<char>(random());
    }
    FactBatch batch;
    if (!batch.ParseFromString(bytes) || !CheckFactBatch(batch, kNow).ok()) continue;
    Graph empty;
    Delta delta(empty.View(), FoldingModel());
    delta.Fold(1, ViewFactBatch(batch));
    ++folded;
  }
  EXPECT_GT(folded, 100);
}

}  // namespace
}  // namespace klout::scoring
