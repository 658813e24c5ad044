#ifndef KLOUT_SERVICES_PERKS_STORE_CONNECTION_H_
#define KLOUT_SERVICES_PERKS_STORE_CONNECTION_H_

#include <soci/soci.h>

#include <functional>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "services/perks/store/bulk.h"

namespace klout::perks {

// What a column holds: text (UTF-8, no NUL), a number, a fraction.
using Value = std::variant<std::string, long long, double>;
enum class ColumnType { kText, kInteger, kReal };

// What a database is told to do failed because another writer was in the way: nothing is wrong, do it again.
struct Conflict : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Why a statement failed, by what there is to do.
enum class Failure {
  // Serialization, deadlock, a unique key taken meanwhile, a locked database: run the transaction again.
  kConflict,
  // The connection is gone: open another. What it had not answered may have happened.
  kLost,
  // Our bug, a full disk, a constraint that holds back a wrong write.
  kOther,
};

// One session with the database, through SOCI. Statements are prepared once for each text and kept. Not thread-safe.
//
// Failures are exceptions (SOCI's, and Conflict): they pass through the code that builds a transaction, and are caught in two places,
// Writer and Readers, which tell them apart by FailureOf. Their text is for the log alone.
class Connection {
 public:
  // `url`: `sqlite:PATH` or `postgresql://...` (libpq's own notation). Throws if it cannot connect.
  explicit Connection(const std::string& url);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  bool is_sqlite() const { return is_sqlite_; }

  // A transaction that writes: on SQLite it holds the database's one write lock from here on.
  void BeginWrite();
  // A transaction that only reads, and sees one state throughout.
  void BeginRead();
  void Commit();
  // Never throws.
  void Rollback();

  // Runs one statement without parameters, unprepared: for schemas and settings.
  void Execute(const std::string& sql);
  // Runs one statement. Parameters stand as :p0, :p1, ... in the order of `parameters`; their types must be the same at every call with
  // the same text. Answers the rows touched.
  long long Run(const std::string& sql, const std::vector<Value>& parameters);
  // Runs a query; `row` gets each row, with the columns as `columns` says.
  void Query(const std::string& sql, const std::vector<Value>& parameters, const std::vector<ColumnType>& columns,
             const std::function<void(const std::vector<Value>&)>& row);
  // For many rows at once; null on SQLite.
  Bulk* bulk() { return bulk_.get(); }

 private:
  struct Prepared;
  Prepared& Prepare(const std::string& sql, const std::vector<Value>& parameters, const std::vector<ColumnType>& columns);

  const bool is_sqlite_;
  std::unique_ptr<soci::session> session_;
  std::unique_ptr<Bulk> bulk_;
  std::map<std::string, std::unique_ptr<Prepared>> prepared_;
};

Failure FailureOf(const std::exception& failure);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_STORE_CONNECTION_H_
