#ifndef KLOUT_SERVICES_CLI_SIMULATOR_INCIDENT_H_
#define KLOUT_SERVICES_CLI_SIMULATOR_INCIDENT_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "klout/scoring/v1/scoring.pb.h"

namespace klout::simulator {

// Scores of subjects as they stood at the start of certain days. Not thread-safe.
class ScoreBook {
 public:
  // A later entry for the same day and subject replaces the earlier one. `score.subject` names it.
  void Add(uint32_t day, klout::scoring::v1::Score score);
  // Null if there is none. Valid until the book changes.
  const klout::scoring::v1::Score* Find(uint32_t day, std::string_view subject) const;

 private:
  std::map<std::pair<uint32_t, std::string>, klout::scoring::v1::Score> scores_;
};

// A score that a check needs: of this subject, with the facts of days 0 to day - 1 and no others.
struct Probe {
  uint32_t day = 0;
  std::string subject;
};

struct IncidentResult {
  bool passed = false;
  // The numbers, in words: `41.2 before, 41.0 after, at most 41.7`.
  std::string measured;
};

// Something that went wrong with Klout, played by a character of the community.
struct Incident {
  // `hostile-storm`.
  std::string id;
  std::string title;
  std::string what_klout_did;
  std::string what_we_measure;
  std::vector<Probe> probes;
  // `sample` are the honest people to compare with: empty where none are needed.
  std::vector<std::string> sample;

  // Pure. Fails, saying which, if the book lacks a probe or the subject has no evidence where it must.
  IncidentResult Check(const ScoreBook& scores) const { return check(*this, scores); }

  IncidentResult (*check)(const Incident& incident, const ScoreBook& scores) = nullptr;
};

// All incidents, for a community played in full. `honest_sample` is Community::HonestSample: its scores are
// probed on the last day.
std::vector<Incident> Incidents(const std::vector<std::string>& honest_sample);

// Days on which any incident needs scores, in order, and the distinct subjects needed on a day.
std::vector<uint32_t> CheckpointDays(const std::vector<Incident>& incidents);
std::vector<std::string> SubjectsOn(uint32_t day, const std::vector<Incident>& incidents);

}  // namespace klout::simulator

#endif  // KLOUT_SERVICES_CLI_SIMULATOR_INCIDENT_H_
