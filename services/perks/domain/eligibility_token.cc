#include "services/perks/domain/eligibility_token.h"

#include <sodium.h>

#include <cstdint>

#include "absl/strings/escaping.h"
#include "common/string_view.h"

namespace klout::perks {
namespace {

constexpr char kVersion = 1;
constexpr size_t kTimeBytes = 8;
constexpr size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr size_t kBoxAt = 1 + kTokenNonceBytes;
constexpr size_t kTokenBytes = kBoxAt + kTimeBytes + kTagBytes;
static_assert(kTokenKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(kTokenNonceBytes == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);

const unsigned char* Bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

}  // namespace

absl::Time TokenExpiry(absl::Time now, absl::Duration life) {
  const absl::Duration since = absl::Ceil(now + life - absl::UnixEpoch(), absl::Minutes(1));
  return absl::UnixEpoch() + since;
}

std::string MakeToken(const TokenKey& key, const TokenNonce& nonce, std::string_view perk_id, absl::Time expires) {
  auto seconds = static_cast<uint64_t>(absl::ToUnixSeconds(expires));
  unsigned char time[kTimeBytes];
  for (unsigned char& byte : time) {
    byte = static_cast<unsigned char>(seconds);
    seconds >>= 8;
  }
  std::string token(kTokenBytes, '\0');
  token[0] = kVersion;
  token.replace(1, kTokenNonceBytes, reinterpret_cast<const char*>(nonce.data()), kTokenNonceBytes);
  auto* box = reinterpret_cast<unsigned char*>(token.data() + kBoxAt);
  crypto_aead_xchacha20poly1305_ietf_encrypt(box, nullptr, time, kTimeBytes, Bytes(perk_id), perk_id.size(), nullptr,
                                             nonce.data(), key.data());
  return absl::WebSafeBase64Escape(token);
}

std::optional<absl::Time> CheckToken(const TokenKey& key, std::string_view token, std::string_view perk_id, absl::Time now) {
  std::string bytes;
  if (token.size() > kMaxTokenBytes || !absl::WebSafeBase64Unescape(ToAbsl(token), &bytes) || bytes.size() != kTokenBytes ||
      bytes[0] != kVersion) {
    return std::nullopt;
  }
  unsigned char time[kTimeBytes];
  const unsigned char* box = Bytes(bytes) + kBoxAt;
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(time, nullptr, nullptr, box, kTimeBytes + kTagBytes, Bytes(perk_id),
                                                 perk_id.size(), Bytes(bytes) + 1, key.data()) != 0) {
    return std::nullopt;
  }
  uint64_t seconds = 0;
  for (size_t i = kTimeBytes; i-- > 0;) seconds = seconds << 8 | time[i];
  const absl::Time expires = absl::FromUnixSeconds(static_cast<int64_t>(seconds));
  if (expires <= now) return std::nullopt;
  return expires;
}

}  // namespace klout::perks
