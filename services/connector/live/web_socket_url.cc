#include "services/connector/live/web_socket_url.h"

#include <algorithm>
#include <cstddef>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::connector {
namespace {

constexpr size_t kMaxUrlBytes = 8192;
constexpr size_t kMaxHostBytes = 253;

absl::Status BadUrl(std::string_view message) {
  return Error(absl::StatusCode::kInvalidArgument, "URL", "url", message);
}

bool IsNameSign(char c) { return absl::ascii_isalnum(c) || c == '.' || c == '-' || c == '_'; }
bool IsIpv6Sign(char c) { return absl::ascii_isxdigit(c) || c == ':' || c == '.'; }

// Removes the scheme.
bool ReadScheme(std::string_view& rest, bool& tls) {
  for (const auto& [scheme, secure] :
       {std::pair{"wss://", true}, {"ws://", false}, {"https://", true}, {"http://", false}}) {
    if (!absl::StartsWithIgnoreCase(ToAbsl(rest), scheme)) continue;
    rest.remove_prefix(std::string_view(scheme).size());
    tls = secure;
    return true;
  }
  return false;
}

bool ReadHost(std::string_view& rest, std::string& host) {
  if (!rest.empty() && rest.front() == '[') {
    const size_t end = rest.find(']');
    if (end == std::string_view::npos) return false;
    host = rest.substr(1, end - 1);
    rest.remove_prefix(end + 1);
    return !host.empty() && std::all_of(host.begin(), host.end(), IsIpv6Sign);
  }
  host = rest.substr(0, rest.find(':'));
  rest.remove_prefix(host.size());
  return !host.empty() && host.size() <= kMaxHostBytes && std::all_of(host.begin(), host.end(), IsNameSign);
}

bool ReadPort(std::string_view rest, uint16_t& port) {
  if (rest.empty()) return true;
  uint32_t number = 0;
  if (rest.front() != ':' || !std::all_of(rest.begin() + 1, rest.end(), absl::ascii_isdigit)) return false;
  if (!absl::SimpleAtoi(ToAbsl(rest.substr(1)), &number) || number == 0 || number > 65535) return false;
  port = static_cast<uint16_t>(number);
  return true;
}

}  // namespace

std::string WebSocketUrl::HostHeader() const {
  std::string header = host.find(':') == std::string::npos ? host : absl::StrCat("[", host, "]");
  if (port != (tls ? 443 : 80)) absl::StrAppend(&header, ":", port);
  return header;
}

absl::StatusOr<WebSocketUrl> ParseWebSocketUrl(std::string_view url) {
  if (url.size() > kMaxUrlBytes) return BadUrl(absl::StrCat("url is longer than ", kMaxUrlBytes, " bytes"));
  const auto is_url_sign = [](char c) {
    return absl::ascii_isgraph(c) && c != '#' && c != '"' && c != '<' && c != '>' && c != '\\';
  };
  if (!std::all_of(url.begin(), url.end(), is_url_sign))
    return BadUrl("url has a sign that a url does not have");
  WebSocketUrl parts;
  std::string_view rest = url;
  if (!ReadScheme(rest, parts.tls)) return BadUrl("url is neither ws nor wss");
  std::string_view authority = rest.substr(0, rest.find_first_of("/?"));
  rest.remove_prefix(authority.size());
  parts.port = parts.tls ? 443 : 80;
  if (!ReadHost(authority, parts.host)) return BadUrl("url names no host");
  if (!ReadPort(authority, parts.port)) return BadUrl("url has a port that is none");
  parts.target = absl::StrCat(rest.empty() || rest.front() != '/' ? "/" : "", ToAbsl(rest));
  return parts;
}

}  // namespace klout::connector
