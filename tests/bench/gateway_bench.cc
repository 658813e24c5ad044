#include <arpa/inet.h>
#include <civetweb.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/clock.h"
#include "klout/gateway/v1/gateway.grpc.pb.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/cli/simulator/load_generator.h"
#include "services/gateway/service.h"
#include "services/scoring/service.h"
#include "tests/bench/benches.h"
#include "tests/bench/suite_calls.h"
#include "tests/bench/temp_folder.h"

namespace klout::bench {
namespace {

constexpr uint32_t kAccounts = 20'000;
constexpr int kConnections = 64;
constexpr double kMark = 0.6;
constexpr int kRounds = 5;

// Keeps one request under way on each connection; one thread, edge of the process's own cores as any client would take.
class LoadClient {
 public:
  LoadClient(int port, std::string request) : port_(port), request_(std::move(request)) {}

  // Answers a second; 0 if the server does not answer 200.
  double Run(absl::Duration duration) {
    const int epoll = epoll_create1(0);
    std::vector<Connection> connections(kConnections);
    for (Connection& connection : connections) {
      connection.fd = Connect();
      epoll_event event = {.events = EPOLLIN, .data = {.ptr = &connection}};
      epoll_ctl(epoll, EPOLL_CTL_ADD, connection.fd, &event);
      Send(connection);
    }
    const absl::Time begin = absl::Now(), end = begin + duration;
    uint64_t answers = 0;
    bool good = true;
    std::vector<epoll_event> events(kConnections);
    absl::Time now = begin;
    while (good && now < end) {
      const int ready = epoll_wait(epoll, events.data(), kConnections, 1000);
      if (ready <= 0) break;
      for (int i = 0; i < ready && good; ++i) good = Read(*static_cast<Connection*>(events[static_cast<size_t>(i)].data.ptr), &answers);
      now = absl::Now();
    }
    for (const Connection& connection : connections) close(connection.fd);
    close(epoll);
    return good ? static_cast<double>(answers) / absl::ToDoubleSeconds(now - begin) : 0;
  }

  // The body of one answer.
  std::string Once() {
    Connection connection;
    connection.fd = Connect();
    Send(connection);
    uint64_t answers = 0;
    while (answers == 0 && Read(connection, &answers, /*again=*/false)) continue;
    close(connection.fd);
    return connection.body;
  }

 private:
  struct Connection {
    int fd = -1;
    std::string pending;
    std::string body;
  };

  int Connect() const {
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port_));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof(address));
    return fd;
  }
  void Send(Connection& connection) const {
    [[maybe_unused]] const ssize_t sent = send(connection.fd, request_.data(), request_.size(), MSG_NOSIGNAL);
  }
  bool Read(Connection& connection, uint64_t* answers, bool again = true) const {
    char buffer[16 * 1024];
    const ssize_t size = recv(connection.fd, buffer, sizeof(buffer), 0);
    if (size <= 0) return false;
    connection.pending.append(buffer, static_cast<size_t>(size));
    const size_t head = connection.pending.find("\r\n\r\n");
    if (head == std::string::npos) return true;
    if (connection.pending.compare(0, 12, "HTTP/1.1 200") != 0) return false;
    const size_t mark = connection.pending.find("Content-Length: ");
    if (mark == std::string::npos) return false;
    const size_t length = strtoul(connection.pending.c_str() + mark + sizeof("Content-Length: ") - 1, nullptr, 10);
    if (connection.pending.size() < head + 4 + length) return true;
    connection.body = connection.pending.substr(head + 4, length);
    connection.pending.clear();
    ++*answers;
    if (again) Send(connection);
    return true;
  }

  const int port_;
  const std::string request_;
};

// CivetWeb with a thread for each connection, which is its way, and the fixed bytes.
class FixedServer {
 public:
  explicit FixedServer(std::string body) : body_(std::move(body)) {
    const std::string threads = absl::StrCat(kConnections + 4);
    const char* options[] = {"listening_ports", "127.0.0.1:0", "num_threads", threads.c_str(), "enable_keep_alive", "yes", "keep_alive_timeout_ms", "60000",
                             "tcp_nodelay", "1", nullptr};
    mg_init_library(0);
    context_ = mg_start(nullptr, nullptr, options);
    if (context_ == nullptr) return;
    mg_set_request_handler(context_, "/", &FixedServer::Answer, this);
    mg_server_port ports[1];
    if (mg_get_server_ports(context_, 1, ports) == 1) port_ = ports[0].port;
  }
  ~FixedServer() {
    if (context_ != nullptr) mg_stop(context_);
    mg_exit_library();
  }
  int port() const { return port_; }

 private:
  static int Answer(mg_connection* connection, void* self) {
    const std::string& body = static_cast<FixedServer*>(self)->body_;
    char unused[1024];
    while (mg_read(connection, unused, sizeof(unused)) > 0) continue;
    const std::string head = absl::StrCat("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ", body.size(), "\r\nConnection: keep-alive\r\n\r\n");
    const std::string all = head + body;
    mg_write(connection, all.data(), all.size());
    return 200;
  }

  const std::string body_;
  mg_context* context_ = nullptr;
  int port_ = 0;
};

absl::Status Fill(scoring::ScoringServer& server) {
  const auto stub = scoring::v1::ScoringService::NewStub(server.InProcessChannel());
  grpc::ClientContext context;
  auto call = stub->Ingest(&context);
  const simulator::LoadGenerator load({.accounts = kAccounts, .batches = 4});
  for (const fact::v1::FactBatch& batch : load.batches()) {
    scoring::v1::IngestRequest request;
    *request.mutable_batch() = batch;
    call->Write(request);
  }
  call->WritesDone();
  scoring::v1::IngestResponse answer;
  while (call->Read(&answer)) continue;
  if (!call->Finish().ok()) return absl::InternalError("the load was not taken");
  return PublishNow(*stub);
}

}  // namespace

absl::StatusOr<std::vector<Row>> BenchGateway(bool quick) {
  const absl::StatusOr<std::unique_ptr<TempFolder>> folder = TempFolder::Create();
  if (!folder.ok()) return folder.status();
  auto scoring = scoring::ScoringServer::Create(
      {.data_dir = (*folder)->path() + "/scoring", .listen = "", .metrics_listen = "", .publish_every = absl::ZeroDuration()}, RealClock());
  if (!scoring.ok()) return scoring.status();
  if (absl::Status status = Fill(**scoring); !status.ok()) return status;
  gateway::GatewayOptions options;
  options.data_dir = (*folder)->path() + "/gateway";
  options.listen = "127.0.0.1:0";
  options.rpc_listen = options.metrics_listen = "";
  options.public_accounts = "all";
  gateway::GatewayServer::Peers peers;
  peers.scoring = (*scoring)->InProcessChannel();
  auto gateway = gateway::GatewayServer::Create(options, RealClock(), std::move(peers));
  if (!gateway.ok()) return gateway.status();
  const absl::StatusOr<std::string> key = NewScoresKey(**gateway);
  if (!key.ok()) return key.status();
  const std::string json = "{\"subject\":\"twitter:u17\"}";
  const std::string request =
      absl::StrCat("POST /klout.scoring.v1.ScoringService/GetScore HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAuthorization: Bearer ", *key,
                   "\r\nContent-Length: ", json.size(), "\r\n\r\n", json);
  LoadClient ours((*gateway)->http_port(), request);
  const std::string body = ours.Once();
  if (body.find("peoplePerWeek") == std::string::npos) return absl::InternalError("the gateway does not answer: " + body);
  const FixedServer fixed(body);
  LoadClient theirs(fixed.port(), request);
  const absl::Duration turn = quick ? absl::Milliseconds(500) : absl::Seconds(3);
  Row row = {"gateway", "Connect JSON GetScore", "requests/s", {}, "CivetWeb, fixed body", {}, Mark{Mark::Of::kRatio, Mark::Bound::kAtLeast, kMark},
             absl::StrCat("gateway and scoring in one process, as klout up runs them; a key, its rate and quota checked at each call; ", kConnections,
                          " connections, one request under way on each, from a thread of the same process; CivetWeb 1.15 with a thread for each of them answers the same ",
                          body.size(), " bytes to the same request")};
  for (int round = 0; round < kRounds; ++round) {
    row.ours.push_back(ours.Run(turn));
    row.baseline.push_back(theirs.Run(turn));
    if (row.ours.back() == 0 || row.baseline.back() == 0) return absl::InternalError("a server stopped answering");
  }
  return std::vector<Row>{row};
}

}  // namespace klout::bench
