#include <iostream>

#include "services/cli/commands.h"

namespace klout::cli {

int RunUp(const UpOptions& options) {
  std::cerr << "klout: this build has no services inside\n";
  return 1;
}

}  // namespace klout::cli
