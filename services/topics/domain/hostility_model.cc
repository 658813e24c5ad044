#include "services/topics/domain/hostility_model.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/numbers.h"
#include "services/topics/domain/word_list.h"

namespace klout::topics {
namespace {

// What turns the weights of phrases into 0 to 100: 50 at `kHalf`, steep enough that a plain insult is clear.
constexpr float kHalf = 1.0F, kSteepness = 2.6F;
// A phrase in a text that speaks to somebody, and in one that does not.
constexpr float kToYou = 1.25F, kToNobody = 0.8F;
// Of the second and later phrases.
constexpr float kMore = 0.7F;
constexpr float kFriendly = 0.45F;

}  // namespace

absl::Status HostilityModel::Add(PhraseList list, std::vector<float>& weights, std::string_view file,
                                 LanguageMask languages, std::string_view text) {
  return ForEachLine(file, text, [&](const std::vector<absl::string_view>& fields) -> std::string {
    float weight = 1;
    const bool has_weight = &weights != &second_person_weights_;
    if (has_weight && (fields.size() != 2 || !absl::SimpleAtof(fields[1], &weight) || !(weight >= 0.1F && weight <= 3))) {
      return "must be a phrase, a tab and a weight from 0.1 to 3";
    }
    if (!phrases_.Add(list, ToStd(fields[0]), {static_cast<uint32_t>(weights.size()), languages})) {
      return "has no word, or too many";
    }
    weights.push_back(weight);
    return "";
  });
}

absl::Status HostilityModel::AddHostile(std::string_view file, LanguageMask languages, std::string_view text) {
  return Add(PhraseList::kHostile, hostile_weights_, file, languages, text);
}
absl::Status HostilityModel::AddFriendly(std::string_view file, LanguageMask languages, std::string_view text) {
  return Add(PhraseList::kFriendly, friendly_weights_, file, languages, text);
}
absl::Status HostilityModel::AddSecondPerson(std::string_view file, LanguageMask languages, std::string_view text) {
  return Add(PhraseList::kSecondPerson, second_person_weights_, file, languages, text);
}

float HostilityModel::WeightOf(const PhraseMatch& match, const std::vector<float>& weights,
                               LanguageMask languages) const {
  float most = 0;
  for (const PhraseMatcher::Sense& sense : phrases_.SensesOf(match)) {
    if ((sense.languages & languages) != 0) most = std::max(most, weights[sense.id]);
  }
  return most;
}

uint8_t HostilityModel::Classify(const TokenList& list, LanguageMask languages, PhraseMatcher::Matches& matches,
                                 std::vector<Use>* uses) const {
  if (matches[PhraseList::kHostile].empty()) return 0;
  phrases_.Find(list, 0, ListMaskOf(PhraseList::kFriendly, languages) | ListMaskOf(PhraseList::kSecondPerson, languages),
                matches);
  const bool to_you = !matches[PhraseList::kSecondPerson].empty() ||
                      (!list.tokens.empty() && list.tokens[0].kind == TokenKind::kMention);
  float sum = 0, most = 0;
  for (const PhraseMatch& match : matches[PhraseList::kHostile]) {
    const float weight = WeightOf(match, hostile_weights_, languages);
    sum += weight;
    most = std::max(most, weight);
    if (uses != nullptr) uses->push_back({list.tokens[match.first].begin, list.tokens[match.last].end, weight});
  }
  sum = most + kMore * (sum - most);
  sum *= to_you ? kToYou : kToNobody;
  for (const PhraseMatch& match : matches[PhraseList::kFriendly]) {
    sum -= kFriendly * WeightOf(match, friendly_weights_, languages);
  }
  const float level = 100 / (1 + std::exp(-kSteepness * (sum - kHalf)));
  return sum <= 0 ? 0 : static_cast<uint8_t>(std::lround(level));
}

}  // namespace klout::topics
