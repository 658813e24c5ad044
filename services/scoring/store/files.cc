#include "services/scoring/store/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "absl/strings/str_cat.h"
#include "common/status.h"

namespace klout::scoring {
namespace {

constexpr size_t kSmallFileBytes = 64 << 10;
// Of a large file: what is written before the disk is set to work.
constexpr size_t kSliceBytes = 4 << 20;

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

absl::Status FromErrno(const std::string& path, int error) {
  if (error == ENOSPC || error == EDQUOT) {
    return Error(absl::StatusCode::kResourceExhausted, "DISK_FULL", "", "the disk of the data folder is full",
                 absl::Seconds(10));
  }
  return absl::InternalError(absl::StrCat(path, ": ", std::strerror(error)));
}

int WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(written);
  }
  return 0;
}

// Sends what was written to the disk as the writing goes on. Left to the end, it would be hundreds of megabytes at once, and every other sync of the file
// system, the log's too, would wait for them.
class WrittenBehind {
 public:
  explicit WrittenBehind(int fd) : fd_(fd) {}

  void Wrote(size_t bytes) {
    written_ += static_cast<off64_t>(bytes);
    if (written_ - begun_ < static_cast<off64_t>(kSliceBytes)) return;
    // Only advice: fsync has the last word.
    sync_file_range(fd_, begun_, written_ - begun_, SYNC_FILE_RANGE_WRITE);
    if (begun_ > waited_) sync_file_range(fd_, waited_, begun_ - waited_, SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER);
    waited_ = begun_;
    begun_ = written_;
  }

 private:
  const int fd_;
  // Up to here it is written to the file, on its way to the disk, and there.
  off64_t written_ = 0, begun_ = 0, waited_ = 0;
};

int WriteAndSync(const std::string& path, absl::Span<const std::string_view> parts) {
  const Descriptor file(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0640));
  if (file.get() < 0) return errno;
  WrittenBehind behind(file.get());
  for (std::string_view part : parts) {
    while (!part.empty()) {
      const std::string_view slice = part.substr(0, kSliceBytes);
      if (int error = WriteAll(file.get(), slice)) return error;
      behind.Wrote(slice.size());
      part.remove_prefix(slice.size());
    }
  }
  return fsync(file.get()) == 0 ? 0 : errno;
}

}  // namespace

std::optional<std::string> ReadSmallFile(const std::string& path) {
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return std::nullopt;
  std::string content(kSmallFileBytes, '\0');
  const ssize_t size = read(file.get(), content.data(), content.size());
  if (size < 0) return std::nullopt;
  content.resize(size);
  return content;
}

absl::Status WriteSmallFile(const std::string& path, std::string_view content) {
  return WriteFileAtomically(path, {content});
}

absl::Status WriteFileAtomically(const std::string& path, absl::Span<const std::string_view> parts) {
  const std::string temporary = path + ".tmp";
  if (int error = WriteAndSync(temporary, parts)) {
    unlink(temporary.c_str());
    return FromErrno(temporary, error);
  }
  if (rename(temporary.c_str(), path.c_str()) != 0) return FromErrno(path, errno);
  const Descriptor folder(open(std::filesystem::path(path).parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.get() < 0 || fsync(folder.get()) != 0) return FromErrno(path, errno);
  return absl::OkStatus();
}

}  // namespace klout::scoring
