#include "services/connector/mapping/fact_mapper.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/string_view.h"
#include "google/protobuf/text_format.h"

namespace klout::connector {
namespace {

// Writes down what it is given.
class Notes final : public FactSink {
 public:
  void OnPost(const MappedPost& post) override {
    lines.push_back(absl::StrCat("post ", ToAbsl(post.id), " by ", ToAbsl(post.author), ": ", ToAbsl(post.text)));
  }
  void OnInteraction(const MappedInteraction& act) override {
    lines.push_back(absl::StrCat("act of ", ToAbsl(act.actor), " on ", ToAbsl(act.author)));
  }
  void OnProfile(const MappedProfile&) override {}
  void OnFetch(const MappedFetch& fetch) override { lines.push_back(absl::StrCat("fetch ", ToAbsl(fetch.changed))); }
  void OnKeep(std::string_view name, std::string_view value) override {
    lines.push_back(absl::StrCat("keep ", ToAbsl(name), " ", ToAbsl(value)));
  }
  void OnLeftOut(std::string_view reason) override { lines.push_back(absl::StrCat("left out ", ToAbsl(reason))); }

  std::vector<std::string> lines;
};

std::vector<std::string> Map(const std::string& description, const std::string& json) {
  v1::ItemMap map;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(description, &map));
  const v1::ItemMap* const maps[] = {&map};
  Symbols symbols;
  const absl::StatusOr<FactMapper> mapper = FactMapper::Create(maps, symbols);
  EXPECT_TRUE(mapper.ok()) << mapper.status();
  Variables variables;
  variables.Set(symbols.Find("account.id"), "me");
  TextArena arena;
  JsonReader reader;
  const absl::StatusOr<simdjson::dom::element> root = reader.Read(json);
  EXPECT_TRUE(root.ok()) << root.status();
  Notes notes;
  mapper->Map(*root, {.variables = variables, .latest_time = 2'000'000'000, .arena = arena}, notes);
  return notes.lines;
}

constexpr char kMaps[] = R"(
  set { name: "who" value: "user.name" }
  map {
    when: "!shared.id"
    post { author: "$who" id: "id" time: "time" text: "text" }
    map { each: "likes" interaction { kind: INTERACTION_KIND_LIKE actor: "name" author: "$who" } }
  }
  map {
    when: "shared.id"
    interaction { kind: INTERACTION_KIND_RESHARE actor: "$who" author: "shared.user.name" }
  }
  fetch { endpoint: "more" changed: "id" })";

TEST(FactMapperTest, MapsOfTheSameItemSeeTheSameItem) {
  const std::string json = R"([
    {"id": 1, "time": 7, "user": {"name": "ann"}, "text": "a \"b\"", "likes": [{"name": "bob"}, {"name": "cy"}]},
    {"id": 2, "user": {"name": "bob"}, "shared": {"id": 1, "user": {"name": "ann"}}},
    null,
    {"id": 3, "time": 8, "user": {"name": "cy"}}])";
  EXPECT_EQ(Map(kMaps, json),
            (std::vector<std::string>{"post 1 by ann: a \"b\"", "act of bob on ann", "act of cy on ann", "fetch 1",
                                      "act of bob on ann", "fetch 2", "post 3 by cy: ", "fetch 3"}));
}

TEST(FactMapperTest, AnArrayAsAnItemIsGoneThroughByTheMapsInside) {
  const std::string json = R"([
    [{"id": 1, "time": 7, "text": "first", "likes": [{"name": "bob"}]}, {"id": 2, "shared": {"id": 1, "user": {"name": "ann"}}}, [{"id": 9}]],
    {"id": 3, "time": 8, "user": {"name": "cy"}}])";
  // The array has no name and no id; what it holds is seen by maps inside only, and an array in there is no item.
  EXPECT_EQ(Map(kMaps, json), (std::vector<std::string>{"left out post author: missing", "left out author: missing",
                                                        "left out post author: missing", "left out actor: missing",
                                                        "post 3 by cy: ", "fetch 3"}));
}

TEST(FactMapperTest, KeysAreWhatTheySayNotHowTheyAreWritten) {
  constexpr char kByKey[] = R"(each: "people.*" interaction { kind: INTERACTION_KIND_FOLLOW actor: "$key" author: "name" })";
  EXPECT_EQ(Map(kByKey, R"({"p\u0065ople": {"\u0061nn": {"n\u0061me": "x\/y"}, "bob": {"name": "z"}}})"),
            (std::vector<std::string>{"act of ann on x/y", "act of bob on z"}));
}

}  // namespace
}  // namespace klout::connector
