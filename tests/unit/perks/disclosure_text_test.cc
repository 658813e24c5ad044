#include "services/perks/domain/disclosure_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace klout::perks {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> Words(std::string_view text, WordKind kind) {
  const DisclosureText read = ReadDisclosureText(text);
  std::vector<std::string> words;
  for (const DisclosureWord& word : read.words) {
    if (word.kind == kind) words.emplace_back(read.FoldedOf(word));
  }
  return words;
}

TEST(DisclosureTextTest, FoldsCaseAccentsWidthAndLookAlikes) {
  EXPECT_EQ(FoldWords("PUBBLICITÀ"), "pubblicita");
  EXPECT_EQ(FoldWords("Materiał  reklamowy"), "material reklamowy");
  EXPECT_EQ(FoldWords("ｐｕｂｌｉ 𝗔𝗗"), "publi ad");
  EXPECT_EQ(FoldWords("a\u200Bd s\u00ADpon so\u0301lo"), "ad spon solo");
  EXPECT_EQ(FoldWords("\u0430d"), "ad") << "a Cyrillic letter";
}

TEST(DisclosureTextTest, TagsEndAtPunctuationAndAtTheNextTag) {
  EXPECT_THAT(Words("#ad, (#Paid_Partnership)! #a#b ＃ｃ C#d # e", WordKind::kTag), ElementsAre("ad", "paidpartnership", "a", "b", "c"));
  EXPECT_THAT(Words("@acme.it #ad https://x.org/#ad?y=#ad www.x.org/#ad", WordKind::kTag), ElementsAre("ad"));
}

TEST(DisclosureTextTest, RunsOfTagsGoOnOverNamesAndPicturesButNotOverWords) {
  const DisclosureText read = ReadDisclosureText("#a @b 💛 #c and #d");
  EXPECT_THAT(read.run_sizes, ElementsAre(2, 1));
  EXPECT_EQ(read.words[2].place, 2u);
}

TEST(DisclosureTextTest, KnowsWhatStandsApart) {
  const DisclosureText read = ReadDisclosureText("one two: three-four, (five) six.seven 💛 eight? REKLAMA nine");
  std::string flags;
  for (const DisclosureWord& word : read.words) {
    flags += std::string(read.FoldedOf(word)) + (word.opens ? "<" : "") + (word.closes ? ">" : "") + (word.is_asked ? "?" : "") + " ";
  }
  EXPECT_EQ(flags, "one< two> three< four> five<> six< seven> eight<>? reklama<> nine> ");
}

TEST(DisclosureTextTest, CountsCharactersAsReadersSeeThem) {
  const DisclosureText read = ReadDisclosureText("e\u0301a\u200B\nb 👍🏽");
  EXPECT_EQ(read.characters, 6u) << "é, a, line break, b, space, thumb";
  EXPECT_EQ(read.line_breaks, 1u);
  EXPECT_EQ(read.words[0].characters, 2u);
  EXPECT_EQ(read.words[1].characters, 4u);
}

}  // namespace
}  // namespace klout::perks
