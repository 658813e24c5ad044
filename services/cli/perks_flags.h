#ifndef KLOUT_CLI_PERKS_FLAGS_H_
#define KLOUT_CLI_PERKS_FLAGS_H_

#include <google/protobuf/timestamp.pb.h>

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/cli/session.h"
#include "services/cli/verb.h"

namespace klout::cli {

// What the verbs of perks have in common.

// --perks and --data after `more`.
std::vector<Flag> PerksFlags(std::vector<Flag> more = {});
// These and --as and --request-id, for verbs that change something.
std::vector<Flag> PerksWriteFlags(std::vector<Flag> more = {});

// 16 random bytes in hexadecimal.
std::string NewRequestId();
// Who says so: --as, else `operator:` and the user's name.
std::string ActorOf(const Session& session);
// Fills request_id and actor of any request that writes.
template <typename Request>
void Sign(const Session& session, Request* request) {
  request->set_request_id(session.call().Text("request_id", NewRequestId()));
  request->set_actor(ActorOf(session));
}

// `2026-12-01`, `2026-12-01 10:30` or `2026-12-01T10:30:00Z`, in UTC. UsageError.
absl::StatusOr<google::protobuf::Timestamp> ParseTime(std::string_view flag, std::string_view text);

// `person:ada` for `ada` and `person:ada`.
std::string PersonName(std::string_view text);

}  // namespace klout::cli

#endif  // KLOUT_CLI_PERKS_FLAGS_H_
