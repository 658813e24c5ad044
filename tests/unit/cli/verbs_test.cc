#include <gmock/gmock.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/unit/cli/fake_suite.h"
#include "tests/unit/cli/files.h"

namespace klout::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class VerbsTest : public ::testing::Test {
 protected:
  VerbsTest() {
    auto& score = suite_.scoring.score;
    score.set_evidence(scoring::v1::EVIDENCE_STRONG);
    score.set_score(52.3);
    score.set_low(48);
    score.set_high(57);
    score.set_people_per_week(120);
    score.set_true_reach(31.25);
  }

  FakeSuite suite_;
};

TEST_F(VerbsTest, ScorePrintsABarWithItsInterval) {
  const auto result = suite_.Run({"score", "twitter:jack"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(
      result.out,
      "WHO           SCORE                90 %   PEOPLE/WEEK  TRUE REACH  AMPLIFICATION  IMPACT  EVIDENCE\n"
      "twitter:jack   52.3  ▕█████▒░░░░▏  48–57          120        31.2            0.0     0.0  strong\n"
      "snapshot 17, facts until 2012-07-04 08:00 UTC, model m1\n");
}

TEST_F(VerbsTest, ScoreSaysWhenThereIsNotEnoughEvidence) {
  suite_.scoring.score.set_evidence(scoring::v1::EVIDENCE_NONE);
  suite_.scoring.score.set_heat(2);
  const auto result = suite_.Run({"score", "twitter:jack"});
  EXPECT_THAT(result.out, HasSubstr("  not enough evidence: nobody acted on them in 90 days\n"));
  EXPECT_THAT(result.out, HasSubstr("  heat 2.0: hostile acts, decayed; they are no part of the score\n"));
  EXPECT_THAT(result.out, Not(HasSubstr("52.3")));
}

TEST_F(VerbsTest, ScoreOfManyNamesThoseThatAreNotThere) {
  const auto result = suite_.Run({"score", "twitter:a", "twitter:nobody", "twitter:b"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.err, "klout: twitter:nobody: NOT_FOUND\n");
  EXPECT_THAT(result.out, HasSubstr("twitter:b "));
}

TEST_F(VerbsTest, JsonIsOneDocumentWithProtoNames) {
  const auto result = suite_.Run({"score", "twitter:jack", "--json"});
  scoring::v1::GetScoreResponse response;
  ASSERT_TRUE(google::protobuf::util::JsonStringToMessage(result.out, &response).ok()) << result.out;
  EXPECT_EQ(response.score().score(), 52.3);
  EXPECT_THAT(result.out, HasSubstr("\"people_per_week\": 120"));
}

TEST_F(VerbsTest, ErrorsTellReasonFieldAndWhatToDo) {
  suite_.scoring.error = NotFound("subject", "no fact names twitter:jck");
  const auto result = suite_.Run({"score", "twitter:jck"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err,
            "klout: no fact names twitter:jck\n"
            "  reason: NOT_FOUND, subject\n"
            "  try: klout top shows who is here, klout import brings more in\n");
}

TEST_F(VerbsTest, ReceiptAddsUpBeforeYourEyes) {
  auto& receipt = suite_.scoring.receipt;
  receipt.mutable_score()->set_score(12.00001);
  receipt.mutable_score()->set_low(10);
  receipt.mutable_score()->set_high(14);
  for (const auto& [item, points] : std::vector<std::pair<const char*, int64_t>>{
           {"base", 1'000'000}, {"twitter/true_reach", 250'002}, {"twitter/absence", -50'001}}) {
    auto* line = receipt.add_lines();
    line->set_item(item);
    line->set_points_e5(points);
    line->set_explanation("why");
  }
  const auto result = suite_.Run({"receipt", "twitter:jack"});
  EXPECT_THAT(result.out, HasSubstr("base                +10.00000  10.00000  "));
  EXPECT_THAT(result.out, HasSubstr("twitter/true_reach   +2.50002  12.50002  "));
  EXPECT_THAT(result.out, HasSubstr("twitter/absence      -0.50001  12.00001  "));
  EXPECT_THAT(result.out, HasSubstr("score                          12.00001  ▕"));
  EXPECT_EQ(result.err, "");
  receipt.mutable_lines(0)->set_points_e5(1);
  EXPECT_THAT(suite_.Run({"receipt", "twitter:jack"}).err, HasSubstr("the lines add up to 2.00002, not to"));
}

TEST_F(VerbsTest, TopAsksPageAfterPage) {
  suite_.scoring.people = 5000;
  const auto result = suite_.Run({"top", "--limit", "2100", "--json"});
  EXPECT_THAT(suite_.scoring.calls,
              ElementsAre("RankPeople 1000 ''", "RankPeople 1000 '1000'", "RankPeople 100 '2000'"));
  scoring::v1::RankPeopleResponse all;
  ASSERT_TRUE(google::protobuf::util::JsonStringToMessage(result.out, &all).ok());
  EXPECT_EQ(all.people_size(), 2100);
  EXPECT_EQ(all.next_page_token(), "2100");
}

TEST_F(VerbsTest, TopSaysWhyNobodyIsNamed) {
  EXPECT_THAT(suite_.Run({"top"}).out, StartsWith("nobody may be named: link accounts"));
}

TEST_F(VerbsTest, ExportWritesCsvOfSixDecimals) {
  scoring::v1::ExportRow row;
  row.set_account("twitter:a,\"b\"");
  row.set_person("person:x");
  row.set_score(1.0 / 3);
  suite_.scoring.rows = {row};
  const std::string expected =
      "account,person,score,low,high,people_per_week,true_reach,amplification,network_impact\n"
      "\"twitter:a,\"\"b\"\"\",person:x,0.333333,0.000000,0.000000,0.000000,0.000000,0.000000,0.000000\n";
  EXPECT_EQ(suite_.Run({"export", "scores", "--format", "csv"}).out, expected);
  const TempFile file("old");
  EXPECT_EQ(suite_.Run({"export", "scores", "--output", file.path()}).exit_code, 0);
  std::ifstream written(file.path());
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(written), {}), expected);
  EXPECT_EQ(suite_.Run({"export", "scores", "--output", file.folder()}).exit_code, 1);
}

TEST_F(VerbsTest, WritingVerbsPassTheirArgumentsOn) {
  suite_.Run({"attach", "twitter:a", "person:ann"});
  suite_.Run({"endorse", "twitter:a", "twitter:b", "tea", "--request-id", "r1"});
  suite_.Run({"erase", "person:ann"});
  suite_.Run({"snapshot", "publish", "--force"});
  suite_.Run({"snapshot", "rollback", "16"});
  suite_.Run({"snapshot", "rollback"});
  EXPECT_THAT(suite_.scoring.calls,
              ElementsAre("LinkAccount twitter:a ann", "Endorse twitter:a twitter:b tea r1",
                          "RemovePerson person:ann after 0", "PublishSnapshot force", "RollbackSnapshot 16",
                          "RollbackSnapshot 0"));
  EXPECT_EQ(suite_.Run({"snapshot", "rollback", "x"}).exit_code, 2);
}

TEST_F(VerbsTest, SimulateSendsTheFileAndTheAccountsLeftOut) {
  const TempFile file("a b 5 RT\n");
  const auto result = suite_.Run(
      {"simulate", "twitter:b", "--add", file.path(), "--without", "twitter:x", "--without", "twitter:y"});
  EXPECT_THAT(suite_.scoring.calls, ElementsAre("Simulate 1 added, 2 without"));
  EXPECT_THAT(result.out, HasSubstr("change +1.50; nothing was stored\n"));
  EXPECT_EQ(suite_.Run({"simulate", "twitter:b"}).exit_code, 2);
}

TEST_F(VerbsTest, UpAndDemoPassTheirFlagsOn) {
  EXPECT_EQ(
      suite_
          .Run({"up", "--data", "/d", "--listen", "x:1", "--metrics", "none", "--redis", "r:2", "--service",
                "scoring", "--public_accounts", "all", "--publish_every", "2s", "--check_config"})
          .exit_code,
      7);
  EXPECT_EQ(suite_.opened.data, "/d");
  EXPECT_EQ(suite_.opened.listen, "x:1");
  EXPECT_EQ(suite_.opened.metrics, "");
  EXPECT_EQ(suite_.opened.redis, "r:2");
  EXPECT_EQ(suite_.opened.service, "scoring");
  EXPECT_EQ(suite_.opened.public_accounts, "all");
  EXPECT_EQ(suite_.opened.publish_every, absl::Seconds(2));
  EXPECT_TRUE(suite_.opened.check_config);
  EXPECT_EQ(suite_.Run({"demo", "--once", "--seed", "7", "--people", "500"}).exit_code, 1);
  EXPECT_TRUE(suite_.demo.once);
  EXPECT_EQ(suite_.demo.seed, 7u);
  EXPECT_EQ(suite_.demo.people, 500u);
}

TEST_F(VerbsTest, FindsTheServerByFlagThenEnvironmentThenDefault) {
  suite_.environment["KLOUT_SERVER"] = "env:1";
  suite_.Run({"score", "a:b", "--server", "flag:1"});
  suite_.Run({"score", "a:b"});
  suite_.environment.clear();
  suite_.Run({"score", "a:b"});
  EXPECT_THAT(suite_.probed, ElementsAre("flag:1", "env:1", "127.0.0.1:7400"));
}

TEST_F(VerbsTest, OpensTheDataFolderWhenNoServerIsThereAndSaysSo) {
  suite_.server_answers = false;
  suite_.environment = {{"HOME", "/home/ann"}};
  const auto result = suite_.Run({"score", "a:b"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err,
            "klout: no server at 127.0.0.1:7400, so the suite runs in this process on "
            "/home/ann/.local/share/klout\n");
  EXPECT_EQ(suite_.opened.listen, "");
  EXPECT_EQ(suite_.opened.metrics, "");
  suite_.environment["XDG_DATA_HOME"] = "/x";
  suite_.Run({"score", "a:b"});
  EXPECT_EQ(suite_.opened.data, "/x/klout");
  suite_.environment["KLOUT_DATA"] = "/k";
  suite_.Run({"score", "a:b"});
  EXPECT_EQ(suite_.opened.data, "/k");
  suite_.Run({"score", "a:b", "--data", "/d"});
  EXPECT_EQ(suite_.opened.data, "/d");
}

TEST_F(VerbsTest, DoesNotFallBackWhenAServerWasNamed) {
  suite_.server_answers = false;
  const auto result = suite_.Run({"score", "a:b", "--server", "far:1"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.err,
            "klout: no server answers at far:1\n  try: klout up --listen far:1, or another --server\n");
}

TEST_F(VerbsTest, HelpTeaches) {
  EXPECT_EQ(suite_.Run({"--help"}).exit_code, 0);
  EXPECT_EQ(suite_.Run({}).exit_code, 2);
  EXPECT_THAT(suite_.Run({"help", "snapshot"}).out, HasSubstr("klout snapshot rollback: serve"));
  EXPECT_EQ(suite_.Run({"help", "nonsense"}).exit_code, 2);
  EXPECT_EQ(suite_.Run({"score", "--help"}).out, suite_.Run({"help", "score"}).out);
  EXPECT_THAT(suite_.Run({"version"}).out, StartsWith("klout "));
  EXPECT_EQ(suite_.Run({"completion", "tcsh"}).exit_code, 2);
}

}  // namespace
}  // namespace klout::cli
