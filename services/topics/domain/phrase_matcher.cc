#include "services/topics/domain/phrase_matcher.h"

#include <algorithm>
#include <bit>

namespace klout::topics {
namespace {

// Tokens looked up at once.
constexpr size_t kReadAhead = 32;

}  // namespace

bool PhraseMatcher::Add(std::string_view phrase, Sense sense) {
  TokenList list;
  Tokenize(phrase, list);
  if (list.tokens.empty() || list.tokens.size() > kMaxWords || node_count_ + kMaxWords > kMaxNodes) return false;
  uint32_t node = 0;
  for (const Token& token : list.tokens) {
    uint64_t symbol = token.hash;
    if (token.end < phrase.size() && phrase[token.end] == '~' && token.folded_size >= kLeastStem) {
      symbol = StemHash(HashBytes(list.FoldedOf(token)));
      for (int l = 0; l < 8; ++l) {
        if ((sense.languages >> l & 1) != 0) stem_symbols_[l].push_back(symbol);
      }
    }
    const uint64_t key = Key(node, symbol);
    const auto [place, is_new] = by_key_.emplace(key, node_count_);
    if (is_new) edges_.push_back({node, key, node_count_++});
    node = place->second;
  }
  added_.push_back({node, sense});
  return true;
}

void PhraseMatcher::Build() {
  std::stable_sort(added_.begin(), added_.end(),
                   [](const Added& a, const Added& b) { return a.node < b.node; });
  first_sense_.assign(1, 0);
  std::vector<LanguageMask> languages(node_count_, 0);
  std::vector<bool> goes_on(node_count_, false);
  for (const Added& added : added_) {
    first_sense_.resize(added.node + 1, static_cast<uint32_t>(senses_.size()));
    senses_.push_back(added.sense);
    languages[added.node] |= added.sense.languages;
  }
  first_sense_.resize(node_count_ + 1, static_cast<uint32_t>(senses_.size()));
  size_t firsts = 0;
  for (const Edge& edge : edges_) {
    goes_on[edge.from] = true;
    firsts += edge.from == 0 ? 1 : 0;
  }
  first_ = HashIndex(firsts);
  next_ = HashIndex(edges_.size() - firsts);
  for (const Edge& edge : edges_) {
    const Link link = edge.to << 9 | static_cast<uint32_t>(languages[edge.to]) << 1 | (goes_on[edge.to] ? 1 : 0);
    (edge.from == 0 ? first_ : next_).Insert(edge.key, link);
  }
  for (int l = 0; l < 8; ++l) {
    stems_[l] = HashIndex(stem_symbols_[l].size());
    for (const uint64_t symbol : stem_symbols_[l]) stems_[l].Insert(symbol, 1);
    if (!stem_symbols_[l].empty()) stem_languages_ |= static_cast<LanguageMask>(1 << l);
  }
  by_key_ = {};
  edges_ = {};
  stem_symbols_ = {};
}

void PhraseMatcher::Take(const TokenList& list, Link link, uint32_t token, LanguageMask languages,
                         Best& best) const {
  if ((link >> 1 & languages) != 0 && (best.node == HashIndex::kNone || token > best.last)) best = {link >> 9, token};
  if ((link & 1) != 0 && token + 1 < list.tokens.size()) Follow(list, link >> 9, token + 1, languages, best);
}

void PhraseMatcher::Step(const TokenList& list, uint32_t node, uint64_t symbol, uint32_t token,
                         LanguageMask languages, Best& best) const {
  const Link link = node == 0 ? first_.Find(symbol) : next_.Find(Key(node, symbol));
  if (link != HashIndex::kNone) Take(list, link, token, languages, best);
}

bool PhraseMatcher::IsStem(uint64_t symbol, LanguageMask languages) const {
  for (uint32_t left = languages & stem_languages_; left != 0; left &= left - 1) {
    if (stems_[static_cast<size_t>(std::countr_zero(left))].MayHold(symbol)) return true;
  }
  return false;
}

// Depth is bounded by kMaxWords, breadth by the stems of one word.
void PhraseMatcher::Follow(const TokenList& list, uint32_t node, uint32_t at, LanguageMask languages,
                           Best& best) const {
  Step(list, node, list.tokens[at].hash, at, languages, best);
  FollowStems(list, node, at, languages, best);
}

void PhraseMatcher::FollowStems(const TokenList& list, uint32_t node, uint32_t at, LanguageMask languages,
                                Best& best) const {
  if ((languages & stem_languages_) == 0) return;
  const Token& token = list.tokens[at];
  for (size_t i = 0; i < token.stem_count; ++i) {
    const uint64_t symbol = list.stems[token.first_stem + i];
    if (IsStem(symbol, languages)) Step(list, node, symbol, at, languages, best);
  }
}

size_t PhraseMatcher::LookUpFirsts(const TokenList& list, size_t begin, Link* links) const {
  const size_t count = std::min(list.tokens.size() - begin, kReadAhead);
  const Token* tokens = list.tokens.data() + begin;
  for (size_t i = 0; i < count; ++i) first_.PrefetchFilter(tokens[i].hash);
  for (size_t i = 0; i < count; ++i) {
    links[i] = first_.MayHold(tokens[i].hash) ? 0 : HashIndex::kNone;
    if (links[i] == 0) first_.PrefetchSlot(tokens[i].hash);
  }
  for (size_t i = 0; i < count; ++i) {
    if (links[i] != HashIndex::kNone) links[i] = first_.Find(tokens[i].hash);
    const bool goes_on = links[i] != HashIndex::kNone && (links[i] & 1) != 0;
    if (goes_on && begin + i + 1 < list.tokens.size()) next_.PrefetchFilter(Key(links[i] >> 9, tokens[i + 1].hash));
  }
  return count;
}

void PhraseMatcher::Find(const TokenList& list, LanguageMask languages, std::vector<Match>& matches) const {
  const size_t count = list.tokens.size();
  Link links[kReadAhead];
  size_t begin = 0, known = 0;
  for (size_t at = 0; at < count;) {
    if (at >= begin + known) {
      begin = at;
      known = LookUpFirsts(list, begin, links);
    }
    const auto first = static_cast<uint32_t>(at);
    Best best;
    const TokenKind kind = list.tokens[at].kind;
    if (kind != TokenKind::kLink && kind != TokenKind::kMention) {
      if (links[at - begin] != HashIndex::kNone) Take(list, links[at - begin], first, languages, best);
      FollowStems(list, 0, first, languages, best);
    }
    if (best.node == HashIndex::kNone) {
      ++at;
      continue;
    }
    matches.push_back({best.node, first, best.last});
    at = best.last + 1;
  }
}

}  // namespace klout::topics
