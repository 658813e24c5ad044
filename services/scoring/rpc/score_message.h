#ifndef KLOUT_SERVICES_SCORING_RPC_SCORE_MESSAGE_H_
#define KLOUT_SERVICES_SCORING_RPC_SCORE_MESSAGE_H_

#include <string_view>

#include "absl/time/time.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/scoring/store/snapshot.h"

namespace klout::scoring {

// Scores of a snapshot as messages of klout.scoring.v1. Pure functions of an immutable snapshot, so
// thread-safe; no lock and no allocation beyond the message's own.

v1::Evidence EvidenceOf(uint32_t people);

// Fills `out`, which must be empty, for a subject that Find gave; `asked` is how the request wrote it. About
// 300 ns for an account.
void FillScore(const Snapshot& snapshot, const Subject& subject, std::string_view asked, v1::Score* out);

// Hostile acts on all accounts of the subject, decayed to the snapshot's as_of.
double HeatOf(const Snapshot& snapshot, const Subject& subject);

// `person:ID` of the subject, or of the person an account belongs to; empty if it belongs to nobody.
std::string PersonNameOf(const Snapshot& snapshot, const Subject& subject);

// Whether lists may name the subject: a person, or an account that somebody linked.
bool IsLinked(const Snapshot& snapshot, const Subject& subject);

inline void SetTime(UnixSeconds seconds, google::protobuf::Timestamp* out) { out->set_seconds(seconds); }

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_SCORE_MESSAGE_H_
