#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "common/log.h"
#include "tests/bench/latency_book.h"
#include "tests/bench/machine.h"
#include "tests/bench/soak_load.h"
#include "tests/bench/soak_report.h"
#include "tests/bench/soak_suite.h"
#include "tests/bench/temp_folder.h"

namespace klout::bench {
namespace {

constexpr char kHelp[] =
    "usage: klout-bench-soak [--minutes N] [--warm_up_days N] [--csv FILE]\n"
    "\n"
    "Starts the five programs, Redis and PostgreSQL, loads them fully for N minutes (15) after a warm-up, "
    "and says what grew: memory, descriptors and threads\n"
    "of each process, latencies of each kind of call. Ends with 1 if anything did, or if a call failed; with "
    "2 if it could not be measured.\n"
    "Writes to a folder of its own in $KLOUT_BENCH_DIR, else /var/tmp: about 100 MB a minute.\n"
    "\n"
    "  --minutes N       measured, 1 to 1,000; fewer than 10 prove nothing\n"
    "  --warm_up_days N  days of scores published before, 1 to 1,000 (380: scoring keeps 366 days in "
    "memory)\n"
    "  --csv FILE        every sample, for programs; written anew each minute\n";

constexpr absl::Duration kMaxWarmUp = absl::Minutes(8);
// All the load, before it is measured: offers and reservations last a minute, and write buffers fill and are
// flushed.
constexpr absl::Duration kSettle = absl::Seconds(60);
// Of the filter over the keys that the connector keeps: services/connector/store/rocks_connector_store.h.
constexpr double kBytesAKey = 10.0 / 8;
constexpr absl::Duration kRest = absl::Seconds(10);

struct Request {
  int minutes = 15, warm_up_days = 380;
  std::string csv;
};

bool Parse(const std::vector<std::string>& arguments, Request* request) {
  for (size_t i = 0; i + 1 < arguments.size(); i += 2) {
    const std::string &name = arguments[i], &value = arguments[i + 1];
    const auto number = [&value](int* into) {
      return absl::SimpleAtoi(value, into) && *into >= 1 && *into <= 1000;
    };
    if (name == "--csv") {
      request->csv = value;
    } else if (!(name == "--minutes" && number(&request->minutes)) &&
               !(name == "--warm_up_days" && number(&request->warm_up_days))) {
      return false;
    }
  }
  return arguments.size() % 2 == 0;
}

std::map<std::string, ProcessSample> SampleAll(const SoakSuite& suite) {
  std::map<std::string, ProcessSample> samples;
  for (const std::string service : SoakSuite::kServices)
    samples["klout-" + service] = SampleProcess(suite.pid(service));
  if (suite.redis_pid() != 0) samples["redis-server"] = SampleProcess(suite.redis_pid());
  return samples;
}

void WarmUp(SoakLoad& load, int days) {
  const absl::Time begin = absl::Now();
  while (load.published_days() < static_cast<size_t>(days) && absl::Now() - begin < kMaxWarmUp)
    absl::SleepFor(absl::Milliseconds(200));
  std::fprintf(stderr, "warm-up: %zu days published in %.0f s\n", load.published_days(),
               absl::ToDoubleSeconds(absl::Now() - begin));
  load.StartAll();
  absl::SleepFor(kSettle);
}

void Measure(const SoakSuite& suite, const SoakLoad& load, const Request& request, LatencyBook& book,
             SoakResult& result) {
  book.CloseMinute(false);
  const absl::Time begin = absl::Now();
  constexpr int kSamplesAMinute = 12;
  for (int i = 1; i <= request.minutes * kSamplesAMinute; ++i) {
    absl::SleepFor(begin + i * kSampleEvery - absl::Now());
    for (const auto& [name, sample] : SampleAll(suite)) result.samples[name].push_back(sample);
    result.samples["klout-connector"].back().kept_bytes =
        static_cast<double>(load.archive_keys()) * kBytesAKey;
    if (i % kSamplesAMinute != 0) continue;
    book.CloseMinute(true);
    result.latencies = book.series();
    // So that something stands if the run is cut short.
    if (!request.csv.empty()) std::ofstream(request.csv) << SoakCsv(result);
    std::string line = absl::StrFormat("minute %d: %d accounts, %d edges; anonymous MB", i / kSamplesAMinute,
                                       load.accounts(), load.edges());
    for (const auto& [name, samples] : result.samples)
      absl::StrAppend(&line, absl::StrFormat(" %s %.1f", name, samples.back().anonymous_bytes / 1e6));
    std::fprintf(stderr, "%s\n", line.c_str());
  }
}

// What grows by its nature: it is kept.
std::string SizesOf(const SoakSuite& suite, const char* when) {
  std::string text = absl::StrCat(when, ":");
  for (const std::string service : {"scoring", "connector", "gateway"})
    absl::StrAppend(&text, absl::StrFormat(" %s %.1f MB on disk;", service,
                                           static_cast<double>(BytesBelow(suite.data_dir(service))) / 1e6));
  const auto ledger = suite.MeasureLedger();
  if (!ledger.ok()) return absl::StrCat(text, " ", ledger.status().ToString(), "\n");
  return absl::StrCat(text, absl::StrFormat(" perks %d rows in the ledger, %.1f MB in PostgreSQL\n",
                                            ledger->rows, static_cast<double>(ledger->database_bytes) / 1e6));
}

int Report(const SoakSuite& suite, const SoakResult& result, const std::vector<std::string>& bad_ends) {
  const std::vector<Finding> findings = FindingsOf(result);
  std::fputs(SoakTable(result, findings).c_str(), stdout);
  int wrong = 0;
  for (const Finding& finding : findings) wrong += finding.grows;
  for (const auto& [kind, errors] : result.errors) wrong += errors.count > 0;
  for (const std::string& end : bad_ends) std::printf("%s\n", end.c_str());
  for (const std::string service : SoakSuite::kServices) {
    for (const auto& [event, count] : suite.Complaints(service))
      std::printf("klout-%s logged %s %d times\n", service.c_str(), event.c_str(), count);
  }
  wrong += static_cast<int>(bad_ends.size());
  std::puts(wrong == 0 ? "nothing grows" : absl::StrCat(wrong, " things are wrong").c_str());
  return wrong == 0 ? 0 : 1;
}

int Run(const Request& request) {
  const auto folder = TempFolder::Create();
  const auto suite = folder.ok() ? SoakSuite::Start((*folder)->path()) : folder.status();
  const auto key = suite.ok() ? (*suite)->NewKey() : suite.status();
  if (!key.ok()) {
    std::fprintf(stderr, "%s\n", key.status().ToString().c_str());
    return 2;
  }
  std::puts(ThisMachine().Text().c_str());
  LatencyBook book;
  SoakResult result;
  std::string sizes;
  {
    SoakLoad load(**suite, *key, book, kMaxWarmUp + kSettle + absl::Minutes(request.minutes + 1));
    WarmUp(load, request.warm_up_days);
    sizes = SizesOf(**suite, "after the warm-up");
    Measure(**suite, load, request, book, result);
    load.Stop();
    std::printf("%d facts sent, %d days of them; %d accounts, %d edges\n",
                static_cast<int>(load.facts_sent()),
                static_cast<int>(SoakLoad::kDaysASecond * 60 * request.minutes),
                static_cast<int>(load.accounts()), static_cast<int>(load.edges()));
  }
  sizes += SizesOf(**suite, "at the end");
  absl::SleepFor(kRest);
  result.at_rest = SampleAll(**suite);
  result.errors = book.errors();
  std::fputs(sizes.c_str(), stdout);
  return Report(**suite, result, (*suite)->Terminate());
}

int Main(const std::vector<std::string>& arguments) {
  TempFolder::DeleteAllOnSignal();
  SetLogLevel(LogLevel::kWarning);
  Request request;
  if (arguments.size() == 1 && arguments[0] == "--help") {
    std::fputs(kHelp, stdout);
    return 0;
  }
  if (!Parse(arguments, &request)) {
    std::fputs(kHelp, stderr);
    return 2;
  }
  return Run(request);
}

}  // namespace
}  // namespace klout::bench

int main(int argc, char** argv) { return klout::bench::Main({argv + 1, argv + argc}); }
