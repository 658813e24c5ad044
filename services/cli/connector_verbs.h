#ifndef KLOUT_CLI_CONNECTOR_VERBS_H_
#define KLOUT_CLI_CONNECTOR_VERBS_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/cli/session.h"

namespace klout::cli {

// Whether a file, told by its first bytes, is one that holds others (zip, tar, tar.gz) or a repository of records (CAR): for
// the connector, and not a list of facts. Errors of ByteInput.
absl::StatusOr<bool> LooksLikeArchive(const std::string& path);

// Hands the file in to the connector and tells what it came to.
absl::Status ImportArchiveFile(Session& session, const std::string& path);

// Names and values of `a=1&b=x%20y`, decoded.
std::vector<std::pair<std::string, std::string>> SplitQuery(std::string_view query);

}  // namespace klout::cli

#endif  // KLOUT_CLI_CONNECTOR_VERBS_H_
