#include "services/gateway/access/access_table.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "services/gateway/connect/field_path.h"
#include "services/gateway/connect/method_index.h"

namespace klout::gateway {
namespace {

TEST(AccessTableTest, HasEveryRpcOnce) {
  const MethodIndex methods(PublicServices());
  std::set<std::string> rows;
  for (const AccessRule& rule : AccessTable()) EXPECT_TRUE(rows.insert(std::string(rule.method)).second) << rule.method << " twice";
  for (const RpcMethod& method : methods.all()) EXPECT_EQ(rows.erase(std::string(method.name())), 1u) << method.name() << " has no row";
  EXPECT_TRUE(rows.empty()) << *rows.begin() << " is no RPC";
}

TEST(AccessTableTest, NamesFieldsThatRequestsHave) {
  const MethodIndex methods(PublicServices());
  for (const AccessRule& rule : AccessTable()) {
    const RpcMethod* method = methods.Find("/" + std::string(rule.method));
    ASSERT_NE(method, nullptr);
    const auto& request = *method->request->GetDescriptor();
    EXPECT_EQ(rule.own == Own::kNothing, rule.field.empty()) << rule.method;
    for (const std::string_view field : {rule.field, rule.self_only, rule.person_field}) {
      if (!field.empty()) EXPECT_TRUE(HasField(request, field)) << rule.method << " has no " << field;
    }
  }
}

TEST(AccessTableTest, LetsNobodyActForOthers) {
  const MethodIndex methods(PublicServices());
  for (const AccessRule& rule : AccessTable()) {
    const auto& request = *methods.Find("/" + std::string(rule.method))->request->GetDescriptor();
    const bool for_outsiders = (rule.who & ~uint32_t{kOperator}) != 0;
    if (!for_outsiders) continue;
    // Whoever is not an operator and names an owner must be it.
    for (const char* field : {"campaign_id", "perk_id", "offer_id", "brand_id", "person", "giver"}) {
      if (HasField(request, field)) EXPECT_NE(rule.own, Own::kNothing) << rule.method << " takes any " << field;
    }
  }
}

TEST(AccessTableTest, OpensNoClientStreamOverHttp) {
  const MethodIndex methods(PublicServices());
  for (const RpcMethod& method : methods.all()) {
    if (method.descriptor->client_streaming()) EXPECT_EQ(FindAccessRule(method.name())->who, 0u) << method.name();
  }
}

TEST(AccessTableTest, KnowsNothingElse) { EXPECT_EQ(FindAccessRule("klout.scoring.v1.ScoringService/Nothing"), nullptr); }

}  // namespace
}  // namespace klout::gateway
