#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "common/channel.h"
#include "tests/bench/child_process.h"
#include "tests/bench/freshness.h"
#include "tests/bench/publish_stages.h"
#include "tests/bench/settled_log.h"
#include "tests/bench/temp_folder.h"
#include "tests/testing/child_process.h"

namespace klout::bench {
namespace {

constexpr double kMarkSeconds = 2;
constexpr int kPerSecond = 100'000, kRows = 1000;
// 65,536 interactions each: ten an account.
struct Size {
  uint32_t accounts, batches;
  double warm_seconds, window_seconds;
  int windows;
};
constexpr Size kFull = {1'000'000, 153, 12, 15, 3}, kQuick = {50'000, 8, 2, 3, 1};
// What the facts of a publish are, for its parts: those of so many seconds.
constexpr int kStageSeconds = 4;
constexpr absl::Duration kStartTimeout = absl::Seconds(60), kLimit = absl::Minutes(6);

// The program beside this one that operators start.
std::string ScoringProgram() { return std::filesystem::read_symlink("/proc/self/exe").parent_path() / "klout-scoring"; }

absl::StatusOr<ChildProcess> StartScoring(const std::string& folder, const std::string& address) {
  auto process = ChildProcess::Start({ScoringProgram(), "--data_dir=" + folder + "/data", "--listen=" + address, "--metrics_listen=", "--publish_every=100ms"},
                                     {.output_file = folder + "/output"});
  if (!process.ok()) return process.status();
  const std::shared_ptr<grpc::Channel> channel = Connect(address, {.max_reconnect_interval = absl::Milliseconds(200), .own_connection = true});
  if (absl::Status status = WaitReady(*channel, absl::Now() + kStartTimeout); !status.ok()) return status;
  return process;
}

absl::StatusOr<Figures> MeasureLoad(const std::string& folder, const Size& size, absl::Time end_of_log) {
  const std::string address = absl::StrCat("127.0.0.1:", FreePort());
  absl::StatusOr<ChildProcess> scoring = StartScoring(folder, address);
  if (!scoring.ok()) return scoring.status();
  const absl::StatusOr<std::string> output =
      RunSelf({"--part", "freshness_load", address, absl::StrCat(kPerSecond), absl::StrCat(kRows), absl::StrCat(size.accounts), absl::StrCat(absl::ToUnixSeconds(end_of_log)),
               absl::StrCat(size.warm_seconds), absl::StrCat(size.window_seconds), absl::StrCat(size.windows)}, kLimit);
  scoring->End(SIGTERM);
  if (!output.ok()) return output.status();
  return ParseFigures(*output);
}

std::string StagesText(const Figures& stages) {
  std::string text;
  for (const auto& [name, seconds] : stages) absl::StrAppendFormat(&text, "%s%s %.0f", text.empty() ? "" : ", ", name, seconds[0] * 1e3);
  return text;
}

}  // namespace

absl::StatusOr<std::vector<Row>> BenchFreshness(bool quick) {
  absl::StatusOr<std::unique_ptr<TempFolder>> temp = TempFolder::Create();
  if (!temp.ok()) return temp.status();
  const std::string& folder = (*temp)->path();
  const Size size = quick ? kQuick : kFull;
  const absl::StatusOr<std::string> made = RunSelf({"--part", "settled_log", folder + "/data", absl::StrCat(size.accounts), absl::StrCat(size.batches)}, kLimit);
  if (!made.ok()) return made.status();
  Figures log = ParseFigures(*made);
  const absl::Time end = absl::FromUnixSeconds(static_cast<int64_t>(log["end"][0]));
  absl::StatusOr<Figures> load = MeasureLoad(folder, size, end);
  if (!load.ok()) return load.status();
  const std::vector<double>&served = (*load)["served"], &batches = (*load)["batches"];
  const absl::StatusOr<std::string> stages = RunSelf({"--part", "publish_stages", folder + "/data", absl::StrCat(size.accounts), absl::StrCat(kStageSeconds * kPerSecond / kRows),
                                                      absl::StrCat(kRows), absl::StrCat(absl::ToUnixSeconds(end))}, kLimit);
  if (!stages.ok()) return stages.status();
  std::string note = absl::StrFormat(
      "a klout-scoring process with %.0f accounts, %.0f edges and %.0f posts, of %.1f M interactions over sixty days; %d a batch on one stream, each timed from when it was due until a GetScore, "
      "asked every 5 ms, rests on it; windows: %d of %.0f s, after %.0f s",
      log["accounts"][0], log["edges"][0], log["posts"][0], size.batches * 65'536 / 1e6, kRows, size.windows, size.window_seconds, size.warm_seconds);
  for (size_t i = 0; i < batches.size(); ++i) absl::StrAppendFormat(&note, "%s%.0f of %.0f batches served", i == 0 ? "; " : ", ", served[i], batches[i]);
  note += " when given up";
  const std::string what = absl::StrFormat("%d interactions/s, served after, ", kPerSecond);
  std::vector<Row> rows = {
      {"freshness", what + "median", "s", (*load)["fresh_p50"]},
      {"freshness", what + "p99", "s", (*load)["fresh_p99"], "", {}, Mark{Mark::Of::kOurs, Mark::Bound::kAtMost, kMarkSeconds}, note},
      {"freshness", "acknowledged after, p99", "s", (*load)["ack_p99"]},
      {"freshness", "parts of a publish", "s", ParseFigures(*stages)["all"], "", {}, {},
       absl::StrCat("ms, one after another on nothing else, with the facts of ", kStageSeconds, " s: ", StagesText(ParseFigures(*stages)))}};
  // None if a publish takes longer than all windows.
  if (const std::vector<double>& period = (*load)["period"]; !period.empty()) rows.push_back({"freshness", "from one snapshot to the next", "s", period});
  return rows;
}

absl::Status RunSettledLog(const std::vector<std::string>& arguments) {
  if (arguments.size() != 3) return absl::InvalidArgumentError("DIR ACCOUNTS BATCHES");
  const absl::StatusOr<SettledLog> log = MakeSettledLog(arguments[0], static_cast<uint32_t>(std::atoi(arguments[1].c_str())), static_cast<uint32_t>(std::atoi(arguments[2].c_str())));
  if (!log.ok()) return log.status();
  std::printf("end %d\naccounts %d\nedges %d\nposts %d\n", static_cast<int>(absl::ToUnixSeconds(log->end)), static_cast<int>(log->accounts), static_cast<int>(log->edges),
              static_cast<int>(log->posts));
  return absl::OkStatus();
}

absl::Status RunPublishStages(const std::vector<std::string>& arguments) {
  if (arguments.size() != 5) return absl::InvalidArgumentError("DIR ACCOUNTS BATCHES ROWS START");
  const auto number = [&arguments](int i) { return std::atoll(arguments[i].c_str()); };
  const absl::StatusOr<PublishStages> stages =
      MeasurePublishStages(arguments[0], static_cast<uint32_t>(number(1)), static_cast<uint32_t>(number(2)), static_cast<uint32_t>(number(3)), absl::FromUnixSeconds(number(4)), 2);
  if (!stages.ok()) return stages.status();
  for (const auto& [name, seconds] : *stages) std::printf("%s %.9g\n", name.c_str(), seconds);
  return absl::OkStatus();
}

}  // namespace klout::bench
