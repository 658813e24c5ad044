#ifndef KLOUT_SERVICES_CLI_SIMULATOR_STAGE_H_
#define KLOUT_SERVICES_CLI_SIMULATOR_STAGE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "services/cli/simulator/event.h"

namespace klout::simulator {

// Collects what happens on one day, in any order, and gives it out in order of time. What is set down for
// a later day waits for it; what would be after the last day never happens. Not thread-safe. Memory: 20
// bytes per event of a day and of those that wait.
class Stage {
 public:
  // Day 0 starts at `start_time`, in seconds since 1970.
  Stage(uint32_t start_time, uint32_t days);

  // Days are begun in turn from 0, each after the Close of the one before.
  void Begin(uint32_t day);
  // The day's events, oldest first; those of one second in the order they were set down. Valid until the
  // next Begin.
  const std::vector<Event>& Close();

  // Times before the present day are a bug of the caller.
  PostNumber Post(AccountIndex author, uint32_t time);
  void Act(AccountIndex actor, AccountIndex author, InteractionKind kind, uint32_t time, PostNumber post,
           uint32_t hostility_percent = 0);
  void Link(AccountIndex account, uint32_t person, uint32_t time);
  void Endorse(AccountIndex giver, AccountIndex receiver, uint32_t topic, uint32_t time);

  uint32_t day() const { return day_; }
  uint32_t days() const { return days_; }
  // Start of the present day, of any day, and of the week's day (0 is Sunday).
  uint32_t DayStart() const { return DayStart(day_); }
  uint32_t DayStart(uint32_t day) const { return start_time_ + day * kSecondsPerDay; }
  uint32_t Weekday() const { return (DayStart() / kSecondsPerDay + 4) % 7; }

 private:
  void Add(const Event& event);

  const uint32_t start_time_;
  const uint32_t days_;
  uint32_t day_ = 0;
  PostNumber next_post_ = 0;
  std::vector<Event> today_;
  std::vector<Event> later_;
  std::vector<Event> sorted_;
  // Events per second of the day, then where the next one of that second goes.
  std::vector<uint32_t> places_;
};

}  // namespace klout::simulator

#endif  // KLOUT_SERVICES_CLI_SIMULATOR_STAGE_H_
