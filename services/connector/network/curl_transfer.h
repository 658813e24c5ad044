#ifndef KLOUT_SERVICES_CONNECTOR_NETWORK_CURL_TRANSFER_H_
#define KLOUT_SERVICES_CONNECTOR_NETWORK_CURL_TRANSFER_H_

#include <curl/curl.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "common/mutex.h"
#include "services/connector/network/address_guard.h"
#include "services/connector/network/curl_http_client_options.h"
#include "services/connector/network/http_client.h"
#include "services/connector/network/web_address.h"

namespace klout::connector {

// One request to one server and its answer, redirects not followed: the part of CurlHttpClient that knows
// libcurl's options and callbacks. Made and destroyed by the thread that asks; in between the client's own
// thread drives it and calls what is marked "loop". All errors are those of http_client.h.
class CurlTransfer {
 public:
  using Time = std::chrono::steady_clock::time_point;
  enum class Kind {
    // The body is collected; `timeout` bounds the whole.
    kWhole,
    // The body is handed on as it comes; `timeout` bounds each wait for bytes.
    kStream,
  };

  // `id` tells it from all others of a client. The rest must outlive this. `with_headers`: the request's own
  // headers are for this server.
  CurlTransfer(uint64_t id, Kind kind, const WebAddress& address, const HttpRequest& request,
               bool with_headers, std::chrono::milliseconds timeout, const AddressGuard& guard,
               const CurlHttpClientOptions& options);
  CurlTransfer(const CurlTransfer&) = delete;
  CurlTransfer& operator=(const CurlTransfer&) = delete;

  uint64_t id() const { return id_; }
  CURL* easy() const { return easy_.get(); }

  // Asking thread. Blocks until the end. After it response() is whole, if it is OK.
  absl::Status AwaitEnd() ABSL_LOCKS_EXCLUDED(mutex_);
  // Asking thread, of a stream: blocks until status and headers are in response(): true; or the end came
  // before, as it does for an answer that redirects.
  bool AwaitHead() ABSL_LOCKS_EXCLUDED(mutex_);
  // Asking thread, of a stream: blocks until there are bytes or the end, and gives what there is; nothing is
  // the end. `resume`: the transfer was held up because too much lay here; the loop must be told to call
  // Resume.
  std::string TakeBytes(bool* resume) ABSL_LOCKS_EXCLUDED(mutex_);
  // Whether the answer sends us on, and where to. After the end.
  std::optional<std::string> redirect() const;
  HttpResponse& response() { return response_; }

  // Loop: lets bytes come again.
  void Resume() ABSL_LOCKS_EXCLUDED(mutex_);
  // Loop: libcurl is done with it.
  void EndWith(CURLcode code) ABSL_LOCKS_EXCLUDED(mutex_);
  // Loop: it was taken from libcurl. The last call; the transfer may be gone when it returns.
  void EndWith(const absl::Status& status) ABSL_LOCKS_EXCLUDED(mutex_);
  // Loop: when the stream has waited too long if nothing comes. Time::max(): nothing is waited for.
  Time idle_deadline() ABSL_LOCKS_EXCLUDED(mutex_);
  absl::Status TooSlow() const;

 private:
  struct FreeEasy {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
  };
  struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
  };

  void SetUp(bool with_headers);
  void SetUpTls();
  void AddHeader(const std::string& line);
  size_t OnHeaderLine(std::string_view line) ABSL_LOCKS_EXCLUDED(mutex_);
  size_t OnHeadEnd() ABSL_LOCKS_EXCLUDED(mutex_);
  size_t OnBytes(std::string_view bytes) ABSL_LOCKS_EXCLUDED(mutex_);
  void KeepHeader(std::string_view line);
  curl_socket_t OpenSocket(const curl_sockaddr& address);
  size_t Fail(absl::Status status);
  absl::Status Meaning(CURLcode code) const;

  const uint64_t id_;
  const Kind kind_;
  const WebAddress& address_;
  const HttpRequest& request_;
  const std::chrono::milliseconds timeout_;
  const AddressGuard& guard_;
  const CurlHttpClientOptions& options_;
  std::unique_ptr<curl_slist, FreeList> header_list_;
  std::unique_ptr<CURL, FreeEasy> easy_;

  // Of the loop until the head (of a stream) or the end is told under the mutex; then of the asking thread.
  HttpResponse response_;

  // Of the loop.
  size_t header_bytes_ = 0;
  std::string last_header_;
  bool head_complete_ = false;
  bool refused_ = false;
  // Why a callback broke it off; OK: none did.
  absl::Status failure_;

  Mutex mutex_;
  CondVar changed_;
  bool head_told_ ABSL_GUARDED_BY(mutex_) = false;
  bool ended_ ABSL_GUARDED_BY(mutex_) = false;
  absl::Status end_ ABSL_GUARDED_BY(mutex_);
  std::string bytes_ ABSL_GUARDED_BY(mutex_);
  bool held_up_ ABSL_GUARDED_BY(mutex_) = false;
  Time last_sign_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_NETWORK_CURL_TRANSFER_H_
