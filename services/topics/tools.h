#ifndef KLOUT_SERVICES_TOPICS_TOOLS_H_
#define KLOUT_SERVICES_TOPICS_TOOLS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace klout::topics {

// Work on models and labelled files that needs no service: for the command line. Files are tables as
// tools/tsv_reader.h reads them; an empty `model_dir` is the one beside the program. Errors name file, line and column.

struct EvaluatedClass {
  std::string label;
  uint64_t texts = 0;
  double precision = 0, recall = 0, f1 = 0;
};
struct Evaluated {
  // Such as `sentiment, it`.
  std::string name;
  std::vector<EvaluatedClass> classes;
  double macro_f1 = 0, macro_recall = 0, accuracy = 0;
  uint64_t texts = 0;
  std::string note;
};

struct EvaluateRequest {
  std::string model_dir;
  // Each may be empty.
  std::string topics, map, sentiment, hostility, language;
  // 0: the model's own sentiment.
  int folds = 0;
};
// INVALID_ARGUMENT if no file is named.
absl::StatusOr<std::vector<Evaluated>> Evaluate(const EvaluateRequest& request);

struct TrainRequest {
  std::string model_dir;
  // Topics to cross-validate on.
  std::string data;
  // Sentiment to learn, and the file to write.
  std::string sentiment, out;
  int folds = 5;
  bool beside_fasttext = false;
};
absl::StatusOr<std::vector<Evaluated>> Train(const TrainRequest& request);

struct Linted {
  std::vector<std::string> errors, warnings;
  std::string summary;
};
absl::StatusOr<Linted> LintModels(const std::string& model_dir);

// Reads the three CSV files of `kto_dir` and makes a model folder at `out`, with the word lists of `model_dir`. Says
// what was made. INVALID_ARGUMENT if `out` is empty or there already.
absl::StatusOr<std::string> ImportKloutTopicOntology(const std::string& kto_dir, const std::string& out,
                                                     const std::string& model_dir);

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_TOOLS_H_
