#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "common/string_view.h"
#include "common/facts/account_text.h"
#include "services/cli/help.h"

namespace klout::cli {
namespace {

std::string Words(const std::vector<std::string_view>& words) {
  return absl::StrJoin(words, " ", [](std::string* out, std::string_view word) { out->append(word); });
}

std::string FirstWord(const Verb& verb) { return std::string(verb.name.substr(0, verb.name.find(' '))); }
std::string SecondWord(const Verb& verb) {
  const size_t space = verb.name.find(' ');
  return space == std::string_view::npos ? "" : std::string(verb.name.substr(space + 1));
}

// First words in the order of the table, each with its second words.
std::vector<std::pair<std::string, std::vector<std::string>>> WordTree(std::span<const Verb> verbs) {
  std::vector<std::pair<std::string, std::vector<std::string>>> tree;
  for (const Verb& verb : verbs) {
    const auto same = [&](const auto& entry) { return entry.first == FirstWord(verb); };
    auto entry = std::find_if(tree.begin(), tree.end(), same);
    if (entry == tree.end()) entry = tree.insert(tree.end(), {FirstWord(verb), {}});
    if (const std::string second = SecondWord(verb); !second.empty()) entry->second.push_back(second);
  }
  return tree;
}

// What may follow a flag, as words; empty: files or anything.
std::string ValueWords(const Flag& flag) {
  return flag.kind == FlagKind::kNetwork ? AllNetworkNames(" ") : Words(flag.choices);
}

std::string FlagWords(const Verb& verb) {
  std::vector<std::string> words;
  for (const Flag& flag : verb.flags) words.push_back(DashedFlag(flag));
  words.push_back("--help");
  return absl::StrJoin(words, " ");
}

// The part that bash and zsh share: for the words so far, the words that may come.
std::string CaseBody(std::span<const Verb> verbs) {
  std::string text;
  for (const Verb& verb : verbs) {
    for (const Flag& flag : verb.flags) {
      if (const std::string words = ValueWords(flag); !words.empty()) {
        absl::StrAppend(&text, "    '", ToAbsl(verb.name), " ", DashedFlag(flag), "') words='", words,
                        "' ;;\n");
      }
    }
  }
  return text;
}

std::string VerbCases(std::span<const Verb> verbs) {
  std::string text;
  for (const auto& [first, seconds] : WordTree(verbs)) {
    if (!seconds.empty())
      absl::StrAppend(&text, "    '", first, "') words='", absl::StrJoin(seconds, " "), "' ;;\n");
  }
  for (const Verb& verb : verbs) {
    const std::string arguments = Words(verb.argument_choices);
    absl::StrAppend(&text, "    '", ToAbsl(verb.name), "') words='", arguments, arguments.empty() ? "" : " ",
                    FlagWords(verb), "' ;;\n");
  }
  return text;
}

std::string FirstWords(std::span<const Verb> verbs) {
  return absl::StrJoin(WordTree(verbs), " ",
                       [](std::string* out, const auto& entry) { out->append(entry.first); });
}

constexpr char kBash[] = R"(# bash completion of klout: source <(klout completion bash)
_klout() {
  local words='' verb="${COMP_WORDS[1]}" here="${COMP_WORDS[COMP_CWORD]}" last="${COMP_WORDS[COMP_CWORD-1]}"
  case "$verb" in @GROUPS@) [ "$COMP_CWORD" -gt 2 ] && verb="$verb ${COMP_WORDS[2]}" ;; esac
  [ "$COMP_CWORD" -eq 1 ] && verb='' words='@FIRST@'
  case "$verb" in
@VERBS@  esac
  case "$verb $last" in
@VALUES@  esac
  COMPREPLY=($(compgen -W "$words" -- "$here"))
}
complete -o default -F _klout klout
)";

constexpr char kZsh[] = R"(#compdef klout
# zsh completion of klout: source <(klout completion zsh)
_klout() {
  local words_given=("${words[@]}") verb="${words[2]}" last="${words[CURRENT-1]}" here=$CURRENT
  local words=''
  case "$verb" in @GROUPS@) (( here > 3 )) && verb="$verb ${words_given[3]}" ;; esac
  (( here == 2 )) && verb='' words='@FIRST@'
  case "$verb" in
@VERBS@  esac
  case "$verb $last" in
@VALUES@  esac
  compadd -- ${=words}
  _files
}
compdef _klout klout
)";

std::string FishScript(std::span<const Verb> verbs) {
  std::string text = "# fish completion of klout: klout completion fish | source\n";
  for (const auto& [first, seconds] : WordTree(verbs)) {
    std::string purpose;
    for (const Verb& verb : verbs) {
      if (verb.name == first) purpose = verb.purpose;
    }
    absl::StrAppend(&text, "complete -c klout -n __fish_use_subcommand -f -a ", first);
    if (!purpose.empty()) absl::StrAppend(&text, " -d '", absl::StrReplaceAll(purpose, {{"'", "\\'"}}), "'");
    absl::StrAppend(&text, "\n");
    if (seconds.empty()) continue;
    absl::StrAppend(&text, "complete -c klout -n '__fish_seen_subcommand_from ", first, "' -f -a '",
                    absl::StrJoin(seconds, " "), "'\n");
  }
  for (const Verb& verb : verbs) {
    const std::string seen = absl::StrCat(
        "complete -c klout -n '__fish_seen_subcommand_from ", FirstWord(verb),
        SecondWord(verb).empty() ? "" : absl::StrCat("; and __fish_seen_subcommand_from ", SecondWord(verb)),
        "'");
    if (!verb.argument_choices.empty())
      absl::StrAppend(&text, seen, " -f -a '", Words(verb.argument_choices), "'\n");
    for (const Flag& flag : verb.flags) {
      const std::string values = ValueWords(flag);
      absl::StrAppend(&text, seen, " -l ", DashedFlag(flag).substr(2),
                      flag.kind == FlagKind::kSwitch ? "" : " -r",
                      values.empty() ? "" : absl::StrCat(" -f -a '", values, "'"), " -d '",
                      absl::StrReplaceAll(ToAbsl(flag.meaning), {{"'", "\\'"}}), "'\n");
    }
  }
  return text;
}

}  // namespace

std::string CompletionScript(std::span<const Verb> verbs, std::string_view shell) {
  if (shell == "fish") return FishScript(verbs);
  if (shell != "bash" && shell != "zsh") return "";
  std::vector<std::string> groups;
  for (const auto& [first, seconds] : WordTree(verbs)) {
    if (!seconds.empty()) groups.push_back(first);
  }
  return absl::StrReplaceAll(shell == "bash" ? kBash : kZsh, {{"@GROUPS@", absl::StrJoin(groups, "|")},
                                                              {"@FIRST@", FirstWords(verbs)},
                                                              {"@VERBS@", VerbCases(verbs)},
                                                              {"@VALUES@", CaseBody(verbs)}});
}

}  // namespace klout::cli
