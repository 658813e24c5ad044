#include "services/cli/help.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "common/string_view.h"

namespace klout::cli {
namespace {

constexpr size_t kGap = 2;

std::string FlagHead(const Flag& flag) {
  const std::string value = flag.value.empty() ? "" : absl::StrCat(" ", ToAbsl(flag.value));
  return DashedFlag(flag) + value;
}

std::string Padded(std::string text, size_t width) {
  if (text.size() < width) text.append(width - text.size(), ' ');
  return text;
}

std::string Indented(std::string_view text) {
  return absl::StrCat("  ", absl::StrReplaceAll(ToAbsl(text), {{"\n", "\n  "}}), "\n");
}

}  // namespace

std::string DashedFlag(const Flag& flag) {
  return absl::StrCat("--", absl::StrReplaceAll(ToAbsl(flag.name), {{"_", "-"}}));
}

std::string OverviewText(std::span<const Verb> verbs) {
  std::string text =
      "klout: how many real people will act on what somebody posts, from 1 to 100\n\n"
      "usage: klout VERB [ARGUMENTS] [FLAGS]\n\n";
  size_t width = 0;
  for (const Verb& verb : verbs) width = std::max(width, verb.name.size());
  for (const Verb& verb : verbs) {
    absl::StrAppend(&text, "  ", Padded(std::string(verb.name), width + kGap), ToAbsl(verb.purpose), "\n");
  }
  absl::StrAppend(&text,
                  "\nWho is meant: an account `network:id` (twitter:jack) or a person `person:ID`.\n"
                  "Start here: klout demo, or klout import FILE and klout top.\n"
                  "In the source folder, beside these: ./klout build, ./klout test, ./klout bench.\n"
                  "More: klout help VERB. Exit codes: 0 ok, 1 failed, 2 not understood.\n");
  return text;
}

std::string VerbText(const Verb& verb) {
  std::string text = absl::StrCat("klout ", ToAbsl(verb.name), ": ", ToAbsl(verb.purpose),
                                  "\n\nusage: klout ", ToAbsl(verb.name));
  if (!verb.arguments.empty()) absl::StrAppend(&text, " ", ToAbsl(verb.arguments));
  absl::StrAppend(&text, verb.flags.empty() ? "\n" : " [FLAGS]\n");
  if (!verb.details.empty()) absl::StrAppend(&text, "\n", Indented(verb.details));
  if (!verb.flags.empty()) absl::StrAppend(&text, "\nflags:\n");
  size_t width = 0;
  for (const Flag& flag : verb.flags) width = std::max(width, FlagHead(flag).size());
  for (const Flag& flag : verb.flags) {
    absl::StrAppend(&text, "  ", Padded(FlagHead(flag), width + kGap), ToAbsl(flag.meaning), "\n");
  }
  if (!verb.examples.empty()) absl::StrAppend(&text, "\nexamples:\n");
  for (const std::string_view example : verb.examples) absl::StrAppend(&text, "  ", ToAbsl(example), "\n");
  return text;
}

}  // namespace klout::cli
