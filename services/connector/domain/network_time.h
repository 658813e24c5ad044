#ifndef KLOUT_SERVICES_CONNECTOR_DOMAIN_NETWORK_TIME_H_
#define KLOUT_SERVICES_CONNECTOR_DOMAIN_NETWORK_TIME_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace klout::connector {

// Seconds since 1970 UTC of a time as networks write it; fractions are cut. Nothing for what is none of:
//   1346073198  1346073198.5  1346073198123  ...    seconds, milliseconds or microseconds, told by size
//   2012-08-27T13:13:18Z  2012-08-27T13:13:18.123+02:00  2012-08-27 13:13:18  2012-08-27T13:13:18+0200  2012-08-27
//   Mon, 27 Aug 2012 13:13:18 GMT  27 Aug 2012 13:13:18 +0200                 RFC 2822
//   Mon Aug 27 13:13:18 +0000 2012                                            Twitter v1.1
//   2012/08/27 13:13:18 +0000                                                 Yammer
//   08/27/12, 01:13 PM  8/27/2012 13:13                                       month first, as LinkedIn's files have it
// Without an offset it is UTC. Cost: about 30 ns.
std::optional<int64_t> ParseNetworkTime(std::string_view text);

// `2012-08-27T13:13:18Z`.
std::string IsoTime(int64_t unix_seconds);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_DOMAIN_NETWORK_TIME_H_
