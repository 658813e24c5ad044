#ifndef KLOUT_TESTS_UNIT_TOPICS_MODEL_OF_TREE_H_
#define KLOUT_TESTS_UNIT_TOPICS_MODEL_OF_TREE_H_

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "services/topics/domain/text_classifier.h"
#include "services/topics/store/model_folder.h"

namespace klout::topics {

// The classifier with the lists and models of the source tree; read once for all tests of a binary.
inline const TextClassifier& ModelOfTree() {
  static const auto& classifier = *new std::unique_ptr<TextClassifier>([] {
    const absl::StatusOr<ModelFiles> files = ReadModelFolder(KLOUT_SOURCE_DIR "/services/topics");
    EXPECT_TRUE(files.ok()) << files.status();
    absl::StatusOr<std::unique_ptr<TextClassifier>> made = TextClassifier::Create(*files);
    EXPECT_TRUE(made.ok()) << made.status();
    return *std::move(made);
  }());
  return *classifier;
}

inline std::string TestFile(const std::string& name) { return KLOUT_SOURCE_DIR "/tests/data/topics/" + name; }

}  // namespace klout::topics

#endif  // KLOUT_TESTS_UNIT_TOPICS_MODEL_OF_TREE_H_
