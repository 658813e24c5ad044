#include "services/scoring/store/history_day.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "absl/strings/str_cat.h"
#include "services/scoring/domain/stable_hash.h"
#include "services/scoring/store/files.h"

namespace klout::scoring {
namespace {

// The file: magic, length of the model's name, the name, then rows.
constexpr char kHistoryMagic[8] = {'K', 'L', 'H', 'I', 'S', 'T', '0', '1'};

}  // namespace

HashedName HashOfName(std::string_view name) { return {StableHash64(name, 1), StableHash64(name, 2)}; }

absl::Status WriteHistoryDay(const std::string& path, std::string_view model,
                             absl::Span<const HistoryRow> rows) {
  const uint64_t length = model.size();
  return WriteFileAtomically(
      path, {{kHistoryMagic, sizeof(kHistoryMagic)},
             {reinterpret_cast<const char*>(&length), sizeof(length)},
             model,
             {reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(HistoryRow)}});
}

absl::StatusOr<std::shared_ptr<const HistoryDayFile>> HistoryDayFile::Open(const std::string& path,
                                                                           Pages pages) {
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0 && errno == ENOENT) return absl::NotFoundError(path);
  if (fd < 0) return absl::InternalError(absl::StrCat(path, ": ", std::strerror(errno)));
  struct stat file = {};
  fstat(fd, &file);
  const auto size = static_cast<size_t>(file.st_size);
  // Nothing cannot be mapped.
  const int flags = MAP_SHARED | (pages == Pages::kNow ? MAP_POPULATE : 0);
  void* const address = size > 0 ? mmap(nullptr, size, PROT_READ, flags, fd, 0) : nullptr;
  const int error = errno;
  close(fd);
  if (address == MAP_FAILED) return absl::InternalError(absl::StrCat(path, ": ", std::strerror(error)));
  const std::shared_ptr<HistoryDayFile> day(new HistoryDayFile(static_cast<const char*>(address), size));
  if (!day->ReadHead()) return absl::DataLossError(absl::StrCat(path, " is no whole day of history"));
  return day;
}

HistoryDayFile::~HistoryDayFile() {
  if (bytes_ != nullptr) munmap(const_cast<char*>(bytes_), size_);
}

bool HistoryDayFile::ReadHead() {
  uint64_t length = 0;
  constexpr size_t kHead = sizeof(kHistoryMagic) + sizeof(length);
  if (size_ < kHead || std::memcmp(bytes_, kHistoryMagic, sizeof(kHistoryMagic)) != 0) return false;
  std::memcpy(&length, bytes_ + sizeof(kHistoryMagic), sizeof(length));
  if (length > size_ - kHead || (size_ - kHead - length) % sizeof(HistoryRow) != 0) return false;
  model_ = {bytes_ + kHead, length};
  rows_ = bytes_ + kHead + length;
  row_count_ = (size_ - kHead - length) / sizeof(HistoryRow);
  return true;
}

HistoryRow HistoryDayFile::RowAt(size_t row) const {
  HistoryRow copy;
  std::memcpy(&copy, rows_ + row * sizeof(HistoryRow), sizeof(HistoryRow));
  return copy;
}

std::optional<HistoryRow> HistoryDayFile::Find(HashedName name) const {
  // The first row that is not before the name is one of [first, last].
  size_t first = 0, last = row_count_;
  while (first < last) {
    const size_t middle = first + (last - first) / 2;
    if (RowAt(middle).name < name) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  if (first == row_count_) return std::nullopt;
  const HistoryRow row = RowAt(first);
  return row.name == name ? std::optional(row) : std::nullopt;
}

std::vector<HistoryRow> HistoryDayFile::Rows() const {
  std::vector<HistoryRow> rows(row_count_);
  std::memcpy(rows.data(), rows_, row_count_ * sizeof(HistoryRow));
  return rows;
}

}  // namespace klout::scoring
