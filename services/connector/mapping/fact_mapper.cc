#include "services/connector/mapping/fact_mapper.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/facts/account_text.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/connector/domain/network_time.h"
#include "services/connector/mapping/compiled_map.h"

namespace klout::connector {
namespace {

using simdjson::dom::element;

// Of one post, and of one profile; more are left out.
constexpr size_t kMaxHashtags = 64, kMaxLists = 64;

std::optional<uint64_t> CountOf(std::string_view text) {
  uint64_t value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || result.ec != std::errc()) return std::nullopt;
  return value;
}

bool IsCountry(std::string_view text) {
  return text.size() == 2 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

enum class IdState { kGood, kMissing, kLong };
IdState StateOf(std::string_view id) {
  if (id.empty()) return IdState::kMissing;
  return id.size() > kMaxAccountIdBytes ? IdState::kLong : IdState::kGood;
}

}  // namespace

// One page being read.
class FactMapper::Run {
 public:
  Run(const PathPlan& plan, element root, const Context& context, FactSink& sink)
      : context_(context), variables_(context.variables), sink_(sink), members_(plan) {
    variables_.SetRoot(root);
  }

  // `place`: of the enclosing map, or the root.
  void Items(const CompiledMap& map, const Place& place) {
    element found;
    if (!place.Find(map.each, &found)) return;
    simdjson::dom::array array;
    simdjson::dom::object object;
    if (map.over_members) {
      if (found.get_object().get(object) != simdjson::SUCCESS) return;
      for (const auto field : object) {
        variables_.Set(map.key_symbol, field.key);
        Item(map, members_.Enter(map.place, field.value));
      }
    } else if (found.get_array().get(array) == simdjson::SUCCESS) {
      // In an array inside an array the place stays the enclosing item's, for the maps after this one.
      for (const element item : array) Item(map, map.shares_place ? Place(item) : members_.Enter(map.place, item));
    } else {
      Item(map, map.shares_place ? place : members_.Enter(map.place, found));
    }
  }

 private:
  void Item(const CompiledMap& map, const Place& place) {
    if (place.value().is_null()) return;
    const size_t depth = set_.size();
    for (const CompiledMap::Value& value : map.set) {
      const std::string_view text = Text(value.value, place);
      hidden_.push_back(variables_.Get(value.symbol));
      variables_.Set(value.symbol, text);
      set_.emplace_back(value.symbol, text);
    }
    if (Hold(map.when, place)) {
      for (const CompiledMap::Value& value : map.keep) {
        const std::string_view text = Text(value.value, place);
        if (!text.empty()) sink_.OnKeep(value.name, text);
      }
      for (const CompiledMap::Profile& profile : map.profiles) Profile(map, profile, place);
      for (const CompiledMap::Post& post : map.posts) Post(map, post, place);
      for (const CompiledMap::Interaction& act : map.interactions) Interaction(map, act, place);
      for (const CompiledMap& inner : map.maps) Items(inner, place);
      for (const CompiledMap::Fetch& fetch : map.fetches) Fetch(map, fetch, place);
    }
    // What came from outside, or an enclosing item set under the same name, holds again.
    for (; set_.size() > depth; set_.pop_back(), hidden_.pop_back()) variables_.Set(set_.back().first, hidden_.back());
  }

  std::string_view Text(const Expression& expression, const Place& place) const {
    return expression.Evaluate(place, variables_, context_.arena);
  }
  bool Hold(const std::vector<Condition>& conditions, const Place& place) const {
    return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& condition) {
      return condition.Holds(place, variables_, context_.arena);
    });
  }
  std::string_view AccountOr(const CompiledMap& map, const Expression& expression, const Place& place) const {
    return expression.empty() ? variables_.Get(map.account_symbol) : Text(expression, place);
  }

  // False: `id` is none, and the reason was told.
  bool IsGood(std::string_view id, std::string_view missing, std::string_view too_long) {
    const IdState state = StateOf(id);
    if (state != IdState::kGood) sink_.OnLeftOut(state == IdState::kMissing ? missing : too_long);
    return state == IdState::kGood;
  }
  std::optional<int64_t> TimeOf(std::string_view text) {
    // An item's time is asked for by most of its facts.
    if (text.data() != time_text_.data() || text.size() != time_text_.size()) {
      time_text_ = text;
      time_ = ParseNetworkTime(text);
    }
    return time_;
  }
  // False: there is a time, but it cannot be one, and the reason was told.
  bool ReadTime(std::string_view text, std::optional<int64_t>* time) {
    if (text.empty()) return true;
    const std::optional<int64_t> read = TimeOf(text);
    if (!read) {
      sink_.OnLeftOut("time: not understood");
      return false;
    }
    if (*read < 0 || *read > context_.latest_time) {
      sink_.OnLeftOut(*read < 0 ? "time: before 1970" : "time: in the future");
      return false;
    }
    *time = read;
    return true;
  }

  void Texts(const std::optional<JsonPath>& path, const JsonPath& text_path, const Place& place, size_t max) {
    texts_.clear();
    element found, text;
    simdjson::dom::array array;
    if (!path || !place.Find(*path, &found) || found.get_array().get(array) != simdjson::SUCCESS) return;
    for (const element item : array) {
      if (texts_.size() == max) return;
      if (!text_path.Find(item, &text)) continue;
      const std::string_view value = TextOf(text, context_.arena);
      if (!value.empty()) texts_.push_back(value);
    }
  }

  void Post(const CompiledMap& map, const CompiledMap::Post& post, const Place& place) {
    if (!Hold(post.when, place)) return;
    MappedPost mapped;
    mapped.author = AccountOr(map, post.author, place);
    mapped.id = Text(post.id, place);
    std::optional<int64_t> time;
    if (!IsGood(mapped.author, "post author: missing", "post author: longer than 256 bytes") ||
        !IsGood(mapped.id, "post id: missing", "post id: longer than 256 bytes") ||
        !ReadTime(Text(post.time, place), &time)) {
      return;
    }
    if (!time) return sink_.OnLeftOut("post time: missing");
    mapped.time = *time;
    mapped.text = Text(post.text, place);
    mapped.language = Text(post.language, place);
    mapped.link = Text(post.link, place);
    Texts(post.hashtags, post.hashtag_text, place, kMaxHashtags);
    mapped.hashtags = texts_;
    sink_.OnPost(mapped);
  }

  void Interaction(const CompiledMap& map, const CompiledMap::Interaction& act, const Place& place) {
    if (!Hold(act.when, place)) return;
    MappedInteraction mapped;
    mapped.kind = act.kind;
    mapped.actor = Text(act.actor, place);
    mapped.author = AccountOr(map, act.author, place);
    if (!IsGood(mapped.actor, "actor: missing", "actor: longer than 256 bytes") ||
        !IsGood(mapped.author, "author: missing", "author: longer than 256 bytes")) {
      return;
    }
    if (mapped.actor == mapped.author) return;
    mapped.post = Text(act.post, place);
    mapped.id = Text(act.id, place);
    if (mapped.post.size() > kMaxAccountIdBytes) return sink_.OnLeftOut("post id: longer than 256 bytes");
    if (!ReadTime(Text(act.time, place), &mapped.time)) return;
    mapped.post_time = PostTime(map);
    mapped.text = Text(act.text, place);
    sink_.OnInteraction(mapped);
  }

  std::optional<int64_t> PostTime(const CompiledMap& map) {
    const std::optional<int64_t> time = TimeOf(variables_.Get(map.post_time_symbol));
    return time && *time >= 0 && *time <= context_.latest_time ? time : std::nullopt;
  }

  void Profile(const CompiledMap& map, const CompiledMap::Profile& profile, const Place& place) {
    if (!Hold(profile.when, place)) return;
    MappedProfile mapped;
    mapped.account = AccountOr(map, profile.account, place);
    if (!IsGood(mapped.account, "profile account: missing", "profile account: longer than 256 bytes")) return;
    const auto count = [&](const Expression& expression) { return CountOf(Text(expression, place)); };
    mapped.followers = count(profile.followers);
    mapped.following = count(profile.following);
    mapped.listed = count(profile.listed);
    mapped.posts = count(profile.posts);
    mapped.likes_received = count(profile.likes_received);
    mapped.views_received = count(profile.views_received);
    const auto holds = [&](const std::optional<Condition>& condition) {
      return condition && condition->Holds(place, variables_, context_.arena);
    };
    if (holds(profile.organisation)) {
      mapped.kind = fact::v1::ACCOUNT_KIND_ORGANISATION;
    } else if (holds(profile.person)) {
      mapped.kind = fact::v1::ACCOUNT_KIND_PERSON;
    }
    mapped.minor = holds(profile.minor);
    mapped.country = Text(profile.country, place);
    if (!IsCountry(mapped.country)) mapped.country = {};
    mapped.bio = Text(profile.bio, place);
    Texts(profile.lists, profile.list_name, place, kMaxLists);
    mapped.lists = texts_;
    sink_.OnProfile(mapped);
  }

  void Fetch(const CompiledMap& map, const CompiledMap::Fetch& fetch, const Place& place) {
    if (!Hold(fetch.when, place)) return;
    MappedFetch mapped;
    mapped.endpoint = fetch.endpoint;
    mapped.changed = Text(fetch.changed, place);
    if (!fetch.changed.empty() && (mapped.changed.empty() || mapped.changed == "0")) return;
    mapped.variables = set_;
    mapped.post_time = PostTime(map);
    std::string item;
    for (const auto& [symbol, value] : set_) absl::StrAppend(&item, ToAbsl(value), "\n");
    mapped.item = context_.arena.Copy(item);
    sink_.OnFetch(mapped);
  }

  const Context& context_;
  Variables variables_;
  FactSink& sink_;
  FoundMembers members_;
  // What enclosing items set, outermost first; and what held before each.
  std::vector<std::pair<size_t, std::string_view>> set_;
  std::vector<std::string_view> hidden_;
  // The last text that was read as a time.
  std::string_view time_text_;
  std::optional<int64_t> time_;
  std::vector<std::string_view> texts_;
};

FactMapper::FactMapper() = default;
FactMapper::~FactMapper() = default;
FactMapper::FactMapper(FactMapper&&) noexcept = default;
FactMapper& FactMapper::operator=(FactMapper&&) noexcept = default;

absl::StatusOr<FactMapper> FactMapper::Create(absl::Span<const v1::ItemMap* const> maps, Symbols& symbols) {
  FactMapper mapper;
  for (size_t i = 0; i < maps.size(); ++i) {
    absl::Status status = mapper.maps_.emplace_back().Compile(*maps[i], std::nullopt, symbols, mapper.plan_);
    if (!status.ok()) return WithFieldPrefix(status, absl::StrCat("map[", i, "]."));
  }
  return mapper;
}

void FactMapper::Map(element root, const Context& context, FactSink& sink) const {
  Run run(plan_, root, context, sink);
  for (const CompiledMap& map : maps_) run.Items(map, root);
}

}  // namespace klout::connector
