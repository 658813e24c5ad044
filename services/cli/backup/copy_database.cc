#include "services/cli/backup/copy_database.h"

#include <rocksdb/db.h>
#include <rocksdb/options.h>
#include <rocksdb/write_batch.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <filesystem>
#include <memory>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"

namespace klout::cli {
namespace {

constexpr size_t kWriteBytes = 8 << 20;
constexpr int kBusySeconds = 10;

absl::Status FromRocks(const std::string& path, const rocksdb::Status& status) {
  if (status.ok()) return absl::OkStatus();
  if (status.IsNoSpace()) return Error(absl::StatusCode::kResourceExhausted, "DISK_FULL", "", absl::StrCat(path, ": the disk is full"));
  if (status.IsCorruption()) return absl::DataLossError(absl::StrCat(path, ": ", status.ToString()));
  return Unavailable("BACKUP", absl::StrCat(path, ": ", status.ToString()), absl::Seconds(1));
}

// A database and its column families, closed in the right order.
struct Opened {
  std::unique_ptr<rocksdb::DB> db;
  std::vector<rocksdb::ColumnFamilyHandle*> families;

  ~Opened() {
    for (rocksdb::ColumnFamilyHandle* family : families) db->DestroyColumnFamilyHandle(family);
  }
};

absl::Status CopyFamily(const std::string& path, Opened& from, size_t family, Opened& to) {
  rocksdb::ReadOptions reading;
  reading.readahead_size = kWriteBytes;
  reading.fill_cache = false;
  rocksdb::WriteOptions writing;
  // Flushed at the end: what breaks off is no backup.
  writing.disableWAL = true;
  const std::unique_ptr<rocksdb::Iterator> row(from.db->NewIterator(reading, from.families[family]));
  rocksdb::WriteBatch batch;
  for (row->SeekToFirst(); row->Valid(); row->Next()) {
    batch.Put(to.families[family], row->key(), row->value());
    if (batch.GetDataSize() < kWriteBytes) continue;
    if (rocksdb::Status status = to.db->Write(writing, &batch); !status.ok()) return FromRocks(path, status);
    batch.Clear();
  }
  if (!row->status().ok()) return FromRocks(path, row->status());
  if (rocksdb::Status status = to.db->Write(writing, &batch); !status.ok()) return FromRocks(path, status);
  return FromRocks(path, to.db->Flush(rocksdb::FlushOptions(), to.families[family]));
}

}  // namespace

absl::Status CopyRocksDb(const std::string& from, const std::string& to) {
  std::vector<std::string> names;
  if (rocksdb::Status status = rocksdb::DB::ListColumnFamilies(rocksdb::DBOptions(), from, &names); !status.ok()) return FromRocks(from, status);
  std::vector<rocksdb::ColumnFamilyDescriptor> families;
  rocksdb::ColumnFamilyOptions family_options;
  family_options.compression = rocksdb::kLZ4Compression;
  for (const std::string& name : names) families.emplace_back(name, family_options);

  // It reads beside the process that writes, and keeps the files that it reads open. Its own log goes to a folder beside the copy.
  const std::string scratch = to + ".reading";
  rocksdb::DBOptions reading;
  reading.max_open_files = -1;
  Opened source;
  rocksdb::DB* db = nullptr;
  rocksdb::Status status = rocksdb::DB::OpenAsSecondary(reading, from, scratch, families, &source.families, &db);
  source.db.reset(db);
  absl::Status copied = FromRocks(from, status);
  if (copied.ok()) {
    rocksdb::DBOptions writing;
    writing.create_if_missing = true;
    writing.create_missing_column_families = true;
    writing.error_if_exists = true;
    Opened target;
    db = nullptr;
    status = rocksdb::DB::Open(writing, to, families, &target.families, &db);
    target.db.reset(db);
    copied = FromRocks(to, status);
    for (size_t family = 0; copied.ok() && family < families.size(); ++family) copied = CopyFamily(from, source, family, target);
  }
  std::error_code ignored;
  std::filesystem::remove_all(scratch, ignored);
  return copied;
}

absl::Status CopySqlite(const std::string& from, const std::string& to) {
  try {
    soci::session session(soci::sqlite3, absl::StrCat("db=\"", from, "\" timeout=", kBusySeconds));
    session << "VACUUM INTO :to", soci::use(to);
    return absl::OkStatus();
  } catch (const soci::soci_error& error) {
    const std::string why = error.what();
    if (absl::StrContains(why, "full")) return Error(absl::StatusCode::kResourceExhausted, "DISK_FULL", "", absl::StrCat(to, ": the disk is full"));
    return Unavailable("BACKUP", absl::StrCat(from, ": ", why), absl::Seconds(1));
  }
}

}  // namespace klout::cli
