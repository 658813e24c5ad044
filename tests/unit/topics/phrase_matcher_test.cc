#include "services/topics/domain/phrase_matcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "services/topics/domain/language_detector.h"
#include "services/topics/domain/word_memory.h"

namespace klout::topics {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr LanguageMask kEnglish = 1 << 0, kItalian = 1 << 1;

class PhraseMatcherTest : public testing::Test {
 protected:
  // The phrases of `list` in the text, as they stand in it: once with facts from a memory, once without.
  std::vector<std::string> Find(PhraseList list, const std::string& text, LanguageMask languages = kEnglish) {
    std::vector<std::string> found[2];
    for (const bool remembered : {false, true}) {
      TokenList tokens;
      Tokenize(text, tokens);
      if (remembered) memory_.Fill(1, matcher_, *languages_, tokens);
      PhraseMatcher::Matches matches;
      matcher_.Find(tokens, 0, ListMaskOf(list, languages), matches);
      for (const PhraseMatch& match : matches[list]) {
        const uint32_t begin = tokens.tokens[match.first].begin;
        found[remembered ? 1 : 0].push_back(text.substr(begin, tokens.tokens[match.last].end - begin));
      }
    }
    EXPECT_EQ(found[0], found[1]) << text;
    return found[0];
  }

  PhraseMatcher matcher_;
  absl::StatusOr<LanguageDetector> languages_ = LanguageDetector::Create({});
  WordMemory memory_;
};

TEST_F(PhraseMatcherTest, MatchesEachListAsIfItWereAlone) {
  matcher_.Add(PhraseList::kTopics, "ice cream van", {1, kEnglish});
  matcher_.Add(PhraseList::kTones, "ice", {2, kEnglish});
  matcher_.Add(PhraseList::kTones, "cream", {3, kEnglish});
  matcher_.Build();
  EXPECT_THAT(Find(PhraseList::kTopics, "an ice cream van"), ElementsAre("ice cream van"));
  EXPECT_THAT(Find(PhraseList::kTones, "an ice cream van"), ElementsAre("ice", "cream"));
  EXPECT_THAT(Find(PhraseList::kHostile, "an ice cream van"), IsEmpty());
}

TEST_F(PhraseMatcherTest, GivesTheSensesOfItsListOnly) {
  matcher_.Add(PhraseList::kTones, "ice", {2, kEnglish});
  matcher_.Add(PhraseList::kTopics, "ice", {1, kEnglish});
  matcher_.Build();
  TokenList tokens;
  Tokenize("ice", tokens);
  PhraseMatcher::Matches matches;
  matcher_.Find(tokens, 0, ListMaskOf(PhraseList::kTopics, kEnglish) | ListMaskOf(PhraseList::kTones, kEnglish), matches);
  ASSERT_EQ(matches[PhraseList::kTopics].size(), 1u);
  ASSERT_EQ(matcher_.SensesOf(matches[PhraseList::kTopics][0]).size(), 1u);
  EXPECT_EQ(matcher_.SensesOf(matches[PhraseList::kTopics][0])[0].id, 1u);
  EXPECT_EQ(matcher_.SensesOf(matches[PhraseList::kTones][0])[0].id, 2u);
}

TEST_F(PhraseMatcherTest, CountsPhrasesOfTheWantedLanguagesOnly) {
  matcher_.Add(PhraseList::kTopics, "camera", {1, kEnglish});
  matcher_.Add(PhraseList::kTopics, "camera da letto", {2, kItalian});
  matcher_.Build();
  EXPECT_THAT(Find(PhraseList::kTopics, "camera da letto"), ElementsAre("camera"));
  EXPECT_THAT(Find(PhraseList::kTopics, "camera da letto", kItalian), ElementsAre("camera da letto"));
}

TEST_F(PhraseMatcherTest, FollowsAWordWithMoreStemsThanAreRemembered) {
  for (const char* phrase : {"abcd~", "abcde~", "abcdef~", "abcdefg~ end"}) matcher_.Add(PhraseList::kTopics, phrase, {1});
  matcher_.Build();
  EXPECT_THAT(Find(PhraseList::kTopics, "abcdefgh end"), ElementsAre("abcdefgh end"));
}

TEST_F(PhraseMatcherTest, TakesEndingsOnlyOfPhrasesThatAllowThem) {
  matcher_.Add(PhraseList::kTopics, "roast", {1});
  matcher_.Add(PhraseList::kTopics, "brew~", {2});
  matcher_.Add(PhraseList::kTopics, "brew~ kettle", {3});
  matcher_.Build();
  EXPECT_THAT(Find(PhraseList::kTopics, "roast roasted brew brewed"), ElementsAre("roast", "brew", "brewed"));
  EXPECT_THAT(Find(PhraseList::kTopics, "brewing kettle"), ElementsAre("brewing kettle"));
}

TEST_F(PhraseMatcherTest, KnowsAWordThatItFirstMetInAMention) {
  matcher_.Add(PhraseList::kTopics, "espress~", {1});
  matcher_.Build();
  EXPECT_THAT(Find(PhraseList::kTopics, "@espressi espressi"), ElementsAre("espressi"));
}

}  // namespace
}  // namespace klout::topics
