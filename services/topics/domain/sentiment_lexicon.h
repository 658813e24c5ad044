#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_SENTIMENT_LEXICON_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_SENTIMENT_LEXICON_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "services/topics/domain/languages.h"
#include "services/topics/domain/phrase_matcher.h"
#include "services/topics/domain/tokens.h"

namespace klout::topics {

// Words with a tone, and words that turn it. Filled from services/topics/lexicon, then immutable.
class SentimentLexicon {
 public:
  // `phrases` gets the lists' phrases, is built after the last of them, and outlives this.
  explicit SentimentLexicon(PhraseMatcher& phrases) : phrases_(phrases) {}

  // Lines `phrase<TAB>valence`, -3 to 3. INVALID_ARGUMENT with file and line.
  absl::Status AddPhrases(std::string_view file, LanguageMask languages, std::string_view text);
  // Lines `negation<TAB>phrase`, `intensifier<TAB>phrase<TAB>factor`, `contrast<TAB>phrase`, `sarcasm<TAB>phrase`.
  absl::Status AddModifiers(std::string_view file, LanguageMask languages, std::string_view text);

  // A phrase with a tone in a text.
  struct Hit {
    // Tokens.
    uint32_t first = 0, last = 0;
    // After negation (in the three words before: turned and halved) and intensifiers.
    float valence = 0;
    // The same without them.
    float plain = 0;
    bool is_negated = false;
  };
  struct Found {
    std::vector<Hit> hits;
    // By token: negated by one of the three words before.
    std::vector<uint8_t> negated;
    // Token after the last `but`; 0: there is none.
    uint32_t after_contrast = 0;
    uint32_t sarcasms = 0;
  };
  // What to look for in a text, for Find.
  static constexpr ListMask Lists(LanguageMask languages) {
    return ListMaskOf(PhraseList::kTones, languages) | ListMaskOf(PhraseList::kModifiers, languages) |
           ListMaskOf(PhraseList::kSarcasms, languages);
  }
  const PhraseMatcher& phrases() const { return phrases_; }

  // `matches` has those of Lists(languages). `found` is overwritten; its memory is reused.
  void Find(const TokenList& list, LanguageMask languages, const PhraseMatcher::Matches& matches, Found& found) const;

  size_t size() const { return valences_.size(); }

 private:
  struct Modifier {
    enum Kind : uint8_t { kNegation, kIntensifier, kContrast } kind = kNegation;
    float factor = 1;
  };
  const Modifier& ModifierOf(const PhraseMatch& match, LanguageMask languages) const;

  PhraseMatcher& phrases_;
  std::vector<float> valences_;
  std::vector<Modifier> modifiers_;
};

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_SENTIMENT_LEXICON_H_
