#ifndef KLOUT_SERVICES_SCORING_ENGINE_GATE_VALUES_H_
#define KLOUT_SERVICES_SCORING_ENGINE_GATE_VALUES_H_

#include <string>
#include <vector>

#include "klout/scoring/v1/scoring.pb.h"
#include "services/scoring/domain/gate.h"

namespace klout::scoring {

// What the gate says of a snapshot, as its description keeps it. Checks of feeds are named `feed_` and the network.
void SetGate(const std::vector<GateCheck>& checks, klout::scoring::v1::Snapshot& description);
bool PassedGate(const klout::scoring::v1::Snapshot& description);
// For people: `feed_twitter 480 -> 233, band_20 1,200 -> 900`.
std::string FailedChecks(const klout::scoring::v1::Snapshot& description);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_ENGINE_GATE_VALUES_H_
