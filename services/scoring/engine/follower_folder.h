#ifndef KLOUT_SERVICES_SCORING_ENGINE_FOLLOWER_FOLDER_H_
#define KLOUT_SERVICES_SCORING_ENGINE_FOLLOWER_FOLDER_H_

#include <optional>
#include <string>

#include "absl/status/status.h"
#include "services/scoring/engine/open_score_engine.h"
#include "services/scoring/store/do_not_score.h"
#include "services/scoring/store/shared_fact_log.h"

namespace klout::scoring {

// A reader's data folder has the file FOLLOWS: the table of the log that its snapshots were made from. nullopt: it is no reader's.
std::optional<std::string> FollowedTable(const std::string& data_dir);
absl::Status SetFollowedTable(const std::string& data_dir, const std::string& table);

// FAILED_PRECONDITION (DATA_DIR_ROLE) if the folder is that of the other role.
absl::Status CheckFolderOfRole(const std::string& data_dir, LogRole role);

// Says which do-not-score list it is, whoever is on it.
std::string ListSeal(const DoNotScore& list);
// FAILED_PRECONDITION (LOG_OTHER) if the log's last writer left people out whom this list may not know.
absl::Status CheckSameList(const std::optional<Publication>& last, const DoNotScore& list);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_ENGINE_FOLLOWER_FOLDER_H_
