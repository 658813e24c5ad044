#include "services/connector/sync/network_identity_reader.h"

#include <utility>

#include "common/status.h"
#include "services/connector/domain/template.h"

namespace klout::connector {

absl::StatusOr<AccountIdentity> NetworkIdentityReader::Read(const v1::NetworkDescription& description,
                                                            const IdentityQuery& query) {
  absl::StatusOr<const Network*> network = networks_.Find(description.network());
  if (!network.ok()) return network.status();
  const v1::Identity& identity = description.identity();
  const bool by_handle = query.credentials.token().empty() && !identity.handle_endpoint().empty();
  const Endpoint& endpoint =
      *(*network)->FindEndpoint(by_handle ? identity.handle_endpoint() : identity.endpoint());

  NetworkSession session;
  session.network = *network;
  session.account.mutable_account()->set_network(description.network());
  session.account.set_handle(query.handle);
  session.account.set_instance(query.instance);
  session.credentials = query.credentials;
  session.auth = query.auth;
  const VariableLookup lookup = [&](std::string_view name) -> std::optional<std::string> {
    if (name == "account.handle") return query.handle;
    if (name == "account.instance") return query.instance;
    // What only an account that is linked has.
    return (*network)->symbols().Find(name) == Symbols::npos ? std::nullopt : std::optional<std::string>("");
  };
  absl::StatusOr<NetworkRequest> request = ExpandRequest(*endpoint.description, lookup);
  if (!request.ok()) return request.status();

  JsonReader reader;
  TextArena arena;
  v1::SyncCounts counts;
  absl::StatusOr<NetworkAnswer> answer = caller_.Call(session, *request, reader, arena, &counts);
  if (!answer.ok()) return answer.status();
  Variables variables;
  const auto set = [&](std::string_view name, std::string_view value) {
    const size_t symbol = (*network)->symbols().Find(name);
    if (symbol != Symbols::npos) variables.Set(symbol, value);
  };
  set("account.handle", query.handle);
  set("account.instance", query.instance);
  absl::StatusOr<IdentityTexts> texts = (*network)->ReadIdentity(answer->root, variables, arena);
  if (!texts.ok()) {
    // A list of people that is empty, where one was asked for by name.
    return NotFound("handle", "the network does not say whose account this is");
  }
  return AccountIdentity{.id = std::move(texts->id),
                         .handle = texts->handle.empty() ? query.handle : std::move(texts->handle),
                         .display_name = std::move(texts->display_name),
                         .profile_url = std::move(texts->profile_url),
                         .website = std::move(texts->website),
                         .minor = texts->minor,
                         .variables = std::move(texts->variables)};
}

}  // namespace klout::connector
