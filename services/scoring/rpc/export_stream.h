#ifndef KLOUT_SERVICES_SCORING_RPC_EXPORT_STREAM_H_
#define KLOUT_SERVICES_SCORING_RPC_EXPORT_STREAM_H_

#include <grpcpp/server_context.h>
#include <grpcpp/support/server_callback.h>

#include <bitset>
#include <memory>

#include "common/executor.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "common/live_streams.h"
#include "services/scoring/store/snapshot.h"

namespace klout::scoring {

inline constexpr int kMaxExportRows = 10'000;
// Exports at one time. The executor's queue must hold as many tasks: each stream has one at most.
inline constexpr size_t kMaxExports = 8;

// One ExportScores call: the accounts of one snapshot on which somebody acted, in account order, a message at
// a time, each made on the executor when the one before is written. Always one message at least, for its
// snapshot. A drain lets it go on to its end, or until the server cancels it. Steps follow each other, so no
// lock is needed.
class ExportStream final : public grpc::ServerWriteReactor<v1::ExportScoresResponse>,
                           public std::enable_shared_from_this<ExportStream> {
 public:
  using Streams = LiveStreams<ExportStream>;

  // The reactor to return to gRPC; it deletes itself. `serving` may be null: the client gets UNAVAILABLE. The
  // rest must outlive it.
  static ExportStream* Start(std::shared_ptr<const Snapshot> serving, BoundedExecutor& executor,
                             Streams& streams, const v1::ExportScoresRequest& request,
                             grpc::CallbackServerContext* context);

  void Drain() {}

 private:
  ExportStream(std::shared_ptr<const Snapshot> snapshot, BoundedExecutor& executor, Streams& streams,
               grpc::CallbackServerContext* context)
      : snapshot_(std::move(snapshot)), executor_(executor), streams_(streams), context_(context) {}

  void OnWriteDone(bool ok) override;
  void OnDone() override;

  absl::Status Choose(const v1::ExportScoresRequest& request);
  void SubmitNext();
  void WriteNext();
  void AddRow(AccountIndex account);

  const std::shared_ptr<const Snapshot> snapshot_;
  BoundedExecutor& executor_;
  Streams& streams_;
  grpc::CallbackServerContext* const context_;
  std::shared_ptr<ExportStream> self_;
  std::bitset<256> networks_;
  AccountIndex next_ = 0;
  // What is being written: made on the executor, gRPC's until OnWriteDone or OnDone frees it on gRPC's thread.
  std::unique_ptr<v1::ExportScoresResponse> response_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_EXPORT_STREAM_H_
