#include "services/connector/domain/template.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/status.h"

namespace klout::connector {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

std::optional<std::string> Lookup(std::string_view name) {
  if (name == "account.id") return "a/b";
  if (name == "odd") return "\"\\\n\xc3\xa9";
  if (name == "nested") return "{account.id}";
  if (name == "empty") return "";
  return std::nullopt;
}

std::string Expand(std::string_view text, Escaping escaping) {
  const auto expanded = ExpandTemplate(text, Lookup, escaping);
  return expanded.ok() ? *expanded : std::string(expanded.status().message());
}

TEST(TemplateTest, ReplacesNamesByTheirEscapedValues) {
  EXPECT_EQ(Expand("/users/{account.id}/x{empty}", Escaping::kPercent), "/users/a%2Fb/x");
  EXPECT_EQ(Expand("{account.id}{account.id}", Escaping::kNone), "a/ba/b");
  EXPECT_EQ(Expand(R"({"x": "{odd}"})", Escaping::kJson), "{\"x\": \"\\\"\\\\\\u000a\xc3\xa9\"}");
  EXPECT_EQ(Expand("", Escaping::kNone), "");
}

TEST(TemplateTest, ValuesAreNotExpandedAgain) {
  EXPECT_EQ(Expand("{nested}", Escaping::kNone), "{account.id}");
}

TEST(TemplateTest, OtherBracesStandForThemselves) {
  for (const char* text :
       {"{", "}", "{}", "{ odd }", "{\"a\":{\"b\":1}}", "{1}", "{.x}", "{odd", "{a-b}", "{{", "{a{"}) {
    EXPECT_EQ(Expand(text, Escaping::kNone), text);
  }
  EXPECT_EQ(Expand("{{empty}}", Escaping::kNone), "{}");
}

TEST(TemplateTest, AnUnknownVariableIsNamedAndOthersAreNotQuoted) {
  const auto expanded = ExpandTemplate("{account.id}{account.none}", Lookup, Escaping::kNone);
  EXPECT_EQ(expanded.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ErrorReason(expanded.status()), "TEMPLATE");
  EXPECT_THAT(std::string(expanded.status().message()), HasSubstr("account.none"));
  EXPECT_THAT(std::string(expanded.status().message()), Not(HasSubstr("a/b")));
}

TEST(TemplateTest, ListsItsNames) {
  EXPECT_THAT(TemplateNames(R"({"a": "{x.y}", "b": "{z_1}{z_1}"})"), ElementsAre("x.y", "z_1", "z_1"));
}

}  // namespace
}  // namespace klout::connector
