#include "services/connector/network/curl_transfer.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::connector {
namespace {

// Of the body of an answer that redirects, which nobody reads.
constexpr size_t kMaxRedirectBodyBytes = size_t{64} << 10;

bool IsRedirect(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

// Debian's libcurl keeps a parsed bundle for the next connection, but only without a folder beside it.
bool HasSystemBundle() {
  const char* const bundle = curl_version_info(CURLVERSION_NOW)->cainfo;
  return bundle != nullptr && access(bundle, R_OK) == 0;
}

}  // namespace

CurlTransfer::CurlTransfer(uint64_t id, Kind kind, const WebAddress& address, const HttpRequest& request,
                           bool with_headers, std::chrono::milliseconds timeout, const AddressGuard& guard,
                           const CurlHttpClientOptions& options)
    : id_(id),
      kind_(kind),
      address_(address),
      request_(request),
      timeout_(timeout),
      guard_(guard),
      options_(options),
      easy_(curl_easy_init()),
      last_sign_(std::chrono::steady_clock::now()) {
  SetUp(with_headers);
}

void CurlTransfer::SetUp(bool with_headers) {
  CURL* const easy = easy_.get();
  curl_easy_setopt(easy, CURLOPT_PRIVATE, this);
  curl_easy_setopt(easy, CURLOPT_URL, address_.url.c_str());
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  // Whatever the environment says: the guard must see the server's own address.
  curl_easy_setopt(easy, CURLOPT_PROXY, "");
  curl_easy_setopt(easy, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  // A name that takes long to resolve holds up nobody but who asked.
  curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
  curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
  curl_easy_setopt(easy, CURLOPT_USERAGENT, options_.user_agent.c_str());
  SetUpTls();

  curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, this);
  curl_easy_setopt(
      easy, CURLOPT_OPENSOCKETFUNCTION,
      +[](void* self, curlsocktype, curl_sockaddr* address) -> curl_socket_t {
        return static_cast<CurlTransfer*>(self)->OpenSocket(*address);
      });
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
  curl_easy_setopt(
      easy, CURLOPT_HEADERFUNCTION, +[](char* data, size_t, size_t size, void* self) -> size_t {
        return static_cast<CurlTransfer*>(self)->OnHeaderLine({data, size});
      });
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
  curl_easy_setopt(
      easy, CURLOPT_WRITEFUNCTION, +[](char* data, size_t, size_t size, void* self) -> size_t {
        return static_cast<CurlTransfer*>(self)->OnBytes({data, size});
      });

  if (kind_ == Kind::kWhole) {
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(timeout_.count()));
    curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    // Waits for a connection under way if it may turn out to be HTTP/2. Without TLS that shows only in the
    // first answer, however late that is.
    curl_easy_setopt(easy, CURLOPT_PIPEWAIT, address_.origin.scheme == "https" ? 1L : 0L);
  } else {
    // A stream that is held up would hold up what shares its connection.
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L);
  }
  if (request_.method == "POST") {
    // On a connection that was used before, libcurl asks again if it turns out to be closed, and what it
    // asked may have been done.
    curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(easy, CURLOPT_POST, 1L);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request_.body.size()));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request_.body.data());
    AddHeader("Expect:");
  }
  if (with_headers) {
    for (const auto& [name, value] : request_.headers) {
      // libcurl's way to say that a header has no value.
      AddHeader(value.empty() ? absl::StrCat(name, ";") : absl::StrCat(name, ": ", value));
    }
  }
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, header_list_.get());
}

void CurlTransfer::SetUpTls() {
  CURL* const easy = easy_.get();
  curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
  curl_easy_setopt(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  static const bool has_bundle = HasSystemBundle();
  if (!options_.ca_file.empty()) {
    // The system's authorities come from the folder, which stays.
    curl_easy_setopt(easy, CURLOPT_CAINFO, options_.ca_file.c_str());
  } else if (has_bundle) {
    curl_easy_setopt(easy, CURLOPT_CAPATH, nullptr);
  }
}

void CurlTransfer::AddHeader(const std::string& line) {
  curl_slist* const longer = curl_slist_append(header_list_.get(), line.c_str());
  if (longer == nullptr) return;
  (void)header_list_.release();
  header_list_.reset(longer);
}

curl_socket_t CurlTransfer::OpenSocket(const curl_sockaddr& address) {
  if (!guard_.Allows(address_.origin, address.addr)) {
    refused_ = true;
    return CURL_SOCKET_BAD;
  }
  return socket(address.family, address.socktype | SOCK_CLOEXEC, address.protocol);
}

size_t CurlTransfer::Fail(absl::Status status) {
  failure_ = std::move(status);
  // Less than what came tells libcurl to break off; nothing that calls this is ever empty.
  return 0;
}

size_t CurlTransfer::OnHeaderLine(std::string_view line) {
  // What comes after the body is of no use to us.
  if (head_complete_) return line.size();
  header_bytes_ += line.size();
  if (header_bytes_ > options_.max_header_bytes) {
    return Fail(Error(absl::StatusCode::kResourceExhausted, "TOO_LARGE", "",
                      absl::StrCat(address_.origin.host, " sent headers of more than ",
                                   options_.max_header_bytes, " bytes")));
  }
  const size_t size = line.size();
  if (line.starts_with("HTTP/")) {
    response_ = HttpResponse();
    last_header_.clear();
    const size_t space = std::min(line.find(' '), size - 1);
    if (!absl::SimpleAtoi(ToAbsl(line.substr(space + 1, 3)), &response_.status)) response_.status = 0;
    return size;
  }
  if (line != "\r\n" && line != "\n") {
    KeepHeader(line);
    return size;
  }
  // 1xx: the answer proper is yet to come.
  if (response_.status < 200) return size;
  return OnHeadEnd() == 0 ? 0 : size;
}

void CurlTransfer::KeepHeader(std::string_view line) {
  const std::string_view text = ToStd(absl::StripAsciiWhitespace(ToAbsl(line)));
  if (line.front() == ' ' || line.front() == '\t') {
    // The old way to go on in the next line.
    if (!last_header_.empty()) absl::StrAppend(&response_.headers[last_header_], " ", ToAbsl(text));
    return;
  }
  const size_t colon = text.find(':');
  if (colon == text.npos) return;
  last_header_ = absl::AsciiStrToLower(ToAbsl(text.substr(0, colon)));
  const std::string value(absl::StripLeadingAsciiWhitespace(ToAbsl(text.substr(colon + 1))));
  const auto [at, is_new] = response_.headers.emplace(last_header_, value);
  if (!is_new) absl::StrAppend(&at->second, ", ", value);
}

// 0: breaks it off.
size_t CurlTransfer::OnHeadEnd() {
  head_complete_ = true;
  const auto declared = response_.headers.find("content-length");
  uint64_t length = 0;
  if (kind_ == Kind::kWhole && declared != response_.headers.end() &&
      absl::SimpleAtoi(declared->second, &length) && length > request_.max_body_bytes) {
    return Fail(Error(absl::StatusCode::kResourceExhausted, "TOO_LARGE", "",
                      absl::StrCat(address_.origin.host, " answers with ", length, " bytes, limit ",
                                   request_.max_body_bytes)));
  }
  if (kind_ == Kind::kWhole || redirect().has_value()) return 1;
  MutexLock lock(&mutex_);
  head_told_ = true;
  last_sign_ = std::chrono::steady_clock::now();
  changed_.NotifyAll();
  return 1;
}

size_t CurlTransfer::OnBytes(std::string_view bytes) {
  if (kind_ == Kind::kWhole || redirect().has_value()) {
    const size_t limit = kind_ == Kind::kWhole ? request_.max_body_bytes : kMaxRedirectBodyBytes;
    if (bytes.size() > limit - std::min(limit, response_.body.size())) {
      return Fail(Error(absl::StatusCode::kResourceExhausted, "TOO_LARGE", "",
                        absl::StrCat(address_.origin.host, " answers with more than ", limit, " bytes")));
    }
    response_.body.append(bytes);
    return bytes.size();
  }
  MutexLock lock(&mutex_);
  if (bytes_.size() >= options_.max_stream_buffer_bytes) {
    held_up_ = true;
    return CURL_WRITEFUNC_PAUSE;
  }
  bytes_.append(bytes);
  last_sign_ = std::chrono::steady_clock::now();
  changed_.NotifyAll();
  return bytes.size();
}

std::optional<std::string> CurlTransfer::redirect() const {
  if (request_.method != "GET" || !IsRedirect(response_.status)) return std::nullopt;
  const auto location = response_.headers.find("location");
  if (location == response_.headers.end() || location->second.empty()) return std::nullopt;
  return location->second;
}

absl::Status CurlTransfer::AwaitEnd() {
  MutexLock lock(&mutex_);
  while (!ended_) changed_.Wait(&mutex_);
  return end_;
}

bool CurlTransfer::AwaitHead() {
  MutexLock lock(&mutex_);
  while (!head_told_ && !ended_) changed_.Wait(&mutex_);
  return head_told_;
}

std::string CurlTransfer::TakeBytes(bool* resume) {
  MutexLock lock(&mutex_);
  while (bytes_.empty() && !ended_) changed_.Wait(&mutex_);
  *resume = held_up_ && !ended_;
  return std::exchange(bytes_, {});
}

void CurlTransfer::Resume() {
  {
    MutexLock lock(&mutex_);
    if (!held_up_) return;
    held_up_ = false;
    last_sign_ = std::chrono::steady_clock::now();
  }
  // Calls OnBytes.
  curl_easy_pause(easy_.get(), CURLPAUSE_CONT);
}

CurlTransfer::Time CurlTransfer::idle_deadline() {
  if (kind_ == Kind::kWhole) return Time::max();
  MutexLock lock(&mutex_);
  return held_up_ ? Time::max() : last_sign_ + timeout_;
}

void CurlTransfer::EndWith(CURLcode code) {
  // libcurl takes headers that break off for an answer.
  if (code == CURLE_OK && !head_complete_) code = CURLE_PARTIAL_FILE;
  EndWith(failure_.ok() ? Meaning(code) : failure_);
}

void CurlTransfer::EndWith(const absl::Status& status) {
  MutexLock lock(&mutex_);
  ended_ = true;
  end_ = status;
  changed_.NotifyAll();
}

absl::Status CurlTransfer::TooSlow() const {
  return Error(absl::StatusCode::kDeadlineExceeded, "TOO_SLOW", "",
               absl::StrCat(address_.origin.host, " did not answer in time"));
}

absl::Status CurlTransfer::Meaning(CURLcode code) const {
  const std::string& host = address_.origin.host;
  const auto not_reached = [&](std::string_view why) {
    return Unavailable("NOT_REACHED", absl::StrCat(host, ToAbsl(why)), absl::ZeroDuration());
  };
  switch (code) {
    case CURLE_OK:
      return absl::OkStatus();
    case CURLE_OPERATION_TIMEDOUT:
      return TooSlow();
    case CURLE_COULDNT_RESOLVE_HOST:
      return not_reached(" has no address");
    case CURLE_COULDNT_CONNECT:
      if (!refused_) return not_reached(" takes no connection");
      return Error(absl::StatusCode::kPermissionDenied, "ADDRESS_REFUSED", "",
                   absl::StrCat(host, " is at an address that must not be asked"));
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
      return not_reached(" could not show that it is who it says (TLS)");
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CIPHER:
      return not_reached(" and we do not agree on TLS");
    case CURLE_SSL_CACERT_BADFILE:
      return not_reached(" cannot be verified: the file of authorities cannot be read");
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_HTTP2_STREAM:
      return not_reached(" broke off its answer");
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
      return not_reached(" closed the connection without an answer");
    // libcurl's own bound on one line of a header.
    case CURLE_OUT_OF_MEMORY:
      return Error(absl::StatusCode::kResourceExhausted, "TOO_LARGE", "",
                   absl::StrCat(host, " sent headers of more than ", options_.max_header_bytes, " bytes"));
    default:
      // libcurl's text for a code is constant.
      return not_reached(absl::StrCat(" gave no answer that can be read: ", curl_easy_strerror(code)));
  }
}

}  // namespace klout::connector
