#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_WORD_LEADS_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_WORD_LEADS_H_

#include <array>
#include <cstdint>
#include <vector>

#include "services/topics/domain/phrase_matcher.h"
#include "services/topics/domain/tokens.h"

namespace klout::topics {

// In which languages which of several matchers have a phrase that a word may begin, remembered from text to text:
// most words begin none, and those that come again need one look-up for all matchers, in a table that stays in the
// cache.
class WordLeads {
 public:
  static constexpr size_t kMatchers = 8;
  // Null: none. Matcher i has byte i, see PhraseMatcher::UseLeads.
  using Matchers = std::array<const PhraseMatcher*, kMatchers>;

  // Fills the leads of all tokens. `model`: a number that no other set of matchers has; what was remembered of
  // another is forgotten.
  void Fill(uint64_t model, const Matchers& matchers, TokenList& list);

 private:
  struct Word {
    // Lowest bit set; 0: none yet.
    uint64_t hash = 0;
    uint64_t leads = 0;
  };
  // 256 KiB.
  static constexpr size_t kRemembered = 1 << 14;

  uint64_t model_ = 0;
  std::vector<Word> words_;
};

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_WORD_LEADS_H_
