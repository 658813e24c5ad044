#include "services/scoring/rpc/call_queue.h"

#include <algorithm>
#include <utility>

#include "common/status.h"

namespace klout::scoring {
namespace {

constexpr int64_t kCallsOfMean = 16;
// Sooner a caller would find the same queue.
constexpr absl::Duration kLeastRetry = absl::Milliseconds(200);

}  // namespace

absl::Status TooManyWait(absl::Duration wait) {
  return Exhausted("OVERLOADED", "too many calls of this kind wait", std::max(wait, kLeastRetry));
}

CallQueue::CallQueue(int threads, size_t max_waiting, absl::Duration max_wait, std::string_view name,
                     Clock& steady_clock)
    : threads_(threads), max_wait_(max_wait), clock_(steady_clock), executor_(threads, max_waiting, name) {}

absl::Status CallQueue::Submit(absl::AnyInvocable<void()> call, absl::Duration time_left) {
  const absl::Duration wait = ExpectedWait();
  if (wait > std::min(max_wait_, time_left / 2)) {
    refused_.fetch_add(1, std::memory_order_relaxed);
    return TooManyWait(wait);
  }
  const bool accepted = executor_.TrySubmit([this, call = std::move(call)]() mutable {
    const absl::Time begin = clock_.Now();
    call();
    Took(clock_.Now() - begin);
  });
  return accepted ? absl::OkStatus() : TooManyWait(wait);
}

absl::Duration CallQueue::ExpectedWait() const {
  const auto waiting = static_cast<int64_t>(executor_.stats().queued);
  return absl::Nanoseconds(mean_ns_.load(std::memory_order_relaxed)) * waiting / threads_;
}

BoundedExecutor::Stats CallQueue::stats() const {
  BoundedExecutor::Stats stats = executor_.stats();
  stats.refused += refused_.load(std::memory_order_relaxed);
  return stats;
}

void CallQueue::Took(absl::Duration took) {
  const int64_t mean = mean_ns_.load(std::memory_order_relaxed);
  const int64_t ns = absl::ToInt64Nanoseconds(took);
  // The first says all that is known.
  mean_ns_.store(mean == 0 ? ns : mean + (ns - mean) / kCallsOfMean, std::memory_order_relaxed);
}

}  // namespace klout::scoring
