#include "services/connector/mapping/expression_parser.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/string_view.h"

namespace klout::connector {
namespace {

// A description is written by hand; what is nested deeper is a mistake.
constexpr int kMaxDepth = 16;

bool IsNameByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

}  // namespace

absl::StatusOr<Expression> ExpressionParser::Whole() {
  Expression expression;
  absl::StatusOr<uint32_t> root = FirstOf(expression, 0);
  if (!root.ok()) return root.status();
  return expression;
}

absl::StatusOr<JsonPath> ExpressionParser::Path() {
  JsonPath path;
  SkipSpace();
  if (Take('.')) return path;
  for (;;) {
    if (Peek() == '`') {
      const size_t end = text_.find('`', at_ + 1);
      if (end == std::string_view::npos) return Wrong("a ` without its end");
      path.steps_.push_back(
          {.key = std::string(text_.substr(at_ + 1, end - at_ - 1)), .index = JsonPath::kKey});
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

bool ExpressionParser::AtEnd() {
  SkipSpace();
  return at_ == text_.size();
}

bool ExpressionParser::TakeWord(std::string_view word) {
  SkipSpace();
  if (!text_.substr(at_).starts_with(word)) return false;
  at_ += word.size();
  return true;
}

absl::Status ExpressionParser::Wrong(std::string_view what) const {
  return absl::InvalidArgumentError(
      absl::StrCat(ToAbsl(what), " at column ", at_ + 1, " of \"", ToAbsl(text_), "\""));
}

bool ExpressionParser::Take(char c) {
  if (Peek() != c) return false;
  ++at_;
  return true;
}

void ExpressionParser::SkipSpace() {
  while (Peek() == ' ') ++at_;
}

std::string_view ExpressionParser::Name() {
  const size_t start = at_;
  while (IsNameByte(Peek())) ++at_;
  return text_.substr(start, at_ - start);
}

absl::Status ExpressionParser::Index(JsonPath& path) {
  JsonPath::Step step{.key = {}, .index = JsonPath::kLast};
  const std::string_view number = Name();
  if (number != "last") {
    const auto result = std::from_chars(number.data(), number.data() + number.size(), step.index);
    if (number.empty() || result.ptr != number.data() + number.size())
      return Wrong("expected a number or `last`");
  }
  if (!Take(']')) return Wrong("expected ]");
  path.steps_.push_back(step);
  return absl::OkStatus();
}

absl::StatusOr<uint32_t> ExpressionParser::FirstOf(Expression& out, int depth) {
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

absl::StatusOr<uint32_t> ExpressionParser::Term(Expression& out, int depth) {
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

absl::StatusOr<uint32_t> ExpressionParser::Variable(Expression& out) {
  const size_t start = at_;
  while (IsNameByte(Peek()) || Peek() == '.') ++at_;
  const std::string_view name = text_.substr(start, at_ - start);
  const size_t symbol = symbols_ == nullptr ? Symbols::npos : symbols_->Find(name);
  if (symbol == Symbols::npos) return Wrong(absl::StrCat("no variable is called ", ToAbsl(name), ","));
  return Push(out, {.kind = Expression::Kind::kVariable, .symbol = symbol});
}

absl::StatusOr<uint32_t> ExpressionParser::Call(std::string_view name, Expression& out, int depth) {
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
      {"lookup", Expression::Kind::kLookup, 4, 4}, {"snowflake", Expression::Kind::kSnowflake, 3, 3}};
  const auto* function = std::find_if(std::begin(kFunctions), std::end(kFunctions),
                                      [&](const Function& known) { return known.name == name; });
  if (function == std::end(kFunctions))
    return Wrong(absl::StrCat("no function is called ", ToAbsl(name), ","));
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
  if (absl::Status status = TakePaths(out, name, node); !status.ok()) return status;
  return Push(out, std::move(node));
}

absl::Status ExpressionParser::TakePaths(Expression& out, std::string_view name,
                                         Expression::Node& node) const {
  const bool is_lookup = node.kind == Expression::Kind::kLookup;
  if (!is_lookup && node.kind != Expression::Kind::kCount) return absl::OkStatus();
  if (out.nodes_[node.inputs[0]].kind != Expression::Kind::kPath)
    return Wrong(absl::StrCat(ToAbsl(name), " takes a path"));
  // The input itself is never evaluated.
  node.path = std::move(out.nodes_[node.inputs[0]].path);
  if (!is_lookup) return absl::OkStatus();
  for (const auto& [input, path] :
       {std::pair(node.inputs[1], &node.key), std::pair(node.inputs[3], &node.wanted)}) {
    absl::StatusOr<JsonPath> parsed = JsonPath::Parse(out.nodes_[input].text);
    if (out.nodes_[input].kind != Expression::Kind::kText || !parsed.ok())
      return Wrong("lookup takes quoted paths");
    *path = *std::move(parsed);
  }
  return absl::OkStatus();
}

uint32_t ExpressionParser::Push(Expression& out, Expression::Node node) {
  out.nodes_.push_back(std::move(node));
  return static_cast<uint32_t>(out.nodes_.size() - 1);
}

}  // namespace klout::connector
