#include "services/scoring/rpc/receipt_message.h"

#include <openssl/sha.h>

#include <utility>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/domain/receipt.h"
#include "services/scoring/rpc/canonical_form.h"
#include "services/scoring/rpc/request_check.h"
#include "services/scoring/store/network_names.h"

namespace klout::scoring {
namespace {

// Voices looked at to find those that may be named, when not all may.
constexpr int kMaxVoicesSearched = 10'000;

// An act group stands for these kinds; the graph keeps no finer.
constexpr std::pair<ActGroup, fact::v1::InteractionKind> kKinds[] = {
    {kGroupReshare, fact::v1::INTERACTION_KIND_RESHARE}, {kGroupReply, fact::v1::INTERACTION_KIND_REPLY},
    {kGroupMention, fact::v1::INTERACTION_KIND_MENTION}, {kGroupQuote, fact::v1::INTERACTION_KIND_QUOTE},
    {kGroupLike, fact::v1::INTERACTION_KIND_LIKE},
};

void FillContribution(const Snapshot& snapshot, const Contribution& contribution, v1::Contribution* out) {
  out->set_account(snapshot.NameOf(contribution.actor));
  out->set_counted_as(contribution.counted);
  out->set_trust(contribution.trust);
  SetTime(contribution.last_act, out->mutable_last_act());
  for (const auto& [group, kind] : kKinds) {
    if (contribution.groups & group) out->add_kinds(kind);
  }
}

void FillNetwork(const Snapshot& snapshot, PublicAccounts policy, int limit, const ReceiptNetwork& network,
                 v1::ReceiptNetwork* out) {
  out->set_network(static_cast<fact::v1::Network>(network.network));
  out->set_people_per_week(network.people_per_week);
  for (const ReceiptSignal& signal : network.signals) {
    v1::ReceiptSignal* to = out->add_signals();
    to->set_name(signal.name);
    to->set_value(signal.value);
    to->set_weight(signal.weight);
  }
  for (const Contribution& contribution : network.top_voices) {
    if (out->top_people_size() == limit) break;
    if (!MayName(policy, snapshot, contribution.actor)) continue;
    FillContribution(snapshot, contribution, out->add_top_people());
  }
  out->set_people_count(network.people_count);
  if (network.forecast.held_since != 0) SetTime(network.forecast.held_since, out->mutable_feed_failing_since());
  out->set_reported(network.forecast.reported);
  for (const Moment& moment : network.top_posts) {
    if (out->top_posts_size() == limit) break;
    FillMoment(snapshot, moment, out->add_top_posts());
  }
  for (const Discount& discount : network.discounts) {
    v1::Discount* to = out->add_discounts();
    to->set_reason(discount.reason);
    to->set_accounts(discount.accounts);
    to->set_people_discounted(discount.people_discounted);
    to->set_explanation(discount.explanation);
  }
}

}  // namespace

void FillMoment(const Snapshot& snapshot, const Moment& moment, v1::Moment* out) {
  const GraphView& graph = snapshot.graph();
  const std::string_view key = graph.posts[moment.post];
  out->set_network(static_cast<fact::v1::Network>(key[0]));
  out->set_post_id(key.data() + 1, key.size() - 1);
  SetTime(moment.time, out->mutable_time());
  out->set_dots(moment.dots);
  out->set_people(moment.people);
  out->set_accounts(moment.accounts);
}

std::string HashOfReceipt(const v1::Receipt& receipt) {
  v1::Receipt unhashed = receipt;
  unhashed.clear_hash();
  const std::string bytes = CanonicalForm(unhashed);
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest);
  return absl::BytesToHexString(absl::string_view(reinterpret_cast<const char*>(digest), sizeof(digest)));
}

absl::Status GetReceipt(OpenSnapshots& snapshots, PublicAccounts policy, const v1::GetReceiptRequest& request,
                        v1::GetReceiptResponse* response) {
  if (absl::Status status = CheckSubject("subject", request.subject()); !status.ok()) return status;
  if (request.evidence_limit() > kMaxEvidenceLimit) {
    return InvalidField("evidence_limit", absl::StrCat("evidence_limit is ", request.evidence_limit(),
                                                       ", limit ", kMaxEvidenceLimit));
  }
  const int limit = request.evidence_limit() == 0 ? kDefaultEvidenceLimit : request.evidence_limit();
  const auto open = snapshots.Serving();
  if (!open.ok()) return open.status();
  return WriteReceipt(**open, policy, request.subject(), limit, response->mutable_receipt());
}

absl::Status WriteReceipt(const OpenSnapshot& open, PublicAccounts policy, const std::string& name, int limit, v1::Receipt* out) {
  const Snapshot& snapshot = open.snapshot();
  const absl::StatusOr<Subject> subject = FindSubject(snapshot, "subject", name);
  if (!subject.ok()) return subject.status();
  const int searched = policy == PublicAccounts::kAll ? limit : kMaxVoicesSearched;
  const Receipt receipt = BuildReceipt(snapshot.forecaster(), snapshot.scores(), open.posts(),
                                       subject->person, subject->account, searched, NameOfNetwork);
  FillScore(snapshot, *subject, name, out->mutable_score());
  *out->mutable_snapshot() = snapshot.description().ref();
  out->set_log_watermark(snapshot.graph().log_watermark);
  for (const ReceiptLine& line : receipt.lines) {
    v1::ReceiptLine* to = out->add_lines();
    to->set_item(line.item);
    to->set_points_e5(line.points_e5);
    to->set_explanation(line.explanation);
  }
  for (const ReceiptNetwork& network : receipt.networks) {
    FillNetwork(snapshot, policy, limit, network, out->add_networks());
  }
  out->set_hash(HashOfReceipt(*out));
  return absl::OkStatus();
}

std::string NameOfNetwork(Network network) { return NetworkName(network); }

}  // namespace klout::scoring
