#include "services/connector/domain/oauth1.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "common/string_view.h"

namespace klout::connector {

std::string Oauth1BaseString(std::string_view method, const Url& url, const Parameters& parameters) {
  // Section 3.4.1.3.2: encoded first, then sorted.
  Parameters encoded;
  for (const auto& [name, value] : parameters)
    encoded.emplace_back(PercentEncode(name), PercentEncode(value));
  std::sort(encoded.begin(), encoded.end());
  std::string normal;
  for (const auto& [name, value] : encoded) {
    if (!normal.empty()) normal += '&';
    absl::StrAppend(&normal, name, "=", value);
  }
  const std::string address = url.Origin() + (url.path.empty() ? "/" : url.path);
  return absl::StrCat(absl::AsciiStrToUpper(ToAbsl(method)), "&", PercentEncode(address), "&",
                      PercentEncode(normal));
}

std::string Oauth1Signature(std::string_view base_string, std::string_view consumer_secret,
                            std::string_view token_secret) {
  const std::string key = PercentEncode(consumer_secret) + "&" + PercentEncode(token_secret);
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()),
       reinterpret_cast<const unsigned char*>(base_string.data()), base_string.size(), digest, &size);
  return absl::Base64Escape(absl::string_view(reinterpret_cast<const char*>(digest), size));
}

absl::StatusOr<std::string> Oauth1Header(const Oauth1Request& request, const Oauth1Keys& keys) {
  absl::StatusOr<Url> url = ParseUrl(request.url);
  if (!url.ok()) return url.status();
  Parameters protocol = {{"oauth_consumer_key", keys.consumer_key},
                         {"oauth_nonce", request.nonce},
                         {"oauth_signature_method", "HMAC-SHA1"},
                         {"oauth_timestamp", absl::StrCat(request.unix_seconds)},
                         {"oauth_version", "1.0"}};
  if (!keys.token.empty()) protocol.emplace_back("oauth_token", keys.token);
  protocol.insert(protocol.end(), request.extra.begin(), request.extra.end());

  Parameters all = FormDecode(url->query);
  all.insert(all.end(), request.form.begin(), request.form.end());
  all.insert(all.end(), protocol.begin(), protocol.end());
  protocol.emplace_back("oauth_signature", Oauth1Signature(Oauth1BaseString(request.method, *url, all),
                                                           keys.consumer_secret, keys.token_secret));
  std::string header;
  for (const auto& [name, value] : protocol) {
    absl::StrAppend(&header, header.empty() ? "OAuth " : ", ", PercentEncode(name), "=\"",
                    PercentEncode(value), "\"");
  }
  return header;
}

}  // namespace klout::connector
