#ifndef KLOUT_TESTS_UNIT_CONNECTOR_STORE_STORE_ROWS_H_
#define KLOUT_TESTS_UNIT_CONNECTOR_STORE_STORE_ROWS_H_

#include <string>

#include "services/connector/store/connector_store.h"

namespace klout::connector {

// Bytes: more than any outbox has here.
inline constexpr size_t kAll = size_t{1} << 30;

inline AccountName Twitter(std::string id) { return {fact::v1::NETWORK_TWITTER, std::move(id)}; }
inline AccountName Mastodon(std::string id) { return {fact::v1::NETWORK_MASTODON, std::move(id)}; }

inline v1::StoredAccount StoredAccountOf(const AccountName& name, const std::string& person = "p1") {
  v1::StoredAccount account;
  account.mutable_account()->set_network(name.network);
  account.mutable_account()->set_id(name.id);
  account.set_person_id(person);
  return account;
}

// A batch with one post.
inline fact::v1::FactBatch BatchOf(const std::string& id) {
  fact::v1::FactBatch batch;
  batch.set_batch_id(id);
  batch.mutable_posts()->add_posts(0);
  return batch;
}

// A page of `account` that leaves it at `place`.
inline PageChange PageOf(const AccountName& account, const std::string& place) {
  PageChange change;
  change.account = account;
  change.progress.mutable_page()->set_next(place);
  return change;
}

inline std::vector<std::string> BatchIds(
    const std::vector<std::pair<uint64_t, fact::v1::FactBatch>>& outbox) {
  std::vector<std::string> ids;
  for (const auto& [number, batch] : outbox) ids.push_back(batch.batch_id());
  return ids;
}

}  // namespace klout::connector

#endif  // KLOUT_TESTS_UNIT_CONNECTOR_STORE_STORE_ROWS_H_
