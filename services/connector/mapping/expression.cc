#include "services/connector/mapping/expression.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::connector {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

// A description is written by hand; what is nested deeper is a mistake.
constexpr int kMaxDepth = 16;

bool IsNameByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

template <typename Number>
std::string_view NumberText(Number value, TextArena& arena) {
  char* out = arena.Take(32);
  const auto result = std::to_chars(out, out + 32, value);
  return {out, static_cast<size_t>(result.ptr - out)};
}

std::string_view Host(std::string_view url) {
  const size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  const size_t user = url.rfind('@');
  if (user != std::string_view::npos) url.remove_prefix(user + 1);
  return url.substr(0, url.find(':'));
}

std::string_view Part(std::string_view text, std::string_view separator, size_t number) {
  for (; number > 0; --number) {
    const size_t at = text.find(separator);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + separator.size());
  }
  return text.substr(0, text.find(separator));
}

}  // namespace

size_t Symbols::Add(std::string_view name) {
  const auto [found, added] = numbers_.try_emplace(std::string(name), names_.size());
  if (added) names_.emplace_back(name);
  return found->second;
}

size_t Symbols::Find(std::string_view name) const {
  const auto found = numbers_.find(ToAbsl(name));
  return found == numbers_.end() ? npos : found->second;
}

char* TextArena::Take(size_t size) {
  if (size > kBlockBytes) return large_.emplace_back(new char[size]).get();
  if (block_ == blocks_.size() || used_ + size > kBlockBytes) {
    if (block_ < blocks_.size()) ++block_;
    if (block_ == blocks_.size()) blocks_.emplace_back(new char[kBlockBytes]);
    used_ = 0;
  }
  char* const taken = blocks_[block_].get() + used_;
  used_ += size;
  return taken;
}

std::string_view TextArena::Copy(std::string_view text) {
  if (text.empty()) return {};
  char* const out = Take(text.size());
  std::memcpy(out, text.data(), text.size());
  return {out, text.size()};
}

void TextArena::Clear() {
  block_ = used_ = 0;
  large_.clear();
}

void Variables::Set(size_t symbol, std::string_view value) {
  if (symbol >= values_.size()) values_.resize(symbol + 1);
  values_[symbol] = value;
}

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

bool JsonPath::Find(element place, element* found) const {
  for (const Step& step : steps_) {
    if (step.index == kKey) {
      simdjson::dom::object object;
      if (place.get_object().get(object) != simdjson::SUCCESS || object.at_key(step.key).get(place) != simdjson::SUCCESS)
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

// Reads the notation from front to back.
class ExpressionParser {
 public:
  ExpressionParser(std::string_view text, const Symbols* symbols) : text_(text), symbols_(symbols) {}

  // One expression, which ends at the end, `)`, `,`, `=` or `!`.
  absl::StatusOr<Expression> Whole() {
    Expression expression;
    absl::StatusOr<uint32_t> root = FirstOf(expression, 0);
    if (!root.ok()) return root.status();
    return expression;
  }

  absl::StatusOr<JsonPath> Path() {
    JsonPath path;
    SkipSpace();
    if (Take('.')) return path;
    for (;;) {
      if (Peek() == '`') {
        const size_t end = text_.find('`', at_ + 1);
        if (end == std::string_view::npos) return Wrong("a ` without its end");
        path.steps_.push_back({.key = std::string(text_.substr(at_ + 1, end - at_ - 1)), .index = JsonPath::kKey});
        at_ = end + 1;
      } else if (Peek() == '[') {
        ++at_;
        if (absl::Status status = Index(path); !status.ok()) return status;
      } else {
        const std::string_view name = Name();
        if (name.empty()) return Wrong("expected a path");
        path.steps_.push_back({.key = std::string(name), .index = JsonPath::kKey});
      }
      if (Peek() == '[') continue;
      if (!Take('.')) return path;
    }
  }

  bool AtEnd() {
    SkipSpace();
    return at_ == text_.size();
  }
  bool TakeWord(std::string_view word) {
    SkipSpace();
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }
  absl::Status Wrong(std::string_view what) const {
    return absl::InvalidArgumentError(
        absl::StrCat(ToAbsl(what), " at column ", at_ + 1, " of \"", ToAbsl(text_), "\""));
  }

 private:
  char Peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool Take(char c) {
    if (Peek() != c) return false;
    ++at_;
    return true;
  }
  void SkipSpace() {
    while (Peek() == ' ') ++at_;
  }
  std::string_view Name() {
    const size_t start = at_;
    while (IsNameByte(Peek())) ++at_;
    return text_.substr(start, at_ - start);
  }

  absl::Status Index(JsonPath& path) {
    JsonPath::Step step{.key = {}, .index = JsonPath::kLast};
    const std::string_view number = Name();
    if (number != "last") {
      const auto result = std::from_chars(number.data(), number.data() + number.size(), step.index);
      if (number.empty() || result.ptr != number.data() + number.size()) return Wrong("expected a number or `last`");
    }
    if (!Take(']')) return Wrong("expected ]");
    path.steps_.push_back(step);
    return absl::OkStatus();
  }

  absl::StatusOr<uint32_t> FirstOf(Expression& out, int depth) {
    if (depth > kMaxDepth) return Wrong("nested too deeply");
    Expression::Node node{.kind = Expression::Kind::kFirstOf};
    do {
      absl::StatusOr<uint32_t> term = Term(out, depth);
      if (!term.ok()) return term.status();
      node.inputs.push_back(*term);
      SkipSpace();
    } while (Take('|'));
    return node.inputs.size() == 1 ? node.inputs[0] : Push(out, std::move(node));
  }

  absl::StatusOr<uint32_t> Term(Expression& out, int depth) {
    SkipSpace();
    if (Take('\'')) {
      const size_t end = text_.find('\'', at_);
      if (end == std::string_view::npos) return Wrong("a ' without its end");
      Expression::Node node{.kind = Expression::Kind::kText, .text = std::string(text_.substr(at_, end - at_))};
      at_ = end + 1;
      return Push(out, std::move(node));
    }
    if (Take('$')) return Variable(out);
    const size_t start = at_;
    const std::string_view name = Name();
    if (!name.empty() && Take('(')) return Call(name, out, depth);
    if (!name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      return Push(out, {.kind = Expression::Kind::kText, .text = std::string(name)});
    }
    at_ = start;
    absl::StatusOr<JsonPath> path = Path();
    if (!path.ok()) return path.status();
    return Push(out, {.kind = Expression::Kind::kPath, .path = *std::move(path)});
  }

  absl::StatusOr<uint32_t> Variable(Expression& out) {
    const size_t start = at_;
    while (IsNameByte(Peek()) || Peek() == '.') ++at_;
    const std::string_view name = text_.substr(start, at_ - start);
    const size_t symbol = symbols_ == nullptr ? Symbols::npos : symbols_->Find(name);
    if (symbol == Symbols::npos) return Wrong(absl::StrCat("no variable is called ", ToAbsl(name), ","));
    return Push(out, {.kind = Expression::Kind::kVariable, .symbol = symbol});
  }

  absl::StatusOr<uint32_t> Call(std::string_view name, Expression& out, int depth) {
    struct Function {
      std::string_view name;
      Expression::Kind kind;
      size_t min_inputs, max_inputs;
    };
    constexpr size_t kAny = 32;
    static constexpr Function kFunctions[] = {
        {"last", Expression::Kind::kLast, 2, 2},     {"first", Expression::Kind::kFirst, 2, 2},
        {"part", Expression::Kind::kPart, 3, 3},     {"join", Expression::Kind::kJoin, 1, kAny},
        {"lower", Expression::Kind::kLower, 1, 1},   {"count", Expression::Kind::kCount, 1, 1},
        {"url_host", Expression::Kind::kHost, 1, 1}, {"sum", Expression::Kind::kSum, 1, kAny},
        {"lookup", Expression::Kind::kLookup, 4, 4},  {"snowflake", Expression::Kind::kSnowflake, 3, 3}};
    const auto* function = std::find_if(std::begin(kFunctions), std::end(kFunctions),
                                        [&](const Function& known) { return known.name == name; });
    if (function == std::end(kFunctions)) return Wrong(absl::StrCat("no function is called ", ToAbsl(name), ","));
    Expression::Node node{.kind = function->kind};
    do {
      absl::StatusOr<uint32_t> input = FirstOf(out, depth + 1);
      if (!input.ok()) return input.status();
      node.inputs.push_back(*input);
      SkipSpace();
    } while (Take(','));
    if (!Take(')')) return Wrong("expected )");
    if (node.inputs.size() < function->min_inputs || node.inputs.size() > function->max_inputs)
      return Wrong(absl::StrCat("wrong number of inputs of ", ToAbsl(name)));
    const bool takes_path = node.kind == Expression::Kind::kCount || node.kind == Expression::Kind::kLookup;
    if (takes_path && out.nodes_[node.inputs[0]].kind != Expression::Kind::kPath)
      return Wrong(absl::StrCat(ToAbsl(name), " takes a path"));
    if (takes_path) node.path = out.nodes_[node.inputs[0]].path;
    if (node.kind == Expression::Kind::kLookup) {
      for (const auto& [input, path] : {std::pair(node.inputs[1], &node.key), std::pair(node.inputs[3], &node.wanted)}) {
        absl::StatusOr<JsonPath> parsed = JsonPath::Parse(out.nodes_[input].text);
        if (out.nodes_[input].kind != Expression::Kind::kText || !parsed.ok()) return Wrong("lookup takes quoted paths");
        *path = *std::move(parsed);
      }
    }
    return Push(out, std::move(node));
  }

  static uint32_t Push(Expression& out, Expression::Node node) {
    out.nodes_.push_back(std::move(node));
    return static_cast<uint32_t>(out.nodes_.size() - 1);
  }

  const std::string_view text_;
  const Symbols* const symbols_;
  size_t at_ = 0;
};

absl::StatusOr<JsonPath> JsonPath::Parse(std::string_view text) {
  if (text.empty()) return JsonPath();
  ExpressionParser parser(text, nullptr);
  absl::StatusOr<JsonPath> path = parser.Path();
  if (path.ok() && !parser.AtEnd()) return parser.Wrong("expected the end of the path");
  return path;
}

absl::StatusOr<Expression> Expression::Parse(std::string_view text, const Symbols& symbols) {
  if (text.empty()) return Expression();
  ExpressionParser parser(text, &symbols);
  absl::StatusOr<Expression> expression = parser.Whole();
  if (expression.ok() && !parser.AtEnd()) return parser.Wrong("expected the end of the expression");
  return expression;
}

std::string_view Expression::Evaluate(element place, const Variables& variables, TextArena& arena) const {
  if (nodes_.empty()) return {};
  return Value(static_cast<uint32_t>(nodes_.size() - 1), place, variables, arena);
}

std::string_view Expression::Value(uint32_t number, element place, const Variables& variables, TextArena& arena) const {
  const Node& node = nodes_[number];
  const auto input = [&](size_t i) { return Value(node.inputs[i], place, variables, arena); };
  element found;
  switch (node.kind) {
    case Kind::kPath:
      return node.path.Find(place, &found) ? TextOf(found, arena) : std::string_view();
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
    case Kind::kCount: {
      if (!node.path.Find(place, &found)) return {};
      simdjson::dom::array array;
      simdjson::dom::object object;
      if (found.get_array().get(array) == simdjson::SUCCESS) return NumberText(array.size(), arena);
      if (found.get_object().get(object) == simdjson::SUCCESS) return NumberText(object.size(), arena);
      return {};
    }
    case Kind::kHost:
      return Host(input(0));
    case Kind::kSum:
      return Sum(node, place, variables, arena);
    case Kind::kSnowflake: {
      uint64_t numbers[3] = {};
      for (size_t i = 0; i < 3; ++i) {
        const std::string_view text = input(i);
        const auto result = std::from_chars(text.data(), text.data() + text.size(), numbers[i]);
        if (text.empty() || result.ec != std::errc() || result.ptr != text.data() + text.size()) return {};
      }
      return numbers[1] < 64 ? NumberText((numbers[0] >> numbers[1]) + numbers[2], arena) : std::string_view();
    }
    case Kind::kLookup:
      return Lookup(node, place, variables, arena);
  }
  return {};
}

std::string_view Expression::Joined(const Node& node, element place, const Variables& variables,
                                    TextArena& arena) const {
  constexpr size_t kMaxInputs = 32;
  std::string_view values[kMaxInputs];
  size_t size = 0;
  for (size_t i = 0; i < node.inputs.size(); ++i) {
    values[i] = Value(node.inputs[i], place, variables, arena);
    if (values[i].empty()) return {};
    size += values[i].size();
  }
  char* const out = arena.Take(size);
  char* end = out;
  for (size_t i = 0; i < node.inputs.size(); ++i) end = std::copy(values[i].begin(), values[i].end(), end);
  return {out, size};
}

std::string_view Expression::Sum(const Node& node, element place, const Variables& variables, TextArena& arena) const {
  bool any = false;
  uint64_t sum = 0;
  for (const uint32_t input : node.inputs) {
    const std::string_view text = Value(input, place, variables, arena);
    uint64_t number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    any |= !text.empty();
    if (result.ec == std::errc() && result.ptr == text.data() + text.size()) sum += number;
  }
  return any ? NumberText(sum, arena) : std::string_view();
}

std::string_view Expression::Lookup(const Node& node, element place, const Variables& variables,
                                    TextArena& arena) const {
  const std::string_view key = Value(node.inputs[2], place, variables, arena);
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

bool Condition::Holds(element place, const Variables& variables, TextArena& arena) const {
  if (kind_ == Kind::kAlways) return true;
  const std::string_view left = left_.Evaluate(place, variables, arena);
  if (kind_ == Kind::kEqual || kind_ == Kind::kDiffer)
    return (left == right_.Evaluate(place, variables, arena)) == (kind_ == Kind::kEqual);
  const bool is = !left.empty() && left != "false" && left != "0";
  return is == (kind_ == Kind::kIs);
}

}  // namespace klout::connector
