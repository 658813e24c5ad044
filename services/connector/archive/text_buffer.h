#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_TEXT_BUFFER_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_TEXT_BUFFER_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "services/connector/archive/byte_source.h"

namespace klout::connector {

// A window over the bytes of a source: look at what is at hand, ask for more, drop what was used. Memory: 256
// KiB, or twice what is kept at hand if that is more. Not thread-safe.
class TextBuffer {
 public:
  // `source` must outlive the buffer.
  explicit TextBuffer(ByteSource& source) : source_(source) {}

  // Read and not yet dropped. Valid until More().
  std::string_view at_hand() const { return {buffer_.data() + begin_, end_ - begin_}; }
  // Adds bytes behind those at hand. False at the end of the source. Errors of the source; what is at hand
  // stays.
  absl::StatusOr<bool> More();
  // The source has ended: nothing follows what is at hand.
  bool at_end() const { return at_end_; }
  // Drops the first `bytes` of what is at hand.
  void Drop(size_t bytes) { begin_ += bytes; }

 private:
  ByteSource& source_;
  std::vector<char> buffer_;
  size_t begin_ = 0, end_ = 0;
  bool at_end_ = false;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_TEXT_BUFFER_H_
