#ifndef KLOUT_SERVICES_GATEWAY_CONNECT_FIELD_PATH_H_
#define KLOUT_SERVICES_GATEWAY_CONNECT_FIELD_PATH_H_

#include <google/protobuf/message.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace klout::gateway {

// Fields of any message by a path of the proto's names, such as `participant.person`. A path that the type does not have is an empty optional or a
// false. Thread-safe.

// Whether the type has the path.
bool HasField(const google::protobuf::Descriptor& type, std::string_view path);
// A field of text, or all of a repeated one; absent messages on the way hold empty text.
std::optional<std::vector<std::string>> Texts(const google::protobuf::Message& message, std::string_view path);
// The same for a field that is not repeated.
std::optional<std::string> Text(const google::protobuf::Message& message, std::string_view path);
bool SetText(google::protobuf::Message& message, std::string_view path, std::string_view text);
// Whether the field has another value than its default.
bool IsSet(const google::protobuf::Message& message, std::string_view path);

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_CONNECT_FIELD_PATH_H_
