#ifndef KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_RULES_H_
#define KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_RULES_H_

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "services/perks/domain/disclosure_judge.h"

namespace klout::perks {

// What the files of services/perks/disclosure say; their form is told in its README.md.

// What it means if an entry is found.
enum class EntryKind : uint8_t {
  // It is advertising, sponsored, paid.
  kAdvertising,
  // It was received for free.
  kGift,
  // Not understood by all.
  kVague,
  // It is no advertising.
  kDenial,
  // Says that the person paid for it.
  kClaim,
  // Speaks of something else: what it overlaps is not found. Within one clause.
  kOther,
};

enum class EntryForm : uint8_t {
  // A hashtag.
  kTag,
  // Words that stand apart from what is before and after them.
  kLabel,
  // Words anywhere within a sentence.
  kPhrase,
};

struct WordForm {
  // `@`: a name, `@anybody`. `^`: that, or a word with a capital letter.
  std::string text;
  // The word has this beginning, and at most kMostEnding letters more.
  bool is_stem = false;
};
struct EntryWord {
  // Any of them.
  std::vector<WordForm> forms;
  // Up to kMostGap words stand before it.
  bool has_gap = false;
};
inline constexpr size_t kMostEnding = 5, kMostGap = 8, kMostEntryWords = 10;

struct RuleEntry {
  EntryKind kind = EntryKind::kVague;
  EntryForm form = EntryForm::kPhrase;
  // In DisclosureRules::languages.
  uint8_t language = 0;
  // Of a tag one, whole.
  std::vector<EntryWord> words;
  // Who says so, and where; in DisclosureRules::sources.
  uint32_t source = 0;
};

inline constexpr size_t kReasons = 8, kModalities = 5;

struct LanguageRules {
  // Two letters of ISO 639-1.
  std::string code;
  // Before an entry, with nothing between them but `fillers`, they deny it. Folded words set apart by one space.
  std::vector<std::vector<std::string>> negators;
  absl::flat_hash_set<std::string> fillers;
  // Frequent words and letters of the language, by which it is known.
  absl::flat_hash_set<std::string> words;
  std::u32string letters;
  // From so many tags in a row on they are a group, in which a disclosure must be among the first `first_tags`.
  uint32_t group_tags = 0, first_tags = 0;
  // By VerdictReason: with {evidence}, {endorsement} and {where}.
  std::array<std::string, kReasons> says;
  // By Modality.
  std::array<std::string, kModalities> names;
};

struct NetworkRules {
  static constexpr uint32_t kUnbounded = std::numeric_limits<uint32_t>::max();
  // Characters and lines that are shown before "more".
  uint32_t characters = kUnbounded, lines = kUnbounded;
  bool has_label = false;
};

struct RuleFile {
  // `en.rules`; `networks.rules` is that of the networks.
  std::string_view name;
  std::string_view text;
};

struct DisclosureRules {
  std::vector<LanguageRules> languages;
  std::vector<RuleEntry> entries;
  std::vector<std::string> sources;
  // By the name of the network.
  absl::flat_hash_map<std::string, NetworkRules> networks;

  // Entries of tags: whole; by their beginning; by their end.
  absl::flat_hash_map<std::string, std::vector<uint32_t>> tags, tag_beginnings, tag_ends;
  // Entries of labels and phrases by their first word, whole or its beginning.
  absl::flat_hash_map<std::string, std::vector<uint32_t>> first_words, first_stems;
  // By word, a bit for each language that has it among its frequent ones.
  absl::flat_hash_map<std::string, uint32_t> languages_of_word;

  // INVALID_ARGUMENT with `file:line`: not in the form, an entry without source, a language without all it needs.
  static absl::StatusOr<DisclosureRules> Parse(absl::Span<const RuleFile> files);
};

// The files that are compiled in.
absl::Span<const RuleFile> BuiltInRuleFiles();

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_RULES_H_
