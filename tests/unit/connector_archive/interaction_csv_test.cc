#include "services/connector/archive/interaction_csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "common/status.h"

namespace klout::connector {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Acts {
  // `row network:actor network:author kind time post`.
  std::vector<std::string> acts, bad;
  absl::Status end;
};

std::string Text(const fact::v1::Account& account) {
  return std::to_string(account.network()) + ":" + account.id();
}

Acts Read(std::string_view csv, const InteractionCsvOptions& options = {}) {
  Acts read;
  MemorySource bytes(csv);
  read.end = ForEachCsvInteraction(
      bytes, options,
      [&read](const fact::v1::Interaction& act, uint64_t row) {
        read.acts.push_back(std::to_string(row) + " " + Text(act.actor()) + " " + Text(act.author()) + " " +
                            std::to_string(act.kind()) + " " + std::to_string(act.time().seconds()) + " " +
                            act.post_id());
        return absl::OkStatus();
      },
      [&read](const absl::Status& why) {
        read.bad.push_back(ErrorReason(why) + ": " + std::string(why.message()));
      });
  return read;
}

TEST(InteractionCsv, ReadsEveryKindAndForm) {
  const Acts read = Read(
      "actor,author,time,kind,post\n"
      "ann,bob,1341388800,reshare,p1\n"
      "ann,bob,2012-07-04T08:00:00Z,RT,\n"
      "ann,bob,2012-07-04T10:00:00.5+02:00,Reply,\n"
      "ann,bob,2012-07-04 08:00:00,RE,\n"
      "ann,bob,2012-07-04T08:00:00,mention,\n"
      "ann,bob,2012-07-04,MT,\n"
      " ann , bob , 1341388800 , QUOTE , p 1 \n"
      "ann,bob,1341388800,like,\n"
      "ann,bob,1341388800,save,\n"
      "ann,bob,1341388800,follow,\n"
      "ann,bob,1341388800,list_add,\n"
      "did:plc:ann,bob,1341388800,INTERACTION_KIND_VIEW,\n");
  EXPECT_TRUE(read.end.ok()) << read.end;
  EXPECT_THAT(read.bad, IsEmpty());
  EXPECT_THAT(read.acts, ElementsAre("2 1:ann 1:bob 1 1341388800 p1", "3 1:ann 1:bob 1 1341388800 ",
                                     "4 1:ann 1:bob 2 1341388800 ", "5 1:ann 1:bob 2 1341388800 ",
                                     "6 1:ann 1:bob 3 1341388800 ", "7 1:ann 1:bob 3 1341360000 ",
                                     "8 1:ann 1:bob 4 1341388800 p 1", "9 1:ann 1:bob 5 1341388800 ",
                                     "10 1:ann 1:bob 6 1341388800 ", "11 1:ann 1:bob 7 1341388800 ",
                                     "12 1:ann 1:bob 8 1341388800 ", "13 1:did:plc:ann 1:bob 9 1341388800 "));
}

TEST(InteractionCsv, ColumnsComeInAnyOrderAndCase) {
  const Acts read =
      Read("Kind;Notes; AUTHOR;Time;actor\nlike;x;bob;1;ann\n", {.network = fact::v1::NETWORK_FLICKR});
  EXPECT_THAT(read.acts, ElementsAre("2 12:ann 12:bob 5 1 "));
}

TEST(InteractionCsv, WithoutANetworkEachAccountSaysItsOwn) {
  const Acts read = Read(
      "actor,author,time,kind\ntumblr:ann,tumblr:bob:x,1,like\nann,tumblr:bob,1,like\ntumblr:ann,flickr:bob,"
      "1,like\n",
      {.network = fact::v1::NETWORK_UNSPECIFIED});
  EXPECT_THAT(read.acts, ElementsAre("2 8:ann 8:bob:x 5 1 "));
  ASSERT_EQ(read.bad.size(), 2u);
  EXPECT_THAT(read.bad[0], ::testing::StartsWith("ROW_VALUE: row 3: actor: "));
  EXPECT_THAT(read.bad[1], ::testing::StartsWith("ROW_VALUE: row 4: author"));
}

TEST(InteractionCsv, BadValuesAreToldByRowAndColumn) {
  const Acts read = Read(
      "actor,author,time,kind,post\n"
      ",bob,1,like,\n"
      "ann,,1,like,\n"
      "ann,bob,,like,\n"
      "ann,bob,soon,like,\n"
      "ann,bob,-5,like,\n"
      "ann,bob,99999999999,like,\n"
      "ann,bob,1,love,\n"
      "ann,bob,1,,\n"
      "ann,bob,1,unspecified,\n" +
      std::string(300, 'x') +
      ",bob,1,like,\n"
      "ann,bob\n"
      "ann,bob,1,like,p\n");
  EXPECT_THAT(read.acts, ElementsAre("13 1:ann 1:bob 5 1 p"));
  ASSERT_EQ(read.bad.size(), 11u);
  const std::string starts[] = {"ROW_VALUE: row 2: actor: empty",
                                "ROW_VALUE: row 3: author: empty",
                                "ROW_VALUE: row 4: time: empty",
                                "ROW_VALUE: row 5: time: \"soon\" is no time: seconds since 1970 or ISO 8601",
                                "ROW_VALUE: row 6: time",
                                "ROW_VALUE: row 7: time",
                                "ROW_VALUE: row 8: kind: \"love\" is none of reshare, reply, mention, quote, "
                                "like, save, follow, list_add, view",
                                "ROW_VALUE: row 9: kind: \"\" is none of",
                                "ROW_VALUE: row 10: kind: \"unspecified\" is none of",
                                "ROW_VALUE: row 11: actor.id",
                                "ROW_COLUMNS: row 12: has 2 columns, the header has 5"};
  for (size_t i = 0; i < read.bad.size(); ++i) EXPECT_THAT(read.bad[i], ::testing::StartsWith(starts[i]));
}

TEST(InteractionCsv, AMissingColumnIsNamed) {
  const std::pair<std::string, std::string> cases[] = {{"actor,author,kind\n", "time"},
                                                       {"author,time,kind\n", "actor"},
                                                       {"x\n", "actor"},
                                                       {"actor,author,time\n", "kind"}};
  for (const auto& [csv, column] : cases) {
    const Acts read = Read(csv);
    EXPECT_EQ(ErrorReason(read.end), "CSV_COLUMNS");
    EXPECT_EQ(read.end.message(),
              "the header has no column `" + column + "`; needed are actor, author, time and kind");
  }
}

}  // namespace
}  // namespace klout::connector
