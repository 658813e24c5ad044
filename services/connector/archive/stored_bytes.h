#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_STORED_BYTES_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_STORED_BYTES_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace klout {
class ByteInput;
}

namespace klout::connector {

// A file that was handed in and lies on our disk, or one in memory, to be read at any place. Thread-safe.
class StoredBytes {
 public:
  // INTERNAL: it is our file; the message names neither it nor the disk.
  static absl::StatusOr<std::unique_ptr<StoredBytes>> Open(const std::string& path);
  // `bytes` must outlive it.
  static std::unique_ptr<StoredBytes> OfMemory(std::string_view bytes);
  ~StoredBytes();
  StoredBytes(const StoredBytes&) = delete;
  StoredBytes& operator=(const StoredBytes&) = delete;

  uint64_t size() const { return size_; }
  // Up to `size` bytes from `offset` on into `out`; fewer at the end only. INTERNAL.
  absl::StatusOr<size_t> ReadAt(uint64_t offset, char* out, size_t size) const;
  // From front to back, unpacked if it is gzip. INTERNAL, and DATA_LOSS for gzip data that is damaged at its
  // start.
  absl::StatusOr<std::unique_ptr<ByteInput>> OpenStream() const;

 private:
  StoredBytes(std::string path, int fd, std::string_view memory, uint64_t size);

  const std::string path_;
  const int fd_;
  const std::string_view memory_;
  const uint64_t size_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_STORED_BYTES_H_
