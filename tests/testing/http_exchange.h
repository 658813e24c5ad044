#ifndef KLOUT_TESTS_TESTING_HTTP_EXCHANGE_H_
#define KLOUT_TESTS_TESTING_HTTP_EXCHANGE_H_

#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/time/time.h"
#include "common/mutex.h"

namespace klout {

// What goes in and out of tests/testing/http_server.h.

// How long the Await functions here and in HttpServer wait before they give up and return false, so that a
// wrong test fails with a line and does not hang.
inline constexpr absl::Duration kHttpPatience = absl::Seconds(60);

// A request as the server read it.
struct HttpRequestSeen {
  std::string method;
  // As it was sent: "/2/users/1%2F2?max=5".
  std::string target;
  // Of the target, decoded, without the query: "/2/users/1/2".
  std::string path;
  // Decoded, `+` is a space; a name may come more than once.
  std::multimap<std::string, std::string, std::less<>> query = {};
  // Names in lower case; the values of a repeated one are joined by ", ".
  std::map<std::string, std::string, std::less<>> headers = {};
  std::string body;
  // Which connection it came over, counted from 1: the same number says that the connection was used again.
  int connection = 0;

  // The first value, or "" where there is none.
  std::string Query(std::string_view name) const;
  // `name` in lower case. "" where there is none.
  std::string Header(std::string_view name) const;
  // The body read as application/x-www-form-urlencoded.
  std::multimap<std::string, std::string, std::less<>> Form() const;
};

// Something that replies can wait for, open once and for all. Thread-safe.
class HttpGate {
 public:
  HttpGate();
  ~HttpGate();
  HttpGate(const HttpGate&) = delete;
  HttpGate& operator=(const HttpGate&) = delete;

  void Open();
  // For poll(2): readable once the gate is open.
  int fd() const { return event_; }

 private:
  const int event_;
};

// The body of one reply that does not end, such as a stream of server-sent events: the test pushes what comes
// next. What is pushed before a client came waits for it. Thread-safe. For one reply only.
class HttpPushes {
 public:
  // More than this is never kept for a client that does not read.
  static constexpr size_t kMaxWaitingBytes = size_t{64} << 20;

  HttpPushes();
  ~HttpPushes();
  HttpPushes(const HttpPushes&) = delete;
  HttpPushes& operator=(const HttpPushes&) = delete;

  // Sends `bytes` as one chunk. False if nobody will get them: the client is gone, the body has ended, or too
  // much waits. Does not block.
  bool Push(std::string_view bytes) ABSL_LOCKS_EXCLUDED(mutex_);
  // Ends the body as it should be, after what was pushed. The connection stays usable.
  void End() ABSL_LOCKS_EXCLUDED(mutex_);
  // Closes the connection in the middle of the body, after what was pushed.
  void Cut() ABSL_LOCKS_EXCLUDED(mutex_);

  // Blocks until status and headers were sent; false if that does not happen within kHttpPatience.
  bool AwaitClient() ABSL_LOCKS_EXCLUDED(mutex_);
  // Blocks until the client has closed the connection, the body has ended, or the server is destroyed; false
  // if that does not happen within kHttpPatience.
  bool AwaitGone() ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  friend class HttpReplyWriter;
  enum class Ending { kNot, kProper, kCut };
  enum class Client { kAwaited, kHere, kGone };

  void SetClient(Client client) ABSL_LOCKS_EXCLUDED(mutex_);
  bool AwaitAtLeast(Client client) ABSL_LOCKS_EXCLUDED(mutex_);
  // What was pushed since the last call, and whether the body ends after it.
  Ending Take(std::deque<std::string>* chunks) ABSL_LOCKS_EXCLUDED(mutex_);
  void EndWith(Ending ending) ABSL_LOCKS_EXCLUDED(mutex_);

  // Readable while there is something to take.
  const int event_;
  Mutex mutex_;
  CondVar changed_;
  std::deque<std::string> waiting_ ABSL_GUARDED_BY(mutex_);
  size_t waiting_bytes_ ABSL_GUARDED_BY(mutex_) = 0;
  Ending ending_ ABSL_GUARDED_BY(mutex_) = Ending::kNot;
  Client client_ ABSL_GUARDED_BY(mutex_) = Client::kAwaited;
};

// What to answer. By itself a right HTTP/1.1 response with a Content-Length (unless `headers` has one), after
// which the connection is kept. One of the faults below changes that; set no more than one of them.
struct HttpReply {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers = {};
  std::string body = {};
  // Sends the body in chunks, without a length.
  bool chunked = false;
  // Sends every byte of the body by itself.
  bool dribble = false;
  // The answer, or the fault, begins when the gate is open.
  std::shared_ptr<HttpGate> gate = nullptr;

  // Declares the whole length (or that chunks follow), sends so many bytes of the body, and closes the
  // connection.
  std::optional<size_t> cut_after = std::nullopt;
  // The same, but then holds the connection open until the client goes.
  std::optional<size_t> stall_after = std::nullopt;
  // Never answers, until the client goes or the server is destroyed.
  bool hold = false;
  // Closes the connection without an answer.
  bool hang_up = false;
  // Sent as it is instead of everything above; then the connection is closed.
  std::optional<std::string> raw = std::nullopt;
  // After `body`, chunks as they are pushed.
  std::shared_ptr<HttpPushes> pushes = nullptr;
  // Is given the socket (blocking, TCP_NODELAY) in place of an answer, on a thread of its own; when it
  // returns, the connection is closed. Its reads end with 0 when the server is destroyed. Write with
  // MSG_NOSIGNAL or leave it: SIGPIPE is blocked on that thread. Without TLS only: with it the connection is
  // just closed.
  std::function<void(int fd)> take_over = nullptr;

  // The usual ones in short.
  static HttpReply Json(std::string_view body, int status = 200);
  static HttpReply Text(std::string_view body, int status = 200);
  // 302 unless another status is given.
  static HttpReply Redirect(std::string_view location, int status = 302);
  static HttpReply Events(std::shared_ptr<HttpPushes> pushes);
};

// "a%20b+c" → "a b c" if `plus_is_space`. Wrong escapes stay as they are.
std::string DecodePercent(std::string_view text, bool plus_is_space);

// Reads the first line and the headers, all up to and without the empty line. False if they are no HTTP/1.x.
bool ReadRequestHead(std::string_view head, HttpRequestSeen* request);

}  // namespace klout

#endif  // KLOUT_TESTS_TESTING_HTTP_EXCHANGE_H_
