#include "services/scoring/store/model_folder.h"

#include <google/protobuf/util/json_util.h>

#include <cstdio>
#include <filesystem>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "common/log.h"
#include "services/scoring/store/files.h"
#include "services/scoring/store/model_file.h"

namespace klout::scoring {
namespace {

namespace fs = std::filesystem;
using klout::scoring::v1::ModelFile;

constexpr std::string_view kExtension = ".json";
constexpr char kCandidateFile[] = "/CANDIDATE";
constexpr char kStagedState[] = "staged", kShadowState[] = "shadow";

}  // namespace

absl::StatusOr<std::unique_ptr<ModelFolder>> ModelFolder::Open(const std::string& dir, const Model& first) {
  std::error_code error;
  fs::create_directories(dir, error);
  if (error) return absl::InternalError(absl::StrCat(dir, ": ", error.message()));
  auto folder = std::unique_ptr<ModelFolder>(new ModelFolder(dir));
  folder->ReadFiles();
  // A model of a test may have numbers that no file can hold: it is known, and not kept.
  if (const ModelFile file = ModelFileOf(first); file.name() == first.name) {
    if (absl::StatusOr<const Model*> kept = folder->Keep(file); !kept.ok()) return kept.status();
  }
  if (folder->models_.count(first.name) == 0) {
    folder->models_[first.name] = std::make_unique<Kept>(Kept{first, ModelFileOf(first)});
  }
  folder->ReadCandidate();
  return folder;
}

void ModelFolder::ReadFiles() {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(dir_, error)) {
    const std::string path = entry.path();
    if (path.ends_with(".tmp")) fs::remove(entry.path(), error);
    if (!path.ends_with(kExtension)) continue;
    absl::StatusOr<ModelFile> file = ReadModelFileText(path);
    absl::StatusOr<Model> model = file.ok() ? ModelOf(*file) : file.status();
    if (!model.ok()) {
      LogWarning("model_left_out", {{"file", path}, {"error", model.status().ToString()}});
      continue;
    }
    const std::string name = model->name;
    models_[name] = std::make_unique<Kept>(Kept{*std::move(model), *std::move(file)});
  }
}

void ModelFolder::ReadCandidate() {
  const std::optional<std::string> text = ReadSmallFile(dir_ + kCandidateFile);
  if (!text) return;
  char name[128] = {}, stage[16] = {};
  unsigned long long since = 0;
  if (std::sscanf(text->c_str(), "%127s %15s %llu", name, stage, &since) != 3 || models_.count(name) == 0) {
    LogWarning("candidate_left_out", {{"model", name}});
    return;
  }
  candidate_ = CandidateMark{name, std::string_view(stage) == kStagedState, static_cast<UnixSeconds>(since)};
}

const Model* ModelFolder::Find(std::string_view name) const {
  std::lock_guard lock(mutex_);
  const auto found = models_.find(name);
  return found == models_.end() ? nullptr : &found->second->model;
}

absl::StatusOr<const Model*> ModelFolder::Add(const ModelFile& file) {
  std::lock_guard lock(mutex_);
  return Keep(file);
}

absl::StatusOr<const Model*> ModelFolder::Keep(const ModelFile& file) {
  absl::StatusOr<Model> model = ModelOf(file);
  if (!model.ok()) return model.status();
  const std::string name = model->name;
  if (const auto found = models_.find(name); found != models_.end()) return &found->second->model;
  google::protobuf::util::JsonPrintOptions options;
  options.add_whitespace = true;
  options.preserve_proto_field_names = true;
  std::string json;
  if (!google::protobuf::util::MessageToJsonString(file, &json, options).ok()) return absl::InternalError("the model makes no JSON");
  const std::string_view parts[] = {json};
  if (absl::Status status = WriteFileAtomically(absl::StrCat(dir_, "/", name) + std::string(kExtension), parts); !status.ok()) return status;
  Kept& kept = *(models_[name] = std::make_unique<Kept>(Kept{*std::move(model), file}));
  return &kept.model;
}

std::vector<ModelFile> ModelFolder::List() const {
  std::lock_guard lock(mutex_);
  std::vector<ModelFile> files;
  for (const auto& [name, kept] : models_) files.push_back(kept->file);
  return files;
}

std::optional<CandidateMark> ModelFolder::candidate() const {
  std::lock_guard lock(mutex_);
  return candidate_;
}

absl::Status ModelFolder::SetCandidate(std::optional<CandidateMark> candidate) {
  std::lock_guard lock(mutex_);
  // An empty file is no candidate: a file that is replaced is durable, one that is deleted may come back.
  const std::string text =
      candidate ? absl::StrCat(candidate->model, " ", candidate->staged ? kStagedState : kShadowState, " ", candidate->since) : "";
  if (absl::Status status = WriteSmallFile(dir_ + kCandidateFile, text); !status.ok()) return status;
  candidate_ = std::move(candidate);
  return absl::OkStatus();
}

}  // namespace klout::scoring
