#include "services/topics/options.h"

#include "absl/strings/str_cat.h"
#include "common/status.h"

namespace klout::topics {
namespace {

constexpr int kMaxThreads = 1024;

}  // namespace

absl::Status CheckOptions(const TopicsOptions& options) {
  if (options.threads >= 0 && options.threads <= kMaxThreads) return absl::OkStatus();
  return InvalidField("threads", absl::StrCat("threads is ", options.threads, ", must be 0 to ", kMaxThreads));
}

std::string OptionsText(const TopicsOptions& options) {
  return absl::StrCat("model_dir = ", options.model_dir, "\nlisten = ", options.listen,
                      "\nmetrics_listen = ", options.metrics_listen, "\nthreads = ", options.threads, "\n", klout::OptionsText(options.tls));
}

}  // namespace klout::topics
