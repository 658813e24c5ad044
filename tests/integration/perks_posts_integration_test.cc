// Posts that are due, found in the facts of the real scoring service, which also goes away and comes back.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/time/clock.h"
#include "common/channel.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/perks/engine/post_search.h"
#include "services/scoring/service.h"
#include "tests/unit/perks/perks_stage.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::perks {
namespace {

using scoring::kStart;
using scoring::LinkBatch;
using scoring::ScoringServer;
using scoring::TempDir;
using scoring::UserName;
using ::testing::ElementsAre;

// Posts of user 0, each reshared by user 1.
fact::v1::FactBatch PostsBatch(const std::string& id, const std::vector<std::pair<std::string, int64_t>>& posts) {
  fact::v1::FactBatch batch;
  batch.set_batch_id(id);
  batch.mutable_accounts()->add_networks(fact::v1::NETWORK_TWITTER);
  for (int user : {0, 1}) batch.mutable_accounts()->add_ids(UserName(user));
  uint32_t number = 0;
  for (const auto& [name, time] : posts) {
    batch.add_post_ids(name);
    batch.mutable_posts()->add_posts(number);
    batch.mutable_posts()->add_authors(0);
    batch.mutable_posts()->add_times(static_cast<uint32_t>(time));
    batch.mutable_posts()->add_topic_counts(0);
    batch.mutable_interactions()->add_actors(1);
    batch.mutable_interactions()->add_authors(0);
    batch.mutable_interactions()->add_kinds(fact::v1::INTERACTION_KIND_RESHARE);
    batch.mutable_interactions()->add_times(static_cast<uint32_t>(time) + 60);
    batch.mutable_interactions()->add_posts(++number);
  }
  return batch;
}

class PerksPostsTest : public testing::Test {
 protected:
  PerksPostsTest() {
    StartScoring();
    std::vector<fact::v1::FactBatch> batches = {scoring::BatchOf("acts", scoring::RandomActs(/*seed=*/1, 900, 100)),
                                                LinkBatch("link", 0, "ada", kStart)};
    Ingest(batches);
  }

  // Where it was before, with what it knew.
  void StartScoring() {
    auto server = ScoringServer::Create({.data_dir = dir_.path() + "/data",
                                         .listen = address_,
                                         .metrics_listen = "",
                                         .publish_every = absl::ZeroDuration()},
                                        scoring::TestClock());
    ASSERT_TRUE(server.ok()) << server.status();
    scoring_ = *std::move(server);
    ASSERT_EQ(WaitReady(*channel_, absl::Now() + absl::Seconds(60)), absl::OkStatus());
  }
  // And publishes a snapshot that has them.
  void Ingest(const std::vector<fact::v1::FactBatch>& batches) {
    const auto stub = scoring::v1::ScoringService::NewStub(channel_);
    grpc::ClientContext context, publish_context;
    const auto deadline = std::chrono::system_clock::now() + std::chrono::seconds(60);
    context.set_deadline(deadline);
    publish_context.set_deadline(deadline);
    auto call = stub->Ingest(&context);
    scoring::v1::IngestResponse response;
    for (const fact::v1::FactBatch& batch : batches) {
      scoring::v1::IngestRequest request;
      *request.mutable_batch() = batch;
      ASSERT_TRUE(call->Write(request));
    }
    call->WritesDone();
    for (size_t i = 0; i < batches.size(); ++i) {
      ASSERT_TRUE(call->Read(&response));
      EXPECT_EQ(response.code(), 0) << response.message();
    }
    ASSERT_TRUE(call->Finish().ok());
    scoring::v1::PublishSnapshotRequest publish;
    publish.set_force(true);
    scoring::v1::PublishSnapshotResponse published;
    ASSERT_TRUE(stub->PublishSnapshot(&publish_context, publish, &published).ok());
  }
  std::vector<std::string> Seen() {
    std::vector<std::string> ids;
    const v1::Disclosure disclosure = stage_.DisclosureOf("person:ada");
    for (const v1::SeenPost& post : disclosure.seen_posts()) ids.push_back(post.post_id());
    return ids;
  }

  TempDir dir_;
  const std::string address_ = "unix:" + dir_.path() + "/scoring.sock";
  const std::shared_ptr<grpc::Channel> channel_ = Connect(address_, {.own_connection = true});
  std::unique_ptr<ScoringServer> scoring_;
  PerksStage stage_{Engine::kSqlite, channel_};
};

TEST_F(PerksPostsTest, PostsSinceTheClaimAreFoundAlsoAfterScoringWasAway) {
  constexpr int64_t kClaimed = kStart + 100'000;
  stage_.clock.Set(absl::FromUnixSeconds(kClaimed));
  v1::PerkRules rules;
  rules.mutable_post_due()->set_seconds(7 * 86'400);
  const v1::Perk perk = stage_.LivePerk(1, rules);
  const std::string offer = stage_.Offer(perk.id(), "person:ada");
  ASSERT_EQ(stage_.Reserve(offer), absl::OkStatus());
  ASSERT_EQ(stage_.Claim(offer, perk.terms_hash()), absl::OkStatus());
  Ingest({PostsBatch("posts", {{"before", kClaimed - 1}, {"shirt", kClaimed + 10}, {"cake", kClaimed + 20}})});

  scoring_.reset();
  uint64_t seen = 0;
  EXPECT_EQ(ErrorReason(stage_.Search(&seen)), "SCORING");
  StartScoring();
  stage_.clock.Advance(PostSearch::kLongestWait);
  ASSERT_EQ(stage_.Search(&seen), absl::OkStatus());
  EXPECT_EQ(seen, 2u);
  EXPECT_THAT(Seen(), ElementsAre("cake", "shirt"));
  EXPECT_EQ(stage_.DisclosureOf("person:ada").state(), v1::DISCLOSURE_STATE_DUE) << "facts hold no text to judge";

  stage_.clock.Advance(absl::Minutes(1));
  Ingest({PostsBatch("more", {{"hat", kClaimed + 30}})});
  ASSERT_EQ(stage_.Search(&seen), absl::OkStatus());
  EXPECT_EQ(seen, 1u) << "the others are known";
  EXPECT_THAT(Seen(), ElementsAre("hat", "cake", "shirt"));

  auto observe = stage_.New<v1::ObservePostRequest>();
  observe.set_offer_id(offer);
  observe.mutable_post()->set_network(fact::v1::NETWORK_TWITTER);
  observe.mutable_post()->set_post_id("shirt");
  observe.mutable_post()->mutable_time()->set_seconds(kClaimed + 10);
  observe.mutable_post()->set_text("Acme sent me this shirt for free and I love it");
  v1::ObservePostResponse observed;
  ASSERT_EQ(stage_.Call(&v1::PerksService::Stub::ObservePost, observe, &observed), absl::OkStatus());
  EXPECT_EQ(observed.disclosure().state(), v1::DISCLOSURE_STATE_DISCLOSED);
  EXPECT_EQ(stage_.Audit(), absl::OkStatus());
}

}  // namespace
}  // namespace klout::perks
