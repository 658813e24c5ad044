#include "services/scoring/rpc/model_changes.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "common/status.h"
#include "services/scoring/domain/receipt.h"
#include "services/scoring/engine/candidate_drift.h"
#include "services/scoring/engine/gate_values.h"
#include "services/scoring/rpc/open_snapshots.h"
#include "services/scoring/rpc/receipt_message.h"
#include "services/scoring/rpc/request_check.h"
#include "services/scoring/store/network_names.h"

namespace klout::scoring {
namespace {

constexpr int kMaxMovers = static_cast<int>(kMostMovers), kDefaultMovers = 20;

using PointsByItem = std::map<std::string, int64_t>;

void AddLines(const OpenSnapshot& open, const DriftMover& mover, int sign, PointsByItem& points) {
  const Snapshot& snapshot = open.snapshot();
  const Receipt receipt = BuildReceipt(snapshot.forecaster(), snapshot.scores(), open.posts(), mover.person, mover.account,
                                       /*evidence_limit=*/0, NameOfNetwork);
  for (const ReceiptLine& line : receipt.lines) points[line.item] += sign * line.points_e5;
}

// Greatest first; what did not change is no reason.
template <typename Add>
void WriteReasons(const PointsByItem& points, int64_t divisor, const Add& add) {
  std::vector<std::pair<std::string, int64_t>> sorted;
  for (const auto& [item, e5] : points) {
    if (e5 / divisor != 0) sorted.emplace_back(item, e5 / divisor);
  }
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return std::abs(a.second) > std::abs(b.second); });
  for (const auto& [item, e5] : sorted) {
    v1::DriftReason* reason = add();
    reason->set_item(item);
    reason->set_points_e5(e5);
  }
}

void WriteCohort(const DriftCohort& from, v1::DriftCohort* to) {
  to->set_name(from.network == 0 ? from.name : absl::StrCat("network:", NetworkName(from.network)));
  to->set_subjects(from.subjects);
  to->set_moved_up(from.up);
  to->set_moved_down(from.down);
  to->set_mean_move(from.mean_move);
  to->set_mean_size(from.mean_size);
}

absl::StatusOr<uint32_t> ParseDay(const std::string& text) {
  absl::CivilDay day;
  constexpr size_t kLength = sizeof("2012-07-04") - 1;
  const int64_t days = text.size() == kLength && absl::ParseCivilTime(text, &day) ? day - absl::CivilDay(1970, 1, 1) : -1;
  if (days < 0 || days >= int64_t{UINT32_MAX} / kSecondsPerDay) {
    return InvalidField("day", absl::StrCat("day is `", text, "`, must be a day such as 2012-07-04"));
  }
  return static_cast<uint32_t>(days);
}

absl::StatusOr<const Model*> FindModel(const ScoreEngine& engine, const std::string& name) {
  if (name.empty()) return &engine.model();
  if (const Model* model = engine.models().Find(name)) return model;
  return NotFound("model", absl::StrCat("no model ", name, " is kept"));
}

}  // namespace

absl::Status WriteCandidate(const ScoreEngine& engine, v1::Candidate* candidate) {
  const std::optional<CandidateState> state = engine.candidate();
  if (!state) return Unavailable("NO_CANDIDATE", "the candidate was withdrawn meanwhile", absl::Seconds(1));
  candidate->set_model(state->mark.model);
  candidate->set_stage(state->mark.staged ? v1::CANDIDATE_STAGE_STAGED : v1::CANDIDATE_STAGE_SHADOW);
  candidate->mutable_since()->set_seconds(state->mark.since);
  candidate->set_passed_in_a_row(state->passed_in_a_row);
  if (state->scored == nullptr) return absl::OkStatus();
  const v1::Snapshot& scored = state->scored->description();
  *candidate->mutable_as_of() = scored.ref().as_of();
  candidate->set_log_watermark(scored.log_watermark());
  *candidate->mutable_gate() = scored.gate();
  candidate->set_passed(PassedGate(scored));
  return absl::OkStatus();
}

absl::Status ListModels(const ScoreEngine& engine, v1::ListModelsResponse* response) {
  for (const v1::ModelFile& file : engine.models().List()) {
    v1::KeptModel* kept = response->add_models();
    kept->set_name(file.name());
    kept->set_base(file.base());
    kept->set_serves(file.name() == engine.model().name);
    kept->set_training_rows(file.training().rows());
    if (file.training().has_until()) *kept->mutable_training_until() = file.training().until();
  }
  if (engine.candidate() && !WriteCandidate(engine, response->mutable_candidate()).ok()) response->clear_candidate();
  return absl::OkStatus();
}

absl::Status GetDrift(const ScoreEngine& engine, const v1::GetDriftRequest& request, v1::GetDriftResponse* response) {
  if (request.movers() < 0 || request.movers() > kMaxMovers) {
    return InvalidField("movers", absl::StrCat("movers is ", request.movers(), ", must be 0 to ", kMaxMovers));
  }
  const std::optional<CandidateState> state = engine.candidate();
  if (!state) return NotFound("", "no model is on its way into service");
  if (state->drift == nullptr) {
    return Unavailable("NO_SNAPSHOT", absl::StrCat(state->mark.model, " has not scored anything yet"), absl::Seconds(1));
  }
  const Drift& drift = *state->drift;
  response->set_before(state->live->model().name);
  response->set_after(state->scored->model().name);
  *response->mutable_as_of() = state->scored->description().ref().as_of();
  response->set_notable_points(kNotablePoints);
  response->set_gained(drift.gained);
  response->set_lost(drift.lost);
  response->set_spearman(drift.spearman);
  response->set_low_move(drift.low_move);
  response->set_high_move(drift.high_move);
  for (const DriftCohort& cohort : drift.cohorts) WriteCohort(cohort, response->add_cohorts());

  const OpenSnapshot before(state->live), after(state->scored);
  const size_t most = request.movers() == 0 ? kDefaultMovers : request.movers();
  PointsByItem all;
  for (const DriftMover& mover : drift.movers) {
    if (static_cast<size_t>(response->movers_size()) == most) break;
    v1::DriftMover* to = response->add_movers();
    to->set_subject(state->live->NameOf(Subject{mover.person, mover.account}));
    to->set_before(mover.before);
    to->set_after(mover.after);
    PointsByItem points;
    AddLines(before, mover, -1, points);
    AddLines(after, mover, 1, points);
    for (const auto& [item, e5] : points) all[item] += e5;
    WriteReasons(points, 1, [to] { return to->add_reasons(); });
  }
  if (response->movers_size() > 0) WriteReasons(all, response->movers_size(), [response] { return response->add_reasons(); });
  return absl::OkStatus();
}

absl::Status GetScoreAsOf(ScoreEngine& engine, PublicAccounts policy, const v1::GetScoreAsOfRequest& request,
                          const std::function<bool()>& cancelled, v1::GetScoreAsOfResponse* response) {
  if (absl::Status status = CheckSubject("subject", request.subject()); !status.ok()) return status;
  const absl::StatusOr<uint32_t> day = ParseDay(request.day());
  if (!day.ok()) return day.status();
  const absl::StatusOr<const Model*> model = FindModel(engine, request.model());
  if (!model.ok()) return model.status();
  const std::shared_ptr<const Snapshot> serving = engine.serving();
  if (absl::Status status = CheckServing(serving.get()); !status.ok()) return status;
  const GraphView& graph = serving->graph();
  if (graph.first_fact == kNoFacts || *day < graph.first_fact / kSecondsPerDay || *day > graph.as_of / kSecondsPerDay) {
    return FailedPrecondition("OUTSIDE_LOG", "day", absl::StrCat("the log has nothing of ", request.day()));
  }
  const absl::StatusOr<std::shared_ptr<const Snapshot>> world =
      engine.WorldAsOf((*day + 1) * kSecondsPerDay, **model, cancelled);
  if (!world.ok()) return world.status();
  const OpenSnapshot open(*world);
  absl::Status status = WriteReceipt(open, policy, request.subject(), static_cast<int>(kDefaultEvidenceLimit), response->mutable_receipt());
  if (!status.ok()) return status;
  const std::vector<HistoryDay> kept = engine.history().Days(request.subject(), *day + 1, 1);
  if (kept.empty() || kept.front().day != *day) return absl::OkStatus();
  v1::HistoryPoint* point = response->mutable_history();
  point->set_day(request.day());
  point->set_score(kept.front().score);
  point->set_low(kept.front().low);
  point->set_high(kept.front().high);
  point->set_model(kept.front().model);
  return absl::OkStatus();
}

absl::Status RecomputeReceipt(ScoreEngine& engine, PublicAccounts policy, const v1::RecomputeReceiptRequest& request,
                              const std::function<bool()>& cancelled, v1::RecomputeReceiptResponse* response) {
  if (absl::Status status = CheckSubject("subject", request.subject()); !status.ok()) return status;
  if (request.evidence_limit() > kMaxEvidenceLimit) {
    return InvalidField("evidence_limit", absl::StrCat("evidence_limit is ", request.evidence_limit(), ", limit ", kMaxEvidenceLimit));
  }
  const absl::StatusOr<const Model*> model = FindModel(engine, request.snapshot().model());
  if (!model.ok()) return WithFieldPrefix(model.status(), "snapshot.");
  // No snapshot is needed: the log alone says what it gives.
  if (const uint64_t last = engine.stats().log_sequence; request.log_watermark() == 0 || request.log_watermark() > last) {
    return FailedPrecondition("OUTSIDE_LOG", "log_watermark",
                              absl::StrCat("log_watermark is ", request.log_watermark(), ", the log ends with batch ", last));
  }
  const absl::StatusOr<std::shared_ptr<const Snapshot>> world = engine.WorldAt(request.log_watermark(), **model, cancelled);
  if (!world.ok()) return world.status();
  v1::Receipt* receipt = response->mutable_receipt();
  const auto limit = static_cast<int>(request.evidence_limit() == 0 ? kDefaultEvidenceLimit : request.evidence_limit());
  absl::Status status = WriteReceipt(OpenSnapshot(*world), policy, request.subject(), limit, receipt);
  if (!status.ok()) return status;
  receipt->mutable_snapshot()->set_id(request.snapshot().id());
  receipt->set_hash(HashOfReceipt(*receipt));
  return absl::OkStatus();
}

}  // namespace klout::scoring
