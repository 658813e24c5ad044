#ifndef KLOUT_SERVICES_PERKS_RPC_REQUEST_CHECK_H_
#define KLOUT_SERVICES_PERKS_RPC_REQUEST_CHECK_H_

#include "absl/status/status.h"
#include "klout/perks/v1/perks.pb.h"

namespace klout::perks {

// The bounds of klout.perks.v1, checked before any work is done: INVALID_ARGUMENT with the field and the limit. All functions are pure and
// thread-safe. Texts may not contain the character NUL, which databases do not keep.

absl::Status Check(const v1::CreateBrandRequest& request);
absl::Status Check(const v1::CreateCampaignRequest& request);
absl::Status Check(const v1::ChangeCampaignStateRequest& request);
absl::Status Check(const v1::CreatePerkRequest& request);
absl::Status Check(const v1::AddStockRequest& request);
absl::Status Check(const v1::PlanCampaignRequest& request);
absl::Status Check(const v1::LaunchCampaignRequest& request);
absl::Status Check(const v1::InvitePeopleRequest& request);
absl::Status Check(const v1::PutParticipantRequest& request);
absl::Status Check(const v1::SetConsentRequest& request);
absl::Status Check(const v1::ErasePersonRequest& request);
absl::Status Check(const v1::OpenOfferRequest& request);
absl::Status Check(const v1::DeclineOfferRequest& request);
absl::Status Check(const v1::ReserveRequest& request);
absl::Status Check(const v1::ClaimRequest& request);
absl::Status Check(const v1::RedeemRequest& request);
absl::Status Check(const v1::CancelRequest& request);
absl::Status Check(const v1::ObservePostRequest& request);
absl::Status Check(const v1::JudgeDisclosureRequest& request);
absl::Status Check(const v1::ListBrandsRequest& request);
absl::Status Check(const v1::GetCampaignRequest& request);
absl::Status Check(const v1::ListCampaignsRequest& request);
absl::Status Check(const v1::ListPerksRequest& request);
absl::Status Check(const v1::GetParticipantRequest& request);
absl::Status Check(const v1::ListOffersRequest& request);
absl::Status Check(const v1::ListDisclosuresRequest& request);
absl::Status Check(const v1::IssueEligibilityTokenRequest& request);
absl::Status Check(const v1::VerifyEligibilityTokenRequest& request);
absl::Status Check(const v1::GetCampaignReportRequest& request);
absl::Status Check(const v1::GetOwnerRequest& request);
absl::Status Check(const v1::ExportLedgerRequest& request);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_RPC_REQUEST_CHECK_H_
