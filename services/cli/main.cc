#include <string>
#include <vector>

#include "services/cli/cli.h"

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  return klout::cli::RunCli(words, klout::cli::Console::OfProcess(), klout::cli::Surroundings::OfProcess());
}
