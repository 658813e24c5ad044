#include "services/connector/domain/rel_me.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace klout::connector {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(RelMeTest, FindsAnchorsAndLinks) {
  EXPECT_THAT(RelMeLinks(R"(<!doctype html><HTML><head>
      <LINK href="https://a.example/@ann" rel="me">
      <link rel=stylesheet href="/x.css"></head>
      <body><a class="x" rel='nofollow ME noopener' href='https://b.example/ann'>b</a>
      <a rel=me href=https://c.example/ann>c</a><a href="https://d.example" rel="me"/>
      <a href="https://not.example" rel="menu">x</a><a href="https://not.example">x</a><a rel="me">x</a>)"),
              ElementsAre("https://a.example/@ann", "https://b.example/ann", "https://c.example/ann",
                          "https://d.example"));
}

TEST(RelMeTest, DecodesEntities) {
  EXPECT_THAT(
      RelMeLinks(
          R"(<a rel="&#109;e" href=" https:&#47;&#x2F;a.example/?x=1&amp;y=&lt;&quot;&apos;&#233;&unknown;&#0;& ">)"),
      ElementsAre("https://a.example/?x=1&y=<\"'\xc3\xa9&unknown;&#0;&"));
}

TEST(RelMeTest, WhatIsNotPartOfThePageDoesNotCount) {
  const std::string link = R"(<a rel="me" href="https://evil.example">)";
  for (const char* around :
       {"<!-- % -->", "<script>var x = '%';</script>", "<STYLE>%</STYLE>", "<textarea>%</textarea >",
        "<title>%</title>", "<template>%</template>", "<noscript>%</noscript>", "<xmp>%</xmp>",
        "<iframe>%</iframe>", "<!-- %", "<script>%", "<script></b>%</script>", "<p title='%'>"}) {
    std::string html = around;
    html.replace(html.find('%'), 1, link);
    EXPECT_THAT(RelMeLinks(html), IsEmpty()) << html;
  }
  EXPECT_THAT(RelMeLinks("<script>x</script><a rel=me href=https://a.example>"),
              ElementsAre("https://a.example"));
}

TEST(RelMeTest, OfAnAttributeWrittenTwiceTheFirstCounts) {
  EXPECT_THAT(RelMeLinks(R"(<a href="https://a.example" href="https://b.example" rel="me">)"),
              ElementsAre("https://a.example"));
}

TEST(RelMeTest, EndsWellWhereverThePageIsCut) {
  const std::string html =
      R"(<a rel="me" href='https://a.example/?a&amp;b'><script>x</script><!-- c --><link rel=me href=x>)";
  for (size_t size = 0; size <= html.size(); ++size) EXPECT_LE(RelMeLinks(html.substr(0, size)).size(), 2);
}

TEST(RelMeTest, IsBoundedInBytesAndLinks) {
  std::string many;
  for (size_t i = 0; i < 2 * kMaxPageLinks; ++i) many += "<a rel=me href=https://a.example>";
  EXPECT_EQ(RelMeLinks(many).size(), kMaxPageLinks);
  EXPECT_THAT(RelMeLinks(std::string(kMaxPageBytes, ' ') + "<a rel=me href=https://a.example>"), IsEmpty());
}

TEST(RelMeTest, APageLinksToAProfile) {
  const char* page =
      R"(<a rel="me" href="https://Mastodon.social/@ann/">x</a><a rel="me" href="//b.example/ann">x</a>
                        <a rel="me" href="/here">x</a>)";
  EXPECT_TRUE(LinksWithRelMe(page, "https://mastodon.social/@ann"));
  EXPECT_TRUE(LinksWithRelMe(page, "https://b.example/ann"));
  EXPECT_FALSE(LinksWithRelMe(page, "https://mastodon.social/@bob"));
  EXPECT_FALSE(LinksWithRelMe(page, "https://here"));
  EXPECT_FALSE(LinksWithRelMe(page, ""));
}

TEST(NamesPageTest, ReadsAddressesTextAndHtml) {
  for (const char* text :
       {"https://ann.example/me", "http://ann.example/me/", "ann.example/me", "  Ann.Example/me  ",
        "I write at https://ann.example/me.", "me: (ann.example/me), also on tv", "x|ann.example/me|y",
        "<p>see <a href=\"https://ann.example/me\" "
        "rel=\"me\"><span>https://</span>ann.example/m&hellip;</a></p>",
        "<b>ann.example/me</b>", "https://other.example https://ann.example/me"}) {
    EXPECT_TRUE(NamesPage(text, "https://ann.example/me")) << text;
  }
}

TEST(NamesPageTest, OtherPagesAreNotThePage) {
  for (const char* text :
       {"", "ann", "https://ann.example", "https://ann.example/me2", "https://ann.example/me/x",
        "notann.example/me", "https://ann.example.evil.example/me",
        "https://evil.example/?u=https://ann.example/me", "https://ann.example/me?x=1",
        "https://x@ann.example/me", "<p title='x'>nothing</p>"}) {
    EXPECT_FALSE(NamesPage(text, "https://ann.example/me")) << text;
  }
}

TEST(NamesPageTest, LongTextsEnd) {
  EXPECT_FALSE(NamesPage(std::string(4 * kMaxPageBytes, '.'), "https://ann.example/"));
  std::string words;
  for (int i = 0; i < 200'000; ++i) words += "a.b ";
  EXPECT_FALSE(NamesPage(words, "https://ann.example/"));
}

}  // namespace
}  // namespace klout::connector
