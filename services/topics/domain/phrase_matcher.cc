#include "services/topics/domain/phrase_matcher.h"

#include <algorithm>
#include <bit>

namespace klout::topics {
namespace {

constexpr ListMask kOneList = 0xFF;

bool BeginsNoPhrase(TokenKind kind) { return kind == TokenKind::kLink || kind == TokenKind::kMention; }
bool HasEndings(TokenKind kind) { return kind == TokenKind::kWord || kind == TokenKind::kHashtag; }
int LowestList(ListMask lists) { return std::countr_zero(lists) / 8; }
ListMask Without(ListMask lists, int list) { return lists & ~(kOneList << (8 * list)); }

}  // namespace

struct PhraseMatcher::Search {
  // Where the best match of a list so far ends.
  struct Best {
    uint32_t node, last;
  };
  const TokenList& list;
  ListMask wanted = 0;
  // Bit i: best[i] is set.
  uint32_t found = 0;
  std::array<Best, kPhraseLists> best;
};

bool PhraseMatcher::Add(PhraseList to, std::string_view phrase, Sense sense) {
  TokenList list;
  Tokenize(phrase, list);
  if (list.tokens.empty() || list.tokens.size() > kMaxWords || node_count_ + kMaxWords > kMaxNodes) return false;
  uint32_t node = 0;
  for (const Token& token : list.tokens) {
    const bool is_stem = token.end < phrase.size() && phrase[token.end] == '~' && token.folded_size >= kLeastStem;
    const uint64_t symbol = is_stem ? StemHash(HashBytes(list.FoldedOf(token))) : token.hash;
    const auto [place, is_new] = by_key_.emplace(Key(node, symbol), node_count_);
    if (is_new) edges_.push_back({node, symbol, node_count_++, is_stem});
    node = place->second;
  }
  sense.list = to;
  added_.push_back({node, sense});
  return true;
}

void PhraseMatcher::Renumber() {
  std::vector<bool> goes_on(node_count_, false);
  // The root is 0 even if there is no phrase.
  goes_on[0] = true;
  for (const Edge& edge : edges_) goes_on[edge.from] = true;
  std::vector<uint32_t> number(node_count_);
  uint32_t next = 0;
  for (const bool first : {true, false}) {
    for (uint32_t node = 0; node < node_count_; ++node) {
      if (goes_on[node] == first) number[node] = next++;
    }
    if (first) branches_.assign(next, {});
  }
  for (Edge& edge : edges_) {
    edge.from = number[edge.from];
    edge.to = number[edge.to];
  }
  for (Added& added : added_) added.node = number[added.node];
}

void PhraseMatcher::AddSenses() {
  std::stable_sort(added_.begin(), added_.end(), [](const Added& a, const Added& b) {
    return a.node != b.node ? a.node < b.node : a.sense.list < b.sense.list;
  });
  ends_.assign(node_count_ - branches_.size(), {});
  for (const Added& added : added_) {
    End& end = GoesOn(added.node) ? branches_[added.node].end : ends_[added.node - branches_.size()];
    if (end.lists == 0) end.first_sense = static_cast<uint32_t>(senses_.size());
    end.lists |= ListMaskOf(added.sense.list, added.sense.languages);
    senses_.push_back(added.sense);
    end.end_sense = static_cast<uint32_t>(senses_.size());
  }
}

void PhraseMatcher::Build() {
  Renumber();
  AddSenses();
  size_t firsts = 0, first_stems = 0;
  // An edge stands after those that lead to where it begins.
  for (auto edge = edges_.rbegin(); edge != edges_.rend(); ++edge) {
    Branch& from = branches_[edge->from];
    from.lists |= LeadsOf(edge->to);
    from.has_stems = from.has_stems || edge->is_stem;
    from.AddSymbol(edge->symbol);
    if (edge->from == 0) ++(edge->is_stem ? first_stems : firsts);
  }
  first_ = HashIndex(firsts);
  first_stems_ = HashIndex(first_stems);
  next_ = HashIndex(edges_.size() - firsts - first_stems);
  for (const Edge& edge : edges_) {
    HashIndex& index = edge.from != 0 ? next_ : edge.is_stem ? first_stems_ : first_;
    index.Insert(Key(edge.from, edge.symbol), edge.to);
  }
  by_key_ = {};
  edges_ = {};
  added_ = {};
}

WordFacts PhraseMatcher::FactsOf(const TokenList& list, const Token& token) const {
  WordFacts facts;
  size_t count = 0;
  const auto add = [&](uint32_t node) {
    if (node == HashIndex::kNone) return;
    facts.leads |= LeadsOf(node);
    if (count < WordFacts::kMostRoots) {
      facts.roots[count] = node;
    } else {
      facts.roots[0] = WordFacts::kTooManyRoots;
    }
    ++count;
  };
  add(first_.Find(token.hash));
  // Whatever the token's kind is: the facts are of the word, be it here in a mention.
  ForEachStem(list.FoldedOf(token), [&](uint64_t stem) { add(first_stems_.Find(stem)); });
  return facts;
}

void PhraseMatcher::Visit(uint32_t node, uint32_t at, ListMask wanted, Search& search) const {
  for (ListMask ends = EndOf(node).lists & wanted; ends != 0;) {
    const int list = LowestList(ends);
    ends = Without(ends, list);
    auto& best = search.best[static_cast<size_t>(list)];
    if ((search.found >> list & 1) == 0 || at > best.last) best = {node, at};
    search.found |= 1U << list;
  }
  if (GoesOn(node) && at + 1 < search.list.tokens.size()) GoOn(node, at + 1, wanted, search);
}

// Depth is bounded by kMaxWords, breadth by the stems of one word.
void PhraseMatcher::GoOn(uint32_t node, uint32_t at, ListMask wanted, Search& search) const {
  const Branch& branch = branches_[node];
  wanted &= branch.lists;
  if (wanted == 0) return;
  const auto step = [&](uint64_t symbol) {
    if (!branch.MayHold(symbol)) return;
    const uint32_t next = next_.Find(Key(node, symbol));
    if (next != HashIndex::kNone) Visit(next, at, wanted, search);
  };
  const Token& token = search.list.tokens[at];
  step(token.hash);
  if (branch.has_stems && HasEndings(token.kind)) ForEachStem(search.list.FoldedOf(token), step);
}

void PhraseMatcher::Start(const TokenList& list, uint32_t at, Search& search) const {
  const Token& token = list.tokens[at];
  const bool is_known = at < list.facts.size() && list.facts[at].roots[0] != WordFacts::kTooManyRoots;
  if (is_known) {
    for (const uint32_t root : list.facts[at].roots) {
      if (root == 0) return;
      Visit(root, at, search.wanted, search);
    }
    return;
  }
  const auto step = [&](uint32_t node) {
    if (node != HashIndex::kNone) Visit(node, at, search.wanted, search);
  };
  step(first_.Find(token.hash));
  if (HasEndings(token.kind)) {
    ForEachStem(list.FoldedOf(token), [&](uint64_t stem) { step(first_stems_.Find(stem)); });
  }
}

// Asks memory for what Find will read of the candidates, first of all their first words and then of all their second
// ones, before any of it is waited for.
void PhraseMatcher::FindCandidates(const TokenList& list, size_t begin, ListMask wanted,
                                   std::vector<uint32_t>& candidates) const {
  const size_t count = list.tokens.size(), known = std::min(list.facts.size(), count);
  candidates.resize(count - std::min(begin, count));
  size_t found = 0;
  // Written whether it is one or not: nothing foretells which words are.
  for (size_t at = begin; at < count; ++at) {
    const size_t may_lead = at >= known || (list.facts[at].leads & wanted) != 0 ? 1 : 0;
    const size_t may_begin = BeginsNoPhrase(list.tokens[at].kind) ? 0 : 1;
    candidates[found] = static_cast<uint32_t>(at);
    found += may_lead & may_begin;
  }
  candidates.resize(found);
  const auto root_of = [&](uint32_t at) {
    return at < known ? list.facts[at].roots[0] : WordFacts::kTooManyRoots;
  };
  for (const uint32_t at : candidates) {
    if (const uint32_t root = root_of(at); root != WordFacts::kTooManyRoots) __builtin_prefetch(&EndOf(root));
  }
  for (const uint32_t at : candidates) {
    const uint32_t root = root_of(at);
    if (root == WordFacts::kTooManyRoots) continue;
    const End& end = EndOf(root);
    if ((end.lists & wanted) != 0) __builtin_prefetch(&senses_[end.first_sense]);
    if (!GoesOn(root) || at + 1 == count) continue;
    const Branch& branch = branches_[root];
    const uint64_t symbol = list.tokens[at + 1].hash;
    if ((branch.lists & wanted) == 0 || !branch.MayHold(symbol)) continue;
    next_.PrefetchFilter(Key(root, symbol));
    next_.PrefetchSlot(Key(root, symbol));
  }
}

void PhraseMatcher::Find(const TokenList& list, size_t begin, ListMask wanted, Matches& matches) const {
  FindCandidates(list, begin, wanted, matches.candidates_);
  // By list: the first token that no match covers.
  std::array<uint32_t, kPhraseLists> free = {};
  uint32_t all_free = 0;
  for (const uint32_t at : matches.candidates_) {
    Search search{list, at < list.facts.size() ? wanted & list.facts[at].leads : wanted, 0, {}};
    if (at < all_free) {
      for (size_t i = 0; i < kPhraseLists; ++i) {
        if (at < free[i]) search.wanted = Without(search.wanted, static_cast<int>(i));
      }
      if (search.wanted == 0) continue;
    }
    Start(list, at, search);
    for (uint32_t found = search.found; found != 0; found &= found - 1) {
      const auto i = static_cast<size_t>(std::countr_zero(found));
      const End& end = EndOf(search.best[i].node);
      uint32_t first_sense = end.first_sense, end_sense = end.end_sense;
      // The senses of a node are sorted by list, and few nodes have more than one.
      if (Without(end.lists, static_cast<int>(i)) != 0) {
        while (static_cast<size_t>(senses_[first_sense].list) != i) ++first_sense;
        while (static_cast<size_t>(senses_[end_sense - 1].list) != i) --end_sense;
      }
      matches.by_list_[i].push_back({first_sense, end_sense, at, search.best[i].last});
      free[i] = search.best[i].last + 1;
      all_free = std::max(all_free, free[i]);
    }
  }
}

}  // namespace klout::topics
