#ifndef KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_RULE_JUDGE_H_
#define KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_RULE_JUDGE_H_

#include <memory>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "services/perks/domain/disclosure_judge.h"
#include "services/perks/domain/disclosure_rules.h"

namespace klout::perks {

// Judges by lists of words that a person can read (services/perks/disclosure/*.rules). A post discloses if
//   - the network's label is set, and it has one; or
//   - an accepted tag, label or phrase of the post's language stands where the endorsement stands, before "more", not far behind in a
//     group of tags, not denied and not asked;
// and nothing in the post says that it is no advertising; that something was received for free may be said beside such words.
//
// If several things were found, the verdict is the one nearest to a good disclosure, so that its explanation asks for the least:
// buried, after more, elsewhere, in another language, denied, not understood. Time is linear in the bytes of the texts, of which
// those after kMaxDisclosureTextBytes are not read. `evidence` is cut after kMostEvidenceBytes. Any bytes are taken.
class RuleDisclosureJudge final : public DisclosureJudge {
 public:
  // Errors of DisclosureRules::Parse.
  static absl::StatusOr<std::unique_ptr<RuleDisclosureJudge>> Create(absl::Span<const RuleFile> files = BuiltInRuleFiles());

  Verdict Judge(const PostText& post) const override;

 private:
  explicit RuleDisclosureJudge(DisclosureRules rules) : rules_(std::move(rules)) {}

  const DisclosureRules rules_;
};

inline constexpr size_t kMostEvidenceBytes = 256;

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_RULE_JUDGE_H_
