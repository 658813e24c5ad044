#include "services/cli/json_file.h"

#include <google/protobuf/util/json_util.h>

#include <fstream>
#include <iterator>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::cli {

absl::Status WriteJsonFile(const std::string& path, const google::protobuf::Message& message) {
  google::protobuf::util::JsonPrintOptions options;
  options.add_whitespace = true;
  options.preserve_proto_field_names = true;
  std::string json;
  if (!google::protobuf::util::MessageToJsonString(message, &json, options).ok()) return absl::InternalError("the answer makes no JSON");
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << json;
  if (!file.flush()) return absl::UnavailableError(absl::StrCat(path, " cannot be written"));
  return absl::OkStatus();
}

absl::Status ReadJsonFile(const std::string& path, std::string_view what, google::protobuf::Message* message) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return NotFound("FILE", absl::StrCat(path, " cannot be read"));
  const std::string json((std::istreambuf_iterator<char>(in)), {});
  const auto parsed = google::protobuf::util::JsonStringToMessage(json, message);
  if (parsed.ok()) return absl::OkStatus();
  return InvalidField("FILE", absl::StrCat(path, " is no ", ToAbsl(what), ": ", std::string(parsed.message())));
}

}  // namespace klout::cli
