#include "services/connector/options.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "common/status.h"

namespace klout::connector {
namespace {

constexpr int kMaxThreads = 1024;
constexpr absl::Duration kShortestSync = absl::Seconds(10), kLongestSync = absl::Hours(24 * 30);

}  // namespace

absl::Status CheckOptions(const ConnectorOptions& options) {
  if (options.data_dir.empty()) return InvalidField("data_dir", "data_dir must be set");
  if (options.threads < 1 || options.threads > kMaxThreads)
    return InvalidField("threads", absl::StrCat("threads is ", options.threads, ", must be 1 to ", kMaxThreads));
  const bool is_off = options.sync_every == absl::ZeroDuration();
  if (!is_off && (options.sync_every < kShortestSync || options.sync_every > kLongestSync)) {
    return InvalidField("sync_every", absl::StrCat("sync_every is ", absl::FormatDuration(options.sync_every),
                                                   ", must be 0 or 10s to 720h"));
  }
  if (!options.old_token_key_file.empty() && options.token_key_file.empty())
    return InvalidField("old_token_key_file", "old_token_key_file goes with token_key_file");
  return absl::OkStatus();
}

std::string OptionsText(const ConnectorOptions& options) {
  return absl::StrCat("data_dir = ", options.data_dir, "\nlisten = ", options.listen, "\nmetrics_listen = ",
                      options.metrics_listen, "\nscoring = ", options.scoring, "\ntopics = ", options.topics,
                      "\nnetworks_dir = ", options.networks_dir, "\napplications_file = ", options.applications_file,
                      "\ntoken_key_file = ", options.token_key_file, "\nold_token_key_file = ", options.old_token_key_file,
                      "\nredirect_uris = ", absl::StrJoin(options.redirect_uris, ","),
                      "\narchives_link = ", options.archives_link ? "true" : "false",
                      "\nsync_every = ", absl::FormatDuration(options.sync_every), "\nthreads = ", options.threads,
                      "\nca_file = ", options.ca_file, "\n", klout::OptionsText(options.tls));
}

}  // namespace klout::connector
