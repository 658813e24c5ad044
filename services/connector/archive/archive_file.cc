#include "services/connector/archive/archive_file.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/connector/archive/bare_entry.h"
#include "services/connector/archive/car_blocks.h"
#include "services/connector/archive/entry_name.h"
#include "services/connector/archive/tar_entries.h"
#include "services/connector/archive/zip_entries.h"

namespace klout::connector {
namespace {

using namespace std::string_view_literals;

constexpr size_t kStartBytes = TarEntries::kHeadBytes;
constexpr size_t kDrainBytes = 64 << 10;

absl::Status TooManyEntries(std::string_view message) {
  return Error(absl::StatusCode::kResourceExhausted, "TOO_MANY_ENTRIES", "", message);
}

// Containers that people might hand in and that are not read.
absl::Status CheckKind(std::string_view start) {
  constexpr std::pair<std::string_view, std::string_view> kOthers[] = {{"7z\xBC\xAF\x27\x1C"sv, "7-Zip"},
                                                                       {"Rar!\x1A\x07"sv, "RAR"},
                                                                       {"\3757zXZ\0"sv, "xz"},
                                                                       {"BZh"sv, "bzip2"},
                                                                       {"(\xB5/\xFD"sv, "zstd"}};
  for (const auto& [mark, name] : kOthers) {
    if (!start.starts_with(mark)) continue;
    return RefusedInArchive("ARCHIVE_KIND", std::string(name) + " files are not read; zip, tar, tar.gz and gz are");
  }
  return absl::OkStatus();
}

std::string ReadStart(ByteInput& stream) {
  std::string start(kStartBytes, '\0');
  size_t filled = 0;
  while (filled < start.size()) {
    const absl::StatusOr<size_t> got = stream.Read(start.data() + filled, start.size() - filled);
    // Damage is told when the entry is read; what came before it may be of use.
    if (!got.ok() || *got == 0) break;
    filled += *got;
  }
  start.resize(filled);
  return start;
}

std::string BareName(std::string_view file_name, std::string_view start) {
  file_name.remove_prefix(std::min(file_name.find_last_of("/\\") + 1, file_name.size()));
  if (file_name.ends_with(".gz")) file_name.remove_suffix(3);
  std::string name(file_name.empty() ? "file" : file_name);
  if (LooksLikeCar(start) && !name.ends_with(".car")) name.append(".car");
  return name;
}

}  // namespace

absl::StatusOr<std::unique_ptr<ArchiveFileReader>> ArchiveFileReader::Open(const std::string& path,
                                                                           ArchiveFileOptions options) {
  absl::StatusOr<std::unique_ptr<StoredBytes>> stored = StoredBytes::Open(path);
  if (!stored.ok()) return stored.status();
  return Start(*std::move(stored), std::move(options));
}

absl::StatusOr<std::unique_ptr<ArchiveFileReader>> ArchiveFileReader::OfMemory(std::string_view bytes,
                                                                               ArchiveFileOptions options) {
  return Start(StoredBytes::OfMemory(bytes), std::move(options));
}

absl::StatusOr<std::unique_ptr<ArchiveFileReader>> ArchiveFileReader::Start(
    std::unique_ptr<StoredBytes> stored, ArchiveFileOptions options) {
  std::unique_ptr<ArchiveFileReader> reader(new ArchiveFileReader(std::move(stored), std::move(options)));
  if (absl::Status status = reader->OpenContainer(); !status.ok()) return status;
  return reader;
}

ArchiveFileReader::ArchiveFileReader(std::unique_ptr<StoredBytes> stored, ArchiveFileOptions options)
    : stored_(std::move(stored)), options_(std::move(options)) {}

absl::Status ArchiveFileReader::OpenContainer() {
  if (stored_->size() == 0) return RefusedInArchive("ARCHIVE_EMPTY", "the file is empty");
  std::string start(kStartBytes, '\0');
  const absl::StatusOr<size_t> got = stored_->ReadAt(0, start.data(), start.size());
  if (!got.ok()) return got.status();
  start.resize(*got);
  if (absl::Status status = CheckKind(start); !status.ok()) return status;
  if (ZipEntries::Fits(start)) {
    container_ = Container::kZip;
    entries_ = std::make_unique<ZipEntries>(*stored_, options_.bounds.max_entries);
    return absl::OkStatus();
  }
  absl::StatusOr<std::unique_ptr<ByteInput>> probe = stored_->OpenStream(), stream = stored_->OpenStream();
  if (!probe.ok()) return probe.status();
  if (!stream.ok()) return stream.status();
  const std::string unpacked = ReadStart(**probe);
  if (TarEntries::Fits(unpacked)) {
    container_ = Container::kTar;
    entries_ = std::make_unique<TarEntries>(*std::move(stream), options_.bounds);
  } else {
    entries_ = std::make_unique<BareEntry>(*std::move(stream), BareName(options_.file_name, unpacked));
  }
  return absl::OkStatus();
}

absl::StatusOr<bool> ArchiveFileReader::Next() {
  if (error_.ok()) error_ = DrainEntry();
  if (!error_.ok()) return error_;
  if (ended_) return false;
  in_entry_ = false;
  absl::StatusOr<bool> more = NextGood();
  if (!more.ok()) return error_ = more.status();
  ended_ = !*more;
  if (ended_) return false;
  in_entry_ = true;
  entry_error_ = absl::OkStatus();
  entry_unpacked_ = 0;
  packed_before_entry_ = entries_->packed_bytes();
  return true;
}

absl::StatusOr<bool> ArchiveFileReader::NextGood() {
  RawEntry entry;
  for (;;) {
    absl::StatusOr<bool> more = entries_->Next(&entry);
    if (!more.ok() || !*more) return more;
    if (++entries_seen_ > options_.bounds.max_entries) {
      return TooManyEntries(absl::StrCat("more than ", options_.bounds.max_entries, " entries"));
    }
    if (entry.type == RawEntry::Type::kFolder) continue;
    const absl::Status status = CheckEntry(entry);
    if (status.ok()) return true;
    if (options_.on_refused) options_.on_refused(entry.name, status);
  }
}

absl::Status ArchiveFileReader::CheckEntry(const RawEntry& entry) {
  if (entry.type == RawEntry::Type::kLink) return RefusedInArchive("LINK", "a link");
  if (entry.type == RawEntry::Type::kOther) return RefusedInArchive("DEVICE", "a device, pipe or socket");
  if (entry.encrypted) return RefusedInArchive("ENCRYPTED", "an encrypted entry");
  absl::StatusOr<std::string> name = CleanEntryName(entry.name, options_.bounds.max_name_bytes);
  if (!name.ok()) return name.status();
  name_ = *std::move(name);
  return absl::OkStatus();
}

// Where skipping means unpacking, it is done here, within the bounds.
absl::Status ArchiveFileReader::DrainEntry() {
  if (!in_entry_ || !entries_->skips_by_unpacking()) return absl::OkStatus();
  std::vector<char> dropped(kDrainBytes);
  for (;;) {
    const absl::StatusOr<size_t> got = Read(dropped.data(), dropped.size());
    if (!error_.ok()) return error_;
    if (!got.ok() || *got == 0) return absl::OkStatus();
  }
}

absl::StatusOr<size_t> ArchiveFileReader::Read(char* out, size_t size) {
  if (!error_.ok()) return error_;
  if (!entry_error_.ok()) return entry_error_;
  if (!in_entry_) return 0;
  absl::StatusOr<size_t> got = entries_->Read(out, size);
  if (!got.ok()) {
    const bool entry_alone = got.status().code() == absl::StatusCode::kDataLoss;
    return (entry_alone ? entry_error_ : error_) = got.status();
  }
  unpacked_ += *got;
  entry_unpacked_ += *got;
  if (absl::Status status = CheckBounds(); !status.ok()) return error_ = status;
  return got;
}

absl::Status ArchiveFileReader::CheckBounds() const {
  // A zip whose entries share the same packed bytes reads them again for each, so the whole is compared with
  // the file.
  if (absl::Status status = CheckUnpacked(options_.bounds, unpacked_, stored_->size()); !status.ok())
    return status;
  // The entry's first bytes may have come with the block before.
  const uint64_t packed = entries_->packed_bytes() - packed_before_entry_ + Entries::kBlockBytes;
  return CheckUnpacked(options_.bounds, entry_unpacked_, packed);
}

ArchiveListing ListArchive(ArchiveFileReader& reader, const ArchiveBounds& bounds) {
  ArchiveListing listing;
  size_t names_bytes = 0;
  for (;;) {
    const absl::StatusOr<bool> more = reader.Next();
    if (!more.ok()) listing.end = more.status();
    if (!more.ok() || !*more) return listing;
    names_bytes += reader.name().size();
    if (names_bytes > bounds.max_names_bytes) {
      listing.end = TooManyEntries(absl::StrCat("names of more than ", bounds.max_names_bytes, " bytes"));
      return listing;
    }
    listing.names.push_back(reader.name());
  }
}

absl::StatusOr<ArchiveListing> ListArchive(const std::string& path, const ArchiveFileOptions& options) {
  absl::StatusOr<std::unique_ptr<ArchiveFileReader>> reader = ArchiveFileReader::Open(path, options);
  if (!reader.ok()) return reader.status();
  return ListArchive(**reader, options.bounds);
}

}  // namespace klout::connector
