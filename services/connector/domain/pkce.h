#ifndef KLOUT_SERVICES_CONNECTOR_DOMAIN_PKCE_H_
#define KLOUT_SERVICES_CONNECTOR_DOMAIN_PKCE_H_

#include <string>
#include <string_view>

namespace klout::connector {

// Proof key for code exchange (RFC 7636), method S256: whoever caught the authorisation code on its way
// cannot change it for a token without the verifier, of which the network has seen only a hash. Pure and
// thread-safe.

// Random bytes that a verifier is made of.
inline constexpr size_t kVerifierEntropyBytes = 32;

// `entropy`: kVerifierEntropyBytes that nobody can guess. 43 characters (section 4.1).
std::string CodeVerifier(std::string_view entropy);
// BASE64URL(SHA256(verifier)) without padding (section 4.2).
std::string CodeChallenge(std::string_view verifier);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_DOMAIN_PKCE_H_
