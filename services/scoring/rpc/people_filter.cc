#include "services/scoring/rpc/people_filter.h"

#include <algorithm>
#include <utility>

#include "common/status.h"
#include "common/string_view.h"
#include "services/scoring/rpc/request_check.h"

namespace klout::scoring {
namespace {

// Claims keep a likelihood of reply rounded down to these.
constexpr double kReplyStep = 1 / 65'535.0;

template <typename Value>
bool IsAnyOf(const std::vector<Value>& wanted, Value value) {
  return std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

}  // namespace

PeopleFilter::PeopleFilter(const Snapshot& snapshot, PublicAccounts policy, PeopleCriteria criteria)
    : snapshot_(snapshot), policy_(policy), criteria_(std::move(criteria)) {
  looks_at_traits_ = !criteria_.languages.empty() || !criteria_.countries.empty() ||
                     criteria_.kind != fact::v1::ACCOUNT_KIND_UNSPECIFIED || criteria_.min_reply_likelihood > 0;
  for (const std::string& language : criteria_.languages) {
    const std::optional<uint32_t> word = snapshot.graph().words.Find(language);
    if (word) languages_.push_back(*word + 1);
  }
}

absl::Status PeopleFilter::SubjectSet::Add(const Snapshot& snapshot, std::string_view field, const Subjects& subjects) {
  for (int i = 0; i < subjects.size(); ++i) {
    const auto found = snapshot.Find(subjects[i]);
    if (!found.ok()) return InvalidField(Indexed(field, i), ToStd(found.status().message()));
    if (!found->has_value()) continue;
    const Subject subject = **found;
    const PersonIndex person = subject.is_person() ? subject.person : snapshot.graph().person[subject.account];
    if (person != kNone) {
      persons_.insert(person);
    } else {
      accounts_.insert(subject.account);
    }
  }
  return absl::OkStatus();
}

absl::Status PeopleFilter::Exclude(std::string_view field, const Subjects& subjects) {
  return excluded_.Add(snapshot_, field, subjects);
}

absl::Status PeopleFilter::LeaveOnly(std::string_view field, const Subjects& subjects) {
  only_.emplace();
  return only_->Add(snapshot_, field, subjects);
}

const ScoreRow* PeopleFilter::RowOf(const Subject& subject) const {
  if (!MayName(policy_, snapshot_, subject)) return nullptr;
  const ScoreRow* row = RankedRow(subject);
  if (row == nullptr || row->score == 0) return nullptr;
  if (row->score < criteria_.min_score || row->low < criteria_.min_low) return nullptr;
  if (EvidenceOf(row->people) < criteria_.min_evidence) return nullptr;
  return !IsOut(subject) && HasWantedTraits(subject) ? row : nullptr;
}

bool PeopleFilter::Passes(const TopicRow& row, const Subject& subject) const {
  if (row.hidden || !MayName(policy_, snapshot_, subject)) return false;
  if (row.score < criteria_.min_score || row.low < criteria_.min_low) return false;
  if (EvidenceOf(row.responders) < criteria_.min_evidence) return false;
  if (criteria_.network != fact::v1::NETWORK_UNSPECIFIED && RankedRow(subject) == nullptr) return false;
  if (criteria_.min_reply_likelihood > row.reply_likelihood() + kReplyStep) return false;
  if (!criteria_.countries.empty() && !IsAnyOf(criteria_.countries, row.country)) return false;
  if (criteria_.kind != fact::v1::ACCOUNT_KIND_UNSPECIFIED &&
      (row.is_organisation != 0) != (criteria_.kind == fact::v1::ACCOUNT_KIND_ORGANISATION)) {
    return false;
  }
  if (!criteria_.languages.empty()) {
    const uint32_t language = row.language != 0 ? row.language : TraitsOf(snapshot_, subject).language;
    if (!IsAnyOf(languages_, language)) return false;
  }
  return !IsOut(subject);
}

bool PeopleFilter::HasWantedTraits(const Subject& subject) const {
  if (!looks_at_traits_) return true;
  const Traits traits = TraitsOf(snapshot_, subject);
  if (!criteria_.languages.empty() && !IsAnyOf(languages_, traits.language)) return false;
  if (!criteria_.countries.empty() && !IsAnyOf(criteria_.countries, traits.country)) return false;
  if (criteria_.kind != fact::v1::ACCOUNT_KIND_UNSPECIFIED) {
    const bool organisation = OrganisationLikelihood(traits).likelihood > 0.5;
    if (organisation != (criteria_.kind == fact::v1::ACCOUNT_KIND_ORGANISATION)) return false;
  }
  return criteria_.min_reply_likelihood == 0 ||
         ReplyLikelihood(traits).likelihood >= criteria_.min_reply_likelihood;
}

const ScoreRow* PeopleFilter::RankedRow(const Subject& subject) const {
  if (criteria_.network == fact::v1::NETWORK_UNSPECIFIED) return &snapshot_.RowOf(subject);
  if (!subject.is_person()) {
    return snapshot_.graph().network(subject.account) == criteria_.network ? &snapshot_.RowOf(subject) : nullptr;
  }
  const ScoresView& scores = snapshot_.scores();
  for (uint64_t i = scores.person_rows[subject.person]; i < scores.person_rows[subject.person + 1]; ++i) {
    const NetworkRow& of_network = scores.person_networks[i];
    if (static_cast<int>(of_network.network) == criteria_.network) return &of_network.row;
  }
  return nullptr;
}

}  // namespace klout::scoring
