#include "services/gateway/legacy/v2_names.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/facts/account_text.h"
#include "common/string_view.h"
#include "services/gateway/domain/secret_token.h"

namespace klout::gateway {
namespace {

struct NetworkRow {
  std::string_view short_name, long_name;
  fact::v1::Network network;
};

constexpr NetworkRow kNetworks[] = {
    {"tw", "twitter", fact::v1::NETWORK_TWITTER},       {"fb", "facebook", fact::v1::NETWORK_FACEBOOK},
    {"ig", "instagram", fact::v1::NETWORK_INSTAGRAM},   {"yt", "youtube", fact::v1::NETWORK_YOUTUBE},
    {"fs", "foursquare", fact::v1::NETWORK_FOURSQUARE}, {"gp", "googleplus", fact::v1::NETWORK_GPLUS},
    {"li", "linkedin", fact::v1::NETWORK_LINKEDIN},     {"tu", "tumblr", fact::v1::NETWORK_TUMBLR},
    {"bl", "blogger", fact::v1::NETWORK_BLOGGER},       {"wp", "wordpress", fact::v1::NETWORK_WORDPRESS},
    {"lf", "lastfm", fact::v1::NETWORK_LASTFM},         {"fl", "flickr", fact::v1::NETWORK_FLICKR},
    {"ya", "yammer", fact::v1::NETWORK_YAMMER},
};

constexpr std::string_view kBuckets[] = {"10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70-79", "80-89", "90-100"};
constexpr int kHexDigits = 16;
constexpr uint64_t kNeighbours = 1'000;

uint64_t HashOf(std::string_view text) {
  uint64_t number = 0;
  for (const char digit : SecretHash(text).substr(0, kHexDigits)) number = number << 4 | static_cast<uint64_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
  return number;
}

}  // namespace

std::optional<fact::v1::Network> V2Network(std::string_view name) {
  const std::string small = absl::AsciiStrToLower(ToAbsl(name));
  for (const NetworkRow& row : kNetworks) {
    if (small == row.short_name || small == row.long_name) return row.network;
  }
  const absl::StatusOr<fact::v1::Network> own = ParseNetwork(small);
  return own.ok() ? std::optional(*own) : std::nullopt;
}

std::string_view V2ShortName(fact::v1::Network network) {
  for (const NetworkRow& row : kNetworks) {
    if (network == row.network) return row.short_name;
  }
  return NetworkName(network);
}

std::string_view V2Bucket(double score) {
  const auto tens = static_cast<size_t>(std::clamp(std::floor(score / 10), 1.0, 9.0));
  return kBuckets[tens - 1];
}

std::string_view V2TopicType(uint32_t level) { return level == 1 ? "super" : level == 2 ? "sub" : "entity"; }

std::string V2TopicId(std::string_view slug) { return absl::StrCat(HashOf(slug) >> 1); }

uint64_t FirstKloutId(std::string_view subject) { return 1 + HashOf(subject) % (kMaxKloutId - kNeighbours); }

std::optional<uint64_t> ParseKloutId(std::string_view text) {
  uint64_t id = 0;
  const bool is_digits = std::all_of(text.begin(), text.end(), [](char c) { return '0' <= c && c <= '9'; });
  if (!is_digits || !absl::SimpleAtoi(ToAbsl(text), &id) || id < 1 || id > kMaxKloutId) return std::nullopt;
  return id;
}

}  // namespace klout::gateway
