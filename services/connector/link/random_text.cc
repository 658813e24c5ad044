#include "services/connector/link/random_text.h"

#include <sodium.h>

#include "absl/strings/escaping.h"

namespace klout::connector {

std::string RandomBytes(size_t size) {
  std::string bytes(size, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

std::string RandomText(size_t bytes) { return absl::WebSafeBase64Escape(RandomBytes(bytes)); }

bool SameSecret(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace klout::connector
