#ifndef KLOUT_TESTS_UNIT_CONNECTOR_NETWORK_NETWORK_SUITE_H_
#define KLOUT_TESTS_UNIT_CONNECTOR_NETWORK_NETWORK_SUITE_H_

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "common/status.h"
#include "services/connector/network/curl_http_client.h"
#include "tests/testing/http_server.h"

namespace klout::connector {

inline std::unique_ptr<HttpServer> Serve(HttpServer::Handler handler, HttpServerOptions options = {}) {
  return HttpServer::Start(std::move(handler), std::move(options)).value();
}

inline std::unique_ptr<HttpServer> ServeAlways(const HttpReply& reply, HttpServerOptions options = {}) {
  return Serve([reply](const HttpRequestSeen&) { return reply; }, std::move(options));
}

// May ask the servers at `base_urls`, and public addresses.
inline std::unique_ptr<CurlHttpClient> ClientFor(const std::vector<std::string>& base_urls,
                                                 CurlHttpClientOptions options = {}) {
  return CurlHttpClient::Create(AddressGuard::ForBaseUrls(base_urls).value(), std::move(options)).value();
}

// Code and reason of an error, as in "UNAVAILABLE NOT_REACHED"; "OK" for none.
inline std::string Outcome(const absl::Status& status) {
  if (status.ok()) return "OK";
  return absl::StatusCodeToString(status.code()) + " " + ErrorReason(status);
}
template <typename T>
std::string Outcome(const absl::StatusOr<T>& result) {
  return Outcome(result.status());
}

inline constexpr char kRefused[] = "PERMISSION_DENIED ADDRESS_REFUSED";
inline constexpr char kNotReached[] = "UNAVAILABLE NOT_REACHED";
inline constexpr char kTooSlow[] = "DEADLINE_EXCEEDED TOO_SLOW";
inline constexpr char kTooLarge[] = "RESOURCE_EXHAUSTED TOO_LARGE";
inline constexpr char kCancelled[] = "CANCELLED SHUTTING_DOWN";
// Long enough to be over at once and for a busy machine to have asked.
inline constexpr absl::Duration kShort = absl::Milliseconds(100);

}  // namespace klout::connector

#endif  // KLOUT_TESTS_UNIT_CONNECTOR_NETWORK_NETWORK_SUITE_H_
