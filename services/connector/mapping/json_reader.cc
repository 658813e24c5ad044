#include "services/connector/mapping/json_reader.h"

#include <algorithm>

#include "common/status.h"

namespace klout::connector {
namespace {

using simdjson::dom::element;

// Puts numbers of more than 18 digits between quotes; strings stay as they are.
std::string WithBigNumbersQuoted(std::string_view json) {
  constexpr size_t kSafeDigits = 18;
  std::string out;
  out.reserve(json.size() + 64);
  for (size_t i = 0; i < json.size();) {
    const char c = json[i];
    if (c == '"') {
      size_t end = i + 1;
      while (end < json.size() && json[end] != '"') end += json[end] == '\\' ? 2 : 1;
      end = std::min(end + 1, json.size());
      out.append(json, i, end - i);
      i = end;
    } else if (c == '-' || (c >= '0' && c <= '9')) {
      const size_t end = std::min(json.find_first_not_of("+-.eE0123456789", i), json.size());
      const std::string_view number = json.substr(i, end - i);
      const bool is_big =
          number.size() > kSafeDigits && number.find_first_of(".eE") == std::string_view::npos;
      if (is_big) out += '"';
      out += number;
      if (is_big) out += '"';
      i = end;
    } else {
      out += c;
      ++i;
    }
  }
  return out;
}

}  // namespace

absl::StatusOr<element> JsonReader::Read(std::string_view json) {
  element root;
  simdjson::error_code error = parser_.parse(json.data(), json.size()).get(root);
  if (error == simdjson::NUMBER_ERROR) {
    quoted_ = WithBigNumbersQuoted(json);
    error = parser_.parse(quoted_.data(), quoted_.size()).get(root);
  }
  if (error == simdjson::SUCCESS) return root;
  return Error(absl::StatusCode::kInvalidArgument, "NOT_JSON", "body", simdjson::error_message(error));
}

}  // namespace klout::connector
