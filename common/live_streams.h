#ifndef KLOUT_COMMON_LIVE_STREAMS_H_
#define KLOUT_COMMON_LIVE_STREAMS_H_

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "common/mutex.h"
#include "common/status.h"

namespace klout {

// The streams of one method that are open, with a bound on their number, so that a draining server can ask
// them to end. Thread-safe. Calls nothing of a stream while it holds its lock.
template <typename Stream>
class LiveStreams {
 public:
  explicit LiveStreams(size_t max_streams) : max_streams_(max_streams) {}
  // All must have ended. Takes the lock once more: that the last Remove, on a thread of gRPC's, is over, the owner
  // knows from gRPC only, which is more than a thread sanitizer can see.
  ~LiveStreams() ABSL_LOCKS_EXCLUDED(mutex_) { MutexLock lock(&mutex_); }
  LiveStreams(const LiveStreams&) = delete;
  LiveStreams& operator=(const LiveStreams&) = delete;

  // RESOURCE_EXHAUSTED, reason OVERLOADED, if there are max_streams; UNAVAILABLE, reason DRAINING, after
  // Close.
  absl::Status Add(std::shared_ptr<Stream> stream) ABSL_LOCKS_EXCLUDED(mutex_) {
    MutexLock lock(&mutex_);
    if (closed_) return Draining();
    if (streams_.size() >= max_streams_) {
      return Exhausted("OVERLOADED", "too many streams of this method are open", absl::Seconds(1));
    }
    Stream* key = stream.get();
    streams_.emplace(key, std::move(stream));
    return absl::OkStatus();
  }
  void Remove(Stream* stream) ABSL_LOCKS_EXCLUDED(mutex_) {
    std::shared_ptr<Stream> removed;
    MutexLock lock(&mutex_);
    const auto found = streams_.find(stream);
    if (found == streams_.end()) return;
    removed = std::move(found->second);
    streams_.erase(found);
  }

  std::vector<std::shared_ptr<Stream>> All() const ABSL_LOCKS_EXCLUDED(mutex_) {
    MutexLock lock(&mutex_);
    std::vector<std::shared_ptr<Stream>> all;
    for (const auto& [key, stream] : streams_) all.push_back(stream);
    return all;
  }
  size_t size() const ABSL_LOCKS_EXCLUDED(mutex_) {
    MutexLock lock(&mutex_);
    return streams_.size();
  }

  // Takes no more, and calls Drain of all there are.
  void Close() ABSL_LOCKS_EXCLUDED(mutex_) {
    {
      MutexLock lock(&mutex_);
      closed_ = true;
    }
    for (const std::shared_ptr<Stream>& stream : All()) stream->Drain();
  }

  // What a stream that had to end is answered.
  static absl::Status Draining() {
    return Unavailable("DRAINING", "the server is going down: connect again", absl::Milliseconds(100));
  }

 private:
  const size_t max_streams_;
  mutable Mutex mutex_;
  absl::flat_hash_map<Stream*, std::shared_ptr<Stream>> streams_ ABSL_GUARDED_BY(mutex_);
  bool closed_ ABSL_GUARDED_BY(mutex_) = false;
};

}  // namespace klout

#endif  // KLOUT_COMMON_LIVE_STREAMS_H_
