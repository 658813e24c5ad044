#ifndef KLOUT_COMMON_FACTS_FACTS_READER_H_
#define KLOUT_COMMON_FACTS_FACTS_READER_H_

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "klout/fact/v1/fact.pb.h"
#include "common/facts/fact_batch_builder.h"
#include "common/facts/fact_reader.h"
#include "common/facts/line_reader.h"

namespace klout {

struct FactsOptions {
  // Only facts with since <= time < until, in seconds. Facts outside are still checked. Removals have no time
  // and are always given.
  int64_t since_unix = 0;
  int64_t until_unix = std::numeric_limits<int64_t>::max();
  // 1 to 1,048,576.
  size_t rows_per_batch = FactBatchBuilder::kDefaultRowsPerBatch;
  // Start of every batch id; see ContentBatchId.
  std::string batch_id_prefix = "facts";
  // Leave bad lines out and count them, instead of ending at the first. Damaged gzip data, a zero byte and
  // a line that is too long end the reading all the same.
  bool skip_bad = false;
  // Called for every Removal, between batches: all facts before it are in batches given before, all facts
  // after it come in later ones. Whoever carries it out must first wait until those before are
  // acknowledged, or they would bring the account back. An error ends the reading. Without
  // this function a Removal is a bad line.
  std::function<absl::Status(const fact::v1::Account&)> on_removal = nullptr;
};

// Reads facts as NDJSON, plain or gzip (told by content): one klout.fact.v1.Fact per line in protobuf's JSON
// form, with proto or camelCase field names; empty lines are skipped:
//
//   {"interaction":{"actor":{"network":"NETWORK_TWITTER","id":"ann"}, "author":{...},
//    "kind":"INTERACTION_KIND_RESHARE","time":"2012-07-04T08:00:00Z"}}
//
// Fractions of seconds are cut. Errors name line and field, such as `line 17: interaction.actor.id: empty`:
//   INVALID_ARGUMENT  not JSON, or not a Fact; a field missing, too long or out of range; line longer than
//                     16,384 bytes; not UTF-8; zero byte
//   DATA_LOSS         the gzip data is cut short or damaged
// Rows of the batch under way are not given after an error (see ActivityReader).
//
// Cost: about 20 us per line, which is protobuf's JSON parser. Not thread-safe.
class FactsReader : public FactReader {
 public:
  static constexpr size_t kMaxLineBytes = 16'384;
  static constexpr size_t kMaxBadLinesKept = 10;

  // Errors of ByteInput::Open.
  static absl::StatusOr<std::unique_ptr<FactsReader>> Open(const std::string& path, FactsOptions options);
  // Reads from memory that must outlive the reader.
  static absl::StatusOr<std::unique_ptr<FactsReader>> OfMemory(std::string_view bytes, FactsOptions options);

  absl::StatusOr<bool> NextBatch(fact::v1::FactBatch* batch) override;
  ReadProgress progress() const override;

  uint64_t bad_lines() const override { return bad_lines_; }
  std::vector<std::string> first_bad_lines() const override { return first_bad_lines_; }

 private:
  FactsReader(std::unique_ptr<ByteInput> input, FactsOptions options);

  absl::StatusOr<bool> NextLine();
  absl::Status AddLine(std::string_view line);
  absl::Status AddFact(const fact::v1::Fact& fact);
  absl::Status CountBad(absl::Status status);
  bool InWindow(int64_t seconds);

  const FactsOptions options_;
  LineReader lines_;
  FactBatchBuilder builder_;
  // A removal that was read and waits for the batch before it to be given.
  bool removal_waits_ = false;
  fact::v1::Account removal_;
  uint64_t batches_ = 0;
  uint64_t facts_ = 0;
  uint64_t skipped_ = 0;
  uint64_t bad_lines_ = 0;
  std::vector<std::string> first_bad_lines_;
  absl::Status error_;
};

}  // namespace klout

#endif  // KLOUT_COMMON_FACTS_FACTS_READER_H_
