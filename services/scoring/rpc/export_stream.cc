#include "services/scoring/rpc/export_stream.h"

#include <utility>

#include "common/error.h"
#include "services/scoring/rpc/request_check.h"
#include "services/scoring/rpc/score_message.h"

namespace klout::scoring {

ExportStream* ExportStream::Start(std::shared_ptr<const Snapshot> serving, BoundedExecutor& executor,
                                  Streams& streams, const v1::ExportScoresRequest& request,
                                  grpc::CallbackServerContext* context) {
  std::shared_ptr<ExportStream> stream(new ExportStream(std::move(serving), executor, streams, context));
  stream->self_ = stream;
  absl::Status status = stream->Choose(request);
  if (status.ok()) status = CheckServing(stream->snapshot_.get());
  if (status.ok()) status = streams.Add(stream);
  if (status.ok()) {
    stream->SubmitNext();
  } else {
    stream->Finish(ToGrpcStatus(status, context));
  }
  return stream.get();
}

absl::Status ExportStream::Choose(const v1::ExportScoresRequest& request) {
  if (request.networks().empty()) networks_.set();
  for (int i = 0; i < request.networks_size(); ++i) {
    const int network = request.networks(i);
    const absl::Status status =
        CheckEnum(Indexed("networks", i), *fact::v1::Network_descriptor(), network, /*zero_is_valid=*/false);
    if (!status.ok()) return status;
    networks_.set(network);
  }
  return absl::OkStatus();
}

void ExportStream::SubmitNext() {
  if (executor_.TrySubmit([self = shared_from_this()] { self->WriteNext(); })) return;
  // The executor drains.
  Finish(ToGrpcStatus(Streams::Draining(), context_));
}

void ExportStream::WriteNext() {
  const uint32_t accounts = snapshot_->graph().account_count();
  response_ = std::make_unique<v1::ExportScoresResponse>();
  *response_->mutable_snapshot() = snapshot_->description().ref();
  while (next_ < accounts && response_->rows_size() < kMaxExportRows) AddRow(next_++);
  if (next_ < accounts) {
    StartWrite(response_.get());
  } else {
    StartWriteAndFinish(response_.get(), grpc::WriteOptions(), grpc::Status::OK);
  }
}

void ExportStream::AddRow(AccountIndex account) {
  const ScoreRow& row = snapshot_->scores().accounts[account];
  if (row.score == 0 || !networks_.test(snapshot_->graph().network(account))) return;
  v1::ExportRow* out = response_->add_rows();
  out->set_account(snapshot_->NameOf(account));
  out->set_person(PersonNameOf(*snapshot_, Subject{kNone, account}));
  out->set_score(row.score);
  out->set_low(row.low);
  out->set_high(row.high);
  out->set_people_per_week(row.people_per_week);
  out->set_true_reach(row.true_reach);
  out->set_amplification(row.amplification);
  out->set_network_impact(row.network_impact);
}

void ExportStream::OnWriteDone(bool ok) {
  response_.reset();
  // After StartWriteAndFinish there is nothing left to do.
  if (next_ >= snapshot_->graph().account_count()) return;
  if (ok) {
    SubmitNext();
  } else {
    Finish(grpc::Status(grpc::StatusCode::CANCELLED, "the client is gone"));
  }
}

void ExportStream::OnDone() {
  const std::shared_ptr<ExportStream> self = std::move(self_);
  response_.reset();
  streams_.Remove(this);
}

}  // namespace klout::scoring
