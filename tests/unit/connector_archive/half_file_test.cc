#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/unit/connector_archive/archive_builder.h"
#include "tests/unit/connector_archive/read_out.h"

namespace klout::connector {
namespace {

class HalfFile : public ::testing::TestWithParam<ArchiveBuilder::Kind> {};

// At every place: no crash, the files before the cut whole, none that was not there, and an honest end.
TEST_P(HalfFile, GivesWhatIsBeforeTheCut) {
  const std::string whole = ArchiveBuilder(GetParam())
                                .File("data/account.js", "window.YTD.account.part0 = [1]")
                                .Folder("data/media/")
                                .File("data/tweets.js", std::string(3000, 'x') + "y")
                                .File("data/like.js", "window.YTD.like.part0 = [2, 3, 4, 5, 6, 7, 8, 9]")
                                .Build();
  const ReadArchive all = ReadOut(whole);
  ASSERT_TRUE(all.end.ok());
  ASSERT_EQ(all.files.size(), 3u);
  const bool zip = whole.starts_with("PK");
  size_t most = 0;
  // Too short to be told for what it is: a bare file.
  for (size_t cut = zip ? 4 : 512; cut < whole.size(); ++cut) {
    SCOPED_TRACE(cut);
    const ReadArchive half = ReadOut(std::string_view(whole).substr(0, cut));
    size_t good = 0;
    for (const ReadArchive::File& file : half.files) {
      if (!file.error.empty()) {
        EXPECT_EQ(file.error, "ENTRY_DAMAGED");
        EXPECT_EQ(&file, &half.files.back());
        continue;
      }
      ASSERT_LT(good, all.files.size());
      EXPECT_EQ(file, all.files[good++]);
    }
    EXPECT_GE(good, most) << "more of the file gave less";
    most = std::max(most, good);
    // The first of two blocks of zeros is end enough.
    if (!zip && cut >= whole.size() - 512) continue;
    EXPECT_EQ(half.end.code(), absl::StatusCode::kDataLoss) << half.end;
    EXPECT_EQ(ErrorReason(half.end), "ARCHIVE_DAMAGED");
  }
  EXPECT_EQ(most, 3u) << "cut in the directory or the end mark, all files are whole";
}

INSTANTIATE_TEST_SUITE_P(Archive, HalfFile,
                         ::testing::Values(ArchiveBuilder::Kind::kZip, ArchiveBuilder::Kind::kZipStored,
                                           ArchiveBuilder::Kind::kZip64, ArchiveBuilder::Kind::kTar));

// gzip gives bytes late, so less is before the cut; what is given is right.
TEST(HalfFile, OfATarGzGivesNothingWrong) {
  const std::string whole =
      ArchiveBuilder(ArchiveBuilder::Kind::kTarGz).File("a", std::string(3000, 'x')).File("b", "2").Build();
  const ReadArchive all = ReadOut(whole);
  for (size_t cut = 1; cut < whole.size(); ++cut) {
    SCOPED_TRACE(cut);
    const ReadArchive half = ReadOut(std::string_view(whole).substr(0, cut), {.file_name = "f"});
    for (const ReadArchive::File& file : half.files) {
      const bool known = file == all.files[0] || file == all.files[1];
      EXPECT_TRUE(known || !file.error.empty() || file.name == "f");
    }
  }
}

TEST(HalfFile, OfABareCsvGivesTheRowsBeforeTheCut) {
  std::string csv = "actor,author\n";
  for (int i = 0; i < 50'000; ++i) csv += "ann" + std::to_string(i * 7919 % 10'007) + ",bob\n";
  const std::string packed = Gzip(csv);
  auto reader = *ArchiveFileReader::OfMemory(std::string_view(packed).substr(0, packed.size() / 2), {});
  ASSERT_TRUE(*reader->Next());
  const ReadDocuments read = DocumentsOf(v1::ArchiveFile::FORMAT_CSV, *reader, {});
  EXPECT_EQ(read.end.code(), absl::StatusCode::kDataLoss);
  EXPECT_EQ(ErrorReason(read.end), "ENTRY_DAMAGED");
  EXPECT_GT(read.documents.size(), 10'000u);
  EXPECT_EQ(read.documents[1].second, R"({"actor":"ann7919","author":"bob"})");
  EXPECT_EQ(ErrorReason(reader->Next().status()), "ARCHIVE_DAMAGED");
}

}  // namespace
}  // namespace klout::connector
