#include "tests/bench/publish_stages.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

#include "absl/time/clock.h"
#include "services/cli/simulator/load_generator.h"
#include "services/scoring/domain/delta.h"
#include "services/scoring/domain/gate.h"
#include "services/scoring/domain/merge.h"
#include "services/scoring/domain/scores.h"
#include "services/scoring/store/fact_batch_view.h"
#include "services/scoring/store/snapshot.h"

namespace klout::bench {
namespace {

class Stages {
 public:
  template <typename Work>
  auto Time(const char* name, const Work& work) {
    const absl::Time start = absl::Now();
    auto result = work();
    stages_.emplace_back(name, absl::ToDoubleSeconds(absl::Now() - start));
    return result;
  }
  PublishStages Take() { return std::move(stages_); }

 private:
  PublishStages stages_;
};

absl::StatusOr<std::shared_ptr<const scoring::Snapshot>> Newest(const std::string& folder, const scoring::Model& model) {
  std::optional<std::filesystem::directory_entry> newest;
  for (const auto& entry : std::filesystem::directory_iterator(folder + "/snapshots")) {
    if (entry.path().extension() == ".snapshot" && (!newest || entry.last_write_time() > newest->last_write_time())) newest = entry;
  }
  if (!newest) return absl::NotFoundError("no snapshot");
  return scoring::Snapshot::Open(newest->path(), model);
}

}  // namespace

absl::StatusOr<PublishStages> MeasurePublishStages(const std::string& folder, uint32_t accounts, uint32_t batches, uint32_t rows, absl::Time start, int threads) {
  const scoring::Model model;
  const absl::StatusOr<std::shared_ptr<const scoring::Snapshot>> base = Newest(folder, model);
  if (!base.ok()) return base.status();
  const simulator::LoadGenerator load({.seed = 77, .accounts = accounts, .batches = batches, .rows_per_batch = rows, .start_time = start});
  Stages stages;
  scoring::Delta delta((*base)->graph(), model.folding);
  stages.Time("fold", [&] {
    uint64_t sequence = (*base)->graph().log_watermark;
    for (const fact::v1::FactBatch& batch : load.batches()) delta.Fold(++sequence, scoring::ViewFactBatch(batch));
    return 0;
  });
  const scoring::Graph graph = stages.Time("merge", [&] { return scoring::Merge(delta, model.folding, threads); });
  const scoring::GraphView view = graph.View();
  // The parts of ScoreGraph, and then all of it, so that the rest is the forecasts.
  const scoring::Standing standing = stages.Time("trust", [&] { return scoring::ComputeStanding(view, model.trust, threads); });
  const scoring::BootstrapDraws draws = stages.Time("draws", [&] { return scoring::DrawBootstrap(view, threads); });
  const std::vector<scoring::Traits> traits = stages.Time("traits", [&] { return scoring::ComputeTraits(view, threads); });
  const scoring::Evidence evidence(view, standing.View(), model);
  const scoring::Forecaster forecaster(evidence);
  stages.Time("topics", [&] { return scoring::ScoreTopics(forecaster, draws, traits, threads); });
  const scoring::Scores scores = stages.Time("score", [&] { return scoring::ScoreGraph(view, model, threads); });
  stages.Time("gate", [&] { return scoring::CheckGate((*base)->measures(), scoring::Measure(view, scores.View()), 0, scoring::GateLimits()); });
  scoring::v1::Snapshot description;
  description.mutable_ref()->set_id(1);
  description.mutable_ref()->set_model(model.name);
  const std::string path = folder + "/measured";
  const absl::Status written = stages.Time("write", [&] { return scoring::WriteSnapshot(path, description, view, scores); });
  if (!written.ok()) return written;
  const auto opened = stages.Time("map", [&] { return scoring::Snapshot::Open(path, model); });
  if (!opened.ok()) return opened.status();
  stages.Time("warm", [&] {
    (*opened)->Warm();
    return 0;
  });
  PublishStages all = stages.Take();
  const auto seconds = [&all](std::string_view name) { return std::find_if(all.begin(), all.end(), [&](const auto& stage) { return stage.first == name; })->second; };
  const double forecast = seconds("score") - seconds("trust") - seconds("draws") - seconds("traits") - seconds("topics");
  const double sum = seconds("fold") + seconds("merge") + seconds("score") + seconds("gate") + seconds("write") + seconds("map") + seconds("warm");
  std::erase_if(all, [](const auto& stage) { return stage.first == "score"; });
  all.emplace_back("forecast", forecast);
  all.emplace_back("all", sum);
  return all;
}

}  // namespace klout::bench
