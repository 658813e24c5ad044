#include "services/scoring/rpc/watch_stream.h"

#include <cmath>
#include <utility>

#include "common/error.h"
#include "services/scoring/rpc/request_check.h"
#include "services/scoring/rpc/score_message.h"

namespace klout::scoring {
namespace {

absl::Status Check(const v1::WatchScoresRequest& request) {
  absl::Status status = CheckCount("subjects", request.subjects_size(), 1, kMaxWatched);
  status.Update(CheckAmount("min_change", request.min_change()));
  for (int i = 0; i < request.subjects_size() && status.ok(); ++i) {
    status = CheckSubject(Indexed("subjects", i), request.subjects(i));
  }
  return status;
}

}  // namespace

WatchStream::WatchStream(const ScoreEngine& engine, Streams& streams, const v1::WatchScoresRequest& request,
                         grpc::CallbackServerContext* context)
    : engine_(engine), streams_(streams), context_(context), min_change_(request.min_change()) {
  for (const std::string& subject : request.subjects()) watched_.push_back({.name = subject});
}

WatchStream* WatchStream::Start(const ScoreEngine& engine, Streams& streams,
                                const v1::WatchScoresRequest& request, grpc::CallbackServerContext* context) {
  std::shared_ptr<WatchStream> stream(new WatchStream(engine, streams, request, context));
  stream->self_ = stream;
  absl::Status status = Check(request);
  if (status.ok()) status = streams.Add(stream);
  if (status.ok()) {
    stream->Notify();
  } else {
    stream->End(status);
  }
  return stream.get();
}

void WatchStream::Notify() {
  {
    MutexLock lock(&mutex_);
    // Asked under the lock, so that an older one never takes the place of a newer one.
    latest_ = engine_.serving();
    left_ = latest_ == nullptr ? 0 : watched_.size();
  }
  Advance();
}

void WatchStream::Drain() { End(Streams::Draining()); }

void WatchStream::End(const absl::Status& status) {
  {
    MutexLock lock(&mutex_);
    if (!end_.has_value()) end_ = status;
  }
  Advance();
}

void WatchStream::OnWriteDone(bool ok) {
  std::unique_ptr<v1::WatchScoresResponse> written;
  {
    MutexLock lock(&mutex_);
    written = std::move(response_);
  }
  if (ok) {
    Advance();
  } else {
    End(absl::CancelledError("the client is gone"));
  }
}

void WatchStream::OnCancel() { End(absl::CancelledError("the client is gone")); }

void WatchStream::OnDone() {
  const std::shared_ptr<WatchStream> self = std::move(self_);
  streams_.Remove(this);
}

bool WatchStream::TakeChange(Watched& watched) {
  const absl::StatusOr<std::optional<Subject>> subject = latest_->Find(watched.name);
  if (!subject.ok() || !subject->has_value()) return false;
  const float score = latest_->RowOf(**subject).score;
  if (watched.sent.has_value() &&
      (score == *watched.sent || std::abs(double{score} - *watched.sent) < min_change_)) {
    return false;
  }
  watched.sent = score;
  response_ = std::make_unique<v1::WatchScoresResponse>();
  FillScore(*latest_, **subject, watched.name, response_->mutable_score());
  *response_->mutable_snapshot() = latest_->description().ref();
  return true;
}

WatchStream::Step WatchStream::NextStep(const v1::WatchScoresResponse** response) {
  MutexLock lock(&mutex_);
  if (finished_ || response_ != nullptr) return Step::kNone;
  if (end_.has_value()) {
    finished_ = true;
    return Step::kFinish;
  }
  while (left_ > 0) {
    Watched& watched = watched_[next_];
    next_ = (next_ + 1) % watched_.size();
    --left_;
    if (TakeChange(watched)) {
      *response = response_.get();
      return Step::kWrite;
    }
  }
  // No need to keep a snapshot mapped that may be replaced.
  latest_.reset();
  return Step::kNone;
}

void WatchStream::Advance() {
  const std::shared_ptr<WatchStream> alive = shared_from_this();
  const v1::WatchScoresResponse* response = nullptr;
  switch (NextStep(&response)) {
    case Step::kNone:
      return;
    case Step::kWrite:
      StartWrite(response);
      return;
    case Step::kFinish: {
      absl::Status status;
      {
        MutexLock lock(&mutex_);
        status = *end_;
      }
      Finish(ToGrpcStatus(status, context_));
    }
  }
}

}  // namespace klout::scoring
