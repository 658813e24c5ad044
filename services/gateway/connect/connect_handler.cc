#include "services/gateway/connect/connect_handler.h"

#include <algorithm>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"
#include "klout/gateway/v1/gateway.pb.h"
#include "services/gateway/session/session_message.h"
#include "services/gateway/connect/connect_error.h"
#include "services/gateway/connect/envelope.h"
#include "services/gateway/connect/json_message.h"
#include "services/gateway/domain/secret_token.h"

namespace klout::gateway {

// How a body is written.
struct BodyEncoding {
  bool is_json = false, is_stream = false;
  std::string_view content_type;
};

// Counts a call as under way while it lives.
class CallInFlight {
 public:
  explicit CallInFlight(std::atomic<int>& count) : count_(count) { ++count_; }
  ~CallInFlight() {
    if (--count_ == 0) count_.notify_all();
  }
  CallInFlight(const CallInFlight&) = delete;
  CallInFlight& operator=(const CallInFlight&) = delete;

 private:
  std::atomic<int>& count_;
};

namespace {

using google::protobuf::Message;

// Of calls that name none, and the longest that may be asked for.
constexpr absl::Duration kDefaultTimeout = absl::Minutes(2), kMaxTimeout = absl::Minutes(10), kMaxStream = absl::Hours(1);
constexpr char kCsrfHeader[] = "x-klout-csrf";
constexpr char kGatewayService[] = "klout.gateway.v1.GatewayService";
constexpr char kGetScore[] = "klout.scoring.v1.ScoringService/GetScore";
constexpr char kGetSession[] = "klout.gateway.v1.GatewayService/GetSession";

constexpr BodyEncoding kEncodings[] = {{true, false, "application/json"},
                                       {false, false, "application/proto"},
                                       {true, true, "application/connect+json"},
                                       {false, true, "application/connect+proto"}};

const BodyEncoding* FindEncoding(std::string_view content_type) {
  content_type = content_type.substr(0, content_type.find(';'));
  while (!content_type.empty() && content_type.back() == ' ') content_type.remove_suffix(1);
  const auto* found = std::find_if(std::begin(kEncodings), std::end(kEncodings),
                                   [content_type](const BodyEncoding& encoding) { return encoding.content_type == content_type; });
  return found == std::end(kEncodings) ? nullptr : found;
}

std::string Encode(const Message& message, bool as_json) {
  if (!as_json) return message.SerializeAsString();
  std::string json;
  AppendJson(message, json);
  return json;
}

absl::Status Decode(std::string_view body, bool is_json, Message& message) {
  if (is_json) return ReadJson(body, message);
  return message.ParseFromArray(body.data(), static_cast<int>(body.size()))
             ? absl::OkStatus()
             : InvalidField("", absl::StrCat("the body is not a ", message.GetTypeName()));
}

}  // namespace

// One request on its way: each step hands on to the next, on whatever thread it is.
class ConnectHandler::Exchange : public std::enable_shared_from_this<Exchange> {
 public:
  Exchange(const Parts& parts, std::atomic<int>& in_flight, Backend* backend, const RpcMethod& method, std::shared_ptr<HttpExchange> http)
      : in_flight_(in_flight), parts_(parts), backend_(backend), method_(method), http_(std::move(http)), begin_(absl::Now()), rule_(FindAccessRule(method.name())) {}

  void Start() {
    const HttpRequest& request = http_->request();
    if (request.method != "POST") return http_->Reply({.status = 405, .headers = {{"Allow", "POST"}}});
    encoding_ = FindEncoding(request.Header("content-type"));
    if (encoding_ == nullptr || encoding_->is_stream != method_.descriptor->server_streaming()) {
      return http_->Reply({.status = 415,
                           .headers = {{"Accept-Post", method_.descriptor->server_streaming() ? "application/connect+json, application/connect+proto"
                                                                                            : "application/json, application/proto"}}});
    }
    parts_.callers.Find(request, [self = shared_from_this()](absl::StatusOr<Caller> caller) {
      if (!caller.ok()) return self->Finish(caller.status());
      self->caller_ = *std::move(caller);
      self->OnCaller();
    });
  }

 private:
  void OnCaller() {
    absl::Status status = AccessChecker::CheckWho(rule_, caller_);
    if (status.ok()) status = CheckCsrf();
    if (status.ok()) status = parts_.take_call(caller_);
    if (status.ok()) status = ReadRequest();
    if (status.ok()) status = ReadTimeout();
    if (!status.ok()) return Finish(status);
    parts_.access.CheckRequest(*rule_, caller_, *request_, *method_.response->GetDescriptor(), deadline_,
                               [self = shared_from_this()](absl::Status checked) {
                                 if (!checked.ok()) return self->Finish(checked);
                                 self->Send();
                               });
  }

  absl::Status CheckCsrf() const {
    // GetSession tells the token, to scripts of this site only: others may not read the answer.
    if (!caller_.by_cookie || method_.name() == kGetSession) return absl::OkStatus();
    if (IsSameSecret(http_->request().Header(kCsrfHeader), caller_.csrf_token)) return absl::OkStatus();
    return Error(absl::StatusCode::kPermissionDenied, "CSRF", "", "a session's calls carry the header x-klout-csrf: see GetSession");
  }

  absl::Status ReadRequest() {
    if (backend_ == nullptr) return Error(absl::StatusCode::kUnimplemented, "CLOSED", "", "this service is not part of the suite here");
    const std::string_view coding = http_->request().Header("content-encoding");
    if (!coding.empty() && coding != "identity") return Error(absl::StatusCode::kUnimplemented, "COMPRESSION", "", "compressed bodies are not taken");
    request_.reset(method_.request->New());
    std::string_view body = http_->request().body;
    if (encoding_->is_stream) {
      const absl::StatusOr<std::string_view> opened = OpenEnvelope(body);
      if (!opened.ok()) return opened.status();
      body = *opened;
    }
    return Decode(body, encoding_->is_json, *request_);
  }

  absl::Status ReadTimeout() {
    absl::Duration timeout = encoding_->is_stream ? kMaxStream : kDefaultTimeout;
    const std::string_view asked = http_->request().Header("connect-timeout-ms");
    if (int64_t milliseconds = 0; !asked.empty()) {
      if (!absl::SimpleAtoi(ToAbsl(asked), &milliseconds) || milliseconds < 0) return InvalidField("connect-timeout-ms", "connect-timeout-ms must be a number");
      timeout = std::min(absl::Milliseconds(milliseconds), encoding_->is_stream ? kMaxStream : kMaxTimeout);
      has_own_timeout_ = true;
    }
    deadline_ = absl::Now() + timeout;
    return absl::OkStatus();
  }

  CallOptions Options() const {
    CallOptions options = {deadline_};
    // Only the door's own service learns who calls.
    if (method_.service() == kGatewayService) {
      options.metadata = {{kCallerMetadata, SessionMessage(caller_).SerializeAsString()}, {kOriginMetadata, parts_.origin(http_->request())}};
      if (!caller_.session_hash.empty()) options.metadata.emplace_back(kSessionHashMetadata, caller_.session_hash);
    }
    return options;
  }

  void Send() {
    if (encoding_->is_stream) return SendStream();
    // Who sets a time of their own goes alone: a batch has the time of all.
    if (parts_.score_reads != nullptr && method_.name() == kGetScore && !has_own_timeout_) {
      const auto& request = static_cast<const scoring::v1::GetScoreRequest&>(*request_);
      return parts_.score_reads->Get(request.subject(), [self = shared_from_this()](absl::Status status, std::unique_ptr<scoring::v1::GetScoreResponse> score) {
        if (!status.ok()) return self->Finish(status);
        self->Answer(*score, {});
      });
    }
    backend_->Unary(method_.path, request_->SerializeAsString(), Options(), [self = shared_from_this()](Backend::UnaryResult result) {
      self->OnUnary(std::move(result));
    });
  }

  void OnUnary(Backend::UnaryResult result) {
    if (!result.status.ok()) return Finish(result.status);
    const std::unique_ptr<Message> response(method_.response->New());
    if (!response->ParseFromString(result.response)) return Finish(Internal("an answer cannot be read"));
    Answer(*response, result.metadata);
  }

  void Answer(Message& response, const std::vector<std::pair<std::string, std::string>>& metadata) {
    if (absl::Status status = parts_.access.HideUnseen(caller_, response); !status.ok()) return Finish(status);
    HttpReply reply = {.status = 200, .headers = {{"Content-Type", std::string(encoding_->content_type)}, {"Cache-Control", "no-store"}}};
    for (const auto& [name, value] : metadata) {
      if (name == kSetSessionMetadata) reply.Set("Set-Cookie", parts_.session_cookie(value));
      if (name == kSetLinkMetadata) reply.Set("Set-Cookie", parts_.link_cookie(value));
    }
    reply.body = Encode(response, encoding_->is_json);
    Tell(absl::StatusCode::kOk);
    http_->Reply(std::move(reply));
  }

  void SendStream() {
    auto self = shared_from_this();
    // The head goes out with the first message, or with the end.
    http_->BeginStream({.status = 200, .headers = {{"Content-Type", std::string(encoding_->content_type)}, {"Cache-Control", "no-store"}}});
    auto handle = backend_->ServerStream(
        method_.path, request_->SerializeAsString(), Options(),
        [self](std::string message, absl::AnyInvocable<void()> next) { self->OnMessage(message, std::move(next)); },
        [self](absl::Status status) { self->OnStreamEnd(status); });
    http_->OnGone([handle] { handle->Cancel(); });
  }

  void OnMessage(const std::string& bytes, absl::AnyInvocable<void()> next) {
    const std::unique_ptr<Message> response(method_.response->New());
    if (!response->ParseFromString(bytes) || !parts_.access.HideUnseen(caller_, *response).ok()) return next();
    // The next one is asked for when this one is out: a slow reader slows the service, and nothing piles up here.
    http_->Write(Envelope(0, Encode(*response, encoding_->is_json)), [next = std::move(next)](bool) mutable { next(); });
  }

  void OnStreamEnd(const absl::Status& status) {
    Tell(status.code());
    const std::string trailer = status.ok() ? "{}" : absl::StrCat("{\"error\":", ConnectErrorJson(status), "}");
    http_->Write(Envelope(kEndOfStream, trailer), [self = shared_from_this()](bool) { self->http_->EndStream(); });
  }

  void Finish(const absl::Status& status) {
    Tell(status.code());
    if (encoding_ == nullptr || !encoding_->is_stream) return http_->Reply(ConnectErrorReply(status));
    // A stream's errors come in its last message, under 200.
    http_->Reply({.status = 200,
                  .headers = {{"Content-Type", std::string(encoding_->content_type)}},
                  .body = Envelope(kEndOfStream, absl::StrCat("{\"error\":", ConnectErrorJson(status), "}"))});
  }

  void Tell(absl::StatusCode code) {
    parts_.on_outcome({method_, rule_, caller_, request_.get(), http_->request().address, code, absl::Now() - begin_});
  }

  const CallInFlight in_flight_;
  const Parts& parts_;
  Backend* const backend_;
  const RpcMethod& method_;
  const std::shared_ptr<HttpExchange> http_;
  const absl::Time begin_;
  const AccessRule* const rule_;
  const BodyEncoding* encoding_ = nullptr;
  Caller caller_;
  std::unique_ptr<Message> request_;
  absl::Time deadline_;
  bool has_own_timeout_ = false;
};

ConnectHandler::ConnectHandler(Parts parts) : parts_(std::move(parts)) {}
ConnectHandler::~ConnectHandler() {
  for (int count = in_flight_; count != 0; count = in_flight_) in_flight_.wait(count);
}

Backend* ConnectHandler::BackendOf(const RpcMethod& method) const {
  const auto found = parts_.backends.find(ToAbsl(method.service()));
  return found == parts_.backends.end() ? nullptr : found->second;
}

void ConnectHandler::Handle(std::shared_ptr<HttpExchange> exchange) const {
  const RpcMethod& method = *parts_.methods.Find(exchange->request().path);
  std::make_shared<Exchange>(parts_, in_flight_, BackendOf(method), method, std::move(exchange))->Start();
}

void ConnectHandler::Call(const RpcMethod& method, const Caller& caller, std::shared_ptr<Message> request, UnaryDone done) const {
  const AccessRule* rule = FindAccessRule(method.name());
  Backend* backend = BackendOf(method);
  absl::Status status = AccessChecker::CheckWho(rule, caller);
  if (status.ok() && backend == nullptr) status = Error(absl::StatusCode::kUnimplemented, "CLOSED", "", "this service is not part of the suite here");
  if (!status.ok()) return done(status, nullptr);
  const absl::Time deadline = absl::Now() + kDefaultTimeout;
  auto shared = std::make_shared<UnaryDone>(std::move(done));
  auto in_flight = std::make_shared<CallInFlight>(in_flight_);
  parts_.access.CheckRequest(
      *rule, caller, *request, *method.response->GetDescriptor(), deadline, [this, &method, backend, caller, request, deadline, shared, in_flight](absl::Status checked) {
        if (!checked.ok()) return (*shared)(checked, nullptr);
        backend->Unary(method.path, request->SerializeAsString(), {deadline}, [this, &method, caller, shared, in_flight](Backend::UnaryResult result) {
          if (!result.status.ok()) return (*shared)(result.status, nullptr);
          std::shared_ptr<Message> response(method.response->New());
          absl::Status read = response->ParseFromString(result.response) ? absl::OkStatus() : Internal("an answer cannot be read");
          if (read.ok()) read = parts_.access.HideUnseen(caller, *response);
          (*shared)(read, read.ok() ? response : nullptr);
        });
      });
}

}  // namespace klout::gateway
