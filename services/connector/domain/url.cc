#include "services/connector/domain/url.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::connector {
namespace {

// RFC 1035.
constexpr size_t kMaxHostBytes = 253;

bool IsUnreserved(char c) {
  return absl::ascii_isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '.' || c == '_' || c == '~';
}

int HexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string Lower(std::string_view text) { return absl::AsciiStrToLower(ToAbsl(text)); }

absl::Status BadUrl(std::string_view why) {
  return Error(absl::StatusCode::kInvalidArgument, "URL", "", absl::StrCat("no address: ", ToAbsl(why)));
}

uint16_t PortOf(std::string_view scheme) { return scheme == "https" ? 443 : scheme == "http" ? 80 : 0; }

bool IsScheme(std::string_view text) {
  if (text.empty() || !absl::ascii_isalpha(static_cast<unsigned char>(text[0]))) return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return absl::ascii_isalnum(static_cast<unsigned char>(c)) || c == '+' || c == '-' || c == '.';
  });
}

bool ParsePort(std::string_view text, uint16_t& port) {
  uint32_t number = 0;
  if (text.empty() || text.size() > 5 || text[0] == '+' || !absl::SimpleAtoi(ToAbsl(text), &number))
    return false;
  if (number == 0 || number > 65535) return false;
  port = static_cast<uint16_t>(number);
  return true;
}

bool IsHost(std::string_view host) {
  if (host.empty() || host.size() > kMaxHostBytes) return false;
  if (host.front() == '[') {
    return host.size() > 2 && host.back() == ']' &&
           host.substr(1, host.size() - 2).find_first_not_of("0123456789abcdef:.") == host.npos;
  }
  return std::all_of(host.begin(), host.end(), [](char c) {
    return absl::ascii_isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '.' || c == '_';
  });
}

absl::Status ParseAuthority(std::string_view authority, Url& url) {
  if (authority.find('@') != authority.npos) return BadUrl("a user before the host");
  const size_t bracket = authority.rfind(']');
  const size_t colon = authority.find(':', bracket == authority.npos ? 0 : bracket);
  url.host = Lower(authority.substr(0, colon));
  if (!IsHost(url.host)) return BadUrl("a bad host");
  if (colon != authority.npos && !ParsePort(authority.substr(colon + 1), url.port))
    return BadUrl("a bad port");
  return absl::OkStatus();
}

bool IsLoopback(std::string_view host) { return host == "127.0.0.1" || host == "[::1]"; }

// `/a/../b`, also with %2e.
bool HasDotSegment(std::string_view path) {
  const std::string decoded = PercentDecode(path) + "/";
  return decoded.find("/../") != decoded.npos || decoded.find("/./") != decoded.npos;
}

bool IsBelow(std::string_view path, std::string_view parent) {
  if (parent.empty() || parent == "/") return true;
  if (!path.starts_with(parent)) return false;
  return path.size() == parent.size() || parent.back() == '/' || path[parent.size()] == '/';
}

}  // namespace

std::string PercentEncode(std::string_view text) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string encoded;
  encoded.reserve(text.size());
  for (const char c : text) {
    if (IsUnreserved(c)) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
  }
  return encoded;
}

std::string PercentDecode(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? HexValue(text[i + 1]) : -1;
    const int low = high >= 0 ? HexValue(text[i + 2]) : -1;
    if (low < 0) {
      decoded += text[i];
      continue;
    }
    decoded += static_cast<char>(high << 4 | low);
    i += 2;
  }
  return decoded;
}

std::string FormEncode(const Parameters& parameters) {
  std::string form;
  for (const auto& [name, value] : parameters) {
    if (!form.empty()) form += '&';
    form += PercentEncode(name);
    form += '=';
    form += PercentEncode(value);
  }
  return form;
}

Parameters FormDecode(std::string_view text) {
  Parameters parameters;
  auto decode = [](std::string_view part) {
    std::string spaced(part);
    std::replace(spaced.begin(), spaced.end(), '+', ' ');
    return PercentDecode(spaced);
  };
  while (!text.empty()) {
    const size_t end = text.find('&');
    const std::string_view element = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    if (element.empty()) continue;
    const size_t equals = element.find('=');
    parameters.emplace_back(decode(element.substr(0, equals)),
                            equals == element.npos ? "" : decode(element.substr(equals + 1)));
  }
  return parameters;
}

std::string_view ValueOf(const Parameters& parameters, std::string_view name) {
  for (const auto& [key, value] : parameters) {
    if (key == name) return value;
  }
  return {};
}

std::string Url::Origin() const {
  std::string origin = scheme + "://" + host;
  if (port != 0 && port != PortOf(scheme)) absl::StrAppend(&origin, ":", port);
  return origin;
}

uint16_t Url::EffectivePort() const { return port != 0 ? port : PortOf(scheme); }

absl::StatusOr<Url> ParseUrl(std::string_view text) {
  if (text.size() > kMaxUrlBytes) return BadUrl(absl::StrCat("longer than ", kMaxUrlBytes, " bytes"));
  const bool odd = std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == 0x7f || c == '\\';
  });
  if (odd) return BadUrl("spaces, control characters or a backslash");
  const size_t colon = text.find("://");
  if (colon == text.npos || !IsScheme(text.substr(0, colon))) return BadUrl("no scheme");
  Url url;
  url.scheme = Lower(text.substr(0, colon));
  std::string_view rest = text.substr(colon + 3);
  const size_t authority_end = std::min(rest.find_first_of("/?#"), rest.size());
  if (absl::Status status = ParseAuthority(rest.substr(0, authority_end), url); !status.ok()) return status;
  rest.remove_prefix(authority_end);
  if (const size_t hash = rest.find('#'); hash != rest.npos) {
    url.fragment = rest.substr(hash + 1);
    rest = rest.substr(0, hash);
  }
  if (const size_t mark = rest.find('?'); mark != rest.npos) {
    url.query = rest.substr(mark + 1);
    rest = rest.substr(0, mark);
  }
  url.path = rest;
  return url;
}

std::string WithQuery(std::string_view url, const Parameters& parameters) {
  if (parameters.empty()) return std::string(url);
  const size_t hash = std::min(url.find('#'), url.size());
  std::string with(url.substr(0, hash));
  if (with.find('?') == with.npos) {
    with += '?';
  } else if (with.back() != '?' && with.back() != '&') {
    with += '&';
  }
  with += FormEncode(parameters);
  with += url.substr(hash);
  return with;
}

std::string Rebase(std::string_view url, std::string_view base, std::string_view stand_in) {
  if (stand_in.empty()) return std::string(url);
  while (stand_in.ends_with('/')) stand_in.remove_suffix(1);
  const bool below_base =
      !base.empty() && url.starts_with(base) &&
      (url.size() == base.size() || std::string_view("/?#").find(url[base.size()]) != base.npos);
  if (below_base) return absl::StrCat(ToAbsl(stand_in), ToAbsl(url.substr(base.size())));
  const size_t colon = url.find("://");
  const absl::StatusOr<Url> stand_in_url = ParseUrl(stand_in);
  if (colon == url.npos || !stand_in_url.ok()) return std::string(url);
  const size_t path = std::min(url.find_first_of("/?#", colon + 3), url.size());
  return absl::StrCat(stand_in_url->Origin(), ToAbsl(url.substr(path)));
}

bool IsAllowedRedirect(std::string_view uri, absl::Span<const std::string> allowed) {
  const absl::StatusOr<Url> url = ParseUrl(uri);
  if (!url.ok() || HasDotSegment(url->path)) return false;
  return std::any_of(allowed.begin(), allowed.end(), [&](const std::string& entry) {
    const absl::StatusOr<Url> parent = ParseUrl(entry);
    return parent.ok() && url->scheme == parent->scheme && url->host == parent->host &&
           (url->EffectivePort() == parent->EffectivePort() || IsLoopback(url->host)) &&
           IsBelow(url->path, parent->path);
  });
}

absl::StatusOr<std::string> ParseInstance(std::string_view text) {
  const absl::StatusOr<Url> url = ParseUrl(absl::StrCat("https://", ToAbsl(text)));
  const bool bare = url.ok() && url->path.empty() && url->query.empty() && url->fragment.empty() &&
                    text.find_first_of("/?#[") == text.npos;
  if (!bare) return InvalidField("instance", "instance must be a host name, such as mastodon.social");
  return url->port == 0 ? url->host : absl::StrCat(url->host, ":", url->port);
}

bool SamePage(std::string_view a, std::string_view b) {
  const absl::StatusOr<Url> first = ParseUrl(a);
  const absl::StatusOr<Url> second = ParseUrl(b);
  if (!first.ok() || !second.ok()) return false;
  auto is_web = [](const Url& url) { return url.scheme == "http" || url.scheme == "https"; };
  // The scheme's own port is that of the other scheme's page, too.
  auto port = [](const Url& url) { return url.EffectivePort() == PortOf(url.scheme) ? 0 : url.port; };
  auto path = [](const Url& url) {
    std::string_view path = url.path;
    while (path.ends_with('/')) path.remove_suffix(1);
    return PercentDecode(path);
  };
  return is_web(*first) && is_web(*second) && first->host == second->host && port(*first) == port(*second) &&
         path(*first) == path(*second) && first->query == second->query;
}

}  // namespace klout::connector
