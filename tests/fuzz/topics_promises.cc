#include "tests/fuzz/topics_promises.h"

#include <cstdio>
#include <cstdlib>
#include <memory>

#include "services/topics/domain/text_classifier.h"

namespace klout::topics {
namespace {

constexpr char kOntology[] = R"(topic drinks
name en Drinks
en beverage*0.5

topic coffee
parent drinks
name en Coffee; it Caffè; pl Kawa
any ☕
en coffee, flat white, java?
pl kaw~
tags coffeetime
domains home-barista.com
context en cup, beans
hide en wake up and smell the coffee
)";

void Require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

std::unique_ptr<TextClassifier> SmallModel() {
  ModelFiles files;
  files.ontology = {{"small.topics", kOntology}};
  files.languages = {{"en.words", "the a of and is you"}, {"pl.words", "i w na jest"}};
  files.lexicon = {{"sentiment.en", "great\t2\nawful\t-2"},
                   {"modifiers.en", "negation\tnot\nintensifier\tvery\t1.4\ncontrast\tbut\nsarcasm\tyeah right"},
                   {"hostility.en", "idiot\t1.6"},
                   {"friendly.en", "lol\t1"},
                   {"second-person.en", "you"}};
  absl::StatusOr<std::unique_ptr<TextClassifier>> made = TextClassifier::Create(files);
  Require(made.ok(), "the small model can be read");
  return *std::move(made);
}

}  // namespace

void CheckClassify(std::string_view bytes) {
  static const TextClassifier& classifier = *SmallModel().release();
  static TextClassifier::Scratch scratch;
  TextAnswer first, second;
  classifier.Classify({bytes, {}, {}, {}}, true, scratch, first);
  classifier.Classify({bytes, {}, {}, {}}, true, scratch, second);
  Require(first.hostility <= 100 && first.hostility == second.hostility, "hostility is 0 to 100");
  Require(first.topics.topics.size() == second.topics.topics.size(), "the same text has the same topics");
  for (const TopicScore& score : first.topics.topics) Require(score.confidence > 0 && score.confidence <= 1, "confidence is 0 to 1");
  float sum = 0;
  for (const TopicScore& score : first.topics.super_topics) sum += score.confidence;
  Require(first.topics.super_topics.empty() || (sum > 0.99F && sum < 1.01F), "shares sum to 1");
  for (const PhraseUse& use : first.topics.uses) Require(use.begin <= use.end && use.end <= bytes.size(), "evidence is inside the text");
}

void CheckOntology(std::string_view bytes) {
  const absl::StatusOr<Ontology> first = ParseOntology("x", {{"x.topics", std::string(bytes)}});
  if (!first.ok()) {
    Require(first.status().code() == absl::StatusCode::kInvalidArgument, "a bad file is an invalid argument");
    return;
  }
  PhraseMatcher phrases;
  const TopicClassifier classifier(*first, phrases);
  phrases.Build();
  const absl::StatusOr<Ontology> second = ParseOntology("x", WriteOntology(*first));
  Require(second.ok(), "what was written can be read");
  Require(second->topics.size() == first->topics.size() && second->phrases.size() == first->phrases.size(),
          "writing and reading loses nothing");
}

}  // namespace klout::topics
