#ifndef KLOUT_SERVICES_SCORING_ENGINE_SCORES_DIGEST_H_
#define KLOUT_SERVICES_SCORING_ENGINE_SCORES_DIGEST_H_

#include <cstdint>

#include "services/scoring/domain/graph.h"
#include "services/scoring/domain/scores.h"

namespace klout::scoring {

// 64 bits of a snapshot's scores, so that a process that made it again from the log knows that it has the same: each bit of each score of accounts, persons,
// their networks and their topics, and how far the graph reaches. Some 2 ns for 8 bytes. Not against an adversary.
uint64_t DigestOfScores(const GraphView& graph, const ScoresView& scores);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_ENGINE_SCORES_DIGEST_H_
