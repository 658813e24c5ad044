#include "services/cli/verb.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "absl/strings/cord.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "common/string_view.h"
#include "common/facts/account_text.h"
#include "common/facts/text.h"

namespace klout::cli {
namespace {

constexpr char kUsagePayload[] = "klout.cli/usage";
constexpr char kHintPayload[] = "klout.cli/hint";

std::string Normalised(std::string_view name) {
  std::string result(name);
  std::replace(result.begin(), result.end(), '-', '_');
  return result;
}

std::string Dashed(std::string_view name) {
  std::string result(name);
  std::replace(result.begin(), result.end(), '_', '-');
  return "--" + result;
}

std::string SeeHelp(const Verb& verb) { return absl::StrCat("klout help ", ToAbsl(verb.name)); }

absl::Status CheckRange(const Flag& flag, double value, std::string_view text) {
  if (value >= flag.min && value <= flag.max) return absl::OkStatus();
  const std::string limits = flag.max == std::numeric_limits<double>::max()
                                 ? absl::StrCat("at least ", flag.min)
                                 : absl::StrCat("between ", flag.min, " and ", flag.max);
  return UsageError(absl::StrCat(Dashed(flag.name), ": ", ToAbsl(text), " is not ", limits));
}

absl::Status CheckChoice(const Flag& flag, std::string_view text) {
  if (std::find(flag.choices.begin(), flag.choices.end(), text) != flag.choices.end())
    return absl::OkStatus();
  std::vector<std::string> choices(flag.choices.begin(), flag.choices.end());
  return UsageError(
      absl::StrCat(Dashed(flag.name), ": ", Quoted(text), " is none of ", absl::StrJoin(choices, ", ")));
}

absl::Status CheckValue(const Flag& flag, std::string_view text) {
  const auto wrong = [&](std::string_view what) {
    return UsageError(absl::StrCat(Dashed(flag.name), ": ", Quoted(text), " is not ", ToAbsl(what)));
  };
  switch (flag.kind) {
    case FlagKind::kInteger: {
      int64_t value = 0;
      if (!absl::SimpleAtoi(ToAbsl(text), &value)) return wrong("a whole number");
      return CheckRange(flag, static_cast<double>(value), text);
    }
    case FlagKind::kNumber: {
      double value = 0;
      if (!absl::SimpleAtod(ToAbsl(text), &value) || value != value) return wrong("a number");
      return CheckRange(flag, value, text);
    }
    case FlagKind::kDuration: {
      absl::Duration value;
      const bool good = absl::ParseDuration(ToAbsl(text), &value) && value > absl::ZeroDuration();
      return good ? absl::OkStatus() : wrong("a duration above zero, such as 5s or 250ms");
    }
    case FlagKind::kChoice:
      return CheckChoice(flag, text);
    case FlagKind::kNetwork: {
      if (ParseNetwork(text).ok()) return absl::OkStatus();
      return UsageError(
          absl::StrCat(Dashed(flag.name), ": ", Quoted(text), " is none of ", AllNetworkNames(", ")));
    }
    case FlagKind::kFile:
      return text.empty() ? wrong("a path") : absl::OkStatus();
    case FlagKind::kText:
    case FlagKind::kSwitch:
      break;
  }
  return absl::OkStatus();
}

const Flag* FindFlag(const Verb& verb, std::string_view name) {
  const auto found =
      std::find_if(verb.flags.begin(), verb.flags.end(), [&](const Flag& flag) { return flag.name == name; });
  return found == verb.flags.end() ? nullptr : &*found;
}

absl::Status CheckArgumentCount(const Verb& verb, size_t count) {
  if (count >= verb.min_arguments && count <= verb.max_arguments) return absl::OkStatus();
  const char* what = count < verb.min_arguments ? "needs" : "takes only";
  const std::string wanted =
      verb.arguments.empty() ? std::string("flags, no arguments") : std::string(verb.arguments);
  return UsageError(absl::StrCat(ToAbsl(verb.name), ": ", what, " ", wanted), SeeHelp(verb));
}

}  // namespace

bool Call::Has(std::string_view flag) const { return values_.find(flag) != values_.end(); }

std::string Call::Text(std::string_view flag, std::string_view otherwise) const {
  const auto found = values_.find(flag);
  return found == values_.end() ? std::string(otherwise) : found->second.back();
}

std::vector<std::string> Call::Texts(std::string_view flag) const {
  const auto found = values_.find(flag);
  return found == values_.end() ? std::vector<std::string>{} : found->second;
}

int64_t Call::Integer(std::string_view flag, int64_t otherwise) const {
  int64_t value = otherwise;
  if (Has(flag)) (void)absl::SimpleAtoi(Text(flag), &value);
  return value;
}

double Call::Number(std::string_view flag, double otherwise) const {
  double value = otherwise;
  if (Has(flag)) (void)absl::SimpleAtod(Text(flag), &value);
  return value;
}

absl::Duration Call::Duration(std::string_view flag, absl::Duration otherwise) const {
  absl::Duration value = otherwise;
  if (Has(flag)) (void)absl::ParseDuration(Text(flag), &value);
  return value;
}

fact::v1::Network Call::Network(std::string_view flag, fact::v1::Network otherwise) const {
  return Has(flag) ? ParseNetwork(Text(flag)).value_or(otherwise) : otherwise;
}

const Verb* FindVerb(std::span<const Verb> verbs, std::string_view name) {
  const auto found =
      std::find_if(verbs.begin(), verbs.end(), [&](const Verb& verb) { return verb.name == name; });
  return found == verbs.end() ? nullptr : &*found;
}

absl::Status Call::TakeFlag(std::span<const std::string> words, size_t* at) {
  const std::string& word = words[*at];
  const size_t start = word.starts_with("--") ? 2 : 1;
  const size_t equals = word.find('=');
  const bool has_value = equals != std::string::npos;
  const Flag* flag = FindFlag(*verb_, Normalised(word.substr(start, has_value ? equals - start : word.npos)));
  if (flag == nullptr) {
    return UsageError(absl::StrCat(ToAbsl(verb_->name), ": unknown flag ", Quoted(word)), SeeHelp(*verb_));
  }
  std::vector<std::string>& values = values_[std::string(flag->name)];
  if (!values.empty() && !flag->repeated) return UsageError(Dashed(flag->name) + ": given twice");
  if (flag->kind == FlagKind::kSwitch) {
    values.emplace_back();
    return has_value ? UsageError(Dashed(flag->name) + ": takes no value") : absl::OkStatus();
  }
  if (!has_value && *at + 1 == words.size()) {
    return UsageError(absl::StrCat(Dashed(flag->name), ": needs a value, ", ToAbsl(flag->value)),
                      SeeHelp(*verb_));
  }
  values.push_back(has_value ? word.substr(equals + 1) : words[++*at]);
  return CheckValue(*flag, values.back());
}

absl::StatusOr<Call> ParseCall(std::span<const Verb> verbs, std::span<const std::string> words) {
  if (words.empty()) return UsageError("no verb given", "klout help");
  const Verb* verb = words.size() > 1 ? FindVerb(verbs, absl::StrCat(words[0], " ", words[1])) : nullptr;
  size_t at = verb != nullptr ? 2 : 1;
  if (verb == nullptr) verb = FindVerb(verbs, words[0]);
  if (verb == nullptr) return UsageError(absl::StrCat(Quoted(words[0]), " is not a verb"), "klout help");
  Call call(verb);
  bool flags_ended = false;
  for (; at < words.size(); ++at) {
    const std::string& word = words[at];
    const bool is_flag = !flags_ended && word.size() > 1 && word[0] == '-';
    if (!is_flag) {
      call.arguments_.push_back(word);
    } else if (word == "--") {
      flags_ended = true;
    } else if (word == "--help" || word == "-h") {
      call.help_ = true;
    } else if (absl::Status status = call.TakeFlag(words, &at); !status.ok()) {
      return status;
    }
  }
  if (call.help_) return call;
  if (absl::Status status = CheckArgumentCount(*verb, call.arguments_.size()); !status.ok()) return status;
  return call;
}

absl::Status UsageError(std::string_view message, std::string_view hint) {
  absl::Status status = absl::InvalidArgumentError(ToAbsl(message));
  status.SetPayload(kUsagePayload, absl::Cord());
  return hint.empty() ? status : WithHint(std::move(status), hint);
}

bool IsUsageError(const absl::Status& status) { return status.GetPayload(kUsagePayload).has_value(); }

absl::Status WithHint(absl::Status status, std::string_view hint) {
  if (!status.ok()) status.SetPayload(kHintPayload, absl::Cord(ToAbsl(hint)));
  return status;
}

std::string HintOf(const absl::Status& status) {
  const auto hint = status.GetPayload(kHintPayload);
  return hint.has_value() ? std::string(*hint) : std::string();
}

}  // namespace klout::cli
