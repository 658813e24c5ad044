#include "services/scoring/domain/merge.h"

#include <cmath>
#include <map>

#include "gtest/gtest.h"
#include "tests/testing/community.h"
#include "tests/testing/log_builder.h"

namespace klout::scoring::testing {
namespace {

// Every column; names of the columns that differ.
std::string Differences(const Graph& a, const Graph& b) {
  std::string different;
  auto check = [&](const char* name, bool same) { different += same ? "" : std::string(name) + " "; };
  auto names = [&](const char* name, const NameColumns& x, const NameColumns& y) {
    check(name, x.offsets == y.offsets && x.bytes == y.bytes && x.slots == y.slots);
  };
  check("as_of", a.as_of == b.as_of);
  check("log_watermark", a.log_watermark == b.log_watermark);
  names("accounts", a.accounts, b.accounts);
  names("persons", a.persons, b.persons);
  names("words", a.words, b.words);
  check("last_active", a.last_active == b.last_active);
  check("person", a.person == b.person);
  check("first_day", a.first_day == b.first_day);
  check("link_time", a.link_time == b.link_time);
  check("heat", a.heat == b.heat && a.heat_time == b.heat_time);
  check("attention", a.attention == b.attention && a.attention_time == b.attention_time);
  check("rows", a.rows == b.rows);
  check("edges", a.edges == b.edges);
  check("endorsements", a.endorsements.size() == b.endorsements.size());
  check("reported", a.reported.size() == b.reported.size());
  return different;
}

// Posts are numbered anew when old ones are forgotten, so they are compared by name.
std::map<std::string, std::vector<uint32_t>> PostsByName(const Graph& graph) {
  std::map<std::string, std::vector<uint32_t>> posts;
  const GraphView view = graph.View();
  for (PostIndex q = 0; q < view.posts.size(); ++q) {
    std::vector<uint32_t>& row = posts[std::string(view.posts[q])];
    row = {view.post_author[q], view.post_time[q], view.post_seen[q], view.post_language[q]};
    row.insert(row.end(), view.post_actor.begin() + view.post_rows[q],
               view.post_actor.begin() + view.post_rows[q + 1]);
  }
  return posts;
}

// Facts of 300 days, a third of them out of order by up to ten days, some hostile, in batches of ten.
LogBuilder WildLog(uint64_t seed) {
  LogBuilder log(10);
  Dice dice(seed);
  auto name = [&] { return "twitter:u" + std::to_string(dice.Below(25)); };
  for (int i = 0; i < 1500; ++i) {
    double day = i / 5.0 + 10;
    if (dice.Below(3) == 0) day -= 10 * dice.Unit();
    if (dice.Below(200) == 0) day -= 130;
    const UnixSeconds time = Day(day);
    const std::string author = name();
    const std::string post = dice.Below(2) ? author.substr(8) + "-" + std::to_string(dice.Below(20)) : "";
    switch (dice.Below(12)) {
      case 0:
        log.Post(author, author.substr(8) + "-" + std::to_string(dice.Below(20)), time, "it");
        break;
      case 1:
        log.Link(author, "p" + std::to_string(dice.Below(8)), time);
        break;
      case 2:
        log.Unlink(author, time);
        break;
      case 3:
        log.Endorse(name(), author, "jazz", time);
        break;
      case 4:
        log.Listed(author, dice.Below(100), time);
        break;
      default:
        log.Act(name(), author, static_cast<ActKind>(1 + dice.Below(9)), time, post,
                dice.Below(3) == 0 ? dice.Below(101) : 0);
    }
  }
  return log;
}

TEST(MergeTest, GivesTheSameBitsHoweverTheLogIsCut) {
  for (uint64_t seed = 0; seed < 30; ++seed) {
    const LogBuilder log = WildLog(seed);
    const Graph whole = log.Build();
    std::vector<int> each;
    for (int batch = 1; batch < log.batches(); ++batch) each.push_back(batch);
    std::vector<int> some;
    Dice dice(seed);
    for (int batch : each) {
      if (dice.Below(6) == 0) some.push_back(batch);
    }
    for (const auto& cuts : {each, some}) {
      const Graph cut = log.Build({}, 1, cuts);
      EXPECT_EQ(Differences(whole, cut), "") << seed;
      EXPECT_EQ(PostsByName(whole), PostsByName(cut)) << seed;
    }
  }
}

TEST(MergeTest, GivesTheSameBitsForAnyNumberOfThreads) {
  LogBuilder log = WildLog(1);
  // More accounts than one chunk of rows.
  for (int i = 0; i < 9000; ++i) {
    log.Act("twitter:x" + std::to_string(i), "twitter:x" + std::to_string(i * 7 % 9000), ActKind::kLike,
            Day(310));
  }
  const Graph one = log.Build();
  for (int threads : {2, 8}) {
    EXPECT_EQ(Differences(one, log.Build({}, threads)), "");
    EXPECT_EQ(PostsByName(one), PostsByName(log.Build({}, threads)));
  }
}

// Edges of a log in order of time, each act of which is folded by itself, in doubles that pass the codec.
struct ReferenceEdge {
  double strength = 0;
  uint32_t minutes = 0;
};

TEST(MergeTest, EqualsASlowReference) {
  const FoldingModel model;
  for (uint64_t seed = 0; seed < 20; ++seed) {
    Dice dice(seed);
    LogBuilder log;
    std::map<std::pair<std::string, std::string>, ReferenceEdge> edges;
    for (int i = 0; i < 800; ++i) {
      const std::string actor = "twitter:u" + std::to_string(dice.Below(12));
      const std::string author = "twitter:u" + std::to_string(dice.Below(12));
      const auto kind = static_cast<ActKind>(1 + dice.Below(6));
      // Up to a day late, never beyond the retention.
      const UnixSeconds time = Day(i / 10.0) - dice.Below(kSecondsPerDay);
      const uint32_t hostility = dice.Below(4) == 0 ? dice.Below(101) : 0;
      log.Act(actor, author, kind, time, "", hostility);
      if (actor == author || hostility >= model.hostile_percent) continue;
      ReferenceEdge& edge = edges[{author, actor}];
      const double weight = model.kind_weight[static_cast<int>(kind)] * (1 - hostility / double{50});
      const uint32_t minutes = time / 60;
      const double gap = 60.0 * std::abs(double{1} * minutes - edge.minutes);
      const double aged = std::exp2(-gap / model.half_life_seconds);
      const double sum =
          minutes >= edge.minutes ? edge.strength * aged + weight : edge.strength + weight * aged;
      // One more act never shrinks what earlier ones made.
      edge.strength = std::max(edge.strength, DecodeStrength(EncodeStrength(sum)));
      edge.minutes = std::max(edge.minutes, minutes);
    }
    const Graph graph = log.Build();
    const GraphView view = graph.View();
    ASSERT_EQ(view.edge_count(), edges.size());
    for (AccountIndex p = 0; p < view.account_count(); ++p) {
      AccountIndex least = 0;
      for (const auto [place, actor] : view.row(p)) {
        EXPECT_GE(actor, least);
        least = actor + 1;
        const ReferenceEdge& edge =
            edges.at({"twitter:" + std::string(view.accounts[p].substr(1)),
                      "twitter:" + std::string(view.accounts[actor].substr(1))});
        EXPECT_EQ(view.edges.minutes(place), edge.minutes);
        EXPECT_NEAR(DecodeStrength(view.edges.strength[place]) / edge.strength, 1, 0.002);
      }
    }
  }
}

TEST(MergeTest, ForgetsWhatIsOlderThanTheRetention) {
  LogBuilder log(1);
  log.Act("twitter:old", "twitter:b", ActKind::kReshare, Day(0), "p0")
      .Act("twitter:kept", "twitter:b", ActKind::kReshare, Day(30), "p1")
      .Act("twitter:new", "twitter:c", ActKind::kReshare, Day(130), "p2");
  const Graph graph = log.Build();
  EXPECT_EQ(graph.View().edge_count(), 2u);
  EXPECT_EQ(graph.View().posts.size(), 2u);
}

TEST(MergeTest, BeginsAnewAfterTheRetention) {
  LogBuilder log(1);
  for (int i = 0; i < 20; ++i) log.Act("twitter:a", "twitter:b", ActKind::kReshare, Day(0) + i);
  // Somebody else's fact says that so much time has passed.
  log.Link("twitter:c", "carl", Day(125)).Act("twitter:a", "twitter:b", ActKind::kLike, Day(125));
  const Graph graph = log.Build();
  ASSERT_EQ(graph.View().edge_count(), 1u);
  // What the kinds were before is forgotten too.
  EXPECT_EQ(graph.View().edges.groups(0), kGroupLike);
  EXPECT_EQ(DecodeStrength(graph.edges.strength[0]), 0.5);
}

TEST(MergeTest, HostileActsAreHeatAndNoEdge) {
  const Graph graph = LogBuilder()
                          .Act("twitter:troll", "twitter:b", ActKind::kReply, Day(1), "", 50)
                          .Act("twitter:stern", "twitter:b", ActKind::kReply, Day(1), "", 49)
                          .Build();
  const AccountIndex b = *graph.View().accounts.Find(KeyOf("twitter:b"));
  ASSERT_EQ(graph.View().edge_count(), 1u);
  const GraphView view = graph.View();
  EXPECT_TRUE(view.row(b).Find(*view.accounts.Find(KeyOf("twitter:stern"))));
  EXPECT_EQ(DecodeStrength(graph.heat[b]), 1);
}

TEST(MergeTest, AViewOrAFollowDoesNotTakeFromTheVote) {
  LogBuilder log;
  log.Act("twitter:fan", "twitter:b", ActKind::kReshare, Day(1));
  const Graph before = log.Build();
  const Graph after = log.Act("twitter:fan", "twitter:b", ActKind::kView, Day(20)).Build();
  EXPECT_EQ(after.edges.strength, before.edges.strength);
}

TEST(MergeTest, KnowsTheFirstDayOfEveryAccountWhateverNamesIt) {
  LogBuilder log;
  log.Act("twitter:actor", "twitter:author", ActKind::kLike, Day(7)).Act("twitter:actor", "twitter:author", ActKind::kView, Day(3));
  log.Link("twitter:linked", "anna", Day(5));
  // Later in the log, and older.
  log.Act("twitter:author", "twitter:actor", ActKind::kReply, Day(2), "", 90);
  const Graph graph = log.Build();
  const auto day_of = [&](const char* account) { return graph.first_day[*graph.View().accounts.Find(KeyOf(account))]; };
  EXPECT_EQ(day_of("twitter:actor"), DayOf(Day(2)));
  EXPECT_EQ(day_of("twitter:author"), DayOf(Day(2)));
  EXPECT_EQ(day_of("twitter:linked"), DayOf(Day(5)));
}

TEST(MergeTest, TheLatestLinkHolds) {
  LogBuilder log;
  log.Link("twitter:a", "anna", Day(5)).Link("twitter:a", "early", Day(4)).Link("twitter:b", "bert", Day(1));
  log.Unlink("twitter:b", Day(2));
  const Graph graph = log.Build();
  const GraphView view = graph.View();
  EXPECT_EQ(view.persons[view.person[*view.accounts.Find(KeyOf("twitter:a"))]], "anna");
  EXPECT_EQ(view.person[*view.accounts.Find(KeyOf("twitter:b"))], kNone);
}

TEST(MergeTest, TheLatestReportHolds) {
  const Graph graph = LogBuilder()
                          .Listed("twitter:a", 7, Day(5))
                          .Listed("twitter:a", 3, Day(4))
                          .Listed("twitter:b", 1, Day(1))
                          .Build();
  ASSERT_EQ(graph.reported.size(), 2u);
  EXPECT_EQ(graph.reported[0].listed, 7u);
}

TEST(MergeTest, WithoutAnActorItsEdgesAreGoneAndTheOthersTheSame) {
  const LogBuilder log = Community{.seed = 2, .accounts = 40, .acts = 400}.Log();
  Delta delta{GraphView(), FoldingModel()};
  log.FoldInto(delta, 0, log.batches());
  const Graph all = Merge(delta, FoldingModel(), 1);
  Without without;
  without.actors = {3, 4};
  without.authors = {5};
  const Graph some = Merge(delta, FoldingModel(), 1, &without);
  const GraphView before = all.View(), after = some.View();
  uint64_t kept = 0;
  for (AccountIndex p = 0; p < before.account_count(); ++p) {
    for (const Edge edge : before.row(p)) {
      if (p == 5 || edge.actor == 3 || edge.actor == 4) continue;
      const std::optional<uint64_t> place = after.row(p).Find(edge.actor);
      ASSERT_EQ(place, kept);
      EXPECT_EQ(after.edges.strength[*place], before.edges.strength[edge.place]);
      ++kept;
    }
  }
  EXPECT_EQ(kept, after.edge_count());
}

}  // namespace
}  // namespace klout::scoring::testing
