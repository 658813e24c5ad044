#include "services/scoring/domain/forecast.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "absl/container/flat_hash_set.h"
#include "services/scoring/domain/parallel.h"
#include "services/scoring/domain/reported.h"
#include "services/scoring/domain/score_row.h"
#include "services/scoring/domain/stable_hash.h"

namespace klout::scoring {
namespace {

// Compiled twice, and chosen at the start by what the processor has: eight lanes at once, or four. The same bits: each lane is rounded by itself.
#define KLOUT_LANES __attribute__((target_clones("avx2", "default")))

constexpr uint64_t kBootstrapSeed = 0x6b6c6f7574;

// Poisson(1) by the cumulative distribution in 1/65536ths.
uint8_t PoissonDraw(uint32_t uniform16) {
  constexpr std::array<uint32_t, 7> kCumulative = {24109, 48218, 60273, 64291, 65295, 65496, 65530};
  uint8_t draw = 0;
  for (uint32_t bound : kCumulative) draw += uniform16 >= bound;
  return draw;
}

// ln(x) for x >= 1, branch-free so that it runs in all lanes at once. Error below 2e-6.
inline float LaneLog(float x) {
  const uint32_t bits = std::bit_cast<uint32_t>(x);
  const float exponent = static_cast<float>(static_cast<int>(bits >> 23) - 127);
  const float m = std::bit_cast<float>((bits & 0x7fffff) | 0x3f800000);
  const float z = (m - 1) / (m + 1);
  const float z2 = z * z;
  const float series = 2 * z * (1 + z2 * (1.0f / 3 + z2 * (0.2f + z2 * (1.0f / 7 + z2 * (1.0f / 9 + z2 / 11)))));
  return exponent * 0.69314718f + series;
}

// exp(x), in the same manner, within [-80, 80]. Relative error below 1e-6.
inline float LaneExp(float x) {
  const float above = x < -80 ? -80.0f : x, bounded = above > 80 ? 80.0f : above;
  const float steps = bounded * 1.44269504f;
  const int whole = static_cast<int>(steps + (steps < 0 ? -0.5f : 0.5f));
  const float n = static_cast<float>(whole);
  const float r = (bounded - n * 0.693359375f) + n * 2.12194440e-4f;
  const float series = 1 + r * (1 + r * (0.5f + r * (1.0f / 6 + r * (1.0f / 24 + r * (1.0f / 120 + r * (1.0f / 720))))));
  return series * std::bit_cast<float>(static_cast<uint32_t>(whole + 127) << 23);
}

using Draws = std::array<uint8_t, kReplicates>;
constexpr size_t kBootstrapSums = kOfVoices.size();
using LaneSums = std::array<Replicates, kBootstrapSums>;

// What one voice adds to each sum.
struct Drawn {
  AccountIndex actor;
  std::array<float, kBootstrapSums> adds;
};

// sums[k] += draws * adds[k], for all voices.
KLOUT_LANES void SumDrawn(const Drawn* voices, size_t count, const Draws* draws, LaneSums& __restrict sums) {
  // The draws of an actor lie anywhere.
  constexpr size_t kAhead = 8;
  for (size_t i = 0; i < count; ++i) {
    if (i + kAhead < count) __builtin_prefetch(&draws[voices[i + kAhead].actor]);
    const Draws& draw = draws[voices[i].actor];
    float drawn[kReplicates];
    for (int lane = 0; lane < kReplicates; ++lane) drawn[lane] = draw[lane];
    for (size_t k = 0; k < kBootstrapSums; ++k) {
      const float add = voices[i].adds[k];
      for (int lane = 0; lane < kReplicates; ++lane) sums[k][lane] += drawn[lane] * add;
    }
  }
}

// Adds the sums of newcomers, as far as they count beside those of the others.
KLOUT_LANES void AddNewcomers(const LaneSums& newcomers, float part, float people, LaneSums& __restrict sums) {
  for (size_t k = 0; k < kBootstrapSums; ++k) {
    for (int lane = 0; lane < kReplicates; ++lane) {
      const float bound = part * sums[k][lane] > people ? part * sums[k][lane] : people;
      sums[k][lane] += newcomers[k][lane] < bound ? newcomers[k][lane] : bound;
    }
  }
}

// People per week in each lane, from the sums that the signals are made of.
KLOUT_LANES void PeopleOfSums(const LaneSums& sums, const std::array<float, kBootstrapSums>& weights, float fixed, float floor, float thin, Replicates& __restrict people) {
  float logs[kReplicates];
  for (int lane = 0; lane < kReplicates; ++lane) logs[lane] = fixed;
  for (size_t k = 0; k < kBootstrapSums; ++k) {
    for (int lane = 0; lane < kReplicates; ++lane) {
      const float beyond = sums[k][lane] - floor;
      logs[lane] += weights[k] * LaneLog(1 + (beyond > 0 ? beyond : 0));
    }
  }
  for (int lane = 0; lane < kReplicates; ++lane) {
    // A replicate that drew nobody is as thin as one that drew a tenth of a person.
    float reach = sums[0][lane] < 0.1f ? 0.1f : sums[0][lane];
    reach = reach > thin ? thin : reach;
    people[lane] = LaneExp(logs[lane] - LaneLog(thin / reach));
  }
}

// ln of each, which must be above 0.
KLOUT_LANES void LogsOf(const Replicates& people, Replicates& __restrict logs) {
  constexpr float kLeast = 1e-6f, kUp = 1048576, kLogUp = 13.8629436f;
  for (int lane = 0; lane < kReplicates; ++lane) {
    const float bounded = people[lane] < kLeast ? kLeast : people[lane];
    logs[lane] = LaneLog(bounded * kUp) - kLogUp;
  }
}

}  // namespace

BootstrapDraws DrawBootstrap(const GraphView& graph, int threads) {
  BootstrapDraws draws(graph.account_count());
  ParallelFor(threads, draws.size(), 8192, [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      const uint64_t name = StableHash64(graph.accounts[i], kBootstrapSeed);
      for (int lane = 0; lane < kReplicates; lane += 4) {
        const uint64_t random = Mix64(name + lane);
        for (int j = 0; j < 4; ++j) draws[i][lane + j] = PoissonDraw(random >> (16 * j) & 0xffff);
      }
    }
  });
  return draws;
}

PostEvidence::PostEvidence(const GraphView& graph, const Model& model)
    : prior_posts_(model.forecast.amplification_prior_posts),
      posts_(graph.account_count()),
      actors_(graph.account_count()) {
  std::array<uint64_t, kMaxNetworks> posts = {}, actors = {};
  for (PostIndex q = 0; q < graph.posts.size(); ++q) {
    const AccountIndex author = graph.post_author[q];
    if (uint64_t{graph.post_time[q]} + model.forecast.evidence_seconds < graph.last_active[author]) continue;
    const auto acted = static_cast<uint32_t>(graph.post_rows[q + 1] - graph.post_rows[q]);
    ++posts_[author];
    actors_[author] += acted;
    ++posts[graph.network(author) % kMaxNetworks];
    actors[graph.network(author) % kMaxNetworks] += acted;
  }
  for (int n = 0; n < kMaxNetworks; ++n) {
    if (posts[n] > 0) mean_[n] = static_cast<double>(actors[n]) / static_cast<double>(posts[n]);
  }
}

PostEvidence::PerPost PostEvidence::Of(const GraphView& graph, AccountSet authors) const {
  PerPost of;
  of.mean = mean_[graph.network(authors[0]) % kMaxNetworks];
  for (AccountIndex author : authors) {
    const double shrunk = (actors_[author] + prior_posts_ * of.mean) / (posts_[author] + prior_posts_);
    // The best of the accounts: linking a weaker one must not lower.
    of.shrunk = std::max(of.shrunk, shrunk);
    of.posts += posts_[author];
  }
  return of;
}

PostEvidence::PerPost PostEvidence::OfSome(const GraphView& graph, AccountSet authors, uint64_t posts,
                                            uint64_t acts) const {
  PerPost of;
  of.mean = mean_[graph.network(authors[0]) % kMaxNetworks];
  of.shrunk = (static_cast<double>(acts) + prior_posts_ * of.mean) / (static_cast<double>(posts) + prior_posts_);
  of.posts = posts;
  return of;
}

uint64_t PostEvidence::ActsOn(AccountSet authors) const {
  uint64_t acts = 0;
  for (AccountIndex author : authors) acts += actors_[author];
  return acts;
}

Forecaster::Forecaster(const Evidence& evidence)
    : evidence_(evidence), posts_(evidence.graph(), evidence.model()) {
  const GraphView& graph = evidence.graph();
  absl::flat_hash_set<std::pair<AccountIndex, AccountIndex>> pairs;
  for (const Endorsement& e : graph.endorsements) {
    const bool own = graph.person[e.giver] != kNone && graph.person[e.giver] == graph.person[e.receiver];
    if (own || uint64_t{e.time} + evidence.model().forecast.evidence_seconds < graph.as_of) continue;
    if (pairs.insert({e.receiver, e.giver}).second) endorsed_.push_back({e.receiver, 1});
  }
  std::sort(endorsed_.begin(), endorsed_.end());
  size_t kept = 0;
  for (const auto& [account, count] : endorsed_) {
    if (kept > 0 && endorsed_[kept - 1].first == account) {
      endorsed_[kept - 1].second += count;
    } else {
      endorsed_[kept++] = {account, count};
    }
  }
  endorsed_.resize(kept);
}

Forecaster::VoiceSignals Forecaster::AddsOf(const Voice& voice) const {
  const double counted = voice.counted;
  const bool reshared = (SeenGroups(voice.seen) & kGroupReshare) != 0;
  return {counted, reshared ? counted : 0, counted * evidence_.Presence(voice), reshared ? counted * evidence_.ResharerPresence(voice) : 0,
          counted * evidence_.Prominence(voice.actor)};
}

void Forecaster::AddVoices(const std::vector<Voice>& voices, Forecast& forecast) const {
  const ForecastModel& model = evidence_.model().forecast;
  VoiceSignals known = {}, newcomers = {};
  double trusted = 0;
  for (const Voice& voice : voices) {
    const VoiceSignals adds = AddsOf(voice);
    VoiceSignals& sums = voice.newcomer ? newcomers : known;
    for (size_t k = 0; k < adds.size(); ++k) sums[k] += adds[k];
    trusted += voice.counted * evidence_.TrustOfActor(voice.actor);
  }
  forecast.people = static_cast<uint32_t>(voices.size());
  const double counted = known[0] + newcomers[0];
  if (counted > 0) {
    const double mean_trust = trusted / counted;
    const double neutral = evidence_.standing().neutral_trust;
    forecast.network_impact = 100 * std::clamp((mean_trust - neutral) / (1 - neutral), 0.0, 1.0);
  }
  for (size_t k = 0; k < known.size(); ++k) {
    forecast.signal[kOfVoices[k]] = known[k] + std::min(newcomers[k], std::max(model.newcomer_people, model.newcomer_part * known[k]));
  }
  forecast.newcomers_beyond = counted - forecast.signal[kReach];
}

void Forecaster::SetSpan(Forecast& forecast) const {
  constexpr double kSecondsPerWeek = 7.0 * kSecondsPerDay;
  const ForecastModel& model = evidence_.model().forecast;
  const double seconds = static_cast<double>(forecast.clock) - evidence_.graph().first_fact;
  const double log_weeks = StableLog(std::clamp(seconds / kSecondsPerWeek, 1.0, model.settled_weeks));
  forecast.steepness = 1 / (1 + model.span_damping * log_weeks);
  forecast.span_part = -model.span_exponent * log_weeks;
}

double Forecaster::Parts(double mean_per_post, Forecast& forecast) const {
  const ForecastModel& model = evidence_.model().forecast;
  const auto& signal = forecast.signal;
  auto& part = forecast.part;
  double sum = 0;
  for (int k = 0; k < kSignals; ++k) {
    const bool floored = k <= kAttention;
    const double beyond = floored ? std::max(0.0, signal[k] - model.floor) : signal[k];
    part[k] = model.weight[k] * StableLog(1 + beyond);
    // Against the network's mean, so that accounts whose posts nobody reports are not punished.
    if (k == kAmplification) part[k] -= model.weight[k] * StableLog(1 + mean_per_post);
    part[k] *= forecast.steepness;
    sum += part[k];
  }
  return sum;
}

void Forecaster::AddAccounts(AccountSet authors, Forecast& forecast) const {
  const GraphView& graph = evidence_.graph();
  const ForecastModel& model = evidence_.model().forecast;
  forecast.base_part = model.intercept + model.network_log_factor[graph.network(authors[0]) % kMaxNetworks];
  const double half_life = evidence_.model().folding.attention_half_life_seconds;
  for (AccountIndex author : authors) {
    const auto feed = std::lower_bound(graph.feed_statuses.begin(), graph.feed_statuses.end(), author,
                                       [](const FeedStatus& row, AccountIndex account) { return row.account < account; });
    if (feed != graph.feed_statuses.end() && feed->account == author && feed->failing_since != 0) {
      forecast.held_since = forecast.held_since == 0 ? feed->failing_since : std::min(forecast.held_since, feed->failing_since);
    }
    const double idle = std::max(0.0, static_cast<double>(forecast.clock) - graph.attention_time[author]);
    const double attention = DecodeStrength(graph.attention[author]) * StableExp2(-idle / half_life);
    forecast.signal[kAttention] = std::max(forecast.signal[kAttention], attention);
    const auto endorsed = std::lower_bound(endorsed_.begin(), endorsed_.end(), std::pair{author, -1.0f});
    if (endorsed != endorsed_.end() && endorsed->first == author) forecast.signal[kEndorsed] += endorsed->second;
    const ReportedCounts* report = ReportOf(author);
    if (report != nullptr && report->listed != kUnknownCount)
      forecast.signal[kListed] = std::max(forecast.signal[kListed], static_cast<double>(report->listed));
  }
}

double Forecaster::AbsencePart(UnixSeconds since, Forecast& forecast) const {
  // A feed that fails tells nothing, and so holds nothing against anybody.
  const UnixSeconds as_of = evidence_.graph().as_of;
  const UnixSeconds heard = forecast.held_since != 0 ? std::min(as_of, forecast.held_since) : as_of;
  const AbsenceModel& model = evidence_.model().absence;
  const double silent = static_cast<double>(heard) - since;
  forecast.absent = silent > model.grace_seconds;
  if (!forecast.absent || model.half_life_seconds <= 0) return 0;
  return -0.69314718055994530942 * (silent - model.grace_seconds) / model.half_life_seconds;
}

const ReportedCounts* Forecaster::ReportOf(AccountIndex account) const {
  const absl::Span<const ReportedCounts> reported = evidence_.graph().reported;
  const auto found = std::lower_bound(reported.begin(), reported.end(), account,
                                      [](const ReportedCounts& row, AccountIndex sought) { return row.account < sought; });
  return found != reported.end() && found->account == account ? &*found : nullptr;
}

void Forecaster::SetReported(AccountSet authors, Forecast& forecast) const {
  // An audience that nobody saw act is never more than fair evidence.
  constexpr double kMostPeople = kStrongPeople - 1;
  const bool acts_are_fresh = forecast.people > 0 && !forecast.absent;
  for (const AccountIndex author : authors) {
    const ReportedCounts* report = ReportOf(author);
    const std::optional<ReportedSignals> signals = report != nullptr ? SignalsOf(*report) : std::nullopt;
    const double people = signals ? ReportedPeople(*signals, evidence_.model().reported) : 0;
    if (!(people > 0)) continue;
    Forecast as_reported = forecast;
    const double part = StableLog(people), absence = AbsencePart(report->time, as_reported);
    const double with_absence = StableExp(part + absence);
    if (with_absence <= forecast.people_per_week) continue;
    forecast.reported = true;
    forecast.reported_part = part;
    forecast.reported_absence_part = absence;
    forecast.absent = as_reported.absent && !acts_are_fresh;
    forecast.people_per_week = with_absence;
    const double acts = signals->mentions_per_week + signals->reshares_per_week;
    forecast.people = std::max(forecast.people, static_cast<uint32_t>(std::clamp(acts, 1.0, kMostPeople)));
  }
}

void Forecaster::Finish(double mean_per_post, Forecast& forecast) const {
  const Model& model = evidence_.model();
  const double reach = forecast.signal[kReach];
  forecast.signal[kAttention] = std::min(forecast.signal[kAttention], model.forecast.hours_per_person * reach);
  forecast.signal[kEndorsed] = std::min(forecast.signal[kEndorsed], model.forecast.endorsed_cap);
  if (forecast.people == 0) return;

  forecast.absence_part = AbsencePart(forecast.clock, forecast);
  forecast.thin_part = reach < model.forecast.thin_reach ? StableLog(reach / model.forecast.thin_reach) : 0;
  SetSpan(forecast);
  const double log_people = forecast.base_part + forecast.span_part + Parts(mean_per_post, forecast) +
                            forecast.thin_part + forecast.absence_part;
  forecast.people_per_week = StableExp(log_people);
}

Forecast Forecaster::Of(AccountSet authors, std::vector<Voice>& voices) const {
  Forecast forecast;
  evidence_.VoicesOf(authors, voices);
  AddVoices(voices, forecast);
  forecast.clock = evidence_.ClockOf(authors);
  const PostEvidence::PerPost per_post = posts_.Of(evidence_.graph(), authors);
  // No more people per post, and hours, than people who count: a ring's acts are many, its voices few.
  const double people_per_post = std::min(per_post.shrunk, std::max(per_post.mean, forecast.signal[kReach]));
  forecast.signal[kAmplification] = people_per_post;
  forecast.amplification = 100 * people_per_post / (1 + people_per_post);
  AddAccounts(authors, forecast);
  Finish(per_post.mean, forecast);
  SetReported(authors, forecast);
  return forecast;
}

Forecast Forecaster::OfTopic(AccountSet authors, const std::vector<Voice>& voices, const TopicEvidence& topic) const {
  Forecast forecast;
  AddVoices(voices, forecast);
  forecast.clock = evidence_.ClockOf(authors);
  AddAccounts(authors, forecast);
  const PostEvidence::PerPost whole = posts_.Of(evidence_.graph(), authors);
  const PostEvidence::PerPost some = posts_.OfSome(evidence_.graph(), authors, topic.posts, topic.acts);
  const double people_per_post =
      std::min({some.shrunk, whole.shrunk, std::max(whole.mean, forecast.signal[kReach])});
  forecast.signal[kAmplification] = people_per_post;
  forecast.amplification = 100 * people_per_post / (1 + people_per_post);
  // Hours are not known by topic: its part of all that was done on their posts.
  const uint64_t acts = posts_.ActsOn(authors);
  forecast.signal[kAttention] *= acts == 0 ? 0 : std::min(1.0, static_cast<double>(topic.acts) / acts);
  forecast.signal[kEndorsed] = std::min(forecast.signal[kEndorsed], topic.endorsed);
  forecast.signal[kListed] = std::min(forecast.signal[kListed], topic.listed);
  Finish(whole.mean, forecast);
  return forecast;
}

Replicates Forecaster::Replicate(const std::vector<Voice>& voices, const Forecast& forecast,
                                 const BootstrapDraws& all_draws) const {
  Replicates replicates;
  if (all_draws.empty()) {
    replicates.fill(kNoReplicate);
    return replicates;
  }
  if (forecast.reported) {
    // Nobody was seen who could be drawn.
    replicates.fill(static_cast<float>(forecast.people_per_week));
    return replicates;
  }
  const ForecastModel& model = evidence_.model().forecast;
  thread_local std::vector<Drawn> known, newcomers;
  known.clear();
  newcomers.clear();
  for (const Voice& voice : voices) {
    const VoiceSignals adds = AddsOf(voice);
    Drawn& drawn = (voice.newcomer ? newcomers : known).emplace_back();
    drawn.actor = voice.actor;
    for (size_t k = 0; k < adds.size(); ++k) drawn.adds[k] = static_cast<float>(adds[k]);
  }
  LaneSums sums = {};
  SumDrawn(known.data(), known.size(), all_draws.data(), sums);
  if (!newcomers.empty()) {
    LaneSums newcomer_sums = {};
    SumDrawn(newcomers.data(), newcomers.size(), all_draws.data(), newcomer_sums);
    AddNewcomers(newcomer_sums, static_cast<float>(model.newcomer_part), static_cast<float>(model.newcomer_people), sums);
  }
  // What the voices do not move.
  double fixed = forecast.base_part + forecast.span_part + forecast.absence_part;
  for (Signal k : {kAttention, kAmplification, kListed, kEndorsed}) fixed += forecast.part[k];
  std::array<float, kBootstrapSums> weights;
  for (size_t k = 0; k < kBootstrapSums; ++k) weights[k] = static_cast<float>(model.weight[kOfVoices[k]] * forecast.steepness);
  PeopleOfSums(sums, weights, static_cast<float>(fixed), static_cast<float>(model.floor), static_cast<float>(model.thin_reach), replicates);
  return replicates;
}

double LogSpread(const Replicates& replicates) {
  Replicates logs;
  LogsOf(replicates, logs);
  double mean = 0, square = 0;
  for (const float log_people : logs) {
    mean += log_people;
    square += double{log_people} * log_people;
  }
  mean /= kReplicates;
  return std::sqrt(std::max(0.0, square / kReplicates - mean * mean));
}

}  // namespace klout::scoring
