#ifndef KLOUT_SERVICES_CONNECTOR_SYNC_PAGE_FACTS_H_
#define KLOUT_SERVICES_CONNECTOR_SYNC_PAGE_FACTS_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "common/facts/fact_batch_builder.h"
#include "klout/connector/v1/connector.pb.h"
#include "klout/topics/v1/topics.pb.h"
#include "services/connector/mapping/fact_mapper.h"
#include "services/connector/store/connector_store.h"
#include "services/connector/sync/text_reader.h"

namespace klout::connector {

// Clocks of networks differ from ours: what is dated up to so much after now is taken. Scoring takes 10 minutes.
inline constexpr int64_t kClockSkewSeconds = 300;

// An endpoint to be asked for an item, kept beyond its page.
struct FetchTask {
  std::string endpoint, item, changed;
  std::vector<std::pair<size_t, std::string>> variables;
  std::optional<int64_t> post_time;
};

// What one page shows, from the mapper to the change that writes it down: takes out what was sent before, asks what texts
// are about, and makes the batch. Copies what it keeps, so the page may go. Not thread-safe; may be reused.
class PageFacts final : public FactSink {
 public:
  explicit PageFacts(fact::v1::Network network) : network_(network) {}

  void Clear();
  // From now on posts are left out, in silence.
  void IgnorePosts() { ignore_posts_ = true; }

  void OnPost(const MappedPost& post) override;
  void OnInteraction(const MappedInteraction& interaction) override;
  void OnProfile(const MappedProfile& profile) override;
  void OnFetch(const MappedFetch& fetch) override;
  void OnKeep(std::string_view name, std::string_view value) override { keeps_.emplace_back(name, value); }
  void OnLeftOut(std::string_view reason) override { ++left_out_[std::string(reason)]; }

  // How acts without a time are dated (network_description.proto, InteractionMap.time).
  struct Dates {
    // The time of the sync.
    int64_t synced = 0;
    // When the last complete run began; 0: there was none.
    int64_t complete = 0;
  };
  // The steps of FactWriter::Write, in this order. Takes out what was sent before, and what stands on the page twice; `counts`
  // is told how many.
  absl::Status DropKnown(const AccountName& account, ConnectorStore& store, v1::SyncCounts* counts);
  // Asks what the texts say that are new. May be followed by DropKnown again.
  absl::Status ReadTexts(TextReader& reader);
  // Adds what is left to `change`, in a batch of this name, and counts it.
  void AddTo(PageChange* change, std::string_view batch_id, const Dates& dates, v1::SyncCounts* counts);

  size_t size() const { return posts_.size() + interactions_.size() + profiles_.size(); }
  bool empty() const { return size() == 0; }
  std::vector<FetchTask>& fetches() { return fetches_; }
  const std::vector<std::pair<std::string, std::string>>& keeps() const { return keeps_; }
  // Newest item with a time of its own, and its id; 0: there is none.
  int64_t newest() const { return newest_; }
  const std::string& newest_id() const { return newest_id_; }
  // A profile says that its account is a minor's.
  const std::vector<std::string>& minors() const { return minors_; }

 private:
  struct Post {
    fact::v1::Post fact;
    topics::v1::Text text;
    FactKey key;
  };
  struct Interaction {
    std::string actor, author, post, text;
    fact::v1::InteractionKind kind;
    std::optional<int64_t> time, post_time;
    FactKey key;
    uint32_t hostility = 0;
  };
  struct Profile {
    fact::v1::ProfileMetrics fact;
    std::string bio;
    std::vector<std::string> lists;
    // Of all it says.
    std::string digest;
  };

  void Newest(int64_t time, std::string_view id);
  void Count(v1::SyncCounts* counts) const;

  const fact::v1::Network network_;
  bool ignore_posts_ = false;
  std::vector<Post> posts_;
  std::vector<Interaction> interactions_;
  std::vector<Profile> profiles_;
  std::vector<FetchTask> fetches_;
  std::vector<std::pair<std::string, std::string>> keeps_;
  std::vector<std::string> minors_;
  std::map<std::string, uint64_t> left_out_;
  int64_t newest_ = 0;
  std::string newest_id_;
};

// The reasons of counts are outside text in part; beyond so many kinds they are summed as `other`.
void CountLeftOut(std::string_view reason, uint64_t times, google::protobuf::Map<std::string, uint64_t>* counts);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_SYNC_PAGE_FACTS_H_
