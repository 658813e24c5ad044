#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "services/topics/tools/evaluation.h"
#include "services/topics/tools/lint.h"
#include "services/topics/tools/tsv_reader.h"
#include "tests/unit/topics/model_of_tree.h"

namespace klout::topics {
namespace {

const Ontology& Tree() { return ModelOfTree().ontology(); }

bool IsAtOrBelow(TopicIndex topic, TopicIndex above) {
  for (;;) {
    if (topic == above) return true;
    if (Tree().topics[topic].parents.empty()) return false;
    topic = Tree().topics[topic].parents[0];
  }
}

// What is wrong with the topics that were found, empty if nothing is. See tests/data/topics/README.md.
std::string Wrong(const std::vector<TopicScore>& found, const std::string& must, const std::string& must_not) {
  if (must == "none" && !found.empty()) return absl::StrCat("found ", Tree().topics[found[0].topic].slug, ", wanted none");
  if (must != "none" && must != "-") {
    bool right = false;
    for (const absl::string_view slug : absl::StrSplit(must, ',')) {
      const auto wanted = Tree().by_slug.find(slug);
      if (wanted == Tree().by_slug.end()) return absl::StrCat("no topic is called ", slug);
      for (const TopicScore& score : found) {
        right = right || IsAtOrBelow(score.topic, wanted->second) || IsAtOrBelow(wanted->second, score.topic);
      }
    }
    if (!right) return absl::StrCat("found ", found.empty() ? "none" : Tree().topics[found[0].topic].slug, ", wanted ", must);
  }
  if (must_not == "-") return "";
  for (const absl::string_view slug : absl::StrSplit(must_not, ',')) {
    const auto unwanted = Tree().by_slug.find(slug);
    if (unwanted == Tree().by_slug.end()) return absl::StrCat("no topic is called ", slug);
    for (const TopicScore& score : found) {
      if (IsAtOrBelow(score.topic, unwanted->second)) return absl::StrCat("found ", Tree().topics[score.topic].slug);
    }
  }
  return "";
}

TEST(ShippedModelTest, FindsNoAbsurdTopics) {
  const auto rows = ReadTsv(TestFile("absurd-topics.tsv"), {"text", "lang", "must", "must_not"});
  ASSERT_TRUE(rows.ok()) << rows.status();
  ASSERT_GE(rows->size(), 60u);
  TextClassifier::Scratch scratch;
  TextAnswer answer;
  size_t wrong = 0;
  for (const std::vector<std::string>& row : *rows) {
    ModelOfTree().Classify({row[0], {}, {}, row[1]}, false, scratch, answer);
    const std::string why = Wrong(answer.topics.topics, row[2], row[3]);
    if (why.empty()) continue;
    ++wrong;
    std::string uses;
    for (const PhraseUse& use : answer.topics.uses) {
      const Phrase& phrase = Tree().phrases[use.phrase];
      absl::StrAppend(&uses, " ", phrase.text, "=", Tree().topics[phrase.topic].slug, "*", use.weight);
    }
    ADD_FAILURE() << row[0] << "\n  " << why << "\n " << uses;
  }
  EXPECT_EQ(wrong, 0u) << "of " << rows->size();
}

// Posts that a reader would give one topic, and small talk without any; written without a look at the ontology's phrases.
TEST(ShippedModelTest, FindsTheTopicsAReaderWouldAndAbstainsFromSmallTalk) {
  const auto rows = ReadTsv(TestFile("topics-dev.tsv"), {"text", "lang", "topic"});
  ASSERT_TRUE(rows.ok()) << rows.status();
  TextClassifier::Scratch scratch;
  TextAnswer answer;
  int silent = 0, quiet = 0, talk = 0, right = 0, wrong = 0;
  for (const std::vector<std::string>& row : *rows) {
    ModelOfTree().Classify({row[0], {}, {}, row[1]}, false, scratch, answer);
    const bool none = answer.topics.topics.empty();
    if (row[2] == "none") {
      ++talk;
      quiet += none ? 1 : 0;
    } else if (none) {
      ++silent;
    } else {
      ++(Wrong(answer.topics.topics, row[2], "-").empty() ? right : wrong);
    }
  }
  std::printf("right %d, wrong %d, silent %d; small talk %d, left alone %d\n", right, wrong, silent, talk, quiet);
  EXPECT_GE(right, 4 * wrong);
  EXPECT_GE(10 * quiet, 9 * talk);
}

TEST(ShippedModelTest, TellsTheSevenLanguages) {
  const auto sentences = EvaluateLanguage(ModelOfTree(), TestFile("language-sentences.tsv"), false);
  ASSERT_TRUE(sentences.ok()) << sentences.status();
  for (const Confusion::Class& one : sentences->Classes()) EXPECT_GE(one.recall, 0.97) << one.label;
}

TEST(ShippedModelTest, TellsHostileRepliesFromRoughAndCriticalOnes) {
  const auto confusions = EvaluateHostility(ModelOfTree(), TestFile("hostility-replies.tsv"));
  ASSERT_TRUE(confusions.ok()) << confusions.status();
  for (const Confusion::Class& one : confusions->at("all").Classes()) {
    if (one.label == "hostile") EXPECT_GE(one.f1, 0.75);
  }
}

TEST(ShippedModelTest, OntologyPassesItsLinter) {
  const LintReport report = Lint(Tree());
  EXPECT_EQ(report.errors, std::vector<std::string>());
  EXPECT_GE(report.super_topics, 16u);
  EXPECT_GE(Tree().topics.size(), 500u);
}

// 260 posts written without a look at the phrases. Where the strongest topic is said with confidence c it should be right, itself or
// below the label, in a share of c.
TEST(ShippedModelTest, ConfidenceIsHowOftenTheStrongestTopicIsRight) {
  constexpr int kBins = 5;
  constexpr double kMostError = 0.06;
  const auto rows = ReadTsv(TestFile("topics-dev.tsv"), {"text", "topic"});
  ASSERT_TRUE(rows.ok()) << rows.status();
  double confidence[kBins] = {}, right[kBins] = {};
  int answers = 0;
  TextClassifier::Scratch scratch;
  TextAnswer answer;
  for (const auto& row : *rows) {
    ModelOfTree().Classify({row[0], {}, {}, {}}, false, scratch, answer);
    if (answer.topics.topics.empty()) continue;
    const TopicScore& first = answer.topics.topics[0];
    const int bin = std::min(static_cast<int>(first.confidence * kBins), kBins - 1);
    const auto label = std::find_if(Tree().topics.begin(), Tree().topics.end(), [&](const auto& topic) { return topic.slug == row[1]; });
    const bool is_right =
        label != Tree().topics.end() && IsAtOrBelow(first.topic, static_cast<TopicIndex>(label - Tree().topics.begin()));
    confidence[bin] += first.confidence;
    right[bin] += is_right ? 1 : 0;
    ++answers;
  }
  ASSERT_GT(answers, 100);
  double error = 0;
  for (int bin = 0; bin < kBins; ++bin) error += std::abs(confidence[bin] - right[bin]);
  EXPECT_LT(error / answers, kMostError);
  RecordProperty("expected_calibration_error", std::to_string(error / answers));
}

}  // namespace
}  // namespace klout::topics
