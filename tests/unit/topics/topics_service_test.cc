#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iostream>
#include <random>
#include <string>

#include "absl/strings/str_cat.h"
#include "common/channel.h"
#include "common/error.h"
#include "common/status.h"
#include "klout/topics/v1/topics.grpc.pb.h"
#include "services/topics/service.h"
#include "tests/testing/raw_stream.h"

namespace klout::topics {
namespace {

// The whole service with the models of the source tree, called through gRPC.
class TopicsServiceTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto server = TopicsServer::Create({.model_dir = KLOUT_SOURCE_DIR "/services/topics",
                                        .listen = "127.0.0.1:0",
                                        .metrics_listen = "",
                                        .threads = 2});
    ASSERT_TRUE(server.ok()) << server.status();
    server_ = server->release();
  }
  static void TearDownTestSuite() { delete server_; }

  TopicsServiceTest()
      : channel_(Connect(server_->dial_address(), {.own_connection = true})),
        stub_(v1::TopicsService::NewStub(channel_)) {}

  template <typename Request, typename Response>
  absl::Status Ask(grpc::Status (v1::TopicsService::Stub::*method)(grpc::ClientContext*, const Request&, Response*),
                   const Request& request, Response* response) {
    grpc::ClientContext context;
    const grpc::Status status = (stub_.get()->*method)(&context, request, response);
    return FromGrpcStatus(status, context);
  }

  // Of a client that sends what it likes.
  RawStream<v1::ClassifyStreamResponse> StreamBytes(grpc::ClientContext& context) {
    return OpenRawStream<v1::ClassifyStreamResponse>(*channel_, "/klout.topics.v1.TopicsService/ClassifyStream", context);
  }
  static std::string RequestBytes(const std::string& text) {
    v1::ClassifyStreamRequest request;
    request.mutable_request()->add_texts()->set_text(text);
    return request.SerializeAsString();
  }

  static TopicsServer* server_;
  std::shared_ptr<grpc::Channel> channel_;
  std::unique_ptr<v1::TopicsService::Stub> stub_;
};
TopicsServer* TopicsServiceTest::server_ = nullptr;

TEST_F(TopicsServiceTest, ClassifiesInTheOrderOfTheRequestAndExplains) {
  v1::ClassifyRequest request;
  request.set_explain(true);
  request.add_texts()->set_text("Lionel Messi scored a hat-trick in the Champions League final");
  request.add_texts()->set_text("ok thanks");
  v1::ClassifyResponse response;
  ASSERT_TRUE(Ask(&v1::TopicsService::Stub::Classify, request, &response).ok());
  ASSERT_EQ(response.results_size(), 2);
  ASSERT_GT(response.results(0).topics_size(), 0);
  EXPECT_EQ(response.results(0).super_topics(0).slug(), "sports");
  EXPECT_GT(response.results(0).topics(0).evidence_size(), 0);
  EXPECT_EQ(response.results(0).language().language(), "en");
  EXPECT_EQ(response.results(1).topics_size(), 0);
  EXPECT_FALSE(response.model().empty());
}

TEST_F(TopicsServiceTest, NamesTheFieldOfABadRequest) {
  v1::ClassifyResponse response;
  v1::ClassifyRequest request;
  EXPECT_EQ(ErrorField(Ask(&v1::TopicsService::Stub::Classify, request, &response)), "texts");
  for (int i = 0; i < 1001; ++i) request.add_texts();
  EXPECT_EQ(ErrorField(Ask(&v1::TopicsService::Stub::Classify, request, &response)), "texts");
  request.Clear();
  request.add_texts()->set_text(std::string((1 << 20) + 1, 'a'));
  request.add_texts()->set_text("fine");
  response.Clear();
  ASSERT_TRUE(Ask(&v1::TopicsService::Stub::Classify, request, &response).ok());
  EXPECT_EQ(response.results(0).error_reason(), "INVALID_FIELD");
  EXPECT_EQ(response.results(1).error_reason(), "");
}

TEST_F(TopicsServiceTest, AnswersEvidenceThatIsNotUtf8) {
  v1::ClassifyRequest request;
  request.set_explain(true);
  request.add_texts()->set_text("espresso\xFFmachine \xED\xA0\x80 portafilter");
  v1::ClassifyResponse response;
  EXPECT_TRUE(Ask(&v1::TopicsService::Stub::Classify, request, &response).ok());
}

TEST_F(TopicsServiceTest, StreamsAnswersInOrderAndEndsWithTheErrorOfABadRequest) {
  grpc::ClientContext context;
  const auto stream = stub_->ClassifyStream(&context);
  constexpr int kRequests = 200;
  v1::ClassifyStreamResponse response;
  int answered = 0;
  for (int i = 0; i < kRequests; ++i) {
    v1::ClassifyStreamRequest request;
    for (int n = 0; n <= i % 3; ++n) request.mutable_request()->add_texts()->set_text("espresso");
    ASSERT_TRUE(stream->Write(request));
    // Keeps fewer in flight than the server's bound, so that neither side waits for the other.
    if (i >= 32) {
      ASSERT_TRUE(stream->Read(&response));
      EXPECT_EQ(response.response().results_size(), answered++ % 3 + 1);
    }
  }
  ASSERT_TRUE(stream->Write(v1::ClassifyStreamRequest()));
  while (stream->Read(&response)) EXPECT_EQ(response.response().results_size(), answered++ % 3 + 1);
  const grpc::Status status = stream->Finish();
  EXPECT_EQ(answered, kRequests);
  EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
  EXPECT_EQ(ErrorField(FromGrpcStatus(status, context)), "texts");
}

TEST_F(TopicsServiceTest, BytesThatAreNoMessageEndTheStreamOnceAllBeforeThemIsAnswered) {
  // Garbage, the end of a request missing, and a request where a length says more than there is.
  const std::string whole = RequestBytes("espresso");
  for (const std::string& bytes :
       {std::string(1000, '\xff'), whole.substr(0, whole.size() - 1), std::string("\x0a\x7f")}) {
    grpc::ClientContext context;
    auto stream = StreamBytes(context);
    ASSERT_TRUE(SendBytes(stream, whole));
    ASSERT_TRUE(SendBytes(stream, RequestBytes("tennis")));
    ASSERT_TRUE(SendBytes(stream, bytes));
    // The call may be over, or not yet: nothing of it is read any more.
    SendBytes(stream, whole);
    v1::ClassifyStreamResponse response;
    for (const char* topic : {"espresso", "tennis-and-golf"}) {
      ASSERT_TRUE(stream->Read(&response));
      ASSERT_EQ(response.response().results_size(), 1);
      ASSERT_GT(response.response().results(0).topics_size(), 0);
      EXPECT_EQ(response.response().results(0).topics(0).slug(), topic);
    }
    EXPECT_FALSE(stream->Read(&response));
    const absl::Status status = FromGrpcStatus(stream->Finish(), context);
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
    EXPECT_EQ(ErrorReason(status), "NO_MESSAGE");
    EXPECT_EQ(status.message(),
              "message 3 of the stream is no ClassifyStreamRequest: its bytes do not parse");
  }
}

TEST_F(TopicsServiceTest, BytesAreARequestOrEndTheStreamAsParsingThemAloneSays) {
  constexpr uint32_t kSeed = 20120704;
  constexpr int kMutations = 200;
  std::cout << "seed " << kSeed << std::endl;
  std::mt19937 random(kSeed);
  int requests = 0;
  for (int i = 0; i < kMutations; ++i) {
    const std::string bytes = WithOtherBytes(RequestBytes("a cup of espresso"), random);
    grpc::ClientContext context;
    auto stream = StreamBytes(context);
    ASSERT_TRUE(SendBytes(stream, bytes));
    stream->WritesDone();
    v1::ClassifyStreamResponse response;
    while (stream->Read(&response)) {
    }
    const std::string reason = ErrorReason(FromGrpcStatus(stream->Finish(), context));
    v1::ClassifyStreamRequest request;
    const bool is_request = request.ParseFromString(bytes);
    EXPECT_EQ(reason == "NO_MESSAGE", !is_request) << testing::PrintToString(bytes);
    requests += is_request ? 1 : 0;
  }
  EXPECT_GT(requests, 0);
  EXPECT_LT(requests, kMutations);
}

TEST_F(TopicsServiceTest, AMessageWithoutBytesIsARequestWithoutTexts) {
  grpc::ClientContext context;
  auto stream = StreamBytes(context);
  ASSERT_TRUE(SendBytes(stream, ""));
  v1::ClassifyStreamResponse response;
  EXPECT_FALSE(stream->Read(&response));
  EXPECT_EQ(ErrorField(FromGrpcStatus(stream->Finish(), context)), "texts");
}

TEST_F(TopicsServiceTest, ListsEveryTopicOnceOverItsPages) {
  v1::ListTopicsRequest request;
  request.set_page_size(300);
  std::vector<std::string> slugs;
  do {
    v1::ListTopicsResponse response;
    ASSERT_TRUE(Ask(&v1::TopicsService::Stub::ListTopics, request, &response).ok());
    for (const v1::Topic& topic : response.topics()) slugs.push_back(topic.slug());
    request.set_page_token(response.next_page_token());
  } while (!request.page_token().empty());
  EXPECT_GE(slugs.size(), 500u);
  EXPECT_TRUE(std::is_sorted(slugs.begin(), slugs.end()));
  EXPECT_EQ(std::adjacent_find(slugs.begin(), slugs.end()), slugs.end());
}

TEST_F(TopicsServiceTest, GetsATopicWithItsFamily) {
  v1::GetTopicRequest request;
  request.set_slug("espresso");
  v1::GetTopicResponse response;
  ASSERT_TRUE(Ask(&v1::TopicsService::Stub::GetTopic, request, &response).ok());
  EXPECT_EQ(response.topic().level(), 3u);
  EXPECT_EQ(response.topic().names_size(), 7);
  EXPECT_EQ(response.topic().parents(0), "coffee-and-tea");
  request.set_slug("no-such-topic");
  const absl::Status status = Ask(&v1::TopicsService::Stub::GetTopic, request, &response);
  EXPECT_EQ(status.code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(ErrorReason(status), "TOPIC_UNKNOWN");
}

TEST_F(TopicsServiceTest, FindsTopicsByTheBeginningOfTheirNameInAnyLanguageOrNearlySo) {
  const auto first = [&](const std::string& query) {
    v1::SearchTopicsRequest request;
    request.set_query(query);
    v1::SearchTopicsResponse response;
    EXPECT_TRUE(Ask(&v1::TopicsService::Stub::SearchTopics, request, &response).ok());
    return response.matches_size() == 0 ? std::string() : response.matches(0).topic().slug();
  };
  EXPECT_EQ(first("espres"), "espresso");
  EXPECT_EQ(first("espreso"), "espresso");
  EXPECT_EQ(first("żeglarstwo"), first("sailing"));
  EXPECT_EQ(first("qqqqqqqq"), "");
}

TEST_F(TopicsServiceTest, SaysWhichModelAnswers) {
  v1::GetModelInfoResponse response;
  ASSERT_TRUE(Ask(&v1::TopicsService::Stub::GetModelInfo, v1::GetModelInfoRequest(), &response).ok());
  EXPECT_EQ(response.super_topics(), 20u);
  EXPECT_EQ(response.sentiment_languages_size(), 7);
}

}  // namespace
}  // namespace klout::topics
