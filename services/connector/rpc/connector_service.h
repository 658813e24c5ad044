#ifndef KLOUT_SERVICES_CONNECTOR_RPC_CONNECTOR_SERVICE_H_
#define KLOUT_SERVICES_CONNECTOR_RPC_CONNECTOR_SERVICE_H_

#include <atomic>
#include <memory>
#include <string>

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "common/clock.h"
#include "common/mutex.h"
#include "klout/connector/v1/connector.grpc.pb.h"
#include "services/connector/link/application_credentials.h"
#include "services/connector/link/linker.h"
#include "services/connector/mapping/network.h"
#include "services/connector/store/connector_store.h"
#include "services/connector/sync/archive_import.h"
#include "services/connector/sync/fact_writer.h"
#include "services/connector/sync/live_follower.h"
#include "services/connector/sync/outbox_sender.h"
#include "services/connector/sync/sync_runner.h"

namespace klout::connector {

// The calls of connector.proto over the parts that do the work. Each call takes a thread of gRPC's while it lasts; calls
// that last (SyncAccount, ImportArchive, Follow) are bounded in number. Thread-safe.
class ConnectorService final : public v1::ConnectorService::Service {
 public:
  struct Parts {
    const Networks& networks;
    const ApplicationCredentials& application;
    ConnectorStore& store;
    Linker& linker;
    SyncRunner& runner;
    ArchiveImport& archives;
    LiveFollower& live;
    FactWriter& writer;
    OutboxSender& sender;
    Clock& clock;
    // Where archives are kept while they are read.
    std::string spool_dir;
  };
  // All parts must outlive it.
  explicit ConnectorService(Parts parts) : parts_(parts) {}

  // Ends calls that last, soon.
  void Drain() { draining_ = true; }

  static constexpr int kMaxLongCalls = 64;
  // Of one archive.
  static constexpr uint64_t kMaxArchiveBytes = uint64_t{16} << 30;

  grpc::Status ListNetworks(grpc::ServerContext*, const v1::ListNetworksRequest*, v1::ListNetworksResponse*) override;
  grpc::Status StartLink(grpc::ServerContext*, const v1::StartLinkRequest*, v1::StartLinkResponse*) override;
  grpc::Status FinishLink(grpc::ServerContext*, const v1::FinishLinkRequest*, v1::FinishLinkResponse*) override;
  grpc::Status Unlink(grpc::ServerContext*, const v1::UnlinkRequest*, v1::UnlinkResponse*) override;
  grpc::Status ListAccounts(grpc::ServerContext*, const v1::ListAccountsRequest*, v1::ListAccountsResponse*) override;
  grpc::Status FindAccount(grpc::ServerContext*, const v1::FindAccountRequest*, v1::FindAccountResponse*) override;
  grpc::Status SyncAccount(grpc::ServerContext*, const v1::SyncAccountRequest*,
                           grpc::ServerWriter<v1::SyncAccountResponse>*) override;
  grpc::Status GetSyncStatus(grpc::ServerContext*, const v1::GetSyncStatusRequest*, v1::GetSyncStatusResponse*) override;
  grpc::Status ImportArchive(grpc::ServerContext*, grpc::ServerReader<v1::ImportArchiveRequest>*,
                             v1::ImportArchiveResponse*) override;
  grpc::Status Follow(grpc::ServerContext*, const v1::FollowRequest*, grpc::ServerWriter<v1::FollowResponse>*) override;

 private:
  // A place among the calls that last.
  class LongCall;

  v1::NetworkInfo InfoOf(const Network& network) const;
  absl::StatusOr<v1::LinkedAccount> Linked(const v1::StoredAccount& account);
  absl::Status ListPage(const v1::ListAccountsRequest& request, v1::ListAccountsResponse* response);
  absl::StatusOr<v1::StoredAccount> FindStored(const v1::FindAccountRequest& request);
  absl::Status CountStates(v1::GetSyncStatusResponse* response);
  absl::Status UnlinkAccount(const AccountName& name);
  absl::Status TakePieces(grpc::ServerReader<v1::ImportArchiveRequest>* reader, const std::string& path,
                          v1::ImportArchiveOptions* options);

  const Parts parts_;
  std::atomic<bool> draining_ = false;
  std::atomic<int> long_calls_ = 0;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_RPC_CONNECTOR_SERVICE_H_
