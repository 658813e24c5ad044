#include "common/facts/account_text.h"

#include <vector>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/string_view.h"
#include "common/facts/text.h"

namespace klout {
namespace {

struct NamedNetwork {
  fact::v1::Network network;
  std::string name;
};

// Never destroyed: names are handed out as views, also to code that runs while the process ends.
const std::vector<NamedNetwork>& NamedNetworks() {
  static const auto& networks = *[] {
    constexpr std::string_view kPrefix = "NETWORK_";
    auto* all = new std::vector<NamedNetwork>();
    const auto* descriptor = fact::v1::Network_descriptor();
    for (int i = 0; i < descriptor->value_count(); ++i) {
      const auto* value = descriptor->value(i);
      if (value->number() == fact::v1::NETWORK_UNSPECIFIED) continue;
      all->push_back({static_cast<fact::v1::Network>(value->number()),
                      absl::AsciiStrToLower(value->name().substr(kPrefix.size()))});
    }
    return all;
  }();
  return networks;
}

}  // namespace

std::string_view NetworkName(fact::v1::Network network) {
  for (const NamedNetwork& known : NamedNetworks()) {
    if (known.network == network) return known.name;
  }
  return "unknown";
}

absl::StatusOr<fact::v1::Network> ParseNetwork(std::string_view name) {
  const absl::string_view wanted = ToAbsl(name);
  for (const NamedNetwork& known : NamedNetworks()) {
    if (absl::EqualsIgnoreCase(known.name, wanted)) return known.network;
  }
  return absl::InvalidArgumentError(
      absl::StrCat("network: ", Quoted(name), " is none of ", AllNetworkNames(", ")));
}

std::string AllNetworkNames(std::string_view separator) {
  std::string names;
  for (const NamedNetwork& known : NamedNetworks()) {
    if (!names.empty()) names.append(separator);
    names.append(known.name);
  }
  return names;
}

absl::StatusOr<AccountName> ParseAccount(std::string_view text) {
  const size_t colon = text.find(':');
  if (colon == std::string_view::npos) {
    return absl::InvalidArgumentError(absl::StrCat(
        "account: ", Quoted(text), " has no network; write it as `network:id`, such as `twitter:jack`"));
  }
  absl::StatusOr<fact::v1::Network> network = ParseNetwork(text.substr(0, colon));
  if (!network.ok()) return network.status();
  const std::string_view id = text.substr(colon + 1);
  if (id.empty()) return absl::InvalidArgumentError("account: the id after the colon is empty");
  if (id.size() > kMaxAccountIdBytes) {
    return absl::InvalidArgumentError(
        absl::StrCat("account: the id is longer than ", kMaxAccountIdBytes, " bytes"));
  }
  if (!IsUtf8(id)) return absl::InvalidArgumentError("account: the id is not UTF-8");
  return AccountName{*network, std::string(id)};
}

std::string AccountText(fact::v1::Network network, std::string_view id) {
  std::string text(NetworkName(network));
  text.push_back(':');
  text.append(id);
  return text;
}

}  // namespace klout
