#include "services/perks/store/bulk.h"

#include <endian.h>
#include <soci/postgresql/soci-postgresql.h>

#include <bit>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "absl/strings/str_cat.h"

namespace klout::perks {
namespace {

// PostgreSQL's numbers of its types, which never change (pg_type.dat).
constexpr int32_t kTextType = 25, kIntegerType = 20, kRealType = 701;
constexpr int kBinary = 1;
// Statements kept. Beyond them, one is parsed each time: it is the columns that change together that make a new text, and those are few.
constexpr size_t kMaxPreparedBulks = 512;
// As the manual of COPY has it: a signature, flags, no extension; and at the end a count of columns of -1.
constexpr std::string_view kCopyBegin("PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19);
constexpr std::string_view kCopyEnd("\377\377", 2);

template <typename Number>
void AppendBytes(std::string* bytes, Number number) {
  bytes->append(reinterpret_cast<const char*>(&number), sizeof(number));
}

int32_t TypeNumber(BinaryArray::Of type) {
  return type == BinaryArray::Of::kText ? kTextType : type == BinaryArray::Of::kInteger ? kIntegerType : kRealType;
}

}  // namespace

void BinaryText::AddLength(int32_t value) { AppendBytes(&bytes_, htobe32(static_cast<uint32_t>(value))); }
void BinaryText::AddCount(int16_t value) { AppendBytes(&bytes_, htobe16(static_cast<uint16_t>(value))); }
void BinaryText::AddValue(int64_t value) {
  AddLength(sizeof(value));
  AppendBytes(&bytes_, htobe64(static_cast<uint64_t>(value)));
}
void BinaryText::AddValue(double value) { AddValue(std::bit_cast<int64_t>(value)); }
void BinaryText::AddValue(const std::string& value) {
  AddLength(static_cast<int32_t>(value.size()));
  bytes_.append(value);
}
void BinaryText::SetLength(size_t at, int32_t value) {
  const uint32_t bytes = htobe32(static_cast<uint32_t>(value));
  memcpy(bytes_.data() + at, &bytes, sizeof(bytes));
}

BinaryArray::BinaryArray(Of type) {
  // One dimension, no NULLs, the type, so many values, the first of which is number 1.
  for (const int32_t value : {1, 0, TypeNumber(type), 0, 1}) text_.AddLength(value);
}

void BinaryCells::Get(int column, std::string* value) const {
  value->assign(PQgetvalue(result_, row_, column), static_cast<size_t>(PQgetlength(result_, row_, column)));
}
void BinaryCells::Get(int column, int64_t* value) const {
  uint64_t bytes;
  memcpy(&bytes, PQgetvalue(result_, row_, column), sizeof(bytes));
  *value = static_cast<int64_t>(be64toh(bytes));
}
void BinaryCells::Get(int column, double* value) const {
  int64_t bits;
  Get(column, &bits);
  *value = std::bit_cast<double>(bits);
}

struct Bulk::Result {
  explicit Result(PGresult* made) : result(made, &PQclear) {}
  std::unique_ptr<PGresult, decltype(&PQclear)> result;
  PGresult* get() const { return result.get(); }
  long long rows() const { return std::atoll(PQcmdTuples(get())); }
};

void Bulk::Check(const Result& result) {
  const ExecStatusType status = PQresultStatus(result.get());
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_COPY_IN) return;
  // None if it is libpq's own, as when the connection is gone: blanks, as SOCI has it.
  const char* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
  throw soci::postgresql_soci_error(PQerrorMessage(connection_), state == nullptr ? "     " : state);
}

Bulk::Result Bulk::Execute(const std::string& sql, const std::vector<BinaryArray>& arrays) {
  std::vector<const char*> values;
  std::vector<int> lengths, formats(arrays.size(), kBinary);
  for (const BinaryArray& array : arrays) {
    values.push_back(array.bytes().data());
    lengths.push_back(static_cast<int>(array.bytes().size()));
  }
  const int count = static_cast<int>(arrays.size());
  auto found = prepared_.find(sql);
  if (found == prepared_.end() && prepared_.size() < kMaxPreparedBulks) {
    const std::string name = absl::StrCat("bulk_", prepared_.size());
    Check(Result(PQprepare(connection_, name.c_str(), sql.c_str(), count, nullptr)));
    found = prepared_.emplace(sql, name).first;
  }
  Result result(found != prepared_.end()
                    ? PQexecPrepared(connection_, found->second.c_str(), count, values.data(), lengths.data(), formats.data(), kBinary)
                    : PQexecParams(connection_, sql.c_str(), count, nullptr, values.data(), lengths.data(), formats.data(), kBinary));
  Check(result);
  return result;
}

long long Bulk::Run(const std::string& sql, const std::vector<BinaryArray>& arrays) { return Execute(sql, arrays).rows(); }

void Bulk::Query(const std::string& sql, const std::vector<BinaryArray>& arrays, const std::function<void(const BinaryCells&)>& row) {
  const Result result = Execute(sql, arrays);
  for (int i = 0; i < PQntuples(result.get()); ++i) row(BinaryCells(result.get(), i));
}

long long Bulk::Copy(const std::string& sql, const BinaryText& rows) {
  Check(Result(PQexec(connection_, sql.c_str())));
  // Whatever fails here is said by the result, too.
  for (const std::string_view part : {kCopyBegin, std::string_view(rows.bytes()), kCopyEnd})
    PQputCopyData(connection_, part.data(), static_cast<int>(part.size()));
  PQputCopyEnd(connection_, nullptr);
  const Result result(PQgetResult(connection_));
  while (PGresult* more = PQgetResult(connection_)) PQclear(more);
  Check(result);
  return result.rows();
}

}  // namespace klout::perks
