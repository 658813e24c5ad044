#ifndef KLOUT_CLI_CAMPAIGN_TEXT_H_
#define KLOUT_CLI_CAMPAIGN_TEXT_H_

#include <string>
#include <vector>

#include "klout/perks/v1/perks.pb.h"
#include "services/cli/console.h"

namespace klout::cli {

// Campaigns and plans as a brand reads them. Money is in the campaign's currency.

// `draft`, `live`, ... in its colour.
std::string CampaignStateText(const Console& console, perks::v1::CampaignState state);

// Three significant digits, as estimates are said: 47963 -> `48,000`, 312.4 -> `312`.
std::string AboutText(double people);

// What the plan comes to, in one sentence: "These 20 people, for EUR 4,800.00 of 5,000.00, reach about 48,000 distinct people (45,900 to
// 50,200) – 2.1 times what the 20 highest scores would for the same money."
std::string PlanSentence(const perks::v1::Campaign& campaign, const perks::v1::CampaignPlan& plan);

// How good it is sure to be, from how many samples that is known, who was held back and who may not be named yet; a sentence each.
std::vector<std::string> PlanNotes(const perks::v1::CampaignPlan& plan);

// The sentence, a row for each of the first picks with a bar of what it adds, and the notes; as wide as the console.
inline constexpr int kAllPicks = 1 << 30;
void PrintPlan(const Console& console, const perks::v1::Campaign& campaign, const perks::v1::CampaignPlan& plan,
               int most_shown = kAllPicks);

void PrintCampaigns(const Console& console, const std::vector<perks::v1::Campaign>& campaigns);

// Their stock: added = free + held + claimed.
void PrintPerks(const Console& console, const std::vector<perks::v1::Perk>& perks, std::string_view currency);

}  // namespace klout::cli

#endif  // KLOUT_CLI_CAMPAIGN_TEXT_H_
