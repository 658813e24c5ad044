#include <malloc.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "common/clock.h"
#include "services/scoring/engine/score_engine.h"
#include "tests/bench/benches.h"
#include "tests/bench/child_process.h"
#include "tests/bench/bench_engine.h"
#include "tests/bench/machine.h"
#include "tests/bench/temp_folder.h"

namespace klout::bench {
namespace {

constexpr double kMarkBytesPerEdge = 8, kMarkBytesPerAccount = 64;
constexpr absl::Duration kLimit = absl::Seconds(60);
constexpr absl::Duration kSettle = absl::Seconds(1);

struct Load {
  uint32_t accounts;
  uint32_t batches;
};
// Both name the same accounts; the second has about twice the edges.
constexpr Load kSmall = {200'000, 64}, kLarge = {200'000, 128};
constexpr Load kQuickSmall = {50'000, 12}, kQuickLarge = {50'000, 24};

template <typename Column>
double BytesOf(const Column& column) {
  return static_cast<double>(column.size() * sizeof(column[0]));
}

double NameBytes(const scoring::NameView& names) {
  return BytesOf(names.offsets()) + BytesOf(names.bytes()) + BytesOf(names.slots());
}

// What the graph holds of an account besides its name.
double AccountColumnBytes(const scoring::GraphView& graph) {
  return BytesOf(graph.last_active) + BytesOf(graph.person) +
         BytesOf(graph.first_day) + BytesOf(graph.link_time) + BytesOf(graph.heat) + BytesOf(graph.heat_time) +
         BytesOf(graph.attention) + BytesOf(graph.attention_time) + BytesOf(graph.rows);
}

// Brings every page of the edges into memory, as the next publish would.
uint64_t TouchEdges(const scoring::GraphView& graph) {
  uint64_t sum = 0;
  for (uint64_t place = 0; place < graph.edge_count(); ++place) {
    sum += graph.edges.bottom(place) + graph.edges.strength[place] + graph.edges.seen(place);
  }
  return sum;
}

void Print(const std::string& name, double value) { std::printf("%s %.17g\n", name.c_str(), value); }

void PrintSnapshot(const scoring::Snapshot& snapshot) {
  const scoring::GraphView& graph = snapshot.graph();
  if (TouchEdges(graph) == 0) std::fprintf(stderr, "no edges\n");
  Print("edges", static_cast<double>(graph.edge_count()));
  Print("accounts", graph.account_count());
  Print("edge_columns", static_cast<double>(graph.edges.bytes()));
  Print("account_columns", AccountColumnBytes(graph));
  Print("name_columns", NameBytes(graph.accounts));
  const scoring::StandingView& standing = snapshot.standing();
  Print("standing_columns", BytesOf(standing.mass) + BytesOf(standing.vote_sum) + BytesOf(standing.last_act));
  Print("score_columns", BytesOf(snapshot.scores().accounts) + BytesOf(snapshot.scores().traits));
}

// What grows by `per_edge` and `per_account`, from two weighings.
struct Fit {
  double per_edge = 0, per_account = 0;
};
Fit FitOf(Figures& small, Figures& large, const std::string& name) {
  const auto of = [](Figures& figures, const std::string& key) {
    return figures[key].empty() ? 0 : figures[key][0];
  };
  const double edges = of(small, "edges"), more_edges = of(large, "edges");
  const double accounts = of(small, "accounts"), more_accounts = of(large, "accounts");
  const double bytes = of(small, name), more_bytes = of(large, name);
  const double determinant = edges * more_accounts - more_edges * accounts;
  return {(bytes * more_accounts - more_bytes * accounts) / determinant,
          (edges * more_bytes - more_edges * bytes) / determinant};
}

// Fills an engine in one process, opens what it left in another. Figures of the second are named
// `restarted_...`.
absl::StatusOr<Figures> Weigh(const Load& load, bool with_posts) {
  absl::StatusOr<std::unique_ptr<TempFolder>> folder = TempFolder::Create();
  if (!folder.ok()) return folder.status();
  std::string text;
  for (const uint32_t batches : {load.batches, 0u}) {
    const absl::StatusOr<std::string> output =
        RunSelf({"--part", "size_load", (*folder)->path(), absl::StrCat(load.accounts), absl::StrCat(batches),
                 with_posts ? "1" : "0"},
                kLimit);
    if (!output.ok()) return output.status();
    text += *output;
  }
  return ParseFigures(text);
}

std::string Mebibytes(Figures& figures, const std::string& name) {
  return absl::StrFormat("%.0f MiB", figures[name][0] / (1 << 20));
}

// What is left for each edge when the snapshot's bytes for accounts are taken off; all else that the engine
// holds, the log's buffers too, stays in.
double PerEdge(Figures& large, const std::string& name, double account_bytes) {
  return (large[name][0] - account_bytes * large["accounts"][0]) / large["edges"][0];
}

std::vector<Row> EdgeRows(Figures& small, Figures& large) {
  const double edges = large["edges"][0];
  const Fit file = FitOf(small, large, "file");
  const Mark mark = {Mark::Of::kOurs, Mark::Bound::kAtMost, kMarkBytesPerEdge};
  const std::string fitted =
      absl::StrFormat("growth from %.1f M to %.1f M edges on the same %.0f accounts, without posts",
                      small["edges"][0] / 1e6, edges / 1e6, large["accounts"][0]);
  const auto resident = [&](const char* what, const std::string& name, std::optional<Mark> of,
                            const char* process) {
    const std::string note = absl::StrCat(process, ", all edges read: ", Mebibytes(large, name),
                                          ", less the snapshot's ", "bytes per account, divided by edges");
    return Row{
        "size", std::string("edge, ") + what, "bytes", {PerEdge(large, name, file.per_account)}, "", {}, of,
        note};
  };
  return {{"size",
           "edge, columns",
           "bytes",
           {large["edge_columns"][0] / edges},
           "",
           {},
           mark,
           "actor, strength, minute and kinds"},
          {"size", "edge, snapshot file", "bytes", {file.per_edge}, "", {}, mark, fitted},
          resident("resident, restarted", "restarted_resident", mark,
                   "memory of a process that opened the folder"),
          resident("resident, published", "resident", mark,
                   "memory of the process that folded all and published"),
          resident("resident, published, trimmed", "trimmed", {}, "the same after malloc_trim"),
          resident("peak of a publish", "peak", {}, "the most it ever had")};
}

std::vector<Row> RowsOf(Figures& small, Figures& large) {
  std::vector<Row> rows = EdgeRows(small, large);
  const double accounts = large["accounts"][0];
  const Mark mark = {Mark::Of::kOurs, Mark::Bound::kAtMost, kMarkBytesPerAccount};
  const auto row = [&](const char* what, double bytes, std::optional<Mark> of, const char* note) {
    rows.push_back({"size", std::string("account, ") + what, "bytes", {bytes}, "", {}, of, note});
  };
  row("columns of the graph", large["account_columns"][0] / accounts, mark, "besides its name: activity, first day, person, heat, attention, row");
  row("with its standing", (large["account_columns"][0] + large["standing_columns"][0]) / accounts, mark,
      "the same, and what trust computes: mass, sum of votes, last act");
  row("its name", large["name_columns"][0] / accounts, {}, "text, where it begins, and the index to find it");
  row("scores", large["score_columns"][0] / accounts, {}, "with intervals, and traits");
  row("snapshot file", FitOf(small, large, "file").per_account, {}, "all of these, as it grows with accounts");
  return rows;
}

Row PostsRow(Figures& without, Figures& with) {
  const double edges = with["edges"][0];
  return {"size",       "posts, snapshot file",
          "bytes/edge", {(with["file"][0] - without["file"][0]) / edges},
          "",           {},
          {},           "on top, where every act names a post: names of posts and who acted on each"};
}

}  // namespace

absl::StatusOr<std::vector<Row>> BenchSize(bool quick) {
  absl::StatusOr<Figures> small = Weigh(quick ? kQuickSmall : kSmall, false);
  if (!small.ok()) return small.status();
  absl::StatusOr<Figures> large = Weigh(quick ? kQuickLarge : kLarge, false);
  if (!large.ok()) return large.status();
  absl::StatusOr<Figures> with_posts = Weigh(quick ? kQuickSmall : kSmall, true);
  if (!with_posts.ok()) return with_posts.status();
  std::vector<Row> rows = RowsOf(*small, *large);
  rows.push_back(PostsRow(*small, *with_posts));
  return rows;
}

absl::Status RunSizeLoad(const std::vector<std::string>& arguments) {
  if (arguments.size() != 4) return absl::InvalidArgumentError("DIR ACCOUNTS BATCHES WITH_POSTS");
  scoring::ScoreEngineOptions options;
  options.data_dir = arguments[0];
  options.publish_every = absl::ZeroDuration();
  const double before = ProcessBytes("VmRSS");
  auto engine = scoring::ScoreEngine::Create(options, RealClock());
  if (!engine.ok()) return engine.status();
  const auto accounts = static_cast<uint32_t>(std::atoi(arguments[1].c_str()));
  const auto batches = static_cast<uint32_t>(std::atoi(arguments[2].c_str()));
  const std::string prefix = batches == 0 ? "restarted_" : "";
  if (batches > 0) {
    if (absl::Status status = FillEngine(**engine, accounts, batches, arguments[3] == "1"); !status.ok())
      return status;
    PrintSnapshot(*(*engine)->serving());
    Print("file", static_cast<double>((*engine)->ListSnapshots()[0].bytes()));
  } else if (TouchEdges((*engine)->serving()->graph()) == 0) {
    return absl::InternalError("no edges");
  }
  // The engine gives memory back when no facts come in.
  absl::SleepFor(kSettle);
  Print(prefix + "resident", ProcessBytes("VmRSS") - before);
  Print(prefix + "peak", ProcessBytes("VmHWM") - before);
  malloc_trim(0);
  Print(prefix + "trimmed", ProcessBytes("VmRSS") - before);
  return absl::OkStatus();
}

}  // namespace klout::bench
