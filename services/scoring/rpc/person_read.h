#ifndef KLOUT_SERVICES_SCORING_RPC_PERSON_READ_H_
#define KLOUT_SERVICES_SCORING_RPC_PERSON_READ_H_

#include "absl/status/status.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/scoring/rpc/open_snapshots.h"

namespace klout::scoring {

// ScoringService.GetPerson from the snapshot that serves. Thread-safe. Costs a pass over the subject's voices, for the
// languages of the audience, and one over their posts, for the style.
absl::Status GetPerson(OpenSnapshots& snapshots, const v1::GetPersonRequest& request, v1::GetPersonResponse* response);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_PERSON_READ_H_
