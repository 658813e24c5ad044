#ifndef KLOUT_SERVICES_CONNECTOR_MAPPING_JSON_PATH_H_
#define KLOUT_SERVICES_CONNECTOR_MAPPING_JSON_PATH_H_

#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace klout::connector {

// A path below a JSON value, such as `user.name` or `` `odd key`[last] ``.
//
// Cost of Find: the members of each object it passes are compared one by one. Where many paths begin at one
// value, a PathPlan walks each object once for all of them.
class JsonPath {
 public:
  // INVALID_ARGUMENT says what is wrong.
  static absl::StatusOr<JsonPath> Parse(std::string_view text);

  // False if there is nothing, or null.
  bool Find(simdjson::dom::element place, simdjson::dom::element* found) const {
    return FindFrom(0, place, found);
  }
  bool is_place() const { return steps_.empty(); }

 private:
  friend class ExpressionParser;
  friend class PathPlan;
  friend class Place;
  static constexpr int64_t kKey = -2, kLast = -1;
  static constexpr uint32_t kNotPlanned = ~uint32_t{0};
  struct Step {
    std::string key;
    // Of an element; or kKey, kLast.
    int64_t index = kKey;
  };

  // Goes on from the value that the first `step` steps led to.
  bool FindFrom(size_t step, simdjson::dom::element place, simdjson::dom::element* found) const;

  std::vector<Step> steps_;
  // The member of the plan that the first steps, the keys, lead to; how many they are.
  uint32_t member_ = kNotPlanned, planned_steps_ = 0;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_MAPPING_JSON_PATH_H_
