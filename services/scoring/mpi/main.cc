#include <iostream>

#include "absl/flags/flag.h"
#include "common/flags.h"
#include "common/status.h"
#include "services/scoring/mpi/ranks.h"
#include "services/scoring/mpi/score_run.h"

ABSL_FLAG(std::string, out, "", "file for the scores, as CSV; empty: none");
ABSL_FLAG(bool, check, false, "compare with the scores in the snapshot; exit 1 if any is further away than 1e-9");
ABSL_FLAG(std::string, model, "", "file of a fitted model, for a snapshot outside its data folder");

namespace {

constexpr char kUsage[] = "mpirun -n RANKS klout-score-mpi SNAPSHOT_FILE_OR_DATA_FOLDER [--out=FILE] [--check]: scores a snapshot's graph on MPI ranks";

absl::StatusOr<klout::scoring::ScoreRunOptions> OptionsOf(const absl::StatusOr<std::vector<std::string>>& arguments) {
  if (!arguments.ok()) return arguments.status();
  if (arguments->size() != 1) return klout::InvalidField("source", "name one snapshot file or data folder");
  return klout::scoring::ScoreRunOptions{
      .source = arguments->front(), .out = absl::GetFlag(FLAGS_out), .check = absl::GetFlag(FLAGS_check), .model = absl::GetFlag(FLAGS_model)};
}

// Each rank ends with the code; one of them says why.
int End(const klout::scoring::Ranks& ranks, const absl::Status& status) {
  if (ranks.rank() == 0) return klout::ExitWith(status);
  return absl::IsInvalidArgument(status) ? 2 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const klout::scoring::MpiSession session;
  const klout::scoring::Ranks ranks;
  const auto arguments = klout::ParseFlags(argc, argv);
  if (arguments.ok() && klout::HelpRequested()) {
    if (ranks.rank() == 0) std::cout << klout::HelpText(kUsage);
    return 0;
  }
  const auto options = OptionsOf(arguments);
  if (!options.ok()) return End(ranks, options.status());
  const auto run = klout::scoring::RunScore(ranks, *options);
  if (!run.ok()) return End(ranks, run.status());
  if (ranks.rank() == 0) {
    std::cout << run->report;
    if (run->differences) std::cout << klout::scoring::TextOf(*run->differences);
    std::cout << std::flush;
  }
  return run->differences && !run->differences->ok() ? 1 : 0;
}
