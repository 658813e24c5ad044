#include "common/ingest_client.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/error.h"

namespace klout {
namespace {

using ::klout::fact::v1::FactBatch;
using ::klout::scoring::v1::IngestRequest;
using ::klout::scoring::v1::IngestResponse;

bool IsPassing(absl::StatusCode code) {
  return code == absl::StatusCode::kUnavailable || code == absl::StatusCode::kResourceExhausted;
}

absl::Status StatusOf(const IngestResponse& answer) {
  return Error(static_cast<absl::StatusCode>(answer.code()), answer.error().reason(), answer.error().field(),
               absl::StrCat("batch ", answer.batch_id(), ": ", answer.message()),
               absl::Milliseconds(answer.error().retry_after_ms()));
}

}  // namespace

uint64_t RowsOf(const FactBatch& batch) {
  return static_cast<uint64_t>(batch.interactions().actors_size()) + batch.posts().posts_size() +
         batch.links().accounts_size() + batch.endorsements().givers_size() + batch.profile_metrics_size() +
         batch.topic_choices().accounts_size() + batch.feed_statuses().accounts_size();
}

IngestClient::IngestClient(scoring::v1::ScoringService::StubInterface& stub, IngestOptions options)
    : stub_(stub), options_(std::move(options)) {}

IngestClient::~IngestClient() { Disconnect().IgnoreError(); }

absl::Status IngestClient::Send(FactBatch batch) {
  Pending next;
  next.rows = RowsOf(batch);
  next.bytes = batch.ByteSizeLong();
  *next.request.mutable_batch() = std::move(batch);
  const size_t room = options_.window_bytes > next.bytes ? options_.window_bytes - next.bytes : 0;
  if (absl::Status status = WaitForRoom(options_.window_batches - 1, room); !status.ok()) return status;
  const IngestRequest* request;
  {
    MutexLock lock(&mutex_);
    pending_bytes_ += next.bytes;
    pending_.push_back(std::move(next));
    if (broken_) return absl::OkStatus();  // Mend sends it.
    // Stays in place until its answer, which comes after the write.
    request = &pending_.back().request;
  }
  if (!stream_->Write(*request)) {
    MutexLock lock(&mutex_);
    broken_ = ended_ = true;
  }
  return absl::OkStatus();
}

absl::Status IngestClient::Flush() {
  if (absl::Status status = WaitForRoom(0, 0); !status.ok()) return status;
  MutexLock lock(&mutex_);
  return refused_;
}

IngestClient::Counts IngestClient::counts() const {
  MutexLock lock(&mutex_);
  return counts_;
}

bool IngestClient::HasRoom(size_t batches, size_t bytes) const {
  return pending_.empty() || (pending_.size() <= batches && pending_bytes_ <= bytes);
}

absl::Status IngestClient::WaitForRoom(size_t batches, size_t bytes) {
  for (;;) {
    {
      MutexLock lock(&mutex_);
      const uint64_t before = counts_.batches;
      const absl::Time deadline = absl::Now() + options_.ack_timeout;
      bool in_time = true;
      while (in_time && !HasRoom(batches, bytes) && !broken_ && refused_.ok() && counts_.batches == before) {
        in_time = changed_.WaitUntil(&mutex_, deadline);
      }
      if (!refused_.ok()) return refused_;
      if (!broken_ && HasRoom(batches, bytes)) return absl::OkStatus();
      if (!broken_ && counts_.batches != before) continue;
      if (broken_ && pending_.empty() && batches == 0) return absl::OkStatus();
      broken_ = true;
    }
    if (absl::Status status = Mend(); !status.ok()) return status;
  }
}

// Connects anew and sends all that is unacknowledged.
absl::Status IngestClient::Mend() {
  const bool had_stream = stream_ != nullptr;
  absl::Status why = Disconnect();
  {
    MutexLock lock(&mutex_);
    if (!pause_.ok()) why = std::exchange(pause_, absl::OkStatus());
    if (acknowledged_since_mend_) attempts_ = 0;
    acknowledged_since_mend_ = false;
    if (had_stream) ++counts_.reconnects;
  }
  if (had_stream) {
    const bool passing = why.ok() || IsPassing(why.code()) || why.code() == absl::StatusCode::kCancelled;
    if (!passing) return why;
    if (++attempts_ >= options_.max_attempts) {
      return why.ok() || why.code() == absl::StatusCode::kCancelled
                 ? absl::UnavailableError("the server takes batches but acknowledges none")
                 : why;
    }
    const absl::Duration backoff = options_.first_backoff * (1 << std::min(attempts_ - 1, 16));
    options_.sleep(std::max(std::min(backoff, options_.max_backoff), ErrorRetryAfter(why)));
  }
  if (!Connect()) {
    MutexLock lock(&mutex_);
    broken_ = ended_ = true;
  }
  return absl::OkStatus();
}

// False if the stream broke while resending.
bool IngestClient::Connect() {
  context_ = std::make_unique<grpc::ClientContext>();
  stream_ = stub_.Ingest(context_.get());
  std::vector<IngestRequest> again;
  {
    MutexLock lock(&mutex_);
    broken_ = ended_ = false;
    for (const Pending& pending : pending_) again.push_back(pending.request);
  }
  reader_ = std::thread([this, stream = stream_.get(), context = context_.get()] { ReadAnswers(stream, context); });
  return std::all_of(again.begin(), again.end(),
                     [this](const IngestRequest& request) { return stream_->Write(request); });
}

absl::Status IngestClient::Disconnect() {
  if (stream_ == nullptr) return absl::OkStatus();
  {
    MutexLock lock(&mutex_);
    // A stream that ended by itself tells why; cancelling it would hide that.
    const bool all_answered = pending_.empty() && refused_.ok() && pause_.ok();
    if (!ended_ && all_answered) stream_->WritesDone();
    if (!ended_ && !all_answered) context_->TryCancel();
  }
  reader_.join();
  absl::Status status = FromGrpcStatus(stream_->Finish(), *context_);
  stream_.reset();
  context_.reset();
  return status;
}

void IngestClient::ReadAnswers(Stream* stream, grpc::ClientContext* context) {
  IngestResponse answer;
  while (stream->Read(&answer)) {
    MutexLock lock(&mutex_);
    changed_.NotifyAll();
    if (TakeAnswer(answer)) continue;
    broken_ = true;
    // Nobody reads any more: the server would wait to write its answers, and our own write for the server.
    context->TryCancel();
    return;
  }
  MutexLock lock(&mutex_);
  broken_ = ended_ = true;
  changed_.NotifyAll();
}

// False if no more answers are wanted of this stream.
bool IngestClient::TakeAnswer(const IngestResponse& answer) {
  if (pending_.empty() || pending_.front().request.batch().batch_id() != answer.batch_id()) {
    refused_ =
        absl::InternalError(absl::StrCat("the server answered batch ", answer.batch_id(), " out of order"));
    return false;
  }
  if (IsPassing(static_cast<absl::StatusCode>(answer.code()))) {
    pause_ = StatusOf(answer);
    return false;
  }
  if (answer.code() != 0) {
    refused_ = StatusOf(answer);
    return false;
  }
  ++counts_.batches;
  counts_.rows += pending_.front().rows;
  if (answer.duplicate()) {
    ++counts_.duplicate_batches;
    counts_.duplicate_rows += pending_.front().rows;
  }
  pending_bytes_ -= pending_.front().bytes;
  pending_.pop_front();
  acknowledged_since_mend_ = true;
  return true;
}

}  // namespace klout
