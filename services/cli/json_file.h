#ifndef KLOUT_CLI_JSON_FILE_H_
#define KLOUT_CLI_JSON_FILE_H_

#include <google/protobuf/message.h>

#include <string>
#include <string_view>

#include "absl/status/status.h"

namespace klout::cli {

// A message as JSON with the names of its proto.
absl::Status WriteJsonFile(const std::string& path, const google::protobuf::Message& message);

// NOT_FOUND; INVALID_ARGUMENT if it is no JSON of this message, which `what` says in words, such as `model file`. Both name FILE.
absl::Status ReadJsonFile(const std::string& path, std::string_view what, google::protobuf::Message* message);

}  // namespace klout::cli

#endif  // KLOUT_CLI_JSON_FILE_H_
