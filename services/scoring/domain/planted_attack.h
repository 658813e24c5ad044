#ifndef KLOUT_SERVICES_SCORING_DOMAIN_PLANTED_ATTACK_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_PLANTED_ATTACK_H_

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "services/scoring/domain/facts.h"
#include "services/scoring/domain/graph.h"

namespace klout::scoring {

// Ways to buy or fake influence. Numbers of klout.scoring.v1.AttackKind.
enum class AttackKind : uint8_t {
  // New accounts follow the target; nobody acts.
  kBoughtFollowers = 1,
  // Everybody likes the target's posts and those of five neighbours, every day; the target likes back.
  kLikeRing = 2,
  // Twelve at a time on a daily schedule: each posts, the others reshare and reply within half an hour. The
  // target is in all pods.
  kPods = 3,
  // New accounts reshare and reply to the target at odd hours over the whole time, and mostly act on people
  // whom many act on, as people do.
  kSlowDripBots = 4,
  // Honest accounts whom many act on are taken over and reshare and mention the target every day.
  kHijackedVeterans = 5,
  // New accounts reply to an honest person of middling size with hostility. The target is the victim.
  kHostileStorm = 6,
  // The target reshares and likes those whom most act on, and mentions them; one in ten likes back.
  kReciprocalFarming = 7,
  // Accounts give each other +K, and all of them the target.
  kEndorsementTrading = 8,
  // Accounts of the target's own person, linked, reshare and reply to it every day.
  kOnePersonsAccounts = 9,
  // New accounts act on each other at random and on the target; one honest person for fifty of them was
  // fooled and acts back.
  kSybilRegion = 10,
};
inline constexpr int kAttackKinds = 10;

// What an attack adds to a log, and what it takes to do so.
class PlantedAttack {
 public:
  // `size` is how many accounts help the target: new, hijacked or farmed. The same facts for the same graph,
  // size and seed; times are those of the graph's last 14 days, or of as many as it has. A greater size adds
  // to a smaller one, but for the order. At most `LargestAttack`.
  PlantedAttack(const GraphView& honest, AttackKind kind, uint32_t size, uint64_t seed);
  PlantedAttack(PlantedAttack&&) = delete;

  // Views of this object.
  Facts facts() const;
  // The key, as AccountKey makes it, of whom the attack is for.
  const std::string& target() const { return target_; }
  // Accounts that the attacker needs, and what they do. An act, a post, a follow, a link and a +K are an action each.
  uint64_t accounts() const { return accounts_; }
  uint64_t actions() const { return actions_; }
  // Honest accounts that take part, willing or not: they are no bystanders. Ascending.
  const std::vector<AccountIndex>& involved() const { return involved_; }

 private:
  class Planter;

  std::string target_;
  uint64_t accounts_ = 0, actions_ = 0;
  std::vector<AccountIndex> involved_;
  // Dictionaries; strings do not move in a deque.
  std::deque<std::string> account_ids_, post_ids_, person_ids_, words_;
  std::vector<Network> networks_;
  // Columns as in Facts.
  std::vector<uint32_t> actors_, authors_, times_, posts_, hostility_;
  std::vector<int> kinds_;
  std::vector<uint32_t> post_rows_, post_authors_, post_times_;
  std::vector<uint32_t> link_accounts_, link_persons_, link_times_;
  std::vector<uint32_t> givers_, receivers_, topics_, endorsed_times_;
};

// Of how many helpers the attack can be at most on this graph: there are only so many veterans to hijack.
uint32_t LargestAttack(const GraphView& honest, AttackKind kind);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_PLANTED_ATTACK_H_
