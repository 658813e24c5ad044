#include "services/connector/mapping/network.h"

#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/text_format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/facts/account_text.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::connector {
namespace {

using simdjson::dom::element;

// Names that every template and expression may speak of.
constexpr std::string_view kGivenNames[] = {"account.id", "account.handle", "account.instance", "account.own_token", "since.id", "since.unix",
                                            "since.iso",  "window.unix",    "window.iso",       "now.unix",  "now.iso",
                                            "cursor",     "key",            "post_time"};

absl::Status In(std::string_view place, const absl::Status& status) { return WithFieldPrefix(status, place); }

template <typename T>
absl::Status At(std::string_view field, absl::StatusOr<T> parsed, T& out) {
  if (!parsed.ok()) return InvalidField(field, ToStd(parsed.status().message()));
  out = *std::move(parsed);
  return absl::OkStatus();
}

void AddSetNames(const google::protobuf::RepeatedPtrField<v1::ItemMap>& maps, Symbols& symbols) {
  for (const v1::ItemMap& map : maps) {
    for (const v1::Variable& variable : map.set()) symbols.Add(variable.name());
    for (const v1::Variable& variable : map.keep()) symbols.Add(absl::StrCat("account.", variable.name()));
    AddSetNames(map.map(), symbols);
  }
}

std::vector<const v1::ItemMap*> Pointers(const google::protobuf::RepeatedPtrField<v1::ItemMap>& maps) {
  std::vector<const v1::ItemMap*> pointers;
  for (const v1::ItemMap& map : maps) pointers.push_back(&map);
  return pointers;
}

// The endpoints that the maps fetch.
void AddFetched(const google::protobuf::RepeatedPtrField<v1::ItemMap>& maps, std::set<std::string>& out) {
  for (const v1::ItemMap& map : maps) {
    for (const v1::Fetch& fetch : map.fetch()) out.insert(fetch.endpoint());
    AddFetched(map.map(), out);
  }
}

struct Signals {
  std::set<fact::v1::InteractionKind> interactions;
  bool posts = false;
  std::set<std::string> profile_fields;
};

void AddSignals(const google::protobuf::RepeatedPtrField<v1::ItemMap>& maps, Signals& out) {
  for (const v1::ItemMap& map : maps) {
    out.posts |= map.post_size() > 0;
    for (const v1::InteractionMap& act : map.interaction()) out.interactions.insert(act.kind());
    for (const v1::ProfileMap& profile : map.profile()) {
      const auto add = [&](const char* name, const std::string& expression) {
        if (!expression.empty()) out.profile_fields.insert(name);
      };
      add("followers", profile.followers());
      add("following", profile.following());
      add("listed", profile.listed());
      add("posts", profile.posts());
      add("likes_received", profile.likes_received());
      add("views_received", profile.views_received());
      add("kind", profile.person() + profile.organisation());
      add("country", profile.country());
      add("topics", profile.bio() + profile.lists());
    }
    AddSignals(map.map(), out);
  }
}

// Keeps the first complaint of protobuf's parser.
class FirstError final : public google::protobuf::io::ErrorCollector {
 public:
  void AddError(int line, google::protobuf::io::ColumnNumber column, const std::string& message) override {
    if (text_.empty()) text_ = absl::StrCat("line ", line + 1, ", column ", column + 1, ": ", message);
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace

std::string_view Network::name() const { return NetworkName(description_.network()); }

const Endpoint* Network::FindEndpoint(std::string_view name) const {
  const auto found = endpoints_.find(name);
  return found == endpoints_.end() ? nullptr : &found->second;
}

absl::StatusOr<std::unique_ptr<Network>> Network::Create(v1::NetworkDescription description) {
  std::unique_ptr<Network> network(new Network(std::move(description)));
  if (absl::Status status = network->Compile(); !status.ok()) return status;
  return network;
}

void Network::AddSymbols() {
  for (const std::string_view name : kGivenNames) symbols_.Add(name);
  for (const v1::Variable& variable : description_.identity().set())
    symbols_.Add(absl::StrCat("account.", variable.name()));
  for (const v1::Endpoint& endpoint : description_.endpoints()) AddSetNames(endpoint.map(), symbols_);
  for (const v1::Archive& archive : description_.archives()) {
    for (const v1::ArchiveFile& file : archive.file()) AddSetNames(file.map(), symbols_);
  }
  for (const v1::Live& live : description_.live()) AddSetNames(live.map(), symbols_);
}

absl::Status Network::Compile() {
  if (description_.network() == fact::v1::NETWORK_UNSPECIFIED) return InvalidField("network", "must be set");
  if (description_.display_name().empty()) return InvalidField("display_name", "must be set");
  AddSymbols();
  absl::Status status = CheckAccess();
  for (const v1::Endpoint& endpoint : description_.endpoints()) {
    if (status.ok()) status = In(absl::StrCat("endpoints[", endpoint.name(), "]."), CompileEndpoint(endpoint));
  }
  std::set<std::string> fetched(description_.sync().begin(), description_.sync().end());
  for (const v1::Endpoint& endpoint : description_.endpoints()) AddFetched(endpoint.map(), fetched);
  for (const std::string& name : fetched) {
    if (status.ok() && FindEndpoint(name) == nullptr) status = InvalidField(name, "is asked for, but no such endpoint");
  }
  if (status.ok()) status = CompileErrors();
  if (status.ok()) status = In("identity.", CompileIdentity());
  if (status.ok()) status = CompileArchives();
  if (status.ok()) status = CompileLive();
  return status;
}

absl::Status Network::CheckAccess() const {
  const std::string& base = description_.base_url();
  if (base.empty()) {
    if (description_.endpoints_size() > 0) return InvalidField("base_url", "must be set where there are endpoints");
    return description_.archives_size() > 0 ? absl::OkStatus() : InvalidField("archives", "neither these nor endpoints");
  }
  if (!base.starts_with("https://")) return InvalidField("base_url", "must begin with https://");
  if (base.back() == '/') return InvalidField("base_url", "must not end with a slash");
  if ((base.find("{account.instance}") != std::string::npos) != description_.has_instances())
    return InvalidField("has_instances", "must be set if, and only if, base_url holds {account.instance}");
  for (int i = 0; i < description_.auth_size(); ++i) {
    const v1::Auth& auth = description_.auth(i);
    const std::string place = absl::StrCat("auth[", i, "].");
    if (auth.kind() == v1::Auth::KIND_UNSPECIFIED) return InvalidField(place + "kind", "must be set");
    const bool is_oauth2 = auth.kind() == v1::Auth::KIND_OAUTH2, is_oauth1 = auth.kind() == v1::Auth::KIND_OAUTH1;
    if (!is_oauth1 && auth.header().empty() == auth.parameter().empty())
      return InvalidField(place + "header", "set it, or parameter");
    if ((is_oauth1 || is_oauth2) && (auth.authorize_url().empty() || auth.token_url().empty()))
      return InvalidField(place + "authorize_url", "and token_url must be set for OAuth");
    if (is_oauth1 && auth.request_token_url().empty()) return InvalidField(place + "request_token_url", "must be set");
    if (auth.kind() == v1::Auth::KIND_APP_PASSWORD && auth.session_url().empty())
      return InvalidField(place + "session_url", "must be set");
  }
  return absl::OkStatus();
}

// That every `{name}` is known; parameters of paging and the identity's handle come later.
absl::Status Network::CheckTemplate(std::string_view field, std::string_view text) const {
  for (size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const size_t close = text.find('}', open);
    if (close == std::string_view::npos) return absl::OkStatus();
    const std::string_view name = text.substr(open + 1, close - open - 1);
    // A JSON body holds braces of its own.
    const bool is_name = !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") == name.npos;
    if (is_name && symbols_.Find(name) == Symbols::npos)
      return InvalidField(field, absl::StrCat("speaks of {", ToAbsl(name), "}, which nothing sets"));
  }
  return absl::OkStatus();
}

absl::Status Network::CompileEndpoint(const v1::Endpoint& description) {
  if (description.name().empty()) return InvalidField("name", "must be set");
  if (description.path().empty()) return InvalidField("path", "must be set");
  absl::Status status = CheckTemplate("path", description.path());
  if (status.ok()) status = CheckTemplate("json_body", description.json_body());
  for (const auto* parameters : {&description.query(), &description.header()}) {
    for (const v1::Parameter& parameter : *parameters) {
      if (status.ok()) status = CheckTemplate(absl::StrCat("query.", parameter.name()), parameter.value());
    }
  }
  if (!status.ok()) return status;
  absl::StatusOr<FactMapper> mapper = FactMapper::Create(Pointers(description.map()), symbols_);
  if (!mapper.ok()) return mapper.status();
  Endpoint endpoint{.description = &description, .mapper = *std::move(mapper), .when = {}, .next = {}, .total = {},
                    .more = {}, .items = {}};
  if (!description.when().empty()) status = At("when", Condition::Parse(description.when(), symbols_), endpoint.when);
  const v1::Paging& paging = description.paging();
  if (status.ok()) status = At("paging.next", Expression::Parse(paging.next(), symbols_), endpoint.next);
  if (status.ok()) status = At("paging.total", Expression::Parse(paging.total(), symbols_), endpoint.total);
  if (status.ok() && !paging.more().empty())
    status = At("paging.more", Condition::Parse(paging.more(), symbols_), endpoint.more.emplace());
  if (status.ok()) status = At("paging.items", JsonPath::Parse(paging.items()), endpoint.items.emplace());
  if (!status.ok()) return status;
  const v1::Paging::Kind kind = paging.kind();
  const bool needs_next =
      kind == v1::Paging::KIND_CURSOR || kind == v1::Paging::KIND_NEXT_URL || kind == v1::Paging::KIND_LAST_ITEM;
  const bool needs_parameter = kind == v1::Paging::KIND_CURSOR || kind == v1::Paging::KIND_OFFSET ||
                               kind == v1::Paging::KIND_PAGE || kind == v1::Paging::KIND_LAST_ITEM;
  if (needs_next && paging.next().empty()) return InvalidField("paging.next", "must be set for this kind");
  if (needs_parameter && paging.parameter().empty()) return InvalidField("paging.parameter", "must be set for this kind");
  if (kind == v1::Paging::KIND_OFFSET && paging.size() == 0) return InvalidField("paging.size", "must be set for this kind");
  if (!endpoints_.emplace(description.name(), std::move(endpoint)).second)
    return InvalidField("name", "two endpoints have it");
  return absl::OkStatus();
}

absl::Status Network::CompileErrors() {
  for (int i = 0; i < description_.errors_size(); ++i) {
    const v1::ErrorRule& description = description_.errors(i);
    const std::string place = absl::StrCat("errors[", i, "].");
    Rule& rule = errors_.emplace_back();
    rule.description = &description;
    if (description.meaning() == v1::ErrorRule::MEANING_UNSPECIFIED) return InvalidField(place + "meaning", "must be set");
    if (description.status().empty() && description.when().empty())
      return InvalidField(place + "when", "a rule needs this, or status");
    for (const std::string& when : description.when()) {
      absl::Status status = At(place + "when", Condition::Parse(when, symbols_), rule.when.emplace_back());
      if (!status.ok()) return status;
    }
    absl::Status status = At(place + "wait", Expression::Parse(description.wait(), symbols_), rule.wait);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status Network::CompileIdentity() {
  const v1::Identity& description = description_.identity();
  if (description_.base_url().empty()) return absl::OkStatus();
  if (FindEndpoint(description.endpoint()) == nullptr) return InvalidField("endpoint", "no endpoint of this name");
  if (!description.handle_endpoint().empty() && FindEndpoint(description.handle_endpoint()) == nullptr)
    return InvalidField("handle_endpoint", "no endpoint of this name");
  if (description.id().empty()) return InvalidField("id", "must be set");
  absl::Status status = At("id", Expression::Parse(description.id(), symbols_), identity_.id);
  const auto expression = [&](std::string_view field, const std::string& text, Expression& out) {
    if (status.ok()) status = At(field, Expression::Parse(text, symbols_), out);
  };
  expression("handle", description.handle(), identity_.handle);
  expression("display_name", description.display_name(), identity_.display_name);
  expression("profile_url", description.profile_url(), identity_.profile_url);
  expression("website", description.website(), identity_.website);
  for (const v1::Variable& variable : description.set()) {
    identity_.set.emplace_back(variable.name(), Expression());
    expression(absl::StrCat("set ", variable.name()), variable.value(), identity_.set.back().second);
  }
  if (status.ok() && !description.minor().empty())
    status = At("minor", Condition::Parse(description.minor(), symbols_), identity_.minor.emplace());
  return status;
}

absl::Status Network::CompileArchives() {
  for (const v1::Archive& description : description_.archives()) {
    const std::string place = absl::StrCat("archives[", description.name(), "].");
    if (description.recognised_by().empty()) return InvalidField(place + "recognised_by", "must be set");
    ArchiveKind& archive = archives_.emplace_back();
    archive.description = &description;
    const v1::ArchiveIdentity& identity = description.identity();
    absl::Status status = At(place + "identity.id", Expression::Parse(identity.id(), symbols_), archive.id);
    if (status.ok()) status = At(place + "identity.handle", Expression::Parse(identity.handle(), symbols_), archive.handle);
    if (status.ok()) {
      status = At(place + "identity.display_name", Expression::Parse(identity.display_name(), symbols_),
                  archive.display_name);
    }
    if (!status.ok()) return status;
    if (identity.file().empty() != identity.id().empty())
      return InvalidField(place + "identity.file", "set both it and id, or neither");
    for (const v1::ArchiveFile& file : description.file()) {
      if (file.format() == v1::ArchiveFile::FORMAT_UNSPECIFIED) return InvalidField(place + "file.format", "must be set");
      absl::StatusOr<FactMapper> mapper = FactMapper::Create(Pointers(file.map()), symbols_);
      if (!mapper.ok()) return In(absl::StrCat(place, "file[", file.name(), "]."), mapper.status());
      archive.files.push_back({&file, *std::move(mapper)});
    }
  }
  return absl::OkStatus();
}

absl::Status Network::CompileLive() {
  for (const v1::Live& description : description_.live()) {
    const std::string place = absl::StrCat("live[", description.name(), "].");
    if (description.kind() == v1::Live::KIND_UNSPECIFIED) return InvalidField(place + "kind", "must be set");
    absl::StatusOr<FactMapper> mapper = FactMapper::Create(Pointers(description.map()), symbols_);
    if (!mapper.ok()) return In(place, mapper.status());
    LiveStreamMapper& live = live_.emplace_back(LiveStreamMapper{&description, *std::move(mapper), {}});
    absl::Status status = At(place + "cursor", Expression::Parse(description.cursor(), symbols_), live.cursor);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

Judgement Network::Judge(int http_status, const std::optional<element>& body, const Variables& variables,
                         TextArena& arena) const {
  for (const Rule& rule : errors_) {
    const auto& statuses = rule.description->status();
    if (!statuses.empty() && std::find(statuses.begin(), statuses.end(), http_status) == statuses.end()) continue;
    if (!rule.when.empty() && !body) continue;
    const bool holds = std::all_of(rule.when.begin(), rule.when.end(), [&](const Condition& condition) {
      return condition.Holds(*body, variables, arena);
    });
    if (!holds) continue;
    Judgement judgement{.meaning = rule.description->meaning(), .wait = std::nullopt};
    double seconds = 0;
    if (body && absl::SimpleAtod(ToAbsl(rule.wait.Evaluate(*body, variables, arena)), &seconds) && seconds >= 0)
      judgement.wait = absl::Seconds(seconds);
    return judgement;
  }
  if (http_status == 429) return {v1::ErrorRule::MEANING_THROTTLED, {}};
  if (http_status == 401) return {v1::ErrorRule::MEANING_TOKEN_EXPIRED, {}};
  if (http_status == 403) return {v1::ErrorRule::MEANING_FORBIDDEN, {}};
  if (http_status == 404 || http_status == 410) return {v1::ErrorRule::MEANING_NOT_FOUND, {}};
  if (http_status == 408 || http_status >= 500) return {v1::ErrorRule::MEANING_RETRY, {}};
  if (http_status >= 200 && http_status < 300) return {};
  return {v1::ErrorRule::MEANING_BROKEN, {}};
}

absl::StatusOr<IdentityTexts> Network::ReadIdentity(element root, const Variables& variables, TextArena& arena) const {
  Variables with_root = variables;
  with_root.SetRoot(root);
  const auto text = [&](const Expression& expression) {
    return std::string(expression.Evaluate(root, with_root, arena));
  };
  IdentityTexts identity{.id = text(identity_.id),
                         .handle = text(identity_.handle),
                         .display_name = text(identity_.display_name),
                         .profile_url = text(identity_.profile_url),
                         .website = text(identity_.website),
                         .minor = identity_.minor && identity_.minor->Holds(root, with_root, arena),
                         .variables = {}};
  if (identity.id.empty() || identity.id.size() > kMaxAccountIdBytes) {
    return Error(absl::StatusCode::kInvalidArgument, "NOT_AS_DESCRIBED", "identity.id",
                 "the network's answer does not say whose account it is");
  }
  for (const auto& [name, expression] : identity_.set) {
    if (std::string value = text(expression); !value.empty()) identity.variables[name] = std::move(value);
  }
  return identity;
}

v1::NetworkInfo Network::Info() const {
  v1::NetworkInfo info;
  info.set_network(description_.network());
  info.set_display_name(description_.display_name());
  info.set_access(description_.access());
  info.set_documentation(description_.documentation());
  info.set_has_instances(description_.has_instances());
  std::set<v1::LinkMethod> methods;
  const auto add_method = [&](v1::LinkMethod method) {
    if (methods.insert(method).second) info.add_methods(method);
  };
  for (const v1::Auth& auth : description_.auth()) {
    if (auth.kind() == v1::Auth::KIND_OAUTH2 || auth.kind() == v1::Auth::KIND_OAUTH1) add_method(v1::LINK_METHOD_OAUTH);
    if (auth.kind() == v1::Auth::KIND_APP_PASSWORD) add_method(v1::LINK_METHOD_APP_PASSWORD);
  }
  const bool is_public = description_.auth().empty() || description_.public_without_credentials() ||
                         std::any_of(description_.auth().begin(), description_.auth().end(), [](const v1::Auth& auth) {
                           return auth.kind() == v1::Auth::KIND_API_KEY;
                         });
  if (is_public && !description_.base_url().empty()) add_method(v1::LINK_METHOD_REL_ME);
  Signals signals;
  for (const v1::Endpoint& endpoint : description_.endpoints()) AddSignals(endpoint.map(), signals);
  for (const v1::Archive& archive : description_.archives()) {
    info.add_archives(archive.name());
    if (!description_.base_url().empty()) continue;
    for (const v1::ArchiveFile& file : archive.file()) AddSignals(file.map(), signals);
  }
  for (const v1::Live& live : description_.live()) info.add_live(live.name());
  for (const fact::v1::InteractionKind kind : signals.interactions) info.add_interactions(kind);
  info.set_posts(signals.posts);
  for (const std::string& field : signals.profile_fields) info.add_profile_fields(field);
  return info;
}

absl::StatusOr<v1::NetworkDescription> ParseNetworkDescription(std::string_view text) {
  v1::NetworkDescription description;
  FirstError error;
  google::protobuf::TextFormat::Parser parser;
  parser.RecordErrorsTo(&error);
  if (parser.ParseFromString(std::string(text), &description)) return description;
  return absl::InvalidArgumentError(error.text());
}

absl::StatusOr<Networks> Networks::ReadFolder(const std::string& folder) {
  namespace fs = std::filesystem;
  Networks networks;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() != ".textproto") continue;
    std::ifstream file(entry.path());
    std::stringstream text;
    text << file.rdbuf();
    const std::string name = entry.path().filename().string();
    const auto wrong = [&](const absl::Status& status) {
      const std::string field = ErrorField(status);
      return absl::InvalidArgumentError(
          absl::StrCat("networks/", name, ": ", field, field.empty() ? "" : ": ", status.message()));
    };
    absl::StatusOr<v1::NetworkDescription> description = ParseNetworkDescription(text.str());
    if (!description.ok()) return wrong(description.status());
    const fact::v1::Network number = description->network();
    absl::StatusOr<std::unique_ptr<Network>> network = Network::Create(*std::move(description));
    if (!network.ok()) return wrong(network.status());
    if (entry.path().stem().string() != NetworkName(number))
      return wrong(InvalidField("network", absl::StrCat("the file is not named ", ToAbsl(NetworkName(number)))));
    networks.networks_[number] = *std::move(network);
  }
  if (error) return absl::NotFoundError(absl::StrCat(folder, ": ", error.message()));
  return networks;
}

std::string Networks::DefaultFolder() {
  std::error_code error;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  return (program.parent_path().parent_path() / "share" / "klout" / "networks").string();
}

absl::StatusOr<const Network*> Networks::Find(fact::v1::Network network) const {
  const auto found = networks_.find(network);
  if (found != networks_.end()) return found->second.get();
  return FailedPrecondition("NO_DESCRIPTION", "network", absl::StrCat(ToAbsl(NetworkName(network)), " cannot be read"));
}

std::vector<const Network*> Networks::All() const {
  std::vector<const Network*> all;
  for (const auto& [number, network] : networks_) all.push_back(network.get());
  return all;
}

}  // namespace klout::connector
