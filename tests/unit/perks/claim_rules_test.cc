#include "services/perks/domain/claim_rules.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "services/perks/domain/age.h"
#include "services/perks/domain/control_group.h"
#include "services/perks/domain/eligibility_token.h"
#include "services/perks/domain/place.h"

namespace klout::perks {
namespace {

TEST(PlaceTest, IsWrittenAsIsoHasIt) {
  for (const char* place : {"IT", "US-NY", "FR-75C", "GB-ENG", "AT-9"}) EXPECT_TRUE(IsPlace(place)) << place;
  for (const char* text : {"", "I", "it", "ITA", "US-", "US-NEWY", "US_NY", "US-ny", "1T"}) EXPECT_FALSE(IsPlace(text)) << text;
}

TEST(PlaceTest, ExclusionsGoFirstAndDoubtCountsAgainst) {
  struct Case {
    const char* place;
    std::vector<std::string> places, excluded;
    bool may;
  };
  const Case cases[] = {
      {"IT", {}, {}, true},
      {"US-CA", {"US"}, {}, true},
      {"US-CA", {"US"}, {"US-NY"}, true},
      {"US-NY", {"US"}, {"US-NY"}, false},
      {"US-NY", {"US-NY"}, {"US"}, false},
      {"US-NY", {"US-NY"}, {}, true},
      {"US-CA", {"US-NY"}, {}, false},
      // Who says no more than the country may be in any part of it.
      {"US", {"US"}, {"US-NY"}, false},
      {"US", {"US-NY"}, {}, false},
      {"IT", {"US"}, {}, false},
      {"IT", {}, {"US"}, true},
  };
  for (const Case& c : cases) EXPECT_EQ(MaySendTo(c.place, c.places, c.excluded), c.may) << c.place;
}

TEST(AgeTest, IsThatOfTheDay) {
  struct Case {
    const char* birth;
    absl::CivilDay day;
    int age;
  };
  using Day = absl::CivilDay;
  const Case cases[] = {
      {"1990-05-17", Day(2011, 5, 16), 20}, {"1990-05-17", Day(2011, 5, 17), 21}, {"2000-02-29", Day(2018, 2, 28), 17},
      {"2000-02-29", Day(2018, 3, 1), 18},  {"2000-02-29", Day(2020, 2, 28), 19}, {"2000-02-29", Day(2020, 2, 29), 20},
      {"2030-01-01", Day(2026, 1, 1), -4},
  };
  for (const Case& c : cases) EXPECT_EQ(AgeOn(*ParseBirthDate(c.birth), c.day), c.age) << c.birth << " on " << c.day;
}

TEST(AgeTest, DaysThatAreNoneAreNotTaken) {
  for (const char* text : {"", "1990-5-17", "1990-05-32", "1990-13-01", "1990-00-01", "2001-02-29", "1899-12-31", "1990/05/17", "199x-05-17"})
    EXPECT_FALSE(ParseBirthDate(text).has_value()) << text;
  EXPECT_TRUE(ParseBirthDate("2000-02-29").has_value());
}

TEST(ClaimRulesTest, ACampaignTakesClaimsWhileItIsLiveAndInItsTime) {
  const absl::Time start = absl::FromUnixSeconds(1'000), end = absl::FromUnixSeconds(2'000);
  const CampaignWindow live = {CampaignState::kLive, start, end};
  EXPECT_EQ(CheckCampaign(live, start - kAllowedClockSkew - absl::Microseconds(1)), Refusal::kNotYet);
  EXPECT_EQ(CheckCampaign(live, start - kAllowedClockSkew), Refusal::kNone);
  EXPECT_EQ(CheckCampaign(live, end + kAllowedClockSkew - absl::Microseconds(1)), Refusal::kNone);
  EXPECT_EQ(CheckCampaign(live, end + kAllowedClockSkew), Refusal::kCampaignNotLive);
  EXPECT_EQ(CheckCampaign({CampaignState::kLive}, start), Refusal::kNone);
  for (const CampaignState state : {CampaignState::kDraft, CampaignState::kPaused, CampaignState::kEnded})
    EXPECT_EQ(CheckCampaign({state, start, end}, start), Refusal::kCampaignNotLive);
}

TEST(ClaimRulesTest, ReasonsComeInOrder) {
  const absl::Time now = absl::FromUnixSeconds(1341100800);  // 2012-07-01
  const PersonRules rules = {.min_age = 18, .places = {"IT"}, .excluded_places = {}};
  EXPECT_EQ(CheckPerson({false, "IT", "1980-01-01", false}, rules, now), Refusal::kNoConsent);
  EXPECT_EQ(CheckPerson({true, "FR", "2010-01-01", true}, rules, now), Refusal::kNoConsent);
  EXPECT_EQ(CheckPerson({true, "FR", "2010-01-01", false}, rules, now), Refusal::kWrongPlace);
  EXPECT_EQ(CheckPerson({true, "IT", "1994-07-02", false}, rules, now), Refusal::kTooYoung);
  EXPECT_EQ(CheckPerson({true, "IT", "1994-07-01", false}, rules, now), Refusal::kNone);
}

TEST(ControlGroupTest, IsOfItsSizeAndByItsSeed) {
  EXPECT_TRUE(ChooseControl(100, 0, 1).empty());
  EXPECT_TRUE(ChooseControl(1, 0.5, 1).empty());
  EXPECT_EQ(ChooseControl(2, 0.01, 1).size(), 1u);
  EXPECT_EQ(ChooseControl(100, 0.2, 1).size(), 20u);
  EXPECT_EQ(ChooseControl(100, 0.2, 1), ChooseControl(100, 0.2, 1));
  EXPECT_NE(ChooseControl(100, 0.2, 1), ChooseControl(100, 0.2, 2));
}

TEST(ControlGroupTest, EachIsAsLikely) {
  std::vector<int> drawn(10, 0);
  constexpr int kDraws = 10'000;
  for (uint64_t seed = 0; seed < kDraws; ++seed) {
    for (const size_t person : ChooseControl(10, 0.3, seed)) ++drawn[person];
  }
  // 3,000 expected, with a standard deviation of 46.
  for (const int count : drawn) EXPECT_NEAR(count, 3'000, 250);
}

TEST(EligibilityTokenTest, HoldsForItsPerkAndItsTimeAlone) {
  TokenKey key, other_key;
  key.fill(1), other_key.fill(2);
  TokenNonce nonce, other_nonce;
  nonce.fill(3), other_nonce.fill(4);
  const absl::Time now = absl::FromUnixSeconds(1'000'000), expires = TokenExpiry(now, absl::Minutes(10));
  const std::string token = MakeToken(key, nonce, "p-1", expires);
  EXPECT_EQ(CheckToken(key, token, "p-1", now), expires);
  EXPECT_EQ(CheckToken(key, token, "p-1", expires - absl::Seconds(1)), expires);
  EXPECT_FALSE(CheckToken(key, token, "p-1", expires).has_value());
  EXPECT_FALSE(CheckToken(key, token, "p-2", now).has_value());
  EXPECT_FALSE(CheckToken(other_key, token, "p-1", now).has_value());
  for (size_t i = 0; i < token.size(); ++i) {
    std::string damaged = token;
    damaged[i] = damaged[i] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(CheckToken(key, damaged, "p-1", now).has_value()) << i;
    EXPECT_FALSE(CheckToken(key, token.substr(0, i), "p-1", now).has_value()) << i;
  }
  EXPECT_FALSE(CheckToken(key, std::string(1'000'000, 'A'), "p-1", now).has_value());
}

TEST(EligibilityTokenTest, TellsHoldersOfOneMinuteNotApart) {
  EXPECT_EQ(TokenExpiry(absl::FromUnixSeconds(601), absl::Minutes(10)), TokenExpiry(absl::FromUnixSeconds(659), absl::Minutes(10)));
  EXPECT_GE(TokenExpiry(absl::FromUnixSeconds(601), absl::Minutes(10)), absl::FromUnixSeconds(1201));
}

}  // namespace
}  // namespace klout::perks
