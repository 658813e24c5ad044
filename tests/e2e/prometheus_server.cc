#include "tests/e2e/prometheus_server.h"

#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "tests/e2e/http_get.h"

namespace klout {
namespace {

constexpr char kProgram[] = "/usr/bin/prometheus";
constexpr absl::Duration kStart = absl::Seconds(60), kAnswer = absl::Seconds(10), kBetween = absl::Milliseconds(50);

std::string UrlEncoded(const std::string& text) {
  std::string encoded;
  for (const unsigned char c : text) absl::StrAppendFormat(&encoded, "%%%02X", c);
  return encoded;
}

}  // namespace

bool PrometheusServer::IsInstalled() { return access(kProgram, X_OK) == 0; }

absl::StatusOr<std::unique_ptr<PrometheusServer>> PrometheusServer::Start(const std::map<std::string, std::string>& targets, const std::string& rules) {
  std::string folder = (std::filesystem::temp_directory_path() / "klout-prometheus-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) return absl::InternalError("mkdtemp failed");
  auto server = std::unique_ptr<PrometheusServer>(new PrometheusServer);
  server->folder_ = folder;
  std::string jobs;
  for (const auto& [job, target] : targets) absl::StrAppend(&jobs, "- {job_name: ", job, ", static_configs: [{targets: [\"", target, "\"]}]}\n");
  std::ofstream(folder + "/prometheus.yml") << "global: {scrape_interval: 200ms, scrape_timeout: 200ms, evaluation_interval: 200ms}\n"
                                            << "rule_files: [\"" << std::filesystem::absolute(rules).string() << "\"]\n"
                                            << "scrape_configs:\n"
                                            << jobs;
  auto process = Process::Start({kProgram, "--config.file=" + folder + "/prometheus.yml", "--storage.tsdb.path=" + folder + "/data",
                                 "--web.listen-address=127.0.0.1:0", "--log.format=logfmt"});
  if (!process.ok()) return process.status();
  server->process_ = *std::move(process);
  const absl::Time deadline = absl::Now() + kStart;
  const auto listens = server->process_->AwaitLine("Listening on", deadline);
  std::smatch match;
  if (!listens || !std::regex_search(*listens, match, std::regex("address=127\\.0\\.0\\.1:(\\d+)")) ||
      !server->process_->AwaitLine("Server is ready to receive web requests", deadline)) {
    return absl::UnavailableError("prometheus did not start: " + server->process_->err());
  }
  server->port_ = std::stoi(match[1].str());
  return server;
}

PrometheusServer::~PrometheusServer() {
  process_.reset();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string PrometheusServer::Get(const std::string& path) const { return HttpGet(port_, path, kAnswer); }

absl::StatusOr<std::string> PrometheusServer::AwaitQuery(const std::string& query, bool wanted, absl::Duration limit) {
  const std::string path = "/api/v1/query?query=" + UrlEncoded(query);
  const absl::Time deadline = absl::Now() + limit;
  std::string answer;
  while (absl::Now() < deadline) {
    answer = Get(path);
    const bool answered = answer.find("\"status\":\"success\"") != std::string::npos;
    if (answered && (answer.find("\"value\":") != std::string::npos) == wanted) return answer;
    // Between two questions there is nothing to wait for but its end.
    if (process_->AwaitExit(std::min(deadline, absl::Now() + kBetween))) return absl::UnavailableError("prometheus ended: " + process_->err());
  }
  return absl::DeadlineExceededError(absl::StrCat(query, ": ", answer));
}

}  // namespace klout
