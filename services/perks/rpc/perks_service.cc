#include "services/perks/rpc/perks_service.h"

#include <utility>

#include "services/perks/engine/campaign_writes.h"
#include "services/perks/engine/messages.h"
#include "services/perks/engine/person_writes.h"
#include "services/perks/engine/reads.h"
#include "services/perks/rpc/perks_service_calls.h"

namespace klout::perks {
namespace {

constexpr int kReadThreads = 4, kQuestionThreads = 8, kPlanThreads = 2;
constexpr size_t kMaxWaitingReads = 1024, kMaxWaitingQuestions = 1024, kMaxWaitingPlans = 32, kMaxExports = 8;

}  // namespace

PerksService::PerksService(Parts parts)
    : parts_(parts),
      exports_(kMaxExports),
      reads_(kReadThreads, kMaxWaitingReads + kMaxExports, "perks-reads"),
      questions_(kQuestionThreads, kMaxWaitingQuestions, "perks-questions"),
      plans_(kPlanThreads, kMaxWaitingPlans, "perks-plans") {}

void PerksService::Drain() {
  exports_.Close();
  parts_.writer.Drain();
}

PerksService::Reactor* PerksService::Run(BoundedExecutor& executor, Context* context, std::function<absl::Status()> work) {
  Reactor* reactor = context->DefaultReactor();
  RunOrRefuse(executor, context, reactor, [context, reactor, work = std::move(work)] {
    const absl::Status status = context->IsCancelled() ? absl::CancelledError("the client is gone") : work();
    reactor->Finish(ToGrpcStatus(status, context));
  });
  return reactor;
}

void PerksService::RunOrRefuse(BoundedExecutor& executor, Context* context, Reactor* reactor, std::function<void()> work) {
  if (executor.TrySubmit(std::move(work))) return;
  reactor->Finish(ToGrpcStatus(Exhausted("OVERLOADED", "too many calls of this kind wait", kOverloadedRetry), context));
}

PerksService::Reactor* PerksService::CreateBrand(Context* context, const v1::CreateBrandRequest* request,
                                                 v1::CreateBrandResponse* response) {
  return WriteCall<v1::CreateBrandRequest, v1::CreateBrandResponse>(
      context, request, response, Write(), [request](Change& change, auto* answer) { return perks::CreateBrand(change, *request, answer); });
}
PerksService::Reactor* PerksService::CreateCampaign(Context* context, const v1::CreateCampaignRequest* request,
                                                    v1::CreateCampaignResponse* response) {
  return WriteCall<v1::CreateCampaignRequest, v1::CreateCampaignResponse>(
      context, request, response, Write(), [request](Change& change, auto* answer) { return perks::CreateCampaign(change, *request, answer); });
}
PerksService::Reactor* PerksService::ChangeCampaignState(Context* context, const v1::ChangeCampaignStateRequest* request,
                                                         v1::ChangeCampaignStateResponse* response) {
  return WriteCall<v1::ChangeCampaignStateRequest, v1::ChangeCampaignStateResponse>(
      context, request, response, AloneWrite(),
      [request](Change& change, auto* answer) { return perks::ChangeCampaignState(change, *request, answer); });
}
PerksService::Reactor* PerksService::CreatePerk(Context* context, const v1::CreatePerkRequest* request, v1::CreatePerkResponse* response) {
  return WriteCall<v1::CreatePerkRequest, v1::CreatePerkResponse>(
      context, request, response, Write(), [request](Change& change, auto* answer) { return perks::CreatePerk(change, *request, answer); });
}
PerksService::Reactor* PerksService::AddStock(Context* context, const v1::AddStockRequest* request, v1::AddStockResponse* response) {
  return WriteCall<v1::AddStockRequest, v1::AddStockResponse>(
      context, request, response, AloneWrite(), [request](Change& change, auto* answer) { return perks::AddStock(change, *request, answer); });
}
PerksService::Reactor* PerksService::PutParticipant(Context* context, const v1::PutParticipantRequest* request,
                                                    v1::PutParticipantResponse* response) {
  return WriteCall<v1::PutParticipantRequest, v1::PutParticipantResponse>(
      context, request, response, AloneWrite(),
      [this, request](Change& change, auto* answer) { return perks::PutParticipant(change, parts_.secrets, *request, answer); });
}
PerksService::Reactor* PerksService::SetConsent(Context* context, const v1::SetConsentRequest* request, v1::SetConsentResponse* response) {
  return WriteCall<v1::SetConsentRequest, v1::SetConsentResponse>(
      context, request, response, AloneWrite(), [request](Change& change, auto* answer) { return perks::SetConsent(change, *request, answer); });
}
PerksService::Reactor* PerksService::ErasePerson(Context* context, const v1::ErasePersonRequest* request, v1::ErasePersonResponse* response) {
  return WriteCall<v1::ErasePersonRequest, v1::ErasePersonResponse>(
      context, request, response, AloneWrite(), [request](Change& change, auto* answer) { return perks::ErasePerson(change, *request, answer); });
}
PerksService::Reactor* PerksService::OpenOffer(Context* context, const v1::OpenOfferRequest* request, v1::OpenOfferResponse* response) {
  return WriteCall<v1::OpenOfferRequest, v1::OpenOfferResponse>(
      context, request, response, OfferWrite(request->offer_id()),
      [request](Change& change, auto* answer) { return perks::OpenOffer(change, *request, answer); });
}
PerksService::Reactor* PerksService::DeclineOffer(Context* context, const v1::DeclineOfferRequest* request, v1::DeclineOfferResponse* response) {
  return WriteCall<v1::DeclineOfferRequest, v1::DeclineOfferResponse>(
      context, request, response, OfferWrite(request->offer_id()),
      [request](Change& change, auto* answer) { return perks::DeclineOffer(change, *request, answer); });
}
PerksService::Reactor* PerksService::Redeem(Context* context, const v1::RedeemRequest* request, v1::RedeemResponse* response) {
  return WriteCall<v1::RedeemRequest, v1::RedeemResponse>(
      context, request, response, AloneWrite(), [request](Change& change, auto* answer) { return perks::Redeem(change, *request, answer); });
}
PerksService::Reactor* PerksService::Cancel(Context* context, const v1::CancelRequest* request, v1::CancelResponse* response) {
  return WriteCall<v1::CancelRequest, v1::CancelResponse>(
      context, request, response, OfferWrite(request->offer_id()),
      [request](Change& change, auto* answer) { return perks::Cancel(change, *request, answer); });
}
PerksService::Reactor* PerksService::ObservePost(Context* context, const v1::ObservePostRequest* request, v1::ObservePostResponse* response) {
  return WriteCall<v1::ObservePostRequest, v1::ObservePostResponse>(
      context, request, response, OfferWrite(request->offer_id()),
      [this, request](Change& change, auto* answer) { return perks::ObservePost(change, parts_.judge, *request, answer); });
}

PerksService::Reactor* PerksService::ListBrands(Context* context, const v1::ListBrandsRequest* request, v1::ListBrandsResponse* response) {
  return ReadCall(context, request, response, perks::ListBrands);
}
PerksService::Reactor* PerksService::GetCampaign(Context* context, const v1::GetCampaignRequest* request, v1::GetCampaignResponse* response) {
  return ReadCall(context, request, response, perks::GetCampaign);
}
PerksService::Reactor* PerksService::ListCampaigns(Context* context, const v1::ListCampaignsRequest* request, v1::ListCampaignsResponse* response) {
  return ReadCall(context, request, response, perks::ListCampaigns);
}
PerksService::Reactor* PerksService::ListPerks(Context* context, const v1::ListPerksRequest* request, v1::ListPerksResponse* response) {
  return ReadCall(context, request, response, perks::ListPerks);
}
PerksService::Reactor* PerksService::GetParticipant(Context* context, const v1::GetParticipantRequest* request, v1::GetParticipantResponse* response) {
  return ReadCall(context, request, response, perks::GetParticipant);
}
PerksService::Reactor* PerksService::ListOffers(Context* context, const v1::ListOffersRequest* request, v1::ListOffersResponse* response) {
  return ReadCall(context, request, response, perks::ListOffers);
}
PerksService::Reactor* PerksService::GetOwner(Context* context, const v1::GetOwnerRequest* request, v1::GetOwnerResponse* response) {
  return ReadCall(context, request, response, perks::GetOwner);
}
PerksService::Reactor* PerksService::ListDisclosures(Context* context, const v1::ListDisclosuresRequest* request,
                                                     v1::ListDisclosuresResponse* response) {
  return ReadCall(context, request, response, perks::ListDisclosures);
}

PerksService::Reactor* PerksService::JudgeDisclosure(Context* context, const v1::JudgeDisclosureRequest* request,
                                                     v1::JudgeDisclosureResponse* response) {
  absl::Status status = Check(*request);
  if (status.ok()) *response->mutable_verdict() = MessageOf(parts_.judge.Judge(PostTextOf(request->post())));
  return Answer(context, status);
}

PerksService::Reactor* PerksService::VerifyEligibilityToken(Context* context, const v1::VerifyEligibilityTokenRequest* request,
                                                            v1::VerifyEligibilityTokenResponse* response) {
  if (absl::Status status = Check(*request); !status.ok()) return Answer(context, status);
  const std::optional<absl::Time> expires = parts_.secrets.CheckToken(request->token(), request->perk_id(), parts_.clock.Now());
  if (!expires.has_value()) {
    return Answer(context, Error(absl::StatusCode::kPermissionDenied, "TOKEN", "token", "the token does not hold for this perk, or is over"));
  }
  *response->mutable_expires() = TimestampOf(absl::ToUnixMicros(*expires));
  return Answer(context, absl::OkStatus());
}

grpc::ServerWriteReactor<v1::ExportLedgerResponse>* PerksService::ExportLedger(Context* context, const v1::ExportLedgerRequest* request) {
  return LedgerExport::Start(parts_.readers, reads_, exports_, Check(*request), *request, context);
}

}  // namespace klout::perks
