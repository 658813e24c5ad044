#include "services/gateway/domain/secret_token.h"

#include <sodium.h>

#include "absl/strings/escaping.h"

namespace klout::gateway {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr size_t kSecretLetters = 32, kIdLetters = 16;

std::string Random(std::string_view prefix, size_t letters) {
  std::string text(prefix);
  for (size_t i = 0; i < letters; ++i) text.push_back(kAlphabet[randombytes_uniform(kAlphabet.size())]);
  return text;
}

}  // namespace

std::string NewSecret(std::string_view prefix) { return Random(prefix, kSecretLetters); }
std::string NewId(std::string_view prefix) { return Random(prefix, kIdLetters); }

std::string SecretHash(std::string_view secret) {
  unsigned char hash[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(hash, reinterpret_cast<const unsigned char*>(secret.data()), secret.size());
  return absl::BytesToHexString(absl::string_view(reinterpret_cast<const char*>(hash), sizeof(hash)));
}

bool IsSameSecret(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace klout::gateway
