#ifndef KLOUT_SERVICES_TOPICS_RPC_CLASSIFY_STREAM_H_
#define KLOUT_SERVICES_TOPICS_RPC_CLASSIFY_STREAM_H_

#include <grpcpp/server_context.h>
#include <grpcpp/support/byte_buffer.h>
#include <grpcpp/support/server_callback.h>

#include <cstdint>
#include <deque>
#include <memory>
#include <string_view>

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "common/executor.h"
#include "common/live_streams.h"
#include "common/mutex.h"
#include "klout/topics/v1/topics.pb.h"
#include "services/topics/domain/text_classifier.h"

namespace klout::topics {

// Requests of one stream that wait for their answer; at this many the stream is not read.
inline constexpr size_t kMaxRequestsInFlight = 64;

// One ClassifyStream call: requests are read ahead, classified one after another on the executor, and
// answered in their order. A bad request ends the stream with its error, after the answers to those before
// it; so do bytes that are no ClassifyStreamRequest, with INVALID_ARGUMENT, reason NO_MESSAGE: it parses them
// itself (common/raw_stream.h). At a drain it answers what it has read and ends with UNAVAILABLE.
// Thread-safe.
class ClassifyStream final : public grpc::ServerBidiReactor<grpc::ByteBuffer, v1::ClassifyStreamResponse>,
                             public std::enable_shared_from_this<ClassifyStream> {
 public:
  using Streams = LiveStreams<ClassifyStream>;

  // The reactor to return to gRPC; it deletes itself. All must outlive it.
  static ClassifyStream* Start(const TextClassifier& classifier, std::string_view model, BoundedExecutor& executor,
                               Streams& streams, grpc::CallbackServerContext* context);

  // Reads no more, answers what was read, ends.
  void Drain() ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  enum class Step { kNone, kRead, kWork, kWrite, kFinish };

  ClassifyStream(const TextClassifier& classifier, std::string_view model, BoundedExecutor& executor,
                 Streams& streams, grpc::CallbackServerContext* context)
      : classifier_(classifier), model_(model), executor_(executor), streams_(streams), context_(context) {}

  void OnReadDone(bool ok) override ABSL_LOCKS_EXCLUDED(mutex_);
  void OnWriteDone(bool ok) override ABSL_LOCKS_EXCLUDED(mutex_);
  void OnCancel() override ABSL_LOCKS_EXCLUDED(mutex_);
  void OnDone() override;

  // Does all that can be done now, under no lock: gRPC may call a reaction inside a Start call.
  void Advance() ABSL_LOCKS_EXCLUDED(mutex_);
  Step NextStep() ABSL_LOCKS_EXCLUDED(mutex_);
  void StartWork() ABSL_LOCKS_EXCLUDED(mutex_);
  void Work() ABSL_LOCKS_EXCLUDED(mutex_);
  void End(absl::Status why) ABSL_LOCKS_EXCLUDED(mutex_);
  // The request at work got no answer, so nothing after it gets one.
  void Fail(absl::Status why) ABSL_LOCKS_EXCLUDED(mutex_);

  const TextClassifier& classifier_;
  const std::string_view model_;
  BoundedExecutor& executor_;
  Streams& streams_;
  grpc::CallbackServerContext* const context_;
  // Keeps this alive until OnDone.
  std::shared_ptr<ClassifyStream> self_;

  // gRPC's while reading_, and then OnReadDone's, which ends before the next read.
  grpc::ByteBuffer bytes_;
  // gRPC's while writing_.
  v1::ClassifyStreamResponse response_;
  // The executor's while working_.
  v1::ClassifyRequest at_work_;

  Mutex mutex_;
  // Messages read so far.
  uint64_t read_ ABSL_GUARDED_BY(mutex_) = 0;
  std::deque<v1::ClassifyRequest> waiting_ ABSL_GUARDED_BY(mutex_);
  std::deque<v1::ClassifyResponse> answers_ ABSL_GUARDED_BY(mutex_);
  // Why the stream ends; OK while it goes on, and when the client has sent all.
  absl::Status why_ ABSL_GUARDED_BY(mutex_);
  bool reading_ ABSL_GUARDED_BY(mutex_) = false;
  // Calls of StartRead that have not returned yet: Finish must come after them.
  int reads_starting_ ABSL_GUARDED_BY(mutex_) = 0;
  bool working_ ABSL_GUARDED_BY(mutex_) = false;
  bool writing_ ABSL_GUARDED_BY(mutex_) = false;
  // No more is read: the client is done, a request was bad, or the server drains.
  bool read_ended_ ABSL_GUARDED_BY(mutex_) = false;
  // Nobody reads the answers.
  bool broken_ ABSL_GUARDED_BY(mutex_) = false;
  bool finished_ ABSL_GUARDED_BY(mutex_) = false;
};

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_RPC_CLASSIFY_STREAM_H_
