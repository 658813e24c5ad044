#ifndef KLOUT_SERVICES_SCORING_RPC_PEOPLE_FILTER_H_
#define KLOUT_SERVICES_SCORING_RPC_PEOPLE_FILTER_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "google/protobuf/repeated_field.h"
#include "services/scoring/rpc/public_accounts.h"
#include "services/scoring/rpc/topic_message.h"

namespace klout::scoring {

// Whom a request wants: all that is set must hold.
struct PeopleCriteria {
  fact::v1::Network network = fact::v1::NETWORK_UNSPECIFIED;
  double min_score = 0;
  double min_low = 0;
  v1::Evidence min_evidence = v1::EVIDENCE_UNSPECIFIED;
  // Any of these; empty: any.
  std::vector<CountryCode> countries;
  std::vector<std::string> languages;
  fact::v1::AccountKind kind = fact::v1::ACCOUNT_KIND_UNSPECIFIED;
  double min_reply_likelihood = 0;
};

// Who passes the criteria of one request on one snapshot, and may be named. Holds references to the snapshot.
class PeopleFilter {
 public:
  PeopleFilter(const Snapshot& snapshot, PublicAccounts policy, PeopleCriteria criteria);

  using Subjects = google::protobuf::RepeatedPtrField<std::string>;
  // Leaves these out, or leaves only these. A name that no fact has is nobody's; a linked account stands for its person. INVALID_ARGUMENT,
  // with the index, for what is no name.
  absl::Status Exclude(std::string_view field, const Subjects& subjects);
  absl::Status LeaveOnly(std::string_view field, const Subjects& subjects);

  // The row that the subject is ranked by, or null if it is filtered out.
  const ScoreRow* RowOf(const Subject& subject) const;
  // Whether a claim of a topic passes.
  bool Passes(const TopicRow& row, const Subject& subject) const;

 private:
  class SubjectSet {
   public:
    absl::Status Add(const Snapshot& snapshot, std::string_view field, const Subjects& subjects);
    bool Contains(const Subject& subject) const {
      return subject.is_person() ? persons_.contains(subject.person) : accounts_.contains(subject.account);
    }

   private:
    absl::flat_hash_set<PersonIndex> persons_;
    absl::flat_hash_set<AccountIndex> accounts_;
  };

  bool IsOut(const Subject& subject) const {
    return excluded_.Contains(subject) || (only_.has_value() && !only_->Contains(subject));
  }
  bool HasWantedTraits(const Subject& subject) const;
  const ScoreRow* RankedRow(const Subject& subject) const;

  const Snapshot& snapshot_;
  const PublicAccounts policy_;
  const PeopleCriteria criteria_;
  // As Traits and TopicRow number them; languages that nobody posts in are not among them.
  std::vector<uint32_t> languages_;
  SubjectSet excluded_;
  std::optional<SubjectSet> only_;
  bool looks_at_traits_ = false;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_PEOPLE_FILTER_H_
