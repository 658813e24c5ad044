#include "services/perks/domain/disclosure_rules.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/perks/domain/disclosure_letters.h"
#include "services/perks/domain/disclosure_text.h"

namespace klout::perks {
namespace {

constexpr size_t kMostLanguages = 32;
// In one entry: each multiplies the time to look for it by kMostGap.
constexpr size_t kMostGaps = 2;
// Each doubles the entries of a line.
constexpr size_t kMostOptional = 4;
constexpr std::string_view kNetworkFile = "networks.rules", kExtension = ".rules";

// In the order of VerdictReason and Modality.
constexpr std::array<std::string_view, kReasons> kReasonNames = {
    "DISCLOSED", "NO_DISCLOSURE", "AMBIGUOUS_TAG", "AFTER_MORE", "BURIED_IN_TAGS", "OTHER_LANGUAGE", "OTHER_MODALITY", "NEGATED"};
constexpr std::array<std::string_view, kModalities> kModalityNames = {"UNSPECIFIED", "TEXT", "SHOWN", "SPOKEN", "LABEL"};

struct ListName {
  std::string_view name;
  EntryKind kind;
  EntryForm form;
};
constexpr ListName kLists[] = {
    {"tags", EntryKind::kAdvertising, EntryForm::kTag},     {"labels", EntryKind::kAdvertising, EntryForm::kLabel},
    {"phrases", EntryKind::kAdvertising, EntryForm::kPhrase}, {"gift tags", EntryKind::kGift, EntryForm::kTag},
    {"gift phrases", EntryKind::kGift, EntryForm::kPhrase}, {"vague tags", EntryKind::kVague, EntryForm::kTag},
    {"vague phrases", EntryKind::kVague, EntryForm::kPhrase}, {"deny tags", EntryKind::kDenial, EntryForm::kTag},
    {"deny phrases", EntryKind::kDenial, EntryForm::kPhrase}, {"claims", EntryKind::kClaim, EntryForm::kPhrase},
    {"other phrases", EntryKind::kOther, EntryForm::kPhrase},
};

std::vector<std::string> ItemsOf(std::string_view text) {
  std::vector<std::string> items;
  for (const absl::string_view item : absl::StrSplit(ToAbsl(text), ',')) {
    items.emplace_back(absl::StripAsciiWhitespace(item));
    if (items.back().empty()) items.pop_back();
  }
  return items;
}

std::vector<std::string> WordsOf(std::string_view text) {
  return absl::StrSplit(FoldWords(text), ' ', absl::SkipEmpty());
}

size_t IndexOf(absl::Span<const std::string_view> names, std::string_view name) {
  return static_cast<size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

class Parser {
 public:
  explicit Parser(DisclosureRules& rules) : rules_(rules) {}

  // What is wrong, or nothing.
  std::string ReadFile(const RuleFile& file) {
    is_network_ = file.name == kNetworkFile;
    has_source_ = false;
    sets_.clear();
    if (!is_network_) {
      if (!file.name.ends_with(kExtension) || rules_.languages.size() == kMostLanguages) return "not a file of rules";
      rules_.languages.emplace_back().code = std::string(file.name.substr(0, file.name.size() - kExtension.size()));
    }
    size_t number = 0;
    for (absl::string_view line : absl::StrSplit(ToAbsl(file.text), '\n')) {
      ++number;
      line = absl::StripAsciiWhitespace(line);
      if (line.empty() || line.front() == '#') continue;
      if (const std::string wrong = ReadLine(ToStd(line)); !wrong.empty()) return absl::StrCat(number, ": ", wrong);
    }
    return is_network_ ? std::string() : CheckLanguage(rules_.languages.back());
  }

 private:
  std::string ReadLine(std::string_view line) {
    const size_t colon = line.find(':');
    const std::string_view name = line.substr(0, colon);
    const std::string_view value =
        colon == line.npos ? std::string_view() : ToStd(absl::StripAsciiWhitespace(ToAbsl(line.substr(colon + 1))));
    if (name == "source") {
      has_source_ = !value.empty();
      rules_.sources.emplace_back(value);
      return has_source_ ? "" : "a source is empty";
    }
    if (is_network_) return ReadNetwork(name, value);
    if (name.starts_with("set ")) return ReadSet(name.substr(4), value);
    for (const ListName& list : kLists) {
      if (name == list.name) return ReadList(list, value);
    }
    return ReadSetting(name, value);
  }

  std::string ReadNetwork(std::string_view name, std::string_view value) {
    if (!has_source_) return "a rule without source";
    if (name.starts_with("label ")) {
      rules_.networks[std::string(name.substr(6))].has_label = true;
      return "";
    }
    if (!name.starts_with("more ")) return "neither more nor label";
    const std::vector<std::string> bounds = absl::StrSplit(ToAbsl(value), ' ', absl::SkipEmpty());
    NetworkRules& network = rules_.networks[std::string(name.substr(5))];
    const auto read = [](const std::string& text, uint32_t* bound) { return text == "-" || absl::SimpleAtoi(text, bound); };
    const bool good = bounds.size() == 2 && read(bounds[0], &network.characters) && read(bounds[1], &network.lines);
    return good ? "" : "more needs characters and lines";
  }

  std::string ReadList(const ListName& list, std::string_view value) {
    if (!has_source_) return "a rule without source";
    for (const std::string& item : ItemsOf(value)) {
      const std::string wrong = list.form == EntryForm::kTag ? AddTag(list, item) : AddPhrases(list, item);
      if (!wrong.empty()) return absl::StrCat(item, ": ", wrong);
    }
    return "";
  }

  RuleEntry NewEntry(const ListName& list) const {
    return {list.kind, list.form, static_cast<uint8_t>(rules_.languages.size() - 1), {},
            static_cast<uint32_t>(rules_.sources.size() - 1)};
  }

  std::string AddTag(const ListName& list, const std::string& item) {
    const std::vector<std::string> words = WordsOf(item);
    if (words.size() != 1) return "a tag is one word";
    auto& index = item.front() == '*' ? rules_.tag_ends : item.back() == '*' ? rules_.tag_beginnings : rules_.tags;
    index[words[0]].push_back(static_cast<uint32_t>(rules_.entries.size()));
    rules_.entries.push_back(NewEntry(list));
    rules_.entries.back().words.push_back({{{words[0], false}}, false});
    return "";
  }

  std::string ReadSet(std::string_view name, std::string_view value) {
    std::vector<WordForm> forms;
    for (const absl::string_view form : absl::StrSplit(ToAbsl(value), '|')) {
      if (!AddForm(ToStd(absl::StripAsciiWhitespace(form)), forms)) return absl::StrCat(form, ": not one word of a set");
    }
    return sets_.try_emplace(std::string(name), std::move(forms)).second ? "" : "the set is there already";
  }

  // Of `word`, `word~`, `@`, `^` or `$set`. False if it is none.
  bool AddForm(std::string_view form, std::vector<WordForm>& forms) const {
    if (form.starts_with('$')) {
      const auto set = sets_.find(ToAbsl(form.substr(1)));
      if (set == sets_.end()) return false;
      forms.insert(forms.end(), set->second.begin(), set->second.end());
      return true;
    }
    const std::vector<std::string> words = form == "@" || form == "^" ? std::vector<std::string>{std::string(form)} : WordsOf(form);
    if (words.size() != 1) return false;
    forms.push_back({words[0], form.back() == '~'});
    return true;
  }

  // An entry for each way to leave the optional words out.
  std::string AddPhrases(const ListName& list, const std::string& item) {
    std::vector<std::vector<absl::string_view>> ways(1);
    size_t optional = 0;
    for (absl::string_view part : absl::StrSplit(item, ' ', absl::SkipEmpty())) {
      const size_t known = ways.size();
      if (absl::ConsumeSuffix(&part, "?")) {
        if (++optional > kMostOptional) return "too many optional words";
        ways.reserve(2 * known);
        for (size_t i = 0; i < known; ++i) ways.push_back(ways[i]);
      }
      for (size_t i = 0; i < known; ++i) ways[i].push_back(part);
    }
    for (const std::vector<absl::string_view>& way : ways) {
      if (const std::string wrong = AddPhrase(list, way); !wrong.empty()) return wrong;
    }
    return "";
  }

  std::string AddPhrase(const ListName& list, const std::vector<absl::string_view>& parts) {
    RuleEntry entry = NewEntry(list);
    bool has_gap = false;
    size_t gaps = 0;
    for (const absl::string_view part : parts) {
      if (part == "..") {
        has_gap = true;
        if (++gaps > kMostGaps) return "too many gaps";
        continue;
      }
      EntryWord word = {{}, has_gap};
      for (const absl::string_view form : absl::StrSplit(part, '|')) {
        if (!AddForm(ToStd(form), word.forms)) return "not one word after the other";
      }
      entry.words.push_back(std::move(word));
      has_gap = false;
    }
    if (entry.words.empty() || entry.words.size() > kMostEntryWords || entry.words[0].has_gap || has_gap) return "no words, or too many";
    for (const WordForm& first : entry.words[0].forms) {
      (first.is_stem ? rules_.first_stems : rules_.first_words)[first.text].push_back(static_cast<uint32_t>(rules_.entries.size()));
    }
    rules_.entries.push_back(std::move(entry));
    return "";
  }

  std::string ReadSetting(std::string_view name, std::string_view value) {
    LanguageRules& language = rules_.languages.back();
    if (name == "negators") {
      for (const std::string& item : ItemsOf(value)) language.negators.push_back(WordsOf(item));
    } else if (name == "fillers") {
      for (std::string& word : WordsOf(value)) language.fillers.insert(std::move(word));
    } else if (name == "words") {
      for (std::string& word : WordsOf(value)) language.words.insert(std::move(word));
    } else if (name == "letters") {
      for (size_t at = 0; at < value.size();) language.letters.push_back(NextCharacter(value, &at));
    } else if (name == "group") {
      const std::vector<std::string> bounds = absl::StrSplit(ToAbsl(value), ' ', absl::SkipEmpty());
      const bool good = bounds.size() == 2 && absl::SimpleAtoi(bounds[0], &language.group_tags) &&
                        absl::SimpleAtoi(bounds[1], &language.first_tags);
      if (!good) return "group needs two numbers";
    } else if (name.starts_with("say ")) {
      const size_t reason = IndexOf(kReasonNames, name.substr(4));
      if (reason == kReasons) return "no such reason";
      language.says[reason] = std::string(value);
    } else if (name.starts_with("name ")) {
      const size_t modality = IndexOf(kModalityNames, name.substr(5));
      if (modality == kModalities) return "no such modality";
      language.names[modality] = std::string(value);
    } else {
      return "no such line";
    }
    return "";
  }

  static std::string CheckLanguage(const LanguageRules& language) {
    for (size_t i = 0; i < kReasons; ++i) {
      if (language.says[i].empty()) return absl::StrCat("1: no words for ", ToAbsl(kReasonNames[i]));
    }
    for (size_t i = 1; i < kModalities; ++i) {
      if (language.names[i].empty()) return absl::StrCat("1: no name for ", ToAbsl(kModalityNames[i]));
    }
    if (language.group_tags == 0 || language.first_tags == 0) return "1: no group";
    return language.negators.empty() || language.words.empty() ? "1: no negators or no words" : "";
  }

  DisclosureRules& rules_;
  bool is_network_ = false, has_source_ = false;
  // Of the file.
  absl::flat_hash_map<std::string, std::vector<WordForm>> sets_;
};

}  // namespace

absl::StatusOr<DisclosureRules> DisclosureRules::Parse(absl::Span<const RuleFile> files) {
  DisclosureRules rules;
  Parser parser(rules);
  for (const RuleFile& file : files) {
    if (const std::string wrong = parser.ReadFile(file); !wrong.empty()) {
      return InvalidField(file.name, absl::StrCat(ToAbsl(file.name), ":", wrong));
    }
  }
  if (rules.languages.empty()) return InvalidField("rules", "no language has rules");
  for (size_t i = 0; i < rules.languages.size(); ++i) {
    for (const std::string& word : rules.languages[i].words) rules.languages_of_word[word] |= uint32_t{1} << i;
  }
  return rules;
}

}  // namespace klout::perks
