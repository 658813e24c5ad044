#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <memory>
#include <ostream>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/time/clock.h"
#include "common/facts/account_text.h"
#include "common/facts/byte_input.h"
#include "common/string_view.h"
#include "services/cli/connector_verbs.h"
#include "services/cli/progress_bar.h"
#include "services/cli/session.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using connector::v1::FollowRequest;
using connector::v1::FollowResponse;
using connector::v1::ImportArchiveRequest;
using connector::v1::ImportArchiveResponse;
using connector::v1::LinkedAccount;
using connector::v1::LinkMethod;
using connector::v1::NetworkInfo;
using connector::v1::SyncAccountRequest;
using connector::v1::SyncAccountResponse;
using connector::v1::SyncStatus;

constexpr auto kRight = Table::Align::kRight;
constexpr uint32_t kPageSize = 1000;
constexpr size_t kPieceBytes = 1 << 20;
constexpr absl::Duration kWatchEvery = absl::Seconds(10);

std::string Lower(std::string_view enum_name, std::string_view prefix) {
  std::string name = absl::AsciiStrToLower(ToAbsl(enum_name.substr(std::min(prefix.size(), enum_name.size()))));
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

std::string MethodName(LinkMethod method) { return Lower(connector::v1::LinkMethod_Name(method), "LINK_METHOD_"); }

Flag ConnectorFlag() {
  return {.name = "connector",
          .value = "ADDR",
          .meaning = "host:port or unix:/path of the connector; else $KLOUT_CONNECTOR, else 127.0.0.1:7420"};
}

std::vector<Flag> ConnectorFlags(std::vector<Flag> more) {
  std::vector<Flag> flags = AskFlags(std::move(more));
  flags.push_back(ConnectorFlag());
  return flags;
}

// One unary call of the connector.
template <typename Method, typename Request, typename Response>
absl::Status AskConnector(Session& session, Method method, const Request& request, Response* response) {
  absl::StatusOr<ConnectorStub*> stub = session.Connector();
  if (!stub.ok()) return stub.status();
  grpc::ClientContext context;
  return FromGrpcStatus(((*stub)->*method)(&context, request, response), context);
}

std::string SignalsOf(const NetworkInfo& info) {
  std::vector<std::string> signals;
  if (info.posts()) signals.emplace_back("posts");
  for (const int kind : info.interactions())
    signals.push_back(Lower(fact::v1::InteractionKind_Name(static_cast<fact::v1::InteractionKind>(kind)), "INTERACTION_KIND_"));
  if (info.profile_fields_size() > 0) signals.emplace_back("profile");
  return absl::StrJoin(signals, " ");
}

std::string NeedsOf(const NetworkInfo& info) {
  if (info.methods().empty()) return "an archive";
  std::vector<std::string> ways;
  for (const int method : info.methods()) ways.push_back(MethodName(static_cast<LinkMethod>(method)));
  return absl::StrCat(absl::StrJoin(ways, ", "), info.ready() ? "" : " (no keys set)");
}

std::string ReadHow(const NetworkInfo& info) {
  std::vector<std::string> ways;
  if (!info.methods().empty()) ways.emplace_back("interface");
  if (info.archives_size() > 0) ways.emplace_back("archive");
  if (info.live_size() > 0) ways.emplace_back("live");
  return absl::StrJoin(ways, ", ");
}

absl::Status RunNetworks(Session& session) {
  connector::v1::ListNetworksResponse response;
  absl::Status status = AskConnector(session, &ConnectorStub::ListNetworks, connector::v1::ListNetworksRequest(), &response);
  if (!status.ok()) return status;
  if (session.json()) return session.PrintJson(response);
  Table table({{"NETWORK"}, {"READ FROM"}, {"SIGNALS"}, {"NEEDS"}});
  for (const NetworkInfo& info : response.networks()) {
    table.AddRow({std::string(NetworkName(info.network())), ReadHow(info), SignalsOf(info), NeedsOf(info)});
  }
  table.Print(session.console());
  return absl::OkStatus();
}

void PrintLinked(Session& session, const LinkedAccount& account) {
  std::ostream& out = *session.console().out;
  out << "linked " << Printable(AccountText(account.account().network(), account.account().id()));
  if (!account.handle().empty()) out << " (" << Printable(account.handle()) << ")";
  out << " to person:" << Printable(account.person_id()) << "\n";
}

// What the network sent the person back with: the address that their browser ended at.
absl::StatusOr<std::map<std::string, std::string>> ReadCallback(Session& session) {
  std::string address = session.call().Text("callback");
  if (address.empty()) {
    *session.console().err << "then paste the address at which your browser ended: " << std::flush;
    std::getline(*session.console().in, address);
  }
  const size_t query = address.find('?');
  if (query == std::string::npos) return UsageError("that address holds no answer of the network: it has no `?`");
  std::map<std::string, std::string> callback;
  for (const auto& part : SplitQuery(std::string_view(address).substr(query + 1))) callback[part.first] = part.second;
  return callback;
}

absl::Status Finish(Session& session, const connector::v1::StartLinkResponse& started, LinkMethod method) {
  std::ostream& err = *session.console().err;
  connector::v1::FinishLinkRequest finish;
  finish.set_link_id(started.link_id());
  if (!started.authorize_url().empty()) {
    err << "open this address in a browser, and agree there:\n\n  " << Printable(started.authorize_url()) << "\n\n";
    absl::StatusOr<std::map<std::string, std::string>> callback = ReadCallback(session);
    if (!callback.ok()) return callback.status();
    for (const auto& [name, value] : *callback) (*finish.mutable_callback())[name] = value;
  } else {
    err << Printable(started.instruction()) << "\n";
    std::string line;
    err << (method == connector::v1::LINK_METHOD_APP_PASSWORD ? "the password: " : "then press Enter: ") << std::flush;
    std::getline(*session.console().in, line);
    if (method == connector::v1::LINK_METHOD_APP_PASSWORD) finish.set_app_password(line);
  }
  connector::v1::FinishLinkResponse response;
  absl::Status status = AskConnector(session, &ConnectorStub::FinishLink, finish, &response);
  if (!status.ok()) return status;
  if (session.json()) return session.PrintJson(response);
  PrintLinked(session, response.account());
  return absl::OkStatus();
}

absl::Status RunLink(Session& session) {
  const Call& call = session.call();
  const absl::StatusOr<fact::v1::Network> network = ParseNetwork(call.arguments()[0]);
  if (!network.ok()) return UsageError(ToStd(network.status().message()));
  connector::v1::StartLinkRequest request;
  request.set_network(*network);
  request.set_person_id(call.Text("person"));
  request.set_handle(call.Text("handle"));
  request.set_instance(call.Text("instance"));
  request.set_page_url(call.Text("page"));
  request.set_redirect_uri(call.Text("redirect", "http://127.0.0.1/"));
  request.set_consent(call.Has("consent"));
  request.set_of_age(call.Has("of_age"));
  const std::string method = call.Text("method");
  if (method == "oauth") request.set_method(connector::v1::LINK_METHOD_OAUTH);
  if (method == "app-password") request.set_method(connector::v1::LINK_METHOD_APP_PASSWORD);
  if (method == "rel-me") request.set_method(connector::v1::LINK_METHOD_REL_ME);
  connector::v1::StartLinkResponse response;
  absl::Status status = AskConnector(session, &ConnectorStub::StartLink, request, &response);
  if (!status.ok()) return status;
  // What was not asked for is told by what the network has.
  const bool asks_password = request.method() == connector::v1::LINK_METHOD_APP_PASSWORD ||
                             (method.empty() && response.authorize_url().empty() && request.page_url().empty());
  return Finish(session, response, asks_password ? connector::v1::LINK_METHOD_APP_PASSWORD : request.method());
}

absl::StatusOr<std::vector<LinkedAccount>> AllAccounts(Session& session, const std::string& person) {
  std::vector<LinkedAccount> all;
  connector::v1::ListAccountsRequest request;
  request.set_person_id(person);
  request.set_page_size(kPageSize);
  do {
    connector::v1::ListAccountsResponse response;
    absl::Status status = AskConnector(session, &ConnectorStub::ListAccounts, request, &response);
    if (!status.ok()) return status;
    for (LinkedAccount& account : *response.mutable_accounts()) all.push_back(std::move(account));
    request.set_page_token(response.next_page_token());
  } while (!request.page_token().empty());
  return all;
}

std::string StateText(const Console& console, const SyncStatus& status) {
  const std::string name = Lower(connector::v1::SyncState_Name(status.state()), "SYNC_STATE_");
  switch (status.state()) {
    case connector::v1::SYNC_STATE_COMPLETE:
      return Painted(console, Colour::kGreen, name);
    case connector::v1::SYNC_STATE_INTERRUPTED:
    case connector::v1::SYNC_STATE_RELINK:
      return Painted(console, Colour::kRed, name);
    case connector::v1::SYNC_STATE_WAITING:
      return Painted(console, Colour::kYellow, name);
    default:
      return name;
  }
}

std::string TimeText(int64_t unix_seconds) {
  return unix_seconds == 0 ? "-" : absl::FormatTime("%Y-%m-%d %H:%M", absl::FromUnixSeconds(unix_seconds), absl::UTCTimeZone());
}

absl::Status RunAccounts(Session& session) {
  absl::StatusOr<std::vector<LinkedAccount>> accounts = AllAccounts(session, session.call().Text("person"));
  if (!accounts.ok()) return accounts.status();
  if (session.json()) {
    connector::v1::ListAccountsResponse all;
    for (const LinkedAccount& account : *accounts) *all.add_accounts() = account;
    return session.PrintJson(all);
  }
  Table table({{"ACCOUNT"}, {"PERSON"}, {"HANDLE"}, {"STATE"}, {"READ TO THE END (UTC)"}, {"FAILING SINCE (UTC)"}, {"WHY"}});
  for (const LinkedAccount& account : *accounts) {
    const SyncStatus& status = account.status();
    table.AddRow({Printable(AccountText(account.account().network(), account.account().id())), Printable(account.person_id()),
                  Printable(account.handle()), StateText(session.console(), status), TimeText(status.complete_at().seconds()),
                  TimeText(status.failing_since().seconds()), Printable(status.failure())});
  }
  if (table.empty()) {
    *session.console().out << "no account is linked: klout help link\n";
  } else {
    table.Print(session.console());
  }
  return absl::OkStatus();
}

void PrintCounts(Session& session, const connector::v1::SyncCounts& counts) {
  std::ostream& out = *session.console().out;
  out << Grouped(counts.posts()) << " posts, " << Grouped(counts.interactions()) << " interactions, "
      << Grouped(counts.profiles()) << " profiles; " << Grouped(counts.known()) << " were known";
  if (counts.requests() > 0) out << "; " << Grouped(counts.requests()) << " requests";
  if (counts.throttles() > 0) out << ", " << Grouped(counts.throttles()) << " throttled";
  out << "\n";
  for (const auto& [reason, times] : counts.left_out())
    out << "  left out: " << Grouped(times) << " x " << Printable(reason) << "\n";
}

absl::Status SyncOne(Session& session, const fact::v1::Account& account) {
  absl::StatusOr<ConnectorStub*> stub = session.Connector();
  if (!stub.ok()) return stub.status();
  SyncAccountRequest request;
  *request.mutable_account() = account;
  grpc::ClientContext context;
  const auto stream = (*stub)->SyncAccount(&context, request);
  SyncAccountResponse latest;
  {
    ProgressBar bar(session.console(), AccountText(account.network(), account.id()), "facts");
    while (stream->Read(&latest)) {
      const auto& counts = latest.status().counts();
      bar.Update(0, 0, counts.posts() + counts.interactions() + counts.profiles(), absl::Now());
    }
  }
  absl::Status status = FromGrpcStatus(stream->Finish(), context);
  if (session.json()) {
    if (absl::Status printed = session.PrintJson(latest); !printed.ok()) return printed;
    return status;
  }
  std::ostream& out = *session.console().out;
  out << Printable(AccountText(account.network(), account.id())) << " " << StateText(session.console(), latest.status()) << ": ";
  PrintCounts(session, latest.status().counts());
  if (!status.ok()) out << "  " << Printable(ToStd(status.message())) << "\n";
  return status;
}

absl::Status RunSync(Session& session) {
  const Call& call = session.call();
  for (;;) {
    std::vector<fact::v1::Account> accounts;
    for (const std::string& text : call.arguments()) {
      const absl::StatusOr<AccountName> name = ParseAccount(text);
      if (!name.ok()) return UsageError(ToStd(name.status().message()));
      fact::v1::Account& account = accounts.emplace_back();
      account.set_network(name->network);
      account.set_id(name->id);
    }
    if (call.arguments().empty()) {
      absl::StatusOr<std::vector<LinkedAccount>> all = AllAccounts(session, call.Text("person"));
      if (!all.ok()) return all.status();
      for (const LinkedAccount& account : *all) accounts.push_back(account.account());
    }
    if (accounts.empty()) *session.console().out << "no account is linked: klout help link\n";
    // One that fails holds nobody else up.
    absl::Status first;
    for (const fact::v1::Account& account : accounts) first.Update(SyncOne(session, account));
    if (!call.Has("watch")) return first;
    session.surroundings().sleep(kWatchEvery);
  }
}

absl::Status RunUnlink(Session& session) {
  const absl::StatusOr<AccountName> name = ParseAccount(session.call().arguments()[0]);
  if (!name.ok()) return UsageError(ToStd(name.status().message()));
  connector::v1::UnlinkRequest request;
  request.mutable_account()->set_network(name->network);
  request.mutable_account()->set_id(name->id);
  connector::v1::UnlinkResponse response;
  absl::Status status = AskConnector(session, &ConnectorStub::Unlink, request, &response);
  if (status.ok()) *session.console().out << "unlinked " << Printable(session.call().arguments()[0]) << "\n";
  return status;
}

absl::Status RunFollow(Session& session) {
  const Call& call = session.call();
  const absl::StatusOr<fact::v1::Network> network = ParseNetwork(call.arguments()[0]);
  if (!network.ok()) return UsageError(ToStd(network.status().message()));
  absl::StatusOr<ConnectorStub*> stub = session.Connector();
  if (!stub.ok()) return stub.status();
  FollowRequest request;
  request.set_network(*network);
  request.set_instance(call.Text("instance"));
  request.set_stream(call.Has("public") ? "public" : call.Text("stream"));
  request.set_max_events(static_cast<uint64_t>(call.Integer("max_events", 0)));
  grpc::ClientContext context;
  const auto stream = (*stub)->Follow(&context, request);
  FollowResponse latest;
  {
    ProgressBar bar(session.console(), "following", "events");
    while (stream->Read(&latest)) bar.Update(0, 0, latest.events(), absl::Now());
  }
  absl::Status status = FromGrpcStatus(stream->Finish(), context);
  if (session.json()) {
    if (absl::Status printed = session.PrintJson(latest); !printed.ok()) return printed;
    return status;
  }
  *session.console().out << Grouped(latest.events()) << " events, " << Grouped(latest.facts()) << " facts, "
                         << Grouped(latest.reconnects()) << " reconnects\n";
  for (const auto& [reason, times] : latest.left_out())
    *session.console().out << "  left out: " << Grouped(times) << " x " << Printable(reason) << "\n";
  return status;
}

Verb LinkVerb() {
  return {.name = "link",
          .arguments = "NETWORK",
          .purpose = "link a person's account, so that it is read and scored as theirs",
          .details = "OAuth: tells an address to open in a browser; after you agreed there, paste the address at which the\n"
                     "browser ended. App password (Bluesky): make one at the network, then type it. rel-me: your page links to\n"
                     "the profile with rel=\"me\", and the profile to the page. Nobody is scored in public without\n"
                     "--consent, nor under 16 years (--of-age).",
          .examples = {"klout link mastodon --person ann --instance mastodon.social --consent --of-age",
                       "klout link bluesky --person ann --handle ann.bsky.social --method app-password --consent --of-age"},
          .flags = ConnectorFlags({{.name = "person", .value = "ID", .meaning = "our id of the person; needed"},
                                   {.name = "handle", .value = "NAME", .meaning = "name of the account at the network"},
                                   {.name = "instance", .value = "HOST", .meaning = "server, for networks of many"},
                                   {.name = "method",
                                    .kind = FlagKind::kChoice,
                                    .value = "HOW",
                                    .meaning = "oauth, app-password or rel-me; default: the network's first",
                                    .choices = {"oauth", "app-password", "rel-me"}},
                                   {.name = "page", .value = "URL", .meaning = "rel-me: the person's web page"},
                                   {.name = "redirect",
                                    .value = "URL",
                                    .meaning = "where the network sends the browser; default http://127.0.0.1/"},
                                   {.name = "callback", .value = "URL", .meaning = "the address at which the browser ended"},
                                   {.name = "consent", .kind = FlagKind::kSwitch, .meaning = "the person agrees to be scored in public"},
                                   {.name = "of_age", .kind = FlagKind::kSwitch, .meaning = "the person is at least 16"},
                                   JsonFlag()}),
          .min_arguments = 1,
          .max_arguments = 1,
          .run = RunLink};
}

}  // namespace

std::vector<std::pair<std::string, std::string>> SplitQuery(std::string_view query) {
  const auto decoded = [](std::string_view text) {
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
      const auto digit = [](char c) { return absl::ascii_isdigit(c) ? c - '0' : absl::ascii_tolower(c) - 'a' + 10; };
      if (text[i] == '%' && i + 2 < text.size() && absl::ascii_isxdigit(text[i + 1]) && absl::ascii_isxdigit(text[i + 2])) {
        out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
        i += 2;
      } else {
        out += text[i] == '+' ? ' ' : text[i];
      }
    }
    return out;
  };
  std::vector<std::pair<std::string, std::string>> parts;
  query = query.substr(0, query.find('#'));
  while (!query.empty()) {
    const std::string_view part = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(part.size() + 1, query.size()));
    const size_t equals = part.find('=');
    if (part.empty()) continue;
    parts.emplace_back(decoded(part.substr(0, equals)), equals == part.npos ? "" : decoded(part.substr(equals + 1)));
  }
  return parts;
}

absl::StatusOr<bool> LooksLikeArchive(const std::string& path) {
  absl::StatusOr<std::unique_ptr<ByteInput>> input = ByteInput::Open(path);
  if (!input.ok()) return input.status();
  // A tar's mark stands at 257.
  std::array<char, 512> start = {};
  size_t size = 0;
  while (size < start.size()) {
    const absl::StatusOr<size_t> got = (*input)->Read(start.data() + size, start.size() - size);
    // Damaged gzip is for the reader of facts to name.
    if (!got.ok()) return false;
    if (*got == 0) break;
    size += *got;
  }
  const std::string_view bytes(start.data(), size);
  const bool is_zip = bytes.starts_with("PK\x03\x04");
  const bool is_tar = bytes.size() > 262 && bytes.substr(257, 5) == "ustar";
  // A CAR file begins with a length and a map of CBOR that names its roots.
  const bool is_car = bytes.size() > 8 && bytes.substr(0, 16).find("\x65roots") != std::string_view::npos;
  return is_zip || is_tar || is_car;
}

absl::Status ImportArchiveFile(Session& session, const std::string& path) {
  const Call& call = session.call();
  absl::StatusOr<ConnectorStub*> stub = session.Connector();
  if (!stub.ok()) return stub.status();
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  if (!file) return absl::NotFoundError(absl::StrCat(path, ": cannot be opened"));
  const uint64_t total = static_cast<uint64_t>(file.tellg());
  file.seekg(0);
  grpc::ClientContext context;
  ImportArchiveResponse response;
  const auto stream = (*stub)->ImportArchive(&context, &response);
  ImportArchiveRequest request;
  connector::v1::ImportArchiveOptions& options = *request.mutable_options();
  options.set_person_id(call.Text("person"));
  options.set_consent(call.Has("consent"));
  options.set_of_age(call.Has("of_age"));
  options.set_network(call.Network("network", fact::v1::NETWORK_UNSPECIFIED));
  options.set_file_name(path.substr(path.rfind('/') + 1));
  std::string piece(kPieceBytes, '\0');
  uint64_t sent = 0;
  {
    ProgressBar bar(session.console(), "handing in", "bytes");
    do {
      file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
      request.set_piece(piece.data(), static_cast<size_t>(file.gcount()));
      sent += request.piece().size();
      if (!stream->Write(request)) break;
      request.clear_options();
      bar.Update(sent, total, sent, absl::Now());
    } while (file);
  }
  stream->WritesDone();
  absl::Status status = FromGrpcStatus(stream->Finish(), context);
  if (!status.ok()) return status;
  if (session.json()) return session.PrintJson(response);
  std::ostream& out = *session.console().out;
  out << Printable(response.archive());
  if (response.has_account()) out << " of " << Printable(AccountText(response.account().network(), response.account().id()));
  out << (response.linked() ? ", linked" : "") << ": ";
  PrintCounts(session, response.counts());
  for (const auto& [name, reason] : response.bad_files()) {
    out << "  " << Painted(session.console(), Colour::kYellow, "not read: ")
        << Printable(name.empty() ? "the file from some place on" : name) << ": " << Printable(reason) << "\n";
  }
  return absl::OkStatus();
}

std::vector<Verb> ConnectorVerbs() {
  return {{.name = "networks",
           .purpose = "list the networks that can be read, and what each gives",
           .details = "NEEDS says how an account is linked; (no keys set): the operator has not put the application's keys into\n"
                      "the applications file.",
           .examples = {"klout networks"},
           .flags = ConnectorFlags({JsonFlag()}),
           .run = RunNetworks},
          LinkVerb(),
          {.name = "unlink",
           .arguments = "ACCOUNT",
           .purpose = "take an account from its person and forget its tokens",
           .details = "What was read stays in the scores; klout erase removes it.",
           .examples = {"klout unlink mastodon:ann@mastodon.social"},
           .flags = ConnectorFlags({}),
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunUnlink},
          {.name = "accounts",
           .purpose = "list linked accounts and how their reading goes",
           .examples = {"klout accounts", "klout accounts --person ann"},
           .flags = ConnectorFlags({{.name = "person", .value = "ID", .meaning = "only this person's"}, JsonFlag()}),
           .run = RunAccounts},
          {.name = "sync",
           .arguments = "[ACCOUNT...]",
           .purpose = "read what is new of linked accounts now; all of them if none is named",
           .details = "Accounts are read by themselves every 15 minutes. A network that fails changes no score: what was read\n"
                      "stays, and the reading goes on where it broke off.",
           .examples = {"klout sync", "klout sync mastodon:ann@mastodon.social", "klout sync --watch"},
           .flags = ConnectorFlags({{.name = "person", .value = "ID", .meaning = "only this person's accounts"},
                                    {.name = "watch", .kind = FlagKind::kSwitch, .meaning = "again and again, until stopped"},
                                    JsonFlag()}),
           .max_arguments = 1000,
           .run = RunSync},
          {.name = "follow",
           .arguments = "NETWORK",
           .purpose = "follow what happens now on a network, to score a whole community",
           .details = "Public posts and acts of everybody become facts, until stopped; a broken stream goes on where it was if\n"
                      "the network allows it. People who did not link an account are part of the graph, and named nowhere.",
           .examples = {"klout follow mastodon --instance mastodon.social --public", "klout follow bluesky --max-events 10000"},
           .flags = ConnectorFlags({{.name = "instance", .value = "HOST", .meaning = "server, for networks of many"},
                                    {.name = "public", .kind = FlagKind::kSwitch, .meaning = "the public stream (the default)"},
                                    {.name = "stream", .value = "NAME", .meaning = "another stream of the network"},
                                    {.name = "max_events",
                                     .kind = FlagKind::kInteger,
                                     .value = "N",
                                     .meaning = "end after so many",
                                     .min = 1,
                                     .max = 9.0e15},
                                    JsonFlag()}),
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunFollow}};
}

}  // namespace klout::cli
