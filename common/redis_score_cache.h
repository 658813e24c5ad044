#ifndef KLOUT_COMMON_REDIS_SCORE_CACHE_H_
#define KLOUT_COMMON_REDIS_SCORE_CACHE_H_

#include <atomic>
#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/status/statusor.h"
#include "common/circuit_breaker.h"
#include "common/clock.h"
#include "common/mutex.h"
#include "common/redis_connection.h"
#include "common/score_cache.h"

namespace klout {

struct RedisScoreCacheOptions {
  // "host:port" or "unix:/path". A Redis, or a proxy in front of several that knows MGET, GET, SET, DEL and
  // PING.
  std::string address = {};
  // Sent with AUTH if not empty. Never logged. No TLS: keep Redis on a private network.
  std::string password = {};
  // Connections for reading; a read that finds all in use is a miss at once. As many as threads that read.
  int max_connections = 8;
  absl::Duration connect_timeout = absl::Milliseconds(100);
  // Bound of one read, if the caller's deadline is later.
  absl::Duration read_timeout = absl::Milliseconds(50);
  // Bound of one pipeline of writes.
  absl::Duration write_timeout = absl::Milliseconds(500);
  // Entries expire after this long: longer than a snapshot is served, usually.
  absl::Duration time_to_live = absl::Hours(1);
  // Entries and bytes that may wait to be written; more are dropped.
  size_t max_queue_entries = 100'000;
  size_t max_queue_bytes = size_t{32} << 20;
  // Redis is left alone for this long after a failure, doubling with each further one up to the bound.
  absl::Duration breaker_first_interval = absl::Milliseconds(200);
  absl::Duration breaker_max_interval = absl::Seconds(30);
};

// A cache in Redis, shared by processes: MGET to read, pipelined SET with EX and DEL to write, behind a
// queue of its own. Redis may be down, slow, empty or full at any time: reads are then misses, in bounded
// time, and the stats say so. Being full (OOM) stops no reads. A blocking call: not for gRPC reactions.
//
// Behind the address may stand a proxy that spreads keys over several servers (decision 0029). Of those that
// it answers an error for, since their server is away, only these keys are misses; the breaker opens for what
// does not answer in time, or says that it will not serve.
class RedisScoreCache final : public ScoreCache {
 public:
  // Does not connect: Redis may come up later. `clock` must outlive the cache; it measures deadlines and the
  // breaker's intervals. INVALID_ARGUMENT, naming the option, for an address or a bound that makes no sense.
  static absl::StatusOr<std::unique_ptr<RedisScoreCache>> Create(const RedisScoreCacheOptions& options,
                                                                 Clock& clock);
  // Drops what is not written yet. Takes at most write_timeout + connect_timeout (and a DNS question, if one
  // is under way).
  ~RedisScoreCache() override;

  absl::Status MultiGet(absl::Span<const std::string> keys, absl::Time deadline,
                        std::vector<std::optional<std::string>>* values) override;
  void Put(absl::Span<const Entry> entries) override ABSL_LOCKS_EXCLUDED(queue_mutex_);
  absl::Status Delete(absl::Span<const std::string> keys, absl::Time deadline) override
      ABSL_LOCKS_EXCLUDED(queue_mutex_);
  bool Flush(absl::Time deadline) override ABSL_LOCKS_EXCLUDED(queue_mutex_);
  ScoreCacheStats stats() const override;

 private:
  using Connection = std::unique_ptr<RedisConnection>;
  // Entries in one pipeline.
  static constexpr size_t kMaxPipeline = 512;

  RedisScoreCache(const RedisScoreCacheOptions& options, const RedisAddress& address, Clock& clock);

  // What became of one Delete. Guarded by queue_mutex_.
  struct Deletion {
    size_t left = 0;
    bool failed = false;
  };
  // One command for Redis: SET, or DEL if there is a deletion.
  struct Write {
    Entry entry;
    std::shared_ptr<Deletion> deletion;
  };

  // A connection, and whether it was used before and so may have died unnoticed.
  struct Lease {
    Connection connection;
    bool reused = false;
  };
  absl::StatusOr<Lease> Acquire(absl::Duration timeout, int max_leases) ABSL_LOCKS_EXCLUDED(pool_mutex_);
  // Ends a lease; null if its connection is no good.
  void Release(Connection connection) ABSL_LOCKS_EXCLUDED(pool_mutex_);
  void ForgetIdle() ABSL_LOCKS_EXCLUDED(pool_mutex_);
  absl::StatusOr<Connection> OpenConnection(absl::Duration timeout) ABSL_LOCKS_EXCLUDED(pool_mutex_);
  using Replies = std::vector<RedisConnection::Reply>;
  // Runs commands on a pooled connection, if fewer than `max_leases` are in use; once more on a new one if an
  // old one turns out dead. Each answer may be an error.
  absl::StatusOr<Replies> Run(const std::vector<RedisConnection::Command>& commands, absl::Duration timeout,
                              int max_leases);
  // Runs commands of one key each. An answer may be Redis's refusal for want of memory, or an error of that
  // key's server; UNAVAILABLE if it is not the errors of single servers.
  absl::StatusOr<Replies> RunEach(std::vector<RedisConnection::Command> commands, absl::Duration timeout,
                                  int max_leases);
  // Counts that servers behind the proxy did not answer, and says so in the log.
  void NoteLostServer(const absl::Status& error);
  absl::Status Read(absl::Span<const std::string> keys, absl::Time deadline,
                    std::vector<std::optional<std::string>>* values);
  // The same with one GET a key.
  absl::Status ReadEach(absl::Span<const std::string> keys, absl::Duration timeout,
                        std::vector<std::optional<std::string>>* values);
  // Counts a failure and tells the breaker. Answers what to tell the caller.
  absl::Status Failed(const absl::Status& status) ABSL_LOCKS_EXCLUDED(pool_mutex_, queue_mutex_);

  void WriteLoop() ABSL_LOCKS_EXCLUDED(queue_mutex_, pool_mutex_);
  // Which of them are done.
  std::vector<bool> WriteBatch(const std::vector<Write>& batch);
  void EndDeletions(const std::vector<Write>& batch, const std::vector<bool>& done)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(queue_mutex_);
  void ResolveName() ABSL_LOCKS_EXCLUDED(pool_mutex_);
  bool WriterShouldWake() const ABSL_EXCLUSIVE_LOCKS_REQUIRED(queue_mutex_) {
    return stopping_ || resolve_again_ || !queue_.empty();
  }
  bool IsFlushed() const ABSL_EXCLUSIVE_LOCKS_REQUIRED(queue_mutex_) { return queue_.empty() && !writing_; }

  const RedisScoreCacheOptions options_;
  const RedisAddress address_;
  Clock& clock_;
  CircuitBreaker breaker_;
  // Open while a server behind the proxy is away: MGET is then an error as a whole, so keys are asked for
  // singly.
  CircuitBreaker many_at_once_;
  // Open for as long as nothing is logged about lost servers again.
  CircuitBreaker lost_server_log_;

  Mutex pool_mutex_;
  std::vector<Connection> idle_ ABSL_GUARDED_BY(pool_mutex_);
  int leased_ ABSL_GUARDED_BY(pool_mutex_) = 0;
  // Unset until DNS answered. Asked again, by the writer, after a failure.
  std::optional<RedisAddress> resolved_ ABSL_GUARDED_BY(pool_mutex_);

  Mutex queue_mutex_;
  CondVar writer_wakes_;
  CondVar flushed_;
  CondVar deleted_;
  std::deque<Write> queue_ ABSL_GUARDED_BY(queue_mutex_);
  size_t queue_bytes_ ABSL_GUARDED_BY(queue_mutex_) = 0;
  bool writing_ ABSL_GUARDED_BY(queue_mutex_) = false;
  bool resolve_again_ ABSL_GUARDED_BY(queue_mutex_) = false;
  bool stopping_ ABSL_GUARDED_BY(queue_mutex_) = false;

  std::atomic<uint64_t> hits_ = 0;
  std::atomic<uint64_t> misses_ = 0;
  std::atomic<uint64_t> errors_ = 0;
  std::atomic<uint64_t> dropped_ = 0;
  std::atomic<uint64_t> refused_out_of_memory_ = 0;

  std::thread writer_;
};

}  // namespace klout

#endif  // KLOUT_COMMON_REDIS_SCORE_CACHE_H_
