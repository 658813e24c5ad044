#include "services/scoring/mpi/score_run.h"

#include <algorithm>
#include <ctime>
#include <memory>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/scoring/mpi/rank_graph.h"
#include "services/scoring/mpi/rank_report.h"
#include "services/scoring/mpi/rank_scores.h"
#include "services/scoring/mpi/rank_votes.h"
#include "services/scoring/mpi/row_blocks.h"
#include "services/scoring/mpi/score_file.h"
#include "services/scoring/mpi/snapshot_source.h"
#include "services/scoring/mpi/trust_matrix.h"

namespace klout::scoring {
namespace {

// Seconds since the last phase ended. Other ranks are waited for within a phase, wherever they exchange something.
class Phases {
 public:
  explicit Phases(RankFigures& figures) : figures_(figures) {}
  void End(double& seconds) {
    const double now = MPI_Wtime();
    seconds = now - std::exchange(begin_, now);
    figures_.own_bytes = std::max(figures_.own_bytes, OwnResidentBytes());
  }

 private:
  RankFigures& figures_;
  double begin_ = MPI_Wtime();
};

absl::StatusOr<std::shared_ptr<const Snapshot>> OpenOnAll(const Ranks& ranks, const ScoreRunOptions& options) {
  absl::StatusOr<std::shared_ptr<const Snapshot>> snapshot = OpenSnapshot(options.source, options.model);
  if (absl::Status status = ranks.Agree(snapshot.status()); !status.ok()) return status;
  // A publish between the first rank's look into a data folder and the last's.
  const uint64_t newest = ranks.Max((*snapshot)->id()), other = newest - (*snapshot)->id();
  if (ranks.Max(other) != 0) return absl::UnavailableError("ranks opened different snapshots: name a file, or run it again");
  return snapshot;
}

// Scores from the masses in the snapshot, to compare with.
Differences CompareWithStored(const Ranks& ranks, const RowBlocks& blocks, const PersonHomes& homes, const Snapshot& snapshot, const RankGraph& graph,
                              const BootstrapDraws& draws, absl::Span<const double> mass, const RankScores& own) {
  const RankScores from_stored = ScoreOwn(graph.view(), snapshot.standing(), draws, snapshot.model(), blocks, homes, ranks.rank());
  return Compare(ranks, blocks, snapshot, mass, own, from_stored);
}

}  // namespace

absl::StatusOr<ScoreRun> RunScore(const Ranks& ranks, const ScoreRunOptions& options) {
  RankFigures figures;
  Phases phases(figures);
  const auto snapshot = OpenOnAll(ranks, options);
  if (!snapshot.ok()) return snapshot.status();
  const GraphView& mapped = (*snapshot)->graph();
  const Model& model = (*snapshot)->model();
  const RowBlocks blocks(mapped.rows, ranks.size());
  const AccountIndex begin = blocks.begin(ranks.rank()), end = blocks.end(ranks.rank());
  if (absl::Status status = ranks.Agree(CheckRows(mapped, begin, end)); !status.ok()) return status;
  figures.rows = end - begin;
  figures.edges = mapped.rows[end] - mapped.rows[begin];
  const VoteTable votes(model.trust.vote_exponent);
  const RankVotes sums = SumVotes(ranks, blocks, mapped, votes);
  phases.End(figures.read_seconds);

  const absl::StatusOr<Trust> trust = SolveTrustOnRanks(ranks, blocks, mapped, votes, sums.vote_sum, model.trust);
  if (!trust.ok()) return trust.status();
  phases.End(figures.solve_seconds);

  const PersonHomes homes(mapped, blocks);
  const RankGraph graph(ranks, blocks, homes, mapped);
  const BootstrapDraws draws = DrawBootstrap(mapped, 1);
  const StandingView standing = {trust->mass, sums.vote_sum, sums.last_act, TrustOf(trust->neutral)};
  const RankScores own = ScoreOwn(graph.view(), standing, draws, model, blocks, homes, ranks.rank());
  figures.borrowed_edges = graph.borrowed_edges();
  phases.End(figures.score_seconds);
  figures.processor_seconds = static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
  figures.peak_bytes = PeakResidentBytes();

  ScoreRun run;
  run.report = ReportOf(ranks, figures);
  if (ranks.rank() == 0) {
    absl::StrAppend(&run.report, mapped.account_count(), " accounts, ", mapped.persons.size(), " persons, ", mapped.edge_count(), " edges on ", ranks.size(),
                    " ranks; trust in ", trust->iterations, " steps, mean change ", trust->residual, " in the last\n");
  }
  if (options.check) run.differences = CompareWithStored(ranks, blocks, homes, **snapshot, graph, draws, trust->mass, own);
  if (!options.out.empty()) {
    if (absl::Status status = WriteScores(ranks, blocks, **snapshot, own, options.out); !status.ok()) return status;
  }
  return run;
}

}  // namespace klout::scoring
