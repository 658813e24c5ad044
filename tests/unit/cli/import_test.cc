#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/cli/fake_suite.h"
#include "tests/unit/cli/files.h"

namespace klout::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr char kActivity[] = "a b 5 RT\nb a 6 RE\nc a 7 MT\n";

TEST(Import, BringsActivityInAndPublishes) {
  FakeSuite suite;
  const TempFile file(Gzip(kActivity));
  const auto result = suite.Run({"import", file.path(), "--network", "reddit"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, StartsWith("imported 3 facts in 1 batches, "));
  EXPECT_THAT(result.out, HasSubstr("published snapshot 17: 1,234 accounts, 0 edges\n"));
  ASSERT_EQ(suite.scoring.log.size(), 1u);
  EXPECT_EQ(suite.scoring.log[0].accounts().networks(0), fact::v1::NETWORK_REDDIT);
  EXPECT_EQ(result.err, "");
}

TEST(Import, ChangesNothingTheSecondTime) {
  FakeSuite suite;
  const TempFile file(kActivity);
  suite.Run({"import", file.path(), "--no-publish"});
  const auto again = suite.Run({"import", file.path(), "--no-publish"});
  EXPECT_THAT(again.out, HasSubstr("of these 3 were known from an earlier import\n"));
  EXPECT_EQ(suite.scoring.log.size(), 1u);
  EXPECT_TRUE(suite.scoring.calls.empty());
}

TEST(Import, KeepsToTheWindow) {
  FakeSuite suite;
  const TempFile file(kActivity);
  const auto result = suite.Run({"import", file.path(), "--since", "6", "--until=7"});
  EXPECT_EQ(suite.scoring.log[0].interactions().times_size(), 1);
  EXPECT_THAT(result.out, HasSubstr("  2 lines were left out\n"));
}

TEST(Import, NamesTheBadLineAndDoesNotPublish) {
  FakeSuite suite;
  const TempFile file("a b 5 RT\na b 5 XX\n");
  const auto result = suite.Run({"import", file.path()});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.err, "klout: " + file.path() +
                            ": line 2: kind: \"XX\" is none of RT, MT, RE\n"
                            "  try: mend the file and import it again: what is in is recognised\n");
  EXPECT_TRUE(suite.scoring.calls.empty());
}

TEST(Import, RefusesADirectoryAndWhatIsNotThere) {
  FakeSuite suite;
  const TempFile file("");
  EXPECT_EQ(suite.Run({"import", file.folder()}).err,
            "klout: " + file.folder() + " is a directory, not a file\n");
  const auto absent = suite.Run({"import", file.path() + "x"});
  EXPECT_EQ(absent.exit_code, 1);
  EXPECT_THAT(absent.err, StartsWith("klout: cannot open " + file.path() + "x: No such file or directory\n"));
  EXPECT_TRUE(suite.probed.empty()) << "a bad file needs no server";
}

TEST(Import, CarriesOutRemovalsWhereTheyStand) {
  FakeSuite suite;
  const std::string link =
      R"({"link":{"account":{"network":"NETWORK_TWITTER","id":"bob"},"person_id":"B","time":"1970-01-01T00:00:01Z"}})";
  const std::string removal = R"({"removal":{"account":{"network":"NETWORK_TWITTER","id":"bob"}}})";
  const TempFile file(link + "\n" + removal + "\n" + link + "\n");
  const auto result = suite.Run({"import", file.path()});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(suite.scoring.calls, ElementsAre("RemovePerson twitter:bob after 1", "PublishSnapshot"));
  EXPECT_EQ(suite.scoring.log.size(), 2u);
}

TEST(Import, LeavesBadFactsOutOnRequest) {
  FakeSuite suite;
  const TempFile file("{}\n{}\n");
  const auto result = suite.Run({"import", file.path(), "--skip-bad", "--no-publish"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.err,
              StartsWith("klout: 2 bad lines were left out, the first of them:\n  line 1: fact: missing"));
}

TEST(Import, RefusesFlagsThatTheFormatDoesNotKnow) {
  FakeSuite suite;
  const TempFile activity(kActivity), facts("{}\n");
  EXPECT_EQ(suite.Run({"import", facts.path(), "--network", "twitter"}).err,
            "klout: --network: facts name their networks themselves\n  try: klout help import\n");
  EXPECT_EQ(suite.Run({"import", activity.path(), "--skip-bad"}).exit_code, 2);
}

}  // namespace
}  // namespace klout::cli
