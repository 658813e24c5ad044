#ifndef KLOUT_SERVICES_CONNECTOR_STORE_HANDLE_INDEX_H_
#define KLOUT_SERVICES_CONNECTOR_STORE_HANDLE_INDEX_H_

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "absl/base/thread_annotations.h"
#include "absl/container/flat_hash_map.h"
#include "common/facts/account_text.h"
#include "common/mutex.h"

namespace klout::connector {

// What two spellings of one handle have in common: ASCII letters small, without an `@` before it.
std::string FoldedHandle(std::string_view handle);

// The linked accounts by what people call them, in memory beside what is on disk: about 200 bytes an account. Thread-safe; each call is a hash or two.
class HandleIndex {
 public:
  // The account has this handle from now on, and no other. An empty one: none.
  void Put(const AccountName& account, std::string_view handle) ABSL_LOCKS_EXCLUDED(mutex_);
  void Remove(const AccountName& account) { Put(account, ""); }
  // Of several accounts with the handle, on servers of one network, the one whose id is first in the order of bytes.
  std::optional<AccountName> Find(fact::v1::Network network, std::string_view handle) const ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  // Network, and id or folded handle.
  using Key = std::pair<int, std::string>;

  mutable Mutex mutex_;
  absl::flat_hash_map<Key, std::string> handles_ ABSL_GUARDED_BY(mutex_);
  absl::flat_hash_map<Key, std::set<std::string>> ids_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_STORE_HANDLE_INDEX_H_
