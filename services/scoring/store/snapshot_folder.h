#ifndef KLOUT_SERVICES_SCORING_STORE_SNAPSHOT_FOLDER_H_
#define KLOUT_SERVICES_SCORING_STORE_SNAPSHOT_FOLDER_H_

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "services/scoring/store/snapshot.h"

namespace klout::scoring {

// The snapshots on disk: `ID.snapshot` and `ID.quarantined`, the file SERVING that says which one serves, and at most one `ID.shadow`,
// what a candidate model made of the newest one's facts. Not thread-safe.
class SnapshotFolder {
 public:
  // Reads what is there. Files that are torn or of a model that is not known are left out, and logged; a shadow is deleted, as it is
  // quickly made again. `find_model` must outlive the folder.
  static absl::StatusOr<std::unique_ptr<SnapshotFolder>> Open(const std::string& dir, const Snapshot::FindModel& find_model);

  struct Serving {
    uint64_t id = 0;
    // Continuous publishing is off: an operator rolled back.
    bool held = false;
  };
  Serving serving() const { return serving_; }
  absl::Status SetServing(Serving serving);

  // Ids in ascending order, with what is open of them.
  const std::map<uint64_t, std::shared_ptr<const Snapshot>>& snapshots() const { return snapshots_; }
  bool IsQuarantined(uint64_t id) const;
  uint64_t NextId() const { return next_id_; }
  // Of the snapshot that is added next. There must be none with this id.
  void SetNextId(uint64_t id) { next_id_ = id; }

  // Writes and opens it, quarantined until Release says otherwise. `description` needs no bytes.
  absl::StatusOr<std::shared_ptr<const Snapshot>> Add(klout::scoring::v1::Snapshot description,
                                                      const GraphView& graph, const Scores& scores);
  absl::Status Release(uint64_t id);

  // As Add, but it is none of snapshots() until it is adopted. Takes the place of the one before it.
  absl::StatusOr<std::shared_ptr<const Snapshot>> AddShadow(klout::scoring::v1::Snapshot description,
                                                            const GraphView& graph, const Scores& scores);
  // The shadow is a snapshot from now on, quarantined until Release says otherwise.
  absl::Status AdoptShadow();
  void DeleteShadow();

  // Deletes the oldest beyond `keep` of each state, but never the one that serves or the newest.
  void Prune(int keep);
  // Deletes all but `keep_id` and the shadow.
  absl::Status DeleteAllBut(uint64_t keep_id);
  // Deletes all with lower ids, which may be the one that serves.
  absl::Status DeleteOlderThan(uint64_t id);

  // Newest first, with their states.
  std::vector<klout::scoring::v1::Snapshot> List() const;

 private:
  SnapshotFolder(std::string dir, const Snapshot::FindModel& find_model) : dir_(std::move(dir)), find_model_(find_model) {}
  absl::StatusOr<std::shared_ptr<const Snapshot>> Write(const std::string& path, klout::scoring::v1::Snapshot& description,
                                                        const GraphView& graph, const Scores& scores);
  std::string ShadowPath(uint64_t id) const;
  std::string PathOf(uint64_t id, bool quarantined) const;
  absl::Status Delete(uint64_t id);
  // Deletes the files of the ids of which it says so, also those that could not be opened: they hold names too.
  absl::Status DeleteFiles(const std::function<bool(uint64_t id)>& is_meant) const;

  const std::string dir_;
  const Snapshot::FindModel find_model_;
  std::map<uint64_t, std::shared_ptr<const Snapshot>> snapshots_;
  std::map<uint64_t, bool> quarantined_;
  std::shared_ptr<const Snapshot> shadow_;
  Serving serving_;
  uint64_t next_id_ = 1;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_SNAPSHOT_FOLDER_H_
