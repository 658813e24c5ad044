#include "services/scoring/mpi/snapshot_source.h"

#include <charconv>
#include <filesystem>
#include <optional>
#include <string_view>

#include "absl/strings/str_cat.h"
#include "services/scoring/store/files.h"
#include "services/scoring/store/model_file.h"

namespace klout::scoring {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kReleased = ".snapshot";

// The number that a text begins with; 0: none.
uint64_t NumberOf(std::string_view text) {
  uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

fs::path ReleasedPath(const fs::path& folder, uint64_t id) { return folder / (std::to_string(id) + std::string(kReleased)); }

absl::StatusOr<std::string> FileIn(const fs::path& data_folder) {
  const fs::path folder = data_folder / "snapshots";
  std::error_code error;
  const std::optional<std::string> serving = ReadSmallFile(folder / "SERVING");
  if (serving && fs::exists(ReleasedPath(folder, NumberOf(*serving)), error)) return ReleasedPath(folder, NumberOf(*serving)).string();
  uint64_t newest = 0;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename();
    if (name.ends_with(kReleased)) newest = std::max(newest, NumberOf(name));
  }
  if (newest == 0) return absl::NotFoundError(absl::StrCat(data_folder.string(), " has no released snapshot"));
  return ReleasedPath(folder, newest).string();
}

}  // namespace

absl::StatusOr<std::shared_ptr<const Snapshot>> OpenSnapshot(const std::string& file_or_folder, const std::string& model_file) {
  std::error_code error;
  absl::StatusOr<std::string> file = file_or_folder;
  if (fs::is_directory(file_or_folder, error)) file = FileIn(file_or_folder);
  if (!file.ok()) return file.status();
  const Model built_in;
  std::optional<Model> given, kept;
  if (!model_file.empty()) {
    absl::StatusOr<Model> read = ReadModelFile(model_file);
    if (!read.ok()) return read.status();
    given = *std::move(read);
  }
  return Snapshot::Open(*file, [&](std::string_view name) -> const Model* {
    if (name == built_in.name) return &built_in;
    if (given && name == given->name) return &*given;
    if (name.find('/') != std::string_view::npos) return nullptr;
    absl::StatusOr<Model> read = ReadModelFile(fs::path(*file).parent_path().parent_path() / "models" / (std::string(name) + ".json"));
    if (!read.ok() || read->name != name) return nullptr;
    kept = *std::move(read);
    return &*kept;
  });
}

}  // namespace klout::scoring
