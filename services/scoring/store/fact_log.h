#ifndef KLOUT_SERVICES_SCORING_STORE_FACT_LOG_H_
#define KLOUT_SERVICES_SCORING_STORE_FACT_LOG_H_

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/types/span.h"

namespace klout::scoring {

using Digest = std::array<unsigned char, 32>;
// SHA-256.
Digest DigestOf(std::string_view bytes);

// One batch in the log.
struct LogEntry {
  std::string batch_id;
  // A serialised klout.fact.v1.FactBatch.
  std::string bytes;
  // Of `bytes` as first received.
  Digest digest = {};
};

// The only source of truth: batches of facts in order, never changed but for erasures. Appends come from
// one thread at a time; reads may come from others at the same time.
class FactLog {
 public:
  struct Place {
    uint64_t sequence = 0;
    Digest digest = {};
  };
  // Returns false to stop.
  using Visitor = std::function<absl::StatusOr<bool>(uint64_t sequence, std::string_view bytes)>;
  // The entry with what must go taken out. Returns how many facts went.
  using Editor = std::function<absl::StatusOr<uint64_t>(std::string& bytes)>;

  virtual ~FactLog() = default;

  // 0: empty. Sequences count from 1 without holes.
  virtual uint64_t last_sequence() const = 0;
  // Where the batch id stands.
  virtual absl::StatusOr<std::optional<Place>> Find(std::string_view batch_id) const = 0;
  // Makes all entries durable, or none. RESOURCE_EXHAUSTED (DISK_FULL) if the disk is full: try again when
  // it is not. UNAVAILABLE if the log is elsewhere, and cannot be reached: none of them is in the log, nor will be.
  virtual absl::Status Append(absl::Span<const LogEntry> entries) = 0;
  // From `first` on, in order.
  virtual absl::Status Visit(uint64_t first, const Visitor& visitor) const = 0;
  // Edits every entry, keeping its place, batch id and digest, and leaves no byte of the old log on disk.
  // A crash leaves the old log or the new one. Not at the same time as any other call.
  virtual absl::StatusOr<uint64_t> Rewrite(const Editor& editor) = 0;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_FACT_LOG_H_
