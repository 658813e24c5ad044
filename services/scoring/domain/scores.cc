#include "services/scoring/domain/scores.h"

#include <algorithm>

#include "services/scoring/domain/parallel.h"

namespace klout::scoring {
namespace {

constexpr size_t kAccountsPerChunk = 1024;

class ScorePass {
 public:
  ScorePass(const GraphView& graph, const Model& model, const Standing& standing, int threads)
      : graph_(graph),
        model_(model),
        evidence_(graph, standing.View(), model),
        forecaster_(evidence_),
        draws_(DrawBootstrap(graph, threads)) {}

  ScoreRow ScoreAccount(AccountIndex account, std::vector<Voice>& voices) const {
    return ScoreSet(AccountSet(&account, 1), voices).first;
  }

  // The person's networks are appended to `networks`; the whole is returned.
  ScoreRow ScorePerson(PersonIndex person, absl::Span<const ScoreRow> account_rows, std::vector<Voice>& voices,
                       std::vector<NetworkRow>& networks) const {
    std::vector<AccountIndex> accounts(evidence_.AccountsOf(person).begin(), evidence_.AccountsOf(person).end());
    std::stable_sort(accounts.begin(), accounts.end(), [&](AccountIndex a, AccountIndex b) {
      return graph_.network(a) < graph_.network(b);
    });
    Whole whole;
    for (size_t begin = 0, end = 0; begin < accounts.size(); begin = end) {
      const Network network = graph_.network(accounts[begin]);
      while (end < accounts.size() && graph_.network(accounts[end]) == network) ++end;
      const AccountSet set = absl::MakeConstSpan(accounts).subspan(begin, end - begin);
      const auto [row, replicates] = ScoreSet(set, voices);
      networks.push_back({network, evidence_.ClockOf(set), row});
      whole.Add(row, replicates);
    }
    for (AccountIndex account : accounts) whole.row.trust = std::max(whole.row.trust, account_rows[account].trust);
    return whole.Finish(model_);
  }

  const Evidence& evidence() const { return evidence_; }

 private:
  // Sums over networks: people add up, the measures are means weighted by people.
  struct Whole {
    ScoreRow row;
    double people_per_week = 0;
    Replicates replicates = {};
    double amplification = 0, network_impact = 0;
    bool all_absent = true;

    void Add(const ScoreRow& part, const Replicates& part_replicates) {
      if (part.people == 0) return;
      row.people += part.people;
      row.true_reach += part.true_reach;
      people_per_week += part.people_per_week;
      amplification += static_cast<double>(part.people_per_week) * part.amplification;
      network_impact += static_cast<double>(part.people_per_week) * part.network_impact;
      for (int lane = 0; lane < kReplicates; ++lane) replicates[lane] += part_replicates[lane];
      all_absent &= part.absent != 0;
    }

    ScoreRow Finish(const Model& model) {
      if (row.people == 0) return row;
      const Interval interval = IntervalOf(people_per_week, replicates, model.forecast.residual_sigma);
      row.people_per_week = static_cast<float>(people_per_week);
      row.amplification = static_cast<float>(amplification / people_per_week);
      row.network_impact = static_cast<float>(network_impact / people_per_week);
      row.absent = all_absent;
      row.score = static_cast<float>(ScoreOf(people_per_week, model.scale));
      row.low = static_cast<float>(ScoreOf(interval.low, model.scale));
      row.high = static_cast<float>(ScoreOf(interval.high, model.scale));
      return row;
    }
  };

  std::pair<ScoreRow, Replicates> ScoreSet(AccountSet accounts, std::vector<Voice>& voices) const {
    const Forecast forecast = forecaster_.Of(accounts, voices);
    double trust = 0;
    for (AccountIndex account : accounts) trust = std::max(trust, evidence_.TrustOfActor(account));
    if (forecast.people == 0) return {MakeScoreRow(forecast, {}, trust, model_.scale), Replicates{}};
    const Replicates replicates = forecaster_.Replicate(voices, forecast, draws_);
    const Interval interval =
        IntervalOf(forecast.people_per_week, replicates, model_.forecast.residual_sigma);
    return {MakeScoreRow(forecast, interval, trust, model_.scale), replicates};
  }

  const GraphView& graph_;
  const Model& model_;
  const Evidence evidence_;
  const Forecaster forecaster_;
  const BootstrapDraws draws_;
};

}  // namespace

ScoreRow MakeScoreRow(const Forecast& forecast, const Interval& interval, double trust, const ScaleModel& scale) {
  ScoreRow row;
  row.trust = static_cast<float>(trust);
  row.amplification = static_cast<float>(forecast.amplification);
  row.absent = forecast.absent;
  if (forecast.people == 0) return row;
  row.people = forecast.people;
  row.people_per_week = static_cast<float>(forecast.people_per_week);
  row.true_reach = static_cast<float>(forecast.signal[kReach]);
  row.network_impact = static_cast<float>(forecast.network_impact);
  row.score = static_cast<float>(ScoreOf(forecast.people_per_week, scale));
  row.low = static_cast<float>(ScoreOf(interval.low, scale));
  row.high = static_cast<float>(ScoreOf(interval.high, scale));
  return row;
}

Scores ScoreGraph(const GraphView& graph, const Model& model, int threads, absl::Span<const double> start) {
  Scores scores;
  scores.standing = ComputeStanding(graph, model.trust, threads, start);
  const ScorePass pass(graph, model, scores.standing, threads);
  scores.accounts.resize(graph.account_count());
  ParallelFor(threads, scores.accounts.size(), kAccountsPerChunk, [&](size_t begin, size_t end) {
    std::vector<Voice> voices;
    for (size_t i = begin; i < end; ++i) {
      scores.accounts[i] = pass.ScoreAccount(static_cast<AccountIndex>(i), voices);
    }
  });

  const size_t persons = graph.persons.size();
  scores.persons.resize(persons);
  std::vector<std::vector<NetworkRow>> networks(persons);
  ParallelFor(threads, persons, kAccountsPerChunk, [&](size_t begin, size_t end) {
    std::vector<Voice> voices;
    for (size_t i = begin; i < end; ++i) {
      scores.persons[i] = pass.ScorePerson(static_cast<PersonIndex>(i), scores.accounts, voices, networks[i]);
    }
  });
  scores.person_rows.assign(1, 0);
  for (const auto& rows : networks) {
    scores.person_networks.insert(scores.person_networks.end(), rows.begin(), rows.end());
    scores.person_rows.push_back(scores.person_networks.size());
  }
  return scores;
}

}  // namespace klout::scoring
