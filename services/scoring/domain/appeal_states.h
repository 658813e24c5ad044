#ifndef KLOUT_SERVICES_SCORING_DOMAIN_APPEAL_STATES_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_APPEAL_STATES_H_

#include <cstdint>
#include <optional>
#include <string_view>

namespace klout::scoring {

// The states of an appeal and what moves it: the table in appeal_states.cc. Numbers are those of klout.scoring.v1.AppealState. Pure and
// thread-safe.
enum class AppealStage : uint8_t { kOpen = 1, kApplying = 2, kUpheld = 3, kRejected = 4, kWithdrawn = 5 };
inline constexpr int kAppealStages = 5;

enum class AppealEvent : uint8_t {
  // The subject takes it back.
  kWithdraw,
  kReject,
  // The contested fact is to go. Again while it is going: what was left undone is done.
  kUphold,
  // The new score is served.
  kServe,
};
inline constexpr int kAppealEvents = 4;

// Where the event leads; nullopt: it is not allowed there.
std::optional<AppealStage> Next(AppealStage stage, AppealEvent event);

// `open`, `applying`, ...
std::string_view StageName(AppealStage stage);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_APPEAL_STATES_H_
