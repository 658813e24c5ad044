#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "services/cli/help.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

// What users and their scripts rely on. After a wanted change run the test with KLOUT_WRITE_GOLDEN=1 and read
// the diff.
void ExpectGolden(const std::string& name, const std::string& text) {
  const std::string path = std::string(KLOUT_GOLDEN_DIR) + "/" + name;
  if (std::getenv("KLOUT_WRITE_GOLDEN") != nullptr) std::ofstream(path) << text;
  std::ifstream file(path);
  const std::string golden((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  EXPECT_EQ(text, golden) << path << " differs";
}

TEST(Golden, HelpOfEveryVerb) {
  std::string text = OverviewText(AllVerbs());
  for (const Verb& verb : AllVerbs()) text += "\n----\n" + VerbText(verb);
  ExpectGolden("help.txt", text);
}

TEST(Golden, CompletionOfEveryShell) {
  for (const std::string shell : {"bash", "zsh", "fish"}) {
    ExpectGolden("completion." + shell, CompletionScript(AllVerbs(), shell));
  }
  EXPECT_EQ(CompletionScript(AllVerbs(), "tcsh"), "");
}

TEST(Help, FitsATerminal) {
  for (const Verb& verb : AllVerbs()) {
    const std::string text = VerbText(verb);
    for (size_t begin = 0; begin < text.size();) {
      const size_t end = text.find('\n', begin);
      EXPECT_LE(end - begin, 110u) << text.substr(begin, end - begin);
      begin = end + 1;
    }
  }
}

}  // namespace
}  // namespace klout::cli
