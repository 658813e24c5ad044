// Who may do what through the door: every RPC by every kind of caller, and what is somebody else's.

#include <gmock/gmock.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "services/gateway/access/access_table.h"
#include "services/gateway/connect/field_path.h"
#include "services/gateway/connect/json_message.h"
#include "services/gateway/connect/method_index.h"
#include "tests/integration/gateway_fixture.h"

namespace klout::gateway {
namespace {

using testing::AnyOf;
using testing::HasSubstr;
using testing::Not;

class GatewayAccessTest : public GatewayFixture {
 protected:
  // Calls in the encoding that the method takes; a stream's error is in its body.
  HttpAnswer Call(const RpcMethod& method, const std::string& json, std::vector<std::string> headers) {
    if (!method.descriptor->server_streaming()) return ConnectCall(port(), method.name(), json, std::move(headers));
    headers.push_back("Content-Type: application/connect+json");
    std::string envelope(5, '\0');
    envelope[3] = static_cast<char>(json.size() >> 8);
    envelope[4] = static_cast<char>(json.size());
    return HttpCall(port(), "POST", method.path, headers, envelope + json);
  }
  static bool IsOneOf(const HttpAnswer& answer, std::initializer_list<const char*> reasons) {
    for (const char* reason : reasons) {
      if (answer.body.find(std::string("\"reason\":\"") + reason + "\"") != std::string::npos) return true;
    }
    return false;
  }
  // Streams that would not end by themselves are asked with what they refuse.
  std::string RequestFor(const RpcMethod& method, const std::string& field, const std::string& value) {
    const std::unique_ptr<google::protobuf::Message> request(method.request->New());
    if (!field.empty()) SetText(*request, field, value);
    std::string json;
    AppendJson(*request, json);
    return json;
  }
};

struct CallerKind {
  const char* name;
  uint32_t who;
  std::vector<std::string> headers;
};

TEST_F(GatewayAccessTest, EveryRpcByEveryKindOfCaller) {
  const std::vector<CallerKind> callers = {
      {"anyone", kAnyone, {}},
      {"person", kAnyone | kPerson, SignIn("person:p3").headers()},
      {"scores key", kAnyone | kScores, {Bearer(KeyWith({v1::SCOPE_SCORES}))}},
      {"find key", kAnyone | kFind, {Bearer(KeyWith({v1::SCOPE_FIND}))}},
      {"brand key", kAnyone | kScores | kFind | kCampaigns, {Bearer(KeyWith({v1::SCOPE_CAMPAIGNS}, first_.id))}},
      {"brand browser", kAnyone | kScores | kFind | kCampaigns, SignIn("", first_.id).headers()},
  };
  int calls = 0;
  const MethodIndex methods(PublicServices());
  for (const RpcMethod& method : methods.all()) {
    // These end the session they are called with, or are asked below.
    if (method.name().ends_with("/SignOut") || method.name().ends_with("/EraseMe")) continue;
    const AccessRule& rule = *FindAccessRule(method.name());
    for (const CallerKind& caller : callers) {
      const HttpAnswer answer = Call(method, "{}", caller.headers);
      const std::string what = absl::StrCat(std::string(method.name()), " by ", caller.name, ": ", answer.status, " ", answer.body);
      if (rule.who == 0) {
        EXPECT_TRUE(method.descriptor->client_streaming() ? answer.status == 415 || IsOneOf(answer, {"CLOSED"}) : IsOneOf(answer, {"CLOSED"})) << what;
      } else if ((rule.who & caller.who) == 0) {
        EXPECT_TRUE(IsOneOf(answer, {caller.who == kAnyone ? "NO_KEY" : "SCOPE"})) << what;
      } else {
        EXPECT_FALSE(IsOneOf(answer, {"NO_KEY", "SCOPE", "CLOSED", "CSRF"})) << what;
      }
      ++calls;
    }
  }
  EXPECT_GT(calls, 400);
}

TEST_F(GatewayAccessTest, NobodyTouchesWhatIsAnothers) {
  const std::vector<std::string> person = SignIn("person:p3").headers();
  const std::vector<std::string> brand = {Bearer(KeyWith({v1::SCOPE_CAMPAIGNS}, first_.id))};
  const std::map<std::string, std::string> foreign = {{"campaign_id", second_.campaign}, {"perk_id", second_.perk},   {"offer_id", second_.offer},
                                                      {"brand_id", second_.id},          {"person", "person:p2"},    {"participant.person", "person:p2"},
                                                      {"subject", "person:p2"},          {"giver", "person:p2"}};
  int refused = 0;
  const MethodIndex methods(PublicServices());
  for (const RpcMethod& method : methods.all()) {
    const AccessRule& rule = *FindAccessRule(method.name());
    if (rule.own == Own::kNothing || rule.own == Own::kVisible) continue;
    for (const bool by_person : {false, true}) {
      if ((rule.who & (by_person ? kPerson : kCampaigns)) == 0) continue;
      const std::string field(by_person && !rule.person_field.empty() ? rule.person_field : rule.field);
      const HttpAnswer answer = Call(method, RequestFor(method, field, foreign.at(field)), by_person ? person : brand);
      EXPECT_TRUE(IsOneOf(answer, {"NOT_YOURS"})) << method.name() << " " << field << ": " << answer.body;
      ++refused;
    }
  }
  EXPECT_GE(refused, 25);
  // Neither tells whether it exists.
  EXPECT_TRUE(IsOneOf(Perks("GetCampaign", "{\"campaignId\":\"c-nothing\"}", brand), {"NOT_YOURS"}));
}

TEST_F(GatewayAccessTest, AnAppealIsTheSubjectsOwnAndAnOperatorDecidesIt) {
  const auto call = [&](const char* method, const std::string& json, const std::vector<std::string>& headers) {
    return ConnectCall(port(), absl::StrCat("klout.scoring.v1.AppealService/", method), json, headers);
  };
  const std::vector<std::string> own = SignIn("person:p3").headers(), other = SignIn("person:p4").headers();
  const HttpAnswer filed = call("FileAppeal", "{\"requestId\":\"a\",\"about\":{\"actsOf\":\"twitter:user-4\"},\"text\":\"a bot\"}", own);
  ASSERT_EQ(filed.status, 200) << filed.body;
  EXPECT_THAT(filed.body, HasSubstr("\"subject\":\"person:p3\""));
  for (const char* method : {"GetAppeal", "WithdrawAppeal"}) {
    EXPECT_TRUE(IsOneOf(call(method, "{\"appealId\":\"1\"}", other), {"NOT_FOUND"})) << method;
  }
  EXPECT_THAT(call("ListAppeals", "{}", other).body, Not(HasSubstr("person:p3")));
  const std::string decision = "{\"appealId\":\"1\",\"decision\":\"APPEAL_DECISION_REJECTED\",\"reason\":\"no bot\",\"actor\":\"somebody\"}";
  EXPECT_TRUE(IsOneOf(call("DecideAppeal", decision, own), {"SCOPE"}));
  const HttpAnswer decided = call("DecideAppeal", decision, {Bearer(KeyWith({v1::SCOPE_OPERATE}))});
  ASSERT_EQ(decided.status, 200) << decided.body;
  EXPECT_THAT(decided.body, Not(HasSubstr("somebody")));
  const HttpAnswer seen = call("GetAppeal", "{\"appealId\":\"1\"}", own);
  EXPECT_THAT(seen.body, HasSubstr("APPEAL_STATE_REJECTED"));
  EXPECT_THAT(seen.body, HasSubstr("no bot"));
}

TEST_F(GatewayAccessTest, OwnThingsAreReached) {
  const std::vector<std::string> person = SignIn("person:p1").headers();
  const std::vector<std::string> brand = {Bearer(KeyWith({v1::SCOPE_CAMPAIGNS}, first_.id))};
  EXPECT_EQ(Perks("GetCampaign", absl::StrCat("{\"campaignId\":\"", first_.campaign, "\"}"), brand).status, 200);
  EXPECT_THAT(Perks("ListOffers", "{}", person).body, HasSubstr(first_.offer));
  EXPECT_EQ(Perks("OpenOffer", absl::StrCat("{\"requestId\":\"o\",\"offerId\":\"", first_.offer, "\"}"), person).status, 200);
  EXPECT_EQ(Perks("Reserve", absl::StrCat("{\"requestId\":\"r\",\"offerId\":\"", first_.offer, "\"}"), person).status, 200);
  const HttpAnswer claimed =
      Perks("Claim", absl::StrCat("{\"requestId\":\"c\",\"offerId\":\"", first_.offer, "\",\"termsHash\":\"", first_.terms_hash, "\"}"), person);
  EXPECT_THAT(claimed.body, HasSubstr("OFFER_STATE_CLAIMED"));
}

TEST_F(GatewayAccessTest, TheDoorSaysWhoActs) {
  const std::string key = Bearer(KeyWith({v1::SCOPE_CAMPAIGNS}, first_.id));
  ASSERT_EQ(Perks("CreateCampaign", "{\"requestId\":\"x\",\"actor\":\"operator:root\",\"name\":\"mine\",\"currency\":\"EUR\"}", {key}).status, 200);
  const auto stub = perks::v1::PerksService::NewStub(perks_->InProcessChannel());
  grpc::ClientContext context;
  auto ledger = stub->ExportLedger(&context, perks::v1::ExportLedgerRequest());
  perks::v1::ExportLedgerResponse rows;
  std::string actor;
  while (ledger->Read(&rows)) {
    for (const auto& row : rows.rows()) {
      if (row.request_id() == "x") actor = row.actor();
    }
  }
  EXPECT_EQ(actor, "brand:" + first_.id);
}

TEST_F(GatewayAccessTest, WhoLinkedNothingIsNotSeen) {
  const std::string key = Bearer(KeyWith({v1::SCOPE_SCORES}));
  for (const char* method : {"GetScore", "GetReceipt", "ListScoreHistory", "ListMoments", "ListInfluencers", "ListInfluenced", "GetPerson"}) {
    const HttpAnswer hidden = Scoring(method, "{\"subject\":\"twitter:user-40\"}"), seen = Scoring(method, "{\"subject\":\"twitter:user-4\"}");
    EXPECT_EQ(hidden.status, 404) << method << hidden.body;
    EXPECT_TRUE(IsOneOf(hidden, {"SUBJECT_UNKNOWN"})) << hidden.body;
    EXPECT_EQ(seen.status, 200) << method << seen.body;
  }
  const HttpAnswer batch = Scoring("BatchGetScores", "{\"subjects\":[\"twitter:user-4\",\"twitter:user-40\"]}", {key});
  EXPECT_THAT(batch.body, HasSubstr("{\"error\":{\"reason\":\"SUBJECT_UNKNOWN\""));
  EXPECT_THAT(batch.body, HasSubstr("person:p4"));
  EXPECT_THAT(batch.body, Not(HasSubstr("twitter:user-40\",\"")));
  // In columns too, in whose place the error stands; what is wrong with others is still told, in order.
  const std::string columns = "{\"layout\":\"SCORE_LAYOUT_COLUMNS\",\"subjects\":[\"twitter:user-4\",\"twitter:user-40\",\"nothing\"]}";
  const auto read = [&](const HttpAnswer& answer) {
    scoring::v1::BatchGetScoresResponse response;
    EXPECT_TRUE(google::protobuf::util::JsonStringToMessage(answer.body, &response).ok()) << answer.body;
    return response.columns();
  };
  const scoring::v1::ScoreColumns shown = read(Scoring("BatchGetScores", columns, {key}));
  ASSERT_EQ(shown.scores_size(), 3);
  EXPECT_GT(shown.people_per_week(0), 0);
  for (const auto* column : {&shown.scores(), &shown.lows(), &shown.highs(), &shown.people_per_week()}) EXPECT_EQ(column->Get(1), 0);
  ASSERT_EQ(shown.errors_size(), 2);
  EXPECT_EQ(shown.errors(0).field(), "subjects[1]");
  EXPECT_EQ(shown.errors(0).reason(), "SUBJECT_UNKNOWN");
  EXPECT_EQ(shown.errors(1).field(), "subjects[2]");
  EXPECT_GT(read(Scoring("BatchGetScores", columns, {Bearer(KeyWith({v1::SCOPE_OPERATE}))})).people_per_week(1), 0);
  // Nor who acted on their posts, alone or in a sum.
  const auto reach = [&](const std::string& posts, const std::string& bearer) {
    return ConnectCall(port(), "klout.scoring.v1.PlanningService/MeasureReach", "{\"posts\":[" + posts + "]}", {bearer});
  };
  const std::string campaigns = Bearer(KeyWith({v1::SCOPE_CAMPAIGNS}, first_.id));
  const std::string seen = R"({"network":"NETWORK_TWITTER","postId":"post-of-4"})", hidden = R"({"network":"NETWORK_TWITTER","postId":"post-of-40"})";
  EXPECT_THAT(reach(seen, campaigns).body, HasSubstr("\"people\":1"));
  EXPECT_EQ(reach(seen + "," + hidden, campaigns).status, 404);
  EXPECT_THAT(reach(seen + "," + hidden, campaigns).body, HasSubstr("posts[1]"));
  EXPECT_EQ(reach(hidden, Bearer(KeyWith({v1::SCOPE_OPERATE}))).status, 200);
  // The operator sees all; so does everybody, where that is the policy.
  EXPECT_EQ(Scoring("GetScore", "{\"subject\":\"twitter:user-40\"}", {Bearer(KeyWith({v1::SCOPE_OPERATE}))}).status, 200);
  GatewayOptions open;
  open.public_accounts = "all";
  OpenGateway(open);
  EXPECT_EQ(Scoring("GetScore", "{\"subject\":\"twitter:user-40\"}").status, 200);
}

TEST_F(GatewayAccessTest, HiddenTopicsAreForTheirOwnerAlone) {
  const std::string request = "{\"subject\":\"person:p4\",\"includeHiddenTopics\":true}";
  EXPECT_TRUE(IsOneOf(Scoring("GetPerson", request), {"NOT_YOURS"}));
  EXPECT_TRUE(IsOneOf(Scoring("GetPerson", request, SignIn("person:p5").headers()), {"NOT_YOURS"}));
  EXPECT_EQ(Scoring("GetPerson", request, SignIn("person:p4").headers()).status, 200);
}

TEST_F(GatewayAccessTest, ACookieAloneChangesNothing) {
  const Browser browser = SignIn("person:p4");
  for (const char* method : {"HideTopic", "Endorse", "GetScore"}) {
    EXPECT_TRUE(IsOneOf(Scoring(method, "{\"topic\":\"espresso\"}", {browser.cookie}), {"CSRF"})) << method;
    EXPECT_TRUE(IsOneOf(Scoring(method, "{\"topic\":\"espresso\"}", {browser.cookie, "X-Klout-Csrf: " + std::string(32, 'a')}), {"CSRF"}));
  }
  EXPECT_THAT(Own("GetSession", "{}", {browser.cookie}).body, HasSubstr("person:p4"));
  // A form of another page cannot send JSON without asking first, and the door says no to its question.
  EXPECT_EQ(HttpCall(port(), "POST", "/klout.scoring.v1.ScoringService/HideTopic", {browser.cookie, "Content-Type: text/plain"}, "{}").status, 415);
  EXPECT_EQ(HttpCall(port(), "OPTIONS", "/klout.scoring.v1.ScoringService/HideTopic", {"Origin: https://evil.example"}).status, 403);
}

TEST_F(GatewayAccessTest, OtherOriginsCallIfTheyAreAllowedButWithoutSessions) {
  GatewayOptions options;
  options.allowed_origins = {"https://brand.example"};
  OpenGateway(options);
  const HttpAnswer allowed = HttpCall(port(), "OPTIONS", "/klout.scoring.v1.ScoringService/GetScore", {"Origin: https://brand.example"});
  EXPECT_EQ(allowed.status, 204);
  EXPECT_EQ(allowed.Header("access-control-allow-origin"), "https://brand.example");
  EXPECT_EQ(allowed.Header("access-control-allow-credentials"), "");
  EXPECT_THAT(allowed.Header("access-control-allow-headers"), Not(HasSubstr("csrf")));
  EXPECT_EQ(Scoring("GetScore", "{\"subject\":\"person:p4\"}", {"Origin: https://evil.example"}).Header("access-control-allow-origin"), "");
}

TEST_F(GatewayAccessTest, RatesAndQuotasHold) {
  const std::string slow = Bearer(KeyWith({v1::SCOPE_SCORES}, "", /*rate=*/3)), few = Bearer(KeyWith({v1::SCOPE_SCORES}, "", 1000, /*quota=*/3));
  const std::string request = "{\"subject\":\"person:p4\"}";
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(Scoring("GetScore", request, {slow}).status, 200);
    EXPECT_EQ(Scoring("GetScore", request, {few}).status, 200);
  }
  const HttpAnswer rate = Scoring("GetScore", request, {slow}), quota = Scoring("GetScore", request, {few});
  EXPECT_EQ(rate.status, 429);
  EXPECT_TRUE(IsOneOf(rate, {"RATE"}));
  EXPECT_EQ(rate.Header("retry-after"), "1");
  EXPECT_TRUE(IsOneOf(quota, {"QUOTA"}));
  EXPECT_EQ(Scoring("GetScore", request).status, 200);
}

TEST_F(GatewayAccessTest, WhatOperatorsDoIsWrittenDown) {
  const std::string key = Bearer(KeyWith({v1::SCOPE_OPERATE}));
  ASSERT_EQ(Perks("CreateBrand", "{\"requestId\":\"b\",\"name\":\"three\"}", {key}).status, 200);
  ASSERT_NE(Scoring("RollbackSnapshot", "{\"snapshotId\":\"77\"}", {key}).status, 200);
  ASSERT_EQ(Scoring("GetScore", "{\"subject\":\"person:p4\"}", {key}).status, 200);
  // Written in the background: draining waits for it.
  gateway_->Drain();
  OpenGateway({});
  const std::string log = Own("ListAudit", "{}", {Bearer(KeyWith({v1::SCOPE_OPERATE}))}).body;
  EXPECT_THAT(log, HasSubstr("PerksService/CreateBrand\",\"subject\":\"name=three\",\"code\":\"ok\""));
  EXPECT_THAT(log, HasSubstr("RollbackSnapshot"));
  EXPECT_THAT(log, Not(HasSubstr("GetScore")));
}

}  // namespace
}  // namespace klout::gateway
