#ifndef KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_TEXT_H_
#define KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace klout::perks {

// A text as its readers see it: words without regard to case, accents and width, and where each stands.

enum class WordKind : uint8_t { kWord, kTag, kMention, kLink };

struct DisclosureWord {
  // In bytes of the text, `#` and `@` included.
  uint32_t begin = 0, end = 0;
  // In DisclosureText::folded; without `#`, `@` and underscores. Links have none.
  uint32_t folded_begin = 0, folded_size = 0;
  // Characters and line breaks that stand before its end.
  uint32_t characters = 0, line_breaks = 0;
  uint32_t sentence = 0;
  // Of tags: the run of tags in which it stands, with no words between them; and its place in it, from 1.
  uint32_t run = 0, place = 0;
  WordKind kind = WordKind::kWord;
  // Something sets it apart from what stands before, after it: the end of the text or a line, punctuation, a bracket, a picture. Of
  // hyphens only those with a space beside them.
  bool opens = false, closes = false;
  // A question mark follows.
  bool is_asked = false;
  // Two capital letters or more, and nothing else.
  bool is_shouted = false;
  // Begins with a capital letter: most often a name.
  bool is_capitalised = false;
};

struct DisclosureText {
  std::vector<DisclosureWord> words;
  std::string folded;
  // Tags of each run.
  std::vector<uint32_t> run_sizes;
  // Characters and line breaks of the whole text.
  uint32_t characters = 0, line_breaks = 0;

  std::string_view FoldedOf(const DisclosureWord& word) const {
    return std::string_view(folded).substr(word.folded_begin, word.folded_size);
  }
};

// Longer texts are cut here.
inline constexpr size_t kMaxDisclosureTextBytes = 64 << 10;

// Reads any bytes, in one pass. What is no UTF-8 sets words apart. Characters that nobody sees (joiners, soft hyphens, combining
// marks) are left out; Cyrillic and Greek letters that look like Latin ones are read as these.
DisclosureText ReadDisclosureText(std::string_view text);

// The word, tag or entry of a list in the form of `folded`: lower case, no accents, letters and digits only; words set apart by one
// space.
std::string FoldWords(std::string_view text);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_DOMAIN_DISCLOSURE_TEXT_H_
