#include "services/connector/live/live_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/synchronization/notification.h"
#include "common/status.h"

namespace klout::connector {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Ge;
using testing::IsEmpty;
using testing::Le;
using testing::Not;
using testing::Pair;
using testing::SizeIs;

using OnHead = std::function<absl::Status(const HttpResponse&)>;
using OnBytes = std::function<absl::Status(std::string_view)>;
using OnMessage = std::function<absl::Status(const WebSocketMessage&)>;

// Each connection is played by the next script.
class FakeHttpClient final : public HttpClient {
 public:
  using Script = std::function<absl::Status(const OnHead&, const OnBytes&)>;

  absl::StatusOr<HttpResponse> Fetch(const HttpRequest&) override {
    return absl::UnimplementedError("not used");
  }
  absl::Status Stream(const HttpRequest& request, const OnHead& on_head, const OnBytes& on_bytes) override {
    requests.push_back(request);
    if (scripts.empty()) return absl::CancelledError("no more scripts");
    const Script script = std::move(scripts.front());
    scripts.pop_front();
    return script(on_head, on_bytes);
  }

  std::deque<Script> scripts;
  std::vector<HttpRequest> requests;
};

class FakeWebSocketClient final : public WebSocketClient {
 public:
  using Script = std::function<absl::Status(const OnHead&, const OnMessage&)>;

  absl::Status Stream(const WebSocketRequest& request, const OnHead& on_head,
                      const OnMessage& on_message) override {
    requests.push_back(request);
    if (scripts.empty()) return absl::CancelledError("no more scripts");
    const Script script = std::move(scripts.front());
    scripts.pop_front();
    return script(on_head, on_message);
  }
  void Stop() override { stopped.Notify(); }

  std::deque<Script> scripts;
  std::vector<WebSocketRequest> requests;
  absl::Notification stopped;
};

HttpResponse Answer(int status, const std::string& retry_after = "") {
  HttpResponse answer;
  answer.status = status;
  if (!retry_after.empty()) answer.headers["retry-after"] = retry_after;
  return answer;
}
HttpResponse EventStream() {
  HttpResponse answer = Answer(200);
  answer.headers["content-type"] = "text/event-stream; charset=utf-8";
  return answer;
}

// A connection that opens, gives the pieces, and ends so.
FakeHttpClient::Script Pieces(std::vector<std::string> pieces, absl::Status end = absl::OkStatus()) {
  return [pieces = std::move(pieces), end](const OnHead& on_head, const OnBytes& on_bytes) {
    if (absl::Status told = on_head(EventStream()); !told.ok()) return told;
    for (const std::string& piece : pieces) {
      if (absl::Status taken = on_bytes(piece); !taken.ok()) return taken;
    }
    return end;
  };
}
FakeHttpClient::Script Head(const HttpResponse& head) {
  return [head](const OnHead& on_head, const OnBytes&) { return on_head(head); };
}

absl::Status Cut() { return Unavailable("NOT_REACHED", "cut", absl::ZeroDuration()); }

class LiveSourceTest : public testing::Test {
 protected:
  LiveStream Stream(LiveKind kind) {
    return {.kind = kind,
            .url = [](std::string_view cursor) { return "stream?cursor=" + std::string(cursor); },
            .headers = {{"User-Agent", "test"}},
            .on_document =
                [this](std::string_view json) {
                  documents_.emplace_back(json);
                  return absl::OkStatus();
                }};
  }
  LiveOptions Options() {
    return {.seed = 7, .wait = [this](absl::Duration wait) { waits_.push_back(wait); }};
  }
  // Plays the connections, then stops.
  absl::Status PlaySse(std::vector<FakeHttpClient::Script> scripts, LiveStream stream) {
    LiveSource source(http_, web_socket_, std::move(stream), Options());
    http_.scripts.assign(scripts.begin(), scripts.end());
    http_.scripts.push_back([&](const OnHead&, const OnBytes&) {
      source.Stop();
      return absl::CancelledError("stopped");
    });
    const absl::Status end = source.Run();
    counts_ = source.counts();
    return end;
  }
  absl::Status PlaySse(std::vector<FakeHttpClient::Script> scripts) {
    return PlaySse(std::move(scripts), Stream(LiveKind::kSse));
  }

  FakeHttpClient http_;
  FakeWebSocketClient web_socket_;
  std::vector<std::string> documents_;
  std::vector<absl::Duration> waits_;
  LiveCounts counts_;
};

TEST_F(LiveSourceTest, GivesEachEventOfAStreamAsADocument) {
  const absl::Status end = PlaySse(
      {Pieces({"event: update\nda", "ta: {\"id\":\"1\"}\n\n:thump\n", "event: delete\ndata: 12\n\n"})});
  EXPECT_EQ(end, absl::OkStatus());
  EXPECT_THAT(documents_,
              ElementsAre(R"({"event":"update","data":{"id":"1"}})", R"({"event":"delete","data":12})"));
  EXPECT_EQ(counts_.events, 2);
  EXPECT_EQ(counts_.dropped, 0);
  EXPECT_THAT(http_.requests[0].headers,
              ElementsAre(Pair("User-Agent", "test"), Pair("Accept", "text/event-stream")));
}

TEST_F(LiveSourceTest, ConnectsAgainAfterABreak) {
  PlaySse({Pieces({"data: 1\n\ndata: 2\n"}, Cut()), Pieces({"data: 3\n\n"})}).IgnoreError();
  EXPECT_THAT(documents_, ElementsAre(R"({"event":"message","data":1})", R"({"event":"message","data":3})"));
  EXPECT_EQ(counts_.reconnects, 2);
  EXPECT_EQ(counts_.last_break, absl::OkStatus()) << "the second connection was ended by the server";
}

TEST_F(LiveSourceTest, WaitsLongerAfterEachFailureUntilAnEventComes) {
  std::vector<FakeHttpClient::Script> scripts(10, Pieces({}, Cut()));
  scripts.push_back(Pieces({"data: 1\n\n"}, Cut()));
  PlaySse(std::move(scripts)).IgnoreError();
  ASSERT_THAT(waits_, SizeIs(11));
  absl::Duration longest = absl::Seconds(1);
  for (int i = 0; i < 10; ++i) {
    EXPECT_THAT(waits_[i], AllOf(Ge(longest / 2), Le(longest))) << i;
    longest = std::min(2 * longest, absl::Minutes(2));
  }
  EXPECT_THAT(waits_[10], Le(absl::Seconds(1)));
  EXPECT_NE(waits_[8], waits_[9]) << "part of it is chance";
}

TEST_F(LiveSourceTest, WaitsAsLongAsTheServerAsksWithinReason) {
  PlaySse({Head(Answer(429, "300")), Head(Answer(503, "999999")),
           Head(Answer(500, "Wed, 21 Oct 2026 07:28:00 GMT")), Pieces({"retry: 60000\ndata: 1\n\n"})})
      .IgnoreError();
  EXPECT_THAT(waits_,
              ElementsAre(absl::Minutes(5), absl::Minutes(15), Le(absl::Seconds(4)), absl::Minutes(1)));
}

TEST_F(LiveSourceTest, GoesOnFromTheCursor) {
  LiveStream stream = Stream(LiveKind::kSse);
  stream.cursor = [this] { return documents_.empty() ? std::string() : std::to_string(documents_.size()); };
  PlaySse({Pieces({"id: a\ndata: 1\n\ndata: 2\n\n"}, Cut()), Pieces({"data: 3\n\n"}, Cut())},
          std::move(stream))
      .IgnoreError();
  ASSERT_THAT(http_.requests, SizeIs(3));
  EXPECT_EQ(http_.requests[0].url, "stream?cursor=");
  EXPECT_EQ(http_.requests[1].url, "stream?cursor=2");
  EXPECT_EQ(http_.requests[2].url, "stream?cursor=3");
  EXPECT_THAT(http_.requests[0].headers, Not(Contains(Pair("Last-Event-ID", testing::_))));
  EXPECT_THAT(http_.requests[2].headers, Contains(Pair("Last-Event-ID", "a")));
}

TEST_F(LiveSourceTest, DoesNotSendBackAnIdThatIsNoHeader) {
  PlaySse({Pieces({"id: a\tb\ndata: 1\n\n"}, Cut()),
           Pieces({"id: " + std::string(300, 'x') + "\ndata: 1\n\n"}, Cut())})
      .IgnoreError();
  for (const HttpRequest& request : http_.requests) {
    EXPECT_THAT(request.headers, Not(Contains(Pair("Last-Event-ID", testing::_))));
  }
}

TEST_F(LiveSourceTest, PassesAnEventThatIsTooLongByGoingOnFromThePresent) {
  LiveStream stream = Stream(LiveKind::kSse);
  stream.cursor = [] { return std::string("7"); };
  PlaySse({Pieces({"id: 1\ndata: 1\n\ndata: " + std::string(2 << 20, 'x')}), Pieces({"data: 2\n\n"}, Cut())},
          std::move(stream))
      .IgnoreError();
  EXPECT_THAT(documents_, SizeIs(2));
  EXPECT_EQ(counts_.dropped, 1);
  EXPECT_EQ(http_.requests[1].url, "stream?cursor=");
  EXPECT_THAT(http_.requests[1].headers, Not(Contains(Pair("Last-Event-ID", testing::_))));
  EXPECT_EQ(http_.requests[2].url, "stream?cursor=7");
}

struct End {
  int status;
  absl::StatusCode code;
  std::string reason;
};

TEST_F(LiveSourceTest, EndsWhereWaitingDoesNotHelp) {
  for (const End& c : {End{401, absl::StatusCode::kUnauthenticated, "UNAUTHORIZED"},
                       {403, absl::StatusCode::kPermissionDenied, "FORBIDDEN"},
                       {404, absl::StatusCode::kNotFound, "NOT_FOUND"},
                       {410, absl::StatusCode::kNotFound, "NOT_FOUND"},
                       {204, absl::StatusCode::kNotFound, "NOT_FOUND"},
                       {400, absl::StatusCode::kFailedPrecondition, "BROKEN"},
                       {302, absl::StatusCode::kFailedPrecondition, "BROKEN"}}) {
    const absl::Status end = PlaySse({Head(Answer(c.status))});
    EXPECT_EQ(end.code(), c.code) << c.status;
    EXPECT_EQ(ErrorReason(end), c.reason) << c.status;
  }
  EXPECT_THAT(waits_, IsEmpty());
}

TEST_F(LiveSourceTest, EndsWhereTheAddressIsRefusedOrTheClientGoesDown) {
  for (const absl::Status& end :
       {Error(absl::StatusCode::kPermissionDenied, "ADDRESS_REFUSED", "", "refused"),
        Error(absl::StatusCode::kInvalidArgument, "URL", "", "none"), absl::CancelledError("down")}) {
    EXPECT_EQ(PlaySse({[end](const OnHead&, const OnBytes&) { return end; }}), end);
  }
}

TEST_F(LiveSourceTest, GoesOnAfterAnswersThatPass) {
  HttpResponse page = Answer(200);
  page.headers["content-type"] = "text/html";
  EXPECT_EQ(
      PlaySse({Head(Answer(408)), Head(Answer(425)), Head(Answer(429)), Head(Answer(500)), Head(Answer(502)),
               Head(Answer(503)), Head(page), Head(Answer(200)), Pieces({"data: 1\n\n"})}),
      absl::OkStatus());
  EXPECT_THAT(documents_, SizeIs(1));
}

TEST_F(LiveSourceTest, EndsWithTheErrorOfItsListener) {
  LiveStream stream = Stream(LiveKind::kSse);
  stream.on_document = [](std::string_view) { return absl::UnavailableError("scoring is away"); };
  EXPECT_EQ(PlaySse({Pieces({"data: 1\n\n"})}, std::move(stream)), absl::UnavailableError("scoring is away"));
  EXPECT_EQ(counts_.events, 0);
}

TEST_F(LiveSourceTest, EndsWithTheErrorOfItsUrl) {
  LiveStream stream = Stream(LiveKind::kSse);
  stream.url = [](std::string_view) { return absl::FailedPreconditionError("no token"); };
  EXPECT_EQ(PlaySse({}, std::move(stream)), absl::FailedPreconditionError("no token"));
}

TEST_F(LiveSourceTest, GivesNoDocumentAfterStop) {
  LiveSource* running = nullptr;
  LiveStream stream = Stream(LiveKind::kSse);
  stream.on_document = [&](std::string_view json) {
    documents_.emplace_back(json);
    running->Stop();
    return absl::OkStatus();
  };
  LiveSource source(http_, web_socket_, std::move(stream), Options());
  running = &source;
  http_.scripts.push_back(Pieces({"data: 1\n\ndata: 2\n\n", "data: 3\n\n"}));
  EXPECT_EQ(source.Run(), absl::OkStatus());
  EXPECT_THAT(documents_, SizeIs(1));
  EXPECT_THAT(waits_, IsEmpty());
}

TEST_F(LiveSourceTest, DoesNotConnectAfterStop) {
  LiveSource source(http_, web_socket_, Stream(LiveKind::kSse), Options());
  source.Stop();
  EXPECT_EQ(source.Run(), absl::OkStatus());
  EXPECT_THAT(http_.requests, IsEmpty());
}

TEST_F(LiveSourceTest, StopEndsAWaitOfItsOwn) {
  absl::Notification failed;
  LiveOptions options;
  options.first_wait = absl::Hours(10);
  options.longest_wait = absl::Hours(10);
  LiveSource source(http_, web_socket_, Stream(LiveKind::kSse), options);
  http_.scripts.push_back([&](const OnHead&, const OnBytes&) {
    failed.Notify();
    return Cut();
  });
  std::thread stopper([&] {
    failed.WaitForNotification();
    source.Stop();
  });
  EXPECT_EQ(source.Run(), absl::OkStatus());
  stopper.join();
}

TEST_F(LiveSourceTest, GivesTextMessagesOfAWebSocketAsTheyCame) {
  LiveStream stream = Stream(LiveKind::kWebSocket);
  stream.cursor = [this] { return std::to_string(documents_.size()); };
  LiveSource source(http_, web_socket_, std::move(stream), Options());
  web_socket_.scripts.push_back([](const OnHead& on_head, const OnMessage& on_message) {
    if (absl::Status told = on_head(Answer(101)); !told.ok()) return told;
    for (const WebSocketMessage& message :
         {WebSocketMessage{R"({"time_us":1})"}, {"zstd", false}, {R"({"time_us":2})"}}) {
      if (absl::Status taken = on_message(message); !taken.ok()) return taken;
    }
    return Error(absl::StatusCode::kResourceExhausted, "TOO_LARGE", "", "too large");
  });
  web_socket_.scripts.push_back([](const OnHead& on_head, const OnMessage&) { return on_head(Answer(503)); });
  web_socket_.scripts.push_back([](const OnHead& on_head, const OnMessage&) { return on_head(Answer(403)); });
  const absl::Status end = source.Run();
  EXPECT_EQ(ErrorReason(end), "FORBIDDEN");
  EXPECT_THAT(documents_, ElementsAre(R"({"time_us":1})", R"({"time_us":2})"));
  EXPECT_EQ(source.counts().events, 2);
  EXPECT_EQ(source.counts().dropped, 2) << "one binary, one too large";
  EXPECT_EQ(source.counts().reconnects, 2);
  EXPECT_EQ(source.counts().last_break.message(), "the server answered 503");
  ASSERT_THAT(web_socket_.requests, SizeIs(3));
  EXPECT_EQ(web_socket_.requests[0].url, "stream?cursor=0");
  EXPECT_EQ(web_socket_.requests[1].url, "stream?cursor=");
  EXPECT_EQ(web_socket_.requests[2].url, "stream?cursor=2");
  EXPECT_THAT(http_.requests, IsEmpty());
}

TEST_F(LiveSourceTest, StopEndsAWebSocketThatWaits) {
  absl::Notification open;
  LiveSource source(http_, web_socket_, Stream(LiveKind::kWebSocket), Options());
  web_socket_.scripts.push_back([&](const OnHead& on_head, const OnMessage&) {
    absl::Status told = on_head(Answer(101));
    if (!told.ok()) return told;
    open.Notify();
    web_socket_.stopped.WaitForNotification();
    return absl::CancelledError("stopped");
  });
  std::thread stopper([&] {
    open.WaitForNotification();
    source.Stop();
  });
  EXPECT_EQ(source.Run(), absl::OkStatus());
  stopper.join();
}

}  // namespace
}  // namespace klout::connector
