#include "services/connector/link/application_credentials.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "absl/cleanup/cleanup.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "common/facts/account_text.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/connector/domain/url.h"

namespace klout::connector {
namespace {

absl::Status BadFile(const std::string& path, std::string_view why) {
  return FailedPrecondition("APPLICATION_FILE", "",
                            absl::StrCat("application file ", path, " ", ToAbsl(why)));
}

absl::Status BadLine(std::string_view why) {
  return Error(absl::StatusCode::kInvalidArgument, "APPLICATION_FILE", "", why);
}

std::string_view Trim(std::string_view text) { return ToStd(absl::StripAsciiWhitespace(ToAbsl(text))); }

}  // namespace

absl::StatusOr<ApplicationCredentials> ApplicationCredentials::ReadFile(const std::string& path) {
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return BadFile(path, absl::StrCat("cannot be read: ", strerror(errno)));
  const absl::Cleanup close_file = [fd] { close(fd); };
  struct stat file = {};
  if (fstat(fd, &file) != 0 || !S_ISREG(file.st_mode)) return BadFile(path, "is no file");
  if ((file.st_mode & (S_IRWXO | S_IWGRP)) != 0) {
    return BadFile(path, "may be read or changed by others: set its mode to 0600");
  }
  std::string text(kMaxFileBytes + 1, '\0');
  size_t size = 0;
  while (size < text.size()) {
    const ssize_t got = read(fd, text.data() + size, text.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return BadFile(path, absl::StrCat("cannot be read: ", strerror(errno)));
    if (got == 0) break;
    size += static_cast<size_t>(got);
  }
  if (size > kMaxFileBytes) return BadFile(path, absl::StrCat("is longer than ", kMaxFileBytes, " bytes"));
  text.resize(size);
  return Parse(text);
}

absl::StatusOr<ApplicationCredentials> ApplicationCredentials::Parse(std::string_view text) {
  ApplicationCredentials credentials;
  for (int number = 1; !text.empty(); ++number) {
    const size_t end = text.find('\n');
    const std::string_view line = Trim(text.substr(0, end));
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    if (line.empty() || line.starts_with('#')) continue;
    if (absl::Status status = credentials.ParseLine(line); !status.ok()) {
      return BadLine(absl::StrCat("application file, line ", number, ": ", status.message()));
    }
  }
  return credentials;
}

// NETWORK[/INSTANCE].KEY = VALUE. What stands left of the = is quoted only once it is known to be no secret.
absl::Status ApplicationCredentials::ParseLine(std::string_view line) {
  const size_t equals = line.find('=');
  if (equals == line.npos) return BadLine("wants network.key = value");
  const std::string_view name = Trim(line.substr(0, equals));
  const std::string value(Trim(line.substr(equals + 1)));
  const size_t dot = name.rfind('.');
  if (dot == name.npos) return BadLine("wants network.key = value");
  const std::string_view whose = name.substr(0, dot), key = name.substr(dot + 1);
  const size_t slash = whose.find('/');
  const absl::StatusOr<fact::v1::Network> network = ParseNetwork(whose.substr(0, slash));
  if (!network.ok()) return BadLine(absl::StrCat("no such network; there are ", AllNetworkNames(", ")));
  std::string instance;
  if (slash != whose.npos) {
    absl::StatusOr<std::string> parsed = ParseInstance(whose.substr(slash + 1));
    if (!parsed.ok()) return parsed.status();
    instance = *std::move(parsed);
  }
  const bool is_base_url = key == "base_url";
  if (is_base_url && !instance.empty()) return BadLine("base_url is the network's, not one server's");
  if (is_base_url && !ParseUrl(value).ok()) return BadLine("base_url is no address");
  ApplicationKeys unused;
  ApplicationKeys& keys = is_base_url ? unused : keys_[{*network, instance}];
  std::string* const target = is_base_url              ? &base_urls_[*network]
                              : key == "client_id"     ? &keys.client_id
                              : key == "client_secret" ? &keys.client_secret
                              : key == "api_key"       ? &keys.api_key
                                                       : nullptr;
  if (target == nullptr)
    return BadLine("no such key; there are client_id, client_secret, api_key and base_url");
  if (value.empty()) return BadLine(absl::StrCat(ToAbsl(key), " has no value"));
  if (!target->empty()) return BadLine(absl::StrCat(ToAbsl(key), " is set a second time"));
  *target = value;
  return absl::OkStatus();
}

const ApplicationKeys& ApplicationCredentials::Of(fact::v1::Network network,
                                                  std::string_view instance) const {
  static const ApplicationKeys none;
  auto found = keys_.find(std::pair(network, std::string(instance)));
  if (found == keys_.end()) found = keys_.find(std::pair(network, std::string()));
  return found == keys_.end() ? none : found->second;
}

std::string_view ApplicationCredentials::BaseUrl(fact::v1::Network network) const {
  const auto found = base_urls_.find(network);
  return found == base_urls_.end() ? std::string_view() : found->second;
}

}  // namespace klout::connector
