#include "services/cli/score_text.h"

#include <algorithm>
#include <ostream>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/time.h"
#include "common/string_view.h"
#include "common/facts/account_text.h"

namespace klout::cli {
namespace {

using ::klout::scoring::v1::Evidence;
using ::klout::scoring::v1::Moment;
using ::klout::scoring::v1::Score;

std::string Dots(int count) {
  std::string dots;
  for (int i = 0; i < 5; ++i) dots += i < count ? "●" : "○";
  return dots;
}

}  // namespace

std::string IntervalText(double low, double high) { return absl::StrFormat("%.0f–%.0f", low, high); }

std::string TimeText(const google::protobuf::Timestamp& time) {
  if (time.seconds() == 0) return "";
  return absl::FormatTime("%Y-%m-%d %H:%M", absl::FromUnixSeconds(time.seconds()), absl::UTCTimeZone());
}

std::string EvidenceText(Evidence evidence) {
  switch (evidence) {
    case scoring::v1::EVIDENCE_NONE:
      return "none";
    case scoring::v1::EVIDENCE_THIN:
      return "thin";
    case scoring::v1::EVIDENCE_FAIR:
      return "fair";
    case scoring::v1::EVIDENCE_STRONG:
      return "strong";
    default:
      return "";
  }
}

void PrintScores(const Console& console, const std::vector<const Score*>& scores,
                 const std::vector<uint64_t>& ranks) {
  constexpr auto kRight = Table::Align::kRight;
  std::vector<Table::Column> columns;
  if (!ranks.empty()) columns.push_back({"RANK", kRight});
  const std::vector<Table::Column> rest = {{"WHO"},
                                           {"SCORE", kRight},
                                           {""},
                                           {"90 %"},
                                           {"PEOPLE/WEEK", kRight},
                                           {"TRUE REACH", kRight},
                                           {"AMPLIFICATION", kRight},
                                           {"IMPACT", kRight},
                                           {"EVIDENCE"}};
  columns.insert(columns.end(), rest.begin(), rest.end());
  Table table(std::move(columns));
  for (size_t i = 0; i < scores.size(); ++i) {
    const Score& score = *scores[i];
    const bool foretold = score.evidence() != scoring::v1::EVIDENCE_NONE;
    std::vector<std::string> cells;
    if (!ranks.empty()) cells.push_back(Grouped(ranks[i]));
    const bool linked = !score.person().empty() && score.person() != score.subject();
    cells.push_back(Printable(score.subject()) +
                    (linked ? absl::StrCat(" (", Printable(score.person()), ")") : ""));
    cells.push_back(foretold && score.score() > 0 ? Painted(console, Colour::kBold, absl::StrFormat("%.1f", score.score())) : "–");
    cells.push_back(foretold ? Painted(console, Colour::kCyan, ScoreBar(score.low(), score.high(), kBarCells))
                           : "");
    cells.push_back(foretold ? IntervalText(score.low(), score.high()) : "");
    cells.push_back(ShortNumber(score.people_per_week()));
    cells.push_back(ShortNumber(score.true_reach()));
    cells.push_back(absl::StrFormat("%.1f", score.amplification()));
    cells.push_back(absl::StrFormat("%.1f", score.network_impact()));
    cells.push_back(EvidenceText(score.evidence()));
    table.AddRow(std::move(cells));
  }
  table.Print(console);
}

std::vector<std::string> ScoreNotes(const Score& score) {
  std::vector<std::string> notes;
  if (score.evidence() == scoring::v1::EVIDENCE_NONE) {
    notes.push_back("not enough evidence: nobody acted on them in 90 days");
  }
  if (score.evidence() == scoring::v1::EVIDENCE_THIN)
    notes.push_back("not enough evidence for a score: fewer than 3 people acted on them in 90 days");
  if (score.reported()) notes.push_back("rests on totals that networks report, where too few acts were seen one by one");
  if (score.absent()) notes.push_back("silent for longer than the grace period: the score decays slowly");
  if (score.heat() > 0) {
    notes.push_back(absl::StrCat("heat ", ShortNumber(score.heat()),
                                 ": hostile acts, decayed; they are no part of the score"));
  }
  return notes;
}

void PrintMoments(const Console& console, const google::protobuf::RepeatedPtrField<Moment>& moments) {
  Table table({{"DOTS"},
               {"PEOPLE", Table::Align::kRight},
               {"ACCOUNTS", Table::Align::kRight},
               {"TIME (UTC)"},
               {"POST"}});
  for (const Moment& moment : moments) {
    table.AddRow({Painted(console, Colour::kYellow, Dots(moment.dots())), ShortNumber(moment.people()),
                  Grouped(moment.accounts()), TimeText(moment.time()),
                  absl::StrCat(ToAbsl(NetworkName(moment.network())), ":", Printable(moment.post_id()))});
  }
  table.Print(console);
}

void PrintSnapshotLine(const Console& console, const scoring::v1::SnapshotRef& snapshot) {
  const std::string line =
      absl::StrCat("snapshot ", snapshot.id(), ", facts until ", TimeText(snapshot.as_of()), " UTC, model ",
                   Printable(snapshot.model()));
  *console.out << Painted(console, Colour::kDim, line) << '\n';
}

}  // namespace klout::cli
