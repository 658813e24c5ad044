#ifndef KLOUT_SERVICES_GATEWAY_LEGACY_V2_JSON_H_
#define KLOUT_SERVICES_GATEWAY_LEGACY_V2_JSON_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace klout::gateway {

// The answers of the Klout API v2, in the shape and the order of fields that its clients of 2013 read: no blanks, ids as strings, scores and changes with
// a point and at most three digits behind it. Pure.

struct V2Deltas {
  // The present score less that of 1, 7 and 30 days ago; 0 where there was none, for which the shape has no word.
  double day = 0, week = 0, month = 0;
};

struct V2User {
  std::string klout_id;
  // What the person is called on the network where most act on them.
  std::string nick;
  double score = 0;
  V2Deltas deltas;
};

struct V2Topic {
  std::string slug;
  // In English.
  std::string name;
  // Of the ontology, 1 to 3.
  uint32_t level = 3;
};

struct V2Influence {
  // Those who are listed.
  std::vector<V2User> influencers, influencees;
  // All, listed or not.
  uint64_t influencers_count = 0, influencees_count = 0;
};

// {"id":"635263","network":"ks"}
std::string V2IdentityJson(std::string_view id, std::string_view network);
// {"kloutId":"635263","nick":"jack","score":{"score":92.806,"bucket":"90-100"},"scoreDeltas":{"dayChange":0.1,"weekChange":0.2,"monthChange":-0.3}}
std::string V2UserJson(const V2User& user);
// {"score":92.806,"scoreDelta":{...},"bucket":"90-100"}: here without an s.
std::string V2ScoreJson(double score, const V2Deltas& deltas);
// An array. `imageUrl` is empty: there are no pictures of topics.
std::string V2TopicsJson(const std::vector<V2Topic>& topics);
std::string V2InfluenceJson(const V2Influence& influence);
// {"error":403,"description":"..."}
std::string V2ErrorJson(int status, std::string_view description);

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_LEGACY_V2_JSON_H_
