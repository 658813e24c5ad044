#include "tests/connector/sync_stage.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/connector/network/address_guard.h"
#include "services/connector/network/curl_http_client.h"

namespace klout::connector {
namespace {

constexpr size_t kAllBytes = size_t{1} << 30;

template <typename T>
T MustHave(absl::StatusOr<T> value) {
  if (value.ok()) return *std::move(value);
  std::fprintf(stderr, "%s\n", value.status().ToString().c_str());
  std::abort();
}

}  // namespace

std::string NetworksFolder() { return KLOUT_SOURCE_DIR "/services/connector/networks"; }

SyncStage::SyncStage(const NetworkFixture& fixture, const std::string& server_url, ConnectorStore& store)
    : fixture_(fixture), store_(store), networks_(MustHave(Networks::ReadFolder(NetworksFolder()))) {
  const std::string& name = fixture.name;
  std::string file = absl::StrCat(name, ".base_url = ", server_url, "\n", name, ".client_id = client\n", name,
                                  ".client_secret = client-secret\n");
  if (fixture.auth == "KIND_API_KEY") absl::StrAppend(&file, name, ".api_key = ", fixture.token, "\n");
  application_ = MustHave(ApplicationCredentials::Parse(file));
  CurlHttpClientOptions options;
  http_ = MustHave(CurlHttpClient::Create(MustHave(AddressGuard::ForBaseUrls({server_url})), options));
  writer_ = std::make_unique<FactWriter>(store_, texts_, [] {});
  NetworkCallerOptions caller;
  caller.request_timeout = absl::Seconds(2);
  caller_ = std::make_unique<NetworkCaller>(*http_, limiter_, waiter_, clock_, application_, caller);
}

NetworkSession SyncStage::Session() {
  NetworkSession session;
  session.network = MustHave(networks_.Find(fixture_.account.account().network()));
  session.account = fixture_.account;
  for (const v1::Auth& auth : session.network->description().auth()) {
    if (v1::Auth::Kind_Name(auth.kind()) == fixture_.auth) session.auth = &auth;
  }
  const bool is_own = session.auth != nullptr && session.auth->kind() != v1::Auth::KIND_API_KEY;
  if (is_own) {
    session.credentials.set_token(refreshes_ > 0 ? RefreshedToken(fixture_.token) : fixture_.token);
    session.refresh = [this](const v1::Credentials& old) -> absl::StatusOr<v1::Credentials> {
      ++refreshes_;
      v1::Credentials fresh = old;
      fresh.set_token(RefreshedToken(fixture_.token));
      return fresh;
    };
  }
  return session;
}

absl::Status SyncStage::Run(int64_t now) {
  clock_.Set(absl::FromUnixSeconds(now));
  return AccountSync(Session(), *caller_, store_, *writer_, clock_, [](const v1::SyncStatus&, std::string_view) {}).Run();
}

v1::SyncStatus SyncStage::status() {
  const AccountName name{fixture_.account.account().network(), fixture_.account.account().id()};
  return MustHave(store_.ReadProgress(name)).status();
}

std::vector<std::string> SyncStage::TakeFacts() {
  std::vector<std::string> lines;
  std::vector<uint64_t> numbers;
  for (const auto& [number, batch] : MustHave(store_.Outbox(kAllBytes))) {
    const std::vector<std::string> some = FactLines(batch);
    lines.insert(lines.end(), some.begin(), some.end());
    numbers.push_back(number);
  }
  if (!store_.RemoveFromOutbox(numbers).ok()) std::abort();
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace klout::connector
