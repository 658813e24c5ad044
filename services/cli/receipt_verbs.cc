#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ostream>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "common/status.h"
#include "common/string_view.h"
#include "common/facts/account_text.h"
#include "services/cli/json_file.h"
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
// Reads the log and scores it.
constexpr absl::Duration kRecomputeTimeout = absl::Minutes(30);

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

void PrintReceipt(const Console& console, const Receipt& receipt) {
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
}

// The score as of a day, scored anew under a model that was kept.
absl::Status RunReceiptOfDay(Session& session) {
  scoring::v1::GetScoreAsOfRequest request;
  request.set_subject(session.call().arguments()[0]);
  request.set_day(session.call().Text("day"));
  request.set_model(session.call().Text("model"));
  scoring::v1::GetScoreAsOfResponse response;
  absl::StatusOr<ModelStub*> stub = session.Models();
  if (!stub.ok()) return stub.status();
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + kRecomputeTimeout));
  absl::Status status = FromGrpcStatus((*stub)->GetScoreAsOf(&context, request, &response), context);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  PrintReceipt(session.console(), response.receipt());
  std::ostream& out = *session.console().out;
  if (response.has_history()) {
    out << absl::StrFormat("history says %.1f (%s), under model %s\n", response.history().score(),
                           IntervalText(response.history().low(), response.history().high()), Printable(response.history().model()));
  } else {
    out << "history has nothing of that day\n";
  }
  return absl::OkStatus();
}

absl::Status RunReceipt(Session& session) {
  const Call& call = session.call();
  if (call.Has("day")) return RunReceiptOfDay(session);
  if (call.Has("model")) return UsageError("--model is of a --day", "klout receipt ID --day 2012-07-04 --model NAME");
  scoring::v1::GetReceiptRequest request;
  request.set_subject(call.arguments()[0]);
  request.set_evidence_limit(static_cast<uint32_t>(call.Integer("evidence", 10)));
  scoring::v1::GetReceiptResponse response;
  absl::Status status = Ask(session, &ScoringStub::GetReceipt, request, &response);
  if (!status.ok()) return status;
  if (const std::string path = call.Text("file"); !path.empty()) {
    if (absl::Status written = WriteJsonFile(path, response.receipt()); !written.ok()) return written;
  }
  if (session.json()) return session.PrintJson(response);
  PrintReceipt(session.console(), response.receipt());
  return absl::OkStatus();
}

// To have the same hash, the lists must be as long: as long as the longest of them, or as long as they are.
uint32_t LongestList(const Receipt& receipt) {
  int longest = 1;
  for (const ReceiptNetwork& network : receipt.networks()) longest = std::max({longest, network.top_people_size(), network.top_posts_size()});
  return static_cast<uint32_t>(longest);
}

// `equal`, or what it was and is.
std::string Compared(const Console& console, const std::string& said, const std::string& found) {
  return said == found ? Painted(console, Colour::kGreen, "equal") : Painted(console, Colour::kRed, absl::StrCat("is ", found));
}

absl::Status RunVerify(Session& session) {
  Receipt said;
  if (absl::Status read = ReadJsonFile(session.call().arguments()[0], "receipt", &said); !read.ok()) return read;
  scoring::v1::RecomputeReceiptRequest request;
  request.set_subject(said.score().subject());
  request.set_log_watermark(said.log_watermark());
  *request.mutable_snapshot() = said.snapshot();
  request.set_evidence_limit(LongestList(said));
  absl::StatusOr<ModelStub*> stub = session.Models();
  if (!stub.ok()) return stub.status();
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + kRecomputeTimeout));
  scoring::v1::RecomputeReceiptResponse response;
  absl::Status status = FromGrpcStatus((*stub)->RecomputeReceipt(&context, request, &response), context);
  if (!status.ok()) return status;
  const Receipt& found = response.receipt();
  const auto sum = [](const Receipt& receipt) {
    int64_t points = 0;
    for (const ReceiptLine& line : receipt.lines()) points += line.points_e5();
    return PointsText(points, false);
  };
  const auto score = [](const Receipt& receipt) { return absl::StrFormat("%.5f", receipt.score().score()); };
  const bool is_equal = said.hash() == found.hash();
  if (session.json()) {
    if (absl::Status printed = session.PrintJson(response); !printed.ok()) return printed;
  } else {
    const Console& console = session.console();
    *console.out << Printable(said.score().subject()) << ", from the log until batch " << said.log_watermark() << ", under model "
                 << Printable(said.snapshot().model()) << "\n\n";
    Table table({{""}, {"RECEIPT"}, {"RECOMPUTED"}});
    table.AddRow({"score", score(said), Compared(console, score(said), score(found))});
    table.AddRow({"sum of its lines", sum(said), Compared(console, sum(said), sum(found))});
    table.AddRow({"hash of all it says", Printable(said.hash()), Compared(console, said.hash(), found.hash())});
    table.Print(console);
  }
  if (is_equal) return absl::OkStatus();
  return FailedPrecondition("RECEIPT_DIFFERS", "FILE", "the log does not give this receipt: it was altered, or what it rested on was erased or taken out since");
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
           "back-and-forth, accounts nobody trusts. Two receipts with one hash say the same.\n"
           "With --day the log is read until the end of that day and scored anew, under any model that was kept.",
       .examples = {"klout receipt twitter:jack", "klout receipt person:ann --evidence 50 --json",
                    "klout receipt twitter:jack --file receipt.json", "klout receipt twitter:jack --day 2012-07-04 --model 2026-11-d"},
       .flags = AskFlags({{.name = "evidence",
                           .kind = FlagKind::kInteger,
                           .value = "N",
                           .meaning = "accounts and posts to list per network; default 10",
                           .min = 1,
                           .max = 100},
                          {.name = "file", .kind = FlagKind::kFile, .value = "FILE", .meaning = "write it here too, for klout verify"},
                          {.name = "day", .value = "DAY", .meaning = "as of the end of this day (UTC), such as 2012-07-04"},
                          {.name = "model", .value = "NAME", .meaning = "with --day: one of klout model list; default the one that serves"},
                          JsonFlag()}),
       .min_arguments = 1,
       .max_arguments = 1,
       .run = RunReceipt},
      {.name = "verify",
       .arguments = "FILE",
       .purpose = "recompute a receipt from the log alone, and say whether it is the same",
       .details =
           "FILE is what `klout receipt ID --file FILE` wrote. The log is read up to the batch that the receipt names\n"
           "and scored under the model that it names. Its hash is the same, to the last bit, unless what it rested on\n"
           "was erased or taken out since. Exit code 1 if it differs.",
       .examples = {"klout verify receipt.json", "klout verify receipt.json --log /backup/klout"},
       .flags = AskFlags({{.name = "log", .kind = FlagKind::kFile, .value = "DIR", .meaning = "data folder, or a copy of it, that nobody serves: offline; as --data"},
                          {.name = "public_accounts", .value = "WHOM", .meaning = "with --log: linked or all, as the receipt's server had it; default linked"},
                          JsonFlag()}),
       .min_arguments = 1,
       .max_arguments = 1,
       .run = RunVerify}};
}

}  // namespace klout::cli
