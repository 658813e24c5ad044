#include "common/facts/open_facts.h"

#include <utility>

#include "common/facts/activity_reader.h"
#include "common/facts/byte_input.h"
#include "common/facts/facts_reader.h"
#include "common/facts/line_reader.h"

namespace klout {
namespace {

// Enough to see the first character that is not space.
constexpr size_t kGuessBytes = 4096;

}  // namespace

// No line of an activity file can be JSON: that would be one field too few, or a time with quotes.
absl::StatusOr<FactFormat> GuessFormat(const std::string& path) {
  absl::StatusOr<std::unique_ptr<ByteInput>> input = ByteInput::Open(path);
  if (!input.ok()) return input.status();
  std::string start(kGuessBytes, '\0');
  absl::StatusOr<size_t> got = (*input)->Read(start.data(), start.size());
  if (!got.ok()) return AtLine(1, got.status());
  start.resize(*got);
  const size_t first = start.find_first_not_of(" \t\r\n");
  return first != std::string::npos && start[first] == '{' ? FactFormat::kFacts : FactFormat::kActivity;
}

absl::StatusOr<std::unique_ptr<FactReader>> OpenFactFile(const std::string& path,
                                                         const FactFileOptions& options) {
  absl::StatusOr<FactFormat> format = options.format ? *options.format : GuessFormat(path);
  if (!format.ok()) return format.status();
  if (*format == FactFormat::kActivity) {
    return ActivityReader::Open(path, {.network = options.network,
                                       .since_unix = options.since_unix,
                                       .until_unix = options.until_unix,
                                       .rows_per_batch = options.rows_per_batch});
  }
  return FactsReader::Open(path, {.since_unix = options.since_unix,
                                  .until_unix = options.until_unix,
                                  .rows_per_batch = options.rows_per_batch,
                                  .skip_bad = options.skip_bad,
                                  .on_removal = options.on_removal});
}

}  // namespace klout
