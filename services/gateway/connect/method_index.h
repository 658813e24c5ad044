#ifndef KLOUT_SERVICES_GATEWAY_CONNECT_METHOD_INDEX_H_
#define KLOUT_SERVICES_GATEWAY_CONNECT_METHOD_INDEX_H_

#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>

#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"

namespace klout::gateway {

// One RPC, as the linked descriptors describe it. Lives for ever.
struct RpcMethod {
  // `/klout.scoring.v1.ScoringService/GetScore`: the path of HTTP and of gRPC.
  std::string path;
  const google::protobuf::MethodDescriptor* descriptor = nullptr;
  // Prototypes: New() makes a message.
  const google::protobuf::Message* request = nullptr;
  const google::protobuf::Message* response = nullptr;

  // `klout.scoring.v1.ScoringService/GetScore`.
  std::string_view name() const { return std::string_view(path).substr(1); }
  // `klout.scoring.v1.ScoringService`.
  std::string_view service() const { return name().substr(0, name().find('/')); }
};

// The suite's services by their full names.
const std::vector<std::string>& PublicServices();

// All RPCs of some services. Built once, then only read: thread-safe.
class MethodIndex {
 public:
  // Each service must be linked into the program.
  explicit MethodIndex(const std::vector<std::string>& services);
  // Null if there is none.
  const RpcMethod* Find(std::string_view path) const;
  // In the order of services, and of methods as the proto has them.
  const std::vector<RpcMethod>& all() const { return all_; }

 private:
  std::vector<RpcMethod> all_;
  absl::flat_hash_map<std::string_view, const RpcMethod*> by_path_;
};

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_CONNECT_METHOD_INDEX_H_
