#include "services/topics/domain/phrase_matcher.h"

#include <algorithm>

namespace klout::topics {

bool PhraseMatcher::Add(std::string_view phrase, Sense sense) {
  TokenList list;
  Tokenize(phrase, list);
  if (list.tokens.empty() || list.tokens.size() > kMaxWords) return false;
  uint32_t node = 0;
  for (const Token& token : list.tokens) {
    uint64_t symbol = token.hash;
    if (token.end < phrase.size() && phrase[token.end] == '~' && token.folded_size >= kLeastStem) {
      symbol = StemHash(HashBytes(list.FoldedOf(token)));
      stems_.Insert(symbol, 1);
    }
    nodes_[node].has_next = true;
    const uint32_t after = next_.Insert(Key(node, symbol), static_cast<uint32_t>(nodes_.size()));
    if (after == nodes_.size()) nodes_.emplace_back();
    node = after;
  }
  added_.push_back({node, sense});
  return true;
}

void PhraseMatcher::Build() {
  std::stable_sort(added_.begin(), added_.end(),
                   [](const Added& a, const Added& b) { return a.node < b.node; });
  nodes_.emplace_back();
  senses_.clear();
  size_t at = 0;
  for (uint32_t node = 0; node < nodes_.size(); ++node) {
    nodes_[node].first_sense = static_cast<uint32_t>(senses_.size());
    for (; at < added_.size() && added_[at].node == node; ++at) senses_.push_back(added_[at].sense);
  }
}

bool PhraseMatcher::HasSense(uint32_t node, LanguageMask languages) const {
  for (const Sense* sense = SensesBegin(node); sense != SensesEnd(node); ++sense) {
    if ((sense->languages & languages) != 0) return true;
  }
  return false;
}

void PhraseMatcher::Step(const TokenList& list, uint32_t node, uint64_t symbol, uint32_t token,
                         LanguageMask languages, Best& best) const {
  const uint32_t after = next_.Find(Key(node, symbol));
  if (after == HashIndex::kNone) return;
  if ((best.node == HashIndex::kNone || token > best.last) && HasSense(after, languages)) best = {after, token};
  if (nodes_[after].has_next && token + 1 < list.tokens.size()) Follow(list, after, token + 1, languages, best);
}

// Depth is bounded by kMaxWords, breadth by the stems of one word.
void PhraseMatcher::Follow(const TokenList& list, uint32_t node, uint32_t at, LanguageMask languages,
                           Best& best) const {
  const Token& token = list.tokens[at];
  Step(list, node, token.hash, at, languages, best);
  if (token.kind == TokenKind::kLink || token.kind == TokenKind::kMention || stems_.size() == 0) return;
  const std::string_view word = list.FoldedOf(token);
  if (word.size() < kLeastStem) return;
  const size_t shortest = std::max(kLeastStem, word.size() - std::min(word.size(), kMaxEnding));
  uint64_t hash = HashBytes(word.substr(0, shortest));
  for (size_t size = shortest;; ++size) {
    const uint64_t symbol = StemHash(hash);
    if (stems_.MayHold(symbol)) Step(list, node, symbol, at, languages, best);
    if (size == word.size()) return;
    hash = HashByte(hash, static_cast<uint8_t>(word[size]));
  }
}

void PhraseMatcher::Find(const TokenList& list, LanguageMask languages, std::vector<Match>& matches) const {
  const auto count = static_cast<uint32_t>(list.tokens.size());
  for (uint32_t first = 0; first < count;) {
    Best best;
    const TokenKind kind = list.tokens[first].kind;
    if (kind != TokenKind::kLink && kind != TokenKind::kMention) Follow(list, 0, first, languages, best);
    if (best.node == HashIndex::kNone) {
      ++first;
      continue;
    }
    matches.push_back({best.node, first, best.last});
    first = best.last + 1;
  }
}

}  // namespace klout::topics
