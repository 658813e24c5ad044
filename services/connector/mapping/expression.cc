#include "services/connector/mapping/expression.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <utility>

#include "services/connector/mapping/expression_parser.h"

namespace klout::connector {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

template <typename Number>
std::string_view NumberText(Number value, TextArena& arena) {
  char* out = arena.Take(32);
  const auto result = std::to_chars(out, out + 32, value);
  return {out, static_cast<size_t>(result.ptr - out)};
}

// Of `scheme://user@host:port/...`.
std::string_view Host(std::string_view url) {
  size_t start = url.find("://");
  if (start == std::string_view::npos) return {};
  start += 3;
  size_t end = start, colon = std::string_view::npos;
  for (; end < url.size() && url[end] != '/' && url[end] != '?' && url[end] != '#'; ++end) {
    if (url[end] == '@') {
      start = end + 1;
      colon = std::string_view::npos;
    } else if (url[end] == ':') {
      colon = std::min(colon, end);
    }
  }
  return url.substr(start, std::min(end, colon) - start);
}

std::string_view Part(std::string_view text, std::string_view separator, size_t number) {
  for (; number > 0; --number) {
    const size_t at = text.find(separator);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + separator.size());
  }
  return text.substr(0, text.find(separator));
}

std::string_view Count(element found, TextArena& arena) {
  simdjson::dom::array array;
  simdjson::dom::object object;
  if (found.get_array().get(array) == simdjson::SUCCESS) return NumberText(array.size(), arena);
  if (found.get_object().get(object) == simdjson::SUCCESS) return NumberText(object.size(), arena);
  return {};
}

}  // namespace

std::string_view TextOf(element value, TextArena& arena) {
  switch (value.type()) {
    case element_type::STRING:
      return value.get_string().value_unsafe();
    case element_type::INT64:
      return NumberText(value.get_int64().value_unsafe(), arena);
    case element_type::UINT64:
      return NumberText(value.get_uint64().value_unsafe(), arena);
    case element_type::DOUBLE:
      return NumberText(value.get_double().value_unsafe(), arena);
    case element_type::BOOL:
      return value.get_bool().value_unsafe() ? "true" : "false";
    case element_type::NULL_VALUE:
    case element_type::ARRAY:
    case element_type::OBJECT:
      break;
  }
  return {};
}

absl::StatusOr<Expression> Expression::Parse(std::string_view text, const Symbols& symbols) {
  if (text.empty()) return Expression();
  ExpressionParser parser(text, &symbols);
  absl::StatusOr<Expression> expression = parser.Whole();
  if (expression.ok() && !parser.AtEnd()) return parser.Wrong("expected the end of the expression");
  return expression;
}

void Expression::Plan(PathPlan& plan, uint32_t kind) {
  for (Node& node : nodes_) {
    // The list of a lookup is looked for from the document's root.
    if (node.kind == Kind::kPath || node.kind == Kind::kCount) plan.Add(kind, &node.path);
  }
}

std::string_view Expression::Value(const Node& node, const Place& place, const Variables& variables,
                                   TextArena& arena) const {
  const auto input = [&](size_t i) { return Value(nodes_[node.inputs[i]], place, variables, arena); };
  element found;
  switch (node.kind) {
    case Kind::kPath:
      return place.Find(node.path, &found) ? TextOf(found, arena) : std::string_view();
    case Kind::kVariable:
      return variables.Get(node.symbol);
    case Kind::kText:
      return node.text;
    case Kind::kFirstOf:
      for (size_t i = 0; i < node.inputs.size(); ++i) {
        if (const std::string_view value = input(i); !value.empty()) return value;
      }
      return {};
    case Kind::kLast: {
      const std::string_view text = input(0), separator = input(1);
      const size_t at = text.rfind(separator);
      return at == std::string_view::npos ? text : text.substr(at + separator.size());
    }
    case Kind::kFirst: {
      const std::string_view text = input(0);
      return text.substr(0, text.find(input(1)));
    }
    case Kind::kPart: {
      const std::string_view count = input(2);
      size_t part = 0;
      std::from_chars(count.data(), count.data() + count.size(), part);
      const std::string_view separator = input(1);
      return separator.empty() ? std::string_view() : Part(input(0), separator, part);
    }
    case Kind::kJoin:
      return Joined(node, place, variables, arena);
    case Kind::kLower: {
      const std::string_view text = input(0);
      char* const out = arena.Take(text.size());
      std::transform(text.begin(), text.end(), out, [](char c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; });
      return {out, text.size()};
    }
    case Kind::kCount:
      return place.Find(node.path, &found) ? Count(found, arena) : std::string_view();
    case Kind::kHost:
      return Host(input(0));
    case Kind::kSum:
      return Sum(node, place, variables, arena);
    case Kind::kSnowflake:
      return Snowflake(node, place, variables, arena);
    case Kind::kLookup:
      return Lookup(node, place, variables, arena);
  }
  return {};
}

std::string_view Expression::Joined(const Node& node, const Place& place, const Variables& variables,
                                    TextArena& arena) const {
  constexpr size_t kMaxInputs = 32;
  std::string_view values[kMaxInputs];
  size_t size = 0;
  for (size_t i = 0; i < node.inputs.size(); ++i) {
    values[i] = Value(nodes_[node.inputs[i]], place, variables, arena);
    if (values[i].empty()) return {};
    size += values[i].size();
  }
  char* const out = arena.Take(size);
  char* end = out;
  for (size_t i = 0; i < node.inputs.size(); ++i) end = std::copy(values[i].begin(), values[i].end(), end);
  return {out, size};
}

std::string_view Expression::Sum(const Node& node, const Place& place, const Variables& variables,
                                 TextArena& arena) const {
  bool any = false;
  uint64_t sum = 0;
  for (const uint32_t input : node.inputs) {
    const std::string_view text = Value(nodes_[input], place, variables, arena);
    uint64_t number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    any |= !text.empty();
    if (result.ec == std::errc() && result.ptr == text.data() + text.size()) sum += number;
  }
  return any ? NumberText(sum, arena) : std::string_view();
}

std::string_view Expression::Snowflake(const Node& node, const Place& place, const Variables& variables,
                                       TextArena& arena) const {
  uint64_t numbers[3] = {};
  for (size_t i = 0; i < 3; ++i) {
    const std::string_view text = Value(nodes_[node.inputs[i]], place, variables, arena);
    const auto result = std::from_chars(text.data(), text.data() + text.size(), numbers[i]);
    if (text.empty() || result.ec != std::errc() || result.ptr != text.data() + text.size()) return {};
  }
  return numbers[1] < 64 ? NumberText((numbers[0] >> numbers[1]) + numbers[2], arena) : std::string_view();
}

std::string_view Expression::Lookup(const Node& node, const Place& place, const Variables& variables,
                                    TextArena& arena) const {
  const std::string_view key = Value(nodes_[node.inputs[2]], place, variables, arena);
  element list, found;
  simdjson::dom::array array;
  if (key.empty() || !node.path.Find(variables.root(), &list) || list.get_array().get(array) != simdjson::SUCCESS) return {};
  for (const element item : array) {
    if (!node.key.Find(item, &found) || TextOf(found, arena) != key) continue;
    return node.wanted.Find(item, &found) ? TextOf(found, arena) : std::string_view();
  }
  return {};
}

absl::StatusOr<Condition> Condition::Parse(std::string_view text, const Symbols& symbols) {
  ExpressionParser parser(text, &symbols);
  Condition condition;
  const bool negated = parser.TakeWord("!");
  absl::StatusOr<Expression> left = parser.Whole();
  if (!left.ok()) return left.status();
  condition.left_ = *std::move(left);
  condition.kind_ = negated ? Kind::kIsNot : Kind::kIs;
  if (!negated && !parser.AtEnd()) {
    if (parser.TakeWord("==")) {
      condition.kind_ = Kind::kEqual;
    } else if (parser.TakeWord("!=")) {
      condition.kind_ = Kind::kDiffer;
    } else {
      return parser.Wrong("expected == or !=");
    }
    absl::StatusOr<Expression> right = parser.Whole();
    if (!right.ok()) return right.status();
    condition.right_ = *std::move(right);
  }
  if (!parser.AtEnd()) return parser.Wrong("expected the end of the condition");
  return condition;
}

void Condition::Plan(PathPlan& plan, uint32_t kind) {
  left_.Plan(plan, kind);
  right_.Plan(plan, kind);
}

bool Condition::Holds(const Place& place, const Variables& variables, TextArena& arena) const {
  if (kind_ == Kind::kAlways) return true;
  const std::string_view left = left_.Evaluate(place, variables, arena);
  if (kind_ == Kind::kEqual || kind_ == Kind::kDiffer)
    return (left == right_.Evaluate(place, variables, arena)) == (kind_ == Kind::kEqual);
  const bool is = !left.empty() && left != "false" && left != "0";
  return is == (kind_ == Kind::kIs);
}

}  // namespace klout::connector
