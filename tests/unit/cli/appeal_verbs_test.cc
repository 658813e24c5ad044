#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/cli/fake_suite.h"

namespace klout::cli {
namespace {

using namespace ::klout::scoring::v1;  // NOLINT(google-build-using-namespace): the tests are made of it
using testing::HasSubstr;
using testing::IsEmpty;

// Answers with one appeal, and remembers what it was asked.
class FakeAppeals final : public AppealService::Service {
 public:
  Appeal appeal;
  FileAppealRequest filed;
  std::vector<ListAppealsRequest> listed;
  WithdrawAppealRequest withdrawn;
  DecideAppealRequest decided;
  int calls = 0;

  grpc::Status FileAppeal(grpc::ServerContext*, const FileAppealRequest* request, FileAppealResponse* response) override {
    filed = *request;
    return Answer(response);
  }
  grpc::Status ListAppeals(grpc::ServerContext*, const ListAppealsRequest* request, ListAppealsResponse* response) override {
    listed.push_back(*request);
    *response->add_appeals() = appeal;
    if (request->page_token().empty()) response->set_next_page_token("2");
    return grpc::Status::OK;
  }
  grpc::Status GetAppeal(grpc::ServerContext*, const GetAppealRequest*, GetAppealResponse* response) override { return Answer(response); }
  grpc::Status WithdrawAppeal(grpc::ServerContext*, const WithdrawAppealRequest* request, WithdrawAppealResponse* response) override {
    withdrawn = *request;
    return Answer(response);
  }
  grpc::Status DecideAppeal(grpc::ServerContext*, const DecideAppealRequest* request, DecideAppealResponse* response) override {
    decided = *request;
    return Answer(response);
  }

 private:
  template <typename Response>
  grpc::Status Answer(Response* response) {
    ++calls;
    *response->mutable_appeal() = appeal;
    return grpc::Status::OK;
  }
};

class AppealVerbsTest : public testing::Test {
 protected:
  AppealVerbsTest() {
    grpc::ServerBuilder builder;
    builder.RegisterService(&appeals_);
    server_ = builder.BuildAndStart();
    suite_.surroundings.probe = [this](const std::string&) { return server_->InProcessChannel(grpc::ChannelArguments()); };
    suite_.environment["USER"] = "root";
    Appeal& appeal = appeals_.appeal;
    appeal.set_id("17");
    appeal.set_subject("person:ann");
    appeal.mutable_about()->set_acts_of("twitter:bot");
    appeal.set_text("a bot");
    appeal.set_state(APPEAL_STATE_OPEN);
    appeal.mutable_filed()->set_seconds(1341388800);
    appeal.mutable_expected()->mutable_before()->set_score(50);
    appeal.mutable_expected()->mutable_after()->set_score(48.5);
  }
  ~AppealVerbsTest() override { server_->Shutdown(); }

  FakeAppeals appeals_;
  std::unique_ptr<grpc::Server> server_;
  FakeSuite suite_;
};

TEST_F(AppealVerbsTest, FilesWhatIsContestedAndShowsWhatItWouldChange) {
  const auto result = suite_.Run({"appeal", "file", "person:ann", "--acts-of", "twitter:bot", "--text", "a bot"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(appeals_.filed.subject(), "person:ann");
  EXPECT_EQ(appeals_.filed.about().acts_of(), "twitter:bot");
  EXPECT_EQ(appeals_.filed.text(), "a bot");
  EXPECT_EQ(appeals_.filed.request_id().size(), 32);
  EXPECT_EQ(result.out,
            "appeal 17 of person:ann: acts of twitter:bot, open\n"
            "filed    2012-07-04 08:00  a bot\n"
            "expected 50.00 -> 48.50 (-1.50)\n");
}

TEST_F(AppealVerbsTest, APostIsNamedWithItsNetwork) {
  EXPECT_EQ(suite_.Run({"appeal", "file", "person:ann", "--post", "twitter:2104", "--text", "x"}).exit_code, 0);
  EXPECT_EQ(appeals_.filed.about().post().network(), fact::v1::NETWORK_TWITTER);
  EXPECT_EQ(appeals_.filed.about().post().post_id(), "2104");
}

TEST_F(AppealVerbsTest, RefusesWhatDoesNotSayWhatOrWhy) {
  const std::vector<std::vector<std::string>> bad = {
      {"appeal", "file", "person:ann", "--text", "x"},
      {"appeal", "file", "person:ann", "--topic", "tea", "--acts-of", "twitter:bot", "--text", "x"},
      {"appeal", "file", "person:ann", "--topic", "tea"},
      {"appeal", "file", "person:ann", "--post", "2104", "--text", "x"},
      {"appeal", "decide", "17", "--uphold"},
      {"appeal", "decide", "17", "--reason", "x"},
      {"appeal", "decide", "17", "--uphold", "--reject", "--reason", "x"},
  };
  for (const auto& words : bad) EXPECT_EQ(suite_.Run(words).exit_code, 2) << testing::PrintToString(words);
  EXPECT_EQ(appeals_.calls, 0);
}

TEST_F(AppealVerbsTest, ListsPageAfterPageUpToTheLimit) {
  const auto result = suite_.Run({"appeal", "list", "--state", "open", "--subject", "person:ann", "--limit", "2"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  ASSERT_EQ(appeals_.listed.size(), 2);
  EXPECT_EQ(appeals_.listed[0].state(), APPEAL_STATE_OPEN);
  EXPECT_EQ(appeals_.listed[1].subject(), "person:ann");
  EXPECT_EQ(appeals_.listed[1].page_token(), "2");
  EXPECT_THAT(result.out, HasSubstr("acts of twitter:bot"));
  EXPECT_THAT(result.out, HasSubstr("50.00 -> 48.50 (-1.50)"));
}

TEST_F(AppealVerbsTest, DecidesWithAReasonAndShowsTheRescore) {
  Appeal& appeal = appeals_.appeal;
  appeal.set_state(APPEAL_STATE_UPHELD);
  appeal.mutable_decided()->set_seconds(1341388860);
  appeal.set_decided_by("operator:root");
  appeal.set_reason("bought");
  appeal.set_facts_removed(1234);
  *appeal.mutable_outcome() = appeal.expected();
  const auto result = suite_.Run({"appeal", "decide", "17", "--uphold", "--reason", "bought", "--force"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(appeals_.decided.decision(), APPEAL_DECISION_UPHELD);
  EXPECT_EQ(appeals_.decided.reason(), "bought");
  EXPECT_EQ(appeals_.decided.actor(), "operator:root");
  EXPECT_TRUE(appeals_.decided.force());
  EXPECT_THAT(result.out, HasSubstr("decided  2012-07-04 08:01 by operator:root  bought\nrescored 50.00 -> 48.50 (-1.50)\n1,234 facts taken out of the log\n"));
}

TEST_F(AppealVerbsTest, ShowsAndTakesBack) {
  EXPECT_THAT(suite_.Run({"appeal", "show", "17", "--json"}).out, HasSubstr("\"acts_of\": \"twitter:bot\""));
  EXPECT_EQ(suite_.Run({"appeal", "withdraw", "17"}).exit_code, 0);
  EXPECT_EQ(appeals_.withdrawn.appeal_id(), "17");
  EXPECT_THAT(appeals_.withdrawn.subject(), IsEmpty());
}

}  // namespace
}  // namespace klout::cli
