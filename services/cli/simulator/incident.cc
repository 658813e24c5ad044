#include "services/cli/simulator/incident.h"

#include <set>

#include "services/cli/simulator/cast.h"
#include "services/cli/simulator/incident_checks.h"

namespace klout::simulator {
namespace {

std::vector<Probe> AtEnd(std::vector<std::string> subjects) {
  std::vector<Probe> probes;
  for (std::string& subject : subjects) probes.push_back({kIncidentDays, std::move(subject)});
  return probes;
}

std::vector<std::string> QuoteBotSubjects() {
  std::vector<std::string> subjects;
  for (uint32_t minutes : kQuoteBotMinutes) subjects.push_back(QuoteBotSubject(minutes));
  return subjects;
}

std::vector<std::string> RingSubjects() {
  std::vector<std::string> subjects;
  for (uint32_t i = 0; i < kRingSize; ++i) subjects.push_back(RingSubject(i));
  for (uint32_t i = 0; i < kRingSize; ++i) subjects.push_back(RingTwinSubject(i));
  return subjects;
}

std::vector<Incident> AboutBots(const std::vector<std::string>& honest) {
  return {
      {"squirrel-bot",
       "the squirrel bot and the consultant",
       "a bot that posted only acorn, sniff and jump outscored a consultant who talked with her readers",
       "the bot with the same few amused likers stays below the consultant",
       AtEnd({kSquirrel, kConsultant}),
       {},
       &CheckSquirrel},
      {"quote-bots", "four quote bots, a post every 1, 5, 15 and 30 minutes for 80 days",
       "they reached respectable scores, about 50 for the fastest",
       "each stays below the median honest person, and 30 times the posts gain less than 10 points",
       AtEnd(QuoteBotSubjects()), honest, &CheckQuoteBots},
      {"dormant-robot",
       "a robot likes, follows and replies for a dormant account",
       "1 to 35 in 30 days",
       "the climb in 30 days is less than 15 points",
       {{kRobotDay, kRobot}, {kIncidentDays, kRobot}},
       {},
       &CheckRobot},
      {"ring-of-50",
       "50 accounts that act on each other's every post",
       "rings that like each other rose together",
       "members gain less than 3 points on average over twins whom the same outsiders act on",
       AtEnd(RingSubjects()),
       {},
       &CheckRing},
      {"bought-followers",
       "10,000 bought followers",
       "no effect: the one thing Klout got right",
       "within 0.5 points of a twin who bought none",
       AtEnd({kBuyer, kBuyerTwin}),
       {},
       &CheckBoughtFollowers},
  };
}

std::vector<Incident> AboutPeople(const std::vector<std::string>& honest) {
  return {
      {"silent-agency", "the agency that never answers and the director who does",
       "8 of 10 results were organisations; the director was not among them",
       "the director is among the top 5 % of people, and heard by more influential people than the agency is "
       "or likelier to move hers",
       AtEnd({kAgency, kDirector}), honest, &CheckDirector},
      {"holiday",
       "two weeks of holiday",
       "66 to 57 in a week's holiday",
       "the score before and after 14 silent days differs by at most 0.5",
       {{kHolidayDay, kTraveller}, {kIncidentDays, kTraveller}},
       {},
       &CheckHoliday},
      {"small-account",
       "six readers, one of them a friend of a TV producer",
       "small accounts did not matter",
       "network impact above that of a twin whose readers reach nobody",
       AtEnd({kSmall, kSmallTwin}),
       {},
       &CheckSmallAccount},
      {"second-network",
       "a person links a second, weaker network",
       "one number diluted personas",
       "the whole is not below either network alone",
       AtEnd({kTwoNetworksPerson}),
       {},
       &CheckSecondNetwork},
  };
}

}  // namespace

void ScoreBook::Add(uint32_t day, klout::scoring::v1::Score score) {
  std::string subject = score.subject();
  scores_.insert_or_assign({day, std::move(subject)}, std::move(score));
}

const klout::scoring::v1::Score* ScoreBook::Find(uint32_t day, std::string_view subject) const {
  const auto found = scores_.find({day, std::string(subject)});
  return found == scores_.end() ? nullptr : &found->second;
}

std::vector<Incident> Incidents(const std::vector<std::string>& honest_sample) {
  std::vector<Incident> incidents = {{"hostile-storm",
                                      "a brand's tasteless post draws 3,000 hostile answers",
                                      "the score rose many points",
                                      "after the storm at most 0.5 points above the score just before",
                                      {{kStormDay, kBrand}, {kStormDay + 3, kBrand}},
                                      {},
                                      &CheckStorm}};
  for (auto part : {AboutBots(honest_sample), AboutPeople(honest_sample)}) {
    incidents.insert(incidents.end(), part.begin(), part.end());
  }
  for (Incident& incident : incidents) {
    for (const std::string& person : incident.sample) incident.probes.push_back({kIncidentDays, person});
  }
  return incidents;
}

std::vector<uint32_t> CheckpointDays(const std::vector<Incident>& incidents) {
  std::set<uint32_t> days;
  for (const Incident& incident : incidents) {
    for (const Probe& probe : incident.probes) days.insert(probe.day);
  }
  return {days.begin(), days.end()};
}

std::vector<std::string> SubjectsOn(uint32_t day, const std::vector<Incident>& incidents) {
  std::set<std::string> subjects;
  for (const Incident& incident : incidents) {
    for (const Probe& probe : incident.probes) {
      if (probe.day == day) subjects.insert(probe.subject);
    }
  }
  return {subjects.begin(), subjects.end()};
}

}  // namespace klout::simulator
