#include "services/gateway/connect/field_path.h"

#include <google/protobuf/descriptor.h>

namespace klout::gateway {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// The part before the first dot, taken off `path`.
std::string TakeName(std::string_view& path) {
  const size_t dot = path.find('.');
  std::string name(path.substr(0, dot));
  path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
  return name;
}

const FieldDescriptor* NextField(const Descriptor& type, std::string_view& path) {
  const FieldDescriptor* field = type.FindFieldByName(TakeName(path));
  if (field == nullptr || path.empty()) return field;
  return field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE && !field->is_repeated() ? field : nullptr;
}

}  // namespace

bool HasField(const Descriptor& type, std::string_view path) {
  const FieldDescriptor* field = NextField(type, path);
  return field != nullptr && (path.empty() || HasField(*field->message_type(), path));
}

std::optional<std::vector<std::string>> Texts(const Message& message, std::string_view path) {
  const FieldDescriptor* field = NextField(*message.GetDescriptor(), path);
  if (field == nullptr) return std::nullopt;
  const auto& reflection = *message.GetReflection();
  if (!path.empty()) return Texts(reflection.GetMessage(message, field), path);
  if (field->cpp_type() != FieldDescriptor::CPPTYPE_STRING) return std::nullopt;
  if (!field->is_repeated()) return std::vector<std::string>{reflection.GetString(message, field)};
  std::vector<std::string> texts;
  for (int i = 0; i < reflection.FieldSize(message, field); ++i) texts.push_back(reflection.GetRepeatedString(message, field, i));
  return texts;
}

std::optional<std::string> Text(const Message& message, std::string_view path) {
  const auto texts = Texts(message, path);
  if (!texts.has_value() || texts->size() != 1) return std::nullopt;
  return texts->front();
}

bool SetText(Message& message, std::string_view path, std::string_view text) {
  const FieldDescriptor* field = NextField(*message.GetDescriptor(), path);
  if (field == nullptr) return false;
  const auto& reflection = *message.GetReflection();
  if (!path.empty()) return SetText(*reflection.MutableMessage(&message, field), path, text);
  if (field->cpp_type() != FieldDescriptor::CPPTYPE_STRING || field->is_repeated()) return false;
  reflection.SetString(&message, field, std::string(text));
  return true;
}

bool IsSet(const Message& message, std::string_view path) {
  const FieldDescriptor* field = NextField(*message.GetDescriptor(), path);
  if (field == nullptr) return false;
  const auto& reflection = *message.GetReflection();
  if (!path.empty()) return IsSet(reflection.GetMessage(message, field), path);
  return field->is_repeated() ? reflection.FieldSize(message, field) > 0 : reflection.HasField(message, field);
}

}  // namespace klout::gateway
