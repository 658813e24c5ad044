#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_PHRASE_MATCHER_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_PHRASE_MATCHER_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "services/topics/domain/hash_index.h"
#include "services/topics/domain/languages.h"
#include "services/topics/domain/tokens.h"

namespace klout::topics {

// Finds which of many phrases stand in a text: an automaton over words, not letters, so that a text costs one
// look-up a word and nothing for the number of phrases. Add all, Build, then read from many threads.
//
// A phrase matches whole words after folding. `~` at the end of a word of the phrase: that word with any ending of
// up to kMaxEnding bytes. Of phrases that overlap the one that begins first counts, of those the longest: `apple
// pie` hides `apple`.
class PhraseMatcher {
 public:
  static constexpr size_t kMaxEnding = 6;
  static constexpr size_t kLeastStem = 3;
  // Words of a phrase beyond these are not looked at; Add returns false for such a phrase.
  static constexpr size_t kMaxWords = 12;

  struct Sense {
    // The caller's number of the phrase.
    uint32_t id = 0;
    LanguageMask languages = kAllLanguages;
  };
  struct Match {
    // Senses() of it; one or more are in the wanted languages.
    uint32_t node = 0;
    // Tokens first to last, both in it.
    uint32_t first = 0, last = 0;
  };

  // False: the phrase has no word, or too many. The same phrase may be added with several ids.
  bool Add(std::string_view phrase, Sense sense);
  // To be called once, after the last Add.
  void Build();

  // Appends the matches in order to `matches`. `languages`: only phrases of one of these count.
  void Find(const TokenList& list, LanguageMask languages, std::vector<Match>& matches) const;
  const Sense* SensesBegin(uint32_t node) const { return senses_.data() + nodes_[node].first_sense; }
  const Sense* SensesEnd(uint32_t node) const { return senses_.data() + nodes_[node + 1].first_sense; }
  // The sense of exactly this one word with id, or HashIndex::kNone. For hashtags and domains.
  uint32_t FindWord(uint64_t hash) const { return next_.Find(hash); }

  size_t phrase_count() const { return added_.size(); }

 private:
  struct Node {
    uint32_t first_sense = 0;
    bool has_next = false;
  };
  struct Added {
    uint32_t node;
    Sense sense;
  };
  // Where the best match so far ends.
  struct Best {
    uint32_t node = HashIndex::kNone, last = 0;
  };

  static uint64_t Key(uint32_t node, uint64_t symbol) {
    return node == 0 ? symbol : WordHash(symbol + node * 0x9e3779b97f4a7c15);
  }
  bool HasSense(uint32_t node, LanguageMask languages) const;
  void Follow(const TokenList& list, uint32_t node, uint32_t token, LanguageMask languages, Best& best) const;
  void Step(const TokenList& list, uint32_t node, uint64_t symbol, uint32_t token, LanguageMask languages,
            Best& best) const;

  HashIndex next_;
  // Of stems: whether there is one with this hash at all, in any phrase.
  HashIndex stems_;
  // Node 0 is the start; one more at the end.
  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::vector<Sense> senses_;
  std::vector<Added> added_;
};

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_PHRASE_MATCHER_H_
