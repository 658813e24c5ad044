#include "services/connector/archive/content_id.h"

#include "common/status.h"

namespace klout::connector {
namespace {

constexpr int kMaxVarintBytes = 9;
constexpr uint64_t kMaxDigestBytes = 64;

absl::Status BadCid(std::string_view message) {
  return Error(absl::StatusCode::kInvalidArgument, "CID", "", message);
}

}  // namespace

bool TakeVarint(std::string_view* bytes, uint64_t* number) {
  uint64_t value = 0;
  for (int i = 0; i < kMaxVarintBytes && static_cast<size_t>(i) < bytes->size(); ++i) {
    const auto byte = static_cast<unsigned char>((*bytes)[i]);
    value |= uint64_t{byte & 0x7Fu} << (7 * i);
    if (byte >= 0x80) continue;
    bytes->remove_prefix(i + 1);
    *number = value;
    return true;
  }
  return false;
}

absl::StatusOr<ContentId> TakeContentId(std::string_view* bytes) {
  std::string_view rest = *bytes;
  ContentId id;
  uint64_t version = 0, codec = 0, digest_bytes = 0;
  if (!TakeVarint(&rest, &version)) return BadCid("a CID is cut short");
  if (version != 1) return BadCid("a CID is not of version 1");
  if (!TakeVarint(&rest, &codec) || !TakeVarint(&rest, &id.hash_function) ||
      !TakeVarint(&rest, &digest_bytes)) {
    return BadCid("a CID is cut short");
  }
  if (digest_bytes > kMaxDigestBytes) return BadCid("a CID has a digest longer than 64 bytes");
  if (digest_bytes > rest.size()) return BadCid("a CID is cut short");
  id.digest = rest.substr(0, digest_bytes);
  rest.remove_prefix(digest_bytes);
  id.bytes = bytes->substr(0, bytes->size() - rest.size());
  *bytes = rest;
  return id;
}

std::string ContentIdText(std::string_view cid_bytes) {
  constexpr char kDigits[] = "abcdefghijklmnopqrstuvwxyz234567";
  std::string text = "b";
  uint32_t bits = 0;
  int have = 0;
  for (const char byte : cid_bytes) {
    bits = bits << 8 | static_cast<unsigned char>(byte);
    for (have += 8; have >= 5; have -= 5) text.push_back(kDigits[bits >> (have - 5) & 31]);
  }
  if (have > 0) text.push_back(kDigits[bits << (5 - have) & 31]);
  return text;
}

}  // namespace klout::connector
