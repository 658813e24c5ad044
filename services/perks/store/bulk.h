#ifndef KLOUT_SERVICES_PERKS_STORE_BULK_H_
#define KLOUT_SERVICES_PERKS_STORE_BULK_H_

#include <libpq-fe.h>

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace klout::perks {

// Bytes in PostgreSQL's binary notation: numbers with the highest byte first, and before each value its length in four.
class BinaryText {
 public:
  void AddLength(int32_t value);
  void AddCount(int16_t value);
  void AddValue(int64_t value);
  void AddValue(double value);
  void AddValue(const std::string& value);
  // Writes over four bytes that were added before.
  void SetLength(size_t at, int32_t value);
  void Append(std::string_view bytes) { bytes_.append(bytes); }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

// One column of many rows, as the parameter of a statement that takes them all: an array.
class BinaryArray {
 public:
  enum class Of { kText, kInteger, kReal };
  explicit BinaryArray(Of type);
  template <typename T>
  void Add(const T& value) {
    text_.AddValue(value);
    text_.SetLength(kCountAt, ++count_);
  }
  const std::string& bytes() const { return text_.bytes(); }

 private:
  static constexpr size_t kCountAt = 12;
  BinaryText text_;
  int32_t count_ = 0;
};

// One row of an answer. Columns are what the caller knows them to be: TEXT, BIGINT or DOUBLE PRECISION, never NULL.
class BinaryCells {
 public:
  BinaryCells(const PGresult* result, int row) : result_(result), row_(row) {}
  void Get(int column, std::string* value) const;
  void Get(int column, int64_t* value) const;
  void Get(int column, double* value) const;

 private:
  const PGresult* result_;
  int row_;
};

// Statements about many rows on PostgreSQL, beside SOCI on the connection that SOCI opened: SOCI has neither arrays, nor COPY, nor the binary
// notation, and a statement with a parameter for each value costs the server twice as much. In the transaction that SOCI began. Throws
// SOCI's errors, so that FailureOf knows them. Not thread-safe.
class Bulk {
 public:
  // `connection` must outlive it.
  explicit Bulk(PGconn* connection) : connection_(connection) {}
  Bulk(const Bulk&) = delete;
  Bulk& operator=(const Bulk&) = delete;

  // Runs a statement whose parameters $1, $2, ... are arrays. Answers the rows touched.
  long long Run(const std::string& sql, const std::vector<BinaryArray>& arrays);
  void Query(const std::string& sql, const std::vector<BinaryArray>& arrays, const std::function<void(const BinaryCells&)>& row);
  // Adds rows. `sql`: COPY ... FROM STDIN (FORMAT binary); `rows`: for each the count of its columns, and their values.
  long long Copy(const std::string& sql, const BinaryText& rows);

 private:
  struct Result;
  Result Execute(const std::string& sql, const std::vector<BinaryArray>& arrays);
  // Throws if it says that something failed.
  void Check(const Result& result);

  PGconn* const connection_;
  // Names of the statements that are prepared, by their text.
  std::map<std::string, std::string> prepared_;
};

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_STORE_BULK_H_
