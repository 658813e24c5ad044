#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "common/status.h"
#include "services/connector/archive/json_assignment.h"
#include "services/connector/archive/json_text.h"
#include "services/connector/archive/twice_encoded.h"

namespace klout::connector {
namespace {

TEST(JsonText, EscapesOnlyWhatItMust) {
  using namespace std::string_literals;
  const std::pair<std::string, std::string> cases[] = {
      {"", R"("")"},
      {"plain text of more than eight bytes", R"("plain text of more than eight bytes")"},
      {"a\"b\\c/d", R"("a\"b\\c/d")"},
      {"\n\r\t\b\f\0\x1F\x7F"s, "\"\\n\\r\\t\\u0008\\u000c\\u0000\\u001f\x7F\""},
      {"Zażółć ☕ 𝄞", R"("Zażółć ☕ 𝄞")"},
  };
  for (const auto& [text, json] : cases) {
    std::string out;
    AppendJsonString(text, &out);
    EXPECT_EQ(out, json);
  }
}

// Against the obvious way, at every place of a word.
TEST(JsonText, EscapesAtEveryPlace) {
  for (int sign = 0; sign < 256; ++sign) {
    for (size_t at = 0; at < 20; ++at) {
      std::string text(20, 'x');
      text[at] = static_cast<char>(sign);
      std::string out;
      AppendJsonString(text, &out);
      const bool escaped = sign < 0x20 || sign == '"' || sign == '\\';
      EXPECT_EQ(out.size() > 22, escaped) << sign << " at " << at;
    }
  }
}

TEST(JsonAssignment, GivesWhatIsAssigned) {
  const std::pair<std::string, std::string> cases[] = {
      {R"(window.YTD.tweets.part0 = [ {"tweet" : {} } ])", R"([ {"tweet" : {} } ])"},
      {"window.YTD.tweets.part0=[]", "[]"},
      {"window.__THAR_CONFIG = {\n  \"a\" : 1\n}\n", "{\n  \"a\" : 1\n}"},
      {"Grailbird.data.tweets_2012_07 = \n [ 1 ] ;\r\n", "[ 1 ]"},
      {"var payload_details =  {\"a\":\"b = [\"}", "{\"a\":\"b = [\"}"},
      {"a = b; c = \"=\"; d == [1]", "[1]"},
      {"  [1]", "[1]"},
      {"{\"a\": 1};", "{\"a\": 1}"},
  };
  for (const auto& [script, json] : cases) {
    const absl::StatusOr<std::string_view> assigned = AssignedJson(script);
    ASSERT_TRUE(assigned.ok()) << script;
    EXPECT_EQ(*assigned, json);
  }
}

TEST(JsonAssignment, RefusesWhatAssignsNothing) {
  for (const std::string& script : {std::string(), std::string("alert(1)"), std::string("a = "),
                                    std::string("a = 1;"), std::string(2000, ' ') + "a = [1]"}) {
    EXPECT_EQ(ErrorReason(AssignedJson(script).status()), "NO_ASSIGNMENT") << script;
  }
}

TEST(TwiceEncoded, MendsWhatWasEncodedTwiceAndNothingElse) {
  const std::pair<std::string, std::string> cases[] = {
      {R"({"name":"Tobias L\u00c3\u00b8ye"})", R"({"name":"Tobias Løye"})"},
      {R"({"name":"Tobias L\u00C3\u00B8ye", "n" : 1.50})", R"({"name":"Tobias Løye", "n" : 1.50})"},
      // Four bytes: an emoji.
      {R"(["\u00f0\u009f\u0098\u0080"])", R"(["😀"])"},
      {R"({"Zdj\u00c4\u0099cie":1})", R"({"Zdjęcie":1})"},
      // Written out instead of escaped.
      {"[\"caf\u00c3\u00a9\"]", "[\"café\"]"},
      // Other escapes stay right.
      {R"(["\"\u00c3\u00a9\"\n\\ \u002f\/\t\u0007"])", "[\"\\\"é\\\"\\n\\\\ //\\t\\u0007\"]"},
      // Nothing to mend: byte for byte the same.
      {R"(["plain", "a\/b\n\u0041", 12345678901234567890, -1e5, null, true])",
       R"(["plain", "a\/b\n\u0041", 12345678901234567890, -1e5, null, true])"},
      {R"(["caf\u00e9"])", R"(["caf\u00e9"])"},
      {R"(["café", "☕", "\u2615"])", R"(["café", "☕", "\u2615"])"},
      {R"(["\u00c3\u00a9 \u2615"])", R"(["\u00c3\u00a9 \u2615"])"},
      {R"(["\u00c3", "\u00a9\u00c3"])", R"(["\u00c3", "\u00a9\u00c3"])"},
      // Decoded once, not until nothing is left to decode.
      {R"(["\u00c3\u0083\u00c2\u00a9"])", "[\"\u00c3\u00a9\"]"},
      // No JSON.
      {"", ""},
      {"\"", "\""},
      {R"(["\u00c3\u00a9)", R"(["\u00c3\u00a9)"},
      {R"(["\u00c3\u00a)", R"(["\u00c3\u00a)"},
      {R"(["\)", R"(["\)"},
      {R"(["\x\u00c3\u00a9"])", R"(["\x\u00c3\u00a9"])"},
      {R"(["\u00g3\u00a9"])", R"(["\u00g3\u00a9"])"},
      {"[\"\xC3\"]", "[\"\xC3\"]"},
      {"[\"\n\u00c3\u00a9\"]", "[\"\n\u00c3\u00a9\"]"},
  };
  for (const auto& [json, decoded] : cases) EXPECT_EQ(DecodeTwiceEncoded(json), decoded) << json;
}

}  // namespace
}  // namespace klout::connector
