#ifndef KLOUT_TESTS_UNIT_SCORING_RPC_FAKE_SCORE_ENGINE_H_
#define KLOUT_TESTS_UNIT_SCORING_RPC_FAKE_SCORE_ENGINE_H_

#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/domain/delta.h"
#include "services/scoring/domain/merge.h"
#include "services/scoring/engine/score_engine.h"
#include "services/scoring/store/fact_batch_view.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {

// An engine that does what a test tells it to: batches stay unanswered until Answer, snapshots are made of
// one batch and served at once. Thread-safe.
class FakeScoreEngine final : public ScoreEngine {
 public:
  FakeScoreEngine() : models_(ModelFolder::Open(dir_.path() + "/models", model_).value()), history_(ScoreHistory::Open(dir_.path()).value()) {}

  // Serves a world of this batch alone.
  std::shared_ptr<const Snapshot> Serve(uint64_t id, const fact::v1::FactBatch& batch) {
    const Graph nothing;
    Delta delta(nothing.View(), model_.folding);
    delta.Fold(1, ViewFactBatch(batch));
    const Graph graph = Merge(delta, model_.folding, /*threads=*/1);
    const Scores scores = ScoreGraph(graph.View(), model_, /*threads=*/1);
    v1::Snapshot description;
    description.mutable_ref()->set_id(id);
    description.mutable_ref()->set_model(model_.name);
    description.mutable_ref()->mutable_as_of()->set_seconds(graph.as_of);
    const std::string path = absl::StrCat(dir_.path(), "/", id);
    EXPECT_TRUE(WriteSnapshot(path, description, graph.View(), scores).ok());
    auto snapshot = Snapshot::Open(path, model_);
    EXPECT_TRUE(snapshot.ok()) << snapshot.status();
    serving_.store(*snapshot);
    Listener listener;
    {
      std::lock_guard lock(mutex_);
      listener = listener_;
    }
    if (listener) listener(*snapshot);
    return *snapshot;
  }

  void Append(std::shared_ptr<const fact::v1::FactBatch> batch, AppendDone done) override {
    std::lock_guard lock(mutex_);
    waiting_.emplace_back(std::move(batch), std::move(done));
    changed_.notify_all();
  }
  // Waits until so many batches were appended in all and not answered.
  void WaitForWaiting(size_t count) {
    std::unique_lock lock(mutex_);
    ASSERT_TRUE(changed_.wait_for(lock, std::chrono::seconds(30), [&] { return waiting_.size() >= count; }));
  }
  size_t waiting() const {
    std::lock_guard lock(mutex_);
    return waiting_.size();
  }
  std::vector<std::string> waiting_ids() const {
    std::lock_guard lock(mutex_);
    std::vector<std::string> ids;
    for (const auto& [batch, done] : waiting_) ids.push_back(batch->batch_id());
    return ids;
  }
  // Answers the batch at `place` of those that wait.
  void Answer(size_t place, absl::StatusOr<Appended> result) {
    AppendDone done;
    {
      std::lock_guard lock(mutex_);
      done = std::move(waiting_.at(place).second);
      waiting_.erase(waiting_.begin() + static_cast<ptrdiff_t>(place));
    }
    done(std::move(result));
  }

  std::shared_ptr<const Snapshot> serving() const override { return serving_.load(); }
  absl::StatusOr<v1::Snapshot> Publish(bool force) override { return absl::UnimplementedError("fake"); }
  absl::StatusOr<v1::Snapshot> Rollback(uint64_t id) override { return absl::UnimplementedError("fake"); }
  std::vector<v1::Snapshot> ListSnapshots() const override { return {}; }
  absl::StatusOr<std::shared_ptr<const Snapshot>> Simulate(const WhatIf& what_if) override {
    return absl::UnimplementedError("fake");
  }
  absl::StatusOr<std::vector<Backtest>> RunBacktests(int cuts, int days, const std::function<bool()>& cancelled) override {
    return absl::UnimplementedError("fake");
  }
  absl::StatusOr<FittedModel> FitModel(int cuts, int days, const std::function<bool()>& cancelled) override {
    return absl::UnimplementedError("fake");
  }
  const Model& model() const override { return model_; }
  const ModelFolder& models() const override { return *models_; }
  absl::Status StartShadow(const v1::ModelFile& file) override { return absl::UnimplementedError("fake"); }
  absl::Status StageModel(const std::string& name) override { return absl::UnimplementedError("fake"); }
  absl::StatusOr<v1::Snapshot> PromoteModel(const std::string& name, bool force) override { return absl::UnimplementedError("fake"); }
  absl::Status WithdrawModel(const std::string& name) override { return absl::UnimplementedError("fake"); }
  // Another model that says what the one that serves says, so that its metrics are there.
  std::optional<CandidateState> candidate() const override {
    const std::shared_ptr<const Snapshot> now = serving();
    if (now == nullptr) return std::nullopt;
    auto drift = std::make_shared<Drift>();
    drift->cohorts.push_back({.name = "all"});
    return CandidateState{{.model = "other"}, 0, now, now, drift};
  }
  absl::StatusOr<std::shared_ptr<const Snapshot>> WorldAt(uint64_t log_watermark, const Model& model, const std::function<bool()>& cancelled) override {
    return absl::UnimplementedError("fake");
  }
  absl::StatusOr<std::shared_ptr<const Snapshot>> WorldAsOf(UnixSeconds end, const Model& model, const std::function<bool()>& cancelled) override {
    return absl::UnimplementedError("fake");
  }
  absl::StatusOr<AttackMeasure> MeasureAttack(AttackKind kind, uint64_t seed, uint32_t max_helpers, const std::function<bool()>& cancelled) override {
    return absl::UnimplementedError("fake");
  }
  absl::StatusOr<int> Endorse(const v1::EndorseRequest& request) override { return 9; }
  absl::StatusOr<Removed> Remove(const std::string& subject, bool do_not_score) override { return Removed{1, 1, {subject}, 1}; }
  absl::StatusOr<ErasureSearch> SearchErased(const std::vector<NameHash>& names, uint64_t watermark, const std::function<bool()>& cancelled) override {
    return absl::UnimplementedError("fake");
  }
  DoNotScore& do_not_score() override { return *do_not_score_; }
  absl::StatusOr<v1::Snapshot> TakeOut(const Erasure& contested, bool force, uint64_t& facts) override {
    return absl::UnimplementedError("fake");
  }
  const ScoreHistory& history() const override { return *history_; }
  std::shared_ptr<void> Listen(Listener listener) override {
    std::lock_guard lock(mutex_);
    listener_ = std::move(listener);
    return std::shared_ptr<void>(nullptr, [this](void*) {
      std::lock_guard gone(mutex_);
      listener_ = nullptr;
    });
  }
  EngineStats stats() const override {
    EngineStats stats;
    stats.batches = 3;
    stats.late = 2;
    stats.newest_gate.emplace_back().set_name("feed_twitter");
    return stats;
  }

 private:
  const TempDir dir_;
  const Model model_;
  const std::unique_ptr<ModelFolder> models_;
  const std::unique_ptr<DoNotScore> do_not_score_ = DoNotScore::Open(dir_.path() + "/do_not_score").value();
  const std::unique_ptr<ScoreHistory> history_;
  std::atomic<std::shared_ptr<const Snapshot>> serving_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::pair<std::shared_ptr<const fact::v1::FactBatch>, AppendDone>> waiting_;
  Listener listener_;
};

}  // namespace klout::scoring

#endif  // KLOUT_TESTS_UNIT_SCORING_RPC_FAKE_SCORE_ENGINE_H_
