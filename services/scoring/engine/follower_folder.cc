#include "services/scoring/engine/follower_folder.h"

#include <filesystem>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/store/files.h"

namespace klout::scoring {
namespace {

constexpr char kFollows[] = "/FOLLOWS";

}  // namespace

std::optional<std::string> FollowedTable(const std::string& data_dir) { return ReadSmallFile(data_dir + kFollows); }

absl::Status SetFollowedTable(const std::string& data_dir, const std::string& table) { return WriteSmallFile(data_dir + kFollows, table); }

absl::Status CheckFolderOfRole(const std::string& data_dir, LogRole role) {
  std::error_code error;
  std::filesystem::create_directories(data_dir, error);
  if (error) return absl::InternalError(absl::StrCat(data_dir, ": ", error.message()));
  const bool is_readers = FollowedTable(data_dir).has_value();
  if (role == LogRole::kWriter) {
    if (!is_readers) return absl::OkStatus();
    return FailedPrecondition("DATA_DIR_ROLE", "data_dir", absl::StrCat(data_dir, " is a reader's: it has neither the writer's do-not-score list nor its appeals"));
  }
  if (is_readers) return absl::OkStatus();
  if (std::filesystem::exists(data_dir + "/snapshots", error)) {
    return FailedPrecondition("DATA_DIR_ROLE", "data_dir", absl::StrCat(data_dir, " is a writer's: give a reader a folder of its own"));
  }
  return SetFollowedTable(data_dir, "");
}

std::string ListSeal(const DoNotScore& list) { return list.SealOf("do_not_score"); }

absl::Status CheckSameList(const std::optional<Publication>& last, const DoNotScore& list) {
  if (!last || last->list_names == 0 || last->list_seal == ListSeal(list)) return absl::OkStatus();
  return FailedPrecondition("LOG_OTHER", "data_dir",
                            absl::StrCat("the fact log was written under a do-not-score list of ", last->list_names, " names that is not in this folder: bring do_not_score/ here"));
}

}  // namespace klout::scoring
