#include "services/scoring/domain/model.h"

#include <algorithm>

#include "services/scoring/domain/strength.h"

namespace klout::scoring {

const char* SignalName(Signal signal) {
  switch (signal) {
    case kReach: return "true_reach";
    case kReshareReach: return "reshare_reach";
    case kPresent: return "present_audience";
    case kPresentResharers: return "present_resharers";
    case kImpact: return "network_impact";
    case kAttention: return "attention";
    case kAmplification: return "amplification";
    case kListed: return "listed";
    case kEndorsed: return "endorsed";
    case kSignals: break;
  }
  return "";
}

double ScoreOf(double people_per_week, const ScaleModel& scale) {
  if (!(people_per_week > 0)) return 1;
  constexpr double kLog2Of10 = 3.32192809488736234787;
  const double decades = StableLog2(people_per_week) / kLog2Of10;
  return std::clamp(scale.at_one + scale.per_decade * decades, 1.0, 100.0);
}

}  // namespace klout::scoring
