#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "services/connector/mapping/network.h"
#include "tests/connector/network_fixture.h"
#include "tests/connector/sync_stage.h"

namespace klout::connector {
namespace {

const char* const kSignals[] = {"post",   "reshare", "reply",    "mention", "quote", "like",
                                "save",   "follow",  "list_add", "view",    "profile"};

std::string Word(const std::string& line) { return line.substr(0, line.find(' ')); }

std::set<std::string> SignalsIn(const std::vector<std::string>& lines) {
  std::set<std::string> signals;
  for (const std::string& line : lines) signals.insert(Word(line));
  return signals;
}

std::set<std::string> SignalsSaid(const v1::NetworkInfo& info) {
  std::set<std::string> signals;
  if (info.posts()) signals.insert("post");
  if (info.profile_fields_size() > 0) signals.insert("profile");
  for (const int kind : info.interactions()) {
    std::string name = fact::v1::InteractionKind_Name(static_cast<fact::v1::InteractionKind>(kind)).substr(sizeof("INTERACTION_KIND_") - 1);
    for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    signals.insert(std::move(name));
  }
  return signals;
}

// docs/networks.md, from the descriptions and the fixtures. A signal is shown as tested if it is among the exact facts of a
// fixture, so the table says no more than the tests show.
std::string TableOfNetworks() {
  const Networks networks = Networks::ReadFolder(NetworksFolder()).value();
  const std::vector<std::string> fixtures = AllFixtureNames();
  std::string text =
      "# Networks\n\n"
      "Made by `tests/connector/network_table_test.cc` from `services/connector/networks/` and the fixtures beside that test;\n"
      "`KLOUT_WRITE_GOLDEN=1` writes it anew. **I**: read through the interface, and among the facts that a test expects exactly,\n"
      "with paging, throttling, an expired token, cut and slow bodies, a 500, and a run killed in the middle. **A**: the same of\n"
      "the archive. i: described, but in no test. The fixtures are made-up people in the shapes that the cited pages show; no\n"
      "network itself was asked.\n\n";
  absl::StrAppend(&text, "| network | ", absl::StrJoin(kSignals, " | "), " | linked by | archives | live |\n|---|");
  for (size_t i = 0; i < std::size(kSignals) + 3; ++i) text += "---|";
  text += "\n";
  for (const Network* network : networks.All()) {
    const std::string name(network->name());
    const v1::NetworkInfo info = network->Info();
    std::set<std::string> by_interface, by_archive;
    if (std::find(fixtures.begin(), fixtures.end(), name) != fixtures.end()) {
      const NetworkFixture fixture = ReadNetworkFixture(name);
      by_interface = SignalsIn(fixture.first_facts);
      by_interface.merge(SignalsIn(fixture.later_facts));
      by_archive = SignalsIn(fixture.archive_facts);
    }
    const std::set<std::string> said = SignalsSaid(info);
    absl::StrAppend(&text, "| [", info.display_name(), "](", info.documentation(), ") |");
    for (const char* signal : kSignals) {
      std::string cell;
      if (by_interface.contains(signal)) cell += "I";
      if (by_archive.contains(signal)) cell += "A";
      if (cell.empty() && said.contains(signal)) cell = "i";
      absl::StrAppend(&text, " ", cell.empty() ? "" : cell.find('i') != std::string::npos ? cell : "**" + cell + "**", " |");
    }
    std::vector<std::string> ways;
    for (const int method : info.methods()) {
      static const char* const kWays[] = {"", "OAuth", "app password", "rel=me"};
      ways.push_back(kWays[method]);
    }
    absl::StrAppend(&text, " ", absl::StrJoin(ways, ", "), " | ", absl::StrJoin(info.archives(), ", "), " | ",
                    absl::StrJoin(info.live(), ", "), " |\n");
  }
  text += "\nAccess:\n\n";
  for (const Network* network : networks.All()) {
    absl::StrAppend(&text, "- ", network->description().display_name(), ": ", network->description().access(), "\n");
  }
  return text;
}

TEST(NetworkTableTest, TheDocumentedTableIsWhatDescriptionsAndTestsSay) {
  const std::string path = KLOUT_SOURCE_DIR "/docs/networks.md";
  const std::string table = TableOfNetworks();
  if (std::getenv("KLOUT_WRITE_GOLDEN") != nullptr) std::ofstream(path) << table;
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  EXPECT_EQ(text.str(), table) << "run it with KLOUT_WRITE_GOLDEN=1 and read the diff";
}

TEST(NetworkTableTest, EveryNetworkHasAFixture) {
  const Networks networks = Networks::ReadFolder(NetworksFolder()).value();
  const std::vector<std::string> fixtures = AllFixtureNames();
  for (const Network* network : networks.All()) {
    EXPECT_NE(std::find(fixtures.begin(), fixtures.end(), std::string(network->name())), fixtures.end()) << network->name();
  }
}

}  // namespace
}  // namespace klout::connector
