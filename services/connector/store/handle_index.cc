#include "services/connector/store/handle_index.h"

#include "absl/strings/ascii.h"
#include "common/string_view.h"

namespace klout::connector {

std::string FoldedHandle(std::string_view handle) {
  if (handle.starts_with('@')) handle.remove_prefix(1);
  return absl::AsciiStrToLower(ToAbsl(handle));
}

void HandleIndex::Put(const AccountName& account, std::string_view handle) {
  const int network = static_cast<int>(account.network);
  std::string folded = FoldedHandle(handle);
  MutexLock lock(&mutex_);
  if (const auto had = handles_.find({network, account.id}); had != handles_.end()) {
    const auto ids = ids_.find({network, had->second});
    ids->second.erase(account.id);
    if (ids->second.empty()) ids_.erase(ids);
    handles_.erase(had);
  }
  if (folded.empty()) return;
  ids_[{network, folded}].insert(account.id);
  handles_[{network, account.id}] = std::move(folded);
}

std::optional<AccountName> HandleIndex::Find(fact::v1::Network network, std::string_view handle) const {
  MutexLock lock(&mutex_);
  const auto found = ids_.find({static_cast<int>(network), FoldedHandle(handle)});
  if (found == ids_.end()) return std::nullopt;
  return AccountName{network, *found->second.begin()};
}

}  // namespace klout::connector
