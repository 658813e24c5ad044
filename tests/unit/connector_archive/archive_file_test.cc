#include "services/connector/archive/archive_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/unit/connector_archive/archive_builder.h"
#include "tests/unit/connector_archive/read_out.h"

namespace klout::connector {
namespace {

using Kind = ArchiveBuilder::Kind;
using File = ReadArchive::File;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string Numbers(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += std::to_string(i * 7919) + ",";
  return text;
}

class EveryContainer : public ::testing::TestWithParam<Kind> {};

TEST_P(EveryContainer, GivesItsFilesInOrder) {
  const std::string numbers = Numbers(100'000);
  const std::string bytes = ArchiveBuilder(GetParam())
                                .Folder("data/")
                                .File("data/tweets.js", "window.YTD.tweets.part0 = []")
                                .File("data/zażółć ☕.json", "{}")
                                .File("data/empty.json", "")
                                .File("./data//numbers.csv", numbers)
                                .Build();

  const ReadArchive read = ReadOut(bytes);

  EXPECT_TRUE(read.end.ok()) << read.end;
  EXPECT_THAT(read.refused, IsEmpty());
  EXPECT_THAT(read.files, ElementsAre(File{"data/tweets.js", "window.YTD.tweets.part0 = []", ""},
                                      File{"data/zażółć ☕.json", "{}", ""}, File{"data/empty.json", "", ""},
                                      File{"data/numbers.csv", numbers, ""}));
}

TEST_P(EveryContainer, EntriesMayBeSkippedOrReadInPart) {
  const std::string numbers = Numbers(100'000);
  const std::string bytes =
      ArchiveBuilder(GetParam()).File("a", numbers).File("b", numbers).File("c", "last").Build();
  auto reader = *ArchiveFileReader::OfMemory(bytes, {});
  ASSERT_TRUE(*reader->Next());
  char some[10];
  EXPECT_EQ(*reader->Read(some, sizeof(some)), 10u);
  ASSERT_TRUE(*reader->Next());
  ASSERT_TRUE(*reader->Next());
  std::string content;
  EXPECT_TRUE(ReadAll(*reader, 100, &content).ok());
  EXPECT_EQ(reader->name(), "c");
  EXPECT_EQ(content, "last");
  EXPECT_FALSE(*reader->Next());
  EXPECT_FALSE(*reader->Next());
}

TEST_P(EveryContainer, RefusesTricksAndKeepsTheRest) {
  // libarchive's zip writer takes no device, and gives hard links up for files.
  const bool tar = GetParam() == Kind::kTar || GetParam() == Kind::kTarGz || GetParam() == Kind::kPaxTar;
  ArchiveBuilder builder(GetParam());
  builder.File("good", "1")
      .File("/etc/passwd", "x")
      .File("a/../../b", "x")
      .File("d/a\\b", "x")
      .File("C:/x", "x")
      .File("bell\a", "x")
      .Symlink("link", "/etc/passwd");
  if (tar) builder.Hardlink("hard", "good").Device("device");
  const ReadArchive read = ReadOut(builder.File("also good", "2").Build());

  std::vector<std::string> refused = {"NAME_ABSOLUTE", "NAME_PARENT",  "NAME_BACKSLASH",
                                      "NAME_ABSOLUTE", "NAME_CONTROL", "LINK"};
  if (tar) refused.insert(refused.end(), {"LINK", "DEVICE"});
  EXPECT_EQ(read.refused, refused);
  EXPECT_THAT(read.files, ElementsAre(File{"good", "1", ""}, File{"also good", "2", ""}));
  EXPECT_TRUE(read.end.ok()) << read.end;
}

INSTANTIATE_TEST_SUITE_P(Archive, EveryContainer,
                         ::testing::Values(Kind::kZip, Kind::kZipStored, Kind::kZip64, Kind::kTar,
                                           Kind::kTarGz, Kind::kPaxTar));

TEST(ArchiveFile, ReadsFromDiskAndWritesNothing) {
  const std::string bytes = ArchiveBuilder(Kind::kZip).File("dir/a", "1").File("../b", "2").Build();
  const TempFile file(bytes);
  const auto listing = ListArchive(file.path(), {});
  ASSERT_TRUE(listing.ok());
  EXPECT_TRUE(listing->end.ok());
  EXPECT_THAT(listing->names, ElementsAre("dir/a"));
  auto reader = *ArchiveFileReader::Open(file.path(), {});
  EXPECT_EQ(reader->container(), ArchiveFileReader::Container::kZip);
  ASSERT_TRUE(*reader->Next());
  std::string content;
  EXPECT_TRUE(ReadAll(*reader, 100, &content).ok());
  EXPECT_EQ(content, "1");
  size_t files = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::recursive_directory_iterator(file.folder()))
    ++files;
  EXPECT_EQ(files, 1u);
}

TEST(ArchiveFile, AFileThatIsNotThereIsOurFaultAndNotNamed) {
  const absl::Status status = ArchiveFileReader::Open("/nonexistent/secret", {}).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kInternal);
  EXPECT_EQ(status.message(), "the spooled archive cannot be read");
}

TEST(ArchiveFile, ABareFileIsItsOnlyEntry) {
  const struct {
    std::string content, file_name, name;
  } cases[] = {
      {"a,b\n1,2\n", "edges.csv", "edges.csv"},
      {"a,b\n1,2\n", "", "file"},
      {"a,b\n1,2\n", "/home/ann/edges.csv", "edges.csv"},
      {"a,b\n1,2\n", "C:\\Users\\ann\\edges.csv", "edges.csv"},
      // The head of a CAR: 17 bytes, {"roots": [], "version": 1}.
      {"\x11\xA2\x65roots\x80\x67version\x01", "repo", "repo.car"},
      {"\x11\xA2\x65roots\x80\x67version\x01", "repo.car", "repo.car"},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.file_name);
    EXPECT_THAT(ReadOut(one.content, {.file_name = one.file_name}).files,
                ElementsAre(File{one.name, one.content, ""}));
    EXPECT_THAT(
        ReadOut(Gzip(one.content), {.file_name = one.file_name.empty() ? "" : one.file_name + ".gz"}).files,
        ElementsAre(File{one.name, one.content, ""}));
  }
}

TEST(ArchiveFile, OtherContainersAreRefusedByName) {
  using namespace std::string_literals;
  const std::pair<std::string, std::string> cases[] = {
      {""s, "ARCHIVE_EMPTY"},
      {"7z\xBC\xAF\x27\x1C\0\4"s, "ARCHIVE_KIND"},
      {"Rar!\x1A\x07\x01\0"s, "ARCHIVE_KIND"},
      {"\3757zXZ\0\0"s, "ARCHIVE_KIND"},
      {"BZh91AY"s, "ARCHIVE_KIND"},
      {"(\xB5/\xFD"s, "ARCHIVE_KIND"},
  };
  for (const auto& [bytes, reason] : cases) {
    const absl::Status status = ArchiveFileReader::OfMemory(bytes, {}).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
    EXPECT_EQ(ErrorReason(status), reason) << status;
  }
}

TEST(ArchiveFile, ArchivesInArchivesAreNotOpened) {
  const std::string inner = ArchiveBuilder(Kind::kZip).File("tweets.js", "x").Build();
  const ReadArchive read = ReadOut(ArchiveBuilder(Kind::kTarGz).File("inner.zip", inner).Build());
  EXPECT_THAT(read.files, ElementsAre(File{"inner.zip", inner, ""}));
}

TEST(ArchiveFile, NamesThatAreNotUtf8AreRefusedInEveryForm) {
  // CP437's e acute: without the flag for UTF-8, and with it although it is not true.
  ZipByHand::Entry plain = ZipByHand::Stored("caf\x82.json", "x"), flagged = plain;
  flagged.flags = 0x800;
  ZipByHand::Entry honest = ZipByHand::Stored("café.json", "1");
  honest.flags = 0x800;
  const std::string bytes =
      ZipByHand().Add(plain).Add(flagged).Add(honest).Add(ZipByHand::Stored("thé.json", "2")).Build();
  const ReadArchive read = ReadOut(bytes);
  EXPECT_THAT(read.refused, ElementsAre("NAME_NOT_UTF8", "NAME_NOT_UTF8"));
  EXPECT_THAT(read.files, ElementsAre(File{"café.json", "1", ""}, File{"thé.json", "2", ""}));
}

// libarchive takes a name with backslashes alone for one from Windows.
TEST(ArchiveFile, BackslashesInAZipAreFoldersAndNoWayAround) {
  const ReadArchive read = ReadOut(ZipByHand()
                                       .Add(ZipByHand::Stored("..\\..\\evil", "x"))
                                       .Add(ZipByHand::Stored("\\evil", "x"))
                                       .Add(ZipByHand::Stored("data\\tweets.js", "1"))
                                       .Build());
  EXPECT_THAT(read.refused, ElementsAre("NAME_PARENT", "NAME_ABSOLUTE"));
  EXPECT_THAT(read.files, ElementsAre(File{"data/tweets.js", "1", ""}));
}

TEST(ArchiveFile, EncryptedEntriesAreRefused) {
  ZipByHand::Entry locked = ZipByHand::Stored("locked.json", "123456789012secret");
  locked.flags = 1;
  const ReadArchive read = ReadOut(ZipByHand().Add(locked).Add(ZipByHand::Stored("open.json", "{}")).Build());
  EXPECT_THAT(read.refused, ElementsAre("ENCRYPTED"));
  EXPECT_THAT(read.files, ElementsAre(File{"open.json", "{}", ""}));
}

TEST(ArchiveFile, ALinkInAZipMadeByHandIsRefused) {
  ZipByHand::Entry link = ZipByHand::Stored("tweets.js", "/etc/passwd");
  link.mode = 0120777;
  const ReadArchive read = ReadOut(ZipByHand().Add(link).Build());
  EXPECT_THAT(read.refused, ElementsAre("LINK"));
  EXPECT_THAT(read.files, IsEmpty());
}

TEST(ArchiveFile, ANameThatDiffersInTheDirectoryIsCheckedAsItIsGiven) {
  ZipByHand::Entry two_faced = ZipByHand::Stored("../../evil", "x");
  two_faced.name_in_directory = "data/good.js";
  for (const File& file : ReadOut(ZipByHand().Add(two_faced).Build()).files) {
    EXPECT_EQ(file.name, "data/good.js");
  }
}

TEST(ArchiveFile, ADamagedEntryOfAWholeZipIsLostAlone) {
  const std::string numbers = Numbers(10'000);
  ZipByHand::Entry broken = ZipByHand::Deflated("broken", numbers);
  broken.packed.replace(broken.packed.size() / 2, 40, std::string(40, '\xFF'));
  ZipByHand::Entry wrong_sum = ZipByHand::Stored("wrong sum", "abc");
  wrong_sum.crc ^= 1;
  ZipByHand::Entry odd_method = ZipByHand::Stored("odd method", "abc");
  odd_method.method = 77;
  const std::string bytes = ZipByHand()
                                .Add(ZipByHand::Deflated("first", numbers))
                                .Add(broken)
                                .Add(ZipByHand::Stored("second", "2"))
                                .Add(wrong_sum)
                                .Add(odd_method)
                                .Add(ZipByHand::Deflated("third", numbers))
                                .Build("a comment");

  const ReadArchive read = ReadOut(bytes);

  EXPECT_TRUE(read.end.ok()) << read.end;
  ASSERT_THAT(read.files, SizeIs(6));
  EXPECT_EQ(read.files[0], (File{"first", numbers, ""}));
  EXPECT_EQ(read.files[1].error, "ENTRY_DAMAGED");
  EXPECT_EQ(read.files[2], (File{"second", "2", ""}));
  EXPECT_EQ(read.files[3].error, "ENTRY_DAMAGED");
  EXPECT_EQ(read.files[4].error, "ENTRY_DAMAGED");
  EXPECT_EQ(read.files[5], (File{"third", numbers, ""}));
}

TEST(ArchiveFile, ManyDamagedEntriesEndTheReading) {
  ZipByHand zip;
  for (int i = 0; i < 30; ++i) {
    ZipByHand::Entry broken = ZipByHand::Deflated("x", Numbers(100));
    broken.packed.replace(0, 40, std::string(40, '\xFF'));
    zip.Add(broken);
  }
  const ReadArchive read = ReadOut(zip.Build());
  EXPECT_THAT(read.files, SizeIs(21));
  EXPECT_EQ(ErrorReason(read.end), "ARCHIVE_DAMAGED");
}

TEST(ArchiveFile, AZipWithoutEntriesIsEmpty) {
  const ReadArchive read = ReadOut(ZipByHand().Build());
  EXPECT_TRUE(read.end.ok()) << read.end;
  EXPECT_THAT(read.files, IsEmpty());
}

struct Bomb {
  const char* name;
  std::string bytes;
};

std::vector<Bomb> Bombs() {
  const std::string zeros(size_t{33} << 20, '\0');
  std::vector<Bomb> bombs;
  bombs.push_back({"zip", ArchiveBuilder(Kind::kZip).File("bomb", zeros).Build()});
  bombs.push_back({"tar.gz", ArchiveBuilder(Kind::kTarGz).File("bomb", zeros).Build()});
  bombs.push_back({"gz", Gzip(zeros)});
  // Many heads before the same packed bytes: each entry is modest, all together are not.
  bombs.push_back({"overlapping", ZipByHand::Overlapping(20, std::string(4 << 20, 'a'))});
  // Cut: read from the front, where skipping means unpacking.
  std::string cut = bombs[0].bytes;
  cut.resize(cut.size() - 30);
  bombs.push_back({"cut zip", cut});
  return bombs;
}

TEST(ArchiveFile, BombsEndTheReading) {
  for (const Bomb& bomb : Bombs()) {
    SCOPED_TRACE(bomb.name);
    const ReadArchive read = ReadOut(bomb.bytes);
    EXPECT_EQ(read.end.code(), absl::StatusCode::kResourceExhausted);
    EXPECT_EQ(ErrorReason(read.end), "ARCHIVE_BOMB") << read.end;
  }
}

TEST(ArchiveFile, BombsThatNobodyReadsDoNoHarmEither) {
  for (const Bomb& bomb : Bombs()) {
    SCOPED_TRACE(bomb.name);
    auto reader = *ArchiveFileReader::OfMemory(bomb.bytes, {});
    const ArchiveListing listing = ListArchive(*reader, {});
    const bool unpacks = std::string_view(bomb.name) == "tar.gz" || std::string_view(bomb.name) == "cut zip";
    EXPECT_EQ(ErrorReason(listing.end), unpacks ? "ARCHIVE_BOMB" : "") << listing.end;
  }
}

TEST(ArchiveFile, ASmallFileMayPackWell) {
  const std::string zeros(size_t{15} << 20, '0');
  EXPECT_THAT(ReadOut(ArchiveBuilder(Kind::kZip).File("a", zeros).Build()).files,
              ElementsAre(File{"a", zeros, ""}));
}

TEST(ArchiveFile, BoundsEndTheReadingWithTheirNames) {
  const std::string bytes = ArchiveBuilder(Kind::kZip)
                                .File("a", Numbers(1000))
                                .Folder("d/")
                                .File("b", Numbers(1000))
                                .File("c", "1")
                                .Build();
  const struct {
    ArchiveBounds bounds;
    std::string reason, first_error;
    size_t files;
  } cases[] = {
      {{.max_unpacked_bytes = 10'000}, "ARCHIVE_TOO_LARGE", "", 2},
      {{.max_entry_bytes = 100}, "", "DOCUMENT_TOO_LARGE", 3},
      {{.max_ratio = 1, .ratio_free_bytes = 100}, "ARCHIVE_BOMB", "", 2},
      {{.max_entries = 2}, "TOO_MANY_ENTRIES", "", 1},
      {{.max_name_bytes = 0}, "", "", 0},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.reason + one.first_error);
    const ReadArchive read = ReadOut(bytes, {.bounds = one.bounds});
    EXPECT_EQ(ErrorReason(read.end), one.reason) << read.end;
    EXPECT_THAT(read.files, SizeIs(one.files));
    EXPECT_EQ(read.files.empty() ? "" : read.files[0].error, one.first_error);
  }
  auto reader = *ArchiveFileReader::OfMemory(bytes, {});
  const ArchiveListing listing = ListArchive(*reader, {.max_names_bytes = 2});
  EXPECT_EQ(ErrorReason(listing.end), "TOO_MANY_ENTRIES");
  EXPECT_THAT(listing.names, ElementsAre("a", "b"));
}

TEST(ArchiveFile, ADirectoryThatIsTooLongIsRefusedBeforeItIsHeld) {
  ZipByHand zip;
  for (int i = 0; i < 20'000; ++i) zip.Add(ZipByHand::Stored("a", ""));
  const ReadArchive read = ReadOut(zip.Build(), {.bounds = {.max_entries = 100}});
  EXPECT_EQ(ErrorReason(read.end), "TOO_MANY_ENTRIES");
  EXPECT_THAT(read.files, IsEmpty());
}

TEST(ArchiveFile, ErrorsThatEndTheReadingAreRepeated) {
  const std::string bytes = ArchiveBuilder(Kind::kZip).File("a", "1").File("b", "2").Build();
  auto reader = *ArchiveFileReader::OfMemory(bytes, {.bounds = {.max_entries = 1}});
  ASSERT_TRUE(*reader->Next());
  EXPECT_EQ(ErrorReason(reader->Next().status()), "TOO_MANY_ENTRIES");
  EXPECT_EQ(ErrorReason(reader->Next().status()), "TOO_MANY_ENTRIES");
  char byte;
  EXPECT_EQ(ErrorReason(reader->Read(&byte, 1).status()), "TOO_MANY_ENTRIES");
}

}  // namespace
}  // namespace klout::connector
