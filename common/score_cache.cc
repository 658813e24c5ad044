#include "common/score_cache.h"

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout {

std::string ScoreCacheKey(uint64_t snapshot_id, std::string_view subject) {
  return absl::StrCat("klout:score:", snapshot_id, ":", ToAbsl(subject));
}

absl::Status ScoreCache::TooManyKeys(size_t count) {
  return InvalidField("keys", absl::StrCat("keys has ", count, " entries, limit ", kMaxKeys));
}

std::vector<Metrics::Registration> ExposeScoreCache(const ScoreCache& cache, std::string_view engine,
                                                    Metrics& metrics) {
  struct Column {
    const char* name;
    const char* help;
    uint64_t ScoreCacheStats::*value;
  };
  static constexpr Column kColumns[] = {
      {"klout_scorecache_hits_total", "Keys found.", &ScoreCacheStats::hits},
      {"klout_scorecache_misses_total", "Keys not found or not asked for.", &ScoreCacheStats::misses},
      {"klout_scorecache_errors_total", "Round trips that failed.", &ScoreCacheStats::errors},
      {"klout_scorecache_dropped_total", "Entries not stored.", &ScoreCacheStats::dropped},
      {"klout_scorecache_refused_total", "Entries the store had no memory for.",
       &ScoreCacheStats::refused_out_of_memory},
      {"klout_scorecache_breaker_opened_total", "Times the store was left alone after a failure.",
       &ScoreCacheStats::breaker_opened},
  };
  const Metrics::Labels labels = {{"engine", std::string(engine)}};
  std::vector<Metrics::Registration> registrations;
  for (const Column& column : kColumns) {
    const auto value = column.value;
    registrations.push_back(metrics.PullCounter(
        column.name, column.help, [&cache, value] { return static_cast<double>(cache.stats().*value); },
        labels));
  }
  registrations.push_back(metrics.PullGauge(
      "klout_scorecache_breaker_open", "1 while the store is left alone.",
      [&cache] { return cache.stats().breaker_open ? 1.0 : 0.0; }, labels));
  return registrations;
}

}  // namespace klout
