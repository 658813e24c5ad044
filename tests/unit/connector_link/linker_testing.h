#ifndef KLOUT_TESTS_UNIT_CONNECTOR_LINK_LINKER_TESTING_H_
#define KLOUT_TESTS_UNIT_CONNECTOR_LINK_LINKER_TESTING_H_

#include <gmock/gmock.h>
#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "services/connector/domain/url.h"
#include "services/connector/link/linker.h"
#include "services/connector/store/memory_connector_store.h"
#include "tests/unit/connector_link/fake_http_client.h"
#include "tests/unit/connector_store/temp_dir.h"

namespace klout::connector {

// Every secret of these tests holds this text; none of their errors may.
inline constexpr char kSecret[] = "SECRET";

inline constexpr char kApplicationFile[] = R"(
twitter.client_id = twitter-app
twitter.client_secret = SECRET-client & co
facebook.client_id = facebook-app
facebook.client_secret = SECRET-facebook
tiktok.client_id = tiktok-app
flickr.client_id = flickr-app
flickr.client_secret = SECRET-consumer
lastfm.api_key = SECRET-api-key
mastodon/social.example.client_id = mastodon-app
)";

// Networks by what they need. Addresses are below .example.
inline const std::map<fact::v1::Network, std::string>& TestDescriptions() {
  static const auto* descriptions = new std::map<fact::v1::Network, std::string>{
      {fact::v1::NETWORK_TWITTER, R"(display_name: "Twitter" base_url: "https://api.twitter.example/2"
          auth { kind: KIND_OAUTH2 authorize_url: "https://twitter.example/authorize"
                 token_url: "https://api.twitter.example/2/token" scopes: "read" scopes: "offline"
                 basic_client_auth: true authorize_query { name: "lang" value: "en" } })"},
      {fact::v1::NETWORK_FACEBOOK, R"(display_name: "Facebook" base_url: "https://graph.example"
          auth { kind: KIND_OAUTH2 authorize_url: "https://facebook.example/dialog" token_url: "/token"
                 scopes: "a" scopes: "b" scope_separator: ","
                 exchange_url: "/exchange?client_id={client_id}&client_secret={client_secret}&token={token}" })"},
      {fact::v1::NETWORK_TIKTOK, R"(display_name: "TikTok" base_url: "https://tiktok.example"
          auth { kind: KIND_OAUTH2 authorize_url: "/auth" token_url: "/token" client_id_parameter: "client_key" })"},
      {fact::v1::NETWORK_FLICKR, R"(display_name: "Flickr" base_url: "https://flickr.example"
          auth { kind: KIND_OAUTH1 request_token_url: "/request" authorize_url: "/authorize" token_url: "/access"
                 authorize_query { name: "perms" value: "read" } })"},
      {fact::v1::NETWORK_BLUESKY, R"(display_name: "Bluesky" base_url: "https://bsky.example"
          auth { kind: KIND_APP_PASSWORD session_url: "/createSession" refresh_url: "/refreshSession" })"},
      {fact::v1::NETWORK_LASTFM, R"(display_name: "Last.fm" base_url: "https://last.example"
          auth { kind: KIND_API_KEY parameter: "api_key" })"},
      {fact::v1::NETWORK_WIKIPEDIA, R"(display_name: "Wikipedia" base_url: "https://wiki.example")"},
      {fact::v1::NETWORK_MASTODON,
       R"(display_name: "Mastodon" base_url: "https://{account.instance}" has_instances: true
          auth { kind: KIND_OAUTH2 authorize_url: "/oauth/authorize" token_url: "/oauth/token" })"},
      {fact::v1::NETWORK_YOUTUBE, R"(display_name: "YouTube" base_url: "https://youtube.example"
          auth { kind: KIND_OAUTH2 authorize_url: "/auth" token_url: "/token" } auth { kind: KIND_API_KEY })"},
      {fact::v1::NETWORK_GPLUS, R"(display_name: "Google+")"}};
  return *descriptions;
}

class FakeIdentityReader final : public IdentityReader {
 public:
  absl::StatusOr<AccountIdentity> Read(const v1::NetworkDescription&, const IdentityQuery& query) override {
    queries.push_back(query);
    return answer;
  }

  absl::StatusOr<AccountIdentity> answer = AccountIdentity{.id = "42",
                                                           .handle = "ann",
                                                           .display_name = "Ann",
                                                           .profile_url = "https://social.example/@ann",
                                                           .website = "https://ann.example/",
                                                           .minor = false,
                                                           .variables = {{"uploads", "UU42"}}};
  std::vector<IdentityQuery> queries;
};

class LinkerTest : public ::testing::Test {
 protected:
  LinkerTest() {
    for (const auto& [network, text] : TestDescriptions()) {
      EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &descriptions_[network]));
      descriptions_[network].set_network(network);
    }
    options_.redirect_uris = {"https://app.example/done"};
    MakeLinker();
  }

  void MakeLinker() {
    linker_ = std::make_unique<Linker>(
        [this](fact::v1::Network network) -> absl::StatusOr<const v1::NetworkDescription*> {
          const auto found = descriptions_.find(network);
          if (found == descriptions_.end())
            return FailedPrecondition("NO_DESCRIPTION", "network", "not known");
          return &found->second;
        },
        application_, store_, *box_, http_, identities_, clock_, options_);
  }

  static v1::StartLinkRequest RequestFor(fact::v1::Network network, const std::string& person = "p1") {
    v1::StartLinkRequest request;
    request.set_network(network);
    request.set_person_id(person);
    request.set_consent(true);
    request.set_of_age(true);
    request.set_handle("ann");
    request.set_redirect_uri("https://app.example/done");
    request.set_page_url("https://ann.example/");
    return request;
  }

  v1::StartLinkResponse Start(const v1::StartLinkRequest& request) {
    const auto response = linker_->StartLink(request);
    EXPECT_TRUE(response.ok()) << response.status();
    return response.ok() ? *response : v1::StartLinkResponse();
  }

  // What the network would send the person back with.
  static v1::FinishLinkRequest CallbackOf(const v1::StartLinkResponse& started) {
    v1::FinishLinkRequest finish;
    finish.set_link_id(started.link_id());
    const Parameters query = FormDecode(ParseUrl(started.authorize_url())->query);
    (*finish.mutable_callback())["state"] = std::string(ValueOf(query, "state"));
    (*finish.mutable_callback())["code"] = "SECRET-code";
    return finish;
  }

  static std::string QueryValue(const v1::StartLinkResponse& started, std::string_view name) {
    return std::string(ValueOf(FormDecode(ParseUrl(started.authorize_url())->query), name));
  }

  // Code, reason and field in one text, and that no secret is in the error.
  static std::string Told(const absl::Status& status) {
    EXPECT_THAT(status.ToString(), ::testing::Not(::testing::HasSubstr(kSecret)));
    return absl::StatusCodeToString(status.code()) + " " + ErrorReason(status) + " " + ErrorField(status);
  }

  bool NothingIsStored() { return store_.ListAccounts(std::nullopt, 10)->empty(); }

  TempDir dir_;
  std::map<fact::v1::Network, v1::NetworkDescription> descriptions_;
  ApplicationCredentials application_ = *ApplicationCredentials::Parse(kApplicationFile);
  MemoryConnectorStore store_;
  std::unique_ptr<TokenBox> box_ = *TokenBox::OpenOrCreate(dir_.path() + "/key");
  FakeHttpClient http_;
  FakeIdentityReader identities_;
  FakeClock clock_;
  LinkerOptions options_;
  std::unique_ptr<Linker> linker_;
};

}  // namespace klout::connector

#endif  // KLOUT_TESTS_UNIT_CONNECTOR_LINK_LINKER_TESTING_H_
