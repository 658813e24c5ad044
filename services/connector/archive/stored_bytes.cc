#include "services/connector/archive/stored_bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "common/facts/byte_input.h"
#include "common/status.h"
#include "services/connector/archive/entries.h"

namespace klout::connector {
namespace {

absl::Status CannotRead() { return Internal("the spooled archive cannot be read"); }

}  // namespace

absl::StatusOr<std::unique_ptr<StoredBytes>> StoredBytes::Open(const std::string& path) {
  // O_NONBLOCK: a pipe must not hang; it is refused below.
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) return CannotRead();
  struct stat info;
  if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) {
    close(fd);
    return CannotRead();
  }
  return std::unique_ptr<StoredBytes>(new StoredBytes(path, fd, {}, static_cast<uint64_t>(info.st_size)));
}

std::unique_ptr<StoredBytes> StoredBytes::OfMemory(std::string_view bytes) {
  return std::unique_ptr<StoredBytes>(new StoredBytes({}, -1, bytes, bytes.size()));
}

StoredBytes::StoredBytes(std::string path, int fd, std::string_view memory, uint64_t size)
    : path_(std::move(path)), fd_(fd), memory_(memory), size_(size) {}

StoredBytes::~StoredBytes() {
  if (fd_ >= 0) close(fd_);
}

absl::StatusOr<size_t> StoredBytes::ReadAt(uint64_t offset, char* out, size_t size) const {
  if (offset >= size_) return 0;
  size = static_cast<size_t>(std::min<uint64_t>(size, size_ - offset));
  if (fd_ < 0) {
    if (size > 0) std::memcpy(out, memory_.data() + offset, size);
    return size;
  }
  size_t done = 0;
  while (done < size) {
    const ssize_t got = pread(fd_, out + done, size - done, static_cast<off_t>(offset + done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return CannotRead();
    if (got == 0) break;
    done += static_cast<size_t>(got);
  }
  return done;
}

absl::StatusOr<std::unique_ptr<ByteInput>> StoredBytes::OpenStream() const {
  absl::StatusOr<std::unique_ptr<ByteInput>> input =
      fd_ < 0 ? ByteInput::OfMemory(memory_) : ByteInput::Open(path_);
  if (input.ok()) return input;
  if (input.status().code() != absl::StatusCode::kDataLoss) return CannotRead();
  return ArchiveDamaged("the gzip data is damaged");
}

}  // namespace klout::connector
