#ifndef KLOUT_SERVICES_CONNECTOR_STORE_ROCKS_CONNECTOR_STORE_H_
#define KLOUT_SERVICES_CONNECTOR_STORE_ROCKS_CONNECTOR_STORE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "common/mutex.h"
#include "services/connector/store/connector_store.h"
#include "services/connector/store/handle_index.h"

namespace klout::connector {

// A ConnectorStore in RocksDB. Every change is one synced write; writes of several threads at once share a
// sync. A page costs one such write, and AreSent about 1 us a key, most of it a Bloom filter's "no". A sent
// key takes about 20 bytes on disk.
// In memory: 12 MiB of blocks and write buffers, for each sent key the 10 bits of the filter, and for each account its handle.
//
// Numbers of the outbox rise for ever, over restarts too, with gaps.
class RocksConnectorStore final : public ConnectorStore {
 public:
  // `dir` is made if it is not there. FAILED_PRECONDITION (DATA_DIR_LOCKED) if another process has it open,
  // (NEWER_FORMAT) if a newer release wrote it; INVALID_ARGUMENT, field `data_dir`, if it cannot be made;
  // INTERNAL if it cannot be read.
  static absl::StatusOr<std::unique_ptr<RocksConnectorStore>> Open(const std::string& dir);
  ~RocksConnectorStore() override;

  // For the whole process, so for `main` to call: has glibc give write buffers back to the system when they are freed. Without it
  // they come, after the first, from heaps of the threads that happened to write, and each of these keeps its peak.
  static void GiveBackFreedBuffers();

  absl::Status PutAccount(const v1::StoredAccount& account) override;
  absl::StatusOr<v1::StoredAccount> FindAccount(const AccountName& name) override;
  absl::StatusOr<v1::StoredAccount> FindByHandle(fact::v1::Network network, std::string_view handle) override;
  absl::Status RemoveAccount(const AccountName& name) override;
  absl::StatusOr<std::vector<v1::StoredAccount>> ListAccounts(const std::optional<AccountName>& after,
                                                              size_t limit) override;

  absl::Status PutPendingLink(std::string_view link_id, const v1::PendingLink& link) override;
  absl::StatusOr<v1::PendingLink> TakePendingLink(std::string_view link_id) override
      ABSL_LOCKS_EXCLUDED(take_mutex_);
  absl::Status RemovePendingLinks(int64_t before_unix_seconds) override;

  absl::StatusOr<v1::AccountProgress> ReadProgress(const AccountName& name) override;
  absl::StatusOr<std::vector<bool>> AreSent(absl::Span<const FactKey> keys) override;
  absl::StatusOr<std::string> Mark(const AccountName& name, std::string_view mark) override;
  absl::Status CommitPage(const PageChange& change) override ABSL_LOCKS_EXCLUDED(mutex_);

  absl::StatusOr<std::vector<std::pair<uint64_t, fact::v1::FactBatch>>> Outbox(size_t max_bytes) override
      ABSL_LOCKS_EXCLUDED(mutex_);
  absl::Status RemoveFromOutbox(absl::Span<const uint64_t> numbers) override;

 private:
  struct Database;
  explicit RocksConnectorStore(std::unique_ptr<Database> database, uint64_t next_number);
  // A number that no batch has had; it counts as being written until EndNumber.
  absl::StatusOr<uint64_t> BeginNumber() ABSL_LOCKS_EXCLUDED(mutex_);
  void EndNumber(uint64_t number) ABSL_LOCKS_EXCLUDED(mutex_);

  // Reads all accounts.
  absl::Status FillHandles();

  const std::unique_ptr<Database> database_;
  HandleIndex handles_;
  // A link is read and removed by one thread at a time.
  Mutex take_mutex_;

  Mutex mutex_;
  uint64_t next_number_ ABSL_GUARDED_BY(mutex_);
  // Numbers below this are promised on disk never to be given out after a restart.
  uint64_t reserved_below_ ABSL_GUARDED_BY(mutex_);
  std::set<uint64_t> being_written_ ABSL_GUARDED_BY(mutex_);
  // Nothing waits, or will, under a lower number: reading begins here and not among the graves of what was
  // sent.
  uint64_t outbox_from_ ABSL_GUARDED_BY(mutex_) = 0;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_STORE_ROCKS_CONNECTOR_STORE_H_
