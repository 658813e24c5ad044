#include "services/perks/store/connection.h"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <utility>

#include "absl/strings/str_cat.h"

namespace klout::perks {
namespace {

constexpr char kSqlitePrefix[] = "sqlite:";
constexpr size_t kSqlitePrefixSize = sizeof(kSqlitePrefix) - 1;
// Statements kept; far more than there are texts.
constexpr size_t kMaxPreparedStatements = 1024;

std::unique_ptr<soci::session> Open(const std::string& url) {
  if (url.rfind(kSqlitePrefix, 0) == 0) {
    // Quoted, so that blanks in the path are part of it.
    return std::make_unique<soci::session>(soci::sqlite3, "db=\"" + url.substr(kSqlitePrefixSize) + "\" timeout=10");
  }
  return std::make_unique<soci::session>(soci::postgresql, url);
}

Value Empty(ColumnType type) {
  switch (type) {
    case ColumnType::kInteger:
      return 0LL;
    case ColumnType::kReal:
      return 0.0;
    case ColumnType::kText:
      break;
  }
  return std::string();
}

}  // namespace

// A statement with the places its parameters are read from and its columns are written to; these must not move.
struct Connection::Prepared {
  explicit Prepared(soci::session& session) : statement(session) {}
  soci::statement statement;
  std::vector<Value> in;
  std::vector<Value> out;
};

Connection::Connection(const std::string& url)
    : is_sqlite_(url.rfind(kSqlitePrefix, 0) == 0), session_(Open(url)) {
  if (is_sqlite_) {
    Execute("PRAGMA journal_mode = WAL");
    // FULL: a commit that was answered survives the loss of power.
    Execute("PRAGMA synchronous = FULL");
  } else {
    bulk_ = std::make_unique<Bulk>(static_cast<soci::postgresql_session_backend*>(session_->get_backend())->conn_);
    Execute("SET client_min_messages = warning");
    // A commit that was answered is on disk, whatever the server's default.
    Execute("SET synchronous_commit = on");
    // Our statements look rows up by indexes, many at a time, and are prepared when the tables may still be small: a plan made then must hold later,
    // and planning hundreds of parameters anew at each run costs more than running them.
    for (const char* setting : {"plan_cache_mode = force_generic_plan", "enable_seqscan = off", "enable_hashjoin = off", "enable_mergejoin = off",
                                "jit = off"})
      Execute(absl::StrCat("SET ", setting));
  }
}

Connection::~Connection() {
  // Statements go before the session they belong to.
  prepared_.clear();
}

void Connection::Execute(const std::string& sql) { session_->once << sql; }

void Connection::BeginWrite() { Execute(is_sqlite_ ? "BEGIN IMMEDIATE" : "BEGIN ISOLATION LEVEL READ COMMITTED"); }
void Connection::BeginRead() { Execute(is_sqlite_ ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); }
void Connection::Commit() { Execute("COMMIT"); }

void Connection::Rollback() {
  try {
    Execute("ROLLBACK");
  } catch (const std::exception&) {
    // There was none, or the connection is gone and took it along.
  }
}

Connection::Prepared& Connection::Prepare(const std::string& sql, const std::vector<Value>& parameters,
                                          const std::vector<ColumnType>& columns) {
  if (const auto found = prepared_.find(sql); found != prepared_.end()) return *found->second;
  if (prepared_.size() >= kMaxPreparedStatements) prepared_.clear();
  auto made = std::make_unique<Prepared>(*session_);
  made->in = parameters;
  for (const ColumnType type : columns) made->out.push_back(Empty(type));
  for (Value& place : made->in) std::visit([&](auto& value) { made->statement.exchange(soci::use(value)); }, place);
  for (Value& place : made->out) std::visit([&](auto& value) { made->statement.exchange(soci::into(value)); }, place);
  made->statement.alloc();
  made->statement.prepare(sql);
  made->statement.define_and_bind();
  return *prepared_.emplace(sql, std::move(made)).first->second;
}

long long Connection::Run(const std::string& sql, const std::vector<Value>& parameters) {
  Prepared& prepared = Prepare(sql, parameters, {});
  for (size_t i = 0; i < parameters.size(); ++i) prepared.in[i] = parameters[i];
  prepared.statement.execute(true);
  return prepared.statement.get_affected_rows();
}

void Connection::Query(const std::string& sql, const std::vector<Value>& parameters, const std::vector<ColumnType>& columns,
                       const std::function<void(const std::vector<Value>&)>& row) {
  Prepared& prepared = Prepare(sql, parameters, columns);
  for (size_t i = 0; i < parameters.size(); ++i) prepared.in[i] = parameters[i];
  prepared.statement.execute(false);
  while (prepared.statement.fetch()) row(prepared.out);
}

Failure FailureOf(const std::exception& failure) {
  if (dynamic_cast<const Conflict*>(&failure) != nullptr) return Failure::kConflict;
  if (const auto* postgres = dynamic_cast<const soci::postgresql_soci_error*>(&failure)) {
    const std::string state = postgres->sqlstate();
    // PostgreSQL, appendix A: 40 rollbacks, 23505 unique violation, 55P03 lock not available.
    if (state.rfind("40", 0) == 0 || state == "23505" || state == "55P03") return Failure::kConflict;
    // 08 connections, 57P ended by the operator, 53300 too many connections; blank: libpq's own.
    if (state.rfind("08", 0) == 0 || state.rfind("57P", 0) == 0 || state == "53300" || state.rfind("  ", 0) == 0 || state[0] == '\0')
      return Failure::kLost;
    return Failure::kOther;
  }
  if (const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&failure)) {
    constexpr int kPrimaryCode = 0xff;
    const int code = sqlite->result() & kPrimaryCode;
    // SQLITE_BUSY, SQLITE_LOCKED.
    return code == 5 || code == 6 ? Failure::kConflict : Failure::kOther;
  }
  if (const auto* other = dynamic_cast<const soci::soci_error*>(&failure)) {
    return other->get_error_category() == soci::soci_error::connection_error ? Failure::kLost : Failure::kOther;
  }
  return Failure::kOther;
}

}  // namespace klout::perks
