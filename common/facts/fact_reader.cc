#include "common/facts/fact_reader.h"

#include <openssl/sha.h>

#include <array>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "common/string_view.h"

namespace klout {
namespace {

constexpr size_t kHashBytes = 16;

}  // namespace

// A FactBatch holds no map and no unknown field, so its encoding is the same every time.
std::string ContentBatchId(std::string_view prefix, uint64_t number, const fact::v1::FactBatch& batch) {
  const std::string content = batch.SerializeAsString();
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest;
  SHA256(reinterpret_cast<const unsigned char*>(content.data()), content.size(), digest.data());
  const absl::string_view hash(reinterpret_cast<const char*>(digest.data()), kHashBytes);
  return absl::StrCat(ToAbsl(prefix), "-", number, "-", absl::BytesToHexString(hash));
}

}  // namespace klout
