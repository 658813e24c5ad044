#include "tests/e2e/bad_day_suite.h"

#include <unistd.h>

#include <cstdint>
#include <fstream>
#include <iterator>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/time/clock.h"
#include "common/channel.h"
#include "tests/e2e/http_get.h"
#include "tests/testing/child_process.h"
#include "tests/testing/sanitized.h"

namespace klout {
namespace {

// RocksDB lays out 70 MiB of its log ahead, for scoring and for the connector, and each keeps 32 MiB free.
constexpr int kDiskMegabytes = 448;
constexpr uint32_t kSeed = 20261130;

// A sanitizer has to be the first library of a program.
constexpr bool kMovesClocks = !kSanitized;

// The operator's rules, word for word, but that all are looked at every 2 seconds: a copy in `folder`.
std::string OftenRules(const std::string& folder) {
  std::ifstream in(KLOUT_RULES);
  const std::string rules((std::istreambuf_iterator<char>(in)), {});
  const std::string path = folder + "/rules.yaml";
  std::ofstream(path) << absl::StrReplaceAll(rules, {{"interval: 30s", "interval: 2s"}});
  return path;
}

}  // namespace

absl::StatusOr<std::unique_ptr<BadDaySuite>> BadDaySuite::Start(const Options& options) {
  auto suite = std::unique_ptr<BadDaySuite>(new BadDaySuite);
  suite->folder_ = options.folder;
  suite->disk_ = std::make_unique<SmallDisk>(options.folder + "/disk", kDiskMegabytes);
  auto redis = RedisServer::Start();
  if (!redis.ok()) return redis.status();
  suite->redis_ = *std::move(redis);
  auto postgres = PostgresServer::Start();
  if (!postgres.ok()) return postgres.status();
  suite->postgres_ = *std::move(postgres);
  suite->SetClocks(absl::ZeroDuration());
  std::map<std::string, std::string> targets;
  for (const std::string service : kServices) {
    auto link = FaultyLink::Start(kSeed + static_cast<uint32_t>(suite->links_.size()));
    if (!link.ok()) return link.status();
    suite->ports_[service] = FreePort();
    suite->metrics_ports_[service] = FreePort();
    suite->SetPrograms(service, options.programs);
    (*link)->SetTarget(suite->ports_[service]);
    suite->links_[service] = *std::move(link);
    targets["klout-" + service] = absl::StrCat("127.0.0.1:", suite->metrics_ports_[service]);
  }
  for (const std::string service : kServices) {
    if (auto started = suite->Launch(service); !started.ok()) return started.status();
  }
  if (options.is_watched && PrometheusServer::IsInstalled()) {
    auto prometheus = PrometheusServer::Start(targets, OftenRules(options.folder));
    if (!prometheus.ok()) return prometheus.status();
    suite->prometheus_ = *std::move(prometheus);
  }
  return suite;
}

std::string BadDaySuite::Address(const std::string& service) const { return absl::StrCat("127.0.0.1:", links_.at(service)->port()); }

std::vector<std::string> BadDaySuite::WordsOf(const std::string& service) const {
  const std::map<std::string, std::string> programs = {{"topics", KLOUT_TOPICS_PROGRAM},
                                                       {"scoring", KLOUT_SCORING_PROGRAM},
                                                       {"connector", KLOUT_CONNECTOR_PROGRAM},
                                                       {"perks", KLOUT_PERKS_PROGRAM},
                                                       {"gateway", KLOUT_GATEWAY_PROGRAM}};
  const std::string& folder = programs_.at(service);
  std::vector<std::string> words = {folder.empty() ? programs.at(service) : folder + "/klout-" + service, absl::StrCat("--listen=127.0.0.1:", ports_.at(service)),
                                    absl::StrCat("--metrics_listen=127.0.0.1:", metrics_ports_.at(service))};
  const auto add = [&words](const std::vector<std::string>& more) { words.insert(words.end(), more.begin(), more.end()); };
  if (service == "topics") {
    add({"--threads=1"});
    return words;
  }
  add({"--data_dir=" + data_dir(service)});
  // Snapshots are kept long enough to note each.
  if (service == "scoring") add({"--redis=" + redis_->address(), "--publish_every=1s", "--keep_snapshots=100", "--public_accounts=all", "--threads=2"});
  if (service != "scoring") add({"--scoring=" + Address("scoring")});
  if (service == "connector") add({"--topics=" + Address("topics"), "--threads=2"});
  if (service == "perks") add({"--database=" + postgres_->url()});
  if (service == "gateway") {
    add({"--topics=" + Address("topics"), "--connector=" + Address("connector"), "--perks=" + Address("perks"), "--redis=" + redis_->address(),
         "--rpc_listen=", "--public_accounts=all", absl::StrCat("--anyone_rate=", kCallsASecond)});
  }
  return words;
}

void BadDaySuite::Kill(const std::string& service) { processes_.at(service)->Kill(); }

absl::StatusOr<absl::Duration> BadDaySuite::Launch(const std::string& service) {
  const absl::Time begin = absl::Now();
  std::vector<std::string> environment;
  if (kMovesClocks) environment = {std::string("LD_PRELOAD=") + KLOUT_JUMPING_CLOCK, "KLOUT_CLOCK=" + folder_ + "/clock"};
  auto process = Process::Start(WordsOf(service), std::move(environment));
  if (!process.ok()) return process.status();
  processes_[service] = *std::move(process);
  if (processes_[service]->AwaitLine("\"" + service + "_serves\"", begin + kPatience)) return absl::Now() - begin;
  return absl::UnavailableError(absl::StrCat("klout-", service, " does not serve: ", processes_[service]->err()));
}

std::shared_ptr<grpc::Channel> BadDaySuite::Channel(const std::string& service) const {
  return Connect(Address(service), {.max_attempts = 1, .max_reconnect_interval = absl::Milliseconds(200), .own_connection = true});
}

bool BadDaySuite::SetClocks(absl::Duration ahead) {
  // Eight bytes at once: the programs have the file in their memory.
  std::fstream file(folder_ + "/clock", std::ios::binary | std::ios::out | std::ios::in);
  if (!file.is_open()) file.open(folder_ + "/clock", std::ios::binary | std::ios::out);
  const int64_t seconds = absl::ToInt64Seconds(ahead);
  file.write(reinterpret_cast<const char*>(&seconds), sizeof(seconds));
  return kMovesClocks;
}

double BadDaySuite::Metric(const std::string& service, const std::string& sample) const {
  for (const auto line : absl::StrSplit(HttpGet(metrics_ports_.at(service), "/metrics", absl::Seconds(5)), '\n')) {
    double value = 0;
    if (line.size() > sample.size() && line.substr(0, sample.size()) == sample && absl::SimpleAtod(line.substr(sample.size()), &value)) return value;
  }
  return 0;
}

}  // namespace klout
