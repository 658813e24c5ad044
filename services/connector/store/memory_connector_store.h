#ifndef KLOUT_SERVICES_CONNECTOR_STORE_MEMORY_CONNECTOR_STORE_H_
#define KLOUT_SERVICES_CONNECTOR_STORE_MEMORY_CONNECTOR_STORE_H_

#include <functional>
#include <map>
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

// A ConnectorStore that is gone with the process: for tests, and for a try without a disk. Never fails.
class MemoryConnectorStore final : public ConnectorStore {
 public:
  absl::Status PutAccount(const v1::StoredAccount& account) override ABSL_LOCKS_EXCLUDED(mutex_);
  absl::StatusOr<v1::StoredAccount> FindAccount(const AccountName& name) override ABSL_LOCKS_EXCLUDED(mutex_);
  absl::StatusOr<v1::StoredAccount> FindByHandle(fact::v1::Network network, std::string_view handle) override
      ABSL_LOCKS_EXCLUDED(mutex_);
  absl::Status RemoveAccount(const AccountName& name) override ABSL_LOCKS_EXCLUDED(mutex_);
  absl::StatusOr<std::vector<v1::StoredAccount>> ListAccounts(const std::optional<AccountName>& after,
                                                              size_t limit) override
      ABSL_LOCKS_EXCLUDED(mutex_);

  absl::Status PutPendingLink(std::string_view link_id, const v1::PendingLink& link) override
      ABSL_LOCKS_EXCLUDED(mutex_);
  absl::StatusOr<v1::PendingLink> TakePendingLink(std::string_view link_id) override
      ABSL_LOCKS_EXCLUDED(mutex_);
  absl::Status RemovePendingLinks(int64_t before_unix_seconds) override ABSL_LOCKS_EXCLUDED(mutex_);

  absl::StatusOr<v1::AccountProgress> ReadProgress(const AccountName& name) override
      ABSL_LOCKS_EXCLUDED(mutex_);
  absl::StatusOr<std::vector<bool>> AreSent(absl::Span<const FactKey> keys) override
      ABSL_LOCKS_EXCLUDED(mutex_);
  absl::StatusOr<std::string> Mark(const AccountName& name, std::string_view mark) override
      ABSL_LOCKS_EXCLUDED(mutex_);
  absl::Status CommitPage(const PageChange& change) override ABSL_LOCKS_EXCLUDED(mutex_);

  absl::StatusOr<std::vector<std::pair<uint64_t, fact::v1::FactBatch>>> Outbox(size_t max_bytes) override
      ABSL_LOCKS_EXCLUDED(mutex_);
  absl::Status RemoveFromOutbox(absl::Span<const uint64_t> numbers) override ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  // Network and id: in the order in which accounts are listed.
  using Key = std::pair<int, std::string>;
  // How far an account was read; there is one from its first page on, linked or not.
  struct Reading {
    v1::AccountProgress progress;
    std::map<std::string, std::string, std::less<>> marks;
  };
  static Key KeyOf(const AccountName& name) { return {static_cast<int>(name.network), name.id}; }

  Mutex mutex_;
  HandleIndex handles_;
  std::map<Key, v1::StoredAccount> accounts_ ABSL_GUARDED_BY(mutex_);
  std::map<Key, Reading> readings_ ABSL_GUARDED_BY(mutex_);
  std::set<FactKey> sent_ ABSL_GUARDED_BY(mutex_);
  std::map<std::string, v1::PendingLink, std::less<>> links_ ABSL_GUARDED_BY(mutex_);
  std::map<uint64_t, fact::v1::FactBatch> outbox_ ABSL_GUARDED_BY(mutex_);
  uint64_t last_number_ ABSL_GUARDED_BY(mutex_) = 0;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_STORE_MEMORY_CONNECTOR_STORE_H_
