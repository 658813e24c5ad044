#ifndef KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_MATCHER_H_
#define KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_MATCHER_H_

#include <cstdint>
#include <vector>

#include "services/perks/domain/disclosure_rules.h"
#include "services/perks/domain/disclosure_text.h"

namespace klout::perks {

// An entry of the rules that stands in a text.
struct DisclosureUse {
  uint32_t entry = 0;
  // Words of the text, the last one excluded.
  uint32_t begin = 0, end = 0;
  // A negator stands before it.
  bool is_negated = false;
  // In words, the negator included.
  uint32_t negated_from = 0;
};

// All of them in the order of their beginnings; not those inside a longer one, save advertising and gifts inside what is only vague; not
// those that overlap with an entry which speaks of something else, nor these.
// Linear in the words, times the entries that begin alike.
std::vector<DisclosureUse> FindDisclosures(const DisclosureRules& rules, const DisclosureText& text);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_MATCHER_H_
