#include "services/gateway/http/http_message.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>

namespace klout::gateway {
namespace {

int HexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Takes the part of `rest` up to `separator` off it.
std::string_view TakeUntil(std::string_view& rest, char separator) {
  const size_t end = rest.find(separator);
  const std::string_view part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return part;
}

}  // namespace

std::string_view HttpRequest::Header(std::string_view name) const {
  for (const auto& [key, value] : headers) {
    if (key == name) return value;
  }
  return {};
}

std::string_view HttpRequest::Cookie(std::string_view name) const {
  std::string_view rest = Header("cookie");
  while (!rest.empty()) {
    std::string_view part = TakeUntil(rest, ';');
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    if (part.size() > name.size() && part.substr(0, name.size()) == name && part[name.size()] == '=') {
      return part.substr(name.size() + 1);
    }
  }
  return {};
}

std::vector<std::pair<std::string, std::string>> HttpRequest::Parameters() const {
  std::vector<std::pair<std::string, std::string>> parameters;
  std::string_view rest = query;
  while (!rest.empty()) {
    std::string_view value = TakeUntil(rest, '&');
    const std::string_view name = TakeUntil(value, '=');
    if (!name.empty()) parameters.emplace_back(PercentDecoded(name, true), PercentDecoded(value, true));
  }
  return parameters;
}

std::string HttpRequest::Parameter(std::string_view name) const {
  for (auto& [key, value] : Parameters()) {
    if (key == name) return value;
  }
  return {};
}

std::string ForwardedAddress(const HttpRequest& request, const std::string& peer, int proxies) {
  if (proxies <= 0) return peer;
  std::vector<std::string_view> seen;
  for (const auto& [name, value] : request.headers) {
    if (name != "x-forwarded-for") continue;
    for (std::string_view rest = value; !rest.empty();) seen.push_back(TakeUntil(rest, ','));
  }
  if (seen.size() < static_cast<size_t>(proxies)) return peer;
  std::string_view text = seen[seen.size() - static_cast<size_t>(proxies)];
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  boost::system::error_code error;
  const auto address = boost::asio::ip::make_address(std::string(text), error);
  return error ? peer : address.to_string();
}

std::string PercentDecoded(std::string_view text, bool plus_is_blank) {
  std::string decoded;
  decoded.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && HexDigit(text[i + 1]) >= 0 && HexDigit(text[i + 2]) >= 0) {
      decoded.push_back(static_cast<char>(HexDigit(text[i + 1]) * 16 + HexDigit(text[i + 2])));
      i += 2;
    } else {
      decoded.push_back(plus_is_blank && text[i] == '+' ? ' ' : text[i]);
    }
  }
  return decoded;
}

bool IsHeaderValue(std::string_view value) {
  return std::all_of(value.begin(), value.end(), [](unsigned char c) { return c == '\t' || (c >= ' ' && c != 127); });
}

}  // namespace klout::gateway
