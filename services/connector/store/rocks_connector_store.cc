#include "services/connector/store/rocks_connector_store.h"

#include <rocksdb/cache.h>
#include <rocksdb/db.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/options.h>
#include <rocksdb/table.h>
#include <rocksdb/write_batch.h>
#include <rocksdb/write_buffer_manager.h>
#include <malloc.h>
#include <sys/statvfs.h>

#include <algorithm>
#include <filesystem>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/connector/store/batch_rows.h"

// Keys. Numbers are big-endian, so that their order is that of bytes; N is an account's network in 2 bytes, L
// the length of its id in 2, so that no account's keys begin with another's.
//
//   family    key                  value
//   default   'a' N id             StoredAccount: in the order in which accounts are listed
//             'l' link_id          PendingLink
//             'm' N L id mark      value of a mark
//             'p' N L id           AccountProgress
//             'n'                  outbox numbers below this 8-byte one may have been given out
//             'v'                  format of all this, in 8 bytes; absent: 1
//   sent      key                  nothing; key: the 16 bytes of a FactKey
//   outbox    number in 8 bytes    FactBatch
namespace klout::connector {
namespace {

namespace fs = std::filesystem;

// Below this a write is refused before it is begun: RocksDB needs room for its own housekeeping.
constexpr uint64_t kReservedBytes = 32 << 20;
// Write buffers of all families together, and of each. Pages are synced one by one, so larger ones make nothing faster.
constexpr size_t kWriteBuffersBytes = 8 << 20;
constexpr size_t kWriteBufferBytes = 4 << 20;
// Blocks of all families, with the write buffers counted in.
constexpr size_t kCacheBytes = 12 << 20;
constexpr uint64_t kMaxWalBytes = 128 << 20;
constexpr double kFilterBitsPerKey = 10;
// RocksDB takes write buffers in pieces of an eighth; a piece half as large has a mapping of its own.
constexpr int kOwnMappingBytes = kWriteBufferBytes / 16;
// Numbers are reserved on disk so many at a time.
constexpr uint64_t kNumbersPerReservation = 1 << 16;
// Pending links are removed so many a write.
constexpr size_t kLinksPerWrite = 100;
constexpr char kReservationKey[] = "n", kFormatKey[] = "v";
// Every format up to this one is read. Raise it when a program of today could misread what will be written, and write it with the first of that.
constexpr uint64_t kNewestFormat = 1;

void AppendBigEndian(std::string& key, uint64_t number, int bytes) {
  for (int i = bytes - 1; i >= 0; --i) key.push_back(static_cast<char>(number >> (8 * i)));
}

uint64_t ReadBigEndian(const rocksdb::Slice& bytes) {
  uint64_t number = 0;
  for (size_t i = 0; i < bytes.size(); ++i) number = number << 8 | static_cast<unsigned char>(bytes[i]);
  return number;
}

std::string NumberKey(uint64_t number) {
  std::string key;
  AppendBigEndian(key, number, 8);
  return key;
}

std::string AccountKey(int network, std::string_view id) {
  std::string key = "a";
  AppendBigEndian(key, static_cast<uint64_t>(network), 2);
  key.append(id);
  return key;
}

AccountName NameOf(const v1::StoredAccount& account) { return {account.account().network(), account.account().id()}; }

std::string OwnPrefix(std::string_view table, const AccountName& name) {
  std::string key(table);
  AppendBigEndian(key, static_cast<uint64_t>(name.network), 2);
  AppendBigEndian(key, name.id.size(), 2);
  key += name.id;
  return key;
}

void AppendFactKey(std::string& key, const FactKey& fact) {
  AppendBigEndian(key, fact.high, 8);
  AppendBigEndian(key, fact.low, 8);
}

// The first key behind all that begin with `prefix`. Prefixes here never consist of 0xff bytes only.
std::string EndOf(std::string prefix) {
  while (static_cast<unsigned char>(prefix.back()) == 0xff) prefix.pop_back();
  prefix.back() = static_cast<char>(static_cast<unsigned char>(prefix.back()) + 1);
  return prefix;
}

absl::Status DiskFull() {
  return Error(absl::StatusCode::kResourceExhausted, "DISK_FULL", "", "the connector's disk is full",
               absl::Seconds(10));
}

absl::Status FromRocks(const rocksdb::Status& status) {
  if (status.ok()) return absl::OkStatus();
  if (status.IsNoSpace()) return DiskFull();
  return Internal(status.ToString());
}

template <typename Message>
absl::Status Parse(const rocksdb::Slice& bytes, Message& message) {
  if (message.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) return absl::OkStatus();
  return Internal(absl::StrCat("a stored ", message.GetTypeName(), " cannot be parsed"));
}

rocksdb::ColumnFamilyOptions FamilyOptions(const std::shared_ptr<rocksdb::Cache>& cache) {
  rocksdb::BlockBasedTableOptions table;
  table.block_cache = cache;
  rocksdb::ColumnFamilyOptions options;
  options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
  options.write_buffer_size = kWriteBufferBytes;
  options.compression = rocksdb::kLZ4Compression;
  return options;
}

rocksdb::ColumnFamilyOptions SentOptions(const std::shared_ptr<rocksdb::Cache>& cache) {
  rocksdb::ColumnFamilyOptions options = FamilyOptions(cache);
  // Most facts that are asked for are new. Filters are not in the cache, where they would push each other out: they are read
  // for every fact.
  rocksdb::BlockBasedTableOptions table;
  table.block_cache = cache;
  table.filter_policy.reset(rocksdb::NewBloomFilterPolicy(kFilterBitsPerKey));
  options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
  // The halves of hashes do not compress.
  options.compression = rocksdb::kNoCompression;
  return options;
}

rocksdb::DBOptions DatabaseOptions(const std::shared_ptr<rocksdb::Cache>& cache) {
  rocksdb::DBOptions options;
  options.write_buffer_manager = std::make_shared<rocksdb::WriteBufferManager>(kWriteBuffersBytes, cache);
  options.create_if_missing = true;
  options.create_missing_column_families = true;
  options.max_total_wal_size = kMaxWalBytes;
  options.keep_log_file_num = 2;
  options.max_background_jobs = 2;
  // A torn last write was never acknowledged; anything else torn is a loss to report.
  options.wal_recovery_mode = rocksdb::WALRecoveryMode::kTolerateCorruptedTailRecords;
  return options;
}

}  // namespace

struct RocksConnectorStore::Database {
  std::string dir;
  std::unique_ptr<rocksdb::DB> db;
  rocksdb::ColumnFamilyHandle* state = nullptr;
  rocksdb::ColumnFamilyHandle* sent = nullptr;
  rocksdb::ColumnFamilyHandle* outbox = nullptr;

  ~Database() {
    if (!db) return;
    for (rocksdb::ColumnFamilyHandle* family : {state, sent, outbox}) db->DestroyColumnFamilyHandle(family);
  }

  absl::Status Open() {
    const std::shared_ptr<rocksdb::Cache> cache = rocksdb::NewLRUCache(kCacheBytes);
    const std::vector<rocksdb::ColumnFamilyDescriptor> families = {
        {rocksdb::kDefaultColumnFamilyName, FamilyOptions(cache)},
        {"sent", SentOptions(cache)},
        {"outbox", FamilyOptions(cache)}};
    std::vector<rocksdb::ColumnFamilyHandle*> handles;
    rocksdb::DB* opened = nullptr;
    const rocksdb::Status status = rocksdb::DB::Open(DatabaseOptions(cache), dir, families, &handles, &opened);
    if (status.IsIOError() && status.ToString().find("lock") != std::string::npos) {
      return FailedPrecondition("DATA_DIR_LOCKED", "data_dir",
                                "another process has the connector's data open");
    }
    if (!status.ok()) return FromRocks(status);
    db.reset(opened);
    state = handles[0];
    sent = handles[1];
    outbox = handles[2];
    return absl::OkStatus();
  }

  absl::Status CheckFormat() const {
    std::string format;
    const rocksdb::Status read = db->Get(rocksdb::ReadOptions(), state, kFormatKey, &format);
    if (!read.ok()) return read.IsNotFound() ? absl::OkStatus() : FromRocks(read);
    if (ReadBigEndian(format) <= kNewestFormat) return absl::OkStatus();
    return FailedPrecondition("NEWER_FORMAT", "data_dir",
                              absl::StrCat("the connector's data has format ", ReadBigEndian(format), ", this program knows formats up to ", kNewestFormat,
                                           ": a newer release wrote it"));
  }

  absl::Status Write(rocksdb::WriteBatch& write) const {
    struct statvfs disk = {};
    if (statvfs(dir.c_str(), &disk) == 0 &&
        uint64_t{disk.f_bavail} * disk.f_frsize < 2 * write.GetDataSize() + kReservedBytes) {
      return DiskFull();
    }
    rocksdb::WriteOptions options;
    options.sync = true;
    rocksdb::Status status = db->Write(options, &write);
    // An earlier failure of the disk keeps RocksDB read-only until it is told that it has passed.
    if (!status.ok() && db->Resume().ok()) status = db->Write(options, &write);
    return FromRocks(status);
  }

  // The message under `key`; nullopt if there is none.
  template <typename Message>
  absl::StatusOr<std::optional<Message>> Read(const std::string& key) const {
    rocksdb::PinnableSlice value;
    const rocksdb::Status status = db->Get(rocksdb::ReadOptions(), state, key, &value);
    if (status.IsNotFound()) return std::nullopt;
    if (!status.ok()) return FromRocks(status);
    std::optional<Message> message(std::in_place);
    if (absl::Status parsed = Parse(value, *message); !parsed.ok()) return parsed;
    return message;
  }

  std::unique_ptr<rocksdb::Iterator> Iterate(rocksdb::ColumnFamilyHandle* family) const {
    return std::unique_ptr<rocksdb::Iterator>(db->NewIterator(rocksdb::ReadOptions(), family));
  }
};

void RocksConnectorStore::GiveBackFreedBuffers() { mallopt(M_MMAP_THRESHOLD, kOwnMappingBytes); }

RocksConnectorStore::RocksConnectorStore(std::unique_ptr<Database> database, uint64_t next_number)
    : database_(std::move(database)), next_number_(next_number), reserved_below_(next_number) {}
RocksConnectorStore::~RocksConnectorStore() = default;

absl::StatusOr<std::unique_ptr<RocksConnectorStore>> RocksConnectorStore::Open(const std::string& dir) {
  std::error_code error;
  fs::create_directories(dir, error);
  if (error) return InvalidField("data_dir", absl::StrCat("cannot be made: ", error.message()));
  auto database = std::make_unique<Database>();
  database->dir = dir;
  if (absl::Status status = database->Open(); !status.ok()) return status;
  if (absl::Status status = database->CheckFormat(); !status.ok()) return status;
  uint64_t next_number = 1;
  std::string reserved;
  const rocksdb::Status read =
      database->db->Get(rocksdb::ReadOptions(), database->state, kReservationKey, &reserved);
  if (!read.ok() && !read.IsNotFound()) return FromRocks(read);
  if (read.ok()) next_number = ReadBigEndian(reserved);
  std::unique_ptr<RocksConnectorStore> store(new RocksConnectorStore(std::move(database), next_number));
  if (absl::Status status = store->FillHandles(); !status.ok()) return status;
  return store;
}

absl::Status RocksConnectorStore::FillHandles() {
  const std::unique_ptr<rocksdb::Iterator> i = database_->Iterate(database_->state);
  v1::StoredAccount account;
  for (i->Seek("a"); i->Valid() && i->key().starts_with("a"); i->Next()) {
    if (absl::Status status = Parse(i->value(), account); !status.ok()) return status;
    handles_.Put(NameOf(account), account.handle());
  }
  return FromRocks(i->status());
}

absl::Status RocksConnectorStore::PutAccount(const v1::StoredAccount& account) {
  rocksdb::WriteBatch write;
  write.Put(database_->state, AccountKey(account.account().network(), account.account().id()),
            account.SerializeAsString());
  absl::Status status = database_->Write(write);
  if (status.ok()) handles_.Put(NameOf(account), account.handle());
  return status;
}

absl::StatusOr<v1::StoredAccount> RocksConnectorStore::FindAccount(const AccountName& name) {
  absl::StatusOr<std::optional<v1::StoredAccount>> account =
      database_->Read<v1::StoredAccount>(AccountKey(name.network, name.id));
  if (!account.ok()) return account.status();
  if (!account->has_value()) return NotFound("account", "no such account is linked");
  return **std::move(account);
}

absl::StatusOr<v1::StoredAccount> RocksConnectorStore::FindByHandle(fact::v1::Network network, std::string_view handle) {
  const std::optional<AccountName> name = handles_.Find(network, handle);
  if (!name) return NotFound("handle", "no linked account has this name");
  return FindAccount(*name);
}

absl::Status RocksConnectorStore::RemoveAccount(const AccountName& name) {
  rocksdb::WriteBatch write;
  write.Delete(database_->state, AccountKey(name.network, name.id));
  write.Delete(database_->state, OwnPrefix("p", name));
  const std::string marks = OwnPrefix("m", name);
  write.DeleteRange(database_->state, marks, EndOf(marks));
  absl::Status status = database_->Write(write);
  if (status.ok()) handles_.Remove(name);
  return status;
}

absl::StatusOr<std::vector<v1::StoredAccount>> RocksConnectorStore::ListAccounts(
    const std::optional<AccountName>& after, size_t limit) {
  std::vector<v1::StoredAccount> page;
  // The least key behind `after`'s: the same with a zero byte.
  std::string from = "a";
  if (after) from = AccountKey(after->network, after->id) + '\0';
  const std::unique_ptr<rocksdb::Iterator> i = database_->Iterate(database_->state);
  for (i->Seek(from); i->Valid() && i->key().starts_with("a") && page.size() < limit; i->Next()) {
    if (absl::Status status = Parse(i->value(), page.emplace_back()); !status.ok()) return status;
  }
  if (!i->status().ok()) return FromRocks(i->status());
  return page;
}

absl::Status RocksConnectorStore::PutPendingLink(std::string_view link_id, const v1::PendingLink& link) {
  rocksdb::WriteBatch write;
  write.Put(database_->state, absl::StrCat("l", ToAbsl(link_id)), link.SerializeAsString());
  return database_->Write(write);
}

absl::StatusOr<v1::PendingLink> RocksConnectorStore::TakePendingLink(std::string_view link_id) {
  const std::string key = absl::StrCat("l", ToAbsl(link_id));
  MutexLock lock(&take_mutex_);
  absl::StatusOr<std::optional<v1::PendingLink>> link = database_->Read<v1::PendingLink>(key);
  if (!link.ok()) return link.status();
  if (!link->has_value()) return NotFound("link_id", "no such link is under way");
  rocksdb::WriteBatch write;
  write.Delete(database_->state, key);
  if (absl::Status status = database_->Write(write); !status.ok()) return status;
  return **std::move(link);
}

absl::Status RocksConnectorStore::RemovePendingLinks(int64_t before_unix_seconds) {
  rocksdb::WriteBatch write;
  const std::unique_ptr<rocksdb::Iterator> i = database_->Iterate(database_->state);
  for (i->Seek("l"); i->Valid() && i->key().starts_with("l"); i->Next()) {
    v1::PendingLink link;
    // One that cannot be parsed serves nobody.
    if (Parse(i->value(), link).ok() && link.started_at().seconds() >= before_unix_seconds) continue;
    write.Delete(database_->state, i->key());
    if (write.Count() < static_cast<int>(kLinksPerWrite)) continue;
    if (absl::Status status = database_->Write(write); !status.ok()) return status;
    write.Clear();
  }
  if (!i->status().ok()) return FromRocks(i->status());
  return write.Count() == 0 ? absl::OkStatus() : database_->Write(write);
}

absl::StatusOr<v1::AccountProgress> RocksConnectorStore::ReadProgress(const AccountName& name) {
  absl::StatusOr<std::optional<v1::AccountProgress>> progress =
      database_->Read<v1::AccountProgress>(OwnPrefix("p", name));
  if (!progress.ok()) return progress.status();
  return std::move(*progress).value_or(v1::AccountProgress());
}

absl::StatusOr<std::vector<bool>> RocksConnectorStore::AreSent(absl::Span<const FactKey> keys) {
  std::vector<std::string> full(keys.size());
  std::vector<rocksdb::Slice> slices(keys.size());
  for (size_t i = 0; i < keys.size(); ++i) {
    AppendFactKey(full[i], keys[i]);
    slices[i] = full[i];
  }
  std::vector<rocksdb::PinnableSlice> values(keys.size());
  std::vector<rocksdb::Status> statuses(keys.size());
  database_->db->MultiGet(rocksdb::ReadOptions(), database_->sent, keys.size(), slices.data(), values.data(),
                          statuses.data());
  std::vector<bool> are_sent(keys.size());
  for (size_t i = 0; i < keys.size(); ++i) {
    if (!statuses[i].ok() && !statuses[i].IsNotFound()) return FromRocks(statuses[i]);
    are_sent[i] = statuses[i].ok();
  }
  return are_sent;
}

absl::StatusOr<std::string> RocksConnectorStore::Mark(const AccountName& name, std::string_view mark) {
  std::string value;
  const rocksdb::Status status =
      database_->db->Get(rocksdb::ReadOptions(), database_->state, OwnPrefix("m", name).append(mark), &value);
  if (!status.ok() && !status.IsNotFound()) return FromRocks(status);
  return value;
}

absl::StatusOr<uint64_t> RocksConnectorStore::BeginNumber() {
  MutexLock lock(&mutex_);
  if (next_number_ >= reserved_below_) {
    // Once in many pages; all others who want a number must wait for it anyway.
    rocksdb::WriteBatch write;
    write.Put(database_->state, kReservationKey, NumberKey(next_number_ + kNumbersPerReservation));
    if (absl::Status status = database_->Write(write); !status.ok()) return status;
    reserved_below_ = next_number_ + kNumbersPerReservation;
  }
  being_written_.insert(next_number_);
  return next_number_++;
}

void RocksConnectorStore::EndNumber(uint64_t number) {
  MutexLock lock(&mutex_);
  being_written_.erase(number);
}

absl::Status RocksConnectorStore::CommitPage(const PageChange& change) {
  rocksdb::WriteBatch write;
  write.Put(database_->state, OwnPrefix("p", change.account), change.progress.SerializeAsString());
  const std::string marks = OwnPrefix("m", change.account);
  for (const auto& [name, value] : change.marks) write.Put(database_->state, marks + name, value);
  std::string key;
  for (const FactKey& fact : change.sent) {
    key.clear();
    AppendFactKey(key, fact);
    write.Put(database_->sent, key, rocksdb::Slice());
  }
  if (!HasRows(change.batch)) return database_->Write(write);
  absl::StatusOr<uint64_t> number = BeginNumber();
  if (!number.ok()) return number.status();
  write.Put(database_->outbox, NumberKey(*number), change.batch.SerializeAsString());
  absl::Status status = database_->Write(write);
  EndNumber(*number);
  return status;
}

absl::StatusOr<std::vector<std::pair<uint64_t, fact::v1::FactBatch>>> RocksConnectorStore::Outbox(
    size_t max_bytes) {
  uint64_t from = 0, settled_below = 0;
  {
    MutexLock lock(&mutex_);
    from = outbox_from_;
    settled_below = being_written_.empty() ? next_number_ : *being_written_.begin();
  }
  std::vector<std::pair<uint64_t, fact::v1::FactBatch>> oldest;
  size_t bytes = 0;
  const std::unique_ptr<rocksdb::Iterator> i = database_->Iterate(database_->outbox);
  for (i->Seek(NumberKey(from)); i->Valid(); i->Next()) {
    bytes += i->value().size();
    if (bytes > max_bytes && !oldest.empty()) break;
    oldest.emplace_back(ReadBigEndian(i->key()), fact::v1::FactBatch());
    if (absl::Status status = Parse(i->value(), oldest.back().second); !status.ok()) return status;
  }
  if (!i->status().ok()) return FromRocks(i->status());
  MutexLock lock(&mutex_);
  const uint64_t first = oldest.empty() ? settled_below : std::min(settled_below, oldest.front().first);
  outbox_from_ = std::max(outbox_from_, first);
  return oldest;
}

absl::Status RocksConnectorStore::RemoveFromOutbox(absl::Span<const uint64_t> numbers) {
  rocksdb::WriteBatch write;
  for (const uint64_t number : numbers) write.Delete(database_->outbox, NumberKey(number));
  return database_->Write(write);
}

}  // namespace klout::connector
