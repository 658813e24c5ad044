#include "services/cli/backup/data_backup.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "absl/strings/escaping.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/cli/backup/copy_database.h"

namespace klout::cli {
namespace {

namespace fs = std::filesystem;

constexpr char kSums[] = "SHA256SUMS", kPart[] = ".part";
constexpr size_t kChunk = 1 << 20;
constexpr size_t kHashDigits = 64;

absl::Status FromErrno(const fs::path& path, int error) {
  const std::string text = absl::StrCat(path.string(), ": ", std::strerror(error));
  if (error == ENOSPC || error == EDQUOT) return Error(absl::StatusCode::kResourceExhausted, "DISK_FULL", "", text);
  // Of a folder that lives: it was there a moment ago.
  if (error == ENOENT) return Unavailable("BACKUP", text, absl::Seconds(1));
  return absl::InternalError(text);
}

class File {
 public:
  File(const fs::path& path, int flags) : fd_(open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
  ~File() {
    if (fd_ >= 0) close(fd_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  int fd() const { return fd_; }

 private:
  const int fd_;
};

// Hands the file's bytes to `use`, part after part.
template <typename Use>
absl::Status ReadFile(const fs::path& path, const Use& use) {
  const File file(path, O_RDONLY);
  if (file.fd() < 0) return FromErrno(path, errno);
  std::vector<char> chunk(kChunk);
  for (;;) {
    const ssize_t got = read(file.fd(), chunk.data(), chunk.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return FromErrno(path, errno);
    if (got == 0) return absl::OkStatus();
    if (absl::Status status = use(chunk.data(), static_cast<size_t>(got)); !status.ok()) return status;
  }
}

absl::Status WriteAll(const File& file, const fs::path& path, const char* data, size_t size) {
  while (size > 0) {
    const ssize_t put = write(file.fd(), data, size);
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return FromErrno(path, errno);
    data += put;
    size -= static_cast<size_t>(put);
  }
  return absl::OkStatus();
}

absl::Status Sync(const fs::path& path) {
  const File file(path, O_RDONLY);
  return file.fd() >= 0 && fsync(file.fd()) == 0 ? absl::OkStatus() : FromErrno(path, errno);
}

absl::Status CopyFile(const fs::path& from, const fs::path& to) {
  const File target(to, O_WRONLY | O_CREAT | O_EXCL);
  if (target.fd() < 0) return FromErrno(to, errno);
  absl::Status status = ReadFile(from, [&](const char* data, size_t size) { return WriteAll(target, to, data, size); });
  if (status.ok() && fsync(target.fd()) != 0) status = FromErrno(to, errno);
  return status;
}

absl::StatusOr<std::string> HashOf(const fs::path& path, uint64_t& bytes) {
  struct Free {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
  };
  const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
  EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
  absl::Status status = ReadFile(path, [&](const char* data, size_t size) {
    EVP_DigestUpdate(context.get(), data, size);
    bytes += size;
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int length = 0;
  EVP_DigestFinal_ex(context.get(), digest, &length);
  return std::string(absl::BytesToHexString({reinterpret_cast<const char*>(digest), length}));
}

bool IsRocksDb(const fs::path& folder) { return fs::exists(folder / "IDENTITY") && fs::exists(folder / "CURRENT"); }

bool IsSqlite(const fs::path& file) {
  char head[16] = {};
  std::ifstream(file, std::ios::binary).read(head, sizeof(head));
  return std::memcmp(head, "SQLite format 3", sizeof(head)) == 0;
}

// What a process writes for itself while it runs.
bool IsPassing(const std::string& name) {
  constexpr std::array kEnds = {"-wal", "-shm", "-journal", ".tmp", ".sock"};
  return name == "LOCK" || std::any_of(kEnds.begin(), kEnds.end(), [&](const char* end) { return absl::EndsWith(name, end); });
}

// Snapshots before all else: the log that is copied after them reaches at least as far as they do.
std::vector<fs::path> EntriesOf(const fs::path& folder) {
  std::vector<fs::path> entries;
  for (const auto& entry : fs::directory_iterator(folder)) entries.push_back(entry.path());
  const auto key = [](const fs::path& path) { return std::pair(path.filename() != "snapshots", path.filename()); };
  std::sort(entries.begin(), entries.end(), [&](const fs::path& a, const fs::path& b) { return key(a) < key(b); });
  return entries;
}

class Copier {
 public:
  explicit Copier(const BackupOptions& options) : options_(options) {}

  absl::Status Folder(const fs::path& from, const fs::path& to) {
    if (IsRocksDb(from)) return CopyRocksDb(from, to);
    fs::create_directory(to);
    fs::permissions(to, fs::perms::owner_all);
    const bool is_snapshots = from.filename() == "snapshots";
    for (const fs::path& entry : EntriesOf(from)) {
      absl::Status status = Entry(entry, to / entry.filename());
      // One that was pruned meanwhile is not missed.
      if (is_snapshots && absl::IsUnavailable(status) && !fs::exists(entry)) status = absl::OkStatus();
      if (!status.ok()) return status;
    }
    return Sync(to);
  }

 private:
  absl::Status Entry(const fs::path& from, const fs::path& to) {
    const std::string name = from.filename();
    if (fs::is_directory(from)) return name == "snapshots" && !options_.snapshots ? absl::OkStatus() : Folder(from, to);
    if (!fs::is_regular_file(from) || IsPassing(name) || (name == "token.key" && !options_.keys)) return absl::OkStatus();
    if (IsSqlite(from)) {
      absl::Status status = CopySqlite(from, to);
      return status.ok() ? Sync(to) : status;
    }
    return CopyFile(from, to);
  }

  const BackupOptions options_;
};

// Relative paths of all files, but for the sums themselves.
std::vector<std::string> FilesOf(const fs::path& folder) {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string path = fs::relative(entry.path(), folder);
    if (entry.is_regular_file() && path != kSums) files.push_back(path);
  }
  std::sort(files.begin(), files.end());
  return files;
}

absl::Status WriteSums(const fs::path& folder, BackupSummary& summary) {
  std::string sums;
  for (const std::string& path : FilesOf(folder)) {
    const absl::StatusOr<std::string> hash = HashOf(folder / path, summary.bytes);
    if (!hash.ok()) return hash.status();
    absl::StrAppend(&sums, *hash, "  ", path, "\n");
    ++summary.files;
  }
  const File file(folder / kSums, O_WRONLY | O_CREAT | O_EXCL);
  if (file.fd() < 0) return FromErrno(folder / kSums, errno);
  absl::Status status = WriteAll(file, folder / kSums, sums.data(), sums.size());
  return status.ok() && fsync(file.fd()) != 0 ? FromErrno(folder / kSums, errno) : status;
}

absl::StatusOr<std::map<std::string, std::string>> ReadSums(const fs::path& backup) {
  std::ifstream in(backup / kSums);
  if (!in) return NotFound("backup", absl::StrCat(backup.string(), " is no backup: it has no ", kSums));
  std::map<std::string, std::string> sums;
  for (std::string line; std::getline(in, line);) {
    const std::string path = line.size() > kHashDigits + 2 ? line.substr(kHashDigits + 2) : "";
    // A backup that somebody else wrote leads nowhere else.
    if (path.empty() || path.front() == '/' || absl::StrContains(path, "..")) return absl::DataLossError(absl::StrCat(kSums, " has a line that names no file of it"));
    sums[path] = line.substr(0, kHashDigits);
  }
  return sums;
}

// Makes `to` by `fill`, whole or not at all.
template <typename Fill>
absl::Status MakeFolder(const std::string& to, const Fill& fill) {
  const fs::path target = fs::absolute(to).lexically_normal();
  if (fs::exists(target) && !(fs::is_directory(target) && fs::is_empty(target)))
    return Error(absl::StatusCode::kAlreadyExists, "EXISTS", "to", absl::StrCat(target.string(), " is there already and not empty"));
  fs::path part = target;
  part += kPart;
  std::error_code error;
  fs::remove_all(part, error);
  fs::create_directories(target.parent_path(), error);
  absl::Status status = fill(part);
  if (status.ok()) {
    fs::remove(target, error);
    fs::rename(part, target, error);
    status = error ? absl::InternalError(absl::StrCat(target.string(), ": ", error.message())) : Sync(target.parent_path());
  }
  if (!status.ok()) fs::remove_all(part, error);
  return status;
}

absl::StatusOr<BackupSummary> Guarded(const std::function<absl::StatusOr<BackupSummary>()>& work) {
  try {
    return work();
  } catch (const fs::filesystem_error& error) {
    // A folder that lives: what was there a moment ago is gone, or the disk says no.
    return FromErrno(error.path1(), error.code().value());
  }
}

}  // namespace

absl::StatusOr<BackupSummary> BackUp(const std::string& data, const std::string& to, const BackupOptions& options) {
  return Guarded([&]() -> absl::StatusOr<BackupSummary> {
    if (!fs::is_directory(data)) return NotFound("data", absl::StrCat(data, " is no folder"));
    BackupSummary summary;
    absl::Status status = MakeFolder(to, [&](const fs::path& part) {
      absl::Status copied = Copier(options).Folder(data, part);
      if (copied.ok()) copied = WriteSums(part, summary);
      return copied.ok() ? Sync(part) : copied;
    });
    if (!status.ok()) return status;
    return summary;
  });
}

absl::StatusOr<BackupSummary> CheckBackup(const std::string& backup) {
  return Guarded([&]() -> absl::StatusOr<BackupSummary> {
    const auto sums = ReadSums(backup);
    if (!sums.ok()) return sums.status();
    BackupSummary summary;
    for (const auto& [path, sum] : *sums) {
      const absl::StatusOr<std::string> hash = HashOf(fs::path(backup) / path, summary.bytes);
      if (!hash.ok()) return absl::DataLossError(absl::StrCat(path, " of the backup cannot be read"));
      if (*hash != sum) return absl::DataLossError(absl::StrCat(path, " of the backup is not as it was written"));
      ++summary.files;
    }
    return summary;
  });
}

absl::StatusOr<BackupSummary> Restore(const std::string& backup, const std::string& to) {
  const absl::StatusOr<BackupSummary> checked = CheckBackup(backup);
  if (!checked.ok()) return checked;
  return Guarded([&]() -> absl::StatusOr<BackupSummary> {
    const auto sums = ReadSums(backup);
    if (!sums.ok()) return sums.status();
    absl::Status status = MakeFolder(to, [&](const fs::path& part) -> absl::Status {
      fs::create_directory(part);
      fs::permissions(part, fs::perms::owner_all);
      for (const auto& [path, sum] : *sums) {
        fs::create_directories((part / path).parent_path());
        if (absl::Status copied = CopyFile(fs::path(backup) / path, part / path); !copied.ok()) return copied;
      }
      return Sync(part);
    });
    if (!status.ok()) return status;
    return checked;
  });
}

}  // namespace klout::cli
