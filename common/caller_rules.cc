#include "common/caller_rules.h"

#include <initializer_list>

#include "absl/strings/str_cat.h"
#include "common/status.h"

namespace klout {
namespace {

enum Caller : uint32_t {
  kNobody = 0,
  kConnector = 1,
  kTopics = 2,
  kScoring = 4,
  kPerks = 8,
  kGateway = 16,
  // People with a certificate of their own: `klout --server`, grpcurl.
  kOperator = 32,
  kEverybody = 63,
};

struct CallerName {
  std::string_view name;
  Caller caller;
};
constexpr CallerName kCallers[] = {{"connector", kConnector}, {"topics", kTopics},   {"scoring", kScoring},
                                   {"perks", kPerks},         {"gateway", kGateway}, {"operator", kOperator}};

struct Rule {
  // Whole methods, or all that begin so.
  std::string_view prefix;
  uint32_t callers;
};

// The first that fits.
constexpr Rule kRules[] = {
    {"/grpc.health.v1.Health/", kEverybody},
    {"/grpc.reflection.", kOperator},

    // Facts come from the connector and from nobody else; perks asks who people are and plans with them.
    {"/klout.scoring.v1.ScoringService/Ingest", kConnector | kOperator},
    {"/klout.scoring.v1.ScoringService/GetScore", kPerks | kGateway | kOperator},
    {"/klout.scoring.v1.ScoringService/BatchGetScores", kPerks | kGateway | kOperator},
    {"/klout.scoring.v1.ScoringService/GetPerson", kPerks | kGateway | kOperator},
    {"/klout.scoring.v1.PlanningService/", kPerks | kGateway | kOperator},
    {"/klout.scoring.v1.", kGateway | kOperator},

    {"/klout.topics.v1.", kConnector | kGateway | kOperator},
    {"/klout.connector.v1.", kGateway | kOperator},
    {"/klout.perks.v1.", kGateway | kOperator},
    {"/klout.gateway.v1.", kOperator},
};

std::string_view AfterLast(std::string_view text, char separator) {
  const size_t at = text.rfind(separator);
  return at == text.npos ? text : text.substr(at + 1);
}

uint32_t NumberOf(std::string_view caller) {
  for (const CallerName& known : kCallers) {
    if (known.name == caller) return known.caller;
  }
  return kNobody;
}

}  // namespace

std::string CallerNamed(std::string_view uri, std::string_view dns, std::string_view common_name) {
  constexpr std::string_view kSuite = "klout-";
  std::string_view name = !uri.empty() ? AfterLast(uri, '/') : !dns.empty() ? dns.substr(0, dns.find('.')) : common_name;
  if (name.substr(0, kSuite.size()) == kSuite) name.remove_prefix(kSuite.size());
  return std::string(name);
}

absl::Status CheckCaller(std::string_view caller, std::string_view method) {
  for (const Rule& rule : kRules) {
    if (method.substr(0, rule.prefix.size()) != rule.prefix) continue;
    if ((rule.callers & NumberOf(caller)) != 0) return absl::OkStatus();
    break;
  }
  return Error(absl::StatusCode::kPermissionDenied, "CALLER", "",
               absl::StrCat("`", std::string(caller), "` may not call ", std::string(method.substr(method.empty() ? 0 : 1))));
}

}  // namespace klout
