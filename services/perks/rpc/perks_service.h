#ifndef KLOUT_SERVICES_PERKS_RPC_PERKS_SERVICE_H_
#define KLOUT_SERVICES_PERKS_RPC_PERKS_SERVICE_H_

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "common/clock.h"
#include "common/executor.h"
#include "common/live_streams.h"
#include "klout/perks/v1/perks.grpc.pb.h"
#include "services/perks/domain/disclosure_judge.h"
#include "services/perks/engine/change.h"
#include "services/perks/engine/offer_writes.h"
#include "services/perks/engine/scoring_client.h"
#include "services/perks/engine/secrets.h"
#include "services/perks/rpc/ledger_export.h"
#include "services/perks/store/readers.h"
#include "services/perks/store/writer.h"

namespace klout::perks {

// klout.perks.v1.PerksService, as its proto says. Writes are checked on gRPC's thread and wait for their transaction without holding one;
// reads and questions to scoring run on executors with bounded queues. Thread-safe.
class PerksService final : public v1::PerksService::CallbackService {
 public:
  struct Parts {
    Writer& writer;
    Readers& readers;
    ScoringClient& scoring;
    const DisclosureJudge& judge;
    const Secrets& secrets;
    Clock& clock;
  };
  // All parts must outlive it; the server must be gone before it.
  explicit PerksService(Parts parts);

  // Writes are refused and exports end. For GrpcServer::OnDrain.
  void Drain();

  // Claims so far by what came of them: index 0 claimed, then by Refusal.
  static constexpr size_t kOutcomes = static_cast<size_t>(Refusal::kTermsChanged) + 1;
  uint64_t claims(Refusal outcome) const { return claims_[static_cast<size_t>(outcome)]; }
  uint64_t failed_claims() const { return failed_claims_; }
  std::vector<const BoundedExecutor*> queues() const { return {&reads_, &questions_, &plans_}; }

  using Context = grpc::CallbackServerContext;
  using Reactor = grpc::ServerUnaryReactor;
  Reactor* CreateBrand(Context*, const v1::CreateBrandRequest*, v1::CreateBrandResponse*) override;
  Reactor* ListBrands(Context*, const v1::ListBrandsRequest*, v1::ListBrandsResponse*) override;
  Reactor* CreateCampaign(Context*, const v1::CreateCampaignRequest*, v1::CreateCampaignResponse*) override;
  Reactor* GetCampaign(Context*, const v1::GetCampaignRequest*, v1::GetCampaignResponse*) override;
  Reactor* ListCampaigns(Context*, const v1::ListCampaignsRequest*, v1::ListCampaignsResponse*) override;
  Reactor* ChangeCampaignState(Context*, const v1::ChangeCampaignStateRequest*, v1::ChangeCampaignStateResponse*) override;
  Reactor* CreatePerk(Context*, const v1::CreatePerkRequest*, v1::CreatePerkResponse*) override;
  Reactor* AddStock(Context*, const v1::AddStockRequest*, v1::AddStockResponse*) override;
  Reactor* ListPerks(Context*, const v1::ListPerksRequest*, v1::ListPerksResponse*) override;
  Reactor* PlanCampaign(Context*, const v1::PlanCampaignRequest*, v1::PlanCampaignResponse*) override;
  Reactor* LaunchCampaign(Context*, const v1::LaunchCampaignRequest*, v1::LaunchCampaignResponse*) override;
  Reactor* InvitePeople(Context*, const v1::InvitePeopleRequest*, v1::InvitePeopleResponse*) override;
  Reactor* PutParticipant(Context*, const v1::PutParticipantRequest*, v1::PutParticipantResponse*) override;
  Reactor* GetParticipant(Context*, const v1::GetParticipantRequest*, v1::GetParticipantResponse*) override;
  Reactor* SetConsent(Context*, const v1::SetConsentRequest*, v1::SetConsentResponse*) override;
  Reactor* ErasePerson(Context*, const v1::ErasePersonRequest*, v1::ErasePersonResponse*) override;
  Reactor* ListOffers(Context*, const v1::ListOffersRequest*, v1::ListOffersResponse*) override;
  Reactor* OpenOffer(Context*, const v1::OpenOfferRequest*, v1::OpenOfferResponse*) override;
  Reactor* DeclineOffer(Context*, const v1::DeclineOfferRequest*, v1::DeclineOfferResponse*) override;
  Reactor* Reserve(Context*, const v1::ReserveRequest*, v1::ReserveResponse*) override;
  Reactor* Claim(Context*, const v1::ClaimRequest*, v1::ClaimResponse*) override;
  Reactor* Redeem(Context*, const v1::RedeemRequest*, v1::RedeemResponse*) override;
  Reactor* Cancel(Context*, const v1::CancelRequest*, v1::CancelResponse*) override;
  Reactor* IssueEligibilityToken(Context*, const v1::IssueEligibilityTokenRequest*, v1::IssueEligibilityTokenResponse*) override;
  Reactor* VerifyEligibilityToken(Context*, const v1::VerifyEligibilityTokenRequest*, v1::VerifyEligibilityTokenResponse*) override;
  Reactor* ObservePost(Context*, const v1::ObservePostRequest*, v1::ObservePostResponse*) override;
  Reactor* JudgeDisclosure(Context*, const v1::JudgeDisclosureRequest*, v1::JudgeDisclosureResponse*) override;
  Reactor* ListDisclosures(Context*, const v1::ListDisclosuresRequest*, v1::ListDisclosuresResponse*) override;
  Reactor* GetCampaignReport(Context*, const v1::GetCampaignReportRequest*, v1::GetCampaignReportResponse*) override;
  Reactor* GetOwner(Context*, const v1::GetOwnerRequest*, v1::GetOwnerResponse*) override;
  grpc::ServerWriteReactor<v1::ExportLedgerResponse>* ExportLedger(Context*, const v1::ExportLedgerRequest*) override;

 private:
  // A Reserve or Claim that may have to ask scoring in the middle.
  template <typename Request, typename Response>
  struct Taking;
  template <typename Request, typename Response>
  void Take(std::shared_ptr<Taking<Request, Response>> taking, Qualifies qualifies);
  template <typename Request, typename Response>
  void Ask(std::shared_ptr<Taking<Request, Response>> taking);
  void CountClaim(const absl::Status& status);

  // Submits a write that was checked; `done` gets its status, the response being filled. The deadline is the call's.
  template <typename Request, typename Response>
  void Submit(Context* context, const Request& request, Response* response, Write write,
              std::function<absl::Status(Change&, Response*)> op, std::function<void(absl::Status)> done);
  // The whole of a call that is nothing but a write.
  template <typename Request, typename Response>
  Reactor* WriteCall(Context* context, const Request* request, Response* response, Write write,
                     std::function<absl::Status(Change&, Response*)> op);
  // The whole of a call that only reads.
  template <typename Request, typename Response>
  Reactor* ReadCall(Context* context, const Request* request, Response* response,
                    absl::Status (*read)(Workspace&, const Request&, Response*));
  // Runs `work` on the executor and finishes the call with its status.
  Reactor* Run(BoundedExecutor& executor, Context* context, std::function<absl::Status()> work);
  // Runs `work`, which finishes the call itself.
  void RunOrRefuse(BoundedExecutor& executor, Context* context, Reactor* reactor, std::function<void()> work);
  // What was answered to this id; nothing if it was not used yet. Before scoring is asked: a repeated call must not depend on it.
  bool IsKnown(const std::string& request_id);

  const Parts parts_;
  std::array<std::atomic<uint64_t>, kOutcomes> claims_ = {};
  std::atomic<uint64_t> failed_claims_ = 0;
  LedgerExport::Streams exports_;
  BoundedExecutor reads_;
  BoundedExecutor questions_;
  BoundedExecutor plans_;
};

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_RPC_PERKS_SERVICE_H_
