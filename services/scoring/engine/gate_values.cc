#include "services/scoring/engine/gate_values.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "services/scoring/store/network_names.h"

namespace klout::scoring {

void SetGate(const std::vector<GateCheck>& checks, klout::scoring::v1::Snapshot& description) {
  for (const GateCheck& check : checks) {
    auto* value = description.add_gate();
    value->set_name(check.network == 0 ? check.name : absl::StrCat(check.name, "_", NetworkName(check.network)));
    value->set_before(check.before);
    value->set_after(check.after);
    value->set_limit(check.limit);
    value->set_passed(check.passed);
  }
}

bool PassedGate(const klout::scoring::v1::Snapshot& description) {
  const auto& gate = description.gate();
  return std::all_of(gate.begin(), gate.end(), [](const auto& check) { return check.passed(); });
}

std::string FailedChecks(const klout::scoring::v1::Snapshot& description) {
  std::string text;
  for (const auto& check : description.gate()) {
    if (!check.passed()) absl::StrAppend(&text, text.empty() ? "" : ", ", check.name(), " ", check.before(), " -> ", check.after());
  }
  return text;
}

}  // namespace klout::scoring
