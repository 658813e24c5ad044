#include "services/scoring/options.h"

#include <fstream>

#include "absl/strings/str_cat.h"
#include "common/redis_connection.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/scoring/store/clickhouse_address.h"
#include "services/scoring/store/open_fact_log.h"

namespace klout::scoring {
namespace {

constexpr absl::Duration kMinPublishEvery = absl::Milliseconds(100);
constexpr absl::Duration kMaxPublishEvery = absl::Hours(24);
constexpr int kMaxThreads = 1024;
constexpr int kMaxKeptSnapshots = 100;

absl::Status CheckRange(std::string_view field, int value, int least, int most) {
  if (value >= least && value <= most) return absl::OkStatus();
  return InvalidField(field, absl::StrCat(ToAbsl(field), " is ", value, ", must be ", least, " to ", most));
}

absl::Status CheckRole(const ScoringOptions& options) {
  if (options.role != "writer" && options.role != "reader") return InvalidField("role", "role must be writer or reader");
  if (options.role == "writer") {
    return options.writer.empty() ? absl::OkStatus() : InvalidField("writer", "writer is for readers, and role is writer");
  }
  // What fact_log_file says is looked at when it is read.
  if (options.fact_log_file.empty() && options.fact_log == kRocksFactLog) {
    return InvalidField("role", "role is reader, and fact_log is rocksdb, which has no readers: only a log on clickhouse:// has");
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status CheckOptions(const ScoringOptions& options) {
  if (options.data_dir.empty()) return InvalidField("data_dir", "data_dir is empty: name a folder");
  const absl::Duration every = options.publish_every;
  if (every != absl::ZeroDuration() && (every < kMinPublishEvery || every > kMaxPublishEvery)) {
    return InvalidField("publish_every", absl::StrCat("publish_every is ", absl::FormatDuration(every),
                                                      ", must be 0 or 100ms to 24h"));
  }
  if (options.public_accounts != "linked" && options.public_accounts != "all") {
    return InvalidField("public_accounts", "public_accounts must be linked or all");
  }
  if (absl::Status status = CheckFactLog(options.fact_log); !status.ok()) return status;
  if (absl::Status status = CheckRole(options); !status.ok()) return status;
  if (!options.redis.empty()) {
    const absl::Status status = ParseRedisAddress(options.redis).status();
    if (!status.ok()) return InvalidField("redis", ToStd(status.message()));
  }
  absl::Status status = CheckRange("threads", options.threads, 0, kMaxThreads);
  status.Update(CheckRange("keep_snapshots", options.keep_snapshots, 1, kMaxKeptSnapshots));
  return status;
}

absl::StatusOr<std::string> FactLogOf(const ScoringOptions& options) {
  if (options.fact_log_file.empty()) return options.fact_log;
  std::ifstream file(options.fact_log_file);
  std::string line;
  if (!std::getline(file, line) || line.empty()) return InvalidField("fact_log_file", "fact_log_file cannot be read");
  if (absl::Status status = CheckFactLog(line); !status.ok()) return status;
  return line;
}

std::string OptionsText(const ScoringOptions& options) {
  return absl::StrCat("data_dir = ", options.data_dir, "\nfact_log = ", ClickHouseUrlToShow(options.fact_log),
                      "\nfact_log_file = ", options.fact_log_file, "\nrole = ", options.role, "\nwriter = ", options.writer, "\nlisten = ", options.listen,
                      "\nmetrics_listen = ", options.metrics_listen, "\nredis = ", options.redis,
                      "\npublish_every = ", absl::FormatDuration(options.publish_every),
                      "\nthreads = ", options.threads, "\npublic_accounts = ", options.public_accounts,
                      "\nkeep_snapshots = ", options.keep_snapshots, "\nmodel = ", options.model, "\n", klout::OptionsText(options.tls));
}

}  // namespace klout::scoring
