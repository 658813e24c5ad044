#include <hiredis/hiredis.h>

#include <memory>
#include <random>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/clock.h"
#include "common/redis_score_cache.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "tests/bench/benches.h"
#include "tests/testing/redis_server.h"

namespace klout::bench {
namespace {

constexpr uint32_t kSubjects = 100'000;
constexpr size_t kKeysPerRead = 1000;
constexpr int kReads = 300, kQuickReads = 20, kRepetitions = 9;
constexpr double kMarkOfHiredis = 0.8;
constexpr absl::Duration kFlushTimeout = absl::Seconds(60);

std::string KeyOf(uint32_t subject) { return ScoreCacheKey(7, absl::StrCat("twitter:u", subject)); }

// As long as what scoring stores.
std::string ValueOf(uint32_t subject) {
  scoring::v1::Score score;
  score.set_subject(absl::StrCat("twitter:u", subject));
  score.set_evidence(scoring::v1::EVIDENCE_STRONG);
  for (const auto set : {&scoring::v1::Score::set_score, &scoring::v1::Score::set_low, &scoring::v1::Score::set_high,
                         &scoring::v1::Score::set_people_per_week, &scoring::v1::Score::set_true_reach, &scoring::v1::Score::set_amplification,
                         &scoring::v1::Score::set_network_impact, &scoring::v1::Score::set_trust}) {
    (score.*set)(1.0 + subject);
  }
  scoring::v1::NetworkScore& network = *score.add_networks();
  network.set_network(fact::v1::NETWORK_TWITTER);
  network.set_score(score.score());
  network.set_people_per_week(score.people_per_week());
  network.set_true_reach(score.true_reach());
  network.set_amplification(score.amplification());
  network.mutable_last_active()->set_seconds(1'760'000'000 + subject);
  return score.SerializeAsString();
}

std::vector<std::vector<std::string>> RandomReads(int reads) {
  std::minstd_rand random(1);
  std::vector<std::vector<std::string>> all(reads);
  for (auto& keys : all) {
    for (size_t i = 0; i < kKeysPerRead; ++i) keys.push_back(KeyOf(random() % kSubjects));
  }
  return all;
}

struct FreeContext {
  void operator()(redisContext* context) const { redisFree(context); }
};
using Context = std::unique_ptr<redisContext, FreeContext>;

// Keys a second through a pipeline of GETs, as hiredis's own documentation does it; nothing is done with the answers.
absl::StatusOr<double> BareRate(redisContext& context, const std::vector<std::vector<std::string>>& reads) {
  const absl::Time start = absl::Now();
  for (const auto& keys : reads) {
    for (const std::string& key : keys) redisAppendCommand(&context, "GET %b", key.data(), key.size());
    for (size_t i = 0; i < keys.size(); ++i) {
      void* reply = nullptr;
      if (redisGetReply(&context, &reply) != REDIS_OK) return absl::InternalError(context.errstr);
      const bool found = static_cast<redisReply*>(reply)->type == REDIS_REPLY_STRING;
      freeReplyObject(reply);
      if (!found) return absl::InternalError("a key was not found");
    }
  }
  return static_cast<double>(reads.size() * kKeysPerRead) / absl::ToDoubleSeconds(absl::Now() - start);
}

// The same through the cache, with each score parsed: what a reader without a snapshot does.
absl::StatusOr<double> OurRate(ScoreCache& cache, const std::vector<std::vector<std::string>>& reads) {
  const absl::Time start = absl::Now();
  std::vector<std::optional<std::string>> values;
  scoring::v1::Score score;
  for (const auto& keys : reads) {
    if (absl::Status status = cache.MultiGet(keys, RealClock().Now() + absl::Seconds(5), &values); !status.ok()) return status;
    for (const auto& value : values) {
      if (!value || !score.ParseFromString(*value)) return absl::InternalError("a score was not found");
    }
  }
  return static_cast<double>(reads.size() * kKeysPerRead) / absl::ToDoubleSeconds(absl::Now() - start);
}

}  // namespace

absl::StatusOr<std::vector<Row>> BenchCache(bool quick) {
  auto server = RedisServer::Start();
  if (!server.ok()) return server.status();
  auto cache = RedisScoreCache::Create({.address = (*server)->address(), .read_timeout = absl::Seconds(5), .max_queue_entries = kSubjects}, RealClock());
  if (!cache.ok()) return cache.status();
  std::vector<ScoreCache::Entry> entries;
  for (uint32_t subject = 0; subject < kSubjects; ++subject) entries.emplace_back(KeyOf(subject), ValueOf(subject));
  (*cache)->Put(entries);
  if (!(*cache)->Flush(absl::Now() + kFlushTimeout)) return absl::InternalError("the cache was not filled");
  if ((*cache)->stats().dropped > 0) return absl::InternalError("entries were dropped");
  const Context context(redisConnectUnix((*server)->address().substr(sizeof("unix:") - 1).c_str()));
  if (context == nullptr || context->err != 0) return absl::InternalError("hiredis cannot connect");
  const auto reads = RandomReads(quick ? kQuickReads : kReads);
  std::vector<double> ours, bare;
  for (int i = 0; i < kRepetitions; ++i) {
    const absl::StatusOr<double> b = BareRate(*context, reads);
    if (!b.ok()) return b.status();
    const absl::StatusOr<double> o = OurRate(**cache, reads);
    if (!o.ok()) return o.status();
    ours.push_back(*o);
    bare.push_back(*b);
  }
  return std::vector<Row>{{"cache", "scores read through Redis", "scores/s", ours, "hiredis pipeline of GETs", bare,
                           Mark{Mark::Of::kRatio, Mark::Bound::kAtLeast, kMarkOfHiredis},
                           absl::StrCat(kKeysPerRead, " of ", kSubjects, " scores a read, ", entries[0].second.size(),
                                        " bytes each, a redis-server of its own over a unix socket, all found; ours parses them, the baseline only takes them")}};
}

}  // namespace klout::bench
