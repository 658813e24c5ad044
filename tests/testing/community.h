#ifndef KLOUT_TESTS_TESTING_COMMUNITY_H_
#define KLOUT_TESTS_TESTING_COMMUNITY_H_

#include <array>
#include <string>

#include "services/scoring/domain/stable_hash.h"
#include "tests/testing/log_builder.h"

namespace klout::scoring::testing {

// A sequence that is the same on every machine.
class Dice {
 public:
  explicit Dice(uint64_t seed) : state_(Mix64(seed + 0x9e3779b97f4a7c15u)) {}
  uint64_t Next() { return Mix64(state_ += 0x9e3779b97f4a7c15u); }
  uint32_t Below(uint32_t bound) { return static_cast<uint32_t>(Next() % bound); }
  double Unit() { return static_cast<double>(Next() >> 11) / 9007199254740992.0; }

 private:
  uint64_t state_;
};

// Accounts `twitter:u0` to `twitter:u(n-1)`; the lower the number the more people act on it.
struct Community {
  uint64_t seed = 1;
  int accounts = 100;
  int acts = 1500;
  // Ages of the first and the last fact, as days of Day().
  double from = 0, to = 60;
  double link_part = 0.1;

  std::string Name(uint32_t i) const { return "twitter:u" + std::to_string(i); }
  // Popular ones more often.
  uint32_t Author(Dice& dice) const {
    const double u = dice.Unit();
    return static_cast<uint32_t>(u * u * u * accounts);
  }
  ActKind Kind(Dice& dice) const {
    static constexpr std::array kKinds = {ActKind::kReshare, ActKind::kReply, ActKind::kMention,
                                          ActKind::kQuote,   ActKind::kLike,  ActKind::kSave};
    return kKinds[dice.Below(kKinds.size())];
  }

  // Facts in order of time. Everybody keeps to a few favourites.
  LogBuilder Log() const {
    LogBuilder log;
    Dice dice(seed);
    for (int i = 0; i < accounts; ++i) {
      if (dice.Unit() < link_part) log.Link(Name(i), "p" + std::to_string(i), Day(from));
    }
    for (int i = 0; i < acts; ++i) AddAct(log, dice, Day(from + (to - from) * i / acts));
    return log;
  }
  void AddAct(LogBuilder& log, Dice& dice, UnixSeconds time) const {
    const uint32_t actor = dice.Below(accounts);
    Dice taste(seed * 1000003 + actor * 8 + dice.Below(5));
    const uint32_t author = Author(dice.Below(4) == 0 ? dice : taste);
    if (author == actor) return;
    const uint32_t day = time / kSecondsPerDay;
    const std::string post =
        dice.Below(3) == 0 ? "" : "u" + std::to_string(author) + "-" + std::to_string(day);
    if (!post.empty()) {
      // Everybody has a topic, and one of the day now and then.
      std::vector<std::string> topics = {"topic" + std::to_string(author % 5)};
      if (day % 3 == 0) topics.push_back("topic" + std::to_string(5 + day % 4));
      log.About(Name(author), post, day * kSecondsPerDay, topics);
    }
    log.Act(Name(actor), Name(author), Kind(dice), time, post);
  }
};

}  // namespace klout::scoring::testing

#endif  // KLOUT_TESTS_TESTING_COMMUNITY_H_
