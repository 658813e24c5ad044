#ifndef KLOUT_SERVICES_CONNECTOR_MAPPING_FACT_MAPPER_H_
#define KLOUT_SERVICES_CONNECTOR_MAPPING_FACT_MAPPER_H_

#include <simdjson.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "klout/connector/v1/network_description.pb.h"
#include "klout/fact/v1/fact.pb.h"
#include "services/connector/mapping/expression.h"
#include "services/connector/mapping/json_reader.h"

namespace klout::connector {

// Facts as a page shows them. Texts are views, good until the next page. Ids are UTF-8 of 1 to 256 bytes; times, where
// they are set, lie between 1970 and `latest_time`.
struct MappedPost {
  std::string_view author, id;
  int64_t time = 0;
  // What it says, as the network writes it, HTML included.
  std::string_view text, language, link;
  absl::Span<const std::string_view> hashtags;
};

struct MappedInteraction {
  fact::v1::InteractionKind kind = fact::v1::INTERACTION_KIND_UNSPECIFIED;
  std::string_view actor, author;
  // Absent: the network does not tell.
  std::optional<int64_t> time;
  // Of the post acted on, if the description says; for acts without a time.
  std::optional<int64_t> post_time;
  // May be empty.
  std::string_view post, id, text;
};

struct MappedProfile {
  std::string_view account;
  std::optional<uint64_t> followers, following, listed, posts, likes_received, views_received;
  fact::v1::AccountKind kind = fact::v1::ACCOUNT_KIND_UNSPECIFIED;
  // Empty, or two capital letters.
  std::string_view country;
  std::string_view bio;
  absl::Span<const std::string_view> lists;
  bool minor = false;
};

// An endpoint to be asked for an item of the page.
struct MappedFetch {
  std::string_view endpoint;
  // Names the item among those of the endpoint: the values of what it was fetched with.
  std::string_view item;
  // Value of `changed`; empty if the description has none.
  std::string_view changed;
  // What `set` said: symbol and value.
  absl::Span<const std::pair<size_t, std::string_view>> variables;
  // Of the item's post, if $post_time is set.
  std::optional<int64_t> post_time;
};

// Takes what a page shows, in its order.
class FactSink {
 public:
  virtual ~FactSink() = default;
  virtual void OnPost(const MappedPost& post) = 0;
  virtual void OnInteraction(const MappedInteraction& interaction) = 0;
  virtual void OnProfile(const MappedProfile& profile) = 0;
  virtual void OnFetch(const MappedFetch& fetch) = 0;
  // `account.NAME` is from now on `value`.
  virtual void OnKeep(std::string_view name, std::string_view value) = 0;
  // An item, or a part of one, was left out, such as `time: missing`. Of few kinds.
  virtual void OnLeftOut(std::string_view reason) = 0;
};

struct CompiledMap;

// The maps of one endpoint, archive file or stream, compiled. Thread-safe once made.
class FactMapper {
 public:
  // `symbols` is told every name that the maps `set`. INVALID_ARGUMENT names the place in the description.
  static absl::StatusOr<FactMapper> Create(absl::Span<const v1::ItemMap* const> maps, Symbols& symbols);
  ~FactMapper();
  FactMapper(FactMapper&&) noexcept;
  FactMapper& operator=(FactMapper&&) noexcept;

  // What holds for one page.
  struct Context {
    // Values of the symbols that come from outside; `set` adds to a copy.
    const Variables& variables;
    // Later times are left out: scoring would refuse the whole batch.
    int64_t latest_time = 0;
    TextArena& arena;
  };
  // Gives all that `root` shows to `sink`. What cannot be read is left out, item by item.
  void Map(simdjson::dom::element root, const Context& context, FactSink& sink) const;

 private:
  class Run;
  FactMapper();

  PathPlan plan_;
  std::vector<CompiledMap> maps_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_MAPPING_FACT_MAPPER_H_
