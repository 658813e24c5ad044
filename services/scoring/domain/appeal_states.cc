#include "services/scoring/domain/appeal_states.h"

namespace klout::scoring {
namespace {

using enum AppealStage;
constexpr std::nullopt_t kNo = std::nullopt;
constexpr std::optional<AppealStage> kTable[kAppealStages][kAppealEvents] = {
    //                withdraw    reject     uphold     serve
    /* open      */ {kWithdrawn, kRejected, kApplying, kNo},
    /* applying  */ {kNo,        kNo,       kApplying, kUpheld},
    /* upheld    */ {kNo,        kNo,       kNo,       kNo},
    /* rejected  */ {kNo,        kNo,       kNo,       kNo},
    /* withdrawn */ {kNo,        kNo,       kNo,       kNo},
};
constexpr std::string_view kNames[] = {"open", "applying", "upheld", "rejected", "withdrawn"};

// Stages count from 1, events from 0.
int Row(AppealStage stage) { return static_cast<int>(stage) - 1; }

}  // namespace

std::optional<AppealStage> Next(AppealStage stage, AppealEvent event) {
  return kTable[Row(stage)][static_cast<int>(event)];
}

std::string_view StageName(AppealStage stage) { return kNames[Row(stage)]; }

}  // namespace klout::scoring
