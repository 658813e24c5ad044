#include "services/topics/domain/tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "services/topics/domain/hashtags.h"

namespace klout::topics {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> WordsOf(std::string_view text) {
  TokenList list;
  Tokenize(text, list);
  std::vector<std::string> words;
  for (const Token& token : list.tokens) words.emplace_back(list.FoldedOf(token));
  return words;
}

TEST(TokenizeTest, FoldsCaseAccentsAndWidth) {
  EXPECT_THAT(WordsOf("Caffè ŁÓDŹ Straße ｃｏｆｆｅｅ"), ElementsAre("caffe", "lodz", "strasse", "coffee"));
}

TEST(TokenizeTest, CutsAtEverythingButLettersAndDigits) {
  EXPECT_THAT(WordsOf("don't stop, l'amore; hip-hop (3d)"),
              ElementsAre("don", "t", "stop", "l", "amore", "hip", "hop", "3d"));
}

TEST(TokenizeTest, KeepsTheNamesOfLanguagesOfProgrammers) { EXPECT_THAT(WordsOf("C++ and c# or F#."), ElementsAre("c++", "and", "c#", "or", "f#")); }

TEST(TokenizeTest, GivesAHanCharacterATokenAndLeavesArabicWordsWhole) {
  EXPECT_THAT(WordsOf("咖啡 قهوة"), ElementsAre("咖", "啡", "قهوة"));
}

TEST(TokenizeTest, FoldsEmoticonsToTheirMoodAndDropsSkinTones) {
  EXPECT_THAT(WordsOf(":-D ;) :( <3 </3 👍🏽"), ElementsAre(":)", ":)", ":(", "<3", "</3", "👍"));
}

TEST(TokenizeTest, TakesOnlyTheHostOfALink) {
  TokenList list;
  Tokenize("see https://www.Home-Barista.com/grinders?x=1 now", list);
  ASSERT_EQ(list.tokens.size(), 3u);
  EXPECT_EQ(list.tokens[1].kind, TokenKind::kLink);
  EXPECT_EQ(list.FoldedOf(list.tokens[1]), "home-barista.com");
}

TEST(TokenizeTest, ShortensStretchedWordsAndCountsMarks) {
  TokenList list;
  Tokenize("Sooooo GOOD!!!", list);
  EXPECT_TRUE(list.tokens[0].is_stretched);
  EXPECT_EQ(list.FoldedOf(list.tokens[0]), "soo");
  EXPECT_TRUE(list.tokens[1].is_shouted);
  EXPECT_EQ(list.exclamations, 3u);
}

TEST(TokenizeTest, ReadsBytesThatAreNotUtf8AsGaps) {
  EXPECT_THAT(WordsOf("good\xFFnews \xED\xA0\x80 \xC0\x80"), ElementsAre("good", "news"));
  EXPECT_THAT(WordsOf(""), IsEmpty());
}

TEST(TokenizeTest, KeepsWhereATokenStands) {
  TokenList list;
  Tokenize("un caffè!", list);
  EXPECT_EQ(list.tokens[1].begin, 3u);
  EXPECT_EQ(list.tokens[1].end, 9u);
}

std::vector<std::string> PartsOf(const std::string& tag, std::initializer_list<std::string_view> known) {
  HashIndex words(known.size());
  for (const std::string_view word : known) words.Insert(WordHash(HashBytes(word)), 1);
  TokenList list;
  Tokenize(tag, list);
  SplitHashtags(tag, words, list);
  std::vector<std::string> parts;
  for (size_t i = 2; i < list.tokens.size(); ++i) parts.emplace_back(list.FoldedOf(list.tokens[i]));
  return parts;
}

TEST(SplitHashtagsTest, CutsAtCapitalsAndUnderscores) {
  EXPECT_THAT(PartsOf("#EspressoTime", {}), ElementsAre("espresso", "time"));
  EXPECT_THAT(PartsOf("#espresso_time", {}), ElementsAre("espresso", "time"));
}

TEST(SplitHashtagsTest, CutsLowerCaseIntoTheFewestKnownWordsOrNotAtAll) {
  EXPECT_THAT(PartsOf("#espressotime", {"espresso", "time", "press", "esp"}), ElementsAre("espresso", "time"));
  EXPECT_THAT(PartsOf("#espressotime", {"time"}), IsEmpty());
}

}  // namespace
}  // namespace klout::topics
