#include "services/connector/mapping/json_path.h"

#include "services/connector/mapping/expression_parser.h"

namespace klout::connector {

using simdjson::dom::element;

absl::StatusOr<JsonPath> JsonPath::Parse(std::string_view text) {
  if (text.empty()) return JsonPath();
  ExpressionParser parser(text, nullptr);
  absl::StatusOr<JsonPath> path = parser.Path();
  if (path.ok() && !parser.AtEnd()) return parser.Wrong("expected the end of the path");
  return path;
}

bool JsonPath::FindFrom(size_t step_number, element place, element* found) const {
  for (; step_number < steps_.size(); ++step_number) {
    const Step& step = steps_[step_number];
    if (step.index == kKey) {
      simdjson::dom::object object;
      if (place.get_object().get(object) != simdjson::SUCCESS ||
          object.at_key(step.key).get(place) != simdjson::SUCCESS)
        return false;
      continue;
    }
    simdjson::dom::array array;
    if (place.get_array().get(array) != simdjson::SUCCESS) return false;
    size_t index = static_cast<size_t>(step.index);
    if (step.index == kLast) {
      const size_t size = array.size();
      if (size == 0) return false;
      index = size - 1;
    }
    if (array.at(index).get(place) != simdjson::SUCCESS) return false;
  }
  if (place.is_null()) return false;
  *found = place;
  return true;
}

}  // namespace klout::connector
