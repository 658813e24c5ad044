#ifndef KLOUT_SERVICES_GATEWAY_PAGES_OPENAPI_H_
#define KLOUT_SERVICES_GATEWAY_PAGES_OPENAPI_H_

#include <string>
#include <vector>

#include "services/gateway/access/access_table.h"
#include "services/gateway/pages/proto_docs.h"

namespace klout::gateway {

// An RPC that is open from outside, with its documentation.
struct OpenCall {
  const google::protobuf::MethodDescriptor* method = nullptr;
  const AccessRule* rule = nullptr;
};
// All of the public services, in their order.
std::vector<OpenCall> OpenCalls(const ProtoDocs& docs);

// `anyone; a key of scope FIND; ...`: who may make the call, for people.
std::string WhoText(const AccessRule& rule);

// The OpenAPI 3.1 document.
std::string OpenApiJson(const ProtoDocs& docs, const std::vector<OpenCall>& calls);

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_PAGES_OPENAPI_H_
