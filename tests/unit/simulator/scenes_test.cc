#include "services/cli/simulator/scenes.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string_view>

#include "tests/unit/simulator/replay.h"

namespace klout::simulator {
namespace {

using namespace klout::fact::v1;

constexpr CommunityOptions kTown{.seed = 7, .people = 10'000};

const Replay& Town() {
  static const Replay* const replay = new Replay(Play(kTown));
  return *replay;
}

// `twitter:jack` -> `jack`.
std::string Name(std::string_view subject) { return std::string(subject.substr(subject.find(':') + 1)); }

std::vector<NamedAct> ActsOn(std::string_view subject) {
  std::vector<NamedAct> acts;
  for (const NamedAct& act : Town().acts) {
    if (act.author == Name(subject)) acts.push_back(act);
  }
  return acts;
}

std::vector<NamedPost> PostsOf(std::string_view subject) {
  std::vector<NamedPost> posts;
  for (const NamedPost& post : Town().posts) {
    if (post.author == Name(subject)) posts.push_back(post);
  }
  return posts;
}

std::set<std::string> ActorsOn(std::string_view subject) {
  std::set<std::string> actors;
  for (const NamedAct& act : ActsOn(subject)) actors.insert(act.actor);
  return actors;
}

uint32_t Day(const NamedAct& act) { return DayOf(act.time, kTown); }

TEST(ScenesTest, StormIsThreeThousandHostileVoicesWithinTwoDays) {
  std::set<std::string> voices;
  for (const NamedAct& act : ActsOn(kBrand)) {
    if (act.hostility < 70) continue;
    EXPECT_TRUE(act.kind == INTERACTION_KIND_REPLY || act.kind == INTERACTION_KIND_QUOTE);
    EXPECT_GE(Day(act), kStormDay);
    EXPECT_LE(Day(act), kStormDay + 2);
    voices.insert(act.actor);
  }
  EXPECT_EQ(voices.size(), kStormVoices);
}

TEST(ScenesTest, BrandHasReadersBeforeAndAfterTheStorm) {
  int before = 0;
  int after = 0;
  for (const NamedAct& act : ActsOn(kBrand)) {
    before += Day(act) < kStormDay;
    after += Day(act) > kStormDay + 5;
  }
  EXPECT_GT(before, 1'000);
  EXPECT_GT(after, 500);
}

TEST(ScenesTest, SquirrelPostsMuchAndIsLikedByTheSameFew) {
  EXPECT_EQ(PostsOf(kSquirrel).size(), 40u * 90);
  for (const NamedAct& act : ActsOn(kSquirrel)) EXPECT_EQ(act.kind, INTERACTION_KIND_LIKE);
  EXPECT_GT(ActsOn(kSquirrel).size(), 1'500u);
  EXPECT_LE(ActorsOn(kSquirrel).size(), 40u);
}

TEST(ScenesTest, ConsultantPostsLittleAndAnswersMany) {
  EXPECT_LT(PostsOf(kConsultant).size(), 80u);
  EXPECT_GT(ActorsOn(kConsultant).size(), 300u);
  int replies = 0;
  int answers = 0;
  for (const NamedAct& act : ActsOn(kConsultant)) replies += act.kind == INTERACTION_KIND_REPLY;
  for (const NamedAct& act : Town().acts) answers += act.actor == Name(kConsultant);
  EXPECT_GT(answers, replies / 2);
}

TEST(ScenesTest, QuoteBotsPostByTheClockAndAreSeldomLiked) {
  for (uint32_t minutes : kQuoteBotMinutes) {
    const std::string bot = QuoteBotSubject(minutes);
    EXPECT_EQ(PostsOf(bot).size(), 80u * 1440 / minutes);
    EXPECT_NEAR(static_cast<double>(ActsOn(bot).size()), 80.0 * 1440 / minutes / 300, 60.0 / minutes + 12);
    EXPECT_LE(ActorsOn(bot).size(), 8u);
  }
}

TEST(ScenesTest, RobotActsOnHundredsADayAndFewAreCourteous) {
  int acts = 0;
  for (const NamedAct& act : Town().acts) {
    if (act.actor != Name(kRobot)) continue;
    EXPECT_GE(Day(act), kRobotDay);
    ++acts;
  }
  EXPECT_NEAR(acts, 30 * 390, 200);
  const std::vector<NamedAct> courtesies = ActsOn(kRobot);
  EXPECT_GT(courtesies.size(), 10u);
  EXPECT_LT(courtesies.size(), 60u);
  for (const NamedAct& act : courtesies) EXPECT_GE(Day(act), kRobotDay);
}

TEST(ScenesTest, RingActsOnItselfFromItsDayAndTwinsGetTheSameFromOutside) {
  std::map<std::pair<std::string, uint32_t>, int> outside[2];
  int inside = 0;
  for (const NamedAct& act : Town().acts) {
    const bool on_ring = act.author.starts_with("ring_");
    const bool on_twin = act.author.starts_with("alone_");
    if (!on_ring && !on_twin) continue;
    if (act.actor.starts_with("ring_")) {
      EXPECT_TRUE(on_ring);
      EXPECT_GE(Day(act), kRingDay);
      ++inside;
    } else {
      ++outside[on_twin][{act.author.substr(act.author.find('_')) + act.actor, act.time}];
    }
  }
  EXPECT_EQ(outside[0], outside[1]);
  EXPECT_GT(outside[0].size(), kRingSize * 10u);
  // 60 days of 0.3 posts by 50, on each of which 49 act in 3 ways.
  EXPECT_NEAR(inside, 60 * 0.3 * 50 * 49 * 3, 15'000);
}

TEST(ScenesTest, TenThousandEmptyAccountsFollowTheBuyerOnlyAndDoNothingElse) {
  std::map<std::string, int> acts_of;
  for (const NamedAct& act : Town().acts) {
    if (!act.actor.starts_with("empty_")) continue;
    EXPECT_EQ(act.author, Name(kBuyer));
    EXPECT_EQ(act.kind, INTERACTION_KIND_FOLLOW);
    EXPECT_GE(Day(act), kPurchaseDay);
    EXPECT_LT(Day(act), kPurchaseDay + 2);
    ++acts_of[act.actor];
  }
  EXPECT_EQ(acts_of.size(), kBoughtFollowers);
  EXPECT_EQ(ActsOn(kBuyer).size(), ActsOn(kBuyerTwin).size() + kBoughtFollowers);
  EXPECT_GE(ActorsOn(kBuyerTwin).size(), 5u);
}

TEST(ScenesTest, AgencyNeverAnswersAndTheDirectorAnswersEveryReply) {
  int agency_acts = 0;
  std::map<std::string, int> answers;
  for (const NamedAct& act : Town().acts) {
    agency_acts += act.actor == Name(kAgency);
    if (act.actor == Name(kDirector)) ++answers[act.author];
  }
  EXPECT_EQ(agency_acts, 0);
  for (const NamedAct& act : ActsOn(kDirector)) {
    // The last days' answers would come after the end.
    if (act.kind == INTERACTION_KIND_REPLY && Day(act) < 89) {
      EXPECT_GT(answers[act.actor], 0) << act.actor;
    }
  }
  EXPECT_GT(ActsOn(kAgency).size(), 2 * ActsOn(kDirector).size());
}

TEST(ScenesTest, TravellerIsSilentAndLeftInPeaceOnHoliday) {
  EXPECT_EQ(PostsOf(kTraveller).size(), kHolidayDay);
  for (const NamedAct& act : Town().acts) {
    if (act.actor == Name(kTraveller) || act.author == Name(kTraveller)) {
      EXPECT_LT(Day(act), kHolidayDay);
    }
  }
  EXPECT_GT(ActorsOn(kTraveller).size(), 50u);
}

TEST(ScenesTest, SmallAccountDiffersFromItsTwinOnlyInWhoListensToItsFriend) {
  EXPECT_EQ(ActsOn(kSmall).size(), ActsOn(kSmallTwin).size());
  EXPECT_LE(ActorsOn(kSmall).size(), 12u);
  int reshares = 0;
  for (const NamedAct& act : ActsOn(kSmall)) {
    reshares += act.actor == Name(kFriend) && act.kind == INTERACTION_KIND_RESHARE;
  }
  EXPECT_EQ(reshares, 1);
  EXPECT_TRUE(ActorsOn(kFriend).contains(Name(kProducer)));
  EXPECT_FALSE(ActorsOn(kFriendTwin).contains(Name(kProducer)));
  EXPECT_TRUE(ActorsOn(kFriendTwin).contains(Name(kProducerTwin)));
  EXPECT_LT(ActorsOn(kProducerTwin).size(), 50u);
  EXPECT_EQ(ActsOn(kFriend).size(), ActsOn(kFriendTwin).size());
  EXPECT_GT(ActorsOn(kProducer).size(), 500u);
}

TEST(ScenesTest, SecondNetworkIsLinkedOnItsDay) {
  std::vector<uint32_t> days;
  for (const NamedLink& link : Town().links) {
    if ("person:" + link.person == kTwoNetworksPerson) days.push_back(DayOf(link.time, kTown));
  }
  EXPECT_EQ(days, (std::vector<uint32_t>{0, kSecondNetworkDay}));
}

TEST(ScenesTest, CommunityOfTenThousandStaysFastToPlay) {
  EXPECT_GT(Town().acts.size(), 500'000u);
  EXPECT_LT(Town().acts.size(), 1'500'000u);
}

}  // namespace
}  // namespace klout::simulator
