#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/topics/domain/ontology.h"
#include "services/topics/domain/tokens.h"

namespace klout::topics {
namespace {

constexpr absl::string_view kRoot = "0";
constexpr absl::string_view kRootSlug = "_ROOT_";

// The fields of a CSV line, quoted or not; `""` inside quotes is one. Line ends inside quotes do not occur there.
std::optional<std::vector<std::string>> SplitCsv(absl::string_view line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
      fields.back().push_back('"');
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      fields.emplace_back();
    } else {
      fields.back().push_back(c);
    }
  }
  if (quoted) return std::nullopt;
  return fields;
}

template <typename Use>
absl::Status ForEachRow(absl::string_view name, std::string_view csv, size_t fields, const Use& use) {
  size_t number = 0;
  for (absl::string_view line : absl::StrSplit(ToAbsl(csv), '\n')) {
    line = absl::StripTrailingAsciiWhitespace(line);
    if (++number == 1 || line.empty()) continue;
    const auto row = SplitCsv(line);
    if (!row || row->size() < fields) {
      return InvalidField(ToStd(name), absl::StrCat(name, ":", number, ": is no row of ", fields, " fields"));
    }
    use(*row);
  }
  return absl::OkStatus();
}

// Commas end a phrase in our format.
std::string AsPhrase(const std::string& name) { return absl::StrReplaceAll(name, {{",", " "}, {";", " "}, {"~", " "}, {"*", " "}, {"?", " "}}); }

// Slugs there have capitals, accents and marks (`UCLA`, `réunion`, `a$ap-rocky`); ours do not.
std::string SlugOf(const std::string& slug, const std::string& id, const Ontology& ontology) {
  TokenList list;
  Tokenize(slug, list);
  std::string made;
  for (const Token& token : list.tokens) {
    for (const char c : list.FoldedOf(token)) {
      if (absl::ascii_isalnum(static_cast<unsigned char>(c))) made.push_back(c);
    }
    if (!made.empty() && made.back() != '-') made.push_back('-');
  }
  while (!made.empty() && made.back() == '-') made.pop_back();
  if (made.empty() || made.size() > kMaxPhraseBytes || ontology.by_slug.contains(made)) {
    made = absl::StrCat(made.substr(0, 64), made.empty() ? "" : "-", id);
  }
  return made;
}

bool IsOneWord(absl::string_view name) { return name.find_first_of(" -/&") == absl::string_view::npos; }

// Children come with their nearest parent first, so that a breadth-first walk from the root gives every topic a main
// parent that leads up without a cycle.
void JoinParents(Ontology& ontology, const std::map<std::string, TopicIndex>& by_id,
                 const std::multimap<std::string, std::string>& children) {
  std::vector<std::string> level = {std::string(kRoot)};
  std::set<std::string> seen(level.begin(), level.end());
  while (!level.empty()) {
    std::vector<std::string> next;
    for (const std::string& parent : level) {
      const auto [begin, end] = children.equal_range(parent);
      for (auto edge = begin; edge != end; ++edge) {
        const auto child = by_id.find(edge->second);
        if (child == by_id.end() || !seen.insert(edge->second).second) continue;
        next.push_back(edge->second);
        if (parent != kRoot) ontology.topics[child->second].parents = {by_id.at(parent)};
      }
    }
    level = std::move(next);
  }
}

}  // namespace

absl::StatusOr<Ontology> ParseKloutTopicOntology(std::string_view topics_csv, std::string_view edges_csv,
                                                 std::string_view names_csv) {
  Ontology ontology;
  ontology.name = "klout topic ontology 2018-06-01";
  // Ids are text: they exceed int64.
  std::map<std::string, TopicIndex> by_id;
  bool too_many = false;
  absl::Status status = ForEachRow("topics", topics_csv, 3, [&](const std::vector<std::string>& row) {
    if (row[1] == kRootSlug) return;
    if (ontology.topics.size() == kMaxTopics) too_many = true;
    const auto index = static_cast<TopicIndex>(ontology.topics.size());
    const std::string slug = SlugOf(row[1], row[0], ontology);
    if (too_many || row[1].empty() || !ontology.by_slug.emplace(slug, index).second) return;
    by_id.emplace(row[0], index);
    Topic& topic = ontology.topics.emplace_back();
    topic.slug = slug;
    topic.names[0] = row[2];
  });
  if (!status.ok()) return status;
  if (too_many) return InvalidField("topics", absl::StrCat("more than ", kMaxTopics, " topics"));
  std::multimap<std::string, std::string> children;
  status = ForEachRow("edges", edges_csv, 4, [&](const std::vector<std::string>& row) {
    if (row[0] != row[2]) children.emplace(row[0], row[2]);
  });
  if (!status.ok()) return status;
  JoinParents(ontology, by_id, children);
  status = ForEachRow("names", names_csv, 3, [&](const std::vector<std::string>& row) {
    const auto topic = by_id.find(row[0]);
    const auto language = LanguageNamed(row[1]);
    if (topic != by_id.end() && language && row[1].size() == 2) {
      ontology.topics[topic->second].names[static_cast<size_t>(*language)] = row[2];
    }
  });
  if (!status.ok()) return status;
  for (TopicIndex t = 0; t < ontology.topics.size(); ++t) {
    const Topic& topic = ontology.topics[t];
    for (int l = 0; l < kLanguageCount; ++l) {
      const std::string name = AsPhrase(topic.names[static_cast<size_t>(l)]);
      if (name.empty() || name.size() > kMaxPhraseBytes) continue;
      ontology.phrases.push_back({name, t, PhraseKind::kWords, static_cast<LanguageMask>(1 << l), IsOneWord(name), 1});
    }
    ontology.phrases.push_back({absl::StrReplaceAll(topic.slug, {{"-", ""}}), t, PhraseKind::kTag, kAllLanguages, false, 1});
    if (topic.parents.empty()) continue;
    const std::string& above = ontology.topics[topic.parents[0]].names[0];
    ontology.phrases.push_back({AsPhrase(above), t, PhraseKind::kContext, kAllLanguages, false, 1});
  }
  if (absl::Status levels = FindLevels(ontology); !levels.ok()) return levels;
  return ontology;
}

}  // namespace klout::topics
