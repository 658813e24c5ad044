#include "services/scoring/domain/attack_range.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "services/scoring/domain/baselines.h"
#include "services/scoring/domain/delta.h"
#include "services/scoring/domain/evidence.h"
#include "services/scoring/domain/forecast.h"
#include "services/scoring/domain/merge.h"
#include "services/scoring/domain/rival_scores.h"
#include "services/scoring/domain/standing.h"

namespace klout::scoring {
namespace {

constexpr double kTargetScore = 50;
constexpr double kMove = 2;
constexpr uint32_t kDearer = 10;

constexpr size_t PlaceOf(AttackedSystem system) { return static_cast<size_t>(system) - 1; }

// People, and accounts that nobody linked: calls use(row before, row after, its first account).
template <typename Use>
void ForEachHonest(const GraphView& honest, const GraphView& attacked, const Scores& before, const Scores& after, const Use& use) {
  std::vector<bool> seen(honest.persons.size());
  for (AccountIndex a = 0; a < honest.account_count(); ++a) {
    const PersonIndex person = honest.person[a];
    if (person == kNone) {
      use(before.accounts[a], after.accounts[a], a);
    } else if (!seen[person]) {
      seen[person] = true;
      use(before.persons[person], after.persons[attacked.person[a]], a);
    }
  }
}

}  // namespace

// A graph with an attack in it.
struct AttackRange::World {
  AttackCost cost;
  std::vector<AccountIndex> involved;
  Graph graph;
  std::optional<AccountIndex> target;
};

AttackRange::AttackRange(const GraphView& honest, const Model& model, int threads)
    : honest_(honest), model_(model), threads_(threads), scores_(ScoreGraph(honest, model, threads)) {
  std::vector<double> trust = EigenTrust(honest, threads);
  if (trust.empty()) return;
  const auto place = std::count_if(scores_.accounts.begin(), scores_.accounts.end(), [](const ScoreRow& row) { return row.score >= kTargetScore; });
  const auto last = trust.begin() + std::max<std::ptrdiff_t>(place, 1) - 1;
  std::nth_element(trust.begin(), last, trust.end(), std::greater<>());
  eigen_trust_at_50_ = *last;
}

AttackRange::World AttackRange::Plant(AttackKind kind, uint32_t size, uint64_t seed) const {
  const PlantedAttack attack(honest_, kind, size, seed);
  Delta delta(honest_, model_.folding);
  delta.Fold(honest_.log_watermark + 1, attack.facts());
  World world = {.cost = {attack.accounts(), attack.actions()}, .involved = attack.involved(), .graph = {}, .target = {}};
  world.target = delta.accounts().Find(attack.target());
  world.graph = Merge(delta, model_.folding, threads_);
  return world;
}

double AttackRange::ScoreIn(const World& world) const {
  if (!world.target) return 1;
  const GraphView graph = world.graph.View();
  const Standing standing = ComputeStanding(graph, model_.trust, threads_);
  const Evidence evidence(graph, standing.View(), model_);
  const Forecaster forecaster(evidence);
  const PersonIndex person = graph.person[*world.target];
  std::vector<Voice> voices;
  const AccountSet accounts = person == kNone ? AccountSet(&*world.target, 1) : evidence.AccountsOf(person);
  const Forecast forecast = forecaster.Of(accounts, voices);
  return forecast.people < model_.forecast.least_people ? 1 : ScoreOf(forecast.people_per_week, model_.scale);
}

AttackRange::Reached AttackRange::ReachedIn(const World& world, const Reached& wanted) const {
  Reached reached = {};
  if (!world.target) return reached;
  const auto asked = [&](AttackedSystem system) { return wanted[PlaceOf(system)]; };
  const auto set = [&](AttackedSystem system, bool is) { reached[PlaceOf(system)] = wanted[PlaceOf(system)] && is; };
  const GraphView graph = world.graph.View();
  const double times = std::max(1.0, kAccountsOfX / static_cast<double>(graph.account_count()));
  if (asked(AttackedSystem::kScore)) set(AttackedSystem::kScore, ScoreIn(world) >= kTargetScore);
  if (asked(AttackedSystem::kUserCred) || asked(AttackedSystem::kUserCredAsPublished)) {
    const double mass = UserCredMass(graph, threads_)[*world.target];
    set(AttackedSystem::kUserCred, UserCredScore(mass, times) >= kTargetScore);
    set(AttackedSystem::kUserCredAsPublished, UserCredScore(mass, 1) >= kTargetScore);
  }
  if (asked(AttackedSystem::kTweepcred) || asked(AttackedSystem::kTweepcredAsPublished)) {
    const double mass = TweepcredMass(graph, threads_)[*world.target];
    set(AttackedSystem::kTweepcred, TweepcredScore(mass, times) >= kTargetScore);
    set(AttackedSystem::kTweepcredAsPublished, TweepcredScore(mass, 1) >= kTargetScore);
  }
  if (asked(AttackedSystem::kEigenTrust)) set(AttackedSystem::kEigenTrust, EigenTrust(graph, threads_)[*world.target] >= eigen_trust_at_50_);
  return reached;
}

AttackRange::Moves AttackRange::MovesIn(const World& world) const {
  const GraphView graph = world.graph.View();
  const Scores after = ScoreGraph(graph, model_, threads_);
  const auto involved = [&](AccountIndex account) { return std::binary_search(world.involved.begin(), world.involved.end(), account); };
  Moves moves;
  ForEachHonest(honest_, graph, scores_, after, [&](const ScoreRow& was, const ScoreRow& is, AccountIndex account) {
    if (was.score == 0 || involved(account)) return;
    const double move = std::abs(double{is.score} - double{was.score});
    ++moves.bystanders;
    moves.moved += move > kMove;
    moves.greatest = std::max(moves.greatest, move);
  });
  return moves;
}

std::optional<AttackMeasure> AttackRange::Measure(AttackKind kind, uint64_t seed, uint32_t limit,
                                                  const std::function<bool()>& cancelled) const {
  const uint32_t most = std::min(limit, LargestAttack(honest_, kind));
  AttackMeasure measure = {.kind = kind};
  Reached wanted;
  wanted.fill(true);
  // Of each system: the first attack that was enough, and the last that was not.
  std::array<uint32_t, kAttackedSystems> enough = {}, too_small = {};
  for (uint32_t size = 1, last = 0; last < most; last = size, size = std::min(most, 2 * size)) {
    if (cancelled()) return std::nullopt;
    const World world = Plant(kind, size, seed);
    measure.largest = world.cost;
    const Reached reached = ReachedIn(world, wanted);
    for (int s = 0; s < kAttackedSystems; ++s) {
      if (reached[s]) {
        enough[s] = size;
        measure.cost[s] = world.cost;
        wanted[s] = false;
      } else if (wanted[s]) {
        too_small[s] = size;
      }
    }
    if (std::none_of(wanted.begin(), wanted.end(), [](bool still) { return still; })) break;
  }
  for (int s = 0; s < kAttackedSystems; ++s) {
    Reached only = {};
    only[s] = true;
    while (enough[s] > too_small[s] + 1 && enough[s] - too_small[s] > enough[s] / 10) {
      if (cancelled()) return std::nullopt;
      const uint32_t size = too_small[s] + (enough[s] - too_small[s]) / 2;
      const World world = Plant(kind, size, seed);
      if (ReachedIn(world, only)[s]) {
        enough[s] = size;
        measure.cost[s] = world.cost;
      } else {
        too_small[s] = size;
      }
    }
  }
  uint32_t cheaper = most;
  for (AttackedSystem rival : {AttackedSystem::kUserCred, AttackedSystem::kTweepcred}) {
    if (enough[PlaceOf(rival)] > 0) cheaper = std::min(cheaper, enough[PlaceOf(rival)]);
  }
  if (most == 0 || cancelled()) return most == 0 ? std::optional(measure) : std::nullopt;
  const World world = Plant(kind, static_cast<uint32_t>(std::min<uint64_t>(most, uint64_t{cheaper} * kDearer)), seed);
  measure.tenfold = world.cost;
  if (world.target && *world.target < honest_.account_count()) {
    const PersonIndex person = honest_.person[*world.target];
    measure.score_before = person == kNone ? scores_.accounts[*world.target].score : scores_.persons[person].score;
  }
  measure.score_after = ScoreIn(world);
  const Moves tenfold = MovesIn(world);
  std::tie(measure.bystanders, measure.moved, measure.greatest_move) = std::tuple(tenfold.bystanders, tenfold.moved, tenfold.greatest);
  const uint32_t ours = enough[PlaceOf(AttackedSystem::kScore)];
  const World reaching = Plant(kind, ours > 0 ? ours : most, seed);
  measure.reaching = reaching.cost;
  const Moves moves = MovesIn(reaching);
  measure.moved_by_reaching = moves.moved;
  measure.greatest_move_by_reaching = moves.greatest;
  return measure;
}

}  // namespace klout::scoring
