#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_HOSTILITY_MODEL_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_HOSTILITY_MODEL_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "services/topics/domain/languages.h"
#include "services/topics/domain/phrase_matcher.h"
#include "services/topics/domain/tokens.h"

namespace klout::topics {

// How hostile a reply is towards whom it answers: insults, threats, contempt. Those who argue, and those who swear at
// the weather, are not. From weighted phrases; what is said to a `you` weighs more, what is said among friends less.
// Fill from services/topics/lexicon, then immutable.
class HostilityModel {
 public:
  // `phrases` gets the lists' phrases, is built after the last of them, and outlives this.
  explicit HostilityModel(PhraseMatcher& phrases) : phrases_(phrases) {}

  struct Use {
    uint32_t begin = 0, end = 0;
    float weight = 0;
  };

  // Lines `phrase<TAB>weight`, 0.1 to 3. INVALID_ARGUMENT with file and line.
  absl::Status AddHostile(std::string_view file, LanguageMask languages, std::string_view text);
  absl::Status AddFriendly(std::string_view file, LanguageMask languages, std::string_view text);
  // A word a line.
  absl::Status AddSecondPerson(std::string_view file, LanguageMask languages, std::string_view text);

  // 0 (not at all) to 100. `matches` has those of kHostile, and gets those of kFriendly and kSecondPerson if they are
  // needed. `uses`, if not null, gets the phrases that it comes from.
  uint8_t Classify(const TokenList& list, LanguageMask languages, PhraseMatcher::Matches& matches,
                   std::vector<Use>* uses) const;

 private:
  absl::Status Add(PhraseList list, std::vector<float>& weights, std::string_view file, LanguageMask languages,
                   std::string_view text);
  float WeightOf(const PhraseMatch& match, const std::vector<float>& weights, LanguageMask languages) const;

  PhraseMatcher& phrases_;
  std::vector<float> hostile_weights_, friendly_weights_, second_person_weights_;
};

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_HOSTILITY_MODEL_H_
