#include "services/topics/domain/word_memory.h"

namespace klout::topics {

void WordMemory::Fill(uint64_t model, const PhraseMatcher& phrases, const LanguageDetector& languages,
                      TokenList& list) {
  if (model_ != model) {
    words_.assign(kRemembered, {});
    model_ = model;
  }
  const auto place_of = [](uint64_t hash) { return (hash >> 8) % kRemembered; };
  const size_t known = list.facts.size(), count = list.tokens.size();
  // All reads of memory are under way before the first is waited for.
  for (size_t i = known; i < count; ++i) __builtin_prefetch(&words_[place_of(list.tokens[i].hash)]);
  list.facts.resize(count);
  for (size_t i = known; i < count; ++i) {
    const Token& token = list.tokens[i];
    const uint64_t hash = token.hash | 1;
    Word& word = words_[place_of(hash)];
    if (word.hash != hash) {
      word = {hash, phrases.FactsOf(list, token)};
      word.facts.small_word_of = languages.LanguagesOf(token.hash);
    }
    list.facts[i] = word.facts;
  }
}

}  // namespace klout::topics
