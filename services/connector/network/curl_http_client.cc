#include "services/connector/network/curl_http_client.h"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "absl/cleanup/cleanup.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "common/clock.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::connector {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr absl::Duration kMaxTimeout = absl::Hours(24);
// Nothing is waited for by the clock; calls wake the loop.
constexpr milliseconds kMaxLoopWait{60'000};

bool StartCurl() {
  static const bool started = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  return started;
}

absl::Status Cancelled() {
  return Error(absl::StatusCode::kCancelled, "SHUTTING_DOWN", "", "the client goes down");
}

absl::Status TooSlow(std::string_view host) {
  return Error(absl::StatusCode::kDeadlineExceeded, "TOO_SLOW", "",
               absl::StrCat(ToAbsl(host), " did not answer in time"));
}

// At least one, since libcurl takes 0 for no limit.
milliseconds InMilliseconds(absl::Duration timeout) {
  return std::max(milliseconds(1), absl::ToChronoMilliseconds(std::min(timeout, kMaxTimeout)));
}

bool IsToken(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return absl::ascii_isalnum(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
  });
}

// Line ends in a value would be headers of someone else's making.
bool IsHeaderValue(std::string_view value) {
  return value.find_first_of(std::string_view("\r\n\0", 3)) == value.npos;
}

absl::Status CheckRequest(const HttpRequest& request) {
  if (request.method != "GET" && request.method != "POST") {
    return InvalidField("method", "method is neither GET nor POST");
  }
  for (const auto& [name, value] : request.headers) {
    if (!IsToken(name) || !IsHeaderValue(value)) return InvalidField("headers", "a header is none");
  }
  return absl::OkStatus();
}

absl::StatusOr<WebAddress> NextAddress(const WebAddress& from, const std::string& location,
                                       const AddressGuard& guard) {
  absl::StatusOr<WebAddress> next = ResolveUrl(from.url, location);
  if (next.ok() && guard.AllowsRedirect(from.origin, next->origin)) return next;
  return Error(absl::StatusCode::kPermissionDenied, "ADDRESS_REFUSED", "",
               absl::StrCat(from.origin.host, " redirects to an address that must not be asked"));
}

}  // namespace

absl::StatusOr<std::unique_ptr<CurlHttpClient>> CurlHttpClient::Create(AddressGuard guard,
                                                                       CurlHttpClientOptions options) {
  if (!options.ca_file.empty() && access(options.ca_file.c_str(), R_OK) != 0) {
    return InvalidField("ca_file", "ca_file cannot be read");
  }
  if (!StartCurl()) return Internal("libcurl does not start");
  auto client = std::unique_ptr<CurlHttpClient>(new CurlHttpClient(std::move(guard), std::move(options)));
  if (client->multi_ == nullptr) return Internal("libcurl does not start");
  curl_multi_setopt(client->multi_.get(), CURLMOPT_MAXCONNECTS,
                    static_cast<long>(client->options_.max_requests));
  client->loop_ = std::thread([client = client.get()] { client->Run(); });
  return client;
}

CurlHttpClient::CurlHttpClient(AddressGuard guard, CurlHttpClientOptions options)
    : guard_(std::move(guard)),
      options_(std::move(options)),
      multi_(curl_multi_init()),
      requests_{.max = std::max<size_t>(options_.max_requests, 1)},
      streams_{.max = std::max<size_t>(options_.max_streams, 1)} {}

CurlHttpClient::~CurlHttpClient() {
  Shutdown();
  if (loop_.joinable()) loop_.join();
  MutexLock lock(&mutex_);
  while (calls_ > 0) call_ended_.Wait(&mutex_);
}

void CurlHttpClient::Shutdown() {
  MutexLock lock(&mutex_);
  stopping_ = true;
  wanted_.shutdown = true;
  requests_.freed.NotifyAll();
  streams_.freed.NotifyAll();
  if (multi_ != nullptr) curl_multi_wakeup(multi_.get());
}

absl::Status CurlHttpClient::TakePlace(Places* places, std::string_view host, milliseconds timeout) {
  const absl::Time deadline = RealClock().Now() + absl::FromChrono(timeout);
  MutexLock lock(&mutex_);
  // From here on the destructor waits for this call.
  ++calls_;
  bool in_time = true;
  while (!stopping_ && places->taken >= places->max && in_time) {
    in_time = places->freed.WaitUntil(&mutex_, deadline);
  }
  if (!stopping_ && places->taken < places->max) {
    ++places->taken;
    return absl::OkStatus();
  }
  --calls_;
  call_ended_.NotifyAll();
  return stopping_ ? Cancelled() : TooSlow(host);
}

void CurlHttpClient::GiveBack(Places* places) {
  MutexLock lock(&mutex_);
  --places->taken;
  --calls_;
  places->freed.NotifyOne();
  call_ended_.NotifyAll();
}

uint64_t CurlHttpClient::NewId() {
  MutexLock lock(&mutex_);
  return ++last_id_;
}

absl::StatusOr<HttpResponse> CurlHttpClient::Fetch(const HttpRequest& request) {
  if (absl::Status status = CheckRequest(request); !status.ok()) return status;
  absl::StatusOr<WebAddress> address = ReadUrl(request.url);
  if (!address.ok()) return address.status();
  const auto start = steady_clock::now();
  const milliseconds timeout = InMilliseconds(request.timeout);
  if (absl::Status status = TakePlace(&requests_, address->origin.host, timeout); !status.ok()) return status;
  const absl::Cleanup give_back = [&] { GiveBack(&requests_); };

  const auto waited = std::chrono::duration_cast<milliseconds>(steady_clock::now() - start);
  HttpResponse response;
  const absl::Status status = Follow(
      request, *std::move(address), timeout - waited,
      [](CurlTransfer* transfer) { return transfer->AwaitEnd(); }, &response);
  if (!status.ok()) return status;
  return response;
}

absl::Status CurlHttpClient::Stream(const HttpRequest& request,
                                    const std::function<absl::Status(const HttpResponse&)>& on_head,
                                    const std::function<absl::Status(std::string_view)>& on_bytes) {
  if (absl::Status status = CheckRequest(request); !status.ok()) return status;
  absl::StatusOr<WebAddress> address = ReadUrl(request.url);
  if (!address.ok()) return address.status();
  const milliseconds timeout = InMilliseconds(request.timeout);
  if (absl::Status status = TakePlace(&streams_, address->origin.host, timeout); !status.ok()) return status;
  const absl::Cleanup give_back = [&] { GiveBack(&streams_); };
  return Follow(
      request, *std::move(address), timeout,
      [&](CurlTransfer* transfer) { return HandOn(transfer, on_head, on_bytes); }, nullptr);
}

absl::Status CurlHttpClient::Follow(const HttpRequest& request, WebAddress address, milliseconds timeout,
                                    const std::function<absl::Status(CurlTransfer*)>& use,
                                    HttpResponse* whole) {
  const auto deadline = steady_clock::now() + timeout;
  const auto kind = whole != nullptr ? CurlTransfer::Kind::kWhole : CurlTransfer::Kind::kStream;
  bool with_headers = true;
  for (int redirects = 0; redirects <= kMaxRedirects; ++redirects) {
    if (whole != nullptr) {
      timeout = std::chrono::duration_cast<milliseconds>(deadline - steady_clock::now());
      if (timeout <= milliseconds(0)) return TooSlow(address.origin.host);
    }
    CurlTransfer transfer(NewId(), kind, address, request, with_headers, timeout, guard_, options_);
    if (transfer.easy() == nullptr) return Internal("libcurl has no memory");
    Begin(&transfer);
    if (absl::Status status = use(&transfer); !status.ok()) return status;
    const std::optional<std::string> location = transfer.redirect();
    if (!location.has_value()) {
      if (whole != nullptr) *whole = std::move(transfer.response());
      return absl::OkStatus();
    }
    absl::StatusOr<WebAddress> next = NextAddress(address, *location, guard_);
    if (!next.ok()) return next.status();
    with_headers = with_headers && next->origin == address.origin;
    address = *std::move(next);
  }
  return Unavailable("NOT_REACHED",
                     absl::StrCat(address.origin.host, " redirects more than ", kMaxRedirects, " times"),
                     absl::ZeroDuration());
}

absl::Status CurlHttpClient::HandOn(CurlTransfer* transfer,
                                    const std::function<absl::Status(const HttpResponse&)>& on_head,
                                    const std::function<absl::Status(std::string_view)>& on_bytes) {
  if (!transfer->AwaitHead()) return transfer->AwaitEnd();
  absl::Status status = on_head(transfer->response());
  while (status.ok()) {
    bool resume = false;
    const std::string bytes = transfer->TakeBytes(&resume);
    if (bytes.empty()) return transfer->AwaitEnd();
    if (resume) AskToResume(*transfer);
    status = on_bytes(bytes);
  }
  AskToAbort(*transfer);
  (void)transfer->AwaitEnd();
  return status;
}

void CurlHttpClient::Begin(CurlTransfer* transfer) {
  {
    MutexLock lock(&mutex_);
    if (!stopping_) {
      wanted_.begin.push_back(transfer);
      curl_multi_wakeup(multi_.get());
      return;
    }
  }
  transfer->EndWith(Cancelled());
}

void CurlHttpClient::AskToResume(const CurlTransfer& transfer) {
  MutexLock lock(&mutex_);
  if (stopping_) return;
  wanted_.resume.push_back(transfer.id());
  curl_multi_wakeup(multi_.get());
}

void CurlHttpClient::AskToAbort(const CurlTransfer& transfer) {
  MutexLock lock(&mutex_);
  if (stopping_) return;
  wanted_.abort.push_back(transfer.id());
  curl_multi_wakeup(multi_.get());
}

void CurlHttpClient::Run() {
  pthread_setname_np(pthread_self(), "http_client");
  // Signals are for the threads that wait for them; a write to a closed connection is only an error.
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, nullptr);
  while (true) {
    Wanted wanted;
    {
      MutexLock lock(&mutex_);
      std::swap(wanted, wanted_);
    }
    Obey(wanted);
    if (wanted.shutdown) return;
    int running = 0;
    curl_multi_perform(multi_.get(), &running);
    EndFinished();
    curl_multi_poll(multi_.get(), nullptr, 0, EndIdle(), nullptr);
  }
}

void CurlHttpClient::Obey(const Wanted& wanted) {
  for (CurlTransfer* transfer : wanted.begin) {
    if (curl_multi_add_handle(multi_.get(), transfer->easy()) == CURLM_OK) {
      under_way_[transfer->id()] = transfer;
    } else {
      transfer->EndWith(Internal("libcurl takes no request"));
    }
  }
  for (const uint64_t id : wanted.resume) {
    if (const auto found = under_way_.find(id); found != under_way_.end()) found->second->Resume();
  }
  for (const uint64_t id : wanted.abort) {
    if (const auto found = under_way_.find(id); found != under_way_.end()) End(found->second, Cancelled());
  }
  while (wanted.shutdown && !under_way_.empty()) End(under_way_.begin()->second, Cancelled());
}

void CurlHttpClient::EndFinished() {
  int left = 0;
  while (CURLMsg* const message = curl_multi_info_read(multi_.get(), &left)) {
    if (message->msg != CURLMSG_DONE) continue;
    // The message goes with the handle.
    const CURLcode code = message->data.result;
    CURL* const easy = message->easy_handle;
    CurlTransfer* transfer = nullptr;
    curl_easy_getinfo(easy, CURLINFO_PRIVATE, &transfer);
    curl_multi_remove_handle(multi_.get(), easy);
    under_way_.erase(transfer->id());
    transfer->EndWith(code);
  }
}

int CurlHttpClient::EndIdle() {
  const auto now = steady_clock::now();
  auto next = now + kMaxLoopWait;
  std::vector<CurlTransfer*> idle;
  for (const auto& [id, transfer] : under_way_) {
    const CurlTransfer::Time deadline = transfer->idle_deadline();
    if (deadline <= now) {
      idle.push_back(transfer);
    } else {
      next = std::min(next, deadline);
    }
  }
  for (CurlTransfer* transfer : idle) End(transfer, transfer->TooSlow());
  // Rounded up, or the loop would turn until the millisecond is full.
  return static_cast<int>(std::chrono::ceil<milliseconds>(next - now).count());
}

void CurlHttpClient::End(CurlTransfer* transfer, const absl::Status& status) {
  curl_multi_remove_handle(multi_.get(), transfer->easy());
  under_way_.erase(transfer->id());
  transfer->EndWith(status);
}

}  // namespace klout::connector
