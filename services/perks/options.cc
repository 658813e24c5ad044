#include "services/perks/options.h"

#include <fstream>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"

namespace klout::perks {
namespace {

constexpr int kMaxWriters = 16, kMaxReaders = 64;
constexpr absl::Duration kShortestSweep = absl::Milliseconds(100), kLongestSweep = absl::Hours(1);
constexpr absl::Duration kShortestSearch = absl::Seconds(1), kLongestSearch = absl::Hours(24);

bool IsSqlite(const PerksOptions& options) { return options.database == "sqlite" || absl::StartsWith(options.database, "sqlite:"); }

// `postgresql://user:secret@host/db` without the secret.
std::string WithoutPassword(const std::string& url) {
  const size_t begin = url.find("://"), end = url.rfind('@');
  if (begin == std::string::npos || end == std::string::npos) return url;
  const size_t colon = url.find(':', begin + 3);
  if (colon == std::string::npos || colon > end) return url;
  return absl::StrCat(url.substr(0, colon), ":***", url.substr(end));
}

}  // namespace

absl::Status CheckOptions(const PerksOptions& options) {
  const bool keeps_files = (options.database == "sqlite" && options.database_file.empty()) || options.token_key_file.empty();
  if (options.data_dir.empty() && keeps_files)
    return InvalidField("data_dir", "data_dir must be set, unless database and token_key_file name other places");
  const bool is_postgres = absl::StartsWith(options.database, "postgresql://") || absl::StartsWith(options.database, "postgres://");
  if (!IsSqlite(options) && !is_postgres)
    return InvalidField("database", "database must be sqlite, sqlite:PATH or postgresql://...");
  if (options.writers < 1 || options.writers > kMaxWriters)
    return InvalidField("writers", absl::StrCat("writers is ", options.writers, ", must be 1 to ", kMaxWriters));
  if (IsSqlite(options) && options.writers != 1) return InvalidField("writers", "writers must be 1 with sqlite");
  if (options.readers < 1 || options.readers > kMaxReaders)
    return InvalidField("readers", absl::StrCat("readers is ", options.readers, ", must be 1 to ", kMaxReaders));
  if (options.sweep_every != absl::ZeroDuration() && (options.sweep_every < kShortestSweep || options.sweep_every > kLongestSweep)) {
    return InvalidField("sweep_every",
                        absl::StrCat("sweep_every is ", absl::FormatDuration(options.sweep_every), ", must be 0 or 100ms to 1h"));
  }
  if (options.search_posts_every != absl::ZeroDuration() &&
      (options.search_posts_every < kShortestSearch || options.search_posts_every > kLongestSearch)) {
    return InvalidField("search_posts_every", absl::StrCat("search_posts_every is ", absl::FormatDuration(options.search_posts_every),
                                                           ", must be 0 or 1s to 24h"));
  }
  return absl::OkStatus();
}

absl::StatusOr<std::string> DatabaseUrl(const PerksOptions& options) {
  if (!options.database_file.empty()) {
    std::ifstream file(options.database_file);
    std::string line;
    if (!std::getline(file, line) || line.empty()) return InvalidField("database_file", "database_file cannot be read");
    PerksOptions named = options;
    named.database = line;
    named.database_file.clear();
    if (absl::Status status = CheckOptions(named); !status.ok()) return status;
    return line;
  }
  return options.database == "sqlite" ? absl::StrCat("sqlite:", options.data_dir, "/perks.db") : options.database;
}

std::string OptionsText(const PerksOptions& options) {
  return absl::StrCat("data_dir = ", options.data_dir, "\ndatabase = ", WithoutPassword(options.database), "\ndatabase_file = ", options.database_file,
                      "\nlisten = ", options.listen,
                      "\nmetrics_listen = ", options.metrics_listen, "\nscoring = ", options.scoring,
                      "\ntoken_key_file = ", options.token_key_file, "\nsweep_every = ", absl::FormatDuration(options.sweep_every),
                      "\nsearch_posts_every = ", absl::FormatDuration(options.search_posts_every),
                      "\nwriters = ", options.writers, "\nreaders = ", options.readers, "\n", klout::OptionsText(options.tls));
}

}  // namespace klout::perks
