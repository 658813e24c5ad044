#include "services/gateway/session/caller_book.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"
#include "klout/gateway/v1/gateway.pb.h"
#include "services/gateway/domain/secret_token.h"

namespace klout::gateway {
namespace {

constexpr char kBearer[] = "Bearer ";
// A session's key_id where it was opened with a ticket: it holds until it is over.
constexpr char kOperatorTicket[] = "ticket";
constexpr char kBrandTicket[] = "ticket:";

constexpr uint32_t Bit(v1::Scope scope) { return 1u << scope; }

absl::Status BadKey(std::string_view message) { return Error(absl::StatusCode::kUnauthenticated, "BAD_KEY", "", message); }

Caller CallerOfKey(const KeyRow& key) {
  Caller caller;
  caller.who = kAnyone | WhoOfScopes(key.scopes);
  caller.name = absl::StrCat(caller.is_operator() ? "operator:" : "key:", key.id);
  caller.brand_id = key.brand_id;
  caller.key_id = key.id;
  caller.key_name = key.name;
  caller.rate = key.rate;
  caller.daily_quota = key.daily_quota;
  caller.expires = key.expires;
  return caller;
}

bool Holds(const KeyRow& key, absl::Time now) { return now < key.revoked && now < key.expires; }

}  // namespace

uint32_t WhoOfScopes(uint32_t scope_bits) {
  uint32_t who = 0;
  if (scope_bits & Bit(v1::SCOPE_SCORES)) who |= kScores;
  if (scope_bits & Bit(v1::SCOPE_FIND)) who |= kFind;
  if (scope_bits & Bit(v1::SCOPE_CAMPAIGNS)) who |= kCampaigns | kFind | kScores;
  if (scope_bits & Bit(v1::SCOPE_OPERATE)) who |= kOperator;
  return who;
}

CallerBook::CallerBook(DoorStore& store, BoundedExecutor& lookups, Clock& clock, CallerBookOptions options)
    : store_(store), lookups_(lookups), clock_(clock), options_(options) {}

absl::Status CallerBook::Load() {
  absl::StatusOr<std::vector<KeyRow>> keys = store_.Keys();
  if (!keys.ok()) return keys.status();
  MutexLock lock(&mutex_);
  keys_by_hash_.clear();
  hash_by_key_id_.clear();
  for (KeyRow& key : *keys) {
    hash_by_key_id_[key.id] = key.hash;
    keys_by_hash_[key.hash] = std::move(key);
  }
  keys_read_ = clock_.Now();
  return absl::OkStatus();
}

void CallerBook::RefreshKeysSometimes() {
  {
    MutexLock lock(&mutex_);
    // Read before now by a clock that was set back since: keys that are revoked must not hold until that time comes again.
    const absl::Duration age = clock_.Now() - keys_read_;
    if (refreshing_ || (age >= absl::ZeroDuration() && age < options_.refresh_keys)) return;
    refreshing_ = true;
  }
  const auto refresh = [this] {
    // A store that is away leaves the keys as they are; it is asked again soon.
    Load().IgnoreError();
    MutexLock lock(&mutex_);
    refreshing_ = false;
  };
  if (lookups_.TrySubmit(refresh)) return;
  MutexLock lock(&mutex_);
  refreshing_ = false;
}

std::optional<KeyRow> CallerBook::KeyByHash(const std::string& hash) {
  MutexLock lock(&mutex_);
  const auto found = keys_by_hash_.find(hash);
  return found == keys_by_hash_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<KeyRow> CallerBook::KeyById(const std::string& id) {
  MutexLock lock(&mutex_);
  const auto hash = hash_by_key_id_.find(id);
  return hash == hash_by_key_id_.end() ? std::nullopt : std::optional(keys_by_hash_[hash->second]);
}

absl::StatusOr<Caller> CallerBook::FindKey(std::string_view secret) {
  RefreshKeysSometimes();
  const std::optional<KeyRow> key = KeyByHash(SecretHash(secret));
  if (!key.has_value()) return BadKey("the key is not known");
  if (!Holds(*key, clock_.Now())) return BadKey("the key is revoked or over");
  return CallerOfKey(*key);
}

absl::StatusOr<Caller> CallerBook::OfSession(const SessionRow& row) {
  Caller caller;
  if (!row.person.empty()) {
    caller.who = kAnyone | kPerson;
    caller.name = caller.person = row.person;
  } else if (row.key_id == kOperatorTicket) {
    caller.who = kAnyone | kOperator;
    caller.name = "operator:ticket";
  } else if (row.key_id.starts_with(kBrandTicket)) {
    caller.who = kAnyone | kCampaigns | kFind | kScores;
    caller.brand_id = row.key_id.substr(sizeof(kBrandTicket) - 1);
    caller.name = absl::StrCat("brand:", caller.brand_id);
  } else {
    const std::optional<KeyRow> key = KeyById(row.key_id);
    if (!key.has_value() || !Holds(*key, clock_.Now())) return BadKey("the session's key is revoked or over");
    caller = CallerOfKey(*key);
  }
  caller.by_cookie = true;
  caller.csrf_token = row.csrf_token;
  caller.session_hash = row.hash;
  caller.expires = row.expires;
  return caller;
}

void CallerBook::Find(const HttpRequest& request, Found found) {
  const std::string_view authorization = request.Header("authorization");
  const auto nobody = [&request] {
    Caller caller;
    caller.name = absl::StrCat("address:", request.address);
    return caller;
  };
  if (authorization.starts_with(kBearer)) return found(FindKey(authorization.substr(sizeof(kBearer) - 1)));
  if (!authorization.empty()) return found(BadKey("authorization must be `Bearer` and a key"));
  const std::string_view token = request.Cookie(kSessionCookie);
  if (!token.starts_with(kSessionPrefix)) return found(nobody());
  RefreshKeysSometimes();
  const std::string hash = SecretHash(token);
  std::optional<SessionRow> row;
  {
    MutexLock lock(&mutex_);
    if (const auto held = sessions_.find(hash); held != sessions_.end()) row = held->second;
  }
  const auto answer = [this](const std::optional<SessionRow>& session, Caller nobody, Found found) {
    if (!session.has_value() || clock_.Now() >= session->expires) return found(std::move(nobody));
    absl::StatusOr<Caller> caller = OfSession(*session);
    found(caller.ok() ? *std::move(caller) : std::move(nobody));
  };
  if (row.has_value()) return answer(row, nobody(), std::move(found));
  auto shared = std::make_shared<Found>(std::move(found));
  const bool taken = lookups_.TrySubmit([this, hash, shared, answer, nobody = nobody()]() mutable {
    absl::StatusOr<std::optional<SessionRow>> stored = store_.FindSession(hash);
    if (!stored.ok()) return (*shared)(stored.status());
    if (stored->has_value()) {
      MutexLock lock(&mutex_);
      Keep(**stored);
    }
    answer(*stored, std::move(nobody), std::move(*shared));
  });
  if (!taken) (*shared)(Exhausted("OVERLOADED", "too many sessions are being looked up", absl::Milliseconds(200)));
}

void CallerBook::Keep(const SessionRow& row) {
  // Forgetting costs a lookup, no more.
  if (sessions_.size() >= options_.max_sessions) sessions_.clear();
  sessions_[row.hash] = row;
}

absl::StatusOr<std::string> CallerBook::CreateKey(KeyRow key) {
  const std::string secret = NewSecret(kKeyPrefix);
  key.id = NewId("");
  key.hash = SecretHash(secret);
  key.created = clock_.Now();
  if (absl::Status status = store_.PutKey(key); !status.ok()) return status;
  MutexLock lock(&mutex_);
  hash_by_key_id_[key.id] = key.hash;
  keys_by_hash_[key.hash] = std::move(key);
  return secret;
}

absl::Status CallerBook::RevokeKey(const std::string& id) {
  if (absl::Status status = store_.RevokeKey(id, clock_.Now()); !status.ok()) return status;
  return Load();
}

absl::StatusOr<std::vector<KeyRow>> CallerBook::Keys() { return store_.Keys(); }

absl::StatusOr<NewSession> CallerBook::Open(SessionRow row, absl::Duration lasts) {
  const std::string token = NewSecret(kSessionPrefix);
  row.hash = SecretHash(token);
  row.csrf_token = NewSecret("");
  row.created = clock_.Now();
  row.expires = row.created + lasts;
  // Each new session pays for cleaning up after old ones.
  if (absl::Status status = store_.DeleteSessionsBefore(row.created); !status.ok()) return status;
  if (absl::Status status = store_.PutSession(row); !status.ok()) return status;
  {
    MutexLock lock(&mutex_);
    Keep(row);
  }
  absl::StatusOr<Caller> caller = OfSession(row);
  if (!caller.ok()) return caller.status();
  return NewSession{token, *std::move(caller)};
}

absl::StatusOr<NewSession> CallerBook::SignIn(std::string_view key_or_ticket) {
  SessionRow row;
  if (key_or_ticket.starts_with(kTicketPrefix)) {
    Ticket ticket;
    {
      MutexLock lock(&mutex_);
      const auto found = tickets_.find(SecretHash(key_or_ticket));
      if (found == tickets_.end()) return BadKey("the ticket was used, or is not known");
      ticket = found->second;
      tickets_.erase(found);
    }
    if (clock_.Now() >= ticket.expires) return BadKey("the ticket is over");
    row.person = ticket.person;
    if (row.person.empty()) row.key_id = ticket.brand_id.empty() ? kOperatorTicket : kBrandTicket + ticket.brand_id;
    return Open(std::move(row), row.person.empty() ? options_.key_session : options_.person_session);
  }
  const absl::StatusOr<Caller> key = FindKey(key_or_ticket);
  if (!key.ok()) return key.status();
  row.key_id = key->key_id;
  return Open(std::move(row), options_.key_session);
}

absl::StatusOr<NewSession> CallerBook::SignInPerson(const std::string& person) {
  SessionRow row;
  row.person = person;
  return Open(std::move(row), options_.person_session);
}

absl::Status CallerBook::SignOut(const std::string& session_hash) {
  {
    MutexLock lock(&mutex_);
    sessions_.erase(session_hash);
  }
  return store_.DeleteSession(session_hash);
}

absl::Status CallerBook::SignOutPerson(const std::string& person) {
  {
    MutexLock lock(&mutex_);
    absl::erase_if(sessions_, [&person](const auto& entry) { return entry.second.person == person; });
  }
  return store_.DeleteSessionsOf(person);
}

std::string CallerBook::NewTicket(const std::string& person, const std::string& brand_id) {
  const std::string secret = NewSecret(kTicketPrefix);
  MutexLock lock(&mutex_);
  tickets_[SecretHash(secret)] = {person, brand_id, clock_.Now() + options_.ticket};
  return secret;
}

}  // namespace klout::gateway
