#ifndef KLOUT_TESTS_UNIT_CLI_FAKE_PERKS_H_
#define KLOUT_TESTS_UNIT_CLI_FAKE_PERKS_H_

#include <google/protobuf/text_format.h>
#include <grpcpp/grpcpp.h>

#include <string>
#include <vector>

#include "common/error.h"
#include "klout/perks/v1/perks.grpc.pb.h"

namespace klout::cli {

// A perks service that answers with what a test put into it, and remembers what it was asked: a line for each call, the request in text
// format without its random id.
class FakePerks final : public perks::v1::PerksService::Service {
 public:
  std::vector<std::string> calls;
  std::vector<std::string> request_ids;
  absl::Status error;
  perks::v1::GetCampaignResponse campaign;
  perks::v1::CampaignPlan plan;
  perks::v1::GetCampaignReportResponse report;
  perks::v1::ListOffersResponse offers;
  perks::v1::Offer offer;
  perks::v1::Perk perk;
  perks::v1::Participant participant;
  perks::v1::Verdict verdict;
  perks::v1::Disclosure disclosure;
  std::vector<perks::v1::LedgerRow> ledger;
  std::vector<perks::v1::Campaign> campaigns;
  uint32_t invited = 0;

#define KLOUT_FAKE_CALL(Name, ...)                                                                                                       \
  grpc::Status Name(grpc::ServerContext* context, const perks::v1::Name##Request* request, perks::v1::Name##Response* response) override { \
    Note(#Name, *request);                                                                                                              \
    __VA_ARGS__;                                                                                                                        \
    return ToGrpcStatus(error, context);                                                                                                \
  }
  KLOUT_FAKE_CALL(CreateBrand, response->mutable_brand()->set_id("b1"); response->mutable_brand()->set_name(request->name()))
  KLOUT_FAKE_CALL(ListBrands, response->add_brands()->set_id("b1"))
  KLOUT_FAKE_CALL(CreateCampaign, *response->mutable_campaign() = campaign.campaign())
  KLOUT_FAKE_CALL(GetCampaign, *response = campaign)
  KLOUT_FAKE_CALL(ChangeCampaignState, *response->mutable_campaign() = campaign.campaign();
                  response->mutable_campaign()->set_state(request->state()))
  KLOUT_FAKE_CALL(CreatePerk, *response->mutable_perk() = perk)
  KLOUT_FAKE_CALL(AddStock, *response->mutable_perk() = perk; response->set_served(2))
  KLOUT_FAKE_CALL(ListPerks, *response->add_perks() = perk)
  KLOUT_FAKE_CALL(PlanCampaign, *response->mutable_plan() = plan)
  KLOUT_FAKE_CALL(LaunchCampaign, *response->mutable_campaign() = campaign.campaign(); response->set_invited(invited))
  KLOUT_FAKE_CALL(InvitePeople, for (const std::string& person : request->persons()) response->add_invitations()->set_person(person))
  KLOUT_FAKE_CALL(PutParticipant, *response->mutable_participant() = participant)
  KLOUT_FAKE_CALL(GetParticipant, *response->mutable_participant() = participant)
  KLOUT_FAKE_CALL(SetConsent, *response->mutable_participant() = participant; response->set_offers_withdrawn(3))
  KLOUT_FAKE_CALL(ErasePerson, response->set_offers_closed(4))
  KLOUT_FAKE_CALL(ListOffers, *response = offers)
  KLOUT_FAKE_CALL(OpenOffer, *response->mutable_offer() = offer)
  KLOUT_FAKE_CALL(DeclineOffer, *response->mutable_offer() = offer)
  KLOUT_FAKE_CALL(Reserve, *response->mutable_offer() = offer)
  KLOUT_FAKE_CALL(Claim, *response->mutable_offer() = offer)
  KLOUT_FAKE_CALL(Redeem, *response->mutable_offer() = offer)
  KLOUT_FAKE_CALL(Cancel, *response->mutable_offer() = offer)
  KLOUT_FAKE_CALL(ObservePost, *response->mutable_disclosure() = disclosure)
  KLOUT_FAKE_CALL(JudgeDisclosure, *response->mutable_verdict() = verdict)
  KLOUT_FAKE_CALL(ListDisclosures, *response->add_disclosures() = disclosure; response->set_compliance_rate(0.8))
  KLOUT_FAKE_CALL(GetCampaignReport, *response = report)
#undef KLOUT_FAKE_CALL

  // A page each.
  grpc::Status ListCampaigns(grpc::ServerContext* context, const perks::v1::ListCampaignsRequest* request,
                             perks::v1::ListCampaignsResponse* response) override {
    Note("ListCampaigns", *request);
    const size_t at = request->page_token().empty() ? 0 : std::stoul(request->page_token());
    if (at < campaigns.size()) *response->add_campaigns() = campaigns[at];
    if (at + 1 < campaigns.size()) response->set_next_page_token(std::to_string(at + 1));
    return ToGrpcStatus(error, context);
  }

  grpc::Status ExportLedger(grpc::ServerContext* context, const perks::v1::ExportLedgerRequest* request,
                            grpc::ServerWriter<perks::v1::ExportLedgerResponse>* writer) override {
    Note("ExportLedger", *request);
    for (const perks::v1::LedgerRow& row : ledger) {
      perks::v1::ExportLedgerResponse response;
      *response.add_rows() = row;
      writer->Write(response);
    }
    return ToGrpcStatus(error, context);
  }

 private:
  template <typename Request>
  void Note(const std::string& name, Request request) {
    if constexpr (requires { request.clear_request_id(); }) {
      request_ids.push_back(request.request_id());
      request.clear_request_id();
    }
    std::string text;
    google::protobuf::TextFormat::Printer printer;
    printer.SetSingleLineMode(true);
    printer.PrintToString(request, &text);
    while (!text.empty() && text.back() == ' ') text.pop_back();
    calls.push_back(name + " " + text);
  }
};

}  // namespace klout::cli

#endif  // KLOUT_TESTS_UNIT_CLI_FAKE_PERKS_H_
