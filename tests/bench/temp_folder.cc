#include "tests/bench/temp_folder.h"

#include <linux/magic.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <filesystem>
#include <mutex>
#include <set>
#include <thread>

#include "absl/strings/str_cat.h"

namespace klout::bench {
namespace {

std::mutex live_mutex;
std::set<std::string>& Live() {
  static auto* live = new std::set<std::string>;
  return *live;
}

void DeleteFolder(const std::string& path) {
  std::error_code ignored;
  std::filesystem::remove_all(path, ignored);
}

}  // namespace

absl::StatusOr<std::unique_ptr<TempFolder>> TempFolder::Create() {
  const char* chosen = getenv("KLOUT_BENCH_DIR");
  const std::string base = chosen != nullptr ? chosen : "/var/tmp";
  struct statfs disk = {};
  if (statfs(base.c_str(), &disk) != 0) return absl::NotFoundError(absl::StrCat("no folder ", base));
  if (disk.f_type == TMPFS_MAGIC || disk.f_type == RAMFS_MAGIC) {
    return absl::FailedPreconditionError(
        absl::StrCat(base, " is in memory: name a folder on a disk in KLOUT_BENCH_DIR"));
  }
  std::string path = base + "/klout-bench-XXXXXX";
  std::lock_guard lock(live_mutex);
  if (mkdtemp(path.data()) == nullptr)
    return absl::PermissionDeniedError(absl::StrCat("cannot write in ", base));
  Live().insert(path);
  return std::unique_ptr<TempFolder>(new TempFolder(path));
}

TempFolder::~TempFolder() {
  DeleteFolder(path_);
  std::lock_guard lock(live_mutex);
  Live().erase(path_);
}

void TempFolder::DeleteAllOnSignal() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::thread([signals] {
    int signal = 0;
    sigwait(&signals, &signal);
    // Never unlocked: no new folder from here on.
    live_mutex.lock();
    for (const std::string& path : Live()) DeleteFolder(path);
    _exit(128 + signal);
  }).detach();
}

}  // namespace klout::bench
