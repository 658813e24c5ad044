#include "services/connector/mapping/fact_mapper.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/facts/account_text.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/connector/domain/network_time.h"

namespace klout::connector {
namespace {

using fact::v1::InteractionKind;
using simdjson::dom::element;

// Of one post, and of one profile; more are left out.
constexpr size_t kMaxHashtags = 64, kMaxLists = 64;

template <typename T>
absl::Status At(std::string_view field, absl::StatusOr<T> parsed, T& out) {
  if (!parsed.ok()) return InvalidField(field, ToStd(parsed.status().message()));
  out = *std::move(parsed);
  return absl::OkStatus();
}

absl::Status ParseConditions(const google::protobuf::RepeatedPtrField<std::string>& texts, const Symbols& symbols,
                             std::vector<Condition>& out) {
  for (int i = 0; i < texts.size(); ++i) {
    out.emplace_back();
    absl::Status status = At(absl::StrCat("when[", i, "]"), Condition::Parse(texts[i], symbols), out.back());
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

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

struct FactMapper::CompiledMap {
  struct Post {
    Expression author, id, time, text, language, link;
    std::optional<JsonPath> hashtags;
    JsonPath hashtag_text;
    std::vector<Condition> when;
  };
  struct Interaction {
    InteractionKind kind;
    Expression actor, author, time, post, id, text;
    std::vector<Condition> when;
  };
  struct Profile {
    Expression account, followers, following, listed, posts, likes_received, views_received, country, bio;
    std::optional<Condition> person, organisation, minor;
    std::optional<JsonPath> lists;
    JsonPath list_name;
    std::vector<Condition> when;
  };
  struct Fetch {
    std::string endpoint;
    Expression changed;
    std::vector<Condition> when;
  };
  struct Value {
    size_t symbol = 0;
    std::string name;
    Expression value;
  };

  JsonPath each;
  bool over_members = false;
  std::vector<Condition> when;
  std::vector<Value> set;
  std::vector<Value> keep;
  std::vector<Post> posts;
  std::vector<Interaction> interactions;
  std::vector<Profile> profiles;
  std::vector<Fetch> fetches;
  std::vector<CompiledMap> maps;
  // Of `account.id`, `post_time`, `key`.
  size_t account_symbol = 0, post_time_symbol = 0, key_symbol = 0;

  absl::Status Compile(const v1::ItemMap& map, Symbols& symbols);
  absl::Status CompilePost(const v1::PostMap& map, const Symbols& symbols);
  absl::Status CompileInteraction(const v1::InteractionMap& map, const Symbols& symbols);
  absl::Status CompileProfile(const v1::ProfileMap& map, const Symbols& symbols);
};

absl::Status FactMapper::CompiledMap::CompilePost(const v1::PostMap& map, const Symbols& symbols) {
  Post& post = posts.emplace_back();
  absl::Status status = ParseConditions(map.when(), symbols, post.when);
  const auto expression = [&](std::string_view field, const std::string& text, Expression& out) {
    if (status.ok()) status = At(field, Expression::Parse(text, symbols), out);
  };
  expression("author", map.author(), post.author);
  expression("id", map.id(), post.id);
  expression("time", map.time(), post.time);
  expression("text", map.text(), post.text);
  expression("language", map.language(), post.language);
  expression("link", map.link(), post.link);
  if (status.ok() && !map.hashtags().empty()) {
    post.hashtags.emplace();
    status = At("hashtags", JsonPath::Parse(map.hashtags()), *post.hashtags);
  }
  if (status.ok()) status = At("hashtag_text", JsonPath::Parse(map.hashtag_text()), post.hashtag_text);
  if (status.ok() && post.id.empty()) status = InvalidField("id", "a post needs an id");
  if (status.ok() && post.time.empty()) status = InvalidField("time", "a post needs a time");
  return status;
}

absl::Status FactMapper::CompiledMap::CompileInteraction(const v1::InteractionMap& map, const Symbols& symbols) {
  Interaction& act = interactions.emplace_back();
  act.kind = map.kind();
  absl::Status status = ParseConditions(map.when(), symbols, act.when);
  const auto expression = [&](std::string_view field, const std::string& text, Expression& out) {
    if (status.ok()) status = At(field, Expression::Parse(text, symbols), out);
  };
  expression("actor", map.actor(), act.actor);
  expression("author", map.author(), act.author);
  expression("time", map.time(), act.time);
  expression("post", map.post(), act.post);
  expression("id", map.id(), act.id);
  expression("text", map.text(), act.text);
  if (status.ok() && act.kind == fact::v1::INTERACTION_KIND_UNSPECIFIED)
    status = InvalidField("kind", "an interaction needs a kind");
  if (status.ok() && act.actor.empty()) status = InvalidField("actor", "an interaction needs an actor");
  return status;
}

absl::Status FactMapper::CompiledMap::CompileProfile(const v1::ProfileMap& map, const Symbols& symbols) {
  Profile& profile = profiles.emplace_back();
  absl::Status status = ParseConditions(map.when(), symbols, profile.when);
  const auto expression = [&](std::string_view field, const std::string& text, Expression& out) {
    if (status.ok()) status = At(field, Expression::Parse(text, symbols), out);
  };
  const auto condition = [&](std::string_view field, const std::string& text, std::optional<Condition>& out) {
    if (!status.ok() || text.empty()) return;
    out.emplace();
    status = At(field, Condition::Parse(text, symbols), *out);
  };
  expression("account", map.account(), profile.account);
  expression("followers", map.followers(), profile.followers);
  expression("following", map.following(), profile.following);
  expression("listed", map.listed(), profile.listed);
  expression("posts", map.posts(), profile.posts);
  expression("likes_received", map.likes_received(), profile.likes_received);
  expression("views_received", map.views_received(), profile.views_received);
  expression("country", map.country(), profile.country);
  expression("bio", map.bio(), profile.bio);
  condition("person", map.person(), profile.person);
  condition("organisation", map.organisation(), profile.organisation);
  condition("minor", map.minor(), profile.minor);
  if (status.ok() && !map.lists().empty()) {
    profile.lists.emplace();
    status = At("lists", JsonPath::Parse(map.lists()), *profile.lists);
  }
  if (status.ok()) status = At("list_name", JsonPath::Parse(map.list_name()), profile.list_name);
  return status;
}

absl::Status FactMapper::CompiledMap::Compile(const v1::ItemMap& map, Symbols& symbols) {
  account_symbol = symbols.Add("account.id");
  post_time_symbol = symbols.Add("post_time");
  key_symbol = symbols.Add("key");
  std::string_view path = map.each();
  if (path == "*" || path.ends_with(".*")) {
    over_members = true;
    path.remove_suffix(path.size() > 1 ? 2 : 1);
  }
  if (absl::Status status = At("each", JsonPath::Parse(path), each); !status.ok()) return status;
  for (const v1::Variable& variable : map.set()) {
    Value& value = set.emplace_back();
    absl::Status status = At(absl::StrCat("set ", variable.name()), Expression::Parse(variable.value(), symbols), value.value);
    if (!status.ok()) return status;
    value.symbol = symbols.Add(variable.name());
  }
  if (absl::Status status = ParseConditions(map.when(), symbols, when); !status.ok()) return status;
  for (const v1::Variable& variable : map.keep()) {
    Value& value = keep.emplace_back();
    value.name = variable.name();
    absl::Status status = At(absl::StrCat("keep ", variable.name()), Expression::Parse(variable.value(), symbols), value.value);
    if (!status.ok()) return status;
  }
  const auto all = [&](std::string_view field, const auto& items, const auto& compile) {
    for (int i = 0; i < items.size(); ++i) {
      absl::Status status = compile(items[i]);
      if (!status.ok()) return WithFieldPrefix(status, absl::StrCat(ToAbsl(field), "[", i, "]."));
    }
    return absl::OkStatus();
  };
  absl::Status status = all("post", map.post(), [&](const v1::PostMap& post) { return CompilePost(post, symbols); });
  if (status.ok()) {
    status = all("interaction", map.interaction(),
                 [&](const v1::InteractionMap& act) { return CompileInteraction(act, symbols); });
  }
  if (status.ok()) {
    status = all("profile", map.profile(), [&](const v1::ProfileMap& profile) { return CompileProfile(profile, symbols); });
  }
  if (status.ok()) {
    status = all("fetch", map.fetch(), [&](const v1::Fetch& fetch) {
      Fetch& compiled = fetches.emplace_back();
      compiled.endpoint = fetch.endpoint();
      absl::Status one = ParseConditions(fetch.when(), symbols, compiled.when);
      return one.ok() ? At("changed", Expression::Parse(fetch.changed(), symbols), compiled.changed) : one;
    });
  }
  if (status.ok()) {
    status = all("map", map.map(), [&](const v1::ItemMap& inner) { return maps.emplace_back().Compile(inner, symbols); });
  }
  return status;
}

// One page being read.
class FactMapper::Run {
 public:
  Run(element root, const Context& context, FactSink& sink)
      : context_(context), variables_(context.variables), sink_(sink) {
    variables_.SetRoot(root);
  }

  void Items(const CompiledMap& map, element place) {
    element found = place;
    if (!map.each.Find(place, &found)) return;
    simdjson::dom::array array;
    simdjson::dom::object object;
    if (map.over_members) {
      if (found.get_object().get(object) != simdjson::SUCCESS) return;
      for (const auto field : object) {
        variables_.Set(map.key_symbol, field.key);
        Item(map, field.value);
      }
    } else if (found.get_array().get(array) == simdjson::SUCCESS) {
      for (const element item : array) Item(map, item);
    } else {
      Item(map, found);
    }
  }

 private:
  void Item(const CompiledMap& map, element place) {
    if (place.is_null()) return;
    const size_t depth = set_.size();
    for (const CompiledMap::Value& value : map.set) {
      const std::string_view text = Text(value.value, place);
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
    for (size_t i = depth; i < set_.size(); ++i) variables_.Set(set_[i].first, context_.variables.Get(set_[i].first));
    set_.resize(depth);
    for (const auto& [symbol, value] : set_) variables_.Set(symbol, value);
  }

  std::string_view Text(const Expression& expression, element place) const {
    return expression.Evaluate(place, variables_, context_.arena);
  }
  bool Hold(const std::vector<Condition>& conditions, element place) const {
    return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& condition) {
      return condition.Holds(place, variables_, context_.arena);
    });
  }
  std::string_view AccountOr(const CompiledMap& map, const Expression& expression, element place) const {
    return expression.empty() ? variables_.Get(map.account_symbol) : Text(expression, place);
  }

  // False: `id` is none, and the reason was told.
  bool IsGood(std::string_view id, std::string_view missing, std::string_view too_long) {
    const IdState state = StateOf(id);
    if (state != IdState::kGood) sink_.OnLeftOut(state == IdState::kMissing ? missing : too_long);
    return state == IdState::kGood;
  }
  // False: there is a time, but it cannot be one, and the reason was told.
  bool ReadTime(std::string_view text, std::optional<int64_t>* time) {
    if (text.empty()) return true;
    const std::optional<int64_t> read = ParseNetworkTime(text);
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

  void Texts(const std::optional<JsonPath>& path, const JsonPath& text_path, element place, size_t max) {
    texts_.clear();
    element found, text;
    simdjson::dom::array array;
    if (!path || !path->Find(place, &found) || found.get_array().get(array) != simdjson::SUCCESS) return;
    for (const element item : array) {
      if (texts_.size() == max) return;
      if (!text_path.Find(item, &text)) continue;
      const std::string_view value = TextOf(text, context_.arena);
      if (!value.empty()) texts_.push_back(value);
    }
  }

  void Post(const CompiledMap& map, const CompiledMap::Post& post, element place) {
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

  void Interaction(const CompiledMap& map, const CompiledMap::Interaction& act, element place) {
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

  std::optional<int64_t> PostTime(const CompiledMap& map) const {
    const std::optional<int64_t> time = ParseNetworkTime(variables_.Get(map.post_time_symbol));
    return time && *time >= 0 && *time <= context_.latest_time ? time : std::nullopt;
  }

  void Profile(const CompiledMap& map, const CompiledMap::Profile& profile, element place) {
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

  void Fetch(const CompiledMap& map, const CompiledMap::Fetch& fetch, element place) {
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
  // What enclosing items set, outermost first.
  std::vector<std::pair<size_t, std::string_view>> set_;
  std::vector<std::string_view> texts_;
};

FactMapper::FactMapper() = default;
FactMapper::~FactMapper() = default;
FactMapper::FactMapper(FactMapper&&) noexcept = default;
FactMapper& FactMapper::operator=(FactMapper&&) noexcept = default;

absl::StatusOr<FactMapper> FactMapper::Create(absl::Span<const v1::ItemMap* const> maps, Symbols& symbols) {
  FactMapper mapper;
  for (size_t i = 0; i < maps.size(); ++i) {
    absl::Status status = mapper.maps_.emplace_back().Compile(*maps[i], symbols);
    if (!status.ok()) return WithFieldPrefix(status, absl::StrCat("map[", i, "]."));
  }
  return mapper;
}

void FactMapper::Map(element root, const Context& context, FactSink& sink) const {
  Run run(root, context, sink);
  for (const CompiledMap& map : maps_) run.Items(map, root);
}

namespace {

// Puts numbers of more than 18 digits between quotes; strings stay as they are.
std::string WithBigNumbersQuoted(std::string_view json) {
  constexpr size_t kSafeDigits = 18;
  std::string out;
  out.reserve(json.size() + 64);
  for (size_t i = 0; i < json.size();) {
    const char c = json[i];
    if (c == '"') {
      size_t end = i + 1;
      while (end < json.size() && json[end] != '"') end += json[end] == '\\' ? 2 : 1;
      end = std::min(end + 1, json.size());
      out.append(json, i, end - i);
      i = end;
    } else if (c == '-' || (c >= '0' && c <= '9')) {
      const size_t end = std::min(json.find_first_not_of("+-.eE0123456789", i), json.size());
      const std::string_view number = json.substr(i, end - i);
      const bool is_big = number.size() > kSafeDigits && number.find_first_of(".eE") == std::string_view::npos;
      if (is_big) out += '"';
      out += number;
      if (is_big) out += '"';
      i = end;
    } else {
      out += c;
      ++i;
    }
  }
  return out;
}

}  // namespace

absl::StatusOr<element> JsonReader::Read(std::string_view json) {
  element root;
  simdjson::error_code error = parser_.parse(json.data(), json.size()).get(root);
  if (error == simdjson::NUMBER_ERROR) {
    quoted_ = WithBigNumbersQuoted(json);
    error = parser_.parse(quoted_.data(), quoted_.size()).get(root);
  }
  if (error == simdjson::SUCCESS) return root;
  return Error(absl::StatusCode::kInvalidArgument, "NOT_JSON", "body", simdjson::error_message(error));
}

}  // namespace klout::connector
