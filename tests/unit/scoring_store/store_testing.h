#ifndef KLOUT_TESTS_UNIT_SCORING_STORE_STORE_TESTING_H_
#define KLOUT_TESTS_UNIT_SCORING_STORE_STORE_TESTING_H_

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "common/clock.h"
#include "klout/fact/v1/fact.pb.h"
#include "services/scoring/engine/score_engine.h"

namespace klout::scoring {

// A folder that is gone when the test ends.
class TempDir {
 public:
  TempDir() {
    std::string pattern = (std::filesystem::temp_directory_path() / "klout-test-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~TempDir() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

inline constexpr int64_t kStart = 1341100800;  // 2012-07-01 00:00 UTC
inline constexpr int64_t kDay = 86400;

// For what asks whether it was cancelled.
inline constexpr auto kGoOn = [] { return false; };

// Twitter accounts by number; acts by rows.
struct Act {
  int actor;
  int author;
  int64_t time = kStart;
  klout::fact::v1::InteractionKind kind = klout::fact::v1::INTERACTION_KIND_RESHARE;
};

inline std::string UserName(int number) { return "user-" + std::to_string(number); }

inline klout::fact::v1::FactBatch BatchOf(const std::string& id, const std::vector<Act>& acts) {
  klout::fact::v1::FactBatch batch;
  batch.set_batch_id(id);
  batch.mutable_accounts()->add_networks(klout::fact::v1::NETWORK_TWITTER);
  std::map<int, uint32_t> entries;
  auto entry = [&](int user) {
    const auto [found, is_new] = entries.emplace(user, entries.size());
    if (is_new) batch.mutable_accounts()->add_ids(UserName(user));
    return found->second;
  };
  for (const Act& act : acts) {
    batch.mutable_interactions()->add_actors(entry(act.actor));
    batch.mutable_interactions()->add_authors(entry(act.author));
    batch.mutable_interactions()->add_kinds(act.kind);
    batch.mutable_interactions()->add_times(static_cast<uint32_t>(act.time));
  }
  return batch;
}

// `count` random acts among `users`, the lower numbers more popular.
inline std::vector<Act> RandomActs(uint32_t seed, int count, int users) {
  std::mt19937 random(seed);
  std::vector<Act> acts;
  for (int i = 0; i < count; ++i) {
    const int author = static_cast<int>(random() % (1 + random() % users));
    acts.push_back({static_cast<int>(random() % users), author, kStart + static_cast<int64_t>(random() % 400000)});
  }
  return acts;
}

inline klout::fact::v1::FactBatch LinkBatch(const std::string& id, int user, const std::string& person,
                                            int64_t time = kStart) {
  klout::fact::v1::FactBatch batch;
  batch.set_batch_id(id);
  batch.mutable_accounts()->add_ids(UserName(user));
  batch.mutable_accounts()->add_networks(klout::fact::v1::NETWORK_TWITTER);
  batch.add_person_ids(person);
  batch.mutable_links()->add_accounts(0);
  batch.mutable_links()->add_persons(0);
  batch.mutable_links()->add_times(static_cast<uint32_t>(time));
  return batch;
}

inline ScoreEngineOptions TestOptions(const std::string& dir) {
  ScoreEngineOptions options;
  options.data_dir = dir;
  options.threads = 2;
  options.publish_every = absl::ZeroDuration();
  return options;
}

inline FakeClock& TestClock() {
  static FakeClock clock(absl::FromUnixSeconds(kStart + 30 * 86400));
  return clock;
}

inline std::unique_ptr<ScoreEngine> OpenEngine(const std::string& dir) {
  auto engine = ScoreEngine::Create(TestOptions(dir), TestClock());
  if (!engine.ok()) throw std::runtime_error(engine.status().ToString());
  return *std::move(engine);
}

// All scores by name: equal maps mean equal bits.
inline std::map<std::string, std::array<float, 5>> ScoresByName(const Snapshot& snapshot) {
  std::map<std::string, std::array<float, 5>> scores;
  auto add = [&](const Subject& subject) {
    const ScoreRow& row = snapshot.RowOf(subject);
    scores[snapshot.NameOf(subject)] = {row.score, row.low, row.high, row.true_reach, row.trust};
  };
  for (AccountIndex a = 0; a < snapshot.graph().account_count(); ++a) add({kNone, a});
  for (PersonIndex p = 0; p < snapshot.graph().persons.size(); ++p) add({p, kNone});
  return scores;
}

// Files below `dir` that hold `text`.
inline std::vector<std::string> FilesWith(const std::string& dir, const std::string& text) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(dir)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    if (bytes.find(text) != std::string::npos) files.push_back(entry.path());
  }
  return files;
}

}  // namespace klout::scoring

#endif  // KLOUT_TESTS_UNIT_SCORING_STORE_STORE_TESTING_H_
