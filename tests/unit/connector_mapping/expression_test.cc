#include "services/connector/mapping/expression.h"

#include <gtest/gtest.h>

#include <string>

#include "services/connector/mapping/fact_mapper.h"

namespace klout::connector {
namespace {

constexpr char kDocument[] = R"({
  "user": {"name": "Ann", "id": 18446744073709551615, "big": 123456789012345678901234567890, "ratio": 1.5, "yes": true, "no": false, "none": null},
  "list": [{"id": "a"}, {"id": "b"}, {"id": 3}],
  "empty": [], "uri": "at://did:plc:ann/app.bsky.feed.post/3k", "url": "https://user@Host.example:8080/p?q#f", "$type": "odd",
  "includes": {"users": [{"id": "7", "at": {"name": "seven"}}, {"id": "8"}]}
})";

class ExpressionTest : public testing::Test {
 protected:
  ExpressionTest() {
    symbols_.Add("account.id");
    symbols_.Add("set");
    variables_.Set(symbols_.Find("account.id"), "me");
    root_ = reader_.Read(kDocument).value();
    variables_.SetRoot(root_);
  }
  std::string Value(const std::string& text) {
    absl::StatusOr<Expression> expression = Expression::Parse(text, symbols_);
    if (!expression.ok()) return expression.status().ToString();
    return std::string(expression->Evaluate(root_, variables_, arena_));
  }
  bool Holds(const std::string& text) {
    absl::StatusOr<Condition> condition = Condition::Parse(text, symbols_);
    EXPECT_TRUE(condition.ok()) << condition.status();
    return condition.ok() && condition->Holds(root_, variables_, arena_);
  }
  bool Parses(const std::string& text) { return Expression::Parse(text, symbols_).ok(); }

  Symbols symbols_;
  Variables variables_;
  TextArena arena_;
  JsonReader reader_;
  simdjson::dom::element root_;
};

TEST_F(ExpressionTest, PathsGiveTheTextOfWhatStandsThere) {
  EXPECT_EQ(Value("user.name"), "Ann");
  EXPECT_EQ(Value("user.id"), "18446744073709551615");
  EXPECT_EQ(Value("user.big"), "123456789012345678901234567890") << "no id loses digits";
  EXPECT_EQ(Value("user.ratio"), "1.5");
  EXPECT_EQ(Value("user.yes"), "true");
  EXPECT_EQ(Value("user.none"), "");
  EXPECT_EQ(Value("user"), "");
  EXPECT_EQ(Value("nobody.at.all"), "");
  EXPECT_EQ(Value("list[0].id"), "a");
  EXPECT_EQ(Value("list[last].id"), "3");
  EXPECT_EQ(Value("list[7].id"), "");
  EXPECT_EQ(Value("empty[last]"), "");
  EXPECT_EQ(Value("`$type`"), "odd");
}

TEST_F(ExpressionTest, FunctionsDoWhatTheManualSays) {
  EXPECT_EQ(Value("user.none | 'x'"), "x");
  EXPECT_EQ(Value("last(uri, '/')"), "3k");
  EXPECT_EQ(Value("first(uri, ':')"), "at");
  EXPECT_EQ(Value("part(uri, '/', 2)"), "did:plc:ann");
  EXPECT_EQ(Value("part(uri, '/', 9)"), "");
  EXPECT_EQ(Value("join(lower(user.name), '@', url_host(url))"), "ann@Host.example");
  EXPECT_EQ(Value("join(user.name, nothing)"), "");
  EXPECT_EQ(Value("count(list)"), "3");
  EXPECT_EQ(Value("count(user)"), "7");
  EXPECT_EQ(Value("count(uri)"), "");
  EXPECT_EQ(Value("sum('2', nothing, '40', 'x')"), "42");
  EXPECT_EQ(Value("sum(nothing)"), "");
  EXPECT_EQ(Value("lookup(includes.users, 'id', '7', 'at.name')"), "seven");
  EXPECT_EQ(Value("lookup(includes.users, 'id', '8', 'at.name')"), "");
  EXPECT_EQ(Value("lookup(includes.users, 'id', '9', 'at.name')"), "");
  EXPECT_EQ(Value("snowflake('1580661436132757506', 22, 1288834974657)"), "1665694028300");
  EXPECT_EQ(Value("snowflake('abc', 22, 0)"), "");
  EXPECT_EQ(Value("$account.id"), "me");
  EXPECT_EQ(Value("$set"), "");
}

TEST_F(ExpressionTest, ConditionsHoldForWhatIsThere) {
  EXPECT_TRUE(Holds("user.name"));
  EXPECT_TRUE(Holds("!user.no"));
  EXPECT_FALSE(Holds("user.none"));
  EXPECT_TRUE(Holds("!'0'"));
  EXPECT_TRUE(Holds("user.name == 'Ann'"));
  EXPECT_TRUE(Holds("list[0].id != list[1].id"));
  EXPECT_FALSE(Holds("user.name == $account.id"));
}

TEST_F(ExpressionTest, WhatMakesNoSenseIsRefusedWithItsPlace) {
  for (const char* text : {"a..b", "a[", "a[x]", "'open", "`open", "nosuch(a)", "first(a)", "join()", "$nobody", "a b", "a |", "count('x')",
                           "lookup(a, b, c, d)", "a)"}) {
    EXPECT_FALSE(Parses(text)) << text;
  }
  EXPECT_NE(Value("user.name + x").find("column 11"), std::string::npos) << Value("user.name + x");
  std::string deep = "a";
  for (int i = 0; i < 100; ++i) deep = "lower(" + deep + ")";
  EXPECT_FALSE(Parses(deep));
}

TEST(JsonReaderTest, OnlyNumbersTooLargeBecomeTexts) {
  JsonReader reader;
  const auto root = reader.Read(R"({"a": "1234567890123456789012 \\" , "b": 99999999999999999999999, "c": -1.5e300, "d": [12]})");
  ASSERT_TRUE(root.ok()) << root.status();
  std::string_view text;
  EXPECT_EQ(root->at_key("b").get(text), simdjson::SUCCESS);
  EXPECT_EQ(text, "99999999999999999999999");
  EXPECT_EQ(root->at_key("c").get_double().value(), -1.5e300);
  EXPECT_EQ(reader.Read("{\"a\":").status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_FALSE(reader.Read("").ok());
}

}  // namespace
}  // namespace klout::connector
