#ifndef KLOUT_SERVICES_TOPICS_TOOLS_TRAINING_H_
#define KLOUT_SERVICES_TOPICS_TOOLS_TRAINING_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "services/topics/domain/linear_model.h"
#include "services/topics/domain/sentiment_lexicon.h"
#include "services/topics/domain/text_classifier.h"
#include "services/topics/tools/evaluation.h"

namespace klout::topics {

inline constexpr std::array<std::string_view, 3> kToneNames = {"negative", "neutral", "positive"};

// Labelled texts as features, weighed so that the three tones of a language count alike; English, of which there is
// most, counts less.
struct ToneData {
  std::vector<Example> examples;
  // Of kLanguages, by example.
  std::vector<int> languages;
};

// Columns lang, label, text. INVALID_ARGUMENT: a language that we do not speak, a label that is no tone.
absl::StatusOr<ToneData> ReadToneData(const SentimentLexicon& lexicon, const std::string& path);

// The fold of row i of a file: the same on every machine.
int FoldOf(size_t i, int folds);

// Learns from all rows that are not of the fold; fold -1: from all. The same data give the same bits.
LinearModel TrainTone(const ToneData& data, int fold, int folds);
uint32_t MostProbable(const LinearModel& model, const std::vector<Feature>& features);

// Topics of an operator's own labels: words and pairs of words, and what the ontology says, weighed by a linear model.
struct TopicTrainingReport {
  Confusion ours;
  // Debian's fastText on the same folds; without texts if the program is not installed or was not asked for.
  Confusion fasttext;
  std::string fasttext_note;
};
// Columns topic, text. Cross-validated on `folds` folds.
absl::StatusOr<TopicTrainingReport> TrainTopicsInFolds(const TextClassifier& classifier, const std::string& path,
                                                       int folds, bool beside_fasttext);

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_TOOLS_TRAINING_H_
