#include "services/scoring/domain/gate.h"

#include <algorithm>
#include <cmath>

namespace klout::scoring {
namespace {

constexpr std::array<double, 4> kBands = {20, 40, 60, 80};

GateCheck Check(std::string name, double before, double after, double limit, double slack) {
  const bool passed = std::abs(after - before) <= limit * before + slack;
  return {std::move(name), 0, before, after, limit, passed};
}

}  // namespace

GateMeasures Measure(const GraphView& graph, const ScoresView& scores) {
  GateMeasures measures;
  measures.accounts = graph.account_count();
  measures.edges = static_cast<double>(graph.edge_count());
  measures.bands.assign(kBands.size(), 0);
  auto count = [&](const ScoreRow& row) {
    for (size_t i = 0; i < kBands.size(); ++i) measures.bands[i] += row.score >= kBands[i];
  };
  for (const ScoreRow& row : scores.accounts) {
    measures.trust_mass += row.trust;
    count(row);
  }
  if (measures.accounts > 0) measures.trust_mass /= measures.accounts;
  for (const ScoreRow& row : scores.persons) count(row);
  measures.feeds = MeasureFeeds(graph);
  return measures;
}

std::vector<GateCheck> CheckGate(const GateMeasures& before, const GateMeasures& after, double new_facts,
                                 const GateLimits& limits) {
  std::vector<GateCheck> checks;
  const double slack = limits.slack + new_facts;
  checks.push_back(Check("accounts", before.accounts, after.accounts, limits.accounts, slack));
  checks.push_back(Check("edges", before.edges, after.edges, limits.edges, slack));
  // Masses sum to the number of accounts; their mean trust moves only as new accounts dilute it.
  const double dilution = after.accounts > 0 ? slack / after.accounts : 0;
  checks.push_back(Check("trust_mass", before.trust_mass, after.trust_mass, limits.trust_mass, dilution));
  for (size_t i = 0; i < kBands.size(); ++i) {
    checks.push_back(Check("band_" + std::to_string(static_cast<int>(kBands[i])), before.bands[i], after.bands[i],
                           limits.band, slack));
  }
  for (const FeedVolume& feed : after.feeds) {
    const bool passed = feed.last_day >= feed.usual * (1 - limits.feed) - limits.feed_slack;
    checks.push_back({"feed", feed.network, feed.usual, feed.last_day, limits.feed, passed});
  }
  return checks;
}

}  // namespace klout::scoring
