#ifndef KLOUT_SERVICES_GATEWAY_CONNECT_CONNECT_ERROR_H_
#define KLOUT_SERVICES_GATEWAY_CONNECT_CONNECT_ERROR_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "services/gateway/http/http_message.h"

namespace klout::gateway {

// Errors of the Connect protocol (connectrpc.com/docs/protocol, "Error codes").

// `invalid_argument`.
std::string_view ConnectCode(absl::StatusCode code);
// 400 for invalid_argument, and so on.
int HttpStatusOf(absl::StatusCode code);

// {"code":"not_found","message":"...","details":[{"type":"klout.common.v1.ErrorDetail","value":"base64","debug":{"reason":...}}]}
// What is internal is logged and hidden, as common/error.h does.
std::string ConnectErrorJson(const absl::Status& status);

// A unary call's error: its HTTP status, JSON, and Retry-After if there is a hint.
HttpReply ConnectErrorReply(const absl::Status& status);

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_CONNECT_CONNECT_ERROR_H_
