#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_TAR_ENTRIES_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_TAR_ENTRIES_H_

#include <memory>
#include <string>
#include <vector>

#include "common/facts/byte_input.h"
#include "services/connector/archive/archive_bounds.h"
#include "services/connector/archive/entries.h"
#include "services/connector/archive/libarchive_reader.h"

namespace klout::connector {

// Tar (ustar, pax, GNU, old), plain or gzip. All of it is unpacked, what nobody reads too, within the bounds.
// A file that is cut, or whose gzip data is damaged, gives the entries before; then Next says DATA_LOSS.
class TarEntries final : public Entries {
 public:
  TarEntries(std::unique_ptr<ByteInput> stream, const ArchiveBounds& bounds);

  // True if these first bytes of a file, unpacked, are the head of a tar entry with the right checksum.
  static bool Fits(std::string_view start);
  static constexpr size_t kHeadBytes = 512;

  absl::StatusOr<bool> Next(RawEntry* entry) override;
  absl::StatusOr<size_t> Read(char* out, size_t size) override;
  uint64_t packed_bytes() const override { return input_.packed_bytes(); }

 private:
  using Outcome = LibarchiveReader::Outcome;

  class Input final : public LibarchiveInput {
   public:
    Input(std::unique_ptr<ByteInput> stream, const ArchiveBounds& bounds)
        : stream_(std::move(stream)), bounds_(bounds), block_(kBlockBytes) {}
    ssize_t Read(const void** block) override;

    // Reads what follows the end mark: only then is it known that the gzip data is whole.
    void Finish();
    // The stream ended, and not with the block of zeros that ends a tar.
    bool ended_early() const { return ended_ && !zeros_last_; }
    uint64_t packed_bytes() const { return stream_->bytes_read(); }
    const absl::Status& error() const { return error_; }

   private:
    const std::unique_ptr<ByteInput> stream_;
    const ArchiveBounds bounds_;
    std::vector<char> block_;
    uint64_t unpacked_bytes_ = 0;
    bool ended_ = false, zeros_last_ = false;
    absl::Status error_;
  };

  Input input_;
  LibarchiveReader reader_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_TAR_ENTRIES_H_
