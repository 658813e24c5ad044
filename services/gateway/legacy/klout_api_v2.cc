#include "services/gateway/legacy/klout_api_v2.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/error.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/gateway/connect/connect_error.h"
#include "services/gateway/legacy/v2_names.h"

namespace klout::gateway {
namespace {

constexpr char kKlout[] = "klout", kKloutNetwork[] = "ks";
// Reason of another method than GET.
constexpr char kMethod[] = "METHOD";
constexpr char kCacheControl[] = "private, max-age=3600";

absl::Status Unknown() { return NotFound("path", "there is nothing of this name: see /api"); }

// What its clients know.
int V2Status(const absl::Status& status) {
  switch (status.code()) {
    case absl::StatusCode::kOk:
      return 200;
    case absl::StatusCode::kUnauthenticated:
    case absl::StatusCode::kPermissionDenied:
      return 403;
    case absl::StatusCode::kResourceExhausted:
      // The caller is over their own bounds, or all are over ours.
      return ErrorReason(status) == "RATE" || ErrorReason(status) == "QUOTA" ? 403 : 503;
    case absl::StatusCode::kNotFound:
    case absl::StatusCode::kInvalidArgument:
      return 404;
    case absl::StatusCode::kUnimplemented:
      return ErrorReason(status) == kMethod ? 405 : 500;
    case absl::StatusCode::kUnavailable:
    case absl::StatusCode::kDeadlineExceeded:
      return 503;
    default:
      return 500;
  }
}

std::vector<std::string> Segments(std::string_view path) {
  std::vector<std::string> segments;
  for (const auto piece : absl::StrSplit(ToAbsl(path), '/')) segments.push_back(PercentDecoded(ToStd(piece), /*plus_is_blank=*/false));
  return segments;
}

}  // namespace

// One request on its way: whatever it waits for holds it.
class KloutApiV2::Request : public std::enable_shared_from_this<Request> {
 public:
  Request(KloutApiV2& api, std::shared_ptr<HttpExchange> http) : api_(api), http_(std::move(http)) { ++api_.in_flight_; }
  ~Request() {
    if (--api_.in_flight_ == 0) api_.in_flight_.notify_all();
  }
  Request(const Request&) = delete;
  Request& operator=(const Request&) = delete;

  void Start() {
    const HttpRequest& request = http_->request();
    absl::Status status = request.method == "GET" ? TakeCaller(request.Parameter("key"))
                                                  : Error(absl::StatusCode::kUnimplemented, kMethod, "", "only GET is served here");
    if (!status.ok()) return Fail(status);
    Route(Segments(std::string_view(request.path).substr(sizeof(kV2Prefix) - 1)));
  }

 private:
  absl::Status TakeCaller(const std::string& key) {
    if (key.empty()) return Error(absl::StatusCode::kUnauthenticated, "NO_KEY", "key", "this needs a key: ?key=");
    absl::StatusOr<Caller> caller = api_.parts_.callers.FindKey(key);
    if (!caller.ok()) return caller.status();
    caller_ = *std::move(caller);
    if (!caller_.Is(kScores | kOperator)) return Error(absl::StatusCode::kPermissionDenied, "SCOPE", "key", "the key does not have the scope scores");
    // Its clients publish what they read: no key shows more than what all may see.
    caller_.who = kAnyone | kScores;
    return api_.parts_.take_call(caller_);
  }

  void Route(const std::vector<std::string>& at) {
    if (at.size() >= 2 && at[0] == "identity.json") return RouteIdentity(at);
    if (at[0] != "user.json" || at.size() < 2 || at.size() > 3) return Fail(Unknown());
    const std::string part = at.size() == 3 ? at[2] : "user";
    using Read = void (Request::*)(const std::string&);
    const std::pair<std::string_view, Read> reads[] = {
        {"user", &Request::User}, {"score", &Request::Score}, {"topics", &Request::Topics}, {"influence", &Request::Influence}};
    for (const auto& [name, read] : reads) {
      if (part != name || (at.size() == 3 && part == "user")) continue;
      call_ = name;
      return WithSubject(at[1], [this, read = read](const std::string& subject) { (this->*read)(subject); });
    }
    Fail(Unknown());
  }

  void RouteIdentity(const std::vector<std::string>& at) {
    call_ = "identity";
    if (at.size() == 4 && at[1] == kKlout) return FromKlout(at[2], at[3]);
    const std::optional<fact::v1::Network> network = V2Network(at[1]);
    const std::string name = http_->request().Parameter("screenName");
    if (!network.has_value() || at.size() > 3 || (at.size() == 2 && name.empty())) return Fail(Unknown());
    const auto answer = Answer<uint64_t>([](uint64_t id) { return V2IdentityJson(absl::StrCat(id), kKloutNetwork); });
    if (at.size() == 2) return api_.reader_.IdOfHandle(caller_, *network, name, answer);
    api_.reader_.IdOfAccount(caller_, {*network, at[2]}, answer);
  }

  void FromKlout(const std::string& klout_id, const std::string& name) {
    const std::optional<fact::v1::Network> network = V2Network(name);
    if (!network.has_value()) return Fail(Unknown());
    WithSubject(klout_id, [this, network = *network](const std::string& subject) {
      api_.reader_.AccountOn(caller_, subject, network,
                             Answer<std::string>([network](const std::string& id) { return V2IdentityJson(id, V2ShortName(network)); }));
    });
  }

  // `then` runs while the request lives.
  void WithSubject(const std::string& klout_id, std::function<void(const std::string&)> then) {
    const std::optional<uint64_t> id = ParseKloutId(klout_id);
    if (!id.has_value()) return Fail(NotFound("kloutId", "this is no Klout id"));
    api_.ids_.SubjectOf(*id, [self = shared_from_this(), then = std::move(then)](absl::StatusOr<std::string> subject) {
      if (!subject.ok()) return self->Fail(subject.status());
      then(*subject);
    });
  }

  void User(const std::string& subject) { api_.reader_.User(caller_, subject, Answer<V2User>(V2UserJson)); }
  void Score(const std::string& subject) {
    api_.reader_.Score(caller_, subject, Answer<V2User>([](const V2User& user) { return V2ScoreJson(user.score, user.deltas); }));
  }
  void Topics(const std::string& subject) { api_.reader_.Topics(caller_, subject, Answer<std::vector<V2Topic>>(V2TopicsJson)); }
  void Influence(const std::string& subject) { api_.reader_.Influence(caller_, subject, Answer<V2Influence>(V2InfluenceJson)); }

  template <typename Value>
  V2Done<Value> Answer(std::function<std::string(const Value&)> json) {
    return [self = shared_from_this(), json = std::move(json)](absl::StatusOr<Value> value) {
      if (!value.ok()) return self->Fail(value.status());
      self->Reply({.status = 200, .headers = {{"Cache-Control", kCacheControl}}, .body = json(*value)});
    };
  }

  void Fail(const absl::Status& status) {
    const int code = V2Status(status);
    const absl::Status shown = PublicStatus(status);
    HttpReply reply = {.status = code, .headers = {{"Cache-Control", "no-store"}}, .body = V2ErrorJson(code, ToStd(shown.message()))};
    if (code == 405) reply.Set("Allow", "GET");
    Reply(std::move(reply));
  }

  void Reply(HttpReply reply) {
    reply.Set("Content-Type", "application/json; charset=utf-8");
    api_.parts_.metrics
        .Counter("klout_gateway_v2_requests_total", "Requests of the Klout API v2, by what came of them",
                 {{"call", std::string(call_)}, {"status", absl::StrCat(reply.status)}})
        .Increment();
    http_->Reply(std::move(reply));
  }

  KloutApiV2& api_;
  const std::shared_ptr<HttpExchange> http_;
  Caller caller_;
  std::string_view call_ = "other";
};

KloutApiV2::KloutApiV2(Parts parts) : parts_(std::move(parts)), calls_(parts_.calls), ids_(parts_.store, parts_.work), reader_(calls_, ids_) {}

KloutApiV2::~KloutApiV2() {
  for (int count = in_flight_; count != 0; count = in_flight_) in_flight_.wait(count);
}

void KloutApiV2::Handle(std::shared_ptr<HttpExchange> exchange) { std::make_shared<Request>(*this, std::move(exchange))->Start(); }

}  // namespace klout::gateway
