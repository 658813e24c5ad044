#include "common/redis_connection.h"

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <climits>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout {
namespace {

constexpr int kMaxPort = 65535;

absl::Status AddressError(std::string_view text) {
  return InvalidField("redis",
                      absl::StrCat("redis: \"", ToAbsl(text), "\" is neither host:port nor unix:/path"));
}

absl::Status TimedOut(std::string_view what) {
  return absl::DeadlineExceededError(absl::StrCat("redis: time is up ", ToAbsl(what)));
}

}  // namespace

absl::StatusOr<RedisAddress> ParseRedisAddress(std::string_view text) {
  RedisAddress address;
  if (text.starts_with("unix:/")) {
    address.unix_path = text.substr(sizeof("unix:") - 1);
    return address;
  }
  if (text.starts_with('/')) {
    address.unix_path = text;
    return address;
  }
  const size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return AddressError(text);
  address.host = text.substr(0, colon);
  if (address.host.front() == '[' && address.host.back() == ']') {
    address.host = address.host.substr(1, address.host.size() - 2);
  } else if (address.host.find(':') != std::string::npos) {
    return AddressError(text);
  }
  if (address.host.empty() || !absl::SimpleAtoi(ToAbsl(text.substr(colon + 1)), &address.port) ||
      address.port < 1 || address.port > kMaxPort) {
    return AddressError(text);
  }
  return address;
}

absl::StatusOr<RedisAddress> ResolveRedisAddress(const RedisAddress& address, bool numeric_only) {
  if (!address.unix_path.empty()) return address;
  addrinfo hints = {};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = numeric_only ? AI_NUMERICHOST : AI_ADDRCONFIG;
  addrinfo* found = nullptr;
  const int error = getaddrinfo(address.host.c_str(), nullptr, &hints, &found);
  if (error != 0) return absl::UnavailableError(absl::StrCat("redis: no address: ", gai_strerror(error)));
  char number[NI_MAXHOST];
  const int named =
      getnameinfo(found->ai_addr, found->ai_addrlen, number, sizeof(number), nullptr, 0, NI_NUMERICHOST);
  freeaddrinfo(found);
  if (named != 0) return absl::UnavailableError(absl::StrCat("redis: no address: ", gai_strerror(named)));
  return RedisAddress{.unix_path = "", .host = number, .port = address.port};
}

absl::StatusOr<std::unique_ptr<RedisConnection>> RedisConnection::Open(const RedisAddress& address,
                                                                       absl::Duration timeout) {
  const absl::Time deadline = absl::Now() + timeout;
  redisContext* context = address.unix_path.empty() ? redisConnectNonBlock(address.host.c_str(), address.port)
                                                    : redisConnectUnixNonBlock(address.unix_path.c_str());
  if (context == nullptr) return absl::UnavailableError("redis: out of memory");
  auto connection = std::unique_ptr<RedisConnection>(new RedisConnection(context));
  if (context->err != 0) return connection->Broken();
  // A socket that is being connected becomes writable when it is, or has failed.
  if (absl::Status status = connection->WaitUntil(POLLOUT, deadline); !status.ok()) return status;
  int error = 0;
  socklen_t size = sizeof(error);
  if (getsockopt(context->fd, SOL_SOCKET, SO_ERROR, &error, &size) != 0 || error != 0) {
    return absl::UnavailableError(absl::StrCat("redis: cannot connect, errno ", error));
  }
  return connection;
}

RedisConnection::~RedisConnection() { redisFree(context_); }

absl::StatusOr<std::vector<RedisConnection::Reply>> RedisConnection::Roundtrip(
    const std::vector<Command>& commands, absl::Duration timeout) {
  const absl::Time deadline = absl::Now() + timeout;
  std::string request;
  std::vector<const char*> words;
  std::vector<size_t> sizes;
  for (const Command& command : commands) {
    words.clear();
    sizes.clear();
    for (const std::string_view word : command) {
      words.push_back(word.data());
      sizes.push_back(word.size());
    }
    char* formatted = nullptr;
    const int size =
        redisFormatCommandArgv(&formatted, static_cast<int>(words.size()), words.data(), sizes.data());
    if (size < 0) return absl::UnavailableError("redis: cannot format a command");
    request.append(formatted, size);
    redisFreeCommand(formatted);
  }
  if (absl::Status status = Send(request, deadline); !status.ok()) return status;
  std::vector<Reply> replies;
  replies.reserve(commands.size());
  while (replies.size() < commands.size()) {
    Reply reply(nullptr, freeReplyObject);
    if (absl::Status status = ReadOne(deadline, &reply); !status.ok()) return status;
    replies.push_back(std::move(reply));
  }
  return replies;
}

absl::Status RedisConnection::WaitUntil(short events, absl::Time deadline) const {
  while (true) {
    const absl::Duration left = deadline - absl::Now();
    if (left <= absl::ZeroDuration()) return TimedOut("waiting for redis");
    const int64_t ms = absl::ToInt64Milliseconds(absl::Ceil(left, absl::Milliseconds(1)));
    pollfd fd = {context_->fd, events, 0};
    const int ready = poll(&fd, 1, static_cast<int>(std::min<int64_t>(ms, INT_MAX)));
    if (ready > 0) return absl::OkStatus();
    if (ready < 0 && errno != EINTR) return absl::UnavailableError("redis: poll failed");
  }
}

absl::Status RedisConnection::Send(std::string_view bytes, absl::Time deadline) {
  while (!bytes.empty()) {
    // Not hiredis's own write: that raises SIGPIPE when Redis has gone.
    const ssize_t sent = send(context_->fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent >= 0) {
      bytes.remove_prefix(sent);
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      if (absl::Status status = WaitUntil(POLLOUT, deadline); !status.ok()) return status;
    } else if (errno != EINTR) {
      return absl::UnavailableError(absl::StrCat("redis: cannot send, errno ", errno));
    }
  }
  return absl::OkStatus();
}

absl::Status RedisConnection::ReadOne(absl::Time deadline, Reply* reply) {
  while (true) {
    void* raw = nullptr;
    if (redisGetReplyFromReader(context_, &raw) != REDIS_OK) return Broken();
    if (raw != nullptr) {
      reply->reset(static_cast<redisReply*>(raw));
      return absl::OkStatus();
    }
    if (absl::Status status = WaitUntil(POLLIN, deadline); !status.ok()) return status;
    if (redisBufferRead(context_) != REDIS_OK) return Broken();
  }
}

absl::Status RedisConnection::Broken() const {
  return absl::UnavailableError(absl::StrCat("redis: ", context_->errstr));
}

}  // namespace klout
