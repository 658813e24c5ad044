#include "services/topics/domain/language_detector.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>
#include <bit>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_split.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::topics {
namespace {

// What the small words must show to be believed without CLD2: votes of the first language, and how many times
// those of the second.
constexpr float kEnoughVotes = 1.8F, kEnoughLead = 1.7F;
// CLD2 reads no further: its cost is linear and the answer settled.
constexpr size_t kMaxCld2Bytes = 4096;
constexpr float kUnsure = 0.6F, kHintConfidence = 0.7F;
// Texts with fewer words than this trust the network more than CLD2.
constexpr size_t kShortWords = 5;
constexpr float kAllowOne = 0.65F;

// At most `limit` bytes, cut between characters: half a character makes CLD2 refuse the text.
size_t WholeCharacters(std::string_view text, size_t limit) {
  if (text.size() <= limit) return text.size();
  while (limit > 0 && (static_cast<uint8_t>(text[limit]) & 0xC0) == 0x80) --limit;
  return limit;
}

}  // namespace

LanguageWords ParseLanguageWords(std::string_view code, std::string_view text) {
  LanguageWords words{std::string(code), {}};
  for (absl::string_view line : absl::StrSplit(ToAbsl(text), '\n')) {
    line = line.substr(0, line.find('#'));
    for (const absl::string_view word : absl::StrSplit(line, absl::ByAnyChar(" \t\r,"), absl::SkipEmpty())) {
      words.words.emplace_back(word);
    }
  }
  return words;
}

absl::StatusOr<LanguageDetector> LanguageDetector::Create(absl::Span<const LanguageWords> languages) {
  if (languages.size() > kMaxLanguages) return InvalidField("languages", "more than 32 languages");
  LanguageDetector detector;
  absl::flat_hash_map<uint64_t, uint32_t> masks;
  for (size_t i = 0; i < languages.size(); ++i) {
    detector.codes_.push_back(languages[i].code);
    TokenList list;
    for (const std::string& word : languages[i].words) Tokenize(word, list);
    for (const Token& token : list.tokens) masks[token.hash] |= uint32_t{1} << i;
  }
  detector.words_ = HashIndex(masks.size());
  for (const auto& [hash, mask] : masks) detector.words_.Insert(hash, mask);
  return detector;
}

LanguageAnswer LanguageDetector::Detect(std::string_view text, const TokenList& list, std::string_view hint) const {
  std::array<float, kMaxLanguages> votes = {};
  size_t words = 0;
  uint32_t voted = 0;
  for (size_t i = 0; i < list.tokens.size(); ++i) {
    const Token& token = list.tokens[i];
    if (token.kind != TokenKind::kWord) continue;
    ++words;
    uint32_t mask = i < list.facts.size() ? list.facts[i].small_word_of : LanguagesOf(token.hash);
    if (mask == 0) continue;
    voted |= mask;
    // A word of many languages says little.
    const float vote = 1.0F / static_cast<float>(std::popcount(mask));
    for (; mask != 0; mask &= mask - 1) votes[static_cast<size_t>(std::countr_zero(mask))] += vote;
  }
  size_t best = 0;
  float second = 0;
  for (voted &= ~1U; voted != 0; voted &= voted - 1) {
    const auto i = static_cast<size_t>(std::countr_zero(voted));
    if (votes[i] > votes[best]) {
      second = votes[best];
      best = i;
    } else {
      second = std::max(second, votes[i]);
    }
  }
  const std::string_view code = codes_.empty() ? std::string_view() : std::string_view(codes_[best]);
  const float first = codes_.empty() ? 0 : votes[best];
  if (first >= kEnoughVotes && first >= kEnoughLead * second) {
    return {code, std::min(0.99F, first / (first + second + 0.05F))};
  }
  const LanguageAnswer asked = AskCld2(text, hint);
  const bool hint_is_ours = hint.size() >= 2;
  if (words < kShortWords && hint_is_ours && (first == 0 || code == hint.substr(0, 2))) {
    if (const auto language = LanguageNamed(hint)) return {kLanguages[*language], kHintConfidence};
  }
  if (first > 0 && asked.code == code) return {code, std::max(asked.confidence, 0.9F)};
  // CLD2 is sure of most that it says; the words stand against it only where they lead.
  if (!asked.code.empty() && asked.confidence >= kUnsure && !(first >= 1 && first >= 2 * second)) return asked;
  if (first >= 1 && first > 1.3F * second) return {code, 0.6F};
  if (hint_is_ours) {
    if (const auto language = LanguageNamed(hint)) return {kLanguages[*language], kHintConfidence};
  }
  if (!asked.code.empty()) return {asked.code, std::min(asked.confidence, 0.5F)};
  if (first > 0 && first > second) return {code, 0.4F};
  return {};
}

LanguageAnswer LanguageDetector::AskCld2(std::string_view text, std::string_view hint) {
  bool reliable = false;
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int bytes = 0;
  int valid = 0;
  const std::string hint_text(hint.substr(0, std::min<size_t>(hint.size(), 16)));
  const CLD2::CLDHints hints{hint_text.empty() ? nullptr : hint_text.c_str(), nullptr, CLD2::UNKNOWN_ENCODING,
                             CLD2::UNKNOWN_LANGUAGE};
  const CLD2::Language found = CLD2::ExtDetectLanguageSummaryCheckUTF8(
      text.data(), static_cast<int>(WholeCharacters(text, kMaxCld2Bytes)), true, &hints, 0, languages, percents,
      scores, nullptr, &bytes, &reliable, &valid);
  if (found == CLD2::UNKNOWN_LANGUAGE || languages[0] == CLD2::UNKNOWN_LANGUAGE) return {};
  const std::string_view code = CLD2::LanguageCode(languages[0]);
  if (code == "un") return {};
  return {code, reliable ? 0.9F : 0.5F};
}

LanguageMask LanguageDetector::MaskOf(const LanguageAnswer& answer) {
  const auto language = LanguageNamed(answer.code);
  if (answer.confidence < kAllowOne || answer.code.empty()) return kAllLanguages;
  // Names that are the same everywhere still count in a text of another language.
  return language ? static_cast<LanguageMask>(1 << *language | kAnyLanguage) : kAnyLanguage;
}

}  // namespace klout::topics
