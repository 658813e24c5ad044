// What is asked about topics over a real unix socket and the real engine on a real disk.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "tests/integration/scoring_rpc_fixture.h"

namespace klout::scoring {
namespace {

using testing::IsEmpty;
using testing::Not;

// User n (0 to 5) writes 4 posts about espresso, on 4 days; 3 + 5 n readers answer each. The even ones write in
// Italian from Italy.
fact::v1::FactBatch EspressoBatch() {
  fact::v1::FactBatch batch;
  batch.set_batch_id("espresso");
  batch.mutable_accounts()->add_networks(fact::v1::NETWORK_TWITTER);
  for (const char* word : {"espresso", "it", "en"}) batch.add_words(word);
  for (int user = 0; user < 100; ++user) batch.mutable_accounts()->add_ids(UserName(user));
  for (uint32_t user = 0; user < 6; ++user) {
    for (uint32_t post = 0; post < 4; ++post) {
      const auto id = static_cast<uint32_t>(batch.post_ids_size());
      batch.add_post_ids(absl::StrCat("post-", user, "-", post));
      const auto time = static_cast<uint32_t>(kStart + post * 86400);
      batch.mutable_posts()->add_posts(id);
      batch.mutable_posts()->add_authors(user);
      batch.mutable_posts()->add_times(time);
      batch.mutable_posts()->add_languages(user % 2 == 0 ? 2 : 3);
      batch.mutable_posts()->add_topic_counts(1);
      batch.mutable_posts()->add_topics(0);
      batch.mutable_posts()->add_topic_percents(90);
      for (uint32_t reader = 0; reader < 3 + 5 * user; ++reader) {
        batch.mutable_interactions()->add_actors(50 + reader);
        batch.mutable_interactions()->add_authors(user);
        batch.mutable_interactions()->add_kinds(fact::v1::INTERACTION_KIND_REPLY);
        batch.mutable_interactions()->add_times(time + 60 + reader);
        batch.mutable_interactions()->add_posts(id + 1);
      }
    }
    if (user % 2 != 0) continue;
    auto* profile = batch.add_profile_metrics();
    profile->mutable_account()->set_network(fact::v1::NETWORK_TWITTER);
    profile->mutable_account()->set_id(UserName(static_cast<int>(user)));
    profile->mutable_time()->set_seconds(kStart);
    profile->set_country("IT");
    profile->set_kind(user == 2 ? fact::v1::ACCOUNT_KIND_ORGANISATION : fact::v1::ACCOUNT_KIND_PERSON);
  }
  return batch;
}

class TopicRpcTest : public ScoringRpcTest {
 protected:
  TopicRpcTest() {
    EXPECT_EQ(Ingest(EspressoBatch()).code(), 0);
    Publish();
  }

  // Subjects of the answer, in order.
  std::vector<std::string> Rank(const v1::RankPeopleRequest& request) {
    v1::RankPeopleResponse response;
    const absl::Status status = rpc_.Call(&Stub::RankPeople, request, &response);
    EXPECT_TRUE(status.ok()) << status;
    std::vector<std::string> subjects;
    for (const v1::RankedPerson& person : response.people()) subjects.push_back(person.score().subject());
    return subjects;
  }
  static v1::RankPeopleRequest Espresso() {
    v1::RankPeopleRequest request;
    request.set_topic("espresso");
    return request;
  }
};

TEST_F(TopicRpcTest, RanksThoseWhoClaimATopicBestFirst) {
  v1::RankPeopleResponse response;
  ASSERT_TRUE(rpc_.Call(&Stub::RankPeople, Espresso(), &response).ok());
  ASSERT_EQ(response.people_size(), 6);
  double above = 101;
  for (const v1::RankedPerson& person : response.people()) {
    EXPECT_EQ(person.topic().topic(), "espresso");
    EXPECT_EQ(person.topic().posts(), 4u);
    EXPECT_EQ(person.topic().days(), 4u);
    EXPECT_LE(person.topic().score(), above);
    EXPECT_LE(person.topic().low(), person.topic().score());
    above = person.topic().score();
  }
}

TEST_F(TopicRpcTest, FiltersByWhoTheyAre) {
  v1::RankPeopleRequest request = Espresso();
  request.set_language("it");
  EXPECT_THAT(Rank(request), testing::UnorderedElementsAre("person:p0", "person:p2", "person:p4"));
  request.set_kind(fact::v1::ACCOUNT_KIND_PERSON);
  EXPECT_THAT(Rank(request), testing::UnorderedElementsAre("person:p0", "person:p4"));
  request.set_kind(fact::v1::ACCOUNT_KIND_ORGANISATION);
  EXPECT_THAT(Rank(request), testing::ElementsAre("person:p2"));
  request = Espresso();
  request.set_country("IT");
  request.add_exclude("person:p4");
  EXPECT_THAT(Rank(request), testing::UnorderedElementsAre("person:p0", "person:p2"));
  request.set_language("sw");
  EXPECT_THAT(Rank(request), IsEmpty());
  request = Espresso();
  request.set_network(fact::v1::NETWORK_MASTODON);
  EXPECT_THAT(Rank(request), IsEmpty());
  request = Espresso();
  request.set_min_reply_likelihood(1);
  EXPECT_THAT(Rank(request), IsEmpty());
}

TEST_F(TopicRpcTest, OrdersAndPages) {
  v1::RankPeopleRequest request = Espresso();
  const std::vector<std::string> all = Rank(request);
  for (const v1::RankOrder order : {v1::RANK_ORDER_EXPERTISE, v1::RANK_ORDER_TRUE_REACH, v1::RANK_ORDER_SCORE,
                                    v1::RANK_ORDER_REPLY_LIKELIHOOD, v1::RANK_ORDER_AMPLIFICATION}) {
    request.set_order_by(order);
    request.clear_page_token();
    request.set_page_size(100);
    const std::vector<std::string> whole = Rank(request);
    EXPECT_THAT(whole, testing::UnorderedElementsAreArray(all));
    std::vector<std::string> paged;
    request.set_page_size(4);
    v1::RankPeopleResponse page;
    do {
      ASSERT_TRUE(rpc_.Call(&Stub::RankPeople, request, &page).ok());
      for (const v1::RankedPerson& person : page.people()) paged.push_back(person.score().subject());
      request.set_page_token(page.next_page_token());
    } while (!page.next_page_token().empty());
    EXPECT_EQ(paged, whole) << v1::RankOrder_Name(order);
  }
}

TEST_F(TopicRpcTest, APersonIsShownWithTopicsAudienceAndTraits) {
  v1::GetPersonResponse person;
  ASSERT_TRUE(rpc_.Call(&Stub::GetPerson, About<v1::GetPersonRequest>("person:p4"), &person).ok());
  ASSERT_EQ(person.topics_size(), 1);
  EXPECT_EQ(person.topics(0).topic(), "espresso");
  EXPECT_EQ(person.topics(0).language(), "it");
  EXPECT_EQ(person.language(), "it");
  EXPECT_EQ(person.country(), "IT");
  EXPECT_LT(person.organisation().likelihood(), 0.1);
  double shares = 0;
  for (const v1::LanguageShare& share : person.audience_languages()) shares += share.share();
  EXPECT_NEAR(shares, 1, 1e-6);
  EXPECT_THAT(person.accounts(), testing::ElementsAre("twitter:user-4"));
  // Four posts, all about one thing; 23 answers and more.
  EXPECT_EQ(person.style().focused(), 1);
  EXPECT_GT(person.style().sharing(), -1);
  EXPECT_NE(person.style().type(), v1::STYLE_TYPE_UNSPECIFIED);
  EXPECT_GT(person.style().confidence(), 0.3);
  v1::GetPersonResponse account;
  ASSERT_TRUE(rpc_.Call(&Stub::GetPerson, About<v1::GetPersonRequest>("twitter:user-4"), &account).ok());
  EXPECT_THAT(account.accounts(), testing::ElementsAre("twitter:user-4"));
  v1::GetPersonResponse reader;
  ASSERT_TRUE(rpc_.Call(&Stub::GetPerson, About<v1::GetPersonRequest>("twitter:user-50"), &reader).ok());
  EXPECT_EQ(reader.topics_size(), 0);
  EXPECT_THAT(reader.accounts(), IsEmpty());
  ASSERT_EQ(reader.interests_size(), 1);
  EXPECT_EQ(reader.interests(0).posts(), 24u);
}

TEST_F(TopicRpcTest, AHiddenTopicRanksNobodyUntilItIsRestored) {
  v1::HideTopicRequest hide = About<v1::HideTopicRequest>("person:p4");
  hide.set_topic("espresso");
  v1::HideTopicResponse hidden;
  ASSERT_TRUE(rpc_.Call(&Stub::HideTopic, hide, &hidden).ok());
  Publish();
  EXPECT_THAT(Rank(Espresso()), Not(testing::Contains("person:p4")));
  v1::GetPersonRequest request = About<v1::GetPersonRequest>("person:p4");
  v1::GetPersonResponse person;
  ASSERT_TRUE(rpc_.Call(&Stub::GetPerson, request, &person).ok());
  EXPECT_EQ(person.topics_size(), 0);
  request.set_include_hidden_topics(true);
  ASSERT_TRUE(rpc_.Call(&Stub::GetPerson, request, &person).ok());
  ASSERT_EQ(person.topics_size(), 1);
  EXPECT_TRUE(person.topics(0).hidden());

  v1::RestoreTopicRequest restore = About<v1::RestoreTopicRequest>("person:p4");
  restore.set_topic("espresso");
  v1::RestoreTopicResponse restored;
  ASSERT_TRUE(rpc_.Call(&Stub::RestoreTopic, restore, &restored).ok());
  Publish();
  EXPECT_THAT(Rank(Espresso()), testing::Contains("person:p4"));
}

TEST_F(TopicRpcTest, BadRequestsAboutTopicsNameTheField) {
  v1::RankPeopleResponse rank;
  v1::RankPeopleRequest request;
  request.set_topic("espreso");
  const absl::Status unknown = rpc_.Call(&Stub::RankPeople, request, &rank);
  EXPECT_EQ(unknown.code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(ErrorReason(unknown), "TOPIC_UNKNOWN");
  request = Espresso();
  request.set_country("Italy");
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::RankPeople, request, &rank)), "country");
  request = Espresso();
  request.set_min_reply_likelihood(1.5);
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::RankPeople, request, &rank)), "min_reply_likelihood");
  request.Clear();
  request.set_order_by(v1::RANK_ORDER_EXPERTISE);
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::RankPeople, request, &rank)), "topic");
  v1::HideTopicResponse hidden;
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::HideTopic, About<v1::HideTopicRequest>("person:p4"), &hidden)), "topic");
  v1::GetPersonResponse person;
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::GetPerson, About<v1::GetPersonRequest>("twitter:nobody"), &person)), "subject");
}

}  // namespace
}  // namespace klout::scoring
