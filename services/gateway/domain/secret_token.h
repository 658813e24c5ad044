#ifndef KLOUT_SERVICES_GATEWAY_DOMAIN_SECRET_TOKEN_H_
#define KLOUT_SERVICES_GATEWAY_DOMAIN_SECRET_TOKEN_H_

#include <string>
#include <string_view>

namespace klout::gateway {

// Secrets that callers carry: a prefix that says what it is, and 32 letters and digits (190 bits) that nobody can guess. So a fast hash is enough to
// keep them.
inline constexpr char kKeyPrefix[] = "klk_";
inline constexpr char kTicketPrefix[] = "klt_";
inline constexpr char kSessionPrefix[] = "kls_";

std::string NewSecret(std::string_view prefix);
// 16 letters and digits; not secret.
std::string NewId(std::string_view prefix);
// SHA-256 in hexadecimal: what is kept of a secret.
std::string SecretHash(std::string_view secret);
// In a time that does not tell where they differ.
bool IsSameSecret(std::string_view a, std::string_view b);

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_DOMAIN_SECRET_TOKEN_H_
