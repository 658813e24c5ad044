#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_BYTE_SOURCE_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_BYTE_SOURCE_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace klout::connector {

// Bytes from front to back: an entry of an archive, a text in memory, a text in another encoding. Not
// thread-safe.
class ByteSource {
 public:
  virtual ~ByteSource() = default;

  // 1 to `size` bytes into `out`; 0 at the end. What was given before an error is right. After an error every
  // further call gives it again.
  virtual absl::StatusOr<size_t> Read(char* out, size_t size) = 0;
};

// Bytes in memory that must outlive the source.
class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : rest_(bytes) {}

  absl::StatusOr<size_t> Read(char* out, size_t size) override;

 private:
  std::string_view rest_;
};

// All that is left of `source` into `out`, whose content is replaced. RESOURCE_EXHAUSTED, reason
// DOCUMENT_TOO_LARGE, beyond `max_bytes`; errors of the source: `out` then holds what came before.
absl::Status ReadAll(ByteSource& source, size_t max_bytes, std::string* out);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_BYTE_SOURCE_H_
