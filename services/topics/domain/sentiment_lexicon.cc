#include "services/topics/domain/sentiment_lexicon.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "absl/strings/numbers.h"
#include "services/topics/domain/word_list.h"

namespace klout::topics {
namespace {

constexpr uint32_t kNegationReach = 3;
constexpr float kNegated = -0.5F;
constexpr float kMostValence = 3;

}  // namespace

absl::Status SentimentLexicon::AddPhrases(std::string_view file, LanguageMask languages, std::string_view text) {
  return ForEachLine(file, text, [&](const std::vector<absl::string_view>& fields) -> std::string {
    float valence = 0;
    if (fields.size() != 2 || !absl::SimpleAtof(fields[1], &valence) || !(std::abs(valence) <= kMostValence)) {
      return "must be a phrase, a tab and a valence from -3 to 3";
    }
    const auto id = static_cast<uint32_t>(valences_.size());
    if (!phrases_.Add(ToStd(fields[0]), {id, languages})) return "has no word, or too many";
    valences_.push_back(valence);
    return "";
  });
}

absl::Status SentimentLexicon::AddModifiers(std::string_view file, LanguageMask languages, std::string_view text) {
  return ForEachLine(file, text, [&](const std::vector<absl::string_view>& fields) -> std::string {
    if (fields.size() < 2) return "must be a kind, a tab and a word";
    if (fields[0] == "sarcasm") {
      return sarcasms_.Add(ToStd(fields[1]), {0, languages}) ? "" : "has no word, or too many";
    }
    Modifier modifier;
    modifier.languages = languages;
    if (fields[0] == "negation") {
      modifier.kind = Modifier::kNegation;
    } else if (fields[0] == "contrast") {
      modifier.kind = Modifier::kContrast;
    } else if (fields[0] == "intensifier") {
      modifier.kind = Modifier::kIntensifier;
      if (fields.size() != 3 || !absl::SimpleAtof(fields[2], &modifier.factor) ||
          !(modifier.factor > 0 && modifier.factor <= 3)) {
        return "an intensifier has a factor from 0 to 3";
      }
    } else {
      return "begins with none of negation, intensifier, contrast, sarcasm";
    }
    TokenList list;
    Tokenize(ToStd(fields[1]), list);
    // `don't` is two tokens, and the last is what negates; of a phrase too, the last word stands for it.
    if (list.tokens.empty()) return "has no word";
    modifiers_.emplace_back(list.tokens.back().hash, modifier);
    return "";
  });
}

void SentimentLexicon::Build() {
  phrases_.Build();
  sarcasms_.Build();
  std::stable_sort(modifiers_.begin(), modifiers_.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  modifier_words_ = HashIndex(modifiers_.size());
  for (uint32_t i = 0; i < modifiers_.size(); ++i) modifier_words_.Insert(modifiers_[i].first, i);
}

const SentimentLexicon::Modifier* SentimentLexicon::ModifierOf(const Token& token, LanguageMask languages) const {
  for (size_t i = modifier_words_.Find(token.hash); i < modifiers_.size() && modifiers_[i].first == token.hash; ++i) {
    if ((modifiers_[i].second.languages & languages) != 0) return &modifiers_[i].second;
  }
  return nullptr;
}

void SentimentLexicon::Find(const TokenList& list, LanguageMask languages, Found& found) const {
  const auto count = static_cast<uint32_t>(list.tokens.size());
  found.hits.clear();
  found.negated.assign(count, 0);
  found.after_contrast = 0;
  // The factor of the intensifier right before a token lives in this: no text needs more than one at a time.
  found.matches.clear();
  phrases_.Find(list, languages, found.matches);
  size_t next_match = 0;
  uint32_t negated_until = 0;
  float factor = 1;
  for (uint32_t i = 0; i < count; ++i) {
    if (i < negated_until) found.negated[i] = 1;
    if (next_match < found.matches.size() && found.matches[next_match].first == i) {
      const PhraseMatcher::Match& match = found.matches[next_match++];
      float valence = 0;
      for (const auto* s = phrases_.SensesBegin(match.node); s != phrases_.SensesEnd(match.node); ++s) {
        if ((s->languages & languages) != 0) valence = valences_[s->id];
      }
      const bool negated = i < negated_until;
      found.hits.push_back({match.first, match.last, valence * factor * (negated ? kNegated : 1), valence, negated});
      factor = 1;
    }
    if (const Modifier* modifier = ModifierOf(list.tokens[i], languages)) {
      if (modifier->kind == Modifier::kNegation) negated_until = i + 1 + kNegationReach;
      if (modifier->kind == Modifier::kIntensifier) factor = modifier->factor;
      if (modifier->kind == Modifier::kContrast) {
        found.after_contrast = i + 1;
        negated_until = 0;
      }
    } else if (list.tokens[i].kind == TokenKind::kWord && (found.hits.empty() || found.hits.back().last != i)) {
      factor = 1;
    }
  }
  found.matches.clear();
  sarcasms_.Find(list, languages, found.matches);
  found.sarcasms = static_cast<uint32_t>(found.matches.size());
}

}  // namespace klout::topics
