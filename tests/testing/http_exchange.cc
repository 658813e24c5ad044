#include "tests/testing/http_exchange.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>

#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/time/clock.h"
#include "common/string_view.h"

namespace klout {
namespace {

constexpr size_t kMaxParameters = 10'000;

int NewEvent() { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void Raise(int event) { eventfd_write(event, 1); }

std::multimap<std::string, std::string, std::less<>> ReadForm(std::string_view text) {
  std::multimap<std::string, std::string, std::less<>> form;
  while (!text.empty() && form.size() < kMaxParameters) {
    const std::string_view pair = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(text.size(), pair.size() + 1));
    if (pair.empty()) continue;
    const size_t equals = pair.find('=');
    const std::string_view value = equals == pair.npos ? "" : pair.substr(equals + 1);
    form.emplace(DecodePercent(pair.substr(0, equals), true), DecodePercent(value, true));
  }
  return form;
}

}  // namespace

std::string HttpRequestSeen::Query(std::string_view name) const {
  const auto found = query.lower_bound(name);
  return found == query.end() || found->first != name ? "" : found->second;
}

std::string HttpRequestSeen::Header(std::string_view name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? "" : found->second;
}

std::multimap<std::string, std::string, std::less<>> HttpRequestSeen::Form() const { return ReadForm(body); }

HttpGate::HttpGate() : event_(NewEvent()) {}
HttpGate::~HttpGate() { close(event_); }
void HttpGate::Open() { Raise(event_); }

HttpPushes::HttpPushes() : event_(NewEvent()) {}
HttpPushes::~HttpPushes() { close(event_); }

bool HttpPushes::Push(std::string_view bytes) {
  MutexLock lock(&mutex_);
  if (client_ == Client::kGone || ending_ != Ending::kNot) return false;
  if (waiting_bytes_ + bytes.size() > kMaxWaitingBytes) return false;
  waiting_.emplace_back(bytes);
  waiting_bytes_ += bytes.size();
  Raise(event_);
  return true;
}

void HttpPushes::End() { EndWith(Ending::kProper); }
void HttpPushes::Cut() { EndWith(Ending::kCut); }

void HttpPushes::EndWith(Ending ending) {
  MutexLock lock(&mutex_);
  if (ending_ == Ending::kNot) ending_ = ending;
  Raise(event_);
}

bool HttpPushes::AwaitClient() { return AwaitAtLeast(Client::kHere); }
bool HttpPushes::AwaitGone() { return AwaitAtLeast(Client::kGone); }

bool HttpPushes::AwaitAtLeast(Client client) {
  const absl::Time deadline = absl::Now() + kHttpPatience;
  MutexLock lock(&mutex_);
  while (client_ < client) {
    if (!changed_.WaitUntil(&mutex_, deadline)) return client_ >= client;
  }
  return true;
}

void HttpPushes::SetClient(Client client) {
  MutexLock lock(&mutex_);
  client_ = client;
  changed_.NotifyAll();
}

HttpPushes::Ending HttpPushes::Take(std::deque<std::string>* chunks) {
  MutexLock lock(&mutex_);
  eventfd_t ignored;
  eventfd_read(event_, &ignored);
  chunks->swap(waiting_);
  waiting_.clear();
  waiting_bytes_ = 0;
  return ending_;
}

HttpReply HttpReply::Json(std::string_view body, int status) {
  return {.status = status,
          .headers = {{"Content-Type", "application/json; charset=utf-8"}},
          .body = std::string(body)};
}

HttpReply HttpReply::Text(std::string_view body, int status) {
  return {.status = status,
          .headers = {{"Content-Type", "text/plain; charset=utf-8"}},
          .body = std::string(body)};
}

HttpReply HttpReply::Redirect(std::string_view location, int status) {
  return {.status = status, .headers = {{"Location", std::string(location)}}};
}

HttpReply HttpReply::Events(std::shared_ptr<HttpPushes> pushes) {
  return {.headers = {{"Content-Type", "text/event-stream"}}, .pushes = std::move(pushes)};
}

std::string DecodePercent(std::string_view text, bool plus_is_space) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && std::isxdigit(static_cast<unsigned char>(text[i + 1])) &&
        std::isxdigit(static_cast<unsigned char>(text[i + 2]))) {
      out += absl::HexStringToBytes(absl::string_view(text.data() + i + 1, 2));
      i += 2;
    } else {
      out += text[i] == '+' && plus_is_space ? ' ' : text[i];
    }
  }
  return out;
}

bool ReadRequestHead(std::string_view head, HttpRequestSeen* request) {
  const std::vector<std::string> lines = absl::StrSplit(absl::string_view(head.data(), head.size()), "\r\n");
  const std::vector<std::string> words = absl::StrSplit(lines[0], ' ');
  if (words.size() != 3 || !absl::StartsWith(words[2], "HTTP/1.") || words[0].empty() || words[1].empty()) {
    return false;
  }
  request->method = words[0];
  request->target = words[1];
  const size_t mark = request->target.find('?');
  request->path = DecodePercent(std::string_view(request->target).substr(0, mark), false);
  if (mark != std::string::npos)
    request->query = ReadForm(std::string_view(request->target).substr(mark + 1));
  for (size_t i = 1; i < lines.size(); ++i) {
    const size_t colon = lines[i].find(':');
    if (colon == std::string::npos || colon == 0) return false;
    const std::string name = absl::AsciiStrToLower(lines[i].substr(0, colon));
    const std::string value(absl::StripAsciiWhitespace(lines[i].substr(colon + 1)));
    const auto [at, is_new] = request->headers.emplace(name, value);
    if (!is_new) at->second += ", " + value;
  }
  return true;
}

}  // namespace klout
