#ifndef KLOUT_SERVICES_PERKS_STORE_ROW_SQL_H_
#define KLOUT_SERVICES_PERKS_STORE_ROW_SQL_H_

#include <string>
#include <type_traits>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "services/perks/store/connection.h"

namespace klout::perks {

// SQL for a struct of rows.h, the same text for SQLite and PostgreSQL. Statements over many rows are one round trip; as each count
// of rows is a text of its own to prepare, callers use counts that are powers of two (RowChunk).

// Rows in the largest statement.
inline constexpr size_t kMaxRowsPerStatement = 64;

// How many of `left` rows go into the next statement.
inline size_t RowChunk(size_t left) {
  size_t chunk = kMaxRowsPerStatement;
  while (chunk > left) chunk /= 2;
  return chunk;
}

template <typename Row>
class RowSql {
 public:
  struct Column {
    std::string name;
    ColumnType type;
  };

  static const std::vector<Column>& Columns() {
    static const std::vector<Column>& all = *new std::vector<Column>([] {
      std::vector<Column> columns;
      Row::Columns([&](const char* name, auto member) {
        using Type = std::remove_reference_t<decltype(std::declval<Row>().*member)>;
        columns.push_back({name, std::is_same_v<Type, std::string> ? ColumnType::kText
                                 : std::is_same_v<Type, double>    ? ColumnType::kReal
                                                                   : ColumnType::kInteger});
      });
      return columns;
    }());
    return all;
  }
  static std::vector<ColumnType> Types() {
    std::vector<ColumnType> types;
    for (const Column& column : Columns()) types.push_back(column.type);
    return types;
  }

  static void AppendValues(const Row& row, size_t count, std::vector<Value>* values) {
    size_t at = 0;
    Row::Columns([&](const char*, auto member) {
      if (at++ >= count) return;
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(row.*member)>, int64_t>) {
        values->emplace_back(static_cast<long long>(row.*member));
      } else {
        values->emplace_back(row.*member);
      }
    });
  }
  static void AppendKey(const Row& row, std::vector<Value>* values) { AppendValues(row, Row::kKeys, values); }
  static void AppendRow(const Row& row, std::vector<Value>* values) { AppendValues(row, Columns().size(), values); }
  static Row FromValues(const std::vector<Value>& values) {
    Row row;
    size_t at = 0;
    Row::Columns([&](const char*, auto member) {
      using Type = std::remove_cvref_t<decltype(row.*member)>;
      const Value& value = values[at++];
      if constexpr (std::is_same_v<Type, int64_t>) {
        row.*member = std::get<long long>(value);
      } else {
        row.*member = std::get<Type>(value);
      }
    });
    return row;
  }

  // The key as one string.
  static std::string KeyText(const Row& row) {
    std::string text;
    size_t at = 0;
    Row::Columns([&](const char*, auto member) {
      if (at++ >= Row::kKeys) return;
      absl::StrAppend(&text, row.*member);
      text.push_back('\0');
    });
    return text;
  }

  // Columns from that number on.
  static std::string Names(size_t from) {
    std::vector<std::string> names;
    for (size_t i = from; i < Columns().size(); ++i) names.push_back(Columns()[i].name);
    return absl::StrJoin(names, ", ");
  }

  // SELECT all columns FROM table, with `t` for the table.
  static std::string Select() {
    return absl::StrCat("SELECT ", absl::StrJoin(Columns(), ", ", [](std::string* out, const Column& column) {
                          absl::StrAppend(out, "t.", column.name);
                        }),
                        " FROM ", Row::kTable, " AS t ");
  }
  static std::string SelectKeys(size_t rows) { return absl::StrCat(Select(), "WHERE ", KeysIn("t.", rows)); }
  // "ORDER BY" the key.
  static std::string KeyOrder() {
    std::vector<std::string> names;
    for (size_t i = 0; i < Row::kKeys; ++i) names.push_back(absl::StrCat("t.", Columns()[i].name));
    return absl::StrCat(" ORDER BY ", absl::StrJoin(names, ", "));
  }
  static std::string Insert(size_t rows) {
    return absl::StrCat("INSERT INTO ", Row::kTable, " (", Names(0), ") VALUES ", Tuples(rows, Columns().size(), false));
  }
  // Sets all columns but the key where the version is still the last but one: the values are those of AppendRow, with the new version.
  static std::string Update(size_t rows) {
    std::string sql = absl::StrCat("UPDATE ", Row::kTable, " SET ");
    for (size_t i = Row::kKeys; i < Columns().size(); ++i)
      absl::StrAppend(&sql, i == Row::kKeys ? "" : ", ", Columns()[i].name, " = v.column", i + 1);
    absl::StrAppend(&sql, " FROM (VALUES ", Tuples(rows, Columns().size(), true), ") AS v WHERE ");
    for (size_t i = 0; i < Row::kKeys; ++i) absl::StrAppend(&sql, Row::kTable, ".", Columns()[i].name, " = v.column", i + 1, " AND ");
    return absl::StrCat(sql, Row::kTable, ".version = v.column", Columns().size(), " - 1");
  }
  static std::string Delete(size_t rows) {
    return absl::StrCat("DELETE FROM ", Row::kTable, " WHERE ", KeysIn("", rows));
  }

 private:
  static std::string Parameter(size_t number, ColumnType type, bool cast) {
    if (!cast) return absl::StrCat(":p", number);
    const char* name = type == ColumnType::kText ? "TEXT" : type == ColumnType::kReal ? "DOUBLE PRECISION" : "BIGINT";
    return absl::StrCat("CAST(:p", number, " AS ", name, ")");
  }
  static std::string Tuples(size_t rows, size_t width, bool cast) {
    std::string text;
    for (size_t row = 0, number = 0; row < rows; ++row) {
      absl::StrAppend(&text, row == 0 ? "(" : ", (");
      for (size_t i = 0; i < width; ++i)
        absl::StrAppend(&text, i == 0 ? "" : ", ", Parameter(number++, Columns()[i].type, cast));
      absl::StrAppend(&text, ")");
    }
    return text;
  }
  static std::string KeysIn(const char* prefix, size_t rows) {
    std::vector<std::string> names;
    for (size_t i = 0; i < Row::kKeys; ++i) names.push_back(absl::StrCat(prefix, Columns()[i].name));
    return absl::StrCat("(", absl::StrJoin(names, ", "), ") IN (VALUES ", Tuples(rows, Row::kKeys, true), ")");
  }
};

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_STORE_ROW_SQL_H_
