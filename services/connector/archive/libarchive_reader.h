#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_LIBARCHIVE_READER_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_LIBARCHIVE_READER_H_

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <memory>

#include "services/connector/archive/entries.h"

struct archive;

namespace klout::connector {

// Where libarchive gets its bytes.
class LibarchiveInput {
 public:
  virtual ~LibarchiveInput() = default;
  // The next block, valid until the next call; 0 at the end, -1 for an error, which the input keeps.
  virtual ssize_t Read(const void** block) = 0;
  // To `offset` from the start. Only called if can_seek().
  virtual bool SeekTo(uint64_t offset) { return false; }
  virtual bool can_seek() const { return false; }
  virtual uint64_t position() const { return 0; }
  virtual uint64_t size() const { return 0; }
};

// libarchive with one format and no filter: nothing is guessed, no program is started, no entry is written.
// Names are taken as UTF-8 whatever the locale of the process. Not thread-safe.
class LibarchiveReader {
 public:
  enum class Format {
    // By the directory at the end: entries can be skipped.
    kZipByDirectory,
    // By the heads before each entry: what is left of a zip without its end.
    kZipFromFront,
    kTar
  };
  enum class Outcome {
    kGiven,
    kEnd,
    // This entry is lost; another may follow.
    kEntryLost,
    // Nothing follows.
    kLost
  };

  // `input` must outlive the reader.
  LibarchiveReader(Format format, LibarchiveInput& input);

  Outcome NextHeader(RawEntry* entry);
  // `*given` bytes of the entry into `out`.
  Outcome Read(char* out, size_t size, size_t* given);

 private:
  using Archive = std::unique_ptr<archive, int (*)(archive*)>;

  Archive archive_;
  bool opened_ = false;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_LIBARCHIVE_READER_H_
