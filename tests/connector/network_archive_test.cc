#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include "common/clock.h"
#include "common/status.h"
#include "services/connector/store/memory_connector_store.h"
#include "services/connector/sync/archive_import.h"
#include "services/connector/sync/fact_writer.h"
#include "tests/connector/fake_text_reader.h"
#include "tests/connector/fixture_archive.h"
#include "tests/connector/network_fixture.h"
#include "tests/connector/sync_stage.h"

namespace klout::connector {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;
using ::testing::IsSubsetOf;

std::string ReadAll(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> FixturesWithArchives() {
  std::vector<std::string> names = AllFixtureNames();
  std::erase_if(names, [](const std::string& name) { return !fs::exists(ArchiveFolder(name)); });
  return names;
}

class NetworkArchiveTest : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    fixture_ = ReadNetworkFixture(GetParam());
    clock_.Set(absl::FromUnixSeconds(fixture_.later_now));
    zip_ = testing::TempDir() + "/archive-" + GetParam() + ".zip";
    WriteFixtureArchive(GetParam(), zip_);
    networks_ = std::make_unique<Networks>(Networks::ReadFolder(NetworksFolder()).value());
    // Where the archive does not say whose it is, the person has linked the account.
    ASSERT_TRUE(store_.PutAccount(fixture_.account).ok());
  }
  void TearDown() override { fs::remove(zip_); }

  absl::StatusOr<v1::ImportArchiveResponse> Import(const std::string& path) {
    v1::ImportArchiveOptions options;
    options.set_person_id(fixture_.account.person_id());
    options.set_consent(true);
    options.set_of_age(true);
    return ArchiveImport(*networks_, store_, writer_, clock_, {}).Import(path, options);
  }
  std::vector<std::string> TakeFacts() {
    std::vector<std::string> lines;
    std::vector<uint64_t> numbers;
    const auto outbox = store_.Outbox(size_t{1} << 30).value();
    for (const auto& [number, batch] : outbox) {
      const std::vector<std::string> some = FactLines(batch);
      lines.insert(lines.end(), some.begin(), some.end());
      numbers.push_back(number);
    }
    EXPECT_TRUE(store_.RemoveFromOutbox(numbers).ok());
    std::sort(lines.begin(), lines.end());
    return lines;
  }

  NetworkFixture fixture_;
  FakeClock clock_;
  std::string zip_;
  std::unique_ptr<Networks> networks_;
  MemoryConnectorStore store_;
  FakeTextReader texts_;
  FactWriter writer_{store_, texts_, [] {}};
};

TEST_P(NetworkArchiveTest, GivesExactlyTheFactsAndOnlyOnce) {
  const auto answer = Import(zip_);
  ASSERT_TRUE(answer.ok()) << answer.status();
  EXPECT_THAT(TakeFacts(), ElementsAreArray(fixture_.archive_facts));
  EXPECT_FALSE(fixture_.archive_facts.empty());
  EXPECT_EQ(answer->account().id(), fixture_.account.account().id());
  EXPECT_TRUE(answer->linked());
  EXPECT_EQ(answer->bad_files_size(), 0) << answer->DebugString();
  ASSERT_TRUE(Import(zip_).ok());
  EXPECT_THAT(TakeFacts(), IsEmpty());
}

TEST_P(NetworkArchiveTest, OfHalfAFileWhatIsGoodIsKept) {
  const std::string whole = ReadAll(zip_);
  for (const size_t size : {whole.size() / 4, whole.size() / 2, whole.size() - 1}) {
    std::ofstream(zip_, std::ios::binary | std::ios::trunc).write(whole.data(), static_cast<std::streamsize>(size));
    const auto answer = Import(zip_);
    EXPECT_THAT(TakeFacts(), IsSubsetOf(fixture_.archive_facts));
    if (!answer.ok()) continue;
    EXPECT_GT(answer->bad_files_size(), 0) << answer->DebugString();
  }
}

INSTANTIATE_TEST_SUITE_P(All, NetworkArchiveTest, testing::ValuesIn(FixturesWithArchives()),
                         [](const testing::TestParamInfo<std::string>& info) { return info.param; });
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(NetworkArchiveTest);

}  // namespace
}  // namespace klout::connector
