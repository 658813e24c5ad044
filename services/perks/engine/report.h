#ifndef KLOUT_SERVICES_PERKS_ENGINE_REPORT_H_
#define KLOUT_SERVICES_PERKS_ENGINE_REPORT_H_

#include <map>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "klout/perks/v1/perks.pb.h"
#include "services/perks/engine/scoring_client.h"
#include "services/perks/store/workspace.h"

namespace klout::perks {

// A campaign's report in two steps: what the database holds, then what scoring says of it now.

struct ReportParts {
  // Counts, cost, forecast, compliance.
  v1::GetCampaignReportResponse report;
  // Posts made for the campaign.
  scoring::v1::MeasureReachRequest posts;
  // People a week at the launch, of those who claimed and of the control group.
  std::map<std::string, double> claimed, control;
};
// Inside a transaction that reads. NOT_FOUND.
absl::Status ReadReport(Workspace& rows, const std::string& campaign_id, ReportParts* parts);

// Fills in what people reached and how they changed. UNAVAILABLE if scoring cannot be asked.
absl::Status AddObserved(ScoringClient& scoring, absl::Time deadline, ReportParts* parts);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_ENGINE_REPORT_H_
