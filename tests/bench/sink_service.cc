#include "tests/bench/sink_service.h"

#include <deque>
#include <string>
#include <utility>

#include "absl/base/thread_annotations.h"
#include "common/mutex.h"

namespace klout::bench {
namespace {

using scoring::v1::IngestRequest;
using scoring::v1::IngestResponse;

// Reads on while it writes, as the real one does. The client's window bounds `waiting_`.
class SinkStream final : public grpc::ServerBidiReactor<IngestRequest, IngestResponse> {
 public:
  SinkStream() { StartRead(&request_); }

 private:
  void OnReadDone(bool ok) override {
    if (ok) {
      bool write = false;
      {
        MutexLock lock(&mutex_);
        waiting_.push_back(request_.batch().batch_id());
        write = !std::exchange(writing_, true);
      }
      if (write) WriteNext();
      StartRead(&request_);
      return;
    }
    MutexLock lock(&mutex_);
    read_ended_ = true;
    if (!writing_) Finish(grpc::Status::OK);
  }

  void OnWriteDone(bool) override {
    {
      MutexLock lock(&mutex_);
      if (waiting_.empty()) {
        writing_ = false;
        if (read_ended_) Finish(grpc::Status::OK);
        return;
      }
    }
    WriteNext();
  }

  void OnDone() override { delete this; }

  void WriteNext() {
    {
      MutexLock lock(&mutex_);
      response_.set_batch_id(waiting_.front());
      response_.set_sequence(++sequence_);
      waiting_.pop_front();
    }
    StartWrite(&response_);
  }

  IngestRequest request_;
  IngestResponse response_;
  Mutex mutex_;
  std::deque<std::string> waiting_ ABSL_GUARDED_BY(mutex_);
  uint64_t sequence_ ABSL_GUARDED_BY(mutex_) = 0;
  bool writing_ ABSL_GUARDED_BY(mutex_) = false;
  bool read_ended_ ABSL_GUARDED_BY(mutex_) = false;
};

}  // namespace

grpc::ServerBidiReactor<IngestRequest, IngestResponse>* SinkService::Ingest(grpc::CallbackServerContext*) {
  return new SinkStream;
}

}  // namespace klout::bench
