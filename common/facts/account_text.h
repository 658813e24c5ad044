#ifndef KLOUT_COMMON_FACTS_ACCOUNT_TEXT_H_
#define KLOUT_COMMON_FACTS_ACCOUNT_TEXT_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "klout/fact/v1/network.pb.h"

namespace klout {

// The way people read and type an account: `network:id`, such as `twitter:jack`. Network names are the
// lower-case names of the Network enum without prefix, read from its descriptor: a network added to
// the proto is known here at once. The id is all that follows the first colon, and its case matters.
// All functions are thread-safe.

// Longest account id in bytes, as fact.proto has it.
inline constexpr size_t kMaxAccountIdBytes = 256;

struct AccountName {
  fact::v1::Network network = fact::v1::NETWORK_UNSPECIFIED;
  std::string id;

  bool operator==(const AccountName&) const = default;
};

// `twitter` for NETWORK_TWITTER; `unknown` for a number that this build does not know.
std::string_view NetworkName(fact::v1::Network network);

// The reverse, in any case. INVALID_ARGUMENT names the networks there are.
absl::StatusOr<fact::v1::Network> ParseNetwork(std::string_view name);

// All names in the order of the enum, for help and completion: `twitter, facebook, ...`.
std::string AllNetworkNames(std::string_view separator);

// INVALID_ARGUMENT if there is no colon, the network is unknown, or the id is empty, longer than 256
// bytes or not UTF-8.
absl::StatusOr<AccountName> ParseAccount(std::string_view text);

// `network:id`.
std::string AccountText(fact::v1::Network network, std::string_view id);

}  // namespace klout

#endif  // KLOUT_COMMON_FACTS_ACCOUNT_TEXT_H_
