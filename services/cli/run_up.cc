#include <iostream>

#include "common/clock.h"
#include "common/shutdown_signal.h"
#include "services/cli/cli.h"
#include "services/cli/commands.h"
#include "services/cli/suite_options.h"
#include "services/scoring/service.h"

namespace klout::cli {
namespace {

constexpr int kFailed = 1;
constexpr int kBadOptions = 2;

int Fail(const absl::Status& status) {
  PrintError(Console::OfProcess(), status);
  return absl::IsInvalidArgument(status) ? kBadOptions : kFailed;
}

}  // namespace

int RunUp(const UpOptions& options) {
  const scoring::ScoringOptions scoring = ScoringOptionsOf(options);
  if (options.check_config) {
    if (absl::Status status = scoring::CheckOptions(scoring); !status.ok()) return Fail(status);
    std::cout << "service = " << options.service << "\n"
              << scoring::OptionsText(scoring) << "configuration ok\n";
    return 0;
  }
  ShutdownSignal shutdown;
  auto server = scoring::ScoringServer::Create(scoring, RealClock());
  if (!server.ok()) return Fail(server.status());
  std::cout << "klout serves at " << (*server)->dial_address();
  if ((*server)->metrics_port() != 0) std::cout << ", metrics at port " << (*server)->metrics_port();
  std::cout << ", data in " << options.data << std::endl;
  shutdown.Wait();
  (*server)->Drain();
  return 0;
}

}  // namespace klout::cli
