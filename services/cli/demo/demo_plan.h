#ifndef KLOUT_CLI_DEMO_DEMO_PLAN_H_
#define KLOUT_CLI_DEMO_DEMO_PLAN_H_

#include <grpcpp/channel.h>

#include <memory>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "klout/scoring/v1/planning.pb.h"
#include "services/cli/demo/play_demo.h"

namespace klout::cli {

// The campaign of the demo: a brand with a budget, people who ask a fee for each person that they move a week, and a sample that
// goes to everybody who is chosen.
scoring::v1::PlanReachRequest DemoPlanRequest();

// Plans it over the community that was played, prints the plan, and says whether many small trees beat few big sparks. Errors are those
// of the call.
absl::StatusOr<PlayedIncident> PlayPlan(std::shared_ptr<grpc::Channel> channel, absl::Duration timeout, const Console& console);

// Whether the plan reaches 1.5 times the people of the highest scores for no more money, and the small account that reaches the
// producer is in it. Pure; for PlayPlan and its test.
simulator::IncidentResult CheckPlan(const scoring::v1::ReachPlan& plan);

}  // namespace klout::cli

#endif  // KLOUT_CLI_DEMO_DEMO_PLAN_H_
