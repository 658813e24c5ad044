#ifndef KLOUT_SERVICES_SCORING_ENGINE_SCORE_ENGINE_H_
#define KLOUT_SERVICES_SCORING_ENGINE_SCORE_ENGINE_H_

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/functional/any_invocable.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/clock.h"
#include "klout/fact/v1/fact.pb.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/scoring/domain/attack_range.h"
#include "services/scoring/domain/backtest.h"
#include "services/scoring/domain/drift.h"
#include "services/scoring/domain/model.h"
#include "services/scoring/domain/model_fit.h"
#include "services/scoring/store/batch_removal.h"
#include "services/scoring/store/do_not_score.h"
#include "services/scoring/store/history.h"
#include "services/scoring/store/model_folder.h"
#include "services/scoring/store/snapshot.h"

namespace klout::scoring {

struct ScoreEngineOptions {
  // Folder of log, snapshots and history; made if it is missing.
  std::string data_dir;
  // Where the log lies: see store/open_fact_log.h.
  std::string fact_log = "rocksdb";
  // Threads that score. 0: one per core.
  int threads = 0;
  // While facts arrive a snapshot is published this often; from 1 s on less often if a publish takes more than a
  // quarter of that (publish_rest.h). Zero: only on command.
  absl::Duration publish_every = absl::Seconds(5);
  // Snapshots kept besides the one served.
  int keep_snapshots = 5;
  // Durable batches that wait to be folded are kept in memory up to this; what is beyond is read from the log
  // again when its turn comes.
  uint64_t max_parsed_bytes = uint64_t{48} << 20;
  GateLimits gate;
  // What a folder without a snapshot begins with; later the snapshot that serves says which model it is.
  Model model;
};

// A staged model must pass the gate in so many publishes, one after the other, before it may serve.
inline constexpr int kTrialPublishes = 3;

// A model on its way into service, and what it made of the newest facts that were scored.
struct CandidateState {
  CandidateMark mark;
  // Publishes since it was staged, the newest and those before it without a gap, that passed the gate.
  int passed_in_a_row = 0;
  // The same facts under the model that serves, and under this one; null until it was scored. What the gate measured of it is against what
  // it made of the facts before: what the data does is kept apart from what the model does.
  std::shared_ptr<const Snapshot> live, scored;
  // From `live` to `scored`.
  std::shared_ptr<const Drift> drift;
};

// What became of a batch.
struct Appended {
  uint64_t sequence = 0;
  bool duplicate = false;
};

// What would be, for Simulate.
struct WhatIf {
  std::string subject;
  // Facts to add; null: none. Its batch id may be empty.
  const klout::fact::v1::FactBatch* add = nullptr;
  // Accounts whose acts are taken away, as `network:id`.
  std::vector<std::string> without_accounts;
  // Networks on which the subject's posts, and what others did to them, are taken away.
  std::vector<Network> without_networks;
  // What the log is read without, up to the snapshot that serves, before `add`; null: nothing, and the log is not read. Exact, where the
  // fields above are not; not to be used with them.
  const Erasure* without_facts = nullptr;
};

struct Removed {
  uint32_t accounts = 0;
  uint64_t facts = 0;
  // The person and the accounts, as Find takes them.
  std::vector<std::string> names;
  // The log was rewritten up to this batch.
  uint64_t log_watermark = 0;
};

// Where erased names were looked for, and found.
struct ErasureSearch {
  // Batches of the log that name one of them, up to and after a batch.
  uint64_t batches_until = 0, batches_since = 0;
  bool in_snapshot = false;
  uint64_t log_watermark = 0;
};

// Counters for metrics, since start.
struct EngineStats {
  uint64_t batches = 0, duplicates = 0, refused = 0, facts = 0, late = 0, self = 0, over_allowance = 0;
  // Left out before the log: they name somebody who asked never to be scored; and how many names those are.
  uint64_t do_not_score = 0, do_not_score_names = 0;
  uint64_t bytes = 0, commits = 0;
  uint64_t published = 0, quarantined = 0;
  double last_publish_seconds = 0;
  // Of the newest snapshot, and whether it is in quarantine.
  std::vector<klout::scoring::v1::GateValue> newest_gate;
  bool newest_is_quarantined = false;
  uint64_t queued_bytes = 0;
  uint64_t log_sequence = 0, served_watermark = 0;
};

// Facts in, snapshots out. One thread commits batches to the log, many at a time; one folds what is
// durable and publishes. Reads never wait for either: they take the snapshot that serves. Thread-safe.
class ScoreEngine {
 public:
  // Serves the last snapshot at once and replays the log's tail in the background. Errors of the disk, and
  // FAILED_PRECONDITION if another process holds the folder.
  static absl::StatusOr<std::unique_ptr<ScoreEngine>> Create(const ScoreEngineOptions& options, Clock& clock);
  virtual ~ScoreEngine() = default;

  // Validates, appends and makes durable, reading `batch` until it is in the graph; `done` is called once, on a thread of the engine, and must not
  // block. Batches are appended in the order of the calls. The call never waits. Back-pressure: while much
  // is durable but not yet folded, `done` comes late; when too much waits to be written, it comes at once
  // with RESOURCE_EXHAUSTED (INGEST_QUEUE_FULL).
  using AppendDone = absl::AnyInvocable<void(absl::StatusOr<Appended>)>;
  virtual void Append(std::shared_ptr<const klout::fact::v1::FactBatch> batch, AppendDone done) = 0;
  absl::StatusOr<Appended> AppendAndWait(klout::fact::v1::FactBatch batch);

  // The snapshot that serves; null before the first is published.
  virtual std::shared_ptr<const Snapshot> serving() const = 0;

  // Scores everything acknowledged before the call and serves it.
  virtual absl::StatusOr<klout::scoring::v1::Snapshot> Publish(bool force) = 0;
  virtual absl::StatusOr<klout::scoring::v1::Snapshot> Rollback(uint64_t snapshot_id) = 0;
  // Newest first.
  virtual std::vector<klout::scoring::v1::Snapshot> ListSnapshots() const = 0;

  // The world as it would be, beside serving(): look the subject up in it by name. Nothing is kept.
  virtual absl::StatusOr<std::shared_ptr<const Snapshot>> Simulate(const WhatIf& what_if) = 0;

  // How well the model foretold the log: `cuts` moments, `days` apart, the last `days` before the newest fact of what serves; 0 cuts: 4, or as many as
  // leave half of the log before the first. Reads the log twice a cut and scores each. FAILED_PRECONDITION (LOG_TOO_SHORT); CANCELLED once
  // `cancelled()`, which is asked now and then.
  virtual absl::StatusOr<std::vector<Backtest>> RunBacktests(int cuts, int days, const std::function<bool()>& cancelled) = 0;

  // A model learned from the log: `cuts` as in RunBacktests, at least 3; 0: 5, or as many as there is room for. The name is the caller's to give.
  virtual absl::StatusOr<FittedModel> FitModel(int cuts, int days, const std::function<bool()>& cancelled) = 0;
  // The model that scores: of the snapshot that serves, or that the first will have. Lives as long as the engine.
  virtual const Model& model() const = 0;

  // Every model that this folder has known.
  virtual const ModelFolder& models() const = 0;
  // Scores every publish under this model too, for nobody but who asks for the drift. INVALID_ARGUMENT as ModelOf; FAILED_PRECONDITION
  // (ALREADY_SERVES, CANDIDATE_EXISTS). What is done already is no error, here and below.
  virtual absl::Status StartShadow(const klout::scoring::v1::ModelFile& file) = 0;
  // It is meant to serve: its trial begins. NOT_FOUND if it is not the candidate.
  virtual absl::Status StageModel(const std::string& name) = 0;
  // Scores everything acknowledged before the call and serves the candidate's, as if Publish had; it is the model from then on.
  // FAILED_PRECONDITION (NOT_STAGED; TRIAL or GATE unless `force`).
  virtual absl::StatusOr<klout::scoring::v1::Snapshot> PromoteModel(const std::string& name, bool force) = 0;
  virtual absl::Status WithdrawModel(const std::string& name) = 0;
  virtual std::optional<CandidateState> candidate() const = 0;

  // What the log says of the time before `end`, scored under a model of models(): look subjects up in it. Nothing is kept. Reads the log.
  virtual absl::StatusOr<std::shared_ptr<const Snapshot>> WorldAsOf(UnixSeconds end, const Model& model,
                                                                   const std::function<bool()>& cancelled) = 0;
  // The same of the log up to and with a batch: what a snapshot with this watermark holds.
  virtual absl::StatusOr<std::shared_ptr<const Snapshot>> WorldAt(uint64_t log_watermark, const Model& model,
                                                                 const std::function<bool()>& cancelled) = 0;

  // An attack on the community that serves, planted in memory. CANCELLED once `cancelled()`, which is asked now and then.
  virtual absl::StatusOr<AttackMeasure> MeasureAttack(AttackKind kind, uint64_t seed, uint32_t max_helpers,
                                                      const std::function<bool()>& cancelled) = 0;

  // +K left to the giver today, once the endorsement is durable. FAILED_PRECONDITION (ALLOWANCE_USED,
  // ENDORSED_RECENTLY).
  virtual absl::StatusOr<int> Endorse(const klout::scoring::v1::EndorseRequest& request) = 0;
  // With `do_not_score` nothing that names them comes into the log from then on, and it is no error if nothing ever did.
  virtual absl::StatusOr<Removed> Remove(const std::string& subject, bool do_not_score) = 0;
  // Reads the log up to what is acknowledged. CANCELLED once `cancelled()`.
  virtual absl::StatusOr<ErasureSearch> SearchErased(const std::vector<NameHash>& names, uint64_t watermark,
                                                     const std::function<bool()>& cancelled) = 0;
  virtual DoNotScore& do_not_score() = 0;
  // Takes contested facts out of the log and publishes what a log that never held them gives, through the gate unless `force`; the older
  // snapshots stay. May be repeated: what is gone already counts 0. If the gate stops the snapshot (FAILED_PRECONDITION, reason GATE) the facts are
  // gone all the same, `facts` says how many, and any later Publish serves it.
  virtual absl::StatusOr<klout::scoring::v1::Snapshot> TakeOut(const Erasure& contested, bool force, uint64_t& facts) = 0;

  virtual const ScoreHistory& history() const = 0;

  // Calls `listener` after each change of the serving snapshot, on a thread of the engine, until the
  // returned handle is destroyed; it must not block.
  using Listener = std::function<void(std::shared_ptr<const Snapshot>)>;
  virtual std::shared_ptr<void> Listen(Listener listener) = 0;

  virtual EngineStats stats() const = 0;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_ENGINE_SCORE_ENGINE_H_
