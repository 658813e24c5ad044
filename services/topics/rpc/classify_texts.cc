#include "services/topics/rpc/classify_texts.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/topics/domain/folding.h"

namespace klout::topics {
namespace {

// Of a hashtag, a domain or a language.
constexpr size_t kMaxHintBytes = 256;
constexpr int kMaxEvidence = 10;

// Also where bytes were not UTF-8: proto strings must be.
std::string Utf8Of(std::string_view bytes) {
  std::string text;
  for (size_t i = 0; i < bytes.size();) {
    const Decoded next = DecodeUtf8(bytes, i);
    if (next.size > 1 || static_cast<uint8_t>(bytes[i]) < 0x80) {
      text.append(bytes.substr(i, next.size));
    } else {
      text.append("\xEF\xBF\xBD");
    }
    i += next.size;
  }
  return text;
}

void FillEvidence(std::string_view text, std::string_view shown, float weight, uint32_t begin, uint32_t end,
                  v1::Evidence* evidence) {
  evidence->set_words(end > begin ? Utf8Of(text.substr(begin, end - begin)) : std::string(shown));
  evidence->set_weight(weight);
  evidence->set_begin(begin);
  evidence->set_end(end);
}

bool IsBelow(const Ontology& ontology, TopicIndex topic, TopicIndex above) {
  for (const Topic* t = &ontology.topics[topic];; t = &ontology.topics[t->parents[0]]) {
    if (static_cast<TopicIndex>(t - ontology.topics.data()) == above) return true;
    if (t->parents.empty()) return false;
  }
}

void FillTopics(const Ontology& ontology, const TextAnswer& answer, std::string_view text, uint32_t max_topics,
                bool explain, v1::TextResult* result) {
  for (const TopicScore& score : answer.topics.topics) {
    if (static_cast<uint32_t>(result->topics_size()) == max_topics) break;
    v1::TopicResult* topic = result->add_topics();
    topic->set_slug(ontology.topics[score.topic].slug);
    topic->set_confidence(score.confidence);
    for (const Topic* t = &ontology.topics[score.topic]; !t->parents.empty();) {
      t = &ontology.topics[t->parents[0]];
      topic->add_broader(t->slug);
    }
    if (!explain) continue;
    for (const PhraseUse& use : answer.topics.uses) {
      const Phrase& phrase = ontology.phrases[use.phrase];
      if (!IsBelow(ontology, phrase.topic, score.topic) || topic->evidence_size() == kMaxEvidence) continue;
      FillEvidence(text, phrase.text, use.weight, use.begin, use.end, topic->add_evidence());
    }
  }
  for (const TopicScore& score : answer.topics.super_topics) {
    v1::SuperTopicResult* super_topic = result->add_super_topics();
    super_topic->set_slug(ontology.topics[score.topic].slug);
    super_topic->set_share(score.confidence);
  }
}

void FillUses(const std::vector<HostilityModel::Use>& uses, std::string_view text,
              google::protobuf::RepeatedPtrField<v1::Evidence>* evidence) {
  for (const HostilityModel::Use& use : uses) {
    if (evidence->size() == kMaxEvidence) return;
    FillEvidence(text, "", use.weight, use.begin, use.end, evidence->Add());
  }
}

v1::Tone ToneOf(Tone tone) {
  switch (tone) {
    case Tone::kNegative: return v1::TONE_NEGATIVE;
    case Tone::kNeutral: return v1::TONE_NEUTRAL;
    case Tone::kPositive: return v1::TONE_POSITIVE;
  }
  return v1::TONE_UNSPECIFIED;
}

void FillResult(const TextClassifier& classifier, const TextAnswer& answer, std::string_view text,
                uint32_t max_topics, bool explain, v1::TextResult* result) {
  FillTopics(classifier.ontology(), answer, text, max_topics, explain, result);
  result->mutable_language()->set_language(std::string(answer.language.code));
  result->mutable_language()->set_confidence(answer.language.confidence);
  if (answer.tone) {
    result->mutable_sentiment()->set_score(answer.tone->score);
    result->mutable_sentiment()->set_tone(ToneOf(answer.tone->tone));
    FillUses(answer.tone_uses, text, result->mutable_sentiment()->mutable_evidence());
  }
  result->set_hostility(answer.hostility);
  FillUses(answer.hostility_uses, text, result->mutable_hostility_evidence());
}

bool IsInBounds(const v1::Text& text) {
  const auto short_enough = [](const std::string& hint) { return hint.size() <= kMaxHintBytes; };
  return text.text().size() <= kMaxTextBytes && text.hashtags_size() <= kMaxHints &&
         text.link_domains_size() <= kMaxHints && text.language().size() <= kMaxHintBytes &&
         std::all_of(text.hashtags().begin(), text.hashtags().end(), short_enough) &&
         std::all_of(text.link_domains().begin(), text.link_domains().end(), short_enough);
}

}  // namespace

absl::Status ClassifyTexts(const TextClassifier& classifier, std::string_view model,
                           const v1::ClassifyRequest& request, v1::ClassifyResponse* response) {
  if (request.texts_size() == 0) return InvalidField("texts", "texts is empty");
  if (request.texts_size() > kMaxTexts) {
    return InvalidField("texts", absl::StrCat("texts has ", request.texts_size(), " entries, limit ", kMaxTexts));
  }
  if (request.max_topics() > kMaxTopicsPerText) {
    return InvalidField("max_topics", absl::StrCat("max_topics is ", request.max_topics(), ", limit ", kMaxTopicsPerText));
  }
  const uint32_t max_topics = request.max_topics() == 0 ? kDefaultTopicsPerText : request.max_topics();
  static thread_local TextClassifier::Scratch scratch;
  static thread_local TextAnswer answer;
  std::vector<std::string> tags, domains;
  for (const v1::Text& text : request.texts()) {
    v1::TextResult* result = response->add_results();
    if (!IsInBounds(text)) {
      result->set_error_reason("INVALID_FIELD");
      continue;
    }
    tags.assign(text.hashtags().begin(), text.hashtags().end());
    domains.assign(text.link_domains().begin(), text.link_domains().end());
    classifier.Classify({text.text(), tags, domains, text.language()}, request.explain(), scratch, answer);
    FillResult(classifier, answer, text.text(), max_topics, request.explain(), result);
  }
  response->set_model(std::string(model));
  return absl::OkStatus();
}

}  // namespace klout::topics
