#ifndef KLOUT_SERVICES_PERKS_DOMAIN_ELIGIBILITY_TOKEN_H_
#define KLOUT_SERVICES_PERKS_DOMAIN_ELIGIBILITY_TOKEN_H_

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "absl/time/time.h"

namespace klout::perks {

// Tokens that say "who holds this qualifies for the perk", and nothing else. A token is, in base64url,
//   version (1 byte) | nonce (24) | XChaCha20-Poly1305 of the time at which it expires (8), bound to the perk's id | tag (16)
// so that who has no key learns nothing from it and can make none, two tokens of one person have nothing in common, and there is no name
// or score in it to be found by anyone. To check one takes the key, the perk's id and the time, no database. Whoever holds it may use
// it, and pass it on, until it expires. Pure and thread-safe.

inline constexpr size_t kTokenKeyBytes = 32;
inline constexpr size_t kTokenNonceBytes = 24;
using TokenKey = std::array<unsigned char, kTokenKeyBytes>;
using TokenNonce = std::array<unsigned char, kTokenNonceBytes>;

// The longest text that is looked at.
inline constexpr size_t kMaxTokenBytes = 128;

// When a token made at `now` expires: after `life`, on the next full minute, so that it does not tell one holder from another who got theirs
// in the same minute.
absl::Time TokenExpiry(absl::Time now, absl::Duration life);

// `nonce`: random, never used before with the key. `expires` is kept in seconds.
std::string MakeToken(const TokenKey& key, const TokenNonce& nonce, std::string_view perk_id, absl::Time expires);

// When it expires. Nothing if it was made for another perk or with another key, is damaged, or is over.
std::optional<absl::Time> CheckToken(const TokenKey& key, std::string_view token, std::string_view perk_id, absl::Time now);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_DOMAIN_ELIGIBILITY_TOKEN_H_
