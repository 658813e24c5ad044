#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_SENTIMENT_MODEL_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_SENTIMENT_MODEL_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "services/topics/domain/languages.h"
#include "services/topics/domain/linear_model.h"
#include "services/topics/domain/recent_words.h"
#include "services/topics/domain/sentiment_lexicon.h"
#include "services/topics/domain/tokens.h"

namespace klout::topics {

enum class Tone : uint8_t { kNegative, kNeutral, kPositive };
inline constexpr uint32_t kToneCount = 3;

struct ToneAnswer {
  Tone tone = Tone::kNeutral;
  // Probability of positive less that of negative.
  float score = 0;
};

// Turns a text into features of its tone: words of its language (marked where negated), letter groups inside words, the
// tone of the lexicon's phrases and their order, emoji, capitals, stretched words and marks.
class ToneFeatures {
 public:
  // The lexicon must outlive it.
  explicit ToneFeatures(const SentimentLexicon& lexicon) : lexicon_(lexicon) {}

  // What the features of a single word weigh: the same for the same word, and most words come again. Whole numbers in
  // the model's units, so they are exact.
  struct alignas(32) WordSums {
    // Of word and language; 0: none.
    uint64_t key = 0;
    // Of the word as it is and negated, in units of what it weighs under no language; of the groups of its letters.
    std::array<int16_t, kToneCount> plain = {}, negated = {}, letters = {};
    uint16_t letter_groups = 0;
  };
  struct Scratch {
    // Of Extract.
    PhraseMatcher::Matches matches;
    SentimentLexicon::Found found;
    std::vector<Feature> features;
    // Of the model that used it last, by its number: words that it has met.
    RecentWords<WordSums> words;
    uint64_t words_of = 0;
  };
  // Overwrites scratch.features. `language`: of kLanguages.
  void Extract(const TokenList& list, int language, Scratch& scratch) const;
  // The phrases that it looks for.
  static constexpr LanguageMask MaskOf(int language) { return static_cast<LanguageMask>(1 << language | kAnyLanguage); }
  // The same without what comes from single words: their own features and those of their letters. `matches` has those
  // of SentimentLexicon::Lists(MaskOf(language)). scratch.found gets what the lexicon says of them.
  void ExtractBesideWords(const TokenList& list, int language, const PhraseMatcher::Matches& matches,
                          Scratch& scratch) const;

 private:
  void AddBesideWords(const TokenList& list, int language, Scratch& scratch) const;

  const SentimentLexicon& lexicon_;
};

// Tells the tone of a text: ToneFeatures weighed by a linear model. Immutable; what a thread needs is in Scratch.
class SentimentModel {
 public:
  // The lexicon must outlive it. An empty model has no answer.
  SentimentModel(const SentimentLexicon& lexicon, LinearModel weights);

  bool empty() const { return weights_.empty(); }
  uint32_t MostProbable(const std::vector<Feature>& features) const;
  // `matches`: as for ToneFeatures::ExtractBesideWords.
  ToneAnswer Classify(const TokenList& list, int language, const PhraseMatcher::Matches& matches,
                      ToneFeatures::Scratch& scratch) const;
  const SentimentLexicon& lexicon() const { return lexicon_; }

 private:
  // Adds what ToneFeatures::ExtractBesideWords leaves out; scratch.found is of the same text.
  void AddWords(const TokenList& list, int language, ToneFeatures::Scratch& scratch, float* sums) const;
  ToneFeatures::WordSums SumsOf(uint64_t key, uint64_t hash, std::string_view word, int language) const;

  const SentimentLexicon& lexicon_;
  ToneFeatures features_;
  LinearModel weights_;
  // Of no other model of this process, also after this one is gone.
  const uint64_t number_;
};

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_SENTIMENT_MODEL_H_
