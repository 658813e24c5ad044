#include "services/connector/domain/plain_text.h"

#include <gtest/gtest.h>

#include <string>

namespace klout::connector {
namespace {

TEST(PlainTextTest, TagsBecomeSpacesAndReferencesWhatTheyStandFor) {
  EXPECT_EQ(PlainText("<p>fish &amp; chips<br/>&lt;3 &quot;x&quot; &#39;y&#x27; caf&#233;</p>"), " fish & chips <3 \"x\" 'y' caf\u00e9 ");
  EXPECT_EQ(PlainText("a<script>if (a < b) alert('</p>')</script>b"), "a b");
  EXPECT_EQ(PlainText("a<STYLE type=x>p{}</STYLE>b<!-- c -->d"), "a b d");
  EXPECT_EQ(PlainText("<scripted>kept</scripted>"), " kept ");
}

TEST(PlainTextTest, WhatIsNoMarkupStays) {
  EXPECT_EQ(PlainText("I <3 you & 1 < 2 > 0"), "I <3 you & 1 < 2 > 0");
  EXPECT_EQ(PlainText("&nonsense; &; &#; &#x110000; &#xD800; AT&T"), "&nonsense; &; &#; &#x110000; &#xD800; AT&T");
  EXPECT_EQ(PlainText("<a href=\"unfinished"), "<a href=\"unfinished");
  EXPECT_EQ(PlainText("a<script>never ends"), "a ");
  EXPECT_EQ(PlainText("\xff\xfe"), "\xff\xfe");
  EXPECT_EQ(PlainText(""), "");
}

TEST(PlainTextTest, ManyOpeningsAreReadOnce) {
  // Quadratic, this would take minutes.
  EXPECT_EQ(PlainText(std::string(1 << 20, '<')).size(), size_t{1} << 20);
  std::string tags;
  for (int i = 0; i < 100'000; ++i) tags += "<p>";
  EXPECT_EQ(PlainText(tags), std::string(100'000, ' '));
}

}  // namespace
}  // namespace klout::connector
