#ifndef KLOUT_CLI_VERB_H_
#define KLOUT_CLI_VERB_H_

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "klout/fact/v1/network.pb.h"

namespace klout::cli {

// What the command line can say. Each verb is one row of a table; the parser, the help and the shell
// completion all read it, so they cannot disagree.

enum class FlagKind {
  kSwitch,    // --json; takes no value
  kText,      // any text
  kFile,      // a path; completed as one
  kInteger,   // a whole number between min and max
  kNumber,    // a decimal number between min and max
  kDuration,  // 5s, 250ms, 2m
  kChoice,    // one of choices
  kNetwork,   // the name of a network
};

struct Flag {
  // Lower case, words set apart by `_`. On the command line `-` and `_` are the same.
  std::string_view name = {};
  FlagKind kind = FlagKind::kText;
  // How help calls the value, such as FILE.
  std::string_view value = {};
  std::string_view meaning = {};
  double min = 0;
  double max = std::numeric_limits<double>::max();
  std::vector<std::string_view> choices = {};
  bool repeated = false;
};

class Session;

struct Verb {
  // One or two words: `score`, `snapshot list`.
  std::string_view name;
  // How help writes the arguments: `ID [ID...]`.
  std::string_view arguments = {};
  // One line, starting with what it does.
  std::string_view purpose = {};
  // What the numbers mean, and what one should know; lines of at most 90 columns.
  std::string_view details = {};
  std::vector<std::string_view> examples = {};
  std::vector<Flag> flags = {};
  size_t min_arguments = 0;
  size_t max_arguments = 0;
  absl::Status (*run)(Session&) = nullptr;
  // What an argument may be, for completion; empty: anything.
  std::vector<std::string_view> argument_choices = {};
};

// A command line that was understood.
class Call {
 public:
  explicit Call(const Verb* verb) : verb_(verb) {}

  const Verb& verb() const { return *verb_; }
  const std::vector<std::string>& arguments() const { return arguments_; }
  bool help() const { return help_; }

  // Values of flags, checked when they were parsed. An absent one answers `otherwise`.
  bool Has(std::string_view flag) const;
  std::string Text(std::string_view flag, std::string_view otherwise = {}) const;
  std::vector<std::string> Texts(std::string_view flag) const;
  int64_t Integer(std::string_view flag, int64_t otherwise) const;
  double Number(std::string_view flag, double otherwise) const;
  absl::Duration Duration(std::string_view flag, absl::Duration otherwise) const;
  fact::v1::Network Network(std::string_view flag, fact::v1::Network otherwise) const;

 private:
  friend absl::StatusOr<Call> ParseCall(std::span<const Verb>, std::span<const std::string>);

  absl::Status TakeFlag(std::span<const std::string> words, size_t* at);

  const Verb* verb_;
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
  std::vector<std::string> arguments_;
  bool help_ = false;
};

// Understands the words after the program's name. A flag may be written --name=value or --name value and
// stand anywhere after the verb; `--` ends the flags; --help and -h are known everywhere. Errors are
// UsageErrors that name the flag or argument, the value and what is allowed.
absl::StatusOr<Call> ParseCall(std::span<const Verb> verbs, std::span<const std::string> words);

// The verb of this name of one or two words, or null.
const Verb* FindVerb(std::span<const Verb> verbs, std::string_view name);

// INVALID_ARGUMENT that ends the program with exit code 2, and what to do about it.
absl::Status UsageError(std::string_view message, std::string_view hint = {});
bool IsUsageError(const absl::Status& status);
// `status` with a line on what to do about it; takes the place of an earlier one.
absl::Status WithHint(absl::Status status, std::string_view hint);
std::string HintOf(const absl::Status& status);

}  // namespace klout::cli

#endif  // KLOUT_CLI_VERB_H_
