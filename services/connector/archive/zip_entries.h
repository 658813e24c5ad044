#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_ZIP_ENTRIES_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_ZIP_ENTRIES_H_

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "services/connector/archive/entries.h"
#include "services/connector/archive/libarchive_reader.h"
#include "services/connector/archive/stored_bytes.h"

namespace klout::connector {

// Zip and zip64. A whole file is read by the directory at its end, in the order of the entries in the file,
// and entries that nobody reads cost nothing. A file without its end is read from the front, entry after
// entry, as far as it goes; then Next says DATA_LOSS. A damaged entry in a whole file is lost alone: the
// reading goes on behind it, for the first kMaxDamagedEntries.
class ZipEntries final : public Entries {
 public:
  static constexpr int kMaxDamagedEntries = 20;

  // `stored` must outlive it. libarchive holds the whole directory, about 200 bytes an entry, before it gives
  // the first; a directory of many more than `max_entries` is RESOURCE_EXHAUSTED, TOO_MANY_ENTRIES, before
  // that.
  ZipEntries(const StoredBytes& stored, uint64_t max_entries);

  // True if these first bytes of a file are a zip's.
  static bool Fits(std::string_view start);

  absl::StatusOr<bool> Next(RawEntry* entry) override;
  absl::StatusOr<size_t> Read(char* out, size_t size) override;
  uint64_t packed_bytes() const override { return input_.packed_bytes(); }
  bool skips_by_unpacking() const override { return !by_directory_; }

 private:
  using Outcome = LibarchiveReader::Outcome;

  class Input final : public LibarchiveInput {
   public:
    Input(const StoredBytes& stored, uint64_t max_marks)
        : stored_(stored), max_marks_(max_marks), block_(kBlockBytes) {}
    ssize_t Read(const void** block) override;
    bool SeekTo(uint64_t offset) override;
    bool can_seek() const override { return true; }
    uint64_t position() const override { return position_; }
    uint64_t size() const override { return stored_.size(); }

    // While the directory is read, the marks of its entries are counted.
    void CountMarks(bool on) {
      counts_ = on;
      marks_ = 0;
    }
    uint64_t packed_bytes() const { return packed_bytes_; }
    const absl::Status& error() const { return error_; }

   private:
    const StoredBytes& stored_;
    const uint64_t max_marks_;
    std::vector<char> block_;
    uint64_t position_ = 0, packed_bytes_ = 0, marks_ = 0;
    bool counts_ = false;
    absl::Status error_;
  };

  // Opens the archive anew and goes behind the heads that were read.
  bool Reopen();
  Outcome NextHeader(RawEntry* entry);

  Input input_;
  // The directory at the end is there, so the file is whole.
  bool by_directory_;
  bool cut_;
  const bool empty_;
  std::unique_ptr<LibarchiveReader> reader_;
  // Heads that were read.
  uint64_t passed_ = 0;
  // Reading the entry broke the reader.
  bool broken_ = false;
  int damaged_entries_ = 0;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_ZIP_ENTRIES_H_
