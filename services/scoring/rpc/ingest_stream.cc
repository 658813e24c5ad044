#include "services/scoring/rpc/ingest_stream.h"

#include <utility>

#include "common/error.h"
#include "common/raw_stream.h"
#include "services/scoring/store/fact_batch_view.h"

namespace klout::scoring {
namespace {

constexpr absl::Duration kOverloadedRetry = absl::Milliseconds(100);

void FillResult(const absl::StatusOr<Appended>& result, v1::IngestResponse* response) {
  if (result.ok()) {
    response->set_sequence(result->sequence);
    response->set_duplicate(result->duplicate);
    return;
  }
  const absl::Status shown = PublicStatus(result.status());
  response->set_code(static_cast<int>(shown.code()));
  response->set_message(std::string(shown.message()));
  *response->mutable_error() = ErrorDetailOf(shown);
}

}  // namespace

IngestStream* IngestStream::Start(ScoreEngine& engine, BoundedExecutor& executor, Streams& streams, std::atomic<uint64_t>& no_messages,
                                  std::shared_ptr<ArenaPool> arenas, grpc::CallbackServerContext* context) {
  std::shared_ptr<IngestStream> stream(new IngestStream(engine, executor, streams, no_messages, std::move(arenas), context));
  stream->self_ = stream;
  // From here on a drain may end the stream, on another thread.
  const absl::Status refused = streams.Add(stream);
  if (!refused.ok()) {
    MutexLock lock(&stream->mutex_);
    stream->refused_ = refused;
    stream->draining_ = true;
  }
  stream->Advance();
  return stream.get();
}

void IngestStream::Drain() {
  {
    MutexLock lock(&mutex_);
    draining_ = true;
  }
  Advance();
}

void IngestStream::OnReadDone(bool ok) {
  bool append = false;
  {
    MutexLock lock(&mutex_);
    reading_ = false;
    if (!ok) read_ended_ = true;
    // A batch that comes after the drain began is not acknowledged; the client sends it again elsewhere.
    append = ok && !draining_ && !finished_;
    if (append) appending_ = true;
  }
  if (!append) return Advance();
  Batch batch = ParseBatch();
  if (batch == nullptr) return EndForNoMessage();
  uint64_t number = 0;
  {
    MutexLock lock(&mutex_);
    number = first_number_ + answers_.size();
    answers_.emplace_back().response->set_batch_id(batch->batch_id().substr(0, kMaxBatchIdBytes));
  }
  if (!executor_.TrySubmit([self = shared_from_this(), number, batch = std::move(batch)]() mutable {
        self->AppendBatch(number, std::move(batch));
      })) {
    Answered(number, Exhausted("OVERLOADED", "too many batches wait to be checked", kOverloadedRetry));
    AppendEnded();
  }
}

IngestStream::Batch IngestStream::ParseBatch() {
  std::shared_ptr<google::protobuf::Arena> arena = arenas_->Take();
  auto* request = google::protobuf::Arena::CreateMessage<v1::IngestRequest>(arena.get());
  if (!ParseMessage(bytes_, request)) return nullptr;
  return {std::move(arena), &request->batch()};
}

void IngestStream::EndForNoMessage() {
  no_messages_.fetch_add(1, std::memory_order_relaxed);
  {
    MutexLock lock(&mutex_);
    appending_ = false;
    read_ended_ = true;
    refused_ = NoMessage(first_number_ + answers_.size() + 1, "IngestRequest");
  }
  Advance();
}

void IngestStream::AppendBatch(uint64_t number, Batch batch) {
  engine_.Append(std::move(batch),
                 [self = shared_from_this(), number](absl::StatusOr<Appended> result) {
                   self->Answered(number, result);
                 });
  AppendEnded();
}

void IngestStream::AppendEnded() {
  {
    MutexLock lock(&mutex_);
    appending_ = false;
  }
  Advance();
}

void IngestStream::Answered(uint64_t number, const absl::StatusOr<Appended>& result) {
  {
    MutexLock lock(&mutex_);
    Answer& answer = answers_[number - first_number_];
    FillResult(result, answer.response.get());
    answer.ready = true;
  }
  Advance();
}

void IngestStream::OnWriteDone(bool ok) {
  std::unique_ptr<v1::IngestResponse> written;
  {
    MutexLock lock(&mutex_);
    written = std::move(response_);
    if (!ok) broken_ = true;
  }
  Advance();
}

void IngestStream::OnCancel() {
  {
    MutexLock lock(&mutex_);
    broken_ = true;
  }
  Advance();
}

void IngestStream::OnDone() {
  const std::shared_ptr<IngestStream> self = std::move(self_);
  streams_.Remove(this);
}

void IngestStream::ReadStarted() {
  MutexLock lock(&mutex_);
  --reads_starting_;
}

absl::Status IngestStream::Refused() {
  MutexLock lock(&mutex_);
  return refused_;
}

IngestStream::Step IngestStream::NextStep(const v1::IngestResponse** response) {
  MutexLock lock(&mutex_);
  if (finished_) return Step::kNone;
  while (broken_ && !answers_.empty() && answers_.front().ready) {
    answers_.pop_front();
    ++first_number_;
  }
  if (response_ == nullptr && !answers_.empty() && answers_.front().ready) {
    response_ = std::move(answers_.front().response);
    *response = response_.get();
    answers_.pop_front();
    ++first_number_;
    return Step::kWrite;
  }
  const bool reads_on = !read_ended_ && !draining_;
  if (reads_on && !reading_ && !appending_ && answers_.size() < kMaxBatchesInFlight) {
    reading_ = true;
    ++reads_starting_;
    return Step::kRead;
  }
  if (!reads_on && reads_starting_ == 0 && !appending_ && response_ == nullptr && answers_.empty()) {
    finished_ = true;
    if (!read_ended_ && refused_.ok()) refused_ = Streams::Draining();
    return Step::kFinish;
  }
  return Step::kNone;
}

void IngestStream::Advance() {
  const std::shared_ptr<IngestStream> alive = shared_from_this();
  while (true) {
    const v1::IngestResponse* response = nullptr;
    switch (NextStep(&response)) {
      case Step::kNone:
        return;
      case Step::kRead:
        StartRead(&bytes_);
        ReadStarted();
        break;
      case Step::kWrite:
        StartWrite(response);
        break;
      case Step::kFinish:
        Finish(ToGrpcStatus(Refused(), context_));
        return;
    }
  }
}

}  // namespace klout::scoring
