#ifndef KLOUT_SERVICES_SCORING_RPC_TOPIC_MESSAGE_H_
#define KLOUT_SERVICES_SCORING_RPC_TOPIC_MESSAGE_H_

#include "klout/scoring/v1/scoring.pb.h"
#include "services/scoring/domain/topical_scores.h"
#include "services/scoring/domain/traits.h"
#include "services/scoring/store/snapshot.h"

namespace klout::scoring {

// Topics and traits of a snapshot as messages of klout.scoring.v1. Pure functions of an immutable snapshot, so
// thread-safe.

Subject SubjectOf(const GraphView& graph, SubjectCode code);
// Topics belong to owners: a linked account has its person's.
SubjectCode CodeOf(const GraphView& graph, const Subject& subject);

// Of all accounts of the subject.
Traits TraitsOf(const Snapshot& snapshot, const Subject& subject);

void FillTopic(const Snapshot& snapshot, const TopicRow& row, v1::TopicScore* out);
void FillEstimate(const Likelihood& likelihood, v1::Estimate* out);
// The two letters, or nothing.
std::string CountryText(CountryCode country);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_TOPIC_MESSAGE_H_
