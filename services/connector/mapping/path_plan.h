#ifndef KLOUT_SERVICES_CONNECTOR_MAPPING_PATH_PLAN_H_
#define KLOUT_SERVICES_CONNECTOR_MAPPING_PATH_PLAN_H_

#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "services/connector/mapping/json_path.h"

namespace klout::connector {

// What the expressions of some maps read, known before a page comes: for each kind of place the keys that
// paths lead over, as a tree. An item of a page has tens of members, is asked for a dozen, for some of them
// many times; with the plan each object on the way is walked once, when the first of its members is asked
// for, and each of its keys is compared with none or one of those that are wanted. Thread-safe once made.
class PathPlan {
 public:
  // A new kind of place. Its number.
  uint32_t AddPlace();
  // From now on `path` may be asked of places of this kind, and of no other. Only its keys up to the first
  // index in an array are planned.
  void Add(uint32_t place, JsonPath* path);

 private:
  friend class FoundMembers;
  static constexpr uint32_t kNone = ~uint32_t{0};
  // As many as bits of Member::wanted.
  static constexpr uint32_t kBuckets = 64;
  // A place, or a member of a place or member.
  struct Member {
    // Of a place: itself.
    uint32_t parent = kNone;
    std::string key;
    // Members of the same parent whose keys fall into the same bucket.
    uint32_t next = kNone;
    // Of its own members: how many, which buckets are not empty, and the first of each bucket.
    uint32_t size = 0;
    uint64_t wanted = 0;
    std::vector<uint32_t> buckets = {};
  };

  // `key` ends with a zero, or holds `size` bytes at least one of them.
  static uint32_t BucketOf(const char* key, size_t size) {
    const auto first = static_cast<unsigned char>(key[0]);
    const auto last = static_cast<unsigned char>(key[size > 0 ? size - 1 : 0]);
    return ((static_cast<uint32_t>(size) << 16 ^ static_cast<uint32_t>(first) << 8 ^ last) * 0x9E3779B1u) >>
           26;
  }
  uint32_t AddMember(uint32_t parent, std::string_view key);

  std::vector<Member> members_;
};

class FoundMembers;

// Where an expression is evaluated: a JSON value, and what of it was found before. Good as long as the
// document, and the FoundMembers it comes from.
class Place {
 public:
  // A value of which no plan is made: each path is looked for anew.
  Place(simdjson::dom::element value)
      : value_(value) {}  // NOLINT(google-explicit-constructor): any value is a place

  simdjson::dom::element value() const { return value_; }
  // As JsonPath::Find.
  inline bool Find(const JsonPath& path, simdjson::dom::element* found) const;

 private:
  friend class FoundMembers;
  Place(simdjson::dom::element value, FoundMembers* members, uint64_t visit)
      : value_(value), members_(members), visit_(visit) {}

  simdjson::dom::element value_;
  FoundMembers* members_ = nullptr;
  uint64_t visit_ = 0;
};

// What was found at the places of one document, one place of each kind at a time. Not thread-safe. `plan`
// must outlive it.
class FoundMembers {
 public:
  explicit FoundMembers(const PathPlan& plan);
  FoundMembers(const FoundMembers&) = delete;
  FoundMembers& operator=(const FoundMembers&) = delete;

  // Goes to a place of this kind. The one before of the same kind may not be asked any more.
  Place Enter(uint32_t kind, simdjson::dom::element value) {
    states_[kind].value = value;
    states_[kind].found_in = ++visits_;
    return Place(value, this, visits_);
  }

 private:
  friend class Place;
  struct State {
    simdjson::dom::element value;
    // Number of the visit at which it was found, and at which its own members were looked for.
    uint64_t found_in = 0, walked_in = 0;
    uint32_t parent = 0;
  };

  // The member as this visit shows it; null if it does not.
  const State* Find(uint32_t member, uint64_t visit) {
    const State& state = states_[member];
    if (states_[state.parent].walked_in != visit) Walk(state.parent, visit);
    return state.found_in == visit ? &state : nullptr;
  }
  // Looks for all members of `parent` that the plan knows.
  void Walk(uint32_t parent, uint64_t visit);

  const PathPlan& plan_;
  std::vector<State> states_;
  uint64_t visits_ = 0;
};

inline bool Place::Find(const JsonPath& path, simdjson::dom::element* found) const {
  if (members_ == nullptr || path.member_ == JsonPath::kNotPlanned) return path.Find(value_, found);
  const FoundMembers::State* const state = members_->Find(path.member_, visit_);
  if (state == nullptr || state->value.is_null()) return false;
  if (path.planned_steps_ < path.steps_.size())
    return path.FindFrom(path.planned_steps_, state->value, found);
  *found = state->value;
  return true;
}

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_MAPPING_PATH_PLAN_H_
