#ifndef KLOUT_SERVICES_CONNECTOR_SYNC_RATE_LIMITER_H_
#define KLOUT_SERVICES_CONNECTOR_SYNC_RATE_LIMITER_H_

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "absl/base/thread_annotations.h"
#include "absl/container/flat_hash_map.h"
#include "absl/time/time.h"
#include "common/mutex.h"
#include "klout/connector/v1/network_description.pb.h"

namespace klout::connector {

// Keeps requests within what each network allows: the budget of the description, what the headers of its answers say,
// and the waits it asks for. A budget has a name, such as `mastodon|mastodon.social`. Thread-safe.
class RateLimiter {
 public:
  using Headers = std::map<std::string, std::string, std::less<>>;

  // Takes one request from the budget: when it may be sent, `now` or later. What was taken for later counts there.
  absl::Time Take(std::string_view budget, const v1::RateLimit& limit, absl::Time now) ABSL_LOCKS_EXCLUDED(mutex_);
  // What an answer's headers say.
  void Learn(std::string_view budget, const v1::RateLimit& limit, const Headers& headers, absl::Time now)
      ABSL_LOCKS_EXCLUDED(mutex_);
  // Nothing more before `until`.
  void Block(std::string_view budget, absl::Time until) ABSL_LOCKS_EXCLUDED(mutex_);

  // When a throttled request may be sent again, as the headers say: Retry-After (seconds or a date), else the limit's
  // reset header; InfinitePast if they do not.
  static absl::Time RetryTime(const v1::RateLimit& limit, const Headers& headers, absl::Time now);

  // Budgets kept; beyond it those whose window is over are forgotten.
  static constexpr size_t kMaxBudgets = 100'000;

 private:
  struct Budget {
    absl::Time window_start = absl::InfinitePast();
    uint32_t taken = 0;
    absl::Time blocked_until = absl::InfinitePast();
  };

  Budget& Find(std::string_view name, absl::Time now) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  Mutex mutex_;
  absl::flat_hash_map<std::string, Budget> budgets_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_SYNC_RATE_LIMITER_H_
