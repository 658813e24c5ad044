#ifndef KLOUT_SERVICES_CONNECTOR_DOMAIN_TEMPLATE_H_
#define KLOUT_SERVICES_CONNECTOR_DOMAIN_TEMPLATE_H_

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace klout::connector {

// The Template of network_description.proto: text with `{name}` in it. A name is letters, digits, _ and dots,
// and begins with a letter or _; any other brace stands for itself, so JSON bodies need no escapes. All
// functions are pure and thread-safe.

enum class Escaping {
  // As it is: only for what was checked before, such as a host name.
  kNone,
  // %XX: paths and query values.
  kPercent,
  // Inside a JSON string: quotes, backslashes and control characters.
  kJson,
};

// The value of a variable; nullopt if there is none of this name.
using VariableLookup = std::function<std::optional<std::string>(std::string_view name)>;

// `text` with the values in it. Values are not expanded again. INVALID_ARGUMENT, reason TEMPLATE, names a
// variable that there is not; values are not quoted.
absl::StatusOr<std::string> ExpandTemplate(std::string_view text, const VariableLookup& lookup,
                                           Escaping escaping);

// The names in `text`, in order, each as often as it comes: for checking a description.
std::vector<std::string> TemplateNames(std::string_view text);

// As it stands inside a JSON string.
std::string JsonEscape(std::string_view text);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_DOMAIN_TEMPLATE_H_
