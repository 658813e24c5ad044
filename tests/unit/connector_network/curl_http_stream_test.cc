// CurlHttpClient::Stream.
#include <future>
#include <thread>

#include "absl/strings/str_cat.h"
#include "services/connector/network/curl_http_client.h"
#include "tests/unit/connector_network/network_suite.h"

namespace klout::connector {
namespace {

using testing::ElementsAre;

class CurlHttpStreamTest : public testing::Test {
 protected:
  void SetUp() override {
    server_ = Serve([this](const HttpRequestSeen& request) {
      return request.path == "/from" ? HttpReply::Redirect("/to") : HttpReply::Events(pushes_);
    });
    client_ = ClientFor({server_->url()});
  }

  // Reads into text_ until the end.
  absl::Status Read(const HttpRequest& request) {
    return client_->Stream(
        request,
        [this](const HttpResponse& head) {
          heads_.push_back(head.status);
          return absl::OkStatus();
        },
        [this](std::string_view bytes) {
          EXPECT_FALSE(bytes.empty());
          text_ += bytes;
          return absl::OkStatus();
        });
  }

  const std::shared_ptr<HttpPushes> pushes_ = std::make_shared<HttpPushes>();
  std::unique_ptr<HttpServer> server_;
  std::unique_ptr<CurlHttpClient> client_;
  std::vector<int> heads_;
  std::string text_;
};

TEST_F(CurlHttpStreamTest, GivesTheHeadBeforeAnyByteAndEveryPieceAsItComes) {
  std::vector<std::string> seen;
  const absl::Status status = client_->Stream(
      {.url = server_->url("/stream")},
      [&](const HttpResponse& head) {
        seen.push_back(
            absl::StrCat(head.status, " ", head.headers.at("content-type"), " ", head.body.size()));
        EXPECT_TRUE(pushes_->Push("data: 1\n\n"));
        return absl::OkStatus();
      },
      [&](std::string_view bytes) {
        seen.emplace_back(bytes);
        // The next is pushed only now, so nothing waits for more to come.
        if (seen.size() == 2) {
          EXPECT_TRUE(pushes_->Push("data: 2\n\n"));
        } else {
          pushes_->End();
        }
        return absl::OkStatus();
      });
  EXPECT_TRUE(status.ok()) << status;
  EXPECT_THAT(seen, ElementsAre("200 text/event-stream 0", "data: 1\n\n", "data: 2\n\n"));
}

TEST_F(CurlHttpStreamTest, GivesAnswersThatEndLikeAnyOther) {
  server_->SetHandler([](const HttpRequestSeen&) { return HttpReply::Json(R"({"error":"no"})", 401); });
  EXPECT_EQ(Outcome(Read({.url = server_->url()})), "OK");
  EXPECT_THAT(heads_, ElementsAre(401));
  EXPECT_EQ(text_, R"({"error":"no"})");
}

TEST_F(CurlHttpStreamTest, SaysThatTheStreamBrokeOff) {
  ASSERT_TRUE(pushes_->Push("data: 1\n\n"));
  pushes_->Cut();
  EXPECT_EQ(Outcome(Read({.url = server_->url()})), kNotReached);
  EXPECT_EQ(text_, "data: 1\n\n");
}

TEST_F(CurlHttpStreamTest, EndsWithTheErrorOfTheHead) {
  const absl::Status status = client_->Stream(
      {.url = server_->url()}, [](const HttpResponse&) { return NotFound("stream", "not this one"); },
      [](std::string_view) { return absl::OkStatus(); });
  EXPECT_EQ(status, NotFound("stream", "not this one"));
  EXPECT_TRUE(pushes_->AwaitGone());
}

TEST_F(CurlHttpStreamTest, EndsWithTheErrorOfAPiece) {
  ASSERT_TRUE(pushes_->Push("data: 1\n\n"));
  const absl::Status status = client_->Stream(
      {.url = server_->url()}, [](const HttpResponse&) { return absl::OkStatus(); },
      [](std::string_view) { return InvalidField("data", "cannot be read"); });
  EXPECT_EQ(status, InvalidField("data", "cannot be read"));
  EXPECT_TRUE(pushes_->AwaitGone());
}

TEST_F(CurlHttpStreamTest, IsTooSlowWhenNothingComes) {
  EXPECT_EQ(Outcome(Read({.url = server_->url(), .timeout = kShort})), kTooSlow);
  EXPECT_TRUE(pushes_->AwaitGone());
  server_->SetHandler([](const HttpRequestSeen&) { return HttpReply{.hold = true}; });
  EXPECT_EQ(Outcome(Read({.url = server_->url(), .timeout = kShort})), kTooSlow);
}

TEST_F(CurlHttpStreamTest, MakesTheServerWaitForASlowReaderAndLosesNothing) {
  client_ = ClientFor({server_->url()}, {.max_stream_buffer_bytes = 1000});
  std::string sent;
  for (int i = 0; i < 20'000; ++i) absl::StrAppend(&sent, "data: a line of some length, number ", i, "\n\n");
  ASSERT_TRUE(pushes_->Push(sent));
  pushes_->End();
  size_t longest = 0;
  const absl::Status status = client_->Stream(
      {.url = server_->url()}, [](const HttpResponse&) { return absl::OkStatus(); },
      [&](std::string_view bytes) {
        longest = std::max(longest, bytes.size());
        text_ += bytes;
        return absl::OkStatus();
      });
  EXPECT_TRUE(status.ok()) << status;
  EXPECT_TRUE(text_ == sent);
  // The bound, and what libcurl gives at a time.
  EXPECT_LE(longest, 1000u + CURL_MAX_WRITE_SIZE);
}

TEST_F(CurlHttpStreamTest, ASlowReaderHoldsUpNoOther) {
  client_ = ClientFor({server_->url()}, {.max_stream_buffer_bytes = 10});
  ASSERT_TRUE(pushes_->Push(std::string(1 << 20, 'x')));
  pushes_->End();
  bool asked = false;
  const absl::Status status = client_->Stream(
      {.url = server_->url()}, [](const HttpResponse&) { return absl::OkStatus(); },
      [&](std::string_view bytes) {
        text_ += bytes;
        if (std::exchange(asked, true)) return absl::OkStatus();
        server_->SetHandler([](const HttpRequestSeen&) { return HttpReply::Text("beside"); });
        EXPECT_EQ(client_->Fetch({.url = server_->url()})->body, "beside");
        return absl::OkStatus();
      });
  EXPECT_TRUE(status.ok()) << status;
  EXPECT_EQ(text_.size(), size_t{1} << 20);
}

TEST_F(CurlHttpStreamTest, FollowsRedirects) {
  ASSERT_TRUE(pushes_->Push("data: 1\n\n"));
  pushes_->End();
  EXPECT_EQ(Outcome(Read({.url = server_->url("/from")})), "OK");
  EXPECT_THAT(heads_, ElementsAre(200));
  EXPECT_EQ(text_, "data: 1\n\n");
  EXPECT_EQ(server_->requests()[1].path, "/to");
}

TEST_F(CurlHttpStreamTest, RefusesALongBodyOfARedirect) {
  server_->SetHandler([](const HttpRequestSeen&) {
    HttpReply reply = HttpReply::Redirect("/to");
    reply.body = std::string(1 << 20, 'x');
    return reply;
  });
  EXPECT_EQ(Outcome(Read({.url = server_->url()})), kTooLarge);
  EXPECT_TRUE(heads_.empty());
}

TEST_F(CurlHttpStreamTest, DestructionCancelsIt) {
  std::promise<absl::Status> end;
  std::thread reader([&, client = client_.get()] {
    end.set_value(client->Stream(
        {.url = server_->url()}, [](const HttpResponse&) { return absl::OkStatus(); },
        [](std::string_view) { return absl::OkStatus(); }));
  });
  EXPECT_TRUE(pushes_->AwaitClient());
  client_.reset();
  EXPECT_EQ(Outcome(end.get_future().get()), kCancelled);
  reader.join();
  EXPECT_TRUE(pushes_->AwaitGone());
}

TEST_F(CurlHttpStreamTest, StreamsTakeNoPlacesOfRequests) {
  client_ = ClientFor({server_->url()}, {.max_requests = 1, .max_streams = 1});
  const absl::Status status = client_->Stream(
      {.url = server_->url()},
      [&](const HttpResponse&) {
        EXPECT_EQ(Outcome(Read({.url = server_->url(), .timeout = kShort})), kTooSlow);
        EXPECT_EQ(server_->request_count(), 1u);
        server_->SetHandler([](const HttpRequestSeen&) { return HttpReply::Text("beside"); });
        EXPECT_EQ(client_->Fetch({.url = server_->url()})->body, "beside");
        pushes_->End();
        return absl::OkStatus();
      },
      [](std::string_view) { return absl::OkStatus(); });
  EXPECT_TRUE(status.ok()) << status;
}

}  // namespace
}  // namespace klout::connector
