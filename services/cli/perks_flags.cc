#include "services/cli/perks_flags.h"

#include <openssl/rand.h>

#include <utility>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "common/facts/text.h"
#include "common/string_view.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

constexpr size_t kRequestIdBytes = 16;
constexpr const char* kTimeFormats[] = {"%Y-%m-%d", "%Y-%m-%d %H:%M", absl::RFC3339_full};

}  // namespace

std::vector<Flag> PerksFlags(std::vector<Flag> more) {
  std::vector<Flag> flags = std::move(more);
  flags.push_back({.name = "perks", .value = "ADDR", .meaning = "host:port or unix:/path of perks; else $KLOUT_PERKS, else 127.0.0.1:7430"});
  flags.push_back(DataFlag());
  return flags;
}

std::vector<Flag> PerksWriteFlags(std::vector<Flag> more) {
  std::vector<Flag> flags = std::move(more);
  flags.push_back({.name = "as", .value = "WHO", .meaning = "who does it, for the ledger: brand:ID, person:ID, operator:NAME (default: you)"});
  flags.push_back({.name = "request_id", .value = "TEXT", .meaning = "names this change: sent again with it, it is done once; default a random one"});
  return PerksFlags(std::move(flags));
}

std::string NewRequestId() {
  unsigned char bytes[kRequestIdBytes] = {};
  if (RAND_bytes(bytes, kRequestIdBytes) != 1) return "";
  return absl::BytesToHexString(absl::string_view(reinterpret_cast<const char*>(bytes), kRequestIdBytes));
}

std::string ActorOf(const Session& session) {
  if (session.call().Has("as")) return session.call().Text("as");
  const std::string user = session.surroundings().environment("USER");
  return absl::StrCat("operator:", user.empty() ? "unknown" : user);
}

absl::StatusOr<google::protobuf::Timestamp> ParseTime(std::string_view flag, std::string_view text) {
  for (const char* format : kTimeFormats) {
    absl::Time time;
    if (!absl::ParseTime(format, ToAbsl(text), absl::UTCTimeZone(), &time, nullptr)) continue;
    google::protobuf::Timestamp timestamp;
    timestamp.set_seconds(absl::ToUnixSeconds(time));
    return timestamp;
  }
  return UsageError(absl::StrCat("--", ToAbsl(flag), ": ", Quoted(text), " is no time such as 2026-12-01 or 2026-12-01 10:30 (UTC)"));
}

std::string PersonName(std::string_view text) { return absl::StrCat(text.starts_with("person:") ? "" : "person:", ToAbsl(text)); }

}  // namespace klout::cli
