#ifndef KLOUT_SERVICES_PERKS_STORE_ROW_SET_H_
#define KLOUT_SERVICES_PERKS_STORE_ROW_SET_H_

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "services/perks/store/connection.h"
#include "services/perks/store/row_sql.h"

namespace klout::perks {

// What undoes changes, newest last.
using Journal = std::vector<std::function<void()>>;

// The rows of one table that a transaction has seen or changed. Changes are kept here until Flush writes them, many rows a statement. A
// pointer to a row holds until the set is gone. Not thread-safe; throws as Connection does.
template <typename Row>
class RowSet {
 public:
  // In a transaction that writes, rows are locked as they are read. All must outlive it.
  RowSet(Connection& connection, Journal& journal, bool locks)
      : connection_(connection), journal_(journal), lock_(locks && !connection.is_sqlite() ? " FOR UPDATE" : "") {}

  // The row with the key of `probe`; null if there is none.
  const Row* Find(const Row& probe) {
    const std::string key = Sql::KeyText(probe);
    auto found = entries_.find(key);
    if (found == entries_.end()) {
      Load({probe});
      found = entries_.find(key);
    }
    return found->second.exists ? &found->second.row : nullptr;
  }

  // Reads the rows with these keys in few statements. What is known already stays as it is.
  void Load(const std::vector<Row>& probes) {
    std::vector<const Row*> missing;
    for (const Row& probe : probes) {
      const auto [entry, is_new] = entries_.try_emplace(Sql::KeyText(probe));
      if (is_new) missing.push_back(&probe);
    }
    for (size_t from = 0; from < missing.size();) {
      const size_t chunk = RowChunk(missing.size() - from);
      std::vector<Value> keys;
      for (size_t i = from; i < from + chunk; ++i) Sql::AppendKey(*missing[i], &keys);
      from += chunk;
      connection_.Query(absl::StrCat(Sql::SelectKeys(chunk), Sql::KeyOrder(), lock_), keys, Sql::Types(),
                        [&](const std::vector<Value>& values) { Keep(Sql::FromValues(values)); });
    }
  }

  // Rows by a condition on `t`, such as "WHERE t.perk_id = :p0 ORDER BY t.number LIMIT 10". The condition sees what was flushed; a row
  // that the set knows is answered as the set has it.
  std::vector<const Row*> Select(const std::string& condition, const std::vector<Value>& parameters) {
    std::vector<const Row*> rows;
    connection_.Query(absl::StrCat(Sql::Select(), condition, lock_), parameters, Sql::Types(), [&](const std::vector<Value>& values) {
      const Entry& entry = Keep(Sql::FromValues(values));
      if (entry.exists) rows.push_back(&entry.row);
    });
    return rows;
  }

  // A new row; its key must be free.
  const Row* Insert(Row row) {
    const std::string key = Sql::KeyText(row);
    Entry& entry = entries_[key];
    Remember(key, entry);
    entry.row = std::move(row);
    // A row deleted and made again in one transaction is one that changed.
    if (entry.change == Change::kDeleted) {
      entry.row.version = entry.stored_version;
      entry.change = Change::kChanged;
    } else {
      entry.change = Change::kNew;
    }
    entry.exists = true;
    return &entry.row;
  }

  // The row, to be changed in place.
  Row& Change(const Row& row) {
    const std::string key = Sql::KeyText(row);
    Entry& entry = entries_.at(key);
    Remember(key, entry);
    if (entry.change == Change::kNone) entry.change = Change::kChanged;
    return entry.row;
  }

  void Erase(const Row& row) {
    const std::string key = Sql::KeyText(row);
    Entry& entry = entries_.at(key);
    Remember(key, entry);
    entry.exists = false;
    entry.change = entry.change == Change::kNew ? Change::kNone : Change::kDeleted;
  }

  // Writes the changes. Throws Conflict if a row is not any more what it was when it was read.
  void Flush() {
    std::vector<Entry*> made, changed, deleted;
    for (const std::string& key : touched_) {
      Entry& entry = entries_.at(key);
      if (entry.change == Change::kNew) made.push_back(&entry);
      if (entry.change == Change::kChanged) changed.push_back(&entry);
      if (entry.change == Change::kDeleted) deleted.push_back(&entry);
      entry.change = Change::kNone;
    }
    touched_.clear();
    for (Entry* entry : changed) ++entry->row.version;
    Write(deleted, [](size_t rows) { return Sql::Delete(rows); }, Sql::AppendKey);
    Write(changed, [](size_t rows) { return Sql::Update(rows); }, Sql::AppendRow);
    Write(made, [](size_t rows) { return Sql::Insert(rows); }, Sql::AppendRow);
    for (Entry* entry : made) entry->stored_version = entry->row.version;
    for (Entry* entry : changed) entry->stored_version = entry->row.version;
  }

 private:
  using Sql = RowSql<Row>;
  enum class Change { kNone, kNew, kChanged, kDeleted };
  struct Entry {
    Row row = {};
    bool exists = false;
    enum Change change = Change::kNone;
    int64_t stored_version = 0;
  };

  Entry& Keep(Row row) {
    Entry& entry = entries_[Sql::KeyText(row)];
    if (!entry.exists && entry.change == Change::kNone) {
      entry.stored_version = row.version;
      entry.row = std::move(row);
      entry.exists = true;
    }
    return entry;
  }

  void Remember(const std::string& key, const Entry& entry) {
    if (entry.change == Change::kNone) touched_.push_back(key);
    journal_.push_back([this, key, before = entry] { entries_.at(key) = before; });
  }

  void Write(const std::vector<Entry*>& entries, std::string (*sql)(size_t), void (*append)(const Row&, std::vector<Value>*)) {
    for (size_t from = 0; from < entries.size();) {
      const size_t chunk = RowChunk(entries.size() - from);
      std::vector<Value> values;
      for (size_t i = from; i < from + chunk; ++i) append(entries[i]->row, &values);
      from += chunk;
      if (connection_.Run(sql(chunk), values) != static_cast<long long>(chunk)) throw Conflict(Row::kTable);
    }
  }

  Connection& connection_;
  Journal& journal_;
  const std::string lock_;
  std::unordered_map<std::string, Entry> entries_;
  // Keys in the order in which they were first changed.
  std::vector<std::string> touched_;
};

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_STORE_ROW_SET_H_
