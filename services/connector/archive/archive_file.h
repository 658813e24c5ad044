#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_ARCHIVE_FILE_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_ARCHIVE_FILE_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/connector/archive/archive_bounds.h"
#include "services/connector/archive/byte_source.h"
#include "services/connector/archive/entries.h"
#include "services/connector/archive/stored_bytes.h"

namespace klout::connector {

struct ArchiveFileOptions {
  // What the person's file is called; a bare file's entry is called so, without folders and `.gz`. `file` if
  // empty.
  std::string file_name = {};
  ArchiveBounds bounds = {};
  // Told of every entry that is refused: its name, any bytes and perhaps personal, and why. May be empty.
  std::function<void(std::string_view name, const absl::Status& why)> on_refused = nullptr;
};

// A file that a person hands in, and all the files in it, one after another, unpacked on the way:
//
//   auto reader = ArchiveFileReader::Open(path, {.file_name = "twitter.zip"});
//   for (;;) {
//     absl::StatusOr<bool> more = (*reader)->Next();
//     if (!more.ok()) { ...; break; }        // what was given before is good
//     if (!*more) break;
//     if (Wanted((*reader)->name())) ForEachDocument(format, **reader, ...);
//   }
//
// Told by content, not by name: zip and zip64; tar and tar.gz; else a bare file, plain or gzip, as the only
// entry. A bare CAR file without `.car` at the end of its name gets it. Archives in archives are ordinary
// entries and not opened. Nothing is ever written to disk.
//
// Hostile files. Entries are refused, one by one, and told to options.on_refused:
//   NAME_...    a name that is a trick; see entry_name.h. In a zip libarchive takes a name that has
//               backslashes and no slash for one from Windows and gives it with slashes: it is checked so.
//   LINK        a symbolic or hard link
//   DEVICE      a device, pipe or socket
//   ENCRYPTED   the entry is encrypted
// Folders are passed over in silence. The bounds of ArchiveBounds end the reading; what was given stays good.
//
// Half files. The entries before the cut are given, and of the entry with the cut the bytes before it; then
// DATA_LOSS. A damaged entry in a zip that is whole is lost alone.
//
// Cost: unpacking, about 400 MB/s; entries of a whole zip that are not read cost nothing. Memory: about 1
// MiB, and for zips 200 bytes an entry. Not thread-safe.
class ArchiveFileReader final : public ByteSource {
 public:
  enum class Container { kZip, kTar, kBare };

  // Errors: INTERNAL: our disk. INVALID_ARGUMENT, reason ARCHIVE_EMPTY (no bytes), ARCHIVE_KIND (7-Zip, RAR,
  // xz, bzip2, zstd). DATA_LOSS, ARCHIVE_DAMAGED: gzip data damaged at its start.
  static absl::StatusOr<std::unique_ptr<ArchiveFileReader>> Open(const std::string& path,
                                                                 ArchiveFileOptions options);
  // `bytes` must outlive the reader.
  static absl::StatusOr<std::unique_ptr<ArchiveFileReader>> OfMemory(std::string_view bytes,
                                                                     ArchiveFileOptions options);

  // To the next file that is not refused; what is left of the one before is skipped. False at the end. An
  // error is the end too, and every further call gives it:
  //   DATA_LOSS            ARCHIVE_DAMAGED: the file is cut short or damaged
  //   RESOURCE_EXHAUSTED   ARCHIVE_BOMB, ARCHIVE_TOO_LARGE, TOO_MANY_ENTRIES
  //   INTERNAL             our disk
  absl::StatusOr<bool> Next();

  // Of the entry, as CleanEntryName gives it. Valid until Next.
  const std::string& name() const { return name_; }

  // Bytes of the entry, as ByteSource has it. DATA_LOSS, ENTRY_DAMAGED: the entry is cut short or damaged,
  // which for a checksum is known at its end only; Next may still give others. RESOURCE_EXHAUSTED and
  // INTERNAL as Next.
  absl::StatusOr<size_t> Read(char* out, size_t size) override;

  Container container() const { return container_; }

 private:
  static absl::StatusOr<std::unique_ptr<ArchiveFileReader>> Start(std::unique_ptr<StoredBytes> stored,
                                                                  ArchiveFileOptions options);
  ArchiveFileReader(std::unique_ptr<StoredBytes> stored, ArchiveFileOptions options);

  absl::Status OpenContainer();
  absl::Status DrainEntry();
  // The next entry that is not refused, or none.
  absl::StatusOr<bool> NextGood();
  absl::Status CheckEntry(const RawEntry& entry);
  absl::Status CheckBounds() const;

  const std::unique_ptr<StoredBytes> stored_;
  const ArchiveFileOptions options_;
  Container container_ = Container::kBare;
  std::unique_ptr<Entries> entries_;
  std::string name_;
  bool in_entry_ = false, ended_ = false;
  uint64_t entries_seen_ = 0;
  // Unpacked in all, and of this entry; and what had been read of the file when the entry began.
  uint64_t unpacked_ = 0, entry_unpacked_ = 0, packed_before_entry_ = 0;
  // Of the entry, and of the whole file.
  absl::Status entry_error_, error_;
};

struct ArchiveListing {
  // Of all entries that are not refused, in the order of the file.
  std::vector<std::string> names;
  // How it ended: OK, or the error of Next after the names so far.
  absl::Status end;
};

// Names what is in a file without reading it, to recognise it by (archive_kinds.h). Errors of Open;
// RESOURCE_EXHAUSTED, TOO_MANY_ENTRIES, in `end` if the names are longer than bounds.max_names_bytes. A zip
// costs a seek per entry; a tar.gz is unpacked as a whole.
absl::StatusOr<ArchiveListing> ListArchive(const std::string& path, const ArchiveFileOptions& options);
// The same with a reader just opened.
ArchiveListing ListArchive(ArchiveFileReader& reader, const ArchiveBounds& bounds);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_ARCHIVE_FILE_H_
