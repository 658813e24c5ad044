#include "services/gateway/hooks/hook_secrets.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <vector>

#include "absl/cleanup/cleanup.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/facts/account_text.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::gateway {
namespace {

constexpr size_t kMaxFileBytes = 64 << 10;

absl::Status BadLine(size_t line, std::string_view why) {
  return Error(absl::StatusCode::kInvalidArgument, "HOOKS_FILE", "hooks_file", absl::StrCat("line ", line, " of hooks_file: ", ToAbsl(why)));
}

}  // namespace

absl::StatusOr<HookSecrets> HookSecrets::ReadFile(const std::string& path) {
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return FailedPrecondition("HOOKS_FILE", "hooks_file", "hooks_file cannot be read");
  const absl::Cleanup close_file = [fd] { close(fd); };
  struct stat file = {};
  if (fstat(fd, &file) != 0 || (file.st_mode & (S_IRWXO | S_IWGRP)) != 0) {
    return FailedPrecondition("HOOKS_FILE", "hooks_file", "hooks_file may be read or changed by others: set its mode to 0600");
  }
  std::string text(kMaxFileBytes, '\0');
  const ssize_t size = read(fd, text.data(), text.size());
  if (size < 0 || size == static_cast<ssize_t>(text.size())) return FailedPrecondition("HOOKS_FILE", "hooks_file", "hooks_file is no file of up to 64 KiB");
  text.resize(static_cast<size_t>(size));
  return Parse(text);
}

absl::StatusOr<HookSecrets> HookSecrets::Parse(std::string_view text) {
  HookSecrets secrets;
  const std::vector<std::string> lines = absl::StrSplit(ToAbsl(text), '\n');
  for (size_t i = 0; i < lines.size(); ++i) {
    const absl::string_view line = absl::StripAsciiWhitespace(lines[i]);
    if (line.empty() || line[0] == '#') continue;
    const std::pair<std::string, std::string> parts = absl::StrSplit(line, absl::MaxSplits('=', 1));
    const std::string name(absl::StripAsciiWhitespace(parts.first)), value(absl::StripAsciiWhitespace(parts.second));
    const size_t dot = name.find('.');
    if (dot == std::string::npos || value.empty()) return BadLine(i + 1, "must be NETWORK.verify_token or NETWORK.secret, an equals sign and a value");
    const absl::StatusOr<fact::v1::Network> network = ParseNetwork(std::string_view(name).substr(0, dot));
    if (!network.ok()) return BadLine(i + 1, "names no network");
    const std::string what = name.substr(dot + 1);
    if (what != "verify_token" && what != "secret") return BadLine(i + 1, "must say verify_token or secret");
    HookSecret& secret = secrets.secrets_[*network];
    (what == "secret" ? secret.secret : secret.verify_token) = value;
  }
  return secrets;
}

const HookSecret& HookSecrets::Of(fact::v1::Network network) const {
  static const HookSecret& none = *new HookSecret();
  const auto found = secrets_.find(network);
  return found == secrets_.end() ? none : found->second;
}

}  // namespace klout::gateway
