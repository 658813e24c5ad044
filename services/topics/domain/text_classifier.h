#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_TEXT_CLASSIFIER_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_TEXT_CLASSIFIER_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "services/topics/domain/hostility_model.h"
#include "services/topics/domain/language_detector.h"
#include "services/topics/domain/ontology.h"
#include "services/topics/domain/sentiment_model.h"
#include "services/topics/domain/topic_classifier.h"
#include "services/topics/domain/word_memory.h"

namespace klout::topics {

// Everything that an answer depends on besides the code. A file's name tells its language where it has one.
struct ModelFiles {
  std::string ontology_name;
  std::vector<OntologyFile> ontology;
  // `it.words`.
  std::vector<OntologyFile> languages;
  // `sentiment.it`, `modifiers.it`, `hostility.it`, `friendly.it`, `second-person.it`; `any` for all languages.
  std::vector<OntologyFile> lexicon;
  // Bytes of LinearModel; empty: texts have no tone.
  std::string sentiment_weights;
};

struct TextInput {
  std::string_view text;
  // What the network says besides; may be empty.
  absl::Span<const std::string> hashtags;
  absl::Span<const std::string> link_domains;
  std::string_view language;
};

struct TextAnswer {
  TopicAnswer topics;
  LanguageAnswer language;
  // None: the language has no model, or the text no words.
  std::optional<ToneAnswer> tone;
  // 0 to 100.
  uint8_t hostility = 0;
  std::vector<HostilityModel::Use> hostility_uses;
  // Phrases with a tone, strongest first.
  std::vector<HostilityModel::Use> tone_uses;
};

// Topics, language, tone and hostility of texts, in one pass over their words. Immutable, so many threads share one.
class TextClassifier {
 public:
  // What a thread needs besides, for one text at a time. After the first texts it allocates nothing.
  struct Scratch {
    TokenList list;
    WordMemory words;
    PhraseMatcher::Matches matches;
    TopicClassifier::Scratch topics;
    ToneFeatures::Scratch tone;
  };

  // INVALID_ARGUMENT with file and line: what a file has wrong.
  static absl::StatusOr<std::unique_ptr<TextClassifier>> Create(const ModelFiles& files);
  // With an ontology that is parsed already.
  static absl::StatusOr<std::unique_ptr<TextClassifier>> Create(Ontology ontology, const ModelFiles& files);

  // `answer` is overwritten; its memory is reused. `explain`: fill the uses, too.
  void Classify(const TextInput& input, bool explain, Scratch& scratch, TextAnswer& answer) const;

  const Ontology& ontology() const { return ontology_; }
  const SentimentLexicon& lexicon() const { return lexicon_; }
  const TopicClassifier& topics() const { return *topics_; }
  const LanguageDetector& languages() const { return *languages_; }
  bool has_tone() const { return tone_ != nullptr; }
  // The most probable tone, as a number of Tone, of features that ToneFeatures gave; there is a model.
  uint32_t ToneOf(const std::vector<Feature>& features) const { return tone_->MostProbable(features); }

 private:
  TextClassifier() = default;
  absl::Status AddLexicon(const OntologyFile& file);

  Ontology ontology_;
  // The phrases of all that follow.
  PhraseMatcher phrases_;
  SentimentLexicon lexicon_{phrases_};
  HostilityModel hostility_{phrases_};
  std::unique_ptr<TopicClassifier> topics_;
  std::unique_ptr<LanguageDetector> languages_;
  std::unique_ptr<SentimentModel> tone_;
  // No other classifier's.
  uint64_t number_ = 0;
};

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_TEXT_CLASSIFIER_H_
