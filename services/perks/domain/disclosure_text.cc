#include "services/perks/domain/disclosure_text.h"

#include "services/perks/domain/disclosure_letters.h"

namespace klout::perks {
namespace {

constexpr uint32_t kLeastShouted = 2;

bool IsHash(char32_t c) { return c == '#' || c == 0xFF03 || c == 0xFE5F; }
bool IsAt(char32_t c) { return c == '@' || c == 0xFF20; }
bool IsQuestion(char32_t c) { return c == '?' || c == 0xFF1F; }
bool IsApostrophe(char32_t c) { return c == '\'' || c == '`' || c == 0x2019 || c == 0x2018 || c == 0xB4; }

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  DisclosureText Read() {
    while (at_ < text_.size()) {
      const size_t begin = at_;
      if (IsLink(begin)) {
        ReadLink(begin);
        continue;
      }
      const char32_t c = NextCharacter(text_, &at_);
      const Letter& letter = LetterOf(c);
      if (letter.letter_class == LetterClass::kUnseen) continue;
      ++made_.characters;
      if (letter.letter_class == LetterClass::kLetter) {
        Add(letter, begin, WordKind::kWord);
      } else if (c == '_' && in_word_ && made_.words.back().kind != WordKind::kWord) {
        made_.words.back().end = static_cast<uint32_t>(at_);
      } else {
        Separate(c, letter, begin);
      }
    }
    End();
    if (!made_.words.empty()) made_.words.back().closes = true;
    return std::move(made_);
  }

 private:
  bool IsLink(size_t at) const {
    const std::string_view rest = text_.substr(at);
    return !in_word_ && (rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www."));
  }

  void ReadLink(size_t begin) {
    Begin(begin, WordKind::kLink);
    while (at_ < text_.size()) {
      const size_t before = at_;
      const LetterClass letter_class = LetterOf(NextCharacter(text_, &at_)).letter_class;
      if (letter_class == LetterClass::kSpace || letter_class == LetterClass::kLineBreak) {
        at_ = before;
        break;
      }
      ++made_.characters;
    }
    made_.words.back().end = static_cast<uint32_t>(at_);
    End();
  }

  void Add(const Letter& letter, size_t begin, WordKind kind) {
    if (!in_word_) Begin(sign_ != WordKind::kWord ? sign_at_ : begin, sign_ != WordKind::kWord ? sign_ : kind);
    DisclosureWord& word = made_.words.back();
    if (letters_ == 0) word.is_capitalised = letter.is_capital;
    made_.folded += letter.folded();
    word.folded_size = static_cast<uint32_t>(made_.folded.size()) - word.folded_begin;
    word.end = static_cast<uint32_t>(at_);
    ++letters_;
    capitals_ += letter.is_capital ? 1 : 0;
  }

  void Begin(size_t begin, WordKind kind) {
    DisclosureWord word;
    word.begin = static_cast<uint32_t>(begin);
    word.folded_begin = static_cast<uint32_t>(made_.folded.size());
    word.kind = kind;
    word.opens = opens_;
    word.sentence = sentence_;
    if (!made_.words.empty()) {
      DisclosureWord& before = made_.words.back();
      before.closes = before.closes || opens_ || kind != WordKind::kWord;
    }
    if (kind == WordKind::kTag) {
      if (!in_run_) made_.run_sizes.push_back(0);
      word.run = static_cast<uint32_t>(made_.run_sizes.size() - 1);
      word.place = ++made_.run_sizes.back();
    }
    in_run_ = kind == WordKind::kTag || (in_run_ && kind != WordKind::kWord);
    made_.words.push_back(word);
    in_word_ = true;
    opens_ = false;
    sign_ = WordKind::kWord;
    letters_ = capitals_ = 0;
  }

  void End() {
    if (!in_word_) return;
    DisclosureWord& word = made_.words.back();
    word.characters = made_.characters;
    word.line_breaks = made_.line_breaks;
    word.is_shouted = letters_ >= kLeastShouted && letters_ == capitals_;
    in_word_ = false;
  }

  // `c` is no letter: it ends the word, and may set what follows apart.
  void Separate(char32_t c, const Letter& letter, size_t begin) {
    const bool was_word = in_word_ && made_.words.back().kind == WordKind::kWord;
    --made_.characters;
    End();
    ++made_.characters;
    sign_ = WordKind::kWord;
    if (letter.letter_class == LetterClass::kSpace) return;
    if (letter.letter_class == LetterClass::kLineBreak) {
      ++made_.line_breaks;
      ++sentence_;
      opens_ = true;
    } else if ((IsHash(c) || IsAt(c)) && !was_word) {
      sign_ = IsHash(c) ? WordKind::kTag : WordKind::kMention;
      sign_at_ = begin;
    } else if (IsQuestion(c)) {
      if (!made_.words.empty()) made_.words.back().is_asked = true;
      ++sentence_;
      opens_ = true;
    } else if (!IsApostrophe(c) && c != '&' && c != '%' && c != '+' && c != '_') {
      Punctuate(c, begin);
    }
  }

  void Punctuate(char32_t c, size_t begin) {
    const bool letter_follows = LetterFollows();
    const bool letter_before = begin > 0 && !made_.words.empty() && made_.words.back().end == begin;
    // `ad-free`, `non-sponsored`, `shop.com`, `1,5`
    if ((c == '-' || c == '.' || c == ',') && letter_follows && letter_before) return;
    if (c == '.' || c == '!' || c == 0x2026 || c == 0x3002) ++sentence_;
    opens_ = true;
  }

  bool LetterFollows() const {
    if (at_ >= text_.size()) return false;
    size_t next = at_;
    return LetterOf(NextCharacter(text_, &next)).letter_class == LetterClass::kLetter;
  }

  const std::string_view text_;
  DisclosureText made_;
  size_t at_ = 0, sign_at_ = 0;
  uint32_t sentence_ = 0, letters_ = 0, capitals_ = 0;
  // A `#` or `@` stands before what follows.
  WordKind sign_ = WordKind::kWord;
  bool in_word_ = false, in_run_ = false, opens_ = true;
};

}  // namespace

DisclosureText ReadDisclosureText(std::string_view text) {
  DisclosureText made = Reader(text.substr(0, kMaxDisclosureTextBytes)).Read();
  // A label in capitals stands apart from a sentence that is not: `REKLAMA Dzisiaj pokażę`.
  for (size_t i = 0; i + 1 < made.words.size(); ++i) {
    DisclosureWord& word = made.words[i];
    const DisclosureWord& next = made.words[i + 1];
    const std::string_view folded = made.FoldedOf(next);
    const bool is_number = !folded.empty() && folded[0] >= '0' && folded[0] <= '9';
    if (word.is_shouted && word.opens && !next.is_shouted && !is_number) word.closes = true;
  }
  return made;
}

std::string FoldWords(std::string_view text) {
  const DisclosureText read = ReadDisclosureText(text);
  std::string folded;
  for (const DisclosureWord& word : read.words) {
    if (word.kind == WordKind::kLink) continue;
    if (!folded.empty()) folded += ' ';
    folded += read.FoldedOf(word);
  }
  return folded;
}

}  // namespace klout::perks
