#ifndef KLOUT_COMMON_REDIS_CONNECTION_H_
#define KLOUT_COMMON_REDIS_CONNECTION_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "hiredis/hiredis.h"

namespace klout {

// Where a Redis listens: a unix socket or a host and port.
struct RedisAddress {
  // Path of a unix socket; empty: use host and port.
  std::string unix_path = {};
  std::string host = {};
  int port = 0;
};

// Reads "unix:/path", "/path" or "host:port" ("[::1]:6379" for IPv6). INVALID_ARGUMENT, field redis, for any
// other.
absl::StatusOr<RedisAddress> ParseRedisAddress(std::string_view text);

// The numeric address of `address.host`; itself for a unix path or a number. Asks DNS, so it may block for
// seconds unless `numeric_only`. UNAVAILABLE if the name is not known.
absl::StatusOr<RedisAddress> ResolveRedisAddress(const RedisAddress& address, bool numeric_only);

// One connection to Redis on which every wait, over all bytes of an answer and not just between two, has a
// bound. The blocking calls of hiredis bound only the time between bytes, so this drives its socket with
// poll. Not thread-safe. After an error the connection is unusable: destroy it. Text of errors is for the
// log, not for callers.
class RedisConnection {
 public:
  using Reply = std::unique_ptr<redisReply, void (*)(void*)>;
  // A command as its words, binary-safe.
  using Command = std::vector<std::string_view>;

  // `address` must be resolved. UNAVAILABLE if refused, DEADLINE_EXCEEDED after `timeout`.
  static absl::StatusOr<std::unique_ptr<RedisConnection>> Open(const RedisAddress& address,
                                                               absl::Duration timeout);
  ~RedisConnection();
  RedisConnection(const RedisConnection&) = delete;
  RedisConnection& operator=(const RedisConnection&) = delete;

  // Sends all commands in one pipeline and reads their answers, in order, within `timeout`. An answer may be
  // an error reply of Redis (type REDIS_REPLY_ERROR): that is not an error here. UNAVAILABLE if the
  // connection broke, DEADLINE_EXCEEDED if the time was up.
  absl::StatusOr<std::vector<Reply>> Roundtrip(const std::vector<Command>& commands, absl::Duration timeout);

 private:
  explicit RedisConnection(redisContext* context) : context_(context) {}
  absl::Status WaitUntil(short events, absl::Time deadline) const;
  absl::Status Send(std::string_view bytes, absl::Time deadline);
  absl::Status ReadOne(absl::Time deadline, Reply* reply);
  absl::Status Broken() const;

  redisContext* context_;
};

}  // namespace klout

#endif  // KLOUT_COMMON_REDIS_CONNECTION_H_
