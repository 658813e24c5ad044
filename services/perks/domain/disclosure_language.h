#ifndef KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_LANGUAGE_H_
#define KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_LANGUAGE_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "services/perks/domain/disclosure_matcher.h"
#include "services/perks/domain/disclosure_rules.h"
#include "services/perks/domain/disclosure_text.h"

namespace klout::perks {

// In DisclosureRules::languages: that of a BCP 47 tag; none if we have no rules for it.
std::optional<size_t> LanguageOfTag(const DisclosureRules& rules, std::string_view tag);

// How much speaks for each language: its frequent words, a word of several languages counting for each in part, and the letters that
// it has for itself. Words of disclosures, tags and names say nothing: people write them in any language.
class LanguageVotes {
 public:
  explicit LanguageVotes(const DisclosureRules& rules);
  void Count(std::string_view text, const DisclosureText& words, const std::vector<DisclosureUse>& uses);
  // None if too little speaks for one language.
  std::optional<size_t> Winner() const;

 private:
  const DisclosureRules& rules_;
  std::vector<double> votes_;
};

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_LANGUAGE_H_
