#include "services/perks/rpc/ledger_export.h"

#include <utility>

#include "common/error.h"
#include "services/perks/engine/reads.h"

namespace klout::perks {

LedgerExport* LedgerExport::Start(Readers& readers, BoundedExecutor& executor, Streams& streams, absl::Status checked,
                                  const v1::ExportLedgerRequest& request, grpc::CallbackServerContext* context) {
  std::shared_ptr<LedgerExport> stream(new LedgerExport(readers, executor, streams, request, context));
  stream->self_ = stream;
  absl::Status status = std::move(checked);
  if (status.ok()) status = streams.Add(stream);
  if (status.ok()) {
    stream->SubmitNext();
  } else {
    stream->Finish(ToGrpcStatus(status, context));
  }
  return stream.get();
}

void LedgerExport::SubmitNext() {
  if (executor_.TrySubmit([self = shared_from_this()] { self->WriteNext(); })) return;
  Finish(ToGrpcStatus(Exhausted("OVERLOADED", "too many reads wait", absl::Seconds(1)), context_));
}

void LedgerExport::WriteNext() {
  const absl::Status status = readers_.Read([this](Workspace& rows) { return ReadLedger(rows, campaign_id_, after_, &response_); });
  if (!status.ok() || response_.rows().empty()) {
    Finish(ToGrpcStatus(status, context_));
    return;
  }
  after_ = response_.rows(response_.rows_size() - 1).sequence();
  StartWrite(&response_);
}

void LedgerExport::OnWriteDone(bool ok) {
  if (ok) {
    SubmitNext();
  } else {
    Finish(grpc::Status(grpc::StatusCode::CANCELLED, "the client is gone"));
  }
}

void LedgerExport::OnDone() {
  const std::shared_ptr<LedgerExport> self = std::move(self_);
  streams_.Remove(this);
}

}  // namespace klout::perks
