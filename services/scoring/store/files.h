#ifndef KLOUT_SERVICES_SCORING_STORE_FILES_H_
#define KLOUT_SERVICES_SCORING_STORE_FILES_H_

#include <optional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/types/span.h"

namespace klout::scoring {

// The whole file, of at most 64 KiB; nullopt if it cannot be read.
std::optional<std::string> ReadSmallFile(const std::string& path);

// Replaces the file so that a crash leaves the old content or the new: temporary file, fsync, rename, fsync
// of the folder. RESOURCE_EXHAUSTED (DISK_FULL).
absl::Status WriteSmallFile(const std::string& path, std::string_view content);
// The same for content in parts.
absl::Status WriteFileAtomically(const std::string& path, absl::Span<const std::string_view> parts);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_FILES_H_
