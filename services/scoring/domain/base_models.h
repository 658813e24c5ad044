#ifndef KLOUT_SERVICES_SCORING_DOMAIN_BASE_MODELS_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_BASE_MODELS_H_

#include <string_view>

#include "absl/types/span.h"
#include "services/scoring/domain/model.h"

namespace klout::scoring {

// The built-in models, of this release and of earlier ones, newest first. All score as they did then, to the bit: so a folder's snapshots and fitted models outlive
// an upgrade, and the newest comes into service when the operator says so (decision 0020).
absl::Span<const Model> BaseModels();

// Null: of no release that this one can score as.
const Model* FindBaseModel(std::string_view name);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_BASE_MODELS_H_
