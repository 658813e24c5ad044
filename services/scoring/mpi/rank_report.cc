#include "services/scoring/mpi/rank_report.h"

#include <fstream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

namespace klout::scoring {
namespace {

constexpr double kMB = 1e6;

// A line such as `VmHWM:     1234 kB`.
uint64_t StatusBytes(const std::string& name) {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    uint64_t kilobytes = 0;
    if (word == name && status >> kilobytes) return kilobytes * 1024;
  }
  return 0;
}

}  // namespace

uint64_t PeakResidentBytes() { return StatusBytes("VmHWM:"); }
uint64_t OwnResidentBytes() { return StatusBytes("RssAnon:"); }

std::string ReportOf(const Ranks& ranks, const RankFigures& own) {
  std::vector<std::vector<RankFigures>> to(ranks.size());
  to[0] = {own};
  const std::vector<RankFigures> all = ranks.Exchange(to);
  if (all.empty()) return "";
  std::string text = absl::StrFormat("%4s %12s %13s %13s %8s %8s %8s %8s %9s %9s\n", "rank", "rows", "edges", "borrowed", "read s", "solve s", "score s", "cpu s",
                                     "peak MB", "own MB");
  int rank = 0;
  for (const RankFigures& f : all) {
    absl::StrAppendFormat(&text, "%4d %12d %13d %13d %8.3f %8.3f %8.3f %8.3f %9.1f %9.1f\n", rank++, f.rows, f.edges, f.borrowed_edges, f.read_seconds, f.solve_seconds,
                          f.score_seconds, f.processor_seconds, f.peak_bytes / kMB, f.own_bytes / kMB);
  }
  return text;
}

}  // namespace klout::scoring
