#ifndef KLOUT_COMMON_FACTS_BYTE_INPUT_H_
#define KLOUT_COMMON_FACTS_BYTE_INPUT_H_

#include <zlib.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace klout {

// The bytes of a file from front to back, unpacked if the content starts as gzip does (the name does not
// matter). Memory: two buffers of 256 KiB, whatever the file. Not thread-safe.
class ByteInput {
 public:
  // Errors: NOT_FOUND, PERMISSION_DENIED, and INVALID_ARGUMENT for what is no regular file (a directory, a
  // device). Messages name the path.
  static absl::StatusOr<std::unique_ptr<ByteInput>> Open(const std::string& path);
  // Reads from memory that must outlive the input. For tests.
  static absl::StatusOr<std::unique_ptr<ByteInput>> OfMemory(std::string_view bytes);
  ~ByteInput();
  ByteInput(const ByteInput&) = delete;
  ByteInput& operator=(const ByteInput&) = delete;

  // Up to `size` unpacked bytes into `out`; 0 at the end. DATA_LOSS if the gzip data is cut short or
  // damaged: what was given before is right.
  absl::StatusOr<size_t> Read(char* out, size_t size);

  // How far the reading is, in bytes as stored. For progress.
  uint64_t bytes_read() const { return bytes_read_; }
  uint64_t total_bytes() const { return total_bytes_; }

 private:
  ByteInput(int fd, std::string_view memory, uint64_t total_bytes);

  absl::Status Start();
  absl::Status FillPacked();
  absl::StatusOr<size_t> ReadRaw(char* out, size_t size);
  absl::StatusOr<size_t> Inflate(char* out, size_t size);
  absl::Status InflateSome();
  absl::Status StartNextMember();

  const int fd_;
  std::string_view memory_;
  const uint64_t total_bytes_;
  uint64_t bytes_read_ = 0;
  bool gzip_ = false;
  bool finished_ = false;
  absl::Status error_;
  z_stream stream_{};
  // Stored bytes not yet handed out or unpacked.
  std::vector<char> packed_;
  size_t packed_begin_ = 0, packed_end_ = 0;
};

}  // namespace klout

#endif  // KLOUT_COMMON_FACTS_BYTE_INPUT_H_
