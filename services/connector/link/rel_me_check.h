#ifndef KLOUT_SERVICES_CONNECTOR_LINK_REL_ME_CHECK_H_
#define KLOUT_SERVICES_CONNECTOR_LINK_REL_ME_CHECK_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/connector/link/identity_reader.h"
#include "services/connector/network/http_client.h"

namespace klout::connector {

// The claimant did not show that the account is theirs: PERMISSION_DENIED, reason NOT_OWNER.
absl::Status NotOwner(std::string_view field, std::string_view message);

// A claim by rel=me: the person's page links to the profile, and the profile to the page, so both are one
// person's. Anybody can see that and claim both; that the claimant is that person is shown by a code, made
// for this claim, in the page's HTML. Thread-safe; calls block.
class RelMeCheck {
 public:
  // Must outlive it.
  explicit RelMeCheck(HttpClient& http) : http_(http) {}

  // `code` empty: none is asked for, because whoever calls knows the page to be the claimant's.
  // PERMISSION_DENIED, reason NOT_OWNER, field `page_url` or `handle`, says which of the three is missing; or
  // what HttpClient answers; UNAVAILABLE (NETWORK_FAILS) if the page's server fails.
  absl::Status Check(const AccountIdentity& identity, const std::string& page_url, std::string_view code);

 private:
  absl::StatusOr<std::string> FetchPage(const std::string& url, std::string_view field);

  HttpClient& http_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_LINK_REL_ME_CHECK_H_
