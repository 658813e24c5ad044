#include "services/gateway/legacy/v2_json.h"

#include <cmath>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "common/string_view.h"
#include "services/gateway/connect/json_message.h"
#include "services/gateway/legacy/v2_names.h"

namespace klout::gateway {
namespace {

// 92.806, 92.5, 92.0.
std::string Number(double value) {
  // Neither -0.000 nor what is not a number.
  if (!std::isfinite(value) || std::abs(value) < 0.0005) value = 0;
  std::string text = absl::StrFormat("%.3f", value);
  while (text.back() == '0' && text[text.size() - 2] != '.') text.pop_back();
  return text;
}

std::string DeltasJson(const V2Deltas& deltas) {
  return absl::StrCat("{\"dayChange\":", Number(deltas.day), ",\"weekChange\":", Number(deltas.week), ",\"monthChange\":", Number(deltas.month), "}");
}

std::string EntitiesJson(const std::vector<V2User>& users) {
  std::string json = "[";
  for (const V2User& user : users) {
    absl::StrAppend(&json, json.size() > 1 ? "," : "", "{\"entity\":{\"id\":", JsonString(user.klout_id), ",\"payload\":", V2UserJson(user), "}}");
  }
  return json + "]";
}

}  // namespace

std::string V2IdentityJson(std::string_view id, std::string_view network) {
  return absl::StrCat("{\"id\":", JsonString(id), ",\"network\":", JsonString(network), "}");
}

std::string V2UserJson(const V2User& user) {
  return absl::StrCat("{\"kloutId\":", JsonString(user.klout_id), ",\"nick\":", JsonString(user.nick), ",\"score\":{\"score\":", Number(user.score),
                      ",\"bucket\":", JsonString(V2Bucket(user.score)), "},\"scoreDeltas\":", DeltasJson(user.deltas), "}");
}

std::string V2ScoreJson(double score, const V2Deltas& deltas) {
  return absl::StrCat("{\"score\":", Number(score), ",\"scoreDelta\":", DeltasJson(deltas), ",\"bucket\":", JsonString(V2Bucket(score)), "}");
}

std::string V2TopicsJson(const std::vector<V2Topic>& topics) {
  std::string json = "[";
  for (const V2Topic& topic : topics) {
    absl::StrAppend(&json, json.size() > 1 ? "," : "", "{\"id\":", JsonString(V2TopicId(topic.slug)), ",\"displayName\":", JsonString(topic.name),
                    ",\"name\":", JsonString(topic.name), ",\"slug\":", JsonString(topic.slug), ",\"imageUrl\":\"\",\"displayType\":\"visible\",\"topicType\":",
                    JsonString(V2TopicType(topic.level)), "}");
  }
  return json + "]";
}

std::string V2InfluenceJson(const V2Influence& influence) {
  return absl::StrCat("{\"myInfluencers\":", EntitiesJson(influence.influencers), ",\"myInfluencees\":", EntitiesJson(influence.influencees),
                      ",\"myInfluencersCount\":", influence.influencers_count, ",\"myInfluenceesCount\":", influence.influencees_count, "}");
}

std::string V2ErrorJson(int status, std::string_view description) {
  return absl::StrCat("{\"error\":", status, ",\"description\":", JsonString(description), "}");
}

}  // namespace klout::gateway
