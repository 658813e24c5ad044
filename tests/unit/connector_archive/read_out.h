#ifndef KLOUT_TESTS_UNIT_CONNECTOR_ARCHIVE_READ_OUT_H_
#define KLOUT_TESTS_UNIT_CONNECTOR_ARCHIVE_READ_OUT_H_

#include <algorithm>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/status.h"
#include "services/connector/archive/archive_file.h"
#include "services/connector/archive/documents.h"

namespace klout::connector {

// All that came out of an archive.
struct ReadArchive {
  struct File {
    std::string name, content;
    // Reason of the error of reading it; empty: none.
    std::string error;
    bool operator==(const File&) const = default;
    friend std::ostream& operator<<(std::ostream& out, const File& file) {
      return out << file.name << " (" << file.content.size() << " bytes) " << file.error;
    }
  };
  std::vector<File> files;
  // Reasons, in order.
  std::vector<std::string> refused;
  absl::Status end;
};

inline ReadArchive ReadOut(std::string_view bytes, ArchiveFileOptions options = {}) {
  ReadArchive read;
  const size_t max_entry_bytes = options.bounds.max_entry_bytes;
  options.on_refused = [&read](std::string_view, const absl::Status& why) {
    read.refused.push_back(ErrorReason(why));
  };
  auto reader = ArchiveFileReader::OfMemory(bytes, std::move(options));
  read.end = reader.status();
  while (read.end.ok()) {
    const absl::StatusOr<bool> more = (*reader)->Next();
    read.end = more.status();
    if (!more.ok() || !*more) break;
    ReadArchive::File& file = read.files.emplace_back(ReadArchive::File{(*reader)->name(), "", ""});
    file.error = ErrorReason(ReadAll(**reader, max_entry_bytes, &file.content));
  }
  return read;
}

// All that came out of a file of an archive.
struct ReadDocuments {
  std::vector<std::pair<uint64_t, std::string>> documents;
  // `REASON: message`.
  std::vector<std::string> bad;
  absl::Status end;

  std::vector<std::string> texts() const {
    std::vector<std::string> all;
    for (const auto& [row, text] : documents) all.push_back(text);
    return all;
  }
};

// Gives its bytes one at a time, or a few: what a reader does must not depend on how they come.
class SlowSource final : public ByteSource {
 public:
  SlowSource(std::string_view bytes, size_t step) : rest_(bytes), step_(step) {}

  absl::StatusOr<size_t> Read(char* out, size_t size) override {
    const size_t given = std::min({size, step_, rest_.size()});
    rest_.copy(out, given);
    rest_.remove_prefix(given);
    return given;
  }

 private:
  std::string_view rest_;
  const size_t step_;
};

inline ReadDocuments DocumentsOf(v1::ArchiveFile::Format format, ByteSource& bytes,
                                 const DocumentOptions& options) {
  ReadDocuments read;
  read.end = ForEachDocument(
      format, bytes, options,
      [&read](std::string_view json, uint64_t row) {
        read.documents.emplace_back(row, json);
        return absl::OkStatus();
      },
      [&read](const absl::Status& why) {
        read.bad.push_back(ErrorReason(why) + ": " + std::string(why.message()));
      });
  return read;
}

inline ReadDocuments DocumentsOf(v1::ArchiveFile::Format format, std::string_view bytes,
                                 const DocumentOptions& options = {}) {
  MemorySource source(bytes);
  return DocumentsOf(format, source, options);
}

}  // namespace klout::connector

#endif  // KLOUT_TESTS_UNIT_CONNECTOR_ARCHIVE_READ_OUT_H_
