#include "services/perks/store/schema.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"

namespace klout::perks {
namespace {

struct Statement {
  Statement(const char* text) : sql(text) {}  // NOLINT: a list is to be read
  Statement(const char* text, bool for_postgres) : sql(text), postgres_only(for_postgres) {}
  std::string sql;
  // What SQLite neither has nor needs.
  bool postgres_only = false;
};
using Statements = std::vector<Statement>;

// The same text for SQLite and PostgreSQL. A migration that was released is never changed: the next one is appended.
const std::vector<Statements>& Migrations() {
  static const auto& all = *new std::vector<Statements>{
      {
          R"(CREATE TABLE brands (id TEXT PRIMARY KEY, name TEXT NOT NULL, created BIGINT NOT NULL, version BIGINT NOT NULL))",
          R"(CREATE TABLE campaigns (
               id TEXT PRIMARY KEY, brand_id TEXT NOT NULL, name TEXT NOT NULL,
               state BIGINT NOT NULL CHECK (state BETWEEN 1 AND 4),
               starts BIGINT NOT NULL, ends BIGINT NOT NULL, currency TEXT NOT NULL, budget BIGINT NOT NULL CHECK (budget >= 0),
               control_share DOUBLE PRECISION NOT NULL, created BIGINT NOT NULL, version BIGINT NOT NULL))",
          R"(CREATE INDEX campaigns_by_brand ON campaigns (brand_id, id))",
          R"(CREATE INDEX campaigns_by_end ON campaigns (ends) WHERE ends > 0 AND state IN (2, 3))",
          R"(CREATE TABLE terms (hash TEXT PRIMARY KEY, content TEXT NOT NULL, version BIGINT NOT NULL))",
          // The sum is checked by the database too: a wrong program cannot store a unit too many or lose one.
          R"(CREATE TABLE perks (
               id TEXT PRIMARY KEY, campaign_id TEXT NOT NULL, brand_id TEXT NOT NULL, name TEXT NOT NULL,
               description TEXT NOT NULL, rules TEXT NOT NULL, terms_hash TEXT NOT NULL,
               hold BIGINT NOT NULL, offer_valid BIGINT NOT NULL, unit_cost BIGINT NOT NULL,
               total BIGINT NOT NULL, available BIGINT NOT NULL CHECK (available >= 0),
               held BIGINT NOT NULL CHECK (held >= 0), claimed BIGINT NOT NULL CHECK (claimed >= 0),
               waiting BIGINT NOT NULL CHECK (waiting >= 0), next_wait BIGINT NOT NULL, next_unit BIGINT NOT NULL,
               created BIGINT NOT NULL, version BIGINT NOT NULL,
               CHECK (total = available + held + claimed)))",
          R"(CREATE INDEX perks_by_campaign ON perks (campaign_id, id))",
          R"(CREATE TABLE units (
               perk_id TEXT NOT NULL, number BIGINT NOT NULL, code TEXT NOT NULL, is_ours BIGINT NOT NULL,
               offer_id TEXT NOT NULL, version BIGINT NOT NULL,
               PRIMARY KEY (perk_id, number), UNIQUE (perk_id, code)))",
          R"(CREATE INDEX free_units ON units (perk_id, number) WHERE offer_id = '')",
          R"(CREATE TABLE participants (
               person TEXT PRIMARY KEY, place TEXT NOT NULL, birth_date TEXT NOT NULL, household TEXT NOT NULL,
               since BIGINT NOT NULL, version BIGINT NOT NULL))",
          R"(CREATE TABLE consents (
               person TEXT NOT NULL, brand_id TEXT NOT NULL, given BIGINT NOT NULL, time BIGINT NOT NULL,
               version BIGINT NOT NULL, PRIMARY KEY (person, brand_id)))",
          R"(CREATE TABLE offers (
               id TEXT PRIMARY KEY, perk_id TEXT NOT NULL, campaign_id TEXT NOT NULL, brand_id TEXT NOT NULL,
               person TEXT NOT NULL, state BIGINT NOT NULL CHECK (state BETWEEN 1 AND 10), offered BIGINT NOT NULL,
               expires BIGINT NOT NULL, unit BIGINT NOT NULL, code TEXT NOT NULL,
               household TEXT NOT NULL, wait_place BIGINT NOT NULL,
               terms_hash TEXT NOT NULL, post_due BIGINT NOT NULL, opened BIGINT NOT NULL, reserved BIGINT NOT NULL,
               claimed BIGINT NOT NULL, redeemed BIGINT NOT NULL, version BIGINT NOT NULL,
               CHECK ((unit > 0) = (state IN (4, 5, 6))), CHECK ((wait_place > 0) = (state = 3))))",
          R"(CREATE INDEX offers_by_person ON offers (person, offered) WHERE person <> '')",
          R"(CREATE INDEX offers_waiting ON offers (perk_id, wait_place) WHERE wait_place > 0)",
          R"(CREATE INDEX offers_expiring ON offers (expires) WHERE expires > 0)",
          R"(CREATE INDEX offers_by_campaign ON offers (campaign_id, id))",
          R"(CREATE TABLE takers (
               perk_id TEXT NOT NULL, who TEXT NOT NULL, offer_id TEXT NOT NULL, version BIGINT NOT NULL,
               PRIMARY KEY (perk_id, who)))",
          R"(CREATE INDEX takers_by_offer ON takers (offer_id))",
          R"(CREATE TABLE disclosures (
               offer_id TEXT PRIMARY KEY, campaign_id TEXT NOT NULL, brand_id TEXT NOT NULL, person TEXT NOT NULL,
               state BIGINT NOT NULL CHECK (state BETWEEN 1 AND 6), due BIGINT NOT NULL, next_check BIGINT NOT NULL,
               terms_hash TEXT NOT NULL, network BIGINT NOT NULL, post_id TEXT NOT NULL, verdict TEXT NOT NULL,
               version BIGINT NOT NULL))",
          R"(CREATE INDEX disclosures_by_campaign ON disclosures (campaign_id, offer_id))",
          R"(CREATE INDEX disclosures_by_person ON disclosures (person, offer_id) WHERE person <> '')",
          R"(CREATE INDEX disclosures_to_check ON disclosures (next_check) WHERE next_check > 0)",
          R"(CREATE TABLE posts (
               offer_id TEXT NOT NULL, network BIGINT NOT NULL, post_id TEXT NOT NULL, campaign_id TEXT NOT NULL,
               time BIGINT NOT NULL, discloses BIGINT NOT NULL, version BIGINT NOT NULL,
               PRIMARY KEY (offer_id, network, post_id)))",
          R"(CREATE INDEX posts_by_campaign ON posts (campaign_id))",
          R"(CREATE TABLE plans (
               campaign_id TEXT PRIMARY KEY, perk_id TEXT NOT NULL, reach TEXT NOT NULL, version BIGINT NOT NULL))",
          R"(CREATE TABLE picks (
               campaign_id TEXT NOT NULL, is_control BIGINT NOT NULL, rank BIGINT NOT NULL, person TEXT NOT NULL,
               marginal_reach DOUBLE PRECISION NOT NULL, people_at_launch DOUBLE PRECISION NOT NULL,
               version BIGINT NOT NULL, PRIMARY KEY (campaign_id, is_control, rank)))",
          R"(CREATE INDEX picks_by_person ON picks (person) WHERE person <> '')",
          R"(CREATE TABLE requests (
               id TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, answer TEXT NOT NULL, person TEXT NOT NULL,
               time BIGINT NOT NULL, version BIGINT NOT NULL))",
          R"(CREATE INDEX requests_by_person ON requests (person) WHERE person <> '')",
          R"(CREATE TABLE ledger (
               sequence BIGINT PRIMARY KEY, time BIGINT NOT NULL, actor TEXT NOT NULL, request_id TEXT NOT NULL,
               event TEXT NOT NULL, brand_id TEXT NOT NULL, campaign_id TEXT NOT NULL, perk_id TEXT NOT NULL,
               offer_id TEXT NOT NULL, person TEXT NOT NULL, from_state TEXT NOT NULL, to_state TEXT NOT NULL,
               reason TEXT NOT NULL, amount BIGINT NOT NULL, detail TEXT NOT NULL))",
          R"(CREATE INDEX ledger_by_campaign ON ledger (campaign_id, sequence))",
          R"(CREATE INDEX ledger_by_person ON ledger (person) WHERE person <> '')",
          R"(CREATE TABLE counters (name TEXT PRIMARY KEY, value BIGINT NOT NULL))",
          R"(INSERT INTO counters (name, value) VALUES ('ledger', 0))",
      },
      {
          // An offer changes several times. PostgreSQL writes a row that changes into the same page, and no index of the table again, if there is
          // room and no index knows a column that changed: so the times at which offers end stand in a table of their own.
          R"(CREATE TABLE offer_ends (
               time BIGINT NOT NULL, offer_id TEXT NOT NULL, state BIGINT NOT NULL, version BIGINT NOT NULL,
               PRIMARY KEY (time, offer_id, state)))",
          R"(INSERT INTO offer_ends (time, offer_id, state, version) SELECT expires, id, state, 0 FROM offers WHERE expires > 0)",
          R"(DROP INDEX offers_expiring)",
          // Room for all rows of a page once more, and for what the claim adds to them.
          {R"(ALTER TABLE offers SET (fillfactor = 40))", /*for_postgres=*/true},
      },
      {
          R"(CREATE TABLE seen_posts (
               offer_id TEXT NOT NULL, network BIGINT NOT NULL, post_id TEXT NOT NULL, time BIGINT NOT NULL, version BIGINT NOT NULL,
               PRIMARY KEY (offer_id, network, post_id)))",
          R"(CREATE INDEX open_disclosures ON disclosures (offer_id) WHERE next_check > 0)",
      },
  };
  return all;
}

// Any number that nobody else locks: "klout-pe" in ASCII.
constexpr char kMigrationLock[] = "SELECT pg_advisory_xact_lock(7380961018137503333)";

long long VersionOf(Connection& connection) {
  long long version = 0;
  connection.Query("SELECT COALESCE(MAX(version), 0) FROM schema_version", {}, {ColumnType::kInteger},
                   [&](const std::vector<Value>& row) { version = std::get<long long>(row[0]); });
  return version;
}

void RunMigrations(Connection& connection) {
  if (!connection.is_sqlite()) connection.Execute(kMigrationLock);
  connection.Execute("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY)");
  const long long newest = static_cast<long long>(Migrations().size());
  const long long present = VersionOf(connection);
  if (present > newest)
    throw std::runtime_error(absl::StrCat("the database has schema ", present, ", this program knows ", newest));
  for (long long version = present + 1; version <= newest; ++version) {
    for (const Statement& statement : Migrations()[version - 1]) {
      if (!statement.postgres_only || !connection.is_sqlite()) connection.Execute(statement.sql);
    }
    connection.Run("INSERT INTO schema_version (version) VALUES (:p0)", {version});
  }
}

}  // namespace

void Migrate(Connection& connection) {
  connection.BeginWrite();
  try {
    RunMigrations(connection);
    connection.Commit();
  } catch (...) {
    connection.Rollback();
    throw;
  }
}

}  // namespace klout::perks
