#include "services/connector/archive/car_to_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "services/connector/archive/content_id.h"
#include "services/connector/archive/dag_cbor.h"
#include "tests/unit/connector_archive/car_writer.h"
#include "tests/unit/connector_archive/read_out.h"

namespace klout::connector {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

constexpr auto kCar = v1::ArchiveFile::FORMAT_CAR;

std::string Path(int i) {
  std::string number = std::to_string(i);
  return "app.bsky.feed." + std::string(i % 3 == 0 ? "like" : "post") + "/3k" +
         std::string(6 - number.size(), '0') + number;
}

std::string PostRecord(int i) {
  return car::Map(
      {{"text", car::Text("post " + std::to_string(i))}, {"$type", car::Text("app.bsky.feed.post")}});
}

RepositoryWriter Repository(int records) {
  RepositoryWriter repository("did:plc:ann");
  for (int i = 0; i < records; ++i) repository.Record(Path(i), PostRecord(i));
  return repository;
}

std::string Document(const std::string& path, int i) {
  return R"({"path":")" + path + R"(","did":"did:plc:ann","record":{"text":"post )" + std::to_string(i) +
         R"(","$type":"app.bsky.feed.post"}})";
}

// The published test vectors of the AT protocol have these.
TEST(ContentId, IsWrittenAsElsewhere) {
  EXPECT_EQ(ContentIdText(car::Cid(car::Map({{"test", car::Text("root")}}))),
            "bafyreiapldaco7m23c7qzc4w42r7kxmcswm64nkindtuh4vwztrpoe7m5m");
  CarWriter car;
  EXPECT_EQ(ContentIdText(RepositoryWriter("").AddTree(car)),
            "bafyreie5737gdxlw5i64vzichcalba3z2v5n6icifvx5xytvske7mr3hpm");
}

TEST(DagCbor, BecomesJson) {
  const std::string link = car::Cid("x");
  const std::pair<std::string, std::string> cases[] = {
      {car::Unsigned(0), "0"},
      {car::Unsigned(23), "23"},
      {car::Unsigned(24), "24"},
      {car::Unsigned(65536), "65536"},
      {car::Unsigned(UINT64_MAX), "18446744073709551615"},
      {car::Negative(0), "-1"},
      {car::Negative(UINT64_MAX - 1), "-18446744073709551615"},
      {car::Negative(UINT64_MAX), "-18446744073709551616"},
      {car::Text("a\"\\\n☕"), R"("a\"\\\n☕")"},
      {car::Bytes("hello"), R"({"$bytes":"aGVsbG8="})"},
      {car::Link(link), R"({"$link":")" + ContentIdText(link) + R"("})"},
      {car::List({}), "[]"},
      {car::List({car::kNull, car::kTrue, car::kFalse}), "[null,true,false]"},
      {car::Map({}), "{}"},
      {car::Map({{"a", car::List({car::Map({{"b", car::Unsigned(1)}})})}, {"c", car::kNull}}),
       R"({"a":[{"b":1}],"c":null})"},
      {std::string("\xFB\x3F\xF8\x00\x00\x00\x00\x00\x00", 9), "1.5"},
      {std::string("\xFB\xFE\x37\xE4\x3C\x88\x00\x75\x9C", 9), "-1e+300"},
  };
  for (const auto& [cbor, json] : cases) {
    std::string text = "before ";
    EXPECT_TRUE(AppendDagCborAsJson(cbor, &text).ok()) << json;
    EXPECT_EQ(text, "before " + json);
    // The reader that walks over it comes out at the same place.
    DagCborReader reader(cbor);
    reader.Skip();
    EXPECT_TRUE(reader.at_end() && !reader.failed()) << json;
  }
}

std::string Nested(int depth) {
  std::string cbor;
  for (int i = 0; i < depth; ++i) cbor += "\x81";
  return cbor + "\x01";
}

TEST(DagCbor, RefusesWhatItDoesNotHave) {
  using namespace std::string_literals;
  const std::pair<std::string, std::string> cases[] = {
      {"", "cut short"},
      {"\x1B\0\0"s, "cut short"},
      {"\x65"
       "abc",
       "cut short"},
      {"\x82\x01", "cut short"},
      {"\x9F\x01\xFF", "a length is left open, or a reserved form"},
      {"\x5F\xFF", "a length is left open, or a reserved form"},
      {"\x1C", "a length is left open, or a reserved form"},
      {"\x61\xFF", "a text is not UTF-8"},
      {"\xA1\x01\x01", "an item is not a text"},
      {"\xC1\x01", "a tag is not that of links"},
      {"\xD8\x2A\x41\x01", "a link is no CID of version 1"},
      {"\xD8\x2A\x61\x01", "an item is not of the kind that belongs there"},
      {"\xF7", "a simple value that DAG-CBOR does not have"},
      {"\xF9\x3C\0"s, "a simple value that DAG-CBOR does not have"},
      {"\xFB\x7F\xF0\0\0\0\0\0\0"s, "a number is not finite"},
      {"\x9B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", "cut short"},
      {"\x7B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", "cut short"},
      {"\x01\x01", "more follows the item"},
      {Nested(65), "lists and maps are nested deeper than 64"},
      {Nested(1'000'000), "lists and maps are nested deeper than 64"},
  };
  for (const auto& [cbor, message] : cases) {
    std::string text = "before";
    const absl::Status status = AppendDagCborAsJson(cbor, &text);
    EXPECT_EQ(ErrorReason(status), "CBOR");
    EXPECT_EQ(status.message(), message);
    EXPECT_EQ(text, "before");
  }
  std::string text;
  EXPECT_TRUE(AppendDagCborAsJson(Nested(64), &text).ok());
}

TEST(CarToJson, GivesEveryRecordInTheOrderOfPaths) {
  constexpr int kRecords = 2000;
  std::map<std::string, int> in_order;
  for (int i = 0; i < kRecords; ++i) in_order[Path(i)] = i;
  std::vector<std::string> expected;
  for (const auto& [path, i] : in_order) expected.push_back(Document(path, i));

  const ReadDocuments read = DocumentsOf(kCar, Repository(kRecords).Build());

  EXPECT_TRUE(read.end.ok()) << read.end;
  EXPECT_THAT(read.bad, IsEmpty());
  EXPECT_EQ(read.texts(), expected);
  EXPECT_EQ(read.documents.front().first, 1u);
  EXPECT_EQ(read.documents.back().first, 2000u);
}

TEST(CarToJson, AnEmptyRepositoryHasNoRecords) {
  const ReadDocuments read = DocumentsOf(kCar, Repository(0).Build());
  EXPECT_TRUE(read.end.ok()) << read.end;
  EXPECT_THAT(read.documents, IsEmpty());
}

TEST(CarToJson, TheOrderOfBlocksDoesNotMatter) {
  CarWriter car;
  const std::string root = Repository(100).AddTo(car);
  const ReadDocuments one = DocumentsOf(kCar, car.Build(root));
  std::reverse(car.blocks().begin(), car.blocks().end());
  EXPECT_EQ(DocumentsOf(kCar, car.Build(root)).documents, one.documents);
}

TEST(CarToJson, LosesADamagedRecordAlone) {
  CarWriter car;
  const std::string root = Repository(100).AddTo(car);
  for (auto& [cid, block] : car.blocks()) {
    if (block == PostRecord(7)) block[block.size() / 2] ^= 1;
    if (block == PostRecord(8)) block.clear();
  }
  const ReadDocuments read = DocumentsOf(kCar, car.Build(root));
  EXPECT_TRUE(read.end.ok());
  EXPECT_THAT(read.documents, SizeIs(98));
  EXPECT_THAT(read.bad, ElementsAre(StartsWith("BLOCK_DAMAGED: block "), StartsWith("BLOCK_DAMAGED: block "),
                                    StartsWith("RECORD_MISSING: record \"app.bsky.feed.post/3k"),
                                    StartsWith("RECORD_MISSING: record \"app.bsky.feed.post/3k")));
}

TEST(CarToJson, ARecordThatIsNoCborIsLostAlone) {
  const ReadDocuments read = DocumentsOf(kCar, RepositoryWriter("did:plc:ann")
                                                   .Record("a/1", "\xF7")
                                                   .Record("a/2", car::Map({}))
                                                   .Record("a/3", car::Text("\xFF"))
                                                   .Build());
  EXPECT_THAT(read.texts(), ElementsAre(R"({"path":"a/2","did":"did:plc:ann","record":{}})"));
  EXPECT_THAT(read.bad, ElementsAre("RECORD_BAD: record \"a/1\": a simple value that DAG-CBOR does not have",
                                    "RECORD_BAD: record \"a/3\": a text is not UTF-8"));
}

TEST(CarToJson, LosesASubtreeAlone) {
  CarWriter car;
  const std::string root = Repository(2000).AddTo(car);
  // The first node written is a leaf of the tree.
  auto& blocks = car.blocks();
  const auto node = std::find_if(blocks.begin(), blocks.end(), [](const auto& block) {
    return block.second.starts_with(
        "\xA2\x61"
        "e");
  });
  ASSERT_NE(node, blocks.end());
  blocks.erase(node);
  const ReadDocuments read = DocumentsOf(kCar, car.Build(root));
  EXPECT_TRUE(read.end.ok());
  EXPECT_GT(read.documents.size(), 1900u);
  EXPECT_LT(read.documents.size(), 2000u);
  EXPECT_THAT(
      read.bad,
      ElementsAre("NODE_MISSING: a node of the tree is missing or damaged, and all records below it"));
}

// What is behind the cut is missing, the rest is given.
TEST(CarToJson, GivesWhatIsBeforeTheCut) {
  CarWriter car;
  const std::string root = Repository(30).AddTo(car);
  // The commit and the tree come first, as servers send them.
  std::reverse(car.blocks().begin(), car.blocks().end());
  const std::string whole = car.Build(root);
  size_t most = 0;
  for (size_t cut = 0; cut < whole.size(); ++cut) {
    SCOPED_TRACE(cut);
    const ReadDocuments read = DocumentsOf(kCar, std::string_view(whole).substr(0, cut));
    EXPECT_GE(read.documents.size(), most);
    most = read.documents.size();
    if (read.end.ok()) continue;  // Between two blocks nobody can see the cut but by what is missing.
    EXPECT_THAT(ErrorReason(read.end), ::testing::AnyOf("NOT_CAR", "NO_COMMIT", "ARCHIVE_DAMAGED"));
  }
  EXPECT_EQ(most, 29u);
}

TEST(CarToJson, ATreeThatBitesItsTailEnds) {
  // No honest hash can do this; a node that names the same subtree over and over can, and doubles at each
  // level.
  CarWriter car;
  const std::string record = car.Add(car::Map({}));
  std::string below = car.Add(car::Map({{"l", car::kNull}, {"e", car::List({})}}));
  for (int i = 0; i < 60; ++i) {
    const std::string entry = car::Map({{"p", car::Unsigned(0)},
                                        {"k", car::Bytes("a/" + std::to_string(i))},
                                        {"v", car::Link(record)},
                                        {"t", car::Link(below)}});
    below = car.Add(car::Map({{"l", car::Link(below)}, {"e", car::List({entry})}}));
  }
  const std::string root = car.Add(car::Map({{"did", car::Text("d")}, {"data", car::Link(below)}}));
  const ReadDocuments read = DocumentsOf(kCar, car.Build(root));
  EXPECT_TRUE(read.end.ok()) << read.end;
  EXPECT_THAT(read.documents, SizeIs(60));
  EXPECT_THAT(read.bad, SizeIs(60));
  EXPECT_THAT(read.bad, Each("NODE_REPEATED: a node comes twice in the tree"));
}

TEST(CarToJson, ATreeThatIsTooDeepIsCut) {
  CarWriter car;
  std::string below = car.Add(car::Map({{"l", car::kNull}, {"e", car::List({})}}));
  for (int i = 0; i < 100'000; ++i)
    below = car.Add(car::Map({{"l", car::Link(below)}, {"e", car::List({})}}));
  const std::string root = car.Add(car::Map({{"did", car::Text("d")}, {"data", car::Link(below)}}));
  const ReadDocuments read = DocumentsOf(kCar, car.Build(root));
  EXPECT_TRUE(read.end.ok());
  EXPECT_THAT(read.bad, ElementsAre("TREE_TOO_DEEP: the tree is deeper than 64"));
}

TEST(CarToJson, ARecordNamedAgainAndAgainIsABomb) {
  CarWriter car;
  const std::string record = car.Add(car::Map({{"text", car::Text(std::string(1 << 20, 'x'))}}));
  std::vector<std::string> entries;
  for (int i = 0; i < 1000; ++i) {
    entries.push_back(car::Map({{"p", car::Unsigned(0)},
                                {"k", car::Bytes("a/" + std::to_string(i))},
                                {"v", car::Link(record)},
                                {"t", car::kNull}}));
  }
  const std::string tree = car.Add(car::Map({{"l", car::kNull}, {"e", car::List(entries)}}));
  const std::string root = car.Add(car::Map({{"did", car::Text("d")}, {"data", car::Link(tree)}}));
  const ReadDocuments read = DocumentsOf(kCar, car.Build(root));
  EXPECT_EQ(ErrorReason(read.end), "ARCHIVE_BOMB");
  EXPECT_LT(read.documents.size(), 100u);
}

TEST(CarToJson, BadEntriesEndTheirNodeAlone) {
  const auto entry = [](uint64_t kept, std::string_view rest, const std::string& value) {
    return car::Map({{"p", car::Unsigned(kept)}, {"k", car::Bytes(rest)}, {"v", value}, {"t", car::kNull}});
  };
  CarWriter car;
  const std::string record = car::Link(car.Add(car::Map({})));
  const std::vector<std::vector<std::string>> bad_nodes = {
      {entry(0, "a/1", record), entry(4, "2", record), entry(0, "a/3", record)},
      {entry(0, "a/1", record), entry(0, "\xFF", record)},
      {entry(0, "a/1", record), entry(0, "a/2", car::kNull)},
      {entry(0, "a/1", record), entry(0, std::string(1025, 'x'), record)},
      {entry(0, "a/1", record), car::Map({{"p", car::Unsigned(0)}})},
      {entry(0, "a/1", record), car::Text("x")},
  };
  for (const auto& entries : bad_nodes) {
    const std::string tree = car.Add(car::Map({{"l", car::kNull}, {"e", car::List(entries)}}));
    const std::string root = car.Add(car::Map({{"did", car::Text("d")}, {"data", car::Link(tree)}}));
    const ReadDocuments read = DocumentsOf(kCar, car.Build(root));
    EXPECT_THAT(read.documents, SizeIs(1));
    EXPECT_THAT(read.bad, ElementsAre(StartsWith("NODE_BAD: ")));
  }
}

TEST(CarToJson, BadBlocksAreToldByReason) {
  CarWriter car;
  const std::string root = Repository(1).AddTo(car);
  car.AddAs("\x01\x71\x13\x02xy", "sha-512, short");
  car.AddAs("\x12\x20" + car::Digest("v0"), "v0");
  car.Add(std::string((4 << 20) + 1, 'x'));
  const ReadDocuments read = DocumentsOf(kCar, car.Build(root));
  EXPECT_THAT(read.documents, SizeIs(1));
  EXPECT_THAT(read.bad, ElementsAre("BLOCK_HASH: block 4: not named by SHA-256",
                                    "CID: block 5: a CID is not of version 1",
                                    "BLOCK_TOO_LARGE: block 6: larger than 4194304 bytes"));
}

TEST(CarToJson, RefusesWhatIsNoRepository) {
  using namespace std::string_literals;
  CarWriter car;
  const std::string text = car.Add(car::Text("x")), map = car.Add(car::Map({{"did", car::Text("d")}}));
  const std::pair<std::string, std::string> cases[] = {
      {"", "NOT_CAR"},
      {"hello, this is a text", "NOT_CAR"},
      {"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"s, "NOT_CAR"},
      // Version 2 begins with {"version": 2}.
      {"\x0A\xA1\x67version\x02"s + std::string(40, '\0'), "NOT_CAR"},
      {"\x11\xA2\x65roots\x80\x67version\x01"s, "NOT_CAR"},
      {car.Build(text), "NO_COMMIT"},
      {car.Build(map), "NO_COMMIT"},
      {car.Build(car::Cid("not there")), "NO_COMMIT"},
  };
  for (const auto& [bytes, reason] : cases) {
    const ReadDocuments read = DocumentsOf(kCar, bytes);
    EXPECT_EQ(ErrorReason(read.end), reason) << read.end;
    EXPECT_THAT(read.documents, IsEmpty());
  }
}

TEST(CarToJson, AnErrorOfTheCallerEndsTheReading) {
  int calls = 0;
  const absl::Status status = ForEachCarRecord(
      Repository(10).Build(),
      [&calls](std::string_view, uint64_t) {
        return ++calls == 3 ? absl::CancelledError("enough") : absl::OkStatus();
      },
      [](const absl::Status&) {});
  EXPECT_EQ(status.code(), absl::StatusCode::kCancelled);
  EXPECT_EQ(calls, 3);
}

}  // namespace
}  // namespace klout::connector
