#ifndef KLOUT_SERVICES_GATEWAY_PAGES_PROTO_DOCS_H_
#define KLOUT_SERVICES_GATEWAY_PAGES_PROTO_DOCS_H_

#include <google/protobuf/descriptor.h>
#include <google/protobuf/descriptor_database.h>

#include <memory>
#include <string>
#include <vector>

namespace klout::gateway {

// The suite's protos with their comments, which the descriptors linked into a program lack: read from the set that the build put into it.
class ProtoDocs {
 public:
  ProtoDocs();
  ProtoDocs(const ProtoDocs&) = delete;
  ProtoDocs& operator=(const ProtoDocs&) = delete;

  // By its full name; null if there is none.
  const google::protobuf::ServiceDescriptor* Service(const std::string& name) const;
  // Messages and enums that calls of these methods can carry, each once, by full name.
  struct Types {
    std::vector<const google::protobuf::Descriptor*> messages;
    std::vector<const google::protobuf::EnumDescriptor*> enums;
  };
  Types TypesOf(const std::vector<const google::protobuf::MethodDescriptor*>& methods) const;

 private:
  google::protobuf::SimpleDescriptorDatabase database_;
  std::unique_ptr<google::protobuf::DescriptorPool> pool_;
};

// The comment before a method, message, field, enum or value, its lines put together; empty lines keep paragraphs apart.
template <typename Descriptor>
std::string CommentOf(const Descriptor& of);

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_PAGES_PROTO_DOCS_H_
