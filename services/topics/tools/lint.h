#ifndef KLOUT_SERVICES_TOPICS_TOOLS_LINT_H_
#define KLOUT_SERVICES_TOPICS_TOOLS_LINT_H_

#include <string>
#include <vector>

#include "services/topics/domain/ontology.h"

namespace klout::topics {

// What makes an ontology bad though it can be read.
struct LintReport {
  // Must be mended: a leaf with fewer than kLeastEnglish English or kLeastOther other phrases in one of our languages,
  // a name that is missing, a phrase twice in one topic, an ambiguous phrase without any context, a super-topic or the
  // whole that is too small.
  std::vector<std::string> errors;
  // Phrases that more than kMostClaims topics claim in one language.
  std::vector<std::string> warnings;
  size_t super_topics = 0, leaves = 0;
};

inline constexpr size_t kLeastEnglish = 15, kLeastOther = 8, kMostClaims = 3;
inline constexpr size_t kLeastSuperTopics = 16, kLeastTopics = 500;

LintReport Lint(const Ontology& ontology);

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_TOOLS_LINT_H_
