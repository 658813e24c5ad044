#ifndef KLOUT_SERVICES_SCORING_RPC_PERSON_READ_H_
#define KLOUT_SERVICES_SCORING_RPC_PERSON_READ_H_

#include "absl/status/status.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/scoring/store/snapshot.h"

namespace klout::scoring {

// ScoringService.GetPerson from the snapshot that serves, which may be null. Thread-safe. Costs a pass over
// the subject's voices, for the languages of the audience.
absl::Status GetPerson(const Snapshot* snapshot, const v1::GetPersonRequest& request,
                       v1::GetPersonResponse* response);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_PERSON_READ_H_
