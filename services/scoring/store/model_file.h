#ifndef KLOUT_SERVICES_SCORING_STORE_MODEL_FILE_H_
#define KLOUT_SERVICES_SCORING_STORE_MODEL_FILE_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "klout/scoring/v1/model.pb.h"
#include "services/scoring/domain/model.h"

namespace klout::scoring {

// The numbers of a model that are learned, and its tolerance, without training; the name follows from them, and is its base's (base_models.h) if they are.
klout::scoring::v1::ModelFile ModelFileOf(const Model& model);

// The base that the file names, with the numbers of the file. INVALID_ARGUMENT names the field: of an unknown base, a name that is not that of its
// numbers, a signal that is missing or unknown, a number out of its bounds or not finite.
absl::StatusOr<Model> ModelOf(const klout::scoring::v1::ModelFile& file);

// As JSON, as `klout model fit` writes it. Errors also if it is no JSON or has fields that no model has.
absl::StatusOr<Model> ParseModelFile(std::string_view json);
// NOT_FOUND or another error of the disk; at most 16 MB.
absl::StatusOr<Model> ReadModelFile(const std::string& path);
// The same, unchecked, with its training.
absl::StatusOr<klout::scoring::v1::ModelFile> ReadModelFileText(const std::string& path);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_MODEL_FILE_H_
