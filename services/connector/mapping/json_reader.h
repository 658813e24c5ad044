#ifndef KLOUT_SERVICES_CONNECTOR_MAPPING_JSON_READER_H_
#define KLOUT_SERVICES_CONNECTOR_MAPPING_JSON_READER_H_

#include <simdjson.h>

#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace klout::connector {

// Reads JSON documents. Numbers too large for 64 bits are read as texts, so that no id loses digits. Keeps
// its memory. Not thread-safe.
class JsonReader {
 public:
  // The root, good until the next Read. INVALID_ARGUMENT (NOT_JSON) says what is wrong.
  absl::StatusOr<simdjson::dom::element> Read(std::string_view json);

 private:
  simdjson::dom::parser parser_;
  std::string quoted_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_MAPPING_JSON_READER_H_
