#include "services/scoring/rpc/contested_fact.h"

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/rpc/request_check.h"
#include "services/scoring/rpc/topic_message.h"
#include "services/scoring/rpc/write_batches.h"
#include "services/scoring/store/account_name.h"
#include "services/scoring/store/fact_batch_view.h"

namespace klout::scoring {
namespace {

using Fact = v1::AppealAbout::FactCase;

std::string KeyOf(const std::string& account) { return ParseAccountName(account, "")->key(); }
std::string KeyOf(const v1::PostRef& post) { return AccountKey(static_cast<Network>(post.network()), post.post_id()); }

bool IsOwn(const Snapshot& snapshot, const Subject& subject, AccountIndex account) {
  const AccountSet own = snapshot.AccountsOf(subject);
  return std::find(own.begin(), own.end(), account) != own.end();
}

absl::Status CheckPost(const v1::PostRef& post) {
  if (post.post_id().empty() || post.post_id().size() > kMaxPostIdBytes) {
    return InvalidField("about.post.post_id", absl::StrCat("post_id must have 1 to ", kMaxPostIdBytes, " bytes"));
  }
  return CheckEnum("about.post.network", *fact::v1::Network_descriptor(), post.network(), /*zero_is_valid=*/false);
}

absl::Status CheckOwnTopic(const Snapshot& snapshot, const Subject& subject, const std::string& topic) {
  const TopicalView& topical = snapshot.scores().topical;
  for (const uint32_t claim : topical.ClaimsOf(CodeOf(snapshot.graph(), subject))) {
    const TopicRow& row = topical.claims[claim];
    if (snapshot.graph().words[row.topic] != topic) continue;
    return row.hidden ? InvalidField("about.topic", "the topic is hidden already") : absl::OkStatus();
  }
  return NotFound("about.topic", "the subject is not known for this topic");
}

absl::Status CheckOwnPost(const Snapshot& snapshot, const Subject& subject, const v1::PostRef& post) {
  const GraphView& graph = snapshot.graph();
  const std::optional<uint32_t> index = graph.posts.Find(KeyOf(post));
  if (index && graph.post_author[*index] != kNone && IsOwn(snapshot, subject, graph.post_author[*index])) return absl::OkStatus();
  // One answer for both, so that nobody learns what others posted.
  return NotFound("about.post", "the subject has no such post");
}

absl::Status CheckActor(const Snapshot& snapshot, const Subject& subject, const std::string& account) {
  const std::optional<uint32_t> actor = snapshot.graph().accounts.Find(KeyOf(account));
  if (!actor) return NotFound("about.acts_of", "no fact names this account");
  if (IsOwn(snapshot, subject, *actor)) return InvalidField("about.acts_of", "acts_of is the subject's own: a person's acts on themselves count nothing");
  return absl::OkStatus();
}

absl::Status CheckLinked(const Snapshot& snapshot, const Subject& subject, const std::string& account) {
  if (!subject.is_person()) return InvalidField("about.linked_account", "subject must be a person");
  const std::optional<uint32_t> linked = snapshot.graph().accounts.Find(KeyOf(account));
  if (linked && IsOwn(snapshot, subject, *linked)) return absl::OkStatus();
  return NotFound("about.linked_account", "the account is not linked to the subject");
}

}  // namespace

absl::Status CheckAbout(const v1::AppealAbout& about) {
  switch (about.fact_case()) {
    case Fact::kTopic:
      return CheckId("about.topic", about.topic());
    case Fact::kPost:
      return CheckPost(about.post());
    case Fact::kActsOf:
      return CheckAccount("about.acts_of", about.acts_of());
    case Fact::kLinkedAccount:
      return CheckAccount("about.linked_account", about.linked_account());
    case Fact::FACT_NOT_SET:
      break;
  }
  return InvalidField("about", "about must name a topic, post, acts_of or linked_account");
}

absl::Status CheckContested(const Snapshot& snapshot, const Subject& subject, const v1::AppealAbout& about) {
  switch (about.fact_case()) {
    case Fact::kTopic:
      return CheckOwnTopic(snapshot, subject, about.topic());
    case Fact::kPost:
      return CheckOwnPost(snapshot, subject, about.post());
    case Fact::kActsOf:
      return CheckActor(snapshot, subject, about.acts_of());
    case Fact::kLinkedAccount:
      return CheckLinked(snapshot, subject, about.linked_account());
    case Fact::FACT_NOT_SET:
      break;
  }
  return CheckAbout(about);
}

Correction CorrectionOf(const Snapshot& snapshot, const Subject& subject, const v1::AppealAbout& about, absl::Time time) {
  Correction correction;
  switch (about.fact_case()) {
    case Fact::kTopic:
      correction.add = TopicChoiceBatch(snapshot, subject, about.topic(), /*hide=*/true, time);
      break;
    case Fact::kPost:
      correction.take_out.emplace().posts.insert(KeyOf(about.post()));
      break;
    case Fact::kActsOf:
      correction.take_out.emplace().actors.insert(KeyOf(about.acts_of()));
      for (const AccountIndex account : snapshot.AccountsOf(subject)) {
        correction.take_out->authors.insert(std::string(snapshot.graph().accounts[account]));
      }
      break;
    case Fact::kLinkedAccount:
      // Linked to somebody else since, it is no longer the subject's to unlink.
      if (CheckLinked(snapshot, subject, about.linked_account()).ok()) correction.add = UnlinkBatch(about.linked_account(), time);
      break;
    case Fact::FACT_NOT_SET:
      break;
  }
  return correction;
}

}  // namespace klout::scoring
