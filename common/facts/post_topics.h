#ifndef KLOUT_COMMON_FACTS_POST_TOPICS_H_
#define KLOUT_COMMON_FACTS_POST_TOPICS_H_

#include "klout/fact/v1/fact.pb.h"
#include "klout/topics/v1/topics.pb.h"

namespace klout {

// Most topics of one post, as fact.proto has it.
inline constexpr int kMaxPostTopics = 16;

// Puts what the topics service says of a post's text into the post: each topic, and what lies above it, at its greatest
// confidence, the strongest kMaxPostTopics; mood; and the language, where the post has none of its own.
void FillFromText(const topics::v1::TextResult& text, fact::v1::Post* post);

}  // namespace klout

#endif  // KLOUT_COMMON_FACTS_POST_TOPICS_H_
