#include "tests/bench/process_sample.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace klout::bench {
namespace {

namespace fs = std::filesystem;

std::string TextOf(const std::string& path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Fields of /proc/PID/stat from the third on: after the name, which may hold anything.
std::vector<std::string> StatOf(const std::string& folder) {
  const std::string text = TextOf(folder + "/stat");
  const size_t end = text.rfind(')');
  if (end == std::string::npos || end + 2 > text.size()) return {};
  return absl::StrSplit(text.substr(end + 2), ' ');
}

}  // namespace

ProcessSample SampleProcess(pid_t pid) {
  const std::string folder = absl::StrCat("/proc/", pid);
  ProcessSample sample;
  std::istringstream status(TextOf(folder + "/status"));
  for (std::string line; std::getline(status, line);) {
    const size_t colon = line.find(':');
    if (colon == std::string::npos) continue;
    const std::string name = line.substr(0, colon);
    const double value = std::strtod(line.c_str() + colon + 1, nullptr);
    if (name == "VmRSS") sample.resident_bytes = value * 1024;
    if (name == "RssAnon") sample.anonymous_bytes = value * 1024;
    if (name == "Threads") sample.threads = static_cast<int>(value);
  }
  std::error_code error;
  for (fs::directory_iterator entry(folder + "/fd", error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    std::error_code closed;
    const bool is_table = fs::read_symlink(entry->path(), closed).extension() == ".sst";
    ++(is_table ? sample.tables : sample.descriptors);
  }
  constexpr size_t kUser = 11, kSystem = 12;
  if (const std::vector<std::string> stat = StatOf(folder); stat.size() > kSystem) {
    double user = 0, system = 0;
    if (absl::SimpleAtod(stat[kUser], &user) && absl::SimpleAtod(stat[kSystem], &system)) {
      sample.processor_seconds = (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
    }
  }
  return sample;
}

std::map<std::string, pid_t> ChildrenByName() {
  std::map<std::string, pid_t> children;
  std::error_code error;
  for (fs::directory_iterator entry("/proc", error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    pid_t pid = 0, parent = 0;
    if (!absl::SimpleAtoi(entry->path().filename().string(), &pid)) continue;
    const std::vector<std::string> stat = StatOf(entry->path());
    if (stat.size() < 2 || stat[0] == "Z" || !absl::SimpleAtoi(stat[1], &parent) || parent != getpid())
      continue;
    std::string name = TextOf(entry->path().string() + "/comm");
    while (!name.empty() && name.back() == '\n') name.pop_back();
    children[name] = pid;
  }
  return children;
}

uint64_t BytesBelow(const std::string& folder) {
  uint64_t bytes = 0;
  std::error_code error;
  for (fs::recursive_directory_iterator entry(folder, error);
       !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code gone;
    if (!entry->is_regular_file(gone)) continue;
    // A file that went meanwhile has the size -1.
    if (const uint64_t size = entry->file_size(gone); !gone) bytes += size;
  }
  return bytes;
}

}  // namespace klout::bench
