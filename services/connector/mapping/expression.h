#ifndef KLOUT_SERVICES_CONNECTOR_MAPPING_EXPRESSION_H_
#define KLOUT_SERVICES_CONNECTOR_MAPPING_EXPRESSION_H_

#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace klout::connector {

// The names that a description's expressions and templates may speak of, each with a number.
class Symbols {
 public:
  // The number of the name, which is added if it is new.
  size_t Add(std::string_view name);
  // Its number, or npos.
  size_t Find(std::string_view name) const;
  const std::string& name(size_t symbol) const { return names_[symbol]; }
  size_t size() const { return names_.size(); }

  static constexpr size_t npos = ~size_t{0};

 private:
  std::vector<std::string> names_;
  absl::flat_hash_map<std::string, size_t> numbers_;
};

// Texts made while a page is read. Views of them are good until Clear. Keeps its memory.
class TextArena {
 public:
  // Room for `size` bytes.
  char* Take(size_t size);
  std::string_view Copy(std::string_view text);
  void Clear();

 private:
  static constexpr size_t kBlockBytes = 1 << 16;
  std::vector<std::unique_ptr<char[]>> blocks_;
  // Texts larger than a block.
  std::vector<std::unique_ptr<char[]>> large_;
  size_t block_ = 0, used_ = 0;
};

// Values of symbols; an absent one is empty.
class Variables {
 public:
  std::string_view Get(size_t symbol) const { return symbol < values_.size() ? values_[symbol] : std::string_view(); }
  // `value` must live as long as it is used.
  void Set(size_t symbol, std::string_view value);

  // The document that `lookup` searches.
  void SetRoot(simdjson::dom::element root) { root_ = root; }
  simdjson::dom::element root() const { return root_; }

 private:
  std::vector<std::string_view> values_;
  simdjson::dom::element root_;
};

// A path below a JSON value, such as `user.name` or `` `odd key`[last] ``.
class JsonPath {
 public:
  // INVALID_ARGUMENT says what is wrong.
  static absl::StatusOr<JsonPath> Parse(std::string_view text);

  // False if there is nothing, or null.
  bool Find(simdjson::dom::element place, simdjson::dom::element* found) const;
  bool is_place() const { return steps_.empty(); }

 private:
  friend class ExpressionParser;
  static constexpr int64_t kKey = -2, kLast = -1;
  struct Step {
    std::string key;
    // Of an element; or kKey, kLast.
    int64_t index = kKey;
  };
  std::vector<Step> steps_;
};

// An expression of network_description.proto, compiled. Thread-safe once made.
//
// Cost: a path walks the members of each object it passes; nothing is allocated but what `arena` takes for texts that do
// not stand in the document as they are.
class Expression {
 public:
  // The empty expression, whose value is always empty.
  Expression() = default;
  // INVALID_ARGUMENT says what is wrong, and where. `symbols` must know the names that it speaks of.
  static absl::StatusOr<Expression> Parse(std::string_view text, const Symbols& symbols);

  // The value at `place`. The view is into the document, the variables or `arena`.
  std::string_view Evaluate(simdjson::dom::element place, const Variables& variables, TextArena& arena) const;
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

  std::string_view Value(uint32_t node, simdjson::dom::element place, const Variables& variables, TextArena& arena) const;
  std::string_view Joined(const Node& node, simdjson::dom::element place, const Variables& variables,
                          TextArena& arena) const;
  std::string_view Lookup(const Node& node, simdjson::dom::element place, const Variables& variables,
                          TextArena& arena) const;
  std::string_view Sum(const Node& node, simdjson::dom::element place, const Variables& variables, TextArena& arena) const;

  // Inputs before what uses them; the last is the whole.
  std::vector<Node> nodes_;
};

// A condition: `x`, `!x`, `x == y`, `x != y`.
class Condition {
 public:
  // Always true.
  Condition() = default;
  static absl::StatusOr<Condition> Parse(std::string_view text, const Symbols& symbols);
  bool Holds(simdjson::dom::element place, const Variables& variables, TextArena& arena) const;

 private:
  enum class Kind : uint8_t { kAlways, kIs, kIsNot, kEqual, kDiffer };
  Kind kind_ = Kind::kAlways;
  Expression left_, right_;
};

// The text of a JSON value, as expressions see it.
std::string_view TextOf(simdjson::dom::element value, TextArena& arena);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_MAPPING_EXPRESSION_H_
