#include "services/gateway/pages/proto_docs.h"

#include <google/protobuf/descriptor.pb.h>

#include <map>
#include <set>

#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

// The set of descriptors with comments, as protoc wrote it (services/gateway/CMakeLists.txt).
asm(".section .rodata\n"
    ".global klout_proto_docs_begin\n"
    ".global klout_proto_docs_end\n"
    "klout_proto_docs_begin:\n"
    ".incbin \"" KLOUT_PROTO_DOCS_FILE "\"\n"
    "klout_proto_docs_end:\n"
    ".previous\n");

extern "C" const char klout_proto_docs_begin[], klout_proto_docs_end[];

namespace klout::gateway {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;

class Collector {
 public:
  void Add(const Descriptor& message) {
    // Well-known types have a form of their own in JSON.
    if (message.full_name().rfind("google.protobuf.", 0) == 0 || !messages_.emplace(message.full_name(), &message).second) return;
    for (int i = 0; i < message.field_count(); ++i) AddField(*message.field(i));
  }
  ProtoDocs::Types Take() const {
    ProtoDocs::Types types;
    for (const auto& [name, message] : messages_) {
      if (!message->options().map_entry()) types.messages.push_back(message);
    }
    for (const auto& [name, of] : enums_) types.enums.push_back(of);
    return types;
  }

 private:
  void AddField(const FieldDescriptor& field) {
    if (field.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) Add(*field.message_type());
    if (field.cpp_type() == FieldDescriptor::CPPTYPE_ENUM) enums_.emplace(field.enum_type()->full_name(), field.enum_type());
  }

  std::map<std::string, const Descriptor*> messages_;
  std::map<std::string, const EnumDescriptor*> enums_;
};

}  // namespace

ProtoDocs::ProtoDocs() {
  google::protobuf::FileDescriptorSet files;
  files.ParseFromArray(klout_proto_docs_begin, static_cast<int>(klout_proto_docs_end - klout_proto_docs_begin));
  for (const auto& file : files.file()) database_.Add(file);
  pool_ = std::make_unique<google::protobuf::DescriptorPool>(&database_);
}

const google::protobuf::ServiceDescriptor* ProtoDocs::Service(const std::string& name) const { return pool_->FindServiceByName(name); }

ProtoDocs::Types ProtoDocs::TypesOf(const std::vector<const google::protobuf::MethodDescriptor*>& methods) const {
  Collector collector;
  for (const auto* method : methods) {
    collector.Add(*method->input_type());
    collector.Add(*method->output_type());
  }
  return collector.Take();
}

template <typename Descriptor>
std::string CommentOf(const Descriptor& of) {
  google::protobuf::SourceLocation location;
  if (!of.GetSourceLocation(&location)) return "";
  std::string text;
  for (const absl::string_view raw : absl::StrSplit(location.leading_comments, '\n')) {
    const absl::string_view line = absl::StripAsciiWhitespace(raw);
    // What is indented further than the comment itself is a list or a table, whose lines stay.
    const bool stays = raw.size() > 2 && raw[0] == ' ' && raw[1] == ' ';
    if (line.empty()) {
      if (!text.empty()) text.append("\n\n");
    } else {
      if (!text.empty() && text.back() != '\n') text.push_back(stays ? '\n' : ' ');
      text.append(line.data(), line.size());
    }
  }
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

template std::string CommentOf(const google::protobuf::MethodDescriptor&);
template std::string CommentOf(const google::protobuf::ServiceDescriptor&);
template std::string CommentOf(const google::protobuf::Descriptor&);
template std::string CommentOf(const google::protobuf::FieldDescriptor&);
template std::string CommentOf(const google::protobuf::EnumDescriptor&);
template std::string CommentOf(const google::protobuf::EnumValueDescriptor&);

}  // namespace klout::gateway
