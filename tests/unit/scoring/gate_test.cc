#include "services/scoring/domain/gate.h"

#include "gtest/gtest.h"
#include "tests/testing/log_builder.h"
#include "tests/testing/scored.h"

namespace klout::scoring::testing {
namespace {

GateMeasures Before() { return {10000, 100000, 0.5, {4000, 2000, 1000, 500}, {}}; }

bool Passed(const std::vector<GateCheck>& checks, const std::string& name) {
  for (const GateCheck& check : checks) {
    if (check.name == name) return check.passed;
  }
  ADD_FAILURE() << "no check " << name;
  return false;
}

TEST(GateTest, PassesWhatDidNotMove) {
  const auto checks = CheckGate(Before(), Before(), 0, GateLimits());
  EXPECT_EQ(checks.size(), 7u);
  for (const GateCheck& check : checks) EXPECT_TRUE(check.passed) << check.name;
}

TEST(GateTest, EachCheckTripsAloneAndBothWays) {
  struct Case {
    std::string name;
    double GateMeasures::*number;
    double step;
  };
  for (const Case& c : std::vector<Case>{{"accounts", &GateMeasures::accounts, 551},
                                         {"edges", &GateMeasures::edges, 10051},
                                         {"trust_mass", &GateMeasures::trust_mass, 0.011}}) {
    for (double sign : {-1.0, 1.0}) {
      GateMeasures after = Before();
      after.*c.number += sign * c.step;
      const auto checks = CheckGate(Before(), after, 0, GateLimits());
      for (const GateCheck& check : checks) EXPECT_EQ(check.passed, check.name != c.name) << check.name;
    }
  }
}

TEST(GateTest, EachBandTrips) {
  const std::vector<std::string> names = {"band_20", "band_40", "band_60", "band_80"};
  for (size_t band = 0; band < names.size(); ++band) {
    GateMeasures after = Before();
    after.bands[band] += 0.05 * after.bands[band] + 51;
    const auto checks = CheckGate(Before(), after, 0, GateLimits());
    EXPECT_FALSE(Passed(checks, names[band]));
    for (const GateCheck& check : checks) EXPECT_EQ(check.passed, check.name != names[band]) << check.name;
  }
}

TEST(GateTest, GrowthThatTheLogExplainsPasses) {
  GateMeasures after = Before();
  after.accounts += 5000;
  after.edges += 50000;
  EXPECT_FALSE(Passed(CheckGate(Before(), after, 0, GateLimits()), "edges"));
  for (const GateCheck& check : CheckGate(Before(), after, 50000, GateLimits())) {
    EXPECT_TRUE(check.passed) << check.name;
  }
}

TEST(GateTest, MeasuresCountAccountsAndPersons) {
  LogBuilder log;
  for (int i = 0; i < 40; ++i)
    log.Act("twitter:f" + std::to_string(i), "twitter:star", ActKind::kReshare, Day(1));
  log.Link("twitter:star", "star", Day(1));
  const Scored scored(log);
  const GateMeasures measures = Measure(scored.graph(), scored.scores().View());
  EXPECT_EQ(measures.accounts, 41);
  EXPECT_EQ(measures.edges, 40);
  EXPECT_GT(measures.trust_mass, 0);
  EXPECT_LT(measures.trust_mass, 1);
  // The account and its person.
  EXPECT_EQ(measures.bands[1], 2);
}

}  // namespace
}  // namespace klout::scoring::testing
