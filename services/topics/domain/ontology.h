#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_ONTOLOGY_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_ONTOLOGY_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "services/topics/domain/languages.h"

namespace klout::topics {

// Index of a topic in its ontology.
using TopicIndex = uint16_t;
inline constexpr TopicIndex kNoTopic = UINT16_MAX;

inline constexpr size_t kMaxTopics = 20'000;
inline constexpr size_t kMaxPhrases = 2'000'000;
inline constexpr size_t kMaxPhraseBytes = 128;
inline constexpr size_t kMaxLevels = 16;

struct Topic {
  std::string slug;
  // By language; an empty one is not known. English is always there.
  std::array<std::string, kLanguageCount> names;
  // The main one first; none for a super-topic.
  std::vector<TopicIndex> parents;
  // 1 for a super-topic.
  uint8_t level = 1;
  // The super-topic above, by main parents; itself for a super-topic.
  TopicIndex super_topic = kNoTopic;
};

enum class PhraseKind : uint8_t {
  kWords,
  kTag,      // a hashtag without `#`
  kDomain,   // of a linked page
  kContext,  // no evidence, but decides for ambiguous phrases
  kHidden,   // no evidence, and hides what else stands in it: `piece of cake`
};

struct Phrase {
  // As written; `~` at the end of a word stands for any ending.
  std::string text;
  TopicIndex topic = kNoTopic;
  PhraseKind kind = PhraseKind::kWords;
  // Counts in texts of these languages.
  LanguageMask languages = kAllLanguages;
  // Has another common meaning, so it counts only beside other evidence or context.
  bool is_ambiguous = false;
  float weight = 1;
};

struct Ontology {
  std::string name;
  std::vector<Topic> topics;
  std::vector<Phrase> phrases;
  absl::flat_hash_map<std::string, TopicIndex> by_slug;
};

struct OntologyFile {
  // For errors: `sports.topics`.
  std::string name;
  std::string text;
};

// Reads the format of services/topics/ontology/README.md. INVALID_ARGUMENT with file and line: what cannot be
// read, a slug twice, a parent that does not exist, a cycle, more than the bounds above, no English name.
absl::StatusOr<Ontology> ParseOntology(std::string_view name, absl::Span<const OntologyFile> files);

// The Klout Topic Ontology of 2018 (opendata, CC BY): the texts of its three CSV files. Ids there exceed int64, the
// root is its own parent, one edge names no topic: the first are kept as text, the last two are skipped. The
// phrases are the names and slugs; a name of one common word is ambiguous.
absl::StatusOr<Ontology> ParseKloutTopicOntology(std::string_view topics_csv, std::string_view edges_csv,
                                                 std::string_view names_csv);

// Whole as the file format of ParseOntology, one file per super-topic.
std::vector<OntologyFile> WriteOntology(const Ontology& ontology);

// Fills level and super_topic. INVALID_ARGUMENT: a cycle, too many levels.
absl::Status FindLevels(Ontology& ontology);

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_ONTOLOGY_H_
