#include "services/gateway/hooks/web_hooks.h"

#include <google/protobuf/struct.pb.h>
#include <google/protobuf/util/json_util.h>
#include <sodium.h>

#include <set>
#include <utility>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "common/facts/account_text.h"
#include "common/log.h"
#include "common/string_view.h"
#include "klout/connector/v1/connector.pb.h"
#include "services/gateway/domain/secret_token.h"

namespace klout::gateway {
namespace {

using google::protobuf::Struct;

constexpr std::string_view kPath = "/hooks/";
constexpr char kSyncAccount[] = "/klout.connector.v1.ConnectorService/SyncAccount";
constexpr absl::Duration kSyncLimit = absl::Minutes(10);
constexpr size_t kMaxPushed = 1'000, kMaxChallenge = 1'024;

// Who pushes in which way.
enum class Form { kNone, kGraph, kTwitter };
Form FormOf(fact::v1::Network network) {
  switch (network) {
    case fact::v1::NETWORK_FACEBOOK:
    case fact::v1::NETWORK_INSTAGRAM:
    case fact::v1::NETWORK_THREADS:
      return Form::kGraph;
    case fact::v1::NETWORK_TWITTER:
      return Form::kTwitter;
    default:
      return Form::kNone;
  }
}

std::string Hmac(std::string_view key, std::string_view text) {
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(key.data()), key.size());
  crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  std::string hash(crypto_auth_hmacsha256_BYTES, '\0');
  crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(hash.data()));
  return hash;
}

// `sha256=` and the HMAC, in hexadecimal or base64 as the network writes it.
std::string Signature(Form form, std::string_view secret, std::string_view text) {
  const std::string hash = Hmac(secret, text);
  return absl::StrCat("sha256=", form == Form::kGraph ? absl::BytesToHexString(hash) : absl::Base64Escape(hash));
}

HttpReply Answer(int status, std::string body = "", std::string type = "text/plain; charset=utf-8") {
  return {.status = status, .headers = {{"Content-Type", std::move(type)}, {"Cache-Control", "no-store"}}, .body = std::move(body)};
}

const google::protobuf::Value* Find(const Struct& object, const std::string& name) {
  const auto found = object.fields().find(name);
  return found == object.fields().end() ? nullptr : &found->second;
}

}  // namespace

std::vector<std::string> PushedAccounts(fact::v1::Network network, std::string_view body) {
  Struct push;
  if (!google::protobuf::util::JsonStringToMessage({body.data(), body.size()}, &push).ok()) return {};
  std::set<std::string> ids;
  if (FormOf(network) == Form::kTwitter) {
    const auto* id = Find(push, "for_user_id");
    if (id != nullptr && !id->string_value().empty()) ids.insert(id->string_value());
  } else if (const auto* entries = Find(push, "entry")) {
    for (const auto& entry : entries->list_value().values()) {
      const auto* id = Find(entry.struct_value(), "id");
      if (id != nullptr && !id->string_value().empty() && ids.size() < kMaxPushed) ids.insert(id->string_value());
    }
  }
  return {ids.begin(), ids.end()};
}

WebHooks::~WebHooks() {
  MutexLock lock(&mutex_);
  for (const auto& [number, call] : reads_) {
    if (call != nullptr) call->Cancel();
  }
  while (!reads_.empty()) none_left_.Wait(&mutex_);
}

HttpReply WebHooks::Confirm(fact::v1::Network network, const HttpRequest& request) const {
  const HookSecret& secret = secrets_.Of(network);
  if (FormOf(network) == Form::kTwitter) {
    const std::string token = request.Parameter("crc_token");
    if (secret.secret.empty() || token.empty() || token.size() > kMaxChallenge) return Answer(404);
    return Answer(200, absl::StrCat("{\"response_token\":\"", Signature(Form::kTwitter, secret.secret, token), "\"}"), "application/json");
  }
  const std::string challenge = request.Parameter("hub.challenge");
  if (secret.verify_token.empty() || challenge.empty() || challenge.size() > kMaxChallenge) return Answer(404);
  if (!IsSameSecret(request.Parameter("hub.verify_token"), secret.verify_token)) return Answer(403);
  return Answer(200, challenge);
}

HttpReply WebHooks::Take(fact::v1::Network network, const HttpRequest& request) {
  const HookSecret& secret = secrets_.Of(network);
  const Form form = FormOf(network);
  if (secret.secret.empty()) return Answer(404);
  const std::string_view signature = request.Header(form == Form::kGraph ? "x-hub-signature-256" : "x-twitter-webhooks-signature");
  if (!IsSameSecret(signature, Signature(form, secret.secret, request.body))) {
    ++refused_;
    return Answer(403);
  }
  const std::vector<std::string> ids = PushedAccounts(network, request.body);
  if (ids.empty()) return Answer(400, "no account is named\n");
  {
    MutexLock lock(&mutex_);
    // A push of many is taken when nothing else is under way.
    if (!reads_.empty() && reads_.size() + ids.size() > kMaxReads) return Answer(503);
  }
  ++taken_;
  for (const std::string& id : ids) Read(network, id);
  return Answer(200);
}

void WebHooks::Read(fact::v1::Network network, const std::string& id) {
  connector::v1::SyncAccountRequest request;
  request.mutable_account()->set_network(network);
  request.mutable_account()->set_id(id);
  uint64_t number = 0;
  {
    MutexLock lock(&mutex_);
    number = ++next_read_;
    reads_.emplace(number, nullptr);
  }
  const std::shared_ptr<CallHandle> call = connector_.ServerStream(
      kSyncAccount, request.SerializeAsString(), {absl::Now() + kSyncLimit}, [](std::string, absl::AnyInvocable<void()> next) { next(); },
      [this, number](absl::Status status) { End(number, status); });
  MutexLock lock(&mutex_);
  // It may have ended already.
  if (const auto read = reads_.find(number); read != reads_.end()) read->second = call;
}

void WebHooks::End(uint64_t number, const absl::Status& status) {
  // That nobody linked the account is no fault of the network's.
  if (!status.ok() && !absl::IsNotFound(status) && !absl::IsCancelled(status)) LogWarning("gateway_hook_read_failed", {{"error", status.ToString()}});
  MutexLock lock(&mutex_);
  reads_.erase(number);
  if (reads_.empty()) none_left_.NotifyAll();
}

void WebHooks::Handle(std::shared_ptr<HttpExchange> exchange) {
  const HttpRequest& request = exchange->request();
  const absl::StatusOr<fact::v1::Network> network = ParseNetwork(std::string_view(request.path).substr(kPath.size()));
  if (!network.ok() || FormOf(*network) == Form::kNone) return exchange->Reply(Answer(404));
  if (request.method == "GET") return exchange->Reply(Confirm(*network, request));
  if (request.method == "POST") return exchange->Reply(Take(*network, request));
  exchange->Reply({.status = 405, .headers = {{"Allow", "GET, POST"}}});
}

}  // namespace klout::gateway
