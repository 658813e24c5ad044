#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <system_error>

#include "absl/status/status.h"
#include "common/clock.h"
#include "common/log.h"
#include "common/shutdown_signal.h"
#include "services/cli/cli.h"
#include "services/cli/commands.h"
#include "services/cli/demo/play_demo.h"
#include "services/scoring/service.h"
#include "services/topics/service.h"

namespace klout::cli {
namespace {

// A new folder that goes with the object.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::error_code error;
    const std::filesystem::path base = std::filesystem::temp_directory_path(error);
    std::string path = (base / "klout-demo-XXXXXX").string();
    if (!error && mkdtemp(path.data()) != nullptr) path_ = path;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  // Empty if it could not be made.
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

int Fail(const absl::Status& status) {
  PrintError(Console::OfProcess(), status);
  return absl::IsInvalidArgument(status) ? 2 : 1;
}

scoring::ScoringOptions OptionsOf(const DemoOptions& demo, const std::string& folder) {
  scoring::ScoringOptions options;
  options.data_dir = folder;
  // With --once nobody else calls, and another server may hold the port.
  options.listen = demo.once ? "" : demo.listen;
  options.metrics_listen = "";
  // The play publishes at the days that its incidents ask for, and at no other.
  options.publish_every = absl::ZeroDuration();
  options.public_accounts = "linked";
  return options;
}

}  // namespace

int RunDemo(const DemoOptions& options) {
  // A person reads this terminal.
  SetLogLevel(LogLevel::kWarning);
  // Before any thread: with --once a signal ends the process as usual, and the folder stays behind.
  std::unique_ptr<ShutdownSignal> shutdown;
  if (!options.once) shutdown = std::make_unique<ShutdownSignal>();
  const TemporaryFolder folder;
  if (folder.path().empty()) return Fail(absl::InternalError("no folder for temporary files can be made"));
  auto server = scoring::ScoringServer::Create(OptionsOf(options, folder.path()), RealClock());
  if (!server.ok()) return Fail(server.status());

  const Console console = Console::OfProcess();
  PlayOptions play;
  play.seed = options.seed;
  play.people = static_cast<uint32_t>(options.people);
  play.end_time = RealClock().Now();
  topics::TopicsOptions topics_options;
  topics_options.listen = "";
  topics_options.metrics_listen = "";
  auto topics_server = topics::TopicsServer::Create(topics_options);
  if (!topics_server.ok()) return Fail(topics_server.status());
  play.topics = (*topics_server)->InProcessChannel();
  const absl::StatusOr<int> failed = PlayDemo(play, (*server)->InProcessChannel(), console);
  if (!failed.ok()) return Fail(failed.status());
  if (!options.once) {
    *console.out << "\nklout serves this community at " << (*server)->dial_address()
                 << " until Ctrl-C: klout top --server " << (*server)->dial_address() << std::endl;
    shutdown->Wait();
    (*server)->Drain();
  }
  return *failed == 0 ? 0 : 1;
}

}  // namespace klout::cli
