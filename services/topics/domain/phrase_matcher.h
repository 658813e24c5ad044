#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_PHRASE_MATCHER_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_PHRASE_MATCHER_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"

#include "services/topics/domain/hash_index.h"
#include "services/topics/domain/languages.h"
#include "services/topics/domain/tokens.h"

namespace klout::topics {

// Finds which of many phrases stand in a text: an automaton over words, not letters, so that a text costs one
// look-up a word and nothing for the number of phrases. Add all, Build, then read from many threads.
//
// A phrase matches whole words after folding. `~` at the end of a word of the phrase: that word with any ending of
// up to kMostEnding bytes. Of phrases that overlap the one that begins first counts, of those the longest: `apple
// pie` hides `apple`.
class PhraseMatcher {
 public:
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

  // The languages of the phrases that the token may begin.
  LanguageMask LeadsOf(const TokenList& list, const Token& token) const;
  // Find looks at no token that leads to no wanted language by this byte, 0 to 7, of TokenList::leads.
  void UseLeads(int byte) { lead_shift_ = 8 * byte; }

  // Appends the matches in order to `matches`. `languages`: only phrases of one of these count.
  void Find(const TokenList& list, LanguageMask languages, std::vector<Match>& matches) const;
  const Sense* SensesBegin(uint32_t node) const { return senses_.data() + first_sense_[node]; }
  const Sense* SensesEnd(uint32_t node) const { return senses_.data() + first_sense_[node + 1]; }

 private:
  // From a word or stem at a node to the next node: node << 9 | languages of its senses << 1 | whether it goes on. So
  // a word that is in no phrase of the wanted language costs no more than the look-up.
  using Link = uint32_t;
  static constexpr uint32_t kMaxNodes = 1 << 22;
  struct Added {
    uint32_t node;
    Sense sense;
  };
  struct Edge {
    uint32_t from;
    uint64_t symbol;
    uint32_t to;
  };
  // Where the best match so far ends.
  struct Best {
    uint32_t node = HashIndex::kNone, last = 0;
  };

  // Which symbols a node goes on with, a bit for each 256th of them: most words after `the` are no phrase's second,
  // and this says so without a look-up.
  using Children = std::array<uint64_t, 4>;
  static bool HasBit(const Children& children, uint64_t symbol) {
    return (children[symbol >> 62] >> (symbol >> 56 & 63) & 1) != 0;
  }

  static uint64_t Key(uint32_t node, uint64_t symbol) {
    return node == 0 ? symbol : WordHash(symbol + node * 0x9e3779b97f4a7c15);
  }
  void Take(const TokenList& list, Link link, uint32_t token, LanguageMask languages, Best& best) const;
  void FollowStems(const TokenList& list, uint32_t node, uint32_t token, LanguageMask languages, Best& best) const;
  void Follow(const TokenList& list, uint32_t node, uint32_t token, LanguageMask languages, Best& best) const;
  void Step(const TokenList& list, uint32_t node, uint64_t symbol, uint32_t token, LanguageMask languages,
            Best& best) const;
  // Numbers nodes that go on before all others, so that only they have children_.
  void Renumber();
  bool IsStem(uint64_t symbol, LanguageMask languages) const;

  // Negative: leads are not used.
  int lead_shift_ = -1;
  // By node that goes on.
  std::vector<Children> children_;
  // By node: languages of its senses and of all that it goes on to.
  std::vector<LanguageMask> reach_;
  // The first words of phrases apart: every word of a text is looked up there.
  HashIndex first_, next_;
  // By language: the stems in its phrases.
  std::array<HashIndex, 8> stems_;
  LanguageMask stem_languages_ = 0;
  // By node; one more at the end.
  std::vector<uint32_t> first_sense_;
  std::vector<Sense> senses_;

  // Only until Build.
  std::vector<Added> added_;
  std::vector<Edge> edges_;
  absl::flat_hash_map<uint64_t, uint32_t> by_key_;
  std::array<std::vector<uint64_t>, 8> stem_symbols_;
  uint32_t node_count_ = 1;
};

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_PHRASE_MATCHER_H_
