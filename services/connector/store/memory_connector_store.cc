#include "services/connector/store/memory_connector_store.h"

#include "common/status.h"
#include "services/connector/store/batch_rows.h"

namespace klout::connector {

absl::Status MemoryConnectorStore::PutAccount(const v1::StoredAccount& account) {
  const AccountName name = {account.account().network(), account.account().id()};
  MutexLock lock(&mutex_);
  accounts_[KeyOf(name)] = account;
  handles_.Put(name, account.handle());
  return absl::OkStatus();
}

absl::StatusOr<v1::StoredAccount> MemoryConnectorStore::FindAccount(const AccountName& name) {
  MutexLock lock(&mutex_);
  const auto found = accounts_.find(KeyOf(name));
  if (found == accounts_.end()) return NotFound("account", "no such account is linked");
  return found->second;
}

absl::StatusOr<v1::StoredAccount> MemoryConnectorStore::FindByHandle(fact::v1::Network network, std::string_view handle) {
  const std::optional<AccountName> name = handles_.Find(network, handle);
  if (!name) return NotFound("handle", "no linked account has this name");
  return FindAccount(*name);
}

absl::Status MemoryConnectorStore::RemoveAccount(const AccountName& name) {
  MutexLock lock(&mutex_);
  handles_.Remove(name);
  accounts_.erase(KeyOf(name));
  readings_.erase(KeyOf(name));
  return absl::OkStatus();
}

absl::StatusOr<std::vector<v1::StoredAccount>> MemoryConnectorStore::ListAccounts(
    const std::optional<AccountName>& after, size_t limit) {
  MutexLock lock(&mutex_);
  std::vector<v1::StoredAccount> page;
  auto next = after ? accounts_.upper_bound(KeyOf(*after)) : accounts_.begin();
  for (; next != accounts_.end() && page.size() < limit; ++next) page.push_back(next->second);
  return page;
}

absl::Status MemoryConnectorStore::PutPendingLink(std::string_view link_id, const v1::PendingLink& link) {
  MutexLock lock(&mutex_);
  links_[std::string(link_id)] = link;
  return absl::OkStatus();
}

absl::StatusOr<v1::PendingLink> MemoryConnectorStore::TakePendingLink(std::string_view link_id) {
  MutexLock lock(&mutex_);
  const auto found = links_.find(link_id);
  if (found == links_.end()) return NotFound("link_id", "no such link is under way");
  v1::PendingLink link = std::move(found->second);
  links_.erase(found);
  return link;
}

absl::Status MemoryConnectorStore::RemovePendingLinks(int64_t before_unix_seconds) {
  MutexLock lock(&mutex_);
  std::erase_if(links_,
                [&](const auto& link) { return link.second.started_at().seconds() < before_unix_seconds; });
  return absl::OkStatus();
}

absl::StatusOr<v1::AccountProgress> MemoryConnectorStore::ReadProgress(const AccountName& name) {
  MutexLock lock(&mutex_);
  const auto found = readings_.find(KeyOf(name));
  return found == readings_.end() ? v1::AccountProgress() : found->second.progress;
}

absl::StatusOr<std::vector<bool>> MemoryConnectorStore::AreSent(absl::Span<const FactKey> keys) {
  MutexLock lock(&mutex_);
  std::vector<bool> are_sent(keys.size(), false);
  for (size_t i = 0; i < keys.size(); ++i) are_sent[i] = sent_.contains(keys[i]);
  return are_sent;
}

absl::StatusOr<std::string> MemoryConnectorStore::Mark(const AccountName& name, std::string_view mark) {
  MutexLock lock(&mutex_);
  const auto found = readings_.find(KeyOf(name));
  if (found == readings_.end()) return std::string();
  const auto value = found->second.marks.find(mark);
  return value == found->second.marks.end() ? std::string() : value->second;
}

absl::Status MemoryConnectorStore::CommitPage(const PageChange& change) {
  MutexLock lock(&mutex_);
  Reading& reading = readings_[KeyOf(change.account)];
  reading.progress = change.progress;
  sent_.insert(change.sent.begin(), change.sent.end());
  for (const auto& [name, value] : change.marks) reading.marks[name] = value;
  if (HasRows(change.batch)) outbox_[++last_number_] = change.batch;
  return absl::OkStatus();
}

absl::StatusOr<std::vector<std::pair<uint64_t, fact::v1::FactBatch>>> MemoryConnectorStore::Outbox(
    size_t max_bytes) {
  MutexLock lock(&mutex_);
  std::vector<std::pair<uint64_t, fact::v1::FactBatch>> oldest;
  size_t bytes = 0;
  for (const auto& [number, batch] : outbox_) {
    bytes += batch.ByteSizeLong();
    if (bytes > max_bytes && !oldest.empty()) break;
    oldest.emplace_back(number, batch);
  }
  return oldest;
}

absl::Status MemoryConnectorStore::RemoveFromOutbox(absl::Span<const uint64_t> numbers) {
  MutexLock lock(&mutex_);
  for (const uint64_t number : numbers) outbox_.erase(number);
  return absl::OkStatus();
}

}  // namespace klout::connector
