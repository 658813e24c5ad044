#include "tests/testing/clickhouse_server.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "tests/testing/http_call.h"

namespace klout {
namespace {

constexpr absl::Duration kStartTimeout = absl::Seconds(60);
constexpr absl::Duration kLookEvery = absl::Milliseconds(20);
// Another program may take the port between our look and the server's.
constexpr int kPortsTried = 3;

// The program, and its first argument if it has one.
std::vector<std::string> Program() {
  for (const char* path : {"/usr/sbin/clickhouse-server", "/usr/bin/clickhouse-server"}) {
    if (access(path, X_OK) == 0) return {path};
  }
  if (access("/usr/bin/clickhouse", X_OK) == 0) return {"/usr/bin/clickhouse", "server"};
  return {};
}

std::string FileText(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string((std::istreambuf_iterator<char>(file)), {});
}

// What config.xml says of HTTPS, with the files it names; nothing, if it is not served.
std::string TlsConfig(const ClickHouseServer::Options& options, const std::string& folder, int port) {
  if (options.certificate.empty()) return "";
  std::ofstream(folder + "/certificate.pem") << options.certificate;
  std::ofstream(folder + "/key.pem") << options.key;
  const bool asks = !options.client_authority.empty();
  return absl::StrCat("<https_port>", port, "</https_port><openSSL><server><certificateFile>", folder, "/certificate.pem</certificateFile><privateKeyFile>", folder,
                      "/key.pem</privateKeyFile>", asks ? absl::StrCat("<caConfig>", options.client_authority, "</caConfig>") : "", "<verificationMode>",
                      asks ? "strict" : "none",
                      "</verificationMode><loadDefaultCAFile>false</loadDefaultCAFile><invalidCertificateHandler><name>RejectCertificateHandler</name>"
                      "</invalidCertificateHandler></server></openSSL>");
}

}  // namespace

bool ClickHouseServer::IsInstalled() { return !Program().empty(); }

absl::StatusOr<std::unique_ptr<ClickHouseServer>> ClickHouseServer::Start(const Options& options) {
  absl::Status status;
  for (int i = 0; i < kPortsTried; ++i) {
    char folder[] = "/tmp/klout-clickhouse-XXXXXX";
    if (mkdtemp(folder) == nullptr) return absl::InternalError("mkdtemp failed");
    auto server = std::unique_ptr<ClickHouseServer>(new ClickHouseServer);
    server->folder_ = folder;
    status = server->Configure(options);
    if (status.ok()) status = server->Launch();
    if (status.ok()) return server;
  }
  return status;
}

absl::Status ClickHouseServer::StartAll(absl::Span<std::unique_ptr<ClickHouseServer>> servers) {
  for (std::unique_ptr<ClickHouseServer>& server : servers) {
    auto started = Start();
    if (!started.ok()) return started.status();
    server = *std::move(started);
  }
  return absl::OkStatus();
}

ClickHouseServer::~ClickHouseServer() {
  Stop();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

absl::Status ClickHouseServer::Configure(const Options& options) {
  port_ = FreePort();
  if (!options.certificate.empty()) tls_port_ = FreePort();
  const std::string data = options.data_folder.empty() ? folder_ + "/data" : options.data_folder;
  std::error_code error;
  for (const std::string& folder : {data, data + "/tmp", folder_ + "/files", folder_ + "/schemas"}) std::filesystem::create_directories(folder, error);
  // Small caches, no system tables that log: as old and as new versions read it.
  std::ofstream(folder_ + "/config.xml") << "<yandex><logger><level>information</level><console>1</console></logger><http_port>" << port_
                                         << "</http_port><listen_host>127.0.0.1</listen_host><path>" << data << "/</path><tmp_path>" << data
                                         << "/tmp/</tmp_path><user_files_path>" << folder_ << "/files/</user_files_path><format_schema_path>" << folder_
                                         << "/schemas/</format_schema_path><users_config>users.xml</users_config><default_profile>default</default_profile>"
                                            "<default_database>default</default_database><mark_cache_size>67108864</mark_cache_size>"
                                            "<uncompressed_cache_size>67108864</uncompressed_cache_size>"
                                         << TlsConfig(options, folder_, tls_port_) << "</yandex>\n";
  std::ofstream(folder_ + "/users.xml") << "<yandex><profiles><default></default></profiles><users><default><password>" << options.password
                                        << "</password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>"
                                           "<quotas><default></default></quotas></yandex>\n";
  return error ? absl::InternalError(error.message()) : absl::OkStatus();
}

absl::Status ClickHouseServer::Launch() {
  std::vector<std::string> words = Program();
  if (words.empty()) return absl::UnavailableError("clickhouse-server is not installed");
  words.push_back("--config-file=" + folder_ + "/config.xml");
  auto process = ChildProcess::Start(std::move(words), {.output_file = folder_ + "/output", .folder = folder_});
  if (!process.ok()) return process.status();
  process_ = *std::move(process);
  const absl::Status status = AwaitAnswer();
  if (!status.ok()) Stop();
  return status;
}

absl::Status ClickHouseServer::AwaitAnswer() {
  const absl::Time until = absl::Now() + kStartTimeout;
  while (absl::Now() < until) {
    if (HttpCall(port_, "GET", "/").status == 200) return absl::OkStatus();
    if (process_.HasEnded()) break;
    absl::SleepFor(kLookEvery);
  }
  return absl::UnavailableError(absl::StrCat("clickhouse-server did not start: ", FileText(folder_ + "/output")));
}

absl::Status ClickHouseServer::Restart() {
  Stop();
  return Launch();
}

}  // namespace klout
