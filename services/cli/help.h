#ifndef KLOUT_CLI_HELP_H_
#define KLOUT_CLI_HELP_H_

#include <span>
#include <string>

#include "services/cli/verb.h"

namespace klout::cli {

// All written from the table of verbs. Pure.

// What `klout help` prints: every verb with its one line.
std::string OverviewText(std::span<const Verb> verbs);

// What `klout help VERB` prints: purpose, usage, what the numbers mean, flags, examples.
std::string VerbText(const Verb& verb);

// A script for `bash`, `zsh` or `fish` that completes verbs, flags, choices and file names. Empty for any
// other shell.
std::string CompletionScript(std::span<const Verb> verbs, std::string_view shell);

// `--skip-bad` for `skip_bad`.
std::string DashedFlag(const Flag& flag);

}  // namespace klout::cli

#endif  // KLOUT_CLI_HELP_H_
