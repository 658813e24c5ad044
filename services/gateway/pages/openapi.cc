#include "services/gateway/pages/openapi.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "common/string_view.h"
#include "services/gateway/connect/json_message.h"
#include "services/gateway/connect/method_index.h"

namespace klout::gateway {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;

std::string Ref(const std::string& name) { return absl::StrCat("{\"$ref\":\"#/components/schemas/", name, "\"}"); }

// The form of one value in JSON.
std::string ValueSchema(const FieldDescriptor& field) {
  switch (field.type()) {
    case FieldDescriptor::TYPE_BOOL:
      return R"({"type":"boolean"})";
    case FieldDescriptor::TYPE_STRING:
      return R"({"type":"string"})";
    case FieldDescriptor::TYPE_BYTES:
      return R"({"type":"string","contentEncoding":"base64"})";
    case FieldDescriptor::TYPE_DOUBLE:
    case FieldDescriptor::TYPE_FLOAT:
      return R"({"type":"number"})";
    case FieldDescriptor::TYPE_INT64:
    case FieldDescriptor::TYPE_UINT64:
    case FieldDescriptor::TYPE_SINT64:
    case FieldDescriptor::TYPE_FIXED64:
    case FieldDescriptor::TYPE_SFIXED64:
      return R"({"type":"string","format":"int64"})";
    case FieldDescriptor::TYPE_ENUM:
      return Ref(field.enum_type()->full_name());
    case FieldDescriptor::TYPE_MESSAGE:
    case FieldDescriptor::TYPE_GROUP:
      if (field.message_type()->full_name() == "google.protobuf.Timestamp") return R"({"type":"string","format":"date-time"})";
      if (field.message_type()->full_name() == "google.protobuf.Duration") return R"({"type":"string","examples":["86400s"]})";
      return Ref(field.message_type()->full_name());
    default:
      return R"({"type":"integer"})";
  }
}

std::string FieldSchema(const FieldDescriptor& field) {
  std::string schema;
  if (field.is_map()) {
    schema = absl::StrCat(R"({"type":"object","additionalProperties":)", ValueSchema(*field.message_type()->map_value()), "}");
  } else {
    schema = ValueSchema(field);
    if (field.is_repeated()) schema = absl::StrCat(R"({"type":"array","items":)", schema, "}");
  }
  const std::string comment = CommentOf(field);
  if (comment.empty()) return schema;
  schema.pop_back();
  return absl::StrCat(schema, ",\"description\":", JsonString(comment), "}");
}

std::string MessageSchema(const Descriptor& message) {
  std::vector<std::string> fields;
  for (int i = 0; i < message.field_count(); ++i) {
    fields.push_back(absl::StrCat(JsonString(message.field(i)->json_name()), ":", FieldSchema(*message.field(i))));
  }
  const std::string comment = CommentOf(message);
  return absl::StrCat(R"({"type":"object")", comment.empty() ? "" : absl::StrCat(",\"description\":", JsonString(comment)),
                      ",\"additionalProperties\":false,\"properties\":{", absl::StrJoin(fields, ","), "}}");
}

std::string EnumSchema(const EnumDescriptor& of) {
  std::vector<std::string> names, lines;
  for (int i = 0; i < of.value_count(); ++i) {
    names.push_back(JsonString(of.value(i)->name()));
    const std::string comment = CommentOf(*of.value(i));
    if (!comment.empty()) lines.push_back(absl::StrCat(of.value(i)->name(), ": ", comment));
  }
  return absl::StrCat(R"({"type":"string","enum":[)", absl::StrJoin(names, ","), "]",
                      lines.empty() ? "" : absl::StrCat(",\"description\":", JsonString(absl::StrJoin(lines, "\n"))), "}");
}

std::string Operation(const OpenCall& call) {
  const auto& method = *call.method;
  const std::string comment = CommentOf(method);
  const std::string summary = comment.substr(0, comment.find_first_of(".:\n"));
  const std::string type = method.server_streaming() ? "application/connect+json" : "application/json";
  return absl::StrCat("{\"post\":{\"operationId\":", JsonString(absl::StrCat(method.service()->name(), "_", method.name())), ",\"tags\":[",
                      JsonString(method.service()->name()), "],\"summary\":", JsonString(summary.empty() ? method.name() : summary), ",\"description\":",
                      JsonString(absl::StrCat(comment, comment.empty() ? "" : "\n\n", "For: ", WhoText(*call.rule),
                                          method.server_streaming() ? "\n\nA stream: enveloped messages (connectrpc.com/docs/protocol)." : "")),
                      (call.rule->who & kAnyone) != 0 ? ",\"security\":[]" : "", ",\"requestBody\":{\"required\":true,\"content\":{", JsonString(type),
                      ":{\"schema\":", Ref(method.input_type()->full_name()), "}}},\"responses\":{\"200\":{\"description\":\"OK\",\"content\":{",
                      JsonString(type), ":{\"schema\":", Ref(method.output_type()->full_name()),
                      "}}},\"default\":{\"description\":\"An error\",\"content\":{\"application/json\":{\"schema\":", Ref("connect.Error"), "}}}}}}");
}

constexpr char kErrorSchema[] =
    R"({"type":"object","properties":{"code":{"type":"string","description":"Of the Connect protocol, such as not_found"},"message":{"type":"string"},)"
    R"("details":{"type":"array","items":{"type":"object","properties":{"type":{"type":"string"},"value":{"type":"string"},"debug":{"type":"object",)"
    R"("properties":{"reason":{"type":"string","description":"Stable: programs branch on it"},"field":{"type":"string"},"retryAfterMs":{"type":"integer"}}}}}}}})";

}  // namespace

std::vector<OpenCall> OpenCalls(const ProtoDocs& docs) {
  std::vector<OpenCall> calls;
  for (const std::string& name : PublicServices()) {
    const auto* service = docs.Service(name);
    for (int i = 0; service != nullptr && i < service->method_count(); ++i) {
      const AccessRule* rule = FindAccessRule(absl::StrCat(name, "/", service->method(i)->name()));
      if (rule != nullptr && rule->who != 0) calls.push_back({service->method(i), rule});
    }
  }
  return calls;
}

std::string WhoText(const AccessRule& rule) {
  if ((rule.who & kAnyone) != 0) return "anyone, without a key";
  std::vector<std::string> who;
  if ((rule.who & kPerson) != 0) who.push_back("a person who is signed in");
  if ((rule.who & kScores) != 0) who.push_back("keys of scope SCORES");
  if ((rule.who & kFind) != 0) who.push_back("keys of scope FIND");
  if ((rule.who & kCampaigns) != 0) who.push_back("keys of scope CAMPAIGNS");
  who.push_back("operators");
  return absl::StrJoin(who, ", ");
}

std::string OpenApiJson(const ProtoDocs& docs, const std::vector<OpenCall>& calls) {
  std::vector<std::string> paths, schemas;
  std::vector<const google::protobuf::MethodDescriptor*> methods;
  for (const OpenCall& call : calls) {
    methods.push_back(call.method);
    paths.push_back(absl::StrCat(JsonString(absl::StrCat("/", call.method->service()->full_name(), "/", call.method->name())), ":", Operation(call)));
  }
  const ProtoDocs::Types types = docs.TypesOf(methods);
  for (const Descriptor* message : types.messages) schemas.push_back(absl::StrCat(JsonString(message->full_name()), ":", MessageSchema(*message)));
  for (const EnumDescriptor* of : types.enums) schemas.push_back(absl::StrCat(JsonString(of->full_name()), ":", EnumSchema(*of)));
  schemas.push_back(absl::StrCat("\"connect.Error\":", kErrorSchema));
  return absl::StrCat(
      R"({"openapi":"3.1.0","info":{"title":"OpenKlout","version":"1","license":{"name":"Apache-2.0","identifier":"Apache-2.0"},"description":)",
      JsonString("Scores, topics, campaigns. Each call is a POST of a JSON message to its path (the Connect protocol). Made from the protos."),
      R"(},"security":[{"key":[]}],"paths":{)", absl::StrJoin(paths, ","),
      R"(},"components":{"securitySchemes":{"key":{"type":"http","scheme":"bearer","description":"An API key, klk_..., of klout keys create"}},"schemas":{)",
      absl::StrJoin(schemas, ","), "}}}");
}

}  // namespace klout::gateway
