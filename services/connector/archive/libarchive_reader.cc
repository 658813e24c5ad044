#include "services/connector/archive/libarchive_reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include "services/connector/archive/entry_name.h"

namespace klout::connector {
namespace {

constexpr int kMaxRetries = 16;

// libarchive turns names into the charset of the thread's locale and puts question marks where it cannot.
// glibc always has this one.
class Utf8Names {
 public:
  Utf8Names() : before_(uselocale(Utf8())) {}
  ~Utf8Names() { uselocale(before_); }

 private:
  static locale_t Utf8() {
    static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    return locale;
  }
  const locale_t before_;
};

ssize_t ReadBlock(archive*, void* input, const void** block) {
  return static_cast<LibarchiveInput*>(input)->Read(block);
}

// Always all of it, or nothing where it would lead behind the end: libarchive then reads on and finds the
// end.
int64_t SkipBytes(archive*, void* data, int64_t bytes) {
  auto* input = static_cast<LibarchiveInput*>(data);
  const uint64_t left = input->size() - input->position();
  if (bytes <= 0 || static_cast<uint64_t>(bytes) > left) return 0;
  return input->SeekTo(input->position() + bytes) ? bytes : 0;
}

int64_t Seek(archive*, void* data, int64_t offset, int whence) {
  auto* input = static_cast<LibarchiveInput*>(data);
  const uint64_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? input->position() : input->size();
  const int64_t target = static_cast<int64_t>(base) + offset;
  if (target < 0 || !input->SeekTo(static_cast<uint64_t>(target))) return ARCHIVE_FATAL;
  return target;
}

int SupportFormat(archive* of, LibarchiveReader::Format format) {
  switch (format) {
    case LibarchiveReader::Format::kZipByDirectory:
      return archive_read_support_format_zip_seekable(of);
    case LibarchiveReader::Format::kZipFromFront:
      return archive_read_support_format_zip_streamable(of);
    case LibarchiveReader::Format::kTar:
      return archive_read_support_format_tar(of);
  }
  return ARCHIVE_FATAL;
}

RawEntry::Type TypeOf(archive_entry* entry) {
  if (archive_entry_hardlink(entry) != nullptr || archive_entry_symlink(entry) != nullptr) {
    return RawEntry::Type::kLink;
  }
  switch (archive_entry_filetype(entry)) {
    case AE_IFREG:
    // A zip that was not made on Unix says nothing.
    case 0:
      return RawEntry::Type::kFile;
    case AE_IFDIR:
      return RawEntry::Type::kFolder;
    case AE_IFLNK:
      return RawEntry::Type::kLink;
    default:
      return RawEntry::Type::kOther;
  }
}

}  // namespace

LibarchiveReader::LibarchiveReader(Format format, LibarchiveInput& input)
    : archive_(archive_read_new(), archive_read_free) {
  const Utf8Names utf8;
  archive* const of = archive_.get();
  archive_read_set_read_callback(of, ReadBlock);
  if (input.can_seek()) {
    archive_read_set_skip_callback(of, SkipBytes);
    archive_read_set_seek_callback(of, Seek);
  }
  archive_read_set_callback_data(of, &input);
  opened_ = SupportFormat(of, format) == ARCHIVE_OK && archive_read_open1(of) == ARCHIVE_OK;
}

LibarchiveReader::Outcome LibarchiveReader::NextHeader(RawEntry* entry) {
  if (!opened_) return Outcome::kLost;
  const Utf8Names utf8;
  archive_entry* header = nullptr;
  int result = ARCHIVE_RETRY;
  for (int i = 0; i < kMaxRetries && result == ARCHIVE_RETRY; ++i) {
    result = archive_read_next_header(archive_.get(), &header);
  }
  if (result == ARCHIVE_EOF) return Outcome::kEnd;
  if (result == ARCHIVE_FATAL || result == ARCHIVE_RETRY) return Outcome::kLost;
  // What ARCHIVE_WARN warns of (a name, a time that is odd) is checked by whoever uses it.
  if (result == ARCHIVE_FAILED || header == nullptr) return Outcome::kEntryLost;
  const char* name = archive_entry_pathname(header);
  // None: it says that it is UTF-8 and is not.
  entry->name = name == nullptr ? kNoUtf8Name : name;
  entry->type = TypeOf(header);
  if (entry->name.ends_with('/')) entry->type = RawEntry::Type::kFolder;
  entry->encrypted = archive_entry_is_encrypted(header) != 0;
  return Outcome::kGiven;
}

LibarchiveReader::Outcome LibarchiveReader::Read(char* out, size_t size, size_t* given) {
  *given = 0;
  la_ssize_t got = ARCHIVE_RETRY;
  for (int i = 0; i < kMaxRetries && got == ARCHIVE_RETRY; ++i) {
    got = archive_read_data(archive_.get(), out, size);
  }
  if (got == ARCHIVE_FATAL) return Outcome::kLost;
  if (got < 0) return Outcome::kEntryLost;
  *given = static_cast<size_t>(got);
  return got == 0 ? Outcome::kEnd : Outcome::kGiven;
}

}  // namespace klout::connector
