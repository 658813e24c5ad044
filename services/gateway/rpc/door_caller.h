#ifndef KLOUT_SERVICES_GATEWAY_RPC_DOOR_CALLER_H_
#define KLOUT_SERVICES_GATEWAY_RPC_DOOR_CALLER_H_

#include <grpcpp/server_context.h>

#include <string>

#include "klout/gateway/v1/gateway.pb.h"
#include "services/gateway/session/caller_book.h"

namespace klout::gateway {

// Of a session's person; the person's id follows.
inline constexpr char kPersonPrefix[] = "person:";

// Who makes a call to the door's own service, from the metadata that the door sent along. Without it the call comes from the private network: an operator's.
class DoorCaller {
 public:
  explicit DoorCaller(const grpc::ServerContext& context);

  const v1::Session& session() const { return session_; }
  const std::string& session_hash() const { return session_hash_; }
  // `http://127.0.0.1:7440`: where the caller reached the door.
  const std::string& origin() const { return origin_; }
  // `person:ID` without the `person:`; empty if no person is signed in.
  std::string person_id() const;

 private:
  v1::Session session_;
  std::string session_hash_, origin_;
};

// Tells the door to set the cookie, and fills in the answer.
void AnswerWithSession(grpc::ServerContext& context, const NewSession& session, v1::Session* answer);

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_RPC_DOOR_CALLER_H_
