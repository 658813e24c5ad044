#ifndef KLOUT_TESTS_UNIT_PERKS_DISCLOSURE_EXAMPLES_H_
#define KLOUT_TESTS_UNIT_PERKS_DISCLOSURE_EXAMPLES_H_

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "services/perks/domain/disclosure_judge.h"

namespace klout::perks {

struct DisclosureExample {
  // Of the post, which the judge is not told.
  std::string language;
  // As perks.proto names it.
  std::string reason;
  PostText post;
};

// The rows of a file under tests/data/perks, whose README.md tells the columns.
inline std::vector<DisclosureExample> ReadDisclosureExamples(const std::string& name) {
  std::ifstream file(std::string(KLOUT_SOURCE_DIR) + "/tests/data/perks/" + name);
  std::vector<DisclosureExample> examples;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const std::vector<std::string> fields = absl::StrSplit(absl::StrReplaceAll(line, {{"\\n", "\n"}}), '\t');
    EXPECT_EQ(fields.size(), 8u) << line;
    if (fields.size() != 8) continue;
    DisclosureExample& example = examples.emplace_back();
    example.language = fields[0];
    example.reason = fields[4];
    example.post.network = fields[1];
    example.post.endorsement = fields[2] == "spoken" ? Modality::kSpoken : fields[2] == "shown" ? Modality::kShown : Modality::kText;
    example.post.has_label = fields[3] == "1";
    example.post.text = fields[5];
    example.post.shown_text = fields[6];
    example.post.spoken_text = fields[7];
  }
  return examples;
}

// The rows of a file that others wrote without knowing the rules: language, network, language expected, verdict, reason, text.
inline std::vector<DisclosureExample> ReadPostsByOthers(const std::string& name) {
  std::ifstream file(std::string(KLOUT_SOURCE_DIR) + "/tests/data/perks/" + name);
  std::vector<DisclosureExample> examples;
  std::string line;
  while (std::getline(file, line)) {
    const std::vector<std::string> fields = absl::StrSplit(absl::StrReplaceAll(line, {{"\\n", "\n"}}), '\t');
    EXPECT_EQ(fields.size(), 6u) << name << ": row " << examples.size() + 1;
    if (fields.size() != 6) continue;
    DisclosureExample& example = examples.emplace_back();
    example.language = fields[0];
    example.reason = fields[3] == "disclosed" ? "DISCLOSED" : "NOT_DISCLOSED";
    example.post.network = fields[1];
    example.post.text = fields[5];
  }
  return examples;
}

inline std::string NameOf(VerdictReason reason) {
  switch (reason) {
    case VerdictReason::kDisclosed: return "DISCLOSED";
    case VerdictReason::kNoDisclosure: return "NO_DISCLOSURE";
    case VerdictReason::kAmbiguousTag: return "AMBIGUOUS_TAG";
    case VerdictReason::kAfterMore: return "AFTER_MORE";
    case VerdictReason::kBuriedInTags: return "BURIED_IN_TAGS";
    case VerdictReason::kOtherLanguage: return "OTHER_LANGUAGE";
    case VerdictReason::kOtherModality: return "OTHER_MODALITY";
    case VerdictReason::kNegated: return "NEGATED";
  }
  return "";
}

}  // namespace klout::perks

#endif  // KLOUT_TESTS_UNIT_PERKS_DISCLOSURE_EXAMPLES_H_
