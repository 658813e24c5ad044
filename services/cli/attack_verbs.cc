#include <algorithm>
#include <array>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "common/facts/text.h"
#include "services/cli/score_text.h"
#include "services/cli/session.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using namespace ::klout::scoring::v1;  // NOLINT(google-build-using-namespace): the verbs are made of it

constexpr auto kRight = Table::Align::kRight;
constexpr absl::Duration kAttackTimeout = absl::Minutes(60);
// What an attack must cost here, in rivals' costs, and the part of honest people it may move.
constexpr double kLeastRatio = 10, kMostMoved = 0.005;

// By AttackKind.
constexpr std::array<std::string_view, 11> kKinds = {"",
                                                     "bought-followers",
                                                     "like-ring",
                                                     "pods",
                                                     "slow-drip-bots",
                                                     "hijacked-veterans",
                                                     "hostile-storm",
                                                     "reciprocal-farming",
                                                     "endorsement-trading",
                                                     "one-persons-accounts",
                                                     "sybil-region"};

std::optional<AttackSize> CostOf(const MeasureAttackResponse& measure, AttackedSystem system) {
  for (const AttackCost& cost : measure.costs()) {
    if (cost.system() == system && cost.has_size()) return cost.size();
  }
  return std::nullopt;
}

// `1,153 / 32,260`, or how many were not enough.
std::string CostText(const MeasureAttackResponse& measure, AttackedSystem system) {
  if (const std::optional<AttackSize> size = CostOf(measure, system))
    return absl::StrCat(Grouped(size->accounts()), " / ", Grouped(size->actions()));
  return absl::StrCat("> ", Grouped(measure.largest().accounts()));
}

// The cheaper of two rivals, in accounts, or in actions where one account does it all.
std::optional<double> CheaperOf(const MeasureAttackResponse& measure, AttackedSystem one, AttackedSystem other, bool by_actions) {
  std::optional<double> least;
  for (AttackedSystem system : {one, other}) {
    if (const std::optional<AttackSize> size = CostOf(measure, system)) {
      const auto cost = static_cast<double>(by_actions ? size->actions() : size->accounts());
      least = std::min(least.value_or(cost), cost);
    }
  }
  return least;
}

// How many times as dear ours is: `112x`, `> 40x`.
std::string RatioText(const Console& console, const MeasureAttackResponse& measure, AttackedSystem one, AttackedSystem other) {
  const bool by_actions = measure.largest().accounts() <= 1;
  const std::optional<double> rival = CheaperOf(measure, one, other, by_actions);
  const std::optional<AttackSize> ours = CostOf(measure, ATTACKED_SYSTEM_SCORE);
  if (!rival) return ours ? Painted(console, Colour::kYellow, "cheaper") : "neither";
  const AttackSize& size = ours ? *ours : measure.largest();
  const double ratio = static_cast<double>(by_actions ? size.actions() : size.accounts()) / *rival;
  const std::string text = absl::StrFormat(ratio < 10 ? "%s%.1fx" : "%s%.0fx", ours ? "" : "> ", ratio);
  return Painted(console, ratio >= kLeastRatio ? Colour::kGreen : Colour::kYellow, text);
}

// `123 of 9,761, 1.26 %`
std::string MovedText(const Console& console, uint64_t moved, uint64_t bystanders) {
  const double part = bystanders == 0 ? 0 : static_cast<double>(moved) / static_cast<double>(bystanders);
  return Painted(console, part <= kMostMoved ? Colour::kGreen : Colour::kYellow,
                 absl::StrFormat("%s of %s, %.2f %%", Grouped(moved), Grouped(bystanders), part * 100));
}

void PrintMeasures(const Console& console, const std::vector<MeasureAttackResponse>& measures) {
  Table costs({{"ATTACK"}, {"SCORE", kRight}, {"USERCRED V2", kRight}, {"TWEEPCRED", kRight}, {"EIGENTRUST", kRight}, {"DEARER", kRight}, {"LITERALLY", kRight}});
  Table hurt({{"ATTACK"}, {"REACHES 50 WITH", kRight}, {"HONEST MOVED", kRight}, {"MOST", kRight}, {"TEN TIMES THE CHEAPER", kRight}, {"TARGET", kRight}, {"HONEST MOVED", kRight}, {"MOST", kRight}});
  for (const MeasureAttackResponse& m : measures) {
    const std::string name(kKinds[m.kind()]);
    costs.AddRow({name, CostText(m, ATTACKED_SYSTEM_SCORE), CostText(m, ATTACKED_SYSTEM_USER_CRED), CostText(m, ATTACKED_SYSTEM_TWEEPCRED),
                  CostText(m, ATTACKED_SYSTEM_EIGEN_TRUST), RatioText(console, m, ATTACKED_SYSTEM_USER_CRED, ATTACKED_SYSTEM_TWEEPCRED),
                  RatioText(console, m, ATTACKED_SYSTEM_USER_CRED_AS_PUBLISHED, ATTACKED_SYSTEM_TWEEPCRED_AS_PUBLISHED)});
    const bool reached = CostOf(m, ATTACKED_SYSTEM_SCORE).has_value();
    hurt.AddRow({name, absl::StrCat(reached ? "" : "> ", Grouped(m.reaching().accounts())), MovedText(console, m.moved_by_reaching(), m.bystanders()),
                 absl::StrFormat("%.2f", m.greatest_move_by_reaching()), Grouped(m.tenfold().accounts()),
                 absl::StrFormat("%.1f -> %.1f", m.score_before(), m.score_after()), MovedText(console, m.moved(), m.bystanders()),
                 absl::StrFormat("%.2f", m.greatest_move())});
  }
  *console.out << "accounts / actions for a score of 50, under model " << Printable(measures.empty() ? "" : measures[0].model()) << "\n\n";
  costs.Print(console);
  *console.out << '\n';
  hurt.Print(console);
}

absl::StatusOr<std::vector<AttackKind>> KindsOf(const Call& call) {
  std::vector<AttackKind> kinds;
  for (const std::string& name : call.arguments()) {
    const auto place = std::find(kKinds.begin() + 1, kKinds.end(), name);
    if (place == kKinds.end()) {
      std::string known(kKinds[1]);
      for (size_t k = 2; k < kKinds.size(); ++k) known.append(", ").append(kKinds[k]);
      return UsageError(absl::StrCat("KIND is `", name, "`"), "one of " + known);
    }
    kinds.push_back(static_cast<AttackKind>(place - kKinds.begin()));
  }
  if (kinds.empty()) {
    for (size_t k = 1; k < kKinds.size(); ++k) kinds.push_back(static_cast<AttackKind>(k));
  }
  return kinds;
}

absl::Status RunAttack(Session& session) {
  const absl::StatusOr<std::vector<AttackKind>> kinds = KindsOf(session.call());
  if (!kinds.ok()) return kinds.status();
  absl::StatusOr<ModelStub*> stub = session.Models();
  if (!stub.ok()) return stub.status();
  std::vector<MeasureAttackResponse> measures;
  for (AttackKind kind : *kinds) {
    MeasureAttackRequest request;
    request.set_kind(kind);
    request.set_seed(static_cast<uint64_t>(session.call().Integer("seed", 1)));
    request.set_max_helpers(static_cast<uint32_t>(session.call().Integer("max_helpers", 0)));
    grpc::ClientContext context;
    context.set_deadline(absl::ToChronoTime(absl::Now() + kAttackTimeout));
    absl::Status status = FromGrpcStatus((*stub)->MeasureAttack(&context, request, &measures.emplace_back()), context);
    if (!status.ok()) return status;
    if (!session.json()) continue;
    if (absl::Status printed = session.PrintJson(measures.back()); !printed.ok()) return printed;
  }
  if (!session.json()) PrintMeasures(session.console(), measures);
  return absl::OkStatus();
}

}  // namespace

std::vector<Verb> AttackVerbs() {
  return {{.name = "attack",
           .arguments = "[KIND...]",
           .purpose = "measure what faking influence costs, here and under what others publish",
           .details =
               "Plants attacks on the community that serves, in memory only, and looks for the smallest that gives "
               "a new\n"
               "account a score of 50: under ours, UserCredV2, Tweepcred and EigenTrust, all computed on the same "
               "facts.\n"
               "DEARER: ours beside the cheaper of UserCredV2 and Tweepcred, read for a network of X's size; "
               "LITERALLY:\n"
               "their formulas on this community as it is. Then who is hurt: honest people whose score moves by more than 2\n"
               "points, under the attack that reaches 50 (or the largest tried, if none does) and under ten times what is\n"
               "enough for the cheaper. --json prints an object for each attack.",
           .examples = {"klout attack", "klout attack pods sybil-region --seed 7", "klout attack like-ring --json"},
           .flags = AskFlags({{.name = "seed",
                               .kind = FlagKind::kInteger,
                               .value = "N",
                               .meaning = "of who acts when; default 1",
                               .min = 0},
                              {.name = "max_helpers",
                               .kind = FlagKind::kInteger,
                               .value = "N",
                               .meaning = "largest attack, in helping accounts; default 16384",
                               .min = 1,
                               .max = 65536},
                              JsonFlag()}),
           .max_arguments = kKinds.size() - 1,
           .run = RunAttack,
           .argument_choices = {kKinds.begin() + 1, kKinds.end()}}};
}

}  // namespace klout::cli
