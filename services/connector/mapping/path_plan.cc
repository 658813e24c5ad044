#include "services/connector/mapping/path_plan.h"

#include <cstring>

namespace klout::connector {

using simdjson::dom::element;

uint32_t PathPlan::AddPlace() {
  const auto number = static_cast<uint32_t>(members_.size());
  members_.emplace_back().parent = number;
  return number;
}

uint32_t PathPlan::AddMember(uint32_t parent, std::string_view key) {
  const uint32_t bucket = BucketOf(key.data(), key.size());
  if (members_[parent].buckets.empty()) members_[parent].buckets.assign(kBuckets, kNone);
  const uint32_t first = members_[parent].buckets[bucket];
  for (uint32_t known = first; known != kNone; known = members_[known].next) {
    if (members_[known].key == key) return known;
  }
  const auto number = static_cast<uint32_t>(members_.size());
  members_.push_back({.parent = parent, .key = std::string(key), .next = first});
  ++members_[parent].size;
  members_[parent].wanted |= uint64_t{1} << bucket;
  members_[parent].buckets[bucket] = number;
  return number;
}

void PathPlan::Add(uint32_t place, JsonPath* path) {
  uint32_t member = place, steps = 0;
  while (steps < path->steps_.size() && path->steps_[steps].index == JsonPath::kKey)
    member = AddMember(member, path->steps_[steps++].key);
  if (steps == 0) return;
  path->member_ = member;
  path->planned_steps_ = steps;
}

FoundMembers::FoundMembers(const PathPlan& plan) : plan_(plan), states_(plan.members_.size()) {
  for (size_t i = 0; i < states_.size(); ++i) states_[i].parent = plan.members_[i].parent;
}

void FoundMembers::Walk(uint32_t parent, uint64_t visit) {
  State& from = states_[parent];
  from.walked_in = visit;
  // A place is its own parent, and found when it is entered.
  if (from.parent != parent && Find(parent, visit) == nullptr) return;
  simdjson::dom::object object;
  if (from.value.get_object().get(object) != simdjson::SUCCESS) return;
  const PathPlan::Member& plan = plan_.members_[parent];
  uint32_t left = plan.size;
  const auto end = object.end();
  for (auto field = object.begin(); field != end; ++field) {
    const char* const key = field.key_c_str();
    const size_t size = field.key_length();
    const uint32_t bucket = PathPlan::BucketOf(key, size);
    if ((plan.wanted >> bucket & 1) == 0) continue;
    for (uint32_t member = plan.buckets[bucket]; member != PathPlan::kNone;
         member = plan_.members_[member].next) {
      const std::string& wanted = plan_.members_[member].key;
      if (wanted.size() != size || std::memcmp(wanted.data(), key, size) != 0) continue;
      State& state = states_[member];
      // Of two members with one key the first counts, as for JsonPath.
      if (state.found_in == visit) break;
      state.value = field.value();
      state.found_in = visit;
      if (--left == 0) return;
      break;
    }
  }
}

}  // namespace klout::connector
