#ifndef KLOUT_SERVICES_SCORING_STORE_PATIENCE_H_
#define KLOUT_SERVICES_SCORING_STORE_PATIENCE_H_

#include <algorithm>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "common/status.h"

namespace klout::scoring {

// Waits between tries at a server that is away: longer each time.
class Patience {
 public:
  explicit Patience(absl::Duration total) : until_(absl::Now() + total) {}
  bool IsOver() const { return absl::Now() >= until_; }
  void Wait() {
    absl::SleepFor(wait_);
    wait_ = std::min(2 * wait_, kLongest);
  }

 private:
  static constexpr absl::Duration kFirst = absl::Milliseconds(10), kLongest = absl::Milliseconds(500);

  const absl::Time until_;
  absl::Duration wait_ = kFirst;
};

// Whether the same call may go through later, without anybody doing something.
inline bool MayPass(const absl::Status& status) { return ErrorReason(status) == "LOG_UNREACHABLE"; }
template <typename T>
bool MayPass(const absl::StatusOr<T>& value) {
  return MayPass(value.status());
}

// Calls `ask`, which answers a Status or a StatusOr, for at least `total` or until it answers something else than LOG_UNREACHABLE.
template <typename Ask>
auto Patiently(absl::Duration total, const Ask& ask) {
  Patience patience(total);
  while (true) {
    auto answer = ask();
    if (!MayPass(answer) || patience.IsOver()) return answer;
    patience.Wait();
  }
}

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_PATIENCE_H_
