#include "tests/testing/http_server.h"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/bio.h>
#include <openssl/pem.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/string_view.h"
#include "tests/testing/http_connection.h"
#include "tests/testing/http_reply_writer.h"

namespace klout {
namespace {

constexpr int kBacklog = 1024;
constexpr size_t kReadBytes = size_t{64} << 10;
constexpr std::string_view kHeadEnd = "\r\n\r\n";

// Threads of the server leave signals to the test's own, and a write to a closed socket is only an error.
class ScopedSignalBlock {
 public:
  ScopedSignalBlock() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~ScopedSignalBlock() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_;
};

// Reads requests off one connection; keeps what came of the next.
class RequestReader {
 public:
  RequestReader(HttpConnection* connection, const HttpServerOptions& options)
      : connection_(*connection), options_(options) {}

  // True: a request is read. False: no more will come, or `refusal` says with which status to refuse it.
  bool Read(HttpRequestSeen* request, int* refusal) {
    size_t end;
    while ((end = buffer_.find(kHeadEnd)) == std::string::npos) {
      if (buffer_.size() > options_.max_head_bytes) return *refusal = 431, false;
      if (!More()) return false;
    }
    if (!ReadRequestHead(std::string_view(buffer_).substr(0, end), request)) return *refusal = 400, false;
    buffer_.erase(0, end + kHeadEnd.size());
    if (absl::EqualsIgnoreCase(request->Header("expect"), "100-continue")) {
      if (!connection_.Write("HTTP/1.1 100 Continue\r\n\r\n")) return false;
    }
    if (absl::EqualsIgnoreCase(request->Header("transfer-encoding"), "chunked")) {
      return ReadChunks(request, refusal);
    }
    uint64_t length = 0;
    const std::string declared = request->Header("content-length");
    if (!declared.empty() && !absl::SimpleAtoi(declared, &length)) return *refusal = 400, false;
    return ReadBody(length, request, refusal);
  }

 private:
  bool More() {
    const size_t before = buffer_.size();
    buffer_.resize(before + kReadBytes);
    const ssize_t got = connection_.Read(buffer_.data() + before, kReadBytes);
    buffer_.resize(before + static_cast<size_t>(std::max<ssize_t>(got, 0)));
    return got > 0;
  }

  bool ReadBody(uint64_t length, HttpRequestSeen* request, int* refusal) {
    if (length > options_.max_body_bytes - request->body.size()) return *refusal = 413, false;
    while (buffer_.size() < length) {
      if (!More()) return false;
    }
    request->body.append(buffer_, 0, length);
    buffer_.erase(0, length);
    return true;
  }

  bool ReadLine(std::string* line, int* refusal) {
    size_t end;
    while ((end = buffer_.find("\r\n")) == std::string::npos) {
      if (buffer_.size() > options_.max_head_bytes) return *refusal = 431, false;
      if (!More()) return false;
    }
    *line = buffer_.substr(0, end);
    buffer_.erase(0, end + 2);
    return true;
  }

  bool ReadChunks(HttpRequestSeen* request, int* refusal) {
    while (true) {
      std::string line;
      uint64_t length = 0;
      if (!ReadLine(&line, refusal)) return false;
      if (!absl::SimpleHexAtoi(line.substr(0, line.find(';')), &length)) return *refusal = 400, false;
      if (!ReadBody(length, request, refusal) || !ReadLine(&line, refusal)) return false;
      if (length == 0) return true;
    }
  }

  HttpConnection& connection_;
  const HttpServerOptions& options_;
  std::string buffer_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<HttpServer>> HttpServer::Start(Handler handler, HttpServerOptions options) {
  auto server = std::unique_ptr<HttpServer>(new HttpServer(std::move(options)));
  server->SetHandler(std::move(handler));
  if (absl::Status status = server->LoadCertificate(); !status.ok()) return status;
  if (absl::Status status = server->Listen(); !status.ok()) return status;
  const ScopedSignalBlock block;
  server->acceptor_ = std::thread([server = server.get()] { server->Accept(); });
  return server;
}

HttpServer::~HttpServer() {
  {
    MutexLock lock(&mutex_);
    stopping_ = true;
    changed_.NotifyAll();
  }
  // Wakes accept(2).
  if (listener_ >= 0) shutdown(listener_, SHUT_RDWR);
  if (acceptor_.joinable()) acceptor_.join();
  CutConnections();
  std::list<Serving> serving;
  {
    // Nothing is added any more, and the places of the list stay where they are.
    MutexLock lock(&mutex_);
    serving.splice(serving.end(), serving_);
  }
  for (Serving& each : serving) each.thread.join();
  if (listener_ >= 0) close(listener_);
}

std::string HttpServer::url(std::string_view path, std::string_view host) const {
  const std::string_view name = host.empty() ? std::string_view(options_.address) : host;
  const bool is_ipv6 = name.find(':') != name.npos;
  return absl::StrCat(tls_ != nullptr ? "https://" : "http://", is_ipv6 ? "[" : "", ToAbsl(name),
                      is_ipv6 ? "]:" : ":", port_, ToAbsl(path));
}

absl::Status HttpServer::LoadCertificate() {
  if (!options_.tls.has_value()) return absl::OkStatus();
  tls_.reset(SSL_CTX_new(TLS_server_method()));
  BIO* const certificate_bytes = BIO_new_mem_buf(options_.tls->certificate.data(), -1);
  BIO* const key_bytes = BIO_new_mem_buf(options_.tls->key.data(), -1);
  X509* const certificate = PEM_read_bio_X509(certificate_bytes, nullptr, nullptr, nullptr);
  EVP_PKEY* const key = PEM_read_bio_PrivateKey(key_bytes, nullptr, nullptr, nullptr);
  const bool good = certificate != nullptr && key != nullptr &&
                    SSL_CTX_use_certificate(tls_.get(), certificate) == 1 &&
                    SSL_CTX_use_PrivateKey(tls_.get(), key) == 1;
  EVP_PKEY_free(key);
  X509_free(certificate);
  BIO_free(key_bytes);
  BIO_free(certificate_bytes);
  return good ? absl::OkStatus() : absl::InvalidArgumentError("certificate or key is none");
}

absl::Status HttpServer::Listen() {
  addrinfo hints = {};
  hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (getaddrinfo(options_.address.c_str(), "0", &hints, &found) != 0) {
    return absl::UnavailableError(absl::StrCat("no address: ", options_.address));
  }
  listener_ = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const bool bound = listener_ >= 0 && bind(listener_, found->ai_addr, found->ai_addrlen) == 0 &&
                     listen(listener_, kBacklog) == 0;
  freeaddrinfo(found);
  if (!bound) return absl::UnavailableError(absl::StrCat("cannot listen at ", options_.address));
  sockaddr_storage address = {};
  socklen_t size = sizeof(address);
  getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
  // The port is at the same place in both families.
  port_ = ntohs(reinterpret_cast<const sockaddr_in&>(address).sin_port);
  return absl::OkStatus();
}

bool HttpServer::AwaitPlace() {
  MutexLock lock(&mutex_);
  while (!stopping_ && open_ >= options_.max_connections) changed_.Wait(&mutex_);
  serving_.remove_if([](Serving& each) {
    if (each.done) each.thread.join();
    return each.done;
  });
  return !stopping_;
}

void HttpServer::Accept() {
  while (AwaitPlace()) {
    const int fd = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    MutexLock lock(&mutex_);
    if (fd < 0) {
      if (stopping_) return;
      continue;
    }
    const int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    ++open_;
    Serving& serving = serving_.emplace_back();
    serving.fd = fd;
    serving.number = static_cast<int>(++connection_count_);
    serving.thread = std::thread([this, &serving] { Serve(&serving); });
    changed_.NotifyAll();
  }
}

void HttpServer::Serve(Serving* serving) {
  int fd = -1;
  int number = 0;
  {
    MutexLock lock(&mutex_);
    fd = serving->fd;
    number = serving->number;
  }
  auto connection = std::make_unique<HttpConnection>(fd, tls_.get());
  RequestReader reader(connection.get(), options_);
  bool goes_on = connection->Handshake();
  while (goes_on) {
    HttpRequestSeen request;
    request.connection = number;
    int refusal = 0;
    if (reader.Read(&request, &refusal)) {
      goes_on = HttpReplyWriter(request, connection.get()).Write(Answer(request));
    } else {
      if (refusal != 0) HttpReplyWriter(request, connection.get()).Write({.status = refusal});
      goes_on = false;
    }
  }
  MutexLock lock(&mutex_);
  // Under the lock, so that CutConnections never meets a number that is someone else's by now.
  serving->fd = -1;
  connection.reset();
  serving->done = true;
  --open_;
  changed_.NotifyAll();
}

HttpReply HttpServer::Answer(const HttpRequestSeen& request) {
  MutexLock turn(&turn_);
  std::shared_ptr<const Handler> handler;
  {
    MutexLock lock(&mutex_);
    ++request_count_;
    requests_.push_back(request);
    if (requests_.size() > options_.max_logged_requests) requests_.pop_front();
    handler = handler_;
    changed_.NotifyAll();
  }
  return (*handler)(request);
}

void HttpServer::SetHandler(Handler handler) {
  auto next = std::make_shared<const Handler>(std::move(handler));
  MutexLock lock(&mutex_);
  handler_.swap(next);
}

size_t HttpServer::request_count() const {
  MutexLock lock(&mutex_);
  return request_count_;
}

std::vector<HttpRequestSeen> HttpServer::requests() const {
  MutexLock lock(&mutex_);
  return {requests_.begin(), requests_.end()};
}

void HttpServer::ForgetRequests() {
  MutexLock lock(&mutex_);
  requests_.clear();
  request_count_ = 0;
}

bool HttpServer::AwaitRequests(size_t count) const {
  const absl::Time deadline = absl::Now() + kHttpPatience;
  MutexLock lock(&mutex_);
  while (request_count_ < count) {
    if (!changed_.WaitUntil(&mutex_, deadline)) return request_count_ >= count;
  }
  return true;
}

size_t HttpServer::connection_count() const {
  MutexLock lock(&mutex_);
  return connection_count_;
}

size_t HttpServer::open_connections() const {
  MutexLock lock(&mutex_);
  return open_;
}

bool HttpServer::AwaitOpenConnections(size_t count) const {
  const absl::Time deadline = absl::Now() + kHttpPatience;
  MutexLock lock(&mutex_);
  while (open_ != count) {
    if (!changed_.WaitUntil(&mutex_, deadline)) return open_ == count;
  }
  return true;
}

void HttpServer::CutConnections() {
  MutexLock lock(&mutex_);
  for (const Serving& each : serving_) {
    if (each.fd >= 0) shutdown(each.fd, SHUT_RDWR);
  }
}

}  // namespace klout
