#ifndef KLOUT_SERVICES_TOPICS_TOOLS_EVALUATION_H_
#define KLOUT_SERVICES_TOPICS_TOOLS_EVALUATION_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "services/topics/domain/text_classifier.h"

namespace klout::topics {

// How answers agree with labels.
class Confusion {
 public:
  void Add(const std::string& truth, const std::string& answer);

  struct Class {
    std::string label;
    uint64_t texts = 0;
    double precision = 0, recall = 0, f1 = 0;
  };
  // Of the labels that texts have, in order. An answer that is none of them counts against recall only.
  std::vector<Class> Classes() const;
  double MacroF1() const;
  double MacroRecall() const;
  double Accuracy() const;
  uint64_t texts() const { return texts_; }

 private:
  uint64_t texts_ = 0, right_ = 0;
  std::map<std::string, std::map<std::string, uint64_t>> answers_;
};

// Labels of a data set to slugs of ours, `label<TAB>slug,slug` a line. Empty path: every label is a slug.
// INVALID_ARGUMENT: a slug that no topic has.
absl::StatusOr<std::map<std::string, std::string>> ReadLabelMap(const std::string& path, const Ontology& ontology,
                                                                const std::vector<std::string>& labels);

// Zero-shot: nothing is learned from the file. `path`: columns topic, text. The answer is the label to whose topics
// most of the text's evidence belongs.
absl::StatusOr<Confusion> EvaluateTopics(const TextClassifier& classifier, const std::string& path,
                                         const std::string& map_path);

// Columns lang, text. By language.
absl::StatusOr<Confusion> EvaluateLanguage(const TextClassifier& classifier, const std::string& path, bool cld2_only);

// Columns lang, label (hostile, fine), text. By language, and `all`. Hostile is 50 or more.
absl::StatusOr<std::map<std::string, Confusion>> EvaluateHostility(const TextClassifier& classifier,
                                                                   const std::string& path);

// Columns lang, label (negative, neutral, positive), text. With `folds` of 2 or more a new model is trained for each
// fold on the rest, with 0 or 1 the classifier's own model answers. By language.
absl::StatusOr<std::map<std::string, Confusion>> EvaluateSentiment(const TextClassifier& classifier,
                                                                   const std::string& path, int folds);

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_TOOLS_EVALUATION_H_
