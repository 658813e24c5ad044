#ifndef KLOUT_SERVICES_SCORING_RPC_INFLUENCE_LISTS_H_
#define KLOUT_SERVICES_SCORING_RPC_INFLUENCE_LISTS_H_

#include "absl/status/status.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/scoring/rpc/open_snapshots.h"
#include "services/scoring/rpc/public_accounts.h"

namespace klout::scoring {

// ScoringService.ListInfluencers and ListInfluenced. Thread-safe. A page costs what the whole list costs
// (domain/influence.h).
absl::Status ListInfluencers(OpenSnapshots& snapshots, PublicAccounts policy,
                             const v1::ListInfluencersRequest& request,
                             v1::ListInfluencersResponse* response);
absl::Status ListInfluenced(OpenSnapshots& snapshots, PublicAccounts policy,
                            const v1::ListInfluencedRequest& request, v1::ListInfluencedResponse* response);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_INFLUENCE_LISTS_H_
