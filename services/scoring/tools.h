#ifndef KLOUT_SERVICES_SCORING_TOOLS_H_
#define KLOUT_SERVICES_SCORING_TOOLS_H_

#include <cstdint>
#include <string>

#include "absl/status/statusor.h"

namespace klout::scoring {

// Makes a data folder what it was when `last_batch` was the newest of its log: later batches, all snapshots and the days of history from the newest fact's on are gone.
// Returns how many batches went. For a folder that no process has open: FAILED_PRECONDITION (DATA_DIR_LOCKED). INVALID_ARGUMENT (until_batch) if the log does not reach
// so far.
absl::StatusOr<uint64_t> CutLogAfter(const std::string& data_dir, uint64_t last_batch);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_TOOLS_H_
