#include "common/redis_score_cache.h"

#include <pthread.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/log.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout {
namespace {

// Redis answers so when maxmemory is reached and nothing may be evicted.
constexpr char kOutOfMemoryReply[] = "OOM";
// A proxy answers so for a server that it cannot reach. Redis begins what it says of its own state with
// another word: NOAUTH, LOADING, READONLY.
constexpr char kLostServerReply[] = "ERR ";
constexpr absl::Duration kLogLostServerEvery = absl::Minutes(1);

absl::Status Validate(const RedisScoreCacheOptions& options) {
  const auto positive = [](std::string_view name, absl::Duration value) {
    if (value > absl::ZeroDuration()) return absl::OkStatus();
    return InvalidField(name,
                        absl::StrCat(ToAbsl(name), " is ", absl::FormatDuration(value), ", must be over 0"));
  };
  const std::pair<std::string_view, absl::Duration> durations[] = {
      {"connect_timeout", options.connect_timeout},
      {"read_timeout", options.read_timeout},
      {"write_timeout", options.write_timeout},
      {"breaker_first_interval", options.breaker_first_interval}};
  for (const auto& [name, value] : durations) {
    if (absl::Status status = positive(name, value); !status.ok()) return status;
  }
  if (options.time_to_live < absl::Seconds(1)) {
    return InvalidField("time_to_live", "time_to_live must be at least 1 second");
  }
  if (options.max_connections < 1)
    return InvalidField("max_connections", "max_connections must be at least 1");
  if (options.breaker_max_interval < options.breaker_first_interval) {
    return InvalidField("breaker_max_interval", "breaker_max_interval is below breaker_first_interval");
  }
  return absl::OkStatus();
}

size_t BytesOf(const ScoreCache::Entry& entry) { return entry.first.size() + entry.second.size(); }

absl::Status ReplyError(const redisReply& reply) {
  return absl::UnavailableError(absl::StrCat("redis: ", absl::string_view(reply.str, reply.len)));
}

bool IsError(const redisReply& reply, std::string_view prefix = "") {
  return reply.type == REDIS_REPLY_ERROR &&
         absl::StartsWith(absl::string_view(reply.str, reply.len), ToAbsl(prefix));
}

// Full is no failure: what is in it can be read.
bool IsFailure(const redisReply& reply) { return IsError(reply) && !IsError(reply, kOutOfMemoryReply); }

absl::Status LeftAlone() { return absl::UnavailableError("redis: left alone after a failure"); }

// The value that a key has, if it has one.
void Take(const redisReply& reply, std::optional<std::string>* value) {
  if (reply.type == REDIS_REPLY_STRING) value->emplace(reply.str, reply.len);
}

}  // namespace

absl::StatusOr<std::unique_ptr<RedisScoreCache>> RedisScoreCache::Create(
    const RedisScoreCacheOptions& options, Clock& clock) {
  if (absl::Status status = Validate(options); !status.ok()) return status;
  auto address = ParseRedisAddress(options.address);
  if (!address.ok()) return address.status();
  return std::unique_ptr<RedisScoreCache>(new RedisScoreCache(options, *address, clock));
}

RedisScoreCache::RedisScoreCache(const RedisScoreCacheOptions& options, const RedisAddress& address,
                                 Clock& clock)
    : options_(options),
      address_(address),
      clock_(clock),
      breaker_(clock, options.breaker_first_interval, options.breaker_max_interval),
      many_at_once_(clock, options.breaker_first_interval, options.breaker_max_interval),
      lost_server_log_(clock, kLogLostServerEvery, kLogLostServerEvery) {
  // A number or a path needs no DNS and serves at once; a name waits for the writer to ask.
  if (auto resolved = ResolveRedisAddress(address_, /*numeric_only=*/true); resolved.ok()) {
    resolved_ = *resolved;
  }
  writer_ = std::thread([this] { WriteLoop(); });
}

RedisScoreCache::~RedisScoreCache() {
  {
    MutexLock lock(&queue_mutex_);
    stopping_ = true;
    for (const Write& write : queue_) dropped_ += write.deletion == nullptr;
    queue_.clear();
  }
  writer_wakes_.NotifyAll();
  writer_.join();
}

absl::Status RedisScoreCache::MultiGet(absl::Span<const std::string> keys, absl::Time deadline,
                                       std::vector<std::optional<std::string>>* values) {
  values->assign(keys.size(), std::nullopt);
  if (keys.empty()) return absl::OkStatus();
  uint64_t hits = 0;
  const absl::Status status = Read(keys, deadline, values);
  for (const auto& value : *values) hits += value.has_value();
  hits_ += hits;
  misses_ += keys.size() - hits;
  return status;
}

absl::Status RedisScoreCache::Read(absl::Span<const std::string> keys, absl::Time deadline,
                                   std::vector<std::optional<std::string>>* values) {
  if (keys.size() > kMaxKeys) return TooManyKeys(keys.size());
  const absl::Duration timeout = std::min(options_.read_timeout, deadline - clock_.Now());
  if (timeout <= absl::ZeroDuration()) return absl::DeadlineExceededError("no time left to ask the cache");
  if (!breaker_.Allow()) return LeftAlone();
  const absl::Time end = absl::Now() + timeout;
  if (!many_at_once_.Allow()) return ReadEach(keys, timeout, values);
  RedisConnection::Command command = {"MGET"};
  command.insert(command.end(), keys.begin(), keys.end());
  auto replies = Run({command}, timeout, options_.max_connections);
  // Of one lost server twemproxy says so, of several it hangs up, as one that is lost itself does.
  if (replies.ok() ? IsError(*replies->front(), kLostServerReply) : absl::IsUnavailable(replies.status())) {
    many_at_once_.Failure();
    return ReadEach(keys, end - absl::Now(), values);
  }
  if (!replies.ok()) return Failed(replies.status());
  const redisReply& reply = *replies->front();
  if (IsError(reply)) return Failed(ReplyError(reply));
  if (reply.type != REDIS_REPLY_ARRAY || reply.elements != keys.size()) {
    return Failed(absl::UnavailableError("redis: unexpected answer to MGET"));
  }
  breaker_.Success();
  many_at_once_.Success();
  for (size_t i = 0; i < keys.size(); ++i) Take(*reply.element[i], &(*values)[i]);
  return absl::OkStatus();
}

absl::Status RedisScoreCache::ReadEach(absl::Span<const std::string> keys, absl::Duration timeout,
                                       std::vector<std::optional<std::string>>* values) {
  std::vector<RedisConnection::Command> commands;
  commands.reserve(keys.size() + 1);
  for (const std::string& key : keys) commands.push_back({"GET", key});
  const auto replies = RunEach(std::move(commands), timeout, options_.max_connections);
  if (!replies.ok()) return replies.status();
  absl::Status status;
  for (size_t i = 0; i < keys.size(); ++i) {
    const redisReply& reply = *(*replies)[i];
    Take(reply, &(*values)[i]);
    if (IsError(reply)) status = ReplyError(reply);
  }
  return status;
}

absl::StatusOr<RedisScoreCache::Replies> RedisScoreCache::RunEach(
    std::vector<RedisConnection::Command> commands, absl::Duration timeout, int max_leases) {
  // Answered by a proxy itself: whether one is there when it answers errors for all keys.
  commands.push_back({"PING"});
  auto replies = Run(commands, timeout, max_leases);
  if (!replies.ok()) return Failed(replies.status());
  const bool is_there = !IsError(*replies->back());
  replies->pop_back();
  const redisReply* failure = nullptr;
  bool is_any_answered = false;
  for (const RedisConnection::Reply& reply : *replies) {
    if (IsFailure(*reply)) {
      failure = reply.get();
    } else {
      is_any_answered = true;
    }
  }
  if (failure != nullptr && !is_any_answered && !(is_there && IsError(*failure, kLostServerReply))) {
    return Failed(ReplyError(*failure));
  }
  if (failure != nullptr) NoteLostServer(ReplyError(*failure));
  breaker_.Success();
  return replies;
}

void RedisScoreCache::NoteLostServer(const absl::Status& error) {
  ++errors_;
  if (!lost_server_log_.Allow()) return;
  lost_server_log_.Failure();
  LogWarning("score_cache_server_lost", {{"text", error.message()}});
}

absl::StatusOr<RedisScoreCache::Replies> RedisScoreCache::Run(
    const std::vector<RedisConnection::Command>& commands, absl::Duration timeout, int max_leases) {
  const absl::Time end = absl::Now() + timeout;
  auto lease = Acquire(timeout, max_leases);
  if (!lease.ok()) return lease.status();
  auto replies = lease->connection->Roundtrip(commands, end - absl::Now());
  if (absl::IsUnavailable(replies.status()) && lease->reused) {
    // Redis may have restarted since this connection was used: that is no reason to leave it alone.
    ForgetIdle();
    lease->connection.reset();
    auto fresh = OpenConnection(end - absl::Now());
    if (!fresh.ok()) {
      Release(nullptr);
      return fresh.status();
    }
    lease->connection = *std::move(fresh);
    replies = lease->connection->Roundtrip(commands, end - absl::Now());
  }
  if (!replies.ok()) {
    Release(nullptr);
    return replies;
  }
  // twemproxy hangs up after the error of an MGET.
  Release(IsError(*replies->back()) ? nullptr : std::move(lease->connection));
  return replies;
}

absl::StatusOr<RedisScoreCache::Lease> RedisScoreCache::Acquire(absl::Duration timeout, int max_leases) {
  {
    MutexLock lock(&pool_mutex_);
    if (leased_ >= max_leases) {
      return Exhausted("CACHE_BUSY", "redis: all connections are in use", absl::ZeroDuration());
    }
    ++leased_;
    if (!idle_.empty()) {
      Lease lease = {.connection = std::move(idle_.back()), .reused = true};
      idle_.pop_back();
      return lease;
    }
  }
  auto connection = OpenConnection(timeout);
  if (!connection.ok()) {
    Release(nullptr);
    return connection.status();
  }
  return Lease{.connection = *std::move(connection), .reused = false};
}

void RedisScoreCache::Release(Connection connection) {
  MutexLock lock(&pool_mutex_);
  --leased_;
  if (connection != nullptr) idle_.push_back(std::move(connection));
}

void RedisScoreCache::ForgetIdle() {
  std::vector<Connection> forgotten;
  MutexLock lock(&pool_mutex_);
  forgotten.swap(idle_);
}

absl::StatusOr<RedisScoreCache::Connection> RedisScoreCache::OpenConnection(absl::Duration timeout) {
  RedisAddress address;
  {
    MutexLock lock(&pool_mutex_);
    if (!resolved_.has_value()) return absl::UnavailableError("redis: its address is not known yet");
    address = *resolved_;
  }
  timeout = std::min(timeout, options_.connect_timeout);
  auto connection = RedisConnection::Open(address, timeout);
  if (!connection.ok() || options_.password.empty()) return connection;
  auto replies = (*connection)->Roundtrip({{"AUTH", options_.password}}, timeout);
  if (!replies.ok()) return replies.status();
  if (replies->front()->type == REDIS_REPLY_ERROR) return ReplyError(*replies->front());
  return connection;
}

absl::Status RedisScoreCache::Failed(const absl::Status& status) {
  // Busy is our own bound; Redis is not to blame.
  if (absl::IsResourceExhausted(status)) return absl::UnavailableError(status.message());
  ++errors_;
  ForgetIdle();
  if (breaker_.Failure()) {
    LogWarning("score_cache_failed", {{"text", status.message()}, {"pause", breaker_.interval()}});
  }
  {
    MutexLock lock(&queue_mutex_);
    resolve_again_ = true;
  }
  writer_wakes_.NotifyOne();
  return status;
}

void RedisScoreCache::Put(absl::Span<const Entry> entries) {
  uint64_t dropped = 0;
  {
    MutexLock lock(&queue_mutex_);
    for (const Entry& entry : entries) {
      if (entry.second.size() > kMaxValueBytes || queue_.size() >= options_.max_queue_entries ||
          queue_bytes_ + BytesOf(entry) > options_.max_queue_bytes) {
        ++dropped;
        continue;
      }
      queue_bytes_ += BytesOf(entry);
      queue_.push_back({entry, nullptr});
    }
  }
  dropped_ += dropped;
  writer_wakes_.NotifyOne();
}

absl::Status RedisScoreCache::Delete(absl::Span<const std::string> keys, absl::Time deadline) {
  if (keys.size() > kMaxKeys) return TooManyKeys(keys.size());
  const auto deletion = std::make_shared<Deletion>();
  MutexLock lock(&queue_mutex_);
  deletion->left = keys.size();
  // Behind what waits to be stored, and beyond the queue's bounds: an erasure must not be dropped.
  for (const std::string& key : keys) {
    queue_.push_back({Entry(key, ""), deletion});
    queue_bytes_ += key.size();
  }
  writer_wakes_.NotifyOne();
  while (deletion->left > 0) {
    if (!deleted_.WaitUntil(&queue_mutex_, deadline) && deletion->left > 0) {
      return absl::DeadlineExceededError("redis: not all keys are deleted yet");
    }
  }
  return deletion->failed ? absl::UnavailableError("redis: keys may not be deleted") : absl::OkStatus();
}

void RedisScoreCache::EndDeletions(const std::vector<Write>& batch, const std::vector<bool>& done) {
  for (size_t i = 0; i < batch.size(); ++i) {
    Deletion* const deletion = batch[i].deletion.get();
    if (deletion == nullptr) continue;
    --deletion->left;
    if (!done[i]) deletion->failed = true;
  }
  deleted_.NotifyAll();
}

bool RedisScoreCache::Flush(absl::Time deadline) {
  MutexLock lock(&queue_mutex_);
  while (!IsFlushed()) {
    if (!flushed_.WaitUntil(&queue_mutex_, deadline)) return IsFlushed();
  }
  return true;
}

ScoreCacheStats RedisScoreCache::stats() const {
  return {.hits = hits_,
          .misses = misses_,
          .errors = errors_,
          .dropped = dropped_,
          .refused_out_of_memory = refused_out_of_memory_,
          .breaker_opened = breaker_.opened_count(),
          .breaker_open = breaker_.is_open()};
}

void RedisScoreCache::WriteLoop() {
  pthread_setname_np(pthread_self(), "score-cache");
  ResolveName();
  while (true) {
    std::vector<Write> batch;
    bool resolve = false;
    {
      MutexLock lock(&queue_mutex_);
      while (!WriterShouldWake()) writer_wakes_.Wait(&queue_mutex_);
      if (stopping_) return;
      resolve = std::exchange(resolve_again_, false);
      while (!queue_.empty() && batch.size() < kMaxPipeline) {
        queue_bytes_ -= BytesOf(queue_.front().entry);
        batch.push_back(std::move(queue_.front()));
        queue_.pop_front();
      }
      writing_ = true;
    }
    if (resolve) ResolveName();
    const std::vector<bool> done = WriteBatch(batch);
    MutexLock lock(&queue_mutex_);
    EndDeletions(batch, done);
    writing_ = false;
    if (IsFlushed()) flushed_.NotifyAll();
  }
}

std::vector<bool> RedisScoreCache::WriteBatch(const std::vector<Write>& batch) {
  std::vector<bool> done(batch.size(), false);
  if (batch.empty()) return done;
  const std::string seconds = absl::StrCat(absl::ToInt64Seconds(options_.time_to_live));
  std::vector<RedisConnection::Command> commands;
  commands.reserve(batch.size() + 1);
  for (const auto& [entry, deletion] : batch) {
    if (deletion != nullptr) {
      commands.push_back({"DEL", entry.first});
    } else {
      commands.push_back({"SET", entry.first, entry.second, "EX", seconds});
    }
  }
  absl::StatusOr<Replies> replies = LeftAlone();
  // One more than readers may have, so that they cannot starve the writer.
  if (breaker_.Allow())
    replies = RunEach(std::move(commands), options_.write_timeout, options_.max_connections + 1);
  for (size_t i = 0; i < batch.size(); ++i) {
    done[i] = replies.ok() && !IsError(*(*replies)[i]);
    if (done[i] || batch[i].deletion != nullptr) continue;
    ++dropped_;
    refused_out_of_memory_ += replies.ok() && IsError(*(*replies)[i], kOutOfMemoryReply);
  }
  return done;
}

void RedisScoreCache::ResolveName() {
  // The name may point to another machine now: a failover changes DNS, not our flags.
  auto resolved = ResolveRedisAddress(address_, /*numeric_only=*/false);
  if (!resolved.ok()) {
    LogWarning("score_cache_unresolved", {{"text", resolved.status().message()}});
    return;
  }
  MutexLock lock(&pool_mutex_);
  resolved_ = *std::move(resolved);
}

}  // namespace klout
