#include "common/facts/facts_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "common/facts/open_facts.h"
#include "tests/unit/cli/files.h"

namespace klout::cli {
namespace {

using fact::v1::FactBatch;
using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr char kAct[] =
    R"({"interaction":{"actor":{"network":"NETWORK_TWITTER","id":"ann"},"author":{"network":"NETWORK_TWITTER","id":"bob"},)"
    R"("kind":"INTERACTION_KIND_LIKE","time":"2012-07-04T08:00:00.9Z","post_id":"p1","hostility_percent":7}})";
constexpr char kRemoval[] = R"({"removal":{"account":{"network":"NETWORK_TWITTER","id":"bob"}}})";

std::string With(std::string text, std::string_view from, std::string_view to) {
  const size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

absl::Status EndOf(FactsReader& reader, std::vector<FactBatch>* batches = nullptr) {
  for (;;) {
    FactBatch batch;
    const auto more = reader.NextBatch(&batch);
    if (!more.ok() || !*more) return more.status();
    if (batches != nullptr) batches->push_back(std::move(batch));
  }
}

TEST(FactsReader, ReadsEveryKindOfFact) {
  const std::string text =
      std::string(kAct) + "\n" +
      R"({"post":{"author":{"network":"NETWORK_TWITTER","id":"bob"},"id":"p1","time":"1970-01-01T00:00:09Z","language":"it","topics":[{"topic":"espresso","confidence_percent":90}],"sentiment_percent":-20}}
{"link":{"account":{"network":"NETWORK_TWITTER","id":"bob"},"personId":"B","time":"1970-01-01T00:00:01Z","unlink":true}}

{"endorsement":{"giver":{"network":"NETWORK_TWITTER","id":"ann"},"receiver":{"network":"NETWORK_FLICKR","id":"b"},"topic":"tea","time":"1970-01-01T00:00:02Z"}}
{"profile_metrics":{"account":{"network":"NETWORK_TWITTER","id":"ann"},"time":"1970-01-01T00:00:03Z","followers":"12","kind":"ACCOUNT_KIND_PERSON","country":"IT"}}
{"topic_choice":{"account":{"network":"NETWORK_TWITTER","id":"ann"},"topic":"tea","time":"1970-01-01T00:00:04Z","hide":true}}
{"feed_status":{"account":{"network":"NETWORK_TWITTER","id":"ann"},"time":"1970-01-01T00:00:04Z","failing_since":"1970-01-01T00:00:02Z"}})";
  const std::string packed = Gzip(text);
  auto reader = FactsReader::OfMemory(packed, {});
  std::vector<FactBatch> batches;
  ASSERT_TRUE(EndOf(**reader, &batches).ok());
  ASSERT_EQ(batches.size(), 1u);
  const FactBatch& batch = batches[0];
  EXPECT_EQ(batch.interactions().times(0), 1341388800u);
  EXPECT_EQ(batch.interactions().hostility_percents(0), 7u);
  EXPECT_EQ(batch.interactions().posts(0), 1u);
  EXPECT_EQ(batch.posts().posts(0), 0u);
  EXPECT_EQ(batch.words(0), "it");
  EXPECT_TRUE(batch.links().unlinks(0));
  EXPECT_EQ(batch.person_ids(0), "B");
  EXPECT_EQ(batch.posts().topic_counts(0), 1u);
  EXPECT_EQ(batch.words(static_cast<int>(batch.posts().topics(0))), "espresso");
  EXPECT_EQ(batch.posts().topic_percents(0), 90u);
  EXPECT_EQ(batch.posts().sentiment_percents(0), -20);
  EXPECT_EQ(batch.words(static_cast<int>(batch.endorsements().topics(0))), "tea");
  EXPECT_EQ(batch.profile_metrics(0).followers(), 12u);
  EXPECT_EQ(batch.profile_metrics(0).country(), "IT");
  EXPECT_EQ(batch.words(static_cast<int>(batch.topic_choices().topics(0))), "tea");
  EXPECT_TRUE(batch.topic_choices().hides(0));
  EXPECT_EQ(batch.feed_statuses().failing_since(0), 2u);
  EXPECT_EQ((*reader)->progress().facts, 7u);
}

TEST(FactsReader, NamesLineAndFieldOfABadLine) {
  struct Case {
    std::string line, message;
  };
  const std::string act = kAct;
  const Case cases[] = {
      {"{}", "line 2: fact: missing; a line holds one of post, interaction"},
      {"[1]", "line 2: not a fact in JSON: "},
      {"{\"interaction\":", "line 2: not a fact in JSON: "},
      {"{\"nonsense\":1}", "line 2: not a fact in JSON: "},
      {With(act, "INTERACTION_KIND_LIKE", "HUG"), "line 2: not a fact in JSON: (interaction.kind)"},
      {With(act, "\"kind\":\"INTERACTION_KIND_LIKE\",", ""), "line 2: interaction.kind: missing or unknown"},
      {With(act, "\"INTERACTION_KIND_LIKE\"", "77"), "line 2: interaction.kind: missing or unknown"},
      {With(act, "\"ann\"", "\"\""), "line 2: interaction.actor.id: empty"},
      {With(act, "ann", std::string(257, 'x')), "line 2: interaction.actor.id: longer than 256 bytes"},
      {With(act, "NETWORK_TWITTER", "NETWORK_FLICKR"),
       "line 2: interaction.author.network: not the actor's network"},
      {With(act, "\"NETWORK_TWITTER\"", "4711"), "line 2: interaction.actor.network: missing or unknown"},
      {With(act, "2012", "1912"), "line 2: interaction.time: before 1970"},
      {With(act, "2012", "2112"), "line 2: interaction.time: after 2106-02-07 06:28:15 UTC"},
      {With(act, "\"time\":\"2012-07-04T08:00:00.9Z\",", ""), "line 2: interaction.time: missing"},
      {With(act, ":7}", ":101}"), "line 2: interaction.hostility_percent: more than 100"},
      {With(act, "p1", std::string(257, 'x')), "line 2: interaction.post_id: longer than 256 bytes"},
      {With(act, "ann", "\xff"), "line 2: not UTF-8"},
      {std::string(20'000, ' ') + "x", "line 2: longer than 16384 bytes"},
      {R"({"link":{"account":{"network":"NETWORK_TWITTER","id":"a"},"time":"1970-01-01T00:00:01Z"}})",
       "line 2: link.person_id: empty"},
      {R"({"post":{"id":"p","time":"1970-01-01T00:00:01Z"}})", "line 2: post.author: missing"},
      {R"({"post":{"author":{"network":"NETWORK_TWITTER","id":"a"},"id":"p","time":"1970-01-01T00:00:01Z","topics":[{"topic":"t"}]}})",
       "line 2: post.topics.confidence_percent: not 1 to 100"},
      {R"({"profile_metrics":{"account":{"network":"NETWORK_TWITTER","id":"a"},"time":"1970-01-01T00:00:01Z","country":"Italy"}})",
       "line 2: profile_metrics.country: not two letters A to Z"},
      {R"({"removal":{}})", "line 2: removal.account: missing"},
      {kRemoval, "line 2: removal: not taken here"},
  };
  for (const Case& c : cases) {
    const std::string text = act + "\n" + c.line + "\n" + act;
    auto reader = FactsReader::OfMemory(text, {});
    const absl::Status end = EndOf(**reader);
    EXPECT_EQ(end.code(), absl::StatusCode::kInvalidArgument) << c.line;
    EXPECT_THAT(std::string(end.message()), StartsWith(c.message));
  }
}

TEST(FactsReader, LeavesBadLinesOutOnRequestAndKeepsTheFirstTen) {
  std::string text;
  for (int i = 0; i < 30; ++i) text += std::string(kAct) + "\n{}\n";
  auto reader = FactsReader::OfMemory(text, {.skip_bad = true});
  std::vector<FactBatch> batches;
  ASSERT_TRUE(EndOf(**reader, &batches).ok());
  EXPECT_EQ(batches[0].interactions().actors_size(), 30);
  EXPECT_EQ((*reader)->bad_lines(), 30u);
  ASSERT_EQ((*reader)->first_bad_lines().size(), 10u);
  EXPECT_THAT((*reader)->first_bad_lines()[9], StartsWith("line 20: fact: missing"));
}

TEST(FactsReader, GivesARemovalAfterTheFactsBeforeItAndBeforeThoseAfter) {
  const std::string act = kAct;
  const std::string text = act + "\n" + kRemoval + "\n" + kRemoval + "\n" + act + "\n" + kRemoval;
  std::vector<std::string> events;
  auto reader = FactsReader::OfMemory(text, {.on_removal = [&](const fact::v1::Account& account) {
                                        events.push_back("removal of " + account.id());
                                        return absl::OkStatus();
                                      }});
  FactBatch batch;
  for (;;) {
    const auto more = (*reader)->NextBatch(&batch);
    ASSERT_TRUE(more.ok()) << more.status();
    if (!*more) break;
    events.push_back("batch of " + std::to_string(batch.interactions().actors_size()));
  }
  EXPECT_EQ(events, (std::vector<std::string>{"batch of 1", "removal of bob", "removal of bob", "batch of 1",
                                              "removal of bob"}));
}

TEST(FactsReader, EndsWhenARemovalFails) {
  auto reader = FactsReader::OfMemory(
      kRemoval, {.on_removal = [](const fact::v1::Account&) { return absl::UnavailableError("no server"); }});
  EXPECT_EQ(EndOf(**reader), absl::UnavailableError("line 1: no server"));
}

TEST(OpenFactFile, SeesTheFormatFromTheContent) {
  const TempFile activity(Gzip("a b 5 RT\n")), facts(std::string("\n  ") + kAct), empty("");
  EXPECT_EQ(*GuessFormat(activity.path()), FactFormat::kActivity);
  EXPECT_EQ(*GuessFormat(facts.path()), FactFormat::kFacts);
  EXPECT_EQ(*GuessFormat(empty.path()), FactFormat::kActivity);
  FactBatch batch;
  EXPECT_TRUE(*(*OpenFactFile(activity.path(), {}))->NextBatch(&batch));
  EXPECT_TRUE(*(*OpenFactFile(facts.path(), {}))->NextBatch(&batch));
  EXPECT_FALSE(*(*OpenFactFile(empty.path(), {}))->NextBatch(&batch));
}

}  // namespace
}  // namespace klout::cli
