#ifndef KLOUT_SERVICES_CLI_DEMO_DEMO_PERKS_H_
#define KLOUT_SERVICES_CLI_DEMO_DEMO_PERKS_H_

#include <grpcpp/channel.h>

#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "absl/time/time.h"

namespace klout::cli {

// The brand of the demo, as FillPerks made it.
struct DemoBrand {
  std::string brand_id;
  // A person who was offered a perk, has not claimed it, and still can: `person:ID`.
  std::string person;
  int participants = 0;
  int invited = 0, claimed = 0;
};

// Gives the community that was played a brand with two campaigns: one that runs, with offers opened, claimed and posted about, and a draft to be planned.
// People of the top of the scores take part in perks; most let the brand see them. Errors are those of the calls. Some seconds.
absl::StatusOr<DemoBrand> FillPerks(std::shared_ptr<grpc::Channel> scoring, std::shared_ptr<grpc::Channel> perks, absl::Time now);

}  // namespace klout::cli

#endif  // KLOUT_SERVICES_CLI_DEMO_DEMO_PERKS_H_
