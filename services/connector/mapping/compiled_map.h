#ifndef KLOUT_SERVICES_CONNECTOR_MAPPING_COMPILED_MAP_H_
#define KLOUT_SERVICES_CONNECTOR_MAPPING_COMPILED_MAP_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "klout/connector/v1/network_description.pb.h"
#include "klout/fact/v1/fact.pb.h"
#include "services/connector/mapping/expression.h"

namespace klout::connector {

// An ItemMap of network_description.proto, compiled. A map is a kind of place of its own in the plan of its
// mapper, unless its items are those of the map around it: then it shares that one's place, and they are walked
// once for both.
struct CompiledMap {
  struct Post {
    Expression author, id, time, text, language, link;
    std::optional<JsonPath> hashtags;
    JsonPath hashtag_text;
    std::vector<Condition> when;
  };
  struct Interaction {
    fact::v1::InteractionKind kind;
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

  // `around`: the place of the enclosing map, if there is one. `symbols` is told the names that the map sets.
  // INVALID_ARGUMENT names the place in the description.
  absl::Status Compile(const v1::ItemMap& map, std::optional<uint32_t> around, Symbols& symbols, PathPlan& plan);

  // From the enclosing map's item, or the document's root.
  JsonPath each;
  bool over_members = false;
  uint32_t place = 0;
  // `place` is the enclosing map's.
  bool shares_place = false;
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
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_MAPPING_COMPILED_MAP_H_
