#include <iostream>

#include "services/cli/commands.h"

namespace klout::cli {

int RunDemo(const DemoOptions& options) {
  std::cerr << "klout: this build has no demo inside\n";
  return 1;
}

}  // namespace klout::cli
