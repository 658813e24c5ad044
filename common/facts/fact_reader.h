#ifndef KLOUT_COMMON_FACTS_FACT_READER_H_
#define KLOUT_COMMON_FACTS_FACT_READER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "klout/fact/v1/fact.pb.h"

namespace klout {

// How far a reader is.
struct ReadProgress {
  // Of the file as stored, so packed bytes for gzip.
  uint64_t bytes_read = 0;
  uint64_t total_bytes = 0;
  uint64_t lines = 0;
  // Facts put into batches, and lines left out: outside the time window, or bad and skipped on request.
  uint64_t facts = 0;
  uint64_t skipped = 0;
};

// A file of facts, read from front to back as batches. Not thread-safe.
class FactReader {
 public:
  virtual ~FactReader() = default;

  // The next batch, of at least one row, into `batch`. False at the end. After an error every further call
  // gives the same error.
  virtual absl::StatusOr<bool> NextBatch(fact::v1::FactBatch* batch) = 0;

  virtual ReadProgress progress() const = 0;

  // For readers that leave bad lines out on request: how many, and the messages of the first ten.
  virtual uint64_t bad_lines() const { return 0; }
  virtual std::vector<std::string> first_bad_lines() const { return {}; }
};

// The id under which a batch of a file is sent: `prefix-NUMBER-HASH`, with the running number of the batch in
// the file, from 1, and the first 128 bits of SHA-256 over its content (its own batch_id left out).
//
// The same file read with the same options gives the same ids, so importing it twice changes nothing, and
// an import that broke off is finished by starting it again. Content that differs has another id, so
// nothing new is taken for old. A file that grew is recognised up to the last full batch of before;
// the facts of its last, part-filled batch would count twice: import the rest with `since`.
std::string ContentBatchId(std::string_view prefix, uint64_t number, const fact::v1::FactBatch& batch);

}  // namespace klout

#endif  // KLOUT_COMMON_FACTS_FACT_READER_H_
