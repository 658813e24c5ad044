#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_PHRASE_MATCHER_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_PHRASE_MATCHER_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "services/topics/domain/hash_index.h"
#include "services/topics/domain/languages.h"
#include "services/topics/domain/tokens.h"
#include "services/topics/domain/word_facts.h"

namespace klout::topics {

// A phrase of a list in a text.
struct PhraseMatch {
  // Senses of PhraseMatcher; one or more are in the wanted languages.
  uint32_t first_sense = 0, end_sense = 0;
  // Tokens first to last, both in it.
  uint32_t first = 0, last = 0;
};

// Finds which of many phrases stand in a text: an automaton over words, not letters, so that a text costs one
// look-up a word and nothing for the number of phrases. Several lists share it, since a word's way through the
// automaton is the same for all of them; each list is matched as if it were alone. Add all, Build, then read from
// many threads.
//
// A phrase matches whole words after folding. `~` at the end of a word of the phrase: that word with any ending of
// up to kMostEnding bytes. Of phrases of one list that overlap the one that begins first counts, of those the longest:
// `apple pie` hides `apple`.
class PhraseMatcher {
 public:
  // Words of a phrase beyond these are not looked at; Add returns false for such a phrase.
  static constexpr size_t kMaxWords = 12;

  struct Sense {
    // The list's number of the phrase.
    uint32_t id = 0;
    LanguageMask languages = kAllLanguages;
    // What the phrase stands for, such as its topic: to be had without a look at the list's own table.
    uint16_t subject = 0;
    // Set by Add.
    PhraseList list = PhraseList::kTopics;
  };
  // By list, in the order of the text. Reused from text to text, so that steady work allocates nothing.
  class Matches {
   public:
    const std::vector<PhraseMatch>& operator[](PhraseList list) const { return by_list_[static_cast<size_t>(list)]; }
    void Clear() {
      for (std::vector<PhraseMatch>& matches : by_list_) matches.clear();
    }

   private:
    friend class PhraseMatcher;
    std::array<std::vector<PhraseMatch>, kPhraseLists> by_list_;
    std::vector<uint32_t> candidates_;
  };

  // False: the phrase has no word, or too many. The same phrase may be added to several lists, and with several ids.
  bool Add(PhraseList list, std::string_view phrase, Sense sense);
  // To be called once, after the last Add.
  void Build();

  // Brings into the cache what FactsOf reads first.
  void PrefetchFacts(const Token& token) const {
    first_.PrefetchFilter(token.hash);
    first_.PrefetchSlot(token.hash);
  }
  // Of a token of the list; small_word_of is left to LanguageDetector.
  WordFacts FactsOf(const TokenList& list, const Token& token) const;

  // Appends to `matches` those that lie in the tokens from `begin` on. `wanted`: the lists to look for, and the
  // languages of which a phrase counts. Facts that the list lacks are looked up.
  void Find(const TokenList& list, size_t begin, ListMask wanted, Matches& matches) const;
  absl::Span<const Sense> SensesOf(const PhraseMatch& match) const {
    return absl::MakeConstSpan(senses_).subspan(match.first_sense, match.end_sense - match.first_sense);
  }

 private:
  static constexpr uint32_t kMaxNodes = 1 << 26;
  struct Added {
    uint32_t node;
    Sense sense;
  };
  struct Edge {
    uint32_t from;
    uint64_t symbol;
    uint32_t to;
    bool is_stem;
  };
  // Which phrases end at a node. Its senses are sorted by list.
  struct End {
    ListMask lists = 0;
    uint32_t first_sense = 0, end_sense = 0;
  };
  // A node from which phrases go on: what ends there, and how they do; one line of the cache.
  struct alignas(64) Branch {
    End end;
    // Of all phrases that go on from it.
    ListMask lists = 0;
    // Whether some of them go on with a stem.
    bool has_stems = false;
    // Which symbols it goes on with, a bit for each 256th of them: most words after `the` are no phrase's second, and
    // this says so without a look-up.
    std::array<uint64_t, 4> symbols = {};

    void AddSymbol(uint64_t symbol) { symbols[symbol >> 62] |= uint64_t{1} << (symbol >> 56 & 63); }
    bool MayHold(uint64_t symbol) const { return (symbols[symbol >> 62] >> (symbol >> 56 & 63) & 1) != 0; }
  };
  // One token's search for phrases that begin there.
  struct Search;

  static uint64_t Key(uint32_t node, uint64_t symbol) {
    return node == 0 ? symbol : WordHash(symbol + node * 0x9e3779b97f4a7c15);
  }
  bool GoesOn(uint32_t node) const { return node < branches_.size(); }
  const End& EndOf(uint32_t node) const {
    return GoesOn(node) ? branches_[node].end : ends_[node - branches_.size()];
  }
  // All that a phrase which begins with this node may be of.
  ListMask LeadsOf(uint32_t node) const {
    return EndOf(node).lists | (GoesOn(node) ? branches_[node].lists : 0);
  }
  // Numbers nodes that go on before all others, so that only they have a Branch.
  void Renumber();
  void AddSenses();
  void FindCandidates(const TokenList& list, size_t begin, ListMask wanted, std::vector<uint32_t>& candidates) const;
  void Start(const TokenList& list, uint32_t at, Search& search) const;
  void Visit(uint32_t node, uint32_t at, ListMask wanted, Search& search) const;
  void GoOn(uint32_t node, uint32_t at, ListMask wanted, Search& search) const;

  // By node that goes on; and of those that do not, which are numbered after them.
  std::vector<Branch> branches_;
  std::vector<End> ends_;
  // The first words of phrases apart: every new word is looked up there; first stems, of which there are few,
  // apart from these: each new word has several.
  HashIndex first_, first_stems_, next_;
  std::vector<Sense> senses_;

  // Only until Build.
  std::vector<Added> added_;
  std::vector<Edge> edges_;
  absl::flat_hash_map<uint64_t, uint32_t> by_key_;
  uint32_t node_count_ = 1;
};

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_PHRASE_MATCHER_H_
