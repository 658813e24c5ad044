#ifndef KLOUT_COMMON_FLAGS_H_
#define KLOUT_COMMON_FLAGS_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace klout {

// Flags for `main`, over ABSL_FLAG. Absl's own parser ends the process on a mistake; this one answers with an
// error, and reads the environment too.
//
//   auto arguments = klout::ParseFlags(argc, argv);
//   if (!arguments.ok()) return klout::ExitWith(arguments.status());
//
// A flag may be written --name=value, --name value, -name=value, and for booleans --name and --noname. `-`
// and `_` in names are the same. "--" ends the flags. A flag that is not on the command line is taken from
// the environment variable KLOUT_<NAME> in upper case, such as KLOUT_LISTEN; a KLOUT_ variable that names no
// flag is logged as a warning (event unknown_environment), since another program of ours may own it.
//
// Not thread-safe: call once, first thing in main.

// Answers the arguments that are not flags, in order, without the program's name. INVALID_ARGUMENT, reason
// FLAG, the field being the flag, for an unknown flag, a missing or a bad value.
absl::StatusOr<std::vector<std::string>> ParseFlags(int argc, const char* const* argv);

// The same with an environment of "NAME=value" entries in place of the process's own.
absl::StatusOr<std::vector<std::string>> ParseFlags(int argc, const char* const* argv,
                                                    const std::vector<std::string>& environment);

// --check_config was given: after the options are read and validated, print "configuration ok" and exit with
// 0 without starting anything.
bool CheckConfigRequested();

// --help was given: print HelpText and exit with 0.
bool HelpRequested();

// Every flag of ours (those defined in files of this repository) with its meaning, default and environment
// variable, in the order of names, after `usage`.
std::string HelpText(std::string_view usage);

// Prints "error: <message>" to stderr. Answers the exit code for main: 2 for INVALID_ARGUMENT (bad flags or
// bad configuration), else 1; 0, printing nothing, for OK.
int ExitWith(const absl::Status& status);

}  // namespace klout

#endif  // KLOUT_COMMON_FLAGS_H_
