#include <algorithm>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/time/clock.h"
#include "common/log.h"
#include "tests/bench/benches.h"
#include "tests/bench/child_process.h"
#include "tests/bench/freshness.h"
#include "tests/bench/machine.h"
#include "tests/bench/report.h"
#include "tests/bench/temp_folder.h"

namespace klout::bench {
namespace {

constexpr char kHelp[] =
    "usage: klout-bench [--only NAME] [--quick] [--json FILE]\n"
    "\n"
    "Measures limits, ingest, kernel, get_score, publish, rank_people, size, classify, connector, connector_accounts, cache, perks, gateway and\n"
    "planner, each in turn with a baseline, and prints one table. freshness, overload, restart, scaling and planner_spread take long and are measured\n"
    "only if named.\n"
    "Less than 5 minutes on two cores. Writes to a folder of its own in $KLOUT_BENCH_DIR, else /var/tmp.\n"
    "\n"
    "  --only NAME   only this one; may be repeated\n"
    "  --quick       less data, seconds; no proof of anything\n"
    "  --json FILE   every measurement, for programs\n"
    "\n"
    "Ends with 0 if all was measured, whether the marks were met or not.\n";

struct Bench {
  const char* name;
  absl::StatusOr<std::vector<Row>> (*measure)(bool quick);
  // Too long to be measured unless it is asked for.
  bool only_by_name = false;
};
constexpr Bench kBenches[] = {
    {"limits", BenchLimits}, {"ingest", BenchIngest},       {"kernel", BenchKernel},       {"get_score", BenchGetScore},
    {"publish", BenchPublish}, {"rank_people", BenchRankPeople}, {"size", BenchSize},        {"classify", BenchClassify},
    {"connector", BenchConnector}, {"connector_accounts", BenchManyAccounts},
    {"cache", BenchCache}, {"restart", BenchRestart, true}, {"scaling", BenchScaling, true},
    {"perks", BenchPerks}, {"gateway", BenchGateway}, {"overload", BenchOverload, true}, {"freshness", BenchFreshness, true}, {"planner", BenchPlanner},     {"planner_spread", BenchPlannerSpread, true}};

struct Request {
  std::vector<std::string> only;
  bool quick = false;
  std::string json;
};

// False: the arguments make no sense.
bool Parse(const std::vector<std::string>& arguments, Request* request) {
  for (size_t i = 0; i < arguments.size(); ++i) {
    const bool has_value = i + 1 < arguments.size();
    if (arguments[i] == "--quick") {
      request->quick = true;
    } else if (arguments[i] == "--json" && has_value) {
      request->json = arguments[++i];
    } else if (arguments[i] == "--only" && has_value) {
      request->only.push_back(arguments[++i]);
    } else {
      return false;
    }
  }
  for (const std::string& name : request->only) {
    bool known = false;
    for (const auto& bench : kBenches) known = known || name == bench.name;
    if (!known) return false;
  }
  return true;
}

int Report(const Request& request) {
  const Machine machine = ThisMachine();
  const absl::Time start = absl::Now();
  std::vector<Row> rows;
  bool failed = false;
  for (const auto& [name, bench, only_by_name] : kBenches) {
    const bool named = std::find(request.only.begin(), request.only.end(), name) != request.only.end();
    const bool wanted = named || (request.only.empty() && !only_by_name);
    if (!wanted) continue;
    std::fprintf(stderr, "measuring %s...\n", name);
    absl::StatusOr<std::vector<Row>> measured = bench(request.quick);
    if (!measured.ok()) {
      std::fprintf(stderr, "%s: %s\n", name, measured.status().ToString().c_str());
      failed = true;
      continue;
    }
    rows.insert(rows.end(), measured->begin(), measured->end());
  }
  const double seconds = absl::ToDoubleSeconds(absl::Now() - start);
  std::fputs(TableOf(machine, rows, seconds).c_str(), stdout);
  if (request.quick) std::puts("--quick: too little data to prove anything");
  if (!request.json.empty()) {
    if (absl::Status status = WriteFile(request.json, JsonOf(machine, rows, seconds)); !status.ok()) {
      std::fprintf(stderr, "%s\n", status.ToString().c_str());
      failed = true;
    }
  }
  return failed ? 1 : 0;
}

int RunPart(const std::string& part, const std::vector<std::string>& arguments) {
  EndWithParent();
  absl::Status status = absl::InvalidArgumentError("no such part");
  if (part == "read_load") status = RunReadLoad(arguments);
  if (part == "ingest_load") status = RunIngestLoad(arguments);
  if (part == "freshness_load") status = RunFreshnessLoad(arguments);
  if (part == "settled_log") status = RunSettledLog(arguments);
  if (part == "publish_stages") status = RunPublishStages(arguments);
  if (part == "overload_load") status = RunOverloadLoad(arguments);
  if (part == "size_load") status = RunSizeLoad(arguments);
  if (part == "scaling_load") status = RunScalingLoad(arguments);
  if (part == "restart_load") status = RunRestartLoad(arguments);
  if (!status.ok()) std::fprintf(stderr, "%s: %s\n", part.c_str(), status.ToString().c_str());
  return status.ok() ? 0 : 1;
}

int Main(const std::vector<std::string>& arguments) {
  TempFolder::DeleteAllOnSignal();
  SetLogLevel(LogLevel::kWarning);
  if (arguments.size() > 1 && arguments[0] == "--part") {
    return RunPart(arguments[1], {arguments.begin() + 2, arguments.end()});
  }
  Request request;
  if (arguments.size() == 1 && arguments[0] == "--help") {
    std::fputs(kHelp, stdout);
    return 0;
  }
  if (!Parse(arguments, &request)) {
    std::fputs(kHelp, stderr);
    return 2;
  }
  return Report(request);
}

}  // namespace
}  // namespace klout::bench

int main(int argc, char** argv) { return klout::bench::Main({argv + 1, argv + argc}); }
