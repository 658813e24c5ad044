#include "services/gateway/connect/method_index.h"

#include "absl/strings/str_cat.h"
#include "klout/connector/v1/connector.pb.h"
#include "klout/gateway/v1/gateway.pb.h"
#include "klout/perks/v1/perks.pb.h"
#include "klout/scoring/v1/appeals.pb.h"
#include "klout/scoring/v1/model.pb.h"
#include "klout/scoring/v1/planning.pb.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "klout/topics/v1/topics.pb.h"

namespace klout::gateway {
namespace {

// The descriptors of a file are registered when its object is linked in: refer to each.
void LinkDescriptors() {
  scoring::v1::GetScoreRequest::descriptor();
  scoring::v1::PlanReachRequest::descriptor();
  scoring::v1::FileAppealRequest::descriptor();
  scoring::v1::BacktestModelRequest::descriptor();
  topics::v1::ClassifyRequest::descriptor();
  connector::v1::ListNetworksRequest::descriptor();
  perks::v1::CreateBrandRequest::descriptor();
  v1::GetSessionRequest::descriptor();
}

}  // namespace

const std::vector<std::string>& PublicServices() {
  static const std::vector<std::string>& services = *new std::vector<std::string>{
      "klout.scoring.v1.ScoringService", "klout.scoring.v1.PlanningService", "klout.scoring.v1.AppealService", "klout.scoring.v1.ModelService",
      "klout.topics.v1.TopicsService",   "klout.connector.v1.ConnectorService", "klout.perks.v1.PerksService", "klout.gateway.v1.GatewayService"};
  return services;
}

MethodIndex::MethodIndex(const std::vector<std::string>& services) {
  LinkDescriptors();
  auto* factory = google::protobuf::MessageFactory::generated_factory();
  for (const std::string& name : services) {
    const auto* service = google::protobuf::DescriptorPool::generated_pool()->FindServiceByName(name);
    for (int i = 0; i < service->method_count(); ++i) {
      const auto* method = service->method(i);
      all_.push_back({absl::StrCat("/", name, "/", method->name()), method, factory->GetPrototype(method->input_type()),
                      factory->GetPrototype(method->output_type())});
    }
  }
  for (const RpcMethod& method : all_) by_path_.emplace(method.path, &method);
}

const RpcMethod* MethodIndex::Find(std::string_view path) const {
  const auto found = by_path_.find(path);
  return found == by_path_.end() ? nullptr : found->second;
}

}  // namespace klout::gateway
