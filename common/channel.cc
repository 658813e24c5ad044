#include "common/channel.h"

#include <grpcpp/create_channel.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/time/clock.h"
#include "common/held_back_calls.h"
#include "common/status.h"
#include "common/throttle_interceptor.h"
#include "common/tls.h"

namespace klout {
namespace {

constexpr char kScoringService[] = "klout.scoring.v1.ScoringService";
// Idempotent and quick: retried.
constexpr const char* kReads[] = {"GetScore",      "BatchGetScores",  "GetReceipt",     "ListScoreHistory",
                                  "ListMoments",   "ListInfluencers", "ListInfluenced", "RankPeople",
                                  "ListSnapshots", "GetModelReport",  "GetPerson"};
constexpr const char* kQuickWrites[] = {"Endorse", "LinkAccount", "UnlinkAccount", "RollbackSnapshot",
                                        "HideTopic", "RestoreTopic", "GetDoNotScore", "AllowScoring"};
constexpr const char* kLong[] = {"Simulate", "RemovePerson", "VerifyErasure", "PublishSnapshot"};

constexpr absl::Duration kInitialBackoff = absl::Milliseconds(50);
constexpr absl::Duration kMaxBackoff = absl::Seconds(1);
// gRPC allows no more, and refuses the whole config below 2.
constexpr int kMaxAttempts = 5;

std::string Seconds(absl::Duration duration) {
  return absl::StrFormat("\"%.3fs\"", absl::ToDoubleSeconds(duration));
}

template <size_t n>
std::string MethodConfig(const char* const (&methods)[n], absl::Duration timeout, const std::string& retry) {
  const std::string names =
      absl::StrJoin(methods, methods + n, ",", [](std::string* out, const char* method) {
        absl::StrAppendFormat(out, R"({"service":"%s","method":"%s"})", kScoringService, method);
      });
  return absl::StrFormat(R"({"name":[%s],"timeout":%s%s})", names, Seconds(timeout), retry);
}

std::string RetryPolicy(int max_attempts) {
  const int attempts = std::min(max_attempts, kMaxAttempts);
  if (attempts < 2) return "";
  // CANCELLED comes from a server that goes down. A call that is cancelled here is not tried again.
  return absl::StrFormat(
      R"(,"retryPolicy":{"maxAttempts":%d,"initialBackoff":%s,"maxBackoff":%s,"backoffMultiplier":2,)"
      R"("retryableStatusCodes":["UNAVAILABLE","CANCELLED"]})",
      attempts, Seconds(kInitialBackoff), Seconds(kMaxBackoff));
}

// `held_back` may be null.
std::shared_ptr<grpc::Channel> ConnectCounting(const std::string& address, const ChannelOptions& options, HeldBackCalls* held_back) {
  const bool secure = options.tls != nullptr && !absl::StartsWith(address, "unix:");
  std::vector<std::unique_ptr<grpc::experimental::ClientInterceptorFactoryInterface>> interceptors;
  if (options.throttle) interceptors.push_back(std::make_unique<ThrottleInterceptorFactory>(held_back));
  return grpc::experimental::CreateCustomChannelWithInterceptors(
      address, secure ? options.tls->ChannelCredentials() : grpc::InsecureChannelCredentials(), MakeChannelArguments(options),
      std::move(interceptors));
}

}  // namespace

int ArgumentMilliseconds(absl::Duration duration) { return static_cast<int>(absl::ToInt64Milliseconds(duration)); }

std::string ServiceConfigJson(const ChannelOptions& options) {
  // The throttle stops retries when most calls fail, so that they do not keep a struggling server down.
  return absl::StrFormat(R"({"loadBalancingConfig":[{"round_robin":{}}],"methodConfig":[%s,%s,%s],)"
                         R"("retryThrottling":{"maxTokens":100,"tokenRatio":0.1}})",
                         MethodConfig(kReads, options.read_timeout, RetryPolicy(options.max_attempts)),
                         MethodConfig(kQuickWrites, options.read_timeout, ""),
                         MethodConfig(kLong, options.long_timeout, ""));
}

grpc::ChannelArguments MakeChannelArguments(const ChannelOptions& options) {
  grpc::ChannelArguments arguments;
  arguments.SetServiceConfigJSON(ServiceConfigJson(options));
  // Ours only: a TXT record of the name must not change timeouts and retries.
  arguments.SetInt(GRPC_ARG_SERVICE_CONFIG_DISABLE_RESOLUTION, 1);
  arguments.SetMaxReceiveMessageSize(options.max_message_bytes);
  arguments.SetMaxSendMessageSize(options.max_message_bytes);
  arguments.SetInt(GRPC_ARG_KEEPALIVE_TIME_MS, ArgumentMilliseconds(options.keepalive_interval));
  arguments.SetInt(GRPC_ARG_KEEPALIVE_TIMEOUT_MS, ArgumentMilliseconds(options.keepalive_timeout));
  arguments.SetInt(GRPC_ARG_MAX_RECONNECT_BACKOFF_MS, ArgumentMilliseconds(options.max_reconnect_interval));
  arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, options.own_connection ? 1 : 0);
  return arguments;
}

std::shared_ptr<grpc::Channel> Connect(const std::string& address, const ChannelOptions& options) { return ConnectCounting(address, options, nullptr); }

std::shared_ptr<grpc::Channel> Connect(const std::string& address, const ChannelOptions& options, HeldBackCalls& held_back) {
  return ConnectCounting(address, options, &held_back);
}

absl::Status WaitReady(grpc::Channel& channel, absl::Time deadline) {
  // gRPC takes a time before 1970 for the infinite future.
  const absl::Time known = std::max(deadline, absl::UnixEpoch());
  if (channel.WaitForConnected(absl::ToChronoTime(known))) return absl::OkStatus();
  return Unavailable("NOT_CONNECTED", "no connection to the server before the deadline", absl::Seconds(1));
}

}  // namespace klout
