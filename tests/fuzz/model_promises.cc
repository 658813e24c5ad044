#include "tests/fuzz/model_promises.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <sstream>
#include <string>

#include "services/cli/pairs.h"
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
  for (double weight : model->forecast.weight) Promise(weight >= 0 && std::isfinite(weight));
  for (double sigma : model->forecast.residual_sigma) Promise(sigma >= 0 && std::isfinite(sigma));
}

void CheckPairs(std::string_view bytes) {
  std::istringstream csv{std::string(bytes)};
  const absl::StatusOr<std::vector<cli::JudgedPair>> pairs = cli::ReadPairs(csv);
  if (!pairs.ok()) return Promise(!pairs.status().message().empty());
  const cli::PairsReport report = cli::JudgePairs(*pairs);
  Promise(report.pairs == pairs->size());
  for (double auc : {report.reported_influence, report.listed, report.followers}) Promise(auc >= 0 && auc <= 1);
}

}  // namespace klout
