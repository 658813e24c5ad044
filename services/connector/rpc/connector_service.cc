#include "services/connector/rpc/connector_service.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "common/error.h"
#include "common/page_token.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::connector {
namespace {

constexpr int32_t kPageSize = 100, kMaxPageSize = 1000;
constexpr size_t kMaxPersonIdBytes = 128;

absl::Status CheckAccount(const fact::v1::Account& account) {
  if (account.network() == fact::v1::NETWORK_UNSPECIFIED || !fact::v1::Network_IsValid(account.network()))
    return InvalidField("account.network", "must be a network");
  if (account.id().empty() || account.id().size() > kMaxAccountIdBytes)
    return InvalidField("account.id", absl::StrCat("must be 1 to ", kMaxAccountIdBytes, " bytes"));
  return absl::OkStatus();
}

AccountName NameOf(const fact::v1::Account& account) { return {account.network(), account.id()}; }

// A file that is gone with the object.
class SpoolFile {
 public:
  explicit SpoolFile(const std::string& dir) : path_(absl::StrCat(dir, "/spool-XXXXXX")) { fd_ = mkstemp(path_.data()); }
  ~SpoolFile() {
    if (fd_ < 0) return;
    close(fd_);
    unlink(path_.c_str());
  }
  SpoolFile(const SpoolFile&) = delete;
  SpoolFile& operator=(const SpoolFile&) = delete;

  bool ok() const { return fd_ >= 0; }
  const std::string& path() const { return path_; }
  bool Append(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = write(fd_, bytes.data(), bytes.size());
      if (written <= 0) return false;
      bytes.remove_prefix(static_cast<size_t>(written));
    }
    return true;
  }

 private:
  std::string path_;
  int fd_ = -1;
};

}  // namespace

class ConnectorService::LongCall {
 public:
  explicit LongCall(std::atomic<int>& count) : count_(count), is_one_(count_.fetch_add(1) < kMaxLongCalls) {}
  ~LongCall() { count_.fetch_sub(1); }
  LongCall(const LongCall&) = delete;
  LongCall& operator=(const LongCall&) = delete;

  absl::Status status() const {
    return is_one_ ? absl::OkStatus() : Exhausted("OVERLOADED", "too many long calls are under way", absl::Seconds(1));
  }

 private:
  std::atomic<int>& count_;
  const bool is_one_;
};

v1::NetworkInfo ConnectorService::InfoOf(const Network& network) const {
  v1::NetworkInfo info = network.Info();
  const v1::NetworkDescription& description = network.description();
  const ApplicationKeys& keys = parts_.application.Of(description.network());
  const bool has_open_way =
      (description.auth().empty() || description.public_without_credentials()) && !description.base_url().empty();
  info.set_ready(has_open_way || description.base_url().empty() ||
                 std::any_of(description.auth().begin(), description.auth().end(), [&](const v1::Auth& auth) {
                   if (auth.kind() == v1::Auth::KIND_APP_PASSWORD) return true;
                   return auth.kind() == v1::Auth::KIND_API_KEY ? !keys.api_key.empty() : !keys.client_id.empty();
                 }));
  return info;
}

grpc::Status ConnectorService::ListNetworks(grpc::ServerContext*, const v1::ListNetworksRequest*,
                                            v1::ListNetworksResponse* response) {
  for (const Network* network : parts_.networks.All()) *response->add_networks() = InfoOf(*network);
  return grpc::Status::OK;
}

grpc::Status ConnectorService::StartLink(grpc::ServerContext* context, const v1::StartLinkRequest* request,
                                         v1::StartLinkResponse* response) {
  absl::StatusOr<v1::StartLinkResponse> started = parts_.linker.StartLink(*request);
  if (started.ok()) *response = *std::move(started);
  return ToGrpcStatus(started.status(), context);
}

grpc::Status ConnectorService::FinishLink(grpc::ServerContext* context, const v1::FinishLinkRequest* request,
                                          v1::FinishLinkResponse* response) {
  absl::StatusOr<v1::StoredAccount> account = parts_.linker.FinishLink(*request);
  absl::Status status = account.status();
  if (status.ok()) {
    status = parts_.writer.WriteLink(NameOf(account->account()), account->person_id(),
                                     absl::ToUnixSeconds(parts_.clock.Now()), /*unlink=*/false);
  }
  if (status.ok()) {
    absl::StatusOr<v1::LinkedAccount> linked = Linked(*account);
    if (linked.ok()) *response->mutable_account() = *std::move(linked);
    status = linked.status();
  }
  return ToGrpcStatus(status, context);
}

absl::Status ConnectorService::UnlinkAccount(const AccountName& name) {
  absl::StatusOr<v1::StoredAccount> account = parts_.store.FindAccount(name);
  if (!account.ok()) return account.status();
  // Scoring is told first: if that fails the account is still here to be unlinked again.
  absl::Status status =
      parts_.writer.WriteLink(name, account->person_id(), absl::ToUnixSeconds(parts_.clock.Now()), /*unlink=*/true);
  return status.ok() ? parts_.store.RemoveAccount(name) : status;
}

grpc::Status ConnectorService::Unlink(grpc::ServerContext* context, const v1::UnlinkRequest* request,
                                      v1::UnlinkResponse*) {
  absl::Status status = CheckAccount(request->account());
  if (status.ok()) status = UnlinkAccount(NameOf(request->account()));
  return ToGrpcStatus(status, context);
}

absl::StatusOr<v1::LinkedAccount> ConnectorService::Linked(const v1::StoredAccount& account) {
  absl::StatusOr<v1::AccountProgress> progress = parts_.store.ReadProgress(NameOf(account.account()));
  if (!progress.ok()) return progress.status();
  v1::LinkedAccount linked;
  *linked.mutable_account() = account.account();
  linked.set_person_id(account.person_id());
  linked.set_handle(account.handle());
  linked.set_display_name(account.display_name());
  linked.set_instance(account.instance());
  linked.set_profile_url(account.profile_url());
  linked.set_method(account.method());
  *linked.mutable_linked_at() = account.linked_at();
  *linked.mutable_status() = progress->status();
  if (linked.status().state() == v1::SYNC_STATE_UNSPECIFIED) linked.mutable_status()->set_state(v1::SYNC_STATE_NEW);
  return linked;
}

absl::Status ConnectorService::ListPage(const v1::ListAccountsRequest& request, v1::ListAccountsResponse* response) {
  if (request.person_id().size() > kMaxPersonIdBytes)
    return InvalidField("person_id", absl::StrCat("longer than ", kMaxPersonIdBytes, " bytes"));
  const absl::StatusOr<int32_t> size = PageSize(static_cast<int32_t>(std::min(request.page_size(), uint32_t{1} << 30)), kPageSize, kMaxPageSize);
  if (!size.ok()) return size.status();
  const PageScope scope{.method = "ListAccounts", .filters = Fingerprint().Add(request.person_id()).value()};
  std::optional<AccountName> after;
  if (!request.page_token().empty()) {
    const absl::StatusOr<PageMark> mark = DecodePageToken(scope, request.page_token());
    if (!mark.ok()) return mark.status();
    const absl::StatusOr<AccountName> name = ParseAccount(mark->position);
    if (!name.ok()) return InvalidField("page_token", "is none of this list");
    after = *name;
  }
  for (;;) {
    absl::StatusOr<std::vector<v1::StoredAccount>> some = parts_.store.ListAccounts(after, kMaxPageSize);
    if (!some.ok()) return some.status();
    for (const v1::StoredAccount& account : *some) {
      const bool fits = request.person_id().empty() || account.person_id() == request.person_id();
      if (fits && response->accounts_size() == *size) {
        response->set_next_page_token(
            EncodePageToken(scope, {.snapshot_id = 0, .position = AccountText(after->network, after->id)}));
        return absl::OkStatus();
      }
      after = NameOf(account.account());
      if (!fits) continue;
      absl::StatusOr<v1::LinkedAccount> linked = Linked(account);
      if (!linked.ok()) return linked.status();
      *response->add_accounts() = *std::move(linked);
    }
    if (some->size() < static_cast<size_t>(kMaxPageSize)) return absl::OkStatus();
  }
}

grpc::Status ConnectorService::ListAccounts(grpc::ServerContext* context, const v1::ListAccountsRequest* request,
                                            v1::ListAccountsResponse* response) {
  return ToGrpcStatus(ListPage(*request, response), context);
}

absl::StatusOr<v1::StoredAccount> ConnectorService::FindStored(const v1::FindAccountRequest& request) {
  if (request.network() == fact::v1::NETWORK_UNSPECIFIED || !fact::v1::Network_IsValid(request.network()))
    return InvalidField("network", "must be a network");
  if (request.handle().empty() == request.id().empty()) return InvalidField("handle", "either handle or id must be set");
  for (const auto& [field, text] : {std::pair("handle", &request.handle()), std::pair("id", &request.id())}) {
    if (text->size() > kMaxAccountIdBytes) return InvalidField(field, absl::StrCat("longer than ", kMaxAccountIdBytes, " bytes"));
  }
  return request.id().empty() ? parts_.store.FindByHandle(request.network(), request.handle())
                              : parts_.store.FindAccount({request.network(), request.id()});
}

grpc::Status ConnectorService::FindAccount(grpc::ServerContext* context, const v1::FindAccountRequest* request,
                                           v1::FindAccountResponse* response) {
  const absl::StatusOr<v1::StoredAccount> account = FindStored(*request);
  if (!account.ok()) return ToGrpcStatus(account.status(), context);
  absl::StatusOr<v1::LinkedAccount> linked = Linked(*account);
  if (linked.ok()) *response->mutable_account() = *std::move(linked);
  return ToGrpcStatus(linked.status(), context);
}

grpc::Status ConnectorService::SyncAccount(grpc::ServerContext* context, const v1::SyncAccountRequest* request,
                                           grpc::ServerWriter<v1::SyncAccountResponse>* writer) {
  const LongCall call(long_calls_);
  absl::Status status = call.status();
  if (status.ok()) status = CheckAccount(request->account());
  if (status.ok()) {
    status = parts_.runner.Sync(NameOf(request->account()), [&](const v1::SyncAccountResponse& progress) {
      return !draining_ && !context->IsCancelled() && writer->Write(progress);
    });
  }
  return ToGrpcStatus(status, context);
}

absl::Status ConnectorService::CountStates(v1::GetSyncStatusResponse* response) {
  std::optional<AccountName> after;
  for (;;) {
    absl::StatusOr<std::vector<v1::StoredAccount>> some = parts_.store.ListAccounts(after, kMaxPageSize);
    if (!some.ok()) return some.status();
    for (const v1::StoredAccount& account : *some) {
      after = NameOf(account.account());
      absl::StatusOr<v1::LinkedAccount> linked = Linked(account);
      if (!linked.ok()) return linked.status();
      ++(*response->mutable_accounts_by_state())[v1::SyncState_Name(linked->status().state())];
    }
    if (some->size() < static_cast<size_t>(kMaxPageSize)) return absl::OkStatus();
  }
}

grpc::Status ConnectorService::GetSyncStatus(grpc::ServerContext* context, const v1::GetSyncStatusRequest* request,
                                             v1::GetSyncStatusResponse* response) {
  if (!request->has_account()) return ToGrpcStatus(CountStates(response), context);
  absl::Status status = CheckAccount(request->account());
  if (!status.ok()) return ToGrpcStatus(status, context);
  absl::StatusOr<v1::StoredAccount> account = parts_.store.FindAccount(NameOf(request->account()));
  if (!account.ok()) return ToGrpcStatus(account.status(), context);
  absl::StatusOr<v1::LinkedAccount> linked = Linked(*account);
  if (linked.ok()) *response->mutable_status() = linked->status();
  return ToGrpcStatus(linked.status(), context);
}

grpc::Status ConnectorService::ImportArchive(grpc::ServerContext* context,
                                             grpc::ServerReader<v1::ImportArchiveRequest>* reader,
                                             v1::ImportArchiveResponse* response) {
  const LongCall call(long_calls_);
  if (absl::Status status = call.status(); !status.ok()) return ToGrpcStatus(status, context);
  SpoolFile spool(parts_.spool_dir);
  if (!spool.ok()) return ToGrpcStatus(Internal("cannot make a file to keep the archive in"), context);
  v1::ImportArchiveOptions options;
  v1::ImportArchiveRequest request;
  uint64_t bytes = 0;
  for (bool is_first = true; reader->Read(&request); is_first = false) {
    if (is_first) options = request.options();
    absl::Status status;
    if (!is_first && request.has_options()) status = InvalidField("options", "only the first message has them");
    bytes += request.piece().size();
    if (status.ok() && bytes > kMaxArchiveBytes)
      status = Error(absl::StatusCode::kInvalidArgument, "ARCHIVE_TOO_LARGE", "piece", absl::StrCat("more than ", kMaxArchiveBytes, " bytes in all"));
    if (status.ok() && !spool.Append(request.piece())) status = Exhausted("DISK_FULL", "the connector's disk is full", absl::Minutes(1));
    if (!status.ok()) return ToGrpcStatus(status, context);
  }
  if (options.person_id().size() > kMaxPersonIdBytes)
    return ToGrpcStatus(InvalidField("options.person_id", absl::StrCat("longer than ", kMaxPersonIdBytes, " bytes")), context);
  absl::StatusOr<v1::ImportArchiveResponse> answer = parts_.archives.Import(spool.path(), options);
  if (answer.ok()) *response = *std::move(answer);
  return ToGrpcStatus(answer.status(), context);
}

grpc::Status ConnectorService::Follow(grpc::ServerContext* context, const v1::FollowRequest* request,
                                      grpc::ServerWriter<v1::FollowResponse>* writer) {
  const LongCall call(long_calls_);
  absl::Status status = call.status();
  if (status.ok()) {
    status = parts_.live.Follow(*request, [&](const v1::FollowResponse& progress) {
      return !draining_ && !context->IsCancelled() && writer->Write(progress);
    });
  }
  return ToGrpcStatus(status, context);
}

}  // namespace klout::connector
