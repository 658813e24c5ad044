#include "services/topics/domain/word_memory.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "absl/strings/str_cat.h"
#include "services/topics/domain/recent_words.h"

namespace klout::topics {
namespace {

struct Remembered {
  uint64_t key = 0;
  uint64_t said = 0;
  std::array<uint64_t, 2> filling = {};
};
using Words = RecentWords<Remembered>;

// Keys that share a line of the cache.
constexpr uint64_t Neighbour(uint64_t i) { return 1 + (i * (Words::kWords / 2) << 8); }

TEST(RecentWordsTest, TheOlderOfTwoNeighboursGoes) {
  Words words;
  words.Forget();
  EXPECT_EQ(words.Find(Neighbour(1)), nullptr);
  EXPECT_EQ(words.Add({Neighbour(1), 10, {}})->said, 10u);
  EXPECT_EQ(words.Add({Neighbour(2), 20, {}})->said, 20u);
  ASSERT_NE(words.Find(Neighbour(1)), nullptr);
  EXPECT_EQ(words.Find(Neighbour(1))->said, 10u);
  EXPECT_EQ(words.Find(Neighbour(2))->said, 20u);
  words.Add({Neighbour(3), 30, {}});
  EXPECT_EQ(words.Find(Neighbour(1)), nullptr);
  EXPECT_EQ(words.Find(Neighbour(2))->said, 20u);
  EXPECT_EQ(words.Find(Neighbour(3))->said, 30u);
}

TEST(RecentWordsTest, ForgetsAll) {
  Words words;
  words.Forget();
  words.Add({Neighbour(1), 10, {}});
  words.Add({Neighbour(2), 20, {}});
  words.Forget();
  EXPECT_EQ(words.Find(Neighbour(1)), nullptr);
  EXPECT_EQ(words.Find(Neighbour(2)), nullptr);
}

// Words of which a phrase begins with some, as they are or by their stem.
class WordMemoryTest : public testing::Test {
 protected:
  static constexpr size_t kPhrases = 500;

  void SetUp() override {
    for (size_t i = 0; i < kPhrases; ++i) {
      ASSERT_TRUE(matcher_.Add(PhraseList::kTopics, absl::StrCat("exact", 7 * i), {1}));
      ASSERT_TRUE(matcher_.Add(PhraseList::kTones, absl::StrCat("stem", 11 * i, "~"), {2}));
    }
    matcher_.Build();
  }

  // Each fact beside the same, looked up anew.
  void ExpectTrue(const TokenList& list) {
    ASSERT_EQ(list.facts.size(), list.tokens.size());
    for (size_t i = 0; i < list.tokens.size(); ++i) {
      const WordFacts facts = matcher_.FactsOf(list, list.tokens[i]);
      ASSERT_EQ(list.facts[i].leads, facts.leads) << list.FoldedOf(list.tokens[i]);
      ASSERT_EQ(list.facts[i].roots, facts.roots) << list.FoldedOf(list.tokens[i]);
    }
  }

  PhraseMatcher matcher_;
  absl::StatusOr<LanguageDetector> languages_ = LanguageDetector::Create({});
  WordMemory memory_;
};

TEST_F(WordMemoryTest, SaysTheSameOfMoreWordsThanItRemembers) {
  size_t leading = 0;
  for (int round = 0; round < 2; ++round) {
    for (size_t i = 0; i < Words::kWords; i += 8) {
      std::string text;
      for (size_t k = i; k < i + 8; ++k) absl::StrAppend(&text, "exact", k, " stem", k, " ");
      TokenList list;
      Tokenize(text, list);
      memory_.Fill(1, matcher_, *languages_, list);
      ExpectTrue(list);
      for (const WordFacts& facts : list.facts) leading += facts.leads != 0 ? 1 : 0;
    }
  }
  EXPECT_GT(leading, 4 * kPhrases);
}

TEST_F(WordMemoryTest, FillsInWhatCameSinceAndForgetsAnotherModel) {
  TokenList list;
  Tokenize("exact7 nothing exact7", list);
  memory_.Fill(1, matcher_, *languages_, list);
  Tokenize("stem11s exact7 stem11s", list);
  memory_.Fill(1, matcher_, *languages_, list);
  ExpectTrue(list);
  EXPECT_NE(list.facts[0].leads, 0u);
  EXPECT_NE(list.facts[3].leads, 0u);

  PhraseMatcher empty;
  empty.Build();
  list.facts.clear();
  memory_.Fill(2, empty, *languages_, list);
  for (const WordFacts& facts : list.facts) EXPECT_EQ(facts.leads, 0u);
}

}  // namespace
}  // namespace klout::topics
