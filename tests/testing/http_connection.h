#ifndef KLOUT_TESTS_TESTING_HTTP_CONNECTION_H_
#define KLOUT_TESTS_TESTING_HTTP_CONNECTION_H_

#include <openssl/ssl.h>
#include <sys/types.h>

#include <cstddef>
#include <memory>
#include <string_view>

namespace klout {

// One socket of tests/testing/http_server.h, with or without TLS. Owns the socket. For one thread; Shutdown
// of the socket by another wakes whatever blocks here, and everything fails from then on.
class HttpConnection {
 public:
  // `tls` may be null and must outlive this.
  HttpConnection(int fd, SSL_CTX* tls);
  // Closes without a word, so that a body that was under way is cut.
  ~HttpConnection();
  HttpConnection(const HttpConnection&) = delete;
  HttpConnection& operator=(const HttpConnection&) = delete;

  // False if the client does not want it so.
  bool Handshake();
  // Bytes read; 0 or less: no more will come.
  ssize_t Read(char* buffer, size_t size);
  bool Write(std::string_view bytes);
  // Blocks until `event`, a file descriptor, is readable: true; or the client is gone: false. -1: until it is
  // gone.
  bool Await(int event);
  // Says that no more will come, as TLS wants it before the end.
  void SayGoodbye();

  int fd() const { return fd_; }
  bool is_tls() const { return ssl_ != nullptr; }

 private:
  struct FreeSsl {
    void operator()(SSL* ssl) const { SSL_free(ssl); }
  };

  const int fd_;
  std::unique_ptr<SSL, FreeSsl> ssl_;
};

}  // namespace klout

#endif  // KLOUT_TESTS_TESTING_HTTP_CONNECTION_H_
