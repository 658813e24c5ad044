#ifndef KLOUT_SERVICES_SCORING_STORE_DO_NOT_SCORE_H_
#define KLOUT_SERVICES_SCORING_STORE_DO_NOT_SCORE_H_

#include <array>
#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/status/statusor.h"
#include "common/mutex.h"
#include "klout/fact/v1/fact.pb.h"

namespace klout::scoring {

// SipHash-2-4 of a subject's name (`twitter:jack`, `person:ann`), 128 bits, under a key that never leaves the folder: who reads
// the list alone learns no name, and cannot try names out.
using NameHash = std::array<unsigned char, 16>;

// The names in a batch's dictionaries, accounts first.
std::vector<std::string> SubjectNames(const klout::fact::v1::FactBatch& batch);

// Who asked never to be scored again. Facts that name them are left out before they reach the log. Files KEY (made at first
// use) and LIST, hashes in hexadecimal, a line each, in a folder for its owner only. Thread-safe.
class DoNotScore {
 public:
  static absl::StatusOr<std::unique_ptr<DoNotScore>> Open(const std::string& dir);

  NameHash HashOf(std::string_view name) const;
  // Of a text under the same key, 64 hexadecimal digits: proof that this service wrote it.
  std::string SealOf(std::string_view text) const;

  // Durable when they return.
  absl::Status Add(const std::vector<std::string>& names);
  absl::Status Remove(const std::vector<std::string>& names);
  bool Contains(const NameHash& name) const;
  size_t size() const { return size_.load(std::memory_order_acquire); }

  // The batch without the facts that name one of them; nullopt if it names none. Costs a load while the list is empty, else some
  // 70 ns for each name in the batch's dictionaries. `left_out`: how many facts went.
  std::optional<klout::fact::v1::FactBatch> Without(const klout::fact::v1::FactBatch& batch, uint64_t& left_out) const;

 private:
  explicit DoNotScore(std::string dir) : dir_(std::move(dir)) {}
  absl::Status ReadOrMakeKey();
  absl::Status ReadList();
  absl::Status Write(const absl::flat_hash_set<NameHash>& list);

  const std::string dir_;
  std::array<unsigned char, 32> key_ = {};
  mutable Mutex mutex_;
  absl::flat_hash_set<NameHash> list_ ABSL_GUARDED_BY(mutex_);
  std::atomic<size_t> size_{0};
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_DO_NOT_SCORE_H_
