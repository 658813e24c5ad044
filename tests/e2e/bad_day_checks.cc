#include "tests/e2e/bad_day_checks.h"

#include <grpcpp/client_context.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "absl/time/clock.h"
#include "services/perks/engine/ledger_replay.h"
#include "services/perks/store/readers.h"
#include "services/scoring/domain/base_models.h"
#include "services/scoring/store/rocks_fact_log.h"
#include "tests/e2e/bad_day_suite.h"
#include "tests/e2e/scoring_process.h"

namespace klout {

void ExpectFactsOnce(scoring::v1::ScoringService::Stub& scoring, const FactFlow& facts) {
  const auto acknowledged = facts.acknowledged();
  std::vector<fact::v1::FactBatch> batches;
  std::set<uint64_t> places;
  for (const auto& [batch, place] : acknowledged) {
    batches.push_back(batch);
    EXPECT_TRUE(places.insert(place).second) << batch.batch_id();
  }
  const scoring::Answers again = scoring::Ingest(scoring, batches);
  ASSERT_EQ(again.responses.size(), batches.size()) << again.end.error_message();
  for (size_t i = 0; i < batches.size(); ++i) {
    EXPECT_TRUE(again.responses[i].duplicate()) << batches[i].batch_id() << " is lost: " << again.responses[i].message();
    EXPECT_EQ(again.responses[i].sequence(), acknowledged[i].second) << batches[i].batch_id();
  }
}

void ExpectClaimsOnce(perks::v1::PerksService::Stub& perks, const ClaimFlow& claims) {
  const auto acknowledged = claims.acknowledged();
  grpc::ClientContext context, list_context;
  for (grpc::ClientContext* each : {&context, &list_context}) each->set_deadline(absl::ToChronoTime(absl::Now() + BadDaySuite::kPatience));
  perks::v1::ExportLedgerRequest request;
  request.set_campaign_id(claims.campaign_id());
  const auto stream = perks.ExportLedger(&context, request);
  std::map<std::string, int> claimed;
  for (perks::v1::ExportLedgerResponse response; stream->Read(&response);) {
    for (const perks::v1::LedgerRow& row : response.rows()) claimed[row.offer_id()] += row.event() == "offer.claimed";
  }
  const grpc::Status end = stream->Finish();
  ASSERT_TRUE(end.ok()) << end.error_message();
  for (const auto& [offer, code] : acknowledged) EXPECT_EQ(claimed[offer], 1) << offer << " is lost or doubled";
  const int64_t in_all = std::count_if(claimed.begin(), claimed.end(), [](const auto& one) { return one.second == 1; });
  for (const auto& [offer, times] : claimed) EXPECT_LE(times, 1) << offer;
  perks::v1::ListPerksRequest list;
  list.set_campaign_id(claims.campaign_id());
  perks::v1::ListPerksResponse listed;
  const grpc::Status status = perks.ListPerks(&list_context, list, &listed);
  ASSERT_TRUE(status.ok()) << status.error_message();
  const perks::v1::Perk& perk = listed.perks(0);
  EXPECT_EQ(perk.stock_total(), ClaimFlow::kUnits);
  EXPECT_EQ(perk.stock_available() + perk.stock_held() + perk.stock_claimed(), ClaimFlow::kUnits);
  EXPECT_GE(perk.stock_claimed(), in_all);
}

void ExpectLogHoldsAllOnce(const std::string& data_dir, const FactFlow& facts, const ArchiveFlow& archives, std::vector<fact::v1::FactBatch>* log) {
  const auto facts_on_disk = scoring::RocksFactLog::Open(data_dir + "/facts");
  ASSERT_TRUE(facts_on_disk.ok()) << facts_on_disk.status();
  std::set<std::string> ids;
  std::map<int64_t, int> archived;
  const absl::Status status = (*facts_on_disk)->Visit(1, [&](uint64_t sequence, std::string_view bytes) -> absl::StatusOr<bool> {
    fact::v1::FactBatch batch;
    EXPECT_TRUE(batch.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) << sequence;
    EXPECT_TRUE(ids.insert(batch.batch_id()).second) << batch.batch_id() << " is there twice";
    for (int i = 0; i < batch.interactions().authors_size(); ++i) {
      if (batch.accounts().ids(static_cast<int>(batch.interactions().authors(i))) == ArchiveFlow::kAuthor) ++archived[batch.interactions().times(i)];
    }
    log->push_back(std::move(batch));
    return true;
  });
  ASSERT_TRUE(status.ok()) << status;
  for (const auto& [batch, place] : facts.acknowledged()) {
    ASSERT_LE(place, log->size()) << batch.batch_id();
    EXPECT_EQ((*log)[place - 1].SerializeAsString(), batch.SerializeAsString()) << batch.batch_id();
  }
  for (const int64_t time : archives.acknowledged()) EXPECT_EQ(archived[time], 1) << "archive of " << time;
  for (const auto& [time, times] : archived) EXPECT_EQ(times, 1) << "archive of " << time;
}

void ExpectAnswersOfAnUninterruptedRun(const std::string& data_dir, const std::vector<fact::v1::FactBatch>& log,
                                       const std::map<uint64_t, uint64_t>& watermarks, const std::vector<scoring::v1::GetScoreResponse>& answers) {
  std::map<uint64_t, std::vector<scoring::v1::GetScoreResponse>> by_snapshot;
  for (const auto& answer : answers) by_snapshot[answer.snapshot().id()].push_back(answer);
  // An older release's folder goes on with that release's model.
  const std::string model = answers.empty() ? scoring::Model().name : answers[0].snapshot().model();
  for (const auto& answer : answers) ASSERT_EQ(answer.snapshot().model(), model);
  const scoring::Model* const base = scoring::FindBaseModel(model);
  ASSERT_NE(base, nullptr) << model;
  ASSERT_TRUE(scoring::WriteModelFile(*base, data_dir + ".model.json"));
  auto calm = scoring::ScoringProcess::Start({.data_dir = data_dir, .model = data_dir + ".model.json"});
  ASSERT_TRUE(calm.ok()) << calm.status();
  uint64_t sent = 0;
  for (const auto& [id, said] : by_snapshot) {
    ASSERT_TRUE(watermarks.contains(id)) << "nobody knows snapshot " << id;
    const uint64_t until = watermarks.at(id);
    ASSERT_LE(until, log.size());
    ASSERT_GE(until, sent);
    scoring::Ingest((*calm)->stub(), {log.begin() + static_cast<std::ptrdiff_t>(sent), log.begin() + static_cast<std::ptrdiff_t>(until)});
    sent = until;
    const auto published = scoring::Publish((*calm)->stub());
    ASSERT_TRUE(published.ok()) << published.status();
    ASSERT_EQ(published->log_watermark(), until);
    for (const auto& answer : said) {
      const auto expected = ScoreOf((*calm)->stub(), answer.score().subject());
      EXPECT_EQ(answer.score().SerializeAsString(), expected.score().SerializeAsString()) << "snapshot " << id << ": " << answer.ShortDebugString();
      EXPECT_EQ(answer.snapshot().as_of().seconds(), expected.snapshot().as_of().seconds());
    }
  }
}

void ExpectPerksHoldAllOnce(const std::string& database, const ClaimFlow& claims) {
  perks::Readers readers(database, 1);
  EXPECT_EQ(readers.Read(perks::AuditLedger), absl::OkStatus());
  std::map<std::string, std::string> codes;
  ASSERT_EQ(readers.Read([&](perks::Workspace& rows) {
    for (const perks::OfferRow* offer : rows.offers.Select("WHERE t.state = 5", {})) codes[offer->id] = offer->code;
    return absl::OkStatus();
  }), absl::OkStatus());
  for (const auto& [offer, code] : claims.acknowledged()) EXPECT_EQ(codes[offer], code) << offer;
}

scoring::v1::GetScoreResponse ScoreOf(scoring::v1::ScoringService::Stub& scoring, const std::string& subject) {
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + BadDaySuite::kPatience));
  scoring::v1::GetScoreRequest request;
  request.set_subject(subject);
  scoring::v1::GetScoreResponse response;
  const grpc::Status status = scoring.GetScore(&context, request, &response);
  EXPECT_TRUE(status.ok()) << subject << ": " << status.error_message();
  return response;
}

}  // namespace klout
