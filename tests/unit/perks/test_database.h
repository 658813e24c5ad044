#ifndef KLOUT_TESTS_UNIT_PERKS_TEST_DATABASE_H_
#define KLOUT_TESTS_UNIT_PERKS_TEST_DATABASE_H_

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <memory>
#include <string>
#include <system_error>

#include "absl/strings/str_cat.h"
#include "services/perks/store/connection.h"
#include "services/perks/store/schema.h"
#include "tests/testing/postgres_server.h"

namespace klout::perks {

// The databases that all tests of the store run on.
enum class Engine { kSqlite, kPostgres };

inline std::string EngineName(const testing::TestParamInfo<Engine>& info) {
  return info.param == Engine::kSqlite ? "Sqlite" : "PostgreSql";
}

// One PostgreSQL for the whole test program; its tests get a new database each.
inline PostgresServer* SharedPostgres() {
  static std::unique_ptr<PostgresServer> server = [] {
    auto started = PostgresServer::Start({"fsync=off"});
    EXPECT_TRUE(started.ok()) << started.status();
    return started.ok() ? *std::move(started) : nullptr;
  }();
  return server.get();
}

// An empty database with the schema, gone with the object.
class TestDatabase {
 public:
  explicit TestDatabase(Engine engine) {
    if (engine == Engine::kSqlite) {
      char folder[] = "/tmp/klout-perks-XXXXXX";
      folder_ = mkdtemp(folder);
      url_ = absl::StrCat("sqlite:", folder_, "/perks.db");
    } else {
      static int number = 0;
      const std::string name = absl::StrCat("perks", ++number);
      Connection(SharedPostgres()->url()).Execute(absl::StrCat("CREATE DATABASE ", name));
      url_ = SharedPostgres()->url(name);
    }
    Connection connection(url_);
    Migrate(connection);
  }
  ~TestDatabase() {
    std::error_code ignored;
    if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
  }
  TestDatabase(const TestDatabase&) = delete;
  TestDatabase& operator=(const TestDatabase&) = delete;

  const std::string& url() const { return url_; }

 private:
  std::string folder_;
  std::string url_;
};

}  // namespace klout::perks

// First line of a test that may run on PostgreSQL.
#define SKIP_WITHOUT_POSTGRES(engine)                                                              \
  if ((engine) == ::klout::perks::Engine::kPostgres && !::klout::PostgresServer::IsInstalled())     \
  GTEST_SKIP() << "PostgreSQL 15 is not installed (Debian: postgresql-15)"

#endif  // KLOUT_TESTS_UNIT_PERKS_TEST_DATABASE_H_
