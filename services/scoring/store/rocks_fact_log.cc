#include "services/scoring/store/rocks_fact_log.h"

#include <openssl/sha.h>
#include <rocksdb/db.h>
#include <rocksdb/options.h>
#include <rocksdb/write_batch.h>
#include <sys/statvfs.h>

#include <charconv>
#include <filesystem>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/store/files.h"

namespace klout::scoring {
namespace {

namespace fs = std::filesystem;

// Below this a write is refused before it is begun: RocksDB needs room for its own housekeeping.
constexpr uint64_t kReservedBytes = 32 << 20;
// A descriptor each. Keys ascend, so tables are never merged: without a bound a log of 10 GB takes the 1,024 that a process has.
constexpr int kMaxOpenTables = 256;
constexpr size_t kWriteBufferBytes = 16 << 20;
constexpr uint64_t kMaxWalBytes = 256 << 20;
constexpr uint64_t kBytesPerSync = 1 << 20;
constexpr size_t kCopyWriteBytes = 8 << 20;

std::string SequenceKey(uint64_t sequence) {
  std::string key(8, '\0');
  for (int i = 0; i < 8; ++i) key[i] = static_cast<char>(sequence >> (8 * (7 - i)));
  return key;
}

uint64_t SequenceOf(const rocksdb::Slice& key) {
  uint64_t sequence = 0;
  for (size_t i = 0; i < key.size(); ++i) sequence = sequence << 8 | static_cast<unsigned char>(key[i]);
  return sequence;
}

absl::Status DiskFull() {
  return Error(absl::StatusCode::kResourceExhausted, "DISK_FULL", "", "the disk of the fact log is full",
               absl::Seconds(10));
}

absl::Status FromRocks(const rocksdb::Status& status) {
  if (status.ok()) return absl::OkStatus();
  if (status.IsNoSpace()) return DiskFull();
  if (status.IsCorruption()) return absl::DataLossError(status.ToString());
  return absl::InternalError(status.ToString());
}

rocksdb::Slice Slice(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

Digest DigestOf(std::string_view bytes) {
  Digest digest;
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
  return digest;
}

struct RocksFactLog::Database {
  std::string path;
  std::unique_ptr<rocksdb::DB> db;
  // Batches by sequence; places by batch id.
  rocksdb::ColumnFamilyHandle* batches = nullptr;
  rocksdb::ColumnFamilyHandle* places = nullptr;

  ~Database() {
    if (!db) return;
    db->DestroyColumnFamilyHandle(batches);
    db->DestroyColumnFamilyHandle(places);
  }

  void Put(rocksdb::WriteBatch& write, uint64_t sequence, const LogEntry& entry) const {
    write.Put(batches, SequenceKey(sequence), entry.bytes);
    std::string place = SequenceKey(sequence);
    place.append(reinterpret_cast<const char*>(entry.digest.data()), entry.digest.size());
    write.Put(places, entry.batch_id, place);
  }
};

RocksFactLog::RocksFactLog(std::string dir) : dir_(std::move(dir)) {}
RocksFactLog::~RocksFactLog() = default;

std::string RocksFactLog::GenerationPath(uint64_t generation) const {
  return absl::StrCat(dir_, "/log-", generation);
}

absl::StatusOr<std::unique_ptr<RocksFactLog::Database>> RocksFactLog::OpenDatabase(const std::string& path) {
  rocksdb::Options options;
  options.create_if_missing = true;
  options.create_missing_column_families = true;
  options.write_buffer_size = kWriteBufferBytes;
  options.max_total_wal_size = kMaxWalBytes;
  options.compression = rocksdb::kLZ4Compression;
  options.keep_log_file_num = 2;
  options.max_open_files = kMaxOpenTables;
  options.max_background_jobs = 2;
  // Tables go to the disk as they are written: left to the end, they would hold up the sync of a commit.
  options.bytes_per_sync = kBytesPerSync;
  // A torn last write was never acknowledged; anything else torn is a loss to report.
  options.wal_recovery_mode = rocksdb::WALRecoveryMode::kTolerateCorruptedTailRecords;
  std::vector<rocksdb::ColumnFamilyDescriptor> families = {
      {rocksdb::kDefaultColumnFamilyName, rocksdb::ColumnFamilyOptions(options)},
      {"places", rocksdb::ColumnFamilyOptions(options)}};
  std::vector<rocksdb::ColumnFamilyHandle*> handles;
  rocksdb::DB* db = nullptr;
  const rocksdb::Status status = rocksdb::DB::Open(options, path, families, &handles, &db);
  if (status.IsIOError() && status.ToString().find("lock") != std::string::npos) {
    return Error(absl::StatusCode::kFailedPrecondition, "DATA_DIR_LOCKED", "data_dir",
                 absl::StrCat("another process has the fact log in ", path, " open"));
  }
  if (!status.ok()) return FromRocks(status);
  auto database = std::make_unique<Database>();
  database->path = path;
  database->db.reset(db);
  database->batches = handles[0];
  database->places = handles[1];
  return database;
}

absl::Status RocksFactLog::ReadGeneration() {
  const std::string path = dir_ + "/CURRENT";
  const std::optional<std::string> current = ReadSmallFile(path);
  if (!current && !fs::exists(path)) {
    // A new folder, or one that was never rewritten: anything else must not be taken for an empty log.
    for (const auto& entry : fs::directory_iterator(dir_)) {
      const std::string name = entry.path().filename();
      if (name.starts_with("log-") && name != "log-1" && fs::exists(dir_ + "/log-1") == false) {
        return absl::DataLossError(absl::StrCat(path, " is missing, but ", name, " is there"));
      }
    }
    return absl::OkStatus();
  }
  const auto parsed = current ? std::from_chars(current->data(), current->data() + current->size(), generation_)
                              : std::from_chars_result{nullptr, std::errc::io_error};
  if (parsed.ec != std::errc() || generation_ == 0) return absl::DataLossError(path + " cannot be read");
  return absl::OkStatus();
}

absl::Status RocksFactLog::CheckFormat() const {
  const std::string path = dir_ + "/FORMAT";
  if (!fs::exists(path)) return absl::OkStatus();
  const std::string text = ReadSmallFile(path).value_or("");
  int format = 0;
  std::from_chars(text.data(), text.data() + text.size(), format);
  if (format <= 0) return absl::DataLossError(path + " cannot be read");
  if (format <= kNewestFormat) return absl::OkStatus();
  return FailedPrecondition("NEWER_FORMAT", "data_dir",
                            absl::StrCat("the fact log has format ", format, ", this program knows formats up to ", kNewestFormat, ": a newer release wrote it"));
}

absl::StatusOr<std::unique_ptr<RocksFactLog>> RocksFactLog::Open(const std::string& dir) {
  std::error_code error;
  fs::create_directories(dir, error);
  if (error) return InvalidField("data_dir", absl::StrCat(dir, ": ", error.message()));
  auto log = std::unique_ptr<RocksFactLog>(new RocksFactLog(dir));
  // Before anything is opened for writing: what is newer stays as it is.
  if (absl::Status status = log->CheckFormat(); !status.ok()) return status;
  if (absl::Status status = log->ReadGeneration(); !status.ok()) return status;
  absl::StatusOr<std::unique_ptr<Database>> database = OpenDatabase(log->GenerationPath(log->generation_));
  if (!database.ok()) return database.status();
  log->database_ = *std::move(database);
  // What a crash in the middle of a rewrite left behind.
  if (absl::Status status = log->DeleteOtherGenerations(); !status.ok()) return status;
  std::unique_ptr<rocksdb::Iterator> last(
      log->database_->db->NewIterator(rocksdb::ReadOptions(), log->database_->batches));
  last->SeekToLast();
  if (last->Valid()) log->last_sequence_ = SequenceOf(last->key());
  if (!last->status().ok()) return FromRocks(last->status());
  return log;
}

absl::StatusOr<std::optional<FactLog::Place>> RocksFactLog::Find(std::string_view batch_id) const {
  std::string value;
  const rocksdb::Status status =
      database_->db->Get(rocksdb::ReadOptions(), database_->places, Slice(batch_id), &value);
  if (status.IsNotFound()) return std::nullopt;
  if (!status.ok()) return FromRocks(status);
  Place place;
  if (value.size() != 8 + place.digest.size()) return absl::DataLossError("a batch's place is torn");
  place.sequence = SequenceOf(rocksdb::Slice(value.data(), 8));
  std::copy(value.begin() + 8, value.end(), place.digest.begin());
  return place;
}

absl::Status RocksFactLog::Append(absl::Span<const LogEntry> entries) {
  uint64_t bytes = 0;
  for (const LogEntry& entry : entries) bytes += entry.bytes.size();
  struct statvfs disk = {};
  if (statvfs(dir_.c_str(), &disk) == 0 &&
      uint64_t{disk.f_bavail} * disk.f_frsize < 2 * bytes + kReservedBytes) {
    return DiskFull();
  }
  rocksdb::WriteBatch write(bytes + entries.size() * 128);
  uint64_t sequence = last_sequence();
  for (const LogEntry& entry : entries) database_->Put(write, ++sequence, entry);
  rocksdb::WriteOptions options;
  options.sync = true;
  rocksdb::Status status = database_->db->Write(options, &write);
  if (!status.ok()) {
    // An earlier failure of the disk keeps RocksDB read-only until it is told that it has passed.
    if (database_->db->Resume().ok()) status = database_->db->Write(options, &write);
    if (!status.ok()) return FromRocks(status);
  }
  last_sequence_.store(sequence, std::memory_order_release);
  return absl::OkStatus();
}

absl::Status RocksFactLog::CutAfter(uint64_t last) {
  rocksdb::WriteBatch write;
  const std::unique_ptr<rocksdb::Iterator> place(database_->db->NewIterator(rocksdb::ReadOptions(), database_->places));
  for (place->SeekToFirst(); place->Valid(); place->Next()) {
    if (SequenceOf(rocksdb::Slice(place->value().data(), std::min<size_t>(place->value().size(), 8))) > last) write.Delete(database_->places, place->key());
  }
  if (!place->status().ok()) return FromRocks(place->status());
  for (uint64_t sequence = last + 1; sequence <= last_sequence(); ++sequence) write.Delete(database_->batches, SequenceKey(sequence));
  rocksdb::WriteOptions options;
  options.sync = true;
  if (rocksdb::Status status = database_->db->Write(options, &write); !status.ok()) return FromRocks(status);
  last_sequence_.store(last, std::memory_order_release);
  return absl::OkStatus();
}

absl::Status RocksFactLog::Visit(uint64_t first, const Visitor& visitor) const {
  rocksdb::ReadOptions options;
  options.readahead_size = 4 << 20;
  options.fill_cache = false;
  std::unique_ptr<rocksdb::Iterator> i(database_->db->NewIterator(options, database_->batches));
  for (i->Seek(SequenceKey(first)); i->Valid(); i->Next()) {
    absl::StatusOr<bool> go_on = visitor(SequenceOf(i->key()), {i->value().data(), i->value().size()});
    if (!go_on.ok()) return go_on.status();
    if (!*go_on) return absl::OkStatus();
  }
  return FromRocks(i->status());
}

absl::Status RocksFactLog::CopyEdited(Database& to, const Editor& editor, uint64_t& removed) const {
  rocksdb::WriteBatch write;
  auto flush = [&] {
    const rocksdb::Status status = to.db->Write(rocksdb::WriteOptions(), &write);
    write.Clear();
    return FromRocks(status);
  };
  absl::Status copied = Visit(1, [&](uint64_t sequence, std::string_view bytes) -> absl::StatusOr<bool> {
    std::string edited(bytes);
    absl::StatusOr<uint64_t> gone = editor(edited);
    if (!gone.ok()) return gone.status();
    removed += *gone;
    write.Put(to.batches, SequenceKey(sequence), edited);
    if (write.GetDataSize() < kCopyWriteBytes) return true;
    if (absl::Status status = flush(); !status.ok()) return status;
    return true;
  });
  if (!copied.ok()) return copied;
  std::unique_ptr<rocksdb::Iterator> i(database_->db->NewIterator(rocksdb::ReadOptions(), database_->places));
  for (i->SeekToFirst(); i->Valid(); i->Next()) write.Put(to.places, i->key(), i->value());
  if (!i->status().ok()) return FromRocks(i->status());
  if (absl::Status status = flush(); !status.ok()) return status;
  for (rocksdb::ColumnFamilyHandle* family : {to.batches, to.places}) {
    if (absl::Status status = FromRocks(to.db->Flush(rocksdb::FlushOptions(), family)); !status.ok()) return status;
  }
  return FromRocks(to.db->SyncWAL());
}

absl::StatusOr<uint64_t> RocksFactLog::Rewrite(const Editor& editor) {
  const std::string next_path = GenerationPath(generation_ + 1);
  std::error_code error;
  fs::remove_all(next_path, error);
  absl::StatusOr<std::unique_ptr<Database>> next = OpenDatabase(next_path);
  if (!next.ok()) return next.status();
  uint64_t removed = 0;
  if (absl::Status status = CopyEdited(**next, editor, removed); !status.ok()) return status;
  // From this rename on the new generation is the log.
  if (absl::Status status = WriteSmallFile(dir_ + "/CURRENT", absl::StrCat(generation_ + 1)); !status.ok()) {
    return status;
  }
  ++generation_;
  database_ = *std::move(next);
  if (absl::Status status = DeleteOtherGenerations(); !status.ok()) return status;
  return removed;
}

absl::Status RocksFactLog::DeleteOtherGenerations() const {
  std::error_code error;
  const std::string keep = fs::path(GenerationPath(generation_)).filename();
  for (const auto& entry : fs::directory_iterator(dir_, error)) {
    const std::string name = entry.path().filename();
    if (!name.starts_with("log-") || name == keep) continue;
    fs::remove_all(entry.path(), error);
    if (error) return absl::InternalError(absl::StrCat("cannot delete ", name, ": ", error.message()));
  }
  return absl::OkStatus();
}

}  // namespace klout::scoring
