#include "services/gateway/connect/json_message.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/duration.pb.h>
#include <google/protobuf/timestamp.pb.h>
#include <google/protobuf/util/json_util.h>
#include <google/protobuf/util/time_util.h>

#include <charconv>
#include <cmath>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "common/log.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::gateway {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

// Where protobuf's reader names a place, it does so as `(score.low): message`, or `name: Cannot find field.`
std::string FieldIn(std::string_view text) {
  constexpr std::string_view kUnknown = ": Cannot find field.";
  if (text.ends_with(kUnknown)) return std::string(text.substr(0, text.size() - kUnknown.size()));
  const size_t open = text.find('(');
  const size_t close = text.find(')', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) return "";
  const std::string_view field = text.substr(open + 1, close - open - 1);
  return field.find(' ') == std::string_view::npos ? std::string(field) : "";
}

// One field, or one element of a repeated one.
struct Value {
  const Message& message;
  const FieldDescriptor& field;
  // -1: the field is not repeated.
  int index;
};

template <typename Number>
void AppendNumber(Number number, std::string& out) {
  char buffer[32];
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof(buffer), number);
  out.append(buffer, end);
}

template <typename Number>
void AppendReal(Number number, std::string& out) {
  if (std::isfinite(number)) return AppendNumber(number, out);
  out.append(std::isnan(number) ? "\"NaN\"" : number > 0 ? "\"Infinity\"" : "\"-Infinity\"");
}

template <typename Number>
void AppendQuoted(Number number, std::string& out) {
  out.push_back('"');
  AppendNumber(number, out);
  out.push_back('"');
}

void AppendMessage(const Message& message, std::string& out);

void AppendEnum(const Value& value, const Reflection& reflection, std::string& out) {
  const int number = value.index < 0 ? reflection.GetEnumValue(value.message, &value.field)
                                     : reflection.GetRepeatedEnumValue(value.message, &value.field, value.index);
  const auto* named = value.field.enum_type()->FindValueByNumber(number);
  if (named == nullptr) return AppendNumber(number, out);
  absl::StrAppend(&out, "\"", named->name(), "\"");
}

void AppendText(const Value& value, const Reflection& reflection, std::string& out) {
  std::string scratch;
  const std::string& text = value.index < 0 ? reflection.GetStringReference(value.message, &value.field, &scratch)
                                            : reflection.GetRepeatedStringReference(value.message, &value.field, value.index, &scratch);
  if (value.field.type() != FieldDescriptor::TYPE_BYTES) return AppendJsonString(text, &out);
  std::string encoded;
  absl::Base64Escape(text, &encoded);
  absl::StrAppend(&out, "\"", encoded, "\"");
}

#define KLOUT_FIELD_VALUE(Type)                                              \
  (value.index < 0 ? reflection.Get##Type(value.message, &value.field) \
                   : reflection.GetRepeated##Type(value.message, &value.field, value.index))

void AppendValue(const Value& value, std::string& out) {
  const Reflection& reflection = *value.message.GetReflection();
  switch (value.field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_INT32:
      return AppendNumber(KLOUT_FIELD_VALUE(Int32), out);
    case FieldDescriptor::CPPTYPE_UINT32:
      return AppendNumber(KLOUT_FIELD_VALUE(UInt32), out);
    case FieldDescriptor::CPPTYPE_INT64:
      return AppendQuoted(KLOUT_FIELD_VALUE(Int64), out);
    case FieldDescriptor::CPPTYPE_UINT64:
      return AppendQuoted(KLOUT_FIELD_VALUE(UInt64), out);
    case FieldDescriptor::CPPTYPE_DOUBLE:
      return AppendReal(KLOUT_FIELD_VALUE(Double), out);
    case FieldDescriptor::CPPTYPE_FLOAT:
      return AppendReal(KLOUT_FIELD_VALUE(Float), out);
    case FieldDescriptor::CPPTYPE_BOOL:
      out.append(KLOUT_FIELD_VALUE(Bool) ? "true" : "false");
      return;
    case FieldDescriptor::CPPTYPE_ENUM:
      return AppendEnum(value, reflection, out);
    case FieldDescriptor::CPPTYPE_STRING:
      return AppendText(value, reflection, out);
    case FieldDescriptor::CPPTYPE_MESSAGE:
      return AppendMessage(KLOUT_FIELD_VALUE(Message), out);
  }
}

#undef KLOUT_FIELD_VALUE

void AppendMap(const Message& message, const FieldDescriptor& field, std::string& out) {
  const Reflection& reflection = *message.GetReflection();
  const FieldDescriptor& key = *field.message_type()->map_key();
  const FieldDescriptor& mapped = *field.message_type()->map_value();
  out.push_back('{');
  const int size = reflection.FieldSize(message, &field);
  for (int i = 0; i < size; ++i) {
    if (i > 0) out.push_back(',');
    const Message& entry = reflection.GetRepeatedMessage(message, &field, i);
    std::string text;
    AppendValue({entry, key, -1}, text);
    if (text.front() != '"') text = absl::StrCat("\"", text, "\"");
    absl::StrAppend(&out, text, ":");
    AppendValue({entry, mapped, -1}, out);
  }
  out.push_back('}');
}

void AppendField(const Message& message, const FieldDescriptor& field, std::string& out) {
  absl::StrAppend(&out, "\"", field.json_name(), "\":");
  if (field.is_map()) return AppendMap(message, field, out);
  if (!field.is_repeated()) return AppendValue({message, field, -1}, out);
  out.push_back('[');
  const int size = message.GetReflection()->FieldSize(message, &field);
  for (int i = 0; i < size; ++i) {
    if (i > 0) out.push_back(',');
    AppendValue({message, field, i}, out);
  }
  out.push_back(']');
}

void AppendMessage(const Message& message, std::string& out) {
  if (const auto* time = google::protobuf::DynamicCastToGenerated<google::protobuf::Timestamp>(&message)) {
    absl::StrAppend(&out, "\"", google::protobuf::util::TimeUtil::ToString(*time), "\"");
    return;
  }
  if (const auto* duration = google::protobuf::DynamicCastToGenerated<google::protobuf::Duration>(&message)) {
    absl::StrAppend(&out, "\"", google::protobuf::util::TimeUtil::ToString(*duration), "\"");
    return;
  }
  const auto& descriptor = *message.GetDescriptor();
  const Reflection& reflection = *message.GetReflection();
  out.push_back('{');
  bool first = true;
  for (int i = 0; i < descriptor.field_count(); ++i) {
    const FieldDescriptor& field = *descriptor.field(i);
    if (field.is_repeated() ? reflection.FieldSize(message, &field) == 0 : !reflection.HasField(message, &field)) continue;
    if (!first) out.push_back(',');
    first = false;
    AppendField(message, field, out);
  }
  out.push_back('}');
}

}  // namespace

absl::Status ReadJson(std::string_view json, Message& message) {
  // An empty body stands for an empty message.
  if (json.empty()) return absl::OkStatus();
  const auto status = google::protobuf::util::JsonStringToMessage({json.data(), json.size()}, &message);
  if (status.ok()) return absl::OkStatus();
  const std::string text(status.message().data(), status.message().size());
  return InvalidField(FieldIn(text), absl::StrCat("the body is not a ", message.GetTypeName(), " in JSON: ", text));
}

void AppendJson(const Message& message, std::string& out) { AppendMessage(message, out); }

}  // namespace klout::gateway
