#include "services/connector/mapping/symbols.h"

#include "common/string_view.h"

namespace klout::connector {

size_t Symbols::Add(std::string_view name) {
  const auto [found, added] = numbers_.try_emplace(std::string(name), names_.size());
  if (added) names_.emplace_back(name);
  return found->second;
}

size_t Symbols::Find(std::string_view name) const {
  const auto found = numbers_.find(ToAbsl(name));
  return found == numbers_.end() ? npos : found->second;
}

}  // namespace klout::connector
