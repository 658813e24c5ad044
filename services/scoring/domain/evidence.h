#ifndef KLOUT_SERVICES_SCORING_DOMAIN_EVIDENCE_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_EVIDENCE_H_

#include <array>
#include <cstdint>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/types/span.h"
#include "services/scoring/domain/graph.h"
#include "services/scoring/domain/model.h"
#include "services/scoring/domain/recency.h"
#include "services/scoring/domain/standing.h"

namespace klout::scoring {

// Accounts of one person on one network, or one account that nobody linked: what a forecast is made for.
// Ascending.
using AccountSet = absl::Span<const AccountIndex>;

// One person's voice in one forecast.
struct Voice {
  AccountIndex actor = kNone;
  Seen seen = 0;
  // People-equivalents, 0 to 1, after all discounts.
  float counted = 0;
  // Before the discounts for trading and for spreading one's vote thin.
  float share = 0;
  // How recently the actor acted on anybody: RecencyRanks, for the person whom the forecast is for.
  uint16_t recency = 0;
  bool reciprocal = false;
  // ForecastModel::newcomer_days. Not yet in `counted`: newcomers are bounded together.
  bool newcomer = false;
};

// Who acted on whom, with what each act is worth: what all forecasts of one snapshot share. Holds views:
// what the graph and the standing view, and the model, must outlive it. Immutable, so thread-safe.
class Evidence {
 public:
  Evidence(const GraphView& graph, const StandingView& standing, const Model& model);

  // The distinct people who acted on any of `authors` within 90 days before the authors' own clock, one
  // voice each, in ascending order of actor. Accounts of one person are one voice, their strongest.
  void VoicesOf(AccountSet authors, std::vector<Voice>& voices) const;

  // Last activity of the accounts.
  UnixSeconds ClockOf(AccountSet authors) const;
  // The part of the actor's whole vote that goes along an edge, 0 to 1.
  double ShareOf(const Edge& edge) const;
  // Recency rank of the voice to the power that kPresent, or kPresentResharers, takes it to.
  double Presence(const Voice& voice) const { return presence_[voice.recency]; }
  double ResharerPresence(const Voice& voice) const { return resharer_presence_[voice.recency]; }
  // Trust of the actor, and what of it is above the neutral prior.
  double TrustOfActor(AccountIndex actor) const { return TrustOf(standing_.mass[actor]); }
  double Prominence(AccountIndex actor) const;
  // Accounts of each person, ascending.
  AccountSet AccountsOf(PersonIndex person) const;
  // Stands for all accounts of the account's owner: the first of the person's, or the account itself.
  AccountIndex FirstAccountOf(AccountIndex account) const {
    return graph_.person[account] == kNone ? account : AccountsOf(graph_.person[account])[0];
  }

  const GraphView& graph() const { return graph_; }
  const StandingView& standing() const { return standing_; }
  const Model& model() const { return model_; }

 private:
  bool IsNewcomer(AccountIndex actor, Seen seen) const;
  bool IsTrade(AccountIndex actor, AccountIndex author, Seen seen) const;
  // Minutes in which the accounts of the owner of `account` last acted on anybody, of those that do, ascending.
  using OwnActs = absl::InlinedVector<uint32_t, 8>;
  OwnActs LastActsOfOwner(AccountIndex account) const;
  void MergePersons(std::vector<Voice>& voices) const;

  const GraphView graph_;
  const StandingView standing_;
  const Model& model_;
  const VoteTable votes_;
  const RecencyRanks ranks_;
  const uint32_t log_begins_;
  // By recency rank.
  std::vector<float> presence_, resharer_presence_;
  std::vector<uint64_t> person_rows_;
  std::vector<AccountIndex> person_accounts_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_EVIDENCE_H_
