#include "tests/bench/machine.h"

#include <sys/utsname.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"

namespace klout::bench {
namespace {

// Value of the first line that begins with `field`, after the colon.
std::string FieldOf(const std::string& path, const std::string& field) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with(field)) continue;
    const size_t start = line.find_first_not_of(" \t", line.find(':') + 1);
    return start == std::string::npos ? "" : line.substr(start);
  }
  return "unknown";
}

std::string FirstLineOf(const std::string& command) {
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return "";
  std::array<char, 256> line = {};
  const bool read = fgets(line.data(), line.size(), pipe) != nullptr;
  pclose(pipe);
  std::string text = read ? line.data() : "";
  return text.substr(0, text.find('\n'));
}

std::string Commit() {
  const std::string git = "git -C '" KLOUT_SOURCE_DIR "' ";
  const std::string commit = FirstLineOf(git + "rev-parse --short=12 HEAD 2>/dev/null");
  if (commit.empty()) return "unknown";
  const bool changed = !FirstLineOf(git + "status --porcelain 2>/dev/null").empty();
  return changed ? commit + " with changes" : commit;
}

}  // namespace

std::string Machine::Text() const { return absl::StrJoin(facts, "\n", absl::PairFormatter(": ")); }

Machine ThisMachine() {
  utsname kernel = {};
  uname(&kernel);
  std::array<double, 3> load = {};
  getloadavg(load.data(), load.size());
  const double memory =
      static_cast<double>(sysconf(_SC_PHYS_PAGES)) * static_cast<double>(sysconf(_SC_PAGESIZE));
  return {{{"cpu", FieldOf("/proc/cpuinfo", "model name")},
           {"cores", absl::StrCat(sysconf(_SC_NPROCESSORS_ONLN))},
           {"memory", absl::StrFormat("%.1f GiB", memory / (1 << 30))},
           {"kernel", absl::StrCat(kernel.sysname, " ", kernel.release, " ", kernel.machine)},
           {"load before", absl::StrFormat("%.2f", load[0])},
           {"compiler", KLOUT_COMPILER},
           {"build", KLOUT_BUILD_TYPE},
           {"commit", Commit()}}};
}

double ProcessBytes(const std::string& field) {
  return 1024.0 * std::atof(FieldOf("/proc/self/status", field).c_str());
}

}  // namespace klout::bench
