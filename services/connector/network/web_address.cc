#include "services/connector/network/web_address.h"

#include <curl/curl.h>

#include <memory>
#include <optional>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "common/status.h"

namespace klout::connector {
namespace {

constexpr size_t kMaxUrlBytes = size_t{64} << 10;

struct FreeUrl {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using ParsedUrl = std::unique_ptr<CURLU, FreeUrl>;

absl::Status NoUrl(std::string_view why) {
  return Error(absl::StatusCode::kInvalidArgument, "URL", "url", why);
}

bool Set(CURLU* parsed, std::string_view text, unsigned flags) {
  if (text.size() > kMaxUrlBytes || text.find('\0') != text.npos) return false;
  return curl_url_set(parsed, CURLUPART_URL, std::string(text).c_str(), flags | CURLU_DISALLOW_USER) ==
         CURLUE_OK;
}

std::optional<std::string> Part(CURLU* parsed, CURLUPart part, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_url_get(parsed, part, &text, flags) != CURLUE_OK) return std::nullopt;
  std::string copy = text;
  curl_free(text);
  return copy;
}

absl::StatusOr<WebAddress> Read(CURLU* parsed) {
  curl_url_set(parsed, CURLUPART_FRAGMENT, nullptr, 0);
  const auto scheme = Part(parsed, CURLUPART_SCHEME);
  const auto host = Part(parsed, CURLUPART_HOST);
  const auto port = Part(parsed, CURLUPART_PORT, CURLU_DEFAULT_PORT);
  const auto url = Part(parsed, CURLUPART_URL);
  WebAddress address;
  if (!scheme || !host || host->empty() || !port || !url || !absl::SimpleAtoi(*port, &address.origin.port)) {
    return NoUrl("url has no host");
  }
  address.url = *url;
  address.origin.scheme = absl::AsciiStrToLower(*scheme);
  address.origin.host = absl::AsciiStrToLower(*host);
  if (address.origin.scheme != "http" && address.origin.scheme != "https") {
    return NoUrl("url is neither http nor https");
  }
  return address;
}

}  // namespace

absl::StatusOr<WebAddress> ReadUrl(std::string_view url) {
  const ParsedUrl parsed(curl_url());
  if (parsed == nullptr || !Set(parsed.get(), url, 0)) return NoUrl("url is none");
  return Read(parsed.get());
}

absl::StatusOr<WebAddress> ResolveUrl(const std::string& base, std::string_view location) {
  const ParsedUrl parsed(curl_url());
  if (parsed == nullptr || !Set(parsed.get(), base, 0) || !Set(parsed.get(), location, CURLU_URLENCODE)) {
    return NoUrl("location is none");
  }
  return Read(parsed.get());
}

}  // namespace klout::connector
