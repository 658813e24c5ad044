#include "services/scoring/rpc/model_service.h"

#include <cmath>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/domain/pair_fit.h"
#include "services/scoring/rpc/model_changes.h"
#include "services/scoring/rpc/run_on_executor.h"
#include "services/scoring/store/fact_batch_view.h"
#include "services/scoring/store/model_file.h"
#include "services/scoring/store/network_names.h"

namespace klout::scoring {
namespace {

constexpr uint32_t kDefaultHelpers = 16'384, kMaxHelpers = 65'536;
constexpr int kMaxPairs = 20'000;
constexpr int kLeastFitCuts = 3, kMaxCuts = 12, kMaxDays = 28, kDefaultDays = 7;

absl::Status CheckDays(int days) {
  if (days >= 0 && days <= kMaxDays) return absl::OkStatus();
  return InvalidField("days", absl::StrCat("days is ", days, ", must be 0 to ", kMaxDays));
}

void Write(const RankingQuality& from, v1::RankingQuality& to) {
  to.set_name(from.name);
  to.set_spearman(from.spearman);
  to.set_ndcg_100(from.ndcg_100);
  to.set_ndcg_1000(from.ndcg_1000);
}

void Write(const CalibrationBin& from, v1::CalibrationBin& to) {
  to.set_subjects(from.subjects);
  to.set_least_forecast(from.least_forecast);
  to.set_mean_forecast(from.mean_forecast);
  to.set_greatest_forecast(from.greatest_forecast);
  to.set_mean_seen(from.mean_seen);
  to.set_median_seen(from.median_seen);
  to.set_low_seen(from.low_seen);
  to.set_high_seen(from.high_seen);
}

std::string GroupName(const std::string& group, Network network) {
  return group == "network" ? absl::StrCat("network:", NetworkName(network)) : group;
}

void Write(const IntervalCoverage& from, v1::IntervalCoverage& to) {
  to.set_group(GroupName(from.group, from.network));
  to.set_subjects(from.subjects);
  to.set_held(from.held);
  to.set_below(from.below);
  to.set_above(from.above);
  to.set_foretold(from.foretold);
  to.set_held_divided(from.held_divided);
}

void Write(const GroupRankings& from, v1::GroupRankings& to) {
  to.set_group(GroupName(from.group, from.network));
  to.set_subjects(from.subjects);
  for (const RankingQuality& one : from.rankings) Write(one, *to.add_rankings());
}

void Write(const Stability& from, v1::Stability& to) {
  to.set_subjects(from.subjects);
  to.set_lost(from.lost);
  to.set_gained(from.gained);
  to.set_median_move(from.median_move);
  to.set_move_95(from.move_95);
  to.set_greatest_move(from.greatest_move);
  to.set_notable(from.notable);
  to.set_spearman(from.spearman);
}

void Write(const scoring::Backtest& from, v1::Backtest& to) {
  to.mutable_cut()->set_seconds(from.cut);
  to.mutable_end()->set_seconds(from.end);
  to.set_subjects(from.subjects);
  to.set_active(from.active);
  for (const RankingQuality& one : from.rankings) Write(one, *to.add_rankings());
  for (const CalibrationBin& one : from.calibration) Write(one, *to.add_calibration());
  for (const IntervalCoverage& one : from.coverage) Write(one, *to.add_coverage());
  for (const GroupRankings& one : from.group_rankings) Write(one, *to.add_group_rankings());
  if (from.stability) Write(*from.stability, *to.mutable_stability());
}

void Write(const AttackCost& from, v1::AttackSize& to) {
  to.set_accounts(from.accounts);
  to.set_actions(from.actions);
}

void Write(const AttackMeasure& from, v1::MeasureAttackResponse& to) {
  to.set_kind(static_cast<v1::AttackKind>(from.kind));
  for (size_t s = 0; s < from.cost.size(); ++s) {
    v1::AttackCost& cost = *to.add_costs();
    cost.set_system(static_cast<v1::AttackedSystem>(s + 1));
    if (from.cost[s]) Write(*from.cost[s], *cost.mutable_size());
  }
  Write(from.largest, *to.mutable_largest());
  Write(from.tenfold, *to.mutable_tenfold());
  to.set_score_before(from.score_before);
  to.set_score_after(from.score_after);
  to.set_bystanders(from.bystanders);
  to.set_moved(from.moved);
  to.set_greatest_move(from.greatest_move);
  Write(from.reaching, *to.mutable_reaching());
  to.set_moved_by_reaching(from.moved_by_reaching);
  to.set_greatest_move_by_reaching(from.greatest_move_by_reaching);
}

absl::StatusOr<std::vector<JudgedPair>> ReadPairs(const google::protobuf::RepeatedPtrField<v1::JudgedPair>& pairs) {
  if (pairs.size() > kMaxPairs) return InvalidField("pairs", absl::StrCat("pairs has ", pairs.size(), " elements, at most ", kMaxPairs));
  std::vector<JudgedPair> read;
  for (int i = 0; i < pairs.size(); ++i) {
    const auto signals = [](const fact::v1::ProfileMetrics& m) {
      return ReportedSignals{static_cast<double>(m.followers()), static_cast<double>(m.listed()), m.mentions_per_week(), m.reshares_per_week()};
    };
    for (const fact::v1::ProfileMetrics* side : {&pairs[i].a(), &pairs[i].b()}) {
      for (const double rate : {side->mentions_per_week(), side->reshares_per_week()}) {
        if (!(rate >= 0 && rate <= kMaxRatePerWeek))
          return InvalidField(absl::StrCat("pairs[", i, "]"), absl::StrCat("has ", rate, " mentions or reshares a week, must be 0 to ", kMaxRatePerWeek));
      }
    }
    read.push_back({signals(pairs[i].a()), signals(pairs[i].b()), pairs[i].a_is_more()});
  }
  return read;
}

absl::Status CheckEnough(absl::Span<const JudgedPair> pairs) {
  const uint64_t accounts = CountAccounts(pairs);
  if (pairs.empty() || accounts >= kLeastPairAccounts) return absl::OkStatus();
  return InvalidField("pairs", absl::StrCat("pairs has ", accounts, " different accounts, at least ", kLeastPairAccounts, " are needed"));
}

void LearnPairs(absl::Span<const JudgedPair> pairs, const Model& live, Model& model, v1::PairsTraining& training) {
  const PairFit fit = FitPairs(pairs);
  model.reported = fit.model;
  training.set_pairs(pairs.size());
  training.set_accounts(fit.accounts);
  training.set_ridge(fit.ridge);
  training.set_auc(fit.auc);
  training.set_auc_before(AucOfPairs(pairs, live.reported));
}

}  // namespace

grpc::ServerUnaryReactor* ModelService::MeasurePairs(grpc::CallbackServerContext* context, const v1::MeasurePairsRequest* request,
                                                     v1::MeasurePairsResponse* response) {
  return RunOn(as_of_, context, [=, this]() -> absl::Status {
    const absl::StatusOr<std::vector<JudgedPair>> pairs = ReadPairs(request->pairs());
    if (!pairs.ok()) return pairs.status();
    if (pairs->empty()) return InvalidField("pairs", "pairs is empty");
    const auto snapshot = engine_.serving();
    if (snapshot == nullptr) return Unavailable("NO_SNAPSHOT", "no snapshot is published yet", absl::Seconds(1));
    response->set_model(snapshot->description().ref().model());
    response->set_pairs(pairs->size());
    response->set_auc(AucOfPairs(*pairs, snapshot->model().reported));
    response->set_listed_auc(AucOfPairs(*pairs, [](const ReportedSignals& s) { return std::log1p(s.listed); }));
    response->set_followers_auc(AucOfPairs(*pairs, [](const ReportedSignals& s) { return std::log1p(s.followers); }));
    return absl::OkStatus();
  });
}

grpc::ServerUnaryReactor* ModelService::MeasureAttack(grpc::CallbackServerContext* context,
                                                      const v1::MeasureAttackRequest* request,
                                                      v1::MeasureAttackResponse* response) {
  return RunOn(executor_, context, [=, this] { return Attack(*context, *request, response); });
}

absl::Status ModelService::Attack(const grpc::CallbackServerContext& context,
                                  const v1::MeasureAttackRequest& request,
                                  v1::MeasureAttackResponse* response) {
  if (request.kind() < 1 || request.kind() > kAttackKinds)
    return InvalidField("kind", absl::StrCat("kind is ", request.kind(), ", must be one of AttackKind"));
  if (request.max_helpers() > kMaxHelpers)
    return InvalidField("max_helpers", absl::StrCat("max_helpers is ", request.max_helpers(), ", must be at most ", kMaxHelpers));
  const auto cancelled = [&] { return stopping_ || context.IsCancelled(); };
  const absl::StatusOr<AttackMeasure> measure =
      engine_.MeasureAttack(static_cast<AttackKind>(request.kind()), request.seed(),
                            request.max_helpers() == 0 ? kDefaultHelpers : request.max_helpers(), cancelled);
  if (!measure.ok()) return measure.status();
  if (const auto snapshot = engine_.serving()) response->set_model(snapshot->description().ref().model());
  Write(*measure, *response);
  return absl::OkStatus();
}

grpc::ServerUnaryReactor* ModelService::BacktestModel(grpc::CallbackServerContext* context,
                                                      const v1::BacktestModelRequest* request,
                                                      v1::BacktestModelResponse* response) {
  return RunOn(executor_, context, [=, this] { return Backtest(*context, *request, response); });
}

grpc::ServerUnaryReactor* ModelService::FitModel(grpc::CallbackServerContext* context,
                                                 const v1::FitModelRequest* request,
                                                 v1::FitModelResponse* response) {
  return RunOn(executor_, context, [=, this] { return Fit(*context, *request, response); });
}

absl::Status ModelService::Fit(const grpc::CallbackServerContext& context, const v1::FitModelRequest& request,
                               v1::FitModelResponse* response) {
  if (request.cuts() != 0 && (request.cuts() < kLeastFitCuts || request.cuts() > kMaxCuts))
    return InvalidField("cuts", absl::StrCat("cuts is ", request.cuts(), ", must be 0 or ", kLeastFitCuts, " to ", kMaxCuts));
  if (absl::Status status = CheckDays(request.days()); !status.ok()) return status;
  const absl::StatusOr<std::vector<JudgedPair>> pairs = ReadPairs(request.pairs());
  if (!pairs.ok()) return pairs.status();
  // Before the log is read, which takes long.
  if (absl::Status status = CheckEnough(*pairs); !status.ok()) return status;
  const auto cancelled = [&] { return stopping_ || context.IsCancelled(); };
  absl::StatusOr<FittedModel> fitted =
      engine_.FitModel(request.cuts(), request.days() == 0 ? kDefaultDays : request.days(), cancelled);
  if (!fitted.ok()) return fitted.status();
  v1::Training training;
  if (!pairs->empty()) LearnPairs(*pairs, engine_.model(), fitted->model, *training.mutable_pairs());
  training.set_rows(fitted->rows);
  training.mutable_from()->set_seconds(fitted->from);
  training.mutable_until()->set_seconds(fitted->until);
  training.set_ridge(fitted->ridge);
  for (const FitTrial& trial : fitted->trials) {
    v1::RidgeTrial& to = *training.add_trials();
    to.set_ridge(trial.ridge);
    Write(trial.quality, *to.mutable_quality());
  }
  Write(fitted->before, *training.mutable_before());
  Write(fitted->after, *training.mutable_after());
  *response->mutable_model() = ModelFileOf(fitted->model);
  *response->mutable_model()->mutable_training() = std::move(training);
  return absl::OkStatus();
}

absl::Status ModelService::Backtest(const grpc::CallbackServerContext& context,
                                    const v1::BacktestModelRequest& request,
                                    v1::BacktestModelResponse* response) {
  if (request.cuts() < 0 || request.cuts() > kMaxCuts)
    return InvalidField("cuts", absl::StrCat("cuts is ", request.cuts(), ", must be 0 to ", kMaxCuts));
  if (absl::Status status = CheckDays(request.days()); !status.ok()) return status;
  const auto cancelled = [&] { return stopping_ || context.IsCancelled(); };
  const auto backtests =
      engine_.RunBacktests(request.cuts(), request.days() == 0 ? kDefaultDays : request.days(), cancelled);
  if (!backtests.ok()) return backtests.status();
  if (const auto snapshot = engine_.serving()) response->set_model(snapshot->description().ref().model());
  for (const scoring::Backtest& one : *backtests) Write(one, *response->add_backtests());
  return absl::OkStatus();
}

grpc::ServerUnaryReactor* ModelService::ListModels(grpc::CallbackServerContext* context, const v1::ListModelsRequest* /*request*/,
                                                   v1::ListModelsResponse* response) {
  return RunOn(changes_, context, [=, this] {
    if (!folder_is_elsewhere_.ok()) return folder_is_elsewhere_;
    return scoring::ListModels(engine_, response);
  });
}

grpc::ServerUnaryReactor* ModelService::StartShadow(grpc::CallbackServerContext* context,
                                                    const v1::StartShadowRequest* request,
                                                    v1::StartShadowResponse* response) {
  return RunOn(changes_, context, [=, this]() -> absl::Status {
    if (!request->has_model()) return InvalidField("model", "model is missing");
    if (absl::Status status = engine_.StartShadow(request->model()); !status.ok()) return status;
    return WriteCandidate(engine_, response->mutable_candidate());
  });
}

grpc::ServerUnaryReactor* ModelService::GetDrift(grpc::CallbackServerContext* context, const v1::GetDriftRequest* request,
                                                 v1::GetDriftResponse* response) {
  return RunOn(changes_, context, [=, this] {
    if (!folder_is_elsewhere_.ok()) return folder_is_elsewhere_;
    return scoring::GetDrift(engine_, *request, response);
  });
}

grpc::ServerUnaryReactor* ModelService::StageModel(grpc::CallbackServerContext* context,
                                                   const v1::StageModelRequest* request,
                                                   v1::StageModelResponse* response) {
  return RunOn(changes_, context, [=, this]() -> absl::Status {
    if (absl::Status status = engine_.StageModel(request->model()); !status.ok()) return status;
    return WriteCandidate(engine_, response->mutable_candidate());
  });
}

grpc::ServerUnaryReactor* ModelService::PromoteModel(grpc::CallbackServerContext* context,
                                                     const v1::PromoteModelRequest* request,
                                                     v1::PromoteModelResponse* response) {
  return RunOn(changes_, context, [=, this]() -> absl::Status {
    absl::StatusOr<v1::Snapshot> promoted = engine_.PromoteModel(request->model(), request->force());
    if (!promoted.ok()) return promoted.status();
    *response->mutable_snapshot() = *std::move(promoted);
    return absl::OkStatus();
  });
}

grpc::ServerUnaryReactor* ModelService::WithdrawModel(grpc::CallbackServerContext* context,
                                                      const v1::WithdrawModelRequest* request,
                                                      v1::WithdrawModelResponse* /*response*/) {
  return RunOn(changes_, context, [=, this] { return engine_.WithdrawModel(request->model()); });
}

grpc::ServerUnaryReactor* ModelService::GetScoreAsOf(grpc::CallbackServerContext* context,
                                                     const v1::GetScoreAsOfRequest* request,
                                                     v1::GetScoreAsOfResponse* response) {
  return RunOn(as_of_, context, [=, this] {
    return scoring::GetScoreAsOf(engine_, policy_, *request, [=, this] { return stopping_ || context->IsCancelled(); }, response);
  });
}

grpc::ServerUnaryReactor* ModelService::RecomputeReceipt(grpc::CallbackServerContext* context,
                                                         const v1::RecomputeReceiptRequest* request,
                                                         v1::RecomputeReceiptResponse* response) {
  return RunOn(as_of_, context, [=, this] {
    return scoring::RecomputeReceipt(engine_, policy_, *request, [=, this] { return stopping_ || context->IsCancelled(); }, response);
  });
}

}  // namespace klout::scoring
