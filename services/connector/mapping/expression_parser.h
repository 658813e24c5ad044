#ifndef KLOUT_SERVICES_CONNECTOR_MAPPING_EXPRESSION_PARSER_H_
#define KLOUT_SERVICES_CONNECTOR_MAPPING_EXPRESSION_PARSER_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/connector/mapping/expression.h"

namespace klout::connector {

// Reads the notation of expressions, conditions and paths from front to back. Errors are INVALID_ARGUMENT
// with the column.
class ExpressionParser {
 public:
  // `symbols` are the variables that may be spoken of; null: none.
  ExpressionParser(std::string_view text, const Symbols* symbols) : text_(text), symbols_(symbols) {}

  // One expression, which ends at the end, `)`, `,`, `=` or `!`.
  absl::StatusOr<Expression> Whole();
  absl::StatusOr<JsonPath> Path();

  bool AtEnd();
  bool TakeWord(std::string_view word);
  absl::Status Wrong(std::string_view what) const;

 private:
  char Peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool Take(char c);
  void SkipSpace();
  std::string_view Name();
  absl::Status Index(JsonPath& path);
  absl::StatusOr<uint32_t> FirstOf(Expression& out, int depth);
  absl::StatusOr<uint32_t> Term(Expression& out, int depth);
  absl::StatusOr<uint32_t> Variable(Expression& out);
  absl::StatusOr<uint32_t> Call(std::string_view name, Expression& out, int depth);
  // Gives `node`, a call of this function, the paths among its inputs.
  absl::Status TakePaths(Expression& out, std::string_view name, Expression::Node& node) const;
  static uint32_t Push(Expression& out, Expression::Node node);

  const std::string_view text_;
  const Symbols* const symbols_;
  size_t at_ = 0;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_MAPPING_EXPRESSION_PARSER_H_
