// Appeals over the whole scoring service: real engine, real disk, gRPC in the process. What an upheld appeal leaves is compared with a second
// service whose log never held what was contested.

#include <gtest/gtest.h>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/error.h"
#include "klout/scoring/v1/appeals.grpc.pb.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/scoring/service.h"
#include "services/scoring/store/file_appeal_store.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

constexpr char kAnn[] = "person:ann";
constexpr char kEve[] = "twitter:user-50";
constexpr int kReaders = 20;

// User 5 writes 4 posts about espresso, on 4 days; users 50 to 69 answer each. What `keep` refuses is left out.
using Keep = std::function<bool(int post, int reader)>;
fact::v1::FactBatch Espresso(const Keep& keep) {
  fact::v1::FactBatch batch;
  batch.set_batch_id("espresso");
  batch.mutable_accounts()->add_networks(fact::v1::NETWORK_TWITTER);
  batch.add_words("espresso");
  std::map<int, uint32_t> entries;
  const auto entry = [&](int user) {
    const auto [found, is_new] = entries.emplace(user, entries.size());
    if (is_new) batch.mutable_accounts()->add_ids(UserName(user));
    return found->second;
  };
  for (int post = 0; post < 4; ++post) {
    const auto time = static_cast<uint32_t>(kStart + post * 86400);
    if (!keep(post, -1)) continue;
    const auto id = static_cast<uint32_t>(batch.post_ids_size());
    batch.add_post_ids(absl::StrCat("post-", post));
    batch.mutable_posts()->add_posts(id);
    batch.mutable_posts()->add_authors(entry(5));
    batch.mutable_posts()->add_times(time);
    batch.mutable_posts()->add_topic_counts(1);
    batch.mutable_posts()->add_topics(0);
    batch.mutable_posts()->add_topic_percents(90);
    for (int reader = 50; reader < 50 + kReaders; ++reader) {
      if (!keep(post, reader)) continue;
      batch.mutable_interactions()->add_actors(entry(reader));
      batch.mutable_interactions()->add_authors(entry(5));
      batch.mutable_interactions()->add_kinds(fact::v1::INTERACTION_KIND_REPLY);
      batch.mutable_interactions()->add_times(time + reader);
      batch.mutable_interactions()->add_posts(id + 1);
    }
  }
  return batch;
}

bool KeepAll(int, int) { return true; }

// Of 600 acts among 60 users, those that `keep` takes.
fact::v1::FactBatch Crowd(const std::function<bool(const Act&)>& keep) {
  std::vector<Act> kept;
  for (const Act& act : RandomActs(/*seed=*/7, 600, 60)) {
    if (keep(act)) kept.push_back(act);
  }
  return BatchOf("crowd", kept);
}

// One scoring service in a folder of its own. Ann is users 5 and 6.
class Suite {
 public:
  using Scoring = v1::ScoringService::Stub;
  using Appealing = v1::AppealService::Stub;

  Suite(const fact::v1::FactBatch& crowd, const fact::v1::FactBatch& espresso) {
    Start();
    for (const auto& batch : {crowd, espresso, LinkBatch("link-5", 5, "ann"), LinkBatch("link-6", 6, "ann")}) Ingest(batch);
    v1::PublishSnapshotRequest request;
    request.set_force(true);
    v1::PublishSnapshotResponse response;
    EXPECT_TRUE(Call(&Scoring::PublishSnapshot, request, &response).ok());
  }
  void Start() {
    server_.reset();
    auto server = ScoringServer::Create(
        {.data_dir = data(), .listen = "", .metrics_listen = "", .publish_every = absl::ZeroDuration(), .threads = 2}, TestClock());
    ASSERT_TRUE(server.ok()) << server.status();
    server_ = *std::move(server);
    scoring_ = v1::ScoringService::NewStub(server_->InProcessChannel());
    appeals_ = v1::AppealService::NewStub(server_->InProcessChannel());
  }
  void Stop() { server_.reset(); }
  std::string data() const { return dir_.path() + "/data"; }

  template <typename Request, typename Response>
  absl::Status Call(grpc::Status (Scoring::*method)(grpc::ClientContext*, const Request&, Response*), const Request& request, Response* response) {
    return Call(*scoring_, method, request, response);
  }
  template <typename Request, typename Response>
  absl::Status Call(grpc::Status (Appealing::*method)(grpc::ClientContext*, const Request&, Response*), const Request& request,
                    Response* response) {
    return Call(*appeals_, method, request, response);
  }

  v1::Score Score(const std::string& subject) {
    v1::GetScoreRequest request;
    request.set_subject(subject);
    v1::GetScoreResponse response;
    const absl::Status status = Call(&Scoring::GetScore, request, &response);
    EXPECT_TRUE(status.ok()) << status;
    return response.score();
  }
  uint64_t served() {
    v1::GetScoreRequest request;
    request.set_subject(kAnn);
    v1::GetScoreResponse response;
    EXPECT_TRUE(Call(&Scoring::GetScore, request, &response).ok());
    return response.snapshot().id();
  }
  absl::StatusOr<v1::Appeal> File(const v1::AppealAbout& about, const std::string& subject = kAnn, const std::string& request_id = "r1") {
    v1::FileAppealRequest request;
    request.set_request_id(request_id);
    request.set_subject(subject);
    *request.mutable_about() = about;
    request.set_text("this is not right");
    v1::FileAppealResponse response;
    const absl::Status status = Call(&Appealing::FileAppeal, request, &response);
    if (!status.ok()) return status;
    return response.appeal();
  }
  absl::StatusOr<v1::Appeal> Decide(const std::string& id, v1::AppealDecision decision) {
    v1::DecideAppealRequest request;
    request.set_appeal_id(id);
    request.set_decision(decision);
    request.set_reason("looked at it");
    request.set_actor("operator");
    v1::DecideAppealResponse response;
    const absl::Status status = Call(&Appealing::DecideAppeal, request, &response);
    if (!status.ok()) return status;
    return response.appeal();
  }
  absl::StatusOr<v1::Appeal> Withdraw(const std::string& id, const std::string& subject) {
    v1::WithdrawAppealRequest request;
    request.set_appeal_id(id);
    request.set_subject(subject);
    v1::WithdrawAppealResponse response;
    const absl::Status status = Call(&Appealing::WithdrawAppeal, request, &response);
    if (!status.ok()) return status;
    return response.appeal();
  }
  absl::StatusOr<v1::Appeal> Get(const std::string& id, const std::string& subject = "") {
    v1::GetAppealRequest request;
    request.set_appeal_id(id);
    request.set_subject(subject);
    v1::GetAppealResponse response;
    const absl::Status status = Call(&Appealing::GetAppeal, request, &response);
    if (!status.ok()) return status;
    return response.appeal();
  }

 private:
  template <typename Stub, typename Method, typename Request, typename Response>
  static absl::Status Call(Stub& stub, Method method, const Request& request, Response* response) {
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(60));
    response->Clear();
    return FromGrpcStatus((stub.*method)(&context, request, response), context);
  }
  void Ingest(const fact::v1::FactBatch& batch) {
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(60));
    auto call = scoring_->Ingest(&context);
    v1::IngestRequest request;
    *request.mutable_batch() = batch;
    EXPECT_TRUE(call->Write(request));
    call->WritesDone();
    v1::IngestResponse response;
    EXPECT_TRUE(call->Read(&response));
    EXPECT_EQ(response.code(), 0) << response.message();
    EXPECT_TRUE(call->Finish().ok());
  }

  const TempDir dir_;
  std::unique_ptr<ScoringServer> server_;
  std::unique_ptr<Scoring> scoring_;
  std::unique_ptr<Appealing> appeals_;
};

v1::AppealAbout ActsOf(const std::string& account) {
  v1::AppealAbout about;
  about.set_acts_of(account);
  return about;
}
v1::AppealAbout Topic(const std::string& topic) {
  v1::AppealAbout about;
  about.set_topic(topic);
  return about;
}
v1::AppealAbout Post(const std::string& id) {
  v1::AppealAbout about;
  about.mutable_post()->set_network(fact::v1::NETWORK_TWITTER);
  about.mutable_post()->set_post_id(id);
  return about;
}
v1::AppealAbout Linked(const std::string& account) {
  v1::AppealAbout about;
  about.set_linked_account(account);
  return about;
}

std::string Bytes(const v1::Score& score) { return score.SerializeAsString(); }

class AppealsTest : public testing::Test {
 protected:
  static bool KeepAllActs(const Act&) { return true; }
  // Eve is user 50, Ann users 5 and 6.
  static bool IsNotEveOnAnn(const Act& act) { return act.actor != 50 || (act.author != 5 && act.author != 6); }

  Suite suite_{Crowd(KeepAllActs), Espresso(KeepAll)};
};

TEST_F(AppealsTest, AnUpheldAppealAgainstAnActorGivesTheScoreOfALogThatNeverHeldThoseActs) {
  Suite never(Crowd(IsNotEveOnAnn), Espresso([](int, int reader) { return reader != 50; }));
  const v1::Score before = suite_.Score(kAnn);
  ASSERT_NE(Bytes(before), Bytes(never.Score(kAnn)));

  const auto filed = suite_.File(ActsOf(kEve));
  ASSERT_TRUE(filed.ok()) << filed.status();
  EXPECT_EQ(filed->state(), v1::APPEAL_STATE_OPEN);
  EXPECT_EQ(Bytes(filed->expected().before()), Bytes(before));
  EXPECT_EQ(Bytes(filed->expected().after()), Bytes(never.Score(kAnn)));
  EXPECT_EQ(Bytes(suite_.Score(kAnn)), Bytes(before));

  const auto decided = suite_.Decide(filed->id(), v1::APPEAL_DECISION_UPHELD);
  ASSERT_TRUE(decided.ok()) << decided.status();
  EXPECT_EQ(decided->state(), v1::APPEAL_STATE_UPHELD);
  EXPECT_EQ(decided->reason(), "looked at it");
  EXPECT_EQ(decided->decided_by(), "operator");
  EXPECT_GE(decided->facts_removed(), 4u);
  EXPECT_EQ(Bytes(decided->outcome().before()), Bytes(before));
  EXPECT_EQ(Bytes(decided->outcome().after()), Bytes(never.Score(kAnn)));
  EXPECT_GT(decided->outcome().snapshot_after().id(), decided->outcome().snapshot_before().id());
  // Everybody's, not only Ann's.
  for (const std::string& subject : {std::string(kAnn), std::string("twitter:user-5"), std::string("twitter:user-1"), std::string(kEve)}) {
    EXPECT_EQ(Bytes(suite_.Score(subject)), Bytes(never.Score(subject))) << subject;
  }
}

TEST_F(AppealsTest, ARejectedAppealChangesNothing) {
  const v1::Score before = suite_.Score(kAnn);
  const uint64_t served = suite_.served();
  const auto filed = suite_.File(ActsOf(kEve));
  ASSERT_TRUE(filed.ok()) << filed.status();
  const auto decided = suite_.Decide(filed->id(), v1::APPEAL_DECISION_REJECTED);
  ASSERT_TRUE(decided.ok()) << decided.status();
  EXPECT_EQ(decided->state(), v1::APPEAL_STATE_REJECTED);
  EXPECT_EQ(decided->reason(), "looked at it");
  EXPECT_FALSE(decided->has_outcome());
  EXPECT_EQ(Bytes(suite_.Score(kAnn)), Bytes(before));
  EXPECT_EQ(suite_.served(), served);
}

TEST_F(AppealsTest, AnUpheldAppealAgainstAPostTakesItAndTheActsOnIt) {
  Suite never(Crowd(KeepAllActs), Espresso([](int post, int) { return post != 2; }));
  const auto filed = suite_.File(Post("post-2"));
  ASSERT_TRUE(filed.ok()) << filed.status();
  EXPECT_EQ(Bytes(filed->expected().after()), Bytes(never.Score(kAnn)));
  const auto decided = suite_.Decide(filed->id(), v1::APPEAL_DECISION_UPHELD);
  ASSERT_TRUE(decided.ok()) << decided.status();
  EXPECT_EQ(decided->facts_removed(), 1u + kReaders);
  EXPECT_EQ(Bytes(suite_.Score(kAnn)), Bytes(never.Score(kAnn)));
}

TEST_F(AppealsTest, AnUpheldAppealAgainstATopicHidesIt) {
  const v1::Score before = suite_.Score(kAnn);
  const auto filed = suite_.File(Topic("espresso"));
  ASSERT_TRUE(filed.ok()) << filed.status();
  ASSERT_EQ(filed->expected().topics_before_size(), 1);
  EXPECT_EQ(filed->expected().topics_before(0).topic(), "espresso");
  EXPECT_EQ(filed->expected().topics_after_size(), 0);
  const auto decided = suite_.Decide(filed->id(), v1::APPEAL_DECISION_UPHELD);
  ASSERT_TRUE(decided.ok()) << decided.status();
  EXPECT_EQ(decided->outcome().topics_before_size(), 1);
  EXPECT_EQ(decided->outcome().topics_after_size(), 0);
  EXPECT_EQ(Bytes(suite_.Score(kAnn)), Bytes(before));
  v1::GetPersonRequest request;
  request.set_subject(kAnn);
  v1::GetPersonResponse person;
  ASSERT_TRUE(suite_.Call(&Suite::Scoring::GetPerson, request, &person).ok());
  EXPECT_EQ(person.topics_size(), 0);
}

TEST_F(AppealsTest, AnUpheldAppealAgainstALinkUnlinks) {
  const auto filed = suite_.File(Linked("twitter:user-6"));
  ASSERT_TRUE(filed.ok()) << filed.status();
  const auto decided = suite_.Decide(filed->id(), v1::APPEAL_DECISION_UPHELD);
  ASSERT_TRUE(decided.ok()) << decided.status();
  EXPECT_EQ(Bytes(decided->outcome().after()), Bytes(filed->expected().after()));
  EXPECT_EQ(suite_.Score("twitter:user-6").person(), "");
  EXPECT_EQ(suite_.Score("twitter:user-5").person(), kAnn);
}

TEST_F(AppealsTest, ARestartKeepsAppealsAndWhatWasDecided) {
  const auto filed = suite_.File(ActsOf(kEve));
  const auto other = suite_.File(Post("post-1"), kAnn, "r2");
  ASSERT_TRUE(filed.ok() && other.ok()) << filed.status() << other.status();
  const auto decided = suite_.Decide(filed->id(), v1::APPEAL_DECISION_UPHELD);
  ASSERT_TRUE(decided.ok()) << decided.status();
  const v1::Score after = suite_.Score(kAnn);
  suite_.Start();
  EXPECT_EQ(suite_.Get(filed->id())->SerializeAsString(), decided->SerializeAsString());
  EXPECT_EQ(suite_.Get(other->id())->SerializeAsString(), other->SerializeAsString());
  EXPECT_EQ(Bytes(suite_.Score(kAnn)), Bytes(after));
}

TEST_F(AppealsTest, AStartEndsWhatAStopLeftHalfDone) {
  Suite never(Crowd(IsNotEveOnAnn), Espresso([](int, int reader) { return reader != 50; }));
  auto filed = suite_.File(ActsOf(kEve));
  ASSERT_TRUE(filed.ok()) << filed.status();
  suite_.Stop();
  // As if the power had gone after the decision was kept.
  filed->set_state(v1::APPEAL_STATE_APPLYING);
  filed->set_reason("looked at it");
  ASSERT_TRUE(FileAppealStore::Open(suite_.data() + "/appeals").value()->Replace(*filed).ok());
  suite_.Start();
  // Changes of appeals wait for one another, so this one is answered after the start has done its part.
  EXPECT_EQ(ErrorReason(suite_.Withdraw(filed->id(), kAnn).status()), "ILLEGAL_TRANSITION");
  const auto ended = suite_.Get(filed->id());
  EXPECT_EQ(ended->state(), v1::APPEAL_STATE_UPHELD);
  EXPECT_EQ(Bytes(ended->outcome().after()), Bytes(never.Score(kAnn)));
  EXPECT_EQ(Bytes(suite_.Score(kAnn)), Bytes(never.Score(kAnn)));
}

TEST_F(AppealsTest, ErasingAPersonRemovesTheirAppealsAndThoseThatNameThem) {
  const auto anns = suite_.File(Topic("espresso"));
  const auto about_ann = suite_.File(ActsOf("twitter:user-6"), "twitter:user-1", "r2");
  const auto others = suite_.File(ActsOf(kEve), "twitter:user-1", "r3");
  ASSERT_TRUE(anns.ok() && about_ann.ok() && others.ok()) << anns.status() << about_ann.status() << others.status();
  v1::RemovePersonRequest request;
  request.set_subject(kAnn);
  v1::RemovePersonResponse response;
  ASSERT_TRUE(suite_.Call(&Suite::Scoring::RemovePerson, request, &response).ok());
  EXPECT_EQ(suite_.Get(anns->id()).status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(suite_.Get(about_ann->id()).status().code(), absl::StatusCode::kNotFound);
  EXPECT_TRUE(suite_.Get(others->id()).ok());
  EXPECT_TRUE(FilesWith(suite_.data(), kAnn).empty());
  EXPECT_TRUE(FilesWith(suite_.data() + "/appeals", "user-6").empty());
}

TEST_F(AppealsTest, WhatIsOverCannotBeMoved) {
  const auto filed = suite_.File(Topic("espresso"));
  ASSERT_TRUE(filed.ok()) << filed.status();
  const auto withdrawn = suite_.Withdraw(filed->id(), kAnn);
  ASSERT_TRUE(withdrawn.ok()) << withdrawn.status();
  EXPECT_EQ(withdrawn->state(), v1::APPEAL_STATE_WITHDRAWN);
  for (const v1::AppealDecision decision : {v1::APPEAL_DECISION_UPHELD, v1::APPEAL_DECISION_REJECTED}) {
    const absl::Status status = suite_.Decide(filed->id(), decision).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
    EXPECT_EQ(ErrorReason(status), "ILLEGAL_TRANSITION");
  }
  const auto again = suite_.File(Topic("espresso"), kAnn, "r2");
  ASSERT_TRUE(again.ok()) << again.status();
  ASSERT_TRUE(suite_.Decide(again->id(), v1::APPEAL_DECISION_REJECTED).ok());
  EXPECT_EQ(ErrorReason(suite_.Withdraw(again->id(), kAnn).status()), "ILLEGAL_TRANSITION");
}

TEST_F(AppealsTest, AnAppealIsFoundByItsOwnSubjectOnly) {
  // A linked account stands for its person.
  const auto filed = suite_.File(Topic("espresso"), "twitter:user-5");
  ASSERT_TRUE(filed.ok()) << filed.status();
  EXPECT_EQ(filed->subject(), kAnn);
  EXPECT_TRUE(suite_.Get(filed->id(), kAnn).ok());
  EXPECT_TRUE(suite_.Get(filed->id()).ok());
  EXPECT_EQ(suite_.Get(filed->id(), "person:bob").status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(suite_.Withdraw(filed->id(), "person:bob").status().code(), absl::StatusCode::kNotFound);
}

TEST_F(AppealsTest, ListsBySubjectAndStateInPages) {
  ASSERT_TRUE(suite_.File(Topic("espresso")).ok());
  ASSERT_TRUE(suite_.File(ActsOf(kEve), kAnn, "r2").ok());
  ASSERT_TRUE(suite_.File(ActsOf(kEve), "twitter:user-1").ok());
  ASSERT_TRUE(suite_.Decide("2", v1::APPEAL_DECISION_REJECTED).ok());
  const auto ids = [&](const v1::ListAppealsRequest& request) {
    std::string found;
    v1::ListAppealsRequest page = request;
    v1::ListAppealsResponse response;
    do {
      const absl::Status status = suite_.Call(&Suite::Appealing::ListAppeals, page, &response);
      EXPECT_TRUE(status.ok()) << status;
      for (const v1::Appeal& appeal : response.appeals()) absl::StrAppend(&found, appeal.id(), " ");
      page.set_page_token(response.next_page_token());
    } while (!response.next_page_token().empty());
    return found;
  };
  v1::ListAppealsRequest request;
  request.set_page_size(1);
  EXPECT_EQ(ids(request), "3 2 1 ");
  request.set_subject(kAnn);
  EXPECT_EQ(ids(request), "2 1 ");
  request.set_state(v1::APPEAL_STATE_OPEN);
  EXPECT_EQ(ids(request), "1 ");
  // A token is of one list.
  v1::ListAppealsRequest all;
  all.set_page_size(1);
  v1::ListAppealsResponse response;
  ASSERT_TRUE(suite_.Call(&Suite::Appealing::ListAppeals, all, &response).ok());
  request.set_page_token(response.next_page_token());
  EXPECT_EQ(ErrorReason(suite_.Call(&Suite::Appealing::ListAppeals, request, &response)), "PAGE_TOKEN");
}

TEST_F(AppealsTest, OnlyWhatConcernsTheSubjectMayBeContested) {
  struct Case {
    v1::AppealAbout about;
    std::string subject;
    absl::StatusCode code;
    std::string field;
  };
  const Case cases[] = {
      {{}, kAnn, absl::StatusCode::kInvalidArgument, "about"},
      {Topic(""), kAnn, absl::StatusCode::kInvalidArgument, "about.topic"},
      {Topic("tea"), kAnn, absl::StatusCode::kNotFound, "about.topic"},
      {Post(""), kAnn, absl::StatusCode::kInvalidArgument, "about.post.post_id"},
      {Post("no-post"), kAnn, absl::StatusCode::kNotFound, "about.post"},
      {Post("post-1"), "twitter:user-1", absl::StatusCode::kNotFound, "about.post"},
      {ActsOf("person:eve"), kAnn, absl::StatusCode::kInvalidArgument, "about.acts_of"},
      {ActsOf("twitter:nobody"), kAnn, absl::StatusCode::kNotFound, "about.acts_of"},
      {ActsOf("twitter:user-6"), kAnn, absl::StatusCode::kInvalidArgument, "about.acts_of"},
      {Linked("twitter:user-7"), kAnn, absl::StatusCode::kNotFound, "about.linked_account"},
      {Linked("twitter:user-1"), "twitter:user-1", absl::StatusCode::kInvalidArgument, "about.linked_account"},
      {Topic("espresso"), "person:nobody", absl::StatusCode::kNotFound, "subject"},
  };
  for (const Case& one : cases) {
    const absl::Status status = suite_.File(one.about, one.subject).status();
    EXPECT_EQ(status.code(), one.code) << one.about.ShortDebugString();
    EXPECT_EQ(ErrorField(status), one.field) << one.about.ShortDebugString();
  }
}

TEST_F(AppealsTest, ADecisionNeedsAReason) {
  const auto filed = suite_.File(Topic("espresso"));
  ASSERT_TRUE(filed.ok()) << filed.status();
  v1::DecideAppealRequest request;
  request.set_appeal_id(filed->id());
  v1::DecideAppealResponse response;
  EXPECT_EQ(ErrorField(suite_.Call(&Suite::Appealing::DecideAppeal, request, &response)), "decision");
  request.set_decision(v1::APPEAL_DECISION_REJECTED);
  EXPECT_EQ(ErrorField(suite_.Call(&Suite::Appealing::DecideAppeal, request, &response)), "reason");
  request.set_reason(std::string(2'001, 'x'));
  EXPECT_EQ(ErrorField(suite_.Call(&Suite::Appealing::DecideAppeal, request, &response)), "reason");
  EXPECT_EQ(suite_.Get(filed->id())->state(), v1::APPEAL_STATE_OPEN);
}

}  // namespace
}  // namespace klout::scoring
