#ifndef KLOUT_SERVICES_SCORING_RPC_RANK_PEOPLE_H_
#define KLOUT_SERVICES_SCORING_RPC_RANK_PEOPLE_H_

#include "absl/status/status.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/scoring/rpc/open_snapshots.h"
#include "services/scoring/rpc/public_accounts.h"

namespace klout::scoring {

inline constexpr int kDefaultListPage = 20;
inline constexpr int kMaxListPage = 1'000;

// ScoringService.RankPeople. Thread-safe. Without a network a page costs a walk down the order to its end;
// with one, or by likelihood of a reply, a pass over all people; with a topic, a walk or a pass over those who
// claim it. 10,000 exclusions cost about 2 ms more. An exclusion that names nobody
// excludes nobody; a linked account stands for its person.
absl::Status RankPeople(OpenSnapshots& snapshots, PublicAccounts policy, const v1::RankPeopleRequest& request,
                        v1::RankPeopleResponse* response);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_RANK_PEOPLE_H_
