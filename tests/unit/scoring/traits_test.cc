#include "services/scoring/domain/traits.h"

#include <string>

#include "gtest/gtest.h"
#include "tests/testing/log_builder.h"
#include "tests/testing/scored.h"

namespace klout::scoring::testing {
namespace {

std::string Reader(int i) { return "twitter:reader" + std::to_string(i); }

// Thirty people speak to the author, who answers the first so many.
LogBuilder Answering(int answered) {
  LogBuilder log;
  for (int r = 0; r < 30; ++r) {
    log.Act(Reader(r), "twitter:ann", ActKind::kReply, Day(1) + r);
    if (r < answered) log.Act("twitter:ann", Reader(r), ActKind::kReply, Day(2) + r);
  }
  return log;
}

TEST(TraitsTest, WhoAnswersIsLikelyToAnswer) {
  const Traits never = Scored(Answering(0)).TraitsOf("twitter:ann");
  const Traits half = Scored(Answering(15)).TraitsOf("twitter:ann");
  const Traits always = Scored(Answering(30)).TraitsOf("twitter:ann");
  EXPECT_EQ(half.spoken_to_by, 30);
  EXPECT_EQ(half.answered, 15);
  EXPECT_LT(ReplyLikelihood(never).likelihood, 0.05);
  EXPECT_NEAR(ReplyLikelihood(half).likelihood, 0.5, 0.05);
  EXPECT_GT(ReplyLikelihood(always).likelihood, 0.9);
  EXPECT_GT(ReplyLikelihood(half).confidence, 0.8);
  EXPECT_EQ(ReplyLikelihood(Traits()).confidence, 0);
}

TEST(TraitsTest, ALikeIsNoConversation) {
  LogBuilder log;
  for (int r = 0; r < 30; ++r) {
    log.Act(Reader(r), "twitter:ann", ActKind::kLike, Day(1) + r);
    log.Act("twitter:ann", Reader(r), ActKind::kLike, Day(2) + r);
  }
  EXPECT_EQ(Scored(log).TraitsOf("twitter:ann").spoken_to_by, 0);
}

TEST(TraitsTest, TheLanguageIsThatOfMoreThanHalfOfThePosts) {
  LogBuilder log;
  const auto post = [&](const std::string& author, int n, const std::string& language) {
    log.Post(author, author + std::to_string(n), Day(1) + n, language);
  };
  for (int i = 0; i < 5; ++i) post("twitter:ann", i, i % 2 == 0 ? "it" : "en");
  for (int i = 0; i < 6; ++i) post("twitter:bob", i, i % 3 == 0 ? "it" : i % 3 == 1 ? "en" : "de");
  for (int i = 0; i < 3; ++i) post("twitter:cal", i, "");
  const Scored scored(log);
  ASSERT_NE(scored.TraitsOf("twitter:ann").language, 0u);
  EXPECT_EQ(scored.graph().words[scored.TraitsOf("twitter:ann").language - 1], "it");
  EXPECT_EQ(scored.TraitsOf("twitter:bob").language, 0u);
  EXPECT_EQ(scored.TraitsOf("twitter:cal").language, 0u);
}

TEST(TraitsTest, WhatTheNetworkReportsOutweighsAGuess) {
  LogBuilder log = Answering(30);
  log.Profile("twitter:ann", kReportedOrganisation, "IT", {}, Day(3));
  const Scored scored(log);
  const Traits traits = scored.TraitsOf("twitter:ann");
  EXPECT_GT(OrganisationLikelihood(traits).likelihood, 0.9);
  EXPECT_GT(OrganisationLikelihood(traits).confidence, 0.9);
  EXPECT_EQ(traits.country, CountryOf("IT"));
}

TEST(TraitsTest, WhoNeverAnswersAndPostsInTheWeekIsRatherAnOrganisation) {
  LogBuilder office = Answering(0), home = Answering(25);
  // Day 0 is a Thursday.
  for (int day = 0; day < 28; ++day) {
    const bool weekend = day % 7 == 2 || day % 7 == 3;
    const std::string id = "p" + std::to_string(day);
    if (!weekend) office.Post("twitter:ann", id, Day(day + 0.5));
    home.Post("twitter:ann", id, Day(day + 0.5));
  }
  const Likelihood of_office = OrganisationLikelihood(Scored(office).TraitsOf("twitter:ann"));
  const Likelihood of_home = OrganisationLikelihood(Scored(home).TraitsOf("twitter:ann"));
  EXPECT_GT(of_office.likelihood, 0.5);
  EXPECT_LT(of_home.likelihood, 0.2);
  EXPECT_LE(of_office.confidence, 0.6);
  EXPECT_EQ(OrganisationLikelihood(Traits()).confidence, 0);
}

TEST(TraitsTest, TraitsOfAPersonAddUp) {
  LogBuilder log = Answering(30);
  log.Act("mastodon:r", "mastodon:ann", ActKind::kMention, Day(1));
  log.Profile("mastodon:ann", kReportedOrganisation, "FR", {}, Day(2));
  log.Profile("twitter:ann", kReportedPerson, "", {}, Day(2));
  log.Link("twitter:ann", "ann", Day(3)).Link("mastodon:ann", "ann", Day(3));
  const Scored scored(log);
  const Traits whole = MergeTraits(scored.scores().traits, scored.evidence().AccountsOf(scored.Person("ann")));
  EXPECT_EQ(whole.spoken_to_by, 31);
  EXPECT_EQ(whole.country, CountryOf("FR"));
  EXPECT_EQ(whole.reported_kind, kReportedPerson);
}

TEST(TraitsTest, ACountryIsTwoLetters) {
  EXPECT_NE(CountryOf("IT"), 0);
  for (const char* text : {"", "I", "it", "ITA", "1T"}) EXPECT_EQ(CountryOf(text), 0) << text;
}

}  // namespace
}  // namespace klout::scoring::testing
