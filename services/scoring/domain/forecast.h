#ifndef KLOUT_SERVICES_SCORING_DOMAIN_FORECAST_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_FORECAST_H_

#include <array>
#include <vector>

#include "services/scoring/domain/evidence.h"
#include "services/scoring/domain/model.h"

namespace klout::scoring {

// Replicates of the Poisson bootstrap: lanes of one pass.
inline constexpr int kReplicates = 32;
using Replicates = std::array<float, kReplicates>;
// Less than any number of people: nothing was drawn.
inline constexpr float kNoReplicate = -1;

// How often each actor is drawn in each replicate: Poisson with mean 1, by a hash of the actor's name, so
// that it depends neither on numbering nor on other accounts.
using BootstrapDraws = std::vector<std::array<uint8_t, kReplicates>>;
BootstrapDraws DrawBootstrap(const GraphView& graph, int threads);

// What a network's people do per post, and who endorses whom: signals that are not sums over voices.
class PostEvidence {
 public:
  PostEvidence(const GraphView& graph, const Model& model);

  // Distinct people per post of these accounts, shrunk, and the network's mean.
  struct PerPost {
    double shrunk = 0;
    double mean = 0;
    uint64_t posts = 0;
  };
  PerPost Of(const GraphView& graph, AccountSet authors) const;
  // The same of some of their posts.
  PerPost OfSome(const GraphView& graph, AccountSet authors, uint64_t posts, uint64_t acts) const;
  // Distinct actors of each of their posts, summed over posts.
  uint64_t ActsOn(AccountSet authors) const;

 private:
  double prior_posts_;
  // Per account.
  std::vector<uint32_t> posts_, actors_;
  std::array<double, kMaxNetworks> mean_ = {};
};

// What there is about one topic beside the voices of those who responded.
struct TopicEvidence {
  uint64_t posts = 0;
  // Distinct actors of each post, summed over posts.
  uint64_t acts = 0;
  // Distinct accounts that gave +K for it.
  double endorsed = 0;
  // Lists about it.
  double listed = 0;
};

// The forecast of one account set. DESIGN.md 3.4.
struct Forecast {
  // The signals as they are, before the logarithm.
  std::array<double, kSignals> signal = {};
  // What each adds to ln(people per week): weight * ln(1 + signal beyond the floor) * steepness.
  std::array<double, kSignals> part = {};
  // The model's intercept on this network.
  double base_part = 0;
  // How much of its weight a signal has on a log of this length, and ln of what the length takes off.
  double steepness = 1;
  double span_part = 0;
  // ln of the discounts: thin evidence and absence; <= 0.
  double thin_part = 0;
  double absence_part = 0;
  // 0 if nobody acted: there is no forecast then.
  double people_per_week = 0;
  // Distinct people who acted, undiscounted.
  uint32_t people = 0;
  // What newcomers would have counted as in kReach beyond the bound on all of them.
  double newcomers_beyond = 0;
  // 0 to 100.
  double amplification = 0;
  double network_impact = 0;
  UnixSeconds clock = 0;
  // Since when an account cannot be read, the earliest of all; 0: all can be.
  UnixSeconds held_since = 0;
  bool absent = false;
  // people_per_week is exp(reported_part + reported_absence_part), from totals that the network reports: more than what was seen of acts speaks for. The
  // parts above are then those of the acts all the same.
  bool reported = false;
  double reported_part = 0;
  double reported_absence_part = 0;
};

// Signals that are sums over voices, kReach first.
inline constexpr std::array kOfVoices = {kReach, kReshareReach, kPresent, kPresentResharers, kImpact};

// Immutable, so thread-safe. The evidence must outlive it.
class Forecaster {
 public:
  explicit Forecaster(const Evidence& evidence);

  // `voices` is scratch space that is left holding the voices counted. About 20 ns a voice.
  Forecast Of(AccountSet authors, std::vector<Voice>& voices) const;

  // The forecast restricted to posts about one topic; `voices` are those of VoicesOf who responded to these posts.
  // Never above Of(authors).
  Forecast OfTopic(AccountSet authors, const std::vector<Voice>& voices, const TopicEvidence& topic) const;

  // People per week in each replicate of the bootstrap over the forecast's voices; kNoReplicate without draws. About 30 ns a voice and
  // 1 us.
  Replicates Replicate(const std::vector<Voice>& voices, const Forecast& forecast,
                       const BootstrapDraws& draws) const;

  const Evidence& evidence() const { return evidence_; }

 private:
  // Signals that are no sums over voices.
  void AddAccounts(AccountSet authors, Forecast& forecast) const;
  // Bounds the signals by the reach, then what people_per_week follows from them.
  void Finish(double mean_per_post, Forecast& forecast) const;
  // What one voice adds to each of kOfVoices.
  using VoiceSignals = std::array<double, kOfVoices.size()>;
  VoiceSignals AddsOf(const Voice& voice) const;
  void AddVoices(const std::vector<Voice>& voices, Forecast& forecast) const;
  // Takes what the network reports of the accounts in the place of the acts, where it says more.
  void SetReported(AccountSet authors, Forecast& forecast) const;
  // What the network reported of the account last; null: nothing.
  const ReportedCounts* ReportOf(AccountIndex account) const;
  // ln of what is left after silence since then: 0 within the grace period, and where nobody is held absent. Sets `absent`.
  double AbsencePart(UnixSeconds since, Forecast& forecast) const;
  void SetSpan(Forecast& forecast) const;
  // Sets the parts; returns their sum.
  double Parts(double mean_per_post, Forecast& forecast) const;

  const Evidence& evidence_;
  const PostEvidence posts_;
  // Distinct accounts that gave +K in the evidence window; sparse, by receiver, ascending.
  std::vector<std::pair<AccountIndex, float>> endorsed_;
};

// Standard deviation of ln(people per week) over the replicates.
double LogSpread(const Replicates& replicates);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_FORECAST_H_
