#ifndef KLOUT_TESTS_TESTING_HTTP_CALL_H_
#define KLOUT_TESTS_TESTING_HTTP_CALL_H_

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace klout {

// What a server answered.
struct HttpAnswer {
  // 0: no answer that could be read.
  int status = 0;
  // Names in lower case.
  std::vector<std::pair<std::string, std::string>> headers;
  // Chunks put together.
  std::string body;

  // The first of this name (lower case), or empty.
  std::string Header(std::string_view name) const;
};

// A connection to 127.0.0.1 on which a test says exactly the bytes it wants, good and bad. Blocks, at most 20 seconds a read. Not thread-safe.
class HttpClient {
 public:
  explicit HttpClient(int port);
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  bool is_connected() const { return fd_ >= 0; }
  bool Send(std::string_view bytes);
  // One whole answer; `has_body` false for HEAD.
  HttpAnswer Read(bool has_body = true);
  // Some bytes as they come; empty: the server closed.
  std::string ReadSome();
  // The server closes without saying more.
  bool IsClosed() { return ReadSome().empty(); }

 private:
  bool ReadUntil(std::string_view end);

  int fd_ = -1;
  // Read and not yet used.
  std::string pending_;
};

// One request on a connection of its own, with Host and Content-Length. `headers` are whole lines without their ends.
HttpAnswer HttpCall(int port, std::string_view method, std::string_view target, const std::vector<std::string>& headers = {},
                    std::string_view body = "");
// POST of JSON to an RPC: `klout.scoring.v1.ScoringService/GetScore`.
HttpAnswer ConnectCall(int port, std::string_view rpc, std::string_view json, std::vector<std::string> headers = {});

}  // namespace klout

#endif  // KLOUT_TESTS_TESTING_HTTP_CALL_H_
