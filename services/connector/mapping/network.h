#ifndef KLOUT_SERVICES_CONNECTOR_MAPPING_NETWORK_H_
#define KLOUT_SERVICES_CONNECTOR_MAPPING_NETWORK_H_

#include <simdjson.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "klout/connector/v1/connector.pb.h"
#include "klout/connector/v1/network_description.pb.h"
#include "services/connector/mapping/expression.h"
#include "services/connector/mapping/fact_mapper.h"

namespace klout::connector {

// An endpoint, compiled.
struct Endpoint {
  const v1::Endpoint* description = nullptr;
  FactMapper mapper;
  // On variables only.
  Condition when;
  // Of `paging`.
  Expression next, total;
  std::optional<Condition> more;
  std::optional<JsonPath> items;
};

struct ArchiveFileMapper {
  const v1::ArchiveFile* description = nullptr;
  FactMapper mapper;
};

// An archive, compiled.
struct ArchiveKind {
  const v1::Archive* description = nullptr;
  Expression id, handle, display_name;
  std::vector<ArchiveFileMapper> files;
};

struct LiveStreamMapper {
  const v1::Live* description = nullptr;
  FactMapper mapper;
  Expression cursor;
};

// What an identity endpoint says.
struct IdentityTexts {
  std::string id, handle, display_name, profile_url, website;
  bool minor = false;
  std::map<std::string, std::string> variables;
};

// What an answer of a network means.
struct Judgement {
  // UNSPECIFIED: it is an answer like any other.
  v1::ErrorRule::Meaning meaning = v1::ErrorRule::MEANING_UNSPECIFIED;
  // If the rule says how long to wait.
  std::optional<absl::Duration> wait;
};

// One network's description, checked and compiled. Thread-safe once made.
class Network {
 public:
  // INVALID_ARGUMENT names the place in the description: `endpoints[statuses].map[0].post[0].time: ...`.
  static absl::StatusOr<std::unique_ptr<Network>> Create(v1::NetworkDescription description);
  Network(const Network&) = delete;
  Network& operator=(const Network&) = delete;

  const v1::NetworkDescription& description() const { return description_; }
  // Lower-case name, such as `mastodon`.
  std::string_view name() const;
  const Symbols& symbols() const { return symbols_; }
  // Null if there is none.
  const Endpoint* FindEndpoint(std::string_view name) const;
  const std::vector<ArchiveKind>& archives() const { return archives_; }
  const std::vector<LiveStreamMapper>& live() const { return live_; }

  // What an answer means. `body`: its JSON, absent if it is none.
  Judgement Judge(int http_status, const std::optional<simdjson::dom::element>& body, const Variables& variables,
                  TextArena& arena) const;
  // What the answer of the identity endpoint says. INVALID_ARGUMENT (NOT_AS_DESCRIBED) if it holds no id.
  absl::StatusOr<IdentityTexts> ReadIdentity(simdjson::dom::element root, const Variables& variables,
                                             TextArena& arena) const;
  // What `klout networks` tells; `ready` is the caller's to set.
  v1::NetworkInfo Info() const;

 private:
  struct Rule {
    const v1::ErrorRule* description = nullptr;
    std::vector<Condition> when;
    Expression wait;
  };
  struct IdentityExpressions {
    Expression id, handle, display_name, profile_url, website;
    std::optional<Condition> minor;
    std::vector<std::pair<std::string, Expression>> set;
  };

  explicit Network(v1::NetworkDescription description) : description_(std::move(description)) {}
  absl::Status Compile();
  void AddSymbols();
  absl::Status CompileEndpoint(const v1::Endpoint& description);
  absl::Status CompileErrors();
  absl::Status CompileIdentity();
  absl::Status CompileArchives();
  absl::Status CompileLive();
  absl::Status CheckAccess() const;
  absl::Status CheckTemplate(std::string_view field, std::string_view text) const;

  const v1::NetworkDescription description_;
  Symbols symbols_;
  std::map<std::string, Endpoint, std::less<>> endpoints_;
  std::vector<Rule> errors_;
  IdentityExpressions identity_;
  std::vector<ArchiveKind> archives_;
  std::vector<LiveStreamMapper> live_;
};

// Every network there is a description of.
class Networks {
 public:
  // Reads each *.textproto of the folder; its name must be the network's. NOT_FOUND: no folder. INVALID_ARGUMENT names file
  // and place.
  static absl::StatusOr<Networks> ReadFolder(const std::string& folder);
  // `../share/klout/networks` beside the program.
  static std::string DefaultFolder();

  // FAILED_PRECONDITION (NO_DESCRIPTION) if there is none.
  absl::StatusOr<const Network*> Find(fact::v1::Network network) const;
  // In order of their numbers.
  std::vector<const Network*> All() const;

 private:
  std::map<fact::v1::Network, std::unique_ptr<const Network>> networks_;
};

// Reads one description. INVALID_ARGUMENT names line and column.
absl::StatusOr<v1::NetworkDescription> ParseNetworkDescription(std::string_view text);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_MAPPING_NETWORK_H_
