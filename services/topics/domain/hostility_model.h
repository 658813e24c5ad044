#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_HOSTILITY_MODEL_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_HOSTILITY_MODEL_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "services/topics/domain/hash_index.h"
#include "services/topics/domain/languages.h"
#include "services/topics/domain/phrase_matcher.h"
#include "services/topics/domain/word_leads.h"
#include "services/topics/domain/tokens.h"

namespace klout::topics {

// How hostile a reply is towards whom it answers: insults, threats, contempt. Those who argue, and those who swear at
// the weather, are not. From weighted phrases; what is said to a `you` weighs more, what is said among friends less.
// Fill from services/topics/lexicon, then Build, then immutable.
class HostilityModel {
 public:
  struct Scratch {
    std::vector<PhraseMatcher::Match> matches, friendly;
  };
  struct Use {
    uint32_t begin = 0, end = 0;
    float weight = 0;
  };

  // Lines `phrase<TAB>weight`, 0.1 to 3. INVALID_ARGUMENT with file and line.
  absl::Status AddHostile(std::string_view file, LanguageMask languages, std::string_view text);
  absl::Status AddFriendly(std::string_view file, LanguageMask languages, std::string_view text);
  // A word a line.
  absl::Status AddSecondPerson(std::string_view file, LanguageMask languages, std::string_view text);
  void Build();
  // For WordLeads, at the places from `byte` on.
  static constexpr int kMatchers = 3;
  void AddMatchers(int byte, WordLeads::Matchers& matchers);

  // 0 (not at all) to 100. `uses`, if not null, gets the phrases that it comes from.
  uint8_t Classify(const TokenList& list, LanguageMask languages, Scratch& scratch, std::vector<Use>* uses) const;

 private:
  absl::Status Add(PhraseMatcher& matcher, std::vector<float>& weights, std::string_view file,
                   LanguageMask languages, std::string_view text);
  float WeightOf(const PhraseMatcher& matcher, const std::vector<float>& weights, uint32_t node,
                 LanguageMask languages) const;

  PhraseMatcher hostile_, friendly_, second_person_;
  std::vector<float> hostile_weights_, friendly_weights_, second_person_weights_;
};

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_HOSTILITY_MODEL_H_
