#include "services/scoring/domain/base_models.h"

#include <vector>

namespace klout::scoring {
namespace {

// November 2026. A step of recency was a ninetieth of the log's span.
Model November2026() {
  Model model;
  model.name = "2026-11-f";
  model.trust.recency_days = 0;
  model.forecast.span_exponent = 2.1;
  return model;
}

}  // namespace

absl::Span<const Model> BaseModels() {
  static const auto* const models = new std::vector<Model>{Model(), November2026()};
  return *models;
}

const Model* FindBaseModel(std::string_view name) {
  for (const Model& model : BaseModels()) {
    if (model.name == name) return &model;
  }
  return nullptr;
}

}  // namespace klout::scoring
