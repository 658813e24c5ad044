#ifndef KLOUT_SERVICES_SCORING_STORE_SNAPSHOT_H_
#define KLOUT_SERVICES_SCORING_STORE_SNAPSHOT_H_

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/scoring/domain/evidence.h"
#include "services/scoring/domain/forecast.h"
#include "services/scoring/domain/gate.h"
#include "services/scoring/domain/graph.h"
#include "services/scoring/domain/scores.h"

namespace klout::scoring {

// Whom a request speaks of: a person, or one account.
struct Subject {
  PersonIndex person = kNone;
  AccountIndex account = kNone;

  bool is_person() const { return person != kNone; }
  bool operator==(const Subject&) const = default;
};

enum class RankKey { kScore, kTrueReach, kAmplification, kNetworkImpact };

// One published state of the world: graph, scores and what explains them, in one memory-mapped file that
// never changes. Opening costs one pass over the persons and posts, not over the edges, unless the file is of the format
// before, whose edges are then kept in memory. Thread-safe.
class Snapshot {
 public:
  // Maps the file. NOT_FOUND; DATA_LOSS if it is not a whole snapshot of this format;
  // FAILED_PRECONDITION if another model made it.
  static absl::StatusOr<std::shared_ptr<const Snapshot>> Open(const std::string& path, const Model& model);
  // Of whichever model is known by the name in it: null if none is.
  using FindModel = std::function<const Model*(std::string_view name)>;
  static absl::StatusOr<std::shared_ptr<const Snapshot>> Open(const std::string& path, const FindModel& find_model);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  uint64_t id() const { return description_.ref().id(); }
  // ref, created, log_watermark, accounts, edges, bytes, gate. Its `state` is not set.
  const klout::scoring::v1::Snapshot& description() const { return description_; }

  const GraphView& graph() const { return graph_; }
  const ScoresView& scores() const { return scores_; }
  const StandingView& standing() const { return standing_; }
  const Model& model() const { return model_; }
  // Both are made on first use, from all votes and posts (some 200 ms for a million accounts with 50 million acts), so that a start serves scores
  // at once and older snapshots cost nothing.
  const Evidence& evidence() const;
  const Forecaster& forecaster() const;
  // Makes both now: nobody who asks then waits for them.
  void Warm() const { forecaster(); }
  const GateMeasures& measures() const;

  // `twitter:jack` or `person:ID`. A linked account is the account alone. nullopt: not known.
  // INVALID_ARGUMENT, without a field, if the text is neither.
  absl::StatusOr<std::optional<Subject>> Find(std::string_view subject) const;
  // The text that Find takes.
  std::string NameOf(Subject subject) const;
  std::string NameOf(AccountIndex account) const { return NameOf(Subject{kNone, account}); }
  const ScoreRow& RowOf(Subject subject) const;
  bool IsLinked(AccountIndex account) const { return graph_.person[account] != kNone; }
  // All accounts of the subject.
  AccountSet AccountsOf(const Subject& subject) const;

  // Persons, and accounts that belong to nobody, that have a score: best first, ties by name. Sorted on
  // first use (about 150 ns each).
  const std::vector<Subject>& Ranked(RankKey key) const;

 private:
  class Mapping;
  Snapshot(std::unique_ptr<Mapping> mapping, klout::scoring::v1::Snapshot description, const Model& model);

  std::unique_ptr<Mapping> mapping_;
  const Model model_;
  klout::scoring::v1::Snapshot description_;
  GraphView graph_;
  ScoresView scores_;
  StandingView standing_;
  mutable std::once_flag evidence_once_, forecaster_once_;
  mutable std::unique_ptr<Evidence> evidence_;
  mutable std::unique_ptr<Forecaster> forecaster_;
  mutable std::once_flag ranked_once_[4];
  mutable std::vector<Subject> ranked_[4];
  mutable std::once_flag measured_once_;
  mutable GateMeasures measures_;
};

// Writes a snapshot so that a crash leaves either all of it or none: to a temporary file, flushed to disk,
// then renamed. RESOURCE_EXHAUSTED (reason DISK_FULL) if the disk is full.
absl::Status WriteSnapshot(const std::string& path, const klout::scoring::v1::Snapshot& description,
                           const GraphView& graph, const Scores& scores);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_SNAPSHOT_H_
