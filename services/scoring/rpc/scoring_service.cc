#include "services/scoring/rpc/scoring_service.h"

#include <algorithm>
#include <utility>

#include "common/error.h"
#include "common/raw_stream.h"
#include "services/scoring/rpc/history_list.h"
#include "services/scoring/rpc/influence_lists.h"
#include "services/scoring/rpc/moment_list.h"
#include "services/scoring/rpc/person_read.h"
#include "services/scoring/rpc/rank_people.h"
#include "services/scoring/rpc/receipt_message.h"
#include "services/scoring/rpc/run_on_executor.h"
#include "services/scoring/rpc/score_reads.h"
#include "services/scoring/rpc/scoring_metrics.h"
#include "services/scoring/rpc/snapshot_list.h"
#include "services/scoring/rpc/writes.h"

namespace klout::scoring {
namespace {

// Of a batch in columns: some 100 us.
constexpr int kMaxInlineColumns = 1024;

constexpr size_t kMaxIngestStreams = 1024;
constexpr size_t kMaxWatchStreams = 1024;
// For what a write looks up. +K waits there for the engine and the disk as well.
constexpr int kWriteThreads = 4;
// Calls under way that make one batch; and as many others that wait for a thread.
constexpr size_t kMaxWaitingWrites = 256;
// A caller without a deadline is told to come again rather than wait longer for a list.
constexpr absl::Duration kMaxReadWait = absl::Seconds(1);
// Publish, roll back, erase, simulate: the engine does them one after another anyhow, but a short one need
// not wait for a thread.
constexpr int kLongWorkThreads = 2;
constexpr size_t kMaxWaitingLongWork = 32;

grpc::ServerUnaryReactor* Answer(grpc::CallbackServerContext* context, const absl::Status& status) {
  grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
  reactor->Finish(ToGrpcStatus(status, context));
  return reactor;
}

}  // namespace

ScoringService::ScoringService(const ScoringServiceOptions& options, ScoreEngine& engine, ScoreCache* cache,
                               Clock& clock, Metrics* metrics)
    : options_(options),
      engine_(engine),
      clock_(clock),
      snapshots_(engine),
      cached_(cache == nullptr ? nullptr : std::make_unique<CachedScores>(engine, *cache, clock)),
      ingests_(kMaxIngestStreams),
      watches_(kMaxWatchStreams),
      exports_(kMaxExports),
      reads_(std::max(options.threads, 1), options.max_waiting, kMaxReadWait, "reads"),
      writes_(kWriteThreads, 2 * kMaxWaitingWrites, "writes"),
      durable_writes_(engine, writes_, kMaxWaitingWrites),
      long_work_(kLongWorkThreads, kMaxWaitingLongWork, "long-work"),
      ingest_work_(std::max(options.threads, 1), kMaxIngestStreams, "ingest"),
      export_work_(1, kMaxExports, "exports"),
      watch_work_(1, 1, "watches") {
  ServeIngest();
  SetMessageAllocatorFor_GetScore(&get_score_messages_);
  SetMessageAllocatorFor_BatchGetScores(&batch_messages_);
  SetMessageAllocatorFor_RankPeople(&rank_messages_);
  listening_ = engine_.Listen([this](const std::shared_ptr<const Snapshot>& serving) {
    // Withdrawn: older ones may hold somebody who was erased.
    if (serving == nullptr) snapshots_.Forget();
    // If one waits already it will see this snapshot too, so a refusal loses nothing.
    watch_work_.TrySubmit([this] {
      for (const std::shared_ptr<WatchStream>& watch : watches_.All()) watch->Notify();
    });
  });
  if (metrics != nullptr) Expose(*metrics);
}

ScoringService::~ScoringService() { listening_.reset(); }

void ScoringService::Expose(Metrics& metrics) {
  ServingFigures figures;
  for (const BoundedExecutor* queue : {&long_work_, &ingest_work_, &export_work_, &watch_work_}) {
    figures.queues.push_back({queue->name(), [queue] { return queue->stats(); }});
  }
  figures.queues.push_back({reads_.name(), [this] { return reads_.stats(); }});
  figures.queues.push_back({writes_.name(), [this] {
                              BoundedExecutor::Stats stats = writes_.stats();
                              stats.refused += durable_writes_.refused();
                              return stats;
                            }});
  figures.no_messages = [this] { return no_messages_.load(std::memory_order_relaxed); };
  figures.ingest_streams = [this] { return ingests_.size(); };
  figures.watch_streams = [this] { return watches_.size(); };
  figures.bad_cache_entries = [this] { return cached_ == nullptr ? 0 : cached_->bad_entries(); };
  exposed_ = ExposeScoring(engine_, std::move(figures), metrics);
}

void ScoringService::Drain() {
  ingests_.Close();
  watches_.Close();
  exports_.Close();
}

void ScoringService::ServeIngest() {
  const auto start = [this](grpc::CallbackServerContext* context) {
    return IngestStream::Start(engine_, ingest_work_, ingests_, no_messages_, Arenas(), context);
  };
  MarkMethodRawCallback(MethodIndex(v1::ScoringService::service_full_name(), "Ingest"),
                        RawBidiHandler<v1::IngestResponse>(start));
}

std::shared_ptr<ArenaPool> ScoringService::Arenas() {
  MutexLock lock(&arenas_mutex_);
  std::shared_ptr<ArenaPool> arenas = arenas_.lock();
  if (arenas == nullptr) {
    arenas = std::make_shared<ArenaPool>(kKeptArenaBytes, kMaxArenaBytes);
    arenas_ = arenas;
  }
  return arenas;
}

grpc::ServerWriteReactor<v1::WatchScoresResponse>* ScoringService::WatchScores(
    grpc::CallbackServerContext* context, const v1::WatchScoresRequest* request) {
  return WatchStream::Start(engine_, watches_, *request, context);
}

grpc::ServerWriteReactor<v1::ExportScoresResponse>* ScoringService::ExportScores(
    grpc::CallbackServerContext* context, const v1::ExportScoresRequest* request) {
  return ExportStream::Start(engine_.serving(), export_work_, exports_, *request, context);
}

grpc::ServerUnaryReactor* ScoringService::GetScore(grpc::CallbackServerContext* context,
                                                   const v1::GetScoreRequest* request,
                                                   v1::GetScoreResponse* response) {
  if (cached_ == nullptr) {
    return Answer(context, scoring::GetScore(engine_.serving().get(), *request, response));
  }
  return RunOn(reads_, context, [=, this] { return cached_->GetScore(*request, response); });
}

grpc::ServerUnaryReactor* ScoringService::BatchGetScores(grpc::CallbackServerContext* context,
                                                         const v1::BatchGetScoresRequest* request,
                                                         v1::BatchGetScoresResponse* response) {
  // Numbers alone are read from the mapped snapshot sooner than from any cache.
  if (cached_ != nullptr && request->layout() != v1::SCORE_LAYOUT_COLUMNS) {
    return RunOn(reads_, context, [=, this] { return cached_->BatchGetScores(*request, response); });
  }
  if (request->subjects_size() <= (request->layout() == v1::SCORE_LAYOUT_COLUMNS ? kMaxInlineColumns : kMaxInlineBatch)) {
    return Answer(context, scoring::BatchGetScores(engine_.serving().get(), *request, response));
  }
  return RunOn(reads_, context,
             [=, this] { return scoring::BatchGetScores(engine_.serving().get(), *request, response); });
}

grpc::ServerUnaryReactor* ScoringService::GetReceipt(grpc::CallbackServerContext* context,
                                                     const v1::GetReceiptRequest* request,
                                                     v1::GetReceiptResponse* response) {
  return RunOn(reads_, context, [=, this] {
    return scoring::GetReceipt(snapshots_, options_.public_accounts, *request, response);
  });
}

grpc::ServerUnaryReactor* ScoringService::ListScoreHistory(grpc::CallbackServerContext* context,
                                                           const v1::ListScoreHistoryRequest* request,
                                                           v1::ListScoreHistoryResponse* response) {
  return RunOn(reads_, context, [=, this] {
    if (!options_.folder_is_elsewhere.ok()) return options_.folder_is_elsewhere;
    return scoring::ListScoreHistory(engine_.serving(), engine_.history(), *request, response);
  });
}

grpc::ServerUnaryReactor* ScoringService::ListMoments(grpc::CallbackServerContext* context,
                                                      const v1::ListMomentsRequest* request,
                                                      v1::ListMomentsResponse* response) {
  return RunOn(reads_, context, [=, this] { return scoring::ListMoments(snapshots_, *request, response); });
}

grpc::ServerUnaryReactor* ScoringService::ListInfluencers(grpc::CallbackServerContext* context,
                                                          const v1::ListInfluencersRequest* request,
                                                          v1::ListInfluencersResponse* response) {
  return RunOn(reads_, context, [=, this] {
    return scoring::ListInfluencers(snapshots_, options_.public_accounts, *request, response);
  });
}

grpc::ServerUnaryReactor* ScoringService::ListInfluenced(grpc::CallbackServerContext* context,
                                                         const v1::ListInfluencedRequest* request,
                                                         v1::ListInfluencedResponse* response) {
  return RunOn(reads_, context, [=, this] {
    return scoring::ListInfluenced(snapshots_, options_.public_accounts, *request, response);
  });
}

grpc::ServerUnaryReactor* ScoringService::RankPeople(grpc::CallbackServerContext* context,
                                                     const v1::RankPeopleRequest* request,
                                                     v1::RankPeopleResponse* response) {
  return RunOn(reads_, context, [=, this] {
    return scoring::RankPeople(snapshots_, options_.public_accounts, *request, response);
  });
}

grpc::ServerUnaryReactor* ScoringService::GetModelReport(grpc::CallbackServerContext* context,
                                                         const v1::GetModelReportRequest* request,
                                                         v1::GetModelReportResponse* response) {
  return RunOn(reads_, context, [=, this] { return scoring::GetModelReport(engine_.serving(), response); });
}

grpc::ServerUnaryReactor* ScoringService::ListSnapshots(grpc::CallbackServerContext* context,
                                                        const v1::ListSnapshotsRequest* request,
                                                        v1::ListSnapshotsResponse* response) {
  return RunOn(reads_, context, [=, this] { return scoring::ListSnapshots(engine_, *request, response); });
}

grpc::ServerUnaryReactor* ScoringService::Endorse(grpc::CallbackServerContext* context,
                                                  const v1::EndorseRequest* request,
                                                  v1::EndorseResponse* response) {
  return RunOn(writes_, context, [=, this] { return scoring::Endorse(engine_, *request, response); });
}

grpc::ServerUnaryReactor* ScoringService::LinkAccount(grpc::CallbackServerContext* context,
                                                      const v1::LinkAccountRequest* request,
                                                      v1::LinkAccountResponse* response) {
  return durable_writes_.Append(context, [=, this] { return scoring::LinkAccount(engine_, clock_.Now(), *request); });
}

grpc::ServerUnaryReactor* ScoringService::UnlinkAccount(grpc::CallbackServerContext* context,
                                                        const v1::UnlinkAccountRequest* request,
                                                        v1::UnlinkAccountResponse* response) {
  return durable_writes_.Append(context, [=, this] { return scoring::UnlinkAccount(engine_, clock_.Now(), *request); });
}

grpc::ServerUnaryReactor* ScoringService::GetPerson(grpc::CallbackServerContext* context,
                                                    const v1::GetPersonRequest* request,
                                                    v1::GetPersonResponse* response) {
  return RunOn(reads_, context, [=, this] { return scoring::GetPerson(snapshots_, *request, response); });
}

grpc::ServerUnaryReactor* ScoringService::HideTopic(grpc::CallbackServerContext* context,
                                                    const v1::HideTopicRequest* request,
                                                    v1::HideTopicResponse* response) {
  return durable_writes_.Append(context, [=, this] { return scoring::HideTopic(engine_, clock_.Now(), *request); });
}

grpc::ServerUnaryReactor* ScoringService::RestoreTopic(grpc::CallbackServerContext* context,
                                                       const v1::RestoreTopicRequest* request,
                                                       v1::RestoreTopicResponse* response) {
  return durable_writes_.Append(context, [=, this] { return scoring::RestoreTopic(engine_, clock_.Now(), *request); });
}

grpc::ServerUnaryReactor* ScoringService::RemovePerson(grpc::CallbackServerContext* context,
                                                       const v1::RemovePersonRequest* request,
                                                       v1::RemovePersonResponse* response) {
  return RunOn(long_work_, context, [=, this] {
    return scoring::RemovePerson(engine_, snapshots_, cached_.get(), options_.on_removal, clock_.Now(), *request, response);
  });
}

grpc::ServerUnaryReactor* ScoringService::VerifyErasure(grpc::CallbackServerContext* context,
                                                        const v1::VerifyErasureRequest* request,
                                                        v1::VerifyErasureResponse* response) {
  return RunOn(long_work_, context, [=, this] {
    if (!options_.folder_is_elsewhere.ok()) return options_.folder_is_elsewhere;
    return scoring::VerifyErasure(engine_, *request, [context] { return context->IsCancelled(); }, response);
  });
}

grpc::ServerUnaryReactor* ScoringService::GetDoNotScore(grpc::CallbackServerContext* context,
                                                        const v1::GetDoNotScoreRequest* request,
                                                        v1::GetDoNotScoreResponse* response) {
  return RunOn(writes_, context, [=, this] {
    if (!options_.folder_is_elsewhere.ok()) return options_.folder_is_elsewhere;
    return scoring::GetDoNotScore(engine_, *request, response);
  });
}

grpc::ServerUnaryReactor* ScoringService::AllowScoring(grpc::CallbackServerContext* context,
                                                       const v1::AllowScoringRequest* request,
                                                       v1::AllowScoringResponse* /*response*/) {
  return RunOn(writes_, context, [=, this] {
    if (!options_.folder_is_elsewhere.ok()) return options_.folder_is_elsewhere;
    return scoring::AllowScoring(engine_, *request);
  });
}

grpc::ServerUnaryReactor* ScoringService::Simulate(grpc::CallbackServerContext* context,
                                                   const v1::SimulateRequest* request,
                                                   v1::SimulateResponse* response) {
  return RunOn(long_work_, context, [=, this] { return scoring::Simulate(engine_, *request, response); });
}

grpc::ServerUnaryReactor* ScoringService::PublishSnapshot(grpc::CallbackServerContext* context,
                                                          const v1::PublishSnapshotRequest* request,
                                                          v1::PublishSnapshotResponse* response) {
  return RunOn(long_work_, context,
             [=, this] { return scoring::PublishSnapshot(engine_, *request, response); });
}

grpc::ServerUnaryReactor* ScoringService::RollbackSnapshot(grpc::CallbackServerContext* context,
                                                           const v1::RollbackSnapshotRequest* request,
                                                           v1::RollbackSnapshotResponse* response) {
  return RunOn(long_work_, context,
             [=, this] { return scoring::RollbackSnapshot(engine_, *request, response); });
}

}  // namespace klout::scoring
