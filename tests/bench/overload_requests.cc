#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <deque>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "tests/bench/overload_load.h"

namespace klout::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;

// Callers, with one request under way each, as HTTP/1.1 has it.
constexpr size_t kCallers = 4'096, kClosedCallers = 1'024;
constexpr int kMostEvents = 1'024;
constexpr char kBody[] = "{\"subject\":\"twitter:u17\"}";

SteadyClock::duration Seconds(double seconds) { return std::chrono::duration_cast<SteadyClock::duration>(std::chrono::duration<double>(seconds)); }

// Bytes prepared once, one thread, no parser but for what is counted: a client that costs a fraction of what its server does.
class RequestLoad {
 public:
  explicit RequestLoad(const Offer& offer)
      : offer_(offer),
        request_(absl::StrCat("POST /klout.scoring.v1.ScoringService/GetScore HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAuthorization: Bearer ",
                              offer.key, "\r\nContent-Length: ", sizeof(kBody) - 1, "\r\n\r\n", kBody)),
        epoll_(epoll_create1(0)),
        callers_(offer.rate == 0 ? kClosedCallers : kCallers) {}
  ~RequestLoad() {
    for (const Caller& caller : callers_) close(caller.fd);
    close(epoll_);
  }

  absl::StatusOr<Outcome> Run() {
    for (Caller& caller : callers_) {
      if (!Connect(caller)) return absl::InternalError("the gateway cannot be reached");
      free_.push_back(&caller);
    }
    start_ = SteadyClock::now();
    const SteadyClock::time_point end = start_ + Seconds(offer_.seconds);
    std::vector<epoll_event> events(kMostEvents);
    for (now_ = start_; now_ < end; now_ = SteadyClock::now()) {
      TakeDue();
      HangUp();
      SendDue();
      const int ready = epoll_wait(epoll_, events.data(), kMostEvents, 1);
      now_ = SteadyClock::now();
      for (int i = 0; i < ready; ++i) Read(*static_cast<Caller*>(events[static_cast<size_t>(i)].data.ptr));
    }
    return std::move(outcome_);
  }

 private:
  struct Caller {
    int fd = -1;
    bool under_way = false;
    // Which of its requests it is.
    uint64_t number = 0;
    SteadyClock::time_point due;
    std::string pending;
  };

  bool Connect(Caller& caller) const {
    const size_t colon = offer_.address.rfind(':');
    int port = 0;
    if (colon == std::string::npos || !absl::SimpleAtoi(offer_.address.substr(colon + 1), &port)) return false;
    caller.fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(caller.fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(caller.fd, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) return false;
    epoll_event event = {.events = EPOLLIN, .data = {.ptr = &caller}};
    return epoll_ctl(epoll_, EPOLL_CTL_ADD, caller.fd, &event) == 0;
  }

  // In a closed loop whoever is free has one due.
  void TakeDue() {
    const double passed = std::chrono::duration<double>(now_ - start_).count();
    const auto due = offer_.rate == 0 ? outcome_.due + free_.size() : static_cast<uint64_t>(passed * offer_.rate);
    for (; outcome_.due < due; ++outcome_.due) {
      waiting_.push_back(offer_.rate == 0 ? now_ : start_ + Seconds(static_cast<double>(outcome_.due) / offer_.rate));
    }
  }

  void HangUp() {
    const SteadyClock::time_point oldest = now_ - Seconds(kCallSeconds);
    for (; !sent_.empty(); sent_.pop_front()) {
      auto& [caller, number] = sent_.front();
      if (!caller->under_way || caller->number != number) continue;
      if (caller->due >= oldest) break;
      ++outcome_.late;
      Reconnect(*caller);
    }
  }

  void SendDue() {
    for (; !waiting_.empty() && !free_.empty(); waiting_.pop_front()) {
      Caller& caller = *free_.front();
      free_.pop_front();
      caller.due = waiting_.front();
      caller.under_way = true;
      ++caller.number;
      sent_.emplace_back(&caller, caller.number);
      [[maybe_unused]] const ssize_t size = send(caller.fd, request_.data(), request_.size(), MSG_NOSIGNAL);
    }
    // All callers are busy. In a queue of our own these would wait for longer than a caller does, and then be sent all the same.
    outcome_.late += waiting_.size();
    waiting_.clear();
  }

  void Reconnect(Caller& caller) {
    close(caller.fd);
    caller.pending.clear();
    if (Connect(caller)) Free(caller);
  }

  void Free(Caller& caller) {
    caller.under_way = false;
    free_.push_back(&caller);
  }

  void Read(Caller& caller) {
    char buffer[16 * 1024];
    const ssize_t size = recv(caller.fd, buffer, sizeof(buffer), MSG_DONTWAIT);
    if (size <= 0) {
      if (size < 0 && errno == EAGAIN) return;
      outcome_.failed += caller.under_way;
      const bool was_free = !caller.under_way;
      close(caller.fd);
      caller.pending.clear();
      if (Connect(caller) && !was_free) Free(caller);
      return;
    }
    caller.pending.append(buffer, static_cast<size_t>(size));
    const size_t head = caller.pending.find("\r\n\r\n");
    if (head == std::string::npos) return;
    const size_t mark = caller.pending.find("Content-Length: ");
    const size_t length = mark > head ? 0 : strtoul(caller.pending.c_str() + mark + sizeof("Content-Length: ") - 1, nullptr, 10);
    if (caller.pending.size() < head + 4 + length) return;
    Count(caller.pending, std::chrono::duration<double>(now_ - caller.due).count());
    caller.pending.clear();
    Free(caller);
  }

  void Count(const std::string& answer, double seconds) {
    const std::string code = answer.substr(9, 3);
    if (seconds > kCallSeconds) {
      ++outcome_.late;
    } else if (code == "200") {
      ++outcome_.good;
      outcome_.good_seconds.push_back(seconds);
    } else if (code == "429") {
      ++outcome_.refused;
      outcome_.hinted += answer.find("Retry-After: ") != std::string::npos;
      outcome_.refused_seconds.push_back(seconds);
    } else {
      ++outcome_.failed;
    }
  }

  const Offer& offer_;
  const std::string request_;
  const int epoll_;
  std::vector<Caller> callers_;
  SteadyClock::time_point start_, now_;
  std::deque<Caller*> free_;
  // When those were due that are not sent yet, the oldest first.
  std::deque<SteadyClock::time_point> waiting_;
  // By when they were due; who was answered meanwhile has another number, or none under way.
  std::deque<std::pair<Caller*, uint64_t>> sent_;
  Outcome outcome_;
};

}  // namespace

absl::StatusOr<Outcome> OfferRequests(const Offer& offer) { return RequestLoad(offer).Run(); }

}  // namespace klout::bench
