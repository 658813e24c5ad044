#ifndef KLOUT_SERVICES_GATEWAY_RPC_DOOR_SERVICE_H_
#define KLOUT_SERVICES_GATEWAY_RPC_DOOR_SERVICE_H_

#include <grpcpp/channel.h>

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "common/clock.h"
#include "klout/connector/v1/connector.grpc.pb.h"
#include "klout/gateway/v1/gateway.grpc.pb.h"
#include "klout/perks/v1/perks.grpc.pb.h"
#include "klout/scoring/v1/appeals.grpc.pb.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/gateway/rpc/suite_status.h"
#include "services/gateway/session/caller_book.h"
#include "services/gateway/session/day_quota.h"
#include "services/gateway/store/door_store.h"

namespace klout::gateway {

// Where networks send a person back to, at the door.
inline constexpr char kLinkCallbackPath[] = "/link/callback";

// klout.gateway.v1.GatewayService, as its proto says. Who calls comes in metadata that the door sets (connect/connect_handler.h); a call without it comes
// from the private network, and is an operator's. A call waits on a thread of gRPC's: they are few, and not on any hot path. Thread-safe.
class DoorService final : public v1::GatewayService::Service {
 public:
  struct Parts {
    CallerBook& callers;
    DayQuota& quota;
    DoorStore& store;
    SuiteStatus& suite;
    std::shared_ptr<grpc::Channel> scoring, connector, perks;
    Clock& clock;
  };
  explicit DoorService(Parts parts);

  // For the callback page: ends a link by what the network sent back. Answers the person and, if nobody was signed in, their new session.
  struct FinishedLink {
    connector::v1::LinkedAccount account;
    NewSession session;
  };
  absl::StatusOr<FinishedLink> FinishLinkOf(const connector::v1::FinishLinkRequest& request);

  using Context = grpc::ServerContext;
  grpc::Status GetSession(Context*, const v1::GetSessionRequest*, v1::GetSessionResponse*) override;
  grpc::Status SignIn(Context*, const v1::SignInRequest*, v1::SignInResponse*) override;
  grpc::Status SignOut(Context*, const v1::SignOutRequest*, v1::SignOutResponse*) override;
  grpc::Status StartLink(Context*, const v1::StartLinkRequest*, v1::StartLinkResponse*) override;
  grpc::Status FinishLink(Context*, const v1::FinishLinkRequest*, v1::FinishLinkResponse*) override;
  grpc::Status ListMyAccounts(Context*, const v1::ListMyAccountsRequest*, v1::ListMyAccountsResponse*) override;
  grpc::Status UnlinkMyAccount(Context*, const v1::UnlinkMyAccountRequest*, v1::UnlinkMyAccountResponse*) override;
  grpc::Status ExportMyData(Context*, const v1::ExportMyDataRequest*, grpc::ServerWriter<v1::ExportMyDataResponse>*) override;
  grpc::Status EraseMe(Context*, const v1::EraseMeRequest*, v1::EraseMeResponse*) override;
  grpc::Status CreateKey(Context*, const v1::CreateKeyRequest*, v1::CreateKeyResponse*) override;
  grpc::Status ListKeys(Context*, const v1::ListKeysRequest*, v1::ListKeysResponse*) override;
  grpc::Status RevokeKey(Context*, const v1::RevokeKeyRequest*, v1::RevokeKeyResponse*) override;
  grpc::Status ListAudit(Context*, const v1::ListAuditRequest*, v1::ListAuditResponse*) override;
  grpc::Status GetSuiteStatus(Context*, const v1::GetSuiteStatusRequest*, v1::GetSuiteStatusResponse*) override;

 private:
  // Accounts of a person, all pages.
  absl::StatusOr<std::vector<connector::v1::LinkedAccount>> AccountsOf(const std::string& person) const;

  // From connector and scoring, for good.
  absl::Status RemoveAccounts(const std::string& subject, const std::vector<connector::v1::LinkedAccount>& accounts,
                              bool do_not_score, v1::ErasureReceipt& receipt) const;

  const Parts parts_;
  const std::unique_ptr<scoring::v1::ScoringService::StubInterface> scoring_;
  const std::unique_ptr<scoring::v1::AppealService::StubInterface> appeals_;
  const std::unique_ptr<connector::v1::ConnectorService::StubInterface> connector_;
  const std::unique_ptr<perks::v1::PerksService::StubInterface> perks_;
};

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_RPC_DOOR_SERVICE_H_
