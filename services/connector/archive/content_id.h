#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_CONTENT_ID_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_CONTENT_ID_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace klout::connector {

// The name of a block by the hash of its content, as IPLD has it (CID, version 1): version, codec, and a
// multihash of hash function, length and digest, all numbers as unsigned LEB128. Functions are thread-safe.

inline constexpr uint64_t kSha256 = 0x12;
inline constexpr size_t kSha256Bytes = 32;

// Takes an unsigned LEB128 number of at most 9 bytes off the front of `bytes`. False if there is none;
// `bytes` is then as it was.
bool TakeVarint(std::string_view* bytes, uint64_t* number);

// Views into the bytes that it was read from.
struct ContentId {
  // All of it.
  std::string_view bytes;
  uint64_t hash_function = 0;
  std::string_view digest;
};

// Takes a CID off the front of `bytes`. INVALID_ARGUMENT, reason CID: cut, a digest longer than 64 bytes, or
// not of version 1 (version 0 has another text form and is not used by repositories of records).
absl::StatusOr<ContentId> TakeContentId(std::string_view* bytes);

// How a CID is written: `bafyrei...`, which is `b` and base32 (RFC 4648, lower case, no padding).
std::string ContentIdText(std::string_view cid_bytes);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_CONTENT_ID_H_
