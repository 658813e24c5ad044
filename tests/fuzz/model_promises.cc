#include "tests/fuzz/model_promises.h"

#include <cmath>
#include <cstdlib>
#include <sstream>
#include <string>

#include "services/cli/pairs.h"
#include "services/scoring/domain/reported.h"
#include "services/scoring/store/model_file.h"

namespace klout {
namespace {

void Promise(bool kept) {
  if (!kept) std::abort();
}

}  // namespace

void CheckModelFile(std::string_view bytes) {
  const absl::StatusOr<scoring::Model> model = scoring::ParseModelFile(bytes);
  if (!model.ok()) return Promise(!model.status().message().empty());
  Promise(model->name == scoring::ModelFileOf(*model).name());
  Promise(std::isfinite(model->forecast.intercept));
  Promise(model->trust.tolerance > 0 && model->trust.tolerance < 1);
  for (double weight : model->forecast.weight) Promise(weight >= 0 && std::isfinite(weight));
  for (double slope : scoring::SlopesOf(model->reported)) Promise(slope >= 0 && std::isfinite(slope));
  for (double sigma : model->forecast.residual_sigma) Promise(sigma >= 0 && std::isfinite(sigma));
}

void CheckPairs(std::string_view bytes) {
  std::istringstream csv{std::string(bytes)};
  const absl::StatusOr<std::vector<scoring::v1::JudgedPair>> pairs = cli::ReadPairs(csv);
  if (!pairs.ok()) return Promise(!pairs.status().message().empty());
  for (const scoring::v1::JudgedPair& pair : *pairs) {
    for (const fact::v1::ProfileMetrics* side : {&pair.a(), &pair.b()}) {
      Promise(side->has_followers() && side->has_listed());
      Promise(side->mentions_per_week() >= 0 && side->reshares_per_week() >= 0);
    }
  }
}

}  // namespace klout
