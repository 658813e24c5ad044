#ifndef KLOUT_SERVICES_TOPICS_OPTIONS_H_
#define KLOUT_SERVICES_TOPICS_OPTIONS_H_

#include <string>

#include "absl/status/status.h"
#include "common/tls_files.h"

namespace klout::topics {

// What the topics service can be told, read once at the start. A field that makes no sense stops the start.
struct TopicsOptions {
  // Folder of ontology, language words, lexicon and models. Empty: `../share/klout/topics` beside the program.
  std::string model_dir = {};

  // Where gRPC is served: "host:port", port 0 for any free one, "unix:/path", or empty: in this process only.
  std::string listen = "127.0.0.1:7410";

  // Where Prometheus reads, at /metrics: "host:port", or empty: nowhere.
  std::string metrics_listen = "127.0.0.1:7411";

  // Mutual TLS of gRPC, as server and as client; no files: plaintext.
  TlsFiles tls = {};

  // Threads that classify. 0: one per core. 0 to 1024.
  int threads = 0;

  // Check these options and read the models, start nothing.
  bool check_config = false;
};

// INVALID_ARGUMENT that names the field and what is allowed. Looks at the values only.
absl::Status CheckOptions(const TopicsOptions& options);

// One `name = value` a line, for --check_config.
std::string OptionsText(const TopicsOptions& options);

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_OPTIONS_H_
