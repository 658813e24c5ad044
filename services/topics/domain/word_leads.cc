#include "services/topics/domain/word_leads.h"

namespace klout::topics {

void WordLeads::Fill(uint64_t model, const Matchers& matchers, TokenList& list) {
  if (model_ != model) {
    words_.assign(kRemembered, {});
    model_ = model;
  }
  list.leads.clear();
  for (const Token& token : list.tokens) {
    const uint64_t hash = token.hash | 1;
    Word& known = words_[(hash >> 8) % kRemembered];
    if (known.hash != hash) {
      known = {hash, 0};
      for (size_t i = 0; i < kMatchers; ++i) {
        if (matchers[i] != nullptr) known.leads |= uint64_t{matchers[i]->LeadsOf(list, token)} << (8 * i);
      }
    }
    list.leads.push_back(known.leads);
  }
}

}  // namespace klout::topics
