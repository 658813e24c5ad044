#ifndef KLOUT_SERVICES_GATEWAY_SESSION_CALLER_BOOK_H_
#define KLOUT_SERVICES_GATEWAY_SESSION_CALLER_BOOK_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "absl/base/thread_annotations.h"
#include "absl/container/flat_hash_map.h"
#include "absl/functional/any_invocable.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/clock.h"
#include "common/executor.h"
#include "common/mutex.h"
#include "services/gateway/access/caller.h"
#include "services/gateway/http/http_message.h"
#include "services/gateway/store/door_store.h"

namespace klout::gateway {

// The cookie that holds a session's token.
inline constexpr char kSessionCookie[] = "klout_session";

struct CallerBookOptions {
  absl::Duration person_session = absl::Hours(24 * 14);
  absl::Duration key_session = absl::Hours(12);
  // A ticket serves once, and no longer than this.
  absl::Duration ticket = absl::Hours(1);
  // How old the copy of the keys may be: a key revoked at another replica serves so much longer.
  absl::Duration refresh_keys = absl::Seconds(5);
  // Sessions held in memory; others are read from the store.
  size_t max_sessions = 100'000;
};

// A session that was just opened.
struct NewSession {
  // For the cookie; kept nowhere.
  std::string token;
  Caller caller;
};

// Who calls: keys and sessions, kept in the store, looked up in memory. Thread-safe. Methods that change something block on the store; Find does
// not: what is not in memory is looked up on `lookups`.
class CallerBook {
 public:
  // Store and clock must outlive it; `lookups` must have ended its tasks before it goes.
  CallerBook(DoorStore& store, BoundedExecutor& lookups, Clock& clock, CallerBookOptions options = {});

  // Reads the keys. As the store says.
  absl::Status Load() ABSL_LOCKS_EXCLUDED(mutex_);

  using Found = absl::AnyInvocable<void(absl::StatusOr<Caller>)>;
  // The caller of a request, by `authorization: Bearer klk_...` or else the session's cookie; anyone without either. `found` may run before Find
  // returns. UNAUTHENTICATED: BAD_KEY. A cookie whose session is over is nobody's, as if there were none.
  void Find(const HttpRequest& request, Found found) ABSL_LOCKS_EXCLUDED(mutex_);
  // The holder of a key; UNAUTHENTICATED, BAD_KEY, if it does not hold.
  absl::StatusOr<Caller> FindKey(std::string_view secret) ABSL_LOCKS_EXCLUDED(mutex_);

  // The key, stored, and its secret.
  absl::StatusOr<std::string> CreateKey(KeyRow key) ABSL_LOCKS_EXCLUDED(mutex_);
  absl::Status RevokeKey(const std::string& id) ABSL_LOCKS_EXCLUDED(mutex_);
  absl::StatusOr<std::vector<KeyRow>> Keys() ABSL_LOCKS_EXCLUDED(mutex_);

  // A session for who holds the key or ticket. UNAUTHENTICATED: BAD_KEY.
  absl::StatusOr<NewSession> SignIn(std::string_view key_or_ticket) ABSL_LOCKS_EXCLUDED(mutex_);
  absl::StatusOr<NewSession> SignInPerson(const std::string& person) ABSL_LOCKS_EXCLUDED(mutex_);
  absl::Status SignOut(const std::string& session_hash) ABSL_LOCKS_EXCLUDED(mutex_);
  // All of a person's.
  absl::Status SignOutPerson(const std::string& person) ABSL_LOCKS_EXCLUDED(mutex_);

  // Something to sign in with once: as an operator (`person` and `brand_id` empty), a person, or a brand. In memory only.
  std::string NewTicket(const std::string& person, const std::string& brand_id) ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  struct Ticket {
    std::string person, brand_id;
    absl::Time expires;
  };

  absl::StatusOr<Caller> OfSession(const SessionRow& row) ABSL_LOCKS_EXCLUDED(mutex_);
  absl::StatusOr<NewSession> Open(SessionRow row, absl::Duration lasts) ABSL_LOCKS_EXCLUDED(mutex_);
  void Keep(const SessionRow& row) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  void RefreshKeysSometimes() ABSL_LOCKS_EXCLUDED(mutex_);
  std::optional<KeyRow> KeyByHash(const std::string& hash) ABSL_LOCKS_EXCLUDED(mutex_);
  std::optional<KeyRow> KeyById(const std::string& id) ABSL_LOCKS_EXCLUDED(mutex_);

  DoorStore& store_;
  BoundedExecutor& lookups_;
  Clock& clock_;
  const CallerBookOptions options_;
  Mutex mutex_;
  absl::flat_hash_map<std::string, KeyRow> keys_by_hash_ ABSL_GUARDED_BY(mutex_);
  absl::flat_hash_map<std::string, std::string> hash_by_key_id_ ABSL_GUARDED_BY(mutex_);
  absl::flat_hash_map<std::string, SessionRow> sessions_ ABSL_GUARDED_BY(mutex_);
  absl::flat_hash_map<std::string, Ticket> tickets_ ABSL_GUARDED_BY(mutex_);
  absl::Time keys_read_ ABSL_GUARDED_BY(mutex_) = absl::InfinitePast();
  bool refreshing_ ABSL_GUARDED_BY(mutex_) = false;
};

// What a key's scopes let it pass as.
uint32_t WhoOfScopes(uint32_t scope_bits);

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_SESSION_CALLER_BOOK_H_
