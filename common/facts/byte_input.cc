#include "common/facts/byte_input.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "absl/strings/str_cat.h"

namespace klout {
namespace {

constexpr size_t kPackedBytes = 256 << 10;
// zlib: largest window, and only the gzip format.
constexpr int kGzipWindowBits = 15 + 16;

bool StartsAsGzip(std::string_view bytes) {
  return bytes.size() >= 2 && bytes[0] == '\x1f' && bytes[1] == '\x8b';
}

}  // namespace

absl::StatusOr<std::unique_ptr<ByteInput>> ByteInput::Open(const std::string& path) {
  // O_NONBLOCK: opening a pipe nobody writes to must not hang; it is refused below.
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) return absl::ErrnoToStatus(errno, absl::StrCat("cannot open ", path));
  struct stat info;
  if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) {
    const bool directory = S_ISDIR(info.st_mode);
    close(fd);
    return absl::InvalidArgumentError(
        absl::StrCat(path, directory ? " is a directory, not a file" : " is not a regular file"));
  }
  std::unique_ptr<ByteInput> input(new ByteInput(fd, {}, static_cast<uint64_t>(info.st_size)));
  if (absl::Status status = input->Start(); !status.ok()) return status;
  return input;
}

absl::StatusOr<std::unique_ptr<ByteInput>> ByteInput::OfMemory(std::string_view bytes) {
  std::unique_ptr<ByteInput> input(new ByteInput(-1, bytes, bytes.size()));
  if (absl::Status status = input->Start(); !status.ok()) return status;
  return input;
}

ByteInput::ByteInput(int fd, std::string_view memory, uint64_t total_bytes)
    : fd_(fd), memory_(memory), total_bytes_(total_bytes), packed_(kPackedBytes) {}

ByteInput::~ByteInput() {
  if (gzip_) inflateEnd(&stream_);
  if (fd_ >= 0) close(fd_);
}

absl::StatusOr<size_t> ByteInput::Read(char* out, size_t size) {
  if (gzip_) return Inflate(out, size);
  if (packed_begin_ == packed_end_) return ReadRaw(out, size);
  const size_t given = std::min(size, packed_end_ - packed_begin_);
  std::memcpy(out, packed_.data() + packed_begin_, given);
  packed_begin_ += given;
  return given;
}

absl::Status ByteInput::Start() {
  if (absl::Status status = FillPacked(); !status.ok()) return status;
  if (!StartsAsGzip({packed_.data(), packed_end_})) return absl::OkStatus();
  if (inflateInit2(&stream_, kGzipWindowBits) != Z_OK) {
    return absl::ResourceExhaustedError("no memory to unpack gzip data");
  }
  gzip_ = true;
  return absl::OkStatus();
}

// Leaves packed_ empty only at the end of the file.
absl::Status ByteInput::FillPacked() {
  packed_begin_ = 0;
  absl::StatusOr<size_t> got = ReadRaw(packed_.data(), packed_.size());
  packed_end_ = got.ok() ? *got : 0;
  return got.status();
}

absl::StatusOr<size_t> ByteInput::ReadRaw(char* out, size_t size) {
  size_t got = 0;
  if (fd_ < 0) {
    got = std::min(size, memory_.size());
    std::memcpy(out, memory_.data(), got);
    memory_.remove_prefix(got);
  } else {
    ssize_t result;
    do {
      result = read(fd_, out, size);
    } while (result < 0 && errno == EINTR);
    if (result < 0) return absl::ErrnoToStatus(errno, "cannot read the file");
    got = static_cast<size_t>(result);
  }
  bytes_read_ += got;
  return got;
}

absl::StatusOr<size_t> ByteInput::Inflate(char* out, size_t size) {
  stream_.next_out = reinterpret_cast<Bytef*>(out);
  stream_.avail_out = static_cast<uInt>(size);
  while (error_.ok() && !finished_ && stream_.avail_out == size) error_ = InflateSome();
  const size_t got = size - stream_.avail_out;
  // What came before the damage is given first.
  if (got == 0 && !error_.ok()) return error_;
  return got;
}

absl::Status ByteInput::InflateSome() {
  if (packed_begin_ == packed_end_) {
    if (absl::Status status = FillPacked(); !status.ok()) return status;
    if (packed_end_ == 0) return absl::DataLossError("the gzip data ends too early: the file is truncated");
  }
  stream_.next_in = reinterpret_cast<Bytef*>(packed_.data() + packed_begin_);
  stream_.avail_in = static_cast<uInt>(packed_end_ - packed_begin_);
  const int result = inflate(&stream_, Z_NO_FLUSH);
  packed_begin_ = packed_end_ - stream_.avail_in;
  if (result == Z_STREAM_END) return StartNextMember();
  if (result == Z_OK) return absl::OkStatus();
  const char* why = stream_.msg != nullptr ? stream_.msg : "unknown";
  return absl::DataLossError(absl::StrCat("the gzip data is damaged (", why, ")"));
}

// gzip files may be put one after another; nothing else may follow.
absl::Status ByteInput::StartNextMember() {
  if (packed_end_ - packed_begin_ < 2) {
    const size_t rest = packed_end_ - packed_begin_;
    std::memmove(packed_.data(), packed_.data() + packed_begin_, rest);
    packed_begin_ = 0;
    packed_end_ = rest;
    absl::StatusOr<size_t> got = ReadRaw(packed_.data() + rest, packed_.size() - rest);
    if (!got.ok()) return got.status();
    packed_end_ += *got;
  }
  if (packed_begin_ == packed_end_) {
    finished_ = true;
    return absl::OkStatus();
  }
  if (!StartsAsGzip({packed_.data() + packed_begin_, packed_end_ - packed_begin_})) {
    return absl::DataLossError("other bytes follow the gzip data: the file is damaged");
  }
  // Keeps next_out and avail_out: the member goes on where the last one ended.
  inflateReset(&stream_);
  return absl::OkStatus();
}

}  // namespace klout
