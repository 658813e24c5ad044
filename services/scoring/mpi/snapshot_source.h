#ifndef KLOUT_SERVICES_SCORING_MPI_SNAPSHOT_SOURCE_H_
#define KLOUT_SERVICES_SCORING_MPI_SNAPSHOT_SOURCE_H_

#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "services/scoring/store/snapshot.h"

namespace klout::scoring {

// Maps a snapshot file; of a data folder the snapshot that serves there, or the newest that was released. Changes nothing, so a service may have the folder open.
// Its model is the built-in one, the one in `model_file` (empty: none), or what `models/` of the data folder around the file has under its name.
//
// Errors as Snapshot::Open and ReadModelFile; NOT_FOUND if the folder has no released snapshot.
absl::StatusOr<std::shared_ptr<const Snapshot>> OpenSnapshot(const std::string& file_or_folder, const std::string& model_file);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_MPI_SNAPSHOT_SOURCE_H_
