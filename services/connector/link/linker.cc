#include "services/connector/link/linker.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/connector/domain/pkce.h"
#include "services/connector/domain/url.h"
#include "services/connector/link/random_text.h"

namespace klout::connector {
namespace {

// Of a new person's id: 96 bits.
constexpr size_t kNewPersonBytes = 12;
constexpr size_t kMaxPersonIdBytes = 128;
constexpr size_t kMaxHandleBytes = 256;
constexpr size_t kMaxAppPasswordBytes = 256;
constexpr size_t kIdBytes = 24;
constexpr size_t kCodeBytes = 15;

absl::Status DescriptionChanged() {
  return FailedPrecondition("RELINK", "account",
                            "the network's description has changed: link the account anew");
}

bool IsText(std::string_view text, size_t max_bytes) {
  return !text.empty() && text.size() <= max_bytes &&
         text.find_first_of(std::string_view("\0\t\n\r", 4)) == text.npos;
}

// Name under which a link's secrets are sealed.
std::string BoxName(std::string_view link_id) { return absl::StrCat("link:", ToAbsl(link_id)); }

absl::Status CheckKeys(const AuthSite& site) {
  const ApplicationKeys& keys = site.keys();
  const v1::Auth::Kind kind = site.auth.kind();
  const bool has_keys = kind == v1::Auth::KIND_API_KEY  ? !keys.api_key.empty()
                        : kind == v1::Auth::KIND_OAUTH2 ? !keys.client_id.empty()
                        : kind == v1::Auth::KIND_OAUTH1
                            ? !keys.client_id.empty() && !keys.client_secret.empty()
                            : true;
  if (has_keys) return absl::OkStatus();
  return FailedPrecondition("NO_APPLICATION", "network",
                            "the application's credentials for the network are not set");
}

std::string CallbackValue(const v1::FinishLinkRequest& request, const std::string& name) {
  const auto found = request.callback().find(name);
  return found == request.callback().end() ? std::string() : found->second;
}

int AuthIndex(const v1::NetworkDescription& description, const v1::Auth* auth) {
  for (int i = 0; i < description.auth_size(); ++i) {
    if (&description.auth(i) == auth) return i;
  }
  return description.auth_size();
}

const v1::Auth* AuthOf(const v1::NetworkDescription& description, const v1::PendingLink& link) {
  const bool is_one = link.auth_index() < static_cast<uint32_t>(description.auth_size());
  return is_one ? &description.auth(static_cast<int>(link.auth_index())) : nullptr;
}

}  // namespace

Linker::Linker(DescriptionLookup descriptions, const ApplicationCredentials& application,
               ConnectorStore& store, const TokenBox& box, HttpClient& http, IdentityReader& identities,
               Clock& clock, LinkerOptions options)
    : descriptions_(std::move(descriptions)),
      application_(application),
      store_(store),
      box_(box),
      identities_(identities),
      clock_(clock),
      options_(std::move(options)),
      oauth2_(http, clock),
      oauth1_(http, clock),
      app_password_(http),
      rel_me_(http) {}

absl::Status Linker::CheckFields(const v1::NetworkDescription& description,
                                 v1::StartLinkRequest& request) const {
  if (!request.person_id().empty() && !IsText(request.person_id(), kMaxPersonIdBytes)) {
    return InvalidField("person_id",
                        absl::StrCat("person_id must be up to ", kMaxPersonIdBytes, " bytes of one line"));
  }
  if (description.has_instances()) {
    absl::StatusOr<std::string> instance = ParseInstance(request.instance());
    if (!instance.ok()) return instance.status();
    request.set_instance(*instance);
  } else if (!request.instance().empty()) {
    return InvalidField("instance", "instance: the network has one server only");
  }
  if (request.handle().starts_with('@')) request.set_handle(request.handle().substr(1));
  const bool needs_handle = request.method() != v1::LINK_METHOD_OAUTH;
  if (needs_handle && !IsText(request.handle(), kMaxHandleBytes)) {
    return InvalidField("handle",
                        absl::StrCat("handle must be 1 to ", kMaxHandleBytes, " bytes of one line"));
  }
  if (request.method() == v1::LINK_METHOD_OAUTH &&
      !IsAllowedRedirect(request.redirect_uri(), options_.redirect_uris)) {
    return InvalidField("redirect_uri", "redirect_uri is not below an allowed one");
  }
  if (request.method() != v1::LINK_METHOD_REL_ME) return absl::OkStatus();
  const absl::StatusOr<Url> page = ParseUrl(request.page_url());
  if (!page.ok() || (page->scheme != "https" && page->scheme != "http")) {
    return InvalidField("page_url", "page_url must be a web address");
  }
  return absl::OkStatus();
}

absl::Status Linker::CountLink() {
  const absl::Time now = clock_.Now();
  {
    MutexLock lock(&mutex_);
    if (now < window_begin_ + options_.link_lifetime) {
      if (links_in_window_ >= options_.max_links) {
        return Exhausted("LINKS_PENDING", "too many links are under way",
                         window_begin_ + options_.link_lifetime - now);
      }
      ++links_in_window_;
      return absl::OkStatus();
    }
    window_begin_ = now;
    links_in_window_ = 1;
  }
  return store_.RemovePendingLinks(absl::ToUnixSeconds(now - options_.link_lifetime));
}

absl::StatusOr<v1::StartLinkResponse> Linker::StartLink(const v1::StartLinkRequest& request) {
  if (!request.consent())
    return FailedPrecondition("CONSENT", "consent", "consent: without it nothing is linked");
  if (!request.of_age())
    return FailedPrecondition("AGE", "of_age", "of_age: nobody under 16 years is linked");
  const absl::StatusOr<const v1::NetworkDescription*> description = descriptions_(request.network());
  if (!description.ok()) return description.status();
  v1::PendingLink link;
  *link.mutable_request() = request;
  v1::LinkMethod method = request.method();
  const absl::StatusOr<const v1::Auth*> auth = FindAuth(**description, method);
  if (!auth.ok()) return auth.status();
  link.mutable_request()->set_method(method);
  link.set_auth_index(static_cast<uint32_t>(AuthIndex(**description, *auth)));
  if (absl::Status status = CheckFields(**description, *link.mutable_request()); !status.ok()) return status;
  if (*auth != nullptr) {
    absl::Status status = CheckKeys({**description, **auth, application_, link.request().instance()});
    if (!status.ok()) return status;
  }
  if (absl::Status status = CountLink(); !status.ok()) return status;

  const std::string link_id = RandomText(kIdBytes);
  link.mutable_started_at()->set_seconds(absl::ToUnixSeconds(clock_.Now()));
  absl::StatusOr<v1::StartLinkResponse> response = Begin(**description, link, link_id);
  if (!response.ok()) return response.status();
  if (absl::Status status = store_.PutPendingLink(link_id, link); !status.ok()) return status;
  response->set_link_id(link_id);
  return response;
}

absl::StatusOr<v1::StartLinkResponse> Linker::Begin(const v1::NetworkDescription& description,
                                                    v1::PendingLink& link, const std::string& link_id) {
  v1::StartLinkResponse response;
  const v1::StartLinkRequest& request = link.request();
  const std::string& name = description.display_name();
  if (request.method() == v1::LINK_METHOD_APP_PASSWORD) {
    response.set_instruction(absl::StrCat("make an app password for ", request.handle(), " at ", name,
                                          " and give it here; never give the account's own password"));
    return response;
  }
  if (request.method() == v1::LINK_METHOD_REL_ME) {
    std::string code;
    if (options_.rel_me_code) {
      link.set_state("klout-" + RandomText(kCodeBytes));
      code = absl::StrCat(", put <meta name=\"klout\" content=\"", link.state(), "\"> into its HTML,");
    }
    response.set_instruction(absl::StrCat("on ", request.page_url(), " link to the profile of ",
                                          request.handle(), " at ", name, " with rel=\"me\"", code,
                                          " and name the page as website in the profile"));
    return response;
  }
  const AuthSite site = {description, *AuthOf(description, link), application_, request.instance()};
  absl::StatusOr<std::string> url;
  if (site.auth.kind() == v1::Auth::KIND_OAUTH2) {
    const std::string verifier = CodeVerifier(RandomBytes(kVerifierEntropyBytes));
    link.set_state(RandomText(kIdBytes));
    link.set_code_verifier(box_.SealText(BoxName(link_id), verifier));
    url = oauth2_.AuthorizeUrl(site, request.redirect_uri(), link.state(), verifier);
  } else {
    const absl::StatusOr<Oauth1Flow::Token> token = oauth1_.AskRequestToken(site, request.redirect_uri());
    if (!token.ok()) return token.status();
    link.set_request_token(token->token);
    link.set_request_token_secret(box_.SealText(BoxName(link_id), token->secret));
    url = oauth1_.AuthorizeUrl(site, token->token);
  }
  if (!url.ok()) return url.status();
  response.set_authorize_url(*std::move(url));
  return response;
}

absl::StatusOr<v1::PendingLink> Linker::Take(const std::string& link_id) {
  if (link_id.empty()) return InvalidField("link_id", "link_id must be set");
  absl::StatusOr<v1::PendingLink> link = store_.TakePendingLink(link_id);
  if (!link.ok()) return link.status();
  const absl::Time ends = absl::FromUnixSeconds(link->started_at().seconds()) + options_.link_lifetime;
  if (clock_.Now() >= ends) return NotFound("link_id", "the link has expired: begin anew");
  return link;
}

absl::StatusOr<v1::StoredAccount> Linker::FinishLink(const v1::FinishLinkRequest& request) {
  absl::StatusOr<v1::PendingLink> link = Take(request.link_id());
  if (!link.ok()) return link.status();
  const absl::StatusOr<const v1::NetworkDescription*> description = descriptions_(link->request().network());
  if (!description.ok()) return description.status();
  const absl::StatusOr<Claim> claim = Prove(**description, *link, request);
  if (claim.ok()) return Store(*link, *claim);
  // A page takes its time to be published, and its code must not change meanwhile.
  const bool may_hold_later = absl::IsPermissionDenied(claim.status()) || absl::IsUnavailable(claim.status());
  if (link->request().method() == v1::LINK_METHOD_REL_ME && may_hold_later) {
    if (absl::Status status = store_.PutPendingLink(request.link_id(), *link); !status.ok()) return status;
  }
  return claim.status();
}

absl::StatusOr<Linker::Claim> Linker::Prove(const v1::NetworkDescription& description,
                                            const v1::PendingLink& link,
                                            const v1::FinishLinkRequest& request) {
  if (link.request().method() == v1::LINK_METHOD_REL_ME) return ProveRelMe(description, link);
  const v1::Auth* auth = AuthOf(description, link);
  if (auth == nullptr) return DescriptionChanged();
  const AuthSite site = {description, *auth, application_, link.request().instance()};
  switch (auth->kind()) {
    case v1::Auth::KIND_OAUTH2:
      return ProveOauth2(site, link, request);
    case v1::Auth::KIND_OAUTH1:
      return ProveOauth1(site, link, request);
    case v1::Auth::KIND_APP_PASSWORD:
      return ProveAppPassword(site, link, request);
    default:
      return DescriptionChanged();
  }
}

absl::StatusOr<Linker::Claim> Linker::ProveOauth2(const AuthSite& site, const v1::PendingLink& link,
                                                  const v1::FinishLinkRequest& request) {
  if (link.state().empty() || !SameSecret(CallbackValue(request, "state"), link.state())) {
    return NotOwner("callback[state]", "the state is not the one that the person was sent with");
  }
  const std::string code = CallbackValue(request, "code");
  if (!CallbackValue(request, "error").empty() || code.empty()) {
    return NotOwner("callback", "the network sent the person back without consent");
  }
  const absl::StatusOr<std::string> verifier =
      box_.OpenText(BoxName(request.link_id()), link.code_verifier());
  if (!verifier.ok()) return verifier.status();
  Claim claim;
  absl::StatusOr<v1::Credentials> credentials =
      oauth2_.ExchangeCode(site, code, link.request().redirect_uri(), *verifier);
  if (!credentials.ok()) return credentials.status();
  claim.credentials = *std::move(credentials);
  // The token says whose account it is; what the person called it does not.
  absl::StatusOr<AccountIdentity> identity =
      ReadIdentity(site.description, {"", site.instance, claim.credentials, &site.auth});
  if (!identity.ok()) return identity.status();
  claim.identity = *std::move(identity);
  return claim;
}

absl::StatusOr<Linker::Claim> Linker::ProveOauth1(const AuthSite& site, const v1::PendingLink& link,
                                                  const v1::FinishLinkRequest& request) {
  const std::string verifier = CallbackValue(request, "oauth_verifier");
  if (!CallbackValue(request, "denied").empty() || verifier.empty()) {
    return NotOwner("callback", "the network sent the person back without consent");
  }
  if (!SameSecret(CallbackValue(request, "oauth_token"), link.request_token())) {
    return NotOwner("callback[oauth_token]", "the token is not the one that the person was sent with");
  }
  const absl::StatusOr<std::string> secret =
      box_.OpenText(BoxName(request.link_id()), link.request_token_secret());
  if (!secret.ok()) return secret.status();
  Claim claim;
  absl::StatusOr<v1::Credentials> credentials =
      oauth1_.AskAccessToken(site, {link.request_token(), *secret}, verifier);
  if (!credentials.ok()) return credentials.status();
  claim.credentials = *std::move(credentials);
  absl::StatusOr<AccountIdentity> identity =
      ReadIdentity(site.description, {"", site.instance, claim.credentials, &site.auth});
  if (!identity.ok()) return identity.status();
  claim.identity = *std::move(identity);
  return claim;
}

absl::StatusOr<Linker::Claim> Linker::ProveAppPassword(const AuthSite& site, const v1::PendingLink& link,
                                                       const v1::FinishLinkRequest& request) {
  if (!IsText(request.app_password(), kMaxAppPasswordBytes)) {
    return InvalidField("app_password",
                        absl::StrCat("app_password must be 1 to ", kMaxAppPasswordBytes, " bytes"));
  }
  const std::string& handle = link.request().handle();
  absl::StatusOr<AppPasswordFlow::Session> session = app_password_.Open(site, handle, request.app_password());
  if (!session.ok()) return session.status();
  Claim claim;
  claim.credentials = std::move(session->credentials);
  // People log in with a mail address, too; the session knows the name.
  absl::StatusOr<AccountIdentity> identity = ReadIdentity(
      site.description,
      {session->handle.empty() ? handle : session->handle, site.instance, claim.credentials, &site.auth});
  if (!identity.ok()) return identity.status();
  // The identity was asked for by name: it must be that of the session.
  if (!session->did.empty() && identity->id != session->did) {
    return NotOwner("handle", "the session is of another account");
  }
  claim.identity = *std::move(identity);
  return claim;
}

absl::StatusOr<Linker::Claim> Linker::ProveRelMe(const v1::NetworkDescription& description,
                                                 const v1::PendingLink& link) {
  const v1::StartLinkRequest& request = link.request();
  Claim claim;
  absl::StatusOr<AccountIdentity> identity =
      ReadIdentity(description, {request.handle(), request.instance(), {}, AuthOf(description, link)});
  if (!identity.ok()) return identity.status();
  claim.identity = *std::move(identity);
  if (absl::Status status = rel_me_.Check(claim.identity, request.page_url(), link.state()); !status.ok())
    return status;
  return claim;
}

absl::StatusOr<AccountIdentity> Linker::ReadIdentity(const v1::NetworkDescription& description,
                                                     IdentityQuery query) {
  absl::StatusOr<AccountIdentity> identity = identities_.Read(description, query);
  if (!identity.ok()) return identity;
  if (identity->id.empty() || identity->id.size() > kMaxAccountIdBytes) {
    return Unavailable("NOT_AS_DESCRIBED",
                       absl::StrCat("the account's id is not 1 to ", kMaxAccountIdBytes, " bytes"),
                       absl::ZeroDuration());
  }
  if (identity->minor) return FailedPrecondition("AGE", "", "the network says that the account is a minor's");
  return identity;
}

absl::StatusOr<v1::StoredAccount> Linker::Store(const v1::PendingLink& link, const Claim& claim) {
  const v1::StartLinkRequest& request = link.request();
  const AccountIdentity& identity = claim.identity;
  const AccountName name = {request.network(), identity.id};
  v1::StoredAccount account;
  account.mutable_account()->set_network(name.network);
  account.mutable_account()->set_id(name.id);
  account.set_handle(identity.handle);
  account.set_display_name(identity.display_name);
  account.set_instance(request.instance());
  account.set_profile_url(identity.profile_url);
  account.set_method(request.method());
  account.mutable_linked_at()->set_seconds(absl::ToUnixSeconds(clock_.Now()));
  if (!claim.credentials.token().empty()) account.set_sealed_credentials(box_.Seal(name, claim.credentials));
  account.mutable_variables()->insert(identity.variables.begin(), identity.variables.end());

  MutexLock lock(&put_mutex_);
  const absl::StatusOr<v1::StoredAccount> known = store_.FindAccount(name);
  if (!known.ok() && !absl::IsNotFound(known.status())) return known.status();
  account.set_person_id(request.person_id());
  // Who named no person is whoever has the account, or somebody new.
  if (account.person_id().empty()) account.set_person_id(known.ok() ? known->person_id() : RandomText(kNewPersonBytes));
  if (known.ok() && known->person_id() != account.person_id()) {
    return AlreadyExists("LINKED_TO_OTHER", "account",
                         "another person has the account: it must be unlinked first");
  }
  if (absl::Status status = store_.PutAccount(account); !status.ok()) return status;
  return account;
}

absl::StatusOr<AccountAccess> Linker::Access(const v1::StoredAccount& account) const {
  const absl::StatusOr<const v1::NetworkDescription*> description =
      descriptions_(account.account().network());
  if (!description.ok()) return description.status();
  v1::LinkMethod method = account.method();
  const absl::StatusOr<const v1::Auth*> auth = FindAuth(**description, method);
  if (!auth.ok()) return DescriptionChanged();
  AccountAccess access = {*auth, {}};
  if (account.sealed_credentials().empty()) return access;
  absl::StatusOr<v1::Credentials> credentials =
      box_.Open({account.account().network(), account.account().id()}, account.sealed_credentials());
  if (!credentials.ok()) return credentials.status();
  access.credentials = *std::move(credentials);
  return access;
}

absl::StatusOr<v1::Credentials> Linker::Refresh(const v1::StoredAccount& account,
                                                const v1::Credentials& credentials) {
  const absl::StatusOr<const v1::NetworkDescription*> description =
      descriptions_(account.account().network());
  if (!description.ok()) return description.status();
  v1::LinkMethod method = account.method();
  const absl::StatusOr<const v1::Auth*> auth = FindAuth(**description, method);
  if (!auth.ok() || *auth == nullptr) return DescriptionChanged();
  const AuthSite site = {**description, **auth, application_, account.instance()};
  absl::StatusOr<v1::Credentials> fresh =
      FailedPrecondition("RELINK", "account", "the token cannot be refreshed: link the account anew");
  if (site.auth.kind() == v1::Auth::KIND_OAUTH2) fresh = oauth2_.Refresh(site, credentials);
  if (site.auth.kind() == v1::Auth::KIND_APP_PASSWORD) fresh = app_password_.Refresh(site, credentials);
  if (!fresh.ok()) return fresh.status();

  const AccountName name = {account.account().network(), account.account().id()};
  MutexLock lock(&put_mutex_);
  absl::StatusOr<v1::StoredAccount> stored = store_.FindAccount(name);
  if (!stored.ok()) return stored.status();
  absl::StatusOr<v1::Credentials> kept = box_.Open(name, stored->sealed_credentials());
  if (!kept.ok()) return kept.status();
  // Linked anew meanwhile: the newer word counts.
  if (kept->token() != credentials.token()) return kept;
  stored->set_sealed_credentials(box_.Seal(name, *fresh));
  if (absl::Status status = store_.PutAccount(*stored); !status.ok()) return status;
  return fresh;
}

}  // namespace klout::connector
