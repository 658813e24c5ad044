#ifndef KLOUT_SERVICES_PERKS_ENGINE_CHANGE_H_
#define KLOUT_SERVICES_PERKS_ENGINE_CHANGE_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "services/perks/domain/refusal.h"
#include "services/perks/store/workspace.h"

namespace klout::perks {

// One write while it is done: where, when, and on whose word.
struct Change {
  Workspace& rows;
  absl::Time now;
  // As in perks.proto; both stand in each row of the ledger that the write makes.
  std::string actor;
  std::string request_id;

  int64_t now_us() const { return absl::ToUnixMicros(now); }
  // A row of the ledger with time, actor and request id filled in.
  LedgerEntry Entry(std::string_view event) const {
    LedgerEntry entry;
    entry.time = now_us();
    entry.actor = actor;
    entry.request_id = request_id;
    entry.event = std::string(event);
    return entry;
  }
};

// The service itself, as it stands in the ledger.
inline constexpr char kServiceActor[] = "service:klout-perks";

// Rows read at a time where there may be many.
inline constexpr int64_t kRowsAtATime = 500;

// FAILED_PRECONDITION with the reason's name; `detail` is added to its text.
absl::Status Refused(Refusal refusal, std::string_view field, std::string_view detail = "");

// OK if the caller may act for the person: it is no person, or that one. PERMISSION_DENIED, reason ACTOR.
absl::Status CheckActs(std::string_view actor, std::string_view person);

// Infinite for 0 and back.
absl::Time TimeOr(int64_t microseconds, absl::Time if_zero);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_ENGINE_CHANGE_H_
