#include "services/connector/domain/pkce.h"

#include <openssl/sha.h>

#include "absl/strings/escaping.h"
#include "common/string_view.h"

namespace klout::connector {

std::string CodeVerifier(std::string_view entropy) { return absl::WebSafeBase64Escape(ToAbsl(entropy)); }

std::string CodeChallenge(std::string_view verifier) {
  std::string digest(SHA256_DIGEST_LENGTH, '\0');
  SHA256(reinterpret_cast<const unsigned char*>(verifier.data()), verifier.size(),
         reinterpret_cast<unsigned char*>(digest.data()));
  return absl::WebSafeBase64Escape(digest);
}

}  // namespace klout::connector
