#ifndef KLOUT_SERVICES_CLI_SIMULATOR_INCIDENT_CHECKS_H_
#define KLOUT_SERVICES_CLI_SIMULATOR_INCIDENT_CHECKS_H_

#include "services/cli/simulator/incident.h"

namespace klout::simulator {

// Points a check allows.
inline constexpr double kStormRise = 0.5;
inline constexpr double kBotVolumeGain = 10;
inline constexpr double kRobotClimb = 15;
inline constexpr double kRingGain = 3;
inline constexpr double kBoughtGain = 0.5;
inline constexpr double kHolidayChange = 0.5;
// Share of honest people the director must be above.
inline constexpr double kDirectorCentile = 0.95;

// One check per incident: pure functions of the book. A score that must exist and has no evidence fails the
// check, so that a service that scores nobody passes nothing; bots, and the robot before it starts, may
// have none, which counts as 0.
IncidentResult CheckStorm(const Incident& incident, const ScoreBook& scores);
IncidentResult CheckSquirrel(const Incident& incident, const ScoreBook& scores);
IncidentResult CheckQuoteBots(const Incident& incident, const ScoreBook& scores);
IncidentResult CheckRobot(const Incident& incident, const ScoreBook& scores);
IncidentResult CheckRing(const Incident& incident, const ScoreBook& scores);
IncidentResult CheckBoughtFollowers(const Incident& incident, const ScoreBook& scores);
IncidentResult CheckDirector(const Incident& incident, const ScoreBook& scores);
IncidentResult CheckHoliday(const Incident& incident, const ScoreBook& scores);
IncidentResult CheckSmallAccount(const Incident& incident, const ScoreBook& scores);
IncidentResult CheckSecondNetwork(const Incident& incident, const ScoreBook& scores);

}  // namespace klout::simulator

#endif  // KLOUT_SERVICES_CLI_SIMULATOR_INCIDENT_CHECKS_H_
