#ifndef KLOUT_SERVICES_CONNECTOR_NETWORK_CURL_HTTP_CLIENT_OPTIONS_H_
#define KLOUT_SERVICES_CONNECTOR_NETWORK_CURL_HTTP_CLIENT_OPTIONS_H_

#include <cstddef>
#include <string>

namespace klout::connector {

struct CurlHttpClientOptions {
  // A PEM file with authorities that are trusted beside the system's, such as one of the operator's own.
  // Empty: only the system's.
  std::string ca_file = {};
  // Calls of Fetch that ask a server at the same time; more wait, within their own timeout. As many
  // connections are kept for later.
  size_t max_requests = 64;
  // The same for Stream, which holds its place as long as it lasts.
  size_t max_streams = 64;
  // Of status lines and headers of one answer.
  size_t max_header_bytes = size_t{64} << 10;
  // What a stream may have ready before its caller took it; then the server is made to wait.
  size_t max_stream_buffer_bytes = size_t{1} << 20;
  // Some networks ask for more in it; a request's own User-Agent header wins.
  std::string user_agent = "OpenKlout/0.1 (+connector)";
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_NETWORK_CURL_HTTP_CLIENT_OPTIONS_H_
