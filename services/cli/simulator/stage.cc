#include "services/cli/simulator/stage.h"

#include <algorithm>

namespace klout::simulator {

Stage::Stage(uint32_t start_time, uint32_t days)
    : start_time_(start_time), days_(days), places_(kSecondsPerDay + 1) {}

void Stage::Begin(uint32_t day) {
  day_ = day;
  today_.clear();
  const uint32_t end = DayStart() + kSecondsPerDay;
  // Stable, so that a post stays before the acts upon it.
  const auto waiting =
      std::stable_partition(later_.begin(), later_.end(), [end](const Event& e) { return e.time < end; });
  today_.assign(later_.begin(), waiting);
  later_.erase(later_.begin(), waiting);
}

const std::vector<Event>& Stage::Close() {
  const uint32_t start = DayStart();
  std::fill(places_.begin(), places_.end(), 0);
  for (const Event& event : today_) ++places_[event.time - start + 1];
  for (uint32_t s = 0; s < kSecondsPerDay; ++s) places_[s + 1] += places_[s];
  sorted_.resize(today_.size());
  for (const Event& event : today_) sorted_[places_[event.time - start]++] = event;
  return sorted_;
}

PostNumber Stage::Post(AccountIndex author, uint32_t time) {
  const PostNumber post = next_post_++;
  Add({.time = time, .first = author, .third = post, .type = EventType::kPost});
  return post;
}

void Stage::Act(AccountIndex actor, AccountIndex author, InteractionKind kind, uint32_t time, PostNumber post,
                uint32_t hostility_percent) {
  Add({.time = time,
       .first = actor,
       .second = author,
       .third = post,
       .type = EventType::kInteraction,
       .kind = static_cast<uint8_t>(kind),
       .hostility_percent = static_cast<uint8_t>(hostility_percent)});
}

void Stage::Link(AccountIndex account, uint32_t person, uint32_t time) {
  Add({.time = time, .first = account, .second = person, .type = EventType::kLink});
}

void Stage::Endorse(AccountIndex giver, AccountIndex receiver, uint32_t topic, uint32_t time) {
  Add({.time = time, .first = giver, .second = receiver, .third = topic, .type = EventType::kEndorsement});
}

void Stage::Add(const Event& event) {
  if (event.time < DayStart(day_ + 1)) {
    today_.push_back(event);
  } else if (event.time < DayStart(days_)) {
    later_.push_back(event);
  }
}

}  // namespace klout::simulator
