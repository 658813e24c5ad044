// Every RPC of klout.scoring.v1 over a real unix socket and the real engine on a real disk; with topics:
// scoring_topics_integration_test.cc.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "absl/strings/str_cat.h"
#include "services/scoring/rpc/receipt_message.h"
#include "tests/integration/scoring_rpc_fixture.h"

namespace klout::scoring {
namespace {

using testing::IsEmpty;
using testing::Not;

TEST_F(ScoringRpcTest, IngestTellsDuplicatesAndRefusals) {
  EXPECT_TRUE(Ingest(BatchOf("acts", RandomActs(1, 5000, kUsers))).duplicate());
  const v1::IngestResponse other = Ingest(BatchOf("acts", {{1, 2}}));
  EXPECT_EQ(other.code(), grpc::StatusCode::ALREADY_EXISTS);
  EXPECT_EQ(other.sequence(), 0);
  fact::v1::FactBatch broken = BatchOf("broken", {{1, 2}});
  broken.mutable_interactions()->set_actors(0, 99);
  const v1::IngestResponse refused = Ingest(broken);
  EXPECT_EQ(refused.code(), grpc::StatusCode::INVALID_ARGUMENT);
  EXPECT_EQ(refused.error().field(), "interactions.actors[0]");
}

TEST_F(ScoringRpcTest, RankNamesLinkedPeopleOnlyAndPagesWithoutGapsOrRepeats) {
  v1::RankPeopleRequest request;
  request.set_page_size(7);
  std::vector<double> scores;
  std::set<std::string> names;
  v1::RankPeopleResponse page;
  do {
    const absl::Status status = rpc_.Call(&Stub::RankPeople, request, &page);
    ASSERT_TRUE(status.ok()) << status;
    for (const v1::RankedPerson& ranked : page.people()) {
      EXPECT_EQ(ranked.rank(), scores.size() + 1);
      EXPECT_THAT(ranked.score().person(), Not(IsEmpty()));
      scores.push_back(ranked.score().score());
      names.insert(ranked.score().subject());
    }
    request.set_page_token(page.next_page_token());
  } while (!page.next_page_token().empty());
  EXPECT_EQ(names.size(), scores.size());
  EXPECT_EQ(names.size(), 30);
  EXPECT_TRUE(std::is_sorted(scores.rbegin(), scores.rend()));
}

TEST_F(ScoringRpcTest, RankFilters) {
  v1::RankPeopleRequest request;
  v1::RankPeopleResponse all, filtered;
  ASSERT_TRUE(rpc_.Call(&Stub::RankPeople, request, &all).ok());
  request.set_network(fact::v1::NETWORK_TWITTER);
  ASSERT_TRUE(rpc_.Call(&Stub::RankPeople, request, &filtered).ok());
  ASSERT_EQ(filtered.people_size(), all.people_size());
  for (int i = 0; i < all.people_size(); ++i) {
    EXPECT_EQ(filtered.people(i).score().subject(), all.people(i).score().subject());
  }
  request.set_network(fact::v1::NETWORK_MASTODON);
  ASSERT_TRUE(rpc_.Call(&Stub::RankPeople, request, &filtered).ok());
  EXPECT_EQ(filtered.people_size(), 0);
  request.clear_network();
  request.add_exclude(all.people(0).score().subject());
  ASSERT_TRUE(rpc_.Call(&Stub::RankPeople, request, &filtered).ok());
  EXPECT_EQ(filtered.people(0).score().subject(), all.people(1).score().subject());
  request.clear_exclude();
  request.set_min_score(all.people(3).score().score());
  ASSERT_TRUE(rpc_.Call(&Stub::RankPeople, request, &filtered).ok());
  EXPECT_EQ(filtered.people_size(), 4);
}

TEST_F(ScoringRpcTest, APageOfAnotherListOrOfALostSnapshotIsRefused) {
  v1::RankPeopleRequest request;
  request.set_page_size(5);
  v1::RankPeopleResponse page;
  ASSERT_TRUE(rpc_.Call(&Stub::RankPeople, request, &page).ok());
  request.set_page_token(page.next_page_token());
  v1::RankPeopleRequest other = request;
  other.set_min_score(3);
  absl::Status status = rpc_.Call(&Stub::RankPeople, other, &page);
  EXPECT_EQ(ErrorField(status), "page_token");
  // Across a publish the list can be read on; after many its snapshot is gone.
  Ingest(BatchOf("more", {{1, 2}}));
  Publish();
  EXPECT_TRUE(rpc_.Call(&Stub::RankPeople, request, &page).ok());
  EXPECT_EQ(page.people(0).rank(), 6);
  for (size_t i = 0; i < OpenSnapshots::kMaxOpen; ++i) {
    Ingest(BatchOf(absl::StrCat("more-", i), {{1, 2, kStart + 500000}}));
    Publish();
    ASSERT_TRUE(rpc_.Call(&Stub::RankPeople, v1::RankPeopleRequest(), &page).ok());
  }
  status = rpc_.Call(&Stub::RankPeople, request, &page);
  EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(ErrorReason(status), "SNAPSHOT_GONE");
}

TEST_F(ScoringRpcTest, AReceiptAddsUpAndNamesLinkedPeopleOnly) {
  v1::GetReceiptResponse response;
  auto request = About<v1::GetReceiptRequest>("person:p1");
  request.set_evidence_limit(100);
  ASSERT_TRUE(rpc_.Call(&Stub::GetReceipt, request, &response).ok());
  const v1::Receipt& receipt = response.receipt();
  int64_t sum = 0;
  for (const v1::ReceiptLine& line : receipt.lines()) sum += line.points_e5();
  EXPECT_EQ(sum, std::llround(receipt.score().score() * 100000));
  EXPECT_EQ(receipt.hash(), HashOfReceipt(receipt));
  ASSERT_EQ(receipt.networks_size(), 1);
  EXPECT_GT(receipt.networks(0).people_count(), receipt.networks(0).top_people_size());
  EXPECT_GT(receipt.networks(0).top_people_size(), 0);
  for (const v1::Contribution& contribution : receipt.networks(0).top_people()) {
    EXPECT_THAT(Score(contribution.account()).person(), Not(IsEmpty()));
  }
  request.set_evidence_limit(101);
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::GetReceipt, request, &response)), "evidence_limit");
}

TEST_F(ScoringRpcTest, InfluencersAndInfluencedCountAllAndNameLinkedOnly) {
  v1::ListInfluencedResponse influenced;
  ASSERT_TRUE(
      rpc_.Call(&Stub::ListInfluenced, About<v1::ListInfluencedRequest>("person:p1"), &influenced).ok());
  EXPECT_GT(influenced.total_count(), influenced.influenced_size());
  ASSERT_GT(influenced.influenced_size(), 0);
  for (const v1::Influence& influence : influenced.influenced())
    EXPECT_THAT(influence.person(), Not(IsEmpty()));
  v1::ListInfluencersResponse influencers;
  ASSERT_TRUE(
      rpc_.Call(&Stub::ListInfluencers, About<v1::ListInfluencersRequest>("person:p1"), &influencers).ok());
  EXPECT_GT(influencers.total_count(), 0);
}

TEST_F(ScoringRpcTest, MomentsSnapshotsAndModelReportAnswer) {
  v1::ListMomentsResponse moments;
  EXPECT_TRUE(rpc_.Call(&Stub::ListMoments, About<v1::ListMomentsRequest>("person:p1"), &moments).ok());
  v1::ListSnapshotsResponse snapshots;
  ASSERT_TRUE(rpc_.Call(&Stub::ListSnapshots, v1::ListSnapshotsRequest(), &snapshots).ok());
  ASSERT_GE(snapshots.snapshots_size(), 1);
  EXPECT_EQ(snapshots.snapshots(0).state(), v1::SNAPSHOT_STATE_SERVING);
  v1::GetModelReportResponse report;
  ASSERT_TRUE(rpc_.Call(&Stub::GetModelReport, v1::GetModelReportRequest(), &report).ok());
  EXPECT_EQ(report.weights_size(), kSignals);
  uint64_t people = 0;
  for (const uint64_t count : report.score_histogram()) people += count;
  EXPECT_EQ(people, report.people_scored());
}

TEST_F(ScoringRpcTest, HistoryHasAPointPerEndedDayNewestFirst) {
  const double first = Score("person:p1").score();
  // The next two days, one act each; the last day has not ended.
  for (int day = 5; day <= 6; ++day) {
    Ingest(BatchOf(absl::StrCat("day-", day), {{200 + day, 1, kStart + day * 86400}}));
    Publish();
  }
  auto request = About<v1::ListScoreHistoryRequest>("person:p1");
  request.set_page_size(1);
  v1::ListScoreHistoryResponse history;
  ASSERT_TRUE(rpc_.Call(&Stub::ListScoreHistory, request, &history).ok());
  ASSERT_EQ(history.points_size(), 1);
  EXPECT_EQ(history.points(0).day(), "2012-07-06");
  EXPECT_FALSE(history.points(0).model_changed());
  EXPECT_NEAR(history.day_change(), Score("person:p1").score() - history.points(0).score(), 1e-6);
  EXPECT_FALSE(history.has_week_change());
  request.set_page_token(history.next_page_token());
  ASSERT_TRUE(rpc_.Call(&Stub::ListScoreHistory, request, &history).ok());
  ASSERT_EQ(history.points_size(), 1);
  EXPECT_EQ(history.points(0).day(), "2012-07-05");
  EXPECT_NEAR(history.points(0).score(), first, 1e-6);
  EXPECT_EQ(history.next_page_token(), "");
}

TEST_F(ScoringRpcTest, SimulateChangesNothing) {
  const v1::Score before = Score("person:p20");
  v1::SimulateRequest request = About<v1::SimulateRequest>("person:p20");
  std::vector<Act> acts;
  for (int user = 100; user < 160; ++user) acts.push_back({user, 20, kStart + 390000});
  *request.mutable_add() = BatchOf("", acts);
  v1::SimulateResponse response;
  const absl::Status status = rpc_.Call(&Stub::Simulate, request, &response);
  ASSERT_TRUE(status.ok()) << status;
  EXPECT_EQ(response.before().score(), before.score());
  EXPECT_GT(response.after().score(), before.score());
  EXPECT_EQ(Score("person:p20").score(), before.score());
}

TEST_F(ScoringRpcTest, EndorseKeepsItsAllowanceAndIsRepeatable) {
  v1::EndorseRequest request;
  request.set_request_id("r1");
  request.set_giver("twitter:user-1");
  request.set_receiver("twitter:user-2");
  request.set_topic("espresso");
  v1::EndorseResponse response;
  ASSERT_TRUE(rpc_.Call(&Stub::Endorse, request, &response).ok());
  EXPECT_EQ(response.remaining_today(), 9);
  ASSERT_TRUE(rpc_.Call(&Stub::Endorse, request, &response).ok());
  EXPECT_EQ(response.remaining_today(), 9);
  request.set_request_id("r2");
  const absl::Status again = rpc_.Call(&Stub::Endorse, request, &response);
  EXPECT_EQ(again.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(ErrorReason(again), "ENDORSED_RECENTLY");
}

TEST_F(ScoringRpcTest, LinkAndUnlinkShowFromTheNextSnapshot) {
  v1::LinkAccountRequest link;
  link.set_account("twitter:user-50");
  link.set_person_id("fifty");
  v1::LinkAccountResponse linked;
  ASSERT_TRUE(rpc_.Call(&Stub::LinkAccount, link, &linked).ok());
  Publish();
  EXPECT_EQ(Score("twitter:user-50").person(), "person:fifty");
  // A link of today must not make a log of 2012 years old.
  EXPECT_GT(Score("person:fifty").score(), 0);
  v1::UnlinkAccountRequest unlink;
  unlink.set_account("twitter:user-50");
  v1::UnlinkAccountResponse unlinked;
  const absl::Status status = rpc_.Call(&Stub::UnlinkAccount, unlink, &unlinked);
  ASSERT_TRUE(status.ok()) << status;
  Publish();
  EXPECT_EQ(Score("twitter:user-50").person(), "");
  link.set_person_id("person:fifty");
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::LinkAccount, link, &linked)), "person_id");
}

TEST_F(ScoringRpcTest, ARemovedPersonIsGoneFromScoresListsAndCache) {
  const v1::Score score = Score("person:p3");
  EXPECT_EQ(score.subject(), "person:p3");
  v1::RankPeopleRequest rank;
  rank.set_page_size(2);
  v1::RankPeopleResponse page;
  ASSERT_TRUE(rpc_.Call(&Stub::RankPeople, rank, &page).ok());
  const std::string old_key = ScoreCacheKey(page.snapshot().id(), "person:p3");
  v1::RemovePersonResponse removed;
  const absl::Status status =
      rpc_.Call(&Stub::RemovePerson, About<v1::RemovePersonRequest>("person:p3"), &removed);
  ASSERT_TRUE(status.ok()) << status;
  EXPECT_EQ(removed.accounts_removed(), 1);
  EXPECT_GT(removed.facts_removed(), 0);
  for (const char* gone : {"person:p3", "twitter:user-3"}) {
    v1::GetScoreResponse response;
    const absl::Status unknown = rpc_.Call(&Stub::GetScore, About<v1::GetScoreRequest>(gone), &response);
    EXPECT_EQ(ErrorReason(unknown), "SUBJECT_UNKNOWN") << gone;
  }
  std::vector<std::optional<std::string>> values;
  ASSERT_TRUE(cache_.MultiGet({&old_key, 1}, absl::InfiniteFuture(), &values).ok());
  EXPECT_FALSE(values.front().has_value());
  // The rest of the old list would name them.
  rank.set_page_token(page.next_page_token());
  EXPECT_EQ(ErrorReason(rpc_.Call(&Stub::RankPeople, rank, &page)), "SNAPSHOT_GONE");
  EXPECT_THAT(FilesWith(dir_.path(), "user-3\n"), IsEmpty());
}

// The receipt holds for whoever has it: altered it is not genuine, and it speaks of nobody else.
TEST_F(ScoringRpcTest, AnErasureReceiptIsVerified) {
  v1::RemovePersonRequest remove = About<v1::RemovePersonRequest>("person:p3");
  remove.set_do_not_score(true);
  v1::RemovePersonResponse removed;
  ASSERT_TRUE(rpc_.Call(&Stub::RemovePerson, remove, &removed).ok());
  EXPECT_EQ(removed.receipt().name_hashes_size(), 2);
  EXPECT_EQ(removed.receipt().facts_removed(), removed.facts_removed());
  v1::VerifyErasureRequest verify;
  *verify.mutable_receipt() = removed.receipt();
  verify.add_subjects("twitter:user-3");
  v1::VerifyErasureResponse found;
  ASSERT_TRUE(rpc_.Call(&Stub::VerifyErasure, verify, &found).ok());
  EXPECT_TRUE(found.genuine());
  EXPECT_TRUE(found.do_not_score());
  EXPECT_EQ(found.batches_until() + found.batches_since() + found.history_days(), 0);
  EXPECT_FALSE(found.in_snapshot());
  verify.mutable_receipt()->set_facts_removed(1);
  v1::VerifyErasureResponse altered;
  ASSERT_TRUE(rpc_.Call(&Stub::VerifyErasure, verify, &altered).ok());
  EXPECT_FALSE(altered.genuine());
  verify.set_subjects(0, "twitter:user-4");
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::VerifyErasure, verify, &altered)), "subjects[0]");
  verify.mutable_receipt()->set_name_hashes(1, "short");
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::VerifyErasure, verify, &altered)), "receipt.name_hashes[1]");
  verify.clear_receipt();
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::VerifyErasure, verify, &altered)), "receipt.name_hashes");
}

TEST_F(ScoringRpcTest, WhoAskedNeverToBeScoredIsNotLinkedUntilThatIsLifted) {
  v1::RemovePersonRequest remove = About<v1::RemovePersonRequest>("twitter:never-seen");
  remove.set_do_not_score(true);
  v1::RemovePersonResponse removed;
  ASSERT_TRUE(rpc_.Call(&Stub::RemovePerson, remove, &removed).ok());
  v1::LinkAccountRequest link;
  link.set_account("twitter:never-seen");
  link.set_person_id("somebody");
  v1::LinkAccountResponse linked;
  const absl::Status refused = rpc_.Call(&Stub::LinkAccount, link, &linked);
  EXPECT_EQ(ErrorReason(refused), "DO_NOT_SCORE");
  EXPECT_EQ(ErrorField(refused), "account");
  v1::EndorseRequest endorse;
  endorse.set_request_id("k");
  endorse.set_giver("twitter:user-1");
  endorse.set_receiver("twitter:never-seen");
  endorse.set_topic("tea");
  v1::EndorseResponse endorsed;
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::Endorse, endorse, &endorsed)), "receiver");
  v1::GetDoNotScoreResponse listed;
  ASSERT_TRUE(rpc_.Call(&Stub::GetDoNotScore, About<v1::GetDoNotScoreRequest>("twitter:never-seen"), &listed).ok());
  EXPECT_TRUE(listed.do_not_score());
  v1::AllowScoringResponse allowed;
  ASSERT_TRUE(rpc_.Call(&Stub::AllowScoring, About<v1::AllowScoringRequest>("twitter:never-seen"), &allowed).ok());
  EXPECT_TRUE(rpc_.Call(&Stub::LinkAccount, link, &linked).ok());
}

TEST_F(ScoringRpcTest, RollbackServesTheOlderSnapshotAgain) {
  v1::GetScoreResponse before;
  ASSERT_TRUE(rpc_.Call(&Stub::GetScore, About<v1::GetScoreRequest>("person:p5"), &before).ok());
  std::vector<Act> acts;
  for (int user = 60; user < 200; ++user) acts.push_back({user, 5, kStart + 399000});
  Ingest(BatchOf("many", acts));
  Publish();
  EXPECT_NE(Score("person:p5").score(), before.score().score());
  v1::RollbackSnapshotResponse response;
  const absl::Status status = rpc_.Call(&Stub::RollbackSnapshot, v1::RollbackSnapshotRequest(), &response);
  ASSERT_TRUE(status.ok()) << status;
  EXPECT_EQ(response.snapshot().ref().id(), before.snapshot().id());
  EXPECT_EQ(Score("person:p5").score(), before.score().score());
}

TEST_F(ScoringRpcTest, AnExportHoldsEveryAccountActedOn) {
  v1::ExportScoresRequest request;
  request.add_networks(fact::v1::NETWORK_TWITTER);
  grpc::ClientContext context;
  ServingRpc::SetDeadline(context);
  auto call = rpc_.stub().ExportScores(&context, request);
  v1::ExportScoresResponse response;
  int rows = 0;
  while (call->Read(&response)) {
    for (const v1::ExportRow& row : response.rows()) {
      ++rows;
      EXPECT_GT(row.score(), 0) << row.account();
    }
  }
  EXPECT_TRUE(call->Finish().ok());
  EXPECT_GT(rows, kUsers / 2);
}

// One request per method with something wrong, and the field that must be named.
TEST_F(ScoringRpcTest, BadRequestsNameTheField) {
  const std::string nonsense = "nonsense";
  v1::GetScoreResponse score;
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::GetScore, v1::GetScoreRequest(), &score)), "subject");
  v1::BatchGetScoresResponse batch;
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::BatchGetScores, v1::BatchGetScoresRequest(), &batch)), "subjects");
  v1::GetReceiptResponse receipt;
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::GetReceipt, About<v1::GetReceiptRequest>(nonsense), &receipt)),
            "subject");
  v1::ListMomentsRequest moments_request = About<v1::ListMomentsRequest>("person:p1");
  moments_request.set_page_size(101);
  v1::ListMomentsResponse moments;
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::ListMoments, moments_request, &moments)), "page_size");
  v1::ListScoreHistoryRequest history_request = About<v1::ListScoreHistoryRequest>("person:p1");
  history_request.set_page_token("damaged");
  v1::ListScoreHistoryResponse history;
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::ListScoreHistory, history_request, &history)), "page_token");
  v1::RankPeopleRequest rank_request;
  rank_request.set_order_by(static_cast<v1::RankOrder>(77));
  v1::RankPeopleResponse rank;
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::RankPeople, rank_request, &rank)), "order_by");
  v1::SimulateRequest simulate_request = About<v1::SimulateRequest>("person:p1");
  simulate_request.add_without_accounts("person:p2");
  v1::SimulateResponse simulate;
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::Simulate, simulate_request, &simulate)), "without_accounts[0]");
  v1::EndorseResponse endorse;
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::Endorse, v1::EndorseRequest(), &endorse)), "request_id");
  v1::UnlinkAccountResponse unlink;
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::UnlinkAccount, v1::UnlinkAccountRequest(), &unlink)), "account");
  v1::RemovePersonResponse removed;
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::RemovePerson, v1::RemovePersonRequest(), &removed)), "subject");
  v1::ListSnapshotsRequest snapshots_request;
  snapshots_request.set_page_size(-1);
  v1::ListSnapshotsResponse snapshots;
  EXPECT_EQ(ErrorField(rpc_.Call(&Stub::ListSnapshots, snapshots_request, &snapshots)), "page_size");
}

}  // namespace
}  // namespace klout::scoring
