#include "services/scoring/store/model_file.h"

#include <google/protobuf/util/json_util.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "common/status.h"
#include "services/scoring/domain/base_models.h"
#include "services/scoring/domain/reported.h"
#include "services/scoring/domain/stable_hash.h"
#include "services/scoring/store/network_names.h"

namespace klout::scoring {
namespace {

using klout::scoring::v1::ModelFile;

constexpr uint64_t kMaxFileBytes = 16 << 20;
constexpr double kMostSigma = 10;
// Between a base's name and a hash of the numbers.
constexpr char kFitted[] = "-fit-";

// The base's own name, or one that says which numbers these are.
std::string NameOf(const Model& base, const Model& model) {
  const ForecastModel& numbers = model.forecast;
  std::string text = absl::StrFormat("%.17g", numbers.intercept);
  for (double weight : numbers.weight) absl::StrAppendFormat(&text, " %.17g", weight);
  for (double factor : numbers.network_log_factor) absl::StrAppendFormat(&text, " %.17g", factor);
  for (double sigma : numbers.residual_sigma) absl::StrAppendFormat(&text, " %.17g", sigma);
  // Nothing more where the rest is as in the base, so that files from before keep their names.
  if (model.reported != base.reported) {
    absl::StrAppendFormat(&text, " %.17g %.17g", model.reported.intercept, model.reported.steepness);
    for (double slope : SlopesOf(model.reported)) absl::StrAppendFormat(&text, " %.17g", slope);
  }
  if (model.trust.tolerance != base.trust.tolerance) absl::StrAppendFormat(&text, " trust %.17g", model.trust.tolerance);
  const ForecastModel& own = base.forecast;
  if (numbers.intercept == own.intercept && numbers.weight == own.weight && numbers.network_log_factor == own.network_log_factor &&
      numbers.residual_sigma == own.residual_sigma && model.reported == base.reported && model.trust.tolerance == base.trust.tolerance) {
    return base.name;
  }
  return absl::StrFormat("%s%s%08x", base.name, kFitted, static_cast<uint32_t>(StableHash64(text)));
}

// Whose numbers the model has besides those that are learned. A model that tests named has those of the newest.
const Model& BaseOf(const Model& model) {
  for (const Model& base : BaseModels()) {
    if (model.name == base.name || absl::StartsWith(model.name, absl::StrCat(base.name, kFitted))) return base;
  }
  return BaseModels()[0];
}

absl::Status CheckNumber(const std::string& field, double number, double least, double most) {
  if (std::isfinite(number) && number >= least && number <= most) return absl::OkStatus();
  return InvalidField(field, absl::StrCat("is ", number, ", must be ", least, " to ", most));
}

absl::Status ReadWeights(const ModelFile& file, ForecastModel& numbers) {
  constexpr double kMostWeight = 100;
  for (const auto& [name, weight] : file.weights()) {
    int signal = 0;
    while (signal < kSignals && name != SignalName(static_cast<Signal>(signal))) ++signal;
    const std::string field = absl::StrCat("weights[", name, "]");
    if (signal == kSignals) return InvalidField(field, "is no signal of this model");
    if (absl::Status status = CheckNumber(field, weight, 0, kMostWeight); !status.ok()) return status;
    numbers.weight[signal] = weight;
  }
  for (int k = 0; k < kSignals; ++k) {
    const char* name = SignalName(static_cast<Signal>(k));
    if (!file.weights().contains(name)) return InvalidField(absl::StrCat("weights[", name, "]"), "is missing");
  }
  return absl::OkStatus();
}

absl::Status ReadFactors(const ModelFile& file, ForecastModel& numbers) {
  constexpr double kMostFactor = 20;
  for (const auto& [name, factor] : file.network_log_factors()) {
    const std::string field = absl::StrCat("network_log_factors[", name, "]");
    const std::optional<Network> network = NetworkNamed(name);
    if (!network) return InvalidField(field, "is no network");
    if (absl::Status status = CheckNumber(field, factor, -kMostFactor, kMostFactor); !status.ok()) return status;
    numbers.network_log_factor[*network] = factor;
  }
  return absl::OkStatus();
}

// The slopes of one signal: as many as it has decades.
template <size_t kDecades>
absl::Status ReadSlopes(const char* name, const google::protobuf::RepeatedField<double>& from, std::array<double, kDecades>& to) {
  constexpr double kMostSlope = 100;
  const std::string field = absl::StrCat("reported.", name);
  if (from.size() != static_cast<int>(kDecades)) return InvalidField(field, absl::StrCat("has ", from.size(), " values, must have ", kDecades));
  for (size_t i = 0; i < kDecades; ++i) {
    if (absl::Status status = CheckNumber(absl::StrCat(field, "[", i, "]"), from[static_cast<int>(i)], 0, kMostSlope); !status.ok()) return status;
    to[i] = from[static_cast<int>(i)];
  }
  return absl::OkStatus();
}

absl::Status ReadReported(const klout::scoring::v1::ReportedWeights& file, ReportedModel& reported) {
  constexpr double kMostIntercept = 50, kMostSteepness = 50;
  if (absl::Status status = CheckNumber("reported.intercept", file.intercept(), -kMostIntercept, kMostIntercept); !status.ok()) return status;
  if (absl::Status status = CheckNumber("reported.steepness", file.steepness(), 0, kMostSteepness); !status.ok()) return status;
  reported.intercept = file.intercept();
  reported.steepness = file.steepness();
  if (absl::Status status = ReadSlopes("followers", file.followers(), reported.followers); !status.ok()) return status;
  if (absl::Status status = ReadSlopes("listed", file.listed(), reported.listed); !status.ok()) return status;
  if (absl::Status status = ReadSlopes("mentions", file.mentions(), reported.mentions); !status.ok()) return status;
  return ReadSlopes("reshares", file.reshares(), reported.reshares);
}

void WriteReported(const ReportedModel& reported, klout::scoring::v1::ReportedWeights& file) {
  file.set_intercept(reported.intercept);
  file.set_steepness(reported.steepness);
  file.mutable_followers()->Add(reported.followers.begin(), reported.followers.end());
  file.mutable_listed()->Add(reported.listed.begin(), reported.listed.end());
  file.mutable_mentions()->Add(reported.mentions.begin(), reported.mentions.end());
  file.mutable_reshares()->Add(reported.reshares.begin(), reported.reshares.end());
}

}  // namespace

ModelFile ModelFileOf(const Model& model) {
  const Model& base = BaseOf(model);
  ModelFile file;
  file.set_name(NameOf(base, model));
  file.set_base(base.name);
  file.set_intercept(model.forecast.intercept);
  for (int k = 0; k < kSignals; ++k) (*file.mutable_weights())[SignalName(static_cast<Signal>(k))] = model.forecast.weight[k];
  for (int n = 0; n < kMaxNetworks; ++n) {
    if (model.forecast.network_log_factor[n] != 0)
      (*file.mutable_network_log_factors())[NetworkName(static_cast<Network>(n))] = model.forecast.network_log_factor[n];
  }
  for (double sigma : model.forecast.residual_sigma) file.add_residual_sigma(sigma);
  if (model.reported != base.reported) WriteReported(model.reported, *file.mutable_reported());
  if (model.trust.tolerance != base.trust.tolerance) file.set_trust_tolerance(model.trust.tolerance);
  return file;
}

absl::StatusOr<Model> ModelOf(const ModelFile& file) {
  const Model* const base = FindBaseModel(file.base());
  if (base == nullptr) {
    return InvalidField("base", absl::StrCat("is `", file.base(), "`; this version has `", BaseModels()[0].name, "`: fit the model anew"));
  }
  Model model = *base;
  ForecastModel& numbers = model.forecast;
  constexpr double kMostIntercept = 50;
  if (absl::Status status = CheckNumber("intercept", file.intercept(), -kMostIntercept, kMostIntercept); !status.ok()) return status;
  numbers.intercept = file.intercept();
  if (absl::Status status = ReadWeights(file, numbers); !status.ok()) return status;
  if (absl::Status status = ReadFactors(file, numbers); !status.ok()) return status;
  if (file.residual_sigma_size() != kSizeClasses) {
    return InvalidField("residual_sigma", absl::StrCat("has ", file.residual_sigma_size(), " values, must have ", kSizeClasses));
  }
  for (int i = 0; i < kSizeClasses; ++i) {
    if (absl::Status status = CheckNumber(absl::StrCat("residual_sigma[", i, "]"), file.residual_sigma(i), 0, kMostSigma); !status.ok()) return status;
    numbers.residual_sigma[i] = file.residual_sigma(i);
  }
  if (file.has_reported()) {
    if (absl::Status status = ReadReported(file.reported(), model.reported); !status.ok()) return status;
  }
  if (file.has_trust_tolerance()) {
    constexpr double kLeastTolerance = 1e-15, kMostTolerance = 1e-6;
    if (absl::Status status = CheckNumber("trust_tolerance", file.trust_tolerance(), kLeastTolerance, kMostTolerance); !status.ok()) return status;
    model.trust.tolerance = file.trust_tolerance();
  }
  const std::string name = NameOf(*base, model);
  if (file.name() != name) {
    return InvalidField("name", absl::StrCat("is `", file.name(), "`, but these numbers are `", name, "`: one name is one model"));
  }
  model.name = name;
  return model;
}

namespace {

absl::StatusOr<ModelFile> ParseText(std::string_view json) {
  ModelFile file;
  const auto parsed = google::protobuf::util::JsonStringToMessage({json.data(), json.size()}, &file);
  if (!parsed.ok()) return InvalidField("model", absl::StrCat("is no model file: ", std::string(parsed.message())));
  return file;
}

}  // namespace

absl::StatusOr<Model> ParseModelFile(std::string_view json) {
  const absl::StatusOr<ModelFile> file = ParseText(json);
  return file.ok() ? ModelOf(*file) : file.status();
}

absl::StatusOr<Model> ReadModelFile(const std::string& path) {
  const absl::StatusOr<ModelFile> file = ReadModelFileText(path);
  return file.ok() ? ModelOf(*file) : file.status();
}

absl::StatusOr<ModelFile> ReadModelFileText(const std::string& path) {
  std::error_code error;
  const uintmax_t bytes = std::filesystem::is_regular_file(path, error) ? std::filesystem::file_size(path, error) : 0;
  std::ifstream in(path, std::ios::binary);
  if (error || !in || !std::filesystem::is_regular_file(path, error)) return NotFound("model", absl::StrCat(path, " cannot be read"));
  if (bytes > kMaxFileBytes) return InvalidField("model", absl::StrCat(path, " has ", bytes, " bytes, must have at most ", kMaxFileBytes));
  const std::string json((std::istreambuf_iterator<char>(in)), {});
  return ParseText(json);
}

}  // namespace klout::scoring
