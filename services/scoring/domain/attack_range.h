#ifndef KLOUT_SERVICES_SCORING_DOMAIN_ATTACK_RANGE_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_ATTACK_RANGE_H_

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "services/scoring/domain/planted_attack.h"
#include "services/scoring/domain/scores.h"

namespace klout::scoring {

// Who gives a score that an attack is after. Numbers of klout.scoring.v1.AttackedSystem.
enum class AttackedSystem : uint8_t {
  kScore = 1,
  // As published, for a network as large as X; and by the same formula on the community as it is.
  kUserCred = 2,
  kUserCredAsPublished = 3,
  kTweepcred = 4,
  kTweepcredAsPublished = 5,
  // It has no scale: its 50 is the trust of the last honest account to which ours gives 50, or of the first of all.
  kEigenTrust = 6,
};
inline constexpr int kAttackedSystems = 6;

// What reaching 50 takes.
struct AttackCost {
  uint64_t accounts = 0;
  uint64_t actions = 0;
};

// One attack on one community.
struct AttackMeasure {
  AttackKind kind = AttackKind::kBoughtFollowers;
  // By AttackedSystem less 1; nullopt: not reached with the largest attack that was tried.
  std::array<std::optional<AttackCost>, kAttackedSystems> cost = {};
  // The largest that was tried.
  AttackCost largest = {};
  // Ours is looked at under ten times the attack that is enough for the cheaper of UserCredV2 and Tweepcred as published for X, or under the largest.
  AttackCost tenfold = {};
  // Of the target: before, which is 1 if it is new, and under the tenfold attack.
  double score_before = 1, score_after = 1;
  // Honest people and accounts with a score, without those who take part; of them, those whose score moved by more than 2 points; the greatest move.
  uint64_t bystanders = 0, moved = 0;
  double greatest_move = 0;
  // The same under the attack that takes the target to 50 under ours, or under the largest if none does.
  AttackCost reaching = {};
  uint64_t moved_by_reaching = 0;
  double greatest_move_by_reaching = 0;
};

// Measures attacks on a community of honest people.
class AttackRange {
 public:
  // What the graph views, and the model, must outlive it. Scores the graph once.
  AttackRange(const GraphView& honest, const Model& model, int threads);

  // Attacks of 1 helper, 2, 4 and so on up to `limit`, each planted on the graph and scored, and then between the last that is too small and
  // the first that is enough, to within a tenth. Costs some 30 merges, fixed points and rivals' fixed points, and two whole scorings. Nullopt once `cancelled()`.
  std::optional<AttackMeasure> Measure(AttackKind kind, uint64_t seed, uint32_t limit, const std::function<bool()>& cancelled) const;

 private:
  struct World;
  using Reached = std::array<bool, kAttackedSystems>;

  World Plant(AttackKind kind, uint32_t size, uint64_t seed) const;
  // Only what `wanted` asks for is computed; the rest is false.
  Reached ReachedIn(const World& world, const Reached& wanted) const;
  double ScoreIn(const World& world) const;
  struct Moves {
    uint64_t bystanders = 0, moved = 0;
    double greatest = 0;
  };
  Moves MovesIn(const World& world) const;

  const GraphView honest_;
  const Model& model_;
  const int threads_;
  const Scores scores_;
  double eigen_trust_at_50_ = 0;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_ATTACK_RANGE_H_
