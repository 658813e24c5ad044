#ifndef KLOUT_SERVICES_SCORING_RPC_PUBLIC_ACCOUNTS_H_
#define KLOUT_SERVICES_SCORING_RPC_PUBLIC_ACCOUNTS_H_

#include "services/scoring/rpc/score_message.h"

namespace klout::scoring {

// Whom lists may name: RankPeople, ListInfluencers, ListInfluenced and the people in receipts. GetScore and
// the other calls about one subject answer whoever knows its name: scoring is an internal service, and naming
// is what a list does. ExportScores is the operator's own and names all.
enum class PublicAccounts {
  // Persons, and accounts that somebody linked.
  kLinked,
  // Everybody.
  kAll,
};

inline bool MayName(PublicAccounts policy, const Snapshot& snapshot, const Subject& subject) {
  return policy == PublicAccounts::kAll || IsLinked(snapshot, subject);
}
inline bool MayName(PublicAccounts policy, const Snapshot& snapshot, AccountIndex account) {
  return MayName(policy, snapshot, Subject{kNone, account});
}

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_PUBLIC_ACCOUNTS_H_
