#include "services/scoring/store/snapshot_folder.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>

#include "absl/strings/str_cat.h"
#include "common/log.h"
#include "services/scoring/store/files.h"

namespace klout::scoring {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kReleased = ".snapshot";
constexpr std::string_view kQuarantined = ".quarantined";
constexpr std::string_view kShadow = ".shadow";

}  // namespace

std::string SnapshotFolder::PathOf(uint64_t id, bool quarantined) const {
  return absl::StrCat(dir_, "/", id) + std::string(quarantined ? kQuarantined : kReleased);
}

absl::StatusOr<std::unique_ptr<SnapshotFolder>> SnapshotFolder::Open(const std::string& dir, const Snapshot::FindModel& find_model) {
  std::error_code error;
  fs::create_directories(dir, error);
  if (error) return absl::InternalError(absl::StrCat(dir, ": ", error.message()));
  auto folder = std::unique_ptr<SnapshotFolder>(new SnapshotFolder(dir, find_model));
  for (const auto& entry : fs::directory_iterator(dir, error)) {
    const std::string name = entry.path().filename();
    const bool quarantined = name.ends_with(kQuarantined);
    uint64_t id = 0;
    std::from_chars(name.data(), name.data() + name.size(), id);
    if (name.ends_with(".tmp") || name.ends_with(kShadow)) fs::remove(entry.path(), error);
    folder->next_id_ = std::max(folder->next_id_, id + 1);
    if (id == 0 || (!quarantined && !name.ends_with(kReleased))) continue;
    absl::StatusOr<std::shared_ptr<const Snapshot>> snapshot = Snapshot::Open(entry.path(), find_model);
    if (!snapshot.ok()) {
      LogWarning("snapshot_left_out", {{"snapshot", id}, {"error", snapshot.status().ToString()}});
      continue;
    }
    folder->snapshots_[id] = *std::move(snapshot);
    folder->quarantined_[id] = quarantined;
  }
  if (const std::optional<std::string> text = ReadSmallFile(dir + "/SERVING")) {
    unsigned long long id = 0;
    int held = 0;
    if (std::sscanf(text->c_str(), "%llu %d", &id, &held) == 2 && folder->snapshots_.contains(id)) {
      folder->serving_ = {id, held != 0};
    }
  }
  if (folder->serving_.id == 0) {
    for (const auto& [id, quarantined] : folder->quarantined_) {
      if (!quarantined) folder->serving_ = {id, false};
    }
  }
  return folder;
}

absl::Status SnapshotFolder::SetServing(Serving serving) {
  if (absl::Status status = WriteSmallFile(dir_ + "/SERVING", absl::StrCat(serving.id, " ", serving.held ? 1 : 0));
      !status.ok()) {
    return status;
  }
  serving_ = serving;
  return absl::OkStatus();
}

bool SnapshotFolder::IsQuarantined(uint64_t id) const {
  const auto found = quarantined_.find(id);
  return found != quarantined_.end() && found->second;
}

absl::StatusOr<std::shared_ptr<const Snapshot>> SnapshotFolder::Add(klout::scoring::v1::Snapshot description,
                                                                    const GraphView& graph,
                                                                    const Scores& scores) {
  absl::StatusOr<std::shared_ptr<const Snapshot>> snapshot = Write(PathOf(next_id_, true), description, graph, scores);
  if (!snapshot.ok()) return snapshot.status();
  const uint64_t id = next_id_++;
  snapshots_[id] = *snapshot;
  quarantined_[id] = true;
  return snapshot;
}

absl::StatusOr<std::shared_ptr<const Snapshot>> SnapshotFolder::Write(const std::string& path,
                                                                      klout::scoring::v1::Snapshot& description,
                                                                      const GraphView& graph, const Scores& scores) {
  description.mutable_ref()->set_id(next_id_);
  if (absl::Status status = WriteSnapshot(path, description, graph, scores); !status.ok()) return status;
  return Snapshot::Open(path, find_model_);
}

std::string SnapshotFolder::ShadowPath(uint64_t id) const { return absl::StrCat(dir_, "/", id) + std::string(kShadow); }

absl::StatusOr<std::shared_ptr<const Snapshot>> SnapshotFolder::AddShadow(klout::scoring::v1::Snapshot description,
                                                                          const GraphView& graph, const Scores& scores) {
  absl::StatusOr<std::shared_ptr<const Snapshot>> snapshot = Write(ShadowPath(next_id_), description, graph, scores);
  if (!snapshot.ok()) return snapshot.status();
  DeleteShadow();
  ++next_id_;
  shadow_ = *snapshot;
  return snapshot;
}

absl::Status SnapshotFolder::AdoptShadow() {
  const uint64_t id = shadow_->id();
  std::error_code error;
  fs::rename(ShadowPath(id), PathOf(id, true), error);
  if (error) return absl::InternalError(absl::StrCat("cannot adopt snapshot ", id, ": ", error.message()));
  snapshots_[id] = std::move(shadow_);
  quarantined_[id] = true;
  return absl::OkStatus();
}

void SnapshotFolder::DeleteShadow() {
  if (shadow_ == nullptr) return;
  std::error_code error;
  fs::remove(ShadowPath(shadow_->id()), error);
  if (error) LogWarning("snapshot_not_deleted", {{"snapshot", shadow_->id()}, {"error", error.message()}});
  shadow_ = nullptr;
}

absl::Status SnapshotFolder::Release(uint64_t id) {
  if (!IsQuarantined(id)) return absl::OkStatus();
  std::error_code error;
  fs::rename(PathOf(id, true), PathOf(id, false), error);
  if (error) return absl::InternalError(absl::StrCat("cannot release snapshot ", id, ": ", error.message()));
  quarantined_[id] = false;
  return absl::OkStatus();
}

absl::Status SnapshotFolder::Delete(uint64_t id) {
  std::error_code error;
  fs::remove(PathOf(id, quarantined_[id]), error);
  if (error) return absl::InternalError(absl::StrCat("cannot delete snapshot ", id, ": ", error.message()));
  snapshots_.erase(id);
  quarantined_.erase(id);
  return absl::OkStatus();
}

void SnapshotFolder::Prune(int keep) {
  for (const bool quarantined : {false, true}) {
    std::vector<uint64_t> old;
    for (const auto& [id, state] : quarantined_) {
      if (state == quarantined && id != serving_.id && id != snapshots_.rbegin()->first) old.push_back(id);
    }
    for (size_t i = 0; i + keep < old.size(); ++i) {
      if (absl::Status status = Delete(old[i]); !status.ok()) {
        LogWarning("snapshot_not_deleted", {{"snapshot", old[i]}, {"error", status.ToString()}});
      }
    }
  }
  // What could not be opened, such as snapshots of another release's format, stays as long as that release may be put back: until all that is kept is ours.
  const auto released = std::count_if(quarantined_.begin(), quarantined_.end(), [](const auto& one) { return !one.second; });
  if (released <= keep) return;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(dir_, error)) {
    const std::string name = entry.path().filename();
    uint64_t id = 0;
    std::from_chars(name.data(), name.data() + name.size(), id);
    if (id != 0 && !snapshots_.contains(id) && (name.ends_with(kReleased) || name.ends_with(kQuarantined))) fs::remove(entry.path(), error);
    if (error) LogWarning("snapshot_not_deleted", {{"snapshot", id}, {"error", error.message()}});
  }
}

absl::Status SnapshotFolder::DeleteAllBut(uint64_t keep_id) {
  std::vector<uint64_t> ids;
  for (const auto& [id, state] : quarantined_) ids.push_back(id);
  for (uint64_t id : ids) {
    if (id == keep_id) continue;
    if (absl::Status status = Delete(id); !status.ok()) return status;
  }
  return DeleteFiles([&](uint64_t id) { return id != keep_id && !(shadow_ != nullptr && id == shadow_->id()); });
}

absl::Status SnapshotFolder::DeleteOlderThan(uint64_t id) {
  snapshots_.erase(snapshots_.begin(), snapshots_.lower_bound(id));
  quarantined_.erase(quarantined_.begin(), quarantined_.lower_bound(id));
  if (serving_.id < id) serving_ = {};
  return DeleteFiles([&](uint64_t of) { return of < id; });
}

absl::Status SnapshotFolder::DeleteFiles(const std::function<bool(uint64_t id)>& is_meant) const {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(dir_, error)) {
    const std::string name = entry.path().filename();
    uint64_t id = 0;
    std::from_chars(name.data(), name.data() + name.size(), id);
    if (id != 0 && is_meant(id)) fs::remove(entry.path(), error);
    if (error) return absl::InternalError(absl::StrCat("cannot delete ", name, ": ", error.message()));
  }
  return absl::OkStatus();
}

std::vector<klout::scoring::v1::Snapshot> SnapshotFolder::List() const {
  std::vector<klout::scoring::v1::Snapshot> list;
  for (auto i = snapshots_.rbegin(); i != snapshots_.rend(); ++i) {
    list.push_back(i->second->description());
    list.back().set_state(i->first == serving_.id      ? klout::scoring::v1::SNAPSHOT_STATE_SERVING
                          : IsQuarantined(i->first) ? klout::scoring::v1::SNAPSHOT_STATE_QUARANTINED
                                                    : klout::scoring::v1::SNAPSHOT_STATE_KEPT);
    std::error_code error;
    list.back().set_bytes(fs::file_size(PathOf(i->first, IsQuarantined(i->first)), error));
  }
  return list;
}

}  // namespace klout::scoring
