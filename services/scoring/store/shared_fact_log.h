#ifndef KLOUT_SERVICES_SCORING_STORE_SHARED_FACT_LOG_H_
#define KLOUT_SERVICES_SCORING_STORE_SHARED_FACT_LOG_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "klout/scoring/v1/model.pb.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/scoring/store/fact_log.h"

namespace klout::scoring {

// What the writer of a shared log serves: enough for a reader to make the same snapshot from the log, under the same id, and to know that it did.
struct Publication {
  // Id, as_of, model, gate and log_watermark of the snapshot that serves.
  klout::scoring::v1::Snapshot snapshot = {};
  klout::scoring::v1::ModelFile model = {};
  // DigestOfScores (engine/scores_digest.h) of it.
  uint64_t scores_digest = 0;
  // SharedFactLog::table() of the log that it was folded from. Another table is a log with other contents under the same sequences.
  std::string log_table = {};
  // Snapshots with lower ids hold somebody who was erased: nobody may serve or keep them. 0: none does.
  uint64_t oldest_id = 0;
  // Which do-not-score list the writer has, and how many names are on it: DoNotScore::SealOf a fixed text.
  std::string list_seal = {};
  uint64_t list_names = 0;
};

// A fact log that one process writes while others read it, and where the writer says what it serves.
class SharedFactLog : public FactLog {
 public:
  // Of the writer. UNAVAILABLE: perhaps announced, announce again. What it announced before is replaced, and so is what a writer before it did, whatever
  // that one still announces. From one thread at a time.
  virtual absl::Status Announce(const Publication& publication) = 0;
  // The newest; nullopt: nobody has announced anything yet. Thread-safe.
  virtual absl::StatusOr<std::optional<Publication>> NewestPublication() const = 0;
  // Of a reader: takes in what was acknowledged up to about a second ago, and a rewritten log. Until then it sees what it saw; UNAVAILABLE from Visit
  // may mean that the log was rewritten. From one thread at a time; not of a writer.
  virtual absl::Status Refresh() = 0;
  // Names the contents: another one after each Rewrite.
  virtual std::string table() const = 0;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_SHARED_FACT_LOG_H_
