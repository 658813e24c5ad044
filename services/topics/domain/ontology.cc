#include "services/topics/domain/ontology.h"

#include <bit>
#include <optional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::topics {
namespace {

constexpr double kLeastWeight = 0.05, kMostWeight = 5;

bool IsSlug(absl::string_view text) {
  if (text.empty() || text.size() > kMaxPhraseBytes || text.front() == '-' || text.back() == '-') return false;
  for (const char c : text) {
    if (!absl::ascii_islower(c) && !absl::ascii_isdigit(c) && c != '-') return false;
  }
  return true;
}

class Parser {
 public:
  explicit Parser(Ontology& ontology) : ontology_(ontology) {}

  absl::Status Read(const OntologyFile& file) {
    file_ = file.name;
    line_ = 0;
    topic_ = kNoTopic;
    for (absl::string_view line : absl::StrSplit(file.text, '\n')) {
      ++line_;
      line = absl::StripAsciiWhitespace(line);
      if (line.empty() || line.front() == '#') continue;
      if (absl::Status status = ReadLine(line); !status.ok()) return status;
    }
    return absl::OkStatus();
  }

  absl::Status JoinParents() {
    for (const auto& [topic, line, slug] : parents_) {
      const auto found = ontology_.by_slug.find(slug);
      if (found == ontology_.by_slug.end()) {
        return InvalidField(line, absl::StrCat(line, ": no topic is called ", slug));
      }
      ontology_.topics[topic].parents.push_back(found->second);
    }
    for (const Topic& topic : ontology_.topics) {
      if (topic.names[0].empty()) return InvalidField("name", absl::StrCat("topic ", topic.slug, " has no English name"));
    }
    return absl::OkStatus();
  }

 private:
  struct NamedParent {
    TopicIndex topic;
    std::string place, slug;
  };

  absl::Status Bad(absl::string_view why) const {
    const std::string place = absl::StrCat(file_, ":", line_);
    return InvalidField(place, absl::StrCat(place, ": ", why));
  }

  absl::Status ReadLine(absl::string_view line) {
    const size_t gap = line.find_first_of(" \t");
    const absl::string_view key = line.substr(0, gap);
    const absl::string_view rest =
        gap == absl::string_view::npos ? "" : absl::StripAsciiWhitespace(line.substr(gap));
    if (rest.empty()) return Bad(absl::StrCat("`", key.substr(0, 40), "` needs a value"));
    if (key == "topic") return ReadTopic(rest);
    if (topic_ == kNoTopic) return Bad("the first line of a topic must be `topic SLUG`");
    if (key == "parent") return ReadParents(rest);
    if (key == "name") return ReadNames(rest);
    if (key == "any") return ReadPhrases(rest, PhraseKind::kWords, kAllLanguages);
    if (key == "tags") return ReadPhrases(rest, PhraseKind::kTag, kAllLanguages);
    if (key == "domains") return ReadPhrases(rest, PhraseKind::kDomain, kAllLanguages);
    if (key == "context") return ReadOfLanguage(rest, PhraseKind::kContext);
    if (key == "hide") return ReadOfLanguage(rest, PhraseKind::kHidden);
    if (const auto language = LanguageNamed(ToStd(key)); language && key.size() == 2) {
      return ReadPhrases(rest, PhraseKind::kWords, static_cast<LanguageMask>(1 << *language));
    }
    return Bad(absl::StrCat("`", key.substr(0, 40), "` is no word of this format"));
  }

  absl::Status ReadTopic(absl::string_view slug) {
    if (!IsSlug(slug)) return Bad("a slug is lower-case letters, digits and `-`, at most 128");
    if (ontology_.topics.size() == kMaxTopics) return Bad(absl::StrCat("more than ", kMaxTopics, " topics"));
    topic_ = static_cast<TopicIndex>(ontology_.topics.size());
    if (!ontology_.by_slug.emplace(std::string(slug), topic_).second) {
      return Bad(absl::StrCat("topic ", slug, " is there already"));
    }
    ontology_.topics.emplace_back().slug = std::string(slug);
    return absl::OkStatus();
  }

  absl::Status ReadParents(absl::string_view rest) {
    for (const absl::string_view slug : absl::StrSplit(rest, ',')) {
      parents_.push_back({topic_, absl::StrCat(file_, ":", line_), std::string(absl::StripAsciiWhitespace(slug))});
    }
    return absl::OkStatus();
  }

  absl::Status ReadNames(absl::string_view rest) {
    for (absl::string_view one : absl::StrSplit(rest, ';')) {
      one = absl::StripAsciiWhitespace(one);
      if (one.empty()) continue;
      const std::pair<absl::string_view, absl::string_view> parts = absl::StrSplit(one, absl::MaxSplits(' ', 1));
      const auto language = LanguageNamed(ToStd(parts.first));
      if (!language || parts.first.size() != 2) return Bad(absl::StrCat("`", one.substr(0, 40), "` begins with no language"));
      ontology_.topics[topic_].names[*language] = std::string(absl::StripAsciiWhitespace(parts.second));
    }
    return absl::OkStatus();
  }

  absl::Status ReadOfLanguage(absl::string_view rest, PhraseKind kind) {
    const absl::string_view key = rest.substr(0, rest.find_first_of(" \t"));
    const auto language = LanguageNamed(ToStd(key));
    if (!language && key != "any") return Bad("`context` and `hide` are followed by a language or `any`");
    return ReadPhrases(rest.substr(key.size()), kind,
                       language ? static_cast<LanguageMask>(1 << *language) : kAllLanguages);
  }

  absl::Status ReadPhrases(absl::string_view rest, PhraseKind kind, LanguageMask languages) {
    for (absl::string_view one : absl::StrSplit(rest, ',')) {
      one = absl::StripAsciiWhitespace(one);
      if (one.empty()) continue;
      Phrase phrase{"", topic_, kind, languages, false, 1};
      if (absl::Status status = ReadMarks(one, phrase); !status.ok()) return status;
      if (one.empty() || one.size() > kMaxPhraseBytes) return Bad("a phrase is 1 to 128 bytes");
      if (ontology_.phrases.size() == kMaxPhrases) return Bad(absl::StrCat("more than ", kMaxPhrases, " phrases"));
      phrase.text = std::string(one);
      ontology_.phrases.push_back(std::move(phrase));
    }
    return absl::OkStatus();
  }

  // Takes `?` and `*W` from the end, in any order.
  absl::Status ReadMarks(absl::string_view& text, Phrase& phrase) const {
    while (!text.empty()) {
      if (text.back() == '?') {
        phrase.is_ambiguous = true;
        text.remove_suffix(1);
        continue;
      }
      const size_t star = text.rfind('*');
      if (star == absl::string_view::npos) break;
      double weight = 0;
      if (!absl::SimpleAtod(text.substr(star + 1), &weight) || !(weight >= kLeastWeight && weight <= kMostWeight)) {
        return Bad(absl::StrCat("`", text.substr(0, 60), "`: the weight after `*` is ", kLeastWeight, " to ", kMostWeight));
      }
      phrase.weight = static_cast<float>(weight);
      text = absl::StripTrailingAsciiWhitespace(text.substr(0, star));
    }
    return absl::OkStatus();
  }

  Ontology& ontology_;
  std::string file_;
  size_t line_ = 0;
  TopicIndex topic_ = kNoTopic;
  std::vector<NamedParent> parents_;
};

constexpr absl::string_view kLineOf[] = {"", "tags", "domains"};

std::string KeyOf(const Phrase& phrase) {
  const std::string language =
      phrase.languages == kAllLanguages
          ? "any"
          : std::string(kLanguages[static_cast<size_t>(std::countr_zero(phrase.languages))]);
  switch (phrase.kind) {
    case PhraseKind::kWords: return language;
    case PhraseKind::kContext: return absl::StrCat("context ", language);
    case PhraseKind::kHidden: return absl::StrCat("hide ", language);
    default: return std::string(kLineOf[static_cast<int>(phrase.kind)]);
  }
}

}  // namespace

absl::StatusOr<Ontology> ParseOntology(std::string_view name, absl::Span<const OntologyFile> files) {
  Ontology ontology;
  ontology.name = name;
  Parser parser(ontology);
  for (const OntologyFile& file : files) {
    if (absl::Status status = parser.Read(file); !status.ok()) return status;
  }
  if (absl::Status status = parser.JoinParents(); !status.ok()) return status;
  if (absl::Status status = FindLevels(ontology); !status.ok()) return status;
  return ontology;
}

absl::Status FindLevels(Ontology& ontology) {
  for (Topic& topic : ontology.topics) {
    const Topic* above = &topic;
    uint8_t level = 1;
    for (; !above->parents.empty(); above = &ontology.topics[above->parents[0]]) {
      if (++level > kMaxLevels) {
        return InvalidField("parent", absl::StrCat("topic ", topic.slug, " is below itself, or deeper than ", kMaxLevels));
      }
    }
    topic.level = level;
    topic.super_topic = static_cast<TopicIndex>(above - ontology.topics.data());
  }
  return absl::OkStatus();
}

std::vector<OntologyFile> WriteOntology(const Ontology& ontology) {
  std::vector<std::string> texts(ontology.topics.size());
  // A key's phrases stand in one line.
  std::vector<std::vector<std::pair<std::string, std::string>>> lines(ontology.topics.size());
  for (const Phrase& phrase : ontology.phrases) {
    auto& of_topic = lines[phrase.topic];
    std::string key = KeyOf(phrase);
    if (of_topic.empty() || of_topic.back().first != key) of_topic.emplace_back(std::move(key), "");
    std::string& line = of_topic.back().second;
    absl::StrAppend(&line, line.empty() ? "" : ", ", phrase.text, phrase.is_ambiguous ? "?" : "");
    if (phrase.weight != 1) absl::StrAppend(&line, "*", phrase.weight);
  }
  std::vector<OntologyFile> files;
  for (size_t s = 0; s < ontology.topics.size(); ++s) {
    if (!ontology.topics[s].parents.empty()) continue;
    OntologyFile file{absl::StrCat(ontology.topics[s].slug, ".topics"), ""};
    for (size_t t = 0; t < ontology.topics.size(); ++t) {
      const Topic& topic = ontology.topics[t];
      if (topic.super_topic != s) continue;
      absl::StrAppend(&file.text, "topic ", topic.slug, "\n");
      for (size_t p = 0; p < topic.parents.size(); ++p) {
        absl::StrAppend(&file.text, p == 0 ? "parent " : ", ", ontology.topics[topic.parents[p]].slug);
      }
      absl::StrAppend(&file.text, topic.parents.empty() ? "name" : "\nname");
      for (int l = 0; l < kLanguageCount; ++l) {
        if (topic.names[l].empty()) continue;
        absl::StrAppend(&file.text, l == 0 ? " " : "; ", ToAbsl(kLanguages[l]), " ", topic.names[l]);
      }
      for (const auto& [key, line] : lines[t]) absl::StrAppend(&file.text, "\n", key, " ", line);
      absl::StrAppend(&file.text, "\n\n");
    }
    files.push_back(std::move(file));
  }
  return files;
}

}  // namespace klout::topics
