#ifndef KLOUT_TESTS_UNIT_SIMULATOR_REPLAY_H_
#define KLOUT_TESTS_UNIT_SIMULATOR_REPLAY_H_

#include <string>
#include <vector>

#include "services/cli/simulator/community.h"

namespace klout::simulator {

// One row of a batch with its names.
struct NamedAct {
  std::string actor;
  std::string author;
  fact::v1::Network network;
  fact::v1::InteractionKind kind;
  uint32_t time;
  // Empty if not named.
  std::string post;
  uint32_t hostility;
};
struct NamedPost {
  std::string author;
  std::string post;
  uint32_t time;
  std::string language;
};
struct NamedLink {
  std::string account;
  fact::v1::Network network;
  std::string person;
  uint32_t time;
};
struct NamedEndorsement {
  std::string giver;
  std::string receiver;
  std::string topic;
  uint32_t time;
};

// Everything a community says, in the order of its batches.
struct Replay {
  std::vector<fact::v1::FactBatch> batches;
  std::vector<NamedAct> acts;
  std::vector<NamedPost> posts;
  std::vector<NamedLink> links;
  std::vector<NamedEndorsement> endorsements;
};

inline void Read(const fact::v1::FactBatch& batch, Replay* replay) {
  const auto& ids = batch.accounts().ids();
  const auto& networks = batch.accounts().networks();
  const auto& acts = batch.interactions();
  for (int i = 0; i < acts.actors_size(); ++i) {
    const int author = static_cast<int>(acts.authors(i));
    replay->acts.push_back({ids.at(static_cast<int>(acts.actors(i))), ids.at(author),
                            static_cast<fact::v1::Network>(networks.at(author)), acts.kinds(i), acts.times(i),
                            acts.posts(i) == 0 ? "" : batch.post_ids(static_cast<int>(acts.posts(i)) - 1),
                            acts.hostility_percents(i)});
  }
  const auto& posts = batch.posts();
  for (int i = 0; i < posts.posts_size(); ++i) {
    replay->posts.push_back({ids.at(static_cast<int>(posts.authors(i))),
                             batch.post_ids(static_cast<int>(posts.posts(i))), posts.times(i),
                             batch.words(static_cast<int>(posts.languages(i)) - 1)});
  }
  const auto& links = batch.links();
  for (int i = 0; i < links.accounts_size(); ++i) {
    const int account = static_cast<int>(links.accounts(i));
    replay->links.push_back({ids.at(account), static_cast<fact::v1::Network>(networks.at(account)),
                             batch.person_ids(static_cast<int>(links.persons(i))), links.times(i)});
  }
  const auto& endorsements = batch.endorsements();
  for (int i = 0; i < endorsements.givers_size(); ++i) {
    replay->endorsements.push_back({ids.at(static_cast<int>(endorsements.givers(i))),
                                    ids.at(static_cast<int>(endorsements.receivers(i))),
                                    batch.words(static_cast<int>(endorsements.topics(i))),
                                    endorsements.times(i)});
  }
}

inline Replay Play(const CommunityOptions& options) {
  Community community(options);
  Replay replay;
  fact::v1::FactBatch batch;
  while (community.NextBatch(&batch)) {
    Read(batch, &replay);
    replay.batches.push_back(batch);
  }
  return replay;
}

// The day of a fact, from 0.
inline uint32_t DayOf(uint32_t time, const CommunityOptions& options) {
  const int64_t start = absl::ToUnixSeconds(options.end_time) - int64_t{options.days} * kSecondsPerDay;
  return static_cast<uint32_t>((time - start) / kSecondsPerDay);
}

// FNV-1a over the bytes of all batches.
inline uint64_t HashOf(const std::vector<fact::v1::FactBatch>& batches) {
  uint64_t hash = 0xcbf29ce484222325u;
  for (const auto& batch : batches) {
    for (unsigned char byte : batch.SerializeAsString()) hash = (hash ^ byte) * 0x100000001b3u;
  }
  return hash;
}

}  // namespace klout::simulator

#endif  // KLOUT_TESTS_UNIT_SIMULATOR_REPLAY_H_
