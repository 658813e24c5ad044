#include <archive.h>
#include <archive_entry.h>
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

// All files below `folder`, in a zip.
void WriteZip(const fs::path& folder, const std::string& zip) {
  struct archive* out = archive_write_new();
  archive_write_set_format_zip(out);
  ASSERT_EQ(archive_write_open_filename(out, zip.c_str()), ARCHIVE_OK);
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    const std::string bytes = ReadAll(file);
    struct archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname_utf8(entry, fs::relative(file, folder).c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    ASSERT_EQ(archive_write_header(out, entry), ARCHIVE_OK);
    ASSERT_EQ(archive_write_data(out, bytes.data(), bytes.size()), static_cast<la_ssize_t>(bytes.size()));
    archive_entry_free(entry);
  }
  ASSERT_EQ(archive_write_free(out), ARCHIVE_OK);
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
    WriteZip(ArchiveFolder(GetParam()), zip_);
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
    if (answer.ok()) EXPECT_GT(answer->bad_files_size(), 0) << answer->DebugString();
  }
}

INSTANTIATE_TEST_SUITE_P(All, NetworkArchiveTest, testing::ValuesIn(FixturesWithArchives()),
                         [](const testing::TestParamInfo<std::string>& info) { return info.param; });
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(NetworkArchiveTest);

}  // namespace
}  // namespace klout::connector
