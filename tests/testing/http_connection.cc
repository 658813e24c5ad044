#include "tests/testing/http_connection.h"

#include <openssl/err.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace klout {

HttpConnection::HttpConnection(int fd, SSL_CTX* tls) : fd_(fd) {
  if (tls == nullptr) return;
  ssl_.reset(SSL_new(tls));
  SSL_set_fd(ssl_.get(), fd_);
}

HttpConnection::~HttpConnection() {
  ssl_.reset();
  close(fd_);
}

bool HttpConnection::Handshake() {
  if (ssl_ == nullptr) return true;
  ERR_clear_error();
  return SSL_accept(ssl_.get()) == 1;
}

ssize_t HttpConnection::Read(char* buffer, size_t size) {
  if (ssl_ != nullptr) {
    ERR_clear_error();
    return SSL_read(ssl_.get(), buffer, static_cast<int>(std::min(size, size_t{1} << 20)));
  }
  ssize_t got;
  do {
    got = recv(fd_, buffer, size, 0);
  } while (got < 0 && errno == EINTR);
  return got;
}

bool HttpConnection::Write(std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t sent;
    if (ssl_ != nullptr) {
      ERR_clear_error();
      sent = SSL_write(ssl_.get(), bytes.data(), static_cast<int>(std::min(bytes.size(), size_t{1} << 20)));
      if (sent <= 0) return false;
    } else {
      sent = send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent < 0 && errno == EINTR) continue;
      if (sent < 0) return false;
    }
    bytes.remove_prefix(static_cast<size_t>(sent));
  }
  return true;
}

bool HttpConnection::Await(int event) {
  pollfd watched[2] = {{fd_, POLLRDHUP, 0}, {event, POLLIN, 0}};
  while (true) {
    if (poll(watched, 2, -1) < 0 && errno != EINTR) return false;
    if (watched[0].revents != 0) return false;
    if (watched[1].revents != 0) return true;
  }
}

void HttpConnection::SayGoodbye() {
  if (ssl_ != nullptr) SSL_shutdown(ssl_.get());
}

}  // namespace klout
