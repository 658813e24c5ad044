#include "services/cli/simulator/incident_checks.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/str_format.h"
#include "services/cli/simulator/cast.h"

namespace klout::simulator {
namespace {

using klout::scoring::v1::EVIDENCE_NONE;
using klout::scoring::v1::Score;

// Reads a check's scores and remembers the first that is missing.
class Reader {
 public:
  explicit Reader(const ScoreBook& scores) : scores_(scores) {}

  // An empty score if there is none, which makes the check fail.
  const Score& Need(uint32_t day, const std::string& subject) {
    const Score& score = Allow(day, subject);
    if (score.score() <= 0 || score.evidence() == EVIDENCE_NONE) Miss(day, subject);
    return score;
  }
  // As Need, but the score may say that there is no evidence.
  const Score& Allow(uint32_t day, const std::string& subject) {
    const Score* score = scores_.Find(day, subject);
    if (score != nullptr) return *score;
    Miss(day, subject);
    return Score::default_instance();
  }

  IncidentResult Result(bool passed, std::string measured) const {
    if (!missing_.empty()) return {false, missing_};
    return {passed, std::move(measured)};
  }

 private:
  void Miss(uint32_t day, const std::string& subject) {
    if (missing_.empty()) missing_ = absl::StrFormat("no score of %s on day %d", subject, day);
  }

  const ScoreBook& scores_;
  std::string missing_;
};

// Scores of the honest sample in order; those without evidence are left out.
std::vector<double> HonestScores(const Incident& incident, const ScoreBook& scores) {
  std::vector<double> values;
  for (const std::string& person : incident.sample) {
    const Score* score = scores.Find(kIncidentDays, person);
    if (score != nullptr && score->evidence() != EVIDENCE_NONE) values.push_back(score->score());
  }
  std::sort(values.begin(), values.end());
  return values;
}

double Mean(const std::vector<double>& values) {
  double sum = 0;
  for (double value : values) sum += value;
  return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

}  // namespace

IncidentResult CheckStorm(const Incident& incident, const ScoreBook& scores) {
  Reader read(scores);
  const Score& before = read.Need(kStormDay, kBrand);
  const Score& after = read.Need(kStormDay + 3, kBrand);
  return read.Result(
      after.score() <= before.score() + kStormRise,
      absl::StrFormat("%.1f before, %.1f after (heat %.0f)", before.score(), after.score(), after.heat()));
}

IncidentResult CheckSquirrel(const Incident& incident, const ScoreBook& scores) {
  Reader read(scores);
  const double squirrel = read.Allow(kIncidentDays, kSquirrel).score();
  const double consultant = read.Need(kIncidentDays, kConsultant).score();
  return read.Result(squirrel < consultant,
                     absl::StrFormat("squirrel %.1f, consultant %.1f", squirrel, consultant));
}

IncidentResult CheckQuoteBots(const Incident& incident, const ScoreBook& scores) {
  Reader read(scores);
  double bots[kQuoteBots];
  for (uint32_t i = 0; i < kQuoteBots; ++i)
    bots[i] = read.Allow(kIncidentDays, QuoteBotSubject(kQuoteBotMinutes[i])).score();
  const std::vector<double> honest = HonestScores(incident, scores);
  if (honest.empty()) return {false, "no honest person has a score"};
  const double median = honest[honest.size() / 2];
  const double highest = *std::max_element(std::begin(bots), std::end(bots));
  const double gain = bots[0] - bots[kQuoteBots - 1];
  return read.Result(highest < median && gain < kBotVolumeGain,
                     absl::StrFormat("%.1f, %.1f, %.1f, %.1f; median person %.1f", bots[0], bots[1], bots[2],
                                     bots[3], median));
}

IncidentResult CheckRobot(const Incident& incident, const ScoreBook& scores) {
  Reader read(scores);
  // Klout's scale, and ours, starts at 1: no evidence is the bottom of it.
  const double before = std::max(1.0, read.Allow(kRobotDay, kRobot).score());
  const double after = std::max(1.0, read.Allow(kIncidentDays, kRobot).score());
  return read.Result(after - before < kRobotClimb, absl::StrFormat("%.1f to %.1f in 30 days", before, after));
}

IncidentResult CheckRing(const Incident& incident, const ScoreBook& scores) {
  Reader read(scores);
  std::vector<double> ring;
  std::vector<double> twins;
  for (uint32_t i = 0; i < kRingSize; ++i) {
    ring.push_back(read.Allow(kIncidentDays, RingSubject(i)).score());
    twins.push_back(read.Allow(kIncidentDays, RingTwinSubject(i)).score());
  }
  const double gain = Mean(ring) - Mean(twins);
  return read.Result(Mean(twins) > 0 && gain < kRingGain,
                     absl::StrFormat("members %.1f, twins %.1f on average", Mean(ring), Mean(twins)));
}

IncidentResult CheckBoughtFollowers(const Incident& incident, const ScoreBook& scores) {
  Reader read(scores);
  const double buyer = read.Need(kIncidentDays, kBuyer).score();
  const double twin = read.Need(kIncidentDays, kBuyerTwin).score();
  return read.Result(std::abs(buyer - twin) < kBoughtGain,
                     absl::StrFormat("with %.2f, without %.2f", buyer, twin));
}

IncidentResult CheckDirector(const Incident& incident, const ScoreBook& scores) {
  Reader read(scores);
  const Score& agency = read.Need(kIncidentDays, kAgency);
  const Score& director = read.Need(kIncidentDays, kDirector);
  const std::vector<double> honest = HonestScores(incident, scores);
  if (honest.empty()) return {false, "no honest person has a score"};
  const auto below = std::lower_bound(honest.begin(), honest.end(), director.score()) - honest.begin();
  const double centile = static_cast<double>(below) / static_cast<double>(honest.size());
  const bool matters = director.network_impact() > agency.network_impact() ||
                       director.amplification() > agency.amplification();
  return read.Result(
      centile >= kDirectorCentile && matters,
      absl::StrFormat("director %.1f, above %.0f %% of people; network impact %.0f to the agency's %.0f, "
                      "amplification %.0f to %.0f",
                      director.score(), 100 * centile, director.network_impact(), agency.network_impact(),
                      director.amplification(), agency.amplification()));
}

IncidentResult CheckHoliday(const Incident& incident, const ScoreBook& scores) {
  Reader read(scores);
  const double before = read.Need(kHolidayDay, kTraveller).score();
  const double after = read.Need(kIncidentDays, kTraveller).score();
  return read.Result(std::abs(after - before) <= kHolidayChange,
                     absl::StrFormat("%.2f before, %.2f after", before, after));
}

IncidentResult CheckSmallAccount(const Incident& incident, const ScoreBook& scores) {
  Reader read(scores);
  const double small = read.Need(kIncidentDays, kSmall).network_impact();
  const double twin = read.Need(kIncidentDays, kSmallTwin).network_impact();
  return read.Result(small > twin, absl::StrFormat("network impact %.1f, twin %.1f", small, twin));
}

IncidentResult CheckSecondNetwork(const Incident& incident, const ScoreBook& scores) {
  Reader read(scores);
  const Score& whole = read.Need(kIncidentDays, kTwoNetworksPerson);
  bool not_below = whole.networks_size() == 2;
  std::string measured = absl::StrFormat("whole %.2f", whole.score());
  for (const auto& network : whole.networks()) {
    not_below = not_below && whole.score() >= network.score();
    absl::StrAppendFormat(&measured, ", alone %.2f", network.score());
  }
  return read.Result(not_below, std::move(measured));
}

}  // namespace klout::simulator
