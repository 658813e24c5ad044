#ifndef KLOUT_SERVICES_CONNECTOR_LINK_LINKER_H_
#define KLOUT_SERVICES_CONNECTOR_LINK_LINKER_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/clock.h"
#include "common/mutex.h"
#include "klout/connector/v1/connector.pb.h"
#include "klout/connector/v1/network_description.pb.h"
#include "klout/connector/v1/state.pb.h"
#include "services/connector/link/app_password_flow.h"
#include "services/connector/link/application_credentials.h"
#include "services/connector/link/identity_reader.h"
#include "services/connector/link/oauth1_flow.h"
#include "services/connector/link/oauth2_flow.h"
#include "services/connector/link/rel_me_check.h"
#include "services/connector/network/http_client.h"
#include "services/connector/store/connector_store.h"
#include "services/connector/store/token_box.h"

namespace klout::connector {

struct LinkerOptions {
  // Where a network may send people back to: addresses that a redirect_uri must be or lie below
  // (IsAllowedRedirect in url.h). Empty: nobody can link by OAuth.
  std::vector<std::string> redirect_uris;
  // A person has so long to end a link.
  absl::Duration link_lifetime = absl::Minutes(10);
  // Links begun within one lifetime; more are refused. Each waits in about 1 KB on disk.
  size_t max_links = 100'000;
  // REL_ME: the page must hold a code that StartLink gives. Without it anybody can claim any two pages that
  // name each other: switch it off only where the caller knows that `page_url` is the person's.
  bool rel_me_code = true;
};

// How an account is asked for.
struct AccountAccess {
  // Of the description; null: nothing is shown.
  const v1::Auth* auth = nullptr;
  v1::Credentials credentials;
};

// Shows that accounts are the persons' who claim them, and keeps what is needed to read them. What a claim
// needs: consent, age, and one of
//   OAUTH         the network's own page asks the person: OAuth 2 with PKCE and state, or OAuth 1.0a
//   APP_PASSWORD  the person's password for applications opens a session
//   REL_ME        page and profile link to each other (rel_me_check.h); for what is public, with the
//   application's key or none
// An account whose network says that it is a minor's is not linked.
//
// Tokens are sealed before they are stored; so are the secrets of a link under way. No secret and no text of
// a network's is in an error. Thread-safe; calls block on networks.
class Linker {
 public:
  // An error says why a network cannot be linked.
  using DescriptionLookup = std::function<absl::StatusOr<const v1::NetworkDescription*>(fact::v1::Network)>;

  // All must outlive it; descriptions, too.
  Linker(DescriptionLookup descriptions, const ApplicationCredentials& application, ConnectorStore& store,
         const TokenBox& box, HttpClient& http, IdentityReader& identities, Clock& clock,
         LinkerOptions options);

  // INVALID_ARGUMENT names the field. FAILED_PRECONDITION: CONSENT, AGE, NO_APPLICATION, ARCHIVE_ONLY.
  // RESOURCE_EXHAUSTED: LINKS_PENDING, or as the store says. OAuth 1.0a asks the network: errors of
  // Oauth1Flow.
  absl::StatusOr<v1::StartLinkResponse> StartLink(const v1::StartLinkRequest& request)
      ABSL_LOCKS_EXCLUDED(mutex_);

  // The account, stored. A link_id serves once, whatever the outcome; but a claim by REL_ME that does not
  // hold yet may be tried again while the link lasts.
  //   NOT_FOUND            no such link, or too old
  //   PERMISSION_DENIED    NOT_OWNER: the state is another's, the person said no, the password is wrong, a
  //   page is missing FAILED_PRECONDITION  AGE: a minor's account; nothing is stored. RELINK: the network
  //   refuses the grant: begin anew ALREADY_EXISTS       LINKED_TO_OTHER: another person has the account; it
  //   must be unlinked first
  // and what the network, the identity reader and the store answer. A link without a person is of whoever has the
  // account, or of somebody new, with an id that nobody can guess. An account of the same person is linked
  // anew: tokens and names are replaced, what was read stays.
  absl::StatusOr<v1::StoredAccount> FinishLink(const v1::FinishLinkRequest& request)
      ABSL_LOCKS_EXCLUDED(put_mutex_);

  // FAILED_PRECONDITION: RELINK if the description no longer has the way in which the account was linked;
  // TOKEN_KEY.
  absl::StatusOr<AccountAccess> Access(const v1::StoredAccount& account) const;

  // New tokens for the account's `credentials`, stored before they are answered, since the old may be dead.
  // RELINK: only the person can help. One call per account at a time: the second would spend a refresh token
  // that the first has spent.
  absl::StatusOr<v1::Credentials> Refresh(const v1::StoredAccount& account,
                                          const v1::Credentials& credentials) ABSL_LOCKS_EXCLUDED(put_mutex_);

 private:
  // What a finished claim brings.
  struct Claim {
    AccountIdentity identity;
    v1::Credentials credentials;
  };

  absl::Status CountLink() ABSL_LOCKS_EXCLUDED(mutex_);
  absl::Status CheckFields(const v1::NetworkDescription& description, v1::StartLinkRequest& request) const;
  absl::StatusOr<v1::StartLinkResponse> Begin(const v1::NetworkDescription& description,
                                              v1::PendingLink& link, const std::string& link_id);
  absl::StatusOr<v1::PendingLink> Take(const std::string& link_id);
  absl::StatusOr<Claim> Prove(const v1::NetworkDescription& description, const v1::PendingLink& link,
                              const v1::FinishLinkRequest& request);
  absl::StatusOr<Claim> ProveOauth2(const AuthSite& site, const v1::PendingLink& link,
                                    const v1::FinishLinkRequest& request);
  absl::StatusOr<Claim> ProveOauth1(const AuthSite& site, const v1::PendingLink& link,
                                    const v1::FinishLinkRequest& request);
  absl::StatusOr<Claim> ProveAppPassword(const AuthSite& site, const v1::PendingLink& link,
                                         const v1::FinishLinkRequest& request);
  absl::StatusOr<Claim> ProveRelMe(const v1::NetworkDescription& description, const v1::PendingLink& link);
  absl::StatusOr<AccountIdentity> ReadIdentity(const v1::NetworkDescription& description,
                                               IdentityQuery query);
  absl::StatusOr<v1::StoredAccount> Store(const v1::PendingLink& link, const Claim& claim)
      ABSL_LOCKS_EXCLUDED(put_mutex_);

  const DescriptionLookup descriptions_;
  const ApplicationCredentials& application_;
  ConnectorStore& store_;
  const TokenBox& box_;
  IdentityReader& identities_;
  Clock& clock_;
  const LinkerOptions options_;
  Oauth2Flow oauth2_;
  Oauth1Flow oauth1_;
  AppPasswordFlow app_password_;
  RelMeCheck rel_me_;

  // From looking who has an account to writing who has it.
  Mutex put_mutex_;

  Mutex mutex_;
  // Links begun since `window_begin_`, and when those of before are removed.
  size_t links_in_window_ ABSL_GUARDED_BY(mutex_) = 0;
  absl::Time window_begin_ ABSL_GUARDED_BY(mutex_) = absl::InfinitePast();
};

// The Auth by which an account is linked and read with `method`: the description's first that fits. Null for
// REL_ME where nothing needs to be shown. FAILED_PRECONDITION, reason ARCHIVE_ONLY, if the network has no
// interface; INVALID_ARGUMENT, field `method`, if it cannot be linked in this way. UNSPECIFIED becomes the
// first way that the network has.
absl::StatusOr<const v1::Auth*> FindAuth(const v1::NetworkDescription& description, v1::LinkMethod& method);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_LINK_LINKER_H_
