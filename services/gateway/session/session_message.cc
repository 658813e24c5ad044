#include "services/gateway/session/session_message.h"

namespace klout::gateway {

v1::Session SessionMessage(const Caller& caller) {
  v1::Session session;
  session.set_kind(caller.is_operator()        ? v1::CALLER_KIND_OPERATOR
                   : caller.Is(kPerson)        ? v1::CALLER_KIND_PERSON
                   : caller.who == kAnyone     ? v1::CALLER_KIND_UNSPECIFIED
                                               : v1::CALLER_KIND_KEY);
  session.set_person(caller.person);
  session.set_brand_id(caller.brand_id);
  session.set_key_name(caller.key_name);
  session.set_csrf_token(caller.csrf_token);
  if (caller.Is(kScores)) session.add_scopes(v1::SCOPE_SCORES);
  if (caller.Is(kFind)) session.add_scopes(v1::SCOPE_FIND);
  if (caller.Is(kCampaigns)) session.add_scopes(v1::SCOPE_CAMPAIGNS);
  if (caller.is_operator()) session.add_scopes(v1::SCOPE_OPERATE);
  if (caller.expires != absl::InfiniteFuture()) session.mutable_expires()->set_seconds(absl::ToUnixSeconds(caller.expires));
  return session;
}

}  // namespace klout::gateway
