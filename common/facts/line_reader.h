#ifndef KLOUT_COMMON_FACTS_LINE_READER_H_
#define KLOUT_COMMON_FACTS_LINE_READER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/facts/byte_input.h"

namespace klout {

// The lines of a text, one after another, without their `\n` or `\r\n`. Memory: one buffer of 256 KiB.
// Not thread-safe.
//
// Errors carry the number of the line they are about, `line 17: ...`:
//   INVALID_ARGUMENT  a line longer than `max_line_bytes`, or a zero byte (no text has one)
//   DATA_LOSS         the gzip data is cut short or damaged
// After an error every further call gives it again.
class LineReader {
 public:
  LineReader(std::unique_ptr<ByteInput> input, size_t max_line_bytes);

  // The next line into `line`, valid until the next call. False at the end. A last line needs no `\n`.
  absl::StatusOr<bool> Next(std::string_view* line);

  // Number of the line that Next gave last, from 1; 0 before the first.
  uint64_t line_number() const { return line_number_; }
  const ByteInput& input() const { return *input_; }

 private:
  absl::StatusOr<bool> NextAfterRefill(std::string_view* line);
  absl::StatusOr<bool> Give(size_t length, size_t skip, std::string_view* line);
  absl::Status Fail(absl::Status status);

  const std::unique_ptr<ByteInput> input_;
  const size_t max_line_bytes_;
  std::vector<char> buffer_;
  size_t begin_ = 0, end_ = 0;
  bool at_end_ = false;
  uint64_t line_number_ = 0;
  absl::Status error_;
};

// `line 17: <message>` under the same code.
absl::Status AtLine(uint64_t line_number, const absl::Status& status);

}  // namespace klout

#endif  // KLOUT_COMMON_FACTS_LINE_READER_H_
