#include "tests/bench/settled_log.h"

#include <memory>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/clock.h"
#include "services/cli/simulator/batch_writer.h"
#include "services/cli/simulator/load_generator.h"
#include "services/cli/simulator/random.h"
#include "services/scoring/engine/score_engine.h"
#include "tests/bench/bench_engine.h"

namespace klout::bench {
namespace {

constexpr int kDays = 60;
constexpr absl::Time kEnd = absl::FromUnixSeconds(int64_t{20'400} * 24 * 3600);
constexpr uint32_t kTopics = 200, kAnnouncedEvery = 4, kLinkedEvery = 10, kConfidencePercent = 80;

// Each post by its author, when it was first acted on.
void AnnouncePosts(fact::v1::FactBatch& batch) {
  for (uint32_t i = 0; i < kTopics; ++i) batch.add_words(absl::StrCat("topic-", i));
  batch.add_words("en");
  std::vector<bool> seen(batch.post_ids_size());
  fact::v1::PostColumns& rows = *batch.mutable_posts();
  const fact::v1::InteractionColumns& acts = batch.interactions();
  for (int i = 0; i < acts.actors_size(); ++i) {
    const uint32_t post = acts.posts(i) - 1;
    if (seen[post]) continue;
    seen[post] = true;
    if (post % kAnnouncedEvery != 0) continue;
    rows.add_posts(post);
    rows.add_authors(acts.authors(i));
    rows.add_times(acts.times(i));
    rows.add_languages(1 + kTopics);
    rows.add_sentiment_percents(0);
    rows.add_topic_counts(1);
    // One topic an author, whatever the batch calls them.
    const std::string& name = batch.accounts().ids(static_cast<int>(acts.authors(i)));
    rows.add_topics(static_cast<uint32_t>(simulator::Mix(std::stoull(name.substr(1), nullptr, 36)) % kTopics));
    rows.add_topic_percents(kConfidencePercent);
  }
}

// As the load generator names accounts.
fact::v1::FactBatch Links(uint32_t accounts, absl::Time time) {
  fact::v1::FactBatch batch;
  batch.set_batch_id("links");
  for (uint32_t i = 0; i < accounts / 2; i += kLinkedEvery) {
    for (const uint32_t account : {i, accounts - 1 - i}) {
      std::string* id = batch.mutable_accounts()->add_ids();
      id->push_back('u');
      simulator::AppendNumber(account, id);
      batch.mutable_links()->add_accounts(batch.accounts().ids_size() - 1);
      batch.mutable_links()->add_persons(batch.person_ids_size());
      batch.mutable_links()->add_times(static_cast<uint32_t>(absl::ToUnixSeconds(time)));
    }
    batch.add_person_ids(absl::StrCat("p", i));
  }
  batch.mutable_accounts()->add_networks(fact::v1::NETWORK_TWITTER);
  return batch;
}

}  // namespace

absl::StatusOr<SettledLog> MakeSettledLog(const std::string& folder, uint32_t accounts, uint32_t batches) {
  scoring::ScoreEngineOptions options;
  options.data_dir = folder;
  options.publish_every = absl::ZeroDuration();
  auto engine = scoring::ScoreEngine::Create(options, RealClock());
  if (!engine.ok()) return engine.status();
  for (uint32_t i = 0; i < batches; ++i) {
    simulator::LoadGenerator load({.seed = i + 1,
                                   .accounts = accounts,
                                   .batches = 1,
                                   .rows_per_batch = kRowsPerBatch,
                                   .start_time = kEnd - absl::Hours(24) * kDays + absl::Hours(24) * kDays * (static_cast<double>(i) / batches)});
    fact::v1::FactBatch batch = load.batches()[0];
    AnnouncePosts(batch);
    if (absl::Status status = (*engine)->AppendAndWait(std::move(batch)).status(); !status.ok()) return status;
  }
  if (absl::Status status = (*engine)->AppendAndWait(Links(accounts, kEnd - absl::Hours(24))).status(); !status.ok()) return status;
  if (absl::Status status = (*engine)->Publish(true).status(); !status.ok()) return status;
  const std::shared_ptr<const scoring::Snapshot> snapshot = (*engine)->serving();
  return SettledLog{kEnd, snapshot->graph().account_count(), snapshot->graph().edge_count(), snapshot->graph().posts.size()};
}

}  // namespace klout::bench
