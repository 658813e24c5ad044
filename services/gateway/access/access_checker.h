#ifndef KLOUT_SERVICES_GATEWAY_ACCESS_ACCESS_CHECKER_H_
#define KLOUT_SERVICES_GATEWAY_ACCESS_ACCESS_CHECKER_H_

#include <google/protobuf/message.h>

#include <string>

#include "absl/base/thread_annotations.h"
#include "absl/container/flat_hash_map.h"
#include "absl/functional/any_invocable.h"
#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/mutex.h"
#include "services/gateway/access/access_table.h"
#include "services/gateway/access/caller.h"
#include "services/gateway/connect/backend.h"

namespace klout::gateway {

// Whether a caller may make a call: by the access table, and by asking scoring who may be seen and perks whose a campaign, perk or offer is.
// Thread-safe; nothing blocks.
class AccessChecker {
 public:
  // The backends must outlive it. `all_public`: the operator's policy makes every account public.
  AccessChecker(Backend& scoring, Backend& perks, bool all_public) : scoring_(scoring), perks_(perks), all_public_(all_public) {}

  // UNIMPLEMENTED if the call is closed to all; UNAUTHENTICATED, reason NO_KEY, for nobody known; PERMISSION_DENIED, reason SCOPE, for others.
  static absl::Status CheckWho(const AccessRule* rule, const Caller& caller);

  using Done = absl::AnyInvocable<void(absl::Status)>;
  // Fills in what the door says and not the caller (`actor`, an empty field of their own), and checks that the request names nothing of somebody
  // else's: PERMISSION_DENIED, reason NOT_YOURS, or, so that nobody learns who exists, NOT_FOUND, reason SUBJECT_UNKNOWN, for a subject that may not
  // be seen. `request` must live until `done` runs, which may be at once. Else as the services answer.
  // Where the answer itself tells who may not be seen (`response` has a score), scoring is not asked before: HideUnseen must see the answer.
  void CheckRequest(const AccessRule& rule, const Caller& caller, google::protobuf::Message& request, const google::protobuf::Descriptor& response,
                    absl::Time deadline, Done done) ABSL_LOCKS_EXCLUDED(mutex_);

  // Takes those who may not be seen out of an answer; SUBJECT_UNKNOWN if nothing is left. Other answers stay as they are.
  absl::Status HideUnseen(const Caller& caller, google::protobuf::Message& response) const;

 private:
  struct Owner {
    std::string brand_id, person;
  };

  void CheckVisible(const Caller& caller, const std::vector<std::string>& subjects, absl::Time deadline, Done done);
  void CheckOwned(const Caller& caller, const std::string& field, const std::string& id, absl::Time deadline, Done done);
  static absl::Status CheckOwner(const Caller& caller, const std::string& field, const Owner& owner);

  Backend& scoring_;
  Backend& perks_;
  const bool all_public_;
  Mutex mutex_;
  // By `field:id`.
  absl::flat_hash_map<std::string, Owner> owners_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_ACCESS_ACCESS_CHECKER_H_
