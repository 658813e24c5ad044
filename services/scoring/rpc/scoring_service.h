#ifndef KLOUT_SERVICES_SCORING_RPC_SCORING_SERVICE_H_
#define KLOUT_SERVICES_SCORING_RPC_SCORING_SERVICE_H_

#include <grpcpp/server_context.h>
#include <grpcpp/support/server_callback.h>

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "common/arena_messages.h"
#include "common/clock.h"
#include "common/executor.h"
#include "common/metrics.h"
#include "common/score_cache.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/scoring/engine/score_engine.h"
#include "services/scoring/rpc/cached_scores.h"
#include "services/scoring/rpc/call_queue.h"
#include "services/scoring/rpc/durable_writes.h"
#include "services/scoring/rpc/erasures.h"
#include "services/scoring/rpc/export_stream.h"
#include "services/scoring/rpc/ingest_stream.h"
#include "services/scoring/rpc/open_snapshots.h"
#include "services/scoring/rpc/public_accounts.h"
#include "services/scoring/rpc/watch_stream.h"

namespace klout::scoring {

struct ScoringServiceOptions {
  PublicAccounts public_accounts = PublicAccounts::kLinked;
  // Threads for lists, receipts and large batches, and for checking ingested batches, each.
  int threads = 2;
  // Calls that wait for such a thread; more are refused (RESOURCE_EXHAUSTED, reason OVERLOADED), and sooner if they would wait too long (call_queue.h).
  size_t max_waiting = 1024;
  // May be empty.
  OnRemoval on_removal = {};
  // What calls that need the writer's data folder (history, the do-not-score list) are answered with where it is not; OK: it is here.
  absl::Status folder_is_elsewhere = absl::OkStatus();
};

// klout.scoring.v1.ScoringService, as its proto says, over an engine. Thread-safe.
//
// GetScore and small batches are answered on gRPC's own thread from the mapped snapshot. Whatever takes
// longer, waits for a disk or asks a cache runs on an executor with a bounded queue, one for each kind of
// work, so that a publish does not hold up a list; what it writes is waited for by no thread (durable_writes.h). Streams:
// ingest_stream.h, watch_stream.h, export_stream.h.
class ScoringService final : public v1::ScoringService::CallbackService {
 public:
  // Subjects of a batch that is answered on gRPC's thread; a larger one goes to the executor.
  static constexpr int kMaxInlineBatch = 256;

  // All but `cache` and `metrics`, which may be null, are needed; all must outlive the service, and the
  // server must be gone before it. INVALID_ARGUMENT never: options are checked by their reader.
  ScoringService(const ScoringServiceOptions& options, ScoreEngine& engine, ScoreCache* cache, Clock& clock,
                 Metrics* metrics);
  ~ScoringService() override;

  // Ends Ingest and WatchScores streams, after what they owe an answer. For GrpcServer::OnDrain.
  void Drain();

  grpc::ServerWriteReactor<v1::WatchScoresResponse>* WatchScores(
      grpc::CallbackServerContext* context, const v1::WatchScoresRequest* request) override;
  grpc::ServerWriteReactor<v1::ExportScoresResponse>* ExportScores(
      grpc::CallbackServerContext* context, const v1::ExportScoresRequest* request) override;

  grpc::ServerUnaryReactor* GetScore(grpc::CallbackServerContext* context, const v1::GetScoreRequest* request,
                                     v1::GetScoreResponse* response) override;
  grpc::ServerUnaryReactor* BatchGetScores(grpc::CallbackServerContext* context,
                                           const v1::BatchGetScoresRequest* request,
                                           v1::BatchGetScoresResponse* response) override;
  grpc::ServerUnaryReactor* GetReceipt(grpc::CallbackServerContext* context,
                                       const v1::GetReceiptRequest* request,
                                       v1::GetReceiptResponse* response) override;
  grpc::ServerUnaryReactor* ListScoreHistory(grpc::CallbackServerContext* context,
                                             const v1::ListScoreHistoryRequest* request,
                                             v1::ListScoreHistoryResponse* response) override;
  grpc::ServerUnaryReactor* ListMoments(grpc::CallbackServerContext* context,
                                        const v1::ListMomentsRequest* request,
                                        v1::ListMomentsResponse* response) override;
  grpc::ServerUnaryReactor* ListInfluencers(grpc::CallbackServerContext* context,
                                            const v1::ListInfluencersRequest* request,
                                            v1::ListInfluencersResponse* response) override;
  grpc::ServerUnaryReactor* ListInfluenced(grpc::CallbackServerContext* context,
                                           const v1::ListInfluencedRequest* request,
                                           v1::ListInfluencedResponse* response) override;
  grpc::ServerUnaryReactor* RankPeople(grpc::CallbackServerContext* context,
                                       const v1::RankPeopleRequest* request,
                                       v1::RankPeopleResponse* response) override;
  grpc::ServerUnaryReactor* Simulate(grpc::CallbackServerContext* context, const v1::SimulateRequest* request,
                                     v1::SimulateResponse* response) override;
  grpc::ServerUnaryReactor* Endorse(grpc::CallbackServerContext* context, const v1::EndorseRequest* request,
                                    v1::EndorseResponse* response) override;
  grpc::ServerUnaryReactor* LinkAccount(grpc::CallbackServerContext* context,
                                        const v1::LinkAccountRequest* request,
                                        v1::LinkAccountResponse* response) override;
  grpc::ServerUnaryReactor* UnlinkAccount(grpc::CallbackServerContext* context,
                                          const v1::UnlinkAccountRequest* request,
                                          v1::UnlinkAccountResponse* response) override;
  grpc::ServerUnaryReactor* GetPerson(grpc::CallbackServerContext* context, const v1::GetPersonRequest* request,
                                      v1::GetPersonResponse* response) override;
  grpc::ServerUnaryReactor* HideTopic(grpc::CallbackServerContext* context, const v1::HideTopicRequest* request,
                                      v1::HideTopicResponse* response) override;
  grpc::ServerUnaryReactor* RestoreTopic(grpc::CallbackServerContext* context,
                                         const v1::RestoreTopicRequest* request,
                                         v1::RestoreTopicResponse* response) override;
  grpc::ServerUnaryReactor* RemovePerson(grpc::CallbackServerContext* context,
                                         const v1::RemovePersonRequest* request,
                                         v1::RemovePersonResponse* response) override;
  grpc::ServerUnaryReactor* VerifyErasure(grpc::CallbackServerContext* context,
                                          const v1::VerifyErasureRequest* request,
                                          v1::VerifyErasureResponse* response) override;
  grpc::ServerUnaryReactor* GetDoNotScore(grpc::CallbackServerContext* context,
                                          const v1::GetDoNotScoreRequest* request,
                                          v1::GetDoNotScoreResponse* response) override;
  grpc::ServerUnaryReactor* AllowScoring(grpc::CallbackServerContext* context, const v1::AllowScoringRequest* request,
                                         v1::AllowScoringResponse* response) override;
  grpc::ServerUnaryReactor* ListSnapshots(grpc::CallbackServerContext* context,
                                          const v1::ListSnapshotsRequest* request,
                                          v1::ListSnapshotsResponse* response) override;
  grpc::ServerUnaryReactor* PublishSnapshot(grpc::CallbackServerContext* context,
                                            const v1::PublishSnapshotRequest* request,
                                            v1::PublishSnapshotResponse* response) override;
  grpc::ServerUnaryReactor* RollbackSnapshot(grpc::CallbackServerContext* context,
                                             const v1::RollbackSnapshotRequest* request,
                                             v1::RollbackSnapshotResponse* response) override;
  grpc::ServerUnaryReactor* GetModelReport(grpc::CallbackServerContext* context,
                                           const v1::GetModelReportRequest* request,
                                           v1::GetModelReportResponse* response) override;

 private:
  // Hands Ingest's requests over as bytes, which ingest_stream.h parses.
  void ServeIngest();
  void Expose(Metrics& metrics);
  // Shared by the open Ingest streams; its memory goes with the last of them and its last batch.
  std::shared_ptr<ArenaPool> Arenas() ABSL_LOCKS_EXCLUDED(arenas_mutex_);

  const ScoringServiceOptions options_;
  ScoreEngine& engine_;
  Clock& clock_;
  OpenSnapshots snapshots_;
  std::unique_ptr<CachedScores> cached_;

  ArenaMessages<v1::GetScoreRequest, v1::GetScoreResponse> get_score_messages_;
  ArenaMessages<v1::BatchGetScoresRequest, v1::BatchGetScoresResponse> batch_messages_;
  ArenaMessages<v1::RankPeopleRequest, v1::RankPeopleResponse> rank_messages_;

  Mutex arenas_mutex_;
  std::weak_ptr<ArenaPool> arenas_ ABSL_GUARDED_BY(arenas_mutex_);
  std::atomic<uint64_t> no_messages_ = 0;
  IngestStream::Streams ingests_;
  WatchStream::Streams watches_;
  ExportStream::Streams exports_;

  // Before what runs on them goes, they end.
  CallQueue reads_;
  BoundedExecutor writes_;
  DurableWrites durable_writes_;
  BoundedExecutor long_work_;
  BoundedExecutor ingest_work_;
  BoundedExecutor export_work_;
  BoundedExecutor watch_work_;

  std::shared_ptr<void> listening_;
  std::vector<Metrics::Registration> exposed_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_SCORING_SERVICE_H_
