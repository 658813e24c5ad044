// The promises of DESIGN.md section 3, each over many random communities.
#include <cmath>

#include "gtest/gtest.h"
#include "services/scoring/domain/model_fit.h"
#include "tests/testing/community.h"
#include "tests/testing/log_builder.h"
#include "tests/testing/scored.h"

namespace klout::scoring::testing {
namespace {

constexpr int kSeeds = 50;
// From kSeeds on, the model is one that was fitted.
constexpr int kFittedSeeds = 20;

// A community whose size and chatter depend on the seed.
Community CommunityOf(uint64_t seed) {
  Community community;
  community.seed = seed;
  community.accounts = 20 + static_cast<int>(seed * 37 % 281);
  community.acts = community.accounts * 12;
  return community;
}

// As `klout model fit` does it, on days 40 to 60 of a community.
const Model& FittedModel() {
  static const auto* const fitted = [] {
    const Community past{.seed = 99, .accounts = 400, .acts = 8000, .to = 40}, all{.seed = 99, .accounts = 400, .acts = 12000, .to = 60};
    const Model model;
    const Graph graph = past.Log().Build(model.folding, 1);
    Outcomes outcomes(graph.View(), Day(40), Day(60), model.folding.hostile_percent);
    BatchColumns later;
    Dice dice(7);
    for (int i = 0; i < 4000; ++i) {
      later.act_actors.push_back(later.AccountOf(all.Name(dice.Below(400))));
      later.act_authors.push_back(later.AccountOf(all.Name(all.Author(dice))));
      later.act_kinds.push_back(static_cast<int>(all.Kind(dice)));
      later.act_times.push_back(Day(40 + 20 * dice.Unit()));
    }
    outcomes.Add(later.View());
    return new Model(FitWeights(CollectFitRows(graph.View(), model, outcomes, 1), model, 0.3));
  }();
  return *fitted;
}

class Invariant : public ::testing::TestWithParam<int> {
 protected:
  const Community community_ = CommunityOf(GetParam());
  const UnixSeconds end_ = Day(60);
  const Model model_ = GetParam() < kSeeds ? Model() : FittedModel();

  // Since the log begins: newcomers are bounded together, whatever they do.
  void BeKnown(LogBuilder& log, const std::string& account) const { log.Act(account, "twitter:any0", ActKind::kFollow, Day(community_.from)); }
};

// Presence is a rank among all who act, so one more of them at the end moves every other rank down by its
// part of 1 / actors: rank^4 and rank^8 shrink by at most 4 / actors and 8 / actors.
double PresenceSlack(const Scored& scored) {
  const ForecastModel& forecast = scored.model().forecast;
  const double relative = forecast.weight[kPresent] * forecast.presence_exponent +
                          forecast.weight[kPresentResharers] * forecast.resharer_presence_exponent;
  int actors = 0;
  for (float sum : scored.scores().standing.vote_sum) actors += sum > 0;
  return scored.model().scale.per_decade / std::log(10) * relative / actors;
}

// At the author's own clock: a later act also lets attention and evidence age until then.
TEST_P(Invariant, OneMoreActByANewPersonNeverLowers) {
  const LogBuilder log = community_.Log();
  Dice dice(GetParam());
  const Scored before(log, model_);
  for (int i = 0; i < 4; ++i) {
    const std::string author = community_.Name(community_.Author(dice));
    const AccountIndex index = before.Index(author);
    LogBuilder more = log;
    more.Act("twitter:new", author, community_.Kind(dice), before.evidence().ClockOf(AccountSet(&index, 1)));
    const Scored after(more, model_);
    EXPECT_GE(after.Row(author).score, before.Row(author).score - PresenceSlack(before)) << author;
    EXPECT_GT(after.Row(author).people, before.Row(author).people) << author;
    const Forecast was = before.ForecastOf(author), is = after.ForecastOf(author);
    for (Signal signal : {kReach, kReshareReach, kAttention}) {
      EXPECT_GE(is.signal[signal], was.signal[signal]) << author << " " << SignalName(signal);
    }
  }
}

TEST_P(Invariant, BetterInEverySignalIsNeverLower) {
  const Scored scored(community_.Log(), model_);
  std::vector<std::pair<Forecast, float>> all;
  for (AccountIndex i = 0; i < scored.graph().account_count(); ++i) {
    std::vector<Voice> voices;
    const Forecast forecast = scored.forecaster().Of(AccountSet(&i, 1), voices);
    if (forecast.people > 0 && !forecast.absent) all.push_back({forecast, scored.scores().accounts[i].score});
  }
  for (const auto& [a, a_score] : all) {
    for (const auto& [b, b_score] : all) {
      // Who acted is a signal, too: of fewer than three there is no score.
      bool dominates = a.people >= b.people;
      for (int k = 0; k < kSignals; ++k) dominates &= a.signal[k] >= b.signal[k];
      if (!dominates) continue;
      EXPECT_GE(a_score, b_score);
    }
  }
}

TEST_P(Invariant, AddingANetworkNeverLowers) {
  LogBuilder log = community_.Log();
  Dice dice(GetParam());
  const uint32_t who = community_.Author(dice);
  const std::string twitter = community_.Name(who);
  log.Link(twitter, "subject", end_);
  for (uint32_t i = 0; i < 1 + dice.Below(8); ++i) {
    log.Act("mastodon:m" + std::to_string(i), "mastodon:other", community_.Kind(dice), end_ - 3600 * i);
  }
  LogBuilder linked = log;
  linked.Link("mastodon:other", "subject", end_);
  const Scored before(log, model_), after(linked, model_);
  EXPECT_GE(after.PersonRow("subject").score, before.PersonRow("subject").score);
  EXPECT_GE(after.PersonRow("subject").people_per_week, before.PersonRow("subject").people_per_week);
  EXPECT_EQ(after.Row(twitter).score, before.Row(twitter).score);
}

// Acts on people who never promoted the author (else it were a trade), up to the author's own clock. What is left is trust: a vote
// given, and people whom nobody knew, move everybody's trust a little, and so that of the audience.
TEST_P(Invariant, WhatOneDoesToOthersNeverLowers) {
  // As trust weighs in the model.
  const double most_from_trust = 0.1 * std::max(1.0, model_.forecast.weight[kImpact] / Model().forecast.weight[kImpact]);
  const LogBuilder log = community_.Log();
  Dice dice(GetParam());
  Model no_trust = model_;
  no_trust.forecast.weight[kImpact] = 0;
  const Scored before(log, model_), before_no_trust(log, no_trust);
  for (int i = 0; i < 4; ++i) {
    const std::string author = community_.Name(community_.Author(dice));
    const AccountIndex index = before.Index(author);
    const UnixSeconds clock = before.evidence().ClockOf(AccountSet(&index, 1));
    LogBuilder more = log;
    for (uint32_t k = 0; k <= dice.Below(20); ++k) {
      const UnixSeconds time = Day(0) + static_cast<UnixSeconds>(dice.Unit() * (clock - Day(0)));
      more.Act(author, "twitter:stranger" + std::to_string(k), community_.Kind(dice), time);
    }
    EXPECT_GE(Scored(more, no_trust).Row(author).score, before_no_trust.Row(author).score) << author;
    EXPECT_GE(Scored(more, model_).Row(author).score, before.Row(author).score - most_from_trust) << author;
  }
}

TEST_P(Invariant, LinkingAnAccountThatActsNeverLowers) {
  LogBuilder log = community_.Log();
  Dice dice(GetParam());
  const std::string twitter = community_.Name(community_.Author(dice));
  log.Link(twitter, "subject", end_);
  for (uint32_t i = 0; i <= dice.Below(8); ++i) {
    log.Act("mastodon:other", "mastodon:m" + std::to_string(i), community_.Kind(dice), Day(dice.Unit() * community_.to));
  }
  LogBuilder linked = log;
  linked.Link("mastodon:other", "subject", end_);
  const Scored before(log, model_), after(linked, model_);
  EXPECT_GE(after.PersonRow("subject").score, before.PersonRow("subject").score);
  EXPECT_GE(after.Row(twitter).score, before.Row(twitter).score);
}

TEST_P(Invariant, UniqueBeatsRepeated) {
  Dice dice(GetParam());
  LogBuilder log = community_.Log();
  const ActKind kind = community_.Kind(dice);
  for (int i = 0; i < 100; ++i) {
    BeKnown(log, "twitter:crowd" + std::to_string(i));
    log.Act("twitter:crowd" + std::to_string(i), "twitter:loved", kind, end_ - i * 600);
    log.Act("twitter:fan", "twitter:stalked", kind, end_ - i * 600);
  }
  const Scored scored(log, model_);
  EXPECT_GT(scored.Row("twitter:loved").score, scored.Row("twitter:stalked").score + 10);
  EXPECT_GT(scored.Row("twitter:loved").people_per_week, 5 * scored.Row("twitter:stalked").people_per_week);
}

TEST_P(Invariant, NewcomersNeverLowerAndLiftLittle) {
  Dice dice(GetParam());
  LogBuilder log = community_.Log();
  const Scored before(log, model_);
  const std::string author = community_.Name(community_.Author(dice));
  const int newcomers = 1 + static_cast<int>(dice.Below(300));
  for (int i = 0; i < newcomers; ++i) log.Act("twitter:new" + std::to_string(i), author, ActKind::kReshare, end_ - i * 60);
  const Scored after(log, model_);
  const ScoreRow was = before.Row(author), is = after.Row(author);
  EXPECT_GE(is.score, was.score - newcomers * PresenceSlack(before));
  EXPECT_GE(is.true_reach, was.true_reach);
  EXPECT_LE(is.true_reach, was.true_reach * (1 + model_.forecast.newcomer_part) + model_.forecast.newcomer_people);
}

TEST_P(Invariant, RatioBeatsVolume) {
  Dice dice(GetParam());
  const LogBuilder log = community_.Log();
  LogBuilder few = log, many = log;
  const int acts = 3 + static_cast<int>(dice.Below(60)), posts = 1 + static_cast<int>(dice.Below(5));
  for (int i = 0; i < posts * 20; ++i) {
    if (i < posts) few.Post("twitter:x", "x" + std::to_string(i), end_ - kSecondsPerDay);
    many.Post("twitter:x", "x" + std::to_string(i), end_ - kSecondsPerDay);
  }
  for (int i = 0; i < acts; ++i) {
    const std::string actor = "twitter:a" + std::to_string(i);
    few.Act(actor, "twitter:x", ActKind::kReshare, end_ - i * 60, "x" + std::to_string(i % posts));
    many.Act(actor, "twitter:x", ActKind::kReshare, end_ - i * 60, "x" + std::to_string(i % (posts * 20)));
  }
  const Scored a(few, model_), b(many, model_);
  EXPECT_GE(a.Row("twitter:x").score, b.Row("twitter:x").score);
  EXPECT_GT(a.Row("twitter:x").amplification, b.Row("twitter:x").amplification);
}

TEST_P(Invariant, AChoosyActorsVoteWeighsMore) {
  Dice dice(GetParam());
  LogBuilder log = community_.Log();
  const int actors = 3 + static_cast<int>(dice.Below(40));
  for (int i = 0; i < actors; ++i) {
    const std::string choosy = "twitter:c" + std::to_string(i), likes_all = "twitter:l" + std::to_string(i);
    for (const std::string& actor : {choosy, likes_all}) BeKnown(log, actor);
    for (int j = 0; j < 40; ++j)
      log.Act(likes_all, "twitter:any" + std::to_string(j), ActKind::kLike, end_ - 7200);
    log.Act(choosy, "twitter:chosen", ActKind::kLike, end_ - 3600);
    log.Act(likes_all, "twitter:one-of-many", ActKind::kLike, end_ - 3600);
  }
  const Scored scored(log, model_);
  EXPECT_GT(scored.Row("twitter:chosen").score, scored.Row("twitter:one-of-many").score);
  EXPECT_GT(scored.Row("twitter:chosen").true_reach, 3 * scored.Row("twitter:one-of-many").true_reach);
}

TEST_P(Invariant, FollowersWithoutActsAreNothing) {
  const LogBuilder log = community_.Log();
  Dice dice(GetParam());
  const std::string author = community_.Name(community_.Author(dice));
  LogBuilder bought = log;
  for (int i = 0; i < 500; ++i) {
    const std::string follower = "twitter:bought" + std::to_string(i);
    bought.Act(follower, author, ActKind::kFollow, end_)
        .Act(follower, "twitter:nobody", ActKind::kFollow, end_);
    bought.Act(follower, "twitter:nobody", ActKind::kView, end_);
  }
  const Scored before(log, model_), after(bought, model_);
  EXPECT_EQ(after.Row("twitter:nobody").score, 0);
  EXPECT_EQ(after.Row(author).people, before.Row(author).people);
  EXPECT_NEAR(after.Row(author).score, before.Row(author).score, 0.5);
}

class Hostility : public Invariant {};

TEST_P(Hostility, PileOnNeverRaises) {
  const LogBuilder log = community_.Log();
  Dice dice(GetParam());
  const std::string author = community_.Name(community_.Author(dice));
  LogBuilder storm = log;
  storm.Post(author, "gaffe", end_);
  LogBuilder calm = storm;
  for (int i = 0; i < 300; ++i) {
    const std::string actor = dice.Below(2) == 0 ? "twitter:mob" + std::to_string(i)
                                                 : community_.Name(dice.Below(community_.accounts));
    if (actor == author) continue;
    storm.Act(actor, author, community_.Kind(dice), end_ + i * 60, dice.Below(2) ? "gaffe" : "",
              50 + dice.Below(51));
  }
  const Scored before(calm, model_), after(storm, model_);
  EXPECT_LE(after.Row(author).score, before.Row(author).score);
  EXPECT_LE(after.Row(author).people, before.Row(author).people);
}

TEST_P(Hostility, MidHostilityNeverCountsMoreThanKindness) {
  const LogBuilder log = community_.Log();
  Dice dice(GetParam());
  const std::string author = community_.Name(community_.Author(dice));
  LogBuilder kind = log, harsh = log;
  for (int i = 0; i < 30; ++i) {
    const std::string actor = "twitter:n" + std::to_string(i);
    kind.Act(actor, author, ActKind::kReply, end_).Act(actor, "twitter:friend", ActKind::kReply, end_);
    harsh.Act(actor, author, ActKind::kReply, end_, "", 45)
        .Act(actor, "twitter:friend", ActKind::kReply, end_);
  }
  EXPECT_LE(Scored(harsh, model_).Row(author).score, Scored(kind, model_).Row(author).score);
}

// A community of which one account goes away on day 60 and the others go on as before.
struct Holiday {
  std::string name;
  LogBuilder until_day_60, until_day_74;
};

Holiday HolidayIn(Community community) {
  community.to = 74;
  community.acts = community.accounts * 15;
  Dice dice(community.seed);
  Holiday holiday{community.Name(dice.Below(4)), LogBuilder(), LogBuilder()};
  for (int i = 0; i < community.acts; ++i) {
    const UnixSeconds time = Day(community.to * i / community.acts);
    LogBuilder one;
    community.AddAct(one, dice, time);
    if (time < Day(60)) holiday.until_day_60.Append(one);
    holiday.until_day_74.Append(time < Day(60) ? one : one.Without({holiday.name}));
  }
  return holiday;
}

TEST_P(Invariant, TimeThatPassesInSilenceChangesNothing) {
  const LogBuilder log = community_.Log();
  LogBuilder later = log;
  later.Link(community_.Name(0), "somebody", Day(74));
  const Scored before(log, model_), after(later, model_);
  for (AccountIndex i = 0; i < before.graph().account_count(); ++i) {
    // Beyond the grace period absence has begun.
    if (before.graph().last_active[i] < Day(45)) continue;
    EXPECT_EQ(after.scores().accounts[i].score, before.scores().accounts[i].score);
  }
}

// Without presence: how recently one's audience acted on anybody is luck, which a holiday does not change
// but neither does it stop. The next test says how much that is.
TEST_P(Invariant, TwoWeeksOfHolidayChangeNothing) {
  const Holiday holiday = HolidayIn(community_);
  Model model = model_;
  model.forecast.weight[kPresent] = model.forecast.weight[kPresentResharers] = 0;
  const float before = Scored(holiday.until_day_60, model).Row(holiday.name).score;
  EXPECT_NEAR(Scored(holiday.until_day_74, model).Row(holiday.name).score, before, 0.5) << holiday.name;
}

TEST(HolidayTest, ChangesNothingOnAverage) {
  double sum = 0, square = 0;
  for (int seed = 0; seed < kSeeds; ++seed) {
    const Holiday holiday = HolidayIn(CommunityOf(seed));
    const double change = Scored(holiday.until_day_74).Row(holiday.name).score -
                          Scored(holiday.until_day_60).Row(holiday.name).score;
    sum += change;
    square += change * change;
  }
  EXPECT_NEAR(sum / kSeeds, 0, 0.5);
  // Audiences of a few dozen people, each of whom acts every five days.
  EXPECT_LT(std::sqrt(square / kSeeds), 1.0);
}

TEST_P(Invariant, ARingGainsNextToNothing) {
  Dice dice(GetParam());
  const int ring = 3 + static_cast<int>(dice.Below(60));
  LogBuilder log = community_.Log();
  for (int i = 0; i < 30; ++i) {
    log.Act("twitter:real" + std::to_string(i), "twitter:r0", ActKind::kReshare, end_ - 60 * i);
  }
  LogBuilder rigged = log;
  for (int i = 0; i < ring; ++i) {
    for (int j = 0; j < ring; ++j) {
      if (i != j)
        rigged.Act("twitter:r" + std::to_string(i), "twitter:r" + std::to_string(j), ActKind::kReshare, end_);
    }
  }
  const Scored before(log, model_), after(rigged, model_);
  EXPECT_LT(after.Row("twitter:r0").score, before.Row("twitter:r0").score + 3) << ring;
}

INSTANTIATE_TEST_SUITE_P(Seeds, Invariant, ::testing::Range(0, kSeeds));
INSTANTIATE_TEST_SUITE_P(Seeds, Hostility, ::testing::Range(0, kSeeds));
INSTANTIATE_TEST_SUITE_P(Fitted, Invariant, ::testing::Range(kSeeds, kSeeds + kFittedSeeds));
INSTANTIATE_TEST_SUITE_P(Fitted, Hostility, ::testing::Range(kSeeds, kSeeds + kFittedSeeds));

}  // namespace
}  // namespace klout::scoring::testing
