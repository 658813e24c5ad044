#include "services/topics/rpc/classify_stream.h"

#include <utility>

#include "common/error.h"
#include "common/raw_stream.h"
#include "services/topics/rpc/classify_texts.h"

namespace klout::topics {
ClassifyStream* ClassifyStream::Start(const TextClassifier& classifier, std::string_view model,
                                      BoundedExecutor& executor, Streams& streams,
                                      grpc::CallbackServerContext* context) {
  std::shared_ptr<ClassifyStream> stream(new ClassifyStream(classifier, model, executor, streams, context));
  stream->self_ = stream;
  if (absl::Status added = streams.Add(stream); !added.ok()) stream->End(std::move(added));
  stream->Advance();
  return stream.get();
}

void ClassifyStream::Drain() {
  End(Streams::Draining());
  Advance();
}

void ClassifyStream::End(absl::Status why) {
  MutexLock lock(&mutex_);
  if (read_ended_) return;
  read_ended_ = true;
  why_ = std::move(why);
}

void ClassifyStream::Fail(absl::Status why) {
  MutexLock lock(&mutex_);
  working_ = false;
  waiting_.clear();
  read_ended_ = true;
  why_ = std::move(why);
}

void ClassifyStream::OnReadDone(bool ok) {
  v1::ClassifyStreamRequest request;
  const bool is_request = ok && ParseMessage(bytes_, &request);
  {
    MutexLock lock(&mutex_);
    reading_ = false;
    if (!ok) {
      read_ended_ = true;
    } else if (!read_ended_) {
      ++read_;
      if (is_request) {
        waiting_.push_back(std::move(*request.mutable_request()));
      } else {
        read_ended_ = true;
        why_ = NoMessage(read_, "ClassifyStreamRequest");
      }
    }
  }
  Advance();
}

void ClassifyStream::OnWriteDone(bool ok) {
  {
    MutexLock lock(&mutex_);
    writing_ = false;
    broken_ = broken_ || !ok;
  }
  Advance();
}

void ClassifyStream::OnCancel() {
  {
    MutexLock lock(&mutex_);
    broken_ = true;
  }
  Advance();
}

void ClassifyStream::OnDone() {
  const std::shared_ptr<ClassifyStream> self = std::move(self_);
  streams_.Remove(this);
}

void ClassifyStream::StartWork() {
  if (executor_.TrySubmit([self = shared_from_this()] { self->Work(); })) return;
  Fail(Exhausted("OVERLOADED", "too many requests wait to be classified", kOverloadedRetry));
}

void ClassifyStream::Work() {
  v1::ClassifyResponse response;
  absl::Status status = ClassifyTexts(classifier_, model_, at_work_, &response);
  if (status.ok()) {
    MutexLock lock(&mutex_);
    working_ = false;
    answers_.push_back(std::move(response));
  } else {
    Fail(std::move(status));
  }
  Advance();
}

ClassifyStream::Step ClassifyStream::NextStep() {
  MutexLock lock(&mutex_);
  if (finished_) return Step::kNone;
  if (broken_) {
    answers_.clear();
    waiting_.clear();
    read_ended_ = true;
  }
  if (!writing_ && !answers_.empty()) {
    writing_ = true;
    *response_.mutable_response() = std::move(answers_.front());
    answers_.pop_front();
    return Step::kWrite;
  }
  if (!working_ && !waiting_.empty()) {
    working_ = true;
    at_work_ = std::move(waiting_.front());
    waiting_.pop_front();
    return Step::kWork;
  }
  const size_t in_flight = waiting_.size() + answers_.size() + (working_ ? 1 : 0) + (writing_ ? 1 : 0);
  if (!read_ended_ && !reading_ && in_flight < kMaxRequestsInFlight) {
    reading_ = true;
    ++reads_starting_;
    return Step::kRead;
  }
  if (read_ended_ && reads_starting_ == 0 && !working_ && !writing_ && waiting_.empty() && answers_.empty()) {
    finished_ = true;
    return Step::kFinish;
  }
  return Step::kNone;
}

void ClassifyStream::Advance() {
  const std::shared_ptr<ClassifyStream> alive = shared_from_this();
  while (true) {
    switch (NextStep()) {
      case Step::kNone:
        return;
      case Step::kRead: {
        StartRead(&bytes_);
        MutexLock lock(&mutex_);
        --reads_starting_;
        break;
      }
      case Step::kWork:
        StartWork();
        break;
      case Step::kWrite:
        StartWrite(&response_);
        break;
      case Step::kFinish: {
        absl::Status why;
        {
          MutexLock lock(&mutex_);
          why = why_;
        }
        Finish(ToGrpcStatus(why, context_));
        return;
      }
    }
  }
}

}  // namespace klout::topics
