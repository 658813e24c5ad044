#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <algorithm>
#include <exception>
#include <utility>

#include "absl/base/thread_annotations.h"
#include "absl/strings/string_view.h"
#include "common/log.h"
#include "common/mutex.h"
#include "common/status.h"
#include "services/gateway/store/door_store.h"

namespace klout::gateway {
namespace {

// Of 2^53 numbers: so many neighbours are never taken.
constexpr long long kMaxProbes = 1'000;
constexpr char kSqlitePrefix[] = "sqlite:";

// Times are microseconds since 1970; never is the largest number.
long long Micros(absl::Time time) { return time == absl::InfiniteFuture() ? INT64_MAX : absl::ToUnixMicros(time); }
absl::Time TimeOf(long long micros) { return micros == INT64_MAX ? absl::InfiniteFuture() : absl::FromUnixMicros(micros); }

std::unique_ptr<soci::session> OpenSession(const std::string& url) {
  if (url.rfind(kSqlitePrefix, 0) != 0) return std::make_unique<soci::session>(soci::postgresql, url);
  auto session = std::make_unique<soci::session>(soci::sqlite3, "db=\"" + url.substr(sizeof(kSqlitePrefix) - 1) + "\" timeout=10");
  *session << "PRAGMA journal_mode = WAL";
  *session << "PRAGMA synchronous = FULL";
  return session;
}

// Each statement may be run again.
void MakeTables(soci::session& session, bool is_sqlite) {
  session << "CREATE TABLE IF NOT EXISTS door_keys (id VARCHAR(64) PRIMARY KEY, name TEXT NOT NULL, hash VARCHAR(64) NOT NULL UNIQUE, scopes "
             "BIGINT NOT NULL, brand_id TEXT NOT NULL, rate BIGINT NOT NULL, daily_quota BIGINT NOT NULL, created BIGINT NOT NULL, "
             "expires BIGINT NOT NULL, revoked BIGINT NOT NULL)";
  session << "CREATE TABLE IF NOT EXISTS door_sessions (hash VARCHAR(64) PRIMARY KEY, person TEXT NOT NULL, key_id TEXT NOT NULL, csrf_token TEXT NOT "
             "NULL, created BIGINT NOT NULL, expires BIGINT NOT NULL)";
  session << "CREATE INDEX IF NOT EXISTS door_sessions_by_person ON door_sessions (person)";
  session << std::string("CREATE TABLE IF NOT EXISTS door_audit (sequence ") +
                 (is_sqlite ? "INTEGER PRIMARY KEY AUTOINCREMENT" : "BIGSERIAL PRIMARY KEY") +
                 ", time BIGINT NOT NULL, caller TEXT NOT NULL, method TEXT NOT NULL, subject TEXT NOT NULL, code TEXT NOT NULL, address TEXT NOT NULL)";
  session << "CREATE TABLE IF NOT EXISTS door_calls (day VARCHAR(10) NOT NULL, key_id VARCHAR(64) NOT NULL, calls BIGINT NOT NULL, "
             "PRIMARY KEY (day, key_id))";
  session << "CREATE TABLE IF NOT EXISTS klout_ids (id BIGINT PRIMARY KEY, subject VARCHAR(320) NOT NULL UNIQUE)";
}

class SqlDoorStore final : public DoorStore {
 public:
  explicit SqlDoorStore(std::string url) : url_(std::move(url)) {}

  absl::Status PutKey(const KeyRow& key) override {
    return Run([&](soci::session& sql) {
      const long long scopes = key.scopes, rate = key.rate, quota = key.daily_quota;
      const long long created = Micros(key.created), expires = Micros(key.expires), revoked = Micros(key.revoked);
      sql << "INSERT INTO door_keys (id, name, hash, scopes, brand_id, rate, daily_quota, created, expires, revoked) VALUES "
             "(:id, :name, :hash, :scopes, :brand, :rate, :quota, :created, :expires, :revoked)",
          soci::use(key.id), soci::use(key.name), soci::use(key.hash), soci::use(scopes), soci::use(key.brand_id), soci::use(rate),
          soci::use(quota), soci::use(created), soci::use(expires), soci::use(revoked);
    });
  }

  absl::StatusOr<std::vector<KeyRow>> Keys() override {
    std::vector<KeyRow> keys;
    const absl::Status status = Run([&](soci::session& sql) {
      keys.clear();
      KeyRow key;
      long long scopes = 0, rate = 0, quota = 0, created = 0, expires = 0, revoked = 0;
      soci::statement rows =
          (sql.prepare << "SELECT id, name, hash, scopes, brand_id, rate, daily_quota, created, expires, revoked FROM door_keys ORDER BY created, id",
           soci::into(key.id), soci::into(key.name), soci::into(key.hash), soci::into(scopes), soci::into(key.brand_id), soci::into(rate),
           soci::into(quota), soci::into(created), soci::into(expires), soci::into(revoked));
      rows.execute();
      while (rows.fetch()) {
        key.scopes = static_cast<uint32_t>(scopes);
        key.rate = static_cast<uint32_t>(rate);
        key.daily_quota = static_cast<uint32_t>(quota);
        key.created = TimeOf(created);
        key.expires = TimeOf(expires);
        key.revoked = TimeOf(revoked);
        keys.push_back(key);
      }
    });
    if (!status.ok()) return status;
    return keys;
  }

  absl::Status RevokeKey(const std::string& id, absl::Time now) override {
    int found = 0;
    const absl::Status status = Run([&](soci::session& sql) {
      sql << "SELECT COUNT(*) FROM door_keys WHERE id = :id", soci::use(id), soci::into(found);
      const long long revoked = Micros(now), never = INT64_MAX;
      sql << "UPDATE door_keys SET revoked = :now WHERE id = :id AND revoked = :never", soci::use(revoked), soci::use(id), soci::use(never);
    });
    if (status.ok() && found == 0) return NotFound("id", "no key has this id");
    return status;
  }

  absl::Status PutSession(const SessionRow& session) override {
    return Run([&](soci::session& sql) {
      const long long created = Micros(session.created), expires = Micros(session.expires);
      sql << "INSERT INTO door_sessions (hash, person, key_id, csrf_token, created, expires) VALUES (:hash, :person, :key, :csrf, :created, :expires)",
          soci::use(session.hash), soci::use(session.person), soci::use(session.key_id), soci::use(session.csrf_token), soci::use(created),
          soci::use(expires);
    });
  }

  absl::StatusOr<std::optional<SessionRow>> FindSession(const std::string& hash) override {
    SessionRow session;
    bool found = false;
    const absl::Status status = Run([&](soci::session& sql) {
      long long created = 0, expires = 0;
      sql << "SELECT hash, person, key_id, csrf_token, created, expires FROM door_sessions WHERE hash = :hash", soci::use(hash),
          soci::into(session.hash), soci::into(session.person), soci::into(session.key_id), soci::into(session.csrf_token), soci::into(created),
          soci::into(expires);
      found = sql.got_data();
      session.created = TimeOf(created);
      session.expires = TimeOf(expires);
    });
    if (!status.ok()) return status;
    return found ? std::optional(session) : std::nullopt;
  }

  absl::Status DeleteSession(const std::string& hash) override {
    return Run([&](soci::session& sql) { sql << "DELETE FROM door_sessions WHERE hash = :hash", soci::use(hash); });
  }
  absl::Status DeleteSessionsOf(const std::string& person) override {
    return Run([&](soci::session& sql) { sql << "DELETE FROM door_sessions WHERE person = :person", soci::use(person); });
  }
  absl::Status DeleteSessionsBefore(absl::Time now) override {
    return Run([&](soci::session& sql) {
      const long long time = Micros(now);
      sql << "DELETE FROM door_sessions WHERE expires <= :time", soci::use(time);
    });
  }

  absl::Status AppendAudit(const AuditRow& row) override {
    return Run([&](soci::session& sql) {
      const long long time = Micros(row.time);
      sql << "INSERT INTO door_audit (time, caller, method, subject, code, address) VALUES (:time, :caller, :method, :subject, :code, :address)",
          soci::use(time), soci::use(row.caller), soci::use(row.method), soci::use(row.subject), soci::use(row.code), soci::use(row.address);
    });
  }

  absl::StatusOr<std::vector<AuditRow>> ListAudit(uint64_t before, size_t limit) override {
    std::vector<AuditRow> rows;
    const absl::Status status = Run([&](soci::session& sql) {
      rows.clear();
      AuditRow row;
      long long sequence = 0, time = 0;
      const long long below = before == 0 ? INT64_MAX : static_cast<long long>(before), most = static_cast<long long>(limit);
      soci::statement list = (sql.prepare << "SELECT sequence, time, caller, method, subject, code, address FROM door_audit WHERE sequence < :below "
                                             "ORDER BY sequence DESC LIMIT :most",
                              soci::use(below), soci::use(most), soci::into(sequence), soci::into(time), soci::into(row.caller),
                              soci::into(row.method), soci::into(row.subject), soci::into(row.code), soci::into(row.address));
      list.execute();
      while (list.fetch()) {
        row.sequence = static_cast<uint64_t>(sequence);
        row.time = TimeOf(time);
        rows.push_back(row);
      }
    });
    if (!status.ok()) return status;
    return rows;
  }

  absl::StatusOr<std::map<std::string, uint64_t>> AddCalls(const std::string& day, const std::map<std::string, uint64_t>& calls) override {
    std::map<std::string, uint64_t> totals;
    const absl::Status status = Run([&](soci::session& sql) {
      totals.clear();
      soci::transaction transaction(sql);
      sql << "DELETE FROM door_calls WHERE day < :day", soci::use(day);
      for (const auto& [key, count] : calls) {
        long long more = static_cast<long long>(count), total = 0;
        sql << "INSERT INTO door_calls (day, key_id, calls) VALUES (:day, :key, :more) ON CONFLICT (day, key_id) DO UPDATE SET calls = "
               "door_calls.calls + excluded.calls",
            soci::use(day), soci::use(key), soci::use(more);
        sql << "SELECT calls FROM door_calls WHERE day = :day AND key_id = :key", soci::use(day), soci::use(key), soci::into(total);
        totals[key] = static_cast<uint64_t>(total);
      }
      transaction.commit();
    });
    if (!status.ok()) return status;
    return totals;
  }

  absl::StatusOr<uint64_t> KloutId(const std::string& subject, uint64_t first) override {
    long long id = 0;
    const absl::Status status = Run([&](soci::session& sql) {
      const auto is_there = [&] {
        sql << "SELECT id FROM klout_ids WHERE subject = :subject", soci::use(subject), soci::into(id);
        return sql.got_data();
      };
      if (is_there()) return;
      for (long long next = static_cast<long long>(first), end = next + kMaxProbes; next < end; ++next) {
        sql << "INSERT INTO klout_ids (id, subject) VALUES (:id, :subject) ON CONFLICT DO NOTHING", soci::use(next), soci::use(subject);
        // Two doors may look for one at once: whichever row is there first holds for both.
        if (is_there()) return;
      }
      id = 0;
    });
    if (!status.ok()) return status;
    if (id == 0) return Internal("no number is free for a subject");
    return static_cast<uint64_t>(id);
  }

  absl::StatusOr<std::optional<std::string>> SubjectOfKloutId(uint64_t id) override {
    std::string subject;
    bool found = false;
    const absl::Status status = Run([&](soci::session& sql) {
      const auto number = static_cast<long long>(id);
      sql << "SELECT subject FROM klout_ids WHERE id = :id", soci::use(number), soci::into(subject);
      found = sql.got_data();
    });
    if (!status.ok()) return status;
    return found ? std::optional(subject) : std::nullopt;
  }

  absl::Status DeleteKloutId(const std::string& subject) override {
    return Run([&](soci::session& sql) { sql << "DELETE FROM klout_ids WHERE subject = :subject", soci::use(subject); });
  }

  absl::Status Open() {
    return Run([](soci::session&) {});
  }

 private:
  // Runs `work`, with a new connection if there is none, and once more if the one there was is broken. Work on keys and sessions may be done twice:
  // it has ids.
  template <typename Work>
  absl::Status Run(const Work& work) {
    MutexLock lock(&mutex_);
    for (const bool last : {session_ == nullptr, true}) {
      try {
        if (session_ == nullptr) {
          session_ = OpenSession(url_);
          MakeTables(*session_, url_.rfind(kSqlitePrefix, 0) == 0);
        }
        work(*session_);
        return absl::OkStatus();
      } catch (const std::exception& failure) {
        session_.reset();
        LogWarning("gateway_database_failed", {{"error", failure.what()}, {"again", !last}});
        if (last) break;
      }
    }
    return Unavailable("DATABASE", "the gateway's database cannot be asked now", absl::Seconds(1));
  }

  const std::string url_;
  Mutex mutex_;
  std::unique_ptr<soci::session> session_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace

absl::StatusOr<std::unique_ptr<DoorStore>> OpenSqlDoorStore(const std::string& url) {
  auto store = std::make_unique<SqlDoorStore>(url);
  if (absl::Status status = store->Open(); !status.ok()) return status;
  return store;
}

}  // namespace klout::gateway
