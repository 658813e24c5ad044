#ifndef KLOUT_COMMON_FACTS_ACTIVITY_READER_H_
#define KLOUT_COMMON_FACTS_ACTIVITY_READER_H_

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "klout/fact/v1/fact.pb.h"
#include "common/facts/fact_batch_builder.h"
#include "common/facts/fact_reader.h"
#include "common/facts/line_reader.h"

namespace klout {

struct ActivityOptions {
  // The network all accounts are on.
  fact::v1::Network network = fact::v1::NETWORK_TWITTER;
  // Only lines with since <= unix_time < until, in seconds. Lines outside are still checked.
  int64_t since_unix = 0;
  int64_t until_unix = std::numeric_limits<int64_t>::max();
  // 1 to 1,048,576.
  size_t rows_per_batch = FactBatchBuilder::kDefaultRowsPerBatch;
  // Start of every batch id; see ContentBatchId.
  std::string batch_id_prefix = "activity";
};

// Reads who acted on whom from text, plain or gzip (told by content), one act per line:
//
//   actor author unix_time kind
//
// with kind RT (the actor reshared the author's post), MT (the actor mentioned the author) or RE (the actor
// replied to the author); fields are set apart by spaces or tabs; empty lines are skipped. The format of
// the SNAP "Higgs Twitter" activity file.
//
// The first bad line ends the reading. Errors name line and field, such as
// `line 17: kind: "XX" is none of RT, MT, RE`:
//   INVALID_ARGUMENT  missing or extra field; id longer than 256 bytes or not UTF-8; time not a number,
//                     negative, or after 2106-02-07; unknown kind; line longer than 4,096 bytes; zero byte
//   DATA_LOSS         the gzip data is cut short or damaged
// Batches given before the error stay good. The rows of the batch under way are not given: once the file
// is mended, importing it again gives the same batches from the start, and those already in the log
// are recognised.
//
// Cost: about 0.3 us per line with gzip; memory of one batch and 1 MiB. Not thread-safe.
class ActivityReader : public FactReader {
 public:
  static constexpr size_t kMaxLineBytes = 4096;

  // Errors of ByteInput::Open.
  static absl::StatusOr<std::unique_ptr<ActivityReader>> Open(const std::string& path,
                                                              const ActivityOptions& options);
  // Reads from memory that must outlive the reader.
  static absl::StatusOr<std::unique_ptr<ActivityReader>> OfMemory(std::string_view bytes,
                                                                  const ActivityOptions& options);

  absl::StatusOr<bool> NextBatch(fact::v1::FactBatch* batch) override;
  ReadProgress progress() const override;

 private:
  ActivityReader(std::unique_ptr<ByteInput> input, const ActivityOptions& options);

  absl::Status AddLine(std::string_view line);

  const ActivityOptions options_;
  LineReader lines_;
  FactBatchBuilder builder_;
  uint64_t batches_ = 0;
  uint64_t facts_ = 0;
  uint64_t skipped_ = 0;
  absl::Status error_;
};

}  // namespace klout

#endif  // KLOUT_COMMON_FACTS_ACTIVITY_READER_H_
