#ifndef KLOUT_CLI_CAMPAIGN_REPORT_TEXT_H_
#define KLOUT_CLI_CAMPAIGN_REPORT_TEXT_H_

#include <string>
#include <vector>

#include "klout/perks/v1/perks.pb.h"
#include "services/cli/console.h"

namespace klout::cli {

// What a campaign did, as a brand reads it.

// An interval on a scale from 0 to `most`, its middle marked: `▕  ━━●━━━   ▏`.
std::string IntervalBar(double low, double value, double high, double most, int cells);

// Lift, cost, compliance, what became of the other offers; a sentence each.
std::vector<std::string> ReportNotes(const perks::v1::GetCampaignReportResponse& report);

// The funnel with bars, forecast beside observed on one scale, and the notes; as wide as the console.
void PrintReport(const Console& console, const perks::v1::GetCampaignReportResponse& report);

}  // namespace klout::cli

#endif  // KLOUT_CLI_CAMPAIGN_REPORT_TEXT_H_
