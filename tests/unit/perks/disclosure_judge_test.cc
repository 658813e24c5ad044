#include "services/perks/domain/disclosure_judge.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <map>
#include <set>
#include <thread>

#include "common/status.h"
#include "services/perks/domain/disclosure_rule_judge.h"
#include "tests/unit/perks/disclosure_examples.h"

namespace klout::perks {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const DisclosureJudge& BuiltIn() {
  static const DisclosureJudge& judge = *RuleDisclosureJudge::Create().value().release();
  return judge;
}

Verdict Judge(const std::string& network, const std::string& text) {
  PostText post;
  post.network = network;
  post.text = text;
  return BuiltIn().Judge(post);
}

struct Counts {
  int right = 0, missed = 0, wrongly = 0, reasons = 0, languages = 0, all = 0;

  double Precision() const { return right + wrongly == 0 ? 0 : 1.0 * right / (right + wrongly); }
  double Recall() const { return right + missed == 0 ? 0 : 1.0 * right / (right + missed); }
};

// Counts by language, and of all under "all". Prints the figures and every miss.
std::map<std::string, Counts> Measure(const std::string& file) {
  std::map<std::string, Counts> counts;
  for (const DisclosureExample& example : ReadDisclosureExamples(file)) {
    const Verdict verdict = BuiltIn().Judge(example.post);
    const bool should = example.reason == "DISCLOSED";
    for (const std::string& group : {example.language, std::string("all")}) {
      Counts& count = counts[group];
      ++count.all;
      count.right += should && verdict.discloses() ? 1 : 0;
      count.missed += should && !verdict.discloses() ? 1 : 0;
      count.wrongly += !should && verdict.discloses() ? 1 : 0;
      count.reasons += NameOf(verdict.reason) == example.reason ? 1 : 0;
      count.languages += verdict.language == example.language ? 1 : 0;
    }
    if (NameOf(verdict.reason) != example.reason) {
      std::printf("%s: %s is judged %s (%s, \"%s\"): %s\n", example.language.c_str(), example.reason.c_str(),
                  NameOf(verdict.reason).c_str(), verdict.language.c_str(), verdict.evidence.c_str(), example.post.text.c_str());
    }
  }
  for (const auto& [group, count] : counts) {
    std::printf("%s %-4s %4d examples  precision %.3f  recall %.3f  reason right %.3f  language right %.3f\n", file.c_str(),
                group.c_str(), count.all, count.Precision(), count.Recall(), 1.0 * count.reasons / count.all,
                1.0 * count.languages / count.all);
  }
  return counts;
}

TEST(DisclosureExamplesTest, PrecisionAndRecallAreHighInEachLanguage) {
  const std::map<std::string, Counts> counts = Measure("disclosures.tsv");
  ASSERT_EQ(counts.size(), 5u);
  for (const auto& [group, count] : counts) {
    EXPECT_GE(count.all, group == "all" ? 240 : 60) << group;
    EXPECT_LE(count.right + count.missed, 0.55 * count.all) << group << ": too many disclose";
    EXPECT_GE(count.Precision(), 0.95) << group;
    EXPECT_GE(count.Recall(), 0.95) << group;
    EXPECT_GE(count.reasons, 0.95 * count.all) << group;
  }
}

TEST(DisclosureExamplesTest, SoTheyAreOnExamplesThatTheRulesWereNotMadeFor) {
  for (const char* file : {"disclosures-blind.tsv", "disclosures-blind-2.tsv", "disclosures-blind-3.tsv"}) {
    const std::map<std::string, Counts> counts = Measure(file);
    ASSERT_EQ(counts.size(), 5u);
    for (const auto& [group, count] : counts) {
      EXPECT_GE(count.all, group == "all" ? 80 : 20) << group;
      EXPECT_GE(count.Precision(), 0.95) << group;
      EXPECT_GE(count.Recall(), 0.95) << group;
    }
  }
}

// By language, and of all under "all". Prints figures only: whoever reads the texts can no longer call them unseen.
std::map<std::string, Counts> Count(const std::string& name, const std::vector<DisclosureExample>& examples) {
  std::map<std::string, Counts> counts;
  for (const DisclosureExample& example : examples) {
    const bool should = example.reason == "DISCLOSED", does = BuiltIn().Judge(example.post).discloses();
    for (const std::string& group : {example.language, std::string("all")}) {
      Counts& count = counts[group];
      ++count.all;
      count.right += should && does ? 1 : 0;
      count.missed += should && !does ? 1 : 0;
      count.wrongly += !should && does ? 1 : 0;
    }
  }
  for (const auto& [group, count] : counts) {
    std::printf("%s %-4s %4d examples  precision %.3f  recall %.3f\n", name.c_str(), group.c_str(), count.all, count.Precision(),
                count.Recall());
  }
  return counts;
}

TEST(DisclosureExamplesTest, FreeWordsAreUnderstood) {
  for (const auto& [group, count] : Count("free words", ReadDisclosureExamples("disclosures-free-words.tsv"))) {
    EXPECT_GE(count.all, 19) << group;
    EXPECT_GE(count.Precision(), 0.95) << group;
    EXPECT_GE(count.Recall(), 0.95) << group;
  }
}

TEST(DisclosureExamplesTest, PostsByOthersAreJudgedAsTheyWereMeant) {
  const std::map<std::string, Counts> counts = Count("posts by others, a", ReadPostsByOthers("posts-by-others-a.tsv"));
  ASSERT_EQ(counts.size(), 5u);
  for (const auto& [group, count] : counts) {
    EXPECT_EQ(count.all, group == "all" ? 280 : 70) << group;
    EXPECT_GE(count.Precision(), 0.95) << group;
    EXPECT_GE(count.Recall(), 0.95) << group;
  }
}

// The lists were never mended by this set: 16 of 152 were missed at first contact, and may not become more.
TEST(DisclosureExamplesTest, PostsByOthersThatNobodyReadAreJudgedNoWorseThanAtFirstContact) {
  const std::map<std::string, Counts> counts = Count("posts by others, b", ReadPostsByOthers("posts-by-others-b.tsv"));
  ASSERT_EQ(counts.size(), 5u);
  EXPECT_EQ(counts.at("all").all, 280);
  EXPECT_LE(counts.at("all").missed, 16);
  for (const auto& [group, count] : counts) EXPECT_GE(count.Precision(), 0.95) << group;
}

struct Case {
  std::string network;
  std::string text;
  VerdictReason reason;
};

void Expect(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const Verdict verdict = Judge(c.network, c.text);
    EXPECT_EQ(NameOf(verdict.reason), NameOf(c.reason)) << c.network << ": " << c.text << "\nfound: " << verdict.evidence;
  }
}

TEST(DisclosureJudgeTest, TagsAreWholeWords) {
  Expect({{"twitter", "my new tent #adventure #radio #adidas", VerdictReason::kNoDisclosure},
          {"twitter", "we did it ad hoc, ad astra and so on", VerdictReason::kNoDisclosure},
          {"twitter", "my new tent is great #ad", VerdictReason::kDisclosed},
          {"twitter", "my new tent is great (#AD)!", VerdictReason::kDisclosed},
          {"twitter", "my new tent is great #love#ad#tent", VerdictReason::kDisclosed},
          {"twitter", "my new tent is great #a\u200Bd", VerdictReason::kDisclosed},
          {"twitter", "my new tent is great \uFF03\uFF41\uFF44", VerdictReason::kDisclosed},
          {"twitter", "my new tent is great https://x.org/#ad", VerdictReason::kNoDisclosure}});
}

TEST(DisclosureJudgeTest, LabelsStandApart) {
  Expect({{"twitter", "Ad: my new tent is great", VerdictReason::kDisclosed},
          {"twitter", "my new tent is great | ad", VerdictReason::kDisclosed},
          {"twitter", "my ad is on television, watch it", VerdictReason::kNoDisclosure},
          {"twitter", "an ad-free weekend with my tent", VerdictReason::kNoDisclosure},
          {"twitter", "Ad? What ad? I just love the tent", VerdictReason::kNoDisclosure},
          {"twitter", "REKLAMA Dzisiaj pokażę wam namiot, który uwielbiam", VerdictReason::kDisclosed}});
}

TEST(DisclosureJudgeTest, MoreCutsAtCharactersAndLines) {
  const std::string said = "I love this and all that it is for. ";  // 36 characters
  const std::string ad = "#ad", more = " and that is all that I have to say about it";
  // Of Instagram's 125 characters 108 are said; 14 of padding leave room for exactly three.
  Expect({{"instagram", (said + said + said + std::string(14, '!') + ad + more), VerdictReason::kDisclosed},
          {"instagram", (said + said + said + std::string(15, '!') + ad + more), VerdictReason::kAfterMore},
          {"mastodon", (said + said + said + std::string(15, '!') + ad + more), VerdictReason::kDisclosed},
          {"instagram", "I love this\nand that\nand more #ad", VerdictReason::kDisclosed},
          {"instagram", "I love this\nand that\nand more\n#ad", VerdictReason::kAfterMore},
          {"", "I love this\nand that\nand more\n#ad", VerdictReason::kDisclosed}});
}

TEST(DisclosureJudgeTest, GroupsOfTagsBuryAllButTheFirst) {
  Expect({{"twitter", "this is my tent #camping #ad #outdoors", VerdictReason::kDisclosed},
          {"twitter", "this is my tent #ad #camping #outdoors #hike", VerdictReason::kDisclosed},
          {"twitter", "this is my tent #camping #ad #outdoors #hike", VerdictReason::kBuriedInTags},
          {"twitter", "questa è la mia tenda #campeggio #bosco #adv #sole", VerdictReason::kDisclosed},
          {"twitter", "questa è la mia tenda #campeggio #bosco #sole #adv", VerdictReason::kBuriedInTags}});
}

TEST(DisclosureJudgeTest, WhatDeniesAnAdTakesItBackButNotThatItWasFree) {
  Expect({{"twitter", "this is not an ad, I love it", VerdictReason::kNegated},
          {"twitter", "#ad but honestly, I am not paid to love it", VerdictReason::kNegated},
          {"twitter", "Acme sent me this for free. It is not an ad, I love it", VerdictReason::kDisclosed},
          {"twitter", "I could not love this more #ad", VerdictReason::kDisclosed},
          {"twitter", "non è una pubblicità, è che mi piace", VerdictReason::kNegated},
          {"twitter", "sin duda lo mejor que he probado. Sí, es publi", VerdictReason::kDisclosed},
          {"twitter", "to nie jest reklama, po prostu go lubię", VerdictReason::kNegated},
          {"twitter", "das ist keine Werbung, ich mag es einfach", VerdictReason::kNegated},
          {"twitter", "I bought it with my own money and love it", VerdictReason::kNegated}});
}

TEST(DisclosureJudgeTest, WhatTheWordsAlsoSayIsNoDisclosure) {
  Expect({{"twitter", "my sister gave me this tent for free", VerdictReason::kNoDisclosure},
          {"twitter", "Acme gave me this tent for free", VerdictReason::kDisclosed},
          {"twitter", "the marathon was sponsored by Acme and I ran it", VerdictReason::kNoDisclosure},
          {"twitter", "this video is sponsored by Acme and I ran it", VerdictReason::kDisclosed},
          {"twitter", "a sugar-free cake from @acme, I love it", VerdictReason::kNoDisclosure},
          {"twitter", "a free cake from @acme, I love it", VerdictReason::kDisclosed},
          {"twitter", "it is the tent that I love #ad", VerdictReason::kDisclosed},
          {"twitter", "moja siostra dała mi ten namiot za darmo", VerdictReason::kNoDisclosure},
          {"twitter", "regalo di Natale di mia zia, che tenda", VerdictReason::kNoDisclosure}});
}

TEST(DisclosureJudgeTest, ANegatorWithinTheWordsDeniesThem) {
  Expect({{"twitter", "they gave me this, and it was not for free", VerdictReason::kNegated},
          {"twitter", "they gave me this, and it was for free", VerdictReason::kDisclosed}});
}

TEST(DisclosureJudgeTest, ALabelMayNameTheBrand) {
  Expect({{"twitter", "Ad for @acme my new tent is great", VerdictReason::kDisclosed},
          {"twitter", "Reklama marki Acme. To jest namiot", VerdictReason::kDisclosed},
          {"twitter", "Reklama Domu Brzozy. To jest namiot, który lubię", VerdictReason::kDisclosed},
          {"twitter", "Reklama Acme mnie bawi, bardzo lubię ten namiot", VerdictReason::kNoDisclosure},
          {"twitter", "AD 79 was a bad year to be in Pompeii", VerdictReason::kNoDisclosure},
          {"twitter", "AD My new tent is great", VerdictReason::kDisclosed}});
}

TEST(DisclosureJudgeTest, OtherLanguagesHoldToo) {
  Expect({{"instagram", "Werbung | Ich liebe diese Lampe und sie ist sehr schön", VerdictReason::kDisclosed},
          {"instagram", "Ich liebe diese Lampe und sie ist sehr schön #sponsored", VerdictReason::kAmbiguousTag},
          {"instagram", "Collaboration commerciale avec @acme, je suis très contente de la lampe", VerdictReason::kDisclosed},
          {"instagram", "Je suis très contente de la lampe #collab", VerdictReason::kAmbiguousTag},
          {"instagram", "Parceria paga com @acme, eu adorei e não sei viver sem isso", VerdictReason::kDisclosed},
          {"instagram", "Eu adorei e não sei viver sem isso #recebidos", VerdictReason::kAmbiguousTag}});
}

TEST(DisclosureJudgeTest, TheLanguageGivenGoesBeforeTheOneFound) {
  PostText post;
  post.text = "#ad that is great and I love it";
  post.language = "pl-PL";
  EXPECT_EQ(NameOf(BuiltIn().Judge(post).reason), "OTHER_LANGUAGE");
  post.language = "nl";
  const Verdict verdict = BuiltIn().Judge(post);
  EXPECT_TRUE(verdict.discloses()) << "a language without rules is judged by the English ones";
  EXPECT_EQ(verdict.language, "en");
}

TEST(DisclosureJudgeTest, ALabelCountsWhereTheNetworkHasOneAndNothingDeniesIt) {
  PostText post;
  post.text = "I love this and use it every day";
  post.has_label = true;
  post.network = "instagram";
  EXPECT_TRUE(BuiltIn().Judge(post).discloses());
  EXPECT_EQ(BuiltIn().Judge(post).where, Modality::kLabel);
  post.network = "mastodon";
  EXPECT_EQ(NameOf(BuiltIn().Judge(post).reason), "NO_DISCLOSURE");
  post.network = "instagram";
  post.text += ", and this is not an ad";
  EXPECT_EQ(NameOf(BuiltIn().Judge(post).reason), "NEGATED");
}

TEST(DisclosureJudgeTest, EachKindOfEndorsementNeedsADisclosureOfItsKind) {
  for (const Modality endorsement : {Modality::kText, Modality::kShown, Modality::kSpoken}) {
    for (const Modality said : {Modality::kText, Modality::kShown, Modality::kSpoken}) {
      PostText post;
      post.network = "youtube";
      post.endorsement = endorsement;
      std::string& text = said == Modality::kText ? post.text : said == Modality::kShown ? post.shown_text : post.spoken_text;
      text = "sponsored by the people who make it";
      const Verdict verdict = BuiltIn().Judge(post);
      EXPECT_EQ(NameOf(verdict.reason), endorsement == said ? "DISCLOSED" : "OTHER_MODALITY");
      EXPECT_EQ(verdict.where, said);
    }
  }
}

TEST(DisclosureJudgeTest, EvidenceStandsWhereItSays) {
  const std::string text = "È una crema che adoro 💛 (sponsorizzata da Mirra)";
  const Verdict verdict = Judge("mastodon", text);
  EXPECT_TRUE(verdict.discloses());
  EXPECT_EQ(verdict.evidence, "sponsorizzata da Mirra");
  EXPECT_EQ(text.substr(verdict.evidence_offset, verdict.evidence.size()), verdict.evidence);
  EXPECT_EQ(verdict.where, Modality::kText);
  const Verdict denial = Judge("mastodon", "Dear all, this is not an ad");
  EXPECT_EQ(denial.evidence, "not an ad");
  EXPECT_EQ(denial.evidence_offset, 18u);
}

TEST(DisclosureJudgeTest, ExplainsInTheLanguageOfThePostAndNamesWhatItFound) {
  EXPECT_THAT(Judge("twitter", "I love my tent and it is great #spon").explanation, AllOf(HasSubstr("\"#spon\""), HasSubstr("#ad")));
  EXPECT_THAT(Judge("twitter", "adoro questa tenda e non la lascio più").explanation, HasSubstr("hai ricevuto il prodotto gratis"));
  EXPECT_THAT(Judge("twitter", "me encanta esta tienda y no la dejo #colab").explanation, HasSubstr("«#colab»"));
  EXPECT_THAT(Judge("twitter", "kocham ten namiot i nie oddam go nikomu #współpraca").explanation, HasSubstr("„#współpraca”"));
  PostText post;
  post.text = "#ad";
  post.spoken_text = "this is the best tent that I have ever had";
  post.endorsement = Modality::kSpoken;
  EXPECT_THAT(BuiltIn().Judge(post).explanation, AllOf(HasSubstr("spoken words"), HasSubstr("in the text"), Not(HasSubstr("{"))));
}

TEST(DisclosureJudgeTest, AnswersOddTextsToo) {
  EXPECT_EQ(NameOf(BuiltIn().Judge({}).reason), "NO_DISCLOSURE");
  EXPECT_FALSE(BuiltIn().Judge({}).explanation.empty());
  EXPECT_EQ(NameOf(Judge("twitter", "\xFF\xFE #\xC0\x80 \xED\xA0\x80#ad").reason), "DISCLOSED");
  const std::string far = "Acme sent me " + std::string(1000, 'x') + " for free";
  EXPECT_EQ(Judge("mastodon", far).evidence.size(), kMostEvidenceBytes);
}

TEST(DisclosureJudgeTest, ThreadsGetTheSameVerdicts) {
  const std::vector<DisclosureExample> examples = ReadDisclosureExamples("disclosures.tsv");
  std::vector<std::string> one, other;
  const auto judge_all = [&](std::vector<std::string>* verdicts) {
    for (const DisclosureExample& example : examples) verdicts->push_back(BuiltIn().Judge(example.post).explanation);
  };
  std::thread thread(judge_all, &one);
  judge_all(&other);
  thread.join();
  EXPECT_EQ(one, other);
}

std::string WrongIn(const std::string& text) {
  const RuleFile file = {"xx.rules", text};
  const absl::Status status = RuleDisclosureJudge::Create(absl::MakeConstSpan(&file, 1)).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << text;
  EXPECT_EQ(ErrorReason(status), "INVALID_FIELD");
  return std::string(status.message());
}

TEST(DisclosureRulesTest, WrongFilesAreRefusedWithTheirLine) {
  EXPECT_THAT(WrongIn("\ntags: ad\n"), HasSubstr("xx.rules:2: a rule without source"));
  EXPECT_THAT(WrongIn("source: law\ntags: two words\n"), HasSubstr("a tag is one word"));
  EXPECT_THAT(WrongIn("source: law\nphrases: a .. b .. c .. d\n"), HasSubstr("too many gaps"));
  EXPECT_THAT(WrongIn("source: law\nphrases: .. b\n"), HasSubstr("no words"));
  EXPECT_THAT(WrongIn("source: law\nmagic: x\n"), HasSubstr("no such line"));
  EXPECT_THAT(WrongIn("set a: x\nset a: y\n"), HasSubstr("xx.rules:2: the set is there already"));
  EXPECT_THAT(WrongIn("set a: x|two words\n"), HasSubstr("two words: not one word of a set"));
  EXPECT_THAT(WrongIn("source: law\nphrases: $nothing\n"), HasSubstr("not one word after the other"));
  EXPECT_THAT(WrongIn("source: law\nphrases: a b? c? d? e? f?\n"), HasSubstr("too many optional words"));
  EXPECT_THAT(WrongIn("source: law\nphrases: a .. b?\n"), HasSubstr("no words"));
  EXPECT_THAT(WrongIn("say NOTHING: x\n"), HasSubstr("no such reason"));
  EXPECT_THAT(WrongIn("source: law\ntags: ad\n"), HasSubstr("no words for DISCLOSED"));
}

TEST(DisclosureRulesTest, EachBuiltInRuleNamesItsSource) {
  const absl::StatusOr<DisclosureRules> rules = DisclosureRules::Parse(BuiltInRuleFiles());
  ASSERT_TRUE(rules.ok()) << rules.status();
  std::set<std::string> languages;
  for (const LanguageRules& language : rules->languages) languages.insert(language.code);
  EXPECT_EQ(languages, (std::set<std::string>{"de", "en", "es", "fr", "it", "pl", "pt"}));
  for (const RuleEntry& entry : rules->entries) {
    ASSERT_LT(entry.source, rules->sources.size());
    EXPECT_THAT(rules->sources[entry.source], Not(IsEmpty()));
  }
  EXPECT_EQ(rules->networks.at("instagram").characters, 125u);
  EXPECT_EQ(rules->networks.at("linkedin").lines, 3u);
}

}  // namespace
}  // namespace klout::perks
