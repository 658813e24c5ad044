#include <malloc.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <numeric>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "common/clock.h"
#include "services/cli/simulator/load_generator.h"
#include "services/scoring/engine/score_engine.h"
#include "tests/bench/benches.h"
#include "tests/bench/child_process.h"
#include "tests/bench/machine.h"
#include "tests/bench/temp_folder.h"

namespace klout::bench {
namespace {

constexpr double kMarkBytesPerEdge = 12;
constexpr absl::Duration kLimit = absl::Seconds(60);

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

double EdgeColumnBytes(const scoring::GraphView& graph) {
  return BytesOf(graph.actor) + BytesOf(graph.strength) + BytesOf(graph.seen);
}

double AccountColumnBytes(const scoring::GraphView& graph) {
  return NameBytes(graph.accounts) + BytesOf(graph.last_active) + BytesOf(graph.person) +
         BytesOf(graph.link_time) + BytesOf(graph.heat) + BytesOf(graph.heat_time) +
         BytesOf(graph.attention) + BytesOf(graph.attention_time) + BytesOf(graph.rows);
}

// Brings every page of the edges into memory, as the next publish would.
uint64_t TouchEdges(const scoring::GraphView& graph) {
  uint64_t sum = 0;
  for (size_t e = 0; e < graph.actor.size(); ++e) sum += graph.actor[e] + graph.strength[e] + graph.seen[e];
  return sum;
}

void Print(const char* name, double value) { std::printf("%s %.17g\n", name, value); }

// Each batch is made when it is sent, so that none stays in memory.
absl::Status Fill(scoring::ScoreEngine& engine, uint32_t accounts, uint32_t batches, bool with_posts) {
  for (uint32_t i = 0; i < batches; ++i) {
    const simulator::LoadGenerator load(
        {.seed = i + 1, .accounts = accounts, .batches = 1, .with_posts = with_posts});
    if (absl::Status status = engine.AppendAndWait(load.batches()[0]).status(); !status.ok()) return status;
  }
  return engine.Publish(true).status();
}

void PrintSnapshot(const scoring::Snapshot& snapshot) {
  const scoring::GraphView& graph = snapshot.graph();
  if (TouchEdges(graph) == 0) std::fprintf(stderr, "no edges\n");
  Print("edges", static_cast<double>(graph.edge_count()));
  Print("accounts", graph.account_count());
  Print("edge_columns", EdgeColumnBytes(graph));
  Print("account_columns", AccountColumnBytes(graph));
  Print("file", static_cast<double>(snapshot.description().bytes()));
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

absl::StatusOr<Figures> Weigh(const Load& load, bool with_posts) {
  const absl::StatusOr<std::string> output = RunSelf({"--part", "size_load", absl::StrCat(load.accounts),
                                                      absl::StrCat(load.batches), with_posts ? "1" : "0"},
                                                     kLimit);
  if (!output.ok()) return output.status();
  return ParseFigures(*output);
}

std::vector<Row> RowsOf(Figures& small, Figures& large) {
  const double edges = large["edges"][0], accounts = large["accounts"][0];
  const Fit file = FitOf(small, large, "file"), memory = FitOf(small, large, "resident");
  const Fit peak = FitOf(small, large, "peak");
  const Mark mark = {Mark::Of::kOurs, Mark::Bound::kAtMost, kMarkBytesPerEdge};
  const std::string fitted =
      absl::StrFormat("growth between %.1f M and %.1f M edges on the same %.0f accounts, without posts",
                      small["edges"][0] / 1e6, edges / 1e6, accounts);
  const std::string all_in = absl::StrFormat(
      "resident memory of a process with the engine after a publish, less that before the engine, all edges "
      "touched "
      "(%.0f MiB, of it %.0f MiB mapped file); ",
      large["resident"][0] / (1 << 20), large["mapped"][0] / (1 << 20));
  return {{"size",
           "edge, columns",
           "bytes",
           {large["edge_columns"][0] / edges},
           "",
           {},
           mark,
           "actor, strength, seen"},
          {"size", "edge, snapshot file", "bytes", {file.per_edge}, "", {}, mark, fitted},
          {"size", "edge, resident memory", "bytes", {memory.per_edge}, "", {}, mark, all_in + fitted},
          {"size",
           "edge, resident memory, no growth fitted",
           "bytes",
           {(large["resident"][0] - large["account_columns"][0]) / edges},
           "",
           {},
           {},
           "all memory of the engine less the graph's columns per account, divided by edges"},
          {"size", "edge, peak memory of a publish", "bytes", {peak.per_edge}, "", {}, {}, fitted},
          {"size", "account, columns of the graph", "bytes", {large["account_columns"][0] / accounts}},
          {"size",
           "account, snapshot file",
           "bytes",
           {file.per_account},
           "",
           {},
           {},
           "with names, scores, intervals"},
          {"size", "account, resident memory", "bytes", {memory.per_account}}};
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
  if (arguments.size() != 3) return absl::InvalidArgumentError("ACCOUNTS BATCHES WITH_POSTS");
  absl::StatusOr<std::unique_ptr<TempFolder>> folder = TempFolder::Create();
  if (!folder.ok()) return folder.status();
  scoring::ScoreEngineOptions options;
  options.data_dir = (*folder)->path();
  options.publish_every = absl::ZeroDuration();
  const double before = ProcessBytes("VmRSS"), mapped_before = ProcessBytes("RssFile");
  auto engine = scoring::ScoreEngine::Create(options, RealClock());
  if (!engine.ok()) return engine.status();
  const auto accounts = static_cast<uint32_t>(std::atoi(arguments[0].c_str()));
  const auto batches = static_cast<uint32_t>(std::atoi(arguments[1].c_str()));
  if (absl::Status status = Fill(**engine, accounts, batches, arguments[2] == "1"); !status.ok())
    return status;
  PrintSnapshot(*(*engine)->serving());
  Print("resident", ProcessBytes("VmRSS") - before);
  Print("mapped", ProcessBytes("RssFile") - mapped_before);
  Print("peak", ProcessBytes("VmHWM") - before);
  malloc_trim(0);
  Print("trimmed", ProcessBytes("VmRSS") - before);
  return absl::OkStatus();
}

}  // namespace klout::bench
