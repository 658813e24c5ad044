#ifndef KLOUT_SERVICES_GATEWAY_HOOKS_WEB_HOOKS_H_
#define KLOUT_SERVICES_GATEWAY_HOOKS_WEB_HOOKS_H_

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "common/mutex.h"
#include "klout/fact/v1/network.pb.h"
#include "services/gateway/connect/backend.h"
#include "services/gateway/hooks/hook_secrets.h"
#include "services/gateway/http/http_server.h"

namespace klout::gateway {

// What networks push, at /hooks/NETWORK. A push is a hint, not a fact: once its signature holds, the accounts that it names are read as if their time had
// come, by the connector's own way, so that nothing is taken from a push that reading would not give. Known forms:
//   facebook, instagram, threads   GET hub.challenge, POST {"entry":[{"id"}]} signed in X-Hub-Signature-256
//   twitter                        GET crc_token, POST {"for_user_id"} signed in X-Twitter-Webhooks-Signature
// Thread-safe; nothing blocks.
class WebHooks {
 public:
  // `connector` must outlive it.
  WebHooks(HookSecrets secrets, Backend& connector) : secrets_(std::move(secrets)), connector_(connector) {}
  // Cancels the reads under way and waits for their end. No request may come any more.
  ~WebHooks();

  // 404 for what is no network that pushes, or has no secret; 403 for a signature that does not hold; 400 for a body that is not understood; 503 if too many
  // reads are under way, so that the network sends it again.
  void Handle(std::shared_ptr<HttpExchange> exchange);

  uint64_t taken() const { return taken_; }
  uint64_t refused() const { return refused_; }

 private:
  static constexpr size_t kMaxReads = 256;

  HttpReply Confirm(fact::v1::Network network, const HttpRequest& request) const;
  HttpReply Take(fact::v1::Network network, const HttpRequest& request);
  void Read(fact::v1::Network network, const std::string& id) ABSL_LOCKS_EXCLUDED(mutex_);
  void End(uint64_t read, const absl::Status& status) ABSL_LOCKS_EXCLUDED(mutex_);

  const HookSecrets secrets_;
  Backend& connector_;
  std::atomic<uint64_t> taken_ = 0, refused_ = 0;
  Mutex mutex_;
  CondVar none_left_;
  // Reads under way, by number. Null while one is being begun.
  absl::flat_hash_map<uint64_t, std::shared_ptr<CallHandle>> reads_ ABSL_GUARDED_BY(mutex_);
  uint64_t next_read_ ABSL_GUARDED_BY(mutex_) = 0;
};

// The accounts that a push names, each once, at most 1,000; empty if the body is not of the network's form.
std::vector<std::string> PushedAccounts(fact::v1::Network network, std::string_view body);

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_HOOKS_WEB_HOOKS_H_
