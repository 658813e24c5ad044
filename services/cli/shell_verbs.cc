#include <ostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "common/facts/text.h"
#include "services/cli/help.h"
#include "services/cli/session.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

// Of the build; CMake gives it.
constexpr char kVersion[] = KLOUT_VERSION;

absl::Status RunCompletion(Session& session) {
  const std::string& shell = session.call().arguments()[0];
  const std::string script = CompletionScript(AllVerbs(), shell);
  if (script.empty()) {
    return UsageError(absl::StrCat("completion: ", Quoted(shell), " is none of bash, zsh, fish"),
                      "klout help completion");
  }
  *session.console().out << script;
  return absl::OkStatus();
}

absl::Status RunVersion(Session& session) {
  *session.console().out << "klout " << kVersion << '\n';
  return absl::OkStatus();
}

absl::Status RunHelp(Session& session) {
  const std::vector<std::string>& words = session.call().arguments();
  if (words.empty()) {
    *session.console().out << OverviewText(AllVerbs());
    return absl::OkStatus();
  }
  const std::string name = absl::StrJoin(words, " ");
  if (const Verb* verb = FindVerb(AllVerbs(), name); verb != nullptr) {
    *session.console().out << VerbText(*verb);
    return absl::OkStatus();
  }
  std::string text;
  for (const Verb& verb : AllVerbs()) {
    if (verb.name.starts_with(name + " ")) absl::StrAppend(&text, text.empty() ? "" : "\n", VerbText(verb));
  }
  if (text.empty()) return UsageError(absl::StrCat("help: ", Quoted(name), " is not a verb"), "klout help");
  *session.console().out << text;
  return absl::OkStatus();
}

}  // namespace

std::vector<Verb> ShellVerbs() {
  return {{.name = "completion",
           .arguments = "bash|zsh|fish",
           .purpose = "print a script that completes verbs and flags in your shell",
           .details =
               "bash: add `source <(klout completion bash)` to ~/.bashrc; zsh: the same in ~/.zshrc after\n"
               "compinit; fish: klout completion fish > ~/.config/fish/completions/klout.fish",
           .examples = {"klout completion bash"},
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunCompletion,
           .argument_choices = {"bash", "zsh", "fish"}},
          {.name = "version", .purpose = "print the version", .run = RunVersion},
          {.name = "help",
           .arguments = "[VERB]",
           .purpose = "print this, or what a verb does and means",
           .examples = {"klout help score", "klout help snapshot"},
           .max_arguments = 2,
           .run = RunHelp}};
}

}  // namespace klout::cli
