#ifndef KLOUT_SERVICES_CONNECTOR_MAPPING_EXPRESSION_H_
#define KLOUT_SERVICES_CONNECTOR_MAPPING_EXPRESSION_H_

#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "services/connector/mapping/json_path.h"
#include "services/connector/mapping/path_plan.h"
#include "services/connector/mapping/symbols.h"
#include "services/connector/mapping/text_arena.h"

namespace klout::connector {

// An expression of network_description.proto, compiled. Thread-safe once made.
//
// Cost: see PathPlan for its paths; nothing is allocated but what `arena` takes for texts that do not stand in the document
// as they are.
class Expression {
 public:
  // The empty expression, whose value is always empty.
  Expression() = default;
  // INVALID_ARGUMENT says what is wrong, and where. `symbols` must know the names that it speaks of.
  static absl::StatusOr<Expression> Parse(std::string_view text, const Symbols& symbols);
  // From now on it is evaluated at places of this kind of the plan, or at places without a plan.
  void Plan(PathPlan& plan, uint32_t kind);

  // The value at `place`. The view is into the document, the variables or `arena`.
  std::string_view Evaluate(const Place& place, const Variables& variables, TextArena& arena) const {
    if (nodes_.empty()) return {};
    return Value(nodes_.back(), place, variables, arena);
  }
  // Empty: it was not given.
  bool empty() const { return nodes_.empty(); }

 private:
  friend class ExpressionParser;
  enum class Kind : uint8_t { kPath, kVariable, kText, kFirstOf, kLast, kFirst, kPart, kJoin, kLower, kCount, kHost, kSum, kLookup, kSnowflake };
  struct Node {
    Kind kind = Kind::kText;
    // Of kPath and kCount; of kLookup: the list, and in its elements the key and what is wanted.
    JsonPath path = {}, key = {}, wanted = {};
    size_t symbol = 0;
    std::string text = {};
    // Numbers of the nodes it is made of.
    std::vector<uint32_t> inputs = {};
  };

  std::string_view Value(const Node& node, const Place& place, const Variables& variables, TextArena& arena) const;
  std::string_view Joined(const Node& node, const Place& place, const Variables& variables, TextArena& arena) const;
  std::string_view Lookup(const Node& node, const Place& place, const Variables& variables, TextArena& arena) const;
  std::string_view Sum(const Node& node, const Place& place, const Variables& variables, TextArena& arena) const;
  std::string_view Snowflake(const Node& node, const Place& place, const Variables& variables, TextArena& arena) const;

  // Inputs before what uses them; the last is the whole.
  std::vector<Node> nodes_;
};

// A condition: `x`, `!x`, `x == y`, `x != y`.
class Condition {
 public:
  // Always true.
  Condition() = default;
  static absl::StatusOr<Condition> Parse(std::string_view text, const Symbols& symbols);
  // As Expression::Plan.
  void Plan(PathPlan& plan, uint32_t kind);
  bool Holds(const Place& place, const Variables& variables, TextArena& arena) const;

 private:
  enum class Kind : uint8_t { kAlways, kIs, kIsNot, kEqual, kDiffer };
  Kind kind_ = Kind::kAlways;
  Expression left_, right_;
};

// The text of a JSON value, as expressions see it.
std::string_view TextOf(simdjson::dom::element value, TextArena& arena);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_MAPPING_EXPRESSION_H_
