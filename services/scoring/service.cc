#include "services/scoring/service.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "common/channel.h"
#include "common/log.h"
#include "common/mutex.h"
#include "common/tls.h"
#include "common/redis_score_cache.h"
#include "services/scoring/engine/open_score_engine.h"
#include "services/scoring/engine/score_engine.h"
#include "services/scoring/rpc/appeal_service.h"
#include "services/scoring/rpc/model_service.h"
#include "services/scoring/store/model_file.h"
#include "services/scoring/rpc/planning_service.h"
#include "services/scoring/rpc/scoring_service.h"
#include "services/scoring/store/absent_appeal_store.h"
#include "services/scoring/store/file_appeal_store.h"

namespace klout::scoring {
namespace {

// A batch of 32 MiB and what gRPC wraps around it.
constexpr int kMaxMessageBytes = 33 << 20;

int ThreadsOf(const ScoringOptions& options) {
  if (options.threads > 0) return options.threads;
  return std::max(1u, std::thread::hardware_concurrency());
}

absl::StatusOr<std::unique_ptr<ScoreEngine>> MakeEngine(const ScoringOptions& options, Clock& clock) {
  ScoreEngineOptions engine;
  engine.data_dir = options.data_dir;
  absl::StatusOr<std::string> fact_log = FactLogOf(options);
  if (!fact_log.ok()) return fact_log.status();
  engine.fact_log = *std::move(fact_log);
  engine.threads = options.threads;
  ReplicaOptions replica;
  replica.role = options.role == "reader" ? LogRole::kReader : LogRole::kWriter;
  replica.writer = options.writer;
  engine.publish_every = options.publish_every;
  engine.keep_snapshots = options.keep_snapshots;
  if (!options.model.empty()) {
    absl::StatusOr<Model> model = ReadModelFile(options.model);
    if (!model.ok()) return model.status();
    engine.model = *std::move(model);
  }
  return OpenScoreEngine(engine, replica, clock);
}

absl::StatusOr<std::unique_ptr<ScoreCache>> MakeCache(const ScoringOptions& options, Clock& clock) {
  if (options.redis.empty()) return nullptr;
  const RedisScoreCacheOptions redis = {.address = options.redis,
                                        .max_connections = std::max(8, ThreadsOf(options)),
                                        .time_to_live = CachedScores::kTimeToLive};
  return RedisScoreCache::Create(redis, clock);
}

absl::StatusOr<std::unique_ptr<AppealStore>> OpenAppeals(const ScoringOptions& options, const absl::Status& folder_is_elsewhere) {
  if (!folder_is_elsewhere.ok()) return std::make_unique<AbsentAppealStore>(folder_is_elsewhere);
  return FileAppealStore::Open(options.data_dir + "/appeals");
}

}  // namespace

// What a reader does when the snapshot that serves changes: it is ready while there is one, and forgets plans that may name somebody who was erased.
class ReaderDuties {
 public:
  ReaderDuties(const ScoreEngine& engine, GrpcServer& server, PlanningService& planning) : engine_(engine), server_(&server), planning_(planning) {}
  void Changed(bool is_withdrawn) {
    MutexLock lock(&mutex_);
    if (server_ == nullptr) return;
    if (is_withdrawn) planning_.Forget();
    // Asked here: changes are told on two threads, and the last word must be the newest.
    const bool has_snapshot = engine_.serving() != nullptr;
    for (const std::string& name : server_->service_names()) server_->SetServing(name, has_snapshot);
    server_->SetServing("", has_snapshot);
  }
  // Nothing is touched after it returns.
  void End() {
    MutexLock lock(&mutex_);
    server_ = nullptr;
  }

 private:
  const ScoreEngine& engine_;
  Mutex mutex_;
  GrpcServer* server_ ABSL_GUARDED_BY(mutex_);
  PlanningService& planning_;
};

absl::StatusOr<std::unique_ptr<ScoringServer>> ScoringServer::Create(const ScoringOptions& options,
                                                                     Clock& clock) {
  if (absl::Status status = CheckOptions(options); !status.ok()) return status;
  std::unique_ptr<ScoringServer> built(new ScoringServer);

  absl::StatusOr<std::unique_ptr<Metrics>> metrics = Metrics::Create(options.metrics_listen);
  if (!metrics.ok()) return metrics.status();
  built->metrics_ = *std::move(metrics);

  absl::StatusOr<std::unique_ptr<ScoreEngine>> engine = MakeEngine(options, clock);
  if (!engine.ok()) return engine.status();
  built->engine_ = *std::move(engine);

  absl::StatusOr<std::unique_ptr<ScoreCache>> cache = MakeCache(options, clock);
  if (!cache.ok()) return cache.status();
  built->cache_ = *std::move(cache);
  if (built->cache_ != nullptr) {
    built->cache_exposed_ = ExposeScoreCache(*built->cache_, "redis", *built->metrics_);
  }

  const PublicAccounts policy = options.public_accounts == "all" ? PublicAccounts::kAll : PublicAccounts::kLinked;
  ReachPlans::Options planning;
  planning.public_accounts = policy;
  planning.threads = ThreadsOf(options);
  built->planning_ = std::make_unique<PlanningService>(planning, *built->engine_, clock, built->metrics_.get());
  const bool is_reader = options.role == "reader";
  const absl::Status folder_is_elsewhere = is_reader ? NotTheWriter(options.writer) : absl::OkStatus();
  absl::StatusOr<std::unique_ptr<AppealStore>> appeals = OpenAppeals(options, folder_is_elsewhere);
  if (!appeals.ok()) return appeals.status();
  built->appeals_ = std::make_unique<AppealService>(*built->engine_, *std::move(appeals), clock, built->metrics_.get());
  built->model_ = std::make_unique<ModelService>(*built->engine_, policy, folder_is_elsewhere);
  const auto on_removal = [plans = built->planning_.get(), appeals = built->appeals_.get()](const std::vector<std::string>& names) {
    plans->Forget();
    return appeals->Erase(names);
  };
  const ScoringServiceOptions service = {.public_accounts = policy, .threads = ThreadsOf(options), .on_removal = on_removal, .folder_is_elsewhere = folder_is_elsewhere};
  built->service_ = std::make_unique<ScoringService>(service, *built->engine_, built->cache_.get(), clock,
                                                     built->metrics_.get());

  const absl::StatusOr<std::shared_ptr<const TlsIdentity>> tls = TlsIdentity::Create(options.tls);
  if (!tls.ok()) return tls.status();
  const GrpcServerOptions listener = {.listen_address = options.listen,
                                      .tls = *tls,
                                      .max_message_bytes = kMaxMessageBytes};
  absl::StatusOr<std::unique_ptr<GrpcServer>> server =
      GrpcServer::Create(listener, {built->service_.get(), built->planning_.get(), built->appeals_.get(), built->model_.get()}, built->metrics_.get());
  if (!server.ok()) return server.status();
  built->server_ = *std::move(server);
  built->server_->OnDrain([service = built->service_.get()] { service->Drain(); });
  if (is_reader) {
    built->duties_ = std::make_shared<ReaderDuties>(*built->engine_, *built->server_, *built->planning_);
    built->listening_ = built->engine_->Listen([duties = built->duties_](const std::shared_ptr<const Snapshot>& serving) { duties->Changed(serving == nullptr); });
    built->duties_->Changed(false);
  }
  LogInfo("scoring_serves", {{"address", built->dial_address()}, {"metrics_port", built->metrics_port()}});
  return built;
}

ScoringServer::~ScoringServer() {
  listening_.reset();
  if (duties_ != nullptr) duties_->End();
}

std::shared_ptr<grpc::Channel> ScoringServer::InProcessChannel() {
  return server_->InProcessChannel({.max_message_bytes = kMaxMessageBytes});
}

}  // namespace klout::scoring
