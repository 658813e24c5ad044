#include "services/connector/mapping/compiled_map.h"

#include <string_view>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::connector {
namespace {

using Texts = google::protobuf::RepeatedPtrField<std::string>;

template <typename T>
absl::Status At(std::string_view field, absl::StatusOr<T> parsed, T& out) {
  if (!parsed.ok()) return InvalidField(field, ToStd(parsed.status().message()));
  out = *std::move(parsed);
  return absl::OkStatus();
}

// Reads the fields of a map that are evaluated at its items. After the first error nothing more is read.
class ItemFields {
 public:
  ItemFields(const Symbols& symbols, PathPlan& plan, uint32_t place)
      : symbols_(symbols), plan_(plan), place_(place) {}

  void Read(std::string_view field, std::string_view text, Expression& out) {
    if (status_.ok()) status_ = At(field, Expression::Parse(text, symbols_), out);
    out.Plan(plan_, place_);
  }
  void Read(std::string_view field, std::string_view text, Condition& out) {
    if (status_.ok()) status_ = At(field, Condition::Parse(text, symbols_), out);
    out.Plan(plan_, place_);
  }
  void Read(std::string_view field, std::string_view text, JsonPath& out) {
    if (status_.ok()) status_ = At(field, JsonPath::Parse(text), out);
    plan_.Add(place_, &out);
  }
  // Stays absent if there is no text.
  template <typename T>
  void Read(std::string_view field, std::string_view text, std::optional<T>& out) {
    if (!text.empty()) Read(field, text, out.emplace());
  }
  // All of `when`.
  void Read(const Texts& texts, std::vector<Condition>& out) {
    for (int i = 0; i < texts.size(); ++i) Read(absl::StrCat("when[", i, "]"), texts[i], out.emplace_back());
  }
  // Of the elements of an array.
  void ReadInner(std::string_view field, std::string_view text, JsonPath& out) {
    if (status_.ok()) status_ = At(field, JsonPath::Parse(text), out);
  }
  void Require(bool good, std::string_view field, std::string_view why) {
    if (status_.ok() && !good) status_ = InvalidField(field, why);
  }
  const absl::Status& status() const { return status_; }

 private:
  const Symbols& symbols_;
  PathPlan& plan_;
  const uint32_t place_;
  absl::Status status_;
};

absl::Status Compile(const v1::PostMap& map, ItemFields fields, CompiledMap::Post& post) {
  fields.Read(map.when(), post.when);
  fields.Read("author", map.author(), post.author);
  fields.Read("id", map.id(), post.id);
  fields.Read("time", map.time(), post.time);
  fields.Read("text", map.text(), post.text);
  fields.Read("language", map.language(), post.language);
  fields.Read("link", map.link(), post.link);
  fields.Read("hashtags", map.hashtags(), post.hashtags);
  fields.ReadInner("hashtag_text", map.hashtag_text(), post.hashtag_text);
  fields.Require(!post.id.empty(), "id", "a post needs an id");
  fields.Require(!post.time.empty(), "time", "a post needs a time");
  return fields.status();
}

absl::Status Compile(const v1::InteractionMap& map, ItemFields fields, CompiledMap::Interaction& act) {
  act.kind = map.kind();
  fields.Read(map.when(), act.when);
  fields.Read("actor", map.actor(), act.actor);
  fields.Read("author", map.author(), act.author);
  fields.Read("time", map.time(), act.time);
  fields.Read("post", map.post(), act.post);
  fields.Read("id", map.id(), act.id);
  fields.Read("text", map.text(), act.text);
  fields.Require(act.kind != fact::v1::INTERACTION_KIND_UNSPECIFIED, "kind", "an interaction needs a kind");
  fields.Require(!act.actor.empty(), "actor", "an interaction needs an actor");
  return fields.status();
}

absl::Status Compile(const v1::ProfileMap& map, ItemFields fields, CompiledMap::Profile& profile) {
  fields.Read(map.when(), profile.when);
  fields.Read("account", map.account(), profile.account);
  fields.Read("followers", map.followers(), profile.followers);
  fields.Read("following", map.following(), profile.following);
  fields.Read("listed", map.listed(), profile.listed);
  fields.Read("posts", map.posts(), profile.posts);
  fields.Read("likes_received", map.likes_received(), profile.likes_received);
  fields.Read("views_received", map.views_received(), profile.views_received);
  fields.Read("country", map.country(), profile.country);
  fields.Read("bio", map.bio(), profile.bio);
  fields.Read("person", map.person(), profile.person);
  fields.Read("organisation", map.organisation(), profile.organisation);
  fields.Read("minor", map.minor(), profile.minor);
  fields.Read("lists", map.lists(), profile.lists);
  fields.ReadInner("list_name", map.list_name(), profile.list_name);
  return fields.status();
}

absl::Status Compile(const v1::Fetch& map, ItemFields fields, CompiledMap::Fetch& fetch) {
  fetch.endpoint = map.endpoint();
  fields.Read(map.when(), fetch.when);
  fields.Read("changed", map.changed(), fetch.changed);
  return fields.status();
}

// Each of a repeated field of the map.
template <typename Item, typename CompileOne>
absl::Status CompileAll(std::string_view field, const google::protobuf::RepeatedPtrField<Item>& items,
                        const CompileOne& compile) {
  for (int i = 0; i < items.size(); ++i) {
    if (absl::Status status = compile(items[i]); !status.ok())
      return WithFieldPrefix(status, absl::StrCat(ToAbsl(field), "[", i, "]."));
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status CompiledMap::Compile(const v1::ItemMap& map, std::optional<uint32_t> around, Symbols& symbols,
                                  PathPlan& plan) {
  account_symbol = symbols.Add("account.id");
  post_time_symbol = symbols.Add("post_time");
  key_symbol = symbols.Add("key");
  std::string_view path = map.each();
  if (path == "*" || path.ends_with(".*")) {
    over_members = true;
    path.remove_suffix(path.size() > 1 ? 2 : 1);
  }
  if (absl::Status status = At("each", JsonPath::Parse(path), each); !status.ok()) return status;
  shares_place = around && each.is_place() && !over_members;
  place = shares_place ? *around : plan.AddPlace();
  ItemFields fields(symbols, plan, place);
  for (const v1::Variable& variable : map.set()) {
    Value& value = set.emplace_back();
    fields.Read(absl::StrCat("set ", variable.name()), variable.value(), value.value);
    if (!fields.status().ok()) return fields.status();
    value.symbol = symbols.Add(variable.name());
  }
  fields.Read(map.when(), when);
  for (const v1::Variable& variable : map.keep()) {
    Value& value = keep.emplace_back();
    value.name = variable.name();
    fields.Read(absl::StrCat("keep ", variable.name()), variable.value(), value.value);
  }
  if (!fields.status().ok()) return fields.status();
  const auto compile = [&](auto& into) {
    return [&](const auto& item) { return connector::Compile(item, fields, into.emplace_back()); };
  };
  absl::Status status = CompileAll("post", map.post(), compile(posts));
  if (status.ok()) status = CompileAll("interaction", map.interaction(), compile(interactions));
  if (status.ok()) status = CompileAll("profile", map.profile(), compile(profiles));
  if (status.ok()) status = CompileAll("fetch", map.fetch(), compile(fetches));
  if (!status.ok()) return status;
  return CompileAll("map", map.map(), [&](const v1::ItemMap& item) {
    CompiledMap& inner = maps.emplace_back();
    absl::Status one = inner.Compile(item, place, symbols, plan);
    plan.Add(place, &inner.each);
    return one;
  });
}

}  // namespace klout::connector
