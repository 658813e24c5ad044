#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_LANGUAGES_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_LANGUAGES_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace klout::topics {

// The languages that the ontology and the sentiment model speak. The index is its number in all tables.
inline constexpr std::array<std::string_view, 7> kLanguages = {"en", "it", "es", "fr", "de", "pl", "pt"};
inline constexpr int kLanguageCount = static_cast<int>(kLanguages.size());

// A set of languages, bit i for kLanguages[i]; the highest bit for what is the same in all, such as names, and in
// every other language too.
using LanguageMask = uint8_t;
inline constexpr LanguageMask kAllLanguages = 0xFF;
inline constexpr LanguageMask kAnyLanguage = 1 << kLanguageCount;

// `code` may be longer than two letters: `it-IT`, `pt_BR`.
inline std::optional<int> LanguageNamed(std::string_view code) {
  if (code.size() > 2 && code[2] != '-' && code[2] != '_') return std::nullopt;
  for (int i = 0; i < kLanguageCount; ++i) {
    if (code.substr(0, 2) == kLanguages[i]) return i;
  }
  return std::nullopt;
}

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_LANGUAGES_H_
