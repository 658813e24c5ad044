#include "services/topics/domain/word_memory.h"

namespace klout::topics {

void WordMemory::Fill(uint64_t model, const PhraseMatcher& phrases, const LanguageDetector& languages,
                      TokenList& list) {
  if (model_ != model) {
    words_.Forget();
    model_ = model;
  }
  const auto key_of = [](const Token& token) { return token.hash | 1; };
  const size_t known = list.facts.size(), count = list.tokens.size();
  // All reads of memory are under way before the first is waited for; the same for what is not remembered.
  for (size_t i = known; i < count; ++i) words_.Prefetch(key_of(list.tokens[i]));
  list.facts.resize(count);
  missing_.clear();
  for (size_t i = known; i < count; ++i) {
    if (const Word* word = words_.Find(key_of(list.tokens[i]))) {
      list.facts[i] = word->facts;
    } else {
      phrases.PrefetchFacts(list.tokens[i]);
      missing_.push_back(i);
    }
  }
  for (const size_t i : missing_) {
    const Token& token = list.tokens[i];
    // A word that stands twice in the text is missing once.
    const Word* word = words_.Find(key_of(token));
    if (word == nullptr) {
      Word found{key_of(token), phrases.FactsOf(list, token)};
      found.facts.small_word_of = languages.LanguagesOf(token.hash);
      word = words_.Add(found);
    }
    list.facts[i] = word->facts;
  }
}

}  // namespace klout::topics
