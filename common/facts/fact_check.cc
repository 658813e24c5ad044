#include "common/facts/fact_check.h"

#include <limits>
#include <string_view>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/string_view.h"
#include "common/facts/account_text.h"
#include "common/facts/post_topics.h"
#include "common/facts/text.h"

namespace klout {
namespace {

using ::klout::fact::v1::Account;
using ::klout::fact::v1::Fact;

constexpr size_t kMaxPostIdBytes = 256;
constexpr size_t kMaxPersonIdBytes = 128;
constexpr size_t kMaxWordBytes = 128;
constexpr uint32_t kMaxPercent = 100;
constexpr int kMaxProfileTopics = 64;
constexpr double kMaxRatePerWeek = 1e12;

bool IsCountry(std::string_view text) {
  const auto letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  return text.size() == 2 && letter(text[0]) && letter(text[1]);
}

// Keeps the first error of a row of checks, so that each check is one line.
class FirstError {
 public:
  void Text(const char* field, std::string_view text, size_t min_bytes, size_t max_bytes) {
    if (text.size() < min_bytes) return Set(field, "empty");
    if (text.size() > max_bytes) return Set(field, absl::StrCat("longer than ", max_bytes, " bytes"));
    if (!IsUtf8(text)) Set(field, "not UTF-8");
  }

  void Whose(const char* field, bool has, const Account& account) {
    if (!has) return Set(field, "missing");
    const bool known =
        account.network() != fact::v1::NETWORK_UNSPECIFIED && fact::v1::Network_IsValid(account.network());
    if (!known) return Set(absl::StrCat(field, ".network"), "missing or unknown");
    Text(absl::StrCat(field, ".id").c_str(), account.id(), 1, kMaxAccountIdBytes);
  }

  void Time(const char* field, bool has, const google::protobuf::Timestamp& time) {
    if (!has) return Set(field, "missing");
    if (time.seconds() < 0) return Set(field, "before 1970");
    if (time.seconds() > std::numeric_limits<uint32_t>::max()) Set(field, "after 2106-02-07 06:28:15 UTC");
  }

  void Require(const char* field, bool good, std::string_view otherwise) {
    if (!good) Set(field, otherwise);
  }

  absl::Status status() const { return status_; }

 private:
  void Set(std::string_view field, std::string_view what) {
    if (!status_.ok()) return;
    status_ = absl::InvalidArgumentError(absl::StrCat(ToAbsl(field), ": ", ToAbsl(what)));
  }

  absl::Status status_;
};

absl::Status CheckPost(const fact::v1::Post& post) {
  FirstError check;
  check.Whose("post.author", post.has_author(), post.author());
  check.Text("post.id", post.id(), 1, kMaxPostIdBytes);
  check.Time("post.time", post.has_time(), post.time());
  check.Text("post.language", post.language(), 0, kMaxWordBytes);
  check.Require("post.topics", post.topics_size() <= kMaxPostTopics, "more than 16");
  for (const fact::v1::TextTopic& topic : post.topics()) {
    check.Text("post.topics.topic", topic.topic(), 1, kMaxWordBytes);
    const bool percent = topic.confidence_percent() >= 1 && topic.confidence_percent() <= kMaxPercent;
    check.Require("post.topics.confidence_percent", percent, "not 1 to 100");
  }
  const bool mood = post.sentiment_percent() >= -100 && post.sentiment_percent() <= 100;
  check.Require("post.sentiment_percent", mood, "not -100 to 100");
  return check.status();
}

absl::Status CheckInteraction(const fact::v1::Interaction& act) {
  FirstError check;
  check.Whose("interaction.actor", act.has_actor(), act.actor());
  check.Whose("interaction.author", act.has_author(), act.author());
  check.Require("interaction.author.network", act.author().network() == act.actor().network(),
                "not the actor's network");
  const bool known_kind =
      act.kind() != fact::v1::INTERACTION_KIND_UNSPECIFIED && fact::v1::InteractionKind_IsValid(act.kind());
  check.Require("interaction.kind", known_kind, "missing or unknown");
  check.Time("interaction.time", act.has_time(), act.time());
  check.Text("interaction.post_id", act.post_id(), 0, kMaxPostIdBytes);
  check.Require("interaction.hostility_percent", act.hostility_percent() <= kMaxPercent, "more than 100");
  return check.status();
}

absl::Status CheckLink(const fact::v1::Link& link) {
  FirstError check;
  check.Whose("link.account", link.has_account(), link.account());
  check.Text("link.person_id", link.person_id(), 1, kMaxPersonIdBytes);
  check.Time("link.time", link.has_time(), link.time());
  return check.status();
}

absl::Status CheckEndorsement(const fact::v1::Endorsement& endorsement) {
  FirstError check;
  check.Whose("endorsement.giver", endorsement.has_giver(), endorsement.giver());
  check.Whose("endorsement.receiver", endorsement.has_receiver(), endorsement.receiver());
  check.Text("endorsement.topic", endorsement.topic(), 1, kMaxWordBytes);
  check.Time("endorsement.time", endorsement.has_time(), endorsement.time());
  return check.status();
}

absl::Status CheckMetrics(const fact::v1::ProfileMetrics& metrics) {
  FirstError check;
  check.Whose("profile_metrics.account", metrics.has_account(), metrics.account());
  check.Time("profile_metrics.time", metrics.has_time(), metrics.time());
  check.Require("profile_metrics.kind", fact::v1::AccountKind_IsValid(metrics.kind()), "unknown");
  check.Require("profile_metrics.country", metrics.country().empty() || IsCountry(metrics.country()),
                "not two letters A to Z");
  for (const auto& [field, rate] : {std::pair("profile_metrics.mentions_per_week", metrics.mentions_per_week()),
                                    std::pair("profile_metrics.reshares_per_week", metrics.reshares_per_week())}) {
    check.Require(field, rate >= 0 && rate <= kMaxRatePerWeek, "not 0 to 1e12");
  }
  check.Require("profile_metrics.topics", metrics.topics_size() <= kMaxProfileTopics, "more than 64");
  for (const fact::v1::ProfileTopic& topic : metrics.topics()) {
    check.Text("profile_metrics.topics.topic", topic.topic(), 1, kMaxWordBytes);
  }
  return check.status();
}

absl::Status CheckTopicChoice(const fact::v1::TopicChoice& choice) {
  FirstError check;
  check.Whose("topic_choice.account", choice.has_account(), choice.account());
  check.Text("topic_choice.topic", choice.topic(), 1, kMaxWordBytes);
  check.Time("topic_choice.time", choice.has_time(), choice.time());
  return check.status();
}

absl::Status CheckFeedStatus(const fact::v1::FeedStatus& status) {
  FirstError check;
  check.Whose("feed_status.account", status.has_account(), status.account());
  check.Time("feed_status.time", status.has_time(), status.time());
  if (status.has_failing_since()) check.Time("feed_status.failing_since", true, status.failing_since());
  return check.status();
}

absl::Status CheckRemoval(const fact::v1::Removal& removal) {
  FirstError check;
  check.Whose("removal.account", removal.has_account(), removal.account());
  return check.status();
}

}  // namespace

absl::Status CheckFact(const Fact& fact) {
  switch (fact.fact_case()) {
    case Fact::kPost:
      return CheckPost(fact.post());
    case Fact::kInteraction:
      return CheckInteraction(fact.interaction());
    case Fact::kProfileMetrics:
      return CheckMetrics(fact.profile_metrics());
    case Fact::kLink:
      return CheckLink(fact.link());
    case Fact::kEndorsement:
      return CheckEndorsement(fact.endorsement());
    case Fact::kRemoval:
      return CheckRemoval(fact.removal());
    case Fact::kTopicChoice:
      return CheckTopicChoice(fact.topic_choice());
    case Fact::kFeedStatus:
      return CheckFeedStatus(fact.feed_status());
    case Fact::FACT_NOT_SET:
      break;
  }
  return absl::InvalidArgumentError(
      "fact: missing; a line holds one of post, interaction, profile_metrics, link, endorsement, removal, topic_choice, "
      "feed_status");
}

}  // namespace klout
