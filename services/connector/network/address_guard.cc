#include "services/connector/network/address_guard.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>

#include "absl/strings/ascii.h"

namespace klout::connector {
namespace {

struct Block4 {
  uint32_t first;
  int bits;
};

constexpr uint32_t Dotted(uint32_t a, uint32_t b, uint32_t c) { return a << 24 | b << 16 | c << 8; }

constexpr Block4 kNotPublic4[] = {
    {Dotted(0, 0, 0), 8},        // this network
    {Dotted(10, 0, 0), 8},       // private
    {Dotted(100, 64, 0), 10},    // between a carrier and its customers
    {Dotted(127, 0, 0), 8},      // loopback
    {Dotted(169, 254, 0), 16},   // link local, the metadata of clouds
    {Dotted(172, 16, 0), 12},    // private
    {Dotted(192, 0, 0), 24},     // protocol assignments
    {Dotted(192, 0, 2), 24},     // documentation
    {Dotted(192, 88, 99), 24},   // 6to4 relays
    {Dotted(192, 168, 0), 16},   // private
    {Dotted(198, 18, 0), 15},    // benchmarks
    {Dotted(198, 51, 100), 24},  // documentation
    {Dotted(203, 0, 113), 24},   // documentation
    {Dotted(224, 0, 0), 4},      // multicast
    {Dotted(240, 0, 0), 4},      // reserved, broadcast
};

using Bytes16 = std::array<uint8_t, 16>;

struct Block6 {
  Bytes16 first;
  int bits;
};

constexpr Block6 kGlobal6 = {{0x20}, 3};
constexpr Block6 kMapped = {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96};
constexpr Block6 kCompatible = {{}, 96};
constexpr Block6 kNat64 = {{0, 0x64, 0xff, 0x9b}, 96};
constexpr Block6 kTeredo = {{0x20, 0x01, 0, 0}, 32};
constexpr Block6 k6To4 = {{0x20, 0x02}, 16};
// Inside of kGlobal6. What lies outside (unique local, link local, multicast, ...) needs no line.
constexpr Block6 kNotPublic6[] = {
    {{0x20, 0x01, 0, 0}, 23},        // protocol assignments: benchmarks, ORCHID; Teredo is judged before
    {{0x20, 0x01, 0x0d, 0xb8}, 32},  // documentation
    {{0x3f, 0xfe}, 16},              // 6bone, given back
    {{0x3f, 0xff, 0x00}, 20},        // documentation
};

bool IsIn(const Bytes16& address, const Block6& block) {
  const int whole = block.bits / 8;
  if (!std::equal(address.begin(), address.begin() + whole, block.first.begin())) return false;
  const int rest = block.bits % 8;
  return rest == 0 || ((address[whole] ^ block.first[whole]) >> (8 - rest)) == 0;
}

bool IsPublic4(uint32_t address) {
  return std::none_of(std::begin(kNotPublic4), std::end(kNotPublic4), [&](const Block4& block) {
    return ((address ^ block.first) >> (32 - block.bits)) == 0;
  });
}

// The IPv4 address at `at`.
uint32_t Embedded(const Bytes16& address, size_t at) {
  return uint32_t{address[at]} << 24 | uint32_t{address[at + 1]} << 16 | uint32_t{address[at + 2]} << 8 |
         address[at + 3];
}

// RFC 5214: any prefix, then 0000:5efe or 0200:5efe, then an IPv4 address.
bool IsIsatap(const Bytes16& address) {
  return (address[8] == 0 || address[8] == 2) && address[9] == 0 && address[10] == 0x5e &&
         address[11] == 0xfe;
}

bool IsPublic6(const Bytes16& address) {
  for (const Block6* block : {&kMapped, &kCompatible, &kNat64}) {
    if (IsIn(address, *block)) return IsPublic4(Embedded(address, 12));
  }
  // RFC 4380: the server's address, and the client's with all bits turned.
  if (IsIn(address, kTeredo)) return IsPublic4(Embedded(address, 4)) && IsPublic4(~Embedded(address, 12));
  if (IsIn(address, k6To4) && !IsPublic4(Embedded(address, 2))) return false;
  if (IsIsatap(address) && !IsPublic4(Embedded(address, 12))) return false;
  return IsIn(address, kGlobal6) && std::none_of(std::begin(kNotPublic6), std::end(kNotPublic6),
                                                 [&](const Block6& block) { return IsIn(address, block); });
}

constexpr size_t kMaxNameBytes = 253;
constexpr size_t kMaxLabelBytes = 63;
constexpr std::string_view kHouseNames[] = {"localhost", "local", "localdomain", "internal",
                                            "lan",       "arpa",  "onion"};

bool IsLabel(std::string_view label) {
  if (label.empty() || label.size() > kMaxLabelBytes || label.front() == '-' || label.back() == '-')
    return false;
  return std::all_of(label.begin(), label.end(), [](char c) { return absl::ascii_isalnum(c) || c == '-'; });
}

// What resolvers take for the last part of an IPv4 address: 1, 017, 0x7f.
bool IsNumber(std::string_view label) {
  if (label.starts_with("0x") || label.starts_with("0X")) {
    return std::all_of(label.begin() + 2, label.end(), [](char c) { return absl::ascii_isxdigit(c); });
  }
  return std::all_of(label.begin(), label.end(), [](char c) { return absl::ascii_isdigit(c); });
}

}  // namespace

bool IsPublicAddress(const in_addr& address) { return IsPublic4(ntohl(address.s_addr)); }

bool IsPublicAddress(const in6_addr& address) {
  Bytes16 bytes;
  std::memcpy(bytes.data(), &address, bytes.size());
  return IsPublic6(bytes);
}

bool IsPublicAddress(const sockaddr& address) {
  // Copied, since a sockaddr need not lie where its longer kind may.
  if (address.sa_family == AF_INET) {
    sockaddr_in in;
    std::memcpy(&in, &address, sizeof(in));
    return IsPublicAddress(in.sin_addr);
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 in;
    std::memcpy(&in, &address, sizeof(in));
    return IsPublicAddress(in.sin6_addr);
  }
  return false;
}

bool IsHostName(std::string_view name) {
  if (name.size() > kMaxNameBytes) return false;
  std::string_view last;
  size_t labels = 0;
  while (true) {
    const size_t dot = name.find('.');
    last = name.substr(0, dot);
    if (!IsLabel(last)) return false;
    ++labels;
    if (dot == name.npos) break;
    name.remove_prefix(dot + 1);
  }
  if (labels < 2 || IsNumber(last)) return false;
  const std::string top = absl::AsciiStrToLower(std::string(last));
  return std::find(std::begin(kHouseNames), std::end(kHouseNames), top) == std::end(kHouseNames);
}

absl::StatusOr<AddressGuard> AddressGuard::ForBaseUrls(const std::vector<std::string>& base_urls) {
  std::set<Origin> configured;
  for (const std::string& url : base_urls) {
    absl::StatusOr<WebAddress> address = ReadUrl(url);
    if (!address.ok()) return address.status();
    configured.insert(std::move(address->origin));
  }
  return AddressGuard(std::move(configured));
}

bool AddressGuard::AllowsRedirect(const Origin& from, const Origin& to) const {
  return from.scheme != "https" || to.scheme == "https" || (IsConfigured(from) && IsConfigured(to));
}

}  // namespace klout::connector
