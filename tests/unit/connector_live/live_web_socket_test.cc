#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "services/connector/live/beast_web_socket_client.h"
#include "services/connector/live/live_source.h"
#include "tests/unit/connector_live/web_socket_server.h"

namespace klout::connector {
namespace {

using testing::ElementsAre;

class NoHttpClient final : public HttpClient {
 public:
  absl::StatusOr<HttpResponse> Fetch(const HttpRequest&) override {
    return absl::UnimplementedError("not used");
  }
  absl::Status Stream(const HttpRequest&, const std::function<absl::Status(const HttpResponse&)>&,
                      const std::function<absl::Status(std::string_view)>&) override {
    return absl::UnimplementedError("not used");
  }
};

TEST(LiveWebSocketTest, FollowsAServerThatBreaksOffWithoutLossOrDoubleCount) {
  std::vector<std::string> targets;
  std::vector<std::string> documents;
  {
    // Three events a connection.
    WebSocketServer server([&](WebSocketPeer& peer) {
      targets.push_back(peer.target());
      const int start =
          peer.target().ends_with('=') ? 1 : std::stoi(peer.target().substr(peer.target().find('=') + 1)) + 1;
      for (int i = start; i < start + 3; ++i) peer.SendText(absl::StrCat(R"({"time_us":)", i, "}"));
      if (targets.size() == 1) return;
      peer.Close(1001);
    });
    NoHttpClient http;
    BeastWebSocketClientOptions client_options;
    const std::unique_ptr<BeastWebSocketClient> web_socket = *BeastWebSocketClient::Create(client_options);
    LiveSource* running = nullptr;
    LiveStream stream{
        .kind = LiveKind::kWebSocket,
        .url =
            [&](std::string_view cursor) {
              return absl::StrCat("ws://127.0.0.1:", server.port(),
                                  "/subscribe?cursor=", std::string(cursor));
            },
        .cursor = [&] { return documents.empty() ? std::string() : std::to_string(documents.size()); },
        .on_document =
            [&](std::string_view json) {
              documents.emplace_back(json);
              if (documents.size() == 7) running->Stop();
              return absl::OkStatus();
            }};
    LiveSource source(http, *web_socket, stream, {.wait = [](absl::Duration) {}});
    running = &source;
    EXPECT_EQ(source.Run(), absl::OkStatus());
    EXPECT_EQ(source.counts().events, 7);
    EXPECT_EQ(source.counts().reconnects, 2);
  }
  EXPECT_THAT(targets, ElementsAre("/subscribe?cursor=", "/subscribe?cursor=3", "/subscribe?cursor=6"));
  for (int i = 0; i < 7; ++i) EXPECT_EQ(documents[i], absl::StrCat(R"({"time_us":)", i + 1, "}"));
}

}  // namespace
}  // namespace klout::connector
