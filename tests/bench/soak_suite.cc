#include "tests/bench/soak_suite.h"

#include <grpcpp/client_context.h>
#include <signal.h>

#include <exception>
#include <iterator>
#include <sstream>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/channel.h"
#include "klout/gateway/v1/gateway.grpc.pb.h"
#include "services/perks/store/connection.h"
#include "tests/bench/process_sample.h"
#include "tests/testing/child_process.h"

namespace klout::bench {
namespace {

// As k8s/overlays/prod/redis.yaml has it, with less memory: full before the measurement begins, so that what
// it holds is what it may hold.
const std::vector<std::string> kRedisBounds = {"--maxmemory", "8mb", "--maxmemory-policy", "allkeys-lru"};
constexpr uint32_t kRate = 1'000'000, kQuota = 4'000'000'000;

}  // namespace

absl::StatusOr<std::unique_ptr<SoakSuite>> SoakSuite::Start(const std::string& folder) {
  auto suite = std::unique_ptr<SoakSuite>(new SoakSuite);
  suite->folder_ = folder;
  auto redis = RedisServer::Start(kRedisBounds);
  if (!redis.ok()) return redis.status();
  suite->redis_ = *std::move(redis);
  auto postgres = PostgresServer::Start();
  if (!postgres.ok()) return postgres.status();
  suite->postgres_ = *std::move(postgres);
  suite->gateway_http_port_ = FreePort();
  for (const std::string service : kServices) {
    suite->ports_[service] = FreePort();
    suite->metrics_ports_[service] = FreePort();
  }
  for (const std::string service : kServices) {
    if (const absl::Status status = suite->Launch(service); !status.ok()) return status;
  }
  suite->pids_ = ChildrenByName();
  for (const std::string service : kServices) {
    if (!suite->pids_.contains("klout-" + service))
      return absl::InternalError(absl::StrCat("klout-", service, " is not among the children"));
  }
  return suite;
}

std::string SoakSuite::Address(const std::string& service) const {
  return absl::StrCat("127.0.0.1:", ports_.at(service));
}

std::vector<std::string> SoakSuite::WordsOf(const std::string& service) const {
  const std::map<std::string, std::string> programs = {{"topics", KLOUT_TOPICS_PROGRAM},
                                                       {"scoring", KLOUT_SCORING_PROGRAM},
                                                       {"connector", KLOUT_CONNECTOR_PROGRAM},
                                                       {"perks", KLOUT_PERKS_PROGRAM},
                                                       {"gateway", KLOUT_GATEWAY_PROGRAM}};
  std::vector<std::string> words = {programs.at(service),
                                    absl::StrCat("--metrics_listen=127.0.0.1:", metrics_ports_.at(service))};
  const auto add = [&words](std::vector<std::string> more) {
    words.insert(words.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  };
  if (service != "gateway") add({"--listen=" + Address(service)});
  if (service != "topics") add({"--data_dir=" + data_dir(service)});
  if (service != "topics" && service != "scoring") add({"--scoring=" + Address("scoring")});
  // The bench publishes.
  if (service == "scoring")
    add({"--redis=" + redis_->address(), "--publish_every=0", "--public_accounts=all"});
  if (service == "connector") add({"--topics=" + Address("topics")});
  if (service == "perks") add({"--database=" + postgres_->url()});
  if (service == "gateway") {
    add({absl::StrCat("--listen=127.0.0.1:", gateway_http_port_), "--rpc_listen=" + Address(service),
         "--topics=" + Address("topics"), "--connector=" + Address("connector"),
         "--perks=" + Address("perks"), "--redis=" + redis_->address(), "--public_accounts=all"});
  }
  return words;
}

absl::Status SoakSuite::Launch(const std::string& service) {
  auto process = Process::Start(WordsOf(service));
  if (!process.ok()) return process.status();
  processes_[service] = *std::move(process);
  if (processes_[service]->AwaitLine("\"" + service + "_serves\"", absl::Now() + kPatience))
    return absl::OkStatus();
  return absl::UnavailableError(
      absl::StrCat("klout-", service, " does not serve: ", processes_[service]->err()));
}

std::shared_ptr<grpc::Channel> SoakSuite::Channel(const std::string& service) const {
  return Connect(Address(service),
                 {.read_timeout = absl::Seconds(30), .max_attempts = 1, .own_connection = true});
}

absl::StatusOr<std::string> SoakSuite::NewKey() const {
  const auto stub = gateway::v1::GatewayService::NewStub(Channel("gateway"));
  gateway::v1::CreateKeyRequest request;
  request.set_name("soak");
  request.add_scopes(gateway::v1::SCOPE_SCORES);
  request.add_scopes(gateway::v1::SCOPE_FIND);
  request.set_rate(kRate);
  request.set_daily_quota(kQuota);
  gateway::v1::CreateKeyResponse response;
  grpc::ClientContext context;
  if (const grpc::Status status = stub->CreateKey(&context, request, &response); !status.ok())
    return absl::InternalError("no key: " + status.error_message());
  return response.secret();
}

pid_t SoakSuite::redis_pid() const {
  const auto found = pids_.find("redis-server");
  return found == pids_.end() ? 0 : found->second;
}

absl::StatusOr<SoakSuite::Ledger> SoakSuite::MeasureLedger() const {
  Ledger ledger;
  try {
    perks::Connection connection(postgres_->url());
    const auto take = [&connection](const std::string& sql, int64_t* into) {
      connection.Query(sql, {}, {perks::ColumnType::kInteger},
                       [into](const std::vector<perks::Value>& row) { *into = std::get<long long>(row[0]); });
    };
    take("SELECT COUNT(*) FROM ledger", &ledger.rows);
    take("SELECT pg_database_size(current_database())", &ledger.database_bytes);
  } catch (const std::exception& failure) {
    return absl::InternalError(failure.what());
  }
  return ledger;
}

std::vector<std::string> SoakSuite::Terminate() {
  std::vector<std::string> bad;
  for (auto service = std::rbegin(kServices); service != std::rend(kServices); ++service) {
    Process& process = *processes_.at(*service);
    process.Signal(SIGTERM);
    const int code = process.AwaitExit(absl::Now() + kPatience).value_or(-1);
    if (code != 0)
      bad.push_back(absl::StrCat("klout-", *service,
                                 code == -1 ? " does not end" : absl::StrCat(" ended with ", code)));
  }
  return bad;
}

std::map<std::string, int> SoakSuite::Complaints(const std::string& service) const {
  std::map<std::string, int> complaints;
  std::istringstream lines(processes_.at(service)->err());
  for (std::string line; std::getline(lines, line);) {
    if (!absl::StrContains(line, "\"level\":\"warning\"") && !absl::StrContains(line, "\"level\":\"error\""))
      continue;
    const std::string mark = "\"event\":\"";
    const size_t begin = line.find(mark);
    if (begin == std::string::npos) continue;
    const size_t from = begin + mark.size();
    ++complaints[line.substr(from, line.find('"', from) - from)];
  }
  return complaints;
}

}  // namespace klout::bench
