#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_UTF8_TEXT_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_UTF8_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/connector/archive/byte_source.h"

namespace klout::connector {

// A text as UTF-8, whatever it was written in. The encoding is told
//   by a byte order mark, which is dropped:   UTF-8, UTF-16LE, UTF-16BE;
//   else by the first 64 KiB from the first byte above 0x7F on: UTF-8 if at least half of the characters
//   there are, Windows-1252 (which holds Latin-1) if fewer are. Text that is ASCII so far is both.
//
// What is no character becomes U+FFFD in UTF-16 and Windows-1252. UTF-8 passes as it is, byte for byte: a
// damaged row is the business of who reads rows, so that the others are kept.
//
// INVALID_ARGUMENT, reason NOT_TEXT: a zero byte (a binary file, or UTF-16 without a mark), UTF-32, or bytes
// that neither UTF-8 nor Windows-1252 has. Errors of the source. Not thread-safe.
class Utf8Text final : public ByteSource {
 public:
  enum class Encoding { kAscii, kUtf8, kUtf16Le, kUtf16Be, kWindows1252 };

  // `bytes` must outlive the text.
  explicit Utf8Text(ByteSource& bytes) : bytes_(bytes) {}

  absl::StatusOr<size_t> Read(char* out, size_t size) override;

  // As far as it is known by what was read.
  Encoding encoding() const { return encoding_; }

 private:
  absl::Status Start();
  // Reads until there are kChunkBytes not yet converted, or no more.
  absl::Status FillRaw();
  absl::Status Convert();
  absl::Status ConvertPlain();
  absl::Status TellEncoding();
  void ConvertUtf16();
  void ConvertWindows1252();

  ByteSource& bytes_;
  Encoding encoding_ = Encoding::kAscii;
  bool started_ = false, raw_ended_ = false;
  absl::Status error_;
  // Read, not yet converted; at most kChunkBytes.
  std::string raw_;
  // Converted, given up to `given_`.
  std::string ready_;
  size_t given_ = 0;
  // The first half of a UTF-16 pair whose second half is still to come.
  char16_t lead_ = 0;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_UTF8_TEXT_H_
