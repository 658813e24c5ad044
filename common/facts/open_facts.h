#ifndef KLOUT_COMMON_FACTS_OPEN_FACTS_H_
#define KLOUT_COMMON_FACTS_OPEN_FACTS_H_

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "klout/fact/v1/fact.pb.h"
#include "common/facts/fact_batch_builder.h"
#include "common/facts/fact_reader.h"

namespace klout {

enum class FactFormat { kActivity, kFacts };

// The format that the content of a file shows: facts if its first character that is not space is `{`. Errors
// of ByteInput.
absl::StatusOr<FactFormat> GuessFormat(const std::string& path);

struct FactFileOptions {
  // Absent: guessed.
  std::optional<FactFormat> format = std::nullopt;
  // As in ActivityOptions and FactsOptions; what one format does not know is ignored.
  fact::v1::Network network = fact::v1::NETWORK_TWITTER;
  int64_t since_unix = 0;
  int64_t until_unix = std::numeric_limits<int64_t>::max();
  size_t rows_per_batch = FactBatchBuilder::kDefaultRowsPerBatch;
  bool skip_bad = false;
  std::function<absl::Status(const fact::v1::Account&)> on_removal = nullptr;
};

// An ActivityReader or a FactsReader. Errors of ByteInput.
absl::StatusOr<std::unique_ptr<FactReader>> OpenFactFile(const std::string& path,
                                                         const FactFileOptions& options);

}  // namespace klout

#endif  // KLOUT_COMMON_FACTS_OPEN_FACTS_H_
