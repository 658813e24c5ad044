#include "services/scoring/rpc/snapshot_list.h"

#include <algorithm>
#include <array>
#include <limits>

#include "absl/strings/str_cat.h"
#include "common/page_token.h"
#include "services/scoring/rpc/rank_people.h"
#include "services/scoring/rpc/request_check.h"

namespace klout::scoring {
namespace {

constexpr int kScoreBands = 10;

void AddParameter(const char* name, double value, const char* meaning, v1::GetModelReportResponse* response) {
  v1::ModelParameter* parameter = response->add_parameters();
  parameter->set_name(name);
  parameter->set_value(value);
  parameter->set_meaning(meaning);
}

void AddParameters(const Model& model, v1::GetModelReportResponse* response) {
  AddParameter("intercept", model.forecast.intercept, "ln of people per active week before any signal",
               response);
  AddParameter("half_life_hours", model.folding.half_life_seconds / kSecondsPerHour,
               "hours in which an act loses half its strength", response);
  AddParameter("attention_half_life_hours", model.folding.attention_half_life_seconds / kSecondsPerHour,
               "hours in which an hour of attention loses half its weight", response);
  AddParameter("hostile_percent", model.folding.hostile_percent,
               "hostility from which an act is heat and nothing else", response);
  AddParameter("evidence_days", static_cast<double>(model.forecast.evidence_seconds) / kSecondsPerDay,
               "days of acts that a score looks at", response);
  AddParameter("retention_days", static_cast<double>(model.folding.retention_seconds) / kSecondsPerDay,
               "days after which facts are forgotten", response);
  AddParameter("trust_damping", model.trust.damping, "part of trust that comes from votes", response);
  AddParameter("vote_exponent", model.trust.vote_exponent, "a vote is strength to this power", response);
  AddParameter("voices", model.forecast.voices, "authors an actor may act on as a whole person for each",
               response);
  AddParameter("reciprocal_factor", model.forecast.reciprocal_factor, "what is left of a voice in a trade",
               response);
  AddParameter("newcomer_days", model.forecast.newcomer_days, "days after an account was first seen in which it is a newcomer",
               response);
  AddParameter("newcomer_part", model.forecast.newcomer_part,
               "part of what known people count for that newcomers count for at most, together", response);
  AddParameter("newcomer_people", model.forecast.newcomer_people, "people as which newcomers may count where that is more",
               response);
  AddParameter("thin_reach", model.forecast.thin_reach, "people below which the forecast falls in proportion",
               response);
  AddParameter("residual_sigma_of_1", model.forecast.residual_sigma.front(),
               "standard deviation of what ln(forecast) is off by, where one person acted", response);
  AddParameter("residual_sigma_of_1024", model.forecast.residual_sigma.back(), "the same where 1,024 people acted",
               response);
  AddParameter("reported_intercept", model.reported.intercept,
               "ln of people per week of an account of which a network reports totals, at standing 0", response);
  AddParameter("reported_steepness", model.reported.steepness, "what one of standing adds to it", response);
  AddParameter("grace_days", static_cast<double>(model.absence.grace_seconds) / kSecondsPerDay,
               "days of silence that change nothing", response);
  AddParameter("absence_half_life_days", model.absence.half_life_seconds / kSecondsPerDay,
               "days in which the forecast of an absent one halves; 0: never", response);
  AddParameter("score_at_one", model.scale.at_one, "score at one person per active week", response);
  AddParameter("score_per_decade", model.scale.per_decade, "points for ten times the people", response);
}

}  // namespace

absl::Status ListSnapshots(const ScoreEngine& engine, const v1::ListSnapshotsRequest& request,
                           v1::ListSnapshotsResponse* response) {
  const auto page_size = PageSize(request.page_size(), kDefaultListPage, kMaxSnapshotsPage);
  if (!page_size.ok()) return page_size.status();
  const PageScope scope = {.method = "ListSnapshots"};
  uint64_t before = std::numeric_limits<uint64_t>::max();
  if (!request.page_token().empty()) {
    const absl::StatusOr<PageMark> mark = DecodePageToken(scope, request.page_token());
    if (!mark.ok()) return mark.status();
    const absl::StatusOr<uint64_t> id = PageOffset(*mark);
    if (!id.ok()) return id.status();
    before = *id;
  }
  for (v1::Snapshot& snapshot : engine.ListSnapshots()) {
    if (snapshot.ref().id() >= before) continue;
    if (response->snapshots_size() == *page_size) {
      const uint64_t last = response->snapshots(*page_size - 1).ref().id();
      response->set_next_page_token(EncodePageToken(scope, {.position = absl::StrCat(last)}));
      break;
    }
    *response->add_snapshots() = std::move(snapshot);
  }
  return absl::OkStatus();
}

absl::Status GetModelReport(const std::shared_ptr<const Snapshot>& serving,
                            v1::GetModelReportResponse* response) {
  if (absl::Status status = CheckServing(serving.get()); !status.ok()) return status;
  const Model& model = serving->model();
  response->set_model(model.name);
  for (int i = 0; i < kSignals; ++i) {
    v1::ReceiptSignal* signal = response->add_weights();
    signal->set_name(SignalName(static_cast<Signal>(i)));
    signal->set_weight(model.forecast.weight[i]);
  }
  AddParameters(model, response);
  *response->mutable_snapshot() = serving->description().ref();
  response->set_accounts(serving->graph().account_count());
  response->set_edges(serving->graph().edge_count());
  const std::vector<Subject>& people = serving->Ranked(RankKey::kScore);
  response->set_people_scored(people.size());
  std::array<uint64_t, kScoreBands> bands = {};
  for (const Subject& subject : people) {
    const int band = static_cast<int>(serving->RowOf(subject).score / kScoreBands);
    ++bands[std::clamp(band, 0, kScoreBands - 1)];
  }
  for (const uint64_t count : bands) response->add_score_histogram(count);
  response->set_mean_trust(serving->measures().trust_mass);
  return absl::OkStatus();
}

}  // namespace klout::scoring
