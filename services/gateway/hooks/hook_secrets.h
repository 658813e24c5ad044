#ifndef KLOUT_SERVICES_GATEWAY_HOOKS_HOOK_SECRETS_H_
#define KLOUT_SERVICES_GATEWAY_HOOKS_HOOK_SECRETS_H_

#include <map>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "klout/fact/v1/network.pb.h"

namespace klout::gateway {

// What the operator shares with a network that pushes. Empty: not set.
struct HookSecret {
  // What the network repeats when it asks whether the address is ours.
  std::string verify_token;
  // The application's secret, with which the network signs.
  std::string secret;
};

// The operator's file, lines of
//
//   # a comment
//   facebook.verify_token = ...
//   facebook.secret = ...
//
// Immutable once made; thread-safe.
class HookSecrets {
 public:
  // None: nothing is taken.
  HookSecrets() = default;
  // FAILED_PRECONDITION, reason HOOKS_FILE: the file cannot be read, or may be read by others than owner and group. INVALID_ARGUMENT, the same reason, names
  // the line that is wrong, but no value.
  static absl::StatusOr<HookSecrets> ReadFile(const std::string& path);
  static absl::StatusOr<HookSecrets> Parse(std::string_view text);

  // Empty ones if there are none.
  const HookSecret& Of(fact::v1::Network network) const;

 private:
  std::map<fact::v1::Network, HookSecret> secrets_;
};

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_HOOKS_HOOK_SECRETS_H_
