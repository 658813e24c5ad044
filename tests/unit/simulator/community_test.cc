#include "services/cli/simulator/community.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "tests/unit/simulator/replay.h"

namespace klout::simulator {
namespace {

constexpr CommunityOptions kSmallTown{.seed = 7, .people = 2'000};

const Replay& SmallTown() {
  static const Replay* const replay = new Replay(Play(kSmallTown));
  return *replay;
}

const Replay& HonestTown() {
  static const Replay* const replay = new Replay(Play({.seed = 7, .people = 2'000, .incidents = false}));
  return *replay;
}

TEST(CommunityTest, SaysTheSameBytesOnEveryMachine) {
  EXPECT_EQ(HashOf(SmallTown().batches), 9293326851744261131ull);
}

TEST(CommunityTest, SaysTheSameWhateverMemoryTheBatchHadBefore) {
  Community community(kSmallTown);
  for (const fact::v1::FactBatch& expected : SmallTown().batches) {
    fact::v1::FactBatch fresh;
    ASSERT_TRUE(community.NextBatch(&fresh));
    ASSERT_EQ(fresh.SerializeAsString(), expected.SerializeAsString());
  }
  fact::v1::FactBatch left;
  left.set_batch_id("left over");
  EXPECT_FALSE(community.NextBatch(&left));
  EXPECT_EQ(left.ByteSizeLong(), 0u);
}

TEST(CommunityTest, AnotherSeedIsAnotherCommunity) {
  const Replay other = Play({.seed = 8, .people = 2'000, .incidents = false});
  EXPECT_NE(HashOf(other.batches), HashOf(HonestTown().batches));
}

// Who acted on whom, and when as seen from the end.
std::vector<std::tuple<std::string, std::string, int64_t>> ActsBeforeEnd(const CommunityOptions& options) {
  std::vector<std::tuple<std::string, std::string, int64_t>> acts;
  for (const NamedAct& act : Play(options).acts) {
    acts.emplace_back(act.actor, act.author, absl::ToUnixSeconds(options.end_time) - act.time);
  }
  return acts;
}

TEST(CommunityTest, WithALastWeekdayEndsTheSameOnAllDays) {
  CommunityOptions options = {.seed = 7, .people = 2'000, .last_weekday = 3};
  const auto acts = ActsBeforeEnd(options);
  EXPECT_GT(acts.size(), 10'000u);
  options.end_time += absl::Hours(24 * 5);
  EXPECT_TRUE(ActsBeforeEnd(options) == acts);
  options.last_weekday.reset();
  EXPECT_FALSE(ActsBeforeEnd(options) == acts);
}

TEST(CommunityTest, TheCalendarsWeekdayIsTheOneThatIsNotSaid) {
  // It ends as 31 December 2025 does, a Wednesday.
  CommunityOptions options = kSmallTown;
  options.last_weekday = 3;
  EXPECT_EQ(HashOf(Play(options).batches), HashOf(SmallTown().batches));
}

TEST(CommunityTest, NamesBatchesWithoutGapsAndFillsThem) {
  const auto& batches = SmallTown().batches;
  for (size_t i = 0; i < batches.size(); ++i) {
    EXPECT_EQ(batches[i].batch_id(), "sim-7-" + std::to_string(i + 1));
    const int rows = batches[i].interactions().actors_size() + batches[i].posts().posts_size() +
                     batches[i].links().accounts_size() + batches[i].endorsements().givers_size();
    EXPECT_LE(rows, 65'536);
    if (i + 1 < batches.size()) {
      EXPECT_EQ(rows, 65'536);
    }
  }
}

TEST(CommunityTest, WritesEveryNameOnceAndAllColumnsAlike) {
  for (const auto& batch : SmallTown().batches) {
    std::set<std::pair<int, std::string>> accounts;
    for (int i = 0; i < batch.accounts().ids_size(); ++i) {
      EXPECT_TRUE(accounts.emplace(batch.accounts().networks(i), batch.accounts().ids(i)).second);
    }
    EXPECT_EQ(std::set(batch.post_ids().begin(), batch.post_ids().end()).size(), batch.post_ids_size());
    EXPECT_EQ(std::set(batch.person_ids().begin(), batch.person_ids().end()).size(), batch.person_ids_size());
    EXPECT_EQ(std::set(batch.words().begin(), batch.words().end()).size(), batch.words_size());
    const auto& acts = batch.interactions();
    for (int size : {acts.authors_size(), acts.kinds_size(), acts.times_size(), acts.posts_size(),
                     acts.hostility_percents_size()}) {
      EXPECT_EQ(size, acts.actors_size());
    }
  }
}

TEST(CommunityTest, TellsEverythingInOrderOfTimeWithinTheNinetyDays) {
  uint32_t last = 0;
  for (const auto& batch : SmallTown().batches) {
    const uint32_t batch_began_after = last;
    for (const auto* times : {&batch.interactions().times(), &batch.posts().times(), &batch.links().times(),
                              &batch.endorsements().times()}) {
      EXPECT_TRUE(std::is_sorted(times->begin(), times->end()));
      if (times->empty()) continue;
      EXPECT_GE(*times->begin(), batch_began_after);
      last = std::max<uint32_t>(last, *times->rbegin());
    }
  }
  EXPECT_LT(last, absl::ToUnixSeconds(kSmallTown.end_time));
  EXPECT_EQ(DayOf(SmallTown().posts.front().time, kSmallTown), 0u);
  EXPECT_EQ(DayOf(SmallTown().posts.back().time, kSmallTown), 89u);
}

TEST(CommunityTest, EmitsUpToADayAndGoesOnFromThere) {
  Community community(kSmallTown);
  Replay parts;
  fact::v1::FactBatch batch;
  const auto emit_until = [&](uint32_t day) {
    community.EmitUntil(day);
    while (community.NextBatch(&batch)) Read(batch, &parts);
    return DayOf(parts.posts.back().time, kSmallTown);
  };
  EXPECT_EQ(emit_until(60), 59u);
  EXPECT_EQ(emit_until(63), 62u);
  EXPECT_EQ(emit_until(63), 62u);
  EXPECT_EQ(emit_until(10), 62u);
  EXPECT_DOUBLE_EQ(community.Progress(), 0.7);
  EXPECT_EQ(emit_until(200), 89u);
  EXPECT_DOUBLE_EQ(community.Progress(), 1);
  EXPECT_EQ(parts.posts.size(), SmallTown().posts.size());
  EXPECT_EQ(parts.acts.size(), SmallTown().acts.size());
  EXPECT_EQ(parts.acts.back().actor, SmallTown().acts.back().actor);
}

TEST(CommunityTest, NobodyActsOnThemselvesOrOnAPostThatIsNotThere) {
  std::map<std::string, const NamedPost*> posts;
  for (const NamedPost& post : SmallTown().posts) EXPECT_TRUE(posts.emplace(post.post, &post).second);
  for (const NamedAct& act : SmallTown().acts) {
    EXPECT_NE(act.actor, act.author);
    EXPECT_LE(act.hostility, 100u);
    if (act.post.empty()) continue;
    ASSERT_TRUE(posts.contains(act.post));
    EXPECT_EQ(posts[act.post]->author, act.author);
    EXPECT_LE(posts[act.post]->time, act.time);
  }
}

TEST(CommunityTest, IsAsBusyAsOrdinaryPeople) {
  const Replay& town = HonestTown();
  const double acts_per_person = static_cast<double>(town.acts.size()) / 2'000;
  EXPECT_GT(acts_per_person, 25);
  EXPECT_LT(acts_per_person, 150);
  std::map<fact::v1::InteractionKind, int> kinds;
  std::map<fact::v1::Network, int> networks;
  std::map<std::string, int> acts_of;
  for (const NamedAct& act : town.acts) {
    ++kinds[act.kind];
    ++networks[act.network];
    ++acts_of[act.actor];
  }
  EXPECT_EQ(kinds.size(), 9u);
  EXPECT_EQ(networks.size(), kNetworkCount);
  EXPECT_GT(kinds[fact::v1::INTERACTION_KIND_LIKE], kinds[fact::v1::INTERACTION_KIND_RESHARE]);
  for (const auto& [actor, acts] : acts_of) EXPECT_LT(acts, 90 * 3 * 50) << actor;
}

TEST(CommunityTest, AudiencesAreHeavyTailed) {
  const Population population({.seed = 7, .people = 20'000});
  std::vector<uint32_t> audiences;
  for (AccountIndex a = 0; a < population.ordinary_count(); ++a) {
    audiences.push_back(population.account(a).audience);
  }
  std::sort(audiences.begin(), audiences.end());
  const size_t count = audiences.size();
  EXPECT_NEAR(audiences[count / 2], 17, 4);
  EXPECT_LT(audiences[count * 95 / 100], 150u);
  EXPECT_GT(audiences.back(), 500u);
}

TEST(CommunityTest, FollowersLiveOnTheSameNetworkAndMostlySpeakTheLanguage) {
  const Population population({.seed = 7, .people = 20'000});
  uint32_t same_language = 0;
  constexpr uint32_t kChecked = 10'000;
  for (uint32_t i = 0; i < kChecked; ++i) {
    const AccountIndex author = i * 2;
    const AccountIndex follower = population.Follower(author, i % 20);
    ASSERT_NE(follower, author);
    ASSERT_LT(follower, population.ordinary_count());
    EXPECT_EQ(population.network(follower), population.network(author));
    same_language += population.language(follower) == population.language(author);
  }
  EXPECT_GT(same_language, kChecked * 8 / 10);
}

TEST(CommunityTest, AThirdOfPeopleLinkOneToThreeAccounts) {
  std::map<std::string, std::set<fact::v1::Network>> networks_of;
  for (const NamedLink& link : HonestTown().links) {
    EXPECT_TRUE(networks_of[link.person].insert(link.network).second) << link.person;
  }
  EXPECT_NEAR(static_cast<double>(networks_of.size()), 600, 200);
  size_t largest = 0;
  for (const auto& [person, networks] : networks_of) largest = std::max(largest, networks.size());
  EXPECT_EQ(largest, 3u);
}

TEST(CommunityTest, EndorsementsKeepTheRules) {
  std::map<std::pair<std::string, uint32_t>, int> given;
  std::map<std::string, uint32_t> last;
  constexpr uint32_t kWeek = 7 * kSecondsPerDay;
  for (const NamedEndorsement& endorsement : HonestTown().endorsements) {
    const uint32_t day = DayOf(endorsement.time, kSmallTown);
    EXPECT_LE(++given[std::pair(endorsement.giver, day)], 10);
    EXPECT_NE(endorsement.giver, endorsement.receiver);
    const std::string what = endorsement.giver + " " + endorsement.receiver + " " + endorsement.topic;
    const auto before = last.find(what);
    if (before != last.end()) {
      EXPECT_GE(endorsement.time - before->second, kWeek) << what;
    }
    last[what] = endorsement.time;
  }
  EXPECT_GT(HonestTown().endorsements.size(), 100u);
}

TEST(CommunityTest, WorkNetworksRestAtWeekends) {
  int weekday_acts = 0;
  int weekend_acts = 0;
  for (const NamedAct& act : HonestTown().acts) {
    if (act.network != fact::v1::NETWORK_LINKEDIN) continue;
    const uint32_t weekday = (act.time / kSecondsPerDay + 4) % 7;
    ++(weekday == 0 || weekday == 6 ? weekend_acts : weekday_acts);
  }
  EXPECT_LT(weekend_acts / 2.0, 0.6 * weekday_acts / 5.0);
}

TEST(CommunityTest, TheSampleIsOfHonestPeopleWhoLinkedOnTheFirstDay) {
  const Community community(kSmallTown);
  const std::vector<std::string> sample = community.HonestSample();
  EXPECT_EQ(sample.size(), kHonestSampleSize);
  std::set<std::string> linked;
  for (const NamedLink& link : HonestTown().links) {
    if (DayOf(link.time, kSmallTown) == 0) linked.insert("person:" + link.person);
  }
  for (const std::string& subject : sample) EXPECT_TRUE(linked.contains(subject)) << subject;
  EXPECT_EQ(std::set(sample.begin(), sample.end()).size(), sample.size());
}

TEST(CommunityTest, MovesOptionsIntoTheirLimits) {
  const Community community({.people = 0, .days = 0, .end_time = absl::InfinitePast(), .rows_per_batch = 0});
  EXPECT_EQ(community.options().people, kFewestPeople);
  EXPECT_EQ(community.options().days, 1u);
  EXPECT_EQ(community.options().rows_per_batch, 1u);
  EXPECT_FALSE(community.options().incidents);
}

}  // namespace
}  // namespace klout::simulator
