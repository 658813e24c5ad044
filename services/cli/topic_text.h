#ifndef KLOUT_CLI_TOPIC_TEXT_H_
#define KLOUT_CLI_TOPIC_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "klout/scoring/v1/scoring.pb.h"
#include "services/cli/console.h"

namespace klout::cli {

// How topics and what is known of people are written for people, the same in every verb.

// For the help of verbs that print topics.
inline constexpr char kTopicDetails[] =
    "A topic's score is the forecast restricted to posts about it. It takes 3 posts on 2 days, and 3\n"
    "distinct people who respond, to claim one: what somebody mentions once is not theirs. PEOPLE are\n"
    "those who responded in 90 days; +K and lists raise a topic, within bounds, and make none.\n"
    "Interests are what one reacts to: topics of posts by others, and how many.";

// The columns of a table of claims, after a first one of that heading.
std::vector<Table::Column> TopicColumns(std::string_view first);
// The cells of those columns, without the first.
std::vector<std::string> TopicCells(const scoring::v1::TopicScore& topic);

// `a person (92 %, sure)`, `an organisation (58 %, a guess)`.
std::string KindText(const scoring::v1::Estimate& organisation);
// `64 % of those who speak to them (sure)`.
std::string ReplyText(const scoring::v1::Estimate& reply);

}  // namespace klout::cli

#endif  // KLOUT_CLI_TOPIC_TEXT_H_
