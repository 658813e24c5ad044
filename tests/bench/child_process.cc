#include "tests/bench/child_process.h"

#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <sstream>

#include "absl/strings/str_join.h"
#include "absl/time/clock.h"

extern char** environ;

namespace klout::bench {
namespace {

absl::StatusOr<pid_t> Spawn(const std::vector<std::string>& arguments, int out) {
  std::vector<char*> argv = {const_cast<char*>("klout-bench")};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  posix_spawn_file_actions_addclosefrom_np(&actions, 3);
  pid_t child = 0;
  const int error = posix_spawn(&child, "/proc/self/exe", &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) return absl::InternalError("cannot start a second process");
  return child;
}

// False if `deadline` passed first.
bool ReadAll(int in, absl::Time deadline, std::string* text) {
  std::array<char, 4096> buffer;
  while (absl::Now() < deadline) {
    pollfd ready = {in, POLLIN, 0};
    poll(&ready, 1, 100);
    if (ready.revents == 0) continue;
    const ssize_t size = read(in, buffer.data(), buffer.size());
    if (size <= 0) return true;
    text->append(buffer.data(), size);
  }
  return false;
}

}  // namespace

absl::StatusOr<std::string> RunSelf(const std::vector<std::string>& arguments, absl::Duration limit) {
  std::array<int, 2> ends;
  if (pipe(ends.data()) != 0) return absl::InternalError("no pipe");
  const absl::StatusOr<pid_t> child = Spawn(arguments, ends[1]);
  close(ends[1]);
  std::string text;
  const bool in_time = child.ok() && ReadAll(ends[0], absl::Now() + limit, &text);
  close(ends[0]);
  if (!child.ok()) return child.status();
  if (!in_time) kill(*child, SIGTERM);
  int status = 0;
  waitpid(*child, &status, 0);
  const std::string command = absl::StrJoin(arguments, " ");
  if (!in_time) return absl::DeadlineExceededError("klout-bench " + command + " took too long");
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    return absl::InternalError("klout-bench " + command + " failed");
  return text;
}

void EndWithParent() { prctl(PR_SET_PDEATHSIG, SIGTERM); }

Figures ParseFigures(const std::string& text) {
  Figures figures;
  std::istringstream lines(text);
  std::string name;
  for (double value = 0; lines >> name >> value;) figures[name].push_back(value);
  return figures;
}

}  // namespace klout::bench
