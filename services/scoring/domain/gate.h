#ifndef KLOUT_SERVICES_SCORING_DOMAIN_GATE_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_GATE_H_

#include <string>
#include <vector>

#include "services/scoring/domain/feed_volume.h"
#include "services/scoring/domain/scores.h"

namespace klout::scoring {

// Largest relative changes between a snapshot and the one served before it. DESIGN.md 3.9.
struct GateLimits {
  double accounts = 0.05;
  double edges = 0.10;
  double trust_mass = 0.01;
  double band = 0.05;
  // Of what a network usually brings in a day, this may be missing.
  double feed = 0.45;
  // A count may always move by this much: small communities jump.
  double slack = 50;
  // The same of a feed, in acts a day.
  double feed_slack = 25;
};

struct GateCheck {
  std::string name;
  // Of a `feed`; else 0.
  Network network = 0;
  double before = 0;
  double after = 0;
  double limit = 0;
  bool passed = false;
};

// What the gate looks at. Taken once per snapshot, in O(accounts).
struct GateMeasures {
  double accounts = 0;
  double edges = 0;
  // Mean trust, 0 to 1.
  double trust_mass = 0;
  // Accounts and persons with a score of at least 20, 40, 60, 80.
  std::vector<double> bands;
  std::vector<FeedVolume> feeds;
};
GateMeasures Measure(const GraphView& graph, const ScoresView& scores);

// Growth that the log explains is allowed: `new_facts` is how many facts came in between, and each may move
// a count by one beyond the limit. A feed is compared with its own usual day, not with `before`: it may fall by the limit and the slack,
// and rise as it likes.
std::vector<GateCheck> CheckGate(const GateMeasures& before, const GateMeasures& after, double new_facts,
                                 const GateLimits& limits);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_GATE_H_
