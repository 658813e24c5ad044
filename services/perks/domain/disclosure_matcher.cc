#include "services/perks/domain/disclosure_matcher.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "common/string_view.h"

namespace klout::perks {
namespace {

// Beginnings and ends of words longer than this are not looked up.
constexpr size_t kMostStem = 32;
// Words between a negator and what it denies.
constexpr uint32_t kMostFillers = 7;

using Index = absl::flat_hash_map<std::string, std::vector<uint32_t>>;

class Finder {
 public:
  Finder(const DisclosureRules& rules, const DisclosureText& text) : rules_(rules), text_(text) {}

  std::vector<DisclosureUse> Find() {
    for (uint32_t i = 0; i < text_.words.size(); ++i) {
      const DisclosureWord& word = text_.words[i];
      if (word.kind == WordKind::kTag) FindTags(i);
      if (word.kind != WordKind::kLink) FindPhrases(i);
    }
    DropOtherSenses();
    return WithoutShorter();
  }

 private:
  template <typename Use>
  void ForEach(const Index& index, std::string_view key, const Use& use) const {
    const auto found = index.find(ToAbsl(key));
    if (found == index.end()) return;
    for (const uint32_t entry : found->second) use(entry);
  }

  void Add(uint32_t entry, uint32_t begin, uint32_t end, const std::vector<uint32_t>& gap_ends, bool only_negated) {
    DisclosureUse use = {entry, begin, end, false, begin};
    const EntryKind kind = rules_.entries[entry].kind;
    if (kind == EntryKind::kAdvertising || kind == EntryKind::kGift) {
      FindNegator(use, begin, 0);
      for (size_t i = 0; i < gap_ends.size() && !use.is_negated; ++i) FindNegator(use, gap_ends[i], begin + 1);
    }
    if (use.is_negated || !only_negated) uses_.push_back(use);
  }

  void FindTags(uint32_t at) {
    const std::string_view tag = text_.FoldedOf(text_.words[at]);
    const auto add = [&](uint32_t entry) { Add(entry, at, at + 1, {}, false); };
    ForEach(rules_.tags, tag, add);
    const size_t most = std::min(tag.size(), kMostStem);
    for (size_t size = 2; size <= most; ++size) {
      ForEach(rules_.tag_beginnings, tag.substr(0, size), add);
      ForEach(rules_.tag_ends, tag.substr(tag.size() - size), add);
    }
  }

  void FindPhrases(uint32_t at) {
    const auto match = [&](uint32_t index) {
      const RuleEntry& entry = rules_.entries[index];
      gap_ends_.clear();
      const std::optional<uint32_t> end = Match(entry, 0, at);
      if (!end.has_value()) return;
      // Labels are words of every day, too: within a sentence they say something only if they are denied.
      Add(index, at, *end, gap_ends_, entry.form == EntryForm::kLabel && !StandsApart(at, *end));
    };
    const bool is_mention = text_.words[at].kind == WordKind::kMention;
    if (is_mention) ForEach(rules_.first_words, "@", match);
    if (is_mention || text_.words[at].is_capitalised) ForEach(rules_.first_words, "^", match);
    if (is_mention) return;
    const std::string_view word = text_.FoldedOf(text_.words[at]);
    ForEach(rules_.first_words, word, match);
    for (size_t size = word.size() - std::min(word.size(), kMostEnding); size <= std::min(word.size(), kMostStem); ++size) {
      ForEach(rules_.first_stems, word.substr(0, size), match);
    }
  }

  bool StandsApart(uint32_t begin, uint32_t end) const {
    if (text_.words[begin].kind != WordKind::kWord || text_.words[end - 1].is_asked) return false;
    return text_.words[begin].opens && (text_.words[end - 1].closes || EndsInName(begin, end));
  }

  // A name after a preposition sets what is before it apart, whatever follows: `Ad for @acme`.
  bool EndsInName(uint32_t begin, uint32_t end) const {
    if (end - begin < 3 || text_.words[end - 2].is_capitalised) return false;
    return text_.words[end - 1].kind == WordKind::kMention || text_.words[end - 1].is_capitalised;
  }

  bool Fits(const EntryWord& wanted, uint32_t at) const {
    const DisclosureWord& word = text_.words[at];
    if (word.kind == WordKind::kLink) return false;
    const bool is_mention = word.kind == WordKind::kMention;
    const std::string_view folded = is_mention ? "@" : text_.FoldedOf(word);
    return std::any_of(wanted.forms.begin(), wanted.forms.end(), [&](const WordForm& form) {
      if (form.text == "^") return is_mention || word.is_capitalised;
      if (!form.is_stem) return folded == form.text;
      return folded.starts_with(form.text) && folded.size() <= form.text.size() + kMostEnding;
    });
  }

  // Where the words of the entry from `next` on end, if they stand from `at` on in one sentence.
  std::optional<uint32_t> Match(const RuleEntry& entry, size_t next, uint32_t at) {
    for (; next < entry.words.size(); ++next, ++at) {
      const EntryWord& wanted = entry.words[next];
      if (next > 0 && wanted.has_gap) return MatchAfterGap(entry, next, at);
      if (!Stands(entry, at, next > 0) || !Fits(wanted, at)) return std::nullopt;
    }
    return at;
  }

  std::optional<uint32_t> MatchAfterGap(const RuleEntry& entry, size_t next, uint32_t at) {
    const EntryWord& wanted = entry.words[next];
    for (size_t gap = 0; gap <= kMostGap && Stands(entry, at, true); ++gap, ++at) {
      if (!Fits(wanted, at)) continue;
      gap_ends_.push_back(at);
      if (next + 1 == entry.words.size()) return at + 1;
      if (const auto end = Match(entry, next + 1, at + 1)) return end;
      gap_ends_.pop_back();
    }
    return std::nullopt;
  }

  bool Stands(const RuleEntry& entry, uint32_t at, bool follows) const {
    if (at >= text_.words.size()) return false;
    if (entry.kind == EntryKind::kOther && text_.words[at].kind == WordKind::kTag) return false;
    if (!follows) return true;
    return text_.words[at].sentence == text_.words[at - 1].sentence && (entry.kind != EntryKind::kOther || !text_.words[at].opens);
  }

  // Before the word `from`, and not before the word `least`.
  void FindNegator(DisclosureUse& use, uint32_t from, uint32_t least) const {
    const LanguageRules& language = rules_.languages[rules_.entries[use.entry].language];
    // A negator may be the first word of the entry's own sentence, never beyond what sets it apart.
    for (uint32_t at = from, steps = 0; at > least && steps <= kMostFillers; --at, ++steps) {
      const DisclosureWord& word = text_.words[at];
      if (word.opens || word.sentence != text_.words[at - 1].sentence) return;
      for (const std::vector<std::string>& negator : language.negators) {
        if (!EndsBefore(negator, at) || at - negator.size() < least) continue;
        use.is_negated = true;
        use.negated_from = std::min(use.begin, at - static_cast<uint32_t>(negator.size()));
        return;
      }
      if (!language.fillers.contains(ToAbsl(text_.FoldedOf(text_.words[at - 1])))) return;
    }
  }

  bool EndsBefore(const std::vector<std::string>& words, uint32_t at) const {
    if (words.size() > at) return false;
    for (size_t i = 0; i < words.size(); ++i) {
      if (text_.FoldedOf(text_.words[at - words.size() + i]) != words[i]) return false;
    }
    return !words.empty();
  }

  // One language may say the same in several entries.
  bool IsSame(const DisclosureUse& a, const DisclosureUse& b) const {
    const RuleEntry &one = rules_.entries[a.entry], &other = rules_.entries[b.entry];
    return a.begin == b.begin && a.end == b.end && a.is_negated == b.is_negated && one.language == other.language && one.kind == other.kind;
  }

  bool IsWeak(const DisclosureUse& use) const {
    const EntryKind kind = rules_.entries[use.entry].kind;
    return kind == EntryKind::kVague || kind == EntryKind::kClaim;
  }

  void DropOtherSenses() {
    const auto is_other = [this](const DisclosureUse& use) { return rules_.entries[use.entry].kind == EntryKind::kOther; };
    std::vector<bool> is_elsewhere(text_.words.size());
    for (const DisclosureUse& use : uses_) {
      if (is_other(use)) std::fill(is_elsewhere.begin() + use.begin, is_elsewhere.begin() + use.end, true);
    }
    std::erase_if(uses_, [&](const DisclosureUse& use) {
      return is_other(use) || std::find(is_elsewhere.begin() + use.begin, is_elsewhere.begin() + use.end, true) != is_elsewhere.begin() + use.end;
    });
  }

  std::vector<DisclosureUse> WithoutShorter() {
    std::sort(uses_.begin(), uses_.end(), [](const DisclosureUse& a, const DisclosureUse& b) {
      if (a.begin != b.begin) return a.begin < b.begin;
      return a.end != b.end ? a.end > b.end : a.entry < b.entry;
    });
    std::vector<DisclosureUse> kept;
    // The longest reach of those before: of all, and of those that are not weak.
    DisclosureUse any, strong;
    for (const DisclosureUse& use : uses_) {
      if (!kept.empty() && IsSame(kept.back(), use)) continue;
      const DisclosureUse& outer = IsWeak(use) ? any : strong;
      if (outer.end >= use.end && outer.end - outer.begin > use.end - use.begin) continue;
      kept.push_back(use);
      if (use.end > any.end) any = use;
      if (!IsWeak(use) && use.end > strong.end) strong = use;
    }
    return kept;
  }

  const DisclosureRules& rules_;
  const DisclosureText& text_;
  std::vector<DisclosureUse> uses_;
  // Of the entry that is being matched: where the words after its gaps stand.
  std::vector<uint32_t> gap_ends_;
};

}  // namespace

std::vector<DisclosureUse> FindDisclosures(const DisclosureRules& rules, const DisclosureText& text) {
  return Finder(rules, text).Find();
}

}  // namespace klout::perks
