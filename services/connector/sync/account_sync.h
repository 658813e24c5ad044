#ifndef KLOUT_SERVICES_CONNECTOR_SYNC_ACCOUNT_SYNC_H_
#define KLOUT_SERVICES_CONNECTOR_SYNC_ACCOUNT_SYNC_H_

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/clock.h"
#include "klout/connector/v1/state.pb.h"
#include "services/connector/mapping/network.h"
#include "services/connector/store/connector_store.h"
#include "services/connector/sync/fact_writer.h"
#include "services/connector/sync/network_caller.h"

namespace klout::connector {

// Reads what is new of one account, page by page. A page's facts, and how far the reading is, are written down
// together before the next is asked for; so a run that broke off goes on at its page, and no fact is sent twice. Not
// thread-safe; one for each run.
class AccountSync {
 public:
  // Told after each page, and at the end.
  using ProgressFunction = std::function<void(const v1::SyncStatus&, std::string_view endpoint)>;

  // All must outlive it.
  AccountSync(NetworkSession session, NetworkCaller& caller, ConnectorStore& store, FactWriter& writer, Clock& clock,
              ProgressFunction on_progress);

  // Reads to the end, or to the first thing that stops it, whose error is returned as it is in the status that is kept.
  absl::Status Run();

  // Facts older than this are not asked for: they count no more.
  static constexpr absl::Duration kWindow = absl::Hours(24 * 90);
  static constexpr uint32_t kDefaultRefreshDays = 14;
  static constexpr uint32_t kDefaultMaxPages = 10'000;
  // Endpoints asked for items of endpoints asked for items.
  static constexpr int kMaxDepth = 4;

 private:
  // What one level of endpoints needs while a page is read; deeper ones have their own.
  struct Level {
    explicit Level(fact::v1::Network network) : facts(network) {}
    JsonReader reader;
    TextArena arena;
    PageFacts facts;
  };
  // What is known of an endpoint beside its page.
  struct Question {
    const Endpoint* endpoint = nullptr;
    // Of the item it is asked for, and of those that one was asked for; the first of a name holds.
    std::vector<std::pair<size_t, std::string>> variables;
    // Names the item among all; empty for an endpoint of `sync`.
    std::string item = {};
    PageFacts::Dates dates;
    // Facts older than this end a newest_first endpoint.
    int64_t stop_before = 0;
    int depth = 0;
  };

  void Begin();
  absl::Status ReadAll();
  absl::Status ReadTop(const Endpoint& endpoint);
  absl::Status ReadItem(const FetchTask& task, const Question& top, int depth);
  // Asks for one page, reads it into the level's facts, and says where the next is (empty: it was the last).
  absl::StatusOr<std::optional<v1::PagePlace>> ReadPage(const Question& question, const v1::PagePlace& place);
  absl::StatusOr<NetworkRequest> RequestFor(const Question& question, const v1::PagePlace& place) const;
  std::optional<v1::PagePlace> NextPlace(const Question& question, const v1::PagePlace& place,
                                         const NetworkAnswer& answer, const Variables& given, TextArena& arena) const;
  std::optional<std::string> Value(const Question& question, std::string_view name) const;
  Variables VariablesOf(const Question& question, TextArena& arena) const;
  absl::Status WriteFacts(Level& level, const Question& question);
  absl::Status ReadItems(std::vector<FetchTask> tasks, const Question& top, int depth);
  // Writes down how far the run is, and tells scoring, in the same write, whether the feed fails (`failing_since` above 0)
  // or works again (0).
  absl::Status Commit(std::optional<int64_t> failing_since = std::nullopt);
  // `status` as what stopped the run.
  absl::Status Stop(const absl::Status& status);
  absl::Status RemoveMinor();
  Level& LevelOf(int depth);
  void Tell(std::string_view endpoint);
  v1::EndpointProgress& ProgressOf(const Endpoint& endpoint);

  NetworkSession session_;
  NetworkCaller& caller_;
  ConnectorStore& store_;
  FactWriter& writer_;
  Clock& clock_;
  const ProgressFunction on_progress_;
  const AccountName name_;
  v1::AccountProgress progress_;
  int64_t started_ = 0;
  // A deque: levels stay where they are while deeper ones are added.
  std::deque<Level> levels_;
  std::string telling_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_SYNC_ACCOUNT_SYNC_H_
