#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "common/channel.h"
#include "common/clock.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/scoring/engine/score_engine.h"
#include "services/scoring/rpc/score_reads.h"
#include "tests/bench/benches.h"
#include "tests/bench/child_process.h"
#include "tests/bench/bench_engine.h"
#include "tests/bench/temp_folder.h"

namespace klout::bench {
namespace {

constexpr int kRepetitions = 5;
constexpr double kMarkRestartSeconds = 1, kMarkRebuildPerSecond = 5e6, kMarkUpSeconds = 1;
constexpr absl::Duration kLimit = absl::Minutes(15);
constexpr absl::Duration kUpLimit = absl::Seconds(30);

struct Load {
  uint32_t accounts;
  uint32_t batches;
};
// 50 million interactions.
constexpr Load kFull = {1'000'000, 763};
constexpr Load kQuick = {200'000, 32};

double SecondsSince(absl::Time start) { return absl::ToDoubleSeconds(absl::Now() - start); }

scoring::ScoreEngineOptions OptionsFor(const std::string& folder) {
  scoring::ScoreEngineOptions options;
  options.data_dir = folder;
  options.publish_every = absl::ZeroDuration();
  return options;
}

absl::Status Fill(const std::string& folder, uint32_t accounts, uint32_t batches) {
  auto engine = scoring::ScoreEngine::Create(OptionsFor(folder), RealClock());
  if (!engine.ok()) return engine.status();
  return FillEngine(**engine, accounts, batches, true);
}

// Seconds from nothing to the first answer.
absl::StatusOr<double> SecondsToFirstScore(const std::string& folder) {
  const absl::Time start = absl::Now();
  auto engine = scoring::ScoreEngine::Create(OptionsFor(folder), RealClock());
  if (!engine.ok()) return engine.status();
  if ((*engine)->serving() == nullptr) {
    if (absl::Status status = (*engine)->Publish(true).status(); !status.ok()) return status;
  }
  scoring::v1::GetScoreRequest request;
  request.set_subject("twitter:u1");
  scoring::v1::GetScoreResponse response;
  if (absl::Status status = scoring::GetScore((*engine)->serving().get(), request, &response); !status.ok()) return status;
  return SecondsSince(start);
}

// The program beside this one that users start.
std::string KloutProgram() { return std::filesystem::read_symlink("/proc/self/exe").parent_path() / "klout"; }

// Seconds from starting `klout up` on the folder to its first score over the socket.
absl::StatusOr<double> SecondsToUp(const std::string& folder) {
  const std::string program = KloutProgram(), socket = folder + "/up.sock", listen = "unix:" + socket;
  const absl::Time start = absl::Now();
  const pid_t parent = getpid(), child = fork();
  if (child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != parent || freopen("/dev/null", "w", stdout) == nullptr) _exit(1);
    execl(program.c_str(), "klout", "up", "--data", folder.c_str(), "--listen", listen.c_str(), "--metrics", "none", "--topics_listen", "127.0.0.1:0",
          "--connector_listen", "127.0.0.1:0", "--perks_listen", "127.0.0.1:0", "--http", "127.0.0.1:0", "--gateway_listen", "127.0.0.1:0", nullptr);
    _exit(127);
  }
  if (child < 0) return absl::InternalError("no second process");
  // After an attempt that fails gRPC waits for a second.
  while (!std::filesystem::exists(socket) && absl::Now() < start + kUpLimit) absl::SleepFor(absl::Milliseconds(1));
  const std::shared_ptr<grpc::Channel> channel = Connect(listen, {.own_connection = true});
  const auto stub = scoring::v1::ScoringService::NewStub(channel);
  absl::StatusOr<double> seconds = absl::DeadlineExceededError("klout up did not answer");
  while (absl::Now() < start + kUpLimit) {
    grpc::ClientContext context;
    context.set_deadline(absl::ToChronoTime(absl::Now() + absl::Seconds(1)));
    scoring::v1::GetScoreRequest request;
    request.set_subject("twitter:u1");
    scoring::v1::GetScoreResponse response;
    if (stub->GetScore(&context, request, &response).ok()) {
      seconds = SecondsSince(start);
      break;
    }
    channel->WaitForConnected(absl::ToChronoTime(absl::Now() + absl::Milliseconds(5)));
  }
  kill(child, SIGTERM);
  waitpid(child, nullptr, 0);
  return seconds;
}

}  // namespace

absl::StatusOr<std::vector<Row>> BenchRestart(bool quick) {
  absl::StatusOr<std::unique_ptr<TempFolder>> temp = TempFolder::Create();
  if (!temp.ok()) return temp.status();
  const std::string& folder = (*temp)->path();
  const Load load = quick ? kQuick : kFull;
  const double interactions = static_cast<double>(load.batches) * kRowsPerBatch;
  const auto run = [&](uint32_t batches) -> absl::StatusOr<Figures> {
    const absl::StatusOr<std::string> output = RunSelf({"--part", "restart_load", folder, absl::StrCat(load.accounts), absl::StrCat(batches)}, kLimit);
    if (!output.ok()) return output.status();
    return ParseFigures(*output);
  };
  if (absl::Status status = run(load.batches).status(); !status.ok()) return status;
  std::vector<double> restarts, ups, rebuilds;
  for (int i = 0; i < kRepetitions; ++i) {
    absl::StatusOr<Figures> restart = run(0);
    if (!restart.ok()) return restart.status();
    restarts.push_back((*restart)["first_score"][0]);
    absl::StatusOr<double> up = SecondsToUp(folder);
    if (!up.ok()) return up.status();
    ups.push_back(*up);
  }
  std::filesystem::remove_all(folder + "/snapshots");
  absl::StatusOr<Figures> rebuilt = run(0);
  if (!rebuilt.ok()) return rebuilt.status();
  rebuilds.push_back(interactions / (*rebuilt)["first_score"][0]);
  const std::string note = absl::StrFormat("%.1f M interactions of %d accounts with posts; the files are in the page cache", interactions / 1e6, load.accounts);
  return std::vector<Row>{
      {"restart", "log to first score", "s", restarts, "", {}, Mark{Mark::Of::kOurs, Mark::Bound::kAtMost, kMarkRestartSeconds}, note},
      {"restart", "klout up to first score over a socket", "s", ups, "", {}, Mark{Mark::Of::kOurs, Mark::Bound::kAtMost, kMarkUpSeconds},
       "from starting the process, all five services and the web app, on the same folder"},
      {"restart", "rebuilt from the log", "interactions/s", rebuilds, "", {}, Mark{Mark::Of::kOurs, Mark::Bound::kAtLeast, kMarkRebuildPerSecond},
       "snapshots deleted: until the log is folded, scored, written and served"}};
}

absl::Status RunRestartLoad(const std::vector<std::string>& arguments) {
  if (arguments.size() != 3) return absl::InvalidArgumentError("DIR ACCOUNTS BATCHES");
  const auto batches = static_cast<uint32_t>(std::atoi(arguments[2].c_str()));
  if (batches > 0) return Fill(arguments[0], static_cast<uint32_t>(std::atoi(arguments[1].c_str())), batches);
  const absl::StatusOr<double> seconds = SecondsToFirstScore(arguments[0]);
  if (!seconds.ok()) return seconds.status();
  std::printf("first_score %.9g\n", *seconds);
  return absl::OkStatus();
}

}  // namespace klout::bench
