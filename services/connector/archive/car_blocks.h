#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_CAR_BLOCKS_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_CAR_BLOCKS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/connector/archive/document_callbacks.h"

namespace klout::connector {

// Larger blocks are left out; repositories hold no record above 1 MiB.
inline constexpr uint64_t kMaxBlockBytes = 4u << 20;

// True if `bytes`, the first of a file, begin as a CAR file does: a length, then a map of CBOR that names
// roots or a version. 64 bytes are enough to tell.
bool LooksLikeCar(std::string_view bytes);

// The blocks of a CAR file (Content Addressable aRchive, version 1; https://ipld.io/specs/transport/car): a
// header with the CID of the root, then blocks, each with its length and its CID. The content of every block
// is compared with its CID (SHA-256); one that does not fit is not there.
//
// Immutable once read; views look into the bytes given. Memory: about 100 bytes a block.
class CarBlocks {
 public:
  // Left out, each told to `on_bad`, `block 17: ...`, numbered from 1:
  //   BLOCK_DAMAGED     the content is not what its CID says
  //   BLOCK_HASH        named by another hash than SHA-256
  //   BLOCK_TOO_LARGE   more than kMaxBlockBytes
  //   CID               no CID of version 1
  // INVALID_ARGUMENT, reason NOT_CAR: the header is none, or of another version.
  static absl::StatusOr<CarBlocks> Read(std::string_view car, OnBad on_bad);

  // Its content; null if it is not there. Valid as long as the bytes that were read.
  const std::string_view* Find(std::string_view cid) const;
  // CID of the first root.
  std::string_view root() const { return root_; }
  // OK, or DATA_LOSS, reason ARCHIVE_DAMAGED: the file ends inside a block. Those before it are there.
  const absl::Status& end() const { return end_; }

 private:
  CarBlocks() = default;

  absl::Status ReadHeader(std::string_view* car);
  void ReadBlocks(std::string_view rest, OnBad on_bad);

  std::string_view root_;
  absl::flat_hash_map<absl::string_view, std::string_view> blocks_;
  absl::Status end_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_CAR_BLOCKS_H_
