#ifndef KLOUT_SERVICES_SCORING_DOMAIN_MODEL_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_MODEL_H_

#include <array>
#include <cstdint>
#include <string>

#include "services/scoring/domain/ids.h"

namespace klout::scoring {

// How facts are folded into the graph. A change needs the graph to be built again from the log.
struct FoldingModel {
  // Seconds in which an act loses half its strength on its edge.
  double half_life_seconds = 48 * 3600;
  // What one act adds to its edge, by ActKind. 0: known, but no vote.
  std::array<double, kActKinds> kind_weight = {0, 1, 1, 1, 1, 0.5, 0.5, 0, 0, 0};
  // Seconds in which an hour of attention loses half its weight.
  double attention_half_life_seconds = 30.0 * kSecondsPerDay;
  // Hostility in percent from which an act is heat and nothing else; below it the act's weight falls
  // linearly to 0 at this value.
  uint32_t hostile_percent = 50;
  // Facts older than this before the newest are forgotten: the 90 days of evidence and the grace period.
  uint32_t retention_seconds = 120 * kSecondsPerDay;
};

// DESIGN.md 3.2.
struct TrustModel {
  // Part of an account's mass that comes from votes, not from the neutral prior. Low, so that rings keep
  // little.
  double damping = 0.5;
  // A vote is strength to this power: the hundredth act of one actor adds less than the first.
  double vote_exponent = 0.5;
  // Who acted later than another by up to half a step counts as no later. On a log of 90 days and more a step is this long: people have habits by the
  // week, and who comes on Sundays is no less there on a Saturday. On a shorter log it is less, by the square of the span; but at least this part of the
  // span.
  double recency_days = 7;
  double recency_fraction = 1.0 / 90;
  // Mean absolute change at which the iteration stops, in units of the mean mass.
  double tolerance = 1e-9;
  int max_iterations = 100;
};

// The signals of the forecast. Each enters as a logarithm with a weight >= 0, so the score is monotone in
// each.
enum Signal {
  // Distinct people who acted in 90 days, each at most once, by at most `voices` times the share of their
  // vote.
  kReach,
  // The same over those who passed something on.
  kReshareReach,
  // kReach, each weighted by how recently they acted on anybody: an audience that is still there.
  kPresent,
  // kReshareReach, weighted likewise but more steeply.
  kPresentResharers,
  // kReach, each weighted by their trust above the neutral prior.
  kImpact,
  // Hours in which somebody acted: attention that lasts.
  kAttention,
  // Distinct people per post, shrunk towards the network's mean.
  kAmplification,
  // Lists the network reports them on.
  kListed,
  // Distinct people who gave +K in 90 days, capped.
  kEndorsed,
  kSignals,
};
const char* SignalName(Signal signal);

// 1, 2, 4 to 1,024 people and more.
inline constexpr int kSizeClasses = 11;

// DESIGN.md 3.3 and 3.4.
struct ForecastModel {
  // ln of people per active week before any signal. This and the first six weights come from
  // services/scoring/model/fit_default.py; the last three, which that data cannot tell, are priors.
  double intercept = 2.9767;
  // Added to the intercept, by network: a like is cheaper here than there. Not 0 only in fitted models.
  std::array<double, kMaxNetworks> network_log_factor = {};
  std::array<double, kSignals> weight = {0.103,  0.0736, 0.4415, 0.3679, 0.2649,
                                         0.206, 0.15,   0.02,   0.03};
  // A whole voice needs 1 / voices of an actor's vote: whoever acts on more authors than this counts as
  // less than a person for each.
  double voices = 10;
  // Whoever acted on an author last within this many days of being first seen anywhere, on a log that was older than that by then, is a newcomer. Newcomers are
  // worth together at most `newcomer_part` of what the others are, or `newcomer_people`, whichever is more: whoever moves known people is believed to
  // move some unknown ones, and a crowd that was not there a month ago and moves nobody known is no audience yet.
  uint32_t newcomer_days = 30;
  double newcomer_part = 0.25;
  double newcomer_people = 5;
  // What is left of a voice when actor and author like and reshare each other: a trade is no influence.
  double reciprocal_factor = 0.1;
  // Exponents on the actor's recency rank: the part of all actors who last acted before them. A rank, not
  // hours, so that night and weekend change nothing.
  double presence_exponent = 4;
  double resharer_presence_exponent = 8;
  // The first person is no evidence yet: signals count what exceeds this.
  double floor = 1;
  // The weights were learned on the first days of a rumour. On a longer log the forecast is divided by
  // weeks^span_exponent, and its signals weigh 1 / (1 + span_damping * ln weeks) of theirs: `weeks` from the
  // oldest act to the author's own clock, from 1 to settled_weeks. From the simulated community.
  double span_exponent = 2.35;
  double span_damping = 0.25;
  double settled_weeks = 4;
  // Below this many people the forecast falls in proportion.
  double thin_reach = 3;
  // With fewer people there is a forecast but no score: not enough evidence is an answer.
  uint32_t least_people = 3;
  // Posts of the network's mean by which amplification is shrunk.
  double amplification_prior_posts = 10;
  double endorsed_cap = 10;
  // Hours of attention count up to this many per person of kReach.
  double hours_per_person = 1;
  // Standard deviation of what the forecast is off by, in the logarithm, beside the count's own noise and the bootstrap's: by
  // the logarithm to base 2 of how many people it rests on, in a straight line between whole steps. Near the means of what `klout model fit`
  // finds on the simulated communities of seeds 1 to 3.
  std::array<double, kSizeClasses> residual_sigma = {1.05, 1.05, 1.8, 1.95, 1.35, 1.35, 1.55, 1.3, 1.05, 1.2, 0.9};
  uint32_t evidence_seconds = 90 * kSecondsPerDay;
};

// What a network reports of an account in totals: a straight line within each power of ten of a signal, these many pieces of each.
inline constexpr int kFollowerDecades = 5, kListedDecades = 5, kMentionDecades = 5, kReshareDecades = 4;

// How totals count where no act was seen one by one: reported.h. Learned from human judgements by services/scoring/model/fit_pairs.py, and by
// `klout model fit --pairs`.
struct ReportedModel {
  // ln of people per active week = intercept + steepness * standing.
  double intercept = -6.2621;
  double steepness = 1.967;
  // What a tenfold of the signal adds to the standing, by power of ten. None below 0.
  std::array<double, kFollowerDecades> followers = {0.7768, 0.2910, 0.4382, 0.3694, 0.0200};
  std::array<double, kListedDecades> listed = {0.5734, 0.3884, 0.2354, 0.4205, 0.7688};
  std::array<double, kMentionDecades> mentions = {0.4092, 0.1482, 0.2245, 0.3185, 0.0200};
  std::array<double, kReshareDecades> reshares = {0.2013, 0.0530, 0.3651, 0.0200};

  bool operator==(const ReportedModel&) const = default;
};

// DESIGN.md 3.8: what it takes to claim a topic.
struct TopicModel {
  // Of the classifier, for a post to count.
  uint32_t min_confidence_percent = 40;
  uint32_t min_posts = 3;
  uint32_t min_days = 2;
  // Distinct people who responded, without those who trade favours with the author.
  uint32_t min_people = 3;
  // What they count as together, in people: accounts that act on everybody are no audience.
  double min_counted = 1;
};

// DESIGN.md 3.6.
struct AbsenceModel {
  // Silence this long changes nothing.
  uint32_t grace_seconds = 30 * kSecondsPerDay;
  // Then the forecast halves in this time. 0: frozen for ever.
  double half_life_seconds = 90.0 * kSecondsPerDay;
};

// Score = clamp(1, 100, at_one + per_decade * log10(people per week)): 1,000 people are 50 and a bit, ten
// million are 100.
struct ScaleModel {
  double at_one = 13.375;
  double per_decade = 12.375;
};

// Everything that turns a log into scores. Two models of one name are the same model.
struct Model {
  std::string name = "2026-12-a";
  FoldingModel folding;
  TrustModel trust;
  ForecastModel forecast;
  ReportedModel reported;
  TopicModel topic;
  AbsenceModel absence;
  ScaleModel scale;
};

// Of people per week; 0 people has score 1.
double ScoreOf(double people_per_week, const ScaleModel& scale);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_MODEL_H_
