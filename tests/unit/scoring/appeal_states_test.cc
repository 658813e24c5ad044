#include <gtest/gtest.h>

#include <string>

#include "services/scoring/domain/appeal_states.h"

namespace klout::scoring {
namespace {

TEST(AppealStatesTest, EveryEventInEveryStageLeadsWhereTheTableSays) {
  const std::string events[] = {"withdraw", "reject", "uphold", "serve"};
  // One line a stage; `-`: refused.
  const std::string expected =
      "open: withdraw=withdrawn reject=rejected uphold=applying serve=-\n"
      "applying: withdraw=- reject=- uphold=applying serve=upheld\n"
      "upheld: withdraw=- reject=- uphold=- serve=-\n"
      "rejected: withdraw=- reject=- uphold=- serve=-\n"
      "withdrawn: withdraw=- reject=- uphold=- serve=-\n";
  std::string table;
  for (int stage = 1; stage <= kAppealStages; ++stage) {
    table += std::string(StageName(static_cast<AppealStage>(stage))) + ":";
    for (int event = 0; event < kAppealEvents; ++event) {
      const auto next = Next(static_cast<AppealStage>(stage), static_cast<AppealEvent>(event));
      table += " " + events[event] + "=" + (next ? std::string(StageName(*next)) : "-");
    }
    table += "\n";
  }
  EXPECT_EQ(table, expected);
}

}  // namespace
}  // namespace klout::scoring
