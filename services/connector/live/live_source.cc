#include "services/connector/live/live_source.h"

#include <algorithm>
#include <limits>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/clock.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/connector/live/sse_document.h"
#include "services/connector/live/sse_parser.h"

namespace klout::connector {
namespace {

// A longer id is not sent back.
constexpr size_t kMaxLastEventIdBytes = 256;
// Doubling ends here, where any first wait is beyond the longest.
constexpr int kMaxDoublings = 30;

// Of an answer that begins no stream.
absl::Status AnswerError(int status, absl::Duration retry_after) {
  const std::string message = absl::StrCat("the server answered ", status);
  switch (status) {
    case 401:
      return Error(absl::StatusCode::kUnauthenticated, "UNAUTHORIZED", "", message);
    case 403:
      return Error(absl::StatusCode::kPermissionDenied, "FORBIDDEN", "", message);
    case 204:
    case 404:
    case 410:
      return Error(absl::StatusCode::kNotFound, "NOT_FOUND", "", message);
    case 429:
      return Exhausted("THROTTLED", message, retry_after);
    case 408:
    case 425:
      return Unavailable("NOT_REACHED", message, retry_after);
    default:
      return status >= 300 && status < 500 ? FailedPrecondition("BROKEN", "", message)
                                           : Unavailable("NOT_REACHED", message, retry_after);
  }
}

// In seconds; a date is not read, and our own wait holds.
absl::Duration RetryAfter(const HttpResponse& head) {
  const auto found = head.headers.find("retry-after");
  uint32_t seconds = 0;
  if (found == head.headers.end() || !absl::SimpleAtoi(found->second, &seconds)) return absl::ZeroDuration();
  return absl::Seconds(seconds);
}

bool IsEventStream(const HttpResponse& head) {
  const auto found = head.headers.find("content-type");
  return found != head.headers.end() && absl::StartsWithIgnoreCase(found->second, "text/event-stream");
}

bool CanBeHeader(std::string_view id) {
  return !id.empty() && id.size() <= kMaxLastEventIdBytes &&
         std::none_of(id.begin(), id.end(), absl::ascii_iscntrl);
}

}  // namespace

LiveSource::LiveSource(HttpClient& http, WebSocketClient& web_socket, LiveStream stream, LiveOptions options)
    : http_(http),
      web_socket_(web_socket),
      stream_(std::move(stream)),
      options_(std::move(options)),
      random_(options_.seed.has_value() ? *options_.seed : std::random_device()()) {}

absl::Status LiveSource::Run() {
  while (!stopped_) {
    const absl::Status end = Connect();
    if (stopped_) break;
    if (IsFatal(end)) return end;
    CountBreak(end);
    Wait(NextWait());
    if (stopped_) break;
    MutexLock lock(&mutex_);
    ++counts_.reconnects;
  }
  return absl::OkStatus();
}

void LiveSource::Stop() {
  stopped_ = true;
  if (stream_.kind == LiveKind::kWebSocket) web_socket_.Stop();
  MutexLock lock(&mutex_);
  stopping_.NotifyAll();
}

LiveCounts LiveSource::counts() const {
  MutexLock lock(&mutex_);
  return counts_;
}

absl::Status LiveSource::Connect() {
  // Until an event comes.
  ++failures_;
  asked_once_ = absl::ZeroDuration();
  const bool resume = stream_.cursor != nullptr && !without_cursor_;
  without_cursor_ = false;
  const absl::StatusOr<std::string> url = stream_.url(resume ? stream_.cursor() : std::string());
  if (!url.ok()) return Fatal(url.status());
  return stream_.kind == LiveKind::kSse ? FollowSse(*url) : FollowWebSocket(*url);
}

absl::Status LiveSource::FollowSse(const std::string& url) {
  HttpRequest request{.url = url, .headers = stream_.headers, .timeout = options_.idle_timeout};
  request.max_body_bytes = std::numeric_limits<size_t>::max();
  request.headers.emplace_back("Accept", "text/event-stream");
  if (CanBeHeader(last_event_id_)) request.headers.emplace_back("Last-Event-ID", last_event_id_);

  SseDocument document;
  SseParser parser(
      options_.max_event_bytes, [&](const SseEvent& event) { return GiveDocument(document.Write(event)); },
      last_event_id_);
  const absl::Status end = http_.Stream(
      request, [this](const HttpResponse& head) { return CheckHead(head); },
      [&](std::string_view bytes) { return stopped_ ? StreamStopped() : parser.Read(bytes); });
  last_event_id_ = parser.last_event_id();
  asked_ = parser.retry().value_or(asked_);
  return end;
}

absl::Status LiveSource::FollowWebSocket(const std::string& url) {
  const WebSocketRequest request{.url = url,
                                 .headers = stream_.headers,
                                 .connect_timeout = options_.connect_timeout,
                                 .idle_timeout = options_.idle_timeout,
                                 .max_message_bytes = options_.max_event_bytes};
  return web_socket_.Stream(
      request, [this](const HttpResponse& head) { return CheckHead(head); },
      [this](const WebSocketMessage& message) {
        if (message.is_text) return GiveDocument(message.bytes);
        MutexLock lock(&mutex_);
        ++counts_.dropped;
        return absl::OkStatus();
      });
}

absl::Status LiveSource::CheckHead(const HttpResponse& head) {
  if (stopped_) return StreamStopped();
  const int expected = stream_.kind == LiveKind::kSse ? 200 : 101;
  if (head.status != expected) {
    asked_once_ = RetryAfter(head);
    absl::Status error = AnswerError(head.status, asked_once_);
    const bool passing = absl::IsUnavailable(error) || absl::IsResourceExhausted(error);
    return passing ? error : Fatal(std::move(error));
  }
  if (stream_.kind == LiveKind::kSse && !IsEventStream(head)) {
    return Unavailable("NOT_REACHED", "the server answered with something else than an event stream",
                       absl::ZeroDuration());
  }
  return absl::OkStatus();
}

absl::Status LiveSource::GiveDocument(std::string_view json) {
  if (stopped_) return StreamStopped();
  failures_ = 0;
  if (absl::Status taken = stream_.on_document(json); !taken.ok()) return Fatal(std::move(taken));
  MutexLock lock(&mutex_);
  ++counts_.events;
  return absl::OkStatus();
}

absl::Status LiveSource::Fatal(absl::Status status) {
  fatal_ = status;
  return status;
}

bool LiveSource::IsFatal(const absl::Status& end) const {
  return !fatal_.ok() || absl::IsInvalidArgument(end) || absl::IsCancelled(end) ||
         ErrorReason(end) == "ADDRESS_REFUSED";
}

void LiveSource::CountBreak(const absl::Status& end) {
  const bool too_large = ErrorReason(end) == "TOO_LARGE";
  if (too_large) {
    without_cursor_ = true;
    last_event_id_.clear();
  }
  MutexLock lock(&mutex_);
  counts_.dropped += too_large ? 1 : 0;
  counts_.last_break = end;
}

absl::Duration LiveSource::NextWait() {
  absl::Duration wait = options_.first_wait;
  for (int i = std::min(failures_, kMaxDoublings); i > 1; --i) wait *= 2;
  wait = std::min(wait, options_.longest_wait);
  const double chance = static_cast<double>(random_() >> 11) / 9007199254740992.0;
  wait = wait / 2 + wait / 2 * chance;
  return std::max(wait, std::min(std::max(asked_once_, asked_), options_.longest_asked_wait));
}

void LiveSource::Wait(absl::Duration wait) {
  if (options_.wait != nullptr) return options_.wait(wait);
  const absl::Time deadline = RealClock().Now() + wait;
  MutexLock lock(&mutex_);
  while (!stopped_ && stopping_.WaitUntil(&mutex_, deadline)) {
  }
}

}  // namespace klout::connector
