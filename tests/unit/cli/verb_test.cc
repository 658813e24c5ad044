#include "services/cli/verb.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

absl::StatusOr<Call> Parse(const std::vector<std::string>& words) { return ParseCall(AllVerbs(), words); }

TEST(ParseCall, TakesFlagsAnywhereInEitherForm) {
  for (const auto& words : std::vector<std::vector<std::string>>{{"top", "--limit", "5", "--min-score=1.5"},
                                                                 {"top", "--min_score", "1.5", "--limit=5"},
                                                                 {"top", "-limit", "5", "--min_score=1.5"}}) {
    const auto call = Parse(words);
    ASSERT_TRUE(call.ok()) << call.status();
    EXPECT_EQ(call->Integer("limit", 0), 5);
    EXPECT_EQ(call->Number("min_score", 0), 1.5);
    EXPECT_FALSE(call->Has("json"));
  }
  const auto call = Parse({"score", "--json", "a:b", "--server", "host:1", "c:d"});
  ASSERT_TRUE(call.ok()) << call.status();
  EXPECT_EQ(call->arguments(), (std::vector<std::string>{"a:b", "c:d"}));
  EXPECT_TRUE(call->Has("json"));
  EXPECT_EQ(call->Text("server"), "host:1");
}

TEST(ParseCall, KnowsVerbsOfTwoWords) {
  EXPECT_EQ(Parse({"snapshot", "rollback", "16"})->verb().name, "snapshot rollback");
  EXPECT_EQ(Parse({"export", "scores"})->verb().name, "export scores");
}

TEST(ParseCall, EndsFlagsAtTwoDashes) {
  EXPECT_EQ(Parse({"score", "--", "--json"})->arguments(), std::vector<std::string>{"--json"});
}

TEST(ParseCall, AsksForHelpWhateverElseIsWrong) {
  EXPECT_TRUE(Parse({"score", "--help"})->help());
  EXPECT_TRUE(Parse({"simulate", "-h"})->help());
}

TEST(ParseCall, RepeatsOnlyFlagsThatMayBe) {
  const auto call = Parse({"simulate", "a:b", "--without", "a:x", "--without=a:y"});
  EXPECT_EQ(call->Texts("without"), (std::vector<std::string>{"a:x", "a:y"}));
}

TEST(ParseCall, GivesTypedValues) {
  const auto up = Parse({"up", "--publish_every", "250ms"});
  EXPECT_EQ(up->Duration("publish_every", absl::Seconds(5)), absl::Milliseconds(250));
  EXPECT_EQ(up->Duration("absent", absl::Seconds(5)), absl::Seconds(5));
  EXPECT_EQ(Parse({"top", "--network", "GitHub"})->Network("network", fact::v1::NETWORK_UNSPECIFIED),
            fact::v1::NETWORK_GITHUB);
}

TEST(ParseCall, SaysWhatItDoesNotUnderstand) {
  struct Case {
    std::vector<std::string> words;
    std::string message, hint;
  };
  const Case cases[] = {
      {{}, "no verb given", "klout help"},
      {{"scroe"}, "\"scroe\" is not a verb", "klout help"},
      {{"snapshot"}, "\"snapshot\" is not a verb", "klout help"},
      {{"score"}, "score: needs ID [ID...]", "klout help score"},
      {{"receipt", "a:b", "c:d"}, "receipt: takes only ID", "klout help receipt"},
      {{"top", "x"}, "top: takes only flags, no arguments", "klout help top"},
      {{"top", "--colour"}, "top: unknown flag \"--colour\"", "klout help top"},
      {{"top", "--limit"}, "--limit: needs a value, N", "klout help top"},
      {{"top", "--limit", "x"}, "--limit: \"x\" is not a whole number", ""},
      {{"top", "--limit", "0"}, "--limit: 0 is not between 1 and 100000", ""},
      {{"top", "--limit", "1", "--limit", "2"}, "--limit: given twice", ""},
      {{"top", "--json=yes"}, "--json: takes no value", ""},
      {{"top", "--min-score", "nan"}, "--min-score: \"nan\" is not a number", ""},
      {{"top", "--order", "size"},
       "--order: \"size\" is none of score, expertise, true_reach, amplification, network_impact, reply_likelihood",
       ""},
      {{"up", "--publish_every", "0s"},
       "--publish-every: \"0s\" is not a duration above zero, such as 5s or 250ms",
       ""},
      {{"up", "--data="}, "--data: \"\" is not a path", ""},
  };
  for (const Case& c : cases) {
    const auto call = Parse(c.words);
    ASSERT_FALSE(call.ok()) << c.message;
    EXPECT_EQ(call.status().message(), c.message);
    EXPECT_EQ(HintOf(call.status()), c.hint) << c.message;
    EXPECT_TRUE(IsUsageError(call.status()));
  }
}

TEST(Verbs, HaveEachANameAPurposeAndSomethingToRun) {
  for (const Verb& verb : AllVerbs()) {
    EXPECT_NE(verb.run, nullptr) << verb.name;
    EXPECT_FALSE(verb.purpose.empty()) << verb.name;
    EXPECT_EQ(FindVerb(AllVerbs(), verb.name), &verb) << "two verbs of one name: " << verb.name;
    for (const Flag& flag : verb.flags) {
      EXPECT_EQ(flag.value.empty(), flag.kind == FlagKind::kSwitch) << verb.name << " " << flag.name;
      EXPECT_EQ(flag.choices.empty(), flag.kind != FlagKind::kChoice) << verb.name << " " << flag.name;
    }
  }
}

}  // namespace
}  // namespace klout::cli
