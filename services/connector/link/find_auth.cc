#include "common/status.h"
#include "services/connector/link/linker.h"

namespace klout::connector {
namespace {

v1::LinkMethod MethodOf(v1::Auth::Kind kind) {
  switch (kind) {
    case v1::Auth::KIND_OAUTH2:
    case v1::Auth::KIND_OAUTH1:
      return v1::LINK_METHOD_OAUTH;
    case v1::Auth::KIND_APP_PASSWORD:
      return v1::LINK_METHOD_APP_PASSWORD;
    case v1::Auth::KIND_API_KEY:
      return v1::LINK_METHOD_REL_ME;
    default:
      return v1::LINK_METHOD_UNSPECIFIED;
  }
}

}  // namespace

absl::StatusOr<const v1::Auth*> FindAuth(const v1::NetworkDescription& description, v1::LinkMethod& method) {
  if (description.base_url().empty()) {
    return FailedPrecondition("ARCHIVE_ONLY", "network", "the network can be read from archives only");
  }
  // The person's own consent at the network says more than public pages do.
  if (method == v1::LINK_METHOD_UNSPECIFIED) {
    for (const v1::Auth& auth : description.auth()) {
      if (method == v1::LINK_METHOD_UNSPECIFIED && auth.kind() != v1::Auth::KIND_API_KEY)
        method = MethodOf(auth.kind());
    }
    if (method == v1::LINK_METHOD_UNSPECIFIED) method = v1::LINK_METHOD_REL_ME;
  }
  for (const v1::Auth& auth : description.auth()) {
    if (MethodOf(auth.kind()) == method) return &auth;
  }
  const bool is_public = description.auth().empty() || description.public_without_credentials();
  if (method == v1::LINK_METHOD_REL_ME && is_public) return nullptr;
  return InvalidField("method", "method: the network cannot be linked in this way");
}

}  // namespace klout::connector
