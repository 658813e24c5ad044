#ifndef KLOUT_SERVICES_SCORING_RPC_WATCH_STREAM_H_
#define KLOUT_SERVICES_SCORING_RPC_WATCH_STREAM_H_

#include <grpcpp/server_context.h>
#include <grpcpp/support/server_callback.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "common/mutex.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/scoring/engine/score_engine.h"
#include "common/live_streams.h"

namespace klout::scoring {

// One WatchScores call. Each subject has at most one update waiting: a slow reader gets the latest score, not
// every one between. A subject that no fact names yet is sent once one does. Ends with UNAVAILABLE at a
// drain, and when the client cancels. Thread-safe.
class WatchStream final : public grpc::ServerWriteReactor<v1::WatchScoresResponse>,
                          public std::enable_shared_from_this<WatchStream> {
 public:
  using Streams = LiveStreams<WatchStream>;

  // The reactor to return to gRPC; it deletes itself. INVALID_ARGUMENT, for the client, if the request breaks
  // a bound. All must outlive it.
  static WatchStream* Start(const ScoreEngine& engine, Streams& streams,
                            const v1::WatchScoresRequest& request, grpc::CallbackServerContext* context);

  // The serving snapshot has changed: compares all subjects. About 200 ns each.
  void Notify() ABSL_LOCKS_EXCLUDED(mutex_);
  void Drain() ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  struct Watched {
    std::string name;
    std::optional<float> sent = {};
  };
  enum class Step { kNone, kWrite, kFinish };

  WatchStream(const ScoreEngine& engine, Streams& streams, const v1::WatchScoresRequest& request,
              grpc::CallbackServerContext* context);

  void OnWriteDone(bool ok) override ABSL_LOCKS_EXCLUDED(mutex_);
  void OnCancel() override ABSL_LOCKS_EXCLUDED(mutex_);
  void OnDone() override;

  void Advance() ABSL_LOCKS_EXCLUDED(mutex_);
  // `response` is what to write, with kWrite.
  Step NextStep(const v1::WatchScoresResponse** response) ABSL_LOCKS_EXCLUDED(mutex_);
  // Makes response_ if the subject's score is to be sent.
  bool TakeChange(Watched& watched) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  void End(const absl::Status& status) ABSL_LOCKS_EXCLUDED(mutex_);

  const ScoreEngine& engine_;
  Streams& streams_;
  grpc::CallbackServerContext* const context_;
  const double min_change_;
  // Keeps this alive until OnDone.
  std::shared_ptr<WatchStream> self_;

  Mutex mutex_;
  // What is being written, gRPC's until OnWriteDone frees it on gRPC's thread; else null.
  std::unique_ptr<v1::WatchScoresResponse> response_ ABSL_GUARDED_BY(mutex_);
  std::vector<Watched> watched_ ABSL_GUARDED_BY(mutex_);
  std::shared_ptr<const Snapshot> latest_ ABSL_GUARDED_BY(mutex_);
  // Subjects still to compare with latest_, from next_ on, around.
  size_t left_ ABSL_GUARDED_BY(mutex_) = 0;
  size_t next_ ABSL_GUARDED_BY(mutex_) = 0;
  bool finished_ ABSL_GUARDED_BY(mutex_) = false;
  // Why the call ends, once it must.
  std::optional<absl::Status> end_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_WATCH_STREAM_H_
