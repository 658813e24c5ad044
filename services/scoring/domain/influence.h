#ifndef KLOUT_SERVICES_SCORING_DOMAIN_INFLUENCE_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_INFLUENCE_H_

#include <vector>

#include "services/scoring/domain/evidence.h"

namespace klout::scoring {

// One person's hold over another. Accounts linked to one person are one.
struct Influence {
  // The other side: of a person's accounts the one with most votes on the way.
  AccountIndex account = kNone;
  // The part of the actor's whole vote that goes this way, 0 to 1.
  double share = 0;
  UnixSeconds last_act = 0;
};

// Who acts on the subject: strongest first, ties by account key. All of them, so size() is the total
// count. `subject` holds one account, or all of one person's. About 30 ns an edge of the subject.
std::vector<Influence> InfluencedBy(const Evidence& evidence, AccountSet subject);

// On whom the subject acts, likewise. The graph has no index by actor: the whole actor column is read,
// about 0.3 ns an edge of the graph for each account of the subject.
std::vector<Influence> InfluencersOf(const Evidence& evidence, AccountSet subject);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_INFLUENCE_H_
