#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_WORD_MEMORY_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_WORD_MEMORY_H_

#include <cstdint>
#include <vector>

#include "services/topics/domain/language_detector.h"
#include "services/topics/domain/phrase_matcher.h"
#include "services/topics/domain/recent_words.h"
#include "services/topics/domain/tokens.h"

namespace klout::topics {

// Remembers the facts of words from text to text: most words come again, and then one read of memory stands for a
// dozen look-ups in the tables of the models. It is a cache of a pure function, so no answer depends on what it
// holds. One thread.
class WordMemory {
 public:
  // Fills list.facts for the tokens that have none yet. `model`: a number that no other pair of matcher and detector
  // has; what was remembered of another is forgotten.
  void Fill(uint64_t model, const PhraseMatcher& phrases, const LanguageDetector& languages, TokenList& list);

 private:
  struct Word {
    // Its hash, lowest bit set.
    uint64_t key = 0;
    WordFacts facts;
  };

  uint64_t model_ = 0;
  RecentWords<Word> words_;
  // Tokens whose words are not remembered.
  std::vector<size_t> missing_;
};

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_WORD_MEMORY_H_
