#include "services/scoring/rpc/appeal_service.h"

#include <utility>

#include "services/scoring/rpc/run_on_executor.h"

namespace klout::scoring {
namespace {

constexpr size_t kMaxWaitingChanges = 16;
constexpr size_t kMaxWaitingAppealReads = 256;

template <typename Response>
absl::Status Answer(absl::StatusOr<v1::Appeal> appeal, Response* response) {
  if (appeal.ok()) *response->mutable_appeal() = *std::move(appeal);
  return appeal.status();
}

}  // namespace

AppealService::AppealService(ScoreEngine& engine, std::unique_ptr<AppealStore> store, Clock& clock, Metrics* metrics)
    : store_(std::move(store)),
      appeals_(engine, *store_, clock),
      changes_(1, kMaxWaitingChanges, "appeals"),
      reads_(1, kMaxWaitingAppealReads, "appeal-reads") {
  if (metrics != nullptr) Expose(*metrics);
  changes_.TrySubmit([this] { appeals_.Resume(); });
}

void AppealService::Expose(Metrics& metrics) {
  const auto counter = [&](const char* name, const char* help, uint64_t Appeals::Stats::* count) {
    exposed_.push_back(metrics.PullCounter(name, help, [this, count] { return static_cast<double>(appeals_.stats().*count); }));
  };
  counter("klout_scoring_appeals_filed_total", "appeals filed", &Appeals::Stats::filed);
  counter("klout_scoring_appeals_upheld_total", "appeals upheld and served", &Appeals::Stats::upheld);
  counter("klout_scoring_appeals_rejected_total", "appeals rejected", &Appeals::Stats::rejected);
  exposed_.push_back(metrics.PullGauge("klout_scoring_open_appeals", "appeals that nobody has decided yet",
                                       [this] { return static_cast<double>(appeals_.stats().open); }));
}

grpc::ServerUnaryReactor* AppealService::FileAppeal(grpc::CallbackServerContext* context, const v1::FileAppealRequest* request,
                                                    v1::FileAppealResponse* response) {
  return RunOn(changes_, context, [=, this] { return Answer(appeals_.File(*request), response); });
}

grpc::ServerUnaryReactor* AppealService::ListAppeals(grpc::CallbackServerContext* context, const v1::ListAppealsRequest* request,
                                                     v1::ListAppealsResponse* response) {
  return RunOn(reads_, context, [=, this] { return appeals_.List(*request, response); });
}

grpc::ServerUnaryReactor* AppealService::GetAppeal(grpc::CallbackServerContext* context, const v1::GetAppealRequest* request,
                                                   v1::GetAppealResponse* response) {
  return RunOn(reads_, context, [=, this] { return Answer(appeals_.Get(*request), response); });
}

grpc::ServerUnaryReactor* AppealService::WithdrawAppeal(grpc::CallbackServerContext* context, const v1::WithdrawAppealRequest* request,
                                                        v1::WithdrawAppealResponse* response) {
  return RunOn(changes_, context, [=, this] { return Answer(appeals_.Withdraw(*request), response); });
}

grpc::ServerUnaryReactor* AppealService::DecideAppeal(grpc::CallbackServerContext* context, const v1::DecideAppealRequest* request,
                                                      v1::DecideAppealResponse* response) {
  return RunOn(changes_, context, [=, this] { return Answer(appeals_.Decide(*request), response); });
}

}  // namespace klout::scoring
