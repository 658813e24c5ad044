#include "services/scoring/rpc/score_message.h"

#include <gtest/gtest.h>

#include "services/scoring/rpc/history_list.h"
#include "services/scoring/rpc/receipt_message.h"
#include "services/scoring/rpc/score_reads.h"
#include "tests/unit/scoring_rpc/fake_score_engine.h"

namespace klout::scoring {
namespace {

TEST(ScoreMessageTest, EvidenceFollowsTheNumberOfPeople) {
  EXPECT_EQ(EvidenceOf(0), v1::EVIDENCE_NONE);
  EXPECT_EQ(EvidenceOf(1), v1::EVIDENCE_THIN);
  EXPECT_EQ(EvidenceOf(2), v1::EVIDENCE_THIN);
  EXPECT_EQ(EvidenceOf(3), v1::EVIDENCE_FAIR);
  EXPECT_EQ(EvidenceOf(29), v1::EVIDENCE_FAIR);
  EXPECT_EQ(EvidenceOf(30), v1::EVIDENCE_STRONG);
}

// user-9 is person:nine, on whom three act, once with hostility two days before the newest fact.
fact::v1::FactBatch World() {
  fact::v1::FactBatch batch = BatchOf("world", {{1, 9}, {2, 9}, {3, 9}, {4, 9}, {9, 1, kStart + 2 * 86400}});
  for (const int percent : {0, 0, 0, 100, 0}) batch.mutable_interactions()->add_hostility_percents(percent);
  batch.add_person_ids("nine");
  const auto& ids = batch.accounts().ids();
  const auto nine = std::find(ids.begin(), ids.end(), UserName(9));
  batch.mutable_links()->add_accounts(static_cast<uint32_t>(nine - ids.begin()));
  batch.mutable_links()->add_persons(0);
  batch.mutable_links()->add_times(kStart);
  return batch;
}

TEST(ScoreMessageTest, APersonHasAllNetworksAndTheHeatOfToday) {
  FakeScoreEngine engine;
  const auto snapshot = engine.Serve(7, World());
  v1::GetScoreRequest request;
  request.set_subject("person:nine");
  v1::GetScoreResponse response;
  ASSERT_TRUE(GetScore(snapshot.get(), request, &response).ok());
  const v1::Score& score = response.score();
  EXPECT_EQ(score.subject(), "person:nine");
  EXPECT_EQ(score.person(), "person:nine");
  EXPECT_EQ(score.evidence(), v1::EVIDENCE_FAIR);
  ASSERT_EQ(score.networks_size(), 1);
  EXPECT_EQ(score.networks(0).network(), fact::v1::NETWORK_TWITTER);
  EXPECT_EQ(score.networks(0).last_active().seconds(), kStart + 2 * 86400);
  EXPECT_DOUBLE_EQ(score.networks(0).people_per_week(), score.people_per_week());
  // One hostile act of weight 1, one half-life ago.
  EXPECT_NEAR(score.heat(), 0.5, 0.001);
  EXPECT_EQ(response.snapshot().id(), 7);
  EXPECT_EQ(response.snapshot().as_of().seconds(), kStart + 2 * 86400);
}

TEST(ScoreMessageTest, ABatchHasAnErrorInThePlaceOfWhatCannotBeAnswered) {
  FakeScoreEngine engine;
  const auto snapshot = engine.Serve(7, World());
  v1::BatchGetScoresRequest request;
  for (const char* subject : {"twitter:user-9", "twitter:nobody", "nonsense", "twitter:user-4"}) {
    request.add_subjects(subject);
  }
  v1::BatchGetScoresResponse response;
  ASSERT_TRUE(BatchGetScores(snapshot.get(), request, &response).ok());
  ASSERT_EQ(response.results_size(), 4);
  EXPECT_EQ(response.results(0).score().person(), "person:nine");
  EXPECT_EQ(response.results(1).error().reason(), "SUBJECT_UNKNOWN");
  EXPECT_EQ(response.results(1).error().field(), "subjects[1]");
  EXPECT_EQ(response.results(2).error().reason(), "INVALID_FIELD");
  EXPECT_EQ(response.results(3).score().evidence(), v1::EVIDENCE_NONE);
  EXPECT_EQ(response.results(3).score().score(), 0);
}

TEST(ScoreMessageTest, ColumnsHoldTheNumbersOfTheWholeScores) {
  FakeScoreEngine engine;
  const auto snapshot = engine.Serve(7, World());
  v1::BatchGetScoresRequest request;
  for (const char* subject : {"twitter:user-9", "twitter:nobody", "nonsense", "person:nine", "twitter:user-4"}) request.add_subjects(subject);
  v1::BatchGetScoresResponse whole, columns;
  ASSERT_TRUE(BatchGetScores(snapshot.get(), request, &whole).ok());
  request.set_layout(v1::SCORE_LAYOUT_COLUMNS);
  ASSERT_TRUE(BatchGetScores(snapshot.get(), request, &columns).ok());
  EXPECT_EQ(columns.results_size(), 0);
  EXPECT_EQ(columns.snapshot().id(), 7);
  const v1::ScoreColumns& numbers = columns.columns();
  ASSERT_EQ(numbers.scores_size(), 5);
  ASSERT_EQ(numbers.lows_size(), 5);
  ASSERT_EQ(numbers.highs_size(), 5);
  ASSERT_EQ(numbers.people_per_week_size(), 5);
  EXPECT_GT(numbers.scores(0), 1);
  for (int i = 0; i < 5; ++i) {
    // 0 of those who cannot be answered.
    const v1::Score& score = whole.results(i).score();
    EXPECT_FLOAT_EQ(numbers.scores(i), score.score()) << i;
    EXPECT_FLOAT_EQ(numbers.lows(i), score.low()) << i;
    EXPECT_FLOAT_EQ(numbers.highs(i), score.high()) << i;
    EXPECT_FLOAT_EQ(numbers.people_per_week(i), score.people_per_week()) << i;
  }
  ASSERT_EQ(numbers.errors_size(), 2);
  EXPECT_EQ(numbers.errors(0).field(), "subjects[1]");
  EXPECT_EQ(numbers.errors(0).reason(), "SUBJECT_UNKNOWN");
  EXPECT_EQ(numbers.errors(1).field(), "subjects[2]");
  EXPECT_EQ(numbers.errors(1).reason(), "INVALID_FIELD");
}

TEST(ScoreMessageTest, ALayoutThatNobodyKnowsIsRefused) {
  FakeScoreEngine engine;
  const auto snapshot = engine.Serve(7, World());
  v1::BatchGetScoresRequest request;
  request.add_subjects("twitter:user-9");
  request.set_layout(static_cast<v1::ScoreLayout>(9));
  v1::BatchGetScoresResponse response;
  EXPECT_EQ(BatchGetScores(snapshot.get(), request, &response).code(), absl::StatusCode::kInvalidArgument);
}

TEST(ScoreMessageTest, AReceiptsHashIsOverAllButItself) {
  v1::Receipt receipt;
  receipt.set_log_watermark(3);
  const std::string hash = HashOfReceipt(receipt);
  EXPECT_EQ(hash.size(), 64);
  receipt.set_hash(hash);
  EXPECT_EQ(HashOfReceipt(receipt), hash);
  receipt.set_log_watermark(4);
  EXPECT_NE(HashOfReceipt(receipt), hash);
}

TEST(ScoreMessageTest, DaysAreWrittenAsDates) {
  EXPECT_EQ(DayText(0), "1970-01-01");
  EXPECT_EQ(DayText(15525), "2012-07-04");
}

}  // namespace
}  // namespace klout::scoring
