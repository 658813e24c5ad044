// Posts that are due are looked for in scoring's facts, and noted once, without a verdict.

#include "services/perks/engine/post_search.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/unit/perks/perks_stage.h"

namespace klout::perks {
namespace {

using Stub = v1::PerksService::Stub;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class PostSearchTest : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    SKIP_WITHOUT_POSTGRES(GetParam());
    stage_ = std::make_unique<PerksStage>(GetParam());
    v1::PerkRules rules;
    rules.mutable_post_due()->set_seconds(7 * 86'400);
    perk_ = stage_->LivePerk(100, rules);
  }
  void TearDown() override {
    if (stage_ == nullptr) return;
    EXPECT_EQ(stage_->Audit(), absl::OkStatus());
  }
  // The offer.
  std::string Claim(const std::string& person) {
    const std::string id = stage_->Offer(perk_.id(), person);
    EXPECT_EQ(stage_->Reserve(id), absl::OkStatus());
    EXPECT_EQ(stage_->Claim(id, perk_.terms_hash()), absl::OkStatus());
    return id;
  }
  int64_t Now() { return absl::ToUnixSeconds(stage_->clock.Now()); }
  uint64_t Search() {
    uint64_t seen = 0;
    EXPECT_EQ(stage_->Search(&seen), absl::OkStatus());
    return seen;
  }
  std::string Observe(const std::string& offer, const std::string& post, const std::string& text) {
    auto request = stage_->New<v1::ObservePostRequest>();
    request.set_offer_id(offer);
    request.mutable_post()->set_network(fact::v1::NETWORK_TWITTER);
    request.mutable_post()->set_post_id(post);
    request.mutable_post()->mutable_time()->set_seconds(Now());
    request.mutable_post()->set_text(text);
    v1::ObservePostResponse response;
    return ErrorReason(stage_->Call(&Stub::ObservePost, request, &response));
  }
  std::vector<std::string> SeenOf(const std::string& person) {
    std::vector<std::string> ids;
    const v1::Disclosure disclosure = stage_->DisclosureOf(person);
    for (const v1::SeenPost& post : disclosure.seen_posts()) ids.push_back(post.post_id());
    return ids;
  }
  std::vector<v1::LedgerRow> SeenInLedger() {
    std::vector<v1::LedgerRow> seen;
    for (const v1::LedgerRow& row : stage_->Ledger()) {
      if (row.event() == "post.seen") seen.push_back(row);
    }
    return seen;
  }
  std::string Metric(const std::string& name) {
    const std::string text = stage_->server().MetricsText();
    const size_t at = text.find("\n" + name + " ");
    if (at == std::string::npos) return "";
    const size_t begin = at + name.size() + 2;
    return text.substr(begin, text.find('\n', begin) - begin);
  }
  // A round is over; the next one begins.
  void Later() { stage_->clock.Advance(absl::Minutes(1)); }

  std::unique_ptr<PerksStage> stage_;
  v1::Perk perk_;
};

TEST_P(PostSearchTest, NotesEachPostSinceTheClaimOnceAndJudgesNone) {
  stage_->scoring.Post("person:ada", "before", Now() - 10);
  const std::string offer = Claim("person:ada");
  stage_->clock.Advance(absl::Seconds(30));
  stage_->scoring.Post("person:ada", "first", Now());
  stage_->scoring.Post("person:ada", "second", Now() + 1);
  EXPECT_EQ(Search(), 2u);
  EXPECT_EQ(stage_->scoring.searches().back().since().seconds(), Now() - 30);
  EXPECT_THAT(SeenOf("person:ada"), ElementsAre("second", "first"));
  EXPECT_EQ(stage_->DisclosureOf("person:ada").state(), v1::DISCLOSURE_STATE_DUE) << "nothing was judged";
  EXPECT_FALSE(stage_->DisclosureOf("person:ada").has_verdict());
  Later();
  EXPECT_EQ(Search(), 0u);
  stage_->Start();
  EXPECT_EQ(Search(), 0u) << "known after a restart, too";
  const std::vector<v1::LedgerRow> rows = SeenInLedger();
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].offer_id(), offer);
  EXPECT_EQ(rows[0].person(), "person:ada");
  EXPECT_EQ(rows[0].actor(), "service:klout-perks");
}

TEST_P(PostSearchTest, TheTextComesLaterAndIsJudgedByTheRules) {
  const std::string offer = Claim("person:ada");
  stage_->scoring.Post("person:ada", "cake", Now());
  stage_->scoring.Post("person:ada", "shirt", Now() + 1);
  EXPECT_EQ(Search(), 2u);
  EXPECT_EQ(Observe(offer, "shirt", "my shirt #sp"), "");
  EXPECT_EQ(stage_->DisclosureOf("person:ada").state(), v1::DISCLOSURE_STATE_UNCLEAR);
  EXPECT_THAT(SeenOf("person:ada"), ElementsAre("cake")) << "what was judged does not wait any more";
  Later();
  EXPECT_EQ(Search(), 0u) << "nor is it found anew";
  EXPECT_EQ(Observe(offer, "shirt", "#ad my shirt"), "");
  EXPECT_EQ(stage_->DisclosureOf("person:ada").state(), v1::DISCLOSURE_STATE_REMEDIED);
  EXPECT_THAT(SeenOf("person:ada"), IsEmpty());
  stage_->scoring.Post("person:ada", "later", Now());
  const size_t searches = stage_->scoring.searches().size();
  Later();
  EXPECT_EQ(Search(), 0u);
  EXPECT_EQ(stage_->scoring.searches().size(), searches) << "nobody whose post came is looked for";
}

TEST_P(PostSearchTest, NothingIsLostWhileScoringIsAwayAndItIsAskedLessAndLess) {
  Claim("person:ada");
  Claim("person:bob");
  stage_->scoring.Post("person:ada", "a", Now());
  stage_->scoring.Post("person:bob", "b", Now());
  stage_->scoring.SetAway(true);
  uint64_t seen = 0;
  std::vector<int64_t> waits;
  int64_t last = Now();
  for (int second = 0; second < 200; ++second, stage_->clock.Advance(absl::Seconds(1))) {
    const absl::Status status = stage_->Search(&seen);
    EXPECT_EQ(seen, 0u);
    if (status.ok()) continue;
    EXPECT_EQ(ErrorReason(status), "SCORING");
    waits.push_back(Now() - last);
    last = Now();
  }
  EXPECT_THAT(waits, ElementsAre(0, 2, 4, 8, 16, 32, 124)) << "both thrice, then a new round";
  EXPECT_EQ(Metric("klout_perks_post_searches_total{outcome=\"failed\"}"), "7");
  stage_->scoring.SetAway(false);
  for (int i = 0; i < 3; ++i, stage_->clock.Advance(PostSearch::kLongestWait)) seen += Search();
  EXPECT_EQ(seen, 2u);
  EXPECT_EQ(Metric("klout_perks_seen_posts_total"), "2");
}

TEST_P(PostSearchTest, ReadsOnWhereItStoppedAndKeepsABoundOfEach) {
  Claim("person:ada");
  constexpr int kPosts = PostSearch::kPages * PostSearch::kPagePosts + 300;
  for (int i = 0; i < kPosts; ++i) stage_->scoring.Post("person:ada", absl::StrCat("p", i), Now() + i);
  EXPECT_EQ(Search(), static_cast<uint64_t>(PostSearch::kPages * PostSearch::kPagePosts));
  Later();
  EXPECT_EQ(Search(), static_cast<uint64_t>(PostSearch::kMostSeen - PostSearch::kPages * PostSearch::kPagePosts));
  EXPECT_EQ(SeenOf("person:ada").size(), 20u);
  EXPECT_EQ(SeenOf("person:ada")[0], absl::StrCat("p", kPosts - 1));
}

TEST_P(PostSearchTest, ManyPeopleAreLookedForInTurn) {
  constexpr int kPeople = PostSearch::kDisclosures + 10;
  for (int i = 0; i < kPeople; ++i) {
    Claim(absl::StrCat("person:p", i));
    stage_->scoring.Post(absl::StrCat("person:p", i), absl::StrCat("post", i), Now());
  }
  EXPECT_EQ(Search(), static_cast<uint64_t>(PostSearch::kDisclosures));
  EXPECT_EQ(Search(), 10u);
  EXPECT_EQ(Search(), 0u);
  EXPECT_EQ(stage_->scoring.searches().size(), static_cast<size_t>(kPeople)) << "the round is over until later";
}

TEST_P(PostSearchTest, WhoIsErasedIsForgottenHereToo) {
  Claim("person:ada");
  stage_->scoring.Post("person:ada", "secret-post", Now());
  EXPECT_EQ(Search(), 1u);
  auto request = stage_->New<v1::ErasePersonRequest>();
  request.set_person("person:ada");
  v1::ErasePersonResponse response;
  ASSERT_EQ(stage_->Call(&Stub::ErasePerson, request, &response), absl::OkStatus());
  const absl::Status left = Readers(stage_->database_url(), 1).Read([](Workspace& rows) {
    return rows.seen_posts.Select("", {}).empty() ? absl::OkStatus() : absl::InternalError("a post is left");
  });
  EXPECT_EQ(left, absl::OkStatus());
  for (const v1::LedgerRow& row : SeenInLedger()) {
    EXPECT_EQ(row.person(), "");
    EXPECT_THAT(row.DebugString(), Not(HasSubstr("secret-post")));
  }
  Later();
  EXPECT_EQ(Search(), 0u);
}

TEST_P(PostSearchTest, ABrandSeesThePostsOfWhoConsentsOnly) {
  Claim("person:ada");
  stage_->scoring.Post("person:ada", "post", Now());
  EXPECT_EQ(Search(), 1u);
  v1::ListDisclosuresRequest request;
  request.set_campaign_id(perk_.campaign_id());
  v1::ListDisclosuresResponse response;
  ASSERT_EQ(stage_->Call(&Stub::ListDisclosures, request, &response), absl::OkStatus());
  ASSERT_EQ(response.disclosures_size(), 1);
  EXPECT_EQ(response.disclosures(0).seen_posts_size(), 1) << "a claim consents";
  auto consent = stage_->New<v1::SetConsentRequest>();
  consent.set_person("person:ada");
  consent.set_brand_id(SeenInLedger()[0].brand_id());
  v1::SetConsentResponse withdrawn;
  ASSERT_EQ(stage_->Call(&Stub::SetConsent, consent, &withdrawn), absl::OkStatus());
  ASSERT_EQ(stage_->Call(&Stub::ListDisclosures, request, &response), absl::OkStatus());
  EXPECT_EQ(response.disclosures(0).seen_posts_size(), 0);
}

INSTANTIATE_TEST_SUITE_P(Databases, PostSearchTest, testing::Values(Engine::kSqlite, Engine::kPostgres), EngineName);

}  // namespace
}  // namespace klout::perks
