#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_HASHTAGS_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_HASHTAGS_H_

#include <string_view>

#include "services/topics/domain/hash_index.h"
#include "services/topics/domain/tokens.h"

namespace klout::topics {

// Appends the words inside the hashtags of `list` to it: `#EspressoTime` by its capitals, `#espresso_time` by its
// underscore, `#espressotime` into the fewest words that `words` holds, or not at all. A gap token stands before
// each, so that no phrase reaches from one into the next. `text`: what the list was made of.
void SplitHashtags(std::string_view text, const HashIndex& words, TokenList& list);

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_HASHTAGS_H_
