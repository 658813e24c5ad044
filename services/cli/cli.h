#ifndef KLOUT_CLI_CLI_H_
#define KLOUT_CLI_CLI_H_

#include <span>
#include <string>

#include "services/cli/console.h"
#include "services/cli/session.h"

namespace klout::cli {

// The whole program: understands the words after its name, runs the verb, prints errors. Answers the exit
// code: 0 ok, 1 failed, 2 not understood.
int RunCli(std::span<const std::string> words, const Console& console, const Surroundings& surroundings);

// An error as people see it, one line each for what happened, why (the server's reason and field), and what
// to do:
//
//   klout: no fact names twitter:jck
//     reason: NOT_FOUND, subject
//     try: klout top shows who is here
void PrintError(const Console& console, const absl::Status& status);
// The same on the process's own stderr. Answers the exit code: 2 for INVALID_ARGUMENT, else 1.
int PrintFailure(const absl::Status& status);

}  // namespace klout::cli

#endif  // KLOUT_CLI_CLI_H_
