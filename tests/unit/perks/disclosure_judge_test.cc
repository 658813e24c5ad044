#include "services/perks/domain/disclosure_judge.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <map>
#include <set>
#include <thread>

#include "common/status.h"
#include "services/perks/domain/disclosure_rule_judge.h"
#include "tests/unit/perks/disclosure_examples.h"

namespace klout::perks {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const DisclosureJudge& BuiltIn() {
  static const DisclosureJudge& judge = *RuleDisclosureJudge::Create().value().release();
  return judge;
}

Verdict Judge(const std::string& network, const std::string& text) {
  PostText post;
  post.network = network;
  post.text = text;
  return BuiltIn().Judge(post);
}

struct Counts {
  int right = 0, missed = 0, wrongly = 0, reasons = 0, languages = 0, all = 0;

  double Precision() const { return right + wrongly == 0 ? 0 : 1.0 * right / (right + wrongly); }
  double Recall() const { return right + missed == 0 ? 0 : 1.0 * right / (right + missed); }
};

// Counts by language, and of all under "all". Prints the figures and every miss.
std::map<std::string, Counts> Measure(const std::string& file) {
  std::map<std::string, Counts> counts;
  for (const DisclosureExample& example : ReadDisclosureExamples(file)) {
    const Verdict verdict = BuiltIn().Judge(example.post);
    const bool should = example.reason == "DISCLOSED";
    for (const std::string& group : {example.language, std::string("all")}) {
      Counts& count = counts[group];
      ++count.all;
      count.right += should && verdict.discloses() ? 1 : 0;
      count.missed += should && !verdict.discloses() ? 1 : 0;
      count.wrongly += !should && verdict.discloses() ? 1 : 0;
      count.reasons += NameOf(verdict.reason) == example.reason ? 1 : 0;
      count.languages += verdict.language == example.language ? 1 : 0;
    }
    if (NameOf(verdict.reason) != example.reason) {
      std::printf("%s: %s is judged %s (%s, \"%s\"): %s\n", example.language.c_str(), example.reason.c_str(),
                  NameOf(verdict.reason).c_str(), verdict.language.c_str(), verdict.evidence.c_str(), example.post.text.c_str());
    }
  }
  for (const auto& [group, count] : counts) {
    std::printf("%s %-4s %4d examples  precision %.3f  recall %.3f  reason right %.3f  language right %.3f\n", file.c_str(),
                group.c_str(), count.all, count.Precision(), count.Recall(), 1.0 * count.reasons / count.all,
                1.0 * count.languages / count.all);
  }
  return counts;
}

TEST(DisclosureExamplesTest, PrecisionAndRecallAreHighInEachLanguage) {
  const std::map<std::string, Counts> counts = Measure("disclosures.tsv");
  ASSERT_EQ(counts.size(), 5u);
  for (const auto& [group, count] : counts) {
    EXPECT_GE(count.all, group == "all" ? 240 : 60) << group;
    EXPECT_LE(count.right + count.missed, 0.55 * count.all) << group << ": too many disclose";
    EXPECT_GE(count.Precision(), 0.95) << group;
    EXPECT_GE(count.Recall(), 0.95) << group;
    EXPECT_GE(count.reasons, 0.95 * count.all) << group;
  }
}

TEST(DisclosureExamplesTest, SoTheyAreOnExamplesThatTheRulesWereNotMadeFor) {
  const std::map<std::string, Counts> counts = Measure("disclosures-blind.tsv");
  ASSERT_EQ(counts.size(), 5u);
  for (const auto& [group, count] : counts) {
    EXPECT_GE(count.all, group == "all" ? 120 : 30) << group;
    EXPECT_GE(count.Precision(), 0.95) << group;
    EXPECT_GE(count.Recall(), 0.85) << group;
  }
}

}  // namespace
}  // namespace klout::perks
