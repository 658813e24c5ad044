#include <ostream>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/time/time.h"
#include "services/cli/session.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using namespace ::klout::gateway::v1;  // NOLINT(google-build-using-namespace): the verbs are made of it

constexpr absl::Duration kTimeout = absl::Seconds(30);

template <typename Method, typename Request, typename Response>
absl::Status AskGateway(Session& session, Method method, const Request& request, Response* response) {
  absl::StatusOr<GatewayStub*> stub = session.Gateway();
  if (!stub.ok()) return stub.status();
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + kTimeout));
  return FromGrpcStatus(((*stub)->*method)(&context, request, response), context);
}

// `campaigns` for SCOPE_CAMPAIGNS.
std::string ScopeName(int scope) { return absl::AsciiStrToLower(Scope_Name(scope).substr(sizeof("SCOPE_") - 1)); }

std::string ScopesText(const ApiKey& key) {
  return absl::StrJoin(key.scopes(), ",", [](std::string* out, int scope) { absl::StrAppend(out, ScopeName(scope)); });
}

std::string DayText(const google::protobuf::Timestamp& time) {
  return absl::FormatTime("%Y-%m-%d", absl::FromUnixSeconds(time.seconds()), absl::UTCTimeZone());
}

std::string StateText(const ApiKey& key) {
  if (key.has_revoked()) return absl::StrCat("revoked ", DayText(key.revoked()));
  return key.has_expires() ? absl::StrCat("until ", DayText(key.expires())) : "holds";
}

void PrintKeys(const Console& console, const std::vector<ApiKey>& keys) {
  Table table({{"id"}, {"name"}, {"scopes"}, {"brand"}, {"a second", Table::Align::kRight}, {"a day", Table::Align::kRight}, {"today", Table::Align::kRight}, {"state"}});
  for (const ApiKey& key : keys) {
    table.AddRow({Printable(key.id()), Printable(key.name()), ScopesText(key), Printable(key.brand_id()), Grouped(key.rate()), Grouped(key.daily_quota()),
               Grouped(key.calls_today()), StateText(key)});
  }
  table.Print(console);
}

absl::Status RunCreate(Session& session) {
  const Call& call = session.call();
  CreateKeyRequest request;
  request.set_name(call.arguments()[0]);
  if (!call.Has("scope")) return UsageError("keys create needs --scope", "klout help keys create");
  for (const std::string& scope : call.Texts("scope")) {
    Scope value = SCOPE_UNSPECIFIED;
    Scope_Parse(absl::StrCat("SCOPE_", absl::AsciiStrToUpper(scope)), &value);
    request.add_scopes(value);
  }
  request.set_brand_id(call.Text("brand"));
  request.set_rate(static_cast<uint32_t>(call.Integer("rate", 0)));
  request.set_daily_quota(static_cast<uint32_t>(call.Integer("daily_quota", 0)));
  if (call.Has("valid")) {
    request.mutable_expires()->set_seconds(absl::ToUnixSeconds(absl::Now() + call.Duration("valid", absl::ZeroDuration())));
  }
  CreateKeyResponse response;
  absl::Status status = AskGateway(session, &GatewayStub::CreateKey, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  PrintKeys(session.console(), {response.key()});
  *session.console().out << "\n" << response.secret() << "\n\nShown this once. Send it as: authorization: Bearer " << response.secret() << "\n";
  return absl::OkStatus();
}

absl::Status RunList(Session& session) {
  ListKeysRequest request;
  request.set_page_size(1'000);
  ListKeysResponse all;
  do {
    ListKeysResponse page;
    if (absl::Status status = AskGateway(session, &GatewayStub::ListKeys, request, &page); !status.ok()) return status;
    request.set_page_token(page.next_page_token());
    all.MergeFrom(page);
  } while (!request.page_token().empty());
  all.clear_next_page_token();
  if (session.json()) return session.PrintJson(all);
  if (all.keys().empty()) {
    *session.console().out << "no keys yet: klout keys create NAME --scope find\n";
    return absl::OkStatus();
  }
  PrintKeys(session.console(), {all.keys().begin(), all.keys().end()});
  return absl::OkStatus();
}

absl::Status RunRevoke(Session& session) {
  RevokeKeyRequest request;
  request.set_id(session.call().arguments()[0]);
  RevokeKeyResponse response;
  absl::Status status = AskGateway(session, &GatewayStub::RevokeKey, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  PrintKeys(session.console(), {response.key()});
  return absl::OkStatus();
}

std::vector<Flag> GatewayFlags(std::vector<Flag> more = {}) {
  more.push_back({.name = "gateway", .value = "ADDR", .meaning = "the gateway's gRPC; else $KLOUT_GATEWAY, else 127.0.0.1:7441"});
  more.push_back(DataFlag());
  more.push_back(JsonFlag());
  return more;
}

}  // namespace

std::vector<Verb> KeyVerbs() {
  return {{.name = "keys create",
           .arguments = "NAME",
           .purpose = "make an API key for a program or a brand; the secret is shown once",
           .details = "scores reads people who may be seen, find searches them, campaigns is a brand's own and brings both,\n"
                      "operate may do everything.",
           .examples = {"klout keys create dashboard --scope scores --scope find",
                        "klout keys create aurora --scope campaigns --brand brand-1"},
           .flags = GatewayFlags({{.name = "scope",
                                   .kind = FlagKind::kChoice,
                                   .value = "WHAT",
                                   .meaning = "what it may do: scores, find, campaigns, operate; may be repeated",
                                   .choices = {"scores", "find", "campaigns", "operate"},
                                   .repeated = true},
                                  {.name = "brand", .value = "ID", .meaning = "whose campaigns; with --scope campaigns"},
                                  {.name = "rate", .kind = FlagKind::kInteger, .value = "N", .meaning = "calls a second; default 10", .min = 1, .max = 1e6},
                                  {.name = "daily_quota",
                                   .kind = FlagKind::kInteger,
                                   .value = "N",
                                   .meaning = "calls a day; default 20000",
                                   .min = 1,
                                   .max = 4e9},
                                  {.name = "valid", .kind = FlagKind::kDuration, .value = "TIME", .meaning = "holds so long, such as 720h; default: for ever"}}),
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunCreate},
          {.name = "keys list", .purpose = "API keys, what they may do, and today's calls", .flags = GatewayFlags(), .run = RunList},
          {.name = "keys revoke",
           .arguments = "ID",
           .purpose = "end an API key, and the sessions that were opened with it",
           .flags = GatewayFlags(),
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunRevoke}};
}

}  // namespace klout::cli
