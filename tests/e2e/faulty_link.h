#ifndef KLOUT_TESTS_E2E_FAULTY_LINK_H_
#define KLOUT_TESTS_E2E_FAULTY_LINK_H_

#include <atomic>
#include <cstdint>
#include <list>
#include <memory>
#include <random>
#include <thread>

#include "absl/base/thread_annotations.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/mutex.h"

namespace klout {

// A network between two programs of this machine: connections to `port` go on to a port behind it, in the weather that a test makes.
//
// What a program sees of bad packets is what TCP makes of them: a late one delays all that follow it, a lost one comes after the sender's timeout (200 ms on
// Linux), a dead path is silence, and a box in the middle that forgot a connection is a reset. This is played here, byte streams in, byte streams out, and not
// with `tc netem` between network namespaces: that needs root and a kernel module that many machines, CI's among them, do not have. It begins calm.
// Thread-safe.
class FaultyLink {
 public:
  struct Weather {
    // Each piece is late by `delay` and a random part of `jitter`.
    absl::Duration delay = absl::ZeroDuration(), jitter = absl::ZeroDuration();
    // So many of a hundred pieces are lost, and come 200 ms later.
    uint32_t lost_percent = 0;
    // Nothing arrives, either way; it waits, as TCP does, and comes when the silence ends.
    bool is_silent = false;
  };

  // `seed`: of delays and losses.
  static absl::StatusOr<std::unique_ptr<FaultyLink>> Start(uint32_t seed);
  ~FaultyLink();
  FaultyLink(const FaultyLink&) = delete;
  FaultyLink& operator=(const FaultyLink&) = delete;

  int port() const { return port_; }
  // Where connections go from now on. Before the first call, and while nobody listens there, they are closed at once.
  void SetTarget(int port) { target_ = port; }
  void SetWeather(const Weather& weather) ABSL_LOCKS_EXCLUDED(mutex_);
  // Resets all connections.
  void Cut();
  // Pieces that were lost on the way, in all.
  uint64_t lost() const { return lost_; }

 private:
  struct Pipe;
  struct Connection;

  FaultyLink(int listener, int port, int wake, uint32_t seed);
  void Run();
  void Accept();
  void Take(Pipe& pipe, const Weather& weather, absl::Time now);
  void Deliver(Pipe& pipe, absl::Time now);
  void Wake();
  Weather weather() const ABSL_LOCKS_EXCLUDED(mutex_);

  const int listener_, port_, wake_;
  std::mt19937 random_;
  std::list<Connection> connections_;
  std::atomic<int> target_ = 0;
  std::atomic<bool> stopping_ = false, cut_ = false;
  std::atomic<uint64_t> lost_ = 0;
  mutable Mutex mutex_;
  Weather weather_ ABSL_GUARDED_BY(mutex_);
  std::thread thread_;
};

}  // namespace klout

#endif  // KLOUT_TESTS_E2E_FAULTY_LINK_H_
