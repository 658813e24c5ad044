#include "services/topics/tools/lint.h"

#include <array>
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "common/string_view.h"
#include "services/topics/domain/tokens.h"

namespace klout::topics {
namespace {

// What matching sees of a phrase: folded words, with their `~`.
std::string KeyOf(const Phrase& phrase) {
  TokenList list;
  Tokenize(phrase.text, list);
  std::string key;
  for (const Token& token : list.tokens) {
    const bool stem = token.end < phrase.text.size() && phrase.text[token.end] == '~';
    absl::StrAppend(&key, key.empty() ? "" : " ", ToAbsl(list.FoldedOf(token)), stem ? "~" : "");
  }
  return key;
}

}  // namespace

LintReport Lint(const Ontology& ontology) {
  LintReport report;
  std::vector<std::array<size_t, kLanguageCount>> counts(ontology.topics.size());
  std::vector<bool> has_child(ontology.topics.size()), has_doubt(ontology.topics.size()), has_context(ontology.topics.size());
  for (const Topic& topic : ontology.topics) {
    for (const TopicIndex parent : topic.parents) has_child[parent] = true;
  }
  std::map<std::pair<std::string, int>, std::set<TopicIndex>> claims;
  for (const Phrase& phrase : ontology.phrases) {
    if (phrase.kind == PhraseKind::kContext) has_context[phrase.topic] = true;
    if (phrase.kind != PhraseKind::kWords) continue;
    if (phrase.is_ambiguous) has_doubt[phrase.topic] = true;
    const std::string key = KeyOf(phrase);
    if (key.empty()) {
      report.errors.push_back(absl::StrCat(ontology.topics[phrase.topic].slug, ": `", phrase.text, "` has no word"));
      continue;
    }
    for (int l = 0; l < kLanguageCount; ++l) {
      if ((phrase.languages >> l & 1) == 0) continue;
      if (phrase.languages != kAllLanguages) ++counts[phrase.topic][static_cast<size_t>(l)];
      claims[{key, l}].insert(phrase.topic);
    }
  }
  for (TopicIndex t = 0; t < ontology.topics.size(); ++t) {
    const Topic& topic = ontology.topics[t];
    report.super_topics += topic.level == 1 ? 1 : 0;
    for (int l = 0; l < kLanguageCount; ++l) {
      if (topic.names[static_cast<size_t>(l)].empty()) {
        report.errors.push_back(absl::StrCat(topic.slug, ": has no name in ", ToAbsl(kLanguages[static_cast<size_t>(l)])));
      }
    }
    if (has_doubt[t] && !has_context[t]) report.errors.push_back(absl::StrCat(topic.slug, ": has ambiguous phrases and no context"));
    if (has_child[t] || topic.level == 1) continue;
    ++report.leaves;
    for (int l = 0; l < kLanguageCount; ++l) {
      const size_t least = l == 0 ? kLeastEnglish : kLeastOther;
      const size_t has = counts[t][static_cast<size_t>(l)];
      if (has < least) {
        report.errors.push_back(absl::StrCat(topic.slug, ": has ", has, " phrases in ", ToAbsl(kLanguages[static_cast<size_t>(l)]), ", least ", least));
      }
    }
  }
  for (const auto& [key, topics] : claims) {
    if (topics.size() <= kMostClaims) continue;
    std::vector<std::string> slugs;
    for (const TopicIndex t : topics) slugs.push_back(ontology.topics[t].slug);
    report.warnings.push_back(absl::StrCat("`", key.first, "` (", ToAbsl(kLanguages[static_cast<size_t>(key.second)]),
                                           ") is claimed by ", absl::StrJoin(slugs, ", ")));
  }
  if (report.super_topics < kLeastSuperTopics) report.errors.push_back(absl::StrCat("only ", report.super_topics, " super-topics"));
  if (ontology.topics.size() < kLeastTopics) report.errors.push_back(absl::StrCat("only ", ontology.topics.size(), " topics"));
  return report;
}

}  // namespace klout::topics
