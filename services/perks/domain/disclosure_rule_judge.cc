#include "services/perks/domain/disclosure_rule_judge.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_replace.h"
#include "services/perks/domain/disclosure_language.h"
#include "services/perks/domain/disclosure_matcher.h"
#include "services/perks/domain/disclosure_text.h"

namespace klout::perks {
namespace {

// The nearest to a good disclosure first.
constexpr std::array<VerdictReason, kReasons> kNearestFirst = {
    VerdictReason::kDisclosed,     VerdictReason::kBuriedInTags, VerdictReason::kAfterMore,    VerdictReason::kOtherModality,
    VerdictReason::kOtherLanguage, VerdictReason::kNegated,      VerdictReason::kAmbiguousTag, VerdictReason::kNoDisclosure};

size_t RankOf(VerdictReason reason) {
  return static_cast<size_t>(std::find(kNearestFirst.begin(), kNearestFirst.end(), reason) - kNearestFirst.begin());
}

// One of the texts of a post.
struct Part {
  Modality where;
  std::string_view text;
  DisclosureText words;
  std::vector<DisclosureUse> uses;
};

struct Finding {
  VerdictReason reason = VerdictReason::kNoDisclosure;
  Modality where = Modality::kUnspecified;
  size_t begin = 0, end = 0;
  // Of the entry.
  size_t language = 0;
  EntryKind kind = EntryKind::kVague;
};

// Where the last whole character within `most` bytes ends.
size_t CutAt(std::string_view text, size_t most) {
  if (text.size() <= most) return text.size();
  while (most > 0 && (static_cast<uint8_t>(text[most]) & 0xC0) == 0x80) --most;
  return most;
}

class Trial {
 public:
  Trial(const DisclosureRules& rules, const PostText& post) : rules_(rules), post_(post) {
    endorsement_ = post.endorsement == Modality::kShown || post.endorsement == Modality::kSpoken ? post.endorsement : Modality::kText;
    for (const auto& [where, text] : {std::pair<Modality, std::string_view>(Modality::kText, post.text),
                                      {Modality::kShown, post.shown_text},
                                      {Modality::kSpoken, post.spoken_text}}) {
      Part part = {where, text, ReadDisclosureText(text), {}};
      part.uses = FindDisclosures(rules, part.words);
      parts_.push_back(std::move(part));
    }
    const auto network = rules.networks.find(post.network);
    if (network != rules.networks.end()) network_ = network->second;
    language_ = FindLanguage();
  }

  Verdict Judge() const {
    std::optional<Finding> best, denial, claim;
    if (post_.has_label && network_.has_label) best = Finding{VerdictReason::kDisclosed, Modality::kLabel, 0, 0, 0, EntryKind::kAdvertising};
    for (const Part& part : parts_) {
      for (const DisclosureUse& use : part.uses) {
        if (IsOvertaken(part.uses, use)) continue;
        const Finding finding = Judged(part, use);
        const bool denies = finding.kind == EntryKind::kDenial || (use.is_negated && finding.kind == EntryKind::kAdvertising);
        if (denies && !denial.has_value()) denial = finding;
        if (finding.kind == EntryKind::kClaim && !claim.has_value()) claim = finding;
        if (finding.kind != EntryKind::kDenial && finding.kind != EntryKind::kClaim) Take(finding, best);
      }
    }
    const bool is_gift = best.has_value() && best->reason == VerdictReason::kDisclosed && best->kind == EntryKind::kGift;
    if (denial.has_value() && !is_gift) return Told(*denial);
    if (claim.has_value() && (!best.has_value() || best->reason == VerdictReason::kAmbiguousTag)) return Told(*claim);
    return Told(best.value_or(Finding{}));
  }

 private:
  // Gifts go before others that are as near: they stand beside a denial.
  static void Take(const Finding& finding, std::optional<Finding>& best) {
    const auto order = [](const Finding& f) { return 2 * RankOf(f.reason) + (f.kind == EntryKind::kGift ? 0 : 1); };
    if (!best.has_value() || order(finding) < order(*best)) best = finding;
  }

  // What several languages say of the same words: the post's own goes before the others; where nobody knows it, the most of them.
  bool IsOvertaken(const std::vector<DisclosureUse>& uses, const DisclosureUse& use) const {
    const auto is_own = [&](const DisclosureUse& other) { return rules_.entries[other.entry].language == *language_; };
    const auto is_vague = [&](const DisclosureUse& other) { return rules_.entries[other.entry].kind == EntryKind::kVague; };
    const auto [first, last] = SameWords(uses, use);
    if (language_.has_value()) return !is_own(use) && std::any_of(first, last, is_own);
    const auto doubts = std::count_if(first, last, is_vague);
    return is_vague(use) ? 2 * doubts <= last - first : 2 * doubts > last - first;
  }

  using Uses = std::vector<DisclosureUse>::const_iterator;
  // They lie side by side.
  static std::pair<Uses, Uses> SameWords(const std::vector<DisclosureUse>& uses, const DisclosureUse& use) {
    const auto is_same = [&](Uses other) { return other->begin == use.begin && other->end == use.end; };
    Uses first = uses.begin() + (&use - uses.data()), last = first;
    while (first != uses.begin() && is_same(first - 1)) --first;
    while (last != uses.end() && is_same(last)) ++last;
    return {first, last};
  }

  std::optional<size_t> FindLanguage() const {
    if (!post_.language.empty()) {
      const std::optional<size_t> given = LanguageOfTag(rules_, post_.language);
      return given.has_value() ? given : LanguageOfTag(rules_, "en");
    }
    LanguageVotes votes(rules_);
    for (const bool endorses : {true, false}) {
      for (const Part& part : parts_) {
        if ((part.where == endorsement_) == endorses) votes.Count(part.text, part.words, part.uses);
      }
      if (const std::optional<size_t> winner = votes.Winner()) return winner;
    }
    return std::nullopt;
  }

  Finding Judged(const Part& part, const DisclosureUse& use) const {
    const RuleEntry& entry = rules_.entries[use.entry];
    Finding finding;
    finding.where = part.where;
    finding.begin = part.words.words[use.negated_from].begin;
    finding.end = part.words.words[use.end - 1].end;
    finding.language = entry.language;
    finding.kind = entry.kind;
    finding.reason = ReasonOf(part, use, entry);
    return finding;
  }

  VerdictReason ReasonOf(const Part& part, const DisclosureUse& use, const RuleEntry& entry) const {
    if (use.is_negated || entry.kind == EntryKind::kDenial || entry.kind == EntryKind::kClaim) return VerdictReason::kNegated;
    const DisclosureWord& last = part.words.words[use.end - 1];
    if (entry.kind == EntryKind::kVague || last.is_asked) return VerdictReason::kAmbiguousTag;
    if (language_.has_value() && entry.language != *language_) return VerdictReason::kOtherLanguage;
    if (part.where != endorsement_) return VerdictReason::kOtherModality;
    if (part.where != Modality::kText) return VerdictReason::kDisclosed;
    if (IsAfterMore(part.words, last)) return VerdictReason::kAfterMore;
    return IsBuried(part.words, use, rules_.languages[entry.language]) ? VerdictReason::kBuriedInTags : VerdictReason::kDisclosed;
  }

  bool IsAfterMore(const DisclosureText& words, const DisclosureWord& last) const {
    if (words.characters <= network_.characters && words.line_breaks < network_.lines) return false;
    return last.characters > network_.characters || last.line_breaks >= network_.lines;
  }

  static bool IsBuried(const DisclosureText& words, const DisclosureUse& use, const LanguageRules& language) {
    const DisclosureWord& word = words.words[use.begin];
    return word.kind == WordKind::kTag && use.end == use.begin + 1 && words.run_sizes[word.run] >= language.group_tags &&
           word.place > language.first_tags;
  }

  Verdict Told(const Finding& finding) const {
    const size_t language = language_.value_or(finding.reason == VerdictReason::kNoDisclosure || finding.where == Modality::kLabel
                                                   ? LanguageOfTag(rules_, "en").value_or(0)
                                                   : finding.language);
    const LanguageRules& rules = rules_.languages[language];
    Verdict verdict;
    verdict.reason = finding.reason;
    verdict.where = finding.where;
    verdict.language = rules.code;
    std::string shown = rules.names[static_cast<size_t>(Modality::kLabel)];
    for (const Part& part : parts_) {
      if (part.where != finding.where) continue;
      const std::string_view found = part.text.substr(finding.begin, finding.end - finding.begin);
      verdict.evidence = std::string(found.substr(0, CutAt(found, kMostEvidenceBytes)));
      verdict.evidence_offset = static_cast<uint32_t>(finding.begin);
      shown = verdict.evidence;
    }
    verdict.explanation = absl::StrReplaceAll(rules.says[static_cast<size_t>(finding.reason)],
                                              {{"{evidence}", shown},
                                               {"{endorsement}", rules.names[static_cast<size_t>(endorsement_)]},
                                               {"{where}", rules.names[static_cast<size_t>(finding.where)]}});
    return verdict;
  }

  const DisclosureRules& rules_;
  const PostText& post_;
  Modality endorsement_ = Modality::kText;
  std::vector<Part> parts_;
  NetworkRules network_;
  // None: nothing tells, and what is disclosed in any language is so.
  std::optional<size_t> language_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<RuleDisclosureJudge>> RuleDisclosureJudge::Create(absl::Span<const RuleFile> files) {
  absl::StatusOr<DisclosureRules> rules = DisclosureRules::Parse(files);
  if (!rules.ok()) return rules.status();
  return std::unique_ptr<RuleDisclosureJudge>(new RuleDisclosureJudge(*std::move(rules)));
}

Verdict RuleDisclosureJudge::Judge(const PostText& post) const { return Trial(rules_, post).Judge(); }

}  // namespace klout::perks
