#ifndef KLOUT_TESTS_UNIT_CONNECTOR_ARCHIVE_ARCHIVE_BUILDER_H_
#define KLOUT_TESTS_UNIT_CONNECTOR_ARCHIVE_ARCHIVE_BUILDER_H_

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <stdlib.h>
#include <zlib.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>

namespace klout::connector {

// An archive made by libarchive, in memory.
class ArchiveBuilder {
 public:
  enum class Kind { kZip, kZipStored, kZip64, kTar, kTarGz, kPaxTar };

  explicit ArchiveBuilder(Kind kind) : archive_(archive_write_new(), archive_write_free) {
    // No padding at the end: every byte is of the archive.
    archive* const to = archive_.get();
    const bool tar = kind == Kind::kTar || kind == Kind::kTarGz || kind == Kind::kPaxTar;
    Check(!tar                    ? archive_write_set_format_zip(to)
          : kind == Kind::kPaxTar ? archive_write_set_format_pax(to)
                                  : archive_write_set_format_gnutar(to));
    if (kind == Kind::kZipStored) Check(archive_write_zip_set_compression_store(to));
    if (kind == Kind::kZip64) Check(archive_write_set_options(to, "zip:zip64"));
    if (kind == Kind::kTarGz) Check(archive_write_add_filter_gzip(to));
    Check(archive_write_set_bytes_in_last_block(to, 1));
    Check(archive_write_open(to, &bytes_, nullptr, Append, nullptr));
  }

  ArchiveBuilder& File(const std::string& name, std::string_view content) {
    Entry(name, AE_IFREG, [&](archive_entry* entry) { archive_entry_set_size(entry, content.size()); });
    if (archive_write_data(archive_.get(), content.data(), content.size()) < 0) abort();
    return *this;
  }
  ArchiveBuilder& Folder(const std::string& name) {
    return Entry(name, AE_IFDIR, [](archive_entry*) {});
  }
  ArchiveBuilder& Symlink(const std::string& name, const std::string& to) {
    return Entry(name, AE_IFLNK, [&](archive_entry* entry) { archive_entry_set_symlink(entry, to.c_str()); });
  }
  ArchiveBuilder& Hardlink(const std::string& name, const std::string& to) {
    return Entry(name, AE_IFREG,
                 [&](archive_entry* entry) { archive_entry_set_hardlink(entry, to.c_str()); });
  }
  ArchiveBuilder& Device(const std::string& name) {
    return Entry(name, AE_IFCHR, [](archive_entry*) {});
  }

  std::string Build() {
    Check(archive_write_close(archive_.get()));
    return bytes_;
  }

 private:
  static la_ssize_t Append(archive*, void* bytes, const void* more, size_t size) {
    static_cast<std::string*>(bytes)->append(static_cast<const char*>(more), size);
    return static_cast<la_ssize_t>(size);
  }
  static void Check(int result) {
    if (result != ARCHIVE_OK) abort();
  }
  template <typename Set>
  ArchiveBuilder& Entry(const std::string& name, unsigned type, const Set& set) {
    const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(),
                                                                         archive_entry_free);
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_filetype(entry.get(), type);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_mtime(entry.get(), 1341388800, 0);
    set(entry.get());
    // For names in UTF-8; for this call alone, since readers must not need it.
    const locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    const locale_t before = uselocale(utf8);
    Check(archive_write_header(archive_.get(), entry.get()));
    uselocale(before);
    freelocale(utf8);
    return *this;
  }

  // Before the archive, which may write when it is freed.
  std::string bytes_;
  std::unique_ptr<archive, int (*)(archive*)> archive_;
};

// A zip byte by byte, for what no honest program writes. Entries are stored, not packed, unless said
// otherwise.
class ZipByHand {
 public:
  struct Entry {
    std::string name;
    // As it lies in the file.
    std::string packed;
    uint16_t flags = 0;
    uint16_t method = 0;
    // Unix mode in the directory; 0: made on DOS, no mode.
    uint32_t mode = 0;
    uint32_t unpacked_bytes = 0;
    uint32_t crc = 0;
    // In the directory; empty: the same.
    std::string name_in_directory = {};
  };

  static Entry Stored(const std::string& name, const std::string& content) {
    Entry entry{name, content};
    entry.unpacked_bytes = static_cast<uint32_t>(content.size());
    entry.crc = Crc(content);
    return entry;
  }
  static Entry Deflated(const std::string& name, const std::string& content) {
    Entry entry = Stored(name, content);
    entry.method = 8;
    entry.packed = Deflate(content);
    return entry;
  }

  ZipByHand& Add(const Entry& entry) {
    return AddAt(entry, static_cast<uint32_t>(bytes_.size()), /*with_head=*/true);
  }
  // A second name in the directory for what lies at `offset`.
  ZipByHand& AddAt(const Entry& entry, uint32_t offset, bool with_head = false) {
    if (with_head) {
      bytes_ += Head("PK\x03\x04", "\x14\0", entry, entry.name) + entry.name + entry.packed;
    }
    const std::string& name = entry.name_in_directory.empty() ? entry.name : entry.name_in_directory;
    const std::string made_by = entry.mode == 0 ? std::string("\x14\0", 2) : std::string("\x14\x03", 2);
    directory_ += "PK\x01\x02" + made_by + Head("", "\x14\0", entry, name) + Short(0) + Short(0) + Short(0) +
                  Long(entry.mode << 16) + Long(offset) + name;
    ++entries_;
    return *this;
  }

  std::string Build(const std::string& comment = {}) const {
    return bytes_ + directory_ + std::string("PK\x05\x06\0\0\0\0", 8) + Short(entries_) + Short(entries_) +
           Long(static_cast<uint32_t>(directory_.size())) + Long(static_cast<uint32_t>(bytes_.size())) +
           Short(static_cast<uint16_t>(comment.size())) + comment;
  }
  // Entries whose heads lie one after another, each hiding those behind it in a field that nobody knows, so
  // that all have the same packed content.
  static std::string Overlapping(int entries, const std::string& content) {
    constexpr uint32_t kHeadBytes = 30 + 1 + 4;
    ZipByHand zip;
    const Entry entry = Deflated("a", content);
    for (int i = 0; i < entries; ++i) {
      const uint32_t hidden = kHeadBytes * (entries - 1 - i);
      const uint32_t offset = static_cast<uint32_t>(zip.bytes_.size());
      std::string head = Head("PK\x03\x04", "\x14\0", entry, "a");
      head.replace(head.size() - 2, 2, Short(4 + hidden));
      zip.bytes_ += head + "a" + Short(0x9999) + Short(hidden);
      zip.AddAt(entry, offset);
    }
    zip.bytes_ += entry.packed;
    return zip.Build();
  }

  static uint32_t Crc(std::string_view content) {
    return static_cast<uint32_t>(
        crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size())));
  }
  static std::string Deflate(std::string_view content, int window_bits = -15) {
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, content.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
  }

 private:
  static std::string Short(uint32_t value) {
    return {static_cast<char>(value), static_cast<char>(value >> 8)};
  }
  static std::string Long(uint32_t value) { return Short(value) + Short(value >> 16); }
  static std::string Head(const char* mark, const char* version, const Entry& entry,
                          const std::string& name) {
    return std::string(mark) + std::string(version, 2) + Short(entry.flags) + Short(entry.method) +
           Long(0x40E40000) + Long(entry.crc) + Long(static_cast<uint32_t>(entry.packed.size())) +
           Long(entry.unpacked_bytes) + Short(static_cast<uint32_t>(name.size())) + Short(0);
  }

  std::string bytes_, directory_;
  uint16_t entries_ = 0;
};

inline std::string Gzip(std::string_view content) { return ZipByHand::Deflate(content, 15 + 16); }

// A file of this content in a folder of its own, removed at the end of the test.
class TempFile {
 public:
  explicit TempFile(std::string_view content) {
    std::string folder = (std::filesystem::temp_directory_path() / "klout-archive-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) abort();
    folder_ = folder;
    std::ofstream(path(), std::ios::binary) << content;
  }
  ~TempFile() { std::filesystem::remove_all(folder_); }
  TempFile(const TempFile&) = delete;
  TempFile& operator=(const TempFile&) = delete;

  std::string path() const { return folder_ + "/upload"; }
  const std::string& folder() const { return folder_; }

 private:
  std::string folder_;
};

}  // namespace klout::connector

#endif  // KLOUT_TESTS_UNIT_CONNECTOR_ARCHIVE_ARCHIVE_BUILDER_H_
