#include "services/topics/domain/phrase_matcher.h"

#include <algorithm>
#include <bit>

namespace klout::topics {

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
    if (is_new) edges_.push_back({node, symbol, node_count_++});
    node = place->second;
  }
  added_.push_back({node, sense});
  return true;
}

void PhraseMatcher::Renumber() {
  std::vector<bool> goes_on(node_count_, false);
  for (const Edge& edge : edges_) goes_on[edge.from] = true;
  std::vector<uint32_t> number(node_count_);
  uint32_t next = 0;
  for (const bool first : {true, false}) {
    for (uint32_t node = 0; node < node_count_; ++node) {
      // The root is 0 even if there is no phrase.
      if ((goes_on[node] || node == 0) == first) number[node] = next++;
    }
    if (first) children_.assign(next, {});
  }
  for (Edge& edge : edges_) {
    edge = {number[edge.from], edge.symbol, number[edge.to]};
    children_[edge.from][edge.symbol >> 62] |= uint64_t{1} << (edge.symbol >> 56 & 63);
  }
  for (Added& added : added_) added.node = number[added.node];
}

void PhraseMatcher::Build() {
  Renumber();
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
  reach_ = languages;
  // An edge stands after those that lead to where it begins.
  for (auto edge = edges_.rbegin(); edge != edges_.rend(); ++edge) reach_[edge->from] |= reach_[edge->to];
  for (const Edge& edge : edges_) {
    const Link link = edge.to << 9 | static_cast<uint32_t>(languages[edge.to]) << 1 | (goes_on[edge.to] ? 1 : 0);
    (edge.from == 0 ? first_ : next_).Insert(Key(edge.from, edge.symbol), link);
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
  if (!HasBit(children_[node], symbol)) return;
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

LanguageMask PhraseMatcher::LeadsOf(const TokenList& list, const Token& token) const {
  LanguageMask leads = 0;
  const auto add = [&](uint64_t symbol) {
    const Link link = first_.Find(symbol);
    if (link != HashIndex::kNone) leads |= reach_[link >> 9];
  };
  add(token.hash);
  for (size_t i = 0; i < token.stem_count; ++i) add(list.stems[token.first_stem + i]);
  return leads;
}

void PhraseMatcher::Find(const TokenList& list, LanguageMask languages, std::vector<Match>& matches) const {
  const size_t count = list.tokens.size(), known = lead_shift_ < 0 ? 0 : list.leads.size();
  for (size_t at = 0; at < count;) {
    const TokenKind kind = list.tokens[at].kind;
    if ((at < known && (list.leads[at] >> lead_shift_ & languages) == 0) || kind == TokenKind::kLink || kind == TokenKind::kMention) {
      ++at;
      continue;
    }
    const auto first = static_cast<uint32_t>(at);
    Best best;
    Follow(list, 0, first, languages, best);
    if (best.node == HashIndex::kNone) {
      ++at;
      continue;
    }
    matches.push_back({best.node, first, best.last});
    at = best.last + 1;
  }
}

}  // namespace klout::topics
