#include "services/scoring/rpc/write_batches.h"

#include <algorithm>
#include <random>

#include "absl/strings/str_cat.h"
#include "services/scoring/store/network_names.h"

namespace klout::scoring {
namespace {

// The columns want a person for every row; of an unlink it is not looked at.
constexpr char kNobody[] = "-";

// 128 random bits: never given twice.
std::string NewBatchId(std::string_view prefix) {
  std::random_device random;
  std::string id(prefix);
  for (int i = 0; i < 4; ++i) absl::StrAppend(&id, absl::Hex(random(), absl::kZeroPad8));
  return id;
}

fact::v1::FactBatch OneLink(const std::string& account, const std::string& person_id, absl::Time time, bool unlink) {
  fact::v1::FactBatch batch;
  batch.set_batch_id(NewBatchId(unlink ? "unlink-" : "link-"));
  const size_t colon = account.find(':');
  const Network network = NetworkNamed(std::string_view(account).substr(0, colon)).value();
  batch.mutable_accounts()->add_ids(account.substr(colon + 1));
  batch.mutable_accounts()->add_networks(static_cast<fact::v1::Network>(network));
  batch.add_person_ids(person_id);
  fact::v1::LinkColumns& links = *batch.mutable_links();
  links.add_accounts(0);
  links.add_persons(0);
  links.add_times(static_cast<uint32_t>(absl::ToUnixSeconds(time)));
  links.add_unlinks(unlink);
  return batch;
}

}  // namespace

absl::Time TimeOfFact(const ScoreEngine& engine, absl::Time now) {
  const std::shared_ptr<const Snapshot> serving = engine.serving();
  return serving == nullptr ? now : std::min(now, absl::FromUnixSeconds(serving->graph().as_of));
}

fact::v1::FactBatch LinkBatch(const std::string& account, const std::string& person_id, absl::Time time) {
  return OneLink(account, person_id, time, false);
}

fact::v1::FactBatch UnlinkBatch(const std::string& account, absl::Time time) { return OneLink(account, kNobody, time, true); }

fact::v1::FactBatch TopicChoiceBatch(const Snapshot& snapshot, const Subject& subject, const std::string& topic, bool hide, absl::Time time) {
  fact::v1::FactBatch batch;
  batch.set_batch_id(NewBatchId(hide ? "hide-" : "restore-"));
  batch.add_words(topic);
  fact::v1::TopicChoiceColumns& choices = *batch.mutable_topic_choices();
  for (const AccountIndex account : snapshot.AccountsOf(subject)) {
    const std::string_view key = snapshot.graph().accounts[account];
    batch.mutable_accounts()->add_ids(std::string(key.substr(1)));
    batch.mutable_accounts()->add_networks(static_cast<fact::v1::Network>(key[0]));
    choices.add_accounts(static_cast<uint32_t>(choices.accounts_size()));
    choices.add_topics(0);
    choices.add_times(static_cast<uint32_t>(absl::ToUnixSeconds(time)));
    choices.add_hides(hide);
  }
  return batch;
}

}  // namespace klout::scoring
