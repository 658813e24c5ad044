#include "services/scoring/domain/receipt.h"

#include <cmath>
#include <cstring>

#include "gmock/gmock.h"
#include "tests/testing/community.h"
#include "tests/testing/log_builder.h"
#include "tests/testing/scored.h"

namespace klout::scoring::testing {
namespace {

std::string NetworkNameOf(Network network) { return network == 1 ? "twitter" : "mastodon"; }

Receipt OfAccount(const Scored& scored, AccountIndex account, int limit = 10) {
  return BuildReceipt(scored.forecaster(), scored.scores().View(), PostIndexByAuthor(scored.graph()), kNone,
                      account, limit, NetworkNameOf);
}
Receipt OfPerson(const Scored& scored, PersonIndex person, int limit = 10) {
  return BuildReceipt(scored.forecaster(), scored.scores().View(), PostIndexByAuthor(scored.graph()), person,
                      kNone, limit, NetworkNameOf);
}

int64_t Sum(const Receipt& receipt) {
  int64_t sum = 0;
  for (const ReceiptLine& line : receipt.lines) sum += line.points_e5;
  return sum;
}

const ReceiptLine* Find(const Receipt& receipt, const std::string& item) {
  for (const ReceiptLine& line : receipt.lines) {
    if (line.item == item) return &line;
  }
  return nullptr;
}

const Discount* FindDiscount(const ReceiptNetwork& network, const std::string& reason) {
  for (const Discount& discount : network.discounts) {
    if (discount.reason == reason) return &discount;
  }
  return nullptr;
}

// The row that a forecast makes, but for its interval and trust.
void ExpectSameBits(const Forecast& forecast, const ScoreRow& stored, const Model& model) {
  const ScoreRow row = MakeScoreRow(forecast, {}, stored.trust, model);
  const std::array<float, 5> a = {row.score, row.people_per_week, row.true_reach, row.amplification,
                                  row.network_impact};
  const std::array<float, 5> b = {stored.score, stored.people_per_week, stored.true_reach,
                                  stored.amplification, stored.network_impact};
  EXPECT_EQ(std::memcmp(&a, &b, sizeof a), 0);
  EXPECT_EQ(row.people, stored.people);
  EXPECT_EQ(row.absent, stored.absent);
}

// Accounts on two networks, of which some belong together.
LogBuilder TwoNetworks(uint64_t seed) {
  LogBuilder log = Community{.seed = seed, .accounts = 60, .acts = 900}.Log();
  Dice dice(seed);
  for (int i = 0; i < 200; ++i) {
    log.Act("mastodon:m" + std::to_string(dice.Below(40)), "mastodon:u" + std::to_string(dice.Below(20)),
            ActKind::kReshare, Day(55) + i * 600);
  }
  for (int i = 0; i < 20; ++i) {
    log.Link("twitter:u" + std::to_string(i), "both" + std::to_string(i), Day(60));
    log.Link("mastodon:u" + std::to_string(i), "both" + std::to_string(i), Day(60));
  }
  return log;
}

TEST(ReceiptTest, LinesAddUpToTheScoreExactlyAndTheRowIsMadeAgainBitForBit) {
  for (uint64_t seed = 0; seed < 50; ++seed) {
    const Scored scored(TwoNetworks(seed));
    const ScoresView scores = scored.scores().View();
    for (AccountIndex i = 0; i < scored.graph().account_count(); i += 3) {
      const Receipt receipt = OfAccount(scored, i);
      EXPECT_EQ(Sum(receipt), std::llround(scores.accounts[i].score * 100000.0)) << seed;
      ExpectSameBits(receipt.networks[0].forecast, scores.accounts[i], scored.model());
    }
    for (PersonIndex p = 0; p < scored.graph().persons.size(); p += 2) {
      const Receipt receipt = OfPerson(scored, p);
      EXPECT_EQ(Sum(receipt), std::llround(scores.persons[p].score * 100000.0)) << seed;
      ASSERT_EQ(receipt.networks.size(), scores.person_rows[p + 1] - scores.person_rows[p]);
      for (size_t n = 0; n < receipt.networks.size(); ++n) {
        ExpectSameBits(receipt.networks[n].forecast, scores.person_networks[scores.person_rows[p] + n].row,
                       scored.model());
      }
    }
  }
}

TEST(ReceiptTest, EachLineIsWithinTwoUnitsOfItsPart) {
  const Scored scored(Community{.seed = 21, .accounts = 100, .acts = 1500}.Log());
  const double per_ln = scored.model().scale.per_decade / std::log(10);
  for (AccountIndex i = 0; i < scored.graph().account_count(); ++i) {
    const Receipt receipt = OfAccount(scored, i);
    // Without a score there is nothing to add up.
    EXPECT_EQ(receipt.lines.empty(), scored.scores().accounts[i].score == 0);
    if (receipt.lines.empty()) continue;
    for (int k = 0; k < kSignals; ++k) {
      const Signal signal = static_cast<Signal>(k);
      const ReceiptLine* line = Find(receipt, "twitter/" + std::string(SignalName(signal)));
      const double part = receipt.networks[0].forecast.part[k];
      EXPECT_NEAR(line == nullptr ? 0 : line->points_e5, 1e5 * per_ln * part, 2);
    }
  }
}

TEST(ReceiptTest, SignalsExplainTheForecast) {
  const Scored scored(Community{.seed = 22, .accounts = 100, .acts = 1500}.Log());
  for (AccountIndex i = 0; i < scored.graph().account_count(); ++i) {
    const ReceiptNetwork network = OfAccount(scored, i).networks[0];
    if (network.people_count == 0) continue;
    double ln =
        network.forecast.base_part + network.forecast.span_part + network.forecast.thin_part +
        network.forecast.absence_part;
    for (const ReceiptSignal& signal : network.signals) ln += signal.weight * std::log(1 + signal.value);
    EXPECT_NEAR(std::exp(ln) / network.forecast.people_per_week, 1, 1e-9);
  }
}

TEST(ReceiptTest, AScoreOfNobodyHasNoLines) {
  LogBuilder log;
  log.Act("twitter:a", "twitter:b", ActKind::kFollow, Day(1));
  const Scored scored(log);
  const Receipt receipt = OfAccount(scored, scored.Index("twitter:b"));
  EXPECT_TRUE(receipt.lines.empty());
  ASSERT_EQ(receipt.networks.size(), 1u);
  EXPECT_EQ(receipt.networks[0].people_count, 0u);
}

TEST(ReceiptTest, AClampIsALineOfItsOwn) {
  for (double at_one : {-100.0, 120.0}) {
    Model model;
    model.scale.at_one = at_one;
    const Scored scored(TwoNetworks(3), model);
    const Receipt receipt = OfPerson(scored, scored.Person("both0"));
    ASSERT_NE(Find(receipt, "clamp"), nullptr);
    EXPECT_EQ(Sum(receipt), at_one < 0 ? 100000 : 10000000);
    EXPECT_EQ(Find(receipt, "clamp")->points_e5 > 0, at_one < 0);
  }
}

TEST(ReceiptTest, ANetworkOfOnePersonAWeekIsNoSpecialCase) {
  // With ln I = 0 any split in proportion to ln I would divide by zero.
  Model model;
  model.forecast.weight = {};
  model.forecast.intercept = 0;
  model.forecast.thin_reach = 1;
  model.forecast.least_people = 1;
  LogBuilder log;
  log.Act("twitter:x", "twitter:a", ActKind::kLike, Day(1))
      .Act("mastodon:x", "mastodon:a", ActKind::kLike, Day(1));
  log.Link("twitter:a", "anna", Day(1)).Link("mastodon:a", "anna", Day(1));
  const Scored scored(log, model);
  const Receipt receipt = OfPerson(scored, scored.Person("anna"));
  EXPECT_EQ(Sum(receipt), std::llround(scored.PersonRow("anna").score * 100000.0));
  EXPECT_EQ(Find(receipt, "twitter/active_week")->points_e5, 0);
  // Two people a week instead of one, half of it from each.
  EXPECT_NEAR(Find(receipt, "twitter/several_networks")->points_e5, 1e5 * 12.375 * std::log10(2) / 2, 2);
}

TEST(ReceiptTest, NamesEveryDiscount) {
  LogBuilder log;
  log.Act("twitter:troll", "twitter:b", ActKind::kReply, Day(1), "", 90);
  log.Act("twitter:alt", "twitter:b", ActKind::kReshare, Day(1));
  log.Link("twitter:alt", "bert", Day(1)).Link("twitter:b", "bert", Day(1));
  log.Act("twitter:trader", "twitter:b", ActKind::kLike, Day(1))
      .Act("twitter:b", "twitter:trader", ActKind::kLike, Day(1));
  for (int i = 0; i < 39; ++i)
    log.Act("twitter:busy", "twitter:x" + std::to_string(i), ActKind::kLike, Day(1));
  log.Act("twitter:busy", "twitter:b", ActKind::kLike, Day(1));
  log.Link("twitter:x0", "x", Day(32));
  const Scored scored(log);
  const ReceiptNetwork network = OfPerson(scored, scored.Person("bert")).networks[0];
  EXPECT_NEAR(FindDiscount(network, "HOSTILE")->people_discounted, std::exp2(-31 / 2.0), 1e-9);
  EXPECT_EQ(FindDiscount(network, "SELF")->accounts, 1u);
  EXPECT_NEAR(FindDiscount(network, "RECIPROCAL")->people_discounted, 1 - ForecastModel().reciprocal_factor, 1e-6);
  EXPECT_EQ(FindDiscount(network, "INDISCRIMINATE")->accounts, 1u);
  EXPECT_NEAR(FindDiscount(network, "INDISCRIMINATE")->people_discounted, 0.75, 1e-5);
  EXPECT_EQ(FindDiscount(network, "ABSENT")->accounts, 2u);
  EXPECT_GT(FindDiscount(network, "THIN")->people_discounted, 0);
}

TEST(ReceiptTest, SaysWhatNewcomersWouldHaveCounted) {
  LogBuilder log;
  log.Act("twitter:fan", "twitter:b", ActKind::kLike, Day(0)).Act("twitter:fan", "twitter:b", ActKind::kLike, Day(40));
  for (int i = 0; i < 12; ++i) log.Act("twitter:new" + std::to_string(i), "twitter:b", ActKind::kLike, Day(40));
  const Scored scored(log);
  const ReceiptNetwork network = OfAccount(scored, scored.Index("twitter:b")).networks[0];
  ASSERT_NE(FindDiscount(network, "NEWCOMERS"), nullptr);
  EXPECT_EQ(FindDiscount(network, "NEWCOMERS")->accounts, 12u);
  EXPECT_NEAR(FindDiscount(network, "NEWCOMERS")->people_discounted, 12 - ForecastModel().newcomer_people, 1e-5);
}

TEST(ReceiptTest, ListsTheStrongestUpToTheLimit) {
  const Scored scored(Community{.seed = 23, .accounts = 80, .acts = 1500}.Log());
  const Receipt receipt = OfAccount(scored, scored.Index("twitter:u0"), 3);
  const ReceiptNetwork& network = receipt.networks[0];
  ASSERT_EQ(network.top_voices.size(), 3u);
  EXPECT_LE(network.top_posts.size(), 3u);
  EXPECT_EQ(network.people_count, scored.Row("twitter:u0").people);
  EXPECT_GE(network.top_voices[0].counted, network.top_voices[2].counted);
  EXPECT_NE(network.top_voices[0].groups & kActMask, 0u);
  EXPECT_TRUE(OfAccount(scored, scored.Index("twitter:u0"), 0).networks[0].top_voices.empty());
}

}  // namespace
}  // namespace klout::scoring::testing
