#ifndef KLOUT_SERVICES_PERKS_STORE_BULK_SQL_H_
#define KLOUT_SERVICES_PERKS_STORE_BULK_SQL_H_

#include <bitset>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "services/perks/store/bulk.h"
#include "services/perks/store/row_sql.h"

namespace klout::perks {

// SQL of PostgreSQL for a struct of rows.h, for any number of rows: each parameter is a column of them all, an array (bulk.h).
template <typename Row>
class BulkSql {
 public:
  // Which columns, in the order of Row::Columns.
  using Mask = std::bitset<32>;

  static Mask Keys() {
    Mask keys;
    for (size_t i = 0; i < Row::kKeys; ++i) keys[i] = true;
    return keys;
  }

  // SELECT by key, ordered by it.
  static std::string SelectKeys() {
    using Sql = RowSql<Row>;
    if constexpr (Row::kKeys == 1) {
      return absl::StrCat(Sql::Select(), "WHERE t.", Columns()[0].name, " = ANY(", Parameter(0, 0), ")", Sql::KeyOrder());
    } else {
      std::string sql = absl::StrCat(Sql::Select(), "JOIN ", Unnested(Keys()), " ON ");
      for (size_t i = 0; i < Row::kKeys; ++i)
        absl::StrAppend(&sql, i == 0 ? "" : " AND ", "t.", Columns()[i].name, " = v.", Columns()[i].name);
      return sql + Sql::KeyOrder();
    }
  }
  static std::vector<BinaryArray> KeyArrays(const std::vector<const Row*>& rows) {
    return Arrays(rows, Keys());
  }
  static Row FromCells(const BinaryCells& cells) {
    Row row;
    int at = 0;
    Row::Columns([&](const char*, auto member) { cells.Get(at++, &(row.*member)); });
    return row;
  }

  // Adds to `mask` the columns that are not the same in both.
  static void AddChanged(const Row& a, const Row& b, Mask* mask) {
    size_t at = 0;
    Row::Columns([&](const char*, auto member) {
      if (a.*member != b.*member) mask->set(at);
      ++at;
    });
  }
  // Sets the columns of the mask, which has the key and the version in it, where the version is still the last but one. Columns that stay as
  // they are are not sent.
  static std::string Update(const Mask& mask) {
    std::string sql = absl::StrCat("UPDATE ", Row::kTable, " AS t SET ");
    const char* comma = "";
    for (size_t i = Row::kKeys; i < Columns().size(); ++i) {
      if (!mask[i]) continue;
      absl::StrAppend(&sql, comma, Columns()[i].name, " = v.", Columns()[i].name);
      comma = ", ";
    }
    absl::StrAppend(&sql, " FROM ", Unnested(mask), " WHERE ");
    for (size_t i = 0; i < Row::kKeys; ++i) absl::StrAppend(&sql, "t.", Columns()[i].name, " = v.", Columns()[i].name, " AND ");
    return sql + "t.version = v.version - 1";
  }
  static std::vector<BinaryArray> Arrays(const std::vector<const Row*>& rows, const Mask& mask) {
    std::vector<BinaryArray> arrays;
    for (size_t i = 0; i < Columns().size(); ++i) {
      if (mask[i]) arrays.emplace_back(TypeOf(Columns()[i].type));
    }
    for (const Row* row : rows) {
      size_t at = 0, array = 0;
      Row::Columns([&](const char*, auto member) {
        if (mask[at++]) arrays[array++].Add(row->*member);
      });
    }
    return arrays;
  }

  static std::string Copy() { return absl::StrCat("COPY ", Row::kTable, " (", RowSql<Row>::Names(0), ") FROM STDIN (FORMAT binary)"); }
  static BinaryText CopyRows(const std::vector<const Row*>& rows) {
    BinaryText text;
    for (const Row* row : rows) {
      text.AddCount(static_cast<int16_t>(Columns().size()));
      Row::Columns([&](const char*, auto member) { text.AddValue(row->*member); });
    }
    return text;
  }

 private:
  static const auto& Columns() { return RowSql<Row>::Columns(); }
  static BinaryArray::Of TypeOf(ColumnType type) {
    return type == ColumnType::kText ? BinaryArray::Of::kText : type == ColumnType::kReal ? BinaryArray::Of::kReal : BinaryArray::Of::kInteger;
  }
  static std::string Parameter(size_t number, size_t column) {
    const ColumnType type = Columns()[column].type;
    const char* name = type == ColumnType::kText ? "TEXT" : type == ColumnType::kReal ? "DOUBLE PRECISION" : "BIGINT";
    return absl::StrCat("$", number + 1, "::", name, "[]");
  }
  // The arrays as a table `v`.
  static std::string Unnested(const Mask& mask) {
    std::string parameters, names;
    size_t number = 0;
    for (size_t i = 0; i < Columns().size(); ++i) {
      if (!mask[i]) continue;
      absl::StrAppend(&parameters, number == 0 ? "" : ", ", Parameter(number, i));
      absl::StrAppend(&names, number == 0 ? "" : ", ", Columns()[i].name);
      ++number;
    }
    return absl::StrCat("unnest(", parameters, ") AS v (", names, ")");
  }
};

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_STORE_BULK_SQL_H_
