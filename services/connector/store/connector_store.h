#ifndef KLOUT_SERVICES_CONNECTOR_STORE_CONNECTOR_STORE_H_
#define KLOUT_SERVICES_CONNECTOR_STORE_CONNECTOR_STORE_H_

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "common/facts/account_text.h"
#include "klout/connector/v1/state.pb.h"
#include "klout/fact/v1/fact.pb.h"

namespace klout::connector {

// The first 128 bits of a hash that names a fact, its network included: it was sent before if its key is known, whichever
// account it was read for. Both sides of an act may be linked; it is sent once.
struct FactKey {
  uint64_t high = 0, low = 0;
  friend auto operator<=>(const FactKey&, const FactKey&) = default;
};

// What one page came to, written in one piece: after a crash either all of it is there or none.
struct PageChange {
  // Whose; `progress` is written under it.
  AccountName account;
  v1::AccountProgress progress;
  // Facts of the page that were new.
  std::vector<FactKey> sent;
  // Their batch, which waits in the outbox until scoring has it; no rows: none.
  fact::v1::FactBatch batch;
  // Counts of items as of which a nested endpoint was read to its end: name (see Mark) and value.
  std::vector<std::pair<std::string, std::string>> marks;
};

// What the connector keeps: linked accounts, links under way, how far reading is, which facts were sent, and batches
// that wait to be sent. One process at a time. Thread-safe. Errors: INTERNAL, and RESOURCE_EXHAUSTED (DISK_FULL), with
// nothing changed. All writes are synced to disk.
class ConnectorStore {
 public:
  virtual ~ConnectorStore() = default;

  virtual absl::Status PutAccount(const v1::StoredAccount& account) = 0;
  // NOT_FOUND, field `account`.
  virtual absl::StatusOr<v1::StoredAccount> FindAccount(const AccountName& name) = 0;
  // By what people call it; see HandleIndex. NOT_FOUND, field `handle`. O(1).
  virtual absl::StatusOr<v1::StoredAccount> FindByHandle(fact::v1::Network network, std::string_view handle) = 0;
  // With its progress and marks. Batches in the outbox stay, since they were promised, and so do the keys of what was sent:
  // scoring has those facts. OK if there is none.
  virtual absl::Status RemoveAccount(const AccountName& name) = 0;
  // In order of network and id, after `after` (absent: from the first), at most `limit`.
  virtual absl::StatusOr<std::vector<v1::StoredAccount>> ListAccounts(const std::optional<AccountName>& after,
                                                                      size_t limit) = 0;

  virtual absl::Status PutPendingLink(std::string_view link_id, const v1::PendingLink& link) = 0;
  // Reads and removes it, so that it serves once. NOT_FOUND, field `link_id`.
  virtual absl::StatusOr<v1::PendingLink> TakePendingLink(std::string_view link_id) = 0;
  // Removes those started before `unix_seconds`.
  virtual absl::Status RemovePendingLinks(int64_t before_unix_seconds) = 0;

  // An empty message if the account was never read.
  virtual absl::StatusOr<v1::AccountProgress> ReadProgress(const AccountName& name) = 0;
  // Whether each key was sent.
  virtual absl::StatusOr<std::vector<bool>> AreSent(absl::Span<const FactKey> keys) = 0;
  // The value of a mark; empty if there is none.
  virtual absl::StatusOr<std::string> Mark(const AccountName& name, std::string_view mark) = 0;
  virtual absl::Status CommitPage(const PageChange& change) = 0;

  // The oldest batches that wait to be sent, up to `max_bytes` but at least one if there is one, in the order in which they
  // were committed, with the number under which each waits.
  virtual absl::StatusOr<std::vector<std::pair<uint64_t, fact::v1::FactBatch>>> Outbox(size_t max_bytes) = 0;
  // Scoring has them.
  virtual absl::Status RemoveFromOutbox(absl::Span<const uint64_t> numbers) = 0;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_STORE_CONNECTOR_STORE_H_
