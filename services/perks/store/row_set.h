#ifndef KLOUT_SERVICES_PERKS_STORE_ROW_SET_H_
#define KLOUT_SERVICES_PERKS_STORE_ROW_SET_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "services/perks/store/bulk_sql.h"
#include "services/perks/store/connection.h"
#include "services/perks/store/row_sql.h"

namespace klout::perks {

// What undoes changes, newest last.
class Journal {
 public:
  void Add(std::function<void()> undo) { undo_.push_back(std::move(undo)); }
  // Where the changes of a write begin. What is changed several times from there on need be undone once.
  size_t Mark() {
    ++era_;
    return undo_.size();
  }
  // Undoes what was done after the mark.
  void BackTo(size_t mark) {
    while (undo_.size() > mark) {
      // Undoing adds nothing to the journal.
      undo_.back()();
      undo_.pop_back();
    }
  }
  // Counts the marks.
  uint64_t era() const { return era_; }

 private:
  std::vector<std::function<void()>> undo_;
  uint64_t era_ = 1;
};

// Writes rows, some a statement: `sql` is its text for so many rows, `append` adds what a row stands in it with. Throws Conflict if one was not there.
template <typename Row>
void WriteRows(Connection& connection, const std::vector<const Row*>& rows, std::string (*sql)(size_t),
               void (*append)(const Row&, std::vector<Value>*)) {
  for (size_t from = 0; from < rows.size();) {
    const size_t chunk = RowChunk(rows.size() - from);
    std::vector<Value> values;
    for (size_t i = from; i < from + chunk; ++i) append(*rows[i], &values);
    from += chunk;
    if (connection.Run(sql(chunk), values) != static_cast<long long>(chunk)) throw Conflict(Row::kTable);
  }
}

// COPY costs a round trip more than INSERT, and less for each row.
inline constexpr size_t kRowsToCopy = 16;

// Adds rows to their table.
template <typename Row>
void InsertRows(Connection& connection, const std::vector<const Row*>& rows) {
  if (Bulk* bulk = connection.bulk(); bulk != nullptr && rows.size() >= kRowsToCopy) {
    bulk->Copy(BulkSql<Row>::Copy(), BulkSql<Row>::CopyRows(rows));
  } else {
    WriteRows<Row>(connection, rows, RowSql<Row>::Insert, RowSql<Row>::AppendRow);
  }
}

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
    if (Bulk* bulk = connection_.bulk(); bulk != nullptr && !missing.empty()) {
      bulk->Query(BulkSql<Row>::SelectKeys() + lock_, BulkSql<Row>::KeyArrays(missing),
                  [&](const BinaryCells& cells) { Keep(BulkSql<Row>::FromCells(cells)); });
      return;
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
      Keep(Sql::FromValues(values), &rows);
    });
    return rows;
  }

  // A new row; its key must be free.
  const Row* Insert(Row row) {
    Entry& entry = entries_[Sql::KeyText(row)];
    Remember(entry);
    entry.row = std::move(row);
    // A row deleted and made again in one transaction is one that changed.
    if (entry.change == Change::kDeleted) {
      entry.row.version = entry.stored->version;
      entry.change = Change::kChanged;
    } else {
      entry.change = Change::kNew;
    }
    entry.exists = true;
    return &entry.row;
  }

  // The row, to be changed in place.
  Row& Change(const Row& row) {
    Entry& entry = entries_.at(Sql::KeyText(row));
    Remember(entry);
    if (entry.change == Change::kNone) entry.change = Change::kChanged;
    return entry.row;
  }

  void Erase(const Row& row) {
    Entry& entry = entries_.at(Sql::KeyText(row));
    Remember(entry);
    entry.exists = false;
    entry.change = entry.change == Change::kNew ? Change::kNone : Change::kDeleted;
  }

  // Writes the changes. Throws Conflict if a row is not any more what it was when it was read.
  void Flush() {
    std::vector<const Row*> made, deleted;
    std::vector<Entry*> changed;
    for (Entry* entry : touched_) {
      if (entry->change == Change::kNew) made.push_back(&entry->row);
      if (entry->change == Change::kChanged) changed.push_back(entry);
      if (entry->change == Change::kDeleted) deleted.push_back(&entry->row);
      entry->change = Change::kNone;
    }
    WriteRows<Row>(connection_, deleted, Sql::Delete, Sql::AppendKey);
    Update(changed);
    InsertRows<Row>(connection_, made);
    for (Entry* entry : touched_) {
      entry->remembered = 0;
      entry->stored.reset();
    }
    touched_.clear();
  }

 private:
  using Sql = RowSql<Row>;
  enum class Change { kNone, kNew, kChanged, kDeleted };
  struct Entry {
    Row row = {};
    bool exists = false;
    enum Change change = Change::kNone;
    // The era of the journal in which it was last remembered.
    uint64_t remembered = 0;
    // As the table has it, if it was changed or deleted here.
    std::shared_ptr<const Row> stored = {};
  };
  void Keep(Row row, std::vector<const Row*>* rows = nullptr) {
    Entry& entry = entries_[Sql::KeyText(row)];
    if (!entry.exists && entry.change == Change::kNone) {
      entry.row = std::move(row);
      entry.exists = true;
    }
    if (entry.exists && rows != nullptr) rows->push_back(&entry.row);
  }

  void Remember(Entry& entry) {
    if (entry.change == Change::kNone) touched_.push_back(&entry);
    if (entry.remembered == journal_.era()) return;
    auto row = std::make_shared<const Row>(entry.row);
    journal_.Add([&entry, row, exists = entry.exists, change = entry.change, remembered = entry.remembered, stored = entry.stored] {
      entry = {*row, exists, change, remembered, stored};
    });
    entry.remembered = journal_.era();
    if (entry.change == Change::kNone) entry.stored = std::move(row);
  }

  void Update(const std::vector<Entry*>& changed) {
    std::vector<const Row*> rows;
    for (Entry* entry : changed) {
      ++entry->row.version;
      rows.push_back(&entry->row);
    }
    Bulk* bulk = connection_.bulk();
    if (bulk == nullptr) {
      WriteRows<Row>(connection_, rows, Sql::Update, Sql::AppendRow);
      return;
    }
    if (rows.empty()) return;
    typename BulkSql<Row>::Mask mask = BulkSql<Row>::Keys();
    for (const Entry* entry : changed) BulkSql<Row>::AddChanged(*entry->stored, entry->row, &mask);
    if (bulk->Run(BulkSql<Row>::Update(mask), BulkSql<Row>::Arrays(rows, mask)) != static_cast<long long>(rows.size())) throw Conflict(Row::kTable);
  }

  Connection& connection_;
  Journal& journal_;
  const std::string lock_;
  // Entries stay where they are.
  std::unordered_map<std::string, Entry> entries_;
  // In the order in which they were first changed.
  std::vector<Entry*> touched_;
};

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_STORE_ROW_SET_H_
