#include "services/cli/cli.h"

#include <ostream>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/cli/help.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

constexpr int kOk = 0;
constexpr int kFailed = 1;
constexpr int kUsage = 2;

std::string HintFor(const absl::Status& status) {
  if (const std::string hint = HintOf(status); !hint.empty()) return hint;
  const std::string reason = ErrorReason(status);
  if (reason == "GATE")
    return "klout snapshot list shows why; klout snapshot publish --force serves it anyway";
  if (reason == "TOPIC_UNKNOWN") return "klout topics search WORDS finds how topics are called";
  if (reason == "NO_SNAPSHOT") return "klout import FILE, or klout snapshot publish";
  switch (status.code()) {
    case absl::StatusCode::kUnavailable:
      return "klout up starts a server; --server names another";
    case absl::StatusCode::kNotFound:
      return ErrorField(status).empty() ? "" : "klout top shows who is here, klout import brings more in";
    case absl::StatusCode::kDeadlineExceeded:
    case absl::StatusCode::kResourceExhausted:
      return "the server is busy: the same again in a while";
    case absl::StatusCode::kInternal:
    case absl::StatusCode::kUnknown:
      return "the log of the server tells more";
    default:
      return "";
  }
}

}  // namespace

void PrintError(const Console& console, const absl::Status& status) {
  std::ostream& err = *console.err;
  err << "klout: " << Printable(std::string_view(status.message().data(), status.message().size())) << '\n';
  if (const std::string reason = ErrorReason(status); !reason.empty()) {
    const std::string field = ErrorField(status);
    err << "  reason: " << Printable(reason) << (field.empty() ? "" : ", " + Printable(field)) << '\n';
  }
  if (const std::string hint = HintFor(status); !hint.empty()) err << "  try: " << hint << '\n';
  err.flush();
}

int PrintFailure(const absl::Status& status) {
  PrintError(Console::OfProcess(), status);
  return absl::IsInvalidArgument(status) ? kUsage : kFailed;
}

int RunCli(std::span<const std::string> words, const Console& console, const Surroundings& surroundings) {
  const bool bare = words.empty() || words[0] == "--help" || words[0] == "-h";
  if (bare) {
    *(words.empty() ? console.err : console.out) << OverviewText(AllVerbs());
    return words.empty() ? kUsage : kOk;
  }
  absl::StatusOr<Call> call = ParseCall(AllVerbs(), words);
  if (!call.ok()) {
    PrintError(console, call.status());
    return kUsage;
  }
  if (call->help()) {
    *console.out << VerbText(call->verb());
    return kOk;
  }
  Session session(*call, console, surroundings);
  const absl::Status status = call->verb().run(session);
  console.out->flush();
  if (status.ok()) return session.exit_code();
  PrintError(console, status);
  return IsUsageError(status) ? kUsage : kFailed;
}

}  // namespace klout::cli
