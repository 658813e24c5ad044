#include "services/topics/domain/sentiment_lexicon.h"

#include <algorithm>
#include <cmath>

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
    if (!phrases_.Add(PhraseList::kTones, ToStd(fields[0]), {id, languages})) return "has no word, or too many";
    valences_.push_back(valence);
    return "";
  });
}

absl::Status SentimentLexicon::AddModifiers(std::string_view file, LanguageMask languages, std::string_view text) {
  return ForEachLine(file, text, [&](const std::vector<absl::string_view>& fields) -> std::string {
    if (fields.size() < 2) return "must be a kind, a tab and a word";
    if (fields[0] == "sarcasm") {
      return phrases_.Add(PhraseList::kSarcasms, ToStd(fields[1]), {0, languages}) ? "" : "has no word, or too many";
    }
    Modifier modifier;
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
    const auto id = static_cast<uint32_t>(modifiers_.size());
    if (!phrases_.Add(PhraseList::kModifiers, ToStd(fields[1]), {id, languages})) return "has no word, or too many";
    modifiers_.push_back(modifier);
    return "";
  });
}

const SentimentLexicon::Modifier& SentimentLexicon::ModifierOf(const PhraseMatch& match,
                                                               LanguageMask languages) const {
  const auto senses = phrases_.SensesOf(match);
  const auto* sense = senses.begin();
  while ((sense->languages & languages) == 0) ++sense;
  return modifiers_[sense->id];
}

void SentimentLexicon::Find(const TokenList& list, LanguageMask languages, const PhraseMatcher::Matches& matches,
                            Found& found) const {
  const auto count = static_cast<uint32_t>(list.tokens.size());
  const std::vector<PhraseMatch>& tones = matches[PhraseList::kTones];
  const std::vector<PhraseMatch>& modifiers = matches[PhraseList::kModifiers];
  found.hits.clear();
  found.negated.assign(count, 0);
  found.after_contrast = 0;
  size_t next_match = 0, next_modifier = 0;
  uint32_t negated_until = 0, factor_at = 0;
  float factor = 1;
  for (uint32_t i = 0; i < count; ++i) {
    if (i < negated_until) found.negated[i] = 1;
    if (next_match < tones.size() && tones[next_match].first == i) {
      const PhraseMatch& match = tones[next_match++];
      float valence = 0;
      for (const PhraseMatcher::Sense& sense : phrases_.SensesOf(match)) {
        if ((sense.languages & languages) != 0) valence = valences_[sense.id];
      }
      const bool negated = i < negated_until;
      // An intensifier is for what comes right after it.
      const float louder = factor_at == i ? factor : 1;
      found.hits.push_back({match.first, match.last, valence * louder * (negated ? kNegated : 1), valence, negated});
    }
    if (next_modifier == modifiers.size() || modifiers[next_modifier].last != i) continue;
    const Modifier& modifier = ModifierOf(modifiers[next_modifier++], languages);
    // A phrase with a tone of its own, such as `pas mal`, has its negation in it.
    const bool is_inside = !found.hits.empty() && found.hits.back().last >= i;
    if (is_inside && modifier.kind != Modifier::kContrast) continue;
    if (modifier.kind == Modifier::kNegation) negated_until = i + 1 + kNegationReach;
    if (modifier.kind == Modifier::kIntensifier) {
      factor = modifier.factor;
      factor_at = i + 1;
    }
    if (modifier.kind == Modifier::kContrast) {
      found.after_contrast = i + 1;
      negated_until = 0;
    }
  }
  found.sarcasms = static_cast<uint32_t>(matches[PhraseList::kSarcasms].size());
}

}  // namespace klout::topics
