#ifndef KLOUT_CLI_SCORE_TEXT_H_
#define KLOUT_CLI_SCORE_TEXT_H_

#include <google/protobuf/repeated_ptr_field.h>
#include <google/protobuf/timestamp.pb.h>

#include <string>
#include <vector>

#include "klout/scoring/v1/scoring.pb.h"
#include "services/cli/console.h"

namespace klout::cli {

// How scores, times and snapshots are written for people, the same in every verb.

inline constexpr int kBarCells = 10;

// For the help of verbs that print scores.
inline constexpr char kScoreDetails[] =
    "A score is a forecast on a log scale from 1 to 100: how many distinct real people will act on\n"
    "what this person posts in an active week (PEOPLE/WEEK). Each point is harder than the last.\n"
    "90 % is the interval the truth lies in nine times of ten; the shaded part of the bar.\n"
    "TRUE REACH: trusted distinct people who acted in 90 days. AMPLIFICATION, 0 to 100: how likely\n"
    "an audience is to act on a post. IMPACT, 0 to 100: how influential those who act are.\n"
    "EVIDENCE none: not enough to give a score; thin: fewer than 3 people acted, fair: fewer than 30.";

// `48–57`, whole points.
std::string IntervalText(double low, double high);

// `2012-07-04 08:00` in UTC; empty if unset.
std::string TimeText(const google::protobuf::Timestamp& time);

// `none`, `thin`, `fair`, `strong`.
std::string EvidenceText(scoring::v1::Evidence evidence);

// One row per score: `twitter:88  52.3 ▕█████▒▒░░▏ 48–57 ...`. `ranks`, if given, leads the rows.
void PrintScores(const Console& console, const std::vector<const scoring::v1::Score*>& scores,
                 const std::vector<uint64_t>& ranks = {});

// What a person should know of this score beside its numbers: silence, hostility, thin evidence.
std::vector<std::string> ScoreNotes(const scoring::v1::Score& score);

void PrintMoments(const Console& console,
                  const google::protobuf::RepeatedPtrField<scoring::v1::Moment>& moments);

// `snapshot 17, facts until 2012-07-04 08:00 UTC, model 2026-11-a`.
void PrintSnapshotLine(const Console& console, const scoring::v1::SnapshotRef& snapshot);

}  // namespace klout::cli

#endif  // KLOUT_CLI_SCORE_TEXT_H_
