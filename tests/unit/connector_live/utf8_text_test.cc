#include "services/connector/live/utf8_text.h"

#include <gtest/gtest.h>

#include <string>

namespace klout::connector {
namespace {

struct ReplacementCase {
  std::string text;
  std::string made;
};

constexpr char kBad[] = "\xEF\xBF\xBD";

TEST(Utf8TextTest, ReplacesWhatIsNoCharacterAsBrowsersDo) {
  const std::string bad = kBad;
  for (const ReplacementCase& c : {
           ReplacementCase{"", ""},
           {"plain, \xC3\xA4, \xE2\x98\x95, \xF0\x9F\x87\xB5",
            "plain, \xC3\xA4, \xE2\x98\x95, \xF0\x9F\x87\xB5"},
           {"a\xFFz", "a" + bad + "z"},
           {"a\x80\x80z", "a" + bad + bad + "z"},
           {"a\xC3z", "a" + bad + "z"},
           {"a\xC3", "a" + bad},
           {"a\xE2\x98z", "a" + bad + "z"},
           {"a\xF0\x9F\x87", "a" + bad},
           // Overlong, surrogate, beyond the last: no byte goes on.
           {"\xC0\x80", bad + bad},
           {"\xE0\x80\x80", bad + bad + bad},
           {"\xED\xA0\x80", bad + bad + bad},
           {"\xF4\x90\x80\x80", bad + bad + bad + bad},
           {"\xF5\x80", bad + bad},
           // Unicode 15, table 3-8.
           {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", bad + bad + bad + bad + "\x41"},
       }) {
    std::string text = c.text;
    MakeUtf8(text);
    EXPECT_EQ(text, c.made) << testing::PrintToString(c.text);
  }
}

}  // namespace
}  // namespace klout::connector
