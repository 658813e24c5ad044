#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_LANGUAGE_DETECTOR_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_LANGUAGE_DETECTOR_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "services/topics/domain/hash_index.h"
#include "services/topics/domain/languages.h"
#include "services/topics/domain/tokens.h"

namespace klout::topics {

struct LanguageAnswer {
  // ISO 639-1; empty: unknown. Views text of the detector or of CLD2, which outlive all answers.
  std::string_view code;
  float confidence = 0;
};

// Small words of one language: `it`, and "di che la ...".
struct LanguageWords {
  std::string code;
  std::vector<std::string> words;
};

// Tells languages by their small words, and asks CLD2 where these do not decide: short texts, other scripts, other
// languages. Most sentences need no CLD2, which costs more than all else that is done to a text. Immutable.
class LanguageDetector {
 public:
  static constexpr size_t kMaxLanguages = 32;

  // INVALID_ARGUMENT: more than kMaxLanguages.
  static absl::StatusOr<LanguageDetector> Create(absl::Span<const LanguageWords> words);

  // The languages of which a word with this hash is a small word, bit i for the i-th that Create got.
  uint32_t LanguagesOf(uint64_t hash) const {
    const uint32_t languages = words_.Find(hash);
    return languages == HashIndex::kNone ? 0 : languages;
  }
  // `list`: the tokens of `text`; facts that it lacks are looked up. `hint`: what the network says, which decides where the text does not; may be
  // empty.
  LanguageAnswer Detect(std::string_view text, const TokenList& list, std::string_view hint) const;
  // Without the small words, for comparison.
  static LanguageAnswer AskCld2(std::string_view text, std::string_view hint);

  // Which of our languages the answer allows: the one it names; all if it is unknown or unsure.
  static LanguageMask MaskOf(const LanguageAnswer& answer);

 private:
  LanguageDetector() = default;

  std::vector<std::string> codes_;
  // Word to its languages, bit i for codes_[i].
  HashIndex words_;
};

// Reads `words` as they stand in services/topics/languages: separated by white space, `#` to the end of the line is
// a comment.
LanguageWords ParseLanguageWords(std::string_view code, std::string_view text);

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_LANGUAGE_DETECTOR_H_
