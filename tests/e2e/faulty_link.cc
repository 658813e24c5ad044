#include "tests/e2e/faulty_link.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "absl/time/clock.h"

namespace klout {
namespace {

constexpr absl::Duration kResendAfter = absl::Milliseconds(200);
// Waiting in one direction of a connection; then it is not read until some of it is delivered.
constexpr size_t kMaxWaitingBytes = 8 << 20;
constexpr size_t kPieceBytes = 64 << 10;

sockaddr_in Loopback(int port) {
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

// Bound to any free port; -1 and port 0 if that fails.
std::pair<int, int> BoundSocket() {
  const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  sockaddr_in address = Loopback(0);
  socklen_t size = sizeof(address);
  if (bind(fd, reinterpret_cast<sockaddr*>(&address), size) == 0 && getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) == 0) {
    return {fd, ntohs(address.sin_port)};
  }
  close(fd);
  return {-1, 0};
}

int ConnectTo(int port) {
  const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const sockaddr_in address = Loopback(port);
  if (port != 0 && connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0) {
    fcntl(fd, F_SETFL, O_NONBLOCK);
    return fd;
  }
  close(fd);
  return -1;
}

// Closed without a farewell: the other end is told that the connection is no more.
void Reset(int fd) {
  const linger none = {.l_onoff = 1, .l_linger = 0};
  setsockopt(fd, SOL_SOCKET, SO_LINGER, &none, sizeof(none));
  close(fd);
}

int PollMillisecondsUntil(absl::Time due) {
  const absl::Duration left = std::clamp(due - absl::Now(), absl::ZeroDuration(), absl::Seconds(1));
  return static_cast<int>(absl::ToInt64Milliseconds(absl::Ceil(left, absl::Milliseconds(1))));
}

}  // namespace

// One direction.
struct FaultyLink::Pipe {
  struct Piece {
    absl::Time due;
    std::string bytes;
  };
  int from, to;
  std::deque<Piece> pieces = {};
  size_t waiting_bytes = 0;
  // No more will come; and: that has been told.
  bool has_ended = false, has_told = false;
  bool is_broken = false;
};

struct FaultyLink::Connection {
  Pipe there, back;
};

absl::StatusOr<std::unique_ptr<FaultyLink>> FaultyLink::Start(uint32_t seed) {
  const auto [listener, port] = BoundSocket();
  const int wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (listener < 0 || wake < 0 || listen(listener, 128) != 0) return absl::InternalError("cannot listen");
  return std::unique_ptr<FaultyLink>(new FaultyLink(listener, port, wake, seed));
}

FaultyLink::FaultyLink(int listener, int port, int wake, uint32_t seed)
    : listener_(listener), port_(port), wake_(wake), random_(seed), thread_([this] { Run(); }) {}

FaultyLink::~FaultyLink() {
  stopping_ = true;
  Wake();
  thread_.join();
  close(listener_);
  close(wake_);
}

void FaultyLink::SetWeather(const Weather& weather) {
  {
    MutexLock lock(&mutex_);
    weather_ = weather;
  }
  Wake();
}

FaultyLink::Weather FaultyLink::weather() const {
  MutexLock lock(&mutex_);
  return weather_;
}

void FaultyLink::Cut() {
  cut_ = true;
  Wake();
}

void FaultyLink::Wake() {
  const uint64_t one = 1;
  (void)!write(wake_, &one, sizeof(one));
}

void FaultyLink::Accept() {
  const int client = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
  if (client < 0) return;
  const int server = ConnectTo(target_);
  if (server < 0) return Reset(client);
  const int one = 1;
  for (const int fd : {client, server}) setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one));
  connections_.push_back({.there = {client, server}, .back = {server, client}});
}

void FaultyLink::Take(Pipe& pipe, const Weather& weather, absl::Time now) {
  std::string bytes(kPieceBytes, '\0');
  const ssize_t size = recv(pipe.from, bytes.data(), bytes.size(), 0);
  if (size < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (size < 0) pipe.is_broken = true;
  if (size <= 0) {
    pipe.has_ended = true;
    return;
  }
  bytes.resize(static_cast<size_t>(size));
  absl::Time due = now + weather.delay + weather.jitter * (random_() % 1000 / 1000.0);
  if (random_() % 100 < weather.lost_percent) {
    due += kResendAfter;
    ++lost_;
  }
  if (!pipe.pieces.empty()) due = std::max(due, pipe.pieces.back().due);
  pipe.waiting_bytes += bytes.size();
  pipe.pieces.push_back({due, std::move(bytes)});
}

void FaultyLink::Deliver(Pipe& pipe, absl::Time now) {
  while (!pipe.pieces.empty() && pipe.pieces.front().due <= now) {
    std::string& bytes = pipe.pieces.front().bytes;
    const ssize_t size = send(pipe.to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (size < 0) {
      pipe.is_broken = errno != EAGAIN && errno != EINTR;
      return;
    }
    pipe.waiting_bytes -= static_cast<size_t>(size);
    bytes.erase(0, static_cast<size_t>(size));
    if (!bytes.empty()) return;
    pipe.pieces.pop_front();
  }
  if (pipe.has_ended && pipe.pieces.empty() && !pipe.has_told) {
    shutdown(pipe.to, SHUT_WR);
    pipe.has_told = true;
  }
}

void FaultyLink::Run() {
  while (!stopping_) {
    const Weather weather = this->weather();
    std::vector<pollfd> waits = {{wake_, POLLIN, 0}, {listener_, static_cast<short>(weather.is_silent ? 0 : POLLIN), 0}};
    std::vector<Pipe*> pipes;
    absl::Time next = absl::Now() + absl::Seconds(1);
    for (Connection& connection : connections_) {
      for (Pipe* pipe : {&connection.there, &connection.back}) {
        const bool reads = !weather.is_silent && !pipe->has_ended && pipe->waiting_bytes < kMaxWaitingBytes;
        waits.push_back({reads ? pipe->from : -1, POLLIN, 0});
        pipes.push_back(pipe);
        if (!weather.is_silent && !pipe->pieces.empty()) next = std::min(next, std::max(pipe->pieces.front().due, absl::Now() + absl::Milliseconds(1)));
      }
    }
    poll(waits.data(), waits.size(), PollMillisecondsUntil(next));
    uint64_t ignored = 0;
    if (waits[0].revents != 0) (void)!read(wake_, &ignored, sizeof(ignored));
    const absl::Time now = absl::Now();
    for (size_t i = 0; i < pipes.size() && !weather.is_silent; ++i) {
      if (waits[2 + i].revents != 0) Take(*pipes[i], weather, now);
      Deliver(*pipes[i], now);
    }
    const bool cut = cut_.exchange(false);
    connections_.remove_if([cut](Connection& connection) {
      Pipe &there = connection.there, &back = connection.back;
      const bool is_over = there.has_told && back.has_told;
      if (!cut && !is_over && !there.is_broken && !back.is_broken) return false;
      for (const int fd : {there.from, there.to}) is_over ? static_cast<void>(close(fd)) : Reset(fd);
      return true;
    });
    if (waits[1].revents != 0) Accept();
  }
  for (Connection& connection : connections_) {
    Reset(connection.there.from);
    Reset(connection.there.to);
  }
}

}  // namespace klout
