#ifndef KLOUT_SERVICES_CONNECTOR_NETWORK_CURL_HTTP_CLIENT_H_
#define KLOUT_SERVICES_CONNECTOR_NETWORK_CURL_HTTP_CLIENT_H_

#include <curl/curl.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string_view>
#include <thread>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/mutex.h"
#include "services/connector/network/address_guard.h"
#include "services/connector/network/curl_http_client_options.h"
#include "services/connector/network/curl_transfer.h"
#include "services/connector/network/http_client.h"

namespace klout::connector {

// HttpClient over libcurl. One thread of its own drives all requests (a multi handle), so connections are
// used again by whoever asks next; HTTP/2 where TLS agrees on it. Callers block.
//
// Besides what http_client.h says:
//   whom it asks   what the guard allows, judged by the address of each connection it opens, whatever a
//                  name resolved to. No proxy, cookies, .netrc, alternative services.
//   redirects      of GET only, three at most (a fourth is NOT_REACHED); a POST gets the answer as it is.
//                  All of the request's headers are left out from the first redirect to another origin on.
//                  A redirect to what is no http(s) URL, or from https to http, is ADDRESS_REFUSED.
//   compression    gzip, deflate, brotli and zstd, of Fetch; max_body_bytes counts what they unfold to.
//                  Headers stay as sent: content-length is that of the compressed body.
//   cut bodies     before the declared length, or in the middle of chunks: NOT_REACHED. Not noticed: the
//                  server itself sent half of a compressed body, with the length of that half.
//   repeats        a GET on a kept connection that turns out to be closed is asked again on a new one.
//                  A POST is never sent twice.
//   waiting        for one of max_requests (or max_streams) places is part of the timeout: TOO_SLOW
//   bad requests   a method but GET and POST, a header that is none: INVALID_ARGUMENT INVALID_FIELD
//   TLS            1.2 and more, always verified
class CurlHttpClient final : public HttpClient {
 public:
  static constexpr int kMaxRedirects = 3;

  // INVALID_ARGUMENT: ca_file cannot be read. INTERNAL: libcurl does not start.
  static absl::StatusOr<std::unique_ptr<CurlHttpClient>> Create(AddressGuard guard,
                                                                CurlHttpClientOptions options = {});
  // Shutdown, then waits until all calls have returned.
  ~CurlHttpClient() override;
  CurlHttpClient(const CurlHttpClient&) = delete;
  CurlHttpClient& operator=(const CurlHttpClient&) = delete;

  // Ends all calls, those under way and those to come, with CANCELLED. Does not wait for them. A call that is
  // inside of a callback of Stream ends when that returns.
  void Shutdown() ABSL_LOCKS_EXCLUDED(mutex_);

  absl::StatusOr<HttpResponse> Fetch(const HttpRequest& request) override ABSL_LOCKS_EXCLUDED(mutex_);
  absl::Status Stream(const HttpRequest& request,
                      const std::function<absl::Status(const HttpResponse&)>& on_head,
                      const std::function<absl::Status(std::string_view)>& on_bytes) override
      ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  // How many calls ask at a time.
  struct Places {
    const size_t max;
    size_t taken = 0;
    CondVar freed = {};
  };
  struct FreeMulti {
    void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
  };
  // What callers want of the loop.
  struct Wanted {
    std::vector<CurlTransfer*> begin;
    // By id: by the time they are read, the transfer may have ended.
    std::vector<uint64_t> resume;
    std::vector<uint64_t> abort;
    bool shutdown = false;
  };

  CurlHttpClient(AddressGuard guard, CurlHttpClientOptions options);

  absl::Status TakePlace(Places* places, std::string_view host, std::chrono::milliseconds timeout)
      ABSL_LOCKS_EXCLUDED(mutex_);
  void GiveBack(Places* places) ABSL_LOCKS_EXCLUDED(mutex_);
  uint64_t NewId() ABSL_LOCKS_EXCLUDED(mutex_);
  void Begin(CurlTransfer* transfer) ABSL_LOCKS_EXCLUDED(mutex_);
  void AskToResume(const CurlTransfer& transfer) ABSL_LOCKS_EXCLUDED(mutex_);
  void AskToAbort(const CurlTransfer& transfer) ABSL_LOCKS_EXCLUDED(mutex_);
  // Asks, and goes where the answer sends us, until an answer sends us nowhere. `whole` is given that; a null
  // one makes it a stream, handed on by `use`, which awaits a transfer's end.
  absl::Status Follow(const HttpRequest& request, WebAddress address, std::chrono::milliseconds timeout,
                      const std::function<absl::Status(CurlTransfer*)>& use, HttpResponse* whole)
      ABSL_LOCKS_EXCLUDED(mutex_);
  absl::Status HandOn(CurlTransfer* transfer, const std::function<absl::Status(const HttpResponse&)>& on_head,
                      const std::function<absl::Status(std::string_view)>& on_bytes)
      ABSL_LOCKS_EXCLUDED(mutex_);

  // The loop, on its own thread.
  void Run() ABSL_LOCKS_EXCLUDED(mutex_);
  void Obey(const Wanted& wanted);
  void EndFinished();
  // Ends streams that waited too long; how long libcurl may wait for something to happen.
  int EndIdle();
  void End(CurlTransfer* transfer, const absl::Status& status);

  const AddressGuard guard_;
  const CurlHttpClientOptions options_;
  // Of the loop, but for curl_multi_wakeup.
  std::unique_ptr<CURLM, FreeMulti> multi_;
  std::map<uint64_t, CurlTransfer*> under_way_;

  Mutex mutex_;
  CondVar call_ended_;
  Places requests_ ABSL_GUARDED_BY(mutex_);
  Places streams_ ABSL_GUARDED_BY(mutex_);
  Wanted wanted_ ABSL_GUARDED_BY(mutex_);
  uint64_t last_id_ ABSL_GUARDED_BY(mutex_) = 0;
  // In Fetch or Stream.
  size_t calls_ ABSL_GUARDED_BY(mutex_) = 0;
  bool stopping_ ABSL_GUARDED_BY(mutex_) = false;

  std::thread loop_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_NETWORK_CURL_HTTP_CLIENT_H_
