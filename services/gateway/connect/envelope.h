#ifndef KLOUT_SERVICES_GATEWAY_CONNECT_ENVELOPE_H_
#define KLOUT_SERVICES_GATEWAY_CONNECT_ENVELOPE_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace klout::gateway {

// Messages of a Connect stream: a byte of flags, four of length (big-endian), the message.

// The flag of the last one, which holds the error or nothing.
inline constexpr char kEndOfStream = 2;

std::string Envelope(char flags, std::string_view message);

// The one message that a request to a stream has; a view into `body`. INVALID_ARGUMENT if it is something else; UNIMPLEMENTED, reason COMPRESSION, if it is
// compressed.
absl::StatusOr<std::string_view> OpenEnvelope(std::string_view body);

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_CONNECT_ENVELOPE_H_
