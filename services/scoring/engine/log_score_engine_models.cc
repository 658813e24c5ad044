// How a model comes into service: beside the one that serves, on trial, in its place; and what any model says of any day. decisions/0020.

#include <shared_mutex>

#include "absl/strings/str_cat.h"
#include "common/log.h"
#include "common/status.h"
#include "services/scoring/domain/scores.h"
#include "services/scoring/engine/candidate_drift.h"
#include "services/scoring/engine/gate_values.h"
#include "services/scoring/engine/log_score_engine.h"

namespace klout::scoring {
absl::Status LogScoreEngine::StartShadow(const klout::scoring::v1::ModelFile& file) {
  return OnWorker([&]() -> absl::Status {
    const absl::StatusOr<const Model*> model = models_->Add(file);
    if (!model.ok()) return model.status();
    const std::string& name = (*model)->name;
    if (name == this->model().name) return FailedPrecondition("ALREADY_SERVES", "model.name", absl::StrCat(name, " is the model that serves"));
    if (const auto mark = models_->candidate(); mark && mark->model == name) return absl::OkStatus();
    if (const auto mark = models_->candidate()) {
      return FailedPrecondition("CANDIDATE_EXISTS", "model.name", absl::StrCat(mark->model, " is on its way already: promote or withdraw it first"));
    }
    const auto since = static_cast<UnixSeconds>(absl::ToUnixSeconds(clock_.Now()));
    if (absl::Status status = models_->SetCandidate(CandidateMark{name, false, since}); !status.ok()) return status;
    LogInfo("model_in_shadow", {{"model", name}, {"serves", this->model().name}});
    ScoreCandidateOnBase();
    return absl::OkStatus();
  });
}

absl::Status LogScoreEngine::CheckCandidate(const std::string& name) const {
  const std::optional<CandidateMark> mark = models_->candidate();
  if (mark && mark->model == name) return absl::OkStatus();
  return NotFound("model", absl::StrCat(name, " is no candidate; ", mark ? mark->model + " is" : "there is none"));
}

absl::Status LogScoreEngine::StageModel(const std::string& name) {
  return OnWorker([&]() -> absl::Status {
    if (absl::Status status = CheckCandidate(name); !status.ok()) return status;
    if (models_->candidate()->staged) return absl::OkStatus();
    const auto since = static_cast<UnixSeconds>(absl::ToUnixSeconds(clock_.Now()));
    if (absl::Status status = models_->SetCandidate(CandidateMark{name, true, since}); !status.ok()) return status;
    LogInfo("model_staged", {{"model", name}});
    MutexLock lock(&mutex_);
    candidate_.passed_in_a_row = 0;
    return absl::OkStatus();
  });
}

absl::Status LogScoreEngine::WithdrawModel(const std::string& name) {
  return OnWorker([&]() -> absl::Status {
    if (!models_->candidate()) return absl::OkStatus();
    if (absl::Status status = CheckCandidate(name); !status.ok()) return status;
    LogInfo("model_withdrawn", {{"model", name}});
    folder_->DeleteShadow();
    return DropCandidate();
  });
}

absl::Status LogScoreEngine::DropCandidate() {
  if (absl::Status status = models_->SetCandidate(std::nullopt); !status.ok()) return status;
  candidate_passed_.reset();
  MutexLock lock(&mutex_);
  candidate_ = {};
  return absl::OkStatus();
}

std::optional<CandidateState> LogScoreEngine::candidate() const {
  const std::optional<CandidateMark> mark = models_->candidate();
  if (!mark) return std::nullopt;
  CandidateState state;
  {
    MutexLock lock(&mutex_);
    state = candidate_;
  }
  // It may have been withdrawn, and another begun, in between.
  if (state.scored != nullptr && state.scored->model().name != mark->model) state = {};
  state.mark = *mark;
  return state;
}

void LogScoreEngine::ScoreCandidateOnBase() {
  const std::optional<CandidateMark> mark = models_->candidate();
  if (!mark || base_ == nullptr || base_->model().name != model().name) return;
  const std::shared_ptr<const Snapshot> served = serving();
  candidate_passed_.reset();
  // The newest snapshot is in quarantine: what serves is what the candidate, too, is measured against.
  if (served != nullptr && served != base_) {
    const Scores scores = ScoreGraph(served->graph(), *models_->Find(mark->model), threads_);
    candidate_passed_ = Measure(served->graph(), scores.View());
    facts_since_candidate_passed_ = facts_since_served_;
  }
  ScoreCandidate(base_->graph(), base_);
}

void LogScoreEngine::ScoreCandidate(const GraphView& graph, std::shared_ptr<const Snapshot> live) {
  const std::optional<CandidateMark> mark = models_->candidate();
  if (!mark) return;
  const Model& model = *models_->Find(mark->model);
  const Scores scores = ScoreGraph(graph, model, threads_);
  const GateMeasures measures = Measure(graph, scores.View());
  Description description = Describe(graph, model);
  // The first time, and after a restart, there is nothing to compare with: no trial either.
  const bool is_judged = candidate_passed_.has_value();
  if (is_judged) {
    SetGate(CheckGate(*candidate_passed_, measures, static_cast<double>(facts_since_candidate_passed_), options_.gate), description);
  }
  absl::StatusOr<std::shared_ptr<const Snapshot>> scored = folder_->AddShadow(std::move(description), graph, scores);
  if (!scored.ok()) {
    // What serves goes on; the candidate has nothing to show.
    LogWarning("candidate_not_scored", {{"model", model.name}, {"error", scored.status().ToString()}});
    folder_->DeleteShadow();
    MutexLock lock(&mutex_);
    candidate_ = {};
    return;
  }
  const bool passed = PassedGate((*scored)->description());
  if (passed) {
    candidate_passed_ = measures;
    facts_since_candidate_passed_ = 0;
  } else {
    LogWarning("candidate_quarantined", {{"model", model.name}, {"checks", FailedChecks((*scored)->description())}});
  }
  auto drift = std::make_shared<const Drift>(MeasureDrift(graph, live->scores(), (*scored)->scores(), kNotablePoints, kMostMovers));
  MutexLock lock(&mutex_);
  candidate_.passed_in_a_row = passed ? candidate_.passed_in_a_row + (mark->staged && is_judged ? 1 : 0) : 0;
  candidate_.live = std::move(live);
  candidate_.scored = *std::move(scored);
  candidate_.drift = std::move(drift);
}

absl::StatusOr<LogScoreEngine::Description> LogScoreEngine::PromoteModel(const std::string& name, bool force) {
  absl::StatusOr<Description> promoted = absl::UnknownError("");
  absl::Status status = OnWorker([&] {
    promoted = DoPromote(name, force);
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return promoted;
}

absl::StatusOr<LogScoreEngine::Description> LogScoreEngine::DoPromote(const std::string& name, bool force) {
  const std::shared_ptr<const Snapshot> before = serving();
  if (before != nullptr && before->model().name == name && !models_->candidate()) return before->description();
  if (absl::Status status = CheckCandidate(name); !status.ok()) return status;
  if (!models_->candidate()->staged) {
    return FailedPrecondition("NOT_STAGED", "model", absl::StrCat(name, " is in shadow: look at its drift and stage it first"));
  }
  // The newest facts, under both.
  if (const absl::StatusOr<Description> published = DoPublish(force); !published.ok()) return published.status();
  const std::optional<CandidateState> state = candidate();
  if (state->scored == nullptr || state->live != base_) {
    return Unavailable("NO_SNAPSHOT", absl::StrCat(name, " has not scored the newest facts yet"), absl::Seconds(1));
  }
  if (!force && !PassedGate(state->scored->description())) {
    return FailedPrecondition("GATE", "", absl::StrCat("the gate stops ", name, ": ", FailedChecks(state->scored->description())));
  }
  if (!force && state->passed_in_a_row < kTrialPublishes) {
    return FailedPrecondition("TRIAL", "", absl::StrCat(name, " passed the gate in ", state->passed_in_a_row, " publishes in a row since it was staged; ", kTrialPublishes, " are asked for"));
  }
  if (absl::Status status = folder_->AdoptShadow(); !status.ok()) return status;
  Rebase(state->scored);
  if (absl::Status status = Serve(state->scored, false); !status.ok()) return status;
  if (absl::Status status = DropCandidate(); !status.ok()) return status;
  LogInfo("model_promoted", {{"model", name}, {"snapshot", state->scored->id()}});
  folder_->Prune(options_.keep_snapshots);
  CopyList();
  Description description = state->scored->description();
  description.set_state(klout::scoring::v1::SNAPSHOT_STATE_SERVING);
  return description;
}

absl::StatusOr<std::shared_ptr<const Snapshot>> LogScoreEngine::WorldAsOf(UnixSeconds end, const Model& model,
                                                                         const std::function<bool()>& cancelled) {
  const std::shared_ptr<const Snapshot> now = serving();
  if (now == nullptr) return Unavailable("NO_SNAPSHOT", "no snapshot is published yet", absl::Seconds(1));
  Erasure later;
  later.since = end;
  const absl::StatusOr<Graph> graph = FoldWithout(later, now->graph().log_watermark, cancelled);
  if (!graph.ok()) return graph.status();
  return OpenWorld(Describe(graph->View(), model), *graph, model);
}

absl::StatusOr<std::shared_ptr<const Snapshot>> LogScoreEngine::WorldAt(uint64_t log_watermark, const Model& model,
                                                                       const std::function<bool()>& cancelled) {
  const absl::StatusOr<Graph> graph = FoldWithout(Erasure(), log_watermark, cancelled);
  if (!graph.ok()) return graph.status();
  return OpenWorld(Describe(graph->View(), model), *graph, model);
}

}  // namespace klout::scoring
