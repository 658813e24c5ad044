#include "services/scoring/rpc/score_message.h"

#include <cmath>

namespace klout::scoring {
namespace {

void FillNetwork(uint32_t network, const ScoreRow& row, UnixSeconds last_active, v1::NetworkScore* out) {
  out->set_network(static_cast<fact::v1::Network>(network));
  out->set_score(row.score);
  out->set_people_per_week(row.people_per_week);
  out->set_true_reach(row.true_reach);
  out->set_amplification(row.amplification);
  out->set_network_impact(row.network_impact);
  SetTime(last_active, out->mutable_last_active());
  out->set_reported(row.reported != 0);
}

void FillNetworks(const Snapshot& snapshot, const Subject& subject, const ScoreRow& row, v1::Score* out) {
  if (!subject.is_person()) {
    const GraphView& graph = snapshot.graph();
    FillNetwork(graph.network(subject.account), row, graph.last_active[subject.account], out->add_networks());
    return;
  }
  const ScoresView& scores = snapshot.scores();
  for (uint64_t i = scores.person_rows[subject.person]; i < scores.person_rows[subject.person + 1]; ++i) {
    const NetworkRow& of_network = scores.person_networks[i];
    FillNetwork(of_network.network, of_network.row, of_network.last_active, out->add_networks());
  }
}

double HeatOfAccount(const Snapshot& snapshot, AccountIndex account) {
  const GraphView& graph = snapshot.graph();
  if (graph.heat[account] == 0) return 0;
  const double age = static_cast<double>(graph.as_of) - graph.heat_time[account];
  return DecodeStrength(graph.heat[account]) * std::exp2(-age / snapshot.model().folding.half_life_seconds);
}

}  // namespace

// What the evidence is called and whether a score is given must not say different things.
static_assert(ForecastModel().least_people == kFairPeople);

v1::Evidence EvidenceOf(uint32_t people) {
  if (people == 0) return v1::EVIDENCE_NONE;
  if (people < kFairPeople) return v1::EVIDENCE_THIN;
  return people < kStrongPeople ? v1::EVIDENCE_FAIR : v1::EVIDENCE_STRONG;
}

double HeatOf(const Snapshot& snapshot, const Subject& subject) {
  if (!subject.is_person()) return HeatOfAccount(snapshot, subject.account);
  double sum = 0;
  for (const AccountIndex account : snapshot.AccountsOf(subject)) sum += HeatOfAccount(snapshot, account);
  return sum;
}

std::string PersonNameOf(const Snapshot& snapshot, const Subject& subject) {
  if (subject.is_person()) return snapshot.NameOf(subject);
  const PersonIndex person = snapshot.graph().person[subject.account];
  return person == kNone ? std::string() : snapshot.NameOf(Subject{person, kNone});
}

bool IsLinked(const Snapshot& snapshot, const Subject& subject) {
  return subject.is_person() || snapshot.IsLinked(subject.account);
}

void FillScore(const Snapshot& snapshot, const Subject& subject, std::string_view asked, v1::Score* out) {
  const ScoreRow& row = snapshot.RowOf(subject);
  out->set_subject(asked.data(), asked.size());
  if (IsLinked(snapshot, subject)) out->set_person(PersonNameOf(snapshot, subject));
  out->set_evidence(EvidenceOf(row.people));
  out->set_score(row.score);
  out->set_low(row.low);
  out->set_high(row.high);
  out->set_people_per_week(row.people_per_week);
  out->set_true_reach(row.true_reach);
  out->set_amplification(row.amplification);
  out->set_network_impact(row.network_impact);
  FillNetworks(snapshot, subject, row, out);
  out->set_trust(row.trust);
  out->set_heat(HeatOf(snapshot, subject));
  out->set_absent(row.absent != 0);
  out->set_reported(row.reported != 0);
}

}  // namespace klout::scoring
