#include "services/gateway/access/access_table.h"

#include "absl/container/flat_hash_map.h"

namespace klout::gateway {
namespace {

constexpr uint32_t kNobody = 0;
// Those who read about people who may be seen.
constexpr uint32_t kReaders = kAnyone | kPerson | kScores | kFind | kCampaigns;
constexpr uint32_t kSearchers = kFind | kCampaigns;

// clang-format off
constexpr AccessRule kTable[] = {
    // Scores.
    {"klout.scoring.v1.ScoringService/GetScore", kReaders, Own::kVisible, "subject"},
    {"klout.scoring.v1.ScoringService/BatchGetScores", kScores | kSearchers, Own::kVisible, "subjects"},
    {"klout.scoring.v1.ScoringService/GetReceipt", kReaders, Own::kVisible, "subject"},
    {"klout.scoring.v1.ScoringService/ListScoreHistory", kReaders, Own::kVisible, "subject"},
    {"klout.scoring.v1.ScoringService/ListMoments", kReaders, Own::kVisible, "subject"},
    {"klout.scoring.v1.ScoringService/ListInfluencers", kReaders, Own::kVisible, "subject"},
    {"klout.scoring.v1.ScoringService/ListInfluenced", kReaders, Own::kVisible, "subject"},
    {"klout.scoring.v1.ScoringService/GetPerson", kReaders, Own::kVisible, "subject", "include_hidden_topics"},
    {"klout.scoring.v1.ScoringService/WatchScores", kPerson | kScores | kSearchers, Own::kVisible, "subjects"},
    {"klout.scoring.v1.ScoringService/RankPeople", kSearchers},
    {"klout.scoring.v1.ScoringService/Simulate", kPerson, Own::kSelf, "subject"},
    {"klout.scoring.v1.ScoringService/Endorse", kPerson, Own::kSelf, "giver"},
    {"klout.scoring.v1.ScoringService/HideTopic", kPerson, Own::kSelf, "subject", "", "", true},
    {"klout.scoring.v1.ScoringService/RestoreTopic", kPerson, Own::kSelf, "subject", "", "", true},
    {"klout.scoring.v1.ScoringService/GetModelReport", kReaders},
    {"klout.scoring.v1.ScoringService/LinkAccount", kOperator, Own::kNothing, "", "", "", true},
    {"klout.scoring.v1.ScoringService/UnlinkAccount", kOperator, Own::kNothing, "", "", "", true},
    {"klout.scoring.v1.ScoringService/RemovePerson", kOperator, Own::kNothing, "", "", "", true},
    {"klout.scoring.v1.ScoringService/AllowScoring", kOperator, Own::kNothing, "", "", "", true},
    {"klout.scoring.v1.ScoringService/GetDoNotScore", kOperator},
    {"klout.scoring.v1.ScoringService/VerifyErasure", kPerson},
    {"klout.scoring.v1.ScoringService/ListSnapshots", kOperator},
    {"klout.scoring.v1.ScoringService/PublishSnapshot", kOperator, Own::kNothing, "", "", "", true},
    {"klout.scoring.v1.ScoringService/RollbackSnapshot", kOperator, Own::kNothing, "", "", "", true},
    {"klout.scoring.v1.ScoringService/ExportScores", kOperator, Own::kNothing, "", "", "", true},
    // A stream from the client: not for HTTP/1.1. Facts come from the connector, or over gRPC.
    {"klout.scoring.v1.ScoringService/Ingest", kNobody},

    // Reach.
    {"klout.scoring.v1.PlanningService/PlanReach", kSearchers},
    {"klout.scoring.v1.PlanningService/ReplanReach", kSearchers},
    {"klout.scoring.v1.PlanningService/MeasureReach", kCampaigns},
    {"klout.scoring.v1.PlanningService/ListPosts", kPerson | kScores | kSearchers, Own::kVisible, "subject"},

    // Appeals of a person, and who decides them.
    {"klout.scoring.v1.AppealService/FileAppeal", kPerson, Own::kSelf, "subject", "", "", true},
    {"klout.scoring.v1.AppealService/ListAppeals", kPerson, Own::kSelf, "subject"},
    {"klout.scoring.v1.AppealService/GetAppeal", kPerson, Own::kSelf, "subject"},
    {"klout.scoring.v1.AppealService/WithdrawAppeal", kPerson, Own::kSelf, "subject", "", "", true},
    {"klout.scoring.v1.AppealService/DecideAppeal", kOperator, Own::kNothing, "", "", "", true},
    {"klout.scoring.v1.ModelService/BacktestModel", kOperator},
    {"klout.scoring.v1.ModelService/FitModel", kOperator},
    {"klout.scoring.v1.ModelService/MeasurePairs", kOperator},
    {"klout.scoring.v1.ModelService/MeasureAttack", kOperator},
    {"klout.scoring.v1.ModelService/ListModels", kOperator},
    {"klout.scoring.v1.ModelService/GetDrift", kOperator},
    {"klout.scoring.v1.ModelService/StartShadow", kOperator, Own::kNothing, "", "", "", true},
    {"klout.scoring.v1.ModelService/StageModel", kOperator, Own::kNothing, "", "", "", true},
    {"klout.scoring.v1.ModelService/PromoteModel", kOperator, Own::kNothing, "", "", "", true},
    {"klout.scoring.v1.ModelService/WithdrawModel", kOperator, Own::kNothing, "", "", "", true},
    {"klout.scoring.v1.ModelService/GetScoreAsOf", kPerson, Own::kSelf, "subject"},
    {"klout.scoring.v1.ModelService/RecomputeReceipt", kPerson, Own::kSelf, "subject"},

    // Topics.
    {"klout.topics.v1.TopicsService/ListTopics", kReaders},
    {"klout.topics.v1.TopicsService/GetTopic", kReaders},
    {"klout.topics.v1.TopicsService/SearchTopics", kReaders},
    {"klout.topics.v1.TopicsService/GetModelInfo", kReaders},
    {"klout.topics.v1.TopicsService/Classify", kScores | kSearchers},
    {"klout.topics.v1.TopicsService/ClassifyStream", kNobody},

    // The connector. People link through the gateway's own calls.
    {"klout.connector.v1.ConnectorService/ListNetworks", kReaders},
    {"klout.connector.v1.ConnectorService/ListAccounts", kOperator},
    // The door asks it, for the Klout API v2.
    {"klout.connector.v1.ConnectorService/FindAccount", kNobody},
    {"klout.connector.v1.ConnectorService/GetSyncStatus", kOperator},
    {"klout.connector.v1.ConnectorService/SyncAccount", kOperator, Own::kNothing, "", "", "", true},
    {"klout.connector.v1.ConnectorService/Follow", kOperator, Own::kNothing, "", "", "", true},
    {"klout.connector.v1.ConnectorService/Unlink", kOperator, Own::kNothing, "", "", "", true},
    {"klout.connector.v1.ConnectorService/StartLink", kNobody},
    {"klout.connector.v1.ConnectorService/FinishLink", kNobody},
    {"klout.connector.v1.ConnectorService/ImportArchive", kNobody},

    // Campaigns of a brand.
    {"klout.perks.v1.PerksService/CreateBrand", kOperator, Own::kNothing, "", "", "", true},
    {"klout.perks.v1.PerksService/ListBrands", kPerson},
    {"klout.perks.v1.PerksService/CreateCampaign", kCampaigns, Own::kBrand, "brand_id", "", "", true},
    {"klout.perks.v1.PerksService/GetCampaign", kCampaigns, Own::kOwned, "campaign_id"},
    {"klout.perks.v1.PerksService/ListCampaigns", kCampaigns, Own::kBrand, "brand_id"},
    {"klout.perks.v1.PerksService/ChangeCampaignState", kCampaigns, Own::kOwned, "campaign_id", "", "", true},
    {"klout.perks.v1.PerksService/CreatePerk", kCampaigns, Own::kOwned, "campaign_id", "", "", true},
    {"klout.perks.v1.PerksService/AddStock", kCampaigns, Own::kOwned, "perk_id", "", "", true},
    {"klout.perks.v1.PerksService/ListPerks", kCampaigns, Own::kOwned, "campaign_id"},
    {"klout.perks.v1.PerksService/PlanCampaign", kCampaigns, Own::kOwned, "campaign_id", "", "", true},
    {"klout.perks.v1.PerksService/LaunchCampaign", kCampaigns, Own::kOwned, "campaign_id", "", "", true},
    {"klout.perks.v1.PerksService/InvitePeople", kCampaigns, Own::kOwned, "perk_id", "", "", true},
    {"klout.perks.v1.PerksService/Redeem", kCampaigns, Own::kOwned, "perk_id", "", "", true},
    {"klout.perks.v1.PerksService/GetCampaignReport", kCampaigns, Own::kOwned, "campaign_id"},
    {"klout.perks.v1.PerksService/ExportLedger", kCampaigns, Own::kOwned, "campaign_id"},
    {"klout.perks.v1.PerksService/VerifyEligibilityToken", kCampaigns, Own::kOwned, "perk_id"},
    {"klout.perks.v1.PerksService/ListDisclosures", kCampaigns | kPerson, Own::kOwned, "campaign_id", "", "person"},
    {"klout.perks.v1.PerksService/ObservePost", kCampaigns | kPerson, Own::kOwned, "offer_id", "", "", true},
    {"klout.perks.v1.PerksService/JudgeDisclosure", kCampaigns | kPerson},

    // Perks of a person.
    {"klout.perks.v1.PerksService/PutParticipant", kPerson, Own::kSelf, "participant.person", "", "", true},
    {"klout.perks.v1.PerksService/GetParticipant", kPerson, Own::kSelf, "person"},
    {"klout.perks.v1.PerksService/SetConsent", kPerson, Own::kSelf, "person", "", "", true},
    {"klout.perks.v1.PerksService/ListOffers", kPerson, Own::kSelf, "person"},
    {"klout.perks.v1.PerksService/OpenOffer", kPerson, Own::kOwned, "offer_id"},
    {"klout.perks.v1.PerksService/DeclineOffer", kPerson, Own::kOwned, "offer_id"},
    {"klout.perks.v1.PerksService/Reserve", kPerson, Own::kOwned, "offer_id"},
    {"klout.perks.v1.PerksService/Claim", kPerson, Own::kOwned, "offer_id"},
    {"klout.perks.v1.PerksService/Cancel", kPerson, Own::kOwned, "offer_id"},
    {"klout.perks.v1.PerksService/IssueEligibilityToken", kPerson, Own::kSelf, "person"},
    {"klout.perks.v1.PerksService/ErasePerson", kOperator, Own::kNothing, "", "", "", true},
    // The door asks it; nobody else needs to.
    {"klout.perks.v1.PerksService/GetOwner", kNobody},

    // The door's own.
    {"klout.gateway.v1.GatewayService/GetSession", kReaders},
    {"klout.gateway.v1.GatewayService/SignIn", kReaders},
    {"klout.gateway.v1.GatewayService/SignOut", kReaders},
    {"klout.gateway.v1.GatewayService/StartLink", kReaders},
    {"klout.gateway.v1.GatewayService/FinishLink", kReaders},
    {"klout.gateway.v1.GatewayService/ListMyAccounts", kPerson},
    {"klout.gateway.v1.GatewayService/UnlinkMyAccount", kPerson},
    {"klout.gateway.v1.GatewayService/ExportMyData", kPerson},
    {"klout.gateway.v1.GatewayService/EraseMe", kPerson},
    {"klout.gateway.v1.GatewayService/CreateKey", kOperator, Own::kNothing, "", "", "", true},
    {"klout.gateway.v1.GatewayService/ListKeys", kOperator},
    {"klout.gateway.v1.GatewayService/RevokeKey", kOperator, Own::kNothing, "", "", "", true},
    {"klout.gateway.v1.GatewayService/ListAudit", kOperator},
    {"klout.gateway.v1.GatewayService/GetSuiteStatus", kOperator},
};
// clang-format on

}  // namespace

std::span<const AccessRule> AccessTable() { return kTable; }

const AccessRule* FindAccessRule(std::string_view method) {
  static const auto& by_method = *[] {
    auto* rows = new absl::flat_hash_map<std::string_view, const AccessRule*>();
    for (const AccessRule& rule : kTable) rows->emplace(rule.method, &rule);
    return rows;
  }();
  const auto found = by_method.find(method);
  return found == by_method.end() ? nullptr : found->second;
}

}  // namespace klout::gateway
