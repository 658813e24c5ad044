#include "services/scoring/rpc/scoring_metrics.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "services/scoring/engine/gate_values.h"

namespace klout::scoring {
namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

using Labels = std::vector<ClientMetric::Label>;

class Families {
 public:
  void Add(MetricType type, const char* name, const char* help, double value, Labels labels = {}) {
    if (families_.empty() || families_.back().name != name) {
      families_.emplace_back();
      families_.back().name = name;
      families_.back().help = help;
      families_.back().type = type;
    }
    ClientMetric& metric = families_.back().metric.emplace_back();
    metric.label = std::move(labels);
    (type == MetricType::Counter ? metric.counter.value : metric.gauge.value) = value;
  }
  void Counter(const char* name, const char* help, double value, Labels labels = {}) {
    Add(MetricType::Counter, name, help, value, std::move(labels));
  }
  void Gauge(const char* name, const char* help, double value, Labels labels = {}) {
    Add(MetricType::Gauge, name, help, value, std::move(labels));
  }
  std::vector<MetricFamily> Take() { return std::move(families_); }

 private:
  std::vector<MetricFamily> families_;
};

void AddLog(const EngineStats& stats, uint64_t no_messages, Families& out) {
  out.Counter("klout_scoring_batches_total", "Fact batches made durable.", stats.batches);
  out.Counter("klout_scoring_duplicate_batches_total", "Batches that the log held already.",
              stats.duplicates);
  out.Counter("klout_scoring_refused_batches_total", "Batches refused.", stats.refused + no_messages);
  out.Counter("klout_scoring_facts_total", "Facts folded into the graph.", stats.facts);
  constexpr char kUncounted[] = "klout_scoring_uncounted_facts_total";
  constexpr char kUncountedHelp[] = "Facts that change no score, by reason.";
  out.Counter(kUncounted, kUncountedHelp, stats.late, {{"reason", "late"}});
  out.Counter(kUncounted, kUncountedHelp, stats.self, {{"reason", "self"}});
  out.Counter(kUncounted, kUncountedHelp, stats.over_allowance, {{"reason", "over_allowance"}});
  out.Counter(kUncounted, kUncountedHelp, stats.do_not_score, {{"reason", "do_not_score"}});
  out.Gauge("klout_scoring_do_not_score_names", "Accounts and persons who asked never to be scored.", stats.do_not_score_names);
  out.Counter("klout_scoring_log_bytes_total", "Bytes of batches written to the log.", stats.bytes);
  out.Counter("klout_scoring_log_commits_total", "Synced writes to the log.", stats.commits);
  out.Gauge("klout_scoring_queued_bytes", "Batches that wait to be committed or folded.", stats.queued_bytes);
  out.Gauge("klout_scoring_log_sequence", "Last batch of the log.", stats.log_sequence);
}

void AddSnapshot(const EngineStats& stats, const Snapshot* serving, Families& out) {
  out.Counter("klout_scoring_published_snapshots_total", "Snapshots that came to serve.", stats.published);
  out.Counter("klout_scoring_quarantined_snapshots_total", "Snapshots stopped by the gate.",
              stats.quarantined);
  out.Gauge("klout_scoring_last_publish_seconds", "How long the last publish took.",
            stats.last_publish_seconds);
  out.Gauge("klout_scoring_served_sequence", "Last batch that the served scores count.",
            stats.served_watermark);
  out.Gauge("klout_scoring_serving", "1 if a snapshot serves.", serving != nullptr);
  out.Gauge("klout_scoring_snapshot_id", "The snapshot that serves.", serving ? serving->id() : 0);
  out.Gauge("klout_scoring_snapshot_as_of_seconds", "Unix time of the newest fact in it.",
            serving ? serving->graph().as_of : 0);
  out.Gauge("klout_scoring_snapshot_accounts", "Accounts in it.",
            serving ? serving->graph().account_count() : 0);
  out.Gauge("klout_scoring_snapshot_edges", "Edges in it.", serving ? serving->graph().edge_count() : 0);
  out.Gauge("klout_scoring_snapshot_bytes", "Bytes of its file.",
            serving ? serving->description().bytes() : 0);
}

// What an alert looks at: docs/operations.md.
void AddGate(const EngineStats& stats, Families& out) {
  constexpr std::string_view kFeed = "feed_";
  for (const v1::GateValue& check : stats.newest_gate) {
    out.Gauge("klout_scoring_gate_failed", "1 if this check of the publish gate keeps the newest snapshot in quarantine.",
              stats.newest_is_quarantined && !check.passed(),
              {{"check", check.name()}});
  }
  for (const bool is_usual : {false, true}) {
    for (const v1::GateValue& check : stats.newest_gate) {
      if (!check.name().starts_with(kFeed)) continue;
      out.Gauge(is_usual ? "klout_scoring_feed_usual_acts" : "klout_scoring_feed_acts",
                is_usual ? "Acts that a network brings in a usual day." : "Acts that a network brought in the last day.",
                is_usual ? check.before() : check.after(), {{"network", check.name().substr(kFeed.size())}});
    }
  }
}

void AddCandidate(const std::optional<CandidateState>& candidate, Families& out) {
  if (!candidate) return;
  const std::string stage = candidate->mark.staged ? "staged" : "shadow";
  out.Gauge("klout_scoring_candidate", "1 for the model on its way into service.", 1, {{"model", candidate->mark.model}, {"stage", stage}});
  if (candidate->scored == nullptr) return;
  out.Gauge("klout_scoring_candidate_gate_failed", "1 if the gate stopped what the candidate made of the newest facts.",
            !PassedGate(candidate->scored->description()));
  const DriftCohort& all = candidate->drift->cohorts.front();
  out.Gauge("klout_scoring_candidate_moved_ratio", "Part of all who have a score that the candidate moves by more than 5 points.",
            all.subjects == 0 ? 0 : static_cast<double>(all.up + all.down) / static_cast<double>(all.subjects));
}

void AddServing(const ServingFigures& figures, Families& out) {
  for (const ServingFigures::Queue& queue : figures.queues) {
    out.Gauge("klout_scoring_waiting_tasks", "Calls that wait for a thread, by queue.", queue.stats().queued, {{"queue", queue.name}});
  }
  for (const ServingFigures::Queue& queue : figures.queues) {
    out.Counter("klout_scoring_refused_tasks_total", "Calls refused because a queue was full, in number or in time.", queue.stats().refused,
                {{"queue", queue.name}});
  }
  out.Gauge("klout_scoring_ingest_streams", "Ingest calls under way.", figures.ingest_streams());
  out.Gauge("klout_scoring_watch_streams", "WatchScores calls under way.", figures.watch_streams());
  out.Counter("klout_scoring_bad_cache_entries_total", "Cache entries that were not what their key says.",
              figures.bad_cache_entries());
}

}  // namespace

std::vector<Metrics::Registration> ExposeScoring(const ScoreEngine& engine, ServingFigures figures,
                                                 Metrics& metrics) {
  std::vector<Metrics::Registration> exposed;
  exposed.push_back(metrics.PullFamilies([&engine, figures = std::move(figures)] {
    const EngineStats stats = engine.stats();
    Families out;
    AddLog(stats, figures.no_messages(), out);
    AddSnapshot(stats, engine.serving().get(), out);
    AddGate(stats, out);
    AddCandidate(engine.candidate(), out);
    AddServing(figures, out);
    return out.Take();
  }));
  return exposed;
}

}  // namespace klout::scoring
