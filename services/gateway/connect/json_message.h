#ifndef KLOUT_SERVICES_GATEWAY_CONNECT_JSON_MESSAGE_H_
#define KLOUT_SERVICES_GATEWAY_CONNECT_JSON_MESSAGE_H_

#include <google/protobuf/message.h>

#include <string>
#include <string_view>

#include "absl/status/status.h"

namespace klout::gateway {

// The proto3 JSON mapping (protobuf.dev/programming-guides/json), both ways. Names are lowerCamelCase; the reader takes the proto's
// own names too. Thread-safe.

// What `message` held is lost. INVALID_ARGUMENT, reason INVALID_FIELD: not JSON, an unknown field, a value of the wrong type; names the field where the text allows it.
absl::Status ReadJson(std::string_view json, google::protobuf::Message& message);

// Fields that have their default value are left out. A field of bytes is base64; 64-bit integers are strings; what is not finite is a string.
void AppendJson(const google::protobuf::Message& message, std::string& out);

// `text` with its quotes.
std::string JsonString(std::string_view text);

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_CONNECT_JSON_MESSAGE_H_
