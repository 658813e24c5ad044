#include "services/scoring/store/network_names.h"

#include <array>

#include "absl/strings/ascii.h"
#include "klout/fact/v1/network.pb.h"

namespace klout::scoring {
namespace {

using Names = std::array<std::string, kMaxNetworks>;

const Names& AllNames() {
  static const Names* const names = [] {
    auto* made = new Names();
    const auto* descriptor = klout::fact::v1::Network_descriptor();
    for (int i = 0; i < descriptor->value_count(); ++i) {
      const std::string& name = descriptor->value(i)->name();
      (*made)[descriptor->value(i)->number()] = absl::AsciiStrToLower(name.substr(std::string_view("NETWORK_").size()));
    }
    return made;
  }();
  return *names;
}

}  // namespace

const std::string& NetworkName(Network network) { return AllNames()[network % kMaxNetworks]; }

std::optional<Network> NetworkNamed(std::string_view name) {
  // 0 is NETWORK_UNSPECIFIED, which no account is on.
  for (int i = 1; i < kMaxNetworks; ++i) {
    if (!name.empty() && AllNames()[i] == name) return static_cast<Network>(i);
  }
  return std::nullopt;
}

}  // namespace klout::scoring
