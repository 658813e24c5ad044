#include "common/facts/post_topics.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace klout {
namespace {

void Add(const std::string& slug, double confidence, fact::v1::Post* post) {
  const auto percent = static_cast<uint32_t>(std::clamp(std::lround(100 * confidence), 0L, 100L));
  if (percent == 0) return;
  for (fact::v1::TextTopic& known : *post->mutable_topics()) {
    if (known.topic() != slug) continue;
    known.set_confidence_percent(std::max(known.confidence_percent(), percent));
    return;
  }
  fact::v1::TextTopic* topic = post->add_topics();
  topic->set_topic(slug);
  topic->set_confidence_percent(percent);
}

}  // namespace

void FillFromText(const topics::v1::TextResult& text, fact::v1::Post* post) {
  for (const topics::v1::TopicResult& topic : text.topics()) {
    Add(topic.slug(), topic.confidence(), post);
    for (const std::string& broader : topic.broader()) Add(broader, topic.confidence(), post);
  }
  auto& topics = *post->mutable_topics();
  if (topics.size() > kMaxPostTopics) {
    std::stable_sort(topics.begin(), topics.end(), [](const fact::v1::TextTopic& a, const fact::v1::TextTopic& b) {
      return a.confidence_percent() > b.confidence_percent();
    });
    topics.DeleteSubrange(kMaxPostTopics, topics.size() - kMaxPostTopics);
  }
  if (post->language().empty()) post->set_language(text.language().language());
  post->set_sentiment_percent(static_cast<int>(std::lround(100 * text.sentiment().score())));
}

}  // namespace klout
