#ifndef KLOUT_SERVICES_GATEWAY_STORE_DOOR_STORE_H_
#define KLOUT_SERVICES_GATEWAY_STORE_DOOR_STORE_H_

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"

namespace klout::gateway {

struct KeyRow {
  std::string id, name, hash;
  // Bits of 1 << v1::Scope.
  uint32_t scopes = 0;
  std::string brand_id;
  uint32_t rate = 0, daily_quota = 0;
  absl::Time created;
  absl::Time expires = absl::InfiniteFuture();
  absl::Time revoked = absl::InfiniteFuture();
};

struct SessionRow {
  // Of the cookie's token.
  std::string hash;
  // Either a person's, or one opened with a key, which must still hold.
  std::string person, key_id;
  std::string csrf_token;
  absl::Time created, expires;
};

struct AuditRow {
  uint64_t sequence = 0;
  absl::Time time;
  std::string caller, method, subject, code, address;
};

// Keys, sessions, counts of calls and the audit log of the door. Thread-safe; calls block on the database, with its bounds. UNAVAILABLE, reason
// DATABASE, if it cannot be asked.
class DoorStore {
 public:
  virtual ~DoorStore() = default;

  virtual absl::Status PutKey(const KeyRow& key) = 0;
  virtual absl::StatusOr<std::vector<KeyRow>> Keys() = 0;
  // NOT_FOUND if there is no such key. One that is revoked stays as it is.
  virtual absl::Status RevokeKey(const std::string& id, absl::Time now) = 0;

  virtual absl::Status PutSession(const SessionRow& session) = 0;
  virtual absl::StatusOr<std::optional<SessionRow>> FindSession(const std::string& hash) = 0;
  virtual absl::Status DeleteSession(const std::string& hash) = 0;
  virtual absl::Status DeleteSessionsOf(const std::string& person) = 0;
  virtual absl::Status DeleteSessionsBefore(absl::Time now) = 0;

  virtual absl::Status AppendAudit(const AuditRow& row) = 0;
  // Newest first, with sequences below `before` (0: all).
  virtual absl::StatusOr<std::vector<AuditRow>> ListAudit(uint64_t before, size_t limit) = 0;

  // Adds calls made on `day` (`2026-11-29`) by key, and answers the day's totals of these keys. Days before are forgotten.
  virtual absl::StatusOr<std::map<std::string, uint64_t>> AddCalls(const std::string& day, const std::map<std::string, uint64_t>& calls) = 0;

  // The number of a subject in the Klout API v2: the one that it has, or else the first free one from `first` on, which becomes its own.
  virtual absl::StatusOr<uint64_t> KloutId(const std::string& subject, uint64_t first) = 0;
  virtual absl::StatusOr<std::optional<std::string>> SubjectOfKloutId(uint64_t id) = 0;
  virtual absl::Status DeleteKloutId(const std::string& subject) = 0;
};

// `url`: `sqlite:PATH` or `postgresql://...`, brought to the newest schema. UNAVAILABLE, reason DATABASE, if it cannot be opened; the log says why.
absl::StatusOr<std::unique_ptr<DoorStore>> OpenSqlDoorStore(const std::string& url);

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_STORE_DOOR_STORE_H_
