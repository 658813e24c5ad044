#include "services/topics/domain/text_classifier.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/topics/domain/hashtags.h"
#include "services/topics/domain/model_number.h"

namespace klout::topics {
namespace {

// The least words in which a tone is looked for, emoji being words.
constexpr size_t kLeastToneWords = 1;

void AddHint(std::string_view prefix, std::string_view hint, TokenList& list) {
  // The hint's own text is not the text, so its place in it is none.
  const size_t before = list.tokens.size();
  char joined[kMaxWordBytes + 16];
  if (hint.empty() || hint.size() > kMaxWordBytes) return;
  const size_t size = prefix.copy(joined, prefix.size());
  hint.copy(joined + size, hint.size());
  Tokenize({joined, size + hint.size()}, list);
  for (size_t i = before; i < list.tokens.size(); ++i) list.tokens[i].begin = list.tokens[i].end = 0;
}

// Phrases with a tone, strongest first.
void ExplainTone(const TokenList& list, const SentimentLexicon::Found& found, std::vector<HostilityModel::Use>& uses) {
  for (const SentimentLexicon::Hit& hit : found.hits) {
    uses.push_back({list.tokens[hit.first].begin, list.tokens[hit.last].end, hit.valence});
  }
  std::sort(uses.begin(), uses.end(), [](const auto& a, const auto& b) {
    const float x = std::fabs(a.weight), y = std::fabs(b.weight);
    return x != y ? x > y : a.begin < b.begin;
  });
}

}  // namespace

absl::StatusOr<std::unique_ptr<TextClassifier>> TextClassifier::Create(const ModelFiles& files) {
  absl::StatusOr<Ontology> ontology = ParseOntology(files.ontology_name, files.ontology);
  if (!ontology.ok()) return ontology.status();
  return Create(*std::move(ontology), files);
}

absl::StatusOr<std::unique_ptr<TextClassifier>> TextClassifier::Create(Ontology ontology, const ModelFiles& files) {
  std::unique_ptr<TextClassifier> made(new TextClassifier());
  made->ontology_ = std::move(ontology);
  made->topics_ = std::make_unique<TopicClassifier>(made->ontology_, made->phrases_);
  for (const OntologyFile& file : files.lexicon) {
    if (absl::Status status = made->AddLexicon(file); !status.ok()) return status;
  }
  made->phrases_.Build();
  made->number_ = NextModelNumber();
  std::vector<LanguageWords> languages;
  for (const OntologyFile& file : files.languages) {
    languages.push_back(ParseLanguageWords(std::string_view(file.name).substr(0, file.name.find('.')), file.text));
  }
  absl::StatusOr<LanguageDetector> detector = LanguageDetector::Create(languages);
  if (!detector.ok()) return detector.status();
  made->languages_ = std::make_unique<LanguageDetector>(*std::move(detector));
  if (!files.sentiment_weights.empty()) {
    absl::StatusOr<LinearModel> weights = LinearModel::FromBytes(files.sentiment_weights);
    if (!weights.ok()) return weights.status();
    if (weights->classes() != kToneCount) return InvalidField("model", "the sentiment model must have three classes");
    made->tone_ = std::make_unique<SentimentModel>(made->lexicon_, *std::move(weights));
  }
  return made;
}

absl::Status TextClassifier::AddLexicon(const OntologyFile& file) {
  const size_t dot = file.name.find('.');
  const std::string_view kind = std::string_view(file.name).substr(0, dot);
  const std::string_view code = dot == std::string::npos ? "" : std::string_view(file.name).substr(dot + 1);
  const auto language = LanguageNamed(code);
  if (!language && code != "any") {
    return InvalidField(file.name, absl::StrCat(file.name, ": ends in no language"));
  }
  const LanguageMask mask = language ? static_cast<LanguageMask>(1 << *language) : kAllLanguages;
  if (kind == "sentiment") return lexicon_.AddPhrases(file.name, mask, file.text);
  if (kind == "modifiers") return lexicon_.AddModifiers(file.name, mask, file.text);
  if (kind == "hostility") return hostility_.AddHostile(file.name, mask, file.text);
  if (kind == "friendly") return hostility_.AddFriendly(file.name, mask, file.text);
  if (kind == "second-person") return hostility_.AddSecondPerson(file.name, mask, file.text);
  return InvalidField(file.name, absl::StrCat(file.name, ": is no list of this kind"));
}

void TextClassifier::Classify(const TextInput& input, bool explain, Scratch& scratch, TextAnswer& answer) const {
  TokenList& list = scratch.list;
  list.Clear();
  answer.hostility_uses.clear();
  answer.tone_uses.clear();
  Tokenize(input.text, list);
  const size_t own_words = list.tokens.size();
  scratch.words.Fill(number_, phrases_, *languages_, list);
  answer.language = languages_->Detect(input.text, list, input.language);
  const LanguageMask languages = LanguageDetector::MaskOf(answer.language);
  const std::optional<int> language = LanguageNamed(answer.language.code);
  const bool has_tone = tone_ != nullptr && language && own_words >= kLeastToneWords;

  PhraseMatcher::Matches& matches = scratch.matches;
  matches.Clear();
  const ListMask topic_phrases = ListMaskOf(PhraseList::kTopics, languages);
  phrases_.Find(list, 0,
                topic_phrases | ListMaskOf(PhraseList::kHostile, languages) |
                    (has_tone ? SentimentLexicon::Lists(ToneFeatures::MaskOf(*language)) : 0),
                matches);
  topics_->Prefetch(matches);
  answer.tone.reset();
  if (has_tone) {
    answer.tone = tone_->Classify(list, *language, matches, scratch.tone);
    if (explain) ExplainTone(list, scratch.tone.found, answer.tone_uses);
  }
  answer.hostility = hostility_.Classify(list, languages, matches, explain ? &answer.hostility_uses : nullptr);

  for (const std::string& tag : input.hashtags) AddHint(tag.starts_with('#') ? "" : "#", tag, list);
  for (const std::string& domain : input.link_domains) AddHint("https://", domain, list);
  SplitHashtags(input.text, topics_->words(), list);
  if (list.tokens.size() > own_words) {
    scratch.words.Fill(number_, phrases_, *languages_, list);
    phrases_.Find(list, own_words, topic_phrases, matches);
  }
  topics_->Classify(list, languages, matches, scratch.topics, answer.topics);
}

}  // namespace klout::topics
