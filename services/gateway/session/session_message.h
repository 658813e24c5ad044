#ifndef KLOUT_SERVICES_GATEWAY_SESSION_SESSION_MESSAGE_H_
#define KLOUT_SERVICES_GATEWAY_SESSION_SESSION_MESSAGE_H_

#include "klout/gateway/v1/gateway.pb.h"
#include "services/gateway/access/caller.h"

namespace klout::gateway {

// What a caller may know of who they are.
v1::Session SessionMessage(const Caller& caller);

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_SESSION_SESSION_MESSAGE_H_
