#ifndef KLOUT_CLI_REPORT_PAGE_H_
#define KLOUT_CLI_REPORT_PAGE_H_

#include <string>

#include "klout/scoring/v1/model.pb.h"
#include "klout/scoring/v1/scoring.pb.h"

namespace klout::cli {

// What the model is and how well it foretold the operator's log, as one HTML page without scripts that needs no other file: to be
// published, so that anybody can look whether the score is worth believing. Text of the answers is escaped.
std::string ReportPage(const scoring::v1::GetModelReportResponse& model, const scoring::v1::BacktestModelResponse& backtests);

}  // namespace klout::cli

#endif  // KLOUT_CLI_REPORT_PAGE_H_
