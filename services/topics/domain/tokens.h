#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_TOKENS_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_TOKENS_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "services/topics/domain/word_facts.h"

namespace klout::topics {

// The hash of a folded word, fed byte by byte: FNV-1a. `WordHash(h)` finishes it; before that, it is also the
// hash of the stem read so far.
inline constexpr uint64_t kHashStart = 0xcbf29ce484222325;
constexpr uint64_t HashByte(uint64_t hash, uint8_t byte) { return (hash ^ byte) * 0x100000001b3; }
constexpr uint64_t WordHash(uint64_t hash) {
  hash ^= hash >> 32;
  hash *= 0x9e3779b97f4a7c15;
  return hash ^ hash >> 29;
}
constexpr uint64_t HashBytes(std::string_view bytes, uint64_t hash = kHashStart) {
  for (const char c : bytes) hash = HashByte(hash, static_cast<uint8_t>(c));
  return hash;
}
// Of the words with one stem; differs from the hash of the stem as a word.
constexpr uint64_t StemHash(uint64_t hash) { return WordHash(hash ^ 0x5bd1e995); }

enum class TokenKind : uint8_t { kWord, kHashtag, kMention, kLink, kEmoji };

struct Token {
  // Of the folded word; of a link: of its whole host.
  uint64_t hash = 0;
  // In the text: what to show as evidence.
  uint32_t begin = 0, end = 0;
  // In TokenList::folded.
  uint32_t folded_begin = 0;
  uint16_t folded_size = 0;
  TokenKind kind = TokenKind::kWord;
  // Begins with a capital letter; all are (two or more).
  bool is_capitalized = false, is_shouted = false;
  // A letter stands three times or more in a row: `sooo`. Folded to two.
  bool is_stretched = false;
};

// Reused from text to text, so that steady work allocates nothing.
struct TokenList {
  std::vector<Token> tokens;
  // The folded words one after another, without gaps.
  std::string folded;
  // By token, as far as they are filled; see WordMemory.
  std::vector<WordFacts> facts;
  uint32_t exclamations = 0, questions = 0;

  std::string_view FoldedOf(const Token& token) const {
    return std::string_view(folded).substr(token.folded_begin, token.folded_size);
  }
  void Clear();
};

// Any emoticon of one mood is one token, folded to one of these, which no word can be.
inline constexpr std::string_view kHappyFace = ":)", kSadFace = ":(", kHeart = "<3", kBrokenHeart = "</3";

// Stems have this many bytes or more, endings this many or fewer.
inline constexpr size_t kLeastStem = 3, kMostEnding = 6;

// A word is kept up to this many bytes, for its hash too.
inline constexpr size_t kMaxWordBytes = 64;

// Calls `use` with the StemHash of the word without its last 0, 1, ... kMostEnding bytes, longest first.
template <typename Use>
void ForEachStem(std::string_view word, const Use& use) {
  if (word.size() < kLeastStem) return;
  const size_t shortest = word.size() - std::min(word.size() - kLeastStem, kMostEnding);
  std::array<uint64_t, kMostEnding + 1> hashes;
  size_t count = 0;
  hashes[count++] = HashBytes(word.substr(0, shortest));
  for (size_t size = shortest; size < word.size(); ++size, ++count) {
    hashes[count] = HashByte(hashes[count - 1], static_cast<uint8_t>(word[size]));
  }
  while (count > 0) use(StemHash(hashes[--count]));
}

// Splits any bytes into words, hashtags, mentions, links and emoji; folds case, accents and width. Appends to
// `list`. One pass, linear in the bytes of the text. Words are cut at everything but letters and digits
// (`don't` is `don`, `t`), save `c++`, `c#` and `f#`. Scripts without spaces give a token for each character.
// Underscores of a hashtag and its capitals inside do not cut it: see hashtags.h.
void Tokenize(std::string_view text, TokenList& list);

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_TOKENS_H_
