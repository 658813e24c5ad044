#include "common/flags.h"

#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <map>
#include <set>

#include "absl/flags/commandlineflag.h"
#include "absl/flags/flag.h"
#include "absl/flags/reflection.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "common/log.h"
#include "common/status.h"
#include "common/string_view.h"

ABSL_FLAG(bool, check_config, false, "Read and validate the configuration, print the verdict and exit.");
ABSL_FLAG(bool, help, false, "Print the flags and exit.");

namespace klout {
namespace {

constexpr std::string_view kEnvironmentPrefix = "KLOUT_";
constexpr int kConfigurationExitCode = 2;

absl::Status FlagError(std::string_view flag, std::string_view message) {
  return Error(absl::StatusCode::kInvalidArgument, "FLAG", flag, message);
}

std::string EnvironmentName(std::string_view flag) {
  std::string name(kEnvironmentPrefix);
  for (const char c : flag) name.push_back(static_cast<char>(std::toupper(static_cast<unsigned char>(c))));
  return name;
}

// Flags of ours, not those of libraries: by the file that defines them, in the order of names.
std::map<std::string, absl::CommandLineFlag*> OurFlags() {
  std::map<std::string, absl::CommandLineFlag*> flags;
  for (const auto& [name, flag] : absl::GetAllFlags()) {
    const std::string file = flag->Filename();
    for (const char* folder : {"common/", "services/", "tests/"}) {
      if (absl::StrContains(file, folder)) flags.emplace(std::string(name), flag);
    }
  }
  return flags;
}

absl::Status Set(absl::CommandLineFlag& flag, std::string_view value, std::string_view source) {
  std::string error;
  if (flag.ParseFrom(ToAbsl(value), &error)) return absl::OkStatus();
  const std::string_view name = ToStd(flag.Name());
  return FlagError(name, absl::StrCat(ToAbsl(source), ": \"", ToAbsl(value), "\" is not a value of --",
                                      flag.Name(), error.empty() ? "" : ": ", error));
}

// What is left to parse, and what was found.
struct CommandLine {
  std::vector<std::string> words;
  size_t next = 0;
  std::set<std::string> given;
  std::vector<std::string> positional;
};

absl::Status ParseWord(std::string_view word, CommandLine& line) {
  const std::string shown(word);
  word.remove_prefix(word.starts_with("--") ? 2 : 1);
  const size_t equals = word.find('=');
  const std::string name = absl::StrReplaceAll(ToAbsl(word.substr(0, equals)), {{"-", "_"}});
  absl::CommandLineFlag* flag = absl::FindCommandLineFlag(name);
  if (flag == nullptr && equals == std::string_view::npos && absl::StartsWith(name, "no")) {
    flag = absl::FindCommandLineFlag(name.substr(2));
    if (flag != nullptr && flag->IsOfType<bool>()) {
      line.given.insert(std::string(flag->Name()));
      return Set(*flag, "false", "command line");
    }
    flag = nullptr;
  }
  if (flag == nullptr) return FlagError(name, absl::StrCat("there is no flag ", shown, "; see --help"));
  line.given.insert(std::string(flag->Name()));
  if (equals != std::string_view::npos) return Set(*flag, word.substr(equals + 1), "command line");
  if (flag->IsOfType<bool>()) return Set(*flag, "true", "command line");
  if (line.next == line.words.size()) return FlagError(name, absl::StrCat("--", name, " needs a value"));
  return Set(*flag, line.words[line.next++], "command line");
}

absl::Status ParseCommandLine(CommandLine& line) {
  bool flags_ended = false;
  while (line.next < line.words.size()) {
    const std::string word = line.words[line.next++];
    if (flags_ended || word.size() < 2 || word[0] != '-') {
      line.positional.push_back(word);
    } else if (word == "--") {
      flags_ended = true;
    } else if (absl::Status status = ParseWord(word, line); !status.ok()) {
      return status;
    }
  }
  return absl::OkStatus();
}

absl::Status ParseEnvironment(const std::vector<std::string>& environment,
                              const std::set<std::string>& given) {
  std::map<std::string, absl::CommandLineFlag*> by_name;
  for (const auto& [name, flag] : OurFlags()) by_name.emplace(EnvironmentName(name), flag);
  for (const std::string& entry : environment) {
    const size_t equals = entry.find('=');
    if (equals == std::string::npos || !absl::StartsWith(entry, ToAbsl(kEnvironmentPrefix))) continue;
    const std::string name = entry.substr(0, equals);
    const auto found = by_name.find(name);
    if (found == by_name.end()) {
      LogWarning("unknown_environment", {{"variable", name}});
      continue;
    }
    if (given.contains(std::string(found->second->Name()))) continue;
    if (absl::Status status = Set(*found->second, entry.substr(equals + 1), name); !status.ok())
      return status;
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::vector<std::string>> ParseFlags(int argc, const char* const* argv) {
  std::vector<std::string> environment;
  for (char** entry = environ; *entry != nullptr; ++entry) environment.emplace_back(*entry);
  return ParseFlags(argc, argv, environment);
}

absl::StatusOr<std::vector<std::string>> ParseFlags(int argc, const char* const* argv,
                                                    const std::vector<std::string>& environment) {
  CommandLine line;
  if (argc > 1) line.words.assign(argv + 1, argv + argc);
  if (absl::Status status = ParseCommandLine(line); !status.ok()) return status;
  if (absl::Status status = ParseEnvironment(environment, line.given); !status.ok()) return status;
  return line.positional;
}

bool CheckConfigRequested() { return absl::GetFlag(FLAGS_check_config); }

bool HelpRequested() { return absl::GetFlag(FLAGS_help); }

std::string HelpText(std::string_view usage) {
  std::string text = absl::StrCat(ToAbsl(usage), "\n\nFlags:\n");
  for (const auto& [name, flag] : OurFlags()) {
    absl::StrAppend(&text, "  --", name, "  ", flag->Help(), "\n      default: ", flag->DefaultValue(),
                    "; environment: ", EnvironmentName(name), "\n");
  }
  return text;
}

int ExitWith(const absl::Status& status) {
  if (status.ok()) return 0;
  std::fprintf(stderr, "error: %s\n", std::string(status.message()).c_str());
  return absl::IsInvalidArgument(status) ? kConfigurationExitCode : 1;
}

}  // namespace klout
