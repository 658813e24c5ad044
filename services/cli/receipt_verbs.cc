#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ostream>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "common/string_view.h"
#include "common/facts/account_text.h"
#include "services/cli/score_text.h"
#include "services/cli/session.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using ::klout::scoring::v1::Contribution;
using ::klout::scoring::v1::Discount;
using ::klout::scoring::v1::Receipt;
using ::klout::scoring::v1::ReceiptLine;
using ::klout::scoring::v1::ReceiptNetwork;

constexpr auto kRight = Table::Align::kRight;
constexpr int kWaterfallCells = 25;
constexpr int64_t kE5 = 100'000;

// Hundred-thousandths as a decimal, without going through a double: the sum must be seen to be exact.
std::string PointsText(int64_t points_e5, bool signed_form) {
  const char* sign = points_e5 < 0 ? "-" : signed_form ? "+" : "";
  const int64_t size = std::llabs(points_e5);
  return absl::StrFormat("%s%d.%05d", sign, size / kE5, size % kE5);
}

// Where the points from `before` to `after` lie between 0 and 100.
std::string WaterfallBar(const Console& console, int64_t before, int64_t after) {
  const auto cell = [](int64_t points_e5) {
    return static_cast<int>(
        std::clamp<int64_t>((points_e5 * kWaterfallCells + 50 * kE5) / (100 * kE5), 0, kWaterfallCells));
  };
  const int from = std::min(cell(before), cell(after));
  const int to = std::max(cell(before), cell(after));
  std::string blocks;
  for (int i = from; i < std::max(to, from + 1) && i < kWaterfallCells; ++i) blocks += to > from ? "█" : "▏";
  const Colour colour = after >= before ? Colour::kGreen : Colour::kRed;
  return std::string(from, ' ') + Painted(console, colour, blocks);
}

void PrintWaterfall(const Console& console, const Receipt& receipt) {
  Table table({{"WHAT"}, {"POINTS", kRight}, {"SUM", kRight}, {"0 TO 100"}, {"WHY"}});
  int64_t sum = 0;
  for (const ReceiptLine& line : receipt.lines()) {
    const int64_t before = sum;
    sum += line.points_e5();
    table.AddRow({Printable(line.item()), PointsText(line.points_e5(), true), PointsText(sum, false),
                  WaterfallBar(console, before, sum), Printable(line.explanation())});
  }
  table.AddRow({Painted(console, Colour::kBold, "score"), "",
                Painted(console, Colour::kBold, PointsText(sum, false)),
                ScoreBar(receipt.score().low(), receipt.score().high(), kWaterfallCells - 2), ""});
  table.Print(console);
  if (sum != std::llround(receipt.score().score() * kE5)) {
    *console.err << "klout: the lines add up to " << PointsText(sum, false) << ", not to the score of "
                 << absl::StrFormat("%.5f", receipt.score().score()) << ": please report this receipt\n";
  }
}

void PrintPeople(const Console& console, const ReceiptNetwork& network) {
  Table people({{"  WHO ACTED"}, {"COUNTED AS", kRight}, {"TRUST", kRight}, {"LAST ACT (UTC)"}, {"HOW"}});
  for (const Contribution& who : network.top_people()) {
    std::vector<std::string> kinds;
    for (const int kind : who.kinds()) {
      constexpr size_t kPrefix = sizeof("INTERACTION_KIND_") - 1;
      const std::string name = fact::v1::InteractionKind_Name(static_cast<fact::v1::InteractionKind>(kind));
      if (name.size() > kPrefix) kinds.push_back(absl::AsciiStrToLower(name.substr(kPrefix)));
    }
    people.AddRow({"  " + Printable(who.account()), absl::StrFormat("%.3f", who.counted_as()),
                   absl::StrFormat("%.3f", who.trust()), TimeText(who.last_act()),
                   absl::StrJoin(kinds, ", ")});
  }
  if (!people.empty()) people.Print(console);
}

void PrintNetwork(const Console& console, const ReceiptNetwork& network) {
  std::ostream& out = *console.out;
  out << '\n'
      << Painted(console, Colour::kBold, NetworkName(network.network())) << ": "
      << ShortNumber(network.people_per_week()) << " people a week, " << Grouped(network.people_count())
      << " accounts acted\n";
  if (network.has_feed_failing_since()) {
    out << Painted(console, Colour::kYellow, "  held: ") << "the network cannot be read since "
        << TimeText(network.feed_failing_since()) << " (UTC); silence since then is not held against them\n";
  }
  Table signals({{"  SIGNAL"}, {"VALUE", kRight}, {"WEIGHT", kRight}});
  for (const auto& signal : network.signals()) {
    signals.AddRow({"  " + Printable(signal.name()), absl::StrFormat("%.4g", signal.value()),
                    absl::StrFormat("%.4f", signal.weight())});
  }
  if (!signals.empty()) signals.Print(console);
  PrintPeople(console, network);
  if (network.top_posts_size() > 0) PrintMoments(console, network.top_posts());
  Table discounts({{"  NOT COUNTED"}, {"ACCOUNTS", kRight}, {"PEOPLE", kRight}, {"WHY"}});
  for (const Discount& discount : network.discounts()) {
    discounts.AddRow({"  " + Printable(discount.reason()), Grouped(discount.accounts()),
                      ShortNumber(discount.people_discounted()), Printable(discount.explanation())});
  }
  if (!discounts.empty()) discounts.Print(console);
}

absl::Status RunReceipt(Session& session) {
  scoring::v1::GetReceiptRequest request;
  request.set_subject(session.call().arguments()[0]);
  request.set_evidence_limit(static_cast<uint32_t>(session.call().Integer("evidence", 10)));
  scoring::v1::GetReceiptResponse response;
  absl::Status status = Ask(session, &ScoringStub::GetReceipt, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  const Console& console = session.console();
  const Receipt& receipt = response.receipt();
  PrintScores(console, {&receipt.score()});
  for (const std::string& note : ScoreNotes(receipt.score())) *console.out << "  " << note << '\n';
  *console.out << '\n';
  PrintWaterfall(console, receipt);
  for (const ReceiptNetwork& network : receipt.networks()) PrintNetwork(console, network);
  *console.out << '\n';
  PrintSnapshotLine(console, receipt.snapshot());
  const std::string proof =
      absl::StrCat("log until batch ", receipt.log_watermark(), ", receipt ", Printable(receipt.hash()));
  *console.out << Painted(console, Colour::kDim, proof) << '\n';
  return absl::OkStatus();
}

}  // namespace

std::vector<Verb> ReceiptVerbs() {
  return {
      {.name = "receipt",
       .arguments = "ID",
       .purpose = "show a score as a sum that adds up, with the evidence and what was not counted",
       .details =
           "POINTS are what each part brought, in hundred-thousandths, and SUM adds them up to the score.\n"
           "COUNTED AS is how much of a person an account counts for, 0 to 1: trust, repetition and "
           "choosiness\n"
           "go into it. NOT COUNTED tells what was left out and why: hostile acts, acts of their own "
           "accounts,\n"
           "back-and-forth, accounts nobody trusts. Two receipts with one hash say the same.",
       .examples = {"klout receipt twitter:jack", "klout receipt person:ann --evidence 50 --json"},
       .flags = AskFlags({{.name = "evidence",
                           .kind = FlagKind::kInteger,
                           .value = "N",
                           .meaning = "accounts and posts to list per network; default 10",
                           .min = 1,
                           .max = 100},
                          JsonFlag()}),
       .min_arguments = 1,
       .max_arguments = 1,
       .run = RunReceipt}};
}

}  // namespace klout::cli
