#include "services/perks/domain/disclosure_language.h"

#include <algorithm>
#include <bit>

#include "absl/strings/ascii.h"
#include "common/string_view.h"
#include "services/perks/domain/disclosure_letters.h"

namespace klout::perks {
namespace {

// One word that is of one language alone is enough, unless another language has nearly as much.
constexpr double kLeastVotes = 0.9, kLeastLead = 0.25;
// A letter of one language alone weighs half as much as a word.
constexpr double kLetterVote = 0.5;

}  // namespace

std::optional<size_t> LanguageOfTag(const DisclosureRules& rules, std::string_view tag) {
  const std::string code = absl::AsciiStrToLower(ToAbsl(tag.substr(0, tag.find_first_of("-_"))));
  for (size_t i = 0; i < rules.languages.size(); ++i) {
    if (rules.languages[i].code == code) return i;
  }
  return std::nullopt;
}

LanguageVotes::LanguageVotes(const DisclosureRules& rules) : rules_(rules), votes_(rules.languages.size()) {}

void LanguageVotes::Count(std::string_view text, const DisclosureText& words, const std::vector<DisclosureUse>& uses) {
  size_t next = 0;
  uint32_t used_until = 0;
  for (uint32_t i = 0; i < words.words.size(); ++i) {
    for (; next < uses.size() && uses[next].begin <= i; ++next) used_until = std::max(used_until, uses[next].end);
    const DisclosureWord& word = words.words[i];
    if (i < used_until || word.kind != WordKind::kWord) continue;
    const auto found = rules_.languages_of_word.find(ToAbsl(words.FoldedOf(word)));
    if (found == rules_.languages_of_word.end()) continue;
    for (size_t language = 0; language < votes_.size(); ++language) {
      if ((found->second >> language & 1) != 0) votes_[language] += 1.0 / std::popcount(found->second);
    }
  }
  text = text.substr(0, kMaxDisclosureTextBytes);
  for (size_t at = 0; at < text.size();) {
    const char32_t c = NextCharacter(text, &at);
    if (c < 0x80) continue;
    const auto has = [c](const LanguageRules& language) { return language.letters.find(c) != language.letters.npos; };
    const auto sharers = std::count_if(rules_.languages.begin(), rules_.languages.end(), has);
    for (size_t language = 0; sharers > 0 && language < votes_.size(); ++language) {
      if (has(rules_.languages[language])) votes_[language] += kLetterVote / static_cast<double>(sharers);
    }
  }
}

std::optional<size_t> LanguageVotes::Winner() const {
  const auto best = std::max_element(votes_.begin(), votes_.end());
  double second = 0;
  for (auto vote = votes_.begin(); vote != votes_.end(); ++vote) {
    if (vote != best) second = std::max(second, *vote);
  }
  if (*best < kLeastVotes || *best - second < kLeastLead) return std::nullopt;
  return static_cast<size_t>(best - votes_.begin());
}

}  // namespace klout::perks
