#include "services/scoring/store/clickhouse_address.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::scoring {
namespace {

constexpr std::string_view kScheme = "clickhouse://", kTlsScheme = "clickhouse+tls://";
constexpr size_t kMaxDatabaseName = 64;

absl::Status Refuse(std::string_view why) {
  return InvalidField("fact_log", absl::StrCat("fact_log must be clickhouse://[USER[:PASSWORD]@]HOST:PORT[,HOST:PORT...]/DATABASE, or clickhouse+tls://: ", ToAbsl(why)));
}

bool IsServer(std::string_view server) {
  const size_t colon = server.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  const std::string_view port = server.substr(colon + 1);
  int number = 0;
  const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), number);
  if (error != std::errc() || end != port.data() + port.size() || number < 1 || number > 65535) return false;
  // Letters, digits and what host names and bracketed IPv6 addresses have: nothing that would end the host in a URL.
  const std::string_view host = server.substr(0, colon);
  return std::all_of(host.begin(), host.end(),
                     [](char c) { return absl::ascii_isalnum(c) || c == '.' || c == '-' || c == '_' || c == '[' || c == ']' || c == ':'; });
}

bool IsName(std::string_view name) {
  return !name.empty() && name.size() <= kMaxDatabaseName && !absl::ascii_isdigit(name[0]) &&
         std::all_of(name.begin(), name.end(), [](char c) { return absl::ascii_isalnum(c) || c == '_'; });
}

// Takes the files of TLS off the end of `rest`. A password may have a `?` too.
absl::Status TakeFiles(std::string_view& rest, ClickHouseTls& tls) {
  const size_t mark = rest.rfind('?');
  if (mark == std::string_view::npos || rest.find('@', mark) != std::string_view::npos) return absl::OkStatus();
  for (const absl::string_view file : absl::StrSplit(ToAbsl(rest.substr(mark + 1)), '&')) {
    const std::pair<std::string, std::string> named = absl::StrSplit(file, absl::MaxSplits('=', 1));
    std::string* const field = named.first == "authority" ? &tls.authority : named.first == "certificate" ? &tls.certificate : named.first == "key" ? &tls.key : nullptr;
    if (field == nullptr || named.second.empty() || !field->empty()) return Refuse("after ? stand authority=FILE, certificate=FILE and key=FILE, each once");
    *field = named.second;
  }
  if (tls.certificate.empty() != tls.key.empty()) return Refuse("certificate and key go together");
  rest = rest.substr(0, mark);
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<ClickHouseAddress> ParseClickHouseAddress(std::string_view url) {
  ClickHouseAddress address;
  address.tls.is_on = url.starts_with(kTlsScheme);
  if (!address.tls.is_on && !url.starts_with(kScheme)) return Refuse("it begins otherwise");
  std::string_view rest = url.substr((address.tls.is_on ? kTlsScheme : kScheme).size());
  if (address.tls.is_on) {
    if (absl::Status status = TakeFiles(rest, address.tls); !status.ok()) return status;
  }
  if (const size_t at = rest.rfind('@'); at != std::string_view::npos) {
    const std::string_view login = rest.substr(0, at);
    const size_t colon = login.find(':');
    address.user = login.substr(0, colon);
    if (colon != std::string_view::npos) address.password = login.substr(colon + 1);
    if (address.user.empty()) return Refuse("the user is empty");
    if ((address.user + address.password).find_first_of("\r\n") != std::string::npos) return Refuse("user or password has a line break");
    rest.remove_prefix(at + 1);
  }
  const size_t slash = rest.find('/');
  if (slash == std::string_view::npos) return Refuse("the database is missing");
  address.database = rest.substr(slash + 1);
  if (!IsName(address.database)) return Refuse("a database is letters, digits and _, at most 64, and begins with no digit");
  address.servers = absl::StrSplit(ToAbsl(rest.substr(0, slash)), ',');
  if (address.servers.size() > ClickHouseAddress::kMaxServers) return Refuse(absl::StrCat("at most ", ClickHouseAddress::kMaxServers, " servers"));
  for (size_t i = 0; i < address.servers.size(); ++i) {
    if (!IsServer(address.servers[i])) return Refuse(absl::StrCat("server ", i + 1, " is no HOST:PORT"));
    if (std::count(address.servers.begin(), address.servers.end(), address.servers[i]) > 1) return Refuse("a server is there twice");
  }
  return address;
}

std::string ClickHouseUrlToShow(std::string_view url) {
  const size_t at = url.rfind('@');
  const std::string_view scheme = url.starts_with(kTlsScheme) ? kTlsScheme : kScheme;
  if (!url.starts_with(scheme) || at == std::string_view::npos) return std::string(url);
  const size_t colon = url.find(':', scheme.size());
  if (colon == std::string_view::npos || colon > at) return std::string(url);
  return absl::StrCat(ToAbsl(url.substr(0, colon)), ":***", ToAbsl(url.substr(at)));
}

}  // namespace klout::scoring
