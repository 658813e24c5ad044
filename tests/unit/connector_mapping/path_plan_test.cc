#include "services/connector/mapping/path_plan.h"

#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "services/connector/mapping/json_reader.h"

namespace klout::connector {
namespace {

using simdjson::dom::element;

// Paths of one kind of place, planned and as they are.
class PathPlanTest : public testing::Test {
 protected:
  void AddPaths(uint32_t kind, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
      plain_.push_back(JsonPath::Parse(text).value());
      planned_.push_back(plain_.back());
      plan_.Add(kind, &planned_.back());
    }
  }
  element Read(const std::string& json) {
    absl::StatusOr<element> root = reader_.Read(json);
    EXPECT_TRUE(root.ok()) << root.status() << " " << json;
    return *root;
  }
  static std::optional<std::string> Json(bool is_found, element found) {
    return is_found ? std::optional(std::string(simdjson::minify(found))) : std::nullopt;
  }
  static std::optional<std::string> Find(const Place& place, const JsonPath& path) {
    element found;
    const bool is_found = place.Find(path, &found);
    return Json(is_found, found);
  }

  JsonReader reader_;
  PathPlan plan_;
  std::vector<JsonPath> plain_, planned_;
};

TEST_F(PathPlanTest, FindsWhatThePathsFindOneByOne) {
  const uint32_t kind = plan_.AddPlace();
  AddPaths(kind, {"id", "user.name", "user.id", "user", "list[0].id", "list[last]", "none", "none.of.it",
                  "twice", "`odd key`", "[0]", "."});
  FoundMembers members(plan_);
  for (
      const char* json :
      {R"({"id": 1, "user": {"id": "u", "name": null}, "list": [{"id": 7}, 8], "odd key": [], "twice": null, "twice": 2})",
       R"({"user": {"user": {"name": "deeper"}}, "id": {"id": 1}, "none": {"of": {"it": ""}}, "list": []})",
       R"({"user": "no object", "list": {"id": 1}, "none": {"of": 3}})", R"({})", R"([{"id": 1}])",
       R"("text")", R"(null)", R"({"": 1, "i": 2, "d": 3})"}) {
    const element root = Read(json);
    const Place place = members.Enter(kind, root);
    // Twice, and the second time in the other order: what was found must not depend on what was asked before.
    for (size_t i = 0; i < 2 * plain_.size(); ++i) {
      const size_t at = i < plain_.size() ? i : 2 * plain_.size() - 1 - i;
      EXPECT_EQ(Find(place, planned_[at]), Find(root, plain_[at])) << json << " path " << at;
    }
  }
}

TEST_F(PathPlanTest, OfTwoMembersWithOneKeyTheFirstCounts) {
  const uint32_t kind = plan_.AddPlace();
  AddPaths(kind, {"a", "a.b", "z"});
  FoundMembers members(plan_);
  const Place place = members.Enter(kind, Read(R"({"a": {"b": 1}, "a": {"b": 2}})"));
  EXPECT_EQ(Find(place, planned_[1]), "1");
  EXPECT_EQ(Find(place, planned_[0]), R"({"b":1})");
}

TEST_F(PathPlanTest, PlacesOfDifferentKindsDoNotDisturbEachOther) {
  const uint32_t post = plan_.AddPlace(), mention = plan_.AddPlace();
  AddPaths(post, {"id", "mentions"});
  AddPaths(mention, {"id"});
  FoundMembers members(plan_);
  const element root = Read(R"([{"id": 1, "mentions": [{"id": 2}, {"id": 3}, {}]}, {"mentions": []}])");
  const Place first = members.Enter(post, root.at(0).value());
  std::vector<std::optional<std::string>> mentioned;
  for (const element item : root.at(0).at_key("mentions").get_array())
    mentioned.push_back(Find(members.Enter(mention, item), planned_[2]));
  EXPECT_EQ(mentioned, (std::vector<std::optional<std::string>>{"2", "3", std::nullopt}));
  EXPECT_EQ(Find(first, planned_[0]), "1");
  EXPECT_EQ(Find(members.Enter(post, root.at(1).value()), planned_[0]), std::nullopt)
      << "what the post before had";
}

// Keys of few letters and lengths, so that many share a bucket.
class RandomJson {
 public:
  explicit RandomJson(uint32_t seed) : random_(seed) {}
  uint32_t Below(uint32_t bound) { return std::uniform_int_distribution<uint32_t>(0, bound - 1)(random_); }
  std::string Key() {
    std::string key(1 + Below(3), 'a');
    for (char& c : key) c = static_cast<char>('a' + Below(3));
    return key;
  }
  std::string Value(int depth) {
    const uint32_t kind = Below(depth == 0 ? 3 : 8);
    if (kind == 0) return "null";
    if (kind == 1) return absl::StrCat(Below(100));
    if (kind == 2) return absl::StrCat("\"", Key(), "\"");
    std::string out = kind == 3 ? "[" : "{";
    for (uint32_t i = 0, size = Below(9); i < size; ++i) {
      absl::StrAppend(&out, i > 0 ? "," : "", kind == 3 ? "" : absl::StrCat("\"", Key(), "\":"),
                      Value(depth - 1));
    }
    return out + (kind == 3 ? "]" : "}");
  }
  std::string Path() {
    std::string path = Key();
    for (uint32_t more = Below(4); more > 0; --more)
      absl::StrAppend(&path, Below(6) == 0 ? "[last]" : "", ".", Key());
    return path;
  }

 private:
  std::mt19937 random_;
};

TEST_F(PathPlanTest, FindsTheSameInRandomDocuments) {
  constexpr uint32_t kSeed = 20120827;
  SCOPED_TRACE(absl::StrCat("seed ", kSeed));
  RandomJson random(kSeed);
  size_t found = 0;
  for (int round = 0; round < 200; ++round) {
    PathPlan plan;
    const uint32_t kind = plan.AddPlace();
    std::vector<JsonPath> plain, planned;
    for (int i = 0; i < 12; ++i) {
      plain.push_back(JsonPath::Parse(random.Path()).value());
      plan.Add(kind, &planned.emplace_back(plain.back()));
    }
    FoundMembers members(plan);
    for (int document = 0; document < 10; ++document) {
      const std::string json = random.Value(4);
      const element root = Read(json);
      const Place place = members.Enter(kind, root);
      for (size_t i = 0; i < plain.size(); ++i) {
        const std::optional<std::string> expected = Find(root, plain[i]);
        EXPECT_EQ(Find(place, planned[i]), expected) << json;
        found += expected ? 1 : 0;
      }
    }
  }
  EXPECT_GT(found, 300) << "the documents hold too little of what is looked for to prove anything";
}

}  // namespace
}  // namespace klout::connector
