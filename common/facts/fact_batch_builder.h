#ifndef KLOUT_COMMON_FACTS_FACT_BATCH_BUILDER_H_
#define KLOUT_COMMON_FACTS_FACT_BATCH_BUILDER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "absl/container/flat_hash_map.h"
#include "common/string_view.h"
#include "klout/fact/v1/fact.pb.h"

namespace klout {

// Writes facts into the columns and dictionaries of a FactBatch, ready for ScoringService.Ingest:
//
//   FactBatchBuilder builder;
//   for (...) {
//     builder.AddInteraction(NETWORK_TWITTER, "ann", "bob", INTERACTION_KIND_RESHARE, time);
//     if (builder.full()) Send(builder.Take(absl::StrCat("run7-", ++n)));
//   }
//   if (!builder.empty()) Send(builder.Take(absl::StrCat("run7-", ++n)));
//
// Facts are not checked here (the readers and the server do that): ids are UTF-8 of 1 to 256 bytes,
// times are whole seconds since 1970 UTC.
//
// Cost: about 60 ns per interaction between accounts of this batch, no allocation; an account that is new to
// the batch costs one or two. Dictionaries start anew with every batch: a batch stands alone, and
// memory is bounded by one batch.
//
// Not thread-safe: one builder per thread. May be reused for ever.
class FactBatchBuilder {
 public:
  static constexpr size_t kDefaultRowsPerBatch = 65'536;
  // Channels carry 16 MiB by default; ids of 256 bytes reach this long before the rows do.
  static constexpr size_t kMaxBatchBytes = 12u << 20;

  // `rows_per_batch`: 1 to 1,048,576, the most the server takes.
  explicit FactBatchBuilder(size_t rows_per_batch = kDefaultRowsPerBatch);
  FactBatchBuilder(const FactBatchBuilder&) = delete;
  FactBatchBuilder& operator=(const FactBatchBuilder&) = delete;

  // `post_id` empty: not known. `hostility_percent` 0 to 100.
  void AddInteraction(fact::v1::Network network, std::string_view actor_id, std::string_view author_id,
                      fact::v1::InteractionKind kind, uint32_t unix_time, std::string_view post_id = {},
                      uint32_t hostility_percent = 0);
  // `language` empty: not known.
  void AddPost(fact::v1::Network network, std::string_view author_id, std::string_view post_id,
               uint32_t unix_time, std::string_view language = {});
  // With all that the fact says.
  void AddPost(const fact::v1::Post& post);
  // `person_id` without `person:`.
  void AddLink(fact::v1::Network network, std::string_view account_id, std::string_view person_id,
               uint32_t unix_time, bool unlink = false);
  void AddEndorsement(fact::v1::Network giver_network, std::string_view giver_id,
                      fact::v1::Network receiver_network, std::string_view receiver_id,
                      std::string_view topic, uint32_t unix_time);
  void AddProfileMetrics(const fact::v1::ProfileMetrics& metrics);
  void AddTopicChoice(fact::v1::Network network, std::string_view account_id, std::string_view topic,
                      uint32_t unix_time, bool hide);
  // `failing_since` 0: it can be read.
  void AddFeedStatus(fact::v1::Network network, std::string_view account_id, uint32_t unix_time, uint32_t failing_since);

  // Rows of all tables since the last Take.
  size_t rows() const { return rows_; }
  bool empty() const { return rows_ == 0; }
  // True once the batch has its rows or comes near kMaxBatchBytes: Take it before adding more.
  bool full() const { return rows_ >= rows_per_batch_ || bytes_ >= kMaxBatchBytes; }

  // The batch so far under this id; the builder is empty again. An empty builder gives a batch with no
  // rows, which the server refuses.
  fact::v1::FactBatch Take(std::string_view batch_id);

 private:
  struct AccountKey {
    std::string_view id;
    fact::v1::Network network;

    bool operator==(const AccountKey&) const = default;
    template <typename H>
    friend H AbslHashValue(H state, const AccountKey& key) {
      return H::combine(std::move(state), ToAbsl(key.id), static_cast<int>(key.network));
    }
  };
  using Strings = google::protobuf::RepeatedPtrField<std::string>;
  using Index = absl::flat_hash_map<absl::string_view, uint32_t>;

  uint32_t AccountIndex(fact::v1::Network network, std::string_view id);
  uint32_t StringIndex(std::string_view text, Strings* strings, Index* index);
  void CountRow(size_t bytes);

  const size_t rows_per_batch_;
  size_t rows_ = 0;
  // Upper estimate of the encoded size.
  size_t bytes_ = 0;
  bool networks_differ_ = false;
  fact::v1::FactBatch batch_;
  // Keys look into the strings of batch_, which stay where they are while its dictionaries grow.
  absl::flat_hash_map<AccountKey, uint32_t> accounts_;
  Index posts_, persons_, words_;
};

}  // namespace klout

#endif  // KLOUT_COMMON_FACTS_FACT_BATCH_BUILDER_H_
