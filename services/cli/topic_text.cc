#include "services/cli/topic_text.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "services/cli/score_text.h"

namespace klout::cli {
namespace {

// From which confidence an estimate is called sure, and likely.
constexpr double kSure = 0.8, kLikely = 0.4;

std::string SureText(double confidence) {
  return confidence >= kSure ? "sure" : confidence >= kLikely ? "likely" : "a guess";
}

}  // namespace

std::vector<Table::Column> TopicColumns(std::string_view first) {
  return {{std::string(first)},
          {"SCORE", Table::Align::kRight},
          {""},
          {"90 %"},
          {"PEOPLE/WEEK", Table::Align::kRight},
          {"POSTS", Table::Align::kRight},
          {"DAYS", Table::Align::kRight},
          {"PEOPLE", Table::Align::kRight},
          {"+K", Table::Align::kRight},
          {"LANGUAGE"},
          {"LAST POST (UTC)"}};
}

std::vector<std::string> TopicCells(const scoring::v1::TopicScore& topic) {
  return {absl::StrFormat("%.1f", topic.score()),
          ScoreBar(topic.low(), topic.high(), kBarCells),
          IntervalText(topic.low(), topic.high()),
          ShortNumber(topic.people_per_week()),
          Grouped(topic.posts()),
          Grouped(topic.days()),
          Grouped(topic.responders()),
          topic.endorsements() == 0 ? "" : Grouped(topic.endorsements()),
          Printable(topic.language()),
          TimeText(topic.last_post())};
}

std::string KindText(const scoring::v1::Estimate& organisation) {
  const bool is = organisation.likelihood() > 0.5;
  const double likelihood = is ? organisation.likelihood() : 1 - organisation.likelihood();
  return absl::StrCat(is ? "an organisation" : "a person",
                      absl::StrFormat(" (%.0f %%, ", 100 * likelihood), SureText(organisation.confidence()), ")");
}

std::string ReplyText(const scoring::v1::Estimate& reply) {
  return absl::StrCat(absl::StrFormat("%.0f %% of those who speak to them (", 100 * reply.likelihood()),
                      SureText(reply.confidence()), ")");
}

}  // namespace klout::cli
