#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "common/status.h"
#include "services/topics/domain/linear_model.h"
#include "services/topics/domain/text_classifier.h"

namespace klout::topics {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr char kDrinks[] = R"(topic drinks
name en Drinks

topic coffee
parent drinks
name en Coffee

topic espresso
parent coffee
name en Espresso; it Espresso
any ☕*0.4, lavazza
en espresso*1.5, portafilter, java?
it macchiato, tazzin~
tags espressotime
domains home-barista.com
context en cup

topic latte-art
parent coffee
name en Latte art
en latte art*1.5
hide en whatever floats your latte art
)";
constexpr char kPrograms[] = R"(topic programs
name en Programs

topic languages
parent programs
name en Languages

topic java-language
parent languages
name en Java
en java?, jvm*1.5
context en code
)";

class ClassifierTest : public testing::Test {
 protected:
  ClassifierTest() {
    ModelFiles files;
    files.ontology = {{"drinks.topics", kDrinks}, {"programs.topics", kPrograms}};
    files.languages = {{"en.words", "the a of and is you this my in with"}, {"it.words", "il la di un una è questo mio con"}};
    files.lexicon = {{"sentiment.en", "great\t2"}, {"hostility.en", "idiot\t1.6\nshut up\t1.6"}, {"friendly.en", "lol\t1.5"},
                     {"second-person.en", "you"}};
    absl::StatusOr<std::unique_ptr<TextClassifier>> made = TextClassifier::Create(files);
    EXPECT_TRUE(made.ok()) << made.status();
    classifier_ = *std::move(made);
  }

  std::vector<std::string> TopicsOf(const TextInput& input) {
    classifier_->Classify(input, true, scratch_, answer_);
    std::vector<std::string> slugs;
    for (const TopicScore& score : answer_.topics.topics) slugs.push_back(classifier_->ontology().topics[score.topic].slug);
    return slugs;
  }
  std::vector<std::string> TopicsOf(std::string_view text) { return TopicsOf({text, {}, {}, {}}); }

  std::unique_ptr<TextClassifier> classifier_;
  TextClassifier::Scratch scratch_;
  TextAnswer answer_;
};

TEST_F(ClassifierTest, NamesTheTopicAndItsEvidence) {
  EXPECT_THAT(TopicsOf("this is the espresso of my life"), ElementsAre("espresso"));
  ASSERT_EQ(answer_.topics.uses.size(), 1u);
  EXPECT_EQ(answer_.topics.uses[0].begin, 12u);
}

TEST_F(ClassifierTest, CountsAnAmbiguousWordOnlyBesideEvidenceOrContext) {
  EXPECT_THAT(TopicsOf("java in the morning"), IsEmpty());
  EXPECT_THAT(TopicsOf("a cup of java and the portafilter"), ElementsAre("espresso"));
  EXPECT_THAT(TopicsOf("java on the jvm"), ElementsAre("java-language"));
}

TEST_F(ClassifierTest, TakesTheLongestPhraseAndHidesIdioms) {
  EXPECT_THAT(TopicsOf("my latte art with the portafilter"), ElementsAre("latte-art", "coffee", "espresso"));
  EXPECT_THAT(TopicsOf("whatever floats your latte art"), IsEmpty());
}

TEST_F(ClassifierTest, ReadsPhrasesOfTheTextsLanguageOnly) {
  EXPECT_THAT(TopicsOf("il macchiato di questo bar con la tazzina"), ElementsAre("espresso"));
  EXPECT_THAT(TopicsOf("the macchiato of this and the tazzina is a"), IsEmpty());
}

TEST_F(ClassifierTest, UsesHashtagsAndDomainsOfTheTextAndOfTheNetwork) {
  EXPECT_THAT(TopicsOf("the morning #espressotime"), ElementsAre("espresso"));
  const std::vector<std::string> tags = {"espressotime"}, domains = {"www.home-barista.com"};
  EXPECT_THAT(TopicsOf({"look at this", tags, {}, {}}), ElementsAre("espresso"));
  EXPECT_THAT(TopicsOf({"look at this", {}, domains, {}}), ElementsAre("espresso"));
}

TEST_F(ClassifierTest, TellsHostileWordsToTheReaderFromThoseAmongFriends) {
  TopicsOf("you idiot, shut up");
  EXPECT_GE(answer_.hostility, 50);
  TopicsOf("lol shut up");
  EXPECT_LT(answer_.hostility, 50);
  TopicsOf("you are right");
  EXPECT_EQ(answer_.hostility, 0);
}

TEST(LanguageDetectorTest, TellsALongTextWhoseCutFallsInsideACharacter) {
  std::string text;
  while (text.size() < 5000) text += "Ещё одно длинное предложение на русском языке, чтобы было что читать. ";
  // Two bytes a letter: one of the two places of the cut is inside one.
  EXPECT_EQ(LanguageDetector::AskCld2(text, "").code, "ru");
  EXPECT_EQ(LanguageDetector::AskCld2("x" + text, "").code, "ru");
}

struct BadOntology {
  const char* text;
  const char* why;
};
class BadOntologyTest : public testing::TestWithParam<BadOntology> {};

TEST_P(BadOntologyTest, IsRefusedWithFileAndLine) {
  const absl::StatusOr<Ontology> read = ParseOntology("x", {{"bad.topics", GetParam().text}});
  EXPECT_EQ(read.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(read.status().message()), HasSubstr(GetParam().why));
  EXPECT_EQ(ErrorReason(read.status()), "INVALID_FIELD");
}

INSTANTIATE_TEST_SUITE_P(
    All, BadOntologyTest,
    testing::Values(BadOntology{"name en A", "bad.topics:1: the first line of a topic"}, BadOntology{"topic A b", "bad.topics:1: a slug is"},
                    BadOntology{"topic a\nname en A\n\ntopic a\nname en A", "bad.topics:4: topic a is there already"},
                    BadOntology{"topic a\nparent b\nname en A", "bad.topics:2: no topic is called b"},
                    BadOntology{"topic a\nname it A", "topic a has no English name"},
                    BadOntology{"topic a\nname en A\nxx b", "bad.topics:3: `xx` is no word of this format"},
                    BadOntology{"topic a\nname en A\nen b*9", "bad.topics:3: `b*9`: the weight"},
                    BadOntology{"topic a\nname en A\ncontext q b", "bad.topics:3: `context` and `hide` are followed"},
                    BadOntology{"topic a\nparent b\nname en A\n\ntopic b\nparent a\nname en B", "is below itself"}));

TEST(LinearModelTest, LearnsWhatSeparatesTheClassesAndKeepsItInBytes) {
  std::vector<Example> examples;
  for (uint32_t i = 0; i < 60; ++i) examples.push_back({{{i % 3 + 100, 1}, {7, 1}}, i % 3, 1});
  const LinearModel model = LinearModel::Train(examples, 3, {.bits = 10});
  const LinearModel again = LinearModel::Train(examples, 3, {.bits = 10});
  EXPECT_EQ(model.Bytes(), again.Bytes());
  const absl::StatusOr<LinearModel> read = LinearModel::FromBytes(model.Bytes());
  ASSERT_TRUE(read.ok());
  for (uint32_t label = 0; label < 3; ++label) {
    float sums[3] = {};
    read->Add({label + 100, 1}, sums);
    read->Finish(sums);
    EXPECT_GT(sums[label], 0.8F);
  }
}

// Three classes are added up in another way than others.
TEST(LinearModelTest, AddsUpManyFeaturesAsOneByOne) {
  for (const uint32_t classes : {2u, 3u, 5u}) {
    std::vector<Example> examples;
    for (uint32_t i = 0; i < 200; ++i) examples.push_back({{{i % 50, 1}, {i % 7 + 900, 1}}, i % classes, 1});
    const LinearModel model = LinearModel::Train(examples, classes, {.bits = 10});
    std::vector<uint32_t> hashes;
    std::vector<int32_t> expected(classes), sums(classes, 4);
    for (uint32_t i = 0; i < 300; ++i) {
      hashes.push_back(i * 2654435761u);
      std::vector<float> one(classes);
      model.Add({hashes.back(), 1}, one.data());
      for (uint32_t c = 0; c < classes; ++c) expected[c] += static_cast<int32_t>(one[c]);
    }
    model.AddTimes(hashes, 3, sums.data());
    for (uint32_t c = 0; c < classes; ++c) {
      EXPECT_EQ(sums[c], 4 + 3 * expected[c]) << classes << " classes, " << c;
    }
    EXPECT_NE(expected, std::vector<int32_t>(classes));
  }
}

TEST(LinearModelTest, RefusesBytesThatAreNoModel) {
  const std::string bytes = LinearModel::Train({}, 2, {.bits = 4}).Bytes();
  for (const std::string& bad : {std::string(), bytes.substr(0, bytes.size() - 1), bytes + "x", "X" + bytes.substr(1)}) {
    EXPECT_EQ(LinearModel::FromBytes(bad).status().code(), absl::StatusCode::kInvalidArgument);
  }
}

TEST(KloutTopicOntologyTest, MindsTheTrapsOfItsFiles) {
  const auto read = ParseKloutTopicOntology(
      "\"topicId\",\"topicSlug\",\"topicDisplayName\"\n0,\"_ROOT_\",\"Root\"\n9223372036854775809,\"music\",\"Music\"\n2,\"hip-hop\",\"Hip-Hop, R&B\"\n",
      "h\n0,\"_ROOT_\",0,\"_ROOT_\"\n0,\"_ROOT_\",9223372036854775809,\"music\"\n9223372036854775809,\"music\",2,\"hip-hop\"\n9223372036854775809,\"music\",77,\"gone\"\n",
      "h\n9223372036854775809,\"it\",\"Musica\"\n2,\"ar\",\"x\"\n");
  ASSERT_TRUE(read.ok()) << read.status();
  ASSERT_EQ(read->topics.size(), 2u);
  EXPECT_EQ(read->topics[0].names[1], "Musica");
  EXPECT_EQ(read->topics[1].level, 2);
  EXPECT_EQ(read->topics[1].super_topic, 0);
}

// Few phrases are looked through one by one, many in another way.
TEST_F(ClassifierTest, ManyPhrasesAreJudgedAsFewAre) {
  const auto repeated = [](const std::string& words, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += words;
    return text;
  };
  TopicsOf(repeated("the jvm ", 100));
  ASSERT_EQ(answer_.topics.uses.size(), 100u);
  EXPECT_GT(answer_.topics.uses[0].weight, answer_.topics.uses[1].weight);
  for (size_t i = 2; i < 100; ++i) EXPECT_EQ(answer_.topics.uses[i].weight, answer_.topics.uses[1].weight) << i;
  // `java` is doubtful in both senses; `code` is the context of one, and a word of its own phrase is not.
  const auto first_weights = [&](const std::string& text) {
    TopicsOf(text);
    return std::pair(answer_.topics.uses[0].weight, answer_.topics.uses[1].weight);
  };
  for (const std::string before : {"", "code ", "cup ", "code cup "}) {
    const auto few = first_weights(before + repeated("this is java and ", 10));
    EXPECT_EQ(first_weights(before + repeated("this is java and ", 100)), few) << before;
    EXPECT_EQ(first_weights(repeated("this is java and ", 100) + before), few) << before;
  }
  EXPECT_NE(first_weights("code " + repeated("java ", 100)), first_weights("cup " + repeated("java ", 100)));
}

}  // namespace
}  // namespace klout::topics
