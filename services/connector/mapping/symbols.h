#ifndef KLOUT_SERVICES_CONNECTOR_MAPPING_SYMBOLS_H_
#define KLOUT_SERVICES_CONNECTOR_MAPPING_SYMBOLS_H_

#include <simdjson.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"

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

// Values of symbols; an absent one is empty.
class Variables {
 public:
  std::string_view Get(size_t symbol) const {
    return symbol < values_.size() ? values_[symbol] : std::string_view();
  }
  // `value` must live as long as it is used.
  void Set(size_t symbol, std::string_view value) {
    if (symbol >= values_.size()) values_.resize(symbol + 1);
    values_[symbol] = value;
  }

  // The document that `lookup` searches.
  void SetRoot(simdjson::dom::element root) { root_ = root; }
  simdjson::dom::element root() const { return root_; }

 private:
  std::vector<std::string_view> values_;
  simdjson::dom::element root_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_MAPPING_SYMBOLS_H_
