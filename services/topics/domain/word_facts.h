#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_WORD_FACTS_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_WORD_FACTS_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "services/topics/domain/languages.h"

namespace klout::topics {

// The lists of phrases that one automaton holds; see PhraseMatcher.
enum class PhraseList : uint8_t {
  kTopics,
  kContext,
  kTones,
  kModifiers,
  kSarcasms,
  kHostile,
  kFriendly,
  kSecondPerson,
};
inline constexpr size_t kPhraseLists = 8;

// A set of languages for each list, so that one `and` answers for all lists: byte i is of the i-th list.
using ListMask = uint64_t;
constexpr ListMask ListMaskOf(PhraseList list, LanguageMask languages) {
  return ListMask{languages} << (8 * static_cast<int>(list));
}

// All that the models know of a word without its neighbours. A pure function of the word and the models.
struct WordFacts {
  // More roots than this are looked up again whenever the word comes.
  static constexpr size_t kMostRoots = 3;
  static constexpr uint32_t kTooManyRoots = UINT32_MAX;

  // Of which lists and languages it may begin a phrase.
  ListMask leads = 0;
  // The nodes of the automaton that it leads to from the start, by itself and by its stems; 0: no more. The first may
  // be kTooManyRoots.
  std::array<uint32_t, kMostRoots> roots = {};
  // The languages of which it is a small word: bit i for the i-th of LanguageDetector.
  uint32_t small_word_of = 0;
};

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_WORD_FACTS_H_
