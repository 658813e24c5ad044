#ifndef KLOUT_SERVICES_PERKS_RPC_LEDGER_EXPORT_H_
#define KLOUT_SERVICES_PERKS_RPC_LEDGER_EXPORT_H_

#include <grpcpp/server_context.h>
#include <grpcpp/support/server_callback.h>

#include <memory>
#include <string>

#include "absl/status/status.h"
#include "common/executor.h"
#include "common/live_streams.h"
#include "klout/perks/v1/perks.pb.h"
#include "services/perks/store/readers.h"

namespace klout::perks {

// One ExportLedger call: the ledger in order, a message at a time, each read on the executor when the one before is written. It ends with the
// last row that there is when it gets there. Steps follow each other, so no lock is needed.
class LedgerExport final : public grpc::ServerWriteReactor<v1::ExportLedgerResponse>,
                           public std::enable_shared_from_this<LedgerExport> {
 public:
  using Streams = LiveStreams<LedgerExport>;

  // The reactor to return to gRPC; it deletes itself. `checked`: of the request. All must outlive it.
  static LedgerExport* Start(Readers& readers, BoundedExecutor& executor, Streams& streams, absl::Status checked,
                             const v1::ExportLedgerRequest& request, grpc::CallbackServerContext* context);

  // It goes on to its end, or until the server cancels it.
  void Drain() {}

 private:
  LedgerExport(Readers& readers, BoundedExecutor& executor, Streams& streams, const v1::ExportLedgerRequest& request,
               grpc::CallbackServerContext* context)
      : readers_(readers), executor_(executor), streams_(streams), context_(context), campaign_id_(request.campaign_id()), after_(request.after()) {}

  void OnWriteDone(bool ok) override;
  void OnDone() override;
  void SubmitNext();
  void WriteNext();

  Readers& readers_;
  BoundedExecutor& executor_;
  Streams& streams_;
  grpc::CallbackServerContext* const context_;
  const std::string campaign_id_;
  uint64_t after_;
  std::shared_ptr<LedgerExport> self_;
  // Made on the executor, gRPC's until OnWriteDone.
  v1::ExportLedgerResponse response_;
};

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_RPC_LEDGER_EXPORT_H_
