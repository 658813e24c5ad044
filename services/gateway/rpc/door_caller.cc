#include "services/gateway/rpc/door_caller.h"

#include "services/gateway/connect/connect_handler.h"
#include "services/gateway/session/session_message.h"

namespace klout::gateway {
namespace {

std::string MetadataOf(const grpc::ServerContext& context, const char* name) {
  const auto found = context.client_metadata().find(name);
  return found == context.client_metadata().end() ? "" : std::string(found->second.data(), found->second.size());
}

}  // namespace

DoorCaller::DoorCaller(const grpc::ServerContext& context)
    : session_hash_(MetadataOf(context, kSessionHashMetadata)), origin_(MetadataOf(context, kOriginMetadata)) {
  const std::string caller = MetadataOf(context, kCallerMetadata);
  if (caller.empty() && context.client_metadata().count(kCallerMetadata) == 0) {
    session_.set_kind(v1::CALLER_KIND_OPERATOR);
    session_.add_scopes(v1::SCOPE_OPERATE);
    return;
  }
  // What cannot be read is nobody.
  if (!session_.ParseFromString(caller)) session_.Clear();
}

std::string DoorCaller::person_id() const {
  return session_.person().starts_with(kPersonPrefix) ? session_.person().substr(sizeof(kPersonPrefix) - 1) : "";
}

void AnswerWithSession(grpc::ServerContext& context, const NewSession& session, v1::Session* answer) {
  context.AddInitialMetadata(kSetSessionMetadata, session.token);
  *answer = SessionMessage(session.caller);
}

}  // namespace klout::gateway
